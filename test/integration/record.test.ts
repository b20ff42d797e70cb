/** The one writer: what it writes, what it tells of it, and that it writes all or nothing. */
import { randomInt } from 'node:crypto';

import { expect, test } from '@jest/globals';

import { OPEN_DAY } from '../../src/graph/days.js';
import { fillSearchTexts } from '../../src/graph/definitions.js';
import type { EntityDraft, Properties, Timeline, Version } from '../../src/graph/facts.js';
import { edgeFactId, entityId, stateFactId } from '../../src/graph/ids.js';
import { InvariantError, record, type RecordResult } from '../../src/graph/record.js';
import { breakGraph, WITHOUT_SEARCH_TEXT } from '../support/break.js';
import { changesOf } from '../support/changes.js';
import { apiOn, testGraph } from '../support/database.js';
import { backed, named } from '../support/world.js';

const graph = await testGraph();
const api = apiOn(graph);

/** A task area that holds on days long before the seed's. */
interface Area {
  readonly key: string;
  readonly name: string;
  readonly from?: string;
  readonly until?: string;
}
function version(days: { from: string; until: string }, properties: Properties): Version {
  return { since: null, until: null, holdsFrom: days.from, holdsUntil: days.until, properties };
}
const unique = (): string => `t${randomInt(1e9)}`;
const idOf = (key: string): string => entityId('TaskArea', key);

function entity({ key, name }: Area): EntityDraft {
  return { id: idOf(key), label: 'TaskArea', key, caption: name };
}
function state(key: string, areas: readonly Area[]): Timeline[] {
  const id = idOf(key);
  const versions = areas.map(({ name, from = '1950-01-01', until = '1969-01-01' }) =>
    version({ from, until }, { ...named(key, name) }),
  );
  return backed({ kind: 'STATE', factId: stateFactId(id), entity: id, label: 'TaskArea', versions }, id, [
    'name',
  ]);
}
const write = (areas: readonly Area[], timelines: readonly Timeline[]): Promise<RecordResult> =>
  record(graph, { actor: 'test', note: 'of the writer', entities: areas.map(entity), timelines });
const put = (...areas: Area[]): Promise<RecordResult> =>
  write(
    areas,
    areas.flatMap((area) => state(area.key, [area])),
  );

async function nameOn(key: string, asOf: string, atRevision?: number): Promise<string | null> {
  const data = await api.ask(
    'query ($key: String!, $asOf: Date, $atRevision: Int) { taskArea(key: $key, asOf: $asOf, atRevision: $atRevision) { name } }',
    { key, asOf, atRevision: atRevision ?? null },
  );
  return (data.taskArea as { name: string } | null)?.name ?? null;
}

test('the same again changes nothing, in any order', async () => {
  const [a, b] = [
    { key: unique(), name: 'a' },
    { key: unique(), name: 'b' },
  ];
  expect(await put(a, b)).toMatchObject({ created: 4, closed: 0, unchanged: 0, changes: 4 });
  expect(await put(b, a)).toMatchObject({ created: 0, closed: 0, unchanged: 4, changes: 0 });
});

test('says what happened to a fact, from which day on, and keeps every earlier answer', async () => {
  const key = unique();
  const end = { effectiveUntil: '1969-01-01' };
  const steps: { areas: Area[]; operation: string; effectiveOn: string; effectiveUntil: string }[] = [
    { areas: [{ key, name: 'first' }], operation: 'CREATED', effectiveOn: '1950-01-01', ...end },
    { areas: [{ key, name: 'corrected' }], operation: 'CORRECTED', effectiveOn: '1950-01-01', ...end },
    {
      areas: [
        { key, name: 'corrected', until: '1960-01-01' },
        { key, name: 'renamed', from: '1960-01-01' },
      ],
      ...{ operation: 'UPDATED', effectiveOn: '1960-01-01', ...end },
    },
    {
      areas: [
        { key, name: 'corrected', until: '1960-01-01' },
        { key, name: 'renamed', from: '1960-01-01', until: '1965-01-01' },
      ],
      ...{ operation: 'ENDED', effectiveOn: '1965-01-01', ...end },
    },
    { areas: [], operation: 'RETRACTED', effectiveOn: '1950-01-01', effectiveUntil: '1960-01-01' },
  ];
  const revisions: number[] = [];
  for (const { areas, ...change } of steps) {
    const { revision } = await write([{ key, name: 'x' }], state(key, areas));
    revisions.push(revision);
    // The claim behind it changes with it.
    const [first] = await changesOf(graph, revision);
    expect(first).toEqual({ sequence: 0, subject: `${idOf(key)}.state`, kind: 'STATE', ...change });
  }
  const seen = async (revision: number | undefined): Promise<(string | null)[]> =>
    Promise.all(['1955-01-01', '1962-01-01', '1967-01-01'].map((day) => nameOn(key, day, revision)));
  expect(await Promise.all(revisions.map(seen))).toEqual([
    ['first', 'first', 'first'],
    ['corrected', 'corrected', 'corrected'],
    ['corrected', 'renamed', 'renamed'],
    ['corrected', 'renamed', null],
    [null, null, null],
  ]);
  expect(await seen((revisions[0] ?? 0) - 1)).toEqual([null, null, null]);
});

