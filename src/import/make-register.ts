/** The tables of the register out of the facts: today's units, those of the older edition, and what comes between. */
import { REGISTER } from './register-edition.js';
import type { AuthorityKind } from '../graph/facts.js';
import type { SeedRow } from './csv-write.js';
import type { RegisterUnit } from './gv100ad/units.js';
import { isUnit, sumsOf, type Unit } from './register/unit-values.js';

export const REGISTER_COLUMNS = [
  'key',
  'kind',
  'official_name',
  'parent',
  'seat',
  'seat_key',
  'population',
  'area_ha',
  'postal_code',
  'latitude',
  'longitude',
  'coordinates_source',
  'since',
  'attested_on',
] as const;
export const OLDER_COLUMNS = [
  ...['key', 'kind', 'official_name', 'parent', 'seat', 'population', 'area_ha', 'postal_code'],
] as const;
export const ATTESTED_COLUMNS = ['key', 'field', 'value', 'source'] as const;
export const EVENT_COLUMNS = [
  ...['kind', 'level', 'effective_on', 'legal_basis', 'before', 'after'],
  ...['source', 'evidence', 'locator', 'note'],
] as const;

/** The one unit whose first day a source states (register-notes §5). */
const STATED_STARTS: Readonly<Record<string, string>> = { '072325005503': '2025-01-01' };

const COORDINATES: Readonly<Record<string, string>> = {
  'GVAUSZUG_2023-03-31': '',
  'GVAUSZUG_2026-03-31': 'gvauszug-2026-03-31',
  '': '',
};

/** "12.34" km² → 1234 ha, in whole numbers: 0.29 * 100 is 28.999999999999996. */
export function hectares(squareKilometres: string): string {
  const match = /^(\d+)\.(\d{2})$/.exec(squareKilometres);
  if (!match) throw new Error(`area ${squareKilometres}: two decimals expected`);
  return String(Number(`${match[1] ?? ''}${match[2] ?? ''}`));
}

/** A unit of the state as an edition shows it, in the words of the seed: what is not stated is empty. */
export interface EditionUnit {
  readonly key: string;
  readonly kind: AuthorityKind;
  readonly officialName: string;
  readonly seat: string;
  readonly parent: string;
  readonly postalCode: string;
  /** Of Landkreise and Verbandsgemeinden sums of their municipalities. */
  readonly population: number;
  readonly areaHa: number;
}

const LAND = '07';

/** The local authorities of Rhineland-Palatinate in an edition. */
export function editionUnits(units: readonly RegisterUnit[]): EditionUnit[] {
  const own = units.filter((unit): unit is Unit => unit.key.startsWith(LAND) && isUnit(unit));
  const inhabitants = sumsOf(own, ({ population }) => population);
  const hectaresOf = sumsOf(own, ({ areaHa }) => areaHa);
  return own.map(({ key, kind, officialName, seat, parent, postalCode, population, areaHa }) => ({
    ...{ key, kind, officialName, seat: seat ?? '', parent: parent ?? '', postalCode: postalCode ?? '' },
    population: population ?? inhabitants.get(key) ?? 0,
    areaHa: areaHa ?? hectaresOf.get(key) ?? 0,
  }));
}

function registerRow(fact: SeedRow, older: ReadonlyMap<string, EditionUnit>): SeedRow {
  const key = fact.ars ?? '';
  const coordinates = COORDINATES[fact.coord_source ?? ''];
  if (coordinates === undefined) throw new Error(`${key}: unknown source of coordinates`);
  return {
    key,
    kind: fact.kind ?? '',
    official_name: fact.official_name ?? '',
    parent: fact.parent_ars ?? '',
    seat: fact.seat ?? '',
    seat_key: fact.seat_ars ?? '',
    population: fact.population ?? '',
    area_ha: hectares(fact.area_km2 ?? ''),
    postal_code: fact.postal_code ?? '',
    latitude: fact.lat ?? '',
    longitude: fact.lon ?? '',
    coordinates_source: coordinates,
    since: STATED_STARTS[key] ?? '',
    attested_on: older.has(key) ? REGISTER.olderDay : REGISTER.day,
  };
}

/**
 * Of what changed between the editions, what the extract of the day between them has as today: names and postal codes
 * of municipalities (register-notes §3). It has no seats and nothing of Verbandsgemeinden.
 */
function attestedRows(row: SeedRow, unit: EditionUnit | undefined): SeedRow[] {
  if (unit?.key.length !== 12) return [];
  const fields = { official_name: unit.officialName, postal_code: unit.postalCode };
  return Object.entries(fields)
    .filter(([field, value]) => value !== row[field])
    .map(([field]) => ({ key: unit.key, field, value: row[field] ?? '', source: REGISTER.extractSource }));
}

function olderRow(unit: EditionUnit): SeedRow {
  const { key, kind, officialName, parent, seat, population, areaHa, postalCode } = unit;
  return {
    ...{ key, kind, official_name: officialName, parent, seat, postal_code: postalCode },
    ...{ population: String(population), area_ha: String(areaHa) },
  };
}

/** All tables of the register. */
export function registerTables(
  facts: readonly SeedRow[],
  olderUnits: readonly EditionUnit[],
): { register: SeedRow[]; older: SeedRow[]; attested: SeedRow[] } {
  const older = new Map(olderUnits.map((unit) => [unit.key, unit]));
  const register = facts.map((fact) => registerRow(fact, older));
  return {
    register,
    older: olderUnits.map(olderRow),
    attested: register.flatMap((row) => attestedRows(row, older.get(row.key ?? ''))),
  };
}

/** Differences between register.csv of the facts and the edition it was made of: there must be none. */
export function differences(register: readonly SeedRow[], edition: readonly EditionUnit[]): string[] {
  const units = new Map(edition.map((unit) => [unit.key, unit]));
  const known = new Set(register.map((row) => row.key));
  const missing = edition
    .filter((unit) => !known.has(unit.key))
    .map((unit) => `${unit.key}: not in register.csv`);
  const wrong = register.flatMap((row) => {
    const unit = units.get(row.key ?? '');
    if (unit === undefined) return [`${row.key ?? ''}: not in the edition`];
    const same =
      unit.kind === row.kind &&
      unit.officialName === row.official_name &&
      unit.parent === row.parent &&
      unit.seat === row.seat &&
      unit.postalCode === row.postal_code;
    return same ? [] : [`${unit.key}: differs from the edition`];
  });
  return [...missing, ...wrong];
}
