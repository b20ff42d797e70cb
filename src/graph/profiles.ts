/** What authorities are compared by, and who comes into question for comparison: read for many at once. */
import { LIMITS } from '../limits.js';
import { cypher, statement, type Statement } from './cypher.js';
import type { AuthorityKind, AuthorityLevel } from './facts.js';
import { figureOf } from './figures.js';
import type { Graph } from './graph.js';
import { holds, ruleOf, type Moment } from './moment.js';
import { PARTICIPANT, WITH_PARENTS, type Participant } from './participation.js';

export interface Profile extends Participant {
  readonly levels: readonly AuthorityLevel[];
  readonly population: number | null;
  /** Ids, each list in order. */
  readonly neighbours: readonly string[];
  readonly networks: readonly string[];
  /** Task areas that its networks work on, themselves and not the wider ones. */
  readonly tasks: readonly string[];
}

interface ProfileRow {
  readonly one: Participant;
  readonly more: Omit<Profile, keyof Participant>;
}
const PROFILES = statement<ProfileRow>(
  'profilesOf',
  cypher`
    UNWIND $ids AS id
    MATCH (x:LocalAuthority {id: id})-[:HAS_STATE]->(xs:AuthorityState) WHERE ${holds('xs')}
    ${WITH_PARENTS}
    RETURN ${PARTICIPANT} AS one, {
      levels: xs.levels,
      population: ${figureOf(cypher`x`, cypher`'POPULATION'`)},
      neighbours: COLLECT { MATCH (x)-[r:NEIGHBOURS]-(y:LocalAuthority) WHERE ${holds('r')} RETURN y.id AS y ORDER BY y },
      networks: COLLECT { MATCH (x)-[m:MEMBER_OF]->(n:Network) WHERE ${holds('m')} RETURN DISTINCT n.id AS n ORDER BY n },
      tasks: COLLECT { MATCH (x)-[m:MEMBER_OF]->(:Network)-[w:WORKS_ON]->(t:TaskArea)
        WHERE ${holds('m')} AND ${holds('w')} RETURN DISTINCT t.id AS t ORDER BY t }
    } AS more`,
);

/** The profiles of these authorities, as far as they are there on the day. */
export async function profilesOf(graph: Graph, ids: readonly string[], moment: Moment): Promise<Profile[]> {
  const rows = await graph.read(PROFILES, { ...ruleOf(moment), ids });
  return rows.map(({ one, more }) => ({ ...one, ...more }));
}

/** Somebody who comes into question for an asker. */
export interface Candidate {
  readonly id: string;
  readonly kinds: readonly AuthorityKind[];
  readonly candidate: string;
}

/** Beyond four times as many inhabitants, or below a quarter, none is alike in size; see `similarity.ts`. */
const FACTOR = cypher`4.0`;
/** The index gives the nearest first, so the reading ends as soon as there are enough of the right kind. */
const ofTheKind = cypher`
        WHERE ${holds('f')} AND f.entity <> one.id
        MATCH (x:LocalAuthority {id: f.entity})-[:HAS_STATE]->(xs:AuthorityState) WHERE ${holds('xs')} AND xs.kind IN one.kinds
        RETURN f.entity AS candidate, f.value AS value`;
const SIMILAR_SIZES = statement<Candidate>(
  'similarSizesOf',
  cypher`
    UNWIND $asked AS one
    CALL (one) {
      CALL (one) {
        MATCH (f:Figure) WHERE f.measure = 'POPULATION' AND f.value >= one.value AND f.value <= one.value * ${FACTOR}
        WITH one, f ORDER BY f.measure, f.value LIMIT $scan ${ofTheKind} ORDER BY f.measure, f.value, f.entity LIMIT $most
        UNION
        MATCH (f:Figure) WHERE f.measure = 'POPULATION' AND f.value < one.value AND f.value >= one.value / ${FACTOR}
        WITH one, f ORDER BY f.measure DESC, f.value DESC LIMIT $scan ${ofTheKind} ORDER BY f.measure DESC, f.value DESC, f.entity LIMIT $most
      }
      RETURN candidate ORDER BY abs(value - one.value), candidate LIMIT $most
    }
    RETURN one.id AS id, one.kinds AS kinds, candidate`,
);
const NEARBY = statement<Candidate>(
  'nearbyOf',
  cypher`
    UNWIND $asked AS one
    CALL (one) {
      MATCH (:LocalAuthority {id: one.id})-[r:NEIGHBOURS]-(x:LocalAuthority) WHERE ${holds('r')} RETURN x
      UNION
      MATCH (:LocalAuthority {id: one.id})-[b:BELONGS_TO]->(:LocalAuthority)<-[c:BELONGS_TO]-(x:LocalAuthority)
      WHERE ${holds('b')} AND ${holds('c')} RETURN x
      UNION
      MATCH (:LocalAuthority {id: one.id})-[p:BELONGS_TO]-(x:LocalAuthority) WHERE ${holds('p')} RETURN x
    }
    MATCH (x)-[:HAS_STATE]->(xs:AuthorityState) WHERE ${holds('xs')} AND xs.kind IN one.kinds
    RETURN one.id AS id, one.kinds AS kinds, x.id AS candidate`,
);
const COLLEAGUES = statement<Candidate>(
  'colleaguesOf',
  cypher`
    UNWIND $asked AS one
    CALL (one) {
      CALL (one) {
        MATCH (:LocalAuthority {id: one.id})-[m:MEMBER_OF]->(n:Network)<-[o:MEMBER_OF]-(x:LocalAuthority)
        WHERE ${holds('m')} AND ${holds('o')} AND x.id <> one.id RETURN x
        UNION
        MATCH (:LocalAuthority {id: one.id})-[m:MEMBER_OF]->(:Network)-[v:WORKS_ON]->(t:TaskArea)
        WHERE ${holds('m')} AND ${holds('v')}
        WITH DISTINCT one, t
        MATCH (t)<-[w:WORKS_ON]-(:Network)<-[o:MEMBER_OF]-(x:LocalAuthority)
        WHERE ${holds('w')} AND ${holds('o')} AND x.id <> one.id RETURN x
      }
      MATCH (x)-[:HAS_STATE]->(xs:AuthorityState) WHERE ${holds('xs')} AND xs.kind IN one.kinds
      RETURN DISTINCT x.id AS candidate ORDER BY candidate LIMIT $most
    }
    RETURN one.id AS id, one.kinds AS kinds, candidate`,
);

