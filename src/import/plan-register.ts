/** The register: authorities, where they belong, their figures, and the record positions that state each value. */
import type { AuthorityProperties, Version } from '../graph/facts.js';
import { entityId } from '../graph/ids.js';
import { sortName } from '../graph/sort-name.js';
import type { Draft, Voice } from './draft.js';
import { REGISTER } from './register-edition.js';
import type { SeedRowOf, SeedTables } from './seed-tables.js';
import { span, spanFrom, spanOfFigure, type Span } from './spans.js';
import { agsOf, isAggregate, isTown, labelsOf, levelsOf, nameOf } from './units.js';

type Unit = SeedRowOf<'register.csv'>;
type Earlier = SeedRowOf<'register-earlier.csv'>;

const NAME = 'Stellen 23–72';
const SEAT = 'Satzarten 40 und 50, Stellen 73–122';
const DEFAULT_COORDINATES = REGISTER.extractSource;

/** Where each field stands in GV100AD; the seed's own columns are other cuts of the same positions. */
const POSITIONS = {
  ags: 'Satzart 60, Stellen 11–18',
  kind: 'Satzart und Textkennzeichen, Stellen 1–2 und 123–124',
  name: NAME,
  officialName: NAME,
  isTown: `${NAME}, Zusatz „Stadt“`,
  seat: SEAT,
  seatKey: SEAT,
  postalCode: 'Satzart 60, Stellen 166–170',
} as const;
type RegisterField = keyof typeof POSITIONS;
const FIELDS = Object.keys(POSITIONS) as RegisterField[];
/** Fields that change with a cell of register-earlier.csv. */
const FIELDS_OF_CELL: Readonly<Record<Earlier['values']['field'], readonly RegisterField[]>> = {
  official_name: ['officialName', 'name', 'isTown'],
  seat: ['seat'],
  postal_code: ['postalCode'],
};

const says = (
  source: string,
  locator: string,
  evidence: Voice['evidence'],
  note: string | null = null,
): Voice => ({
  source,
  locator,
  evidence,
  note,
});

/** Id of an authority from its key: by its AGS where it has one, for that outlives mergers of Verbandsgemeinden. */
export function authorityId(key: string): string {
  return entityId('LocalAuthority', key.length === 12 ? key.slice(0, 5) + key.slice(9) : key);
}

function properties(unit: Unit['values']): AuthorityProperties {
  const name = nameOf(unit.kind, unit.official_name);
  return {
    key: unit.key,
    ags: agsOf(unit.kind, unit.key),
    kind: unit.kind,
    levels: levelsOf(unit.kind),
    name,
    officialName: unit.official_name,
    sortName: sortName(name),
    isTown: isTown(unit.kind, unit.official_name),
    seat: unit.seat,
    seatKey: unit.seat_key,
    postalCode: unit.postal_code,
    latitude: unit.latitude,
    longitude: unit.longitude,
    openConflicts: [],
  };
}

interface Stretch {
  readonly span: Span;
  readonly properties: AuthorityProperties;
}

/** What the unit was like in turn: with the older edition's values until the day that attests today's. */
function stretches(unit: Unit, earlier: readonly Earlier[]): Stretch[] {
  const whole = span(unit.values.since, unit.values.attested_on);
  const starts = [whole.holdsFrom, ...new Set(earlier.map(({ values }) => values.replaced_on))].sort();
  return starts.map((first, index) => {
    const then = earlier.filter(({ values }) => values.replaced_on > first);
    const replaced = Object.fromEntries(then.map(({ values }) => [values.field, values.value]));
    const from = spanFrom(whole, first);
    return {
      span: { ...from, holdsUntil: starts[index + 1] ?? from.holdsUntil },
      properties: properties({ ...unit.values, ...replaced }),
    };
  });
}

function voiceOf(field: RegisterField, state: AuthorityProperties, source: string = REGISTER.source): Voice {
  const locator = POSITIONS[field];
  if (field === 'seatKey') return says(source, locator, 'COMPUTED', 'Nach dem Namen zugeordnet.');
  const isCut = field === 'name' && state.name !== state.officialName;
  return says(source, locator, isCut ? 'COMPUTED' : 'STATED');
}

