/**
 * A territorial event that a source states, into the register: who ends, who begins, what changes, on the day that is
 * stated. An event that was only concluded from editions becomes a stated one, and its day takes the place of theirs.
 */
import { firstDay, lastDay, OPEN_DAY, type Day, type PartialDate } from '../../graph/days.js';
import type { RegisterDraft } from './draft.js';
import { eventId } from './find-events.js';
import type { Authority, Succession, TerritorialEvent, Witness } from './model.js';
import { changed, endOf, firstDayOf, joined, segmentOn, type Values } from './segments.js';

export interface StatedEvent extends Pick<
  TerritorialEvent,
  'kind' | 'level' | 'before' | 'after' | 'legalBasis' | 'follows'
> {
  readonly effectiveOn: PartialDate;
  readonly detail: readonly string[];
  readonly successions: readonly Succession[];
  readonly witness: Witness;
  /** What authorities are like from the day on: all of one that begins, what changes of one that goes on. */
  readonly values: ReadonlyMap<string, Values>;
}

/** What speaks against the event, by the id of the authority. */
export interface EventObjection {
  readonly id: string;
  readonly code: 'NOT_THERE' | 'THERE_ALREADY' | 'OTHER_DAY' | 'STILL_THERE';
  readonly message: string;
}

/** Who takes over what of whom, as far as that follows: one side is a single authority, the counts before tell. */
export function sharesOf(
  draft: RegisterDraft,
  before: readonly string[],
  after: readonly string[],
  day: Day,
): Succession[] {
  const [heir, ...others] = after;
  const unknown = { populationShare: null, areaShare: null };
  const ofHeir = { populationShareOfSuccessor: null, areaShareOfSuccessor: null };
  if (heir === undefined) return [];
  if (others.length > 0)
    return before.flatMap((from) =>
      after.flatMap((to) => (from === to ? [] : [{ from, to, ...unknown, ...ofHeir }])),
    );
  const count = (id: string, measure: 'POPULATION' | 'AREA'): number | null =>
    draft.get(id)?.counts[measure].findLast(({ on }) => lastDay(on) < day)?.value ?? null;
  const share = (id: string, measure: 'POPULATION' | 'AREA'): number | null => {
    const all = before.map((one) => count(one, measure));
    const sum = all.reduce<number | null>(
      (total, one) => (total === null || one === null ? null : total + one),
      0,
    );
    const own = count(id, measure);
    return sum === null || sum === 0 || own === null ? null : own / sum;
  };
  return before
    .filter((from) => from !== heir)
    .map((from) => ({
      ...{ from, to: heir, populationShare: 1, areaShare: 1 },
      populationShareOfSuccessor: share(from, 'POPULATION'),
      areaShareOfSuccessor: share(from, 'AREA'),
    }));
}

function begin(
  draft: RegisterDraft,
  id: string,
  values: Values,
  { effectiveOn }: StatedEvent,
): EventObjection[] {
  const day = lastDay(effectiveOn);
  const known = draft.get(id);
  if (!known) {
    const segments = [{ from: day, until: OPEN_DAY, values }];
    const counts = { POPULATION: [], AREA: [] };
    draft.set({ id, segments, counts, words: [], establishedOn: effectiveOn, dissolvedOn: null });
    return [];
  }
  const first = firstDayOf(known.segments);
  if (first < day) {
    const message = `is on record from ${first} on, and would begin on ${day}`;
    return [{ id, code: 'THERE_ALREADY', message }];
  }
  // Attested later than it began: the first edition that shows it says what it was like.
  const [segment] = known.segments;
  const earlier = segment && first > day ? [{ ...segment, from: day, until: first }] : [];
  draft.set({ ...known, segments: joined([...earlier, ...known.segments]), establishedOn: effectiveOn });
  return [];
}

function end(
  draft: RegisterDraft,
  authority: Authority,
  event: StatedEvent,
  found: TerritorialEvent | undefined,
): EventObjection[] {
  const { id, segments, dissolvedOn } = authority;
  const day = lastDay(event.effectiveOn);
  const until = endOf(segments);
  if (dissolvedOn !== null && dissolvedOn !== event.effectiveOn) {
    const message = `is on record as dissolved on ${dissolvedOn}`;
    return [{ id, code: 'OTHER_DAY', message }];
  }
  if (until >= day) {
    draft.end(id, day, event.effectiveOn);
    return [];
  }
  // Concluded from editions: the last day that was possible stood for the unknown one, never an earlier one.
  const message = `is on record until ${until}, before ${day}${found ? ` (${found.id})` : ''}`;
  return [{ id, code: 'NOT_THERE', message }];
}

/** What changes of one that goes on: from the stated day on, where it was thought to have changed later. */
function change(
  draft: RegisterDraft,
  authority: Authority,
  values: Values,
  event: StatedEvent,
): EventObjection[] {
  const day = lastDay(event.effectiveOn);
  if (!segmentOn(authority.segments, day)) {
    return [{ id: authority.id, code: 'NOT_THERE', message: `is not there on ${day}` }];
  }
  const days = { from: day, until: OPEN_DAY };
  draft.set({ ...authority, segments: changed(authority.segments, days, () => values) });
  return [];
}

/** Applies a stated event; returns what speaks against it, and then the draft is not to be used. */
export function recordEvent(draft: RegisterDraft, event: StatedEvent): EventObjection[] {
  const { kind, level, before, after, effectiveOn, legalBasis, follows, witness, values } = event;
  const id = eventId(kind, level, before, after, event.detail);
  const found = draft.events.get(id);
  const day = lastDay(effectiveOn);
  const successions =
    event.successions.length > 0
      ? event.successions
      : (found?.successions ?? sharesOf(draft, before, after, day));
  const objections = [
    ...before
      .filter((one) => !after.includes(one))
      .flatMap((one) => {
        const authority = draft.get(one);
        return authority
          ? end(draft, authority, event, found)
          : [{ id: one, code: 'NOT_THERE' as const, message: 'is not on record' }];
      }),
    ...after.flatMap((one) => {
      const said = values.get(one);
      const authority = draft.get(one);
      if (before.includes(one)) return authority && said ? change(draft, authority, said, event) : [];
      return said ? begin(draft, one, said, event) : [];
    }),
  ];
  const days = { earliestOn: firstDay(effectiveOn), latestOn: day };
  const made: TerritorialEvent = {
    ...{ id, kind, level, before, after, effectiveOn, legalBasis, follows, successions },
    ...{ ...days, witnesses: [witness] },
  };
  const others = found?.witnesses.filter(({ source }) => source !== witness.source) ?? [];
  draft.setEvent({ ...made, follows: follows ?? found?.follows ?? null, witnesses: [...others, witness] });
  return objections;
}
