/** Networks: what they are like on a day, and the lists of them. */
import { FACT_COLUMNS, MEMBERSHIP_COLUMNS, type FactRow, type MembershipRow } from './authority.js';
import { cypher, statement, type Cypher } from './cypher.js';
import type { Reader } from './graph.js';
import { holds, ruleOf, type Moment } from './moment.js';
import {
  defineList,
  entry,
  memo,
  narrow,
  type Conditions,
  type FilterParameters,
  type PageRow,
} from './page.js';

export interface NetworkColumns {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly status: 'PLANNED' | 'APPLIED' | 'ACTIVE' | 'ENDED' | null;
  readonly goal: string | null;
  readonly legalForm: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly membersComplete: boolean | null;
  readonly hasConflict: boolean;
}
export interface NetworkRecord extends NetworkColumns {
  readonly moment: Moment;
}

/** Columns of a network's state `s`, for every statement that brings a network along. */
export const NETWORK_COLUMNS = cypher`
  s.entity AS id, s.key AS key, s.name AS name, s.status AS status, s.goal AS goal, s.legalForm AS legalForm,
  s.since AS since, s.until AS until, s.membersComplete AS membersComplete, size(s.openConflicts) > 0 AS hasConflict`;

const NETWORKS_BY_ID = statement<NetworkColumns>(
  'networksById',
  cypher`
    UNWIND $ids AS id
    MATCH (:Network {id: id})-[:HAS_STATE]->(s:NetworkState) WHERE ${holds('s')}
    RETURN ${NETWORK_COLUMNS}`,
);

/** The records of these ids on the moment's day, in any order; ids without one are missing. */
export async function networksById(
  graph: Reader,
  ids: readonly string[],
  moment: Moment,
): Promise<NetworkRecord[]> {
  const rows = await graph.read(NETWORKS_BY_ID, { ...ruleOf(moment), ids });
  return rows.map((row) => networkRecord(row, moment));
}

export function networkRecord(row: NetworkColumns, moment: Moment): NetworkRecord {
  return Object.freeze({ ...row, moment });
}

const NETWORKS_BY_KEY = statement<NetworkColumns>(
  'networksByKey',
  cypher`
    UNWIND $keys AS key
    MATCH (s:NetworkState {key: key}) WHERE ${holds('s')}
    RETURN ${NETWORK_COLUMNS}`,
);

/** The networks that have these keys on the day. */
export async function networksByKey(
  graph: Reader,
  keys: readonly string[],
  moment: Moment,
): Promise<NetworkRecord[]> {
  const rows = await graph.read(NETWORKS_BY_KEY, { ...ruleOf(moment), keys });
  return rows.map((row) => networkRecord(row, moment));
}

const AWARDS = cypher`MATCH (n)-[f:FUNDED_BY]->(:FundingProgramme) WHERE ${holds('f')}`;

export type NetworkSort = 'NAME' | 'SINCE' | 'AWARDED_ON' | 'AMOUNT' | 'MEMBER_COUNT';
export const NETWORK_SORTS: Readonly<Record<NetworkSort, Cypher>> = {
  NAME: cypher`s.sortName`,
  SINCE: cypher`s.since`,
  AWARDED_ON: cypher`head(COLLECT { ${AWARDS} AND f.awardedOn IS NOT NULL RETURN f.awardedOn AS on ORDER BY on DESC })`,
  // Null where no amount is known: nothing known is not nothing given.
  AMOUNT: cypher`reduce(total = null, amount IN COLLECT { ${AWARDS} AND f.amountCents IS NOT NULL RETURN f.amountCents }
    | coalesce(total, 0) + amount)`,
  MEMBER_COUNT: cypher`COUNT { MATCH (n)<-[c:MEMBER_OF]-(:LocalAuthority) WHERE ${holds('c')} }`,
};

/** As `foldAccents` folds; the marks are those of the languages of Europe. */
const FOLDED_GOAL = cypher`replace(reduce(goal = toLower(normalize(s.goal, NFKD)),
  mark IN ['\\u0300', '\\u0301', '\\u0302', '\\u0303', '\\u0304', '\\u0306', '\\u0307', '\\u0308', '\\u030a', '\\u030b',
    '\\u030c', '\\u0326', '\\u0327', '\\u0328'] | replace(goal, mark, '')), 'ß', 'ss')`;

