/**
 * Statements of the audit: each reads the whole graph as it stood on record at `$revision`, so that writers do not
 * disturb it, and returns what is wrong.
 */
import { cypher, identifier, statement, type Cypher, type Statement } from './cypher.js';
import { edgeName, NATURAL_KEYS } from './definitions.js';
import { EDGE_TYPES, VERSIONS } from './audit-rows.js';
import { onRecord } from './moment.js';

/** What is wrong with what. */
export interface Finding {
  readonly subject: string;
  readonly message: string;
}

/** Recorded without an end; see OPEN_REVISION. */
const OPEN = cypher`9007199254740991`;
/** As many findings of one statement as a person reads. */
const LIMIT = cypher`LIMIT 100`;

/** Two variables' days have one in common. */
function overlap(a: string, b: string): Cypher {
  const [one, other] = [identifier(a), identifier(b)];
  return cypher`${one}.holdsFrom < ${other}.holdsUntil AND ${other}.holdsFrom < ${one}.holdsUntil`;
}
const finding = (name: string, body: Cypher): Statement<Finding> =>
  statement<Finding>(`audit ${name}`, cypher`${body} ${LIMIT}`);

/** A timeline without a hole: what was dissolved does not come back as the same. */
const versionGap = finding(
  'versionGap',
  cypher`
    MATCH (v:State) WHERE ${onRecord('v')}
    WITH v ORDER BY v.holdsFrom
    WITH v.factId AS subject, collect(v) AS found
    UNWIND range(1, size(found) - 1) AS next
    WITH subject, found[next - 1] AS a, found[next] AS b WHERE a.holdsUntil < b.holdsFrom
    RETURN subject, 'nothing holds from ' + a.holdsUntil + ' until ' + b.holdsFrom AS message`,
);

const versionOverlap = VERSIONS.map(([kind, match]) =>
  finding(
    `versionOverlap ${kind}`,
    cypher`
      ${match} WHERE ${onRecord('v')} AND v.factId IS NOT NULL
      WITH v.factId AS subject, collect(v) AS found WHERE size(found) > 1
      UNWIND found AS a UNWIND found AS b
      WITH subject, a, b WHERE elementId(a) < elementId(b) AND ${overlap('a', 'b')}
      RETURN subject, 'two versions on one day: ' + a.id + ' and ' + b.id AS message`,
  ),
);

const edgeTimes = VERSIONS.map(([kind, match]) =>
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

const keyTwice = NATURAL_KEYS.map(([, label, field]) =>
  finding(
    `keyTwice ${label} ${field}`,
    cypher`
      MATCH (s:${identifier(label)}) WHERE ${onRecord('s')} AND s.${identifier(field)} IS NOT NULL
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
      MATCH (c)-[r:BELONGS_TO]->(p) WHERE ${onRecord('r')}
      MATCH (c)-[:HAS_STATE]->(s:State) WHERE ${onRecord('s')} AND ${overlap('s', 'r')}
      MATCH (p)-[:HAS_STATE]->(t:State) WHERE ${onRecord('t')} AND ${overlap('t', 'r')} AND ${overlap('t', 's')}
      WITH r, s, t, CASE WHEN 'DISTRICT' IN s.levels THEN 'nothing'
        WHEN s.kind = 'ORTSGEMEINDE' THEN 'VERBANDSGEMEINDE'
        WHEN s.kind = 'VERBANDSANGEHOERIGE_GEMEINDE' THEN 'ASSOCIATION' ELSE 'DISTRICT' END AS above
      WHERE NOT coalesce(above = t.kind OR above IN t.levels, false)
      RETURN r.factId AS subject, coalesce(s.kind, 'something without a kind') + ' ' + s.entity + ' belongs to '
        + coalesce(t.kind, 'something without a kind') + ' ' + t.entity + ', but may belong to ' + above AS message`,
  ),
  finding(
    'twoParents',
    cypher`
      MATCH (p)<-[a:BELONGS_TO]-(c)-[b:BELONGS_TO]->(q)
      WHERE ${onRecord('a')} AND ${onRecord('b')} AND p.id < q.id AND ${overlap('a', 'b')}
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
/** What happened is told for ever, also of those whom it dissolved or who were dissolved later. */
export const OUTLIVING: ReadonlySet<string> = new Set(['BEFORE', 'AFTER', 'SUCCEEDED_BY']);
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
        MATCH (a)-[r:${edgeName(type)}]->(b) WHERE ${onRecord('r')}
        UNWIND [a, b] AS e
        OPTIONAL MATCH (e)-[:HAS_STATE]->(s:State) WHERE ${onRecord('s')}
        WITH r, e, min(s.holdsFrom) AS begins, max(s.holdsUntil) AS ends
        WHERE begins IS NULL OR begins > r.holdsFrom OR ${OUTLIVING.has(type) ? cypher`ends < r.holdsFrom` : cypher`ends < r.holdsUntil`}
        RETURN r.factId AS subject, 'holds from ' + r.holdsFrom + ' until ' + r.holdsUntil + ', but ' + e.id
          + coalesce(' does so from ' + begins + ' until ' + ends, ' has no state') AS message`,
    ),
  ),
];

const revisionGap = [
  finding(
    'revisionGap',
    cypher`
      UNWIND range(0, $revision) AS number
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
  ...VERSIONS.map(([kind, match]) =>
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
      WHERE all(r IN path WHERE ${onRecord('r')}) AND (t = u OR size(path) > 6)
        AND reduce(day = '', r IN path | CASE WHEN r.holdsFrom > day THEN r.holdsFrom ELSE day END)
          < reduce(day = '9999-12-31', r IN path | CASE WHEN r.holdsUntil < day THEN r.holdsUntil ELSE day END)
      RETURN DISTINCT t.id AS subject, CASE WHEN t = u THEN 'is part of itself' ELSE 'lies deeper than 6' END AS message`,
  ),
];

/** By invariant; the others compare values, in audit.ts. */
export const FINDINGS = {
  'version-overlap': versionOverlap,
  'version-gap': [versionGap],
  'edge-times': edgeTimes,
  'key-twice': keyTwice,
  'parent-kind': parentKind,
  orphan,
  'revision-gap': revisionGap,
  'tree-loop': treeLoop,
} as const satisfies Record<string, readonly Statement<Finding>[]>;
