/** Members, tasks and awards: they join, lead, leave, come again, and are told by several sources. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { audit } from '../../src/graph/audit.js';
import { newestRevision } from '../../src/graph/revision.js';
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
let key = '';
let version: number | null = null;
beforeEach(async () => {
  count += 1;
  key = `linked-${count}`;
  const made = { key, name: `Linked ${count}`, since: '2018-06-01', ...cite('press') };
  ({ version } = await anna.call('recordNetwork', made));
});

const about = (more: Input): Input => ({ network: key, expectedVersion: version, ...cite('press'), ...more });
async function then(name: string, more: Input): Promise<Payload> {
  const payload = await anna.call(name, about(more));
  version = payload.version;
  return payload;
}
const wrong = (name: string, more: Input): Promise<[string, string][]> => anna.wrong(name, about(more));
interface Told {
  readonly node: { readonly key: string };
  readonly role?: string | null;
  readonly since: string | null;
  readonly until: string | null;
}
const edges = ({ network }: Payload, list: string): Told[] => (network?.[list] as { edges: Told[] }).edges;
const members = (payload: Payload): unknown[] =>
  edges(payload, 'members').map(({ node, role, since, until }) => [node.key, role, since, until]);
const told = ({ changes }: Payload): string[] =>
  changes.map(({ operation, type, effectiveOn }) => `${operation} ${type} ${effectiveOn}`);

async function on<T = unknown>(asOf: string, fields: string): Promise<T> {
  const data = await anna.api.ask(
    `query ($key: String!, $asOf: Date) { network(key: $key, asOf: $asOf) { ${fields} } }`,
    { key, asOf },
  );
  return data.network as T;
}
const leadOn = async (asOf: string): Promise<unknown> => {
  interface Found {
    readonly history: readonly { value: string; from: string; until: string | null }[];
  }
  const { history } = await on<Found>(asOf, 'history(field: "lead") { field value from until }');
  return history
    .filter(({ from, until }) => from <= asOf && asOf < (until ?? '9999'))
    .map(({ value }) => value);
};

describe('addMember', () => {
  test('an unknown start counts from the day that a source attests, within the days of the network', async () => {
    const first = await then('addMember', { authority: '170015001' });
    expect(members(first)).toEqual([['170015001', null, null, null]]);
    expect(told(first)).toEqual(['CREATED MEMBER_OF 2020-01-15', 'CREATED CLAIM 2020-01-15']);
    expect(first.factId).toBe(first.changes[0]?.factId);
    // A source of an earlier day attests it earlier; one of before the network, from its first day on.
    expect(told(await then('addMember', { authority: '170015001', ...cite('register') }))).toEqual([
      'CORRECTED MEMBER_OF 2018-06-01',
      'CORRECTED CLAIM 2018-06-01',
      'CREATED CLAIM 2018-06-01',
    ]);
  });

  test('a stated start is taken over where none was stated, and is a conflict where another one was', async () => {
    await then('addMember', { authority: '170015001' });
    const stated = await then('addMember', { authority: '170015001', since: '2019-03', ...cite('gazette') });
    expect(members(stated)).toEqual([['170015001', null, '2019-03', null]]);
    const differs = await then('addMember', { authority: '170015001', since: '2019-05', ...cite('rival') });
    expect(members(differs)).toEqual([['170015001', null, '2019-03', null]]);
    expect(told(differs)).toEqual(['CREATED CLAIM 2019-03-31']);
  });

  test('the role of a member: the first word is accepted, another one is not', async () => {
    await then('addMember', { authority: '170015001' });
    const member = await then('addMember', { authority: '170015001', role: 'MEMBER', ...cite('gazette') });
    expect(members(member)).toEqual([['170015001', 'MEMBER', null, null]]);
    const same = await then('addMember', { authority: '170015001', role: 'MEMBER', ...cite('gazette') });
    expect(same.revision).toBeNull();
  });

  test('one that leads is the lead of the network, on the days of the membership', async () => {
    const led = await then('addMember', {
      authority: '170015001',
      role: 'LEAD',
      since: '2020-01-01',
      until: '2022',
    });
    expect(members(led)).toEqual([]);
    expect(await leadOn('2019-12-31')).toEqual([]);
    expect(await leadOn('2020-01-01')).toEqual(['Unit 170015001 (170015001)']);
    expect(await leadOn('2022-01-01')).toEqual([]);
    // A second one that a source calls the lead is not accepted as that, but a third on other days is.
    const second = await then('addMember', { authority: '170015002', role: 'LEAD', ...cite('rival') });
    const fields = 'members { edges { role node { key } } }';
    expect(await on('2021-12-31', fields)).toEqual({
      members: {
        edges: [
          { role: 'LEAD', node: { key: '170015001' } },
          { role: null, node: { key: '170015002' } },
        ],
      },
    });
    // Behind the end of the first, nobody differs.
    expect(members(second)).toEqual([['170015002', 'LEAD', null, null]]);
    expect(await leadOn('2023-01-01')).toEqual(['Unit 170015002 (170015002)']);
  });

  test('a source that calls another one the lead later takes its word back', async () => {
    await then('addMember', { authority: '170015001', role: 'LEAD' });
    const other = await then('addMember', { authority: '170015002', role: 'LEAD' });
    expect(members(other)).toEqual([
      ['170015001', null, null, null],
      ['170015002', 'LEAD', null, null],
    ]);
    expect(other.network).toMatchObject({ hasConflict: false });
  });

  test('who left can come again, said since when', async () => {
    await then('addMember', { authority: '170015001', role: 'LEAD', since: '2019' });
    const left = await then('endMembership', { authority: '170015001', until: '2021' });
    expect(members(left)).toEqual([]);
    expect(await leadOn('2020-12-31')).toEqual(['Unit 170015001 (170015001)']);
    expect(await leadOn('2021-01-01')).toEqual([]);
    expect(await wrong('addMember', { authority: '170015001', ...cite('site') })).toEqual([
      ['BAD_INPUT', 'since'],
    ]);
    const back = await then('addMember', { authority: '170015001', since: '2022', ...cite('site') });
    expect(members(back)).toEqual([['170015001', null, '2022', null]]);
    expect(await on('2020-01-01', 'members { edges { since until } }')).toEqual({
      members: { edges: [{ since: '2019', until: '2021' }] },
    });
    expect(await on('2021-06-01', 'members { totalCount }')).toEqual({ members: { totalCount: 0 } });
  });

  test.each<[string, Input, [string, string][]]>([
    ['an authority that nobody knows', { authority: '17999' }, [['NOT_FOUND', 'authority']]],
    ['no key of an authority', { authority: 'Mainz' }, [['BAD_INPUT', 'authority']]],
    ['an id of something else', { authority: 'net_00000000000000000000' }, [['BAD_INPUT', 'authority']]],
    ['an id with a day', { authority: 'auth_00000000000000000000@2020-01-01' }, [['BAD_INPUT', 'authority']]],
    ['before the network', { authority: '170015001', since: '2017' }, [['BAD_INPUT', 'since']]],
    [
      'an end before the start',
      { authority: '170015001', since: '2020', until: '2019' },
      [['BAD_INPUT', 'until']],
    ],
    ['one that is gone', { authority: '170015003', since: '2020' }, [['BAD_INPUT', 'since']]],
    [
      'one that is gone, for longer',
      { authority: '170015003', since: '2018-07', until: '2020' },
      [['BAD_INPUT', 'until']],
    ],
    [
      'all at once',
      {
        authority: 'x',
        expectedVersion: 1,
        citations: [{ source: 'nowhere' }, { source: 'press', note: ' x' }],
      },
      [
        ['NOT_FOUND', 'citations.0.source'],
        ['BAD_INPUT', 'citations.1.note'],
        ['VERSION_CONFLICT', 'expectedVersion'],
        ['BAD_INPUT', 'authority'],
      ],
    ],
  ])('%s', async (_, more, expected) => {
    expect((await wrong('addMember', more)).sort()).toEqual(expected.sort());
  });

  test('a membership of one that was dissolved ends with it', async () => {
    await then('addMember', { authority: '170015003', since: '2018-07-01' });
    expect(await on('2018-12-31', 'members { totalCount }')).toEqual({ members: { totalCount: 1 } });
    expect(await on('2019-01-01', 'members { totalCount }')).toEqual({ members: { totalCount: 0 } });
  });
});

describe('endMembership', () => {
  test('ends it and nothing else; again is nothing, otherwise a conflict', async () => {
    await then('addMember', { authority: '170015001', since: '2019' });
    const ended = await then('endMembership', { authority: '170015001', until: '2022-04' });
    expect(told(ended)).toContain('ENDED MEMBER_OF 2022-04-01');
    expect((await then('endMembership', { authority: '170015001', until: '2022-04' })).revision).toBeNull();
    const other = await then('endMembership', { authority: '170015001', until: '2022-05', ...cite('rival') });
    expect(told(other)).toEqual(['CREATED CLAIM 2019-12-31']);
  });

  test('not of one that is no member, nor before it was', async () => {
    expect(await wrong('endMembership', { authority: '170015001', until: '2022' })).toEqual([
      ['NOT_FOUND', 'authority'],
    ]);
    await then('addMember', { authority: '170015001', since: '2019' });
    expect(await wrong('endMembership', { authority: '170015001', until: '2019' })).toEqual([
      ['BAD_INPUT', 'until'],
    ]);
  });
});

describe('tasks', () => {
  test('are assigned and given up', async () => {
    const tasks = (payload: Payload): unknown =>
      edges(payload, 'taskAreas').map(({ node, since, until }) => [node.key, since, until]);
    expect(tasks(await then('assignTask', { taskArea: 'it', since: '2020' }))).toEqual([
      ['it', '2020', null],
    ]);
    await then('assignTask', { taskArea: 'fire' });
    expect(tasks(await then('endTask', { taskArea: 'it', until: '2021' }))).toEqual([['fire', null, null]]);
    expect(await wrong('endTask', { taskArea: 'it-security', until: '2021' })).toEqual([
      ['NOT_FOUND', 'taskArea'],
    ]);
    expect(await wrong('assignTask', { taskArea: 'nothing' })).toEqual([['NOT_FOUND', 'taskArea']]);
  });
});

describe('recordAward', () => {
  const awards = ({ network }: Payload): unknown => (network?.awards as { edges: unknown[] }).edges;
  const grant = { programme: 'pilot', round: 1, awardedOn: '2020-05', amount: 100_000, isApproximate: true };

  test('each value by its own sources', async () => {
    const [first] = awards(await then('recordAward', grant)) as [Input];
    const values = { round: 1, awardedOn: '2020-05', amount: 100_000, isApproximate: true };
    expect(first).toMatchObject({ ...values, until: null, node: { key: 'pilot' } });
    // An exact sum of another source is a further word.
    const second = await then('recordAward', {
      ...grant,
      amount: 99_500,
      isApproximate: false,
      ...cite('rival'),
    });
    expect(awards(second)).toEqual([first]);
    expect(told(second)).toEqual(['CREATED CLAIM 2020-05-31']);
  });

  test('one more of the same programme', async () => {
    await then('recordAward', grant);
    const further = await then('recordAward', {
      ...grant,
      round: 2,
      awardedOn: '2022',
      amount: 7,
      isFurther: true,
    });
    expect(awards(further)).toHaveLength(2);
    expect(await wrong('recordAward', { programme: 'pilot', ...cite('site') })).toEqual([
      ['BAD_INPUT', 'round'],
    ]);
    const known = await then('recordAward', { programme: 'pilot', round: 2, ...cite('site') });
    expect(awards(known)).toHaveLength(2);
    expect(known.changes).toHaveLength(1);
  });

  test.each<[string, Input, [string, string][]]>([
    ['an amount without how exact it is', { amount: 5 }, [['BAD_INPUT', 'isApproximate']]],
    ['how exact without an amount', { isApproximate: true }, [['BAD_INPUT', 'amount']]],
    ['less than nothing', { amount: -1, isApproximate: true }, [['BAD_INPUT', 'amount']]],
    ['a round that there is not', { round: 9 }, [['NOT_FOUND', 'round']]],
    ['a programme that there is not', { programme: 'none' }, [['NOT_FOUND', 'programme']]],
    ['older than the network', { awardedOn: '2017' }, [['BAD_INPUT', 'awardedOn']]],
  ])('%s', async (_, more, expected) => {
    expect(await wrong('recordAward', { programme: 'pilot', ...more })).toEqual(expected);
  });
});
