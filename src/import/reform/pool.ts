/**
 * Where areas of municipalities may have moved: what vanished, appeared, grew and shrank, by region. A region is made
 * of the Kreise between which a municipality went, so that nobody is sought on the other side of the country.
 */
import { LEAST_SHIFT } from './numbers.js';
import type { Pairing } from './pairing.js';
import { grouped, type Unit } from './unit.js';

export interface Item {
  readonly role: 'GONE' | 'SHRUNK' | 'COME' | 'GROWN';
  /** As of the older edition (GONE, SHRUNK, GROWN) and of the newer one (COME, GROWN, SHRUNK). */
  readonly older: Unit | undefined;
  readonly newer: Unit | undefined;
  /** Hectares that it gave away (GONE, SHRUNK) or took in. */
  readonly amount: number;
}
export interface Pool {
  readonly gone: readonly Item[];
  readonly come: readonly Item[];
  readonly grown: readonly Item[];
  readonly shrunk: readonly Item[];
}

const districtOf = (unit: Unit): string => unit.key.slice(0, 5);

/** Names the region of a Kreis: Kreise are joined by every municipality that went from one to another. */
function regions(pairing: Pairing): (unit: Unit) => string {
  const up = new Map<string, string>();
  const root = (district: string): string => {
    const above = up.get(district) ?? district;
    return above === district ? district : root(above);
  };
  for (const { older, newer } of pairing.same('MUNICIPALITY')) {
    const [a, b] = [root(districtOf(older)), root(districtOf(newer))];
    if (a !== b) up.set(a > b ? a : b, a > b ? b : a);
  }
  return (unit) => root(districtOf(unit));
}

function shifts(pairing: Pairing): Item[] {
  return pairing.same('MUNICIPALITY').flatMap(({ older, newer }): Item[] => {
    const shift = (newer.area ?? 0) - (older.area ?? 0);
    if (older.area === null || newer.area === null || Math.abs(shift) < LEAST_SHIFT) return [];
    return [{ role: shift > 0 ? 'GROWN' : 'SHRUNK', older, newer, amount: Math.abs(shift) }];
  });
}

/** The pools in which something happened, or at least areas shifted. Who has no area is in none. */
export function pools(pairing: Pairing): Pool[] {
  const regionOf = regions(pairing);
  const gone = pairing.gone('MUNICIPALITY').flatMap((older): Item[] => {
    return older.area ? [{ role: 'GONE', older, newer: undefined, amount: older.area }] : [];
  });
  const come = pairing.come('MUNICIPALITY').flatMap((newer): Item[] => {
    return newer.area ? [{ role: 'COME', older: undefined, newer, amount: newer.area }] : [];
  });
  const placeOf = ({ older, newer }: Item): string => {
    const unit = older ?? newer;
    return unit ? regionOf(unit) : '';
  };
  const places = grouped([...gone, ...come, ...shifts(pairing)], placeOf);
  return [...places.values()].map((items) => {
    const of = (role: Item['role']): Item[] => items.filter((item) => item.role === role);
    return { gone: of('GONE'), come: of('COME'), grown: of('GROWN'), shrunk: of('SHRUNK') };
  });
}
