/**
 * Who the units of an edition are: the same as in the editions around it on record, by the rules of reforms, or new.
 * The day of an edition that is on record already is no reform: there a key is a key.
 */
import { append, getOr } from '../../graph/collections.js';
import type { Day } from '../../graph/days.js';
import { entityId } from '../../graph/ids.js';
import { findReform } from '../reform/find-reform.js';
import type { Reform } from '../reform/result.js';
import type { Unit as ReformUnit } from '../reform/unit.js';
import { isMunicipality } from '../units.js';
import type { Authority, Register } from './model.js';
import { segmentOn } from './segments.js';
import type { EditionInput, Unit } from './unit-values.js';

export const landOf = (key: string): string => key.slice(0, 2);

/** The days of the editions on record, by Land, in order. */
export function editionDays({ authorities, describedOn }: Register): Map<string, Day[]> {
  const days = new Map<string, Set<Day>>();
  for (const { words, segments } of authorities.values()) {
    const land = landOf(segments[0]?.values.key ?? '');
    for (const { field, source } of words) {
      const day = field === 'key' ? describedOn.get(source) : undefined;
      if (day !== undefined) getOr(days, land, () => new Set<Day>()).add(day);
    }
  }
  return new Map([...days].map(([land, own]) => [land, [...own].sort()]));
}

/** Länder that have the same editions before and behind the day. */
export interface Place {
  readonly lands: ReadonlySet<string>;
  readonly previous: Day | null;
  readonly next: Day | null;
  /** Whether an edition of this very day is on record. */
  readonly isKnown: boolean;
}

export function placesOf(register: Register, { day, units }: EditionInput): Place[] {
  const days = editionDays(register);
  const groups = new Map<string, string[]>();
  for (const land of new Set(units.map(({ key }) => landOf(key)))) {
    const own = days.get(land) ?? [];
    const place = [own.findLast((d) => d < day), own.find((d) => d > day), own.includes(day)];
    append(groups, JSON.stringify(place.map((part) => part ?? null)), land);
  }
  return [...groups].map(([text, lands]) => {
    const [previous, next, isKnown] = JSON.parse(text) as [Day | null, Day | null, boolean];
    return { lands: new Set(lands), previous, next, isKnown };
  });
}

const LEVEL = { DISTRICT: 'DISTRICT', ASSOCIATION: 'ASSOCIATION', MUNICIPALITY: 'MUNICIPALITY' } as const;

/** As the rules of reforms take a unit: a town that is its own district is a municipality. */
function asReformUnit(unit: Unit): ReformUnit {
  const isOne = isMunicipality(unit.kind);
  return {
    ...{ key: unit.key, kind: unit.kind, officialName: unit.officialName },
    ags: isOne ? unit.ags : null,
    level: isOne ? LEVEL.MUNICIPALITY : unit.key.length === 5 ? LEVEL.DISTRICT : LEVEL.ASSOCIATION,
    ...{ seat: unit.seat ?? '', parent: unit.parent ?? '', postalCode: unit.postalCode ?? '' },
    ...{ population: unit.population, area: unit.areaHa },
  };
}

/** What was counted on a day, or else what is known next to it. */
function countOn(counts: Authority['counts']['AREA'], day: Day): number | null {
  return (counts.findLast(({ on }) => on <= day) ?? counts[0])?.value ?? null;
}

export interface Snapshot {
  readonly units: readonly ReformUnit[];
  /** Ids of authorities by key. */
  readonly ids: ReadonlyMap<string, string>;
}

