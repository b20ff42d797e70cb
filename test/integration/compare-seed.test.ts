/** Comparisons of the seed: counted once more from its versions, narrowed, paged, and asked wrongly. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { UNTOLD } from '../../src/graph/facts.js';
import { isBroken } from '../support/break.js';
import { versionsAt, type VersionRow } from '../support/changes.js';
import { allPages, compared, type Comparison, type ReadDifference } from '../support/comparisons.js';
import { apiOn, testGraph } from '../support/database.js';

const statements: string[] = [];
const graph = await testGraph({ onStatement: (name) => statements.push(name) });
const api = apiOn(graph);

/** The seed and its borders, which no other test changes. */
const from = { asOf: '2021-12-01', atRevision: 2 };
const to = { asOf: '2026-11-23', atRevision: 2 };

const KINDS: Readonly<Record<string, string>> = { state: 'ENTITY', claim: 'CLAIM' };
/** By the id of the fact. */
function kindOf({ factId, properties }: VersionRow): string {
  if ('measure' in properties) return 'FIGURE';
  if (factId.startsWith('edge_')) return 'LINK';
  return KINDS[factId.startsWith('claim_') ? 'claim' : 'state'] ?? '';
}
const contentOf = ({ properties }: VersionRow): string =>
  JSON.stringify(
    Object.entries(properties)
      .filter(([name]) => !UNTOLD.has(name))
      .sort(),
  );

