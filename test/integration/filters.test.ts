/** Every filter and every order of authorities and networks, over the seed and over random worlds, reckoned a second time. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isEnumType, isInputObjectType } from 'graphql';

import { entityId } from '../../src/graph/ids.js';
import { authorityId } from '../../src/import/seed-register.js';
import { createSchema } from '../../src/schema.js';
import { apiOn, testGraph } from '../support/database.js';
import * as fruit from '../support/detailed-world-arbitrary.js';
import { casesOf, fieldsReckoned, type ListCase, type Vocabulary } from '../support/filter-arbitrary.js';
import { answerLists, onlyKnown, reckonList, type Names } from '../support/list-answers.js';
import { NaiveLists } from '../support/naive-lists.js';
import { listRows } from '../support/seed-lists.js';
import { recordWorld } from '../support/world.js';
import { DAYS } from '../support/world-arbitrary.js';

const graph = await testGraph();
const TODAY = '2026-12-01';
const api = apiOn(graph, () => new Date(`${TODAY}T12:00:00Z`));
const schema = createSchema();

function valuesOf(name: string): string[] {
  const type = schema.getType(name);
  if (!isEnumType(type)) throw new Error(`${name} is no enum`);
  return type.getValues().map((value) => value.name);
}
const ORDERS = {
  authorities: valuesOf('LocalAuthorityOrderField'),
  networks: valuesOf('NetworkOrderField'),
};

const SEED_WORDS: Vocabulary = {
  // Members of networks in several forms of their keys, and others.
  keys: [
    ...[
      '073355001',
      '073355011',
      '073375007',
      '07335',
      '07333',
      '07315000',
      '071110000000',
      '07111',
      '07111000',
    ],
    ...[
      '073370000000',
      '07334000',
      '073345002',
      '073310045',
      '071310007',
      '071310007007',
      '071315001008',
      '07131',
    ],
  ],
  places: ['07335', '07334000', '073375007', '073355001000', '07111', '073150000000', '07337', '07231'],
  names: ['bad ', 'SANKT', 'höhe', 'hohe', 'kirchen', 'berg', '-', 'ß', 'ü'],
  populations: [0, 500, 1_000, 5_000, 12_000, 20_000, 113_378],
  networkKeys: listRows.networks.map(({ key }) => key),
  texts: ['digital', 'KI', 'gemeinsam', 'für', 'fur', 'STÄDTE', 'strass', 'straß', '–', 'katastrophenschutz'],
  taskAreas: [...new Set(listRows.taskAreas.map(({ key }) => key))],
  programmes: ['ikz-pilotfoerderung', 'ikz-pilotfoerderung', 'keins'],
  legalForms: ['Zweckvereinbarung', 'Verwaltungsvereinbarung', 'verein'],
  awardDays: ['2024-01-01', '2024-12-13', '2025-02-26', '2025-12-01', '2025-12-19', '2025-12-31'],
  amounts: [0, 5_000_000, 32_141_161, 37_000_000, 42_000_000],
};
const networkKeys = new Set(SEED_WORDS.networkKeys);
const graphIdOf = (key: string): string =>
  networkKeys.has(key) ? entityId('Network', key) : authorityId(key);
const keyOf = new Map([...listRows.authorities, ...listRows.networks].map(({ id }) => [graphIdOf(id), id]));
const SEED_NAMES: Names = {
  authorityKey: (key) => key,
  otherKey: (key) => key,
  graphId: graphIdOf,
  nameOf: (id) => keyOf.get(id) ?? null,
};

test('the reckoning knows every field of both filters', () => {
  const reckoned = fieldsReckoned(SEED_WORDS);
  for (const name of ['LocalAuthorityFilter', 'NetworkFilter']) {
    const type = schema.getType(name);
    if (!isInputObjectType(type)) throw new Error(`${name} is no input`);
    expect({ name, fields: reckoned[name]?.sort() }).toEqual({
      name,
      fields: Object.keys(type.getFields()).sort(),
    });
  }
});

describe('over the seed', () => {
  const known = new Map<string, NaiveLists>();
  const on = (day: string): NaiveLists => {
    const lists = known.get(day) ?? new NaiveLists(listRows, day);
    known.set(day, lists);
    return lists;
  };

  test('random filters and orders', async () => {
    const cases = casesOf(SEED_WORDS, ORDERS, 12);
    const days = fc.constantFrom(null, '2026-01-01', '2025-12-20');
    await fc.assert(
      fc.asyncProperty(cases, days, async (some, asOf) => {
        const lists = on(asOf ?? TODAY);
        const asked = some.map((one) => onlyKnown(one, lists));
        const found = await answerLists(api, asked, { asOf, atRevision: null }, SEED_NAMES);
        const expected = asked.map((one) => reckonList(one, lists, SEED_NAMES));
        expect(asked.map((one, index) => ({ one, found: found[index] }))).toEqual(
          asked.map((one, index) => ({ one, found: expected[index] })),
        );
      }),
      { numRuns: 4, unbiased: true },
    );
  });

  test('every order, both ways, whole', async () => {
    const none = { of: '', authorityFilter: {}, networkFilter: {} };
    const orders = (list: 'authorities' | 'networks') =>
      ORDERS[list].flatMap((field) =>
        (['ASC', 'DESC'] as const).map((direction) => ({ ...none, list, orderBy: { field, direction } })),
      );
    const asked = [...orders('authorities'), ...orders('networks')];
    const found = await answerLists(api, asked, { asOf: null, atRevision: null }, SEED_NAMES);
    expect(found).toEqual(asked.map((one) => reckonList(one, on(TODAY), SEED_NAMES)));
  });
});

/** What a random world can be asked about; also for what it does not have. */
const WORLD_WORDS: Vocabulary = {
  keys: ['10', '11', '12', '13', '14', '15', '16', '17', '18', '90', '89', '88', '87'],
  places: ['10', '11', '12', '13', '14', '15', '90', '89'],
  names: ['apfel', 'ÄPFEL', 'apfel birne', 'kirsche', 'ö', 'rot'],
  populations: fruit.FIGURES,
  networkKeys: ['n0', 'n1', 'n2', 'n3'],
  texts: ['apfel', 'äpfel', 'Fur alle', 'obst,', 'brulee', 'süß', 'SUSS'],
  taskAreas: ['t0', 't1', 't2', 't0-neu'],
  programmes: ['p0', 'p1', 'p2'],
  legalForms: fruit.LEGAL_FORMS,
  awardDays: [
    ...fruit.AWARD_DATES.filter(({ length }) => length === 10),
    '1952-02-01',
    '1952-02-29',
    '1949-12-31',
  ],
  amounts: fruit.AMOUNTS,
};

