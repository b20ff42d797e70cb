/** Reforms of the territory: what they are, who took part, and what went from whom to whom. */
import { AUTHORITY_SORTS, FACT_COLUMNS, type FactRow } from './authority.js';
import { cypher, statement, type Cypher } from './cypher.js';
import type { AuthorityKind, AuthorityLevel, EventKind } from './facts.js';
import type { Graph } from './graph.js';
import { heldBefore, holds, ruleOf, type Moment } from './moment.js';
import { defineList, type PageRow } from './page.js';

export interface EventColumns {
  readonly id: string;
  readonly key: string;
  readonly kind: EventKind;
  readonly level: AuthorityLevel;
  readonly effectiveOn: string | null;
  readonly earliestOn: string;
  readonly latestOn: string;
  readonly legalBasis: string | null;
  readonly followsId: string | null;
  readonly hasConflict: boolean;
}
export interface EventRecord extends EventColumns {
  readonly moment: Moment;
}

const EVENT_COLUMNS = cypher`
  s.entity AS id, s.key AS key, s.kind AS kind, s.level AS level, s.effectiveOn AS effectiveOn,
  s.earliestOn AS earliestOn, s.latestOn AS latestOn, s.legalBasis AS legalBasis, s.follows AS followsId,
  size(s.openConflicts) > 0 AS hasConflict`;
const EVENTS_BY_ID = statement<EventColumns>(
  'eventsById',
  cypher`
    UNWIND $ids AS id
    MATCH (:TerritorialEvent {id: id})-[:HAS_STATE]->(s:EventState) WHERE ${holds('s')}
    RETURN ${EVENT_COLUMNS}`,
);
const EVENTS_BY_KEY = statement<EventColumns>(
  'eventsByKey',
  cypher`
    UNWIND $keys AS key
    MATCH (s:EventState {key: key}) WHERE ${holds('s')}
    RETURN ${EVENT_COLUMNS}`,
);

/** The records of these ids, in any order; what had not happened on the moment's day is missing. */
export async function eventsById(
  graph: Graph,
  ids: readonly string[],
  moment: Moment,
): Promise<EventRecord[]> {
  const rows = await graph.read(EVENTS_BY_ID, { ...ruleOf(moment), ids });
  return rows.map((row) => Object.freeze({ ...row, moment }));
}

/** The events that have these keys. */
export async function eventsByKey(
  graph: Graph,
  keys: readonly string[],
  moment: Moment,
): Promise<EventRecord[]> {
  const rows = await graph.read(EVENTS_BY_KEY, { ...ruleOf(moment), keys });
  return rows.map((row) => Object.freeze({ ...row, moment }));
}

/** Days are those of the edge `r`: `s` is what `a` was until the event, or from it on. */
const STATE_BEFORE = heldBefore('s', cypher`r.holdsFrom`);
const STATE_AFTER = holds('s', cypher`r.holdsFrom`);
const BEFORE = cypher`<-[r:BEFORE]-(a:LocalAuthority)-[:HAS_STATE]->(s:AuthorityState)
      WHERE ${holds('r')} AND ${STATE_BEFORE}`;
const AFTER = cypher`-[r:AFTER]->(a:LocalAuthority)-[:HAS_STATE]->(s:AuthorityState)
      WHERE ${holds('r')} AND ${STATE_AFTER}`;

export interface NamedPart {
  readonly id: string;
  readonly name: string;
  readonly kind: AuthorityKind;
}
/** Who is named for an event: of each side the first by name, and how many there are. */
export interface EventNames {
  readonly id: string;
  /** Those who did not come out of it first, and how many they are. */
  readonly before: readonly NamedPart[];
  readonly beforeCount: number;
  readonly leavingCount: number;
  readonly after: readonly NamedPart[];
  readonly afterCount: number;
}
const PART = cypher`{id: a.id, name: s.name, kind: s.kind}`;
const EVENT_NAMES = statement<EventNames>(
  'eventNames',
  cypher`
    UNWIND $ids AS id
    MATCH (e:TerritorialEvent {id: id})
    CALL (e) {
      MATCH (e)${BEFORE}
      WITH s, a, EXISTS { MATCH (e)-[o:AFTER]->(a) WHERE ${holds('o')} } AS isStaying
      ORDER BY isStaying, s.sortName, a.id
      RETURN collect(${PART})[..$most] AS before, count(a) AS beforeCount,
        sum(CASE WHEN isStaying THEN 0 ELSE 1 END) AS leavingCount
    }
    CALL (e) {
      MATCH (e)${AFTER}
      WITH s, a ORDER BY s.sortName, a.id
      RETURN collect(${PART})[..$most] AS after, count(a) AS afterCount
    }
    RETURN id, before, beforeCount, leavingCount, after, afterCount`,
);

/** Names of those who took part in these events, as they were called then; at most `most` of each side. */
export function eventNames(
  graph: Graph,
  ids: readonly string[],
  most: number,
  moment: Moment,
): Promise<EventNames[]> {
  return graph.read(EVENT_NAMES, { ...ruleOf(moment), ids, most });
}

export type EventSort = 'DAY' | 'KEY';
/** Of an event `e` with its state `s`. */
const EVENT_SORTS: Readonly<Record<EventSort, Cypher>> = { DAY: cypher`s.latestOn`, KEY: cypher`s.key` };

