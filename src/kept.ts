/** Takes out what was put in first, until no more than `most` are left. */
export function forgetOldest<K>(
  kept: { readonly size: number; keys(): Iterable<K>; delete(key: K): unknown },
  most: number,
): void {
  for (const oldest of kept.keys()) {
    if (kept.size <= most) return;
    kept.delete(oldest);
  }
}

/** Answers that cost much, by what was asked: each is reckoned once for all who ask, and the newest are kept. */
export class Kept<V> {
  readonly #most: number;
  readonly #ms: number;
  readonly #now: () => number;
  /** The one that was asked for last stands last. */
  readonly #answers = new Map<string, { readonly answer: Promise<V>; readonly at: number }>();

  /** At most so many; where `ms` is given, for so long from when the answer was begun. `now` never goes back. */
  constructor(most: number, { ms = Infinity, now = () => performance.now() } = {}) {
    [this.#most, this.#ms, this.#now] = [most, ms, now];
  }

  get(key: string, make: () => Promise<V>): Promise<V> {
    const [known, now] = [this.#answers.get(key), this.#now()];
    const kept = known && now - known.at < this.#ms ? known : { answer: make(), at: now };
    this.#answers.delete(key);
    this.#answers.set(key, kept);
    forgetOldest(this.#answers, this.#most);
    // What failed is tried again by the next who asks.
    kept.answer.catch(() => {
      if (this.#answers.get(key) === kept) this.#answers.delete(key);
    });
    return kept.answer;
  }
}
