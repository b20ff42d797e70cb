/** The partner questions over the seed, reckoned a second time from its rows. */
import { expect, test } from '@jest/globals';

import { entityId } from '../../src/graph/ids.js';
import type { Moment } from '../../src/graph/moment.js';
import { Partners } from '../../src/graph/partners.js';
import { authorityId } from '../../src/import/seed-register.js';
import { apiOn, testGraph } from '../support/database.js';
import { countPairs, reckon, RELATIONS, WAYS, type Days, type Question } from '../support/naive-partners.js';
import { answersFrom, snapshot, type Names } from '../support/graph-answers.js';
import { rows, seed } from '../support/seed-rows.js';
import { canonical, groupsOf, pairsOf, partnersOf } from '../support/partner-answers.js';

const graph = await testGraph();
const api = apiOn(graph);

/** The seed is recorded first; what other tests record beside it comes later. */
const SEED_REVISION = 1;
/** On these the register changes seats, names and one municipality: nothing of that may matter here. */
const REGISTER_DAYS = ['2023-03-31', '2025-01-01', '2025-08-31'];
const TODAY = '2026-11-23';

const shift = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const begins = Object.values<readonly Days[]>({ ...rows }).flatMap((all) => all.map(({ from }) => from));
const around = [...new Set(begins)].flatMap((day) => [shift(day, -1), day]);
const DAYS = [...new Set([...around, ...REGISTER_DAYS, TODAY])].sort();
const TASK_AREAS = [null, ...seed.taskAreas.map(({ key }) => key)];
/** Those with narrower ones. */
const BROAD_TASK_AREAS = [null, ...new Set(seed.taskAreas.flatMap(({ parent }) => parent ?? []))];
/** Every fifth member, and two who are members nowhere: all of them took half a minute. */
const MEMBERS = [...new Set(seed.memberships.map(({ authority }) => authority))];
const SOME = [...MEMBERS.filter((_, index) => index % 5 === 0), '07131', '071310007007'];

/** The rows call all by its key. */
const KEYS = new Map([
  ...seed.authorities.map(({ key }) => [authorityId(key), key] as const),
  ...seed.networks.map(({ key }) => [entityId('Network', key), key] as const),
]);
const NAMES: Names = {
  graphId: authorityId,
  taskAreaKey: (key) => key,
  nameOf: (id) => KEYS.get(id) ?? null,
};

const ASKED: Question = {
  ...{ relation: 'SAME_NETWORK', taskArea: null, includeSubtree: true },
  ...{ kinds: null, partnerKinds: null, within: null, participation: ['DIRECT'], minShared: 1 },
};

const momentOf = (day: string): Moment => ({
  ...{ day, revision: SEED_REVISION, asOf: day, atRevision: SEED_REVISION },
});

/** Compares all that the graph answers to every relation of some tasks; says how many pairs there were. */
async function compare(
  taskAreas: readonly (string | null)[],
  narrowed: Partial<Question>,
  day: string,
): Promise<number> {
  const there = reckon(rows, ASKED, day).authorities;
  const of = SOME.filter((key) => there.includes(key));
  const known = await snapshot(
    graph,
    NAMES,
    of,
    narrowed.participation ?? ASKED.participation,
    momentOf(day),
  );
  let count = 0;
  for (const taskArea of taskAreas)
    for (const relation of RELATIONS) {
      const question = { ...ASKED, relation, taskArea, ...narrowed };
      const { pairs, groups, partnersOf: partners } = reckon(rows, question, day);
      const partnersOf = Object.fromEntries(of.map((key) => [key, partners(key)]));
      const found = answersFrom(known, NAMES, question);
      expect(canonical({ question, day, found })).toEqual(
        canonical({ question, day, found: { pairs, groups, partnersOf } }),
      );
      count += pairs.length;
    }
  return count;
}

test.each(DAYS)('the graph: every task and relation on %s', async (day) => {
  await compare(TASK_AREAS, {}, day);
});

