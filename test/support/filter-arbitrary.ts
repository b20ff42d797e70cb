/** Random filters and orders, out of words that mean something in what is asked. */
import fc from 'fast-check';

import type { AuthorityKind } from '../../src/graph/facts.js';
import type { LocalAuthorityFilter, NetworkFilter } from '../../src/generated/resolvers.js';

/** What a filter can speak of. */
export interface Vocabulary {
  /** Official keys; those of `places` are of authorities that others are within. */
  readonly keys: readonly string[];
  readonly places: readonly string[];
  readonly names: readonly string[];
  readonly populations: readonly number[];
  readonly networkKeys: readonly string[];
  readonly texts: readonly string[];
  readonly taskAreas: readonly string[];
  readonly programmes: readonly string[];
  readonly legalForms: readonly string[];
  readonly awardDays: readonly string[];
  readonly amounts: readonly number[];
}

const KINDS: readonly AuthorityKind[] = [
  ...(['LANDKREIS', 'KREISFREIE_STADT', 'VERBANDSGEMEINDE'] as const),
  ...(['VERBANDSFREIE_GEMEINDE', 'ORTSGEMEINDE'] as const),
];
const some = <T>(all: readonly T[], maxLength = 4): fc.Arbitrary<T[]> =>
  fc.array(fc.constantFrom(...all), { minLength: 1, maxLength });
/** Two ends in order; either may be left open. */
const ends = <T extends string | number>(all: readonly T[]): fc.Arbitrary<[T | null, T | null]> => {
  const end = fc.option(fc.constantFrom(...all), { freq: 3 });
  return fc
    .tuple(end, end)
    .map(([x, y]): [T | null, T | null] => (x !== null && y !== null && x > y ? [y, x] : [x, y]));
};
const range = (all: readonly number[]): fc.Arbitrary<{ min: number | null; max: number | null }> =>
  ends(all).map(([min, max]) => ({ min, max }));

type Fields<T> = { readonly [Name in keyof Required<T>]: fc.Arbitrary<T[Name]> };
/**
 * A shape of filters: which fields are asked about, so up to three that something is found. The database plans each shape
 * anew, which takes far longer than an answer: so many filters share one.
 */
type Shape<T> = fc.Arbitrary<fc.Arbitrary<T>>;
function shapeOf<T extends object>(fields: Fields<T>): Shape<T> {
  const all = Object.entries<fc.Arbitrary<unknown>>(fields);
  return fc
    .subarray(all, { maxLength: 3 })
    .map((asked) => fc.record(Object.fromEntries(asked)) as unknown as fc.Arbitrary<T>);
}

/** By the name of the field, with what stands within. A field of the schema that is not here is not reckoned. */
function authorityFields(
  words: Vocabulary,
  nested: fc.Arbitrary<NetworkFilter | undefined>,
): Fields<LocalAuthorityFilter> {
  return {
    keys: some(words.keys),
    kinds: some(KINDS, 3),
    levels: some(['DISTRICT', 'ASSOCIATION', 'MUNICIPALITY'] as const, 2),
    within: some(words.places, 3),
    name: fc.constantFrom(...words.names),
    population: range(words.populations),
    isTown: fc.boolean(),
    memberOf: nested,
    notMemberOf: nested,
    // Those that are dissolved are reckoned in territory.test.ts: here there are too many of other worlds.
    status: fc.constant(['EXISTING' as const]),
    hasConflict: fc.boolean(),
  };
}
function networkFields(
  words: Vocabulary,
  nested: fc.Arbitrary<LocalAuthorityFilter | undefined>,
): Fields<NetworkFilter> {
  return {
    keys: some(words.networkKeys),
    text: fc.constantFrom(...words.texts),
    taskArea: fc.constantFrom(...words.taskAreas),
    anyMember: some(words.keys),
    allMembers: some(words.keys, 2),
    memberKinds: some(KINDS, 2),
    members: nested,
    status: some(['PLANNED', 'APPLIED', 'ACTIVE', 'ENDED'] as const, 2),
    legalForms: some(words.legalForms, 2),
    programme: fc.constantFrom(...words.programmes),
    round: some([1, 2, 3, 4], 2),
    awarded: ends(words.awardDays).map(([from, to]) => ({ from, to })),
    amount: range(words.amounts),
    memberCount: range([0, 1, 2, 3, 4, 6]),
    membersComplete: fc.boolean(),
    hasConflict: fc.boolean(),
  };
}
const NOTHING = fc.constant(undefined);
/** `deep` filters may stand within. */
const authorityShapes = (words: Vocabulary, deep: number): Shape<LocalAuthorityFilter> =>
  (deep > 0 ? networkShapes(words, deep - 1) : fc.constant(NOTHING)).chain((nested) =>
    shapeOf<LocalAuthorityFilter>(authorityFields(words, nested)),
  );
