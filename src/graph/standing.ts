/** What is on record now of given facts, whole, as the writer takes it: for those who plan what shall stand instead. */
import { cypher, identifier, statement, type Cypher, type Statement } from './cypher.js';
import { OPEN_DAY, type Day } from './days.js';
import { edgeName, STATE_LABEL } from './definitions.js';
import {
  BOOKKEEPING,
  EDGES,
  type ClaimProperties,
  type EdgeType,
  type EntityLabel,
  type Properties,
  type PropertyValue,
  type Version,
} from './facts.js';
import type { Reader } from './graph.js';
import { byKind, hint, ofFact, pattern, type VersionKind } from './record-statements.js';

/** A fact with its versions in order of days. */
export interface StandingFact {
  readonly factId: string;
  readonly kind: VersionKind;
  /** The ends of an edge; of a claim `to` is its source. */
  readonly from: string | null;
  readonly to: string | null;
  readonly versions: readonly Version[];
}
export type StandingClaim = Omit<StandingFact, 'versions'> & {
  readonly subject: string;
  readonly versions: readonly (Version & { readonly properties: ClaimProperties })[];
};

interface Row {
  readonly properties: Readonly<Record<string, PropertyValue>>;
  readonly from: string | null;
  readonly to: string | null;
}

/** On record now; see OPEN_REVISION. */
const NOW = cypher`v.recordedTo = 9007199254740991`;
const endsOf = (kind: VersionKind): Cypher => {
  if (kind === 'CLAIM') return cypher`null AS from, head([(v)-[:FROM]->(s:Source) | s.id]) AS to`;
  return kind === 'STATE' || kind === 'FIGURE'
    ? cypher`null AS from, null AS to`
    : cypher`a.id AS from, b.id AS to`;
};

const STANDING: Record<VersionKind, Statement<Row>> = byKind((kind) =>
  statement(
    `standing ${kind}`,
    cypher`
      UNWIND $factIds AS factId
      MATCH ${pattern(kind)} ${hint(kind)} WHERE ${ofFact('v', cypher`factId`)} AND ${NOW}
      RETURN properties(v) AS properties, ${endsOf(kind)}`,
  ),
);
const CLAIMS_ABOUT = statement<Row>(
  'standingClaimsAbout',
  cypher`
    UNWIND $subjects AS subject
    MATCH (v:Claim {subject: subject}) WHERE ${NOW}
    RETURN properties(v) AS properties, ${endsOf('CLAIM')}`,
);
const FIGURES_OF = statement<Row>(
  'standingFiguresOf',
  cypher`
    UNWIND $ids AS id
    MATCH (v:Figure {entity: id}) WHERE ${NOW}
    RETURN properties(v) AS properties, ${endsOf('FIGURE')}`,
);

const EDGE_TYPES = Object.keys(EDGES) as EdgeType[];
const byEdge = <T>(make: (type: EdgeType) => T): Record<EdgeType, T> =>
  Object.fromEntries(EDGE_TYPES.map((type) => [type, make(type)])) as Record<EdgeType, T>;
const end = (type: EdgeType, side: 'from' | 'to'): Cypher => identifier(EDGES[type][side]);
const EDGES_FROM = byEdge((type) =>
  statement<Row>(
    `standingFrom ${type}`,
    cypher`
      UNWIND $ids AS id
      MATCH (a:${end(type, 'from')} {id: id})-[v:${edgeName(type)}]->(b) WHERE ${NOW}
      RETURN properties(v) AS properties, ${endsOf(type)}`,
  ),
);
const EDGES_TO = byEdge((type) =>
  statement<Row>(
    `standingTo ${type}`,
    cypher`
      UNWIND $ids AS id
      MATCH (b:${end(type, 'to')} {id: id})<-[v:${edgeName(type)}]-(a) WHERE ${NOW}
      RETURN properties(v) AS properties, ${endsOf(type)}`,
  ),
);

