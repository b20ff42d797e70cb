/** Editions that are more likely damaged, or of something else, than true. */
import { DISSOLVED_SHARE } from './numbers.js';
import type { Pairing } from './pairing.js';
import type { Alarm } from './result.js';
import { landOf, type Unit } from './unit.js';

/** Gone are also those that a question is about: nobody knows yet that they are not. */
function goneOf(pairing: Pairing, units: readonly Unit[]): number {
  return units.filter((unit) => pairing.newerOf(unit) === undefined).length;
}

function alarmsIn(pairing: Pairing, land: string): Alarm[] {
  const all = pairing.older.units.filter((unit) => landOf(unit) === land);
  const alarms: Alarm[] = [];
  for (const [level, code] of [
    ['DISTRICT', 'ALL_DISTRICTS_DISSOLVED'],
    ['ASSOCIATION', 'ALL_ASSOCIATIONS_DISSOLVED'],
  ] as const) {
    const units = all.filter((unit) => unit.level === level);
    const dissolved = goneOf(pairing, units);
    if (units.length > 0 && dissolved === units.length) {
      alarms.push({ code, land, dissolved, of: units.length });
    }
  }
  const dissolved = goneOf(pairing, all);
  if (dissolved > DISSOLVED_SHARE * all.length) {
    alarms.push({ code: 'TOO_MANY_DISSOLVED', land, dissolved, of: all.length });
  }
  return alarms;
}

/** By Land: in an edition of all Germany a damaged Land is no great share. */
export function alarmsOf(pairing: Pairing): Alarm[] {
  const lands = [...new Set(pairing.older.units.map(landOf))].sort();
  return lands.flatMap((land) => alarmsIn(pairing, land));
}
