/**
 * Makes `seed/` out of the facts folder: `npm run seed:make -- <folder> [--check]`. With --check nothing is
 * written; the exit code says whether the files are what the facts give.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';

import type { Topology } from 'topojson-specification';

import { csvText, type SeedRow } from './csv-write.js';
import { readEditionFile } from './gv100ad/read-edition.js';
import { BOUNDARY_COLUMNS, boundaryTables, NEIGHBOUR_COLUMNS } from './make-boundaries.js';
import { networkTables, type SeedTables } from './make-networks.js';
import { programmeTables } from './make-programme.js';
import {
  differences,
  ATTESTED_COLUMNS,
  editionUnits,
  EVENT_COLUMNS,
  OLDER_COLUMNS,
  REGISTER_COLUMNS,
  registerTables,
  type EditionUnit,
} from './make-register.js';
import { eventRow, EVENTS } from './notes/events.js';
import { formatProblem } from './problems.js';
import { SEED_FOLDER } from './seed-folder.js';

const DEFAULT_FACTS = '../shared/facts';

async function factRows(folder: string, file: string): Promise<SeedRow[]> {
  return parse<SeedRow>(await readFile(join(folder, file)), { columns: true, bom: true });
}

async function unitsOfEdition(path: string): Promise<EditionUnit[]> {
  const reading = await readEditionFile(path);
  if (!reading.ok) throw new Error(reading.problems.map(formatProblem).join('\n'));
  return editionUnits(reading.edition.units);
}

async function registerOf(folder: string): Promise<SeedTables> {
  const older = await unitsOfEdition(join(folder, 'official/GV100AD_2021-11-30.zip'));
  const edition = await unitsOfEdition(join(folder, 'official/GV100AD3108.zip'));
  const facts = await factRows(folder, 'register.csv');
  const { register, older: olderRows, attested } = registerTables(facts, older);
  const wrong = differences(register, edition);
  if (wrong.length > 0) throw new Error(`register.csv is not the edition it names:\n${wrong.join('\n')}`);
  return {
    'register.csv': { columns: REGISTER_COLUMNS, rows: register },
    'register-2021.csv': { columns: OLDER_COLUMNS, rows: olderRows },
    'register-attested.csv': { columns: ATTESTED_COLUMNS, rows: attested },
    'events.csv': { columns: EVENT_COLUMNS, rows: EVENTS.map(eventRow) },
  };
}

async function bordersOf(folder: string): Promise<SeedTables> {
  const text = await readFile(join(folder, 'boundaries/rlp-boundaries.topo.json'), 'utf8');
  const { boundaries, neighbours } = boundaryTables(JSON.parse(text) as Topology);
  return {
    'boundaries.csv': { columns: BOUNDARY_COLUMNS, rows: boundaries },
    'neighbours.csv': { columns: NEIGHBOUR_COLUMNS, rows: neighbours },
  };
}

async function seedFiles(folder: string): Promise<Map<string, string>> {
  const tables: SeedTables = {
    ...programmeTables(),
    ...(await registerOf(folder)),
    ...(await bordersOf(folder)),
    ...networkTables(await factRows(folder, 'networks.csv'), await factRows(folder, 'network-members.csv')),
  };
  return new Map(Object.entries(tables).map(([file, { columns, rows }]) => [file, csvText(columns, rows)]));
}

async function isSame(path: string, text: string): Promise<boolean> {
  return (await readFile(path, 'utf8').catch(() => null)) === text;
}

async function main(args: readonly string[]): Promise<void> {
  const folder = args.find((arg) => !arg.startsWith('--')) ?? DEFAULT_FACTS;
  const isCheck = args.includes('--check');
  for (const [file, text] of await seedFiles(folder)) {
    const path = join(SEED_FOLDER, file);
    const same = await isSame(path, text);
    if (!same && isCheck) process.exitCode = 1;
    if (!same && !isCheck) await writeFile(path, text);
    process.stdout.write(`${file}: ${same ? 'unchanged' : isCheck ? 'differs' : 'written'}\n`);
  }
}

await main(process.argv.slice(2));
