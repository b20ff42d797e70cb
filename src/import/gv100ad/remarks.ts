/** What the office's own remarks (Hinweise) beside an edition say of it: the text of the edition says none of this. */
import { isDay, type Day, type PartialDate } from '../../graph/days.js';

export interface Remarks {
  /** Reference days of the figures. */
  readonly populationOn: Day | null;
  readonly areaOn: Day | null;
  /** Erscheinungsmonat. */
  readonly publishedOn: PartialDate | null;
  /** The sentence under which the file may be used. */
  readonly terms: string | null;
}
export const NO_REMARKS: Remarks = { populationOn: null, areaOn: null, publishedOn: null, terms: null };

const MONTHS = [
  ...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli'],
  ...['August', 'September', 'Oktober', 'November', 'Dezember'],
];
const TERMS = 'Vervielfältigung und Verbreitung, auch auszugsweise, mit Quellenangabe gestattet.';

/** The remarks are UTF-8 in some years and ISO-8859-1 in others. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

/** The day in the sentence that begins with `subject`; null where it names none, or one for each of several Länder. */
function dayAfter(text: string, subject: string): Day | null {
  const sentence = new RegExp(`${subject}[^.]*?basieren(.*?)(?:\\n\\s*\\n|$)`, 's').exec(text)?.[1] ?? '';
  const days = [...sentence.matchAll(/(\d{2})\.(\d{2})\.(\d{4})/g)].map(
    ([, day = '', month = '', year = '']) => `${year}-${month}-${day}`,
  );
  const [only] = new Set(days);
  return only !== undefined && new Set(days).size === 1 && isDay(only) ? only : null;
}

/** Null for a text that is no remarks: without one of their days. */
export function remarksOf(bytes: Uint8Array): Remarks | null {
  const text = textOf(bytes).replace(/\r\n?/g, '\n');
  const populationOn = dayAfter(text, 'Bevölkerungsangaben');
  const areaOn = dayAfter(text, 'Flächenangaben');
  if (populationOn === null && areaOn === null) return null;
  const [, name = '', year = ''] = /Erscheinungsmonat:\s*(\p{L}+)\s+(\d{4})/u.exec(text) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  const publishedOn = month > 0 ? `${year}-${String(month).padStart(2, '0')}` : null;
  const terms = text.replace(/\s+/g, ' ').includes(TERMS) ? TERMS : null;
  return { populationOn, areaOn, publishedOn, terms };
}
