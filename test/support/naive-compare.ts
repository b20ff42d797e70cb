/**
 * A second reckoning of comparisons, in plain TypeScript from what was recorded: what each recording says of each fact on
 * a day, and what differs between two such states. Days and recordings are tried one after another.
 */
import type { Properties, PropertyValue, Timeline, Version } from '../../src/graph/facts.js';

/** What a fact says on a day, in the words of changes. */
export interface NaiveFact {
  readonly kind: 'ENTITY' | 'FIGURE' | 'LINK' | 'CLAIM';
  readonly type: string;
  readonly subject: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly values: Readonly<Record<string, string>>;
}
/** By the id of the fact. */
export type NaiveState = ReadonlyMap<string, NaiveFact>;

export interface NaiveDifference {
  readonly cause: 'RECORD' | 'WORLD' | 'TERRITORY';
  readonly operation: 'APPEARED' | 'VANISHED' | 'CHANGED';
  readonly kind: NaiveFact['kind'];
  readonly type: string;
  readonly factId: string;
  readonly subject: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly fields: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly effectiveOn: string | null;
  readonly revision: number | null;
}

const wordOf = (value: PropertyValue): string => (Array.isArray(value) ? value.join(';') : String(value));

function valuesOf({ since, until, properties }: Version): Record<string, string> {
  const all: Properties = { ...properties, since, until };
  const { fields, values: words, locators, ...plain } = all;
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(plain))
    if (value !== null && name !== 'sortName' && name !== 'outline') values[name] = wordOf(value);
  if (Array.isArray(fields) && Array.isArray(words) && Array.isArray(locators))
    fields.forEach((field: string, index) => {
      values[`value.${field}`] = String(words[index]);
      if (locators[index] !== '') values[`locator.${field}`] = String(locators[index]);
    });
  return values;
}

function factOf(timeline: Timeline, version: Version): NaiveFact {
  const values = valuesOf(version);
  const none = { from: null, to: null };
  switch (timeline.kind) {
    case 'STATE':
      return { kind: 'ENTITY', type: timeline.label, subject: timeline.entity, ...none, values };
    case 'FIGURE':
      return { kind: 'FIGURE', type: timeline.measure, subject: timeline.entity, ...none, values };
    case 'CLAIM':
      return {
        kind: 'CLAIM',
        type: 'CLAIM',
        subject: timeline.subject,
        from: null,
        to: timeline.source,
        values,
      };
    case 'EDGE':
      return {
        ...{ kind: 'LINK', type: timeline.type, subject: timeline.factId },
        ...{ from: timeline.from, to: timeline.to, values },
      };
  }
}

/** What some timelines say on a day. */
export function stateOn(timelines: readonly Timeline[], day: string): NaiveState {
  const state = new Map<string, NaiveFact>();
  for (const timeline of timelines)
    for (const version of timeline.versions)
      if (version.holdsFrom <= day && day < version.holdsUntil)
        state.set(timeline.factId, factOf(timeline, version));
  return state;
}

const text = (fact: NaiveFact | undefined): string =>
  fact === undefined ? '' : JSON.stringify(Object.entries(fact.values).sort());

type Bare = Omit<NaiveDifference, 'cause' | 'effectiveOn' | 'revision'>;
function between(before: NaiveState, after: NaiveState): Bare[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((factId) => {
    const [old, now] = [before.get(factId), after.get(factId)];
    const one = now ?? old;
    if (!one || text(old) === text(now)) return [];
    const { kind, type, subject, from, to } = one;
    const names = Object.keys({ ...old?.values, ...now?.values }).sort();
    const fields = names
      .map((field) => ({
        ...{ field, before: old?.values[field] ?? null, after: now?.values[field] ?? null },
      }))
      .filter((field) => field.before !== field.after);
    const operation = !old ? 'APPEARED' : !now ? 'VANISHED' : 'CHANGED';
    return [{ operation, kind, type, factId, subject, from, to, fields }];
  });
}

/** The first of some states, in order, from which on to the last the fact is as in the last, or is there as in it. */
function turned<T>(places: readonly T[], factId: string, isChange: boolean, at: (place: T) => NaiveState): T {
  const seen = (place: T): string => {
    const fact = at(place).get(factId);
    return isChange ? text(fact) : String(fact === undefined);
  };
  let index = places.length - 1;
  const last = places[index];
  if (last === undefined) throw new Error('nowhere');
  while (index > 0) {
    const before = places[index - 1];
    if (before === undefined || seen(before) !== seen(last)) break;
    index -= 1;
  }
  return places[index] ?? last;
}

/** A world whose every recording is known; number -1 is before the first. */
export interface NaiveRecords {
  /** Each day on which anything can begin or end, in order. */
  readonly days: readonly string[];
  readonly timelines: (recording: number) => readonly Timeline[];
  readonly revisionOf: (recording: number) => number;
  /** Whether a difference out there is one of the territory. */
  readonly isTerritory?: (difference: Bare & { effectiveOn: string }) => boolean;
}
export interface NaiveMoment {
  readonly day: string;
  readonly recording: number;
}

/** Both legs, each in no order. */
export function comparison(
  { days, timelines, revisionOf, isTerritory }: NaiveRecords,
  from: NaiveMoment,
  to: NaiveMoment,
): NaiveDifference[] {
  const known = new Map<string, NaiveState>();
  const at = (recording: number, day: string): NaiveState => {
    const key = `${recording} ${day}`;
    const state = known.get(key) ?? (recording < 0 ? new Map() : stateOn(timelines(recording), day));
    known.set(key, state);
    return state;
  };
  const middle = at(to.recording, from.day);
  const recordings = Array.from(
    { length: Math.abs(to.recording - from.recording) + 1 },
    (_, index) => Math.min(from.recording, to.recording) + index,
  );
  const [first, last] = [from.day, to.day].sort();
  const span = [first ?? '', ...days.filter((day) => day > (first ?? '') && day <= (last ?? ''))];
  return [
    ...between(at(from.recording, from.day), middle).map((one) => ({
      ...{ ...one, cause: 'RECORD' as const, effectiveOn: null },
      revision: revisionOf(
        turned(recordings, one.factId, one.operation === 'CHANGED', (step) => at(step, from.day)),
      ),
    })),
    ...between(middle, at(to.recording, to.day)).map((one) => {
      const effectiveOn = turned(span, one.factId, one.operation === 'CHANGED', (day) =>
        at(to.recording, day),
      );
      const cause =
        isTerritory?.({ ...one, effectiveOn }) === true ? ('TERRITORY' as const) : ('WORLD' as const);
      return { ...one, cause, effectiveOn, revision: null };
    }),
  ];
}

/** A state with some differences put onto it. */
export function applied(state: NaiveState, differences: readonly NaiveDifference[]): NaiveState {
  const result = new Map(state);
  for (const { operation, factId, kind, type, subject, from, to, fields } of differences) {
    if (operation === 'VANISHED') {
      result.delete(factId);
      continue;
    }
    const values: Record<string, string> = { ...result.get(factId)?.values };
    for (const { field, after } of fields) {
      if (after === null) Reflect.deleteProperty(values, field);
      else values[field] = after;
    }
    result.set(factId, { kind, type, subject, from, to, values });
  }
  return result;
}
