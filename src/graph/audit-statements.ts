/** Statements of the audit: each reads the whole graph as it stands on record and returns what is wrong. */
import { cypher, identifier, statement, type Cypher, type Statement } from './cypher.js';
import { edgeName, STATE_LABEL } from './definitions.js';
import { EDGES, ENTITY_LABELS } from './facts.js';

/** What is wrong with what. */
export interface Finding {
  readonly subject: string;
  readonly message: string;
}
/** A version as it lies in the graph, for what is compared in TypeScript. */
export interface VersionRow {
  readonly factId: string;
  readonly holdsFrom: string;
  readonly holdsUntil: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Open = on record now; see OPEN_REVISION. */
const OPEN = cypher`9007199254740991`;
/** As many findings of one statement as a person reads. */
const LIMIT = cypher`LIMIT 100`;

const EDGE_TYPES = Object.keys(EDGES);
const nodes = ['State', 'Figure', 'Claim'].map(
  (label) => [label, cypher`MATCH (v:${identifier(label)})`] as const,
);
const edges = EDGE_TYPES.map((type) => [type, cypher`MATCH ()-[v:${edgeName(type)}]->()`] as const);
const versions = [...nodes, ...edges];

/** Two variables' days have one in common. */
function overlap(a: string, b: string): Cypher {
  const [one, other] = [identifier(a), identifier(b)];
  return cypher`${one}.holdsFrom < ${other}.holdsUntil AND ${other}.holdsFrom < ${one}.holdsUntil`;
}
const open = (name: string): Cypher => cypher`${identifier(name)}.recordedTo = ${OPEN}`;
const finding = (name: string, body: Cypher): Statement<Finding> =>
  statement<Finding>(`audit ${name}`, cypher`${body} ${LIMIT}`);

const versionOverlap = versions.map(([kind, match]) =>
  finding(
    `versionOverlap ${kind}`,
    cypher`
      ${match} WHERE ${open('v')} AND v.factId IS NOT NULL
      WITH v.factId AS subject, collect(v) AS found WHERE size(found) > 1
      UNWIND found AS a UNWIND found AS b
      WITH subject, a, b WHERE elementId(a) < elementId(b) AND ${overlap('a', 'b')}
      RETURN subject, 'two versions on one day: ' + a.id + ' and ' + b.id AS message`,
  ),
);

const edgeTimes = versions.map(([kind, match]) =>
  finding(
    `edgeTimes ${kind}`,
    cypher`
      ${match}
      WITH v, [name IN ['id', 'factId', 'holdsFrom', 'holdsUntil', 'recordedFrom', 'recordedTo'] WHERE v[name] IS NULL] AS missing
      WHERE size(missing) > 0 OR v.holdsFrom >= v.holdsUntil OR v.recordedFrom >= v.recordedTo
      RETURN coalesce(v.id, elementId(v)) AS subject, CASE
        WHEN size(missing) > 0 THEN 'has no ' + reduce(list = head(missing), name IN tail(missing) | list + ', ' + name)
        WHEN v.holdsFrom >= v.holdsUntil THEN 'ends on ' + v.holdsUntil + ', not after ' + v.holdsFrom
        ELSE 'was closed by revision ' + v.recordedTo + ', not after ' + v.recordedFrom END AS message`,
  ),
);

const KEYS = [
  ['AuthorityState', 'key'],
  ['AuthorityState', 'ags'],
  ['NetworkState', 'key'],
  ['TaskAreaState', 'key'],
  ['ProgrammeState', 'key'],
] as const;
const keyTwice = KEYS.map(([label, field]) =>
  finding(
    `keyTwice ${label} ${field}`,
    cypher`
      MATCH (s:${identifier(label)}) WHERE ${open('s')} AND s.${identifier(field)} IS NOT NULL
      WITH s.${identifier(field)} AS value, collect(s) AS found WHERE size(found) > 1
      UNWIND found AS a UNWIND found AS b
      WITH value, a, b WHERE a.entity < b.entity AND ${overlap('a', 'b')}
      RETURN a.entity AS subject, '${identifier(field)} ' + value + ' is also held by ' + b.entity AS message`,
  ),
);

const parentKind = [
  finding(
    'parentKind',
    cypher`
      MATCH (c)-[r:BELONGS_TO]->(p) WHERE ${open('r')}
      MATCH (c)-[:HAS_STATE]->(s:State) WHERE ${open('s')} AND ${overlap('s', 'r')}
      MATCH (p)-[:HAS_STATE]->(t:State) WHERE ${open('t')} AND ${overlap('t', 'r')} AND ${overlap('t', 's')}
      WITH r, s, t, CASE s.kind WHEN 'ORTSGEMEINDE' THEN 'VERBANDSGEMEINDE'
        WHEN 'VERBANDSGEMEINDE' THEN 'LANDKREIS' WHEN 'VERBANDSFREIE_GEMEINDE' THEN 'LANDKREIS' ELSE 'nothing' END AS above
      WHERE coalesce(t.kind, '') <> above
      RETURN r.factId AS subject, coalesce(s.kind, 'something without a kind') + ' ' + s.entity + ' belongs to '
        + coalesce(t.kind, 'something without a kind') + ' ' + t.entity + ', but may belong to ' + above AS message`,
  ),
  finding(
    'twoParents',
    cypher`
      MATCH (p)<-[a:BELONGS_TO]-(c)-[b:BELONGS_TO]->(q)
      WHERE ${open('a')} AND ${open('b')} AND p.id < q.id AND ${overlap('a', 'b')}
      RETURN c.id AS subject, 'belongs to ' + p.id + ' and ' + q.id + ' on one day' AS message`,
  ),
];

const ownedBy = (label: string, by: string): Statement<Finding> =>
  finding(
    `orphan ${label}`,
    cypher`
      MATCH (v:${identifier(label)}) WHERE NOT EXISTS { MATCH (e)-[:${edgeName(by)}]->(v) WHERE e.id = v.entity }
      RETURN coalesce(v.id, elementId(v)) AS subject, 'hangs on no entity, or on another than it names' AS message`,
  );
const orphan = [
  ownedBy('State', 'HAS_STATE'),
  ownedBy('Figure', 'HAS_FIGURE'),
  finding(
    'orphan Claim',
    cypher`
      MATCH (v:Claim) WHERE NOT EXISTS { (v)-[:FROM]->(:Source) }
      RETURN coalesce(v.id, elementId(v)) AS subject, 'comes from no source' AS message`,
  ),
  ...EDGE_TYPES.map((type) =>
    finding(
      `orphan ${type}`,
      cypher`
        MATCH (a)-[r:${edgeName(type)}]->(b) WHERE ${open('r')}
        UNWIND [a, b] AS e
        WITH r, e WHERE NOT EXISTS {
          MATCH (e)-[:HAS_STATE]->(s:State)
          WHERE ${open('s')} AND s.holdsFrom <= r.holdsFrom AND s.holdsUntil > r.holdsFrom }
        RETURN r.factId AS subject, e.id + ' has no state on ' + r.holdsFrom AS message`,
    ),
  ),
];

const revisionGap = [
  finding(
    'revisionGap',
    cypher`
      MATCH (r:Revision) WITH max(r.number) AS newest
      UNWIND range(0, newest) AS number
      WITH number WHERE NOT EXISTS { MATCH (:Revision {number: number}) }
      RETURN 'revision ' + number AS subject, 'is missing' AS message`,
  ),
  finding(
    'changeGap',
    cypher`
      MATCH (c:Change) WITH c.revision AS revision, count(*) AS changes, min(c.sequence) AS first, max(c.sequence) AS last
      OPTIONAL MATCH (r:Revision {number: revision})
      WITH * WHERE r IS NULL OR first <> 0 OR last <> changes - 1 OR coalesce(r.changes, 0) <> changes
      RETURN 'revision ' + revision AS subject, CASE WHEN r IS NULL THEN 'has changes, but is missing'
        ELSE 'has ' + changes + ' changes from ' + first + ' to ' + last + ', and says ' + coalesce(r.changes, 0) END AS message`,
  ),
  ...versions.map(([kind, match]) =>
    finding(
      `versionRevision ${kind}`,
      cypher`
        ${match} UNWIND [v.recordedFrom, v.recordedTo] AS number
        WITH number, min(v.id) AS id WHERE number <> ${OPEN} AND NOT EXISTS { MATCH (:Revision {number: number}) }
        RETURN id AS subject, 'was recorded or closed by revision ' + number + ', which is missing' AS message`,
    ),
  ),
];

/** Edges that hold on one common day only: others never make one path. */
const treeLoop = [
  finding(
    'treeLoop',
    cypher`
      MATCH (t:TaskArea)-[path:PART_OF*1..7]->(u)
      WHERE all(r IN path WHERE r.recordedTo = ${OPEN}) AND (t = u OR size(path) > 6)
        AND reduce(day = '', r IN path | CASE WHEN r.holdsFrom > day THEN r.holdsFrom ELSE day END)
          < reduce(day = '9999-12-31', r IN path | CASE WHEN r.holdsUntil < day THEN r.holdsUntil ELSE day END)
      RETURN DISTINCT t.id AS subject, CASE WHEN t = u THEN 'is part of itself' ELSE 'lies deeper than 6' END AS message`,
  ),
];

/** By invariant; the others compare values, in audit.ts. */
export const FINDINGS = {
  'version-overlap': versionOverlap,
  'edge-times': edgeTimes,
  'key-twice': keyTwice,
  'parent-kind': parentKind,
  orphan,
  'revision-gap': revisionGap,
  'tree-loop': treeLoop,
} as const satisfies Record<string, readonly Statement<Finding>[]>;

const ROW = cypher`v.factId AS factId, v.holdsFrom AS holdsFrom, v.holdsUntil AS holdsUntil, properties(v) AS properties`;
const rows = ([kind, match]: readonly [string, Cypher]): Statement<VersionRow> =>
  statement<VersionRow>(`auditRows ${kind}`, cypher`${match} WHERE ${open('v')} RETURN ${ROW}`);
const [state, figure, claim] = nodes;
if (!state || !figure || !claim) throw new Error('no versions');
/** Sources speak for themselves, so their states need no claims. */
export const STATE_ROWS = rows(['State', cypher`MATCH (v:State&!${identifier(STATE_LABEL.Source)})`]);
export const FIGURE_ROWS = rows(figure);
export const CLAIM_ROWS = rows(claim);
export const EDGE_ROWS = edges.map(rows);

/** Every subject that a claim may have, retracted ones too: what was said of them stays said. */
export const SUBJECTS: readonly Statement<{ subject: string }>[] = [
  ...ENTITY_LABELS.map(
    (label) => [label, cypher`MATCH (v:${identifier(label)}) RETURN v.id AS subject`] as const,
  ),
  ...edges.map(([type, match]) => [type, cypher`${match} RETURN DISTINCT v.factId AS subject`] as const),
].map(([kind, body]) => statement<{ subject: string }>(`auditSubjects ${kind}`, body));

export const COUNTS = [...ENTITY_LABELS, 'State', 'Figure', 'Claim', 'Revision', 'Change']
  .map((label) => [label, cypher`MATCH (v:${identifier(label)})`] as const)
  .concat(edges)
  .map(([kind, match]) => {
    return [
      kind,
      statement<{ count: number }>(`auditCount ${kind}`, cypher`${match} RETURN count(v) AS count`),
    ] as const;
  });
