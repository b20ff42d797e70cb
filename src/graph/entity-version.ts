/**
 * The version of an entity: the newest revision that changed anything of it. Of it are its states and figures, the links
 * that belong to it (those of a network are its members, tasks and awards), and what sources say of all these.
 */
import { cypher, identifier, statement, type Cypher, type Statement } from './cypher.js';
import { edgeName } from './definitions.js';
import { EDGES, ENTITY_LABELS, type EdgeType, type EntityLabel } from './facts.js';
import { groupBy } from './collections.js';
import type { Reader } from './graph.js';
import { labelOfId } from './ids.js';

/** The end to which a link belongs: who changes it, changes that. A membership is the network's. */
export const OWNER = {
  BELONGS_TO: 'from',
  NEIGHBOURS: 'from',
  MEMBER_OF: 'to',
  WORKS_ON: 'from',
  PART_OF: 'from',
  FUNDED_BY: 'from',
  ROUND_OF: 'from',
  ADVISES_ON: 'from',
  BEFORE: 'to',
  AFTER: 'from',
  SUCCEEDED_BY: 'from',
} as const satisfies Record<EdgeType, 'from' | 'to'>;

/** Types of the links that belong to entities of a label. */
export function ownedTypes(label: EntityLabel): EdgeType[] {
  return (Object.keys(EDGES) as EdgeType[]).filter((type) => EDGES[type][OWNER[type]] === label);
}

function ownEdges(label: EntityLabel): Cypher {
  return ownedTypes(label)
    .map((type) =>
      OWNER[type] === 'from'
        ? cypher`UNION MATCH (e)-[v:${edgeName(type)}]->() RETURN v`
        : cypher`UNION MATCH (e)<-[v:${edgeName(type)}]-() RETURN v`,
    )
    .reduce((all, branch) => cypher`${all} ${branch}`, cypher``);
}

const VERSIONS: Record<EntityLabel, Statement<{ id: string; version: number }>> = Object.fromEntries(
  ENTITY_LABELS.map((label) => [
    label,
    statement(
      `versionsOf ${label}`,
      cypher`
        UNWIND $ids AS id
        MATCH (e:${identifier(label)} {id: id})
        CALL (e) {
          MATCH (e)-[:HAS_STATE|HAS_FIGURE]->(v) RETURN v
          ${ownEdges(label)}
        }
        WITH id, v WHERE v.recordedFrom <= $revision
        WITH id, collect(v) AS own, collect(DISTINCT coalesce(v.entity, v.factId)) AS subjects
        CALL (own, subjects) {
          UNWIND own AS v RETURN v
          UNION ALL
          UNWIND subjects AS subject MATCH (v:Claim {subject: subject}) WHERE v.recordedFrom <= $revision RETURN v
        }
        RETURN id, max(CASE WHEN v.recordedTo <= $revision THEN v.recordedTo ELSE v.recordedFrom END) AS version`,
    ),
  ]),
) as Record<EntityLabel, Statement<{ id: string; version: number }>>;

/** By id, as a revision has it; entities that it does not know are missing. */
export async function entityVersions(
  reader: Reader,
  ids: readonly string[],
  revision: number,
): Promise<ReadonlyMap<string, number>> {
  const groups = groupBy(ids, labelOfId);
  const found = await Promise.all(
    [...groups].map(async ([label, of]) =>
      label === null ? [] : await reader.read(VERSIONS[label], { ids: of, revision }),
    ),
  );
  return new Map(found.flat().map(({ id, version }) => [id, version]));
}
