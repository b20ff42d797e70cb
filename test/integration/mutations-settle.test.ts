/** Sources are added, conflicts settled, and facts retracted that should never have been recorded. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { audit } from '../../src/graph/audit.js';
import { newestRevision } from '../../src/graph/revision.js';
import { Caller, cite, writer, type Input, type Payload } from '../support/caller.js';
import { LogClient } from '../support/log-client.js';
import { compareCopy } from '../support/log-copy.js';
import { ownGraph } from '../support/own-neo4j.js';
import { authority, id, recordSmall } from '../support/small-records.js';

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
  key = `settled-${count}`;
  const made = { key, name: `Settled ${count}`, goal: 'one', since: '2018-06-01', ...cite('press') };
  ({ version } = await anna.call('recordNetwork', made));
});
async function then(name: string, more: Input): Promise<Payload> {
  const payload = await anna.call(name, { expectedVersion: version, ...more });
  version = payload.version;
  return payload;
}
const wrong = (name: string, more: Input): Promise<[string, string][]> =>
  anna.wrong(name, { expectedVersion: version, ...more });
/** About the network of the test, as a source has it. */
const said = (source: string, more: Input): Input => ({ network: key, ...cite(source), ...more });
const more = (source: string, values: Input): Input => ({
  key,
  name: `Settled ${count}`,
  ...cite(source),
  ...values,
});
const told = ({ changes }: Payload): string[] =>
  changes.map(({ operation, type, effectiveOn }) => `${operation} ${type} ${effectiveOn}`);
const claimOf = ({ changes }: Payload): string => changes.find(({ kind }) => kind === 'CLAIM')?.factId ?? '';
const subject = (): string => id('Network', key);

async function shown<T = Readonly<Record<string, unknown>>>(fields: string): Promise<T> {
  const data = await anna.api.ask(`query ($key: String!) { network(key: $key) { ${fields} } }`, { key });
  return data.network as T;
}
async function lead(): Promise<unknown[]> {
  const { members, history, hasConflict } = await shown<{
    members: { edges: { role: string | null }[] };
    history: { value: string }[];
    hasConflict: boolean;
  }>('hasConflict history(field: "lead") { value } members { edges { role } }');
  return [history.map(({ value }) => value), members.edges.map(({ role }) => role), hasConflict];
}
const [ONE, TWO] = ['Unit 170015001 (170015001)', 'Unit 170015002 (170015002)'];

describe('addSource', () => {
  const source = { title: 'A page', retrievedOn: '2023-01-05' };
  test('records it, and it can be cited at once', async () => {
    const all = {
      ...{ key: `page-${count}`, url: 'https://example.org/a?b=c', licence: 'CC BY 4.0', attribution: '© A' },
      ...{ publishedOn: '2022-12', ...source },
    };
    const payload = await anna.call('addSource', all);
    expect(payload.source).toMatchObject(all);
    expect(told(payload)).toEqual(['CREATED Source 2023-01-05']);
    expect((await anna.call('addSource', all)).revision).toBeNull();
    expect(await anna.wrong('addSource', { ...all, title: 'Another' })).toEqual([['BAD_INPUT', 'key']]);
    const { network } = await then('recordNetwork', more(all.key, {}));
    expect(JSON.stringify(network?.provenance)).toContain(all.key);
  });

  test('may do those who write the register, and those who write networks', async () => {
    for (const scope of ['write:networks', 'write:register'] as const) {
      const caller = new Caller(graph, writer(scope.slice(6), scope));
      const { source: found } = await caller.call('addSource', { key: `by-${scope.slice(6)}`, ...source });
      expect(found).toMatchObject(source);
    }
  });

  test.each<[string, Input, [string, string][]]>([
    ['read after today', { key: 'x', retrievedOn: '2023-05-02' }, [['BAD_INPUT', 'retrievedOn']]],
    ['published after it was read', { key: 'x', publishedOn: '2023-02' }, [['BAD_INPUT', 'publishedOn']]],
    ['an address of another kind', { key: 'x', url: 'ftp://example.org/' }, [['BAD_INPUT', 'url']]],
    [
      'no key, no title',
      { key: 'No Key', title: '' },
      [
        ['BAD_INPUT', 'key'],
        ['BAD_INPUT', 'title'],
      ],
    ],
  ])('%s', async (_, values, expected) => {
    expect(await anna.wrong('addSource', { ...source, ...values })).toEqual(expected);
  });
});

