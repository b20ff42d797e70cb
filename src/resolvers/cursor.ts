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
  const [cursor] = parse(text, pin, name);
  checkView(cursor, moment, newest, name);
  return cursor;
}

/** A cursor of a list that lies between two moments. */
export interface SpanCursor {
  readonly place: Place;
  readonly from: View;
  readonly to: View;
}

export function encodeSpanCursor(
  place: Place,
  { from, to }: { readonly from: Moment; readonly to: Moment },
  pin: string,
): string {
  return cursorText([pin, to.day, to.revision, place.sort, place.id, from.day, from.revision]);
}

/** As `decodeCursor`. */
export function decodeSpanCursor(
  text: string,
  { from, to }: { readonly from: Moment; readonly to: Moment },
  newest: number,
  pin: string,
  name: string,
): SpanCursor {
  const [{ place, ...end }, [day, revision]] = parse(text, pin, name);
  const begin = viewOf(day, revision);
  if (begin === null) throw noCursor(name);
  checkView(begin, from, newest, name);
  checkView(end, to, newest, name);
  return { place, from: begin, to: end };
}

/** A day and a revision, as a cursor has them. */
type View = Pick<Cursor, 'day' | 'revision'>;

const noCursor = (name: string): Error =>
  badInput('This is no cursor of this API.', { path: [name], allowed: 'a cursor of this list' });

/** A cursor goes on with its own view; one that the question names must be the same. */
function checkView({ day, revision }: View, moment: Moment, newest: number, name: string): void {
  if (moment.asOf !== null && moment.asOf !== day)
    throw cursorMismatch(`The cursor belongs to the list of ${day}, not of ${moment.asOf}.`, [name]);
  if (moment.atRevision !== null && moment.atRevision !== revision)
    throw cursorMismatch(`The cursor belongs to revision ${revision}, not ${moment.atRevision}.`, [name]);
  if (revision > newest)
    throw cursorMismatch(`The cursor belongs to revision ${revision}, which is not recorded.`, [name]);
}

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

/** The fields that all cursors have, and what a list has beside them. */
function parse(text: string, ofList: string, name: string): [Cursor, readonly unknown[]] {
  const [pin, day, revision, sort, id, ...more] = cursorFields(text) ?? [];
  const view = viewOf(day, revision);
  if (typeof pin !== 'string' || view === null || typeof id !== 'string') throw noCursor(name);
  if (sort !== null && typeof sort !== 'string' && typeof sort !== 'number') throw noCursor(name);
  if (pin !== ofList)
    throw cursorMismatch('The cursor belongs to a list with another filter, order or parent.', [name]);
  return [{ place: { sort, id }, ...view }, more];
}

function viewOf(day: unknown, revision: unknown): View | null {
  if (typeof day !== 'string' || !isDay(day)) return null;
  if (typeof revision !== 'number' || !Number.isSafeInteger(revision) || revision < 0) return null;
  return { day, revision };
}
