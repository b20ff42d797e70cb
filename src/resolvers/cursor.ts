/**
 * Cursors pin what they belong to: the list with its filter and order, the day and the revision. So pages stay the same
 * whatever is written meanwhile, and a cursor used elsewhere is noticed.
 */
import { createHash } from 'node:crypto';

import { badInput, cursorMismatch } from '../errors.js';
import { isDay, type Day } from '../graph/days.js';
import type { Moment } from '../graph/moment.js';
import type { Place } from '../graph/page.js';

export interface Cursor {
  readonly place: Place;
  readonly day: Day;
  readonly revision: number;
}

/** Short digest of everything that makes a list this list. */
export function pinOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 12);
}

export function encodeCursor(place: Place, moment: Moment, pin: string): string {
  return cursorText([pin, moment.day, moment.revision, place.sort, place.id]);
}

/** Throws BAD_INPUT for a broken cursor, CURSOR_MISMATCH for one of another list or view. */
export function decodeCursor(
  text: string,
  moment: Moment,
  newest: number,
  pin: string,
  name: string,
): Cursor {
  const fields = parse(text);
  if (!fields)
    throw badInput('This is no cursor of this API.', { path: [name], allowed: 'a cursor of this list' });
  const [cursorPin, day, revision, sort, id] = fields;
  if (cursorPin !== pin)
    throw cursorMismatch('The cursor belongs to a list with another filter, order or parent.', [name]);
  if (moment.asOf !== null && moment.asOf !== day)
    throw cursorMismatch(`The cursor belongs to the list of ${day}, not of ${moment.asOf}.`, [name]);
  if (moment.atRevision !== null && moment.atRevision !== revision)
    throw cursorMismatch(`The cursor belongs to revision ${revision}, not ${moment.atRevision}.`, [name]);
  if (revision > newest)
    throw cursorMismatch(`The cursor belongs to revision ${revision}, which is not recorded.`, [name]);
  return { place: { sort, id }, day, revision };
}

type Fields = [pin: string, day: Day, revision: number, sort: string | number | null, id: string];

/** Fields as the opaque text of a cursor. */
export function cursorText(fields: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(fields)).toString('base64url');
}

/** The fields of such a text; null for what is none. */
export function cursorFields(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function parse(text: string): Fields | null {
  const fields = cursorFields(text);
  if (fields?.length !== 5) return null;
  const [pin, day, revision, sort, id] = fields;
  if (typeof pin !== 'string' || typeof day !== 'string' || !isDay(day) || typeof id !== 'string')
    return null;
  if (typeof revision !== 'number' || !Number.isSafeInteger(revision) || revision < 0) return null;
  if (sort !== null && typeof sort !== 'string' && typeof sort !== 'number') return null;
  return [pin, day, revision, sort, id];
}
