/** Which blocks are sure: all of a region at once first, then narrower readings where they explain as much. */
import { type Block, blocksOf, inhabitants, TooManySums } from './blocks.js';
import { explanations, neededIn, parts, shared } from './covers.js';
import { CHANCE, POPULATION_CLOSE, rounding } from './numbers.js';
import type { Item, Pool } from './pool.js';
import type { Witness } from './result.js';
import { grouped } from './unit.js';

export interface Sure {
  readonly block: Block;
  readonly witnesses: readonly Witness[];
}
export interface Readings {
  readonly sure: readonly Sure[];
  /** Blocks that exclude each other, by part. */
  readonly unsure: readonly (readonly Block[])[];
  /** Vanished or appeared, and no block has them; or there were too many sums to look at. */
  readonly unexplained: readonly Item[];
}

const itemsOf = ({ sources, sinks }: Block): readonly Item[] => [...sources, ...sinks];

/** Nothing missing but what rounding to whole hectares takes, and a new survey. */
function isExact(block: Block, { noise }: Pool): boolean {
  const area = itemsOf(block).reduce((sum, { older }) => sum + (older?.area ?? 0), 0);
  return Math.abs(block.miss) <= Math.max(rounding(itemsOf(block).length), noise * area);
}

/** All of one Verbandsgemeinde, or of what its members are found in later. A Kreis is no witness: all are of one. */
function isNear(block: Block, { ways }: Pool): boolean {
  const items = itemsOf(block);
  const before = new Set(items.flatMap(({ older }) => older?.parent ?? []));
  const after = new Set(items.flatMap(({ older, newer }) => (older ? [] : (newer?.parent ?? []))));
  const isAssociation = [...before, ...after].every((parent) => parent.length > 5);
  const isWay = [...before].every((from) =>
    [...after].every((to) => from === to || ways.has(`${from}>${to}`)),
  );
  return isAssociation && before.size <= 1 && after.size <= 1 && isWay;
}

function isAsPeopled(block: Block): boolean {
  const count = inhabitants(block);
  if (count === null) return true;
  return Math.abs(count.before - count.after) <= POPULATION_CLOSE * Math.max(count.before, count.after);
}

const NARROWER: readonly (readonly [Witness | null, (block: Block, pool: Pool) => boolean])[] = [
  [null, isExact],
  ['ASSOCIATION', isNear],
  ['POPULATION', isAsPeopled],
];

function tried<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooManySums) return null;
    throw error;
  }
}

const isSameCover = (a: readonly Block[], b: readonly Block[]): boolean =>
  a.length === b.length && a.every((block) => b.includes(block));

/** What is sure of blocks that hang together. */
function readPart(
  blocks: readonly Block[],
  from: readonly Witness[],
  pool: Pool,
): { sure: Sure[]; unsure: readonly Block[] } {
  let kept = blocks;
  let best = tried(() => explanations(blocks));
  // Where there are too many to compare, a narrower reading has to explain everybody.
  const atLeast = best?.explained ?? neededIn(blocks).size;
  let witnesses = from;
  for (const [witness, isKept] of NARROWER) {
    if (best?.covers.length === 1) break;
    const fewer = kept.filter((block) => isKept(block, pool));
    const next = tried(() => explanations(fewer));
    // One that leaves more unexplained is no reading.
    if (next === null || next.explained < atLeast) continue;
    if (best !== null && next.covers.length >= best.covers.length) continue;
    [kept, best] = [fewer, next];
    if (witness) witnesses = [...new Set([...witnesses, witness])];
  }
  if (best === null) return { sure: [], unsure: blocks };
  // Two witnesses that tell two stories, each as full as the other: neither is believed.
  const [only] = best.covers;
  const isDenied =
    kept !== blocks &&
    NARROWER.some(([, isKept]) => {
      const other = tried(() => explanations(blocks.filter((block) => isKept(block, pool))));
      if (other === null || other.explained < atLeast || only === undefined) return false;
      return !other.covers.some((cover) => isSameCover(cover, only));
    });
  if (best.covers.length === 1 && isDenied) return { sure: [], unsure: blocks };
  const common = shared(best);
  const settled = new Set(common.flatMap(itemsOf));
  const open = new Set(best.covers.flat().filter((block) => !common.includes(block)));
  return {
    sure: common.map((block) => ({ block, witnesses })),
    unsure: [...open].filter((block) => !itemsOf(block).some((item) => settled.has(item))),
  };
}

