/** Authorities: what they are like on a day, by id and by official key, and the lists of them. */
import { cypher, statement, type Cypher } from './cypher.js';
import type { Day } from './days.js';
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
  /** The last day on which it was there, and as it was then; null while it is there. */
  readonly lastDay: Day | null;
}

/** Of `a` with its state `s`, its parent `p` with the state `t`, and whom that belongs to, `g`. */
const AUTHORITY_COLUMNS = cypher`
      id, s.key AS key, s.ags AS ags, s.kind AS kind, s.levels AS levels, s.name AS name,
      s.officialName AS officialName, s.isTown AS isTown, s.seat AS seat, s.postalCode AS postalCode,
      s.latitude AS latitude, s.longitude AS longitude, size(s.openConflicts) > 0 AS hasConflict,
      p.id AS parentId, b.factId AS parentFact, t.name AS parentName, t.kind AS parentKind, g.id AS grandparentId`;

const AUTHORITIES_BY_ID = statement<AuthorityColumns>(
  'authoritiesById',
  cypher`
    UNWIND $ids AS id
    MATCH (a:LocalAuthority {id: id})-[:HAS_STATE]->(s:AuthorityState) WHERE ${holds('s')}
    OPTIONAL MATCH (a)-[b:BELONGS_TO]->(p:LocalAuthority) WHERE ${holds('b')}
    OPTIONAL MATCH (p)-[:HAS_STATE]->(t:AuthorityState) WHERE ${holds('t')}
    OPTIONAL MATCH (p)-[c:BELONGS_TO]->(g:LocalAuthority) WHERE ${holds('c')}
    RETURN ${AUTHORITY_COLUMNS}`,
);
/** The last day of a state. */
const LAST_DAY = cypher`toString(date(s.holdsUntil) - duration('P1D'))`;
const LAST = cypher`lastDay`;
const DISSOLVED_BY_ID = statement<AuthorityColumns & { readonly lastDay: Day }>(
  'dissolvedAuthoritiesById',
  // Of those that are not there on the day: states follow each other without a gap, so the last one before it ended.
  cypher`
    UNWIND $ids AS id
    MATCH (a:LocalAuthority {id: id})
    CALL (a) {
      MATCH (a)-[:HAS_STATE]->(s:AuthorityState) WHERE ${onRecord('s')} AND s.holdsUntil <= $day
      RETURN s ORDER BY s.holdsUntil DESC LIMIT 1
    }
    WITH id, a, s, ${LAST_DAY} AS lastDay
    OPTIONAL MATCH (a)-[b:BELONGS_TO]->(p:LocalAuthority) WHERE ${holds('b', LAST)}
    OPTIONAL MATCH (p)-[:HAS_STATE]->(t:AuthorityState) WHERE ${holds('t', LAST)}
    OPTIONAL MATCH (p)-[c:BELONGS_TO]->(g:LocalAuthority) WHERE ${holds('c', LAST)}
    RETURN lastDay, ${AUTHORITY_COLUMNS}`,
);

/**
 * The records of these ids on the moment's day, in any order; those that are dissolved by then as they were last. Ids that
 * are unknown or not there yet are missing. One round trip, and a second one only for what the first did not bring.
 */
export async function authoritiesById(
  graph: Reader,
  ids: readonly string[],
  moment: Moment,
): Promise<AuthorityRecord[]> {
  const rule = ruleOf(moment);
  const rows = await graph.read(AUTHORITIES_BY_ID, { ...rule, ids });
  const there = new Set(rows.map(({ id }) => id));
  const missing = ids.filter((id) => !there.has(id));
  const dissolved = missing.length === 0 ? [] : await graph.read(DISSOLVED_BY_ID, { ...rule, ids: missing });
  return [
    ...rows.map((row) => Object.freeze({ ...row, moment, lastDay: null })),
    ...dissolved.map((row) => Object.freeze({ ...row, moment })),
  ];
}

export interface Life {
  readonly id: string;
  /** Of its first version, as stated. */
  readonly since: string | null;
  /** Of its last version, as stated. */
  readonly until: string | null;
}
const LIVES_OF = statement<Life>(
  'livesOf',
  cypher`
    UNWIND $ids AS id
    MATCH (:LocalAuthority {id: id})-[:HAS_STATE]->(s:AuthorityState) WHERE ${onRecord('s')}
    WITH id, s ORDER BY s.holdsFrom
    WITH id, collect(s) AS states
    RETURN id, head(states).since AS since, last(states).until AS until`,
);