const networkShapes = (words: Vocabulary, deep: number): Shape<NetworkFilter> =>
  (deep > 0 ? authorityShapes(words, deep - 1) : fc.constant(NOTHING)).chain((nested) =>
    shapeOf<NetworkFilter>(networkFields(words, nested)),
  );

/** The names of the fields that are reckoned, by the input type. */
export function fieldsReckoned(words: Vocabulary): Readonly<Record<string, string[]>> {
  return {
    LocalAuthorityFilter: Object.keys(authorityFields(words, NOTHING)),
    NetworkFilter: Object.keys(networkFields(words, NOTHING)),
  };
}

/** A list to ask for. `of` names the network of members, or the authority of memberships. */
export interface ListCase {
  readonly list: 'authorities' | 'networks' | 'members' | 'memberships';
  readonly of: string;
  readonly authorityFilter: LocalAuthorityFilter;
  readonly networkFilter: NetworkFilter;
  readonly orderBy: { readonly field: string; readonly direction: 'ASC' | 'DESC' };
}
const order = (fields: readonly string[]): fc.Arbitrary<ListCase['orderBy']> =>
  fc.record({
    field: fc.constantFrom(...fields),
    direction: fc.constantFrom('ASC' as const, 'DESC' as const),
  });

/** Cases of one list, order and shape; a whole filter stands at most four deep. `orders` has the fields of each list. */
export function casesOf(
  words: Vocabulary,
  orders: { readonly authorities: readonly string[]; readonly networks: readonly string[] },
  most: number,
): fc.Arbitrary<ListCase[]> {
  const cases = <T extends object>(
    filters: fc.Arbitrary<T>,
    of: readonly string[],
  ): fc.Arbitrary<(T & { of: string })[]> =>
    fc.array(
      fc.tuple(filters, fc.constantFrom(...of)).map(([filter, holder]) => ({ ...filter, of: holder })),
      { minLength: 1, maxLength: most, size: 'max' },
    );
  const ofAuthorities = (list: 'authorities' | 'members', of: readonly string[]): fc.Arbitrary<ListCase[]> =>
    fc.tuple(authorityShapes(words, 3), order(orders.authorities)).chain(([filters, orderBy]) =>
      cases(
        filters.map((authorityFilter) => ({ authorityFilter, networkFilter: {}, list, orderBy })),
        of,
      ),
    );
  const ofNetworks = (list: 'networks' | 'memberships', of: readonly string[]): fc.Arbitrary<ListCase[]> =>
    fc.tuple(networkShapes(words, 3), order(orders.networks)).chain(([filters, orderBy]) =>
      cases(
        filters.map((networkFilter) => ({ authorityFilter: {}, networkFilter, list, orderBy })),
        of,
      ),
    );
  return fc.oneof(
    { weight: 3, arbitrary: ofAuthorities('authorities', ['']) },
    { weight: 3, arbitrary: ofNetworks('networks', ['']) },
    { weight: 1, arbitrary: ofAuthorities('members', words.networkKeys) },
    { weight: 1, arbitrary: ofNetworks('memberships', words.keys) },
  );
}