/** Whether `a` is one of the places, or belonged to one on a day. */
const isWithin = (belonged: (edge: string) => Cypher): Cypher => cypher`(a.id IN $filter.within OR EXISTS {
    MATCH (a)-[b1:BELONGS_TO]->(p:LocalAuthority) WHERE ${belonged('b1')} AND (p.id IN $filter.within OR EXISTS {
      MATCH (p)-[b2:BELONGS_TO]->(g:LocalAuthority) WHERE ${belonged('b2')} AND g.id IN $filter.within }) })`;

export const EVENTS = defineList<EventSort, PageRow>({
  name: 'territorialEvents',
  match: cypher`
    MATCH (s:EventState)<-[:HAS_STATE]-(e:TerritorialEvent) WHERE ${holds('s')}`,
  conditions: {
    keys: cypher`s.key IN $filter.keys`,
    kinds: cypher`s.kind IN $filter.kinds`,
    levels: cypher`s.level IN $filter.levels`,
    within: cypher`EXISTS {
      MATCH (e)<-[r:BEFORE]-(a:LocalAuthority)
      WHERE ${holds('r')} AND ${isWithin((edge) => heldBefore(edge, cypher`r.holdsFrom`))}
    } OR EXISTS {
      MATCH (e)-[q:AFTER]->(a:LocalAuthority)
      WHERE ${holds('q')} AND ${isWithin((edge) => holds(edge, cypher`q.holdsFrom`))} }`,
    effectiveFrom: cypher`s.earliestOn >= $filter.effectiveFrom`,
    effectiveTo: cypher`s.latestOn <= $filter.effectiveTo`,
    hasConflict: cypher`(size(s.openConflicts) > 0) = $filter.hasConflict`,
  },
  id: cypher`e.id`,
  sorts: EVENT_SORTS,
});

/** The events in which an authority took part. */
export const EVENTS_OF = defineList<'DAY', PageRow>({
  name: 'eventsOf',
  match: cypher`
    CALL (parent) {
      MATCH (:LocalAuthority {id: parent})-[r:BEFORE]->(e:TerritorialEvent) WHERE ${holds('r')} RETURN e
      UNION MATCH (:LocalAuthority {id: parent})<-[r:AFTER]-(e:TerritorialEvent) WHERE ${holds('r')} RETURN e
    }
    MATCH (e)-[:HAS_STATE]->(s:EventState) WHERE ${holds('s')}`,
  id: cypher`e.id`,
  sorts: { DAY: EVENT_SORTS.DAY },
});

/** The events that follow from an event. */
export const CONSEQUENCES = defineList<'DAY', PageRow>({
  name: 'consequencesOf',
  match: cypher`MATCH (s:EventState {follows: parent}) WHERE ${holds('s')}`,
  id: cypher`s.entity`,
  sorts: { DAY: EVENT_SORTS.DAY },
});

/** An authority on one side of an event, and what it was then. */
export interface EventAuthorityRow extends FactRow {
  readonly key: string;
  readonly name: string;
  readonly kind: AuthorityKind;
}
const EVENT_AUTHORITY_COLUMNS = {
  ...FACT_COLUMNS,
  ...{ key: cypher`s.key`, name: cypher`s.name`, kind: cypher`s.kind` },
};
const BY_NAME = { NAME: AUTHORITY_SORTS.NAME };
export const BEFORE_OF = defineList<'NAME', EventAuthorityRow>({
  name: 'beforeOf',
  match: cypher`MATCH (:TerritorialEvent {id: parent})${BEFORE}`,
  ...{ id: cypher`a.id`, sorts: BY_NAME, columns: EVENT_AUTHORITY_COLUMNS },
});
export const AFTER_OF = defineList<'NAME', EventAuthorityRow>({
  name: 'afterOf',
  match: cypher`MATCH (:TerritorialEvent {id: parent})${AFTER}`,
  ...{ id: cypher`a.id`, sorts: BY_NAME, columns: EVENT_AUTHORITY_COLUMNS },
});

/** What went from one to another by an event. Several events can join the same two, so the fact is the row's id. */
export interface SuccessionRow extends FactRow {
  readonly node: string;
  readonly event: string;
  readonly populationShare: number | null;
  readonly areaShare: number | null;
  readonly populationShareOfSuccessor: number | null;
  readonly areaShareOfSuccessor: number | null;
}
const SUCCESSION_COLUMNS = {
  ...FACT_COLUMNS,
  ...{ node: cypher`a.id`, event: cypher`r.event` },
  ...{ populationShare: cypher`r.populationShare`, areaShare: cypher`r.areaShare` },
  populationShareOfSuccessor: cypher`r.populationShareOfSuccessor`,
  areaShareOfSuccessor: cypher`r.areaShareOfSuccessor`,
};
export const SUCCESSORS_OF = defineList<'NAME', SuccessionRow>({
  name: 'successorsOf',
  match: cypher`
    MATCH (:LocalAuthority {id: parent})-[r:SUCCEEDED_BY]->(a:LocalAuthority)-[:HAS_STATE]->(s:AuthorityState)
    WHERE ${holds('r')} AND ${STATE_AFTER}`,
  ...{ id: cypher`r.factId`, sorts: BY_NAME, columns: SUCCESSION_COLUMNS },
});
export const PREDECESSORS_OF = defineList<'NAME', SuccessionRow>({
  name: 'predecessorsOf',
  match: cypher`
    MATCH (:LocalAuthority {id: parent})<-[r:SUCCEEDED_BY]-(a:LocalAuthority)-[:HAS_STATE]->(s:AuthorityState)
    WHERE ${holds('r')} AND ${STATE_BEFORE}`,
  ...{ id: cypher`r.factId`, sorts: BY_NAME, columns: SUCCESSION_COLUMNS },
});
