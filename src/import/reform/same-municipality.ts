/** Municipalities that are the same in both editions: by AGS, else by name and area. */
import { SAME_AREA, within } from './numbers.js';
import type { Hearing } from './hear.js';
import type { Pairing } from './pairing.js';
import { surveys } from './surveys.js';
import { bareName, grouped, landOf, type Unit } from './unit.js';

const LEVEL = 'MUNICIPALITY';

/** Nothing but the AGS in common: another name, another postal code, and half or twice the area. */
function isReused(older: Unit, newer: Unit): boolean {
  if (bareName(older) === bareName(newer) || older.postalCode === newer.postalCode) return false;
  if (older.area === null || newer.area === null) return false;
  return Math.max(older.area, newer.area) >= 2 * Math.min(older.area, newer.area);
}

function pairByAgs(hearing: Hearing): void {
  const { pairing } = hearing;
  const newer = new Map(pairing.come(LEVEL).map((unit) => [unit.ags, unit]));
  for (const unit of pairing.gone(LEVEL)) {
    const same = newer.get(unit.ags);
    if (unit.ags === null || same === undefined || !pairing.mayPair(unit, same)) continue;
    if (isReused(unit, same) && !hearing.joins(unit, same)) {
      const candidate = { before: [unit], after: [same] };
      pairing.ask({ code: 'KEY_REUSED', ...candidate, candidates: [candidate] });
    } else {
      pairing.pair(unit, same, 'AGS');
    }
  }
}

type NoiseOf = (unit: Unit) => number;

function isAlike(older: Unit, newer: Unit, noise: number): boolean {
  if (older.area === null || newer.area === null || bareName(older) !== bareName(newer)) return false;
  const { share, least } = SAME_AREA;
  return within(older.area, newer.area, { share: Math.max(share, 2 * noise), least });
}

/** What the tolerance could hide: another municipality of the Kreis that is gone and as small, by any survey, as that. */
function hidesOther(unit: Unit, gone: readonly Unit[], noise: number): boolean {
  const share = Math.max(SAME_AREA.share, 4 * noise);
  const tolerance = Math.max(SAME_AREA.least, share * (unit.area ?? 0));
  const isNear = (other: Unit): boolean => other.key.slice(0, 5) === unit.key.slice(0, 5);
  return gone.some((other) => other !== unit && isNear(other) && (other.area ?? 0) <= tolerance);
}

/** A new AGS for an unchanged municipality: the only one with this name and this area, first of its Kreis, then of its Land. */
function pairByName(pairing: Pairing, noiseOf: NoiseOf, placeOf: (unit: Unit) => string): void {
  const [gone, come] = [pairing.gone(LEVEL), pairing.come(LEVEL)];
  const by = (units: readonly Unit[]): Map<string, Unit[]> =>
    grouped(units, (unit) => `${placeOf(unit)} ${bareName(unit)}`);
  const [goneBy, comeBy] = [by(gone), by(come)];
  for (const [name, olders] of goneBy) {
    for (const older of olders) {
      const noise = noiseOf(older);
      const newers = (comeBy.get(name) ?? []).filter(
        (newer) => isAlike(older, newer, noise) && pairing.mayPair(older, newer),
      );
      const [newer] = newers;
      if (newer === undefined || newers.length > 1 || hidesOther(older, gone, noise)) continue;
      if (olders.filter((other) => isAlike(other, newer, noise)).length > 1) continue;
      pairing.pair(older, newer, 'NAME', 'AREA');
    }
  }
}

export function pairMunicipalities(hearing: Hearing): void {
  const { pairing } = hearing;
  pairByAgs(hearing);
  const noiseOf = surveys(pairing);
  pairByName(pairing, noiseOf, (unit) => unit.key.slice(0, 5));
  pairByName(pairing, noiseOf, landOf);
}
