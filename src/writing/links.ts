/** Dated links, one stretch of days after another: what attests one, and what ends one. */
import { dayBefore, firstDay, lastDay, OPEN_DAY, type Day, type PartialDate } from '../graph/days.js';
import type { Cited } from './citations.js';
import type { Desk } from './desk.js';
import type { Path } from './problems.js';
import type { Sheet } from './sheet.js';
import { overlap, type Days, type Span } from './words.js';

/** A stretch of days without a gap that begins and ends as stated once; an edge may have several. */
export interface Stretch {
  readonly sheet: Sheet;
  readonly span: Span;
}

export function stretchesOf(sheet: Sheet): Stretch[] {
  const spans: Span[] = [];
  for (const { since, until, holdsFrom, holdsUntil } of sheet.versions) {
    const last = spans.at(-1);
    if (last?.holdsUntil === holdsFrom && last.since === since && last.until === until)
      spans[spans.length - 1] = { ...last, holdsUntil };
    else spans.push({ since, until, holdsFrom, holdsUntil });
  }
  return spans.map((span) => ({ sheet, span }));
}

/** Days as stated; null = unknown. */
export interface Stated {
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
}

/**
 * The days of what is stated so. An unknown start counts from the first day that is attested; a known end attests the day
 * before it, too.
 */
export function daysOf({ since, until }: Stated, attestedOn: Day): Days {
  const holdsUntil = until === null ? OPEN_DAY : firstDay(until);
  if (since !== null) return { holdsFrom: lastDay(since), holdsUntil };
  const last = until === null || holdsUntil <= '0001-01-01' ? attestedOn : dayBefore(holdsUntil);
  return { holdsFrom: attestedOn < last ? attestedOn : last, holdsUntil };
}

/** What two things have in common lies within both; `words` says what they are. */
export interface Bounds extends Days {
  readonly words: string;
}

function within(desk: Desk, stated: Stated, attestedOn: Day, bounds: Bounds): Days | null {
  const { problems } = desk;
  const asked = daysOf(stated, attestedOn);
  const { since, until } = stated;
  if (asked.holdsFrom >= asked.holdsUntil)
    return problems.bad(`It would end on ${asked.holdsUntil}, not after it begins.`, ['until']);
  const holdsFrom = since === null && asked.holdsFrom < bounds.holdsFrom ? bounds.holdsFrom : asked.holdsFrom;
  const holdsUntil =
    until === null && asked.holdsUntil > bounds.holdsUntil ? bounds.holdsUntil : asked.holdsUntil;
  if (since !== null && holdsFrom < bounds.holdsFrom)
    return problems.bad(`${bounds.words} begin on ${bounds.holdsFrom}.`, ['since']);
  if (until !== null && holdsUntil > bounds.holdsUntil)
    return problems.bad(`${bounds.words} end on ${bounds.holdsUntil}.`, ['until']);
  if (holdsFrom >= holdsUntil)
    return problems.bad(`${bounds.words} hold from ${bounds.holdsFrom} until ${bounds.holdsUntil}.`, [
      since === null && until !== null ? 'until' : 'since',
    ]);
  return { holdsFrom, holdsUntil };
}

/**
 * The stretch that a call speaks of: one on record that has a day in common with what it states, or else a new one. What
 * sources say of its days is noted, and decides them.
 */
export async function attest(
  desk: Desk,
  sheets: readonly Sheet[],
  fresh: () => Promise<Sheet>,
  said: Stated & { readonly cited: Cited; readonly bounds: Bounds },
): Promise<Stretch | null> {
  const { since, until, cited, bounds } = said;
  const days = within(desk, { since, until }, cited.attestedOn, bounds);
  if (!days) return null;
  const known = sheets.flatMap(stretchesOf);
  const found = known.filter(({ span }) => overlap(span, days)).at(-1);
  const last = known
    .map(({ span }) => span.holdsUntil)
    .sort()
    .at(-1);
  if (!found && since === null && last !== undefined && last <= days.holdsFrom)
    return desk.problems.bad(`It ended on ${last}: say since when it is so again.`, ['since']);
  const sheet = found?.sheet ?? sheets[0] ?? (await fresh());
  if (!found) sheet.open({ since, until, ...days }, {});
  const span = found?.span ?? { since, until, ...days };
  for (const voice of cited.voices) {
    sheet.speak(voice, 'exists', true, span);
    sheet.speak(voice, 'since', since, span);
    sheet.speak(voice, 'until', until, span);
  }
  if (!found) return { sheet, span };
  const next = nextSpan(sheet, span, cited.attestedOn, bounds);
  return next.holdsFrom < next.holdsUntil && isFree(known, found, next)
    ? moved(sheet, span, next)
    : desk.problems.bad(`Another stretch of it is on record on some of these days.`, [
        since === null ? 'until' : 'since',
      ]);
}

const isFree = (known: readonly Stretch[], own: Stretch, days: Days): boolean =>
  known.every((other) => other === own || other.sheet !== own.sheet || !overlap(other.span, days));

function moved(sheet: Sheet, span: Span, next: Span): Stretch {
  sheet.move(span, next);
  return { sheet, span: next };
}

/** The days of a stretch by what is said of it now. */
function nextSpan(sheet: Sheet, span: Span, attestedOn: Day, bounds: Days): Span {
  const since = sheet.decided('since', span.since, span);
  const until = hasOwn(sheet, 'until', span) ? sheet.decided('until', span.until, span) : span.until;
  const earliest = attestedOn < bounds.holdsFrom ? bounds.holdsFrom : attestedOn;
  const unknown = earliest < span.holdsFrom ? earliest : span.holdsFrom;
  return {
    ...{ since, until },
    holdsFrom: since === span.since ? (since === null ? unknown : span.holdsFrom) : lastDay(since ?? unknown),
    holdsUntil: until === span.until ? span.holdsUntil : until === null ? bounds.holdsUntil : firstDay(until),
  };
}

/** Whether sources speak of the beginning or end of this stretch itself, and not only of what it belongs to. */
export function hasOwn(sheet: Sheet, field: 'since' | 'until', span: Days): boolean {
  return sheet.said(field, span).length > 0;
}

/** Ends the stretch that begins before a day; null, with a problem, where there is none. */
export function end(
  desk: Desk,
  sheets: readonly Sheet[],
  said: { readonly until: PartialDate; readonly cited: Cited; readonly bounds: Bounds },
): Stretch | null {
  const { until, cited, bounds } = said;
  const day = firstDay(until);
  const path: Path = ['until'];
  const known = sheets.flatMap(stretchesOf).sort((x, y) => (x.span.holdsFrom < y.span.holdsFrom ? -1 : 1));
  const found = known.filter(({ span }) => span.holdsFrom < day).at(-1);
  const [first] = known;
  if (!found)
    return desk.problems.bad(`It begins on ${first?.span.holdsFrom ?? ''}, and cannot end before.`, path);
  const { sheet, span } = found;
  for (const voice of cited.voices) sheet.speak(voice, 'until', until, span);
  const decided = sheet.decided('until', span.until, span);
  if (decided === span.until) return found;
  const holdsUntil = decided === null ? bounds.holdsUntil : firstDay(decided);
  if (holdsUntil > bounds.holdsUntil)
    return desk.problems.bad(`${bounds.words} end on ${bounds.holdsUntil}.`, path);
  return moved(sheet, span, { ...span, until: decided, holdsUntil });
}
