/** Claims: one source's words on one subject, told field by field. */
import { cypher, statement, type Statement } from './cypher.js';
import { edgeName } from './definitions.js';
import type { EdgeType, Evidence } from './facts.js';
import type { Reader } from './graph.js';
import { holds, ruleOf, type Moment, type OnDay } from './moment.js';
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
    UNWIND $asked AS one
    MATCH (c:Claim {subject: one.id})-[:FROM]->(s:Source) WHERE ${holds('c', cypher`one.day`)}
    UNWIND range(0, size(c.fields) - 1) AS i
    RETURN c.factId AS factId, one.id AS subject, c.fields[i] AS field, c.values[i] AS value, c.evidence AS evidence, CASE c.locators[i] WHEN '' THEN null ELSE c.locators[i] END AS locator,
      c.note AS note, c.retrievedOn AS retrievedOn, s.id AS sourceId
    ORDER BY field, retrievedOn, c.factId`,
);

/** All claims about these subjects (ids of entities, factIds of edges) that hold on those days. */
export async function claimsOf(
  graph: Reader,
  asked: readonly OnDay[],
  moment: Moment,
): Promise<ClaimRecord[]> {
  const rows = await graph.read(CLAIMS_OF, { ...ruleOf(moment), asked });
  return rows.map((row) => Object.freeze({ ...row, moment }));
}

interface Accepted {
  readonly subject: string;
  readonly properties: Readonly<Record<string, unknown>>;
}
const ACCEPTED_OF_ENTITIES = statement<Accepted>(
  'acceptedOfEntities',
  cypher`
    UNWIND $asked AS one
    MATCH (s:State) WHERE ${ofFact('s', cypher`one.id + '.state'`)} AND ${holds('s', cypher`one.day`)}
    RETURN one.id AS subject, properties(s) AS properties`,
);
/** SEEK: of a type with few edges the planner would scan the whole index, for every subject again. */
function acceptedOfEdges(name: string, types: readonly EdgeType[]): Statement<Accepted> {
  const branches = types.map((type) => {
    const edge = edgeName(type);
    return cypher`MATCH ()-[r:${edge}]->() USING INDEX SEEK r:${edge}(id) WHERE ${ofFact('r', cypher`subject`)} AND ${holds('r')} RETURN r`;
  });
  return statement<Accepted>(
    name,
    cypher`
      UNWIND $subjects AS subject
      CALL (subject) { ${branches.reduce((all, branch) => cypher`${all} UNION ${branch}`)} }
      RETURN subject, properties(r) AS properties`,
  );
}
const ACCEPTED_OF_EDGES = acceptedOfEdges('acceptedOfEdges', [
  ...(['MEMBER_OF', 'BELONGS_TO', 'NEIGHBOURS', 'WORKS_ON', 'FUNDED_BY'] as const),
]);
/** Apart from the others: an id does not say its type, so each is looked for in every index. */
const ACCEPTED_OF_REFORMS = acceptedOfEdges('acceptedOfReforms', ['BEFORE', 'AFTER', 'SUCCEEDED_BY']);

async function edgesAccepted(
  graph: Reader,
  subjects: readonly string[],
  moment: Moment,
): Promise<Accepted[]> {
  if (subjects.length === 0) return [];
  const rows = await graph.read(ACCEPTED_OF_EDGES, { ...ruleOf(moment), subjects });
  const found = new Set(rows.map(({ subject }) => subject));
  const rest = subjects.filter((subject) => !found.has(subject));
  if (rest.length === 0) return rows;
  return [...rows, ...(await graph.read(ACCEPTED_OF_REFORMS, { ...ruleOf(moment), subjects: rest }))];
}

/** The accepted values on the states of these entities on those days, and on the edges among them on the moment's. */
export async function acceptedOf(
  graph: Reader,
  asked: readonly OnDay[],
  moment: Moment,
): Promise<Map<string, Readonly<Record<string, unknown>>>> {
  const isEdge = ({ id }: OnDay): boolean => id.startsWith('edge_');
  const edges = asked.filter(isEdge).map(({ id }) => id);
  const entities = asked.filter((one) => !isEdge(one));
  const rows = await Promise.all([
    edgesAccepted(graph, edges, moment),
    entities.length > 0 ? graph.read(ACCEPTED_OF_ENTITIES, { ...ruleOf(moment), asked: entities }) : [],
  ]);
  return new Map(rows.flat().map((row) => [row.subject, row.properties]));
}
