/**
 * Questions at the edge of one limit or of several. A new one is one entry: `of` writes it for a number, and the largest
 * number that the limits let through is measured.
 */
import { getIntrospectionQuery } from 'graphql';

import { LIMITS } from '../../src/limits.js';
import type { Document } from './inside.js';
import type { Places } from './places.js';

export interface Candidate {
  readonly name: string;
  /** Up to which number the edge is looked for. */
  readonly most: number;
  /** The edge of a limit that only the work itself finds, as that of `partnerCouples`: it is looked for by asking. */
  readonly isAsked?: boolean;
  /** `ask` tells the first time from the second where what is kept would answer else. */
  readonly of: (n: number, ask: number) => Document;
}

const KINDS = ['LANDKREIS', 'KREISFREIE_STADT', 'VERBANDSGEMEINDE', 'VERBANDSFREIE_GEMEINDE', 'ORTSGEMEINDE'];
const ASPECTS = ['SIZE', 'ADJACENCY', 'TASKS', 'NETWORKS'];
const GROUPINGS = ['DISTRICT', 'KIND', 'TASK_AREA', 'ROUND', 'LEGAL_FORM', 'YEAR'];
const ORDERS = ['NAME', 'KEY', 'POPULATION', 'AREA', 'NETWORK_COUNT'];
const ALL_LINKS = 'links: [MEMBER_OF, WORKS_ON, BELONGS_TO, NEIGHBOURS, FUNDED_BY]';
const ALL_WAYS = 'participation: [DIRECT, VIA_DISTRICT, VIA_ASSOCIATION, VIA_MEMBER_MUNICIPALITY]';
const WHO_SAYS_SO =
  'provenance { field citations { evidence locator retrievedOn note source { title licence } } }';
const AUTHORITY =
  'id key label name officialName seat postalCode population { value on } area { value on } district { label }';
const REASONS = 'edges { score node { label } reasons { code weight text entities { id } } }';

/** Not empty subsets, each as the items of a list. */
const subsets = (items: readonly string[]): string[] =>
  Array.from({ length: 2 ** items.length - 1 }, (_, bits) =>
    items.filter((__, at) => ((bits + 1) >> at) % 2 === 1).join(', '),
  );
const times = (n: number, write: (index: number) => string): string =>
  Array.from({ length: n }, (_, index) => write(index)).join(' ');
const root = (source: string, variables: Record<string, unknown> = {}): Document => ({ source, variables });
/** Each filter there is, and all of them hold for most. */
const everyFilter = (text: string): Record<string, unknown> => ({
  ...{ kinds: KINDS, levels: ['DISTRICT', 'ASSOCIATION', 'MUNICIPALITY'], name: text },
  ...{ population: { min: 1, max: 100_000_000 }, hasConflict: false },
  memberOf: { memberCount: { min: 1, max: 1_000 }, memberKinds: KINDS, hasConflict: false },
  notMemberOf: { text: 'x', memberKinds: KINDS, awarded: { from: '1900-01-01' }, amount: { min: 1 } },
});

