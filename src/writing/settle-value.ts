/** The decision on one value, on the days around one. */
import type { Day } from '../graph/days.js';
import { claimValue } from '../graph/facts.js';
import type { Cited } from './citations.js';
import type { Choice } from './settled-fields.js';
import type { Sheet } from './sheet.js';
import { common, type Span } from './words.js';

export interface Settling {
  readonly cited: Cited;
  /** The day of whose value it is decided. */
  readonly on: Day;
}

/** Accepts a value on the days around one on which one value stood, as far as a source says it. */
export function settleValue(sheet: Sheet, { field, value }: Choice, { cited, on }: Settling): boolean {
  const run = runOf(sheet, field, on);
  for (const voice of cited.voices) sheet.speak(voice, field, value, run);
  const pieces = sheet.words
    .filter((word) => word.field === field && word.value === claimValue(value))
    .flatMap(({ span }) => common(span, run) ?? []);
  for (const piece of pieces) sheet.accept(field, value, piece);
  return pieces.length > 0;
}

/** The days around one on which a field has one and the same value. */
export function runOf(sheet: Sheet, field: string, on: Day): Span {
  const { versions } = sheet;
  const valueAt = (index: number): string | null | undefined => {
    const version = versions[index];
    return version && claimValue(version.properties[field] ?? null);
  };
  const found = versions.findIndex(({ holdsUntil }) => on < holdsUntil);
  let [first, last] = found < 0 ? [versions.length - 1, versions.length - 1] : [found, found];
  const isNext = (a: number, b: number): boolean =>
    versions[a]?.holdsUntil === versions[b]?.holdsFrom && valueAt(a) === valueAt(b);
  while (first > 0 && isNext(first - 1, first)) first -= 1;
  while (last < versions.length - 1 && isNext(last, last + 1)) last += 1;
  const [from, until] = [versions[first], versions[last]];
  if (!from || !until) throw new Error(`${sheet.fact.factId} has no days`);
  const days = { holdsFrom: from.holdsFrom, holdsUntil: until.holdsUntil };
  return { since: from.since, until: until.until, ...days };
}

/** Whether an amount is approximate is told by those who tell the amount. */
export function followAmount(sheet: Sheet, amount: string): void {
  for (const { source, span } of sheet.words.filter(
    ({ field, value }) => field === 'amountCents' && value === amount,
  )) {
    const word = sheet.words.find((one) => one.source === source && one.field === 'isApproximate');
    const days = word && common(word.span, span);
    if (days) {
      sheet.accept('isApproximate', word.value === 'true', days);
      return;
    }
  }
}
