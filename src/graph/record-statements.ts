/** Statements of the writer: one per kind of version, each complete. */
import { cypher, identifier, statement, type Cypher, type Statement } from './cypher.js';
import type { Day } from './days.js';
import { edgeName, NATURAL_KEYS, STATE_LABEL } from './definitions.js';
import {
  EDGES,
  ENTITY_LABELS,
  type EdgeType,
  type EntityLabel,
  type PropertyValue,
  type Timeline,
} from './facts.js';

/** Edges are kept apart by type, because their index is. */
export type VersionKind = 'STATE' | 'FIGURE' | 'CLAIM' | EdgeType;

export interface OpenVersion {
  readonly factId: string;
  readonly id: string;
  readonly digest: string;
  readonly holdsFrom: Day;
  readonly holdsUntil: Day;
}

/** Open = on record now. The largest exact number; see OPEN_REVISION. */
const OPEN = cypher`9007199254740991`;

export const LOCK = statement(
  'lock',
  cypher`MATCH (g:Revision {number: 0}) SET g.locked = true REMOVE g.locked`,
);

export const NEWEST_REVISION = statement<{
  number: number;
  at: string;
  actor: string;
  note: string | null;
  request: string | null;
  changes: number;
}>(
  'newestRevision',
  cypher`
    MATCH (r:Revision) WHERE r.number >= 0
    RETURN r.number AS number, r.at AS at, r.actor AS actor, r.note AS note, r.request AS request,
      coalesce(r.changes, 0) AS changes
    ORDER BY number DESC LIMIT 1`,
);

const byLabel = <T>(make: (label: EntityLabel) => T): Record<EntityLabel, T> =>
  Object.fromEntries(ENTITY_LABELS.map((label) => [label, make(label)])) as Record<EntityLabel, T>;

/** Newest key and caption are written over: they are for people with a browser, no answer reads them. */
export const IDENTIFY = byLabel((label) =>
  statement(
    `identify${label}`,
    cypher`
      UNWIND $rows AS row
      MERGE (e:${identifier(label)} {id: row.id})
      SET e.key = row.key, e.caption = row.caption`,
  ),
);

export const LEVEL_LABELS: readonly Statement[] = ['Municipality', 'District', 'Association'].map((label) =>
  statement(
    `level${label}`,
    cypher`
      UNWIND $rows AS row
      MATCH (e:LocalAuthority {id: row.id})
      FOREACH (_ IN CASE WHEN ${quoted(label)} IN row.also THEN [1] ELSE [] END | SET e:${identifier(label)})
      FOREACH (_ IN CASE WHEN ${quoted(label)} IN row.also THEN [] ELSE [1] END | REMOVE e:${identifier(label)})`,
  ),
);

function quoted(label: string): Cypher {
  return cypher`'${identifier(label)}'`;
}

const NODE_LABEL = { STATE: 'State', FIGURE: 'Figure', CLAIM: 'Claim' } as const;
const EDGE_TYPES = Object.keys(EDGES) as EdgeType[];
export const VERSION_KINDS: readonly VersionKind[] = ['STATE', 'FIGURE', 'CLAIM', ...EDGE_TYPES];

/** A version of this kind, as `v`; the ends of an edge as `a` and `b`. */
export function pattern(kind: VersionKind): Cypher {
  return kind === 'STATE' || kind === 'FIGURE' || kind === 'CLAIM'
    ? cypher`(v:${identifier(NODE_LABEL[kind])})`
    : cypher`(a)-[v:${edgeName(kind)}]->(b)`;
}

/** Planned while the graph was empty, a look-up of edges would scan them all, for every row again. */
export function hint(kind: VersionKind): Cypher {
  return kind === 'STATE' || kind === 'FIGURE' || kind === 'CLAIM'
    ? cypher``
    : cypher`USING INDEX v:${edgeName(kind)}(id)`;
}

/** A version's id begins with its fact's id, so the index of the ids finds both; see `versionId`. */
export function ofFact(version: string, factId: Cypher): Cypher {
  return cypher`${identifier(version)}.id STARTS WITH ${factId} + '@'`;
}

export const byKind = <T>(make: (kind: VersionKind) => T): Record<VersionKind, T> =>
  Object.fromEntries(VERSION_KINDS.map((kind) => [kind, make(kind)])) as Record<VersionKind, T>;

export const OPEN_VERSIONS = byKind((kind) =>
  statement<OpenVersion>(
    `openVersions ${kind}`,
    cypher`
      UNWIND $factIds AS factId
      MATCH ${pattern(kind)} ${hint(kind)} WHERE ${ofFact('v', cypher`factId`)} AND v.recordedTo = ${OPEN}
      RETURN factId, v.id AS id, v.digest AS digest, v.holdsFrom AS holdsFrom, v.holdsUntil AS holdsUntil`,
  ),
);

