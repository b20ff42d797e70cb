/** The register of one unit: the seed's Kreise, Verbandsgemeinden and Gemeinden, by other keys, names and figures. */
import type { RlpKind } from '../../src/graph/facts.js';
import type { SeedRowOf, SeedTables } from '../../src/import/seed-tables.js';
import { isAggregate, nameOf } from '../../src/import/units.js';
import { keyIn, tagOf } from './keys.js';
import { between, type Random } from './random.js';
import { changed } from './tables.js';

type Values = SeedRowOf<'register.csv'>['values'];
export type Register = Pick<
  SeedTables,
  'register.csv' | 'register-2021.csv' | 'register-attested.csv' | 'events.csv'
>;

const WORDS: Readonly<Record<RlpKind, string>> = {
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

type Older = SeedRowOf<'register-2021.csv'>['values'];

/** Of which of today's units those that are gone were a part, by the seed's keys. */
function heirsOf(seed: Register): ReadonlyMap<string, { heir: string; part: number; parts: number }> {
  return new Map(
    seed['events.csv'].rows.flatMap(({ values: { before, after } }) =>
      before
        .split(' ')
        .map(
          (key, part, { length: parts }) => [key, { heir: after.split(' ')[0] ?? '', part, parts }] as const,
        ),
    ),
  );
}

/** What a unit was like in the older edition: as today, with another text wherever the seed had another one. */
function olderOf(
  unit: number,
  seed: Register,
  units: ReadonlyMap<string, Values>,
): SeedTables['register-2021.csv'] {
  const todays = new Map(seed['register.csv'].rows.map(({ values }) => [values.key, values]));
  const heirs = heirsOf(seed);
  return changed(seed['register-2021.csv'], (model): Partial<Older> | null => {
    const key = keyIn(unit, model.key);
    const [today, seedToday] = [units.get(key), todays.get(model.key)];
    const parent = model.parent && keyIn(unit, model.parent);
    if (today && seedToday) {
      const { official_name, seat, postal_code, population, area_ha } = today;
      const was = (text: string | null, isSame: boolean): string | null =>
        isSame ? text : `Früher ${text ?? ''}`;
      return {
        ...{ key, parent, population, area_ha },
        official_name: was(official_name, model.official_name === seedToday.official_name) ?? '',
        seat: was(seat, model.seat === seedToday.seat),
        postal_code:
          model.postal_code === seedToday.postal_code ? postal_code : String(Number(postal_code) + 1),
      };
    }
    const { heir = '', part = 0, parts = 1 } = heirs.get(model.key) ?? {};
    const whole = units.get(keyIn(unit, heir));
    if (!whole) return null;
    const share = (total: number): number =>
      part < parts - 1 ? Math.floor(total / parts) : total - (parts - 1) * Math.floor(total / parts);
    return {
      ...{ key, parent, official_name: `Teil ${part + 1} von ${whole.official_name}` },
      ...{
        postal_code: whole.postal_code,
        population: share(whole.population),
        area_ha: share(whole.area_ha),
      },
    };
  });
}

/** The tables of the register, each row in the place of one of the seed's. */
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
    'register-2021.csv': olderOf(unit, seed, units),
    'register-attested.csv': changed(seed['register-attested.csv'], ({ key, field }) => {
      const today = units.get(keyIn(unit, key));
      return today ? { key: today.key, value: today[field] ?? '' } : null;
    }),
    'events.csv': changed(seed['events.csv'], ({ before, after }) => {
      const own = (keys: string): string =>
        keys
          .split(' ')
          .map((key) => keyIn(unit, key))
          .join(' ');
      return { before: own(before), after: own(after) };
    }),
  };
}
