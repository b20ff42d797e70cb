/** The partner questions over the seed, reckoned a second time from its rows. */
import { expect, test } from '@jest/globals';

import { readSeedRows } from '../../src/import/plan.js';
import { SEED_FOLDER } from '../../src/import/seed-folder.js';
import { apiOn, testGraph } from '../support/database.js';
import { reckon, RELATIONS, type Days, type Question, type Rows } from '../support/naive-partners.js';
import { canonical, countsOf, groupsOf, pairsOf, partnersOf } from '../support/partner-answers.js';

const api = apiOn(await testGraph());
const seed = await readSeedRows(SEED_FOLDER);

/** The seed is recorded first; what other tests record beside it comes later. */
const SEED_REVISION = 1;
/** On these the register changes seats, names and one municipality: nothing of that may matter here. */
const REGISTER_DAYS = ['2023-03-31', '2025-01-01', '2025-08-31'];
const TODAY = '2026-11-23';

/** Nothing in the seed ends, and nothing in it is older than the register of this day. */
const since = (from = '2021-11-30'): Days => ({ from, until: '9999-12-31' });
const above = (parent: string | null): { above: string }[] => (parent === null ? [] : [{ above: parent }]);
const rows: Rows = {
  authorities: seed.authorities.map(({ key, kind }) => ({ ...since(), id: key, key, kind })),
  belongsTo: seed.authorities.flatMap(({ key, parent }) =>
    above(parent).map((edge) => ({ ...since(), id: key, ...edge })),
  ),
  networks: seed.networks.map(({ key, holdsFrom }) => ({ ...since(holdsFrom), id: key })),
  memberships: seed.memberships.map((row) => ({ ...row, ...since(row.holdsFrom) })),
  tasks: seed.tasks.map((row) => ({ ...row, ...since(row.holdsFrom) })),
  taskAreas: seed.taskAreas.map(({ key, holdsFrom }) => ({ ...since(holdsFrom), id: key, key })),
  partOf: seed.taskAreas.flatMap(({ key, parent, holdsFrom }) =>
    above(parent).map((edge) => ({ ...since(holdsFrom), id: key, ...edge })),
  ),
};

const shift = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const begins = Object.values<readonly Days[]>({ ...rows }).flatMap((all) => all.map(({ from }) => from));
const around = [...new Set([...begins, TODAY])].flatMap((day) => [shift(day, -1), day, shift(day, 1)]);
const DAYS = [...new Set([...around, ...REGISTER_DAYS])].sort();
const TASK_AREAS = [null, ...seed.taskAreas.map(({ key }) => key)];
/** Those with narrower ones. */
const BROAD_TASK_AREAS = [null, ...new Set(seed.taskAreas.flatMap(({ parent }) => parent ?? []))];
/** Every fifth member, and two who are members nowhere: all of them took half a minute. */
const MEMBERS = [...new Set(seed.memberships.map(({ authority }) => authority))];
const SOME = [...MEMBERS.filter((_, index) => index % 5 === 0), '07131', '071310007007'];

const ASKED: Question = {
  ...{ relation: 'SAME_NETWORK', taskArea: null, includeSubtree: true },
  ...{ kinds: null, partnerKinds: null, within: null, minShared: 1 },
};

const byKey = ({ key }: { key: string }): string => key;

/** Compares pairs and groups, and where partners `of` some are asked for also all details; says how many pairs there were. */
async function compare(question: Question, day: string, of: readonly string[]): Promise<number> {
  const inFull = of.length > 0;
  const expected = reckon(rows, question, day);
  const asked = { args: question, asOf: day, atRevision: SEED_REVISION };
  const answers = Promise.all([
    inFull ? pairsOf(api, asked, byKey) : countsOf(api, asked, byKey),
    groupsOf(api, asked, byKey),
    partnersOf(api, asked, of, byKey),
  ]);
  if (!expected.knowsTask) {
    await expect(answers).rejects.toMatchObject({ extensions: { code: 'BAD_INPUT' } });
    return 0;
  }
  const pairs = expected.pairs.map(({ a, b, sharedCount }) => ({ a, b, sharedCount }));
  const there = of.filter((key) => expected.authorities.includes(key));
  const partners = Object.fromEntries(there.map((key) => [key, expected.partnersOf(key)]));
  expect(canonical({ question, day, answers: await answers })).toEqual(
    canonical({ question, day, answers: [inFull ? expected.pairs : pairs, expected.groups, partners] }),
  );
  return pairs.length;
}

/** All relations of one task side by side: more would only wait for the database. */
async function compareAll(
  taskAreas: readonly (string | null)[],
  narrowed: Partial<Question>,
  day: string,
  of: readonly string[],
): Promise<number> {
  let pairs = 0;
  for (const taskArea of taskAreas) {
    const questions = RELATIONS.map((relation) => ({ ...ASKED, relation, taskArea, ...narrowed }));
    const found = await Promise.all(questions.map((question) => compare(question, day, of)));
    pairs += found.reduce((sum, one) => sum + one);
  }
  return pairs;
}

test.each(DAYS)('pairs and groups of every task and relation on %s', async (day) => {
  await compareAll(TASK_AREAS, {}, day, []);
});

test.each([TODAY])('all that they share, and the partners of some, on %s', async (day) => {
  expect(await compareAll(TASK_AREAS, {}, day, SOME)).toBeGreaterThan(500);
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
])('narrowed: %s', async (_, narrowed) => {
  expect(await compareAll(BROAD_TASK_AREAS, narrowed, TODAY, SOME)).toBeGreaterThan(0);
});

test('a question that says nothing asks for SAME_NETWORK, of any task, with narrower ones', async () => {
  const query = '{ partnerships { totalCount } all: partnerships(args: {}) { totalCount } }';
  const { pairs } = reckon(rows, ASKED, TODAY);
  const total = { totalCount: pairs.length };
  expect(await api.ask(query)).toEqual({ partnerships: total, all: total });
});
