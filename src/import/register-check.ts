/** What the units of the register must be among themselves. */
import type { RlpKind } from '../graph/facts.js';
import type { Report } from './problems.js';
import type { SeedRowOf, SeedTables } from './seed-tables.js';
import { checkReference, checkUnique, reportAt } from './table.js';
import { agsOf, isAggregate, isMunicipality } from './units.js';

type Unit = SeedRowOf<'register.csv'>;
/** As far as both editions have it. */
type Older = SeedRowOf<'register-2021.csv'>;

const KEY_LENGTH: Readonly<Record<RlpKind, number>> = {
  LANDKREIS: 5,
  VERBANDSGEMEINDE: 9,
  KREISFREIE_STADT: 12,
  VERBANDSFREIE_GEMEINDE: 12,
  ORTSGEMEINDE: 12,
};
const PARENT_KIND: Readonly<Record<RlpKind, RlpKind | null>> = {
  LANDKREIS: null,
  KREISFREIE_STADT: null,
  VERBANDSGEMEINDE: 'LANDKREIS',
  VERBANDSFREIE_GEMEINDE: 'LANDKREIS',
  ORTSGEMEINDE: 'VERBANDSGEMEINDE',
};

function checkKey(unit: Older, report: Report): void {
  const { key, kind, parent } = unit.values;
  const wrong = (message: string): void => reportAt(report, unit, 'key', 'key-prefix', message);
  if (key.length !== KEY_LENGTH[kind]) {
    reportAt(report, unit, 'key', 'key', `${key}: a ${kind} has ${KEY_LENGTH[kind]} digits`);
    return;
  }
  if (kind === 'KREISFREIE_STADT' && !key.endsWith('0000000')) wrong(`${key}: a ${kind} ends in 0000000`);
  if (kind === 'VERBANDSFREIE_GEMEINDE' && key.slice(5, 9) !== `0${key.slice(9)}`) {
    wrong(`${key}: digits 6 to 9 of a ${kind} are 0 and its last three`);
  }
  if (parent !== null && PARENT_KIND[kind] !== null && !key.startsWith(parent)) {
    wrong(`${key} does not begin with the key of its parent ${parent}`);
  }
}

function checkParent(unit: Older, units: ReadonlyMap<string, Older>, report: Report): void {
  const { kind, parent } = unit.values;
  const wanted = PARENT_KIND[kind];
  if (wanted === null) {
    if (parent !== null) reportAt(report, unit, 'parent', 'not-expected', `a ${kind} has no parent here`);
    return;
  }
  if (parent === null) {
    reportAt(report, unit, 'parent', 'required', `a ${kind} belongs to a ${wanted}`);
    return;
  }
  const found = units.get(parent)?.values.kind;
  if (found !== undefined && found !== wanted) {
    reportAt(report, unit, 'parent', 'wrong-kind', `${parent} is a ${found}, not a ${wanted}`);
  }
}

/** Cells that only some kinds have. */
function checkCells(unit: Older, report: Report): void {
  const { kind, seat, postal_code } = unit.values;
  const unexpected = (column: string): void =>
    reportAt(report, unit, column, 'not-expected', `a ${kind} has none in the register`);
  if (isMunicipality(kind)) {
    if (postal_code === null) reportAt(report, unit, 'postal_code', 'required', 'every municipality has one');
    if (kind !== 'KREISFREIE_STADT' && seat !== null) unexpected('seat');
  } else {
    if (seat === null) reportAt(report, unit, 'seat', 'required', `every ${kind} has one`);
    if (postal_code !== null) unexpected('postal_code');
  }
}

