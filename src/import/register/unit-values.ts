/** What a record of the register says of its unit, as values of an authority and as words of a source. */
import { compareText } from '../../graph/collections.js';
import type { Day } from '../../graph/days.js';
import {
  claimValue,
  type AuthorityKind,
  type AuthorityProperties,
  type PropertyValue,
} from '../../graph/facts.js';
import { sortName } from '../../graph/sort-name.js';
import type { RegisterUnit } from '../gv100ad/units.js';
import { isAuthorityKind } from '../gv100ad/kinds.js';
import { isMunicipality, levelsOf, nameOf } from '../units.js';
import type { Values } from './segments.js';

/** A unit that is a local authority. Areas around them, and land that belongs to none, are not recorded. */
export type Unit = Omit<RegisterUnit, 'kind'> & { readonly kind: AuthorityKind };

export const isUnit = (unit: RegisterUnit): unit is Unit => isAuthorityKind(unit.kind);

/** One edition, as it is merged. */
export interface EditionInput {
  readonly day: Day;
  /** Id of its source. */
  readonly source: string;
  readonly retrievedOn: Day;
  /** Reference days of its figures; null where nobody says: then they are left out. */
  readonly populationOn: Day | null;
  readonly areaOn: Day | null;
  readonly units: readonly Unit[];
}

const NAME = 'Stellen 23–72';
/** Where each field stands in GV100AD. */
export const POSITIONS = {
  key: 'Stellen 11–22',
  ags: 'Satzart 60, Stellen 11–18',
  kind: 'Satzart und Textkennzeichen, Stellen 1–2 und 123–124',
  name: NAME,
  officialName: NAME,
  isTown: 'Satzart 60, Textkennzeichen, Stellen 123–124',
  seat: 'Satzarten 40 und 50, Stellen 73–122',
  postalCode: 'Satzart 60, Stellen 166–170',
} as const;
export type SpokenField = keyof typeof POSITIONS;
export const SPOKEN_FIELDS = Object.keys(POSITIONS) as SpokenField[];

export const POSITION_OF_PARENT = 'Schlüssel, Stellen 11–22';
export const POSITION_OF_COUNT = {
  POPULATION: 'Satzart 60, Stellen 140–150',
  AREA: 'Satzart 60, Stellen 129–139',
} as const;

/** All values of a unit that its record states, and null for all that no record has. */
export function valuesOf(unit: Unit, parent: string | null): Values {
  const name = nameOf(unit.kind, unit.officialName);
  const properties: AuthorityProperties = {
    key: unit.key,
    ags: isMunicipality(unit.kind) ? unit.ags : null,
    kind: unit.kind,
    levels: levelsOf(unit.kind),
    name,
    officialName: unit.officialName,
    sortName: sortName(name),
    isTown: unit.isTown,
    seat: unit.seat,
    seatKey: null,
    postalCode: unit.postalCode,
    latitude: null,
    longitude: null,
    openConflicts: [],
  };
  return { ...properties, parent };
}

/** The values that follow from a spoken one: they change with it. */
const DERIVED: Readonly<Partial<Record<SpokenField, readonly (keyof Values)[]>>> = {
  kind: ['levels'],
  name: ['sortName'],
};
/** A seat's municipality was matched by the seat's name: with another name it is not known any more. */
const DOUBTED: Readonly<Partial<Record<SpokenField, readonly (keyof Values)[]>>> = { seat: ['seatKey'] };

/** `old` with what `said` says of a field, and what follows from it. */
export function withField(old: Values, field: SpokenField | 'parent', said: Values): Values {
  if (field === 'parent') return { ...old, parent: said.parent };
  const follows = (DERIVED[field] ?? []).map((name) => [name, said[name]] as const);
  const doubted = (DOUBTED[field] ?? []).map((name) => [name, null] as const);
  return { ...old, [field]: said[field], ...Object.fromEntries([...follows, ...doubted]) };
}

/** How the register states a field of these values. */
export function evidenceOf(field: SpokenField, values: Values): 'STATED' | 'COMPUTED' {
  return field === 'name' && values.name !== values.officialName ? 'COMPUTED' : 'STATED';
}

/** Sums of the municipalities in each Landkreis and association, by key; of those of which all are known. */
export function sumsOf(
  units: readonly Unit[],
  countOf: (unit: Unit) => number | null,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number | null>();
  for (const unit of units.filter(({ kind }) => isMunicipality(kind))) {
    const count = countOf(unit);
    for (const key of [unit.key.slice(0, 5), unit.key.slice(0, 9)]) {
      const sum = sums.get(key) ?? (sums.has(key) ? null : 0);
      sums.set(key, sum === null || count === null ? null : sum + count);
    }
  }
  return new Map([...sums].flatMap(([key, sum]): [string, number][] => (sum === null ? [] : [[key, sum]])));
}

export const textOf = (value: PropertyValue): string | null => claimValue(value);
export const byKey = (a: Unit, b: Unit): number => compareText(a.key, b.key);