/** When these authorities began and ended, whatever the day. */
export function livesOf(graph: Reader, ids: readonly string[], moment: Moment): Promise<Life[]> {
  return graph.read(LIVES_OF, { ids, revision: moment.revision });
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

const DAY = cypher`$day`;
const population = (day: Cypher): Cypher => figureOf(cypher`a`, cypher`'POPULATION'`, day);

export type AuthoritySort = 'NAME' | 'KEY' | 'POPULATION' | 'AREA' | 'NETWORK_COUNT';
/** Of `a` with its state `s`; figures as on `day`. */
export const authoritySorts = (day: Cypher): Readonly<Record<AuthoritySort, Cypher>> => ({
  NAME: cypher`s.sortName`,
  KEY: cypher`s.key`,
  POPULATION: population(day),
  AREA: figureOf(cypher`a`, cypher`'AREA'`, day),
  NETWORK_COUNT: cypher`COUNT { MATCH (a)-[c:MEMBER_OF]->(:Network) WHERE ${holds('c')} }`,
});
export const AUTHORITY_SORTS = authoritySorts(DAY);

/** On `a` with its state `s`; figures and what it belongs to as on `day`. */
export const authorityConditions = (day: Cypher): Conditions => ({
  // Both forms of the keys come together.
  ars: cypher`s.key IN $filter.ars OR s.ags IN $filter.ags`,
  kinds: cypher`s.kind IN $filter.kinds`,
  levels: cypher`any(level IN s.levels WHERE level IN $filter.levels)`,
  name: cypher`s.sortName CONTAINS $filter.name`,
  isTown: cypher`s.isTown = $filter.isTown`,
  hasConflict: cypher`(size(s.openConflicts) > 0) = $filter.hasConflict`,
  within: cypher`a.id IN $filter.within OR EXISTS {
    MATCH (a)-[b1:BELONGS_TO]->(p:LocalAuthority) WHERE ${holds('b1', day)} AND (p.id IN $filter.within OR EXISTS {
      MATCH (p)-[b2:BELONGS_TO]->(g:LocalAuthority) WHERE ${holds('b2', day)} AND g.id IN $filter.within }) }`,
  populationMin: cypher`${population(day)} >= $filter.populationMin`,
  populationMax: cypher`${population(day)} <= $filter.populationMax`,
  memberOf: cypher`EXISTS {
    MATCH (a)-[i:MEMBER_OF]->(n:Network) WHERE n.id IN $filter.memberOf AND ${holds('i')} }`,
  notMemberOf: cypher`NOT EXISTS {
    MATCH (a)-[o:MEMBER_OF]->(n:Network) WHERE n.id IN $filter.notMemberOf AND ${holds('o')} }`,
  status: cypher`CASE WHEN $day < s.holdsUntil THEN 'EXISTING' ELSE 'DISSOLVED' END IN $filter.status`,
});
export const AUTHORITY_CONDITIONS = authorityConditions(DAY);

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

const LAST_LOOK = cypher`CASE WHEN $day < s.holdsUntil THEN $day ELSE ${LAST_DAY} END`;
/** Nothing of it on record follows until the day. */
const NEWEST_STATE = cypher`
  MATCH (s)<-[:HAS_STATE]-(a:LocalAuthority)
  WHERE ${onRecord('s')} AND s.holdsFrom <= $day AND ($day < s.holdsUntil OR NOT EXISTS {
    MATCH (a)-[:HAS_STATE]->(later:AuthorityState) WHERE ${onRecord('later')} AND later.holdsFrom = s.holdsUntil })
  WITH parent, a, s, ${LAST_LOOK} AS lastLook
  WHERE (parent = '' OR parent IN s.levels)`;

/** The same with those that are dissolved by the day, who are looked at on their last one. */
export const AUTHORITIES_EVER = defineList<AuthoritySort, PageRow>({
  name: 'authoritiesEver',
  match: cypher`MATCH (s:AuthorityState) WITH parent, s ${NEWEST_STATE}`,
  conditions: authorityConditions(cypher`lastLook`),
  entries: {
    ars: cypher`
      CALL () {
        MATCH (s:AuthorityState) WHERE s.key IN $filter.ars RETURN s
        UNION MATCH (s:AuthorityState) WHERE s.ags IN $filter.ags RETURN s
      }
      WITH parent, s ${NEWEST_STATE}`,
  },
  id: cypher`a.id`,
  sorts: authoritySorts(cypher`lastLook`),
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
