/** Verbandsgemeinden or Landkreise of both editions, and how much of their municipalities they have in common. */
import type { Flow } from './flows.js';
import type { Pairing } from './pairing.js';
import { byKey, grouped, type Level, type Unit } from './unit.js';

export interface Link {
  readonly from: Unit;
  readonly to: Unit;
  /** Hectares that went from one to the other; municipalities, where an area is missing. */
  readonly weight: number;
}

/** Those that a municipality may stand in for itself at (see Side.holder) are links as well. */
export class Links {
  readonly #from: ReadonlyMap<string, Link[]>;
  readonly #to: ReadonlyMap<string, Link[]>;
  readonly #weights = new Map<Unit, number>();
  /** With a municipality of which nobody knows whence it came or where it went. */
  readonly #incomplete: ReadonlySet<Unit>;

  constructor(
    readonly pairing: Pairing,
    readonly level: Level,
    flows: readonly Flow[],
  ) {
    const { older, newer } = pairing;
    const municipalities = [...older.of('MUNICIPALITY'), ...newer.of('MUNICIPALITY')];
    const hasAreas = municipalities.every(({ area }) => area !== null);
    const links = new Map<string, Link>();
    for (const flow of flows) {
      const [from, to] = [older.holder(flow.from, level), newer.holder(flow.to, level)];
      const key = `${from.key}>${to.key}`;
      const weight = (links.get(key)?.weight ?? 0) + (hasAreas ? (flow.area ?? 0) : 1);
      links.set(key, { from, to, weight });
    }
    for (const side of [older, newer]) {
      for (const unit of side.of('MUNICIPALITY')) {
        const holder = side.holder(unit, level);
        this.#weights.set(holder, (this.#weights.get(holder) ?? 0) + (hasAreas ? (unit.area ?? 0) : 1));
      }
    }
    const known = new Set(flows.flatMap(({ from, to }) => [from, to]));
    this.#incomplete = new Set(
      [older, newer].flatMap((side) =>
        side
          .of('MUNICIPALITY')
          .filter((unit) => !known.has(unit))
          .map((unit) => side.holder(unit, level)),
      ),
    );
    this.#from = grouped(links.values(), ({ from }) => from.key);
    this.#to = grouped(links.values(), ({ to }) => to.key);
  }

  from(unit: Unit): Link[] {
    return [...(this.#from.get(unit.key) ?? [])].sort((a, b) => byKey(a.to, b.to));
  }
  to(unit: Unit): Link[] {
    return [...(this.#to.get(unit.key) ?? [])].sort((a, b) => byKey(a.from, b.from));
  }
  isComplete(unit: Unit): boolean {
    return !this.#incomplete.has(unit);
  }
  /** Share of `from` that went along a link: of all that it had, so that the unknown counts against it. */
  given(link: Link): number {
    return link.weight / Math.max(this.#weights.get(link.from) ?? 0, Number.MIN_VALUE);
  }
  /** Share of `to` that came along a link. */
  taken(link: Link): number {
    return link.weight / Math.max(this.#weights.get(link.to) ?? 0, Number.MIN_VALUE);
  }
}
