/**
 * One unit of an edition into the register: what the edition says holds from its day on, until the next day on which
 * something else is attested. That rule alone decides, so editions may come in any order.
 */
import { lastDay, OPEN_DAY, type Day } from '../../graph/days.js';
import { figureField } from '../../graph/facts.js';
import { isAggregate } from '../units.js';
import type { RegisterDraft } from './draft.js';
import { COUNTED, type Authority, type Count, type Counted, type TerritorialEvent } from './model.js';
import {
  changed,
  earlier,
  endOf,
  firstDayOf,
  joined,
  runOf,
  sameValue,
  segmentOn,
  type Field,
  type Values,
} from './segments.js';
import {
  SPOKEN_FIELDS,
  valuesOf,
  withField,
  type EditionInput,
  type SpokenField,
  type Unit,
} from './unit-values.js';
import { isSaid, withWords, wordsOf } from './words.js';

/** Why a unit, or one of its values, is not taken as the edition has it. */
export interface Objection {
  readonly field: Field | null;
  readonly code: 'DISPUTED' | 'DATED_OTHERWISE' | 'BEFORE_ESTABLISHED' | 'AFTER_DISSOLVED';
  readonly message: string;
}

/** Where in time something is merged. */
interface Attested {
  readonly draft: RegisterDraft;
  readonly day: Day;
  /** The next day for which an edition is on record. */
  readonly next: Day | null;
}
interface Merging extends Attested {
  readonly edition: EditionInput;
}

const FIELDS: readonly (SpokenField | 'parent')[] = [...SPOKEN_FIELDS, 'parent'];
/** Empty is a word of the register only here: what has no parent stands at the top. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['parent', 'ags']);

/** Whether a source that is no edition of the register backs the value that stands. */
function isDisputed(
  { id, words }: Authority,
  field: Field,
  value: string,
  day: Day,
  draft: RegisterDraft,
): boolean {
  return words.some(
    (word) =>
      word.subject === id &&
      word.field === field &&
      word.value === value &&
      !draft.describedOn.has(word.source) &&
      word.span.holdsFrom <= day &&
      day < word.span.holdsUntil,
  );
}

/** The dated event by which a value of an authority changed on a day. */
function datedEvent(draft: RegisterDraft, id: string, day: Day): TerritorialEvent | undefined {
  return [...draft.events.values()].find(
    ({ effectiveOn, before, after }) =>
      effectiveOn !== null && lastDay(effectiveOn) === day && (before.includes(id) || after.includes(id)),
  );
}

/** The values of one that is there on the day, and what speaks against some of them. */
export function mergeValues(
  authority: Authority,
  said: Values,
  { draft, day, next }: Attested,
  fields: readonly (SpokenField | 'parent')[] = FIELDS,
): [Authority, Objection[]] {
  const objections: Objection[] = [];
  let { segments } = authority;
  for (const field of fields) {
    const now = segmentOn(segments, day)?.values;
    if (!now || (said[field] === null && !MAY_BE_EMPTY.has(field))) continue;
    if (sameValue(said[field], now[field])) continue;
    const standing = String(now[field] ?? '');
    const object = (code: Objection['code'], message: string): void =>
      void objections.push({ field, code, message });
    if (now.openConflicts.includes(field)) {
      object('DISPUTED', `${field} is disputed: sources differ, and nothing is accepted`);
      continue;
    }
    if (isDisputed(authority, field, standing, day, draft)) {
      object('DISPUTED', `${field} stands as ${standing} by another source`);
      continue;
    }
    const run = runOf(segments, field, day);
    const until = earlier(run?.until ?? OPEN_DAY, next ?? OPEN_DAY);
    const event = run && run.until < OPEN_DAY ? datedEvent(draft, authority.id, run.until) : undefined;
    if (event !== undefined) {
      object(
        'DATED_OTHERWISE',
        `${field} changed on ${run?.until ?? ''} by an event on record (${event.id})`,
      );
      continue;
    }
    segments = changed(segments, { from: day, until }, (values) => withField(values, field, said));
  }
  return [{ ...authority, segments }, objections];
}

/** What was counted, with one count more. Of two for one day that of the newer edition stands. */
function withCount(authority: Authority, measure: Counted, count: Count, merging: Merging): Authority {
  const { draft, edition } = merging;
  const counts = authority.counts[measure];
  const same = counts.find(({ on }) => on === count.on);
  if (same?.value === count.value) return authority;
  const field = figureField(measure, null);
  const said = authority.words.filter(
    (word) => word.subject === authority.id && word.field === field && word.value === String(same?.value),
  );
  const isOlder = said.some(({ source }) => (draft.describedOn.get(source) ?? '') > edition.day);
  if (same && isOlder) return authority;
  const others = counts.filter(({ on }) => on !== count.on);
  const all = [...others, count].sort((a, b) => (a.on < b.on ? -1 : 1));
  return { ...authority, counts: { ...authority.counts, [measure]: all } };
}

function mergeCounts(authority: Authority, unit: Unit, merging: Merging): Authority {
  const { populationOn, areaOn } = merging.edition;
  const isAggregated = isAggregate(unit.kind);
  return COUNTED.reduce((all, measure) => {
    const [on, value] = measure === 'POPULATION' ? [populationOn, unit.population] : [areaOn, unit.areaHa];
    return on === null || value === null
      ? all
      : withCount(all, measure, { on, value, isAggregated }, merging);
  }, authority);
}

/** One that was not there on the day: new, or known from a later day on. */
function unfold(
  known: Authority | undefined,
  id: string,
  said: Values,
  merging: Merging,
): Authority | Objection {
  const { day } = merging.edition;
  if (!known) {
    const until = merging.next ?? OPEN_DAY;
    return {
      ...{ id, segments: [{ from: day, until, values: said }], establishedOn: null, dissolvedOn: null },
      ...{ counts: { POPULATION: [], AREA: [] }, words: [] },
    };
  }
  const first = firstDayOf(known.segments);
  if (day >= endOf(known.segments)) {
    const message = `is on record as dissolved since ${endOf(known.segments)}`;
    return { field: null, code: 'AFTER_DISSOLVED', message };
  }
  if (known.establishedOn !== null) {
    const message = `is on record as established on ${known.establishedOn}`;
    return { field: null, code: 'BEFORE_ESTABLISHED', message };
  }
  return { ...known, segments: joined([{ from: day, until: first, values: said }, ...known.segments]) };
}

/** Merges a unit as the authority `id`; returns what speaks against it, or against some of its values. */
export function mergeUnit(unit: Unit, id: string, parent: string | null, merging: Merging): Objection[] {
  const { draft, edition } = merging;
  const said = valuesOf(unit, parent);
  const known = draft.get(id);
  const isThere = known !== undefined && segmentOn(known.segments, edition.day) !== undefined;
  const found = isThere ? known : unfold(known, id, said, merging);
  if ('code' in found) return [found];
  const [valued, objections] = isThere ? mergeValues(found, said, merging) : [found, []];
  const counted = mergeCounts(valued, unit, merging);
  const words = wordsOf(edition, unit, said, counted);
  const isSame = known?.segments === counted.segments && known.counts === counted.counts;
  // An edition that is on record already changes nothing, and costs no more than to see that.
  if (!isSame || !words.every((word) => isSaid(word, known.words)))
    draft.set({ ...counted, words: withWords(counted.words, words) });
  return objections;
}
