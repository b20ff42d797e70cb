/** What an authority is like from day to day: stretches without a hole, each with one set of values. */
import { OPEN_DAY, type Day } from '../../graph/days.js';
import { claimValue, type AuthorityProperties, type PropertyValue } from '../../graph/facts.js';
import { later } from '../spans.js';

/** A state, and the id of the authority that it belongs to next. */
export type Values = AuthorityProperties & { readonly parent: string | null };
export type Field = keyof Values;

export interface Segment {
  readonly from: Day;
  /** Exclusive. */
  readonly until: Day;
  readonly values: Values;
}
export interface Days {
  readonly from: Day;
  readonly until: Day;
}

export const sameValue = (a: PropertyValue, b: PropertyValue): boolean => claimValue(a) === claimValue(b);

function sameValues(a: Values, b: Values): boolean {
  return (Object.keys(a) as Field[]).every((field) => sameValue(a[field], b[field]));
}

/** Neighbours that say the same are one. */
export function joined(segments: readonly Segment[]): Segment[] {
  const all: Segment[] = [];
  for (const next of segments) {
    const last = all.at(-1);
    if (last?.until === next.from && sameValues(last.values, next.values))
      all[all.length - 1] = { ...last, until: next.until };
    else all.push(next);
  }
  return all;
}

export function segmentOn(segments: readonly Segment[], day: Day): Segment | undefined {
  return segments.find(({ from, until }) => from <= day && day < until);
}

/** The longest stretch around `day` on which a field keeps the value that it has then; null where there is none. */
export function runOf(segments: readonly Segment[], field: Field, day: Day): Days | null {
  const at = segments.findIndex(({ from, until }) => from <= day && day < until);
  const here = segments[at];
  if (!here) return null;
  const keeps = (other: Segment | undefined): boolean =>
    other !== undefined && sameValue(other.values[field], here.values[field]);
  let [first, last] = [at, at];
  while (keeps(segments[first - 1])) first -= 1;
  while (keeps(segments[last + 1])) last += 1;
  return { from: segments[first]?.from ?? here.from, until: segments[last]?.until ?? here.until };
}

/** The segments with `change` applied to the values within `days`; days on which there are none stay empty. */
export function changed(
  segments: readonly Segment[],
  { from, until }: Days,
  change: (values: Values) => Values,
): Segment[] {
  const parts = segments.flatMap((segment) => {
    const [start, end] = [later(from, segment.from), earlier(until, segment.until)];
    if (start >= end) return [segment];
    return [
      ...(segment.from < start ? [{ ...segment, until: start }] : []),
      { from: start, until: end, values: change(segment.values) },
      ...(end < segment.until ? [{ ...segment, from: end }] : []),
    ];
  });
  return joined(parts);
}

/** What is left of the segments before a day. */
export function endedOn(segments: readonly Segment[], day: Day): Segment[] {
  return segments
    .filter(({ from }) => from < day)
    .map((segment) => ({ ...segment, until: earlier(segment.until, day) }));
}

export const firstDayOf = (segments: readonly Segment[]): Day => segments[0]?.from ?? OPEN_DAY;
export const endOf = (segments: readonly Segment[]): Day => segments.at(-1)?.until ?? OPEN_DAY;
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
