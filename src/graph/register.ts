/** The register as it stands on record, over all days: what an import of an edition is merged into. */
import { batches } from './collections.js';
import { cypher, statement, type Statement } from './cypher.js';
import type { Day, PartialDate } from './days.js';
import type { Properties } from './facts.js';
import type { Reader } from './graph.js';

/** On record now; see OPEN_REVISION. */
const OPEN = cypher`recordedTo = 9007199254740991`;

interface Dated {
  readonly holdsFrom: Day;
  readonly holdsUntil: Day;
}
export interface StateRow {
  readonly properties: Properties & Dated & { readonly entity: string };
}
const STATES = statement<StateRow>(
  'registerStates',
  cypher`
    UNWIND $lands AS land
    MATCH (s:AuthorityState) WHERE s.key STARTS WITH land AND s.${OPEN}
    RETURN properties(s) AS properties`,
);

export interface CountRow {
  readonly entity: string;
  readonly measure: 'POPULATION' | 'AREA';
  readonly on: PartialDate;
  readonly value: number;
  readonly isAggregated: boolean;
}
const COUNTS = statement<CountRow>(
  'registerCounts',
  cypher`
    UNWIND $ids AS id
    MATCH (f:Figure {entity: id}) WHERE f.measure IN ['POPULATION', 'AREA'] AND f.${OPEN}
    RETURN id AS entity, f.measure AS measure, f.on AS on, f.value AS value, f.isAggregated AS isAggregated`,
);

export interface ParentRow extends Dated {
  readonly entity: string;
  readonly parent: string;
}
const PARENTS = statement<ParentRow>(
  'registerParents',
  cypher`
    UNWIND $ids AS id
    MATCH (:LocalAuthority {id: id})-[b:BELONGS_TO]->(p:LocalAuthority) WHERE b.${OPEN}
    RETURN id AS entity, p.id AS parent, b.holdsFrom AS holdsFrom, b.holdsUntil AS holdsUntil`,
);

export interface ClaimRow {
  readonly source: string;
  readonly properties: Properties & Dated & { readonly factId: string; readonly subject: string };
}
const CLAIMS = statement<ClaimRow>(
  'registerClaims',
  cypher`
    UNWIND $ids AS subject
    MATCH (c:Claim {subject: subject})-[:FROM]->(s:Source) WHERE c.${OPEN}
    RETURN s.id AS source, properties(c) AS properties`,
);

export interface DescribedRow {
  readonly source: string;
  readonly key: string;
  readonly describesOn: Day;
  readonly retrievedOn: Day;
}
const DESCRIBED = statement<DescribedRow>(
  'registerSources',
  cypher`
    MATCH (s:SourceState) WHERE s.${OPEN} AND s.describesOn IS NOT NULL
    RETURN s.entity AS source, s.key AS key, s.describesOn AS describesOn, s.retrievedOn AS retrievedOn`,
);

export interface EventRow {
  readonly event: string;
  readonly properties: Properties;
  readonly before: readonly string[];
  readonly after: readonly string[];
}
const EVENTS = statement<EventRow>(
  'registerEvents',
  cypher`
    UNWIND $ids AS id
    MATCH (:LocalAuthority {id: id})-[r:BEFORE|AFTER]-(e:TerritorialEvent) WHERE r.${OPEN}
    WITH DISTINCT e
    MATCH (e)-[:HAS_STATE]->(s:EventState) WHERE s.${OPEN}
    RETURN e.id AS event, properties(s) AS properties,
      COLLECT { MATCH (a)-[b:BEFORE]->(e) WHERE b.${OPEN} RETURN a.id } AS before,
      COLLECT { MATCH (e)-[c:AFTER]->(a) WHERE c.${OPEN} RETURN a.id } AS after`,
);

export interface SuccessionRow {
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}
const SUCCESSIONS = statement<SuccessionRow>(
  'registerSuccessions',
  cypher`
    UNWIND $ids AS id
    MATCH (a:LocalAuthority {id: id})-[s:SUCCEEDED_BY]->(b:LocalAuthority) WHERE s.${OPEN}
    RETURN a.id AS from, b.id AS to, properties(s) AS properties`,
);

export interface RegisterRows {
  readonly states: readonly StateRow[];
  readonly counts: readonly CountRow[];
  readonly parents: readonly ParentRow[];
  readonly described: readonly DescribedRow[];
  readonly events: readonly EventRow[];
  readonly successions: readonly SuccessionRow[];
}

async function ofIds<Row extends object>(
  reader: Reader,
  asked: Statement<Row>,
  ids: readonly string[],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const batch of batches(ids)) rows.push(...(await reader.read(asked, { ids: batch })));
  return rows;
}

/** All that is on record of the authorities with keys in these Länder (two digits each). */
export async function registerOnRecord(reader: Reader, lands: readonly string[]): Promise<RegisterRows> {
  const states = await reader.read(STATES, { lands });
  const ids = [...new Set(states.map(({ properties }) => properties.entity))];
  return {
    states,
    counts: await ofIds(reader, COUNTS, ids),
    parents: await ofIds(reader, PARENTS, ids),
    described: await reader.read(DESCRIBED),
    events: await ofIds(reader, EVENTS, ids),
    successions: await ofIds(reader, SUCCESSIONS, ids),
  };
}

/** The claims on these subjects, authorities, edges and events alike. */
export function claimsOn(reader: Reader, subjects: readonly string[]): Promise<ClaimRow[]> {
  return ofIds(reader, CLAIMS, subjects);
}

export interface EdgeRow extends Dated {
  readonly type: string;
  readonly factId: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}
const OTHER_EDGES = statement<EdgeRow>(
  'registerOtherEdges',
  cypher`
    UNWIND $ids AS id
    MATCH (a:LocalAuthority {id: id})-[r:MEMBER_OF|NEIGHBOURS|BELONGS_TO]-(b) WHERE r.${OPEN}
    RETURN DISTINCT type(r) AS type, r.factId AS factId, startNode(r).id AS from, endNode(r).id AS to,
      r.holdsFrom AS holdsFrom, r.holdsUntil AS holdsUntil, properties(r) AS properties`,
);

/** Edges that hang on these authorities: memberships, common borders, and who belongs to them or they to. */
export function edgesAt(reader: Reader, ids: readonly string[]): Promise<EdgeRow[]> {
  return ofIds(reader, OTHER_EDGES, ids);
}
