/** What the finder of reforms needs to know of a unit in one edition of the register. */
import type { Day } from '../../graph/days.js';

/** DISTRICT Landkreis · ASSOCIATION Verbandsgemeinde, Amt, Samtgemeinde · MUNICIPALITY every Gemeinde, kreisfreie Städte too. */
export const LEVELS = ['DISTRICT', 'ASSOCIATION', 'MUNICIPALITY'] as const;
export type Level = (typeof LEVELS)[number];

export interface Unit {
  /** ARS: 5 digits (DISTRICT), 9 (ASSOCIATION), 12 (MUNICIPALITY). */
  readonly key: string;
  /** 8 digits; null for units that are no municipality. */
  readonly ags: string | null;
  readonly level: Level;
  /** Compared for equality only, so that kinds of any Land will do. */
  readonly kind: string;
  readonly officialName: string;
  readonly seat: string;
  /** Key of the unit that it belongs to; empty for a Landkreis and a kreisfreie Stadt. */
  readonly parent: string;
  /** Inhabitants, hectares: of municipalities; null where the edition gives none. */
  readonly population: number | null;
  readonly area: number | null;
  readonly postalCode: string;
}

export interface Edition {
  readonly day: Day;
  readonly units: readonly Unit[];
}

export const byKey = (a: { readonly key: string }, b: { readonly key: string }): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0;

export const landOf = (unit: Unit): string => unit.key.slice(0, 2);

/** A name as it is compared: composed letters, single blanks. */
export const plainName = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

const bareNames = new WeakMap<Unit, string>();
/** The name without ", Stadt" and other titles, which the register puts behind a comma. */
export function bareName(unit: Unit): string {
  const known = bareNames.get(unit);
  if (known !== undefined) return known;
  const isTitled = unit.level === 'MUNICIPALITY';
  const name = plainName(isTitled ? (unit.officialName.split(',')[0] ?? '') : unit.officialName);
  bareNames.set(unit, name);
  return name;
}

export function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** One edition with its units at hand by key. */
export class Side {
  readonly units: readonly Unit[];
  readonly #byKey: ReadonlyMap<string, Unit>;

  constructor(units: readonly Unit[]) {
    this.units = [...units].sort(byKey);
    this.#byKey = new Map(units.map((unit) => [unit.key, unit]));
    const doubled = this.units.filter((unit, i) => unit.key === this.units[i - 1]?.key);
    if (doubled.length > 0) throw new RangeError(`doubled keys: ${doubled.map(({ key }) => key).join(', ')}`);
    const ags = this.units.flatMap((unit) => unit.ags ?? []);
    if (new Set(ags).size < ags.length) throw new RangeError('two municipalities with one AGS');
  }

  get(key: string): Unit | undefined {
    return this.#byKey.get(key);
  }

  of(level: Level): Unit[] {
    return this.units.filter((unit) => unit.level === level);
  }

  /**
   * The unit of a level that a municipality counts to. A municipality without one stands for itself: a
   * verbandsfreie Gemeinde is its own Verband in the register, a kreisfreie Stadt its own Kreis.
   */
  holder(municipality: Unit, level: Level): Unit {
    for (let unit: Unit | undefined = municipality; unit !== undefined; unit = this.get(unit.parent)) {
      if (unit.level === level) return unit;
    }
    return municipality;
  }
}
