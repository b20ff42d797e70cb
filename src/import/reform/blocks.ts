/** Blocks: some municipalities give away as much area as others take in. Each is one possible event. */
import { BLOCKS, GONE, LOOSE, POPULATION_FACTOR, rounding, SUM_STEPS } from './numbers.js';
import type { Item, Pool } from './pool.js';
import { bareName, grouped } from './unit.js';

export interface Block {
  readonly sources: readonly Item[];
  readonly sinks: readonly Item[];
  /** What is given away less what is taken in, in hectares. */
  readonly miss: number;
}

/** Where there are too many sums to look at, nothing may be concluded from those that were seen. */
export class TooManySums extends Error {}

export interface Steps {
  left: number;
}
export function step(steps: Steps): void {
  steps.left -= 1;
  if (steps.left < 0) throw new TooManySums();
}

const sum = (items: readonly Item[]): number => items.reduce((total, { amount }) => total + amount, 0);

/** The sets of at least `least` items that add up to what an item gives or takes, within the loose tolerance. */
function sets(items: readonly Item[], one: Item, least: number, noise: number, steps: Steps): Item[][] {
  const target = one.amount;
  const falling = [...items].sort((a, b) => b.amount - a.amount);
  const rest = falling.map((_, i) => sum(falling.slice(i)));
  const found: Item[][] = [];
  const surveyed = 2 * noise * (one.role === 'GROWN' ? target + (one.unit.area ?? 0) : (one.unit.area ?? 0));
  const tolerance = Math.max(LOOSE.least, rounding(items.length), LOOSE.share * target, surveyed);
  const walk = (from: number, chosen: readonly Item[], missing: number): void => {
    step(steps);
    if (Math.abs(missing) <= tolerance && chosen.length >= least) found.push([...chosen]);
    for (let i = from; i < falling.length; i += 1) {
      if (missing - (rest[i] ?? 0) > tolerance) return;
      const item = falling[i];
      if (item === undefined || item.amount - missing > tolerance) continue;
      walk(i + 1, [...chosen, item], missing - item.amount);
    }
  };
  walk(0, [], target);
  return found;
}

/**
 * What vanished and what appeared under the same name, where the name occurs once on either side: they belong together,
 * whatever else happened, and no block has one of them without the other.
 */
export function namesakes({ gone, come }: Pool): Map<Item, Item> {
  const nameOf = ({ unit }: Item): string => bareName(unit);
  const appeared = grouped(come, nameOf);
  const pairs = [...grouped(gone, nameOf)].flatMap(([name, items]): [Item, Item][] => {
    const others = appeared.get(name) ?? [];
    const [[item], [other]] = [items, others];
    return item && other && items.length === 1 && others.length === 1
      ? [
          [item, other],
          [other, item],
        ]
      : [];
  });
  return new Map(pairs);
}

const people = (items: readonly Item[], side: 'older' | 'newer'): number | null =>
  items.reduce<number | null>((total, item) => {
    const population = item[side]?.population ?? null;
    return total === null || population === null ? null : total + population;
  }, 0);

/** How many inhabitants the two sides had; null where a side that goes on hides it. */
export function inhabitants({ sources, sinks }: Block): { before: number; after: number } | null {
  const isWhole = [...sources, ...sinks].every(({ role }) => role === 'GONE' || role === 'COME');
  const [before, after] = [people(sources, 'older'), people(sinks, 'newer')];
  return isWhole && before !== null && after !== null ? { before, after } : null;
}

/** Inhabitants more than doubled or halved: then the sum of the areas is taken for chance. A hundred are forgiven. */
function isPeopled(block: Block): boolean {
  const count = inhabitants(block);
  if (count === null) return true;
  const [less, more] = [Math.min(count.before, count.after), Math.max(count.before, count.after)];
  return more <= POPULATION_FACTOR * less + 100;
}

/** One that vanished and one that appeared with its area are the same or nothing, and it may be told that they are not. */
function isAllowed({ sources, sinks }: Block, { mayPair }: Pool): boolean {
  const [[source], [sink]] = [sources, sinks];
  const isOne = sources.length === 1 && sinks.length === 1;
  return (
    !(isOne && source?.role === 'GONE' && sink?.newer && sink.role === 'COME') ||
    mayPair(source.unit, sink.unit)
  );
}

/** All blocks of a region with one giver or one taker. Throws TooManySums where they cannot all be looked at. */
export function blocksOf(pool: Pool, steps: Steps = { left: SUM_STEPS }): Block[] {
  if (Math.max(pool.gone.length, pool.come.length) > GONE) throw new TooManySums();
  const takers = [...pool.come, ...pool.grown];
  const pairs = namesakes(pool);
  const { noise } = pool;
  const blocks = [
    ...takers.flatMap((sink) =>
      sets(pool.gone, sink, 1, noise, steps).map((sources) => ({ sources, sinks: [sink] })),
    ),
    ...pool.gone.flatMap((source) =>
      sets(takers, source, 2, noise, steps).map((sinks) => ({ sources: [source], sinks })),
    ),
    ...pool.shrunk.flatMap((source) =>
      sets(pool.come, source, 1, noise, steps).map((sinks) => ({ sources: [source], sinks })),
    ),
  ];
  if (blocks.length > BLOCKS) throw new TooManySums();
  return blocks
    .map((block) => ({ ...block, miss: sum(block.sources) - sum(block.sinks) }))
    .filter((block) => isPeopled(block) && isAllowed(block, pool))
    .filter(({ sources, sinks }) => {
      const items = [...sources, ...sinks];
      return items.every((item) => {
        const other = pairs.get(item);
        return other === undefined || items.includes(other);
      });
    });
}
