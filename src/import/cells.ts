/** What may stand in a cell: small readers that give a value or say which rule is broken. */
import { isDay, isPartialDate, type Day, type PartialDate } from '../graph/days.js';
import type { Rule } from './problems.js';

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly rule: Rule; readonly message: string };
export type Cell<T> = (text: string) => Parsed<T>;

const good = <T>(value: T): Parsed<T> => ({ ok: true, value });
const bad = (rule: Rule, message: string): Parsed<never> => ({ ok: false, rule, message });
/** Quotes what stood there, short enough for a line of a report. */
const shown = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Any text that is not empty, without blanks at its edges. */
export const text: Cell<string> = (cell) => {
  if (cell === '') return bad('required', 'must be filled');
  if (cell.trim() !== cell) return bad('blanks', `blanks at the edge of ${shown(cell)}`);
  return /\p{Cc}/u.test(cell) ? bad('blanks', `a control character in ${shown(cell)}`) : good(cell);
};

/** The same reader, with an empty cell as null: unknown. */
export function optional<T>(inner: Cell<T>): Cell<T | null> {
  return (cell) => (cell === '' ? good(null) : inner(cell));
}

/** Goes on with a text that passed `text`. */
function then<T>(next: Cell<T>): Cell<T> {
  return (cell) => {
    const parsed = text(cell);
    return parsed.ok ? next(cell) : parsed;
  };
}

export function oneOf<const T extends string>(words: readonly T[]): Cell<T> {
  return then((cell) => {
    const found = words.find((word) => word === cell);
    return found === undefined
      ? bad('not-allowed', `${shown(cell)} is none of ${words.join(', ')}`)
      : good(found);
  });
}

/** Whole numbers without sign, blanks or leading zeros. */
export function integer(least: number, most: number): Cell<number> {
  return then((cell) => {
    const value = /^(?:0|[1-9]\d{0,15})$/.test(cell) ? Number(cell) : Number.NaN;
    const fits = value >= least && value <= most;
    return fits ? good(value) : bad('number', `${shown(cell)} is no whole number from ${least} to ${most}`);
  });
}

/** Decimal degrees with a point, within bounds that hold for every place in Germany. */
export function degrees(least: number, most: number): Cell<number> {
  return then((cell) => {
    if (!/^-?\d{1,3}(?:\.\d{1,10})?$/.test(cell)) return bad('number', `${shown(cell)} is no decimal number`);
    const value = Number(cell);
    return value >= least && value <= most
      ? good(value)
      : bad('coordinates', `${shown(cell)} is not from ${least} to ${most}`);
  });
}

export const day: Cell<Day> = then((cell) =>
  isDay(cell) ? good(cell) : bad('date', `${shown(cell)} is no existing day YYYY-MM-DD`),
);

export const partialDate: Cell<PartialDate> = then((cell) =>
  isPartialDate(cell) ? good(cell) : bad('date', `${shown(cell)} is no existing year, month or day`),
);

export const yesNo: Cell<boolean> = (cell) => {
  const parsed = oneOf(['yes', 'no'])(cell);
  return parsed.ok ? good(parsed.value === 'yes') : parsed;
};

export const trueFalse: Cell<boolean> = (cell) => {
  const parsed = oneOf(['true', 'false'])(cell);
  return parsed.ok ? good(parsed.value === 'true') : parsed;
};

/** Text of one form; `what` says in words which. */
export function matching(form: RegExp, what: string, rule: Rule = 'key'): Cell<string> {
  return then((cell) => (form.test(cell) ? good(cell) : bad(rule, `${shown(cell)} is no ${what}`)));
}

/** Keys that we give: lower-case letters, digits, hyphens. */
export const slug = matching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'key of lower-case letters, digits and hyphens');
export const authorityKey = matching(/^(?:\d{5}|\d{9}|\d{12})$/, 'key of 5, 9 or 12 digits');
/** One or more of them, with single blanks between. */
export const authorityKeys = matching(
  /^(?:\d{5}|\d{9}|\d{12})(?: (?:\d{5}|\d{9}|\d{12}))*$/,
  'list of keys of 5, 9 or 12 digits',
);
export const postalCode = matching(/^\d{5}$/, 'postal code of 5 digits');
export const webAddress: Cell<string> = then((cell) =>
  /^https?:\/\//.test(cell) && URL.canParse(cell)
    ? good(cell)
    : bad('url', `${shown(cell)} is no http(s) address`),
);
