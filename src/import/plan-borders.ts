/** Outlines and common borders, as a recording of their own: they rest on the register, and nothing rests on them. */
import { createHash } from 'node:crypto';

import { AUTHORITY_LEVELS, type AuthorityLevel } from '../graph/facts.js';
import { figureFactId } from '../graph/ids.js';
import { decodeOutline } from '../graph/outline.js';
import { checkBacking } from './backing.js';
import { authorityKey, matching, optional, text } from './cells.js';
import { Draft, type Voice } from './draft.js';
import { BOUNDARIES } from './notes/boundaries.js';
import { packClaims } from './pack-claims.js';
import { authorityId } from './seed-register.js';
import { sortProblems, type Plan, type Problem, type Report } from './problems.js';
import { count, SEED_COLUMNS } from './seed-columns.js';
import { later, span, spanOfFigure, type Span } from './spans.js';
import { checkReference, checkUnique, readTable, reportAt, type Table } from './table.js';

/** What the revision of the borders says of itself: by it a start knows that they are there. */
export const BORDERS_NOTE = 'Import of the borders';

export const BORDER_COLUMNS = {
  'boundaries.csv': {
    key: authorityKey,
    outline: matching(/^[?-~]+(?:[,;][?-~]+)*$/, 'outline'),
    area_ha: count,
    note: optional(text),
  },
  'neighbours.csv': {
    authority: authorityKey,
    neighbour: authorityKey,
    levels: matching(
      new RegExp(`^(?:${AUTHORITY_LEVELS.join('|')})(?: (?:${AUTHORITY_LEVELS.join('|')}))*$`),
      'list of levels',
    ),
  },
} as const;

const COLUMNS = {
  'sources.csv': SEED_COLUMNS['sources.csv'],
  'register.csv': SEED_COLUMNS['register.csv'],
  ...BORDER_COLUMNS,
} as const;
/** The files of borders, and those that they rest on. */
export type BorderTables = { readonly [F in keyof typeof COLUMNS]: Table<(typeof COLUMNS)[F]> };

export async function readBorderTables(folder: string, report: Report): Promise<BorderTables> {
  const read = <F extends keyof BorderTables>(file: F): Promise<Table<(typeof COLUMNS)[F]>> =>
    readTable(folder, file, COLUMNS[file], report);
  return {
    'sources.csv': await read('sources.csv'),
    'register.csv': await read('register.csv'),
    'boundaries.csv': await read('boundaries.csv'),
    'neighbours.csv': await read('neighbours.csv'),
  };
}

export function checkBorders(tables: BorderTables, report: Report): void {
  checkUnique(tables['boundaries.csv'], ['key'], report);
  checkUnique(tables['neighbours.csv'], ['authority', 'neighbour'], report);
  checkReference(tables['boundaries.csv'], 'key', tables['register.csv'], report);
  checkReference(tables['neighbours.csv'], 'authority', tables['register.csv'], report);
  checkReference(tables['neighbours.csv'], 'neighbour', tables['register.csv'], report);
  for (const row of tables['boundaries.csv'].rows) {
    const rings = decodeOutline(row.values.outline).flat();
    if (rings.some((ring) => ring.length < 3))
      reportAt(report, row, 'outline', 'incomplete', 'a ring has three points or more');
  }
  for (const row of tables['neighbours.csv'].rows) {
    if (row.values.authority >= row.values.neighbour)
      reportAt(report, row, 'neighbour', 'not-allowed', 'the smaller key stands first');
  }
}

const VOICE: Voice = { source: BOUNDARIES.source, evidence: 'COMPUTED', locator: null, note: null };
const BORDER_NOTE = 'Aus gemeinsamen Linien berechnet; ein gemeinsamer Punkt allein zählt nicht.';

function planOutlines(draft: Draft, tables: BorderTables, days: ReadonlyMap<string, Span>): void {
  for (const row of tables['boundaries.csv'].rows) {
    const { key, outline, area_ha: areaHectares, note } = row.values;
    const held = days.get(key);
    if (!held) continue;
    const entity = authorityId(key);
    const factId = figureFactId(entity, 'BOUNDARY');
    const value = createHash('sha256').update(outline).digest('hex');
    const whole = spanOfFigure(BOUNDARIES.linesOn, held);
    const properties = { value, on: BOUNDARIES.linesOn, outline, areaHectares, note };
    const versions = [{ ...whole, properties }];
    draft.timelines.push({
      ...{ kind: 'FIGURE', factId, entity, label: 'LocalAuthority', measure: 'BOUNDARY', versions },
    });
    draft.origins.set(factId, row);
    draft.claim(entity, 'boundary', value, { ...VOICE, note }, whole);
  }
}

function planNeighbours(draft: Draft, tables: BorderTables, days: ReadonlyMap<string, Span>): void {
  for (const row of tables['neighbours.csv'].rows) {
    const { authority, neighbour } = row.values;
    const [one, other] = [days.get(authority), days.get(neighbour)];
    if (!one || !other) continue;
    const held = { ...one, since: null, holdsFrom: later(one.holdsFrom, other.holdsFrom) };
    const [from, to] = [authorityId(authority), authorityId(neighbour)].sort();
    if (from === undefined || to === undefined) continue;
    const levels = row.values.levels.split(' ') as AuthorityLevel[];
    const edge = draft.edge(row, 'NEIGHBOURS', [from, to], held, { levels });
    const voice = { ...VOICE, note: BORDER_NOTE };
    draft.claim(edge, 'exists', true, voice, held);
    draft.claim(edge, 'levels', levels, voice, held);
  }
}

/** Plans checked tables; reports a value that no claim backs. */
export function bordersDraftOf(tables: BorderTables, report: Report): Draft {
  const sources = tables['sources.csv'].rows.map(({ values }) => [values.key, values.retrieved_on] as const);
  const draft = new Draft(new Map(sources));
  const days = new Map(
    tables['register.csv'].rows.map(({ values: { key, since, attested_on } }) => [
      key,
      span(since, attested_on),
    ]),
  );
  planOutlines(draft, tables, days);
  planNeighbours(draft, tables, days);
  checkBacking(draft, report);
  return draft;
}

/** Reads and checks the files of borders in a seed folder and plans what to record; see `planSeed`. */
export async function planBorders(folder: string): Promise<Plan> {
  const problems: Problem[] = [];
  const report: Report = (problem) => void problems.push(problem);
  const tables = await readBorderTables(folder, report);
  checkBorders(tables, report);
  if (problems.length > 0) return { ok: false, problems: sortProblems(problems) };
  const draft = bordersDraftOf(tables, report);
  if (problems.length > 0) return { ok: false, problems: sortProblems(problems) };
  const timelines = [...draft.timelines, ...packClaims(draft.words)];
  return { ok: true, recording: { actor: 'seed', note: BORDERS_NOTE, entities: [], timelines } };
}