/** Today's values hold from the day that attests them; what the older edition says otherwise, until that day. */
function claimFields(
  draft: Draft,
  id: string,
  parts: readonly Stretch[],
  earlier: readonly Earlier[],
  whole: Span,
): void {
  const [first, last] = [parts[0]?.properties, parts.at(-1)?.properties];
  if (first === undefined || last === undefined) return;
  for (const field of FIELDS) {
    const change = earlier.find(({ values }) => FIELDS_OF_CELL[values.field].includes(field))?.values;
    if (change === undefined || first[field] === last[field]) {
      draft.claim(id, field, last[field], voiceOf(field, last), whole);
      continue;
    }
    const now = spanFrom(whole, change.replaced_on);
    const before = { ...whole, holdsUntil: change.replaced_on };
    draft.claim(id, field, first[field], voiceOf(field, first, change.source), before);
    draft.claim(id, field, last[field], voiceOf(field, last), now);
    if (change.replaced_by !== REGISTER.source) {
      draft.claim(
        id,
        field,
        last[field],
        { ...voiceOf(field, last, change.replaced_by), locator: null },
        now,
      );
    }
  }
}

function claimKeys(draft: Draft, id: string, unit: Unit, whole: Span): void {
  const { key, attested_on } = unit.values;
  draft.claim(id, 'key', key, says(REGISTER.source, 'Stellen 11–22', 'STATED'), whole);
  if (attested_on === REGISTER.olderDay) {
    draft.claim(id, 'key', key, says(REGISTER.olderSource, 'Stellen 11–22', 'STATED'), whole);
  }
}

function planFigures(draft: Draft, id: string, unit: Unit, whole: Span): void {
  const isAggregated = isAggregate(unit.values.kind);
  const figures = [
    ['POPULATION', unit.values.population, REGISTER.populationOn, 'Satzart 60, Stellen 140–150'],
    ['AREA', unit.values.area_ha, REGISTER.areaOn, 'Satzart 60, Stellen 129–139'],
  ] as const;
  for (const [measure, value, on, locator] of figures) {
    const days = spanOfFigure(on, whole);
    const figure = { value, on, isAggregated, isApproximate: false, period: null };
    const field = draft.figure(unit, 'LocalAuthority', id, measure, days, figure);
    const voice = isAggregated
      ? says(REGISTER.source, locator, 'COMPUTED', 'Summe der Gemeinden.')
      : says(REGISTER.source, locator, 'STATED');
    draft.claim(id, field, value, voice, days);
  }
}

function planUnit(draft: Draft, unit: Unit, earlier: readonly Earlier[]): void {
  const { key, kind, parent, coordinates_source } = unit.values;
  const parts = stretches(unit, earlier);
  const whole = span(unit.values.since, unit.values.attested_on);
  const versions: Version[] = parts.map((part) => ({ ...part.span, properties: { ...part.properties } }));
  const today = properties(unit.values);
  const id = draft.entity(
    unit,
    {
      label: 'LocalAuthority',
      key,
      caption: today.name,
      also: labelsOf(kind),
      naturalKey: today.ags ?? key,
    },
    versions,
  );
  claimKeys(draft, id, unit, whole);
  claimFields(draft, id, parts, earlier, whole);
  const point = says(coordinates_source ?? DEFAULT_COORDINATES, 'Längengrad, Breitengrad', 'STATED');
  draft.claim(id, 'latitude', today.latitude, point, whole);
  draft.claim(id, 'longitude', today.longitude, point, whole);
  planFigures(draft, id, unit, whole);
  if (parent === null) return;
  // Nobody states since when a unit belongs to its parent: from its own first day, as far as it is attested.
  const belonging = { ...whole, since: null };
  const edge = draft.edge(unit, 'BELONGS_TO', [id, authorityId(parent)], belonging);
  draft.claim(edge, 'exists', true, says(REGISTER.source, 'Schlüssel, Stellen 11–22', 'STATED'), belonging);
}

/** Authorities, their figures and where they belong. */
export function planRegister(draft: Draft, tables: SeedTables): void {
  const earlier = new Map<string, Earlier[]>();
  for (const row of tables['register-earlier.csv'].rows) {
    earlier.set(row.values.key, [...(earlier.get(row.values.key) ?? []), row]);
  }
  for (const unit of tables['register.csv'].rows) planUnit(draft, unit, earlier.get(unit.values.key) ?? []);
}
