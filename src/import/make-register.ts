/** register.csv and register-earlier.csv out of the facts: today's units, and what an older edition shows otherwise. */
import { REGISTER } from './register-edition.js';
import type { AuthorityKind } from '../graph/facts.js';
import type { SeedRow } from './csv-write.js';
import { isAuthorityKind } from './gv100ad/kinds.js';
import type { RegisterUnit } from './gv100ad/units.js';

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
export const EARLIER_COLUMNS = ['key', 'field', 'value', 'source', 'replaced_on', 'replaced_by'] as const;

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
}

const LAND = '07';

/** The local authorities of Rhineland-Palatinate in an edition. */
export function editionUnits(units: readonly RegisterUnit[]): EditionUnit[] {
  return units.flatMap(({ key, kind, officialName, seat, parent, postalCode }) =>
    key.startsWith(LAND) && isAuthorityKind(kind)
      ? [{ key, kind, officialName, seat: seat ?? '', parent: parent ?? '', postalCode: postalCode ?? '' }]
      : [],
  );
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
 * What the older edition says otherwise of a unit with the same key. The extract of 2023 has the names and postal
 * codes of municipalities as today (register-notes §3), but no seats and nothing of Verbandsgemeinden: theirs are
 * first attested as today by the present edition.
 */
function earlierRows(row: SeedRow, unit: EditionUnit | undefined): SeedRow[] {
  if (unit === undefined) return [];
  if (unit.kind !== row.kind || unit.parent !== row.parent) {
    throw new Error(
      `${unit.key}: another kind or parent in the older edition; that needs a territorial event`,
    );
  }
  const fields = { official_name: unit.officialName, seat: unit.seat, postal_code: unit.postalCode };
  return Object.entries(fields)
    .filter(([field, value]) => value !== row[field])
    .map(([field, value]) => {
      const inExtract = unit.key.length === 12 && field !== 'seat';
      return {
        key: unit.key,
        field,
        value,
        source: REGISTER.olderSource,
        replaced_on: inExtract ? REGISTER.extractDay : REGISTER.day,
        replaced_by: inExtract ? REGISTER.extractSource : REGISTER.source,
      };
    });
}

/** Both tables, and how many units each first day of today's state has. */
export function registerTables(
  facts: readonly SeedRow[],
  olderUnits: readonly EditionUnit[],
): { register: SeedRow[]; earlier: SeedRow[] } {
  const older = new Map(olderUnits.map((unit) => [unit.key, unit]));
  const register = facts.map((fact) => registerRow(fact, older));
  return { register, earlier: register.flatMap((row) => earlierRows(row, older.get(row.key ?? ''))) };
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
