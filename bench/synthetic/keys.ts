/**
 * Official keys of units: those of the seed's register with another Land and Regierungsbezirk before them. So they have
 * the shape of real ones, each begins with the key of its parent, and no two are alike; 01 to 16 are the real Länder.
 */
const FIRST_LAND = 17;
const LAST_LAND = 99;
/** The seed's Regierungsbezirke are 1 to 3: a Land has room for three units. */
const UNITS_A_LAND = 3;

/** How many units have keys. */
export const MAX_SCALE = (LAST_LAND - FIRST_LAND + 1) * UNITS_A_LAND;

/** The key that stands for a key of the seed in a unit, from 0 on: in the first one 073355011 becomes 173355011. */
export function keyIn(unit: number, key: string): string {
  const land = FIRST_LAND + Math.floor(unit / UNITS_A_LAND);
  const region = Number(key.charAt(2)) + 3 * (unit % UNITS_A_LAND);
  return `${land}${region}${key.slice(3)}`;
}

/** What names of a unit end in: S017-0042. Units are counted from 1 there. */
export function tagOf(unit: number, number: number, digits = 4): string {
  return `S${String(unit + 1).padStart(3, '0')}-${String(number).padStart(digits, '0')}`;
}
