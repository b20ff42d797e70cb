/**
 * Who works together on a day, as a piece of the graph in memory: networks with their members and tasks. The questions
 * of `partners.ts` are reckoned from it. Each network in it is complete, so an answer that needs no other network is.
 */
import { cypher, statement } from './cypher.js';
import type { AuthorityKind } from './facts.js';
import type { Graph } from './graph.js';
import { holds, ruleOf, type Moment } from './moment.js';
import { NETWORK_COLUMNS, networkRecord, type NetworkColumns, type NetworkRecord } from './network.js';

/** An authority that takes part, with those it belongs to. */
export interface Member {
  readonly id: string;
  readonly key: string;
  readonly kind: AuthorityKind;
  readonly sortName: string;
  readonly parent: string | null;
  readonly grandparent: string | null;
}
export interface NetworkTask {
  readonly key: string;
  /** False: the network works on a narrower task area than this. */
  readonly isOwn: boolean;
}
export interface CooperationNetwork {
  readonly record: NetworkRecord;
  readonly sortName: string;
  readonly members: readonly Member[];
  readonly tasks: readonly NetworkTask[];
}
export interface Cooperation {
  readonly moment: Moment;
  /** By name. An authority is the same object in each of them. */
  readonly networks: readonly CooperationNetwork[];
}

interface NetworkRow extends NetworkColumns {
  readonly sortName: string;
  readonly members: readonly Member[];
  readonly tasks: readonly NetworkTask[];
}
const ROW = cypher`
  ${NETWORK_COLUMNS}, s.sortName AS sortName,
  COLLECT {
    MATCH (n)<-[m:MEMBER_OF]-(x:LocalAuthority)-[:HAS_STATE]->(xs:AuthorityState) WHERE ${holds('m')} AND ${holds('xs')}
    OPTIONAL MATCH (x)-[b:BELONGS_TO]->(p:LocalAuthority) WHERE ${holds('b')}
    OPTIONAL MATCH (p)-[c:BELONGS_TO]->(g:LocalAuthority) WHERE ${holds('c')}
    RETURN DISTINCT {id: x.id, key: xs.key, kind: xs.kind, sortName: xs.sortName, parent: p.id, grandparent: g.id}
  } AS members,
  COLLECT {
    MATCH (n)-[w:WORKS_ON]->(:TaskArea)-[up:PART_OF*0..6]->(:TaskArea)-[:HAS_STATE]->(t:TaskAreaState)
    WHERE ${holds('w')} AND ${holds('t')} AND all(x IN up WHERE ${holds('x')})
    RETURN DISTINCT {key: t.key, isOwn: size(up) = 0}
  } AS tasks`;

const COOPERATION = statement<NetworkRow>(
  'cooperation',
  cypher`
    MATCH (s:NetworkState)<-[:HAS_STATE]-(n:Network) WHERE ${holds('s')}
    RETURN ${ROW}`,
);
const COOPERATION_OF = statement<NetworkRow>(
  'cooperationOf',
  cypher`
    UNWIND $ids AS id
    MATCH (:LocalAuthority {id: id})-[o:MEMBER_OF]->(n:Network) WHERE ${holds('o')}
    WITH DISTINCT n
    MATCH (n)-[:HAS_STATE]->(s:NetworkState) WHERE ${holds('s')}
    RETURN ${ROW}`,
);

/** All networks. */
export async function cooperation(graph: Graph, moment: Moment): Promise<Cooperation> {
  return from(await graph.read(COOPERATION, ruleOf(moment)), moment);
}

/**
 * The networks of these authorities; with `ofPartners` also those of their partners, which takes a second round trip.
 * What it costs does not grow with the rest of the graph.
 */
export async function cooperationOf(
  graph: Graph,
  ids: readonly string[],
  ofPartners: boolean,
  moment: Moment,
): Promise<Cooperation> {
  const near = await graph.read(COOPERATION_OF, { ...ruleOf(moment), ids });
  if (!ofPartners) return from(near, moment);
  const partners = new Set(near.flatMap(({ members }) => members.map(({ id }) => id)));
  for (const id of ids) partners.delete(id);
  const far = await graph.read(COOPERATION_OF, { ...ruleOf(moment), ids: [...partners] });
  const known = new Set(near.map(({ id }) => id));
  return from([...near, ...far.filter(({ id }) => !known.has(id))], moment);
}

function from(rows: readonly NetworkRow[], moment: Moment): Cooperation {
  const known = new Map<string, Member>();
  const one = (member: Member): Member => known.get(member.id) ?? (known.set(member.id, member), member);
  const ordered = [...rows].sort((x, y) => compareText(x.sortName, y.sortName) || compareText(x.id, y.id));
  const networks = ordered.map(({ sortName, members, tasks, ...columns }) => ({
    ...{ record: networkRecord(columns, moment), sortName, members: members.map(one), tasks },
  }));
  return { moment, networks };
}

/** By code point, as the database orders. */
export function compareText(x: string, y: string): number {
  return x < y ? -1 : Number(x > y);
}
