/** Networks and what belongs to them, written by mutations: each leaves the records whole, and tells what it wrote. */
import { afterEach, describe, expect, test } from '@jest/globals';

import { audit } from '../../src/graph/audit.js';
import { newestRevision } from '../../src/graph/revision.js';
import { LIMITS } from '../../src/limits.js';
import { Caller, cite, type Input, type Payload } from '../support/caller.js';
import { LogClient } from '../support/log-client.js';
import { compareCopy } from '../support/log-copy.js';
import { ownGraph } from '../support/own-neo4j.js';
import { recordSmall } from '../support/small-records.js';

const { graph } = await ownGraph();
await recordSmall(graph);
const anna = new Caller(graph);
const log = new LogClient(anna.api);

afterEach(async () => {
  expect((await audit(graph)).breaches).toEqual([]);
  await log.readAll(1_000);
  const { number } = await newestRevision(graph);
  expect(await compareCopy(graph, log, number, () => true)).toBeGreaterThan(50);
});

let count = 0;
/** A network of its own for each test. */
async function network(more: object = {}): Promise<{ key: string; version: number; payload: Payload }> {
  count += 1;
  const key = `net-${count}`;
  const payload = await anna.call('recordNetwork', {
    ...{ key, name: `Network ${count}`, since: '2018', ...cite('press') },
    ...more,
  });
  return { key, version: payload.version ?? 0, payload };
}
const told = ({ changes }: Payload): string[] =>
  changes.map(({ operation, type, effectiveOn }) => `${operation} ${type} ${effectiveOn}`);

describe('recordNetwork', () => {
  test('records a network as its sources state it', async () => {
    const { key, payload } = await network({ goal: 'To share', status: 'ACTIVE', membersComplete: false });
    expect(payload.network).toMatchObject({
      ...{ key, name: `Network ${count}`, goal: 'To share', status: 'ACTIVE', membersComplete: false },
      ...{
        legalForm: null,
        since: '2018',
        until: null,
        hasConflict: false,
        version: payload.revision?.number,
      },
    });
    expect(payload.revision).toMatchObject({
      ...{ actor: 'key:anna', request: 'test', note: `recordNetwork: ${key} (press)` },
    });
    expect(told(payload)).toEqual(['CREATED Network 2018-12-31', 'CREATED CLAIM 2018-12-31']);
    expect(payload.changes[0]?.fields).toContainEqual({ field: 'goal', before: null, after: 'To share' });
  });
});

describe('what is no input', () => {
  const long = (length: number): string => 'x'.repeat(length + 1);
  const cited = (more: object): Input => ({ citations: [{ source: 'press', ...more }] });
  test.each<[string, Input, string[]]>([
    ['no source', { citations: [] }, ['citations']],
    [
      'too many',
      { citations: Array.from({ length: LIMITS.citationsACall + 1 }, () => ({ source: 'press' })) },
      ['citations'],
    ],
    ['one twice', { citations: [{ source: 'press' }, { source: 'press' }] }, ['citations.1.source']],
    ['an id of something else', cited({ source: 'net_00000000000000000000' }), ['citations.0.source']],
    ['an id with a day', cited({ source: 'src_00000000000000000000@2020-01-01' }), ['citations.0.source']],
    [
      'a locator, a note too long',
      cited({ locator: long(LIMITS.nameLength), note: long(LIMITS.textLength) }),
      ['citations.0.locator', 'citations.0.note'],
    ],
    ['a key', { key: 'Not so' }, ['key']],
    ['a key too long', { key: long(LIMITS.keyLength) }, ['key']],
    ['blanks, a line break', { name: ' x', goal: 'a\nb' }, ['name', 'goal']],
    [
      'texts too long',
      { name: long(LIMITS.nameLength), goal: long(LIMITS.textLength), legalForm: long(LIMITS.nameLength) },
      ['name', 'goal', 'legalForm'],
    ],
    ['an end before the beginning', { since: '2020', until: '2019' }, ['until']],
  ])('%s', async (_, more, paths) => {
    const input = { key: 'wrong', name: 'Wrong', ...cite('press'), ...more };
    expect((await anna.wrong('recordNetwork', input)).sort()).toEqual(
      paths.map((path) => ['BAD_INPUT', path]).sort(),
    );
  });

  test('nor a version of what is not there', async () => {
    const input = { key: 'wrong', name: 'Wrong', expectedVersion: 1, ...cite('press') };
    expect(await anna.wrong('recordNetwork', input)).toEqual([['NOT_FOUND', 'expectedVersion']]);
    expect(
      await anna.wrong('endNetwork', {
        network: 'wrong',
        until: '2020',
        expectedVersion: 1,
        ...cite('nowhere'),
      }),
    ).toEqual([
      ['NOT_FOUND', 'citations.0.source'],
      ['NOT_FOUND', 'network'],
    ]);
  });
});

