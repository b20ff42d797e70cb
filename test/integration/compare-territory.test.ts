/** Which differences are those of a reform of the territory: one told by hand, and random ones reckoned once more. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { allPages, type ReadDifference } from '../support/comparisons.js';
import { apiOn, testGraph } from '../support/database.js';
import { detailedWorld } from '../support/detailed-world-arbitrary.js';
import { comparison, type NaiveDifference } from '../support/naive-compare.js';
import { eventId, recordReforms, timelinesOf, type Reform } from '../support/recorded-events.js';
import { recordWorld, type RecordedWorld, type WorldRows } from '../support/world.js';
import { DAYS } from '../support/world-arbitrary.js';

const graph = await testGraph();
const api = apiOn(graph);

const day = (number: number): string => `1950-01-0${number}`;
const on = (from: number, until = 9): { from: string; until: string } => ({
  from: day(from),
  until: day(until),
});
const unit = (
  id: string,
  kind: 'LANDKREIS' | 'VERBANDSGEMEINDE' | 'ORTSGEMEINDE',
  key: string,
  days: ReturnType<typeof on>,
  values: Record<string, string> = {},
): WorldRows['authorities'][number] => ({ id, kind, key, ...days, values: { name: id, ...values } });
const VG = 'VERBANDSGEMEINDE';
const OG = 'ORTSGEMEINDE';

/**
 * On day 4 Nord (a1) is merged into Mitte (a3), by which the key of a5 changes; on day 6 a7 gets another name. Süd (a2)
 * gets another name on day 4, of which no reform is on record; a5, a6 and a7 get other postal codes.
 */
const ROWS: WorldRows = {
  authorities: [
    unit('a0', 'LANDKREIS', '10', on(1)),
    unit('a1', VG, '11', on(1, 4)),
    unit('a2', VG, '12', on(1, 4)),
    unit('a2', VG, '12', on(4), { name: 'Süden' }),
    unit('a3', VG, '13', on(4)),
    unit('a5', OG, '15', on(1, 4)),
    unit('a5', OG, '25', on(4, 5)),
    unit('a5', OG, '25', on(5), { postalCode: '56000' }),
    unit('a6', OG, '16', on(1, 4)),
    unit('a6', OG, '16', on(4), { postalCode: '56001' }),
    unit('a7', OG, '17', on(1, 5)),
    unit('a7', OG, '17', on(5, 6), { postalCode: '56002' }),
    unit('a7', OG, '17', on(6), { name: 'Sieben', postalCode: '56002' }),
  ],
  belongsTo: [
    { id: 'a1', above: 'a0', ...on(1, 4) },
    { id: 'a2', above: 'a0', ...on(1) },
    { id: 'a3', above: 'a0', ...on(4) },
    { id: 'a5', above: 'a1', ...on(1, 4) },
    { id: 'a5', above: 'a3', ...on(4) },
    { id: 'a6', above: 'a2', ...on(1) },
    { id: 'a7', above: 'a2', ...on(5) },
  ],
  networks: [
    { id: 'n0', ...on(1) },
    { id: 'n1', ...on(1) },
  ],
  memberships: [
    { authority: 'a1', network: 'n0', ...on(2, 4) },
    // It left the other one before it was gone, and is not the only one to leave on that day.
    { authority: 'a1', network: 'n1', ...on(1, 3) },
    { authority: 'a2', network: 'n0', ...on(1, 4) },
    { authority: 'a3', network: 'n0', ...on(4) },
    { authority: 'a3', network: 'n1', ...on(6) },
    { authority: 'a5', network: 'n0', ...on(4) },
  ],
  figures: [
    { id: 'a1', measure: 'POPULATION', value: 10, ...on(1, 4) },
    { id: 'a3', measure: 'POPULATION', value: 30, ...on(4) },
    { id: 'a3', measure: 'AREA', value: 3, ...on(5) },
  ],
  ...{ tasks: [], taskAreas: [], partOf: [] },
};
const REFORMS: readonly Reform[] = [
  { id: 'e0', kind: 'MERGER', day: day(4), before: ['a1'], after: ['a3'], successions: [['a1', 'a3']] },
  { id: 'e1', kind: 'KEY_CHANGE', day: day(4), before: ['a5'], after: ['a5'] },
  { id: 'e2', kind: 'RENAME', day: day(6), before: ['a7'], after: ['a7'] },
];
const EVENTS = ['e0', 'e1', 'e2'];
const FILTER = { kinds: ['ENTITY', 'FIGURE', 'LINK'] };

const nameIn = (recorded: RecordedWorld, id: string | null): string | null =>
  id === null
    ? null
    : (recorded.nameOf(id) ?? EVENTS.find((event) => eventId(recorded, event) === id) ?? null);

