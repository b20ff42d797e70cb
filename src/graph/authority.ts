/** Authorities: what they are like on a day, by id and by official key, and the lists of them. */
import { cypher, statement, type Cypher } from './cypher.js';
import type { AuthorityKind, AuthorityLevel, Role } from './facts.js';
import { figureOf } from './figures.js';
import type { Reader } from './graph.js';
import { holds, onRecord, ruleOf, type Moment } from './moment.js';
import { defineList, memo, narrow, type Conditions, type FilterParameters, type PageRow } from './page.js';

export interface AuthorityColumns {
  readonly id: string;
  readonly key: string;
  readonly ags: string | null;
  readonly kind: AuthorityKind;
  readonly levels: readonly AuthorityLevel[];
  readonly name: string;
  readonly officialName: string;
  readonly isTown: boolean | null;
  readonly seat: string | null;
  readonly postalCode: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly hasConflict: boolean;
  readonly parentId: string | null;
  /** Id of the fact that it belongs there. */
  readonly parentFact: string | null;
  readonly parentName: string | null;
  readonly parentKind: AuthorityKind | null;
  readonly grandparentId: string | null;
}
export interface AuthorityRecord extends AuthorityColumns {
  readonly moment: Moment;
}

const AUTHORITIES_BY_ID = statement<AuthorityColumns>(
  'authoritiesById',
  cypher`
    UNWIND $ids AS id
    MATCH (a:LocalAuthority {id: id})-[:HAS_STATE]->(s:AuthorityState) WHERE ${holds('s')}
    OPTIONAL MATCH (a)-[b:BELONGS_TO]->(p:LocalAuthority) WHERE ${holds('b')}
    OPTIONAL MATCH (p)-[:HAS_STATE]->(t:AuthorityState) WHERE ${holds('t')}
    OPTIONAL MATCH (p)-[c:BELONGS_TO]->(g:LocalAuthority) WHERE ${holds('c')}
    RETURN id, s.key AS key, s.ags AS ags, s.kind AS kind, s.levels AS levels, s.name AS name,
      s.officialName AS officialName, s.isTown AS isTown, s.seat AS seat, s.postalCode AS postalCode,
      s.latitude AS latitude, s.longitude AS longitude, size(s.openConflicts) > 0 AS hasConflict,
      p.id AS parentId, b.factId AS parentFact, t.name AS parentName, t.kind AS parentKind, g.id AS grandparentId`,
);

/** The records of these ids on the moment's day, in any order; ids without one are missing. */
export async function authoritiesById(
  graph: Reader,
  ids: readonly string[],
  moment: Moment,
): Promise<AuthorityRecord[]> {
  const rows = await graph.read(AUTHORITIES_BY_ID, { ...ruleOf(moment), ids });
  return rows.map((row) => Object.freeze({ ...row, moment }));
}

const HOLDERS_OF_KEYS = statement<{ asked: string; id: string }>(
  'holdersOfKeys',
  // The holder on the day comes first; else the latest one before it. Keys of municipalities are looked up by AGS too.
  cypher`
    UNWIND $keys AS asked
    CALL (asked) {
      WITH asked
      CALL (asked) {
        MATCH (s:AuthorityState) WHERE s.key IN asked.ars
        RETURN s
        UNION
        MATCH (s:AuthorityState) WHERE s.ags IN asked.ags
        RETURN s
      }
      WITH s, asked WHERE ${onRecord('s')} AND s.holdsFrom <= $day
      RETURN s.entity AS id
      ORDER BY $day < s.holdsUntil DESC, s.key = asked.key DESC, s.holdsFrom DESC LIMIT 1
    }
    RETURN asked.key AS asked, id`,
);

/** Forms in which an official key may stand in the register. */
export interface KeyForms {
  readonly key: string;
  readonly ars: readonly string[];
  readonly ags: readonly string[];
}

/** Ids of those who hold the keys on the day, or held them last before it; unknown keys are missing. */
export async function holdersOfKeys(
  graph: Reader,
  keys: readonly KeyForms[],
  moment: Moment,
): Promise<Map<string, string>> {
  const parameter = keys.map(({ key, ars, ags }) => ({ key, ars, ags }));
  const rows = await graph.read(HOLDERS_OF_KEYS, { ...ruleOf(moment), keys: parameter });
  return new Map(rows.map((row) => [row.asked, row.id]));
}

export interface KeySpan {
  readonly entity: string;
  readonly key: string;
  readonly ags: string | null;
  readonly holdsFrom: string;
  readonly holdsUntil: string;
}
const KEYS_OF = statement<KeySpan>(
  'keysOf',
  cypher`
    UNWIND $ids AS id
    MATCH (:LocalAuthority {id: id})-[:HAS_STATE]->(s:AuthorityState) WHERE ${onRecord('s')}
    RETURN id AS entity, s.key AS key, s.ags AS ags, s.holdsFrom AS holdsFrom, s.holdsUntil AS holdsUntil
    ORDER BY holdsFrom DESC`,
);

/** The keys of each state that these authorities ever had, newest first. */
export function keysOf(graph: Reader, ids: readonly string[], moment: Moment): Promise<KeySpan[]> {
  return graph.read(KEYS_OF, { ids, revision: moment.revision });
}

const POPULATION = figureOf(cypher`a`, cypher`'POPULATION'`);

export type AuthoritySort = 'NAME' | 'KEY' | 'POPULATION' | 'AREA' | 'NETWORK_COUNT';
export const AUTHORITY_SORTS: Readonly<Record<AuthoritySort, Cypher>> = {
  NAME: cypher`s.sortName`,
  KEY: cypher`s.key`,
  POPULATION,
  AREA: figureOf(cypher`a`, cypher`'AREA'`),
  NETWORK_COUNT: cypher`COUNT { MATCH (a)-[c:MEMBER_OF]->(:Network) WHERE ${holds('c')} }`,
};

