/** What the API and what the naive reckoning answer to the same lists, in the same words. */
import type { LocalAuthorityFilter, NetworkFilter } from '../../src/generated/resolvers.js';
import type { Api } from './database.js';
import type { ListCase } from './filter-arbitrary.js';
import { answersTo, inOrder, type NaiveLists } from './naive-lists.js';

/** How what a case speaks of is called in the graph. */
export interface Names {
  readonly authorityKey: (key: string) => string;
  /** Of a network, a task area or a programme. */
  readonly otherKey: (key: string) => string;
  readonly graphId: (id: string) => string;
  /** Null for what the case does not know of. */
  readonly nameOf: (graphId: string) => string | null;
}
export interface View {
  readonly asOf: string | null;
  readonly atRevision: number | null;
}
/** A list's first hundred, and how many there are; null where the one whose list it is is not there. */
export type Answer = { readonly rows: readonly string[]; readonly total: number } | null;

type Keys = (keys: readonly string[]) => readonly string[];
interface Words {
  readonly authorities: Keys;
  readonly places: Keys;
  readonly others: Keys;
  readonly taskAreas: Keys;
}
/** A list without any item left is no list. */
const list = (keys: readonly string[] | null | undefined, map: Keys): readonly string[] | undefined => {
  const found = keys ? map(keys) : [];
  return found.length === 0 ? undefined : found;
};
const one = (key: string | null | undefined, map: Keys): string | undefined =>
  typeof key === 'string' ? map([key])[0] : undefined;

/** The filter with its keys in other words. What JSON leaves out of it is undefined. */
function inWords(filter: LocalAuthorityFilter, words: Words): LocalAuthorityFilter {
  const made = {
    ...filter,
    ...{ keys: list(filter.keys, words.authorities), within: list(filter.within, words.places) },
    memberOf: filter.memberOf ? networkInWords(filter.memberOf, words) : undefined,
    notMemberOf: filter.notMemberOf ? networkInWords(filter.notMemberOf, words) : undefined,
  };
  return JSON.parse(JSON.stringify(made)) as LocalAuthorityFilter;
}
function networkInWords(filter: NetworkFilter, words: Words): NetworkFilter {
  const made = {
    ...filter,
    ...{ keys: list(filter.keys, words.others), programme: one(filter.programme, words.others) },
    ...{
      anyMember: list(filter.anyMember, words.authorities),
      taskArea: one(filter.taskArea, words.taskAreas),
    },
    allMembers: list(filter.allMembers, words.authorities),
    members: filter.members ? inWords(filter.members, words) : undefined,
  };
  return JSON.parse(JSON.stringify(made)) as NetworkFilter;
}
function caseInWords(asked: ListCase, words: Words): ListCase {
  const { authorityFilter, networkFilter } = asked;
  return {
    ...asked,
    authorityFilter: inWords(authorityFilter, words),
    networkFilter: networkInWords(networkFilter, words),
  };
}

/** Without the keys that nobody has on the day, and the places within which nobody can be: they are BAD_INPUT. */
export function onlyKnown(asked: ListCase, known: NaiveLists): ListCase {
  const isPlace = ({ kind }: { readonly kind: string }): boolean =>
    kind !== 'ORTSGEMEINDE' && kind !== 'VERBANDSFREIE_GEMEINDE';
  const held: Keys = (keys) => keys.filter((key) => known.authorities.some((row) => answersTo(row, key)));
  return caseInWords(asked, {
    authorities: held,
    places: (keys) =>
      keys.filter((key) => known.authorities.some((row) => answersTo(row, key) && isPlace(row))),
    others: (keys) => keys,
    taskAreas: (keys) => keys.filter((key) => known.taskAreas.some((area) => area.key === key)),
  });
}

