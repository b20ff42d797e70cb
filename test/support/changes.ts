/** The changes of a revision as they are on record. */
import { cypher } from '../../src/graph/cypher.js';
import { dayInBerlin, OPEN_DAY, type Day } from '../../src/graph/days.js';
import { EDGES, type PropertyValue } from '../../src/graph/facts.js';
import type { Graph } from '../../src/graph/graph.js';

export interface ChangeRow {
  readonly sequence: number;
  readonly operation: string;
  readonly subject: string;
  readonly kind: string;
  readonly effectiveOn: string;
  readonly effectiveUntil: string;
}

const CHANGES = cypher`
  MATCH (c:Change {revision: $revision})
  RETURN c.sequence AS sequence, c.operation AS operation, c.subject AS subject, c.kind AS kind, c.effectiveOn AS effectiveOn, c.effectiveUntil AS effectiveUntil
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

export interface VersionRow {
  readonly factId: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly properties: Readonly<Record<string, PropertyValue>>;
}
const ON_RECORD = cypher`v.recordedFrom <= $revision AND $revision < v.recordedTo`;
const ALL_VERSIONS = [
  cypher`MATCH (v:State|Figure) WHERE ${ON_RECORD} RETURN v.factId AS factId, null AS from, null AS to, properties(v) AS properties`,
  cypher`MATCH (v:Claim)-[:FROM]->(s) WHERE ${ON_RECORD} RETURN v.factId AS factId, null AS from, s.id AS to, properties(v) AS properties`,
  cypher`MATCH (a)-[v]->(b) WHERE type(v) IN $types AND ${ON_RECORD} RETURN v.factId AS factId, a.id AS from, b.id AS to, properties(v) AS properties`,
];

/** Every version that is on record, read past the log. */
export async function versionsAt(graph: Graph, revision: number): Promise<VersionRow[]> {
  const rows: VersionRow[] = [];
  for (const { text } of ALL_VERSIONS) {
    const types = text.includes('$types') ? { types: Object.keys(EDGES) } : {};
    rows.push(...(await graph.read<VersionRow>({ name: 'every version', text }, { revision, ...types })));
  }
  return rows;
}

const INSTANT = cypher`MATCH (r:Revision {number: $revision}) RETURN r.at AS at`;

/** The day on which a revision was recorded; the last of all days where there is none. */
export async function instantOf(graph: Graph, revision: number): Promise<Day> {
  const [row] = await graph.read<{ at: string }>({ name: 'instantOf', text: INSTANT.text }, { revision });
  return row ? dayInBerlin(new Date(row.at)) : OPEN_DAY;
}
