/** Bad input, each with its code; the limits of values, each tripped. */
import { beforeAll, expect, test } from '@jest/globals';
import { getNullableType, isListType } from 'graphql';

import { LIMITS } from '../../src/limits.js';
import { createSchema } from '../../src/schema.js';
import { apiOn, testGraph, type Api } from '../support/database.js';
import { around, inputs, isConnection, waysTo, written, type Place } from '../support/schema-walk.js';

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

/** Where the mistake stands, and what is allowed, as the first error says. */
async function complaintOf(source: string): Promise<unknown> {
  const { errors } = await api.reply(source);
  const { code, path, allowed } = errors?.[0]?.extensions ?? {};
  return { code, path, allowed };
}
const PLACES = 'keys of a Landkreis, a kreisfreie Stadt or a Verbandsgemeinde';
const DEEP = 'memberOf: { members: { notMemberOf: { members: {} } } }';
test.each<[string, string, (string | number)[], string]>([
  [
    'within an Ortsgemeinde',
    'authorities(filter: { within: ["07335", "073315001001"] })',
    ['filter', 'within', 1],
    PLACES,
  ],
  ['partners within one', 'partnerships(args: { within: ["071310007007"] })', ['args', 'within', 0], PLACES],
  [
    'a place of members',
    'networks(filter: { members: { within: ["071310007007"] } })',
    ['filter', 'members', 'within', 0],
    PLACES,
  ],
  [
    'too deep a filter',
    `authorities(filter: { ${DEEP} })`,
    ['filter', 'memberOf', 'members', 'notMemberOf', 'members'],
    '4 filters in one another',
  ],
  [
    'an empty list deep in it',
    'authorities(filter: { memberOf: { members: { kinds: [] } } })',
    ['filter', 'memberOf', 'members', 'kinds'],
    '1 to 500 items, or no list',
  ],
  [
    'an unknown task in it',
    'networks(filter: { members: { notMemberOf: { taskArea: "nope" } } })',
    ['filter', 'members', 'notMemberOf', 'taskArea'],
    'a key of taskAreas',
  ],
  [
    'a key that nobody has',
    'networks(filter: { anyMember: ["07335", "09162"] })',
    ['filter', 'anyMember', 1],
    'a key on record',
  ],
  [
    'what is no key',
    'authorities(filter: { keys: ["07335", "Kusel"] })',
    ['filter', 'keys', 1],
    '5, 8, 9 or 12 digits',
  ],
  [
    '501 keys in a filter',
    `authorities(filter: { keys: ${keys(501)} })`,
    ['filter', 'keys'],
    '1 to 500 items, or no list',
  ],
  [
    'a range that ends before it begins',
    'networks(filter: { memberCount: { min: 2, max: 1 } })',
    ['filter', 'memberCount'],
    'min <= max',
  ],
  [
    'awards that end before they begin',
    'networks(filter: { awarded: { from: "2025-02-01", to: "2025-01-01" } })',
    ['filter', 'awarded'],
    'min <= max',
  ],
  ['minShared 0', 'partnerships(args: { minShared: 0 })', ['args', 'minShared'], '1 or more'],
  [
    'a task that does not exist',
    'partnerGroups(args: { taskArea: "nope" })',
    ['args', 'taskArea'],
    'a key of taskAreas',
  ],
  ['a page of 101', 'networks(last: 101)', ['last'], '1 to 100'],
  ['before with first', 'networks(first: 1, before: "x")', ['before'], 'after with first'],
  ['a cursor of nothing', 'networks(after: "W10")', ['after'], 'a cursor of this list'],
])('%s says where it is and what is allowed', async (_, list, path, allowed) => {
  expect(await complaintOf(`{ ${list} { totalCount } }`)).toEqual({ code: 'BAD_INPUT', path, allowed });
});

test('coverage within an Ortsgemeinde says what is allowed', async () => {
  const complaint = { code: 'BAD_INPUT', path: ['within', 0], allowed: PLACES };
  expect(await complaintOf('{ coverage(within: ["073315001001"]) { share } }')).toEqual(complaint);
});