/** The last possible day of an award: that of its month or year where no more is stated. */
const LAST_DAY_OF_AWARD = cypher`CASE size(f.awardedOn) WHEN 4 THEN f.awardedOn + '-12-31'
  WHEN 7 THEN toString(date(f.awardedOn + '-01') + duration('P1M') - duration('P1D')) ELSE f.awardedOn END`;

/** On `n` with its state `s`. */
const NETWORK_CONDITIONS: Conditions = {
  keys: cypher`s.key IN $filter.keys`,
  text: cypher`s.sortName CONTAINS $filter.text OR ${FOLDED_GOAL} CONTAINS $filter.goalText`,
  taskAreas: cypher`EXISTS {
    MATCH (n)-[w:WORKS_ON]->(t:TaskArea) WHERE t.id IN $filter.taskAreas AND ${holds('w')} }`,
  anyMember: cypher`EXISTS {
    MATCH (n)<-[y:MEMBER_OF]-(m:LocalAuthority) WHERE m.id IN $filter.anyMember AND ${holds('y')} }`,
  allMembers: cypher`size($filter.allMembers) = COUNT {
    MATCH (n)<-[z:MEMBER_OF]-(m:LocalAuthority) WHERE m.id IN $filter.allMembers AND ${holds('z')} RETURN DISTINCT m }`,
  memberKinds: cypher`EXISTS {
    MATCH (n)<-[k:MEMBER_OF]-(:LocalAuthority)-[:HAS_STATE]->(ms:AuthorityState)
    WHERE ms.kind IN $filter.memberKinds AND ${holds('k')} AND ${holds('ms')} }`,
  members: cypher`EXISTS {
    MATCH (n)<-[v:MEMBER_OF]-(m:LocalAuthority) WHERE m.id IN $filter.members AND ${holds('v')} }`,
  status: cypher`s.status IN $filter.status`,
  legalForms: cypher`s.legalForm IN $filter.legalForms`,
  membersComplete: cypher`s.membersComplete = $filter.membersComplete`,
  hasConflict: cypher`(size(s.openConflicts) > 0) = $filter.hasConflict`,
  // One award passes all that is asked of awards.
  award: cypher`EXISTS {
    MATCH (n)-[f:FUNDED_BY]->(p:FundingProgramme) WHERE ${holds('f')}
      AND ($filter.programme IS NULL OR EXISTS {
        MATCH (p)-[:HAS_STATE]->(ps:ProgrammeState) WHERE ps.key = $filter.programme AND ${holds('ps')} })
      AND ($filter.round IS NULL OR f.round IN $filter.round)
      AND ($filter.awardedFrom IS NULL OR left(f.awardedOn + '-01-01', 10) >= $filter.awardedFrom)
      AND ($filter.awardedTo IS NULL OR ${LAST_DAY_OF_AWARD} <= $filter.awardedTo)
      AND ($filter.amountMin IS NULL OR f.amountCents >= $filter.amountMin)
      AND ($filter.amountMax IS NULL OR f.amountCents <= $filter.amountMax) }`,
  memberCountMin: cypher`${NETWORK_SORTS.MEMBER_COUNT} >= $filter.memberCountMin`,
  memberCountMax: cypher`${NETWORK_SORTS.MEMBER_COUNT} <= $filter.memberCountMax`,
};

const ALL_NETWORKS = cypher`
  MATCH (s:NetworkState)<-[:HAS_STATE]-(n:Network)
  WHERE ${holds('s')}`;
const ofMembers = (ids: Cypher): Cypher => cypher`
  MATCH (joins:LocalAuthority)-[:MEMBER_OF]->(n:Network) WHERE joins.id IN ${ids}
  WITH DISTINCT n ${ALL_NETWORKS}`;
const NETWORK_ENTRIES: Conditions = {
  allMembers: ofMembers(cypher`$filter.allMembers`),
  anyMember: ofMembers(cypher`$filter.anyMember`),
  taskAreas: cypher`
    MATCH (task:TaskArea)<-[:WORKS_ON]-(n:Network) WHERE task.id IN $filter.taskAreas
    WITH DISTINCT n ${ALL_NETWORKS}`,
};

