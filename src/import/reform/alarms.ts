/** Editions that are more likely damaged, or of something else, than true. */
import { DISSOLVED_SHARE } from './numbers.js';
import type { Pairing } from './pairing.js';
import type { Alarm } from './result.js';
import { LEVELS, type Unit } from './unit.js';

/** Gone are also those that a question is about: nobody knows yet that they are not. */
function goneOf(pairing: Pairing, units: readonly Unit[]): number {
  return units.filter((unit) => pairing.newerOf(unit) === undefined).length;
}

export function alarmsOf(pairing: Pairing): Alarm[] {
  const all = LEVELS.flatMap((level) => pairing.older.of(level));
  const alarms: Alarm[] = [];
  for (const [level, code] of [
    ['DISTRICT', 'ALL_DISTRICTS_DISSOLVED'],
    ['ASSOCIATION', 'ALL_ASSOCIATIONS_DISSOLVED'],
  ] as const) {
    const units = pairing.older.of(level);
    const dissolved = goneOf(pairing, units);
    if (units.length > 0 && dissolved === units.length) alarms.push({ code, dissolved, of: units.length });
  }
  const dissolved = goneOf(pairing, all);
  if (dissolved > DISSOLVED_SHARE * all.length) {
    alarms.push({ code: 'TOO_MANY_DISSOLVED', dissolved, of: all.length });
  }
  return alarms;
}