/** Versions of one fact together, in order of days, without what the writer adds. */
function factsOf(kind: VersionKind, rows: readonly Row[]): StandingFact[] {
  const facts = new Map<string, StandingFact & { versions: Version[] }>();
  for (const { properties: all, from, to } of rows) {
    const factId = String(all.factId);
    const fact = facts.get(factId) ?? { factId, kind, from, to, versions: [] };
    const { since = null, until = null, ...properties } = all;
    const own: Properties = Object.fromEntries(
      Object.entries(properties).filter(([name]) => !BOOKKEEPING.has(name)),
    );
    fact.versions.push({
      since: since as string | null,
      until: until as string | null,
      holdsFrom: String(all.holdsFrom),
      holdsUntil: String(all.holdsUntil),
      properties: own,
    });
    facts.set(factId, fact);
  }
  for (const { versions } of facts.values()) versions.sort((x, y) => (x.holdsFrom < y.holdsFrom ? -1 : 1));
  return [...facts.values()].sort((x, y) => (x.factId < y.factId ? -1 : 1));
}

/** Facts of one kind by their ids; those without a version on record are missing. */
export async function standing(
  reader: Reader,
  kind: VersionKind,
  factIds: readonly string[],
): Promise<StandingFact[]> {
  return factIds.length === 0 ? [] : factsOf(kind, await reader.read(STANDING[kind], { factIds }));
}

/** Claims about entities (by id), edges and figures' entities (by factId). */
export async function standingClaims(reader: Reader, subjects: readonly string[]): Promise<StandingClaim[]> {
  if (subjects.length === 0) return [];
  return typedClaims(await reader.read(CLAIMS_ABOUT, { subjects }));
}

function typedClaims(rows: readonly Row[]): StandingClaim[] {
  const subjectOf = new Map(rows.map(({ properties: { factId, subject } }) => [factId, String(subject)]));
  // A claim's properties are what the writer gave it: this is the border where they get their type back.
  return factsOf('CLAIM', rows).map((fact) => ({
    ...fact,
    subject: subjectOf.get(fact.factId) ?? '',
  })) as unknown as StandingClaim[];
}

/** One claim by its id. */
export async function standingClaim(reader: Reader, factId: string): Promise<StandingClaim | null> {
  const rows = await reader.read(STANDING.CLAIM, { factIds: [factId] });
  return typedClaims(rows)[0] ?? null;
}

export async function standingFigures(reader: Reader, entity: string): Promise<StandingFact[]> {
  return factsOf('FIGURE', await reader.read(FIGURES_OF, { ids: [entity] }));
}

/** Edges of a type that begin, or end, at an entity. */
export async function standingEdges(
  reader: Reader,
  type: EdgeType,
  side: 'from' | 'to',
  entity: string,
): Promise<StandingFact[]> {
  return factsOf(type, await reader.read((side === 'from' ? EDGES_FROM : EDGES_TO)[type], { ids: [entity] }));
}

/** The days of an entity, from the first of its states to the last. */
export interface EntityDays {
  readonly id: string;
  readonly holdsFrom: Day;
  readonly holdsUntil: Day;
}
const DAYS_OF = statement<EntityDays>(
  'standingDaysOf',
  cypher`
    UNWIND $ids AS id
    MATCH (v:State) WHERE ${ofFact('v', cypher`id + '.state'`)} AND ${NOW}
    RETURN id, min(v.holdsFrom) AS holdsFrom, max(v.holdsUntil) AS holdsUntil`,
);

/** On which days entities are there; those that are not on record are missing. */
export async function standingDays(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EntityDays>> {
  const rows = ids.length === 0 ? [] : await reader.read(DAYS_OF, { ids });
  return new Map(rows.map((row) => [row.id, row]));
}

const KEYED = ['Network', 'TaskArea', 'FundingProgramme'] as const satisfies readonly EntityLabel[];
const HOLDERS = Object.fromEntries(
  KEYED.map((label) => [
    label,
    statement<EntityDays>(
      `standingHolders ${label}`,
      cypher`
        MATCH (v:${identifier(STATE_LABEL[label])} {key: $key}) WHERE ${NOW}
        RETURN v.entity AS id, min(v.holdsFrom) AS holdsFrom, max(v.holdsUntil) AS holdsUntil
        ORDER BY holdsFrom DESC, id`,
    ),
  ]),
) as Record<(typeof KEYED)[number], Statement<EntityDays>>;

/** Who has a key on any day, the latest first. */
export function standingHolders(
  reader: Reader,
  label: (typeof KEYED)[number],
  key: string,
): Promise<EntityDays[]> {
  return reader.read(HOLDERS[label], { key });
}

/** Days without an end or a beginning: whatever holds does so within them. */
export const EVER = { holdsFrom: '0001-01-01', holdsUntil: OPEN_DAY } as const;
