/** A small made-up Kreis, and what is found between it and another edition. */
import { findReform } from '../../../../src/import/reform/find-reform.js';
import type { Reform } from '../../../../src/import/reform/result.js';
import type { Unit } from '../../../../src/import/reform/unit.js';

export const district = (key: string, officialName: string): Unit => ({
  ...{ key, ags: null, level: 'DISTRICT', kind: 'LANDKREIS', officialName, seat: officialName },
  ...{ parent: '', population: null, area: null, postalCode: '' },
});
export const association = (key: string, officialName: string): Unit => ({
  ...district(key, officialName),
  ...{ level: 'ASSOCIATION', kind: 'VERBANDSGEMEINDE', parent: key.slice(0, 5) },
});
/** Its Verbandsgemeinde is in the key; 0 stands there where it belongs to none. */
export function municipality(
  key: string,
  officialName: string,
  area: number | null,
  more: Partial<Unit> = {},
): Unit {
  const isFree = key[5] === '0';
  return {
    ...{ key, officialName, area, seat: '', level: 'MUNICIPALITY', ags: key.slice(0, 5) + key.slice(9) },
    kind: isFree ? 'VERBANDSFREIE_GEMEINDE' : 'ORTSGEMEINDE',
    parent: key.slice(0, isFree ? 5 : 9),
    ...{ population: area, postalCode: '00000', ...more },
  };
}

export const K = district('17001', 'Kreis');
export const [A, B] = [association('170015001', 'Aue'), association('170015002', 'Bach')];
export const a1 = municipality('170015001001', 'Aue', 500);
export const a2 = municipality('170015001002', 'Adorf', 300);
export const a3 = municipality('170015001003', 'Ahausen', 200);
export const b1 = municipality('170015002011', 'Bach', 400);
export const b2 = municipality('170015002012', 'Bdorf', 250);
export const OLDER = [K, A, B, a1, a2, a3, b1, b2];

export const without = (...gone: readonly Unit[]): Unit[] => OLDER.filter((unit) => !gone.includes(unit));
export const reformTo = (newer: readonly Unit[], older: readonly Unit[] = OLDER): Reform =>
  findReform({ day: '2030-01-01', units: older }, { day: '2031-01-01', units: newer });
export const keys = (units: readonly Unit[]): string => units.map(({ key }) => key).join('+');
export const events = ({ events: all }: Reform): string[] =>
  all.map(({ kind, before, after }) => `${kind} ${keys(before)}>${keys(after)}`);
export const asked = ({ questions }: Reform): string[] =>
  questions.map(({ code, before, after }) => `${code} ${keys(before)}>${keys(after)}`);
/** The same municipality in another Verbandsgemeinde, or in none. */
export const moved = (unit: Unit, verband: string): Unit => ({
  ...municipality(unit.key.slice(0, 5) + verband + unit.key.slice(9), unit.officialName, unit.area),
});
