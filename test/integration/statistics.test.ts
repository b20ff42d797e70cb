/** Statistics, reckoned a second time from plain rows: those of the seed, and of random worlds that change. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { statistics } from '../../src/graph/statistics.js';
import { counted } from '../../src/graph/statistics-counted.js';
import { apiOn, testGraph } from '../support/database.js';
import {
  GROUPINGS,
  naiveStatistics,
  type Grouping,
  type StatisticsWorld,
} from '../support/naive-statistics.js';
import { listRows } from '../support/seed-lists.js';
import { rows, seed } from '../support/seed-rows.js';
import {
  answerOf,
  askStatistics,
  columnsThatAddUp,
  FIGURES,
  type Statistics,
} from '../support/statistics-answers.js';
import { recordWorld } from '../support/world.js';
import { DAYS, world } from '../support/world-arbitrary.js';

const statements: string[] = [];
const graph = await testGraph({ onStatement: (name) => statements.push(name) });
const api = apiOn(graph);

const TODAY = '2026-11-23';
const ask = (groupBy: Grouping, filter: object | null = null, asOf = TODAY): Promise<Statistics> =>
  askStatistics(api, { groupBy, filter, asOf, atRevision: 1 });

const defined = <T>(entries: readonly (readonly [string, T | null])[]): Record<string, T> =>
  Object.fromEntries(entries.flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
const SEED: StatisticsWorld = {
  rows,
  awards: seed.awards.map((row) => ({ ...row, from: row.holdsFrom, until: '9999-12-31' })),
  legalForms: defined(seed.networks.map(({ key, legalForm }) => [key, legalForm])),
  complete: seed.networks.flatMap(({ key, membersComplete }) => (membersComplete === true ? [key] : [])),
  // The editions' inhabitants are of the last days of 2020 and 2024.
  population: defined(
    seed.authorities.map(({ key, population: value }) => {
      const older = listRows.figures.find(
        (row) => row.id === key && row.measure === 'POPULATION' && row.from < '2024-12-31',
      );
      const counts = [...(older ? [{ value: older.value, from: older.from }] : [])];
      return [key, value === null ? null : [...counts, { value, from: '2024-12-31' }]];
    }),
  ),
};

/** Networks of the seed with a row of some table that is meant; rows of the seed only ever begin. */
const withOne =
  <T extends { network: string; holdsFrom: string }>(all: readonly T[], isMeant: (row: T) => boolean) =>
  (day: string): string[] =>
    all.filter((row) => row.holdsFrom <= day && isMeant(row)).map(({ network }) => network);
const DIGITAL = seed.taskAreas.flatMap(({ key, parent }) =>
  [key, parent].includes('verwaltungsdigitalisierung') ? [key] : [],
);
const FILTERS: readonly [string, object | null, (day: string) => string[] | null][] = [
  ['all networks', null, () => null],
  ['an empty filter', {}, () => null],
  [
    'digital administration',
    { taskArea: 'verwaltungsdigitalisierung' },
    withOne(seed.tasks, ({ taskArea }) => DIGITAL.includes(taskArea)),
  ],
  [
    'those of Herxheim',
    { anyMember: ['073375004'] },
    withOne(seed.memberships, (row) => row.authority === '073375004'),
  ],
  [
    'the first and third round',
    { round: [1, 3] },
    withOne(seed.awards, ({ round }) => round === 1 || round === 3),
  ],
  [
    'those of a Landkreis',
    { memberKinds: ['LANDKREIS'] },
    withOne(seed.memberships, ({ kind }) => kind === 'LANDKREIS'),
  ],
  [
    'one legal form',
    { legalForms: ['Verwaltungsvereinbarung'] },
    () =>
      seed.networks.flatMap(({ key, legalForm }) => (legalForm === 'Verwaltungsvereinbarung' ? [key] : [])),
  ],
];

test.each(FILTERS)('the seed, %s, by every grouping and on several days', async (_, filter, networksOn) => {
  for (const groupBy of GROUPINGS)
    for (const day of filter === null
      ? ['2024-12-13', '2025-01-31', '2025-12-19', TODAY]
      : ['2025-01-31', TODAY]) {
      // A task area is named by its key, and exists on all these days.
      const found = await ask(groupBy, filter, day);
      const expected = naiveStatistics(SEED, day, groupBy, networksOn(day));
      expect({ groupBy, day, ...answerOf(found) }).toEqual({ groupBy, day, ...expected });
      expect([...found.addsUp].sort()).toEqual(columnsThatAddUp(expected).sort());
      expect(found.isPartition).toBe(found.addsUp.includes('NETWORKS'));
    }
});

