import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { TABLE_RULES, type Problem, type Rule } from '../../../src/import/problems.js';
import type { SeedFile } from '../../../src/import/seed-columns.js';
import { PART, planPart, rowsOf, SEED_FILES, textOf, type Cells } from './seed-part.js';

async function problemsOf(changed: Parameters<typeof planPart>[0]): Promise<readonly Problem[]> {
  const plan = await planPart(changed);
  return plan.ok ? [] : plan.problems;
}

/** One damaged cell: file, a row by some of its cells, column, new value, and the rule that it breaks. */
interface Damage {
  readonly file: SeedFile;
  readonly row: Cells;
  readonly set: Cells;
  readonly rule: Rule;
  /** Where the problem is reported, if not in the first cell that `set` names. */
  readonly column?: string;
}

const HERXHEIM = { key: '073375004' };
const ATTESTED = { field: 'postal_code' };
const ARCHIVES = { key: 'archivwesen-suedliche-weinstrasse' };
const LEAD = { network: 'archivwesen-suedliche-weinstrasse', role: 'LEAD' };
const WAGON = 'geraetewartstelle-herxheim-offenbach-suew';
const AWARD = { network: WAGON };
const of = (file: SeedFile, row: Cells, set: Cells, rule: Rule, column?: string): Damage => ({
  file,
  row,
  set,
  rule,
  ...(column === undefined ? {} : { column }),
});

