/**
 * The register of the seed: two editions, what an extract attests between them, and what sources state of reforms. The
 * editions come in as any later one does (`register/`), so that the office's own files change nothing any more.
 */
import { entityId } from '../graph/ids.js';
import { sortName } from '../graph/sort-name.js';
import type { Word } from './draft.js';
import { REGISTER } from './register-edition.js';
import { attest } from './register/attest.js';
import { RegisterDraft } from './register/draft.js';
import { mergeEdition } from './register/merge-edition.js';
import { EMPTY_REGISTER, type Register } from './register/model.js';
import { recordEvent } from './register/record-event.js';
import { changed, endOf, firstDayOf } from './register/segments.js';
import {
  POSITIONS,
  valuesOf,
  type EditionInput,
  type SpokenField,
  type Unit,
} from './register/unit-values.js';
import { spanWithin, withWords } from './register/words.js';
import type { Report } from './problems.js';
import type { SeedRowOf, SeedTables } from './seed-tables.js';
import { span } from './spans.js';
import { reportAt } from './table.js';
import { agsOf, isTown, nameOf } from './units.js';

type Cells = SeedRowOf<'register-2021.csv'>['values'];

/** Id of an authority from its key: by its AGS where it has one, for that outlives mergers of Verbandsgemeinden. */
export function authorityId(key: string): string {
  return entityId('LocalAuthority', key.length === 12 ? key.slice(0, 5) + key.slice(9) : key);
}

function unitOf(line: number, cells: Cells): Unit {
  const { key, kind, official_name: officialName, parent, seat, postal_code, population, area_ha } = cells;
  return {
    ...{ line, key, kind, officialName, parent, seat, population },
    ...{ ags: agsOf(kind, key), isTown: isTown(kind, officialName), postalCode: postal_code },
    ...{ areaHa: area_ha, mark: null, male: null },
  };
}

interface Dating {
  readonly day: string;
  readonly source: string;
  readonly populationOn: string;
  readonly areaOn: string;
}

function editionOf(
  rows: readonly { readonly line: number; readonly values: Cells }[],
  { day, source, populationOn, areaOn }: Dating,
  retrievedOn: (source: string) => string,
): EditionInput {
  const units = rows.map(({ line, values }) => unitOf(line, values));
  return {
    ...{ day, source: entityId('Source', source), retrievedOn: retrievedOn(source) },
    ...{ populationOn, areaOn, units },
  };
}

/** Reforms that sources state: between the two editions. */
function recordEvents(draft: RegisterDraft, tables: SeedTables, today: EditionInput, report: Report): void {
  const units = new Map(today.units.map((unit) => [unit.key, unit]));
  for (const row of tables['events.csv'].rows) {
    const { kind, level, effective_on, legal_basis, before, after, source, evidence, locator, note } =
      row.values;
    const ids = (keys: string): string[] => keys.split(' ').map(authorityId).sort();
    const values = after.split(' ').flatMap((key) => {
      const unit = units.get(key);
      return unit
        ? [[authorityId(key), valuesOf(unit, unit.parent && authorityId(unit.parent))] as const]
        : [];
    });
    const id = entityId('Source', source);
    const retrievedOn = draft.retrievedOn.get(id) ?? today.retrievedOn;
    const objections = recordEvent(draft, {
      ...{ kind, level, effectiveOn: effective_on, legalBasis: legal_basis, follows: null, detail: [] },
      ...{ before: ids(before), after: ids(after), successions: [], values: new Map(values) },
      witness: {
        source: id,
        evidence: evidence === 'STATED' ? 'STATED' : 'INFERRED',
        locator,
        note,
        retrievedOn,
      },
    });
    for (const { message } of objections) reportAt(report, row, 'before', 'date-order', message);
  }
}

const EXTRACTED = {
  official_name: ['officialName', 'name', 'isTown'],
  postal_code: ['postalCode'],
} as const satisfies Record<string, readonly SpokenField[]>;