describe('a merger', () => {
  const made = (async () => {
    const recorded = await recordWorld(graph, { recordings: [ROWS] });
    return { recorded, revision: await recordReforms(graph, recorded, REFORMS) };
  })();
  made.catch(() => undefined);

  /** By cause: what became of what, and the day of it where it is of the world. */
  async function told(from: number, to: number, before = 0): Promise<Record<string, string[]>> {
    const { recorded, revision } = await made;
    const rows = await allPages(api, {
      from: { asOf: recorded.graphDay(day(from)), atRevision: revision - before },
      to: { asOf: recorded.graphDay(day(to)), atRevision: revision },
      filter: FILTER,
    });
    const days = new Map(DAYS.map((one, index) => [recorded.graphDay(one), index + 1]));
    const name = (id: string | null): string | null => nameIn(recorded, id);
    const causes: Record<string, string[]> = {};
    for (const { cause, operation, kind, type, subject, from: a, to: b, effectiveOn } of rows) {
      const who =
        kind === 'LINK' ? `${name(a) ?? '?'} ${type} ${name(b) ?? '?'}` : `${name(subject) ?? '?'} ${type}`;
      if (who.includes('?')) continue;
      (causes[cause] ??= []).push(`${operation} ${who} ${days.get(effectiveOn ?? '') ?? '-'}`);
    }
    return Object.fromEntries(Object.entries(causes).map(([cause, all]) => [cause, all.sort()]));
  }

  const TERRITORY = [
    'APPEARED a1 BEFORE e0 4',
    'APPEARED a1 SUCCEEDED_BY a3 4',
    'APPEARED a3 BELONGS_TO a0 4',
    'APPEARED a3 LocalAuthority 4',
    'APPEARED a3 MEMBER_OF n0 4',
    'APPEARED a3 POPULATION 4',
    'APPEARED a5 BEFORE e1 4',
    'APPEARED a5 BELONGS_TO a3 4',
    'APPEARED a7 BEFORE e2 6',
    'APPEARED a7 BELONGS_TO a2 5',
    'APPEARED e0 AFTER a3 4',
    'APPEARED e0 TerritorialEvent 4',
    'APPEARED e1 AFTER a5 4',
    'APPEARED e1 TerritorialEvent 4',
    'APPEARED e2 AFTER a7 6',
    'APPEARED e2 TerritorialEvent 6',
    'CHANGED a5 LocalAuthority 5',
    'CHANGED a7 LocalAuthority 6',
    'VANISHED a1 BELONGS_TO a0 4',
    'VANISHED a1 LocalAuthority 4',
    'VANISHED a1 MEMBER_OF n0 4',
    'VANISHED a1 POPULATION 4',
    'VANISHED a5 BELONGS_TO a1 4',
  ];
  const WORLD = [
    'APPEARED a3 AREA 5',
    'APPEARED a3 MEMBER_OF n1 6',
    'APPEARED a5 MEMBER_OF n0 4',
    'CHANGED a2 LocalAuthority 4',
    'CHANGED a6 LocalAuthority 4',
    'VANISHED a1 MEMBER_OF n1 3',
    'VANISHED a2 MEMBER_OF n0 4',
  ];

  test('is what it did to those who took part, and nothing else', async () => {
    expect(await told(2, 8)).toEqual({ TERRITORY, WORLD });
  });

  test('is the same backwards', async () => {
    const turned = (rows: readonly string[]): string[] =>
      rows
        .map((row) =>
          row.startsWith('APPEARED')
            ? row.replace('APPEARED', 'VANISHED')
            : row.replace('VANISHED', 'APPEARED'),
        )
        .sort();
    expect(await told(8, 2)).toEqual({ TERRITORY: turned(TERRITORY), WORLD: turned(WORLD) });
  });

  test('that took effect before the first day is none any more: what came later is of the world', async () => {
    expect(await told(4, 5)).toEqual({
      WORLD: [
        ...['APPEARED a3 AREA 5', 'APPEARED a7 BELONGS_TO a2 5'],
        ...['CHANGED a5 LocalAuthority 5', 'CHANGED a7 LocalAuthority 5'],
      ],
    });
  });

  test('that we learnt of is RECORD on its days', async () => {
    const rows = TERRITORY.filter((row) => /\be[01]\b|SUCCEEDED_BY/.test(row));
    expect(await told(5, 5, 1)).toEqual({ RECORD: rows.map((row) => row.replace(/\d$/, '-')) });
    // On the day before, the records of both revisions say the same.
    expect((await told(3, 8, 1)).RECORD).toBeUndefined();
  });

  test('is what the cause is asked by', async () => {
    const { recorded, revision } = await made;
    const at = (number: number) => ({ asOf: recorded.graphDay(day(number)), atRevision: revision });
    const asked = { from: at(2), to: at(8) };
    const all = await allPages(api, { ...asked, filter: FILTER });
    for (const causes of [['TERRITORY'], ['WORLD'], ['RECORD', 'TERRITORY']])
      expect(await allPages(api, { ...asked, filter: { ...FILTER, causes } })).toEqual(
        all.filter(({ cause }) => causes.includes(cause)),
      );
  });
});