/** Cells that only today's table has. */
function checkPlaces(unit: Unit, units: ReadonlyMap<string, Unit>, report: Report): void {
  const { kind, seat, seat_key, latitude, longitude, coordinates_source } = unit.values;
  const missing = (column: string): void =>
    reportAt(report, unit, column, 'incomplete', 'stands only together');
  if ((latitude === null) !== (longitude === null)) missing(latitude === null ? 'latitude' : 'longitude');
  if (coordinates_source !== null && latitude === null) missing('coordinates_source');
  if (seat === null && seat_key !== null) missing('seat');
  if (!isMunicipality(kind) && latitude !== null)
    reportAt(report, unit, 'latitude', 'not-expected', `a ${kind} has none in the register`);
  const seatKind = seat_key === null ? undefined : units.get(seat_key)?.values.kind;
  if (seatKind !== undefined && !isMunicipality(seatKind)) {
    reportAt(report, unit, 'seat_key', 'wrong-kind', `${seat_key ?? ''} is a ${seatKind}, no municipality`);
  }
}

/** A register cut between two rows reads well; its sums tell. */
function checkSums(units: readonly Older[], report: Report): void {
  for (const unit of units.filter(({ values }) => isAggregate(values.kind))) {
    const { key } = unit.values;
    const inside = units.filter(({ values }) => isMunicipality(values.kind) && values.key.startsWith(key));
    for (const column of ['population', 'area_ha'] as const) {
      const sum = inside.reduce((total, { values }) => total + values[column], 0);
      if (sum !== unit.values[column]) {
        reportAt(
          report,
          unit,
          column,
          'sum',
          `${unit.values[column]} stands there, its municipalities have ${sum}`,
        );
      }
    }
  }
}

/** What each of both tables must be in itself. */
function checkEdition<R extends Older>(
  table: { readonly rows: readonly R[]; readonly isComplete: boolean },
  report: Report,
): ReadonlyMap<string, R> {
  const units = new Map(table.rows.map((unit) => [unit.values.key, unit]));
  const holders = new Map<string, R>();
  for (const unit of table.rows) {
    checkKey(unit, report);
    checkParent(unit, units, report);
    checkCells(unit, report);
    const ags = agsOf(unit.values.kind, unit.values.key);
    const before = ags === null ? undefined : holders.get(ags);
    if (ags !== null && before !== undefined && before.values.key !== unit.values.key) {
      reportAt(report, unit, 'key', 'duplicate-key', `AGS ${ags} is that of line ${before.line} already`);
    }
    if (ags !== null) holders.set(ags, unit);
  }
  // With rows missing, every sum above them would be wrong: that is one problem, and it is reported already.
  if (table.isComplete) checkSums(table.rows, report);
  return units;
}

/** An event is of units that the editions have: before it of the older, after it of today's. */
function checkEvents(tables: SeedTables, report: Report): void {
  const { 'register.csv': register, 'register-2021.csv': older, 'events.csv': events } = tables;
  checkReference(events, 'source', tables['sources.csv'], report);
  for (const row of events.rows) {
    for (const [column, table] of [['before', older] as const, ['after', register] as const]) {
      if (table.keys === null) continue;
      for (const key of row.values[column].split(' '))
        if (!table.keys.has(key))
          reportAt(report, row, column, 'unknown-reference', `${key} is not in ${table.file}`);
    }
  }
}

/** Checks the tables of both editions, and what is said beside them. */
export function checkRegister(tables: SeedTables, report: Report): void {
  const { 'register.csv': register, 'register-2021.csv': older, 'sources.csv': sources } = tables;
  const attested = tables['register-attested.csv'];
  checkUnique(register, ['key'], report);
  checkUnique(older, ['key'], report);
  checkUnique(attested, ['key', 'field'], report);
  checkReference(register, 'parent', register, report);
  checkReference(register, 'seat_key', register, report);
  checkReference(register, 'coordinates_source', sources, report);
  checkReference(older, 'parent', older, report);
  checkReference(attested, 'key', register, report);
  checkReference(attested, 'source', sources, report);
  checkEdition(older, report);
  const units = checkEdition(register, report);
  for (const unit of register.rows) checkPlaces(unit, units, report);
  checkEvents(tables, report);
}
