/** The register of one unit: the seed's Kreise, Verbandsgemeinden and Gemeinden, by other keys, names and figures. */
import type { AuthorityKind } from '../../src/graph/facts.js';
import type { SeedRowOf, SeedTables } from '../../src/import/seed-tables.js';
import { isAggregate, nameOf } from '../../src/import/units.js';
import { keyIn, tagOf } from './keys.js';
import { between, type Random } from './random.js';
import { changed } from './tables.js';

type Values = SeedRowOf<'register.csv'>['values'];
type Earlier = SeedRowOf<'register-earlier.csv'>['values'];
export type Register = Pick<SeedTables, 'register.csv' | 'register-earlier.csv'>;

const WORDS: Readonly<Record<AuthorityKind, string>> = {
  LANDKREIS: 'Landkreis',
  KREISFREIE_STADT: 'Stadt',
  VERBANDSGEMEINDE: 'Verbandsgemeinde',
  VERBANDSFREIE_GEMEINDE: 'Gemeinde',
  ORTSGEMEINDE: 'Ortsgemeinde',
};

/** From half to one and a half times as much, and not nothing. */
const about = (random: Random, value: number): number => Math.max(1, Math.round(value * (0.5 + random())));
const degrees = (random: Random, least: number, most: number): number =>
  between(random, least * 1e6, most * 1e6) / 1e6;

function officialName({ kind, official_name }: Values, tag: string): string {
  return `${WORDS[kind]} ${tag}${official_name.endsWith(', Stadt') ? ', Stadt' : ''}`;
}

/** What a cell was before: never what it is today. */
function earlier(field: Earlier['field'], today: Values): string {
  switch (field) {
    case 'official_name':
      return `Früher ${today.official_name}`;
    case 'seat':
      return `Früher ${today.seat ?? ''}`;
    case 'postal_code':
      return String(Number(today.postal_code) + 1);
  }
}

/** What the municipalities of each Landkreis and each Verbandsgemeinde have together, by its key. */
function sumsOf(
  units: readonly { readonly values: Values }[],
): ReadonlyMap<string, Pick<Values, 'population' | 'area_ha'>> {
  const sums = new Map<string, Pick<Values, 'population' | 'area_ha'>>();
  for (const { values } of units) {
    if (isAggregate(values.kind)) continue;
    for (const above of [values.key.slice(0, 5), values.key.slice(0, 9)]) {
      const { population, area_ha } = sums.get(above) ?? { population: 0, area_ha: 0 };
      sums.set(above, { population: population + values.population, area_ha: area_ha + values.area_ha });
    }
  }
  return sums;
}

/** Both tables of the register, each row in the place of one of the seed's. */
export function registerOf(unit: number, random: Random, seed: Register): Register {
  const tags = new Map(
    seed['register.csv'].rows.map(({ values }, index) => [values.key, tagOf(unit, index + 1)]),
  );
  const names = new Map(
    seed['register.csv'].rows.map(({ values }) => {
      const official = officialName(values, tags.get(values.key) ?? '');
      return [values.key, nameOf(values.kind, official)];
    }),
  );
  const seatOf = ({ key, seat, seat_key }: Values): string | null =>
    seat && (names.get(seat_key ?? '') ?? `Sitz ${tags.get(key) ?? ''}`);
  const drawn = changed(seed['register.csv'], (model) => ({
    key: keyIn(unit, model.key),
    official_name: officialName(model, tags.get(model.key) ?? ''),
    parent: model.parent && keyIn(unit, model.parent),
    seat: seatOf(model),
    seat_key: model.seat_key && keyIn(unit, model.seat_key),
    population: about(random, model.population),
    area_ha: about(random, model.area_ha),
    postal_code: model.postal_code && String(between(random, 10_000, 99_998)),
    latitude: model.latitude && degrees(random, 49, 51),
    longitude: model.longitude && degrees(random, 6, 8.5),
  }));
  const sums = sumsOf(drawn.rows);
  const register = changed(drawn, ({ kind, key }) => (isAggregate(kind) ? (sums.get(key) ?? {}) : {}));
  const units = new Map(register.rows.map(({ values }) => [values.key, values]));
  return {
    'register.csv': register,
    'register-earlier.csv': changed(seed['register-earlier.csv'], ({ key, field }) => {
      const today = units.get(keyIn(unit, key));
      return today ? { key: today.key, value: earlier(field, today) } : null;
    }),
  };
}
