/** What all mutations have in common: once for a key, against a version, on trial, and one after another. */
import { randomUUID } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { Viewer } from '../../src/auth/viewer.js';
import { createContextFactory, replyExtensions } from '../../src/context.js';
import { asApiError } from '../../src/errors-reply.js';
import { audit } from '../../src/graph/audit.js';
import type { Statement } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import { recordPlanned } from '../../src/graph/record-planned.js';
import { newestRevision } from '../../src/graph/revision.js';
import { LIMITS } from '../../src/limits.js';
import { createMetrics } from '../../src/metrics/metrics.js';
import { createSchema } from '../../src/schema.js';
import { perform } from '../../src/writing/perform.js';
import { addSource } from '../../src/writing/sources.js';
import { told } from '../../src/writing/told.js';
import { Caller, cite, documentOf, writer, type Input, type Payload } from '../support/caller.js';
import { ownGraph } from '../support/own-neo4j.js';
import { recordSmall } from '../support/small-records.js';
import { post, start, type Started } from '../unit/server/start.js';

const { graph } = await ownGraph();
await recordSmall(graph);
const anna = new Caller(graph);
const newest = async (): Promise<number> => (await newestRevision(graph)).number;

let count = 0;
let key = '';
let version: number | null = null;
beforeEach(async () => {
  count += 1;
  key = `called-${count}`;
  const made = { key, name: `Called ${count}`, since: '2018-06-01', ...cite('press') };
  ({ version } = await anna.call('recordNetwork', made));
});
afterEach(async () => {
  expect((await audit(graph)).breaches).toEqual([]);
});
const member = (more: Input = {}): Input => ({
  ...{
    network: key,
    authority: '170015001',
    since: '2019',
    expectedVersion: version,
    ...cite('press'),
    ...more,
  },
});

const leave = (more: Input = {}): Input => ({
  ...{
    network: key,
    authority: '170015001',
    until: '2022',
    expectedVersion: version,
    ...cite('press'),
    ...more,
  },
});

describe('an idempotency key', () => {
  const once = (more: Input = {}): Input => ({ ...member(more), idempotencyKey: randomUUID(), ...more });

  test('the same call again gives the same answer and writes nothing, whatever was written since', async () => {
    const input = once();
    const first = await anna.reply('addMember', input);
    const after = await anna.call('endMembership', leave({ expectedVersion: first.version }));
    expect(await anna.reply('addMember', input)).toEqual(first);
    // On a later day, and as whoever made the key writes it now: fields in another order.
    const later = new Caller(graph, anna.viewer, '2024-01-01');
    expect(await later.reply('addMember', Object.fromEntries(Object.entries(input).reverse()))).toEqual(
      first,
    );
    expect(await newest()).toBe(after.revision?.number);
  });

  test('many at once make one revision', async () => {
    const input = once();
    const before = await newest();
    const all = await Promise.all(Array.from({ length: 8 }, () => anna.reply('addMember', input)));
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
    expect([all[0]?.userErrors, await newest()]).toEqual([[], before + 1]);
  });

  test('a call whose reply was lost is not done twice', async () => {
    const input = once();
    const before = await newest();
    const losing: Graph = {
      ...graph,
      write: async (...call) => {
        await graph.write(...call);
        throw new Error('the connection broke');
      },
    };
    await expect(new Caller(losing, anna.viewer).reply('addMember', input)).rejects.toThrow(
      'the connection broke',
    );
    const retried = await anna.reply('addMember', input);
    expect([retried.revision?.number, await newest()]).toEqual([before + 1, before + 1]);
    expect(retried.changes.length).toBeGreaterThan(0);
  });

  test('belongs to one call, and to one viewer', async () => {
    const input = once();
    await anna.call('addMember', input);
    const other = { ...input, authority: '170015002' };
    const wrong = [
      ['BAD_INPUT', 'idempotencyKey'],
      ['VERSION_CONFLICT', 'expectedVersion'],
    ];
    expect(await anna.wrong('addMember', other)).toEqual(wrong);
    expect(await anna.wrong('addMember', { ...input, until: null })).toEqual(wrong);
    const leaving = leave({ idempotencyKey: input.idempotencyKey });
    expect(await anna.wrong('endMembership', leaving)).toEqual(wrong);
    const bob = new Caller(graph, writer('bob', 'write:networks'));
    const his = await bob.call('addMember', { ...other, expectedVersion: await anna.version(key) });
    expect(his.revision?.actor).toBe('key:bob');
  });

  test('is not used up by a call that was refused, nor by a dry run; but by one that changes nothing', async () => {
    const input = once();
    expect(await anna.wrong('addMember', { ...input, authority: 'x' })).toEqual([['BAD_INPUT', 'authority']]);
    await anna.call('addMember', { ...input, authority: '170015002', dryRun: true });
    const done = await anna.call('addMember', input);
    const nothing = once({ expectedVersion: done.version });
    const first = await anna.call('addMember', nothing);
    expect(first).toMatchObject({ revision: null, changes: [], version: done.version });
    await anna.call('endMembership', leave({ expectedVersion: done.version }));
    expect(await anna.reply('addMember', nothing)).toEqual(first);
  });

  test.each([
    ['none', ''],
    ['with blanks', ' x'],
    ['too long', 'x'.repeat(LIMITS.idempotencyKeyLength + 1)],
  ])('%s', async (_, idempotencyKey) => {
    expect(await anna.wrong('addMember', { ...member(), idempotencyKey })).toEqual([
      ['BAD_INPUT', 'idempotencyKey'],
    ]);
  });
});