/** The register as it is on record for a day. */
export function snapshot({ authorities }: Register, day: Day, lands: ReadonlySet<string>): Snapshot {
  const ids = new Map<string, string>();
  const units: ReformUnit[] = [];
  const keyOn = (id: string | null): string =>
    (id === null ? undefined : segmentOn(authorities.get(id)?.segments ?? [], day))?.values.key ?? '';
  for (const { id, segments, counts } of authorities.values()) {
    const values = segmentOn(segments, day)?.values;
    if (!values || !lands.has(landOf(values.key))) continue;
    ids.set(values.key, id);
    const isOne = isMunicipality(values.kind);
    units.push({
      ...{ key: values.key, ags: values.ags, kind: values.kind, officialName: values.officialName },
      level: isOne ? LEVEL.MUNICIPALITY : values.key.length === 5 ? LEVEL.DISTRICT : LEVEL.ASSOCIATION,
      ...{ seat: values.seat ?? '', parent: keyOn(values.parent), postalCode: values.postalCode ?? '' },
      population: isOne ? countOn(counts.POPULATION, day) : null,
      area: isOne ? countOn(counts.AREA, day) : null,
    });
  }
  return { units, ids };
}

/** The edition beside one that is on record: what happened between the two, and who is who. */
export interface Step {
  readonly reform: Reform;
  readonly recorded: Snapshot;
  /** Whether the edition on record is the older of the two. */
  readonly isBefore: boolean;
}

export interface Identities {
  readonly place: Place;
  readonly units: readonly Unit[];
  readonly steps: readonly Step[];
  /** Ids of the edition's authorities, by key. */
  readonly ids: ReadonlyMap<string, string>;
  /** Ids that are on record before this edition. */
  readonly known: ReadonlySet<string>;
  /** Of units that are one authority by the edition before, and another by the one behind. */
  readonly torn: readonly { readonly unit: Unit; readonly ids: readonly string[] }[];
  /** Ids on record for this very day that the edition does not have. */
  readonly missing: readonly string[];
}

/** The id of an authority that is new: by its AGS where it has one, for that outlives mergers of Verbandsgemeinden. */
function newId(unit: Unit, day: Day, { authorities }: Register): string {
  const id = entityId('LocalAuthority', unit.ags ?? unit.key);
  // A key can be given again, to another authority.
  return authorities.has(id) ? entityId('LocalAuthority', `${unit.ags ?? unit.key} ${day}`) : id;
}

export function identify(register: Register, edition: EditionInput, place: Place): Identities {
  const units = edition.units.filter(({ key }) => place.lands.has(landOf(key)));
  const own = { day: edition.day, units: units.map(asReformUnit) };
  const steps = ([place.isKnown ? null : place.previous, place.isKnown ? null : place.next] as const).flatMap(
    (day, index): Step[] => {
      if (day === null) return [];
      const recorded = snapshot(register, day, place.lands);
      const reform = findReform({ day, units: recorded.units }, own);
      return [{ reform, recorded, isBefore: index === 0 }];
    },
  );
  const candidates = new Map<string, Set<string>>();
  const found = (key: string, id: string | undefined): void => {
    if (id !== undefined) getOr(candidates, key, () => new Set<string>()).add(id);
  };
  for (const { reform, recorded, isBefore } of steps)
    for (const { older, newer } of reform.same)
      found((isBefore ? newer : older).key, recorded.ids.get((isBefore ? older : newer).key));
  const today = snapshot(register, edition.day, place.lands).ids;
  // An authority that began by a stated event between two editions is in neither: there its key tells.
  const compared = new Set(steps.flatMap(({ recorded }) => [...recorded.ids.values()]));
  for (const { key } of units) {
    const id = today.get(key);
    if (place.isKnown || (id !== undefined && !compared.has(id))) found(key, id);
  }

  const ids = new Map<string, string>();
  const torn: { unit: Unit; ids: string[] }[] = [];
  for (const unit of units) {
    const [first, ...others] = candidates.get(unit.key) ?? [];
    if (others.length > 0) torn.push({ unit, ids: [first ?? '', ...others] });
    ids.set(unit.key, first ?? newId(unit, edition.day, register));
  }
  const keys = new Set(units.map(({ key }) => key));
  const missing = [...today].flatMap(([key, id]) =>
    keys.has(key) || (!place.isKnown && compared.has(id)) ? [] : [id],
  );
  return { place, units, steps, ids, known: new Set(register.authorities.keys()), torn, missing };
}
