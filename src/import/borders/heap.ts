/** A binary heap: the item with the least cost first. An item pushed again counts with its new cost only. */
interface Entry<T> {
  readonly cost: number;
  readonly order: number;
  readonly item: T;
}

export class MinHeap<T> {
  readonly #entries: Entry<T>[] = [];
  readonly #newest = new Map<T, number>();
  readonly #costOf: (item: T) => number;
  #order = 0;

  constructor(costOf: (item: T) => number) {
    this.#costOf = costOf;
  }

  push(item: T): void {
    const entry = { cost: this.#costOf(item), order: (this.#order += 1), item };
    this.#newest.set(item, entry.order);
    const entries = this.#entries;
    let at = entries.push(entry) - 1;
    for (let up = (at - 1) >> 1; at > 0 && before(entry, entries[up]); at = up, up = (at - 1) >> 1) {
      this.#swap(at, up);
    }
  }

  pop(): T | null {
    for (let entry = this.#take(); entry; entry = this.#take()) {
      if (this.#newest.get(entry.item) !== entry.order) continue;
      this.#newest.delete(entry.item);
      return entry.item;
    }
    return null;
  }

  #take(): Entry<T> | null {
    const entries = this.#entries;
    const [first] = entries;
    const last = entries.pop();
    if (!first || !last) return null;
    if (entries.length === 0) return first;
    entries[0] = last;
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (before(entries[left], entries[least])) least = left;
      if (before(entries[right], entries[least])) least = right;
      if (least === at) return first;
      this.#swap(at, least);
      at = least;
    }
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#entries[a], this.#entries[b]];
    if (!one || !other) return;
    this.#entries[a] = other;
    this.#entries[b] = one;
  }
}

/** Of equal costs the one that came first: the same points in, the same points out. */
function before<T>(a: Entry<T> | undefined, b: Entry<T> | undefined): boolean {
  if (!a || !b) return false;
  return a.cost < b.cost || (a.cost === b.cost && a.order < b.order);
}
