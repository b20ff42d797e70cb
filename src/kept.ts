/** Answers that cost much, by what was asked: each is reckoned once for all who ask, and the newest are kept. */
export class Kept<V> {
  readonly #most: number;
  /** The one that was asked for last stands last. */
  readonly #answers = new Map<string, Promise<V>>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string, make: () => Promise<V>): Promise<V> {
    const answer = this.#answers.get(key) ?? make();
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    for (const oldest of [...this.#answers.keys()].slice(0, -this.#most)) this.#answers.delete(oldest);
    // What failed is tried again by the next who asks.
    answer.catch(() => {
      if (this.#answers.get(key) === answer) this.#answers.delete(key);
    });
    return answer;
  }
}
