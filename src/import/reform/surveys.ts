/**
 * How far areas of an unchanged municipality may differ because all were surveyed or reckoned anew: those of
 * Sachsen-Anhalt grew by 0.4 % between 2021 and 2025, for no border that moved.
 */
import { CHANGED_SHARE, LEAST_SHIFT, SURVEYED } from './numbers.js';
import type { Pairing } from './pairing.js';
import { bareName, grouped, landOf, type Unit } from './unit.js';

/** The share that nine of ten small changes stay below; 0 where most areas are what they were. */
function noiseOf(changes: readonly { readonly share: number; readonly isChanged: boolean }[]): number {
  const small = changes.filter(({ share }) => share <= SURVEYED.most).sort((a, b) => a.share - b.share);
  const changed = small.filter(({ isChanged }) => isChanged).length;
  if (changes.length < SURVEYED.least || changed < CHANGED_SHARE * changes.length) return 0;
  return small[Math.floor(SURVEYED.below * (small.length - 1))]?.share ?? 0;
}

/** Of all that have a new AGS those that alone have their name in the Land. */
function namesakes(pairing: Pairing): { readonly older: Unit; readonly newer: Unit }[] {
  const nameOf = (unit: Unit): string => `${landOf(unit)} ${bareName(unit)}`;
  const newers = grouped(pairing.left('newer', 'MUNICIPALITY'), nameOf);
  return [...grouped(pairing.left('older', 'MUNICIPALITY'), nameOf)].flatMap(([name, olders]) => {
    const [[older], [newer, ...others]] = [olders, newers.get(name) ?? []];
    return older && newer && olders.length === 1 && others.length === 0 ? [{ older, newer }] : [];
  });
}

/** By the Kreis of the older edition, or by the Land where the Kreis has too few municipalities to tell by. */
export function surveys(pairing: Pairing): (unit: Unit) => number {
  const pairs = [...pairing.same('MUNICIPALITY'), ...namesakes(pairing)];
  const changes = pairs.flatMap(({ older, newer }) => {
    if (!older.area || !newer.area) return [];
    const change = Math.abs(newer.area - older.area);
    return [{ older, share: change / older.area, isChanged: change >= LEAST_SHIFT }];
  });
  const byLand = grouped(changes, ({ older }) => landOf(older));
  const byDistrict = grouped(changes, ({ older }) => older.key.slice(0, 5));
  const noises = new Map<string, number>();
  return (unit) => {
    const district = unit.key.slice(0, 5);
    const known = noises.get(district);
    if (known !== undefined) return known;
    const own = byDistrict.get(district) ?? [];
    const noise = noiseOf(own.length < SURVEYED.least ? (byLand.get(landOf(unit)) ?? []) : own);
    noises.set(district, noise);
    return noise;
  };
}
