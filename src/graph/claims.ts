/** Claims: one source's words on one subject, told field by field. */
import { cypher, statement } from './cypher.js';
import type { Evidence } from './facts.js';
import type { Reader } from './graph.js';
import { holds, ruleOf, type Moment } from './moment.js';
import { ofFact } from './record-statements.js';

export interface ClaimColumns {
  /** Id of the claim. */
  readonly factId: string;
  readonly subject: string;
  readonly field: string;
  readonly value: string;
  readonly evidence: Evidence;
  readonly locator: string | null;
  readonly note: string | null;
  readonly retrievedOn: string;
  readonly sourceId: string;
}
export interface ClaimRecord extends ClaimColumns {
  readonly moment: Moment;
}

const CLAIMS_OF = statement<ClaimColumns>(
  'claimsOf',
  cypher`
    UNWIND $subjects AS subject
    MATCH (c:Claim {subject: subject})-[:FROM]->(s:Source) WHERE ${holds('c')}
    UNWIND range(0, size(c.fields) - 1) AS i
    RETURN c.factId AS factId, subject, c.fields[i] AS field, c.values[i] AS value, c.evidence AS evidence, CASE c.locators[i] WHEN '' THEN null ELSE c.locators[i] END AS locator,
      c.note AS note, c.retrievedOn AS retrievedOn, s.id AS sourceId
    ORDER BY field, retrievedOn, c.factId`,
);

/** All claims about these subjects (ids of entities, factIds of edges) that hold on the day. */
export async function claimsOf(
  graph: Reader,
  subjects: readonly string[],
  moment: Moment,
): Promise<ClaimRecord[]> {
  const rows = await graph.read(CLAIMS_OF, { ...ruleOf(moment), subjects });
  return rows.map((row) => Object.freeze({ ...row, moment }));
}

const ACCEPTED_OF_ENTITIES = statement<{ subject: string; properties: Readonly<Record<string, unknown>> }>(
  'acceptedOfEntities',
  cypher`
    UNWIND $subjects AS subject
    MATCH (s:State) WHERE ${ofFact('s', cypher`subject + '.state'`)} AND ${holds('s')}
    RETURN subject, properties(s) AS properties`,
);
const FACT = ofFact('r', cypher`subject`);
const ACCEPTED_OF_EDGES = statement<{ subject: string; properties: Readonly<Record<string, unknown>> }>(
  'acceptedOfEdges',
  cypher`
    UNWIND $subjects AS subject
    CALL (subject) {
      MATCH ()-[r:MEMBER_OF]->() USING INDEX r:MEMBER_OF(id) WHERE ${FACT} AND ${holds('r')} RETURN r
      UNION MATCH ()-[r:BELONGS_TO]->() USING INDEX r:BELONGS_TO(id) WHERE ${FACT} AND ${holds('r')} RETURN r
      UNION MATCH ()-[r:NEIGHBOURS]->() USING INDEX r:NEIGHBOURS(id) WHERE ${FACT} AND ${holds('r')} RETURN r
      UNION MATCH ()-[r:WORKS_ON]->() USING INDEX r:WORKS_ON(id) WHERE ${FACT} AND ${holds('r')} RETURN r
      UNION MATCH ()-[r:FUNDED_BY]->() USING INDEX r:FUNDED_BY(id) WHERE ${FACT} AND ${holds('r')} RETURN r
    }
    RETURN subject, properties(r) AS properties`,
);

/** The accepted values on the states or edges of these subjects, as the day shows them. */
export async function acceptedOf(
  graph: Reader,
  subjects: readonly string[],
  moment: Moment,
): Promise<Map<string, Readonly<Record<string, unknown>>>> {
  const edges = subjects.filter((subject) => subject.startsWith('edge_'));
  const entities = subjects.filter((subject) => !subject.startsWith('edge_'));
  const rows = await Promise.all([
    edges.length > 0 ? graph.read(ACCEPTED_OF_EDGES, { ...ruleOf(moment), subjects: edges }) : [],
    entities.length > 0 ? graph.read(ACCEPTED_OF_ENTITIES, { ...ruleOf(moment), subjects: entities }) : [],
  ]);
  return new Map(rows.flat().map((row) => [row.subject, row.properties]));
}
