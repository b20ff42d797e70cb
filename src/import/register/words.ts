/** The words of sources on an authority: those of an edition, and the days that each of them backs. */
import { edgeFactId } from '../../graph/ids.js';
import { lastDay, OPEN_DAY, type Day } from '../../graph/days.js';
import { figureField } from '../../graph/facts.js';
import { compareText } from '../../graph/collections.js';
import type { Word } from '../draft.js';
import type { Span } from '../spans.js';
import { isAggregate } from '../units.js';
import { COUNTED, type Authority, type Counted } from './model.js';
import { endOf, firstDayOf, runOf, segmentOn, type Days, type Field } from './segments.js';
import {
  evidenceOf,
  POSITION_OF_COUNT,
  POSITION_OF_PARENT,
  POSITIONS,
  SPOKEN_FIELDS,
  textOf,
  type EditionInput,
  type Unit,
} from './unit-values.js';
import type { Values } from './segments.js';

/** The stretch of days, with what is stated of the authority's own first and last day. */
export function spanWithin(authority: Authority, { from, until }: Days): Span {
  const { segments, establishedOn, dissolvedOn } = authority;
  return {
    since: from === firstDayOf(segments) ? establishedOn : null,
    until: until === endOf(segments) ? dissolvedOn : null,
    ...{ holdsFrom: from, holdsUntil: until },
  };
}

/** From the day of a count until that of the next one, or the end of the authority. */
export function spanOfCount({ counts, segments }: Authority, measure: Counted, index: number): Span {
  const [count, next] = [counts[measure][index], counts[measure][index + 1]];
  const [holdsFrom, end] = [lastDay(count?.on ?? OPEN_DAY), endOf(segments)];
  const until = next ? lastDay(next.on) : OPEN_DAY;
  return { since: count?.on ?? null, until: null, holdsFrom, holdsUntil: until < end ? until : end };
}

const MEASURE_OF: ReadonlyMap<string, Counted> = new Map(
  COUNTED.map((measure) => [figureField(measure, null), measure]),
);

/** What an edition says of a unit; the days are those of `respanned`. */
export function wordsOf(edition: EditionInput, unit: Unit, said: Values, authority: Authority): Word[] {
  const { source, retrievedOn, day } = edition;
  const word = (
    subject: string,
    field: string,
    value: string | null,
    locator: string,
    more: { evidence?: Word['evidence']; note?: string; holdsFrom?: Day } = {},
  ): Word[] => {
    const { evidence = 'STATED', note = null, holdsFrom = day } = more;
    const span = { since: null, until: null, holdsFrom, holdsUntil: OPEN_DAY };
    return value === null
      ? []
      : [{ subject, field, value, source, evidence, locator, note, retrievedOn, span }];
  };
  const own = SPOKEN_FIELDS.flatMap((field) =>
    word(authority.id, field, textOf(said[field]), POSITIONS[field], { evidence: evidenceOf(field, said) }),
  );
  const parent =
    said.parent === null
      ? []
      : word(edgeFactId('BELONGS_TO', authority.id, said.parent), 'exists', 'true', POSITION_OF_PARENT);
  const counts = COUNTED.flatMap((measure) => {
    const on = measure === 'POPULATION' ? edition.populationOn : edition.areaOn;
    const value = measure === 'POPULATION' ? unit.population : unit.areaHa;
    if (on === null || value === null) return [];
    const sum = isAggregate(unit.kind)
      ? ({ evidence: 'COMPUTED', note: 'Summe der Gemeinden.' } as const)
      : {};
    return word(authority.id, figureField(measure, null), String(value), POSITION_OF_COUNT[measure], {
      ...sum,
      holdsFrom: on,
    });
  });
  return [...own, ...parent, ...counts];
}

const isStateField = (field: string, values: Values): field is Field => field in values;

/** The days that a word backs: those around its own day on which what it says is accepted. */
function spanOf(word: Word, authority: Authority, describedOn: ReadonlyMap<string, Day>): Span {
  const { id, segments, counts } = authority;
  const { subject, field, value, source, span } = word;
  const measure = subject === id ? MEASURE_OF.get(field) : undefined;
  if (measure) {
    const index = counts[measure].findIndex(({ on }) => lastDay(on) === span.holdsFrom);
    return index < 0 ? span : spanOfCount(authority, measure, index);
  }
  const day = describedOn.get(source) ?? span.holdsFrom;
  const values = segmentOn(segments, day)?.values;
  if (!values) return span;
  const isParent = subject !== id;
  if (isParent ? values.parent === null : !isStateField(field, values)) return span;
  const accepted = isParent
    ? edgeFactId('BELONGS_TO', id, values.parent ?? '') === subject
    : textOf(values[field as Field]) === value;
  const run = accepted ? runOf(segments, isParent ? 'parent' : (field as Field), day) : null;
  if (run === null) return span;
  // Nobody states since when a unit belongs to its parent.
  return isParent
    ? { since: null, until: null, holdsFrom: run.from, holdsUntil: run.until }
    : spanWithin(authority, run);
}

const order = ({ subject, field, source }: Word): string => [subject, source, field].join(' ');

/** The words in one order, each over the days that it backs now. */
export function respanned(authority: Authority, describedOn: ReadonlyMap<string, Day>): Word[] {
  return authority.words
    .map((word) => ({ ...word, span: spanOf(word, authority, describedOn) }))
    .sort((a, b) => compareText(order(a), order(b)));
}

/** Whether the same source says the same already, however many days it backs. */
export function isSaid(word: Word, words: readonly Word[]): boolean {
  return words.some(
    (other) =>
      other.field === word.field &&
      other.subject === word.subject &&
      other.source === word.source &&
      other.value === word.value &&
      other.evidence === word.evidence &&
      other.locator === word.locator &&
      other.note === word.note &&
      other.retrievedOn === word.retrievedOn,
  );
}

/** The words with new ones, which take the place of what the same source said of the same field before. */
export function withWords(words: readonly Word[], added: readonly Word[]): Word[] {
  const place = ({ subject, field, source }: Word): string => JSON.stringify([subject, field, source]);
  const taken = new Set(added.map(place));
  return [...words.filter((word) => !taken.has(place(word))), ...added];
}