/** A list of somebody who is not there may be that of one who had the key before. */
const isAskable =
  (lists: NaiveLists) =>
  ({ list, of }: ListCase): boolean =>
    list !== 'memberships' || lists.authorities.some(({ key }) => key === of);

test('over random worlds, on any of their days and at any of their revisions', async () => {
  const batch = fc.record({
    day: fc.constantFrom(...DAYS),
    recording: fc.nat(2),
    cases: casesOf(WORLD_WORDS, ORDERS, 12),
  });
  const batches = fc.array(batch, { minLength: 1, maxLength: 5, size: 'max' });
  await fc.assert(
    fc.asyncProperty(fruit.detailedWorld, batches, async (world, all) => {
      const recorded = await recordWorld(graph, world);
      const names: Names = { ...recorded, otherKey: recorded.taskAreaKey };
      for (const { day, recording, cases } of all) {
        const step = Math.min(recording, world.recordings.length - 1);
        const rows = world.recordings[step];
        if (!rows) throw new Error('a world without a recording');
        const lists = new NaiveLists(fruit.listRowsOf(rows), day);
        const asked = cases.map((one) => onlyKnown(one, lists)).filter(isAskable(lists));
        if (asked.length === 0) continue;
        const view = { asOf: recorded.graphDay(day), atRevision: recorded.revisions[step] ?? null };
        const found = await answerLists(api, asked, view, names);
        expect(asked.map((one, index) => ({ one, day, step, found: found[index] }))).toEqual(
          asked.map((one) => ({ one, day, step, found: reckonList(one, lists, names) })),
        );
      }
    }),
    { numRuns: 2, unbiased: true },
  );
});

test('the order by name is that of German dictionaries', async () => {
  const names: string[] = [];
  for (let after: string | null = null; ;) {
    const data: Record<string, unknown> = await api.ask(
      'query ($after: String) { authorities(first: 100, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    const { nodes, pageInfo } = data.authorities as {
      nodes: { name: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    names.push(...nodes.map(({ name }) => name));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  // Where the two differ: to us a hyphen, bracket or stroke parts words as a blank does, and to Intl it comes after the
  // blank; and of two names that differ by their dots only (Bärweiler, Barweiler) Intl puts the plain one first.
  const collator = new Intl.Collator('de', { sensitivity: 'base' });
  const words = (name: string): string => name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const wrong = names.flatMap((name, index) => {
    const next = names[index + 1];
    return next !== undefined && collator.compare(words(name), words(next)) > 0 ? [`${name} | ${next}`] : [];
  });
  expect(wrong).toEqual([]);
  expect(names).toHaveLength(2453);
});
