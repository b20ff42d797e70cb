/** Editions of the register made by rules: keys of Länder that do not exist, and names that say so. */
import { readEdition, type EditionReading } from '../../src/import/gv100ad/read-edition.js';
import type { RegisterUnit } from '../../src/import/gv100ad/units.js';
import { formatProblem } from '../../src/import/problems.js';
import { IMPORT_LIMITS, type ImportLimits } from '../../src/limits-import.js';

/** A record of 220 characters with fields at their 1-based positions. */
export function gvRecord(fields: Readonly<Record<number, string>>): string {
  let text = ' '.repeat(220);
  for (const [at, value] of Object.entries(fields)) {
    const start = Number(at) - 1;
    text = text.slice(0, start) + value + text.slice(start + value.length);
  }
  return text;
}

export const DAY = '20300630';
const number = (value: number): string => String(value).padStart(11, '0');
const head = (set: string, key: string, name: string): Record<number, string> => ({
  1: set,
  3: DAY,
  11: key,
  23: name,
});

export const land = (key: string, name = `Musterland ${key}`): string =>
  gvRecord({ ...head('10', key, name), 73: 'Musterhauptstadt' });
export const government = (key: string): string => gvRecord(head('20', key, `Musterbezirk ${key}`));
export const region = (key: string): string => gvRecord(head('30', key, `Musterregion ${key}`));
export const district = (key: string, mark = '44', name = `Musterkreis ${key}`): string =>
  gvRecord({ ...head('40', key, name), 73: `Kreissitz ${key}`, 123: mark });

/** `key` of 9 digits. */
export function association(key: string, mark = '53', name = `Musterverband ${key}`): string {
  const seat = mark === '50' ? '' : `Verbandssitz ${key}`;
  return gvRecord({ ...head('50', key.slice(0, 5), name), 19: key.slice(5), 73: seat, 123: mark });
}

export interface Figures {
  readonly area?: number;
  readonly population?: number;
  readonly male?: number;
  readonly postalCode?: string;
}

/** `key` of 12 digits. */
export function municipality(
  key: string,
  mark = '64',
  name = `Musterdorf ${key}`,
  { area = 500, population = 1000, male = 490, postalCode = '01067' }: Figures = {},
): string {
  return gvRecord({
    ...head('60', key.slice(0, 5), name),
    16: key.slice(9),
    19: key.slice(5, 9),
    123: mark,
    129: number(area) + number(population) + number(male),
    166: postalCode,
  });
}

/** One municipality in an association of its own, as the register writes what has none. */
export function lone(district: string, number: string, mark = '64', name?: string): string[] {
  const key = `${district}0${number}`;
  return [association(key, '50', name), municipality(`${key}${number}`, mark, name)];
}

/** A town that is its own Kreis: three records. */
export function townDistrict(key: string, mark: '41' | '42', name: string): string[] {
  const own = mark === '41' ? '61' : '62';
  return [district(key, mark, name), ...lone(key, '000', own, name)];
}

/** Land 17: every set, a town of its own, members and lone municipalities, land of nobody inside and outside. */
export const SMALL: readonly string[] = [
  land('17', 'Müsterland'),
  association('170009999', '50', 'Niemandswasser'),
  municipality('170009999999', '66', 'Niemandswasser', { population: 0, male: 0, postalCode: '' }),
  government('171'),
  region('1711'),
  ...townDistrict('17111', '41', 'Größenstadt, Stadt'),
  district('17112'),
  association('171125001', '53', 'Beispielhöhe'),
  municipality('171125001001', '64', 'Älterdorf'),
  municipality('171125001002', '63', 'Neustädtchen, Stadt', { area: 12, population: 34, male: 5 }),
  ...lone('17112', '003', '67', 'Alleinstadt, Stadt'),
  association('171129501', '50', 'Musterforst'),
  municipality('171129501501', '66', 'Musterforst', { population: 0, male: 0, postalCode: '' }),
];

/** Bytes of an edition. */
export function editionBytes(
  records: readonly string[],
  { encoding = 'utf8', lineEnd = '\r\n' }: { encoding?: 'utf8' | 'bom' | 'latin1'; lineEnd?: string } = {},
): Buffer {
  const text = records.map((record) => record + lineEnd).join('');
  return Buffer.from(encoding === 'bom' ? `\uFEFF${text}` : text, encoding === 'latin1' ? 'latin1' : 'utf8');
}

/** In pieces of a size, as a stream brings them. */
// eslint-disable-next-line @typescript-eslint/require-await -- a stream that has everything at hand
export async function* pieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** The reading of records or bytes; problems as `line column rule`. */
export async function readingOf(
  content: readonly string[] | Uint8Array,
  limits: Partial<ImportLimits> = {},
): Promise<EditionReading> {
  const bytes = content instanceof Uint8Array ? content : editionBytes(content);
  return readEdition({ name: 'edition.txt', bytes: pieces(bytes) }, { ...IMPORT_LIMITS, ...limits });
}

export async function problemsOf(
  content: readonly string[] | Uint8Array,
  limits: Partial<ImportLimits> = {},
): Promise<string[]> {
  const reading = await readingOf(content, limits);
  if (reading.ok) return [];
  return reading.problems.map(({ line, column, rule }) => `${line} ${column ?? '-'}: ${rule}`);
}

/** Units as they are wherever in the file they stand. */
export async function unitsOf(content: readonly string[] | Uint8Array): Promise<RegisterUnit[]> {
  const reading = await readingOf(content);
  if (!reading.ok) throw new Error(reading.problems.map(formatProblem).join('\n'));
  return reading.edition.units.map((unit) => ({ ...unit, line: 0 }));
}
