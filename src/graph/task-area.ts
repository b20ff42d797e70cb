/** Task areas: a tree, and the networks that work on it. */
import { cypher, statement } from './cypher.js';
import { FACT_COLUMNS, type FactRow } from './authority.js';
import type { Reader } from './graph.js';
import { holds, ruleOf, type Moment } from './moment.js';
import { defineList, type PageRow } from './page.js';

export interface TaskAreaColumns {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly hasConflict: boolean;
  /** From the nearest to the top. */
  readonly ancestorIds: readonly string[];
  /** By name. */
  readonly childIds: readonly string[];
}
export interface TaskAreaRecord extends TaskAreaColumns {
  readonly moment: Moment;
}

/** The tree is at most this deep: an upper bound for the pattern, checked by the audit. */
const UP = cypher`-[up:PART_OF*1..6]->`;
const DOWN = cypher`<-[down:PART_OF*0..6]-`;
const ALL_UP = cypher`all(x IN up WHERE ${holds('x')})`;
const ALL_DOWN = cypher`all(x IN down WHERE ${holds('x')})`;

const COLUMNS = cypher`
  t.id AS id, s.key AS key, s.name AS name, size(s.openConflicts) > 0 AS hasConflict,
  COLLECT { MATCH (t)${UP}(w:TaskArea) WHERE ${ALL_UP} RETURN w.id ORDER BY size(up) } AS ancestorIds,
  COLLECT { MATCH (t)<-[c:PART_OF]-(n:TaskArea)-[:HAS_STATE]->(ns:TaskAreaState)
    WHERE ${holds('c')} AND ${holds('ns')} RETURN n.id ORDER BY ns.sortName, n.id } AS childIds`;

const TASK_AREAS_BY_ID = statement<TaskAreaColumns>(
  'taskAreasById',
  cypher`
    UNWIND $ids AS id
    MATCH (t:TaskArea {id: id})-[:HAS_STATE]->(s:TaskAreaState) WHERE ${holds('s')}
    RETURN ${COLUMNS}`,
);
const TASK_AREAS_BY_KEY = statement<TaskAreaColumns>(
  'taskAreasByKey',
  cypher`
    UNWIND $keys AS key
    MATCH (s:TaskAreaState {key: key})<-[:HAS_STATE]-(t:TaskArea) WHERE ${holds('s')}
    RETURN ${COLUMNS}`,
);

const taskAreaRecord = (row: TaskAreaColumns, moment: Moment): TaskAreaRecord =>
  Object.freeze({ ...row, moment });

/** The records of these ids on the moment's day, in any order. */
export async function taskAreasById(
  graph: Reader,
  ids: readonly string[],
  moment: Moment,
): Promise<TaskAreaRecord[]> {
  const rows = await graph.read(TASK_AREAS_BY_ID, { ...ruleOf(moment), ids });
  return rows.map((row) => taskAreaRecord(row, moment));
}

/** The task areas that have these keys on the day. */
export async function taskAreasByKey(
  graph: Reader,
  keys: readonly string[],
  moment: Moment,
): Promise<TaskAreaRecord[]> {
  const rows = await graph.read(TASK_AREAS_BY_KEY, { ...ruleOf(moment), keys });
  return rows.map((row) => taskAreaRecord(row, moment));
}

const SUBTREE = statement<{ id: string }>(
  'subtreeOf',
  cypher`
    MATCH (s:TaskAreaState {key: $key})<-[:HAS_STATE]-(t:TaskArea) WHERE ${holds('s')}
    MATCH (t)${DOWN}(u:TaskArea) WHERE ${ALL_DOWN} AND ($includeSubtree OR u = t)
    RETURN DISTINCT u.id AS id`,
);

/** Ids of the task area with this key and of all below it; empty when there is none on the day. */
export async function subtreeOf(
  graph: Reader,
  key: string,
  includeSubtree: boolean,
  moment: Moment,
): Promise<string[]> {
  const rows = await graph.read(SUBTREE, { ...ruleOf(moment), key, includeSubtree });
  return rows.map((row) => row.id);
}

export const TASK_AREAS = defineList<'NAME', PageRow>({
  name: 'taskAreas',
  match: cypher`
    MATCH (s:TaskAreaState)<-[:HAS_STATE]-(t:TaskArea)
    WHERE ${holds('s')}`,
  conditions: {
    keys: cypher`s.key IN $filter.keys`,
    text: cypher`s.sortName CONTAINS $filter.text`,
    within: cypher`t.id IN $filter.within`,
    isTop: cypher`$filter.isTop = (NOT EXISTS { MATCH (t)-[c:PART_OF]->(:TaskArea) WHERE ${holds('c')} })`,
  },
  id: cypher`t.id`,
  sorts: { NAME: cypher`s.sortName` },
});

/** Networks that work on a task area; `$filter.includeSubtree` also those of narrower ones. Each once. */
export const NETWORKS_OF_TASK = defineList<'NAME', PageRow>({
  name: 'networksOfTask',
  match: cypher`
    MATCH (t:TaskArea {id: parent})${DOWN}(u:TaskArea)
    WHERE ${ALL_DOWN} AND ($filter.includeSubtree OR u = t)
    MATCH (u)<-[w:WORKS_ON]-(n:Network) WHERE ${holds('w')}
    WITH DISTINCT n
    MATCH (n)-[:HAS_STATE]->(s:NetworkState) WHERE ${holds('s')}`,
  id: cypher`n.id`,
  sorts: { NAME: cypher`s.sortName` },
});

export const TASKS_OF_NETWORK = defineList<'NAME', FactRow>({
  name: 'tasksOfNetwork',
  match: cypher`
    MATCH (:Network {id: parent})-[r:WORKS_ON]->(t:TaskArea)-[:HAS_STATE]->(s:TaskAreaState)
    WHERE ${holds('r')} AND ${holds('s')}`,
  id: cypher`t.id`,
  sorts: { NAME: cypher`s.sortName` },
  columns: FACT_COLUMNS,
});