/** The rule of TERRITORY once more: from who took part between two days, and what else came or went with them. */
function isTerritory(
  recorded: RecordedWorld,
  reforms: readonly Reform[],
  [first, last]: readonly [string, string],
  differences: readonly NaiveDifference[],
): (one: NaiveDifference) => boolean {
  const between = reforms.filter(
    ({ day: of }) => first < recorded.graphDay(of) && recorded.graphDay(of) <= last,
  );
  const took = new Set(between.flatMap(({ before, after }) => [...before, ...after]).map(recorded.graphId));
  const isOf = (id: string | null): boolean => id !== null && took.has(id);
  const passed = differences.filter(
    ({ type, operation, subject }) => type === 'LocalAuthority' && operation !== 'CHANGED' && isOf(subject),
  );
  const REFORMED = ['key', 'ags', 'kind', 'levels', 'name', 'officialName', 'isTown'];
  return ({ kind, type, operation, subject, from, to, fields, effectiveOn }) => {
    if (['TerritorialEvent', 'BEFORE', 'AFTER', 'SUCCEEDED_BY'].includes(type)) return true;
    if (type === 'LocalAuthority')
      return (
        isOf(subject) && (operation !== 'CHANGED' || fields.some(({ field }) => REFORMED.includes(field)))
      );
    if (type === 'BELONGS_TO') return isOf(from) || isOf(to);
    if ((kind !== 'LINK' && kind !== 'FIGURE') || operation === 'CHANGED') return false;
    return passed.some(
      (life) =>
        [subject, from, to].includes(life.subject) &&
        life.effectiveOn === effectiveOn &&
        life.operation === operation,
    );
  };
}

const raw = fc.array(
  fc.record({
    day: fc.constantFrom(...DAYS.slice(1, -1)),
    kind: fc.constantFrom('MERGER', 'RENAME', 'KEY_CHANGE', 'REPARENTING'),
    before: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 1, maxLength: 3 }),
    after: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 3 },
);
const WHOLE = [DAYS[0] ?? '', DAYS[8] ?? ''] as const;
const days = fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS));

test('of random worlds with random reforms: by what is known of who took part', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      detailedWorld,
      raw,
      fc.array(days, { minLength: 2, maxLength: 2 }),
      async (made, all, asked) => {
        const recorded = await recordWorld(graph, made);
        const last = made.recordings.length - 1;
        const { authorities = [] } = made.recordings[last] ?? {};
        const isKnown = (id: string, of: string): boolean => {
          const life = authorities.filter((row) => row.id === id);
          return life.length > 0 && (life[0]?.from ?? '') <= of && of <= (life.at(-1)?.until ?? '');
        };
        const reforms = all.map(({ day: of, before, after, kind }, index): Reform => {
          const known = (numbers: readonly number[]): string[] =>
            numbers.map((number) => `a${number}`).filter((id) => isKnown(id, of));
          return { id: `e${index}`, kind, day: of, before: known(before), after: known(after) };
        });
        const revision = await recordReforms(graph, recorded, reforms);
        const timelines = [...recorded.timelines(last), ...timelinesOf(recorded, reforms)];
        const ours = new Set(timelines.map(({ factId }) => factId));
        const records = {
          days: DAYS.map(recorded.graphDay),
          timelines: () => timelines,
          revisionOf: () => revision,
        };
        for (const [from, to] of [WHOLE, ...asked].map(
          (two) => two.map(recorded.graphDay) as [string, string],
        )) {
          const bare = comparison(records, { day: from, recording: 0 }, { day: to, recording: 0 });
          const rule = isTerritory(recorded, reforms, [from, to].sort() as [string, string], bare);
          const expected = bare.map((one) => [one.factId, rule(one) ? 'TERRITORY' : 'WORLD']);
          const moment = (asOf: string) => ({ asOf, atRevision: revision });
          const rows = await allPages(api, { from: moment(from), to: moment(to) });
          const found = rows.filter(({ factId }) => ours.has(factId));
          const causes = (one: ReadDifference): string[] => [one.factId, one.cause];
          expect(new Map(found.map(causes) as [string, string][])).toEqual(
            new Map(expected as [string, string][]),
          );
          for (const { cause, type } of found) seen.add(`${cause} ${type}`);
        }
      },
    ),
    { numRuns: 4, unbiased: true, endOnFailure: true },
  );
  expect([...seen]).toEqual(expect.arrayContaining(['TERRITORY TerritorialEvent', 'WORLD CLAIM']));
});
