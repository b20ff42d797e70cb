/** What is wrong with a call, all of it at once; and the readers of single values that find it. */
import { LIMITS } from '../limits.js';

export const USER_ERROR_CODES = ['BAD_INPUT', 'NOT_FOUND', 'VERSION_CONFLICT', 'STALE_PLAN'] as const;
export type UserErrorCode = (typeof USER_ERROR_CODES)[number];

export interface UserError {
  readonly code: UserErrorCode;
  readonly message: string;
  /** From `input` on; places in lists as digits. */
  readonly path: readonly string[];
  /** Of VERSION_CONFLICT alone. */
  readonly currentVersion: number | null;
}
/** Within `input`. */
export type Path = readonly (string | number)[];

export class Problems {
  readonly found: UserError[] = [];

  add(code: UserErrorCode, message: string, path: Path, currentVersion: number | null = null): null {
    this.found.push({ code, message, path: ['input', ...path.map(String)], currentVersion });
    return null;
  }

  bad(message: string, path: Path): null {
    return this.add('BAD_INPUT', message, path);
  }

  /** A text as it is kept; null, with a problem, for one that is not. Undefined and null are nothing given. */
  text(value: string | null | undefined, path: Path, most: number): string | null {
    if (value === null || value === undefined) return null;
    const wrong = wrongText(value, most);
    return wrong === null ? value : this.bad(wrong, path);
  }

  /** A key that we give: lower-case letters, digits and hyphens. */
  slug(value: string, path: Path): string | null {
    if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) && value.length <= LIMITS.keyLength) return value;
    const allowed = `lower-case letters and digits, joined by hyphens, at most ${LIMITS.keyLength} characters`;
    return this.bad(`${shown(value)} is no key: ${allowed}.`, path);
  }
}

/** Quoted, and short enough for a message. */
export const shown = (value: string): string =>
  JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);

function wrongText(value: string, most: number): string | null {
  if (value === '') return 'An empty text says nothing: leave it out.';
  if (value.trim() !== value) return 'The text has blanks at its edges.';
  if (/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(value))
    return 'The text has line breaks or other control characters.';
  return value.length > most ? `The text has ${value.length} characters, at most ${most} are kept.` : null;
}
