/**
 * DataLoaders: gather the keys of a tick, ask one function of `graph/` for all of them, restore their order. A set of
 * loaders belongs to one moment, so a key never mixes two days.
 */
import DataLoader from 'dataloader';

import { groupBy } from './graph/collections.js';
import type { FilterParameters } from './graph/page.js';

/** Keys of one statement: beyond this a list of parameters gains nothing. */
const MAX_BATCH = 10_000;

/** The one place that puts rows into the order of the keys: null for a key without a row. */
function inOrder<K, T>(keys: readonly K[], rows: readonly T[], keyOf: (row: T) => K): (T | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

export function one<T>(
  load: (ids: readonly string[]) => Promise<readonly T[]>,
  keyOf: (row: T) => string,
): DataLoader<string, T | null> {
  return new DataLoader(async (keys) => inOrder(keys, await load(keys), keyOf), { maxBatchSize: MAX_BATCH });
}

export function many<T>(
  load: (ids: readonly string[]) => Promise<readonly T[]>,
  keyOf: (row: T) => string,
): DataLoader<string, readonly T[]> {
  return new DataLoader(
    async (keys) => {
      const groups = groupBy(await load(keys), keyOf);
      return keys.map((key) => groups.get(key) ?? []);
    },
    { maxBatchSize: MAX_BATCH },
  );
}

/** Each filter is a statement of its own, asked once however often it is written. */
export function matching(
  load: (filter: FilterParameters) => Promise<readonly string[]>,
): DataLoader<FilterParameters, readonly string[], string> {
  return new DataLoader((filters) => Promise.all(filters.map(load)), {
    cacheKeyFn: (filter) => JSON.stringify(filter),
  });
}