describe('settleConflict', () => {
  test('accepts one of the values that sources give; the other stays a word', async () => {
    await then('recordNetwork', more('rival', { goal: 'two' }));
    const settled = await then('settleConflict', { subject: subject(), field: 'goal', value: 'two' });
    expect(settled.node).toMatchObject({ key, hasConflict: false });
    expect(settled.changes.map(({ operation, fields }) => [operation, fields])).toEqual([
      ['CORRECTED', [{ field: 'goal', before: 'one', after: 'two' }]],
    ]);
    const again = await then('settleConflict', { subject: subject(), field: 'goal', value: 'two' });
    expect(again.revision).toBeNull();
  });

  test('a value that nobody gives needs a source that does', async () => {
    const settle = { subject: subject(), field: 'goal', value: 'three' };
    expect(await wrong('settleConflict', settle)).toEqual([['BAD_INPUT', 'value']]);
    await then('settleConflict', { ...settle, ...cite('site') });
    expect(await shown('goal')).toEqual({ goal: 'three' });
  });

  test('an open question is closed', async () => {
    await then('recordNetwork', more('rival', { goal: 'two' }));
    expect((await then('correctNetwork', said('site', { goal: null }))).network).toMatchObject({
      hasConflict: true,
    });
    const { node } = await then('settleConflict', { subject: subject(), field: 'goal', value: 'one' });
    expect(node).toMatchObject({ hasConflict: false });
  });

  test('who leads: the network and its memberships tell the same', async () => {
    await then('addMember', said('press', { authority: '170015001', role: 'LEAD' }));
    const { factId } = await then(
      'addMember',
      said('rival', { authority: '170015002', role: 'LEAD', since: '2020-01-15' }),
    );
    expect(await lead()).toEqual([[ONE], ['LEAD', null], false]);
    await then('settleConflict', { subject: subject(), field: 'lead', value: '170015002' });
    expect(await lead()).toEqual([[TWO], [null, 'LEAD'], false]);
    await then('correctNetwork', said('site', { lead: '170015001' }));
    expect(await lead()).toEqual([[ONE], ['LEAD', null], false]);
    await then('settleConflict', { subject: factId, field: 'role', value: 'LEAD' });
    expect(await lead()).toEqual([[TWO], [null, 'LEAD'], false]);
    const member = { subject: factId, field: 'role', value: 'MEMBER' };
    expect(await wrong('settleConflict', member)).toEqual([['BAD_INPUT', 'value']]);
    await then('settleConflict', { ...member, ...cite('gazette') });
    // Two are named, and none is accepted: the question is open.
    expect(await lead()).toEqual([[], [null, 'MEMBER'], true]);
    await then('correctNetwork', said('rival', { lead: null }));
    expect((await lead())[2]).toBe(false);
    expect(await wrong('settleConflict', { subject: subject(), field: 'lead', value: '170025001' })).toEqual([
      ['BAD_INPUT', 'value'],
    ]);
  });

  test('since and until when a link was', async () => {
    const { factId } = await then(
      'addMember',
      said('press', { authority: '170015001', since: '2019', role: 'LEAD' }),
    );
    const settle = (field: string, value: string): Input => ({
      subject: factId,
      field,
      value,
      ...cite('site'),
    });
    const moved = await then('settleConflict', settle('since', '2018-08'));
    expect(told(moved).slice(0, 1)).toEqual(['CORRECTED MEMBER_OF 2018-08-31']);
    expect(await wrong('settleConflict', settle('since', '2017'))).toEqual([['BAD_INPUT', 'value']]);
    expect(await wrong('settleConflict', settle('until', '2018-08'))).toEqual([['BAD_INPUT', 'value']]);
    await then('settleConflict', settle('until', '2022'));
    const entries = await shown<{ history: unknown }>('history(field: "lead") { value from until }');
    expect(entries.history).toEqual([{ value: ONE, from: '2018-08-31', until: '2022-01-01' }]);
  });

  test('the days of a network', async () => {
    const since = { subject: subject(), field: 'since', value: '2018-07-01' };
    expect(await wrong('settleConflict', since)).toEqual([['BAD_INPUT', 'value']]);
    const settled = await then('settleConflict', { ...since, ...cite('site') });
    expect(told(settled)[0]).toBe('CORRECTED Network 2018-06-01');
    expect(await shown('since')).toEqual({ since: '2018-07-01' });
  });

  test('an amount, and with it how exact it is', async () => {
    const grant = { programme: 'pilot', awardedOn: '2020-05', amount: 100, isApproximate: true };
    const { factId } = await then('recordAward', said('press', grant));
    await then('recordAward', said('rival', { ...grant, amount: 99, isApproximate: false }));
    await then('settleConflict', { subject: factId, field: 'amount', value: '99' });
    expect(await shown('awards { edges { amount isApproximate } }')).toEqual({
      awards: { edges: [{ amount: 99, isApproximate: false }] },
    });
  });

  test('facts of the register only by those who keep it', async () => {
    const bob = new Caller(graph, writer('bob', 'write:networks'));
    const settle = {
      subject: authority('17001'),
      field: 'name',
      value: 'New',
      expectedVersion: 1,
      ...cite('site'),
    };
    const refused = bob.reply('settleConflict', settle);
    await expect(refused).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    const keeper = new Caller(graph, writer('keeper', 'write:register'));
    expect((await keeper.call('settleConflict', settle)).changes[0]?.fields).toContainEqual({
      ...{ field: 'name', before: 'Unit 17001', after: 'New' },
    });
    const ofNetwork = {
      subject: subject(),
      field: 'goal',
      value: 'two',
      expectedVersion: version,
      ...cite('site'),
    };
    await expect(keeper.reply('settleConflict', ofNetwork)).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
  });

  test.each<[string, Input, [string, string][]]>([
    ['a field that there is not', { field: 'exists', value: 'true' }, [['BAD_INPUT', 'field']]],
    ['no value of the field', { field: 'membersComplete', value: 'yes' }, [['BAD_INPUT', 'value']]],
    [
      'nothing that is on record',
      { subject: 'edge_00000000000000000000', field: 'role', value: 'LEAD' },
      [['NOT_FOUND', 'subject']],
    ],
    [
      'an id with a revision',
      { subject: `${id('Network', 'x')}@.5`, field: 'goal', value: 'x' },
      [['BAD_INPUT', 'subject']],
    ],
  ])('%s', async (_, values, expected) => {
    expect(await wrong('settleConflict', { subject: subject(), ...values })).toEqual(expected);
  });
});

