/**
 * Explanations of a region: sets of blocks in which every municipality occurs once at most and as few as can be of
 * those that vanished or appeared stay unexplained. What all of them say is sure.
 */
import { COVER_STEPS, COVERS } from './numbers.js';
import { type Block, step, type Steps } from './blocks.js';
import type { Item } from './pool.js';

const itemsOf = ({ sources, sinks }: Block): Item[] => [...sources, ...sinks];
const mustBeExplained = ({ role }: Item): boolean => role === 'GONE' || role === 'COME';

export interface Explanations {
  /** How many of those that vanished or appeared they explain. */
  readonly explained: number;
  readonly covers: readonly (readonly Block[])[];
}

/** Those that vanished or appeared, of all blocks. */
export const neededIn = (blocks: readonly Block[]): Set<Item> =>
  new Set(blocks.flatMap(itemsOf).filter(mustBeExplained));

/** All best explanations. Throws TooManySums where they are too many. */
export function explanations(blocks: readonly Block[], steps: Steps = { left: COVER_STEPS }): Explanations {
  const needed = [...neededIn(blocks)];
  const options = new Map(needed.map((item) => [item, blocks.filter((b) => itemsOf(b).includes(item))]));
  needed.sort((a, b) => (options.get(a)?.length ?? 0) - (options.get(b)?.length ?? 0));
  let [fewest, covers]: [number, Block[][]] = [needed.length, []];
  const walk = (at: number, used: ReadonlySet<Item>, chosen: readonly Block[], without: number): void => {
    step(steps);
    if (without > fewest) return;
    const item = needed[at];
    if (item === undefined) {
      if (without < fewest) [fewest, covers] = [without, []];
      covers.push([...chosen]);
      if (covers.length > COVERS) steps.left = 0;
      return;
    }
    if (used.has(item)) {
      walk(at + 1, used, chosen, without);
      return;
    }
    for (const block of options.get(item) ?? []) {
      const items = itemsOf(block);
      if (items.some((other) => used.has(other))) continue;
      walk(at + 1, new Set([...used, ...items]), [...chosen, block], without);
    }
    // Left out on purpose: no other block may take it, or the same explanation would be counted twice.
    walk(at + 1, new Set([...used, item]), chosen, without + 1);
  };
  walk(0, new Set(), [], 0);
  return { explained: needed.length - fewest, covers };
}

/** The blocks that all explanations share. */
export function shared({ covers }: Explanations): Block[] {
  const [first = [], ...others] = covers;
  return first.filter((block) => others.every((cover) => cover.includes(block)));
}

/** Blocks by what they have to do with each other: those of different parts never share a municipality. */
export function parts(blocks: readonly Block[]): Block[][] {
  const left = new Set(blocks);
  const found: Block[][] = [];
  for (const start of blocks) {
    if (!left.delete(start)) continue;
    const part = [start];
    const items = new Set(itemsOf(start));
    for (let grown = true; grown;) {
      grown = false;
      for (const block of left) {
        if (!itemsOf(block).some((item) => items.has(item))) continue;
        left.delete(block);
        part.push(block);
        itemsOf(block).forEach((item) => items.add(item));
        grown = true;
      }
    }
    found.push(part);
  }
  return found;
}
