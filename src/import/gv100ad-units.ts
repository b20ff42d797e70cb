/**
 * Units of Rhineland-Palatinate out of a GV100AD file, as far as `make-seed` compares editions. The layout is the
 * official Datensatzbeschreibung: records of 220 characters, positions 1-based and inclusive.
 */
import type { AuthorityKind } from '../graph/facts.js';

export interface Gv100adUnit {
  /** 5 digits (Landkreis), 9 (Verbandsgemeinde), 12 (every municipality). */
  readonly key: string;
  readonly kind: AuthorityKind;
  readonly officialName: string;
  /** Seat of the administration; empty where the record gives none. */
  readonly seat: string;
  readonly parent: string;
  readonly postalCode: string;
}

const RECORD_LENGTH = 220;
/** Mark of a gemeindefreies Gebiet without inhabitants: the German-Luxembourg condominium, no municipality. */
const UNINHABITED = '66';

const field = (record: string, from: number, to: number): string => record.slice(from - 1, to).trim();

/** `kinds` of records: 40 Kreis, 50 Gemeindeverband, 60 Gemeinde. A kreisfreie Stadt takes its seat from record 40. */
export function gv100adUnits(text: string): Gv100adUnit[] {
  const units: Gv100adUnit[] = [];
  const seats = new Map<string, string>();
  const marks = new Map<string, string>();
  const records = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [index, record] of records.entries()) {
    if (record === '') continue;
    if (record.length !== RECORD_LENGTH) {
      throw new Error(`record ${index + 1}: ${record.length} characters instead of ${RECORD_LENGTH}`);
    }
    if (field(record, 11, 12) !== '07') continue;
    const [set, mark] = [field(record, 1, 2), field(record, 123, 124)];
    const district = field(record, 11, 15);
    const key = district + field(record, 19, 22) + field(record, 16, 18);
    const common = { officialName: field(record, 23, 72), seat: field(record, 73, 122), postalCode: '' };
    if (set === '40') seats.set(district, common.seat);
    if (set === '40' && mark === '44') units.push({ ...common, key, kind: 'LANDKREIS', parent: '' });
    if (set === '50') marks.set(key, mark);
    if (set === '50' && mark === '53')
      units.push({ ...common, key, kind: 'VERBANDSGEMEINDE', parent: district });
    if (set !== '60' || mark === UNINHABITED) continue;
    const association = key.slice(0, 9);
    const postalCode = field(record, 166, 170);
    const rest = { ...common, key, postalCode };
    if (mark === '61') {
      units.push({ ...rest, kind: 'KREISFREIE_STADT', seat: seats.get(district) ?? '', parent: '' });
    } else if (marks.get(association) === '50') {
      units.push({ ...rest, kind: 'VERBANDSFREIE_GEMEINDE', parent: district });
    } else {
      units.push({ ...rest, kind: 'ORTSGEMEINDE', parent: association });
    }
  }
  return units;
}