const DAMAGES: readonly Damage[] = [
  of('register.csv', HERXHEIM, { key: '07337500' }, 'key'),
  of('register.csv', HERXHEIM, { kind: 'STADT' }, 'not-allowed'),
  of('register.csv', HERXHEIM, { kind: 'ORTSGEMEINDE' }, 'key', 'key'),
  of('register.csv', HERXHEIM, { parent: '' }, 'required'),
  of('register.csv', HERXHEIM, { parent: '07338' }, 'unknown-reference'),
  of('register.csv', HERXHEIM, { parent: '073375001' }, 'wrong-kind'),
  of('register.csv', HERXHEIM, { parent: '073375001' }, 'key-prefix', 'key'),
  of('register.csv', HERXHEIM, { official_name: '' }, 'required'),
  of('register.csv', HERXHEIM, { official_name: ' Herxheim' }, 'blanks'),
  of('register.csv', HERXHEIM, { official_name: 'Herx\theim' }, 'blanks'),
  of('register.csv', HERXHEIM, { seat: '' }, 'required'),
  of('register.csv', HERXHEIM, { seat_key: '073375003' }, 'wrong-kind'),
  of('register.csv', HERXHEIM, { seat_key: '073375004999' }, 'unknown-reference'),
  of('register.csv', HERXHEIM, { population: '1' }, 'sum'),
  of('register.csv', HERXHEIM, { population: '12.5' }, 'number'),
  of('register.csv', HERXHEIM, { area_ha: '-3' }, 'number'),
  of('register.csv', HERXHEIM, { area_ha: '007' }, 'number'),
  of('register.csv', HERXHEIM, { postal_code: '76863' }, 'not-expected'),
  of('register.csv', HERXHEIM, { since: '2025-02-30' }, 'date'),
  of('register.csv', HERXHEIM, { attested_on: '2021-11' }, 'date'),
  of('register.csv', HERXHEIM, { attested_on: '' }, 'required'),
  of('register.csv', { key: '07337' }, { parent: '07337' }, 'not-expected'),
  of('register.csv', { key: '073130000000' }, { key: '073130000001' }, 'key-prefix'),
  of('register.csv', { kind: 'ORTSGEMEINDE' }, { postal_code: '7685' }, 'key'),
  of('register.csv', { kind: 'ORTSGEMEINDE' }, { postal_code: '' }, 'required'),
  of('register.csv', { kind: 'ORTSGEMEINDE' }, { latitude: '8.1' }, 'coordinates'),
  of('register.csv', { kind: 'ORTSGEMEINDE' }, { longitude: '49,2' }, 'number'),
  of('register.csv', { kind: 'ORTSGEMEINDE' }, { longitude: '' }, 'incomplete'),
  of('register.csv', { kind: 'ORTSGEMEINDE' }, { seat: 'Landau' }, 'not-expected'),
  of('register.csv', { kind: 'ORTSGEMEINDE' }, { coordinates_source: 'nowhere' }, 'unknown-reference'),
  of('register.csv', HERXHEIM, { attested_on: '2022-01-01' }, 'date-order'),
  of('register-2021.csv', HERXHEIM, { kind: 'ORTSGEMEINDE' }, 'key', 'key'),
  of('register-2021.csv', HERXHEIM, { parent: '07338' }, 'unknown-reference'),
  of('register-2021.csv', HERXHEIM, { population: '1' }, 'sum'),
  of('register-2021.csv', HERXHEIM, { seat: '' }, 'required'),
  of('register-2021.csv', { kind: 'ORTSGEMEINDE' }, { postal_code: '' }, 'required'),
  of('register-attested.csv', ATTESTED, { field: 'name' }, 'not-allowed'),
  of('register-attested.csv', ATTESTED, { key: '073389999' }, 'unknown-reference'),
  of('register-attested.csv', ATTESTED, { source: 'nowhere' }, 'unknown-reference'),
  of('sources.csv', { key: 'mdi-faq' }, { key: 'MDI FAQ' }, 'key'),
  of('sources.csv', { key: 'mdi-faq' }, { url: 'mdi.rlp.de' }, 'url'),
  of('sources.csv', { key: 'mdi-faq' }, { published_on: '2027' }, 'date-order'),
  of('sources.csv', { key: 'mdi-faq' }, { retrieved_on: '' }, 'required'),
  of('sources.csv', { key: 'mdi-faq' }, { key: 'add-ikz' }, 'duplicate-key'),
  of('task-areas.csv', { key: 'elterngeld' }, { parent: 'geld' }, 'unknown-reference'),
  of('task-areas.csv', { key: 'verwaltungsdigitalisierung' }, { parent: 'elterngeld' }, 'cycle'),
  of('networks.csv', ARCHIVES, { members_complete: 'ja' }, 'not-allowed'),
  of('networks.csv', ARCHIVES, { status: 'RUNNING' }, 'not-allowed'),
  of('networks.csv', ARCHIVES, { lead: '073375004' }, 'lead'),
  of('networks.csv', ARCHIVES, { lead: '073385001' }, 'unknown-reference'),
  of('networks.csv', ARCHIVES, { attested_on: '' }, 'required'),
  of('networks.csv', ARCHIVES, { attested_on: '2019-01-01' }, 'date-order', 'authority'),
  of('networks.csv', ARCHIVES, { goal: 'Anderes Ziel.' }, 'unbacked-value'),
  of('networks.csv', ARCHIVES, { since: '2025-06' }, 'unbacked-value'),
  of('members.csv', LEAD, { authority: '073375009' }, 'unknown-reference'),
  of('members.csv', LEAD, { network: 'archive' }, 'unknown-reference'),
  of('members.csv', LEAD, { name: 'Offenbach' }, 'differs-from-register'),
  of('members.csv', LEAD, { kind: 'LANDKREIS' }, 'differs-from-register'),
  of('members.csv', LEAD, { role: 'CHAIR' }, 'not-allowed'),
  of('members.csv', { ...LEAD, role: '' }, { role: 'LEAD' }, 'lead'),
  of('members.csv', LEAD, { evidence: 'PROVEN' }, 'not-allowed'),
  of('members.csv', LEAD, { source: 'hearsay' }, 'unknown-reference'),
  of('members.csv', { ...LEAD, role: '' }, { authority: '073375007' }, 'duplicate-key'),
  of('works-on.csv', AWARD, { task_area: 'feuerwehr' }, 'unknown-reference'),
  of('awards.csv', AWARD, { programme: 'eu' }, 'unknown-reference'),
  of('awards.csv', AWARD, { round: '4' }, 'unknown-reference'),
  of('awards.csv', AWARD, { round: 'eins' }, 'number'),
  of('awards.csv', AWARD, { amount_cents: '' }, 'incomplete'),
  of('awards.csv', AWARD, { awarded_on: '2023' }, 'date-order'),
  of('awards.csv', AWARD, { amount_cents: '1' }, 'unbacked-value'),
  of('budgets.csv', { year: '2026' }, { year: '2025' }, 'duplicate-key'),
  of('budgets.csv', { year: '2026' }, { amount_cents: '5 Mio' }, 'number'),
  of('rounds.csv', { number: '3' }, { held_on: '2025-13-01' }, 'date'),
  of('rounds.csv', { number: '1' }, { place: 'Mainz' }, 'unbacked-value'),
  of('offices.csv', { key: 'innenministerium' }, { programme: 'keines' }, 'unknown-reference'),
  of('reported.csv', { value: '122' }, { measure: 'PEOPLE' }, 'not-allowed'),
  of('reported.csv', { value: '14' }, { round: '9' }, 'unknown-reference'),
  of('claims.csv', { subject: 'award' }, { other: 'anderes' }, 'unknown-reference'),
  of('claims.csv', { subject: 'award' }, { other: '' }, 'required'),
  of('claims.csv', { subject: 'network' }, { other: 'etwas' }, 'not-expected'),
  of('claims.csv', { subject: 'network' }, { key: 'keiner' }, 'unknown-reference'),
  of('claims.csv', { subject: 'network' }, { field: 'colour' }, 'not-allowed'),
  of('claims.csv', { subject: 'network', field: 'lead' }, { value: '07999' }, 'unknown-reference'),
  of('claims.csv', { subject: 'network', field: 'lead' }, { value: 'Offenbach' }, 'key'),
  of('claims.csv', { subject: 'programme', field: 'budget.2025' }, { field: 'budget.1925' }, 'not-allowed'),
];

