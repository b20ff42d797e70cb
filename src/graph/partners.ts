/**
 * Who works with whom. Two relations, reckoned from the membership edges of one day:
 * SAME_NETWORK: both are members of one network that works on the task; counts such networks.
 * SHARED_PARTNER: a third is a partner of both, in one network or in two; counts such thirds.
 */
import { cypher, statement, type Cypher, type Statement } from './cypher.js';
import type { AuthorityKind } from './facts.js';
import type { Graph } from './graph.js';
import { holds, ruleOf, type Moment } from './moment.js';
import { NETWORK_COLUMNS, networkRecord, type NetworkColumns, type NetworkRecord } from './network.js';
import { defineList, type FilterParameters, type PageRow } from './page.js';

export type Relation = 'SAME_NETWORK' | 'SHARED_PARTNER' | 'ANY';

/** What makes a partner, with all keys resolved. Null = does not matter. */
export interface PartnerQuestion {
  readonly relation: Relation;
  /** Key of the task area that a network works on; with its subtree, or on one below it. */
  readonly taskArea: string | null;
  readonly includeSubtree: boolean;
  readonly kinds: readonly AuthorityKind[] | null;
  readonly partnerKinds: readonly AuthorityKind[] | null;
  /** Ids of authorities that both partners are or belong to. */
  readonly within: readonly string[] | null;
  readonly minShared: number;
}

export interface PartnershipRecord {
  readonly moment: Moment;
  readonly question: PartnerQuestion;
  /** The two, by key. */
  readonly a: string;
  readonly b: string;
  readonly sharedCount: number;
}
export interface PartnerGroupRecord {
  readonly moment: Moment;
  readonly authorities: readonly string[];
  readonly networks: readonly string[];
}

/** As a statement's `$filter`. */
export function partnerParameters(question: PartnerQuestion): FilterParameters {
  const { taskArea, includeSubtree, kinds, partnerKinds, within, minShared } = question;
  return { taskArea, includeSubtree, kinds, partnerKinds, within, minShared };
}

/** The key is looked up where it is needed: finding its ids first would be a round trip of its own. */
const WORKS = cypher`($filter.taskArea IS NULL OR EXISTS {
  MATCH (n)-[w:WORKS_ON]->(:TaskArea)-[up:PART_OF*0..6]->(:TaskArea)-[:HAS_STATE]->(ts:TaskAreaState)
  WHERE ts.key = $filter.taskArea AND ($filter.includeSubtree OR size(up) = 0)
    AND ${holds('w')} AND ${holds('ts')} AND all(x IN up WHERE ${holds('x')}) })`;

/** Networks `n` that work on the task. */
const NETWORKS = cypher`
  MATCH (ns:NetworkState)<-[:HAS_STATE]-(n:Network) WHERE ${holds('ns')} AND ${WORKS}`;

/** `x` with its state `xs` may be one of the two. */
function eligible(x: Cypher, xs: Cypher): Cypher {
  return cypher`($filter.kinds IS NULL OR ${xs}.kind IN $filter.kinds)
    AND ($filter.within IS NULL OR ${x}.id IN $filter.within OR EXISTS {
      MATCH (${x})-[b1:BELONGS_TO]->(p:LocalAuthority) WHERE ${holds('b1')} AND (p.id IN $filter.within OR EXISTS {
        MATCH (p)-[b2:BELONGS_TO]->(g:LocalAuthority) WHERE ${holds('b2')} AND g.id IN $filter.within }) })`;
}

/** Pairs in one network: binds `a`, `b` ({id, key}), `item` = the network's id. */
const SAME_NETWORK_ROWS = cypher`
  ${NETWORKS}
  MATCH (n)<-[m:MEMBER_OF]-(x:LocalAuthority)-[:HAS_STATE]->(xs:AuthorityState)
  WHERE ${holds('m')} AND ${holds('xs')} AND ${eligible(cypher`x`, cypher`xs`)}
  WITH n, collect(DISTINCT {id: x.id, key: xs.key}) AS members
  UNWIND members AS a
  UNWIND members AS b
  WITH n, a, b WHERE a.key < b.key
  RETURN a, b, n.id AS item, [n.id] AS via`;