describe('recordNetwork of what is on record', () => {
  test('a second source that says the same is a further citation, and changes nothing else', async () => {
    const { key, version } = await network({ goal: 'To share' });
    const again = { key, name: `Network ${count}`, goal: 'To share', since: '2018' };
    expect(await anna.wrong('recordNetwork', { ...again, ...cite('gazette') })).toEqual([
      ['VERSION_CONFLICT', 'expectedVersion'],
    ]);
    const payload = await anna.call('recordNetwork', {
      ...again,
      expectedVersion: version,
      ...cite('gazette'),
    });
    expect(told(payload)).toEqual(['CREATED CLAIM 2018-12-31']);
    expect(payload.network?.provenance).toContainEqual(
      expect.objectContaining({
        field: 'goal',
        citations: [
          expect.objectContaining({ source: { key: 'press' } }),
          expect.objectContaining({ source: { key: 'gazette' } }),
        ],
      }),
    );
    const same = { ...again, expectedVersion: payload.version, ...cite('gazette') };
    expect(await anna.call('recordNetwork', same)).toMatchObject({
      revision: null,
      changes: [],
      version: payload.version,
    });
  });

  test('one that says otherwise is a conflict: what was accepted stays', async () => {
    const { key, version } = await network({ goal: 'To share' });
    const other = {
      key,
      name: `Network ${count}`,
      goal: 'To save',
      legalForm: 'Verein',
      expectedVersion: version,
    };
    const { network: found } = await anna.call('recordNetwork', { ...other, ...cite('rival') });
    expect(found).toMatchObject({ goal: 'To share', legalForm: 'Verein', hasConflict: false });
    const goal = (found?.provenance as { field: string; conflicts: object[] }[]).find(
      ({ field }) => field === 'goal',
    );
    expect(goal?.conflicts).toEqual([expect.objectContaining({ accepted: 'To share', status: 'SETTLED' })]);
  });

  test('with none accepted, two words that differ leave the question open', async () => {
    const { key, version } = await network({ goal: 'To share' });
    const corrected = await anna.call('correctNetwork', {
      network: key,
      goal: null,
      expectedVersion: version,
      ...cite('press'),
    });
    expect(corrected.network).toMatchObject({ goal: null, hasConflict: false });
    let expectedVersion = corrected.version;
    for (const [source, goal] of [
      ['gazette', 'one'],
      ['rival', 'another'],
    ] as const) {
      const said = { key, name: `Network ${count}`, goal, expectedVersion, ...cite(source) };
      expectedVersion = (await anna.call('recordNetwork', said)).version;
    }
    // The first was accepted, so the second differs from what is accepted.
    const taken = await anna.call('correctNetwork', {
      network: key,
      goal: null,
      expectedVersion,
      ...cite('site'),
    });
    expect(taken.network).toMatchObject({ goal: null, hasConflict: true });
  });

  test('an earlier source moves an unknown start', async () => {
    const { key, version, payload } = await network({ since: null, ...cite('gazette') });
    expect(payload.changes[0]?.effectiveOn).toBe('2021-06-30');
    const said = { key, name: `Network ${count}`, expectedVersion: version, ...cite('press') };
    expect(told(await anna.call('recordNetwork', said))).toContain('CORRECTED Network 2020-01-15');
  });
});