describe('a version', () => {
  test('that is not the newest is refused, and the newest is named', async () => {
    const { version: next } = await anna.call('addMember', member());
    const { userErrors } = await anna.reply('addMember', member({ authority: '170015002' }));
    expect(userErrors).toEqual([
      expect.objectContaining({
        code: 'VERSION_CONFLICT',
        path: ['input', 'expectedVersion'],
        currentVersion: next,
      }),
    ]);
    expect(userErrors[0]?.message).toContain(String(next));
  });

  test('moves with what belongs to the network, and with nothing else', async () => {
    await anna.call('recordNetwork', { key: `${key}-beside`, name: 'Beside', ...cite('press') });
    expect(await anna.version(key)).toBe(version);
    const { revision } = await anna.call('assignTask', {
      ...{ network: key, taskArea: 'it', expectedVersion: version, ...cite('press') },
    });
    expect(await anna.version(key)).toBe(revision?.number);
    const query = 'query ($key: String!, $at: Int) { network(key: $key, atRevision: $at) { version } }';
    const at = (revision?.number ?? 0) - 1;
    expect((await anna.api.ask(query, { key, at })).network).toEqual({ version });
  });

  test('of two who saw the same one is first, the other is told', async () => {
    const both = await Promise.all(
      ['170015001', '170015002'].map((authority) => anna.reply('addMember', member({ authority }))),
    );
    expect(both.map(({ userErrors }) => userErrors.map(({ code }) => code)).sort()).toEqual([
      [],
      ['VERSION_CONFLICT'],
    ]);
  });
});

const EVERYTHING: Statement<{ count: number }> = {
  name: 'everything',
  text: 'MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) + count(r) AS count',
};
const everything = async (): Promise<unknown> => [(await graph.read(EVERYTHING))[0]?.count, await newest()];

