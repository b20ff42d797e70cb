/** Which facts say something else at one moment than at another. What says the same at both is not brought. */
import { cypher, statement, type Cypher, type Statement } from './cypher.js';
import type { Day } from './days.js';
import { edgeName } from './definitions.js';
import { EDGES, type EdgeType } from './facts.js';
import { holds } from './moment.js';
import { byKind, hint, ofFact, pattern, type VersionKind } from './record-statements.js';

export type DifferenceOperation = 'APPEARED' | 'VANISHED' | 'CHANGED';

/** A day, as a revision has it. */
export interface Point {
  readonly day: Day;
  readonly revision: number;
}

/** A fact that differs, without what it says. */
export interface Differing {
  readonly kind: VersionKind;
  readonly factId: string;
  readonly operation: DifferenceOperation;
  /** Of a state or figure its entity; of a claim what it speaks of; of a link null. */
  readonly subject: string | null;
  readonly measure: string | null;
  /** Ends of a link. */
  readonly from: string | null;
  readonly to: string | null;
  /** Of a state: whether one of `$reformed` is among the fields that changed. */
  readonly isReform: boolean;
}

/** What a version says of a field in the words of changes: of a claim each field that its source speaks of. */
function saidOf(version: Cypher, field: Cypher, kind: VersionKind | 'LINK'): Cypher {
  if (kind !== 'CLAIM') return cypher`${version}[${field}]`;
  const words = cypher`range(0, size(coalesce(${version}.fields, [])) - 1)`;
  return cypher`CASE
    WHEN ${field} STARTS WITH 'value.' THEN head([i IN ${words} WHERE 'value.' + ${version}.fields[i] = ${field} | ${version}.values[i]])
    WHEN ${field} STARTS WITH 'locator.' THEN head([i IN ${words} WHERE 'locator.' + ${version}.fields[i] = ${field} AND ${version}.locators[i] <> '' | ${version}.locators[i]])
    ELSE ${version}[${field}] END`;
}

/** The names by which either version may say something. */
function namesOf(kind: VersionKind | 'LINK'): Cypher {
  const names = cypher`coalesce(keys(old), []) + coalesce(keys(new), [])`;
  if (kind !== 'CLAIM') return names;
  const fields = cypher`coalesce(old.fields, []) + coalesce(new.fields, [])`;
  return cypher`${names} + [f IN ${fields} | 'value.' + f] + [f IN ${fields} | 'locator.' + f]`;
}

/** Whether a value of one of these names differs. What the versions say is gone through, not what is asked: that can be long. */
function someOf(fields: Cypher, kind: VersionKind | 'LINK'): Cypher {
  const [x, y] = [saidOf(cypher`old`, cypher`field`, kind), saidOf(cypher`new`, cypher`field`, kind)];
  return cypher`any(field IN ${namesOf(kind)} WHERE field IN ${fields}
    AND coalesce(${x} <> ${y}, (${x} IS NULL) <> (${y} IS NULL)))`;
}

const COLUMNS: Readonly<Record<'STATE' | 'FIGURE' | 'CLAIM' | 'LINK', Cypher>> = {
  STATE: cypher`'STATE' AS kind, one.entity AS subject, null AS measure, null AS from, null AS to,
    ${someOf(cypher`$reformed`, 'STATE')} AS isReform`,
  FIGURE: cypher`'FIGURE' AS kind, one.entity AS subject, one.measure AS measure, null AS from, null AS to, false AS isReform`,
  CLAIM: cypher`'CLAIM' AS kind, one.subject AS subject, null AS measure, null AS from, null AS to, false AS isReform`,
  LINK: cypher`type(one) AS kind, null AS subject, null AS measure, startNode(one).id AS from, endNode(one).id AS to, false AS isReform`,
};

/**
 * Of versions `v` those that stand at one of the moments only, by fact. A version that stands at both is the same at
 * both, so most of the graph is left behind before anything is compared.
 */
function differing(kind: keyof typeof COLUMNS): Cypher {
  return cypher`
    WITH v, ${holds('v', cypher`$before.day`, cypher`$before.revision`)} AS stood,
      ${holds('v', cypher`$after.day`, cypher`$after.revision`)} AS stands
    WHERE stood <> stands
    WITH v.factId AS factId, head(collect(CASE WHEN stood THEN v END)) AS old, head(collect(CASE WHEN stands THEN v END)) AS new
    WHERE (old IS NULL OR new IS NULL
        OR any(field IN keys(old) + keys(new) WHERE NOT field IN $untold AND coalesce(old[field] <> new[field], true)))
      AND ($fields IS NULL OR ${someOf(cypher`$fields`, kind)})
    WITH factId, old, new, coalesce(new, old) AS one
    RETURN factId, CASE WHEN old IS NULL THEN 'APPEARED' WHEN new IS NULL THEN 'VANISHED' ELSE 'CHANGED' END AS operation,
      ${COLUMNS[kind]}`;
}

const EDGE_TYPES = Object.keys(EDGES) as EdgeType[];
const oneOf = (types: readonly EdgeType[]): Cypher =>
  types.map(edgeName).reduce((all, type) => cypher`${all}|${type}`);

/** Of all that is on record. */
export const DIFFERING = statement<Differing>(
  'differing',
  cypher`
    CALL () {
      WITH 0 AS start WHERE 'STATE' IN $kinds MATCH (v:State) ${differing('STATE')}
      UNION ALL WITH 0 AS start WHERE 'FIGURE' IN $kinds MATCH (v:Figure) ${differing('FIGURE')}
      UNION ALL WITH 0 AS start WHERE 'CLAIM' IN $kinds MATCH (v:Claim) ${differing('CLAIM')}
      UNION ALL WITH 0 AS start WHERE $links MATCH ()-[v:${oneOf(EDGE_TYPES)}]->() WHERE type(v) IN $kinds ${differing('LINK')}
    }
    RETURN * LIMIT $limit`,
);

/** Of given facts. */
export const DIFFERING_OF: Record<VersionKind, Statement<Differing>> = byKind((kind) =>
  statement<Differing>(
    `differingOf ${kind}`,
    cypher`
      UNWIND $factIds AS fact
      MATCH ${pattern(kind)} ${hint(kind)} WHERE ${ofFact('v', cypher`fact`)}
      ${differing(kind === 'STATE' || kind === 'FIGURE' || kind === 'CLAIM' ? kind : 'LINK')}`,
  ),
);
