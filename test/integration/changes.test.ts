/** The log: whoever follows it alone has what is on record, wherever they stopped and whatever was written meanwhile. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { groupBy } from '../../src/graph/collections.js';
import type { Timeline } from '../../src/graph/facts.js';
import { entityId, stateFactId } from '../../src/graph/ids.js';
import { record } from '../../src/graph/record.js';
import { changesOfRevision, everyVersion } from '../../src/graph/relog.js';
import { LIMITS } from '../../src/limits.js';
import { isBroken } from '../support/break.js';
import { changesOf, instantOf } from '../support/changes.js';
import { apiOn, testGraph, type Api } from '../support/database.js';
import { LogClient, type ReadChange } from '../support/log-client.js';
import { compareCopy } from '../support/log-copy.js';
import { backed, named, recordWorld, writerOf } from '../support/world.js';
import { world } from '../support/world-arbitrary.js';

const graph = await testGraph();
const api = apiOn(graph);

async function newest(): Promise<{ number: number; cursor: string }> {
  const { revision } = await api.ask('{ revision { number cursor } }');
  return revision as { number: number; cursor: string };
}

test('the log from its beginning rebuilds the whole graph, and has no gap', async () => {
  const client = new LogClient(api);
  await client.readAll(LIMITS.changesACall);
  // Others record meanwhile: the copy is as old as the last change that it has.
  const last = client.seen.at(-1);
  expect(last?.isLastOfRevision).toBe(true);
  const count = await compareCopy(graph, client, last?.revision ?? 0, (factId) => !isBroken(factId));
  expect(count).toBeGreaterThan(25_000);
  const places = client.seen.map(({ revision, sequence }) => [revision, sequence] as const);
  const wrong = places.filter(([revision, sequence], index) => {
    const [before, at] = places[index - 1] ?? [0, -1];
    return revision === before ? sequence !== at + 1 : revision <= before || sequence !== 0;
  });
  expect(wrong).toEqual([]);
}, 300_000);

test('what is logged is what follows from the versions', async () => {
  const versions = await everyVersion({ run: (statement, parameters) => graph.read(statement, parameters) });
  const written = versions.filter(({ factId }) => !isBroken(factId));
  const facts = groupBy(written, ({ factId }) => factId);
  // All that the seed and the borders recorded, and the first that a test did since.
  for (const revision of [1, 2, 3]) {
    const at = await instantOf(graph, revision);
    const touched = [...facts.values()].filter((all) =>
      all.some(({ recordedFrom, recordedTo }) => recordedFrom === revision || recordedTo === revision),
    );
    const expected = changesOfRevision(touched.flat(), revision).filter(
      ({ effectiveOn }) => effectiveOn <= at,
    );
    const text = (change: object): string => JSON.stringify(Object.entries(change).sort());
    const logged = (await changesOf(graph, revision)).map((row) =>
      text(Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'sequence'))),
    );
    expect(logged.sort()).toEqual(expected.map(text).sort());
  }
});

test('a client that stops anywhere and goes on later ends with the same copy', async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(world, sizes, async (made, pages) => {
      const { cursor } = await newest();
      const [steady, halting] = [new LogClient(api, cursor), new LogClient(api, cursor)];
      const { draft, write } = writerOf(graph, made);
      for (const step of made.recordings.keys()) {
        await write(step);
        const size = pages[step % pages.length] ?? 7;
        await Promise.all([steady.readAll(LIMITS.changesACall), halting.read(size)]);
      }
      for (let index = 0; await halting.read(pages[index % pages.length] ?? 7); index += 1);
      await steady.readAll(LIMITS.changesACall);
      const ours = new Set(
        [...halting.seen, ...steady.seen].flatMap((change) =>
          [change.subject, change.from, change.to].some((id) => id !== null && draft.nameOf(id) !== null)
            ? [change.factId]
            : [],
        ),
      );
      const last = halting.seen.at(-1)?.revision ?? 0;
      await compareCopy(graph, halting, last, (factId) => ours.has(factId));
      const upTo = steady.seen.filter(({ revision }) => revision <= last);
      expect(halting.seen).toEqual(upTo.slice(0, halting.seen.length));
    }),
    { numRuns: 1, unbiased: true },
  );
});

describe('what begins or ends on a coming day', () => {
  const key = `k${Date.now()}`;
  const id = entityId('TaskArea', key);
  const on = (day: string): Api => apiOn(graph, () => new Date(`${day}T12:00:00Z`));
  const versions = (...all: [string, string, string][]) =>
    all.map(([holdsFrom, holdsUntil, name]) => ({
      ...{ since: null, until: null, holdsFrom, holdsUntil, properties: { ...named(key, name) } },
    }));
  const write = (...all: [string, string, string][]) => {
    const factId = stateFactId(id);
    const fact: Timeline = {
      kind: 'STATE',
      factId,
      entity: id,
      label: 'TaskArea',
      versions: versions(...all),
    };
    return record(graph, {
      ...{ actor: 'test', note: 'of coming days', timelines: backed(fact, id, ['name']) },
      entities: [{ id, label: 'TaskArea', key, caption: key }],
    });
  };
  const toldOn = async (day: string, from: string): Promise<ReadChange[]> => {
    const client = new LogClient(on(day), from);
    await client.readAll(100);
    return client.seen.filter(({ subject, kind }) => subject === id && kind === 'ENTITY');
  };

  test('is told when the day comes, as it is on record by then', async () => {
    const { cursor } = await newest();
    await write(['2090-03-01', '2091-01-01', 'first name']);
    expect(await toldOn('2090-02-28', cursor)).toEqual([]);
    // The name is corrected before the day, and an update foreseen.
    await write(['2090-03-01', '2090-07-01', 'better name'], ['2090-07-01', '2091-01-01', 'later name']);
    const words = (all: readonly ReadChange[]): unknown =>
      all.map(({ operation, effectiveOn, at, stands, fields }) => [
        ...[operation, effectiveOn, at, stands],
        fields.find(({ field }) => field === 'name')?.after ?? null,
      ]);
    const begun = ['CREATED', '2090-03-01', '2090-02-28T23:00:00.000Z', true, 'better name'];
    const renamed = ['UPDATED', '2090-07-01', '2090-06-30T22:00:00.000Z', true, 'later name'];
    const ended = ['ENDED', '2091-01-01', '2090-12-31T23:00:00.000Z', false, null];
    expect(words(await toldOn('2090-03-01', cursor))).toEqual([begun]);
    expect(words(await toldOn('2090-12-31', cursor))).toEqual([begun, renamed]);
    // Nobody need have asked in the meantime.
    expect(words(await toldOn('2095-01-01', cursor))).toEqual([begun, renamed, ended]);
    await write();
    expect(await toldOn('2095-01-01', cursor)).toEqual([]);
  });
});

describe('asked wrongly', () => {
  const complaint = async (args: string): Promise<unknown> => {
    const { errors } = await api.reply(`{ changes(${args}) { nodes { revision } } }`);
    return [errors?.[0]?.extensions.code, errors?.[0]?.extensions.path];
  };
  const cursor = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
  test.each([
    [`first: 0`, ['BAD_INPUT', ['first']]],
    [`first: ${LIMITS.changesACall + 1}`, ['BAD_INPUT', ['first']]],
    [`after: "rubbish"`, ['BAD_INPUT', ['after']]],
    [`after: ""`, ['BAD_INPUT', ['after']]],
    [`after: "${cursor('authorities', 1, 2)}"`, ['BAD_INPUT', ['after']]],
    [`after: "${cursor('changes', 1, -2)}"`, ['BAD_INPUT', ['after']]],
    [`after: "${cursor('changes', 1_000_000, 0)}"`, ['CURSOR_EXPIRED', ['after']]],
    [`filter: {kinds: []}`, ['BAD_INPUT', ['filter', 'kinds']]],
    [`filter: {operations: []}`, ['BAD_INPUT', ['filter', 'operations']]],
  ])('%s', async (args, expected) => {
    expect(await complaint(args)).toEqual(expected);
  });

  test('a filter leaves out what is not asked for, and its cursors go on', async () => {
    const recorded = await recordWorld(
      graph,
      fc.sample(world, { numRuns: 1, seed: 7 })[0] ?? { recordings: [] },
    );
    expect(recorded.revisions.length).toBeGreaterThan(0);
    const ask = async (
      args: string,
    ): Promise<{ cursor: string; node: { kind: string; operation: string } }[]> => {
      const data = await api.ask(`{ changes(${args}) { edges { cursor node { kind operation } } } }`);
      return (data.changes as { edges: never[] }).edges;
    };
    const found = await ask('first: 30, filter: {kinds: [LINK], operations: [CREATED]}');
    expect(new Set(found.map(({ node }) => `${node.kind} ${node.operation}`))).toEqual(
      new Set(['LINK CREATED']),
    );
    const [, second, ...rest] = found;
    const next = await ask(
      `first: 28, after: "${second?.cursor ?? ''}", filter: {kinds: [LINK], operations: [CREATED]}`,
    );
    expect(next).toEqual(rest);
  });
});