/** On `a` with its state `s`. */
export const AUTHORITY_CONDITIONS: Conditions = {
  // Both forms of the keys come together.
  ars: cypher`s.key IN $filter.ars OR s.ags IN $filter.ags`,
  kinds: cypher`s.kind IN $filter.kinds`,
  levels: cypher`any(level IN s.levels WHERE level IN $filter.levels)`,
  name: cypher`s.sortName CONTAINS $filter.name`,
  isTown: cypher`s.isTown = $filter.isTown`,
  hasConflict: cypher`(size(s.openConflicts) > 0) = $filter.hasConflict`,
  within: cypher`a.id IN $filter.within OR EXISTS {
    MATCH (a)-[b1:BELONGS_TO]->(p:LocalAuthority) WHERE ${holds('b1')} AND (p.id IN $filter.within OR EXISTS {
      MATCH (p)-[b2:BELONGS_TO]->(g:LocalAuthority) WHERE ${holds('b2')} AND g.id IN $filter.within }) }`,
  populationMin: cypher`${POPULATION} >= $filter.populationMin`,
  populationMax: cypher`${POPULATION} <= $filter.populationMax`,
  memberOf: cypher`EXISTS {
    MATCH (a)-[i:MEMBER_OF]->(n:Network) WHERE n.id IN $filter.memberOf AND ${holds('i')} }`,
  notMemberOf: cypher`NOT EXISTS {
    MATCH (a)-[o:MEMBER_OF]->(n:Network) WHERE n.id IN $filter.notMemberOf AND ${holds('o')} }`,
};

const OF_LEVEL = cypher`
  MATCH (s:AuthorityState)<-[:HAS_STATE]-(a:LocalAuthority)
  WHERE ${holds('s')} AND (parent = '' OR parent IN s.levels)`;

/** The parent is a level, or '' for all. */
export const AUTHORITIES = defineList<AuthoritySort, PageRow>({
  name: 'authorities',
  match: OF_LEVEL,
  conditions: AUTHORITY_CONDITIONS,
  entries: {
    // No path of any length: after one Neo4j 5.26 leaves DISTINCT out, and who is in two of the places comes twice.
    within: cypher`
      UNWIND $filter.within AS place
      CALL (place) {
        MATCH (a:LocalAuthority {id: place}) RETURN a
        UNION MATCH (:LocalAuthority {id: place})<-[:BELONGS_TO]-(a:LocalAuthority) RETURN a
        UNION MATCH (:LocalAuthority {id: place})<-[:BELONGS_TO]-(:LocalAuthority)<-[:BELONGS_TO]-(a:LocalAuthority) RETURN a
      }
      WITH DISTINCT a ${OF_LEVEL}`,
    memberOf: cypher`
      MATCH (joined:Network)<-[:MEMBER_OF]-(a:LocalAuthority) WHERE joined.id IN $filter.memberOf
      WITH DISTINCT a ${OF_LEVEL}`,
  },
  id: cypher`a.id`,
  sorts: AUTHORITY_SORTS,
});

const authoritiesMatchingBy = memo<{ id: string }>();

/** Ids of all authorities that pass a filter: what a filter nested in another becomes. */
export async function authoritiesMatching(
  graph: Reader,
  filter: FilterParameters,
  moment: Moment,
): Promise<string[]> {
  const { suffix, text } = narrow(AUTHORITY_CONDITIONS, filter);
  const found = authoritiesMatchingBy(
    `authoritiesMatching${suffix}`,
    () => cypher`
      MATCH (s:AuthorityState)<-[:HAS_STATE]-(a:LocalAuthority)
      WHERE ${holds('s')}${text}
      RETURN a.id AS id`,
  );
  const rows = await graph.read(found, { ...ruleOf(moment), filter });
  return rows.map((row) => row.id);
}

/** What a dated edge says of itself. */
export interface FactRow extends PageRow {
  readonly factId: string;
  readonly since: string | null;
  readonly until: string | null;
}
export const FACT_COLUMNS: Readonly<Record<string, Cypher>> = {
  factId: cypher`r.factId`,
  since: cypher`r.since`,
  until: cypher`r.until`,
};

export const CHILDREN = defineList<'NAME', FactRow>({
  name: 'childrenOf',
  match: cypher`
    MATCH (:LocalAuthority {id: parent})<-[r:BELONGS_TO]-(a:LocalAuthority)-[:HAS_STATE]->(s:AuthorityState)
    WHERE ${holds('r')} AND ${holds('s')}`,
  id: cypher`a.id`,
  sorts: { NAME: AUTHORITY_SORTS.NAME },
  columns: FACT_COLUMNS,
});

export interface MembershipRow extends FactRow {
  readonly role: Role | null;
}
export const MEMBERSHIP_COLUMNS = { ...FACT_COLUMNS, role: cypher`r.role` };

export const MEMBERS = defineList<AuthoritySort, MembershipRow>({
  name: 'membersOf',
  match: cypher`
    MATCH (:Network {id: parent})<-[r:MEMBER_OF]-(a:LocalAuthority)-[:HAS_STATE]->(s:AuthorityState)
    WHERE ${holds('r')} AND ${holds('s')}`,
  conditions: AUTHORITY_CONDITIONS,
  id: cypher`a.id`,
  sorts: AUTHORITY_SORTS,
  columns: MEMBERSHIP_COLUMNS,
});
