/** Answers that are good for a moment: each is asked for once by all who come within it. */
export class Recent<V> {
  readonly #kept = new Map<string, { readonly answer: Promise<V>; readonly at: number }>();

  /** `ms` counts from when the answer was asked for, so that nobody gets an older one. */
  constructor(
    private readonly options: { readonly ms: number; readonly most: number; readonly now?: () => number },
  ) {}

  get(key: string, make: () => Promise<V>): Promise<V> {
    const { ms, most, now = () => performance.now() } = this.options;
    const at = now();
    const known = this.#kept.get(key);
    if (known && at - known.at < ms) return known.answer;
    const answer = make();
    this.#kept.delete(key);
    this.#kept.set(key, { answer, at });
    for (const [oldest] of this.#kept) {
      if (this.#kept.size <= most) break;
      this.#kept.delete(oldest);
    }
    // What failed is asked again by the next who comes.
    answer.catch(() => {
      if (this.#kept.get(key)?.answer === answer) this.#kept.delete(key);
    });
    return answer;
  }
}
