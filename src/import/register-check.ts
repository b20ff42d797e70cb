/** What the units of the register must be among themselves. */
import type { AuthorityKind } from '../graph/facts.js';
import type { Report } from './problems.js';
import type { SeedRowOf, SeedTables } from './seed-tables.js';
import { checkReference, checkUnique, reportAt } from './table.js';
import { agsOf, isAggregate, isMunicipality } from './units.js';

type Unit = SeedRowOf<'register.csv'>;

const KEY_LENGTH: Readonly<Record<AuthorityKind, number>> = {
  LANDKREIS: 5,
  VERBANDSGEMEINDE: 9,
  KREISFREIE_STADT: 12,
  VERBANDSFREIE_GEMEINDE: 12,
  ORTSGEMEINDE: 12,
};
const PARENT_KIND: Readonly<Record<AuthorityKind, AuthorityKind | null>> = {
  LANDKREIS: null,
  KREISFREIE_STADT: null,
  VERBANDSGEMEINDE: 'LANDKREIS',
  VERBANDSFREIE_GEMEINDE: 'LANDKREIS',
  ORTSGEMEINDE: 'VERBANDSGEMEINDE',
};

function checkKey(unit: Unit, report: Report): void {
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

function checkParent(unit: Unit, units: ReadonlyMap<string, Unit>, report: Report): void {
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

/** Cells that only some kinds have, and cells that only stand together. */
function checkCells(unit: Unit, units: ReadonlyMap<string, Unit>, report: Report): void {
  const { kind, seat, seat_key, postal_code, latitude, longitude, coordinates_source } = unit.values;
  const missing = (column: string): void =>
    reportAt(report, unit, column, 'incomplete', 'stands only together');
  const unexpected = (column: string): void =>
    reportAt(report, unit, column, 'not-expected', `a ${kind} has none in the register`);
  if ((latitude === null) !== (longitude === null)) missing(latitude === null ? 'latitude' : 'longitude');
  if (coordinates_source !== null && latitude === null) missing('coordinates_source');
  if (seat === null && seat_key !== null) missing('seat');
  if (isMunicipality(kind)) {
    if (postal_code === null) reportAt(report, unit, 'postal_code', 'required', 'every municipality has one');
    if (kind !== 'KREISFREIE_STADT' && seat !== null) unexpected('seat');
  } else {
    if (seat === null) reportAt(report, unit, 'seat', 'required', `every ${kind} has one`);
    if (postal_code !== null) unexpected('postal_code');
    if (latitude !== null) unexpected('latitude');
  }
  const seatKind = seat_key === null ? undefined : units.get(seat_key)?.values.kind;
  if (seatKind !== undefined && !isMunicipality(seatKind)) {
    reportAt(report, unit, 'seat_key', 'wrong-kind', `${seat_key ?? ''} is a ${seatKind}, no municipality`);
  }
}

/** A register cut between two rows reads well; its sums tell. */
function checkSums(units: readonly Unit[], report: Report): void {
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

function checkEarlier(
  { 'register-earlier.csv': earlier }: SeedTables,
  units: ReadonlyMap<string, Unit>,
  report: Report,
): void {
  for (const row of earlier.rows) {
    const { key, field, value, replaced_on } = row.values;
    const unit = units.get(key);
    if (unit === undefined) continue;
    if (unit.values[field] === value) {
      reportAt(report, row, 'value', 'not-expected', `${field} is the same today: nothing was replaced`);
    }
    if (
      unit.values.attested_on === null ||
      unit.values.attested_on >= replaced_on ||
      unit.values.since !== null
    ) {
      reportAt(report, row, 'replaced_on', 'date-order', 'not after the first day of the unit');
    }
  }
}

/** Checks register.csv and register-earlier.csv. */
export function checkRegister(tables: SeedTables, report: Report): void {
  const { 'register.csv': register, 'register-earlier.csv': earlier, 'sources.csv': sources } = tables;
  const units = new Map(register.rows.map((unit) => [unit.values.key, unit]));
  checkUnique(register, ['key'], report);
  checkUnique(earlier, ['key', 'field'], report);
  checkReference(register, 'parent', register, report);
  checkReference(register, 'seat_key', register, report);
  checkReference(register, 'coordinates_source', sources, report);
  checkReference(earlier, 'key', register, report);
  checkReference(earlier, 'source', sources, report);
  checkReference(earlier, 'replaced_by', sources, report);
  const holders = new Map<string, Unit>();
  for (const unit of register.rows) {
    checkKey(unit, report);
    checkParent(unit, units, report);
    checkCells(unit, units, report);
    const ags = agsOf(unit.values.kind, unit.values.key);
    const before = ags === null ? undefined : holders.get(ags);
    if (ags !== null && before !== undefined && before.values.key !== unit.values.key) {
      reportAt(report, unit, 'key', 'duplicate-key', `AGS ${ags} is that of line ${before.line} already`);
    }
    if (ags !== null) holders.set(ags, unit);
  }
  // With rows missing, every sum above them would be wrong: that is one problem, and it is reported already.
  if (register.isComplete) checkSums(register.rows, report);
  checkEarlier(tables, units, report);
}
