/** An edition between two others: what became of each unit in two steps, beside what was found in one. */
import type { Reform } from './result.js';
import { grouped, type Unit } from './unit.js';

/** Keys of what a unit became: its own of the newer edition, else those of its successors; null where that is asked. */
export type Fates = ReadonlyMap<string, ReadonlySet<string> | null>;

export function fatesOf({ same, dissolved, successions, questions }: Reform): Fates {
  const heirs = grouped(successions, ({ from }) => from.key);
  const asked = questions.flatMap(({ before }) => before);
  return new Map([
    ...asked.map(({ key }): [string, null] => [key, null]),
    ...dissolved.map((unit): [string, Set<string>] => [
      unit.key,
      new Set((heirs.get(unit.key) ?? []).map(({ to }) => to.key)),
    ]),
    // A question may be about one who gave or took something: it still is who it is.
    ...same.map(({ older, newer }): [string, Set<string>] => [older.key, new Set([newer.key])]),
  ]);
}

/** The fates over both steps; null as soon as one on the way is asked about. */
export function composed(first: Reform, second: Reform): Fates {
  const next = fatesOf(second);
  return new Map(
    [...fatesOf(first)].map(([key, heirs]): [string, ReadonlySet<string> | null] => {
      const ends = [...(heirs ?? [])].map((heir) => next.get(heir) ?? null);
      if (heirs === null || ends.some((end) => end === null)) return [key, null];
      return [key, new Set(ends.flatMap((end) => [...(end ?? [])]))];
    }),
  );
}

/**
 * Units of the oldest edition of which the two steps say otherwise than the long step does, both being sure: another
 * identity, or nothing in common among the heirs. (Some heirs may differ: what left an heir in the second step by
 * itself comes straight from the dissolved unit in the long one.) If there are any, the steps are right: they see more.
 */
export function contradicted(whole: Reform, first: Reform, second: Reform): Unit[] {
  const steps = composed(first, second);
  const units = new Map(
    [...whole.same.map(({ older }) => older), ...whole.dissolved].map((unit) => [unit.key, unit]),
  );
  return [...fatesOf(whole)].flatMap(([key, heirs]) => {
    const ends = steps.get(key);
    const unit = units.get(key);
    if (!unit || !heirs || !ends) return [];
    return [...heirs].some((heir) => ends.has(heir)) ? [] : [unit];
  });
}
