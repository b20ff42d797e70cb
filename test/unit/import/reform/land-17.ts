/**
 * A made-up Land 17: a copy of Land 07 of 30.11.2021, and an older edition of it in which the reforms of 2019 to 2021 are
 * undone. True are which Verbandsgemeinden merged into which, Kirn, Ingelheim and Neitersen, and that 439 keys changed;
 * made by rule are the older keys, which member was in which of the older ones, and the areas and inhabitants of parts.
 */
import type { Edition, Unit } from '../../../../src/import/reform/unit.js';
import { edition2021 } from './land-07.js';
import { association, municipality } from './small.js';

/** Each newer Verbandsgemeinde with those that merged into it; beside Kirn-Land, Kirn itself did. */
export const MERGED: Readonly<Record<string, readonly string[]>> = {
  '171325010': ['Altenkirchen', 'Flammersfeld'],
  '171335009': ['Kirn-Land'],
  '171335010': ['Bad Sobernheim', 'Meisenheim'],
  '171335011': ['Langenlonsheim', 'Stromberg'],
  '171345005': ['Herrstein', 'Rhaunen'],
  '171405008': ['Simmern', 'Rheinböllen'],
  '171405009': ['Emmelshausen', 'Sankt Goar-Oberwesel'],
  '171415010': ['Bad Ems', 'Nassau'],
  '171415011': ['Hahnstätten', 'Katzenelnbogen'],
  '172335006': ['Gerolstein', 'Hillesheim', 'Obere Kyll'],
  '172355008': ['Kell am See', 'Saarburg'],
  '173335007': ['Alsenz-Obermoschel', 'Rockenhausen'],
  '173355011': ['Kaiserslautern-Süd', 'Landstuhl'],
};
export const KIRN = { older: '171330052052', newer: '171335009052' };
export const INGELHEIM = '173390030030';
export const NEITERSEN = '171325010502';

const copied = (unit: Unit): Unit => ({
  ...unit,
  key: `17${unit.key.slice(2)}`,
  ags: unit.ags && `17${unit.ags.slice(2)}`,
  parent: unit.parent && `17${unit.parent.slice(2)}`,
});
export const newer17 = (): Edition => ({ day: '2021-11-30', units: edition2021().units.map(copied) });

/** Parts of one that was not divided yet: shares of its area and inhabitants, the last one takes what is left. */
function parts(whole: Unit, made: readonly (readonly [key: string, name: string, share: number])[]): Unit[] {
  const left = { area: whole.area ?? 0, population: whole.population ?? 0 };
  return made.map(([key, name, share], i) => {
    const of = (figure: 'area' | 'population'): number =>
      i === made.length - 1 ? left[figure] : Math.round((whole[figure] ?? 0) * share);
    const [area, population] = [of('area'), of('population')];
    left.area -= area;
    left.population -= population;
    return municipality(key, name, area, { population, postalCode: whole.postalCode });
  });
}

/** Of one unit of the newer edition those that were in its place. */
function undone(unit: Unit): Unit[] {
  if (unit.key === INGELHEIM) {
    const [rest, ...gone] = parts(unit, [
      [INGELHEIM, unit.officialName, 0.7],
      ['173395901901', 'Heidesheim am Rhein', 0.2],
      ['173395901902', 'Wackernheim', 0.1],
    ]);
    const kept = { kind: unit.kind, parent: unit.parent, seat: unit.seat };
    return rest ? [{ ...rest, ...kept }, association('173395901', 'Heidesheim am Rhein'), ...gone] : [];
  }
  if (unit.key === KIRN.newer) {
    return [{ ...unit, key: KIRN.older, parent: '17133', kind: 'VERBANDSFREIE_GEMEINDE' }];
  }
  if (unit.key === NEITERSEN) {
    return parts(unit, [
      ['171325010901', 'Neitersen', 0.6],
      ['171325010902', 'Obernau', 0.4],
    ]);
  }
  return [unit.officialName === 'Waldmohr, Stadt' ? { ...unit, officialName: 'Waldmohr' } : unit];
}

/** Those that merged, by what they merged into, under keys that nobody has. */
function mergedUnits(): Map<string, Unit[]> {
  let count = 10;
  return new Map(
    Object.entries(MERGED).map(([key, names]) => [
      key,
      names.map((name) => association(`${key.slice(0, 5)}59${count++}`, name)),
    ]),
  );
}

export function older17(): Edition {
  const merged = mergedUnits();
  const units = newer17()
    .units.flatMap(undone)
    .filter(({ key }) => !merged.has(key));
  const members = new Map(
    [...merged.keys()].map((key) => [key, units.filter(({ parent }) => parent === key)]),
  );
  const placed = units.map((unit, i): Unit => {
    const all = members.get(unit.parent) ?? [];
    const olds = merged.get(unit.parent) ?? [];
    const parent = olds[Math.floor((all.indexOf(unit) * olds.length) / all.length)]?.key;
    const key = parent === undefined ? unit.key : parent + unit.key.slice(9);
    if (unit.population === null || unit.area === null) return unit;
    // Three years earlier: other inhabitants, and here and there another survey.
    const [population, area] = [Math.round(unit.population * 0.99), unit.area + (i % 9 === 0 ? 1 : 0)];
    return { ...unit, key, parent: parent ?? unit.parent, population, area };
  });
  return { day: '2018-09-30', units: [...placed, ...[...merged.values()].flat()] };
}