export function candidates(places: Places): readonly Candidate[] {
  const { members, associations, districts, networks, tasks, many } = places;
  const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  const districtKeys = districts.map(({ key }) => key);
  const at = <T>(list: readonly T[], index: number): T => {
    const item = list[index % list.length];
    if (item === undefined) throw new Error('the graph has too little to ask about');
    return item;
  };
  /** Fields of each of five hundred authorities. */
  const ofMany = (rows: string, keys = many): Document =>
    root(`query ($keys: [String!]!) { authoritiesByKeys(keys: $keys) { ${rows} } }`, { keys });
  /** Of so few that each can be asked often. */
  const ofSome = (rows: string): Document => ofMany(rows, many.slice(0, 40));
  const ofHundred = (rows: string): string =>
    `authorities(first: 100, orderBy: {field: NETWORK_COUNT, direction: DESC}) { nodes { ${rows} } }`;
  const couple = (n: number): string =>
    `from: "${at(associations, n).id}", to: "${at(associations, (n + 1) * 37).id}"`;

  return [
    {
      name: 'pages of networks, their members, and who says so',
      most: 100,
      of: (n) =>
        root(
          `{ networks(first: 100, orderBy: {field: MEMBER_COUNT, direction: DESC}) { nodes { name members(first: ${n}) { edges { role node { ${AUTHORITY} } ${WHO_SAYS_SO} } } } } }`,
        ),
    },
    {
      name: 'pages within pages: authorities, their networks, their members',
      most: 100,
      of: (n) =>
        root(
          `{ ${ofHundred(`memberships(first: 10) { nodes { name members(first: ${n}) { nodes { ${AUTHORITY} } } } }`)} }`,
        ),
    },
    {
      name: 'authorities by their keys, with all that is said of them',
      most: LIMITS.keysACall,
      of: (n) => ofMany(`${AUTHORITY} keys { value } ${WHO_SAYS_SO}`, many.slice(0, n)),
    },
    {
      name: 'pages of what belongs to each district',
      most: 100,
      of: (n) =>
        root(
          `{ authorities(first: 100, filter: {kinds: [LANDKREIS]}) { nodes { children(first: ${n}) { edges { ${WHO_SAYS_SO} node { ${AUTHORITY} } } } } } }`,
        ),
    },
    {
      name: 'pages of the neighbours of 500 authorities, and who says so',
      most: 100,
      of: (n) => ofMany(`neighbours(first: ${n}) { edges { levels node { label } ${WHO_SAYS_SO} } }`),
    },
    {
      name: '40 lists of authorities with every filter, and networks in it',
      most: LIMITS.rootFields,
      of: (n) =>
        root(
          `query (${times(n, (i) => `$f${i}: LocalAuthorityFilter`)}) { ${times(n, (i) => `a${i}: authorities(first: 100, filter: $f${i}, orderBy: {field: ${at(ORDERS, i)}}) { totalCount nodes { key } }`)} }`,
          Object.fromEntries(
            Array.from({ length: n }, (_, i) => [`f${i}`, everyFilter(at(['e', 'n', 'r', 'i', 'a'], i))]),
          ),
        ),
    },
    {
      name: '40 lists of all authorities, in every order',
      most: LIMITS.rootFields,
      of: (n) =>
        root(
          `{ ${times(n, (i) => `a${i}: authorities(first: ${100 - i}, orderBy: {field: ${at(ORDERS, i)}, direction: ${at(['ASC', 'DESC'], i)}}) { totalCount nodes { ${AUTHORITY} } }`)} }`,
        ),
    },
    {
      name: 'pairs that share networks or partners, all kinds and ways',
      most: districtKeys.length,
      isAsked: true,
      of: (n) =>
        root(
          `query ($within: [String!]) { partnerships(first: 100, args: {within: $within, relation: ANY, ${ALL_WAYS}}) { totalCount nodes { sharedCount authorities { label } sharedNetworks { network { name } participationA heldByA { label } } sharedPartners(first: 20) { totalCount edges { node { label } viaA { name } } } } } }`,
          { within: districtKeys.slice(0, n) },
        ),
    },
    {
      name: 'groups, all kinds and ways, as often as may be',
      most: LIMITS.rootFields,
      of: (n) =>
        root(
          `{ ${times(n, (i) => `g${i}: partnerGroups(first: 1, args: {minShared: ${i + 1}, ${ALL_WAYS}}) { totalCount }`)} }`,
        ),
    },
    {
      name: 'groups that work together, all kinds and ways',
      most: 1,
      of: () =>
        root(
          `{ partnerGroups(first: 100, args: {${ALL_WAYS}}) { totalCount nodes { authorities { label } networks { name } } } }`,
        ),
    },
    {
      name: 'partners of many authorities, each asked in many ways',
      most: LIMITS.aliases,
      of: (n) =>
        ofSome(
          times(
            n,
            (i) => `p${i}: partners(first: 1, args: {minShared: ${i + 1}, ${ALL_WAYS}}) { totalCount }`,
          ),
        ),
    },
    {
      name: 'partners of partners of members of most networks',
      most: 100,
      isAsked: true,
      of: (n) =>
        root(
          `{ authorities(first: ${n}, orderBy: {field: NETWORK_COUNT, direction: DESC}) { nodes { partners(first: 100, args: {relation: ANY, kinds: [VERBANDSGEMEINDE], ${ALL_WAYS}}) { totalCount edges { sharedCount node { label } } } } } }`,
        ),
    },
    {
      name: 'coverage of all kinds, in all ways',
      most: 1,
      of: () =>
        root(
          `{ coverage(${ALL_WAYS}) { share populationShare covered(first: 100) { totalCount nodes { ${AUTHORITY} } } uncovered(first: 100) { totalCount nodes { ${AUTHORITY} } } byDistrict { share district { label } } basis { incompleteNetworks { name } } } }`,
        ),
    },
    {
      name: 'comparisons with days before the records, as many as may be',
      most: LIMITS.rootFields,
      of: (n, ask) =>
        root(
          `{ ${times(n, (i) => `c${i}: compare(from: {asOf: "19${10 + i}-0${1 + (ask % 9)}-01"}, to: {asOf: "2026-12-31"}) { totalCount summary { count } }`)} }`,
        ),
    },
    {
      name: 'a page of a comparison with a day before the records',
      most: LIMITS.maxPageSize,
      of: (n, ask) =>
        root(
          `{ compare(from: {asOf: "1900-0${1 + (ask % 9)}-01"}, to: {asOf: "2026-12-31"}, last: ${n}) { nodes { subjectKey fromKey toKey effectiveOn fields { field before after } } } }`,
        ),
    },
    {
      name: 'coverages of each task, as many as may be',
      most: LIMITS.rootFields,
      of: (n) =>
        root(
          `{ ${times(n, (i) => `c${i}: coverage(taskArea: "${at(tasks, i)}", includeSubtree: ${String(i < tasks.length)}, ${ALL_WAYS}) { share byDistrict { share district { label } } uncovered(first: 1) { totalCount } }`)} }`,
        ),
    },
    {
      name: 'neighbourhood of 100, three steps, all links, with entities',
      most: LIMITS.neighbourhoodNodes,
      of: (n) =>
        root(
          `query ($ids: [ID!]!) { neighbourhood(of: $ids, depth: 3, maxNodes: ${n}, ${ALL_LINKS}) { isTruncated nodes { id label degree distance entity { id } } links { id kind from to since } frontier { nodeId hiddenCount } } }`,
          { ids: idsOf(members).slice(0, LIMITS.idsACall) },
        ),
    },
    {
      name: 'neighbourhoods of 100, three steps, all links, as many as may be',
      most: LIMITS.rootFields,
      of: (n) =>
        root(
          `query ($ids: [ID!]!) { ${times(n, (i) => `n${i}: neighbourhood(of: $ids, depth: 3, maxNodes: ${LIMITS.neighbourhoodNodes - i}, ${ALL_LINKS}) { isTruncated }`)} }`,
          { ids: idsOf(members).slice(0, LIMITS.idsACall) },
        ),
    },
    {
      name: 'all paths of up to six borders',
      most: 1,
      of: () =>
        root(
          `{ paths(${couple(0)}, mode: ALL, links: [NEIGHBOURS]) { isTruncated paths { length nodeIds linkIds } subgraph { nodes { label } links { kind } } } }`,
        ),
    },
    {
      name: 'all paths of up to six borders, as often as may be',
      most: LIMITS.rootFields,
      of: (n) =>
        root(
          `{ ${times(n, (i) => `p${i}: paths(${couple(i)}, mode: ALL, links: [NEIGHBOURS]) { isTruncated paths { length } }`)} }`,
        ),
    },
    {
      name: 'all paths of up to six links of all kinds, as often as may be',
      most: LIMITS.rootFields,
      of: (n) =>
        root(
          `{ ${times(n, (i) => `p${i}: paths(${couple(i)}, mode: ALL, ${ALL_LINKS}) { isTruncated paths { length } }`)} }`,
        ),
    },
    {
      name: 'those most like each of 100 authorities, with reasons',
      most: 100,
      of: (n) =>
        root(`{ ${ofHundred(`similar(first: ${n}, kinds: [${KINDS.join(', ')}]) { ${REASONS} }`)} }`),
    },
    {
      name: 'those most like each of many authorities, asked in many ways',
      most: LIMITS.aliases,
      of: (n) =>
        ofSome(
          times(
            n,
            (i) =>
              `s${i}: similar(first: 1, by: [${at(subsets(ASPECTS), i)}], kinds: [${at(subsets(KINDS), 30 - (i % 31))}]) { totalCount }`,
          ),
        ),
    },
    {
      name: 'partners recommended to 100 authorities, with reasons',
      most: 100,
      of: (n) =>
        root(
          `{ ${ofHundred(`recommendedPartners(taskArea: "${at(tasks, 0)}", first: ${n}) { ${REASONS} }`)} }`,
        ),
    },
    {
      name: 'partners recommended to many authorities, for each task',
      most: LIMITS.aliases,
      of: (n) =>
        ofSome(
          times(n, (i) => `r${i}: recommendedPartners(taskArea: "${at(tasks, i)}", first: 1) { totalCount }`),
        ),
    },
    {
      name: 'outlines of all districts, every point, again and again',
      most: LIMITS.aliases,
      of: (n) =>
        root(
          `{ authorities(first: ${Math.min(districts.length, 100)}, filter: {kinds: [LANDKREIS]}) { nodes { ${times(n, (i) => `b${i}: boundary(tolerance: ${i / 100}) { geometry }`)} } } }`,
        ),
    },
    {
      name: 'outlines of 500 authorities, every point',
      most: LIMITS.aliases,
      of: (n) => ofMany(times(n, (i) => `b${i}: boundary(tolerance: ${i / 100}) { geometry }`)),
    },
    {
      name: 'statistics by six groupings',
      most: 1,
      of: () =>
        root(
          `{ ${times(6, (i) => `s${i}: statistics(groupBy: ${at(GROUPINGS, i)}) { rows { group { key label } networks authorities memberships population amount } total { networks } isPartition addsUp }`)} }`,
        ),
    },
    {
      name: '40 statistics, each with a filter of its own',
      most: LIMITS.rootFields,
      of: (n) =>
        root(
          `{ ${times(n, (i) => `s${i}: statistics(groupBy: ${at(GROUPINGS, i)}, filter: {memberCount: {min: 1, max: ${1_000 + i}}}) { rows { group { label } networks population } }`)} }`,
        ),
    },
    {
      name: 'metrics of 500 authorities',
      most: 1,
      of: (_, ask) =>
        root(
          `query ($keys: [String!]!) { authoritiesByKeys(keys: $keys, asOf: "2026-10-0${ask}") { metrics { degree weightedDegree betweenness closeness pageRank community communitySize basis { links modularity algorithm } } } }`,
          { keys: many },
        ),
    },
    {
      name: 'metrics of as many days as may be',
      most: LIMITS.metricsDays,
      of: (n, ask) =>
        root(
          `{ ${times(n, (i) => `m${i}: authority(key: "${at(members, 0).key}", asOf: "2026-0${ask}-${i + 10}") { metrics { pageRank } }`)} }`,
        ),
    },
    {
      name: '40 searches',
      most: 100,
      of: (n) =>
        root(
          `{ ${times(LIMITS.rootFields, (i) => `s${i}: search(text: "${at(['ge', 've', 'ka', 'ober', 'land', '07', '17'], i)} ${i % 10}", first: ${n}) { totalCount edges { label score matchedText node { id } } }`)} }`,
        ),
    },
    {
      name: '40 pages of networks, each with another filter, and their overlaps',
      most: 100,
      of: (n) =>
        root(
          `{ ${times(LIMITS.rootFields, (i) => `n${i}: networks(first: ${n}, filter: {memberCount: {min: 1, max: ${100 + i}}}) { totalCount nodes { name overlapping(first: 5) { totalCount nodes { name } } } }`)} }`,
        ),
    },
    {
      name: 'one network and its overlaps, page in page',
      most: 100,
      of: (n) =>
        root(
          `{ networks(first: 100, orderBy: {field: MEMBER_COUNT, direction: DESC}) { nodes { overlapping(first: ${n}) { nodes { name members(first: 2) { nodes { label } } } } } } }`,
        ),
    },
    {
      name: 'a hundred nodes by their ids',
      most: 1,
      of: () =>
        root(
          `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Network { name members(first: 100) { nodes { label } } } } }`,
          { ids: idsOf(networks).slice(0, LIMITS.idsACall) },
        ),
    },
    { name: 'the schema itself', most: 1, of: () => root(getIntrospectionQuery()) },
  ];
}
