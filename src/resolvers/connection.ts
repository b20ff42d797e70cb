/** Connections, lazy in each part: `totalCount` and the page cost only when asked; `nodes` and `edges` fetch once. */
import type { Context } from '../context.js';
import { badInput } from '../errors.js';
import type { Moment } from '../graph/moment.js';
import type { Direction, FilterParameters, List, Page, PageRequest, PageRow, Place } from '../graph/page.js';
import type { Loaders } from '../loaders.js';
import { LIMITS } from '../limits.js';
import { decodeCursor, encodeCursor, pinOf } from './cursor.js';

export interface Connection<Edge> {
  readonly page: () => Promise<Page<Edge>>;
  readonly total: () => Promise<number>;
}

export interface PagingArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** Throws BAD_INPUT or TOO_EXPENSIVE for arguments that make no page. */
export function pagingOf(
  paging: PagingArguments,
): Omit<PageRequest, 'seek'> & { readonly cursor: string | null } {
  const { first = null, last = null, after = null, before = null } = paging;
  if (first !== null && last !== null)
    throw badInput('Ask for the first or for the last rows, not for both.', {
      path: ['last'],
      allowed: 'first or last',
    });
  const backward = last !== null || (before !== null && first === null);
  if (backward && after !== null)
    throw badInput('`after` goes with `first`.', { path: ['after'], allowed: 'before with last' });
  if (!backward && before !== null)
    throw badInput('`before` goes with `last`.', { path: ['before'], allowed: 'after with first' });
  const size = first ?? last ?? LIMITS.pageSize;
  const name = last === null ? 'first' : 'last';
  const allowed = `1 to ${LIMITS.maxPageSize}`;
  if (size < 1 || size > LIMITS.maxPageSize)
    throw badInput(`A page has ${allowed} rows.`, { path: [name], allowed });
  return { size, backward, cursor: backward ? before : after };
}

export interface ListQuestion<Sort extends string, Row extends PageRow, Edge> {
  readonly context: Context;
  readonly moment: Moment;
  readonly list: List<Sort, Row>;
  /** Whose list it is; none for a root field. */
  readonly parent?: string;
  readonly sort: Sort;
  readonly direction: Direction;
  readonly paging: PagingArguments;
  /** What narrows the list, as the client wrote it: it goes into the cursor. */
  readonly asked?: unknown;
  /** The same with all keys resolved, on the moment of the page. */
  readonly filter: (loaders: Loaders) => FilterParameters | null | Promise<FilterParameters | null>;
  readonly toEdge: (row: Row, cursor: string, moment: Moment) => Edge;
}

/** A list as a connection. A cursor without an explicit view brings its own day and revision. */
export function connectionOf<Sort extends string, Row extends PageRow, Edge>(
  question: ListQuestion<Sort, Row, Edge>,
): Connection<Edge> {
  const { context, list, parent = '', sort, direction, asked = null, toEdge } = question;
  const pin = pinOf(list.name, parent, sort, direction, asked);
  const { page, moment } = pinnedPage(question.paging, question.moment, context, pin);
  const loaders = context.at(moment);
  const filter = once(() => Promise.resolve(question.filter(loaders)));
  return {
    page: once(async () => {
      const key = {
        list: list as List<string, PageRow>,
        parent,
        sort,
        direction,
        filter: await filter(),
        page,
      };
      const found = await loaders.page.load(key);
      // The list's own statement made these rows: they have its columns.
      const rows = found.rows as readonly Row[];
      return { ...found, rows: rows.map((row) => toEdge(row, encodeCursor(row, moment, pin), moment)) };
    }),
    total: once(async () => loaders.total.load({ list, parent, filter: await filter() })),
  };
}

/** A list that is at hand as a whole, in its order. */
export function connectionOfAll<Item, Edge>(question: {
  readonly context: Context;
  readonly moment: Moment;
  readonly paging: PagingArguments;
  readonly asked: unknown;
  readonly items: (loaders: Loaders) => Promise<readonly Item[]>;
  readonly placeOf: (item: Item) => Place;
  readonly toEdge: (item: Item, cursor: string, moment: Moment) => Edge;
}): Connection<Edge> {
  const { context, asked, placeOf, toEdge } = question;
  const pin = pinOf(asked);
  const { page, moment } = pinnedPage(question.paging, question.moment, context, pin);
  const items = once(() => question.items(context.at(moment)));
  return {
    page: once(async () => {
      const found = pageOf(await items(), page, placeOf);
      const edgeOf = (item: Item): Edge => toEdge(item, encodeCursor(placeOf(item), moment, pin), moment);
      return { ...found, rows: found.rows.map(edgeOf) };
    }),
    total: once(async () => (await items()).length),
  };
}

/** A page of what is at hand as a whole. */
export function pageOf<Item>(
  all: readonly Item[],
  { size, backward, seek }: PageRequest,
  placeOf: (item: Item) => Place,
): Page<Item> {
  const at = seek === null ? -1 : all.findIndex((item) => placeOf(item).id === seek.id);
  const [from, to] = backward
    ? [Math.max(0, (at < 0 ? all.length : at) - size), at < 0 ? all.length : at]
    : [at + 1, at + 1 + size];
  return { rows: all.slice(from, to), hasPrevious: from > 0, hasNext: to < all.length };
}

function pinnedPage(
  paging: PagingArguments,
  moment: Moment,
  context: Context,
  pin: string,
): { page: PageRequest; moment: Moment } {
  const { size, backward, cursor: text } = pagingOf(paging);
  if (text === null) return { page: { size, backward, seek: null }, moment };
  const name = backward ? 'before' : 'after';
  const cursor = decodeCursor(text, moment, context.newest.number, pin, name);
  return {
    page: { size, backward, seek: cursor.place },
    moment: { ...moment, day: cursor.day, revision: cursor.revision },
  };
}

/** Work that is done when its result is first asked for, and once. */
export function once<T>(work: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null;
  return () => (answer ??= work());
}

interface Rows<Edge, Node> {
  edges: (parent: Connection<Edge>) => Promise<readonly Edge[]>;
  nodes: (parent: Connection<Edge>, args: object, context: Context) => Promise<readonly Node[]>;
  pageInfo: (parent: Connection<Edge>) => Promise<{
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  }>;
  totalCount: (parent: Connection<Edge>) => Promise<number>;
}

/** The four fields of every connection type. */
export function connectionFields<Edge extends { readonly cursor: string }, Node>(
  nodeOf: (edge: Edge, context: Context) => Promise<Node> | Node,
): Rows<Edge, Node> {
  return {
    edges: async (parent) => (await parent.page()).rows,
    nodes: async (parent, _, context) =>
      Promise.all((await parent.page()).rows.map((edge) => nodeOf(edge, context))),
    pageInfo: async (parent) => {
      const { rows, hasNext, hasPrevious } = await parent.page();
      return {
        hasNextPage: hasNext,
        hasPreviousPage: hasPrevious,
        startCursor: rows[0]?.cursor ?? null,
        endCursor: rows.at(-1)?.cursor ?? null,
      };
    },
    totalCount: (parent) => parent.total(),
  };
}
