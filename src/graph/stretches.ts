/** What a new timeline of a fact changes, day by day: the one place that says which rows the log gets. */
import type { Day } from './days.js';

export type Operation = 'CREATED' | 'UPDATED' | 'ENDED' | 'CORRECTED' | 'RETRACTED';

/** A version as it is compared: what it says, without its days. */
export interface Held {
  readonly holdsFrom: Day;
  /** Exclusive. */
  readonly holdsUntil: Day;
  /** Equal exactly where two versions say the same. */
  readonly content: string;
}

/** Days on which a fact says something else than before. */
export interface Stretch {
  readonly from: Day;
  /** Exclusive; OPEN_DAY = for good. */
  readonly until: Day;
  readonly operation: Operation;
}

/** What has been done to the fact as a whole. */
export interface Replaced {
  /** Versions that no longer stand, and those that stand instead. */
  readonly gone: readonly Held[];
  readonly added: readonly Held[];
  /** Whether anything of the fact was on record before, and whether anything is now. */
  readonly wasThere: boolean;
  readonly isThere: boolean;
}

const on = (versions: readonly Held[], day: Day): Held | undefined =>
  versions.find(({ holdsFrom, holdsUntil }) => holdsFrom <= day && day < holdsUntil);

/**
 * The world moved on where the old version lives on and only ends earlier; where it does not, we were wrong about it.
 */
function operationOf(from: Day, old: Held | undefined, now: Held | undefined, replaced: Replaced): Operation {
  if (!replaced.wasThere) return 'CREATED';
  if (!replaced.isThere) return 'RETRACTED';
  if (!old) return 'CORRECTED';
  const lives = replaced.added.find(
    ({ holdsFrom, holdsUntil }) => holdsFrom === old.holdsFrom && holdsUntil < old.holdsUntil,
  );
  if (!lives) return 'CORRECTED';
  return now === undefined && from >= lives.holdsUntil ? 'ENDED' : 'UPDATED';
}

/** In order of days, without overlap; neighbours differ in what was or what is. */
export function stretches(replaced: Replaced): Stretch[] {
  const { gone, added } = replaced;
  const days = [...gone, ...added].flatMap(({ holdsFrom, holdsUntil }) => [holdsFrom, holdsUntil]);
  const borders = [...new Set(days)].sort();
  const found: Stretch[] = [];
  for (const [index, from] of borders.entries()) {
    const until = borders[index + 1];
    const [old, now] = [on(gone, from), on(added, from)];
    if (until === undefined || old?.content === now?.content) continue;
    found.push({ from, until, operation: operationOf(from, old, now, replaced) });
  }
  return found;
}
