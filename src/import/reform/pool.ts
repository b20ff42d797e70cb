/**
 * Where areas of municipalities may have moved: what vanished, appeared, grew and shrank, by region. A region is made
 * of the Kreise between which a municipality went, so that nobody is sought on the other side of the country.
 */
import { LEAST_SHIFT } from './numbers.js';
import type { Pairing } from './pairing.js';
import { surveys } from './surveys.js';
import { grouped, type Unit } from './unit.js';

export interface Item {
  readonly role: 'GONE' | 'SHRUNK' | 'COME' | 'GROWN';
  /** As of the older edition, if it was there. */
  readonly unit: Unit;
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
  /** `older parent>newer parent` of all municipalities that go on: where those of a Verbandsgemeinde are found again. */
  readonly ways: ReadonlySet<string>;
  /** Share by which areas of the region differ because they were surveyed anew; mostly 0. */
  readonly noise: number;
  /** False where it was told otherwise. */
  readonly mayPair: (older: Unit, newer: Unit) => boolean;
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

type Growth = (older: Unit) => number | null;

function shifts(pairing: Pairing, noiseOf: (unit: Unit) => number, toldOf: Growth): Item[] {
  return pairing.same('MUNICIPALITY').flatMap(({ older, newer }): Item[] => {
    const told = toldOf(older);
    if (older.area === null || newer.area === null || told === null) return [];
    const shift = newer.area - older.area - told;
    if (Math.abs(shift) < Math.max(LEAST_SHIFT, 2 * noiseOf(older) * older.area)) return [];
    const role = shift > 0 ? 'GROWN' : 'SHRUNK';
    return [{ role, unit: older, older, newer, amount: Math.abs(shift) }];
  });
}

/** The pools in which something happened, or at least areas shifted. Who has no area is in none. */
export function pools(pairing: Pairing, toldOf: Growth): Pool[] {
  const regionOf = regions(pairing);
  const gone = pairing.left('older', 'MUNICIPALITY').flatMap((older): Item[] => {
    return older.area ? [{ role: 'GONE', unit: older, older, newer: undefined, amount: older.area }] : [];
  });
  const come = pairing.left('newer', 'MUNICIPALITY').flatMap((newer): Item[] => {
    return newer.area ? [{ role: 'COME', unit: newer, older: undefined, newer, amount: newer.area }] : [];
  });
  const noiseOf = surveys(pairing);
  const around = {
    ways: new Set(pairing.same('MUNICIPALITY').map(({ older, newer }) => `${older.parent}>${newer.parent}`)),
    mayPair: (older: Unit, newer: Unit): boolean => pairing.mayPair(older, newer),
  };
  const places = grouped([...gone, ...come, ...shifts(pairing, noiseOf, toldOf)], ({ unit }) =>
    regionOf(unit),
  );
  return [...places.values()].map((items) => {
    const of = (role: Item['role']): Item[] => items.filter((item) => item.role === role);
    const noise = Math.max(...items.map(({ unit }) => noiseOf(unit)));
    return { gone: of('GONE'), come: of('COME'), grown: of('GROWN'), shrunk: of('SHRUNK'), ...around, noise };
  });
}
