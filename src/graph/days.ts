/**
 * Days and partial dates. A day is `YYYY-MM-DD`; a partial date is a year, a month or a day.
 * Both are strings: in this form they compare as they should, in the graph and here.
 */
export type Day = string;
export type PartialDate = string;

/** The day before which nothing recorded ever ends: "has not ended". */
export const OPEN_DAY: Day = '9999-12-31';
/** The revision at which nothing recorded ever ends: "still on record". 2^53-1, the largest exact number. */
export const OPEN_REVISION = Number.MAX_SAFE_INTEGER;

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True for an existing day of the Gregorian calendar from year 1 on: 2025-02-30 is none. */
export function isDay(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}

/** True for `2020`, `2020-06` and `2020-06-15`, if such a month or day exists. */
export function isPartialDate(text: string): boolean {
  const match = PARTIAL.exec(text);
  if (!match) return false;
  const [year, month, day] = [match[1], match[2], match[3]].map((part) => Number(part ?? 1));
  if (year === undefined || month === undefined || day === undefined || year < 1) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month);
}

/** First possible day of a partial date: 2020 → 2020-01-01. */
export function firstDay(date: PartialDate): Day {
  return (date + '-01-01').slice(0, 10);
}

/** Last possible day of a partial date: 2020-02 → 2020-02-29. */
export function lastDay(date: PartialDate): Day {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const last = lastDayOfMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return `${date}-${String(last).padStart(2, '0')}`;
}

/**
 * The days on which a fact holds: from the last possible day of its start (an unknown start counts from
 * `attestedOn`, the first day for which a source attests it) until the first possible day of its end.
 */
export function holding(
  since: PartialDate | null,
  until: PartialDate | null,
  attestedOn: Day,
): { holdsFrom: Day; holdsUntil: Day } {
  return {
    holdsFrom: since === null ? attestedOn : lastDay(since),
    holdsUntil: until === null ? OPEN_DAY : firstDay(until),
  };
}

const BERLIN = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day it is in Germany at an instant. */
export function dayInBerlin(at: Date): Day {
  return BERLIN.format(at);
}

/** The day before a day. */
export function dayBefore(day: Day): Day {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** The instant at which a day begins in Germany, in UTC. */
export function startOfDay(day: Day): string {
  // One or two hours before midnight in UTC, never another: the clocks change at three in the morning.
  const midnight = Date.parse(day);
  const hours = [1, 2].find(
    (hour) =>
      dayInBerlin(new Date(midnight - hour * 3_600_000 - 1)) < day &&
      dayInBerlin(new Date(midnight - hour * 3_600_000)) === day,
  );
  return new Date(midnight - (hours ?? 1) * 3_600_000).toISOString();
}
