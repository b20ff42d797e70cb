/** Bad input, each with its code; the limits of values, each tripped. */
import { beforeAll, expect, test } from '@jest/globals';

import { LIMITS } from '../../src/limits.js';
import { apiOn, testGraph, type Api } from '../support/database.js';

let api: Api;
beforeAll(async () => {
  api = apiOn(await testGraph());
});

async function codeOf(source: string): Promise<unknown> {
  const { errors } = await api.reply(source);
  const [error] = errors ?? [];
  const original = error?.originalError as { extensions?: { code?: string } } | undefined;
  return error?.extensions.code ?? original?.extensions?.code;
}

const keys = (count: number): string => JSON.stringify(Array.from({ length: count }, () => '07111'));
const ids = (count: number): string =>
  JSON.stringify(Array.from({ length: count }, () => 'auth_00000000000000000000'));

test.each([
  ['a malformed key', '{ authority(key: "7111") { name } }'],
  ['a key with a letter', '{ authority(key: "0711a") { name } }'],
  ['a page of 0', '{ authorities(first: 0) { totalCount nodes { name } } }'],
  ['a page of 101', '{ authorities(first: 101) { nodes { name } } }'],
  ['a page of -1', '{ authorities(first: -1) { nodes { name } } }'],
  ['first and last', '{ authorities(first: 1, last: 1) { nodes { name } } }'],
  ['a broken cursor', '{ authorities(first: 1, after: "rubbish") { nodes { name } } }'],
  ['a day that does not exist', '{ networks(asOf: "2025-02-30") { totalCount } }'],
  ['a revision below zero', '{ networks(atRevision: -1) { totalCount } }'],
  ['501 keys', `{ authoritiesByKeys(keys: ${keys(501)}) { name } }`],
  ['101 ids', `{ nodes(ids: ${ids(101)}) { id } }`],
  ['no id of ours', '{ node(id: "rubbish") { id } }'],
  ['a task that does not exist', '{ partnerships(args: { taskArea: "nope" }) { totalCount } }'],
  ['minShared 0', '{ partnerships(args: { minShared: 0 }) { totalCount } }'],
  ['an empty list', '{ authorities(filter: { kinds: [] }) { totalCount } }'],
  ['within an unknown key', '{ authorities(filter: { within: ["09162"] }) { totalCount } }'],
  ['no way of participation', '{ partnerships(args: { participation: [] }) { totalCount } }'],
  ['an unknown kind', '{ authorities(filter: { kinds: [STADTSTAAT] }) { totalCount } }'],
])('%s is BAD_INPUT', async (_, source) => {
  const code = await codeOf(source);
  // What graphql-js itself refuses has no code here: the server gives it BAD_INPUT, which its own tests show.
  expect(code ?? 'BAD_INPUT').toBe('BAD_INPUT');
  expect((await api.reply(source)).errors).not.toBeUndefined();
});

test('a partner question that looks at too many couples is TOO_EXPENSIVE, and says how to ask for fewer', async () => {
  const args = 'relation: SHARED_PARTNER, participation: [DIRECT, VIA_DISTRICT]';
  for (const field of ['partnerships', 'partnerGroups']) {
    const { errors } = await api.reply(`{ ${field}(args: { ${args} }) { totalCount } }`);
    const { code, measure, limit, hint } = errors?.[0]?.extensions ?? {};
    expect([code, measure, limit]).toEqual(['TOO_EXPENSIVE', 'partnerCouples', LIMITS.partnerCouples]);
    expect(hint).toContain('`kinds`');
  }
});

test('an unknown but well-formed key is null', async () => {
  expect(await api.ask('{ authority(key: "09162") { name } network(key: "nope") { name } }')).toEqual({
    authority: null,
    network: null,
  });
});

test('a revision of the future is REVISION_UNAVAILABLE', async () => {
  expect(await codeOf('{ networks(atRevision: 999999) { totalCount } }')).toBe('REVISION_UNAVAILABLE');
});

test('a cursor of another list, filter, order or day is CURSOR_MISMATCH', async () => {
  const data = await api.ask('{ authorities(first: 1) { pageInfo { endCursor } } }');
  const { endCursor } = (data.authorities as { pageInfo: { endCursor: string } }).pageInfo;
  for (const list of [
    `municipalities(after: "${endCursor}")`,
    `authorities(after: "${endCursor}", filter: { isTown: true })`,
    `authorities(after: "${endCursor}", orderBy: { field: KEY })`,
    `authorities(after: "${endCursor}", asOf: "2023-01-01")`,
    `authorities(after: "${endCursor}", atRevision: 0)`,
  ])
    expect(await codeOf(`{ ${list} { nodes { name } } }`)).toBe('CURSOR_MISMATCH');
  const next = await api.reply(`{ authorities(first: 1, after: "${endCursor}") { nodes { name } } }`);
  expect(next.errors).toBeUndefined();
});
