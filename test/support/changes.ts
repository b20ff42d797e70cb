/** The changes of a revision as they are on record. */
import { cypher } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';

export interface ChangeRow {
  readonly sequence: number;
  readonly operation: string;
  readonly subject: string;
  readonly kind: string;
  readonly effectiveOn: string;
}

const CHANGES = cypher`
  MATCH (c:Change {revision: $revision})
  RETURN c.sequence AS sequence, c.operation AS operation, c.subject AS subject, c.kind AS kind, c.effectiveOn AS effectiveOn
  ORDER BY sequence`;

export function changesOf(graph: Graph, revision: number): Promise<ChangeRow[]> {
  return graph.read<ChangeRow>({ name: 'changesOf', text: CHANGES.text }, { revision });
}

const REVISIONS_BY = cypher`MATCH (r:Revision {actor: $actor}) RETURN r.number AS number ORDER BY number`;

export async function revisionsBy(graph: Graph, actor: string): Promise<number[]> {
  const rows = await graph.read<{ number: number }>(
    { name: 'revisionsBy', text: REVISIONS_BY.text },
    { actor },
  );
  return rows.map(({ number }) => number);
}