test('filters stand as deep as the limit says', async () => {
  const filter = (depth: number): string =>
    depth === 1
      ? '{}'
      : `{ ${depth % 2 === LIMITS.filterDepth % 2 ? 'memberOf' : 'members'}: ${filter(depth - 1)} }`;
  expect(
    await api.ask(`{ authorities(filter: ${filter(LIMITS.filterDepth)}) { totalCount } }`),
  ).toBeDefined();
  const { errors } = await api.reply(
    `{ networks(filter: ${filter(LIMITS.filterDepth + 1)}) { totalCount } }`,
  );
  expect(errors?.[0]?.extensions.path).toHaveLength(1 + LIMITS.filterDepth);
});

const LISTS = inputs(createSchema()).filter(({ type }) => isListType(getNullableType(type)));
/** Look-ups answer a list with a list: of nothing, nothing. */
const LOOK_UPS: Readonly<Record<string, string>> = {
  'Query.authoritiesByKeys.keys': '{ authoritiesByKeys(keys: []) { key } }',
  'Query.nodes.ids': '{ nodes(ids: []) { id } }',
};
test('every list argument that is empty says so, and where', async () => {
  const ways = waysTo(createSchema());
  const nameOf = ({ step, path }: Place): string => `${step.type.name}.${step.field.name}.${path.join('.')}`;
  const asked = LISTS.filter((place) => !(nameOf(place) in LOOK_UPS));
  expect(asked.length).toBeGreaterThan(40);
  for (const place of asked) {
    const { step, path } = place;
    const argument = path.reduceRight(
      (inner, name, index) => `${name}: ${index === path.length - 1 ? inner : `{ ${inner} }`}`,
      '[]',
    );
    const field = `${written(step, '2', argument)} { ${isConnection(step.field) ? 'pageInfo { hasNextPage }' : '__typename'} }`;
    const {
      code,
      path: found,
      allowed,
    } = (await complaintOf(`{ ${around(ways.get(step.type.name) ?? [], '2', field)} }`)) as Record<
      string,
      unknown
    >;
    expect({ name: nameOf(place), code, found }).toEqual({
      name: nameOf(place),
      code: 'BAD_INPUT',
      found: path,
    });
    expect(allowed).toBe('1 to 500 items, or no list');
  }
  for (const source of Object.values(LOOK_UPS)) expect(Object.values(await api.ask(source))).toEqual([[]]);
});

test('an id of another type is no such thing, where one type is asked for', async () => {
  const data = await api.ask('{ networks(first: 1) { nodes { id } } sources(first: 1) { nodes { id } } }');
  const [network, source] = [data.networks, data.sources].map(
    (list) => (list as { nodes: { id: string }[] }).nodes[0]?.id,
  );
  expect(
    await api.ask(`{ source(id: "${network}") { title } node(id: "${source}") { __typename } }`),
  ).toEqual({
    ...{ source: null, node: { __typename: 'Source' } },
  });
  expect(await complaintOf('{ source(id: "src_1") { title } }')).toMatchObject({
    code: 'BAD_INPUT',
    path: ['id'],
  });
});

test('a day before the records begin has an empty answer, and the reply says from when on something is known', async () => {
  const query = '{ authorities(asOf: "0002-01-01") { totalCount } }';
  expect(await api.ask(query)).toEqual({ authorities: { totalCount: 0 } });
  const empty = await api.extensionsOf(query);
  // Other tests record made-up worlds of long ago: the first day may be theirs.
  expect(empty.recordsBegin).toMatch(/^(1\d{3}|20[01]\d|2021)-\d\d-\d\d$/);
  expect(await api.extensionsOf('{ authorities(asOf: "2022-01-01") { totalCount } }')).not.toHaveProperty(
    'recordsBegin',
  );
  expect(await api.extensionsOf('{ authorities { totalCount } }')).not.toHaveProperty('recordsBegin');
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