/** Each Verbandsgemeinde of the older edition with all that appeared anywhere in the region. */
function byAssociation(pool: Pool): Pool[] {
  const parent = ({ older }: Item): string => older?.parent ?? '';
  return [...grouped(pool.gone, parent)].map(([key, gone]) => ({
    ...pool,
    gone,
    grown: pool.grown.filter((item) => parent(item) === key),
    shrunk: pool.shrunk.filter((item) => parent(item) === key),
  }));
}

/** All blocks of a region; where they are too many, those within one Verbandsgemeinde, of each that has not too many itself. */
function allBlocks(pool: Pool): { blocks: readonly Block[]; witnesses: readonly Witness[] } {
  const whole = tried(() => blocksOf(pool));
  if (whole !== null) return { blocks: whole, witnesses: ['AREA'] };
  const near = byAssociation(pool).flatMap((part) => tried(() => blocksOf(part)) ?? []);
  return { blocks: near.filter((block) => isNear(block, pool)), witnesses: ['AREA', 'ASSOCIATION'] };
}

/** Of blocks those that share no municipality with another. */
function uncontested(blocks: readonly Block[]): Set<Block> {
  const count = new Map<Item, number>();
  for (const item of blocks.flatMap(itemsOf)) count.set(item, (count.get(item) ?? 0) + 1);
  return new Set(blocks.filter((block) => itemsOf(block).every((item) => count.get(item) === 1)));
}

/** How many sums would come as near by chance: those that were tried, by the share of all areas that is as near. */
function byChance({ sources, sinks, miss }: Block, { gone, shrunk, come, grown }: Pool): number {
  const takers = come.length + grown.length;
  const isShrunk = sources.some(({ role }) => role === 'SHRUNK');
  const [many, few, size] = isShrunk
    ? [come.length, shrunk.length, sinks.length]
    : sinks.length === 1
      ? [gone.length, takers, sources.length]
      : [takers, gone.length, sinks.length];
  let [sums, ofSize] = [0, 1];
  for (let i = 1; i <= size; i += 1) {
    ofSize *= (many - i + 1) / i;
    sums += ofSize;
  }
  const amount = sources.reduce((sum, item) => sum + item.amount, 0);
  return (sums * few * (2 * Math.abs(miss) + 1)) / amount;
}

export function readings(pool: Pool): Readings {
  const needed = [...pool.gone, ...pool.come];
  if (needed.length === 0) return { sure: [], unsure: [], unexplained: [] };
  const { blocks, witnesses } = allBlocks(pool);
  const found = parts(blocks).map((part) => ({ part, ...readPart(part, witnesses, pool) }));
  const all = found.flatMap(({ sure }) => sure);
  const told = new Set(found.flatMap(({ sure, unsure }) => [...sure.map(({ block }) => block), ...unsure]));
  const explained = new Set([...told].flatMap(itemsOf));
  const unexplained = needed.filter((item) => !explained.has(item));
  const alone = uncontested(blocks);
  const isUnlikely = (block: Block): boolean => byChance(block, pool) <= CHANCE;
  const isRound = (block: Block): boolean => pool.noise === 0 && isExact(block, pool);
  const isBest = (block: Block): boolean => isRound(block) && isNear(block, pool);
  const inBest = new Set(blocks.filter(isBest).flatMap(itemsOf));
  const isGood = ({ block }: Sure): boolean => {
    if (alone.has(block) && isUnlikely(block)) return true;
    return isBest(block) || (isRound(block) && !itemsOf(block).some((item) => inBest.has(item)));
  };
  // Where somebody's fate is unknown, areas went ways that nobody sees, and a sum across the region may be chance.
  const isClear =
    unexplained.length === 0 && found.every(({ unsure }) => unsure.length === 0) && all.every(isGood);
  const isSure = ({ block }: Sure): boolean => isClear || isBest(block);
  const sure = all.filter(isSure);
  const settled = new Set(sure.flatMap(({ block }) => itemsOf(block)));
  const isOpen = (block: Block): boolean => !itemsOf(block).some((item) => settled.has(item));
  const unsure = found
    .map((one) => (one.sure.every(isSure) ? one.unsure : one.part).filter(isOpen))
    .filter((part) => part.length > 0);
  const inQuestion = new Set(unsure.flat().flatMap(itemsOf));
  return {
    sure,
    unsure,
    unexplained: unexplained.filter((item) => !inQuestion.has(item)),
  };
}
