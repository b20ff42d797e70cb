/** What the records of an edition must be among themselves, in whatever order they stand. */
import type { Day } from '../../graph/days.js';
import { MUNICIPALITY_KINDS } from './kinds.js';
import { columnOf, KEY_COLUMN, type RecordSet } from './layout.js';
import type { ProblemList } from './problem-list.js';
import type { AssociationRecord, DistrictRecord, GvRecord, MunicipalityRecord } from './record.js';

export interface Identity {
  readonly line: number;
  readonly set: RecordSet;
  readonly key: string;
}
export interface Collected {
  readonly records: readonly GvRecord[];
  /** Of all records that say what they are about, damaged ones among them. */
  readonly identities: readonly Identity[];
  /** False where a record does not: then a missing parent may be that one, and is no problem of its own. */
  readonly isComplete: boolean;
}

const WORDS: Readonly<Record<RecordSet, string>> = {
  '10': 'Land',
  '20': 'Regierungsbezirk',
  '30': 'Region',
  '40': 'Kreis',
  '50': 'Gemeindeverband',
  '60': 'Gemeinde',
};

export const agsOfKey = (key: string): string => key.slice(0, 5) + key.slice(9);

/** The day of most records; null for no records. */
export function dayOf(records: readonly GvRecord[]): Day | null {
  const counts = new Map<Day, number>();
  for (const { day } of records) counts.set(day, (counts.get(day) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

function checkDays(records: readonly GvRecord[], problems: ProblemList): void {
  const day = dayOf(records);
  for (const record of records) {
    if (record.day === day) continue;
    problems.add(record.line, columnOf('day'), 'other-edition', `${record.day}, others have ${day ?? ''}`);
  }
}

function checkDuplicates(identities: readonly Identity[], problems: ProblemList): void {
  const lines = new Map<string, number>();
  const isNew = (key: string, line: number): boolean => {
    const before = lines.get(key);
    if (before === undefined) lines.set(key, line);
    else problems.add(line, KEY_COLUMN, 'duplicate-key', `${key} stands in line ${before} already`);
    return before === undefined;
  };
  for (const { line, set, key } of identities) {
    if (isNew(`${set} ${key}`, line) && set === '60') isNew(`AGS ${agsOfKey(key)}`, line);
  }
}

type Place = readonly [set: RecordSet, key: string];

const idOf = ({ set, key }: { set: RecordSet; key: string }): string => `${set} ${key}`;

/** RB 0 and Kreis 00: a Land that is one Kreis, or what lies outside of all Kreise. */
const isOutside = (key: string): boolean => key.slice(2, 5) === '000';

class Family {
  readonly #known: ReadonlySet<string>;
  readonly #regions: ReadonlySet<string>;
  readonly #settled = new Set<string>();

  constructor(identities: readonly Identity[], records: readonly GvRecord[]) {
    this.#known = new Set(identities.map(idOf));
    this.#regions = new Set(identities.filter(({ set }) => set === '30').map(({ key }) => key.slice(0, 3)));
    for (const record of records) {
      if (record.set === '60' && MUNICIPALITY_KINDS[record.mark].kind !== 'GEMEINDEFREIES_GEBIET') {
        this.#settled.add(record.key.slice(0, 9));
      }
    }
  }

  has(set: RecordSet, key: string): boolean {
    return this.#known.has(idOf({ set, key }));
  }

  /** The records in which one lies directly. Outside all Kreise lies only what belongs to no municipality. */
  parents({ set, key }: Identity): Place[] {
    if (set === '10') return [];
    if (set === '60') return [['50', key.slice(0, 9)]];
    const land: Place = ['10', key.slice(0, 2)];
    if (set === '20') return [land];
    if (set === '30' || set === '40') {
      const government: Place[] = key[2] === '0' ? [] : [['20', key.slice(0, 3)]];
      const hasRegion = set === '40' && this.#regions.has(key.slice(0, 3));
      return [land, ...government, ...(hasRegion ? [['30', key.slice(0, 4)] satisfies Place] : [])];
    }
    const isFree = isOutside(key) && !this.has('40', key.slice(0, 5)) && !this.#settled.has(key);
    return isFree ? [land] : [['40', key.slice(0, 5)]];
  }
}

/** A parent that never comes is one problem, told at the first of its children. */
function checkParents(identities: readonly Identity[], family: Family, problems: ProblemList): void {
  const missing = new Map<string, { set: RecordSet; key: string; first: Identity; count: number }>();
  for (const identity of identities) {
    for (const [set, key] of family.parents(identity)) {
      if (family.has(set, key)) continue;
      const found = missing.get(idOf({ set, key }));
      if (found) found.count += 1;
      else missing.set(idOf({ set, key }), { set, key, first: identity, count: 1 });
    }
  }
  for (const { set, key, first, count } of missing.values()) {
    const children = count === 1 ? 'this record lies' : `this and ${count - 1} more records lie`;
    const message = `${WORDS[set]} ${key}, in which ${children}, has no record ${set}`;
    problems.add(first.line, KEY_COLUMN, 'unknown-reference', message);
  }
}

const NEEDED: Readonly<Partial<Record<RecordSet, RecordSet>>> = { '10': '40', '40': '50', '50': '60' };

function checkChildren(identities: readonly Identity[], family: Family, problems: ProblemList): void {
  const filled = new Set<string>();
  for (const identity of identities) {
    for (const [set, key] of family.parents(identity)) filled.add(idOf({ set, key }));
  }
  for (const identity of identities) {
    const needed = NEEDED[identity.set];
    if (needed === undefined || filled.has(idOf(identity))) continue;
    const message = `${WORDS[identity.set]} ${identity.key} has no record ${needed} beneath it`;
    problems.add(identity.line, KEY_COLUMN, 'childless', message);
  }
}

/** A town that is its own Kreis is alone in it, and what stands under mark 50 is alone there. */
function checkMarks(records: readonly GvRecord[], problems: ProblemList): void {
  const districts = new Map<string, DistrictRecord>();
  const associations = new Map<string, AssociationRecord>();
  const municipalities: MunicipalityRecord[] = [];
  for (const record of records) {
    if (record.set === '40') districts.set(record.key, record);
    if (record.set === '50') associations.set(record.key, record);
    if (record.set === '60') municipalities.push(record);
  }
  const holders = new Map<string, number>();
  const alone = (key: string, line: number): void => {
    const before = holders.get(key);
    if (before === undefined) holders.set(key, line);
    else problems.add(line, KEY_COLUMN, 'wrong-kind', `${key} holds one, that of line ${before} already`);
  };
  for (const { line, key, mark } of municipalities) {
    const district = districts.get(key.slice(0, 5))?.mark;
    const association = associations.get(key.slice(0, 9))?.mark;
    const { kind, district: wanted } = MUNICIPALITY_KINDS[mark];
    const isTownDistrict = district === '41' || district === '42';
    if (kind !== 'GEMEINDEFREIES_GEBIET' && district !== undefined) {
      const fits = wanted === null ? !isTownDistrict : wanted === district;
      if (!fits) problems.add(line, columnOf('mark'), 'wrong-kind', `${mark} in a Kreis of mark ${district}`);
    }
    if (wanted !== null && association !== undefined && association !== '50') {
      problems.add(
        line,
        columnOf('mark'),
        'wrong-kind',
        `${mark} in a Gemeindeverband of mark ${association}`,
      );
    }
    if (isTownDistrict) alone(key.slice(0, 5), line);
    else if (association === '50') alone(key.slice(0, 9), line);
  }
}

/** Reports all that is wrong among the records. */
export function checkRecords({ records, identities, isComplete }: Collected, problems: ProblemList): void {
  checkDays(records, problems);
  checkDuplicates(identities, problems);
  if (!isComplete) return;
  const family = new Family(identities, records);
  checkParents(identities, family, problems);
  checkChildren(identities, family, problems);
  checkMarks(records, problems);
}