test('writers side by side make one revision each, without a gap between what they saw', async () => {
  const areas = Array.from({ length: 8 }, () => ({ key: unique(), name: 'x' }));
  const results = await Promise.all(areas.map((area) => put(area)));
  expect(new Set(results.map(({ revision }) => revision)).size).toBe(8);
  const again = await Promise.all(areas.map((area) => put(area)));
  expect(again.map(({ changes }) => changes)).toEqual(areas.map(() => 0));
});

test('two writers of one fact: the second sees what the first wrote', async () => {
  const key = unique();
  const names = ['a', 'b', 'c', 'd'];
  const results = await Promise.all(names.map((name) => put({ key, name })));
  const last = Math.max(...results.map(({ revision }) => revision));
  const winner = names[results.findIndex(({ revision }) => revision === last)];
  expect(await nameOn(key, '1955-01-01')).toBe(winner);
  expect(results.map(({ closed }) => closed).sort()).toEqual([0, 2, 2, 2]);
});

test.each<[string, (area: Area) => Timeline[], RegExp]>([
  [
    'an edge to something that is not there',
    ({ key }) => [
      {
        ...{ kind: 'EDGE', type: 'PART_OF', from: idOf(key), to: idOf('nowhere') },
        factId: edgeFactId('PART_OF', idOf(key), idOf('nowhere')),
        versions: [version({ from: '1950-01-01', until: '1960-01-01' }, {})],
      },
    ],
    /1 rows point to something that is not there/,
  ],
  ['a key that another holds', ({ key }) => doubled(key), /key .* would be held by .* and .* on one day/],
  ['an open end before its beginning', ({ key }) => state(key, [{ key, name: 'x', from: OPEN_DAY }]), /9999/],
])('%s is refused, and nothing is written', async (_, timelines, message) => {
  const area = { key: unique(), name: 'x' };
  const other = { key: `${area.key}-other`, name: 'other' };
  const refused = write(
    [area, other],
    [...state(area.key, [area]), ...timelines(area)].filter(uniqueFacts()),
  );
  await expect(refused).rejects.toThrow(InvariantError);
  await expect(refused).rejects.toThrow(message);
  expect(await nameOn(area.key, '1955-01-01')).toBeNull();
});

/** Another task area under the same key. */
function doubled(key: string): Timeline[] {
  const id = idOf(`${key}-other`);
  const versions = [version({ from: '1955-01-01', until: '1956-01-01' }, { ...named(key, 'twin') })];
  return backed({ kind: 'STATE', factId: stateFactId(id), entity: id, label: 'TaskArea', versions }, id, [
    'name',
  ]);
}

/** The last word on a fact is the one that is tried. */
function uniqueFacts(): (timeline: Timeline, index: number, all: readonly Timeline[]) => boolean {
  return ({ factId }, index, all) => all.findLastIndex((other) => other.factId === factId) === index;
}

test('what was recorded before there was a search is found after the next start', async () => {
  const key = unique();
  const name = `Ältere ${key}`;
  await put({ key, name });
  const found = async (): Promise<unknown> => {
    const data = await api.ask(
      'query ($text: String!) { search(text: $text, asOf: "1960-01-01") { nodes { id } } }',
      {
        text: `aeltere ${key}`,
      },
    );
    return (data.search as { nodes: unknown[] }).nodes.length;
  };
  expect(await found()).toBe(1);
  await breakGraph(graph, WITHOUT_SEARCH_TEXT, { entity: idOf(key) });
  expect(await found()).toBe(0);
  expect(await fillSearchTexts(graph)).toBeGreaterThanOrEqual(1);
  expect(await found()).toBe(1);
});