describe('correctNetwork', () => {
  test('says otherwise for all days; the old is readable at its revision', async () => {
    const { key, version } = await network({ goal: 'wrong', status: 'PLANNED' });
    const payload = await anna.call('correctNetwork', {
      ...{ network: key, expectedVersion: version, goal: 'right', name: 'Better name', ...cite('gazette') },
    });
    expect(payload.network).toMatchObject({ goal: 'right', name: 'Better name', status: 'PLANNED' });
    expect(told(payload)[0]).toBe('CORRECTED Network 2018-12-31');
    const at = await anna.api.ask(
      'query ($key: String!, $r: Int) { network(key: $key, atRevision: $r) { goal name } }',
      { key, r: version },
    );
    expect(at.network).toEqual({ goal: 'wrong', name: `Network ${count}` });
    // The source that said so has its word still: the conflict is settled.
    expect(payload.network?.provenance).toContainEqual(
      expect.objectContaining({ field: 'goal', conflicts: [expect.objectContaining({ accepted: 'right' })] }),
    );
    // The same source again: it was misread, and has no other word.
    const misread = await anna.call('correctNetwork', {
      ...{ network: key, expectedVersion: payload.version, status: 'ACTIVE', ...cite('press') },
    });
    expect(misread.network?.status).toBe('ACTIVE');
    expect(misread.network?.provenance).toContainEqual(
      expect.objectContaining({ field: 'status', conflicts: [] }),
    );
  });

  test('a key can be bettered; the id stays, and the old key is free', async () => {
    const { key, version, payload } = await network();
    const better = `${key}-better`;
    const renamed = await anna.call('correctNetwork', {
      network: key,
      key: better,
      expectedVersion: version,
      ...cite('press'),
    });
    expect(renamed.network).toMatchObject({ key: better, id: payload.network?.id });
    const next = await anna.call('recordNetwork', { key, name: 'Another', since: '2019', ...cite('press') });
    expect(next.network?.id).not.toBe(payload.network?.id);
    const taken = { network: better, key, expectedVersion: renamed.version, ...cite('press') };
    expect(await anna.wrong('correctNetwork', taken)).toEqual([['BAD_INPUT', 'key']]);
  });

  test('its days move what begins and ends with it, and name what cannot move', async () => {
    const { key, version } = await network({ since: '2018', until: '2022' });
    let expectedVersion: number | null = version;
    const add = async (authority: string, more: object): Promise<void> => {
      const input = { network: key, authority, expectedVersion, ...cite('press'), ...more };
      expectedVersion = (await anna.call('addMember', input)).version;
    };
    await add('170015001', {});
    await add('170015002', { since: '2019-05-01', until: '2021' });
    await add('170025001', { since: '2021-03' });
    const correct = (more: object): Input => ({
      network: key,
      expectedVersion,
      ...cite('gazette'),
      ...more,
    });
    expect(await anna.wrong('correctNetwork', correct({ since: '2020' }))).toEqual([['BAD_INPUT', 'since']]);
    // All three would be over before they begin, or end later by themselves.
    const three = [1, 2, 3].map(() => ['BAD_INPUT', 'until']);
    expect(await anna.wrong('correctNetwork', correct({ until: '2020' }))).toEqual(three);
    const moved = await anna.call('correctNetwork', correct({ since: '2018-02', until: null }));
    const members = moved.network?.members as {
      edges: { node: { key: string }; since: string | null; until: string | null }[];
    };
    expect(members.edges.map(({ node, since, until }) => [node.key, since, until])).toEqual([
      ['170015001', null, null],
      ['170025001', '2021-03', null],
    ]);
    expect(moved.network).toMatchObject({ since: '2018-02', until: null });
    expectedVersion = moved.version;
    // Unknown: it counts from the first day that any of its sources attests, and that is too late for one of them.
    expect(await anna.wrong('correctNetwork', correct({ since: null, ...cite('press') }))).toEqual([
      ['BAD_INPUT', 'since'],
    ]);
  });

  test('nothing given, or what a network cannot be without', async () => {
    const { key, version } = await network();
    const correct = { network: key, expectedVersion: version, ...cite('press') };
    expect(await anna.wrong('correctNetwork', correct)).toEqual([['BAD_INPUT', '']]);
    expect(await anna.wrong('correctNetwork', { ...correct, name: null, key: null })).toEqual([
      ['BAD_INPUT', 'name'],
      ['BAD_INPUT', 'key'],
    ]);
  });
});