export function reckonList(asked: ListCase, known: NaiveLists, { graphId }: Names): Answer {
  const { list: which, of, orderBy } = asked;
  const holder = known.authorities.find((row) => answersTo(row, of))?.id;
  if (which === 'memberships' && holder === undefined) return null;
  if (which === 'members' && known.networks.every(({ key }) => key !== of)) return null;
  const isIn = ({ id }: { readonly id: string }): boolean =>
    which === 'members'
      ? known.membersOf(of).has(id)
      : which !== 'memberships' || known.networksOf(holder ?? '').has(id);
  const idOf = ({ id }: { readonly id: string }): string => graphId(id);
  const { field } = orderBy;
  const rows =
    which === 'authorities' || which === 'members'
      ? inOrder(
          known.authoritiesLike(asked.authorityFilter).filter(isIn),
          orderBy,
          (row) => known.authorityValue(row, field),
          idOf,
        )
      : inOrder(
          known.networksLike(asked.networkFilter).filter(isIn),
          orderBy,
          (row) => known.networkValue(row, field),
          idOf,
        );
  return { rows: rows.slice(0, 100).map(({ id }) => id), total: rows.length };
}

const TYPES = {
  authorities: ['LocalAuthorityFilter', 'LocalAuthorityOrder', (args: string) => `authorities(${args}`],
  networks: ['NetworkFilter', 'NetworkOrder', (args: string) => `networks(${args}`],
  members: ['LocalAuthorityFilter', 'LocalAuthorityOrder', (args: string) => `members(${args}`],
  memberships: ['NetworkFilter', 'NetworkOrder', (args: string) => `memberships(${args}`],
} as const;

interface Connection {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
}

/** Asks all in one request. */
export async function answerLists(
  api: Api,
  cases: readonly ListCase[],
  { asOf, atRevision }: View,
  names: Names,
): Promise<Answer[]> {
  const { authorityKey, otherKey, nameOf } = names;
  const all =
    (map: (key: string) => string): Keys =>
    (keys) =>
      keys.map(map);
  const words: Words = {
    ...{ authorities: all(authorityKey), places: all(authorityKey) },
    ...{ others: all(otherKey), taskAreas: all(otherKey) },
  };
  const variables: Record<string, unknown> = { asOf, atRevision };
  const declared = ['$asOf: Date', '$atRevision: Int'];
  const fields = cases.map((asked, index) => {
    const { list: which, of, orderBy, authorityFilter, networkFilter } = caseInWords(asked, words);
    const [filterType, orderType, field] = TYPES[which];
    declared.push(`$filter${index}: ${filterType}`, `$orderBy${index}: ${orderType}`);
    variables[`filter${index}`] = filterType === 'NetworkFilter' ? networkFilter : authorityFilter;
    variables[`orderBy${index}`] = orderBy;
    const rows = `filter: $filter${index}, orderBy: $orderBy${index}, first: 100) { totalCount nodes { id } }`;
    const view = 'asOf: $asOf, atRevision: $atRevision';
    if (which === 'authorities' || which === 'networks') return `list${index}: ${field(`${view}, ${rows}`)}`;
    const key = which === 'members' ? otherKey(of) : authorityKey(of);
    const parent = which === 'members' ? 'network' : 'authority';
    return `list${index}: ${parent}(key: "${key}", ${view}) { list: ${field(rows)} }`;
  });
  const data = await api.ask(`query (${declared.join(', ')}) { ${fields.join('\n')} }`, variables);
  return cases.map(({ list: which }, index) => {
    const found = data[`list${index}`] as Connection | { readonly list: Connection } | null;
    if (found === null) return null;
    const { totalCount, nodes } = 'list' in found ? found.list : found;
    const known = nodes.flatMap(({ id }) => nameOf(id.replace(/@.*/, '')) ?? []);
    // Who is not known stands in lists of all only.
    const strangers = which === 'authorities' || which === 'networks' ? nodes.length - known.length : 0;
    return { rows: known, total: totalCount - strangers };
  });
}