/** Pairs with a third in common: `item` = the third's id, `via` = the networks on both sides. */
const SHARED_PARTNER_ROWS = cypher`
  ${NETWORKS}
  MATCH (n)<-[k:MEMBER_OF]-(c:LocalAuthority)-[:HAS_STATE]->(cs:AuthorityState)
  WHERE ${holds('k')} AND ${holds('cs')} AND ($filter.partnerKinds IS NULL OR cs.kind IN $filter.partnerKinds)
  MATCH (n)<-[m:MEMBER_OF]-(x:LocalAuthority)-[:HAS_STATE]->(xs:AuthorityState)
  WHERE x <> c AND ${holds('m')} AND ${holds('xs')} AND ${eligible(cypher`x`, cypher`xs`)}
  WITH c, x, xs.key AS key, collect(DISTINCT n.id) AS via
  WITH c, collect({id: x.id, key: key, via: via}) AS partners
  UNWIND partners AS a
  UNWIND partners AS b
  WITH c, a, b WHERE a.key < b.key
  RETURN a, b, c.id AS item, a.via + b.via AS via`;

const ROWS: Readonly<Record<Relation, Cypher>> = {
  SAME_NETWORK: SAME_NETWORK_ROWS,
  SHARED_PARTNER: SHARED_PARTNER_ROWS,
  ANY: cypher`${SAME_NETWORK_ROWS} UNION ALL ${SHARED_PARTNER_ROWS}`,
};

/** Pairs with what they share: binds `a`, `b`, `shared`, `via`. */
function pairs(relation: Relation): Cypher {
  return cypher`
    CALL () { ${ROWS[relation]} }
    WITH a.id AS a, a.key AS keyA, b.id AS b, b.key AS keyB, count(DISTINCT item) AS shared, collect(via) AS via
    WHERE shared >= $filter.minShared`;
}

const eachRelation = <T>(make: (relation: Relation) => T): Readonly<Record<Relation, T>> => ({
  SAME_NETWORK: make('SAME_NETWORK'),
  SHARED_PARTNER: make('SHARED_PARTNER'),
  ANY: make('ANY'),
});

export interface PairRow extends PageRow {
  readonly a: string;
  readonly b: string;
  readonly shared: number;
}
export type PartnerSort = 'SHARED_COUNT' | 'NAME';

/** All pairs; ordered by what is shared, then by the two keys. */
export const PARTNERSHIPS = eachRelation((relation) =>
  defineList<PartnerSort, PairRow>({
    name: `partnerships ${relation}`,
    match: pairs(relation),
    id: cypher`keyA + ' ' + keyB`,
    sorts: { SHARED_COUNT: cypher`shared`, NAME: cypher`keyA` },
    columns: { a: cypher`a`, b: cypher`b`, shared: cypher`shared` },
  }),
);

/** Partners of one authority; it is given, so `kinds` and `within` restrict the others only. */
const PARTNER_ROWS: Readonly<Record<Relation, Cypher>> = (() => {
  const same = cypher`
    MATCH (:LocalAuthority {id: parent})-[o:MEMBER_OF]->(n:Network) WHERE ${holds('o')} AND ${WORKS}
    MATCH (n)<-[m:MEMBER_OF]-(x:LocalAuthority)-[:HAS_STATE]->(xs:AuthorityState)
    WHERE x.id <> parent AND ${holds('m')} AND ${holds('xs')} AND ${eligible(cypher`x`, cypher`xs`)}
    RETURN x, xs, n.id AS item`;
  const third = cypher`
    MATCH (:LocalAuthority {id: parent})-[o:MEMBER_OF]->(n:Network) WHERE ${holds('o')} AND ${WORKS}
    MATCH (n)<-[k:MEMBER_OF]-(c:LocalAuthority)-[:HAS_STATE]->(cs:AuthorityState)
    WHERE c.id <> parent AND ${holds('k')} AND ${holds('cs')}
      AND ($filter.partnerKinds IS NULL OR cs.kind IN $filter.partnerKinds)
    WITH DISTINCT c, parent
    MATCH (c)-[o:MEMBER_OF]->(n:Network) WHERE ${holds('o')} AND ${WORKS}
    MATCH (n)<-[m:MEMBER_OF]-(x:LocalAuthority)-[:HAS_STATE]->(xs:AuthorityState)
    WHERE x <> c AND x.id <> parent AND ${holds('m')} AND ${holds('xs')} AND ${eligible(cypher`x`, cypher`xs`)}
    RETURN x, xs, c.id AS item`;
  return { SAME_NETWORK: same, SHARED_PARTNER: third, ANY: cypher`${same} UNION ALL WITH parent ${third}` };
})();