describe('retractFact', () => {
  const retract = (factId: string | null | undefined, values: Input = {}): Input => ({
    factId,
    ...cite('site'),
    ...values,
  });

  test('a link, with all that is said of it; but not one that the lead rests on', async () => {
    const { factId } = await then('addMember', said('press', { authority: '170015001', role: 'LEAD' }));
    expect(await wrong('retractFact', retract(factId))).toEqual([['BAD_INPUT', 'factId']]);
    await then('correctNetwork', said('press', { lead: null }));
    const gone = await then('retractFact', retract(factId));
    expect(new Set(gone.changes.map(({ operation }) => operation))).toEqual(new Set(['RETRACTED']));
    expect(gone).toMatchObject({ factId, node: { id: subject() } });
    expect(await shown('members { totalCount }')).toEqual({ members: { totalCount: 0 } });
    expect(await wrong('retractFact', retract(factId))).toEqual([['NOT_FOUND', 'factId']]);
    // It can be recorded again.
    await then('addMember', said('press', { authority: '170015001' }));
  });

  test('a claim on which nothing rests; where nobody differs any more, the other is accepted', async () => {
    const rival = claimOf(await then('recordNetwork', more('rival', { goal: 'two' })));
    await then('correctNetwork', said('site', { goal: null }));
    expect(await shown('goal hasConflict')).toEqual({ goal: null, hasConflict: true });
    expect(await wrong('retractFact', retract(rival, { field: 'legalForm' }))).toEqual([
      ['BAD_INPUT', 'field'],
    ]);
    await then('retractFact', retract(rival, { field: 'goal' }));
    expect(await shown('goal hasConflict')).toEqual({ goal: 'one', hasConflict: false });
    await then('retractFact', retract(rival));
    expect(await wrong('retractFact', retract(rival))).toEqual([['NOT_FOUND', 'factId']]);
  });

  test('not the only claim that a value rests on: each of them is named', async () => {
    const { provenance } = await shown<{ provenance: { citations: { factId: string }[] }[] }>(
      'provenance { citations { factId } }',
    );
    const [claim] = provenance.flatMap(({ citations }) => citations);
    expect(await wrong('retractFact', retract(claim?.factId))).toEqual([
      ['BAD_INPUT', 'factId'],
      ['BAD_INPUT', 'factId'],
      ['BAD_INPUT', 'factId'],
    ]);
  });

  test('a whole network; its key is free again', async () => {
    await then('addMember', said('press', { authority: '170015001', role: 'LEAD' }));
    await then('assignTask', said('press', { taskArea: 'it' }));
    const gone = await anna.call('retractFact', { expectedVersion: version, ...retract(subject()) });
    expect(gone).toMatchObject({ node: null, version: null });
    expect(new Set(gone.changes.map(({ type }) => type))).toEqual(
      new Set(['Network', 'MEMBER_OF', 'WORKS_ON', 'CLAIM']),
    );
    const made = await anna.call('recordNetwork', more('press', {}));
    expect(made.network?.members).toEqual({ edges: [] });
  });

  test('an authority only when nothing rests on it; a figure; a task area', async () => {
    const unit = authority('170025001');
    const of = async (label: string, own: string): Promise<unknown> => {
      const data = await anna.api.ask(`{ node(id: "${own}") { ... on ${label} { version } } }`);
      return (data.node as { version: number }).version;
    };
    await then('addMember', said('press', { authority: '170025001' }));
    const expected = async (): Promise<Input> => ({ expectedVersion: await of('LocalAuthority', unit) });
    expect(await anna.wrong('retractFact', { ...retract(unit), ...(await expected()) })).toEqual([
      ['BAD_INPUT', 'factId'],
    ]);
    await anna.call('retractFact', { ...retract(`${unit}.population`), ...(await expected()) });
    const district = authority('17002');
    const above = { expectedVersion: await of('LocalAuthority', district) };
    expect(await anna.wrong('retractFact', { ...retract(district), ...above })).toEqual([
      ['BAD_INPUT', 'factId'],
    ]);
    const task = { expectedVersion: await of('TaskArea', id('TaskArea', 'it-security')) };
    await anna.call('retractFact', { ...retract(id('TaskArea', 'it-security')), ...task });
    expect(await anna.wrong('retractFact', retract(id('Source', 'press'), { expectedVersion: 1 }))).toEqual([
      ['BAD_INPUT', 'factId'],
    ]);
  });
});
