/** Municipalities that no sum explains: who might have taken over what vanished, or be the origin of what appeared. */
import { CANDIDATES } from './numbers.js';
import type { Pairing } from './pairing.js';
import type { Item, Pool } from './pool.js';
import type { QuestionDraft } from './result.js';
import { bareName, grouped, landOf, type Unit } from './unit.js';

/** What has the name or fits to the hectare first, then those of the same Verbandsgemeinde, then by how near the areas are. */
function candidatesFor(unit: Unit, others: readonly Item[], isHeir: boolean): QuestionDraft['candidates'] {
  const off = ({ amount }: Item): number => Math.abs(amount - (unit.area ?? 0));
  const far = (item: Item): number => {
    const isFitting = off(item) <= 1 || (item.newer !== undefined && bareName(item.newer) === bareName(unit));
    return isFitting ? 0 : item.unit.parent === unit.parent ? 1 : 2;
  };
  return others
    .map((item) => ({ item, far: far(item), off: off(item) }))
    .sort((a, b) => a.far - b.far || a.off - b.off)
    .slice(0, CANDIDATES)
    .map(({ item: { older, newer } }) => ({
      before: [...(isHeir ? [unit] : []), ...(older ? [older] : [])],
      after: [...(isHeir ? [] : [unit]), ...(newer ? [newer] : [])],
    }));
}

const placeOf = ({ unit }: Item, amount: number): string => `${landOf(unit)} ${amount}`;

/** Asks about the unexplained of a region; of other regions of the Land those are candidates whose area fits to the hectare. */
export class Asker {
  readonly #takers: ReadonlyMap<string, readonly Item[]>;
  readonly #givers: ReadonlyMap<string, readonly Item[]>;

  constructor(
    readonly pairing: Pairing,
    pools: readonly Pool[],
  ) {
    const byPlace = (items: readonly Item[]): Map<string, Item[]> =>
      grouped(items, (item) => placeOf(item, item.amount));
    this.#takers = byPlace(pools.flatMap(({ come, grown }) => [...come, ...grown]));
    this.#givers = byPlace(pools.flatMap(({ gone, shrunk }) => [...gone, ...shrunk]));
  }

  ask(items: readonly Item[], pool: Pool): void {
    for (const item of items) {
      const { older, newer, amount } = item;
      const isHeir = item.role === 'GONE';
      const near = isHeir ? [...pool.come, ...pool.grown] : [...pool.gone, ...pool.shrunk];
      const fitting = [-1, 0, 1].flatMap(
        (off) => (isHeir ? this.#takers : this.#givers).get(placeOf(item, amount + off)) ?? [],
      );
      const others = [...new Set([...near, ...fitting])];
      if (isHeir && older) {
        const candidates = candidatesFor(older, others, true);
        this.pairing.ask({ code: 'NO_HEIR', before: [older], after: [], candidates });
      } else if (newer) {
        const candidates = candidatesFor(newer, others, false);
        this.pairing.ask({ code: 'NO_ORIGIN', before: [], after: [newer], candidates });
      }
    }
  }
}