export interface PartnerRow extends PageRow {
  readonly shared: number;
}
export const PARTNERS_OF = eachRelation((relation) =>
  defineList<PartnerSort, PartnerRow>({
    name: `partnersOf ${relation}`,
    match: cypher`
      CALL (parent) { ${PARTNER_ROWS[relation]} }
      WITH x.id AS partner, xs.sortName AS name, count(DISTINCT item) AS shared
      WHERE shared >= $filter.minShared`,
    id: cypher`partner`,
    sorts: { SHARED_COUNT: cypher`shared`, NAME: cypher`name` },
    columns: { shared: cypher`shared` },
  }),
);

/** Two authorities, in the order of their keys. */
export interface Pair {
  readonly a: string;
  readonly b: string;
}

const SHARED_NETWORKS = statement<Pair & { networks: string[] }>(
  'sharedNetworksOf',
  cypher`
    UNWIND $pairs AS pair
    CALL (pair) {
      MATCH (:LocalAuthority {id: pair.a})-[o:MEMBER_OF]->(n:Network)-[:HAS_STATE]->(s:NetworkState)
      WHERE ${holds('o')} AND ${holds('s')} AND ${WORKS}
        AND EXISTS { MATCH (n)<-[m:MEMBER_OF]-(x:LocalAuthority) WHERE x.id = pair.b AND ${holds('m')} }
      WITH DISTINCT n.id AS id, s.sortName AS name ORDER BY name, id
      RETURN collect(id) AS networks
    }
    RETURN pair.a AS a, pair.b AS b, networks`,
);

/** For each pair the networks on the task in which both are members, by name. */
export async function sharedNetworksOf(
  graph: Graph,
  couples: readonly Pair[],
  question: PartnerQuestion,
  moment: Moment,
): Promise<Map<string, readonly string[]>> {
  const filter = partnerParameters(question);
  const parameter = couples.map(({ a, b }) => ({ a, b }));
  const rows = await graph.read(SHARED_NETWORKS, { ...ruleOf(moment), pairs: parameter, filter });
  return new Map(rows.map((row) => [pairKey(row), row.networks]));
}

/** `parent` of the list of shared partners. */
export const pairKey = ({ a, b }: Pair): string => `${a} ${b}`;

export interface SharedPartnerRow extends PageRow {
  readonly viaA: readonly string[];
  readonly viaB: readonly string[];
}
const via = (side: Cypher): Cypher => cypher`COLLECT {
  MATCH (c)-[k:MEMBER_OF]->(n:Network)-[:HAS_STATE]->(s:NetworkState)
  WHERE ${holds('k')} AND ${holds('s')} AND ${WORKS} AND EXISTS {
    MATCH (n)<-[m:MEMBER_OF]-(x:LocalAuthority) WHERE x.id = ${side} AND ${holds('m')} }
  WITH DISTINCT n.id AS id, s.sortName AS name
  RETURN id ORDER BY name, id }`;

/** Thirds who are partners of both; `parent` is the two ids with a blank between. */
export const SHARED_PARTNERS = defineList<'NAME', SharedPartnerRow>({
  name: 'sharedPartnersOf',
  match: cypher`
    WITH split(parent, ' ')[0] AS a, split(parent, ' ')[1] AS b
    MATCH (:LocalAuthority {id: a})-[o:MEMBER_OF]->(n:Network) WHERE ${holds('o')} AND ${WORKS}
    MATCH (n)<-[k:MEMBER_OF]-(c:LocalAuthority)-[:HAS_STATE]->(cs:AuthorityState)
    WHERE NOT c.id IN [a, b] AND ${holds('k')} AND ${holds('cs')}
      AND ($filter.partnerKinds IS NULL OR cs.kind IN $filter.partnerKinds)
    WITH DISTINCT a, b, c, cs
    WITH c, cs, ${via(cypher`a`)} AS viaA, ${via(cypher`b`)} AS viaB WHERE size(viaB) > 0`,
  id: cypher`c.id`,
  sorts: { NAME: cypher`cs.sortName` },
  columns: { viaA: cypher`viaA`, viaB: cypher`viaB` },
});