/** Whose candidates are asked for. */
export interface Asker {
  readonly id: string;
  readonly kinds: readonly AuthorityKind[];
  /** Inhabitants; null where none are known. */
  readonly value: number | null;
}

async function found(
  graph: Graph,
  which: Statement<Candidate>,
  askers: readonly Asker[],
  moment: Moment,
): Promise<Candidate[]> {
  if (askers.length === 0) return [];
  const asked = askers.map(({ id, kinds, value }) => ({ id, kinds, value }));
  const limits = { scan: LIMITS.sizesLookedAt, most: LIMITS.candidates };
  return graph.read(which, { ...ruleOf(moment), asked, ...limits });
}

/** Those with a population nearest to the asker's, above and below. */
export const similarSizesOf = (
  graph: Graph,
  askers: readonly Asker[],
  moment: Moment,
): Promise<Candidate[]> =>
  found(
    graph,
    SIMILAR_SIZES,
    askers.filter(({ value }) => value !== null),
    moment,
  );
/** Those with a common border, those that belong to the same, the one it belongs to, and those that belong to it. */
export const nearbyOf = (graph: Graph, askers: readonly Asker[], moment: Moment): Promise<Candidate[]> =>
  found(graph, NEARBY, askers, moment);
/** Those in one network with the asker, or in another one on one of its tasks. */
export const colleaguesOf = (graph: Graph, askers: readonly Asker[], moment: Moment): Promise<Candidate[]> =>
  found(graph, COLLEAGUES, askers, moment);

/** A network on a task, and who is a member of it. */
export interface TaskNetwork {
  readonly id: string;
  readonly members: readonly string[];
}
/** Networks on some tasks with their members, and the programmes on record. */
export interface TaskNetworks {
  readonly networks: readonly TaskNetwork[];
  readonly programmes: readonly string[];
}
const NETWORKS_ON_TASKS = statement<TaskNetwork>(
  'networksOnTasks',
  cypher`
    UNWIND $ids AS task
    MATCH (:TaskArea {id: task})<-[w:WORKS_ON]-(n:Network) WHERE ${holds('w')}
    WITH DISTINCT n
    MATCH (n)-[:HAS_STATE]->(s:NetworkState) WHERE ${holds('s')}
    RETURN n.id AS id,
      COLLECT { MATCH (n)<-[m:MEMBER_OF]-(x:LocalAuthority) WHERE ${holds('m')} RETURN DISTINCT x.id AS x ORDER BY x } AS members
    ORDER BY s.sortName, id LIMIT $most`,
);
const PROGRAMMES_THERE = statement<{ id: string }>(
  'programmesThere',
  cypher`
    MATCH (p:FundingProgramme)-[:HAS_STATE]->(s:ProgrammeState) WHERE ${holds('s')}
    RETURN p.id AS id ORDER BY s.key`,
);

export async function networksOnTasks(
  graph: Graph,
  ids: readonly string[],
  moment: Moment,
): Promise<TaskNetworks> {
  const [networks, programmes] = await Promise.all([
    graph.read(NETWORKS_ON_TASKS, { ...ruleOf(moment), ids, most: LIMITS.candidates }),
    graph.read(PROGRAMMES_THERE, ruleOf(moment)),
  ]);
  return { networks, programmes: programmes.map(({ id }) => id) };
}
