/** Numbers that look like chance and are the same on every machine. */
import { createHash } from 'node:crypto';

/** From 0 up to but not 1. */
export type Random = () => number;

/** One stream for each name: what is drawn for one unit does not depend on how many others there are. */
export function randomOf(...names: readonly (string | number)[]): Random {
  let state = createHash('sha256').update(JSON.stringify(names)).digest().readUInt32LE();
  // mulberry32 by Tommy Ettinger, public domain: a step of a counter, then mixed.
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `least` to `most`. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}
