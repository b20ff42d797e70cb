/** One record: its fields, read and checked by themselves. */
import { isDay, type Day } from '../../graph/days.js';
import type { Rule } from '../problems.js';
import {
  ASSOCIATION_KINDS,
  DISTRICT_KINDS,
  MUNICIPALITY_KINDS,
  type AssociationMark,
  type DistrictMark,
  type MunicipalityMark,
} from './kinds.js';
import { columnAt, columnOf, cut, KEY_PARTS, SETS, type Field, type RecordSet } from './layout.js';

interface Common {
  readonly line: number;
  readonly day: Day;
  /** 2 digits (Land), 3 (Regierungsbezirk), 4 (Region), 5 (Kreis), 9 (Verband), 12 (Gemeinde). */
  readonly key: string;
  readonly name: string;
  /** Of the government or administration; null where none stands there. */
  readonly seat: string | null;
}
export interface AreaRecord extends Common {
  readonly set: '10' | '20' | '30';
}
export interface DistrictRecord extends Common {
  readonly set: '40';
  readonly mark: DistrictMark;
}
export interface AssociationRecord extends Common {
  readonly set: '50';
  readonly mark: AssociationMark;
}
export interface MunicipalityRecord extends Common {
  readonly set: '60';
  readonly mark: MunicipalityMark;
  readonly areaHa: number;
  readonly population: number;
  readonly male: number;
  readonly postalCode: string | null;
}
export type GvRecord = AreaRecord | DistrictRecord | AssociationRecord | MunicipalityRecord;

export interface RecordProblem {
  readonly column: string | null;
  readonly rule: Rule;
  readonly message: string;
}
export interface RecordReading {
  /** What the record is about, if it says so, even where the rest is damaged. */
  readonly identity: { readonly set: RecordSet; readonly key: string } | null;
  /** Null where anything is wrong with it. */
  readonly record: GvRecord | null;
  readonly problems: readonly RecordProblem[];
}

const quoted = (text: string): string => JSON.stringify(text);

class FieldReader {
  readonly problems: RecordProblem[] = [];

  constructor(readonly text: string) {}

  wrong(field: Field, rule: Rule, message: string): null {
    this.problems.push({ column: columnOf(field), rule, message });
    return null;
  }

  digits(field: Field, rule: Rule): string | null {
    const cell = cut(this.text, field);
    return /^\d+$/.test(cell) ? cell : this.wrong(field, rule, `${quoted(cell)} is not all digits`);
  }

  number(field: Field): number | null {
    const digits = this.digits(field, 'number');
    return digits === null ? null : Number(digits);
  }

  /** Left-aligned text; empty where there is none. */
  words(field: Field): string {
    const cell = cut(this.text, field).trimEnd();
    if (cell.startsWith(' ')) this.wrong(field, 'blanks', `blanks before ${quoted(cell.trim())}`);
    return cell.trim();
  }

  oneOf<const T extends string>(field: Field, words: readonly T[]): T | null {
    const cell = cut(this.text, field);
    const found = words.find((word) => word === cell);
    return found ?? this.wrong(field, 'not-allowed', `${quoted(cell)} is none of ${words.join(', ')}`);
  }

  day(): Day | null {
    const cell = cut(this.text, 'day');
    const day = `${cell.slice(0, 4)}-${cell.slice(4, 6)}-${cell.slice(6)}`;
    return isDay(day) ? day : this.wrong('day', 'date', `${quoted(cell)} is no existing day YYYYMMDD`);
  }
}

const marks = <T extends string>(kinds: Readonly<Record<T, unknown>>): T[] => Object.keys(kinds) as T[];
const DISTRICT_MARKS = marks(DISTRICT_KINDS);
const ASSOCIATION_MARKS = marks(ASSOCIATION_KINDS);
const MUNICIPALITY_MARKS = marks(MUNICIPALITY_KINDS);

function municipality(common: Common, fields: FieldReader): MunicipalityRecord | null {
  const mark = fields.oneOf('mark', MUNICIPALITY_MARKS);
  const areaHa = fields.number('area');
  const population = fields.number('population');
  const male = fields.number('male');
  const isBlank = cut(fields.text, 'postal code').trim() === '';
  const postalCode = isBlank ? null : fields.digits('postal code', 'key');
  if (mark === null || areaHa === null || population === null || male === null) return null;
  if (male > population) fields.wrong('male', 'number', `${male} of ${population} inhabitants`);
  return { ...common, set: '60', mark, areaHa, population, male, postalCode };
}

function rest(set: RecordSet, common: Common, fields: FieldReader): GvRecord | null {
  if (set === '60') return municipality(common, fields);
  if (set === '50') {
    const mark = fields.oneOf('mark', ASSOCIATION_MARKS);
    return mark && { ...common, set, mark };
  }
  if (set === '40') {
    const mark = fields.oneOf('mark', DISTRICT_MARKS);
    return mark && { ...common, set, mark };
  }
  return { ...common, set };
}

/** Reads a text of 220 characters. */
export function readRecord(line: number, text: string): RecordReading {
  const fields = new FieldReader(text);
  const control = text.search(/\p{Cc}/u);
  if (control !== -1) {
    fields.problems.push({
      column: columnAt(control + 1),
      rule: 'blanks',
      message: `the control character U+${text.charCodeAt(control).toString(16).toUpperCase().padStart(4, '0')}`,
    });
  }
  const set = fields.oneOf('set', SETS);
  const day = fields.day();
  if (set === null) return { identity: null, record: null, problems: fields.problems };
  const parts = KEY_PARTS[set].map((field) => fields.digits(field, 'key'));
  const key = parts.includes(null) ? null : parts.join('');
  const name = fields.words('name');
  if (name === '') fields.wrong('name', 'required', 'every unit has a name');
  const seat = fields.words('seat') || null;
  const record = rest(set, { line, day: day ?? '', key: key ?? '', name, seat }, fields);
  return {
    identity: key === null ? null : { set, key },
    record: fields.problems.length === 0 ? record : null,
    problems: fields.problems,
  };
}
