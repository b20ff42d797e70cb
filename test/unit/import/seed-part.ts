/**
 * A part of the committed seed that is whole in itself: one Landkreis, its networks, and what they refer to.
 * Small enough to be damaged in a hundred ways, and all of it real.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';

import { csvText } from '../../../src/import/csv-write.js';
import { planSeed } from '../../../src/import/plan.js';
import type { Plan } from '../../../src/import/problems.js';
import { SEED_COLUMNS, type SeedFile } from '../../../src/import/seed-columns.js';
import { SEED_FOLDER } from '../../../src/import/seed-folder.js';

export type Files = Partial<Record<SeedFile, string | Uint8Array>>;
export type Cells = Record<string, string>;
export const SEED_FILES = Object.keys(SEED_COLUMNS) as SeedFile[];

const NETWORKS = /^(?:archivwesen-suedliche-weinstrasse|strassenreinigung-herxheim|geraetewartstelle-)/;
/** Südliche Weinstraße, and Landau in der Pfalz, where its seat is. */
const UNITS = /^(?:07337|073130000000)/;

const WANTED: Partial<Record<SeedFile, (row: Cells) => boolean>> = {
  'register.csv': (row) => UNITS.test(row.key ?? ''),
  'register-2021.csv': (row) => UNITS.test(row.key ?? ''),
  'register-attested.csv': (row) => UNITS.test(row.key ?? ''),
  'events.csv': (row) => UNITS.test(row.after ?? ''),
  'networks.csv': (row) => NETWORKS.test(row.key ?? ''),
  'members.csv': (row) => NETWORKS.test(row.network ?? ''),
  'works-on.csv': (row) => NETWORKS.test(row.network ?? ''),
  'awards.csv': (row) => NETWORKS.test(row.network ?? ''),
  'claims.csv': (row) =>
    row.subject !== 'authority' &&
    (!['network', 'member', 'award'].includes(row.subject ?? '') || NETWORKS.test(row.key ?? '')),
};

export function rowsOf(text: string): Cells[] {
  return parse<Cells>(text, { columns: true, bom: true });
}
export function textOf(file: SeedFile, rows: readonly Cells[]): string {
  return csvText(Object.keys(SEED_COLUMNS[file]), rows);
}

function part(file: SeedFile): string {
  const text = readFileSync(join(SEED_FOLDER, file), 'utf8');
  const wanted = WANTED[file];
  return wanted ? textOf(file, rowsOf(text).filter(wanted)) : text;
}

export const PART: Readonly<Record<SeedFile, string>> = Object.fromEntries(
  SEED_FILES.map((file) => [file, part(file)]),
) as Record<SeedFile, string>;

/** Plans the part of the seed with some files replaced; null leaves a file out. */
export async function planPart(
  changed: Partial<Record<SeedFile, string | Uint8Array | null>> = {},
): Promise<Plan> {
  const folder = await mkdtemp(join(tmpdir(), 'seed-part-'));
  try {
    for (const file of SEED_FILES) {
      const content = changed[file] === undefined ? PART[file] : changed[file];
      if (content !== null) await writeFile(join(folder, file), content);
    }
    return await planSeed(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