test('by round, as a person counts it in seed/awards.csv', async () => {
  const { rows: found, total, isPartition, addsUp } = await ask('ROUND');
  // Column `round` is 1 in four rows, with 215,940 € and 210,000 €; 2 in five, with 414,000 € and 370,000 €; 3 in five,
  // with 321,411.61 €, 370,000 €, 419,923.40 €, 50,000 € and 353,400 €; empty in five, with 420,000 €, 320,000 €,
  // 370,000 € and 387,315 €.
  expect(
    found.map(({ group, networks, amount, amountKnownFor }) => [group, networks, amount, amountKnownFor]),
  ).toEqual([
    [round(1, 'erste'), 4, 425_940_00, 2],
    [round(2, 'zweite'), 5, 784_000_00, 2],
    [round(3, 'dritte'), 5, 1_514_735_01, 5],
    [{ key: null, label: 'round not stated', gap: 'NOT_STATED', entity: null }, 5, 1_497_315_00, 4],
  ]);
  expect([total.networks, total.amount, total.amountKnownFor]).toEqual([19, 4_221_990_01, 13]);
  expect([isPartition, addsUp]).toEqual([
    true,
    expect.arrayContaining(['NETWORKS', 'MEMBERSHIPS', 'AMOUNT']),
  ]);
});
const round = (number: number, ordinal: string): object => ({
  ...{ key: `ikz-pilotfoerderung-${number}`, label: `IKZ-Pilotförderung, ${ordinal} Runde`, gap: null },
  entity: { __typename: 'AwardRound', number },
});

test('grants are not split: the rounds together are what the programme has on record', async () => {
  const { fundingProgramme } = await api.ask(
    '{ fundingProgramme(key: "ikz-pilotfoerderung", atRevision: 1) { recorded { networks authorities memberships amount amountKnownFor } } }',
  );
  const { recorded } = fundingProgramme as { recorded: { amount: number } };
  const { rows: found, total } = await ask('ROUND');
  expect(found.reduce((sum, { amount }) => sum + amount, 0)).toBe(recorded.amount);
  expect(total).toMatchObject(recorded);
});

test('by district, a grant across a border counts in full on both sides, and authorities once', async () => {
  // Germersheim, Bellheim and Lingenfeld are of one Landkreis; the four Landkreise of Eifel-Mosel-Hunsrück are four.
  const filter = { keys: ['germersheim-bellheim-lingenfeld', 'eifel-mosel-hunsrueck'] };
  const { rows: found, total, isPartition, addsUp } = await ask('DISTRICT', filter);
  expect(
    found.map(({ group: { key, label, entity }, networks, authorities, amount }) => [
      ...[key, label, entity?.__typename, entity?.key, networks, authorities, amount],
    ]),
  ).toEqual([
    ['07135', 'Landkreis Cochem-Zell', 'LocalAuthority', '07135', 1, 1, 387_315_00],
    ['07231', 'Landkreis Bernkastel-Wittlich', 'LocalAuthority', '07231', 1, 1, 387_315_00],
    ['07232', 'Eifelkreis Bitburg-Prüm', 'LocalAuthority', '07232', 1, 1, 387_315_00],
    ['07233', 'Landkreis Vulkaneifel', 'LocalAuthority', '07233', 1, 1, 387_315_00],
    ['07334', 'Landkreis Germersheim', 'LocalAuthority', '07334', 1, 3, 0],
  ]);
  expect([total.networks, total.authorities, total.amount]).toEqual([2, 7, 387_315_00]);
  expect([isPartition, addsUp]).toEqual([false, ['AUTHORITIES', 'MEMBERSHIPS', 'POPULATION']]);
});

test('people are not counted twice: Herxheim is within the Landkreis that is a member beside it', async () => {
  const filter = { keys: ['geraetewartstelle-herxheim-offenbach-suew'] };
  const { rows: found, total } = await ask('KIND', filter);
  const people = (key: string): number => seed.authorities.find((row) => row.key === key)?.population ?? 0;
  expect(total.population).toBeNull();
  expect(found.map(({ group: { key, label }, population }) => [key, label, population])).toEqual([
    ['LANDKREIS', 'Landkreis', people('07337')],
    ['VERBANDSGEMEINDE', 'Verbandsgemeinde', people('073375004') + people('073375007')],
  ]);
});

