/** Token buckets: who asks much waits, and nobody else does. */

import { forgetOldest } from '../kept.js';

/** How a bucket fills. */
export interface Rate {
  /** Points that come back each second. */
  readonly perSecond: number;
  /** Points that a full one holds. */
  readonly burst: number;
}

interface Bucket {
  readonly points: number;
  readonly at: number;
}

/** Buckets by name, full at first. The one that was not asked for longest goes when there are too many. */
export class Buckets {
  readonly #most: number;
  readonly #now: () => number;
  /** The one that was asked for last stands last. */
  readonly #buckets = new Map<string, Bucket>();

  /** `now` gives milliseconds that never go back. */
  constructor(most: number, now: () => number = () => performance.now()) {
    this.#most = most;
    this.#now = now;
  }

  /** Takes points and gives 0; where there are too few it takes none and gives the seconds until there are enough. */
  take(name: string, points: number, { perSecond, burst }: Rate): number {
    const now = this.#now();
    const { points: before, at } = this.#buckets.get(name) ?? { points: burst, at: now };
    const there = Math.min(burst, before + ((now - at) / 1_000) * perSecond);
    // More than a full bucket holds is let through when it is full: else nobody could ever ask it.
    const needed = Math.min(points, burst);
    const isEnough = there >= needed;
    this.#buckets.delete(name);
    this.#buckets.set(name, { points: isEnough ? there - needed : there, at: now });
    forgetOldest(this.#buckets, this.#most);
    return isEnough ? 0 : Math.ceil((needed - there) / perSecond);
  }
}
