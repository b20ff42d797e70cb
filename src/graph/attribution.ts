/** The sources that given parts of the graph rest on, as the lines that they want to be named by. */
import { cypher, statement } from './cypher.js';
import type { Graph } from './graph.js';
import { holds, onRecord, ruleOf, type Moment } from './moment.js';

/**
 * What is used of a subject. STATE: what an entity is like, without its figures · FIGURES: inhabitants and area ·
 * BOUNDARY: its outline · ALL: everything · EVER: everything, also of other days · LINKS: the links that lie at an entity ·
 * NETWORK: a network with its links · REFORMS: that an authority or an event is joined to others by reforms.
 */
export const PARTS = ['STATE', 'FIGURES', 'BOUNDARY', 'ALL', 'EVER', 'LINKS', 'NETWORK', 'REFORMS'] as const;
export type UsedPart = (typeof PARTS)[number];
/** What is used of all entities of a label, by the beginning of their ids; `auth_ever`: also of those that are dissolved. */
export type Whole = 'auth_' | 'auth_ever' | 'net_' | 'task_' | 'prog_' | 'event_';

export interface Used {
  /** Ids of entities and facts. */
  readonly parts: Readonly<Record<UsedPart, readonly string[]>>;
  readonly wholes: readonly Whole[];
}

const FIGURES = cypher`['population', 'area']`;
const FIGURES_AND_BOUNDARY = cypher`['population', 'area', 'boundary']`;
const LINE = cypher`
  MATCH (source)-[:HAS_STATE]->(state:SourceState) WHERE ${onRecord('state')} AND state.attribution IS NOT NULL
  RETURN DISTINCT state.attribution AS line ORDER BY line`;

/** Of a network `n` with its links. */
const SOURCES_OF_NETWORK = cypher`
  CALL (n) {
    MATCH (n)-[r:MEMBER_OF|WORKS_ON|FUNDED_BY]-() WHERE ${holds('r')} RETURN r.factId AS subject
    UNION RETURN n.id AS subject
  }
  MATCH (c:Claim {subject: subject})-[:FROM]->(source:Source) WHERE ${holds('c')}`;

const LINES_OF = statement<{ line: string }>(
  'attributionOf',
  cypher`
    CALL () {
      UNWIND $asked AS one
      MATCH (c:Claim {subject: one.subject})-[:FROM]->(source:Source) WHERE ${holds('c')} AND CASE one.part
        WHEN 'STATE' THEN any(field IN c.fields WHERE NOT field IN ${FIGURES_AND_BOUNDARY})
        WHEN 'FIGURES' THEN any(field IN c.fields WHERE field IN ${FIGURES})
        WHEN 'BOUNDARY' THEN 'boundary' IN c.fields
        ELSE true END
      RETURN source
      UNION
      UNWIND $ever AS subject
      MATCH (c:Claim {subject: subject})-[:FROM]->(source:Source) WHERE ${onRecord('c')}
      RETURN source
      UNION
      UNWIND $links AS id
      CALL (id) {
        MATCH (:LocalAuthority {id: id})-[r:BELONGS_TO|NEIGHBOURS|MEMBER_OF]-() RETURN r
        UNION ALL MATCH (:TaskArea {id: id})-[r:PART_OF]-() RETURN r
        UNION ALL MATCH (:FundingProgramme {id: id})<-[r:ADVISES_ON|ROUND_OF]-() RETURN r
      }
      WITH r WHERE ${holds('r')}
      MATCH (c:Claim {subject: r.factId})-[:FROM]->(source:Source) WHERE ${holds('c')}
      RETURN source
      UNION
      UNWIND $networks AS id
      MATCH (n:Network {id: id})
      ${SOURCES_OF_NETWORK}
      RETURN source
    }
    WITH DISTINCT source ${LINE}`,
);
const LINES_OF_REFORMS = statement<{ line: string }>(
  'attributionOfReforms',
  cypher`
    UNWIND $reforms AS id
    CALL (id) {
      MATCH (:LocalAuthority {id: id})-[r:BEFORE|AFTER|SUCCEEDED_BY]-() RETURN r
      UNION ALL MATCH (:TerritorialEvent {id: id})-[r:BEFORE|AFTER]-() RETURN r
    }
    WITH r WHERE ${holds('r')}
    MATCH (c:Claim {subject: r.factId})-[:FROM]->(source:Source) WHERE ${holds('c')}
    WITH DISTINCT source ${LINE}`,
);
const LINES_OF_ALL_EVER = statement<{ line: string }>(
  'attributionOfAllEver',
  cypher`
    MATCH (source:Source) WHERE EXISTS {
      MATCH (source)<-[:FROM]-(c:Claim) WHERE left(c.subject, 5) = 'auth_' AND ${onRecord('c')} }
    WITH DISTINCT source ${LINE}`,
);
const LINES_OF_ALL = statement<{ line: string }>(
  'attributionOfAll',
  cypher`
    UNWIND $wholes AS beginning
    MATCH (source:Source) WHERE EXISTS {
      MATCH (source)<-[:FROM]-(c:Claim)
      // No STARTS WITH: that sought in the index, and brought all claims of the label for each source again.
      WHERE left(c.subject, size(beginning)) = beginning AND c.fields <> ['boundary'] AND ${holds('c')} }
    WITH DISTINCT source ${LINE}`,
);
const LINES_OF_NETWORKS = statement<{ line: string }>(
  'attributionOfNetworks',
  cypher`
    MATCH (n:Network)-[:HAS_STATE]->(s:NetworkState) WHERE ${holds('s')}
    ${SOURCES_OF_NETWORK}
    WITH DISTINCT source ${LINE}`,
);

/** Each line once, in order. One round trip, and at the same time one more for each further way of using. */
export async function attributionOf(graph: Graph, used: Used, moment: Moment): Promise<string[]> {
  const { EVER: ever, LINKS: links, NETWORK: networks, REFORMS: reforms } = used.parts;
  const asked = (['STATE', 'FIGURES', 'BOUNDARY', 'ALL'] as const).flatMap((part) =>
    used.parts[part].map((subject) => ({ subject, part })),
  );
  const wholes = used.wholes.filter((whole) => whole !== 'net_' && whole !== 'auth_ever');
  const isAny = PARTS.some((part) => part !== 'REFORMS' && used.parts[part].length > 0);
  const found = await Promise.all([
    isAny ? graph.read(LINES_OF, { ...ruleOf(moment), asked, ever, links, networks }) : [],
    wholes.length > 0 ? graph.read(LINES_OF_ALL, { ...ruleOf(moment), wholes }) : [],
    used.wholes.includes('net_') ? graph.read(LINES_OF_NETWORKS, ruleOf(moment)) : [],
    used.wholes.includes('auth_ever') ? graph.read(LINES_OF_ALL_EVER, ruleOf(moment)) : [],
    reforms.length > 0 ? graph.read(LINES_OF_REFORMS, { ...ruleOf(moment), reforms }) : [],
  ]);
  return [...new Set(found.flat().map(({ line }) => line))].sort();
}
