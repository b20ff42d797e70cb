/** Plans that are made behind the lock: nobody comes between what one reads and what it writes. */
import { randomInt } from 'node:crypto';

import { expect, test } from '@jest/globals';

import type { Statement } from '../../src/graph/cypher.js';
import type { Recording } from '../../src/graph/facts.js';
import type { Reader } from '../../src/graph/graph.js';
import { entityId, stateFactId } from '../../src/graph/ids.js';
import { recordPlanned, type Planner } from '../../src/graph/record-planned.js';
import { InvariantError } from '../../src/graph/record.js';
import { newestRevision, revisionsByNumber } from '../../src/graph/revision.js';
import { taskAreasByKey } from '../../src/graph/task-area.js';
import { testGraph } from '../support/database.js';
import { backed, named } from '../support/world.js';

const graph = await testGraph();

const DAY = '1955-01-01';
const unique = (): string => `planned-${randomInt(1e9)}`;

function recordingOf(
  key: string,
  name: string,
  days = { from: '1950-01-01', until: '1969-01-01' },
): Recording {
  const id = entityId('TaskArea', key);
  const properties = { ...named(key, name) };
  const versions = [{ since: null, until: null, holdsFrom: days.from, holdsUntil: days.until, properties }];
  return {
    ...{ actor: 'test', note: 'of plans', request: `request-${key}` },
    entities: [{ id, label: 'TaskArea', key, caption: name }],
    timelines: backed(
      { kind: 'STATE', factId: stateFactId(id), entity: id, label: 'TaskArea', versions },
      id,
      ['name'],
    ),
  };
}

async function nameOf(reader: Reader, key: string): Promise<string | null> {
  const moment = { day: DAY, revision: 1e15, asOf: DAY, atRevision: null };
  return (await taskAreasByKey(reader, [key], moment))[0]?.name ?? null;
}

/** Names it one more than it is named. */
const next =
  (key: string): Planner<string> =>
  async (reader) => {
    const name = String(Number((await nameOf(reader, key)) ?? 0) + 1);
    return { recording: recordingOf(key, name), tell: (_, after) => nameOf(after, key).then(String) };
  };

test('of many planners of one thing, each sees what the one before it wrote', async () => {
  const key = unique();
  const told = await Promise.all(Array.from({ length: 8 }, () => recordPlanned(graph, next(key))));
  expect(told.map(Number).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(await nameOf(graph, key)).toBe('8');
});

test('a dry run tells what a run would, and writes nothing', async () => {
  const key = unique();
  const rows: Planner<unknown> = () =>
    Promise.resolve({
      recording: recordingOf(key, 'dry'),
      tell: async (result, reader) => ({ rows: result?.rows, name: await nameOf(reader, key) }),
    });
  const dry = await recordPlanned(graph, rows, { dryRun: true });
  expect(await nameOf(graph, key)).toBeNull();
  const wet = await recordPlanned(graph, rows);
  expect(dry).toEqual(wet);
  expect(wet).toMatchObject({ name: 'dry', rows: [{ kind: 'STATE' }, { kind: 'CLAIM' }] });
  expect(await nameOf(graph, key)).toBe('dry');
});

test('a dry run is refused as a run would be', async () => {
  const key = unique();
  const twin = recordingOf(unique(), 'twin');
  await recordPlanned(graph, next(key));
  const doubled = twin.timelines.map((timeline) =>
    timeline.kind === 'STATE'
      ? {
          ...timeline,
          versions: timeline.versions.map((one) => ({ ...one, properties: { ...one.properties, key } })),
        }
      : timeline,
  );
  const planner: Planner<null> = () =>
    Promise.resolve({ recording: { ...twin, timelines: doubled }, tell: () => null });
  await expect(recordPlanned(graph, planner, { dryRun: true })).rejects.toThrow(InvariantError);
});

test('one who records nothing is told so, and commits nothing', async () => {
  const key = unique();
  const before = await newestRevision(graph);
  expect(
    await recordPlanned(graph, (_, { number }) => Promise.resolve({ recording: null, tell: () => number })),
  ).toBeGreaterThanOrEqual(before.number);
  await recordPlanned(graph, next(key));
  const same: Planner<number | undefined> = () =>
    Promise.resolve({ recording: recordingOf(key, '1'), tell: (result) => result?.rows.length });
  expect(await recordPlanned(graph, same)).toBe(0);
});

const MARK: Statement = { name: 'mark', text: 'CREATE (:TestMark {id: $id})' };
const MARKS: Statement<{ count: number }> = {
  name: 'marks',
  text: 'MATCH (m:TestMark {id: $id}) RETURN count(m) AS count',
};
const FAIL: Statement = { name: 'fail', text: 'RETURN 1 / $zero AS never' };

test('what a program keeps beside the records is written with them or not at all', async () => {
  const key = unique();
  const marks = async (): Promise<number | undefined> => (await graph.read(MARKS, { id: key }))[0]?.count;
  const mark = { statement: MARK, parameters: { id: key } };
  const withMark = (also: Planner<null>): Planner<null> => also;
  const failing = withMark(() =>
    Promise.resolve({
      recording: recordingOf(key, 'x'),
      also: () => [mark, { statement: FAIL, parameters: { zero: 0 } }],
      tell: () => null,
    }),
  );
  await expect(recordPlanned(graph, failing)).rejects.toThrow(/by zero/);
  expect([await marks(), await nameOf(graph, key)]).toEqual([0, null]);
  const alone = withMark(() => Promise.resolve({ recording: null, also: () => [mark], tell: () => null }));
  await recordPlanned(graph, alone, { dryRun: true });
  expect(await marks()).toBe(0);
  await recordPlanned(graph, alone);
  expect(await marks()).toBe(1);
});

test('a revision names the request that asked for it', async () => {
  const key = unique();
  const number = await recordPlanned(graph, () =>
    Promise.resolve({ recording: recordingOf(key, 'x'), tell: (result) => result?.revision ?? 0 }),
  );
  expect(await revisionsByNumber(graph, [number])).toEqual([
    expect.objectContaining({ number, actor: 'test', request: `request-${key}`, changes: 2 }),
  ]);
});
