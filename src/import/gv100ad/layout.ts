/**
 * The layout of a record. Source: the Datensatzbeschreibung in the office's ZIP (edition 2025), which agrees with the
 * files of 30.11.2021 and 31.08.2025. Positions are 1-based and inclusive, in characters.
 */
export const RECORD_LENGTH = 220;

/** Satzart. 41 and 61 belong to GV100NAD, the sister file of non-administrative units. */
export const SETS = ['10', '20', '30', '40', '50', '60'] as const;
export type RecordSet = (typeof SETS)[number];

const FIELDS = {
  set: [1, 2],
  day: [3, 10],
  land: [11, 12],
  'government district': [13, 13],
  region: [14, 14],
  district: [14, 15],
  municipality: [16, 18],
  association: [19, 22],
  name: [23, 72],
  seat: [73, 122],
  mark: [123, 124],
  area: [129, 139],
  population: [140, 150],
  male: [151, 161],
  'postal code': [166, 170],
} as const;
export type Field = keyof typeof FIELDS;

/** The parts of each kind's key, in the order of the key: there the association stands before the municipality. */
export const KEY_PARTS: Readonly<Record<RecordSet, readonly Field[]>> = {
  '10': ['land'],
  '20': ['land', 'government district'],
  '30': ['land', 'government district', 'region'],
  '40': ['land', 'government district', 'district'],
  '50': ['land', 'government district', 'district', 'association'],
  '60': ['land', 'government district', 'district', 'association', 'municipality'],
};

/** The field's characters as they stand, blanks and all. */
export function cut(record: string, field: Field): string {
  const [from, to] = FIELDS[field];
  return record.slice(from - 1, to);
}

/** How problems name a field: `140-150 population`. */
export function columnOf(field: Field): string {
  const [from, to] = FIELDS[field];
  return `${from === to ? from : `${from}-${to}`} ${field}`;
}

/** How problems name one character of a record. */
export function columnAt(position: number): string {
  return `position ${position}`;
}

/** How problems name a record's key as a whole. */
export const KEY_COLUMN = '11-22 key';