test('rows are in the order of their keys, those of a gap last', async () => {
  for (const groupBy of GROUPINGS) {
    const keys = (await ask(groupBy)).rows.map(({ group: { key } }) => key);
    const known = keys.filter((key) => key !== null);
    expect(keys.slice(0, known.length)).toEqual(known);
    if (groupBy === 'KIND')
      expect(known).toEqual(
        [
          'LANDKREIS',
          'KREISFREIE_STADT',
          'VERBANDSGEMEINDE',
          'VERBANDSFREIE_GEMEINDE',
          'ORTSGEMEINDE',
        ].filter((kind) => known.includes(kind)),
      );
    else expect(known).toEqual([...known].sort());
  }
});

test('before the records begin there is nothing to count, and no row', async () => {
  const nothing = { networks: 0, authorities: 0, memberships: 0, membersKnownFor: 0, amount: 0 };
  for (const groupBy of GROUPINGS)
    expect(await ask(groupBy, null, '2020-01-01')).toEqual({
      rows: [],
      total: { ...nothing, population: 0, populationKnownFor: 0, amountKnownFor: 0 },
      isPartition: true,
      addsUp: ['NETWORKS', 'AUTHORITIES', 'MEMBERSHIPS', 'POPULATION', 'AMOUNT'],
    });
  const earlier = await askStatistics(api, { groupBy: 'KIND', asOf: TODAY, atRevision: 0 });
  expect(earlier.rows).toEqual([]);
});

test('six groupings side by side are reckoned from one read', async () => {
  const fields = GROUPINGS.map(
    (one) =>
      `${one}: statistics(groupBy: ${one}, filter: $filter) { rows { ${FIGURES} group { label entity { id } } } }`,
  );
  const trips = async (filter: object | null): Promise<string[]> => {
    statements.length = 0;
    await api.ask(`query ($filter: NetworkFilter) { ${fields.join(' ')} }`, { filter });
    return statements.map((name) => name.replace(/^(networksMatching).*/, '$1')).sort();
  };
  const read = ['countedMembers', 'countedNetworks', 'newestRevision'];
  const entities = ['authoritiesById', 'roundsById', 'taskAreasById'];
  expect(await trips(null)).toEqual([...read, ...entities].sort());
  expect(await trips({ membersComplete: true })).toEqual([...read, ...entities, 'networksMatching'].sort());
});

test.each([
  ['a task that does not exist', { taskArea: 'nope' }, ['filter', 'taskArea']],
  ['an empty list', { legalForms: [] }, ['filter', 'legalForms']],
  ['an unknown key', { anyMember: ['07335', '09162'] }, ['filter', 'anyMember', 1]],
  ['a range backwards', { amount: { min: 2, max: 1 } }, ['filter', 'amount']],
])('%s is BAD_INPUT', async (_, filter, path) => {
  const query =
    'query ($filter: NetworkFilter) { statistics(groupBy: KIND, filter: $filter) { isPartition } }';
  const { errors } = await api.reply(query, { filter });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', path, allowed: expect.any(String) });
});

test('random worlds on all their days, as each recording has them', async () => {
  const property = fc.asyncProperty(world, fc.nat(4), async (made, left) => {
    const recorded = await recordWorld(graph, made);
    // Other worlds are on record too, so the networks are named; one may be left out.
    const networks = ['n0', 'n1', 'n2', 'n3'].filter((_, index) => index !== left);
    const prefix = recorded.authorityKey('');
    const nameOf = (key: string): string => key.replace(prefix, '').replace(/^-/, '');
    for (const [step, recording] of made.recordings.entries())
      for (const day of DAYS) {
        const revision = recorded.revisions[step] ?? 0;
        const moment = { day: recorded.graphDay(day), revision, asOf: null, atRevision: revision };
        const read = await counted(graph, networks.map(recorded.graphId), moment);
        const all = { rows: recording, awards: [], legalForms: {}, complete: [], population: {} };
        for (const groupBy of GROUPINGS) {
          const found = statistics(read, groupBy);
          const expected = naiveStatistics(all, day, groupBy, networks);
          const asked = { step, groupBy, day };
          expect({ ...asked, ...answerOf(found, nameOf) }).toEqual({ ...asked, ...expected });
          expect([...found.addsUp].sort()).toEqual(columnsThatAddUp(expected).sort());
        }
      }
  });
  await fc.assert(property, { numRuns: 5, unbiased: true, plugins: [fc.interruptAfterTimeLimit(90_000)] });
});