test('the seed of 2021-12-01 and of today differs by what its versions differ by', async () => {
  const versions = (await versionsAt(graph, 2)).filter(({ factId }) => !isBroken(factId));
  const on = (day: string): Map<string, VersionRow> =>
    new Map(
      versions
        .filter(
          ({ properties: { holdsFrom, holdsUntil } }) => String(holdsFrom) <= day && day < String(holdsUntil),
        )
        .map((row) => [row.factId, row]),
    );
  const [before, after] = [on(from.asOf), on(to.asOf)];
  const counts: Record<string, number> = {};
  for (const factId of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(factId), after.get(factId)];
    const one = now ?? old;
    if (!one || (old && now && contentOf(old) === contentOf(now))) continue;
    const name = `${kindOf(one)} ${!old ? 'APPEARED' : !now ? 'VANISHED' : 'CHANGED'}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  statements.length = 0;
  const answer = await compared(api, { from, to });
  const found: Record<string, number> = {};
  for (const { kind, operation, count } of answer.summary)
    found[`${kind} ${operation}`] = (found[`${kind} ${operation}`] ?? 0) + count;
  expect(found).toEqual(counts);
  expect(answer.totalCount).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0));
  expect(answer.totalCount).toBeGreaterThan(5_000);
  // One look at everything: nothing grows with what is found.
  expect(statements.filter((name) => name === 'differing')).toHaveLength(1);
});

const ENTITIES_AND_LINKS = { kinds: ['ENTITY', 'LINK'] };
const whole = allPages(api, { from, to, filter: ENTITIES_AND_LINKS });
whole.catch(() => undefined);

describe('a filter tells those of all that pass it', () => {
  const narrowed = (filter: Readonly<Record<string, unknown>>): Promise<ReadDifference[]> =>
    allPages(api, { from, to, filter: { ...ENTITIES_AND_LINKS, ...filter } });
  const passing = async (passes: (row: ReadDifference) => boolean): Promise<ReadDifference[]> =>
    (await whole).filter(passes);

  test.each<[string, Readonly<Record<string, unknown>>, (row: ReadDifference) => boolean]>([
    ['operations', { operations: ['CHANGED'] }, ({ operation }) => operation === 'CHANGED'],
    ['causes', { causes: ['WORLD'] }, ({ cause }) => cause === 'WORLD'],
    ['another cause', { causes: ['TERRITORY'] }, ({ cause }) => cause === 'TERRITORY'],
    ['types', { types: ['MEMBER_OF', 'Network'] }, ({ type }) => ['MEMBER_OF', 'Network'].includes(type)],
    [
      'fields',
      { fields: ['seat', 'role'] },
      ({ fields }) => fields.some(({ field }) => ['seat', 'role'].includes(field)),
    ],
    [
      'an authority',
      { keys: ['07335'] },
      ({ subjectKey, fromKey, toKey }) => [subjectKey, fromKey, toKey].includes('07335'),
    ],
    [
      'a network and a task area',
      { keys: ['interkommunale-cybersicherheit', 'archivwesen'] },
      ({ subjectKey, fromKey, toKey }) =>
        ['interkommunale-cybersicherheit', 'archivwesen'].some((key) =>
          [subjectKey, fromKey, toKey].includes(key),
        ),
    ],
    [
      // The keys of whom belongs to a Landkreis begin with its own.
      'an area',
      { within: ['07335', '07232'] },
      ({ subjectKey, fromKey, toKey }) =>
        [subjectKey, fromKey, toKey].some((key) => /^07(335|232)/.test(key ?? '')),
    ],
    [
      'an area and a key',
      { within: ['07335'], keys: ['interkommunale-cybersicherheit'] },
      ({ fromKey, toKey }) =>
        toKey === 'interkommunale-cybersicherheit' && (fromKey ?? '').startsWith('07335'),
    ],
  ])('by %s', async (_, filter, passes) => {
    const expected = await passing(passes);
    expect(expected.length).toBeGreaterThan(0);
    expect(await narrowed(filter)).toEqual(expected);
  });

  test('by a cause that nothing has here: nothing', async () => {
    expect(await narrowed({ causes: ['RECORD'] })).toEqual([]);
    expect(await narrowed({ fields: ['factId', 'sortName'] })).toEqual([]);
  });

  test('claims by what they speak of: also those on links', async () => {
    const filter = { keys: ['interkommunale-cybersicherheit'], kinds: ['CLAIM', 'LINK'] };
    const rows = await allPages(api, { from, to, filter });
    const links = rows.filter(({ kind }) => kind === 'LINK').map(({ factId }) => factId);
    const claims = rows.filter(({ kind }) => kind === 'CLAIM');
    expect(links.length).toBeGreaterThan(4);
    const spokenOf = new Set(claims.map(({ subject }) => subject));
    expect(links.filter((link) => !spokenOf.has(link))).toEqual([]);
    const ofValues = await allPages(api, { from, to, filter: { ...filter, fields: ['value.goal'] } });
    expect(ofValues.map(({ fields }) => fields.map(({ field }) => field))).not.toEqual([]);
    for (const { fields } of ofValues) expect(fields.map(({ field }) => field)).toContain('value.goal');
    expect(ofValues).toEqual(
      claims.filter(({ fields }) => fields.some(({ field }) => field === 'value.goal')),
    );
  });
});

test('pages of any size together are the whole, both ways', async () => {
  const filter = { types: ['MEMBER_OF'] };
  const all = await allPages(api, { from, to, filter });
  expect(all.length).toBe(75);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 4, max: 76 }), fc.boolean(), async (size, backward) => {
      expect(await allPages(api, { from, to, filter }, { size, backward })).toEqual(all);
    }),
    { numRuns: 5 },
  );
});

describe('asked wrongly', () => {
  const complaint = async (args: string): Promise<unknown> => {
    const { errors } = await api.reply(`{ compare(${args}) { totalCount } }`);
    const { code, path } = errors?.[0]?.extensions ?? {};
    return [code, path];
  };
  const filtered = (filter: string): string => `from: {asOf: "2025-12-31"}, to: {}, filter: {${filter}}`;
  test.each([
    ['from: {atRevision: 999999}, to: {}', ['REVISION_UNAVAILABLE', ['from', 'atRevision']]],
    ['from: {}, to: {atRevision: 999999}', ['REVISION_UNAVAILABLE', ['to', 'atRevision']]],
    ['from: {atRevision: -1}, to: {}', ['BAD_INPUT', ['from', 'atRevision']]],
    ['from: {}, to: {}, first: 101', ['BAD_INPUT', ['first']]],
    ['from: {}, to: {}, first: 1, last: 1', ['BAD_INPUT', ['last']]],
    [filtered('keys: ["07335", "09162"]'), ['BAD_INPUT', ['filter', 'keys', 1]]],
    [filtered('keys: ["nobody"]'), ['BAD_INPUT', ['filter', 'keys', 0]]],
    [filtered('within: ["073315001001"]'), ['BAD_INPUT', ['filter', 'within', 0]]],
    [filtered('within: ["09162"]'), ['BAD_INPUT', ['filter', 'within', 0]]],
    [filtered('within: ["Kusel"]'), ['BAD_INPUT', ['filter', 'within', 0]]],
    [filtered('types: ["MEMBER_OF", "State"]'), ['BAD_INPUT', ['filter', 'types', 1]]],
    [filtered('fields: []'), ['BAD_INPUT', ['filter', 'fields']]],
  ])('%s', async (args, expected) => {
    expect(await complaint(args)).toEqual(expected);
  });

  test('a cursor of other moments is CURSOR_MISMATCH, and says which', async () => {
    const { edges } = await compared(api, { from, to }, { first: 1 });
    const after = `after: "${edges[0]?.cursor ?? ''}"`;
    const mismatch = ['CURSOR_MISMATCH', ['after']];
    for (const args of [
      'from: {asOf: "2021-12-02", atRevision: 2}, to: {asOf: "2026-11-23", atRevision: 2}',
      'from: {asOf: "2021-12-01", atRevision: 1}, to: {}',
      'from: {asOf: "2021-12-01"}, to: {asOf: "2021-12-01"}',
      'from: {}, to: {atRevision: 1}',
      'from: {}, to: {}, filter: {kinds: [LINK]}',
    ])
      expect([args, await complaint(`${args}, ${after}`)]).toEqual([args, mismatch]);
    // What is left out is what the cursor has.
    const { data } = await api.reply(
      `{ compare(from: {}, to: {}, first: 1, ${after}) { from { asOf atRevision } } }`,
    );
    expect((data?.compare as Comparison).from).toEqual(from);
  });
});

test('what a comparison rests on is named by its reply', async () => {
  const lines = async (inner: string): Promise<unknown> => {
    const moments = 'from: {asOf: "2021-12-01"}, to: {asOf: "2026-11-23"}';
    const { attribution } = await api.extensionsOf(`{ compare(${moments}, first: 1) { ${inner} } }`);
    return attribution;
  };
  expect(await lines('from { asOf }')).toEqual([]);
  expect((await lines('nodes { factId }')) as string[]).not.toEqual([]);
  expect(((await lines('totalCount')) as string[]).length).toBeGreaterThan(1);
});
