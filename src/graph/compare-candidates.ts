/** Facts that alone can differ, where that is known before anything is compared. */
import { cypher, identifier, statement, type Cypher } from './cypher.js';
import { dayInBerlin, type Day } from './days.js';
import { edgeName } from './definitions.js';
import { EDGES, ENTITY_LABELS, type EdgeType, type EntityLabel } from './facts.js';
import type { Graph } from './graph.js';
import { authoritiesBelow } from './participation.js';
import type { Moment } from './moment.js';
import { ofFact, type VersionKind } from './record-statements.js';

export interface Candidate {
  readonly kind: VersionKind;
  readonly factId: string;
}

/** The most revisions between two states of the records whose rows in the log are looked through. */
const REVISIONS = 5_000;
/**
 * The most facts that are looked up one by one. Beyond that all versions are looked at: of the seed with its borders
 * these are 45,000, with five hits each, and a fact that is looked up takes twelve.
 */
export const FEW = 5_000;

const BETWEEN = statement<{ changes: number; at: string | null }>(
  'changesBetween',
  cypher`
    MATCH (r:Revision) WHERE $earlier < r.number <= $later
    RETURN sum(coalesce(r.changes, 0)) AS changes, min(r.at) AS at`,
);
const LOGGED = statement<Candidate>(
  'loggedBetween',
  cypher`
    CALL () {
      MATCH (c:Change)
      WHERE c.revision > $earlier AND c.revision <= $later AND c.sequence >= 0
        AND c.effectiveOn <= $day AND $day < c.effectiveUntil
      RETURN c.kind AS kind, c.subject AS factId
      UNION
      MATCH (c:Coming) WHERE c.day > $recordedOn AND c.day <= $day AND c.subject IS NOT NULL
      RETURN c.kind AS kind, c.subject AS factId LIMIT $limit
    }
    RETURN kind, factId LIMIT $limit`,
);

/**
 * The facts that the revisions after one and up to another changed on a day, and some that they did not; null where
 * these are too many to be worth it. The log has a row for each stretch of days that began by the day of its recording;
 * what begins later is on a day that `Coming` names.
 */
export async function loggedBetween(
  graph: Graph,
  [earlier, later]: readonly [number, number],
  day: Day,
  few = FEW,
): Promise<Candidate[] | null> {
  if (later - earlier > REVISIONS) return null;
  const [between] = await graph.read(BETWEEN, { earlier, later });
  if (!between || between.changes > few) return null;
  const recordedOn = dayInBerlin(new Date(between.at ?? 0));
  const found = await graph.read(LOGGED, { earlier, later, day, recordedOn, limit: few + 1 });
  return found.length > few ? null : found;
}

const isAt = (label: EntityLabel) => (type: EdgeType) =>
  EDGES[type].from === label || EDGES[type].to === label;
const linksAt = (label: EntityLabel): Cypher => {
  const types = (Object.keys(EDGES) as EdgeType[]).filter(isAt(label)).map(edgeName);
  const either = types.reduce((all, type) => cypher`${all}|${type}`, types.shift() ?? cypher``);
  return cypher`
      UNION MATCH (:${identifier(label)} {id: id})-[v:${either}]-() RETURN type(v) AS kind, v.factId AS factId`;
};
const FACTS_ABOUT = statement<Candidate>(
  'factsAbout',
  cypher`
    UNWIND $ids AS id
    CALL (id) {
      MATCH (v:State) WHERE ${ofFact('v', cypher`id + '.state'`)} RETURN 'STATE' AS kind, v.factId AS factId
      UNION MATCH (v:Figure {entity: id}) RETURN 'FIGURE' AS kind, v.factId AS factId
      UNION MATCH (v:Claim {subject: id}) RETURN 'CLAIM' AS kind, v.factId AS factId
      ${ENTITY_LABELS.filter((label) => (Object.keys(EDGES) as EdgeType[]).some(isAt(label)))
        .map(linksAt)
        .reduce((all, branch) => cypher`${all}${branch}`)}
    }
    WITH DISTINCT kind, factId
    CALL (kind, factId) {
      RETURN kind AS what, factId AS fact
      UNION
      WITH kind, factId WHERE NOT kind IN ['STATE', 'FIGURE', 'CLAIM']
      MATCH (v:Claim {subject: factId}) RETURN 'CLAIM' AS what, v.factId AS fact
    }
    RETURN DISTINCT what AS kind, fact AS factId`,
);

/** All that was ever recorded about these entities: they themselves, their figures, their links, and claims on these. */
export function factsAbout(graph: Graph, ids: readonly string[]): Promise<Candidate[]> {
  return graph.read(FACTS_ABOUT, { ids });
}

/** The same about authorities and all that belonged to them at one of the moments. */
export async function factsWithin(
  graph: Graph,
  places: readonly string[],
  moments: readonly Moment[],
): Promise<Candidate[]> {
  const below = await Promise.all(moments.map((moment) => authoritiesBelow(graph, places, moment)));
  return factsAbout(graph, [...new Set([...places, ...below.flat().map(({ id }) => id)])]);
}
