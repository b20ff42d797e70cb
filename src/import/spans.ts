/** From which day on the rows of the seed hold. */
import { holding, lastDay, type Day, type PartialDate } from '../graph/days.js';
import type { Version } from '../graph/facts.js';

export type Span = Omit<Version, 'properties'>;

/** A span without a known end. `attestedOn` is the first day for which a source attests what has no stated start. */
export function span(since: PartialDate | null, attestedOn: Day | null): Span {
  // The checks make sure that one of the two stands; the last possible day of a stated start needs no other.
  const first = since === null ? (attestedOn ?? '') : lastDay(since);
  return { since, until: null, ...holding(since, null, first) };
}

/** The later of two days. */
export function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** A stretch of the same span that begins on a later day, or not at all later. */
export function spanFrom(whole: Span, first: Day): Span {
  return first <= whole.holdsFrom ? whole : { ...whole, since: null, holdsFrom: first };
}

/** What is reported for a reference day holds from then on, but not before its subject does. */
export function spanOfFigure(on: PartialDate, subject: Span): Span {
  return lastDay(on) >= subject.holdsFrom ? span(on, null) : { ...subject, since: null };
}