/** What the extract of another day has: it moves the day of a change. */
function attestExtract(
  draft: RegisterDraft,
  tables: SeedTables,
  retrievedOn: (source: string) => string,
): void {
  const kinds = new Map(tables['register.csv'].rows.map(({ values }) => [values.key, values.kind]));
  for (const { values: row } of tables['register-attested.csv'].rows) {
    const kind = kinds.get(row.key);
    const source = entityId('Source', row.source);
    const day = draft.describedOn.get(source);
    if (kind === undefined || day === undefined) continue;
    const id = authorityId(row.key);
    const name = nameOf(kind, row.value);
    const values =
      row.field === 'postal_code'
        ? { postalCode: row.value }
        : { officialName: row.value, name, sortName: sortName(name), isTown: isTown(kind, row.value) };
    const words = EXTRACTED[row.field].map((field): Word => ({
      ...{ subject: id, field, value: String((values as Record<string, unknown>)[field]), source },
      evidence: field === 'name' && name !== row.value ? 'COMPUTED' : 'STATED',
      ...{ locator: null, note: null, retrievedOn: retrievedOn(row.source), span: span(null, day) },
    }));
    const fields = EXTRACTED[row.field];
    attest(draft, { id, day, next: REGISTER.day, fields, values, words });
  }
}

/** Points and the municipalities of seats: in no edition, and the same over all the days of their units. */
function addPlaces(draft: RegisterDraft, tables: SeedTables, retrievedOn: (source: string) => string): void {
  for (const { values: row } of tables['register.csv'].rows) {
    const authority = draft.get(authorityId(row.key));
    if (!authority) continue;
    const { latitude, longitude, seat_key: seatKey } = row;
    const { id, segments } = authority;
    const whole = { from: firstDayOf(segments), until: endOf(segments) };
    const days = spanWithin(authority, whole);
    const word = (
      field: string,
      value: number | string | null,
      source: string,
      more: Pick<Word, 'evidence' | 'locator' | 'note'>,
    ): Word[] =>
      value === null
        ? []
        : [
            {
              subject: id,
              field,
              value: String(value),
              source: entityId('Source', source),
              retrievedOn: retrievedOn(source),
              span: days,
              ...more,
            },
          ];
    const point = { evidence: 'STATED', locator: 'Längengrad, Breitengrad', note: null } as const;
    const source = row.coordinates_source ?? REGISTER.extractSource;
    const matched = {
      evidence: 'COMPUTED',
      locator: POSITIONS.seat,
      note: 'Nach dem Namen zugeordnet.',
    } as const;
    const words = [
      ...word('latitude', latitude, source, point),
      ...word('longitude', longitude, source, point),
      ...word('seatKey', seatKey, REGISTER.source, matched),
    ];
    const placed = changed(segments, whole, (values) => ({ ...values, seatKey, latitude, longitude }));
    draft.set({ ...authority, segments: placed, words: withWords(authority.words, words) });
  }
}

/** The register of the seed over all its days. Reports what the events and the units' stated first days do not agree on. */
export function registerOf(tables: SeedTables, report: Report): Register {
  const sources = new Map(tables['sources.csv'].rows.map(({ values }) => [values.key, values]));
  const retrievedOn = (source: string): string => sources.get(source)?.retrieved_on ?? '';
  const described = [...sources].flatMap(([key, { describes_on }]): [string, string][] =>
    describes_on === null ? [] : [[entityId('Source', key), describes_on]],
  );
  const retrieved = [...sources].map(([key]): [string, string] => [
    entityId('Source', key),
    retrievedOn(key),
  ]);
  const { day, source, olderDay, olderSource, ...figures } = REGISTER;
  const older = editionOf(
    tables['register-2021.csv'].rows,
    {
      day: olderDay,
      source: olderSource,
      populationOn: figures.olderFiguresOn,
      areaOn: figures.olderFiguresOn,
    },
    retrievedOn,
  );
  const today = editionOf(tables['register.csv'].rows, { day, source, ...figures }, retrievedOn);
  const empty = { ...EMPTY_REGISTER, describedOn: new Map(described), retrievedOn: new Map(retrieved) };
  const first = new RegisterDraft(older.units.length > 0 ? mergeEdition(empty, older).register : empty);
  recordEvents(first, tables, today, report);
  const merged = mergeEdition(first.finished(), today);
  for (const { unit, message } of merged.refusals)
    report({ file: 'register.csv', line: unit?.line ?? 0, column: 'key', rule: 'date-order', message });
  for (const { question } of merged.questions)
    report({
      ...{ file: 'register.csv', line: 0, column: 'key', rule: 'unknown-reference' },
      message: `what became of ${question.before.map(({ key }) => key).join(', ')} is not to be told: an event must`,
    });
  const draft = new RegisterDraft(merged.register);
  attestExtract(draft, tables, retrievedOn);
  addPlaces(draft, tables, retrievedOn);
  return draft.finished();
}
