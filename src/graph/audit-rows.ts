/** Statements of the audit that bring what is compared in TypeScript, as it stood on record at `$revision`. */
import { cypher, identifier, statement, type Cypher, type Statement } from './cypher.js';
import { edgeName, STATE_LABEL } from './definitions.js';
import { EDGES, ENTITY_LABELS } from './facts.js';
import { onRecord } from './moment.js';

/** A version as it lies in the graph. */
export interface VersionRow {
  readonly factId: string;
  readonly holdsFrom: string;
  readonly holdsUntil: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export const EDGE_TYPES = Object.keys(EDGES);
const NODE_VERSIONS = ['State', 'Figure', 'Claim'].map(
  (label) => [label, cypher`MATCH (v:${identifier(label)})`] as const,
);
const EDGE_VERSIONS = EDGE_TYPES.map((type) => [type, cypher`MATCH ()-[v:${edgeName(type)}]->()`] as const);
/** Every kind of version with the pattern that binds it as `v`. */
export const VERSIONS = [...NODE_VERSIONS, ...EDGE_VERSIONS];

const ROW = cypher`v.factId AS factId, v.holdsFrom AS holdsFrom, v.holdsUntil AS holdsUntil, properties(v) AS properties`;
const rows = ([kind, match]: readonly [string, Cypher]): Statement<VersionRow> =>
  statement<VersionRow>(`auditRows ${kind}`, cypher`${match} WHERE ${onRecord('v')} RETURN ${ROW}`);
const [state, figure, claim] = NODE_VERSIONS;
if (!state || !figure || !claim) throw new Error('no versions');
/** Sources speak for themselves, so their states need no claims. */
export const STATE_ROWS = rows(['State', cypher`MATCH (v:State&!${identifier(STATE_LABEL.Source)})`]);
export const FIGURE_ROWS = rows(figure);
export const CLAIM_ROWS = rows(claim);
export const EDGE_ROWS = EDGE_VERSIONS.map(rows);

/** Every subject that a claim may have, retracted ones too: what was said of them stays said. */
export const SUBJECTS: readonly Statement<{ subject: string }>[] = [
  ...ENTITY_LABELS.map(
    (label) => [label, cypher`MATCH (v:${identifier(label)}) RETURN v.id AS subject`] as const,
  ),
  ...EDGE_VERSIONS.map(
    ([type, match]) => [type, cypher`${match} RETURN DISTINCT v.factId AS subject`] as const,
  ),
].map(([kind, body]) => statement<{ subject: string }>(`auditSubjects ${kind}`, body));

export const COUNTS = [...ENTITY_LABELS, 'State', 'Figure', 'Claim', 'Revision', 'Change']
  .map((label) => [label, cypher`MATCH (v:${identifier(label)})`] as const)
  .concat(EDGE_VERSIONS)
  .map(([kind, match]) => {
    return [
      kind,
      statement<{ count: number }>(`auditCount ${kind}`, cypher`${match} RETURN count(v) AS count`),
    ] as const;
  });