function damaged({ file, row, set }: Damage): { text: string; line: number } {
  const rows = rowsOf(PART[file]);
  const index = rows.findIndex((cells) =>
    Object.entries(row).every(([name, value]) => cells[name] === value),
  );
  if (index === -1) throw new Error(`no such row in ${file}: ${JSON.stringify(row)}`);
  return {
    text: textOf(
      file,
      rows.map((cells, at) => (at === index ? { ...cells, ...set } : cells)),
    ),
    line: index + 2,
  };
}

test('the part of the seed is whole in itself', async () => {
  expect(await problemsOf({})).toEqual([]);
});

test.each(DAMAGES)('$file: $set breaks $rule', async (damage) => {
  const { text, line } = damaged(damage);
  const found = await problemsOf({ [damage.file]: text });
  const column = damage.column ?? Object.keys(damage.set)[0] ?? null;
  const here = found.filter((problem) => problem.rule === damage.rule && problem.column === column);
  // A problem of another row or file shows there: a network that starts too early, at its members.
  const isOwn = here.some((problem) => problem.file === damage.file && problem.line === line);
  const isElsewhere = damage.column !== undefined && here.length > 0;
  expect({ found, isReported: isOwn || isElsewhere }).toEqual({ found, isReported: true });
});

describe('whole files', () => {
  const register = PART['register.csv'];
  const cases: [string, string | Uint8Array | null, Rule, number][] = [
    ['missing', null, 'missing-file', 0],
    ['empty', '', 'empty-file', 0],
    ['not UTF-8', Buffer.from(register, 'latin1'), 'not-utf8', 3],
    ['cut in a row', register.slice(0, register.length - 30), 'cut-file', register.split('\n').length - 1],
    ['cut in a quote', `${register}073375009,"Lan`, 'cut-file', register.split('\n').length],
    ['a stray quote', register.replace('07337,', '07"337,'), 'quoting', 3],
    ['without a column', register.replace('population', 'people'), 'missing-column', 1],
    ['with another column', register.replace('population', 'people'), 'unknown-column', 1],
    ['with a column twice', register.replace('population', 'kind'), 'repeated-column', 1],
    ['a cell too many', register.replace('07337,', '07337,,'), 'cell-count', 3],
    ['cut between rows', register.split('\n').slice(0, -5).join('\n') + '\n', 'sum', 3],
  ];

  test.each(cases)('%s', async (_name, content, rule, line) => {
    const found = await problemsOf({ 'register.csv': content });
    const own = found.filter((problem) => problem.file === 'register.csv' && problem.rule === rule);
    expect({ found, line: own[0]?.line }).toEqual({ found, line });
  });

  test('a file that cannot be read is one problem, not one for every row that refers to it', async () => {
    expect(await problemsOf({ 'register.csv': null })).toHaveLength(1);
  });

  test('a bad cell is one problem, not one for every row beneath its unit', async () => {
    const { text } = damaged(of('register.csv', HERXHEIM, { population: 'viele' }, 'number'));
    expect(await problemsOf({ 'register.csv': text })).toHaveLength(1);
  });

  test('a byte order mark and CRLF change nothing', async () => {
    const windows = Object.fromEntries(
      SEED_FILES.map((file) => [file, `\uFEFF${PART[file].replaceAll('\n', '\r\n')}`]),
    );
    expect(await planPart(windows)).toEqual(await planPart());
  });

  test('problems of all files come at once, by file, line and column', async () => {
    const found = await problemsOf({
      'works-on.csv': null,
      'budgets.csv': PART['budgets.csv'].replaceAll('500000000', 'x'),
    });
    expect(found.map(({ file, line, column, rule }) => [file, line, column, rule])).toEqual([
      ['budgets.csv', 2, 'amount_cents', 'number'],
      ['budgets.csv', 3, 'amount_cents', 'number'],
      ['works-on.csv', 0, null, 'missing-file'],
    ]);
  });
});

test('every rule is tripped here', () => {
  const tripped = new Set<string>([
    ...DAMAGES.map(({ rule }) => rule),
    ...['missing-file', 'empty-file', 'not-utf8', 'cut-file', 'quoting', 'missing-column', 'unknown-column'],
    ...['repeated-column', 'cell-count', 'sum'],
  ]);
  expect(Object.keys(TABLE_RULES).filter((rule) => !tripped.has(rule))).toEqual([]);
});

test('damaged bytes are reported and never thrown', async () => {
  const file = fc.constantFrom(...SEED_FILES);
  const edit = fc.record({
    file,
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    bytes: fc.uint8Array({ maxLength: 8 }),
    cut: fc.nat(40),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
      const changed: Partial<Record<SeedFile, Uint8Array>> = {};
      for (const { file: name, at, bytes, cut } of edits) {
        const before = changed[name] ?? Buffer.from(PART[name]);
        const start = Math.floor(at * before.length);
        changed[name] = Buffer.concat([before.subarray(0, start), bytes, before.subarray(start + cut)]);
      }
      const plan = await planPart(changed);
      if (!plan.ok) expect(plan.problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});