interface GroupRow extends NetworkColumns {
  readonly authorities: string[];
}
/** Per network those members that make a pair in it; brings the networks' own columns, which saves a round trip. */
const NETWORK_GROUPS = statement<GroupRow>(
  'partnerGroups SAME_NETWORK',
  cypher`
    CALL () { ${SAME_NETWORK_ROWS} }
    WITH a.id AS a, b.id AS b, collect(DISTINCT item) AS networks WHERE size(networks) >= $filter.minShared
    UNWIND networks AS network
    UNWIND [a, b] AS authority
    WITH network, collect(DISTINCT authority) AS authorities
    MATCH (:Network {id: network})-[:HAS_STATE]->(s:NetworkState) WHERE ${holds('s')}
    RETURN authorities, ${NETWORK_COLUMNS}`,
);
interface PairWithNetworks extends Pair {
  readonly networks: string[][];
}
const PAIRS: Readonly<Record<Exclude<Relation, 'SAME_NETWORK'>, Statement<PairWithNetworks>>> = {
  SHARED_PARTNER: statement(
    'pairs SHARED_PARTNER',
    cypher`${pairs('SHARED_PARTNER')} RETURN a, b, via AS networks`,
  ),
  ANY: statement('pairs ANY', cypher`${pairs('ANY')} RETURN a, b, via AS networks`),
};

export interface PartnerGroups {
  /** The largest first, then by the id that names the group. */
  readonly groups: readonly (PartnerGroupRecord & { readonly id: string })[];
  /** Records that came along and need not be asked for again. */
  readonly networks: readonly NetworkRecord[];
}

/** The groups that a question makes: one a network for SAME_NETWORK, else connected components. All of them. */
export async function partnerGroups(
  graph: Graph,
  question: PartnerQuestion,
  moment: Moment,
): Promise<PartnerGroups> {
  const parameters = { ...ruleOf(moment), filter: partnerParameters(question) };
  if (question.relation === 'SAME_NETWORK') {
    const rows = await graph.read(NETWORK_GROUPS, parameters);
    return {
      groups: largestFirst(rows.map(({ id, authorities }) => ({ id, moment, authorities, networks: [id] }))),
      networks: rows.map((row) => networkRecord(row, moment)),
    };
  }
  const rows = await graph.read(PAIRS[question.relation], parameters);
  return { groups: largestFirst(components(rows, moment)), networks: [] };
}

function largestFirst<T extends { readonly id: string; readonly authorities: readonly string[] }>(
  groups: T[],
): T[] {
  return groups.sort((x, y) => y.authorities.length - x.authorities.length || (x.id < y.id ? -1 : 1));
}

/** Connected components by union-find: Tarjan, "Efficiency of a good but not linear set union algorithm", 1975. */
function components(
  rows: readonly PairWithNetworks[],
  moment: Moment,
): (PartnerGroupRecord & { id: string })[] {
  const above = new Map<string, string>();
  const root = (id: string): string => {
    let top = id;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    return top;
  };
  for (const { a, b } of rows) {
    const [x, y] = [root(a), root(b)].sort();
    if (x !== y && x !== undefined && y !== undefined) above.set(y, x);
  }
  const found = new Map<string, { authorities: Set<string>; networks: Set<string> }>();
  for (const { a, b, networks } of rows) {
    const id = root(a);
    const group = found.get(id) ?? { authorities: new Set(), networks: new Set() };
    found.set(id, group);
    group.authorities.add(a).add(b);
    for (const network of networks.flat()) group.networks.add(network);
  }
  return [...found].map(([id, { authorities, networks }]) => ({
    id,
    moment,
    authorities: [...authorities],
    networks: [...networks],
  }));
}