test.each<[string, Partial<Question>]>([
  ['without narrower tasks', { includeSubtree: false }],
  ['one kind', { kinds: ['VERBANDSGEMEINDE'] }],
  ['two kinds', { kinds: ['LANDKREIS', 'KREISFREIE_STADT'] }],
  ['thirds of one kind', { partnerKinds: ['LANDKREIS'] }],
  ['thirds of another kind than the two', { kinds: ['VERBANDSGEMEINDE'], partnerKinds: ['LANDKREIS'] }],
  ['within a Landkreis', { within: ['07337'] }],
  ['within one of two', { within: ['07337', '07334'], kinds: ['VERBANDSGEMEINDE', 'ORTSGEMEINDE'] }],
  ['within a Verbandsgemeinde', { within: ['073375004'] }],
  ['two shared', { minShared: 2 }],
  ['three shared', { minShared: 3, includeSubtree: false }],
])('the graph: %s', async (_, narrowed) => {
  expect(await compare(BROAD_TASK_AREAS, narrowed, TODAY)).toBeGreaterThan(0);
});

/** Through others far more take part: here the tasks are few, and the kinds. */
const SOME_TASKS = ['brand-und-katastrophenschutz', 'cybersicherheit', 'elterngeld'];
test.each<[string, Partial<Question>]>([
  [
    'their Landkreis',
    { participation: ['VIA_DISTRICT'], kinds: ['VERBANDSGEMEINDE'], partnerKinds: ['LANDKREIS'] },
  ],
  [
    'their Verbandsgemeinde',
    { participation: ['DIRECT', 'VIA_ASSOCIATION'], within: ['07335'], partnerKinds: ['VERBANDSGEMEINDE'] },
  ],
  ['a municipality', { participation: ['DIRECT', 'VIA_MEMBER_MUNICIPALITY'] }],
  ['anyone', { participation: WAYS, kinds: ['LANDKREIS', 'KREISFREIE_STADT'], partnerKinds: ['LANDKREIS'] }],
])('the graph: through %s', async (_, narrowed) => {
  expect(await compare(SOME_TASKS, narrowed, TODAY)).toBeGreaterThan(0);
});

/** Without what else a pair shares: it would take minutes. */
test.each<[string, Partial<Question>, number]>([
  ['Verbandsgemeinden', { kinds: ['VERBANDSGEMEINDE'] }, 261],
  ['all kinds', {}, 55_897],
])(
  'fire and disaster protection, directly and through Landkreise: pairs of %s',
  async (_, narrowed, count) => {
    const taskArea = 'brand-und-katastrophenschutz';
    const participation: Question['participation'] = ['DIRECT', 'VIA_DISTRICT'];
    const question: Question = { ...ASKED, taskArea, participation, ...narrowed };
    const { whole } = await snapshot(graph, NAMES, [], participation, momentOf(TODAY));
    const pairs = new Partners(whole, question).pairs({ field: 'NAME', direction: 'ASC' });
    const found = pairs.map(({ a, b, sharedCount }) => `${a.key} ${b.key} ${sharedCount}`).sort();
    expect(found).toEqual(countPairs(rows, question, TODAY).sort());
    expect(found).toHaveLength(count);
  },
);

const byKey = ({ key }: { key: string }): string => key;

test.each(RELATIONS)('the API: %s', async (relation) => {
  for (const taskArea of BROAD_TASK_AREAS) {
    const question = { ...ASKED, relation, taskArea };
    const asked = { args: question, asOf: TODAY, atRevision: SEED_REVISION };
    const found = await Promise.all([
      pairsOf(api, asked, byKey),
      groupsOf(api, asked, byKey),
      partnersOf(api, asked, SOME, byKey),
    ]);
    const { pairs, groups, partnersOf: partners } = reckon(rows, question, TODAY);
    const expected = [pairs, groups, Object.fromEntries(SOME.map((key) => [key, partners(key)]))];
    expect(canonical({ question, found })).toEqual(canonical({ question, found: expected }));
  }
});

test('a question that says nothing asks for SAME_NETWORK, of any task, with narrower ones', async () => {
  const query = '{ partnerships { totalCount } all: partnerships(args: {}) { totalCount } }';
  const { pairs } = reckon(rows, ASKED, TODAY);
  const total = { totalCount: pairs.length };
  expect(await api.ask(query)).toEqual({ partnerships: total, all: total });
});