describe('endNetwork', () => {
  test('ends all that belongs to it; an award that was given stays given', async () => {
    const { key, version } = await network();
    let expectedVersion: number | null = version;
    const at = (): Input => ({ network: key, expectedVersion, ...cite('press') });
    const then = async (name: string, more: Input): Promise<void> => {
      expectedVersion = (await anna.call(name, { ...at(), ...more })).version;
    };
    await then('addMember', { authority: '170015001', role: 'LEAD', since: '2019' });
    await then('addMember', { authority: '170015002', since: '2019', until: '2021' });
    await then('assignTask', { taskArea: 'it' });
    await then('recordAward', {
      programme: 'pilot',
      round: 1,
      awardedOn: '2020-02',
      amount: 5,
      isApproximate: true,
    });
    const ended = await anna.call('endNetwork', { ...at(), until: '2022-06', ...cite('site') });
    expect(ended.network).toMatchObject({ until: '2022-06', status: null });
    const on = async (asOf: string): Promise<unknown> => {
      const query = `query ($key: String!, $asOf: Date) { network(key: $key, asOf: $asOf) {
        members { edges { until node { key } } } taskAreas { edges { until } } awards { edges { until round } } } }`;
      return (await anna.api.ask(query, { key, asOf })).network;
    };
    const members = [{ until: '2022-06', node: { key: '170015001' } }];
    expect(await on('2022-05-31')).toEqual({
      members: { edges: members },
      taskAreas: { edges: [{ until: '2022-06' }] },
      awards: { edges: [{ until: null, round: 1 }] },
    });
    expect(await on('2022-06-01')).toBeNull();
    const again = { ...at(), until: '2022-06', expectedVersion: ended.version, ...cite('site') };
    expect(await anna.call('endNetwork', again)).toMatchObject({ revision: null, changeCount: 0 });
    // Another source knows another day: what was accepted stays, and can be corrected.
    const other = await anna.call('endNetwork', { ...again, until: '2022-09', ...cite('rival') });
    expect(told(other)).toEqual(['CREATED CLAIM 2018-12-31']);
    expectedVersion = other.version;
    const corrected = await anna.call('correctNetwork', { ...at(), until: '2022-09' });
    expect(corrected.network?.until).toBe('2022-09');
    expect(await on('2022-08-31')).toMatchObject({
      members: { edges: [{ until: '2022-09', node: { key: '170015001' } }] },
    });
  });

  test('not before it begins, nor over the head of what begins later', async () => {
    const { key, version } = await network();
    const end = { network: key, expectedVersion: version, ...cite('press') };
    expect(await anna.wrong('endNetwork', { ...end, until: '2018' })).toEqual([['BAD_INPUT', 'until']]);
    const joined = await anna.call('addMember', { ...end, authority: '170015001', since: '2022' });
    expect(
      await anna.wrong('endNetwork', { ...end, expectedVersion: joined.version, until: '2021' }),
    ).toEqual([['BAD_INPUT', 'until']]);
  });

  test('on a day to come it works by itself', async () => {
    const { key, version } = await network();
    const ended = await anna.call('endNetwork', {
      network: key,
      expectedVersion: version,
      until: '2095',
      ...cite('press'),
    });
    expect([told(ended), ended.coming.map(({ operation, effectiveOn }) => [operation, effectiveOn])]).toEqual(
      [
        ['UPDATED Network 2018-12-31', 'UPDATED CLAIM 2018-12-31', 'CREATED CLAIM 2018-12-31'],
        [
          ['ENDED', '2095-01-01'],
          ['ENDED', '2095-01-01'],
        ],
      ],
    );
    const later = new Caller(graph, anna.viewer, '2095-01-01');
    expect(
      (await later.api.ask('query ($key: String!) { network(key: $key) { name } }', { key })).network,
    ).toBeNull();
  });

  test('a network that begins on a day to come is shown as of that day', async () => {
    const { payload } = await network({ since: '2096-03-01' });
    expect(payload.changes).toEqual([]);
    expect(payload.coming.map(({ effectiveOn }) => effectiveOn)).toEqual(['2096-03-01', '2096-03-01']);
    expect(payload.network?.id).toMatch(/^net_[0-9a-f]{20}@2096-03-01$/);
  });
});
