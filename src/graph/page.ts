/**
 * Pages by keyset: rows in a declared order, nulls last in both directions, the id as tie-break. Each list defines one
 * closed statement per order, direction and way of walking; a page begins after (or before) a row's own place, so it is
 * exact whatever is written meanwhile.
 */
import { cypher, identifier, statement, type Cypher, type Statement } from './cypher.js';
import type { Graph } from './graph.js';
import { ruleOf, type Moment } from './moment.js';
import type { Parameter } from './values.js';

export type Direction = 'ASC' | 'DESC';
export type SortValue = string | number | null;

/** The place of a row in its list. */
export interface Place {
  readonly sort: SortValue;
  readonly id: string;
}

export interface PageRequest {
  /** Rows wanted; one more is read to know whether there is a next page. */
  readonly size: number;
  /** True: the last rows (before `seek`), still given in the declared order. */
  readonly backward: boolean;
  /** Begin after (backward: before) this place. */
  readonly seek: Place | null;
}

export interface PageRow extends Place {
  readonly parent: string;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** Fields of a filter, as the statement's `$filter` map has them; null = does not matter. */
export type FilterParameters = Readonly<Record<string, Parameter>>;

/** Conditions by the name of the filter's field; one that is not asked for is not in the statement. */
export type Conditions = Readonly<Record<string, Cypher>>;

/** A list: how its rows are found, what they are ordered by, and what stands on them. */
export interface ListDefinition<Sort extends string> {
  readonly name: string;
  /** Finds the rows; ends in a WHERE. Sees `parent`, `$filter`, `$day`, `$revision`. */
  readonly match: Cypher;
  /** What narrows the rows, by the field of `$filter` that asks for it: see `narrow`. */
  readonly conditions?: Conditions;
  /** Other ways to find the rows, by the field of `$filter` that leads there: see `entry`. */
  readonly entries?: Conditions;
  /** The row's id, unique within the list. */
  readonly id: Cypher;
  readonly sorts: Readonly<Record<Sort, Cypher>>;
  /** Further columns by name. */
  readonly columns?: Readonly<Record<string, Cypher>>;
}

/** What can be asked of a list. */
export interface ListShape {
  readonly name: string;
  readonly sorts: readonly string[];
  /** Fields of a filter that narrow it. */
  readonly conditions: readonly string[];
}
export interface List<Sort extends string, Row extends PageRow> extends ListShape {
  page(way: Way<Sort>, filter: FilterParameters | null): Statement<Row>;
  total(filter: FilterParameters | null): Statement<Total>;
}
interface Way<Sort extends string> {
  readonly sort: Sort;
  readonly direction: Direction;
  readonly backward: boolean;
}
interface Total {
  readonly parent: string;
  readonly total: number;
}

const ASCENDING = cypher`ASC`;
const DESCENDING = cypher`DESC`;
const way = (ascending: boolean): Cypher => (ascending ? ASCENDING : DESCENDING);

function seekPast(direction: Direction, backward: boolean): Cypher {
  const more = (direction === 'ASC') !== backward ? cypher`>` : cypher`<`;
  const idMore = backward ? cypher`<` : cypher`>`;
  const nulls = backward
    ? cypher`sort IS NOT NULL OR (sort IS NULL AND id ${idMore} $seek.id)`
    : cypher`sort IS NULL AND id ${idMore} $seek.id`;
  const valuesThenNulls = backward ? cypher`` : cypher`sort IS NULL OR`;
  return cypher`($seek IS NULL OR CASE WHEN $seek.sort IS NULL THEN ${nulls}
    ELSE coalesce(${valuesThenNulls} sort ${more} $seek.sort OR (sort = $seek.sort AND id ${idMore} $seek.id), false) END)`;
}

/** Text `before` + columns as `expression AS name`. */
function aliases(columns: Readonly<Record<string, Cypher>>): Cypher {
  return Object.entries(columns).reduce(
    (all, [name, expression]) => cypher`${all}, ${expression} AS ${identifier(name)}`,
    cypher``,
  );
}

function names(columns: Readonly<Record<string, Cypher>>): Cypher {
  return Object.keys(columns).reduce((all, name) => cypher`${all}, ${identifier(name)}`, cypher``);
}

/**
 * The conditions that a filter asks for, and what they are called in a statement's name. A statement with all of them,
 * each behind `$filter.x IS NULL OR`, took a second to plan and could not use an index.
 */
export function narrow(
  conditions: Conditions,
  filter: FilterParameters | null,
): { readonly suffix: string; readonly text: Cypher } {
  const asked = Object.entries(conditions).filter(([field]) => (filter?.[field] ?? null) !== null);
  return {
    suffix: asked.map(([field]) => ` ${field}`).join(''),
    text: asked.reduce((all, [, condition]) => cypher`${all} AND (${condition})`, cypher``),
  };
}

/**
 * How the rows are found: from what a filter names, where it names something, and else among all. Such a way may find
 * more than what passes, never less, and each once: what is asked is a condition all the same.
 */
export function entry(match: Cypher, entries: Conditions, filter: FilterParameters | null): Cypher {
  const [field] = Object.keys(entries).filter((name) => (filter?.[name] ?? null) !== null);
  return entries[field ?? ''] ?? match;
}

/** Statements are made when they are first asked for, each once; a list has a closed set of them. */
export function memo<Row extends object>(): (name: string, make: () => Cypher) => Statement<Row> {
  const made = new Map<string, Statement<Row>>();
  return (name, make) => {
    const known = made.get(name) ?? statement<Row>(name, make());
    made.set(name, known);
    return known;
  };
}

const lists: ListShape[] = [];

/** All lists. Their statements are made when they are first asked for, so the register of statements has not all. */
export function allLists(): readonly ListShape[] {
  return lists;
}

/** Lists without a parent get the one parent ''. */
export function defineList<Sort extends string, Row extends PageRow>(
  definition: ListDefinition<Sort>,
): List<Sort, Row> {
  const { name, match, conditions = {}, entries = {}, id, sorts, columns = {} } = definition;
  const pages = memo<Row>();
  const totals = memo<Total>();
  const list: List<Sort, Row> = {
    ...{ name, sorts: Object.keys(sorts), conditions: Object.keys(conditions) },
    page: ({ sort, direction, backward }, filter) => {
      const { suffix, text } = narrow(conditions, filter);
      const ascending = (direction === 'ASC') !== backward;
      return pages(
        `${name} ${sort} ${direction} ${backward ? 'backward' : 'forward'}${suffix}`,
        () => cypher`
          UNWIND $parents AS parent
          CALL (parent) {
            ${entry(match, entries, filter)}${text}
            WITH ${id} AS id, ${sorts[sort]} AS sort${aliases(columns)}
            WHERE ${seekPast(direction, backward)}
            RETURN id, sort${names(columns)}
            ORDER BY sort IS NULL ${way(!backward)}, sort ${way(ascending)}, id ${way(!backward)}
            LIMIT $limit
          }
          RETURN parent, id, sort${names(columns)}`,
      );
    },
    total: (filter) => {
      const { suffix, text } = narrow(conditions, filter);
      return totals(
        `${name} total${suffix}`,
        () => cypher`
          UNWIND $parents AS parent
          CALL (parent) {
            ${entry(match, entries, filter)}${text}
            RETURN count(DISTINCT ${id}) AS total
          }
          RETURN parent, total`,
      );
    },
  };
  lists.push(list);
  return list;
}

export interface ListRequest<Sort extends string> {
  readonly parents: readonly string[];
  readonly sort: Sort;
  readonly direction: Direction;
  /** Null: every row. */
  readonly filter: FilterParameters | null;
  readonly page: PageRequest;
}

/** One page for each parent, in one round trip. */
export async function readPages<Sort extends string, Row extends PageRow>(
  graph: Graph,
  list: List<Sort, Row>,
  request: ListRequest<Sort>,
  moment: Moment,
): Promise<Map<string, Page<Row>>> {
  const { parents, sort, direction, filter, page } = request;
  const found = list.page({ sort, direction, backward: page.backward }, filter);
  const seek = page.seek === null ? null : { sort: page.seek.sort, id: page.seek.id };
  const rows = await graph.read(found, { ...ruleOf(moment), parents, filter, seek, limit: page.size + 1 });
  const byParent = new Map<string, Row[]>(parents.map((parent) => [parent, []]));
  for (const row of rows) byParent.get(row.parent)?.push(row);
  return new Map([...byParent].map(([parent, all]) => [parent, cut(all, page)]));
}

function cut<Row>(all: readonly Row[], page: PageRequest): Page<Row> {
  const more = all.length > page.size;
  const kept = all.slice(0, page.size);
  // Pages are pinned to a moment: the row that a cursor names is still where it was.
  const other = page.seek !== null;
  return page.backward
    ? { rows: kept.reverse(), hasPrevious: more, hasNext: other }
    : { rows: kept, hasNext: more, hasPrevious: other };
}

/** How many rows each parent's list has on all pages. */
export async function readTotals<Sort extends string, Row extends PageRow>(
  graph: Graph,
  list: List<Sort, Row>,
  parents: readonly string[],
  filter: FilterParameters | null,
  moment: Moment,
): Promise<Map<string, number>> {
  const rows = await graph.read(list.total(filter), { ...ruleOf(moment), parents, filter });
  return new Map(rows.map((row) => [row.parent, row.total]));
}
