/** Which blocks are sure: all of a region at once first, then narrower readings where they explain as much. */
import { type Block, blocksOf, inhabitants, TooManySums } from './blocks.js';
import { explanations, neededIn, parts, shared } from './covers.js';
import { POPULATION_CLOSE, rounding } from './numbers.js';
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

/** Nothing missing but what rounding to whole hectares takes. */
const isExact = (block: Block): boolean => Math.abs(block.miss) <= rounding(itemsOf(block).length);

/** All of one Verbandsgemeinde. A Kreis is no witness: all that are compared are of one. */
function isNear(block: Block): boolean {
  const items = itemsOf(block);
  const before = new Set(items.flatMap(({ older }) => older?.parent ?? []));
  const after = new Set(items.flatMap(({ older, newer }) => (older ? [] : (newer?.parent ?? []))));
  const isAssociation = [...before, ...after].every((parent) => parent.length > 5);
  return isAssociation && before.size <= 1 && after.size <= 1;
}

function isAsPeopled(block: Block): boolean {
  const count = inhabitants(block);
  if (count === null) return true;
  return Math.abs(count.before - count.after) <= POPULATION_CLOSE * Math.max(count.before, count.after);
}

const NARROWER: readonly (readonly [Witness | null, (block: Block) => boolean])[] = [
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

/** What is sure of blocks that hang together. */
function readPart(
  blocks: readonly Block[],
  from: readonly Witness[],
): { sure: Sure[]; unsure: readonly Block[] } {
  let kept = blocks;
  let best = tried(() => explanations(blocks));
  // Where there are too many to compare, a narrower reading has to explain everybody.
  const atLeast = best?.explained ?? neededIn(blocks).size;
  let witnesses = from;
  for (const [witness, isKept] of NARROWER) {
    if (best?.covers.length === 1) break;
    const fewer = kept.filter(isKept);
    const next = tried(() => explanations(fewer));
    // One that leaves more unexplained is no reading.
    if (next === null || next.explained < atLeast) continue;
    if (best !== null && next.covers.length >= best.covers.length) continue;
    [kept, best] = [fewer, next];
    if (witness) witnesses = [...new Set([...witnesses, witness])];
  }
  if (best === null) return { sure: [], unsure: blocks };
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
    gone,
    come: pool.come,
    grown: pool.grown.filter((item) => parent(item) === key),
    shrunk: pool.shrunk.filter((item) => parent(item) === key),
  }));
}

/** All blocks of a region; where they are too many, those within one Verbandsgemeinde, of each that has not too many itself. */
function allBlocks(pool: Pool): { blocks: readonly Block[]; witnesses: readonly Witness[] } {
  const whole = tried(() => blocksOf(pool));
  if (whole !== null) return { blocks: whole, witnesses: ['AREA'] };
  const near = byAssociation(pool).flatMap((part) => tried(() => blocksOf(part)) ?? []);
  return { blocks: near.filter(isNear), witnesses: ['AREA', 'ASSOCIATION'] };
}

export function readings(pool: Pool): Readings {
  const needed = [...pool.gone, ...pool.come];
  if (needed.length === 0) return { sure: [], unsure: [], unexplained: [] };
  const { blocks, witnesses } = allBlocks(pool);
  const found = parts(blocks).map((part) => readPart(part, witnesses));
  const told = new Set(found.flatMap(({ sure, unsure }) => [...sure.map(({ block }) => block), ...unsure]));
  const explained = new Set([...told].flatMap(itemsOf));
  const unexplained = needed.filter((item) => !explained.has(item));
  // Where somebody's fate is unknown, areas went ways that nobody sees, and a sum across the region may be chance.
  const isSure = ({ block }: Sure): boolean => unexplained.length === 0 || (isExact(block) && isNear(block));
  const sure = found.flatMap((part) => part.sure);
  return {
    sure: sure.filter(isSure),
    unsure: [
      ...found.map((part) => part.unsure).filter((part) => part.length > 0),
      ...sure.filter((one) => !isSure(one)).map(({ block }) => [block]),
    ],
    unexplained,
  };
}