export const NETWORKS = defineList<NetworkSort, PageRow>({
  name: 'networks',
  match: ALL_NETWORKS,
  conditions: NETWORK_CONDITIONS,
  entries: NETWORK_ENTRIES,
  id: cypher`n.id`,
  sorts: NETWORK_SORTS,
});

const networksMatchingBy = memo<{ id: string }>();

/** Ids of all networks that pass a filter: what a filter nested in another becomes. */
export async function networksMatching(
  graph: Reader,
  filter: FilterParameters,
  moment: Moment,
): Promise<string[]> {
  const { suffix, text } = narrow(NETWORK_CONDITIONS, filter);
  const found = networksMatchingBy(
    `networksMatching${suffix}`,
    () => cypher`${entry(ALL_NETWORKS, NETWORK_ENTRIES, filter)}${text} RETURN n.id AS id`,
  );
  const rows = await graph.read(found, { ...ruleOf(moment), filter });
  return rows.map((row) => row.id);
}

export const MEMBERSHIPS = defineList<NetworkSort, MembershipRow>({
  name: 'membershipsOf',
  match: cypher`
    MATCH (:LocalAuthority {id: parent})-[r:MEMBER_OF]->(n:Network)-[:HAS_STATE]->(s:NetworkState)
    WHERE ${holds('r')} AND ${holds('s')}`,
  conditions: NETWORK_CONDITIONS,
  id: cypher`n.id`,
  sorts: NETWORK_SORTS,
  columns: MEMBERSHIP_COLUMNS,
});

export interface OverlapRow extends PageRow {
  /** Ids, by name. */
  readonly shared: readonly string[];
}

/** Networks that have members in common with one. */
export const OVERLAPPING = defineList<'SHARED_COUNT', OverlapRow>({
  name: 'overlappingOf',
  match: cypher`
    MATCH (:Network {id: parent})<-[r:MEMBER_OF]-(a:LocalAuthority)-[q:MEMBER_OF]->(n:Network)
    WHERE n.id <> parent AND ${holds('r')} AND ${holds('q')}
    MATCH (a)-[:HAS_STATE]->(m:AuthorityState) WHERE ${holds('m')}
    WITH DISTINCT n, a.id AS member, m.sortName AS name ORDER BY name, member
    WITH n, collect(member) AS shared
    MATCH (n)-[:HAS_STATE]->(s:NetworkState) WHERE ${holds('s')}`,
  id: cypher`n.id`,
  sorts: { SHARED_COUNT: cypher`size(shared)` },
  columns: { shared: cypher`shared` },
});

export interface AwardRow extends FactRow {
  readonly node: string;
  readonly round: number | null;
  readonly awardedOn: string | null;
  readonly amountCents: number | null;
  readonly isApproximate: boolean | null;
}
const AWARD_COLUMNS = {
  ...FACT_COLUMNS,
  round: cypher`r.round`,
  awardedOn: cypher`r.awardedOn`,
  amountCents: cypher`r.amountCents`,
  isApproximate: cypher`r.isApproximate`,
};

/** Grants of a network. A network can be awarded twice by one programme, so the fact is the row's id. */
export const AWARDS_OF = defineList<'AWARDED_ON', AwardRow>({
  name: 'awardsOf',
  match: cypher`
    MATCH (:Network {id: parent})-[r:FUNDED_BY]->(p:FundingProgramme)-[:HAS_STATE]->(s:ProgrammeState)
    WHERE ${holds('r')} AND ${holds('s')}`,
  id: cypher`r.factId`,
  sorts: { AWARDED_ON: cypher`r.awardedOn` },
  columns: { ...AWARD_COLUMNS, node: cypher`p.id` },
});

/** Grants of a programme, by the network's name. */
export const FUNDED = defineList<'NAME', AwardRow>({
  name: 'fundedBy',
  match: cypher`
    MATCH (:FundingProgramme {id: parent})<-[r:FUNDED_BY]-(n:Network)-[:HAS_STATE]->(s:NetworkState)
    WHERE ${holds('r')} AND ${holds('s')}`,
  id: cypher`r.factId`,
  sorts: { NAME: cypher`s.sortName` },
  columns: { ...AWARD_COLUMNS, node: cypher`n.id` },
});
