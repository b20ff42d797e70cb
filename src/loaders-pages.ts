/** Pages and counts of lists: one statement for all parents of a tick whose lists are asked for in the same words. */
import DataLoader from 'dataloader';

import { append } from './graph/collections.js';
import type { Graph } from './graph/graph.js';
import type { Moment } from './graph/moment.js';
import {
  readPages,
  readTotals,
  type Direction,
  type FilterParameters,
  type List,
  type Page,
  type PageRequest,
  type PageRow,
} from './graph/page.js';

/** A page that is asked for: of which list, for which parent, in which order, with which filter. */
export interface PageKey {
  readonly list: List<string, PageRow>;
  readonly parent: string;
  readonly sort: string;
  readonly direction: Direction;
  readonly filter: FilterParameters | null;
  readonly page: PageRequest;
}
export type TotalKey = Pick<PageKey, 'list' | 'parent' | 'filter'>;

/** Asks once for each group of keys that differ only in their parent. */
async function grouped<K extends { readonly parent: string }, V>(
  keys: readonly K[],
  shape: (key: K) => string,
  load: (first: K, parents: string[]) => Promise<ReadonlyMap<string, V>>,
): Promise<(V | Error)[]> {
  const groups = new Map<string, K[]>();
  for (const key of keys) append(groups, shape(key), key);
  const answers = new Map<K, V | Error>();
  await Promise.all(
    [...groups.values()].map(async (group) => {
      const [first] = group;
      if (!first) return;
      const found = await load(first, [...new Set(group.map((key) => key.parent))]);
      for (const key of group)
        answers.set(key, found.get(key.parent) ?? new Error('a list without an answer'));
    }),
  );
  return keys.map((key) => answers.get(key) ?? new Error('a list without an answer'));
}

const pageShape = ({ list, sort, direction, filter, page }: PageKey): string =>
  JSON.stringify([list.name, sort, direction, filter, page]);
const totalShape = ({ list, filter }: TotalKey): string => JSON.stringify([list.name, filter]);

export function pageLoader(graph: Graph, moment: Moment): DataLoader<PageKey, Page<PageRow>, string> {
  return new DataLoader(
    (keys) =>
      grouped(keys, pageShape, (first, parents) =>
        readPages(graph, first.list, { ...first, parents }, moment),
      ),
    { cacheKeyFn: (key) => `${key.parent} ${pageShape(key)}` },
  );
}

export function totalLoader(graph: Graph, moment: Moment): DataLoader<TotalKey, number, string> {
  return new DataLoader(
    (keys) =>
      grouped(keys, totalShape, (first, parents) =>
        readTotals(graph, first.list, parents, first.filter, moment),
      ),
    { cacheKeyFn: (key) => `${key.parent} ${totalShape(key)}` },
  );
}