describe('a dry run', () => {
  /** What tells when it was done is another's each time. */
  const toldBy = ({ changes, coming, changeCount }: Payload): unknown =>
    JSON.parse(JSON.stringify({ changes, coming, changeCount }).replaceAll(/"at":"[^"]*",/g, ''));

  test('tells what each mutation would change, to the letter, and writes nothing', async () => {
    const of = (more: Input): Input => ({ network: key, ...cite('press'), ...more });
    const subject = (await anna.api.ask('query ($key: String!) { network(key: $key) { id } }', { key }))
      .network;
    const { id } = subject as { id: string };
    const steps: [string, Input][] = [
      ['recordNetwork', { key, name: `Called ${count}`, goal: 'one', ...cite('gazette') }],
      ['addSource', { key: 'dry', title: 'Dry', retrievedOn: '2023-01-01' }],
      ['correctNetwork', of({ goal: 'two', since: '2018-05' })],
      ['addMember', of({ authority: '170015001', role: 'LEAD' })],
      ['addMember', of({ authority: '170015002', since: '2095' })],
      ['assignTask', of({ taskArea: 'it' })],
      ['recordAward', of({ programme: 'pilot', amount: 5, isApproximate: false })],
      ['settleConflict', { subject: id, field: 'goal', value: 'one' }],
      ['endTask', of({ taskArea: 'it', until: '2022' })],
      ['endMembership', of({ authority: '170015001', until: '2094' })],
      ['endNetwork', of({ until: '2099' })],
      ['retractFact', { factId: id, ...cite('press') }],
    ];
    for (const [name, step] of steps) {
      const input = name === 'addSource' ? step : { ...step, expectedVersion: version };
      const before = await everything();
      const shown = await anna.api.ask(
        'query ($key: String!) { network(key: $key) { name goal since version } }',
        { key },
      );
      const dry = await anna.call(name, { ...input, dryRun: true });
      expect([name, await everything()]).toEqual([name, before]);
      expect(dry.revision).toBeNull();
      // What it is about is shown as it is, and not as it would be.
      if (dry.network) expect(dry.network).toMatchObject(shown.network as object);
      const real = await anna.call(name, input);
      expect([name, toldBy(dry)]).toEqual([name, toldBy(real)]);
      expect(real.changeCount).toBeGreaterThan(0);
      if (name !== 'addSource') version = real.version;
    }
  });

  test('of something new shows nothing', async () => {
    const fresh = { key: `${key}-new`, name: 'New', ...cite('press'), dryRun: true };
    expect(await anna.call('recordNetwork', fresh)).toMatchObject({
      network: null,
      version: null,
      revision: null,
    });
  });
});

describe('a document', () => {
  const two = `mutation ($a: RecordNetworkInput!, $b: RecordNetworkInput!) {
    a: recordNetwork(input: $a) { revision { number } userErrors { code } }
    b: recordNetwork(input: $b) { revision { number } userErrors { code } } }`;
  const input = (own: string): Input => ({
    key: own,
    name: 'x',
    idempotencyKey: randomUUID(),
    ...cite('press'),
  });

  test('runs its mutations one after another, each a revision of its own, and names the last', async () => {
    const before = await newest();
    const variables = { a: input(`${key}-a`), b: input(`${key}-b`) };
    const { data, extensions } = await anna.api.askWithExtensions(two, variables);
    expect(data).toMatchObject({
      a: { revision: { number: before + 1 } },
      b: { revision: { number: before + 2 } },
    });
    expect(extensions.revision).toBe(before + 2);
    // A key that the same document has used already.
    const twice = await anna.api.ask(two, {
      a: variables.a,
      b: { ...variables.b, idempotencyKey: variables.a.idempotencyKey },
    });
    expect(twice).toMatchObject({
      a: { revision: { number: before + 1 } },
      b: { userErrors: [{ code: 'BAD_INPUT' }, { code: 'VERSION_CONFLICT' }] },
    });
  });

  test('what was written is read at once', async () => {
    const reads = Array.from({ length: 20 }, () => anna.api.ask('{ revision { number } }'));
    const { version: next } = await anna.call('addMember', member());
    expect(await anna.version(key)).toBe(next);
    await Promise.all(reads);
  });

  test('one that the viewer may not is refused, the others are done', async () => {
    const keeper = new Caller(graph, writer('keeper', 'write:register'));
    const both = `mutation ($a: AddMemberInput!, $b: AddSourceInput!) {
      addMember(input: $a) { version } addSource(input: $b) { source { key } } }`;
    const { data, errors } = await keeper.api.reply(both, {
      a: { ...member(), idempotencyKey: 'a' },
      b: { key: `${key}-source`, title: 'x', retrievedOn: '2023-01-01', idempotencyKey: 'b' },
    });
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['addMember'], 'FORBIDDEN'],
    ]);
    expect(data).toEqual({ addMember: null, addSource: { source: { key: `${key}-source` } } });
  });
});

