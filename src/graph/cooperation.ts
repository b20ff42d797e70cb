/**
 * Who works together on a day, as a piece of the graph in memory: networks with their tasks and all who take part. The
 * questions of `partners.ts` are reckoned from it. Each network in it is complete, so an answer that needs no other is.
 */
import { compareText } from './collections.js';
import { cypher, statement } from './cypher.js';
import type { Graph } from './graph.js';
import { holds, ruleOf, type Moment } from './moment.js';
import { NETWORK_COLUMNS, networkRecord, type NetworkColumns, type NetworkRecord } from './network.js';
import {
  holdersOf,
  PARTICIPANT,
  partsOf,
  throughMembers,
  WITH_PARENTS,
  type Part,
  type Participant,
  type Participation,
} from './participation.js';

export interface NetworkTask {
  readonly key: string;
  /** False: the network works on a narrower task area than this. */
  readonly isOwn: boolean;
}
export interface CooperationNetwork {
  readonly record: NetworkRecord;
  readonly sortName: string;
  readonly parts: readonly Part[];
  readonly tasks: readonly NetworkTask[];
}
export interface Cooperation {
  readonly moment: Moment;
  /** By name. An authority is the same object in each of them. */
  readonly networks: readonly CooperationNetwork[];
}

interface NetworkRow extends NetworkColumns {
  readonly sortName: string;
  readonly members: readonly Participant[];
  readonly tasks: readonly NetworkTask[];
}
const ROW = cypher`
  ${NETWORK_COLUMNS}, s.sortName AS sortName,
  COLLECT {
    MATCH (n)<-[m:MEMBER_OF]-(x:LocalAuthority)-[:HAS_STATE]->(xs:AuthorityState) WHERE ${holds('m')} AND ${holds('xs')}
    ${WITH_PARENTS}
    RETURN DISTINCT ${PARTICIPANT}
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
export async function cooperation(
  graph: Graph,
  ways: readonly Participation[],
  moment: Moment,
): Promise<Cooperation> {
  const rows = await graph.read(COOPERATION, ruleOf(moment));
  return withParts(graph, rows, ways, moment);
}

/**
 * The networks in which these authorities take part; with `ofPartners` also those of their partners, which takes as many
 * round trips again. What it costs does not grow with the rest of the graph.
 */
export async function cooperationOf(
  graph: Graph,
  ids: readonly string[],
  ofPartners: boolean,
  ways: readonly Participation[],
  moment: Moment,
): Promise<Cooperation> {
  const networksOf = async (participants: readonly string[]): Promise<NetworkRow[]> => {
    const holders = await holdersOf(graph, participants, ways, moment);
    const asked = [...new Set([...participants, ...holders.map(({ id }) => id)])];
    return graph.read(COOPERATION_OF, { ...ruleOf(moment), ids: asked });
  };
  const rows = await networksOf(ids);
  const near = await withParts(graph, rows, ways, moment);
  if (!ofPartners) return near;
  const partners = new Set(
    near.networks.flatMap(({ parts }) => parts.map(({ participant }) => participant.id)),
  );
  for (const id of ids) partners.delete(id);
  const known = new Set(rows.map(({ id }) => id));
  const far = (await networksOf([...partners])).filter(({ id }) => !known.has(id));
  return withParts(graph, [...rows, ...far], ways, moment);
}

async function withParts(
  graph: Graph,
  rows: readonly NetworkRow[],
  ways: readonly Participation[],
  moment: Moment,
): Promise<Cooperation> {
  const known = new Map<string, Participant>();
  for (const { members } of rows) for (const member of members) known.set(member.id, member);
  for (const one of await throughMembers(graph, [...known.keys()], ways, moment))
    if (!known.has(one.id)) known.set(one.id, one);
  const partsOfMember = partsOf(ways, known);
  const ordered = [...rows].sort((x, y) => compareText(x.sortName, y.sortName) || compareText(x.id, y.id));
  const networks = ordered.map(({ sortName, members, tasks, ...columns }) => ({
    record: networkRecord(columns, moment),
    sortName,
    tasks,
    parts: members.flatMap(({ id }) => {
      const member = known.get(id);
      return member ? partsOfMember(member) : [];
    }),
  }));
  return { moment, networks };
}

/** Whether a network works on a task: any, where none is named. */
export function worksOn(
  { tasks }: Pick<CooperationNetwork, 'tasks'>,
  { taskArea, includeSubtree }: { readonly taskArea: string | null; readonly includeSubtree: boolean },
): boolean {
  return taskArea === null || tasks.some(({ key, isOwn }) => key === taskArea && (isOwn || includeSubtree));
}