/** What versions say, to compare it with what shall stand instead. */
export const SAID_BY = byKind((kind) =>
  statement<{ id: string; properties: Readonly<Record<string, PropertyValue>> }>(
    `saidBy ${kind}`,
    cypher`
      UNWIND $ids AS id
      MATCH ${pattern(kind)} ${hint(kind)} WHERE v.id = id
      RETURN id, properties(v) AS properties`,
  ),
);

export const CLOSE = byKind((kind) =>
  statement(
    `close ${kind}`,
    cypher`
      UNWIND $ids AS id
      MATCH ${pattern(kind)} ${hint(kind)} WHERE v.id = id
      SET v.recordedTo = $revision`,
  ),
);

interface Created {
  readonly created: number;
}
const COUNTED = cypher`RETURN count(*) AS created`;

export function versionKind(timeline: Timeline): VersionKind {
  return timeline.kind === 'EDGE' ? timeline.type : timeline.kind;
}

/** Which statement creates a version of this timeline. */
export function createKey(timeline: Timeline): string {
  switch (timeline.kind) {
    case 'STATE':
    case 'FIGURE':
      return `${timeline.kind} ${timeline.label}`;
    case 'EDGE':
      return `EDGE ${timeline.type}`;
    case 'CLAIM':
      return 'CLAIM';
  }
}

const creations: readonly (readonly [string, Cypher])[] = [
  ...ENTITY_LABELS.map(
    (label) =>
      [
        `STATE ${label}`,
        cypher`
          UNWIND $rows AS row
          MATCH (e:${identifier(label)} {id: row.entity})
          CREATE (e)-[:HAS_STATE]->(v:State:${identifier(STATE_LABEL[label])})
          SET v = row.properties ${COUNTED}`,
      ] as const,
  ),
  ...ENTITY_LABELS.map(
    (label) =>
      [
        `FIGURE ${label}`,
        cypher`
          UNWIND $rows AS row
          MATCH (e:${identifier(label)} {id: row.entity})
          CREATE (e)-[:HAS_FIGURE]->(v:Figure)
          SET v = row.properties ${COUNTED}`,
      ] as const,
  ),
  ...EDGE_TYPES.map(
    (type) =>
      [
        `EDGE ${type}`,
        cypher`
          UNWIND $rows AS row
          MATCH (a:${identifier(EDGES[type].from)} {id: row.from})
          MATCH (b:${identifier(EDGES[type].to)} {id: row.to})
          CREATE (a)-[v:${edgeName(type)}]->(b)
          SET v = row.properties ${COUNTED}`,
      ] as const,
  ),
  [
    'CLAIM',
    cypher`
      UNWIND $rows AS row
      MATCH (s:Source {id: row.source})
      CREATE (v:Claim)-[:FROM]->(s)
      SET v = row.properties ${COUNTED}`,
  ],
];

export const CREATE: ReadonlyMap<string, Statement<Created>> = new Map(
  creations.map(([key, body]) => [key, statement<Created>(`create ${key}`, body)]),
);

export const APPEND_REVISION = statement(
  'appendRevision',
  cypher`
    CREATE (:Revision {number: $number, at: $at, actor: $actor, note: $note, request: $request, changes: $changes})`,
);

export const APPEND_CHANGES = statement(
  'appendChanges',
  cypher`UNWIND $rows AS row CREATE (c:Change) SET c = row`,
);

/** A day on which something begins or ends that lay ahead when it was recorded. */
export const APPEND_COMING = statement(
  'appendComing',
  cypher`UNWIND $rows AS row MERGE (c:Coming {day: row.day, subject: row.subject}) SET c.kind = row.kind`,
);

const sameKey = NATURAL_KEYS.map(
  ([, label, property]) => cypher`
    MATCH (o:${identifier(label)}) WHERE s:${identifier(label)} AND o.${identifier(property)} = s.${identifier(property)}
    RETURN o, s.${identifier(property)} AS key`,
).reduce((all, branch) => cypher`${all} UNION ALL ${branch}`);

/** Two entities with one key on one day, at least one of them by a version of these states. */
export const KEYS_HELD_TWICE = statement<{ key: string; entities: string[] }>(
  'keysHeldTwice',
  cypher`
    UNWIND $factIds AS factId
    MATCH (s:State) WHERE ${ofFact('s', cypher`factId`)} AND s.recordedTo = ${OPEN}
    CALL (s) { ${sameKey} }
    WITH s, o, key WHERE o.entity <> s.entity AND o.recordedTo = ${OPEN}
      AND o.holdsFrom < s.holdsUntil AND s.holdsFrom < o.holdsUntil
    RETURN DISTINCT key, [s.entity, o.entity] AS entities LIMIT 20`,
);