describe('over HTTP', () => {
  const started = (scopes: Viewer['scopes']): Promise<Started> =>
    start({
      schema: createSchema(),
      // A server's own context; the type of the helper's is of no matter here.
      createContext: createContextFactory(graph, createMetrics(graph, LIMITS)) as never,
      replyExtensions: replyExtensions as never,
      access: {
        isReadingPublic: true,
        admit: () => Promise.resolve({ viewer: writer('http', ...scopes), charge: () => undefined }),
      },
    });
  const variables = (): Input => ({ input: { ...member(), idempotencyKey: randomUUID() } });

  test('a write is never kept, and nobody writes by GET', async () => {
    const { url, app } = await started(['write:networks']);
    const before = await newest();
    const query = new URLSearchParams({
      query: documentOf('addMember'),
      variables: JSON.stringify(variables()),
    });
    const headers = { 'apollo-require-preflight': 'yes' };
    const got = await fetch(`${url}/graphql?${query.toString()}`, { headers });
    expect([got.status, await newest()]).toEqual([405, before]);
    const posted = await post(
      url,
      JSON.stringify({ query: documentOf('addMember'), variables: variables() }),
    );
    expect([posted.status, posted.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const { addMember } = posted.body.data as { addMember: Payload };
    expect([addMember.revision?.number, posted.body.extensions?.revision]).toEqual([before + 1, before + 1]);
    expect(addMember.revision?.request).toBe(posted.headers.get('x-request-id'));
    await app.close();
  });

  test('nor by more than the limit in one document', async () => {
    const { ask, app } = await started(['write:networks']);
    const one = (index: number): string => `m${index}: addMember(input: $input) { version }`;
    const many = (length: number): string =>
      `mutation ($input: AddMemberInput!) { ${Array.from({ length }, (_, index) => one(index)).join(' ')} }`;
    const refused = await ask(many(LIMITS.mutations + 1), { variables: variables() });
    expect(refused.body.errors?.[0]?.extensions).toMatchObject({
      code: 'TOO_EXPENSIVE',
      measure: 'mutations',
    });
    const done = await ask(many(LIMITS.mutations), { variables: variables() });
    // All with one key: they are one and the same call.
    expect(
      new Set(Object.values(done.body.data as object).map(({ version: one2 }: { version: number }) => one2))
        .size,
    ).toBe(1);
    await app.close();
  });
});

describe('a writer that waits', () => {
  test('is ended after its time, and has written nothing', async () => {
    const before = await newest();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let hasLock = (): void => undefined;
    const locked = new Promise<void>((resolve) => (hasLock = resolve));
    const holder = recordPlanned(graph, async () => {
      hasLock();
      await held;
      return { recording: null, tell: () => null };
    });
    await locked;
    const input = { key: 'late', title: 'Late', retrievedOn: '2023-01-01', idempotencyKey: 'late' };
    const author = { viewer: anna.viewer, requestId: 'late', today: '2023-05-01' };
    const waiting = perform(graph, addSource, input, author, { mutationMs: 500 }).catch(asApiError);
    const error = await waiting;
    release();
    await holder;
    expect(error).toMatchObject({ code: 'TIMEOUT', extensions: { limit: 500 } });
    expect(await newest()).toBe(before);
    expect((await perform(graph, addSource, input, author)).revision?.number).toBe(before + 1);
  });
});

test('a reply tells at most so many changes, and how many there are', async () => {
  const { changes } = await anna.call('addMember', member());
  const [row] = changes;
  if (!row) throw new Error('no change');
  const revision = await newestRevision(graph);
  const of = { subject: row.factId, kind: 'MEMBER_OF' as const, operation: 'CREATED' as const };
  const one = { ...of, effectiveOn: row.effectiveOn, effectiveUntil: '9999-12-31' };
  const rows = Array.from({ length: LIMITS.changesTold + 5 }, () => one);
  const found = await told(graph, rows, { ...revision, changes: rows.length });
  expect([found.changes.length, found.changeCount]).toEqual([LIMITS.changesTold, rows.length]);
});
