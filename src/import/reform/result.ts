/** What the finder tells: identities, events, successions, and what it has to ask. */
import type { Day, PartialDate } from '../../graph/days.js';
import type { EventKind } from '../../graph/facts.js';
import type { ToldProblem } from './told.js';
import type { Level, Unit } from './unit.js';

/** By what something was found: what the editions have in common, what adds up, or what was told. */
export type Witness =
  'TOLD' | 'KEY' | 'AGS' | 'NAME' | 'SEAT' | 'MEMBERS' | 'AREA' | 'ASSOCIATION' | 'POPULATION';

/** The same authority in both editions. */
export interface Same {
  readonly older: Unit;
  readonly newer: Unit;
  readonly witnesses: readonly Witness[];
}

/** An event as far as the unit itself goes, before it is grouped and named. */
export interface EventDraft {
  readonly kind: EventKind;
  /** At which it happened. Above its own, a municipality stands for itself (Side.holder): Stadt Kirn among Verbandsgemeinden. */
  readonly level: Level;
  readonly before: readonly Unit[];
  readonly after: readonly Unit[];
  readonly witnesses: readonly Witness[];
  /** That it was told, and what the teller calls it. */
  readonly told?: { readonly ref: string | null };
}

export interface TerritorialEvent extends Omit<EventDraft, 'told'> {
  /** The same for the same two editions, in whatever order they come. */
  readonly id: string;
  /** Id of the event that this one follows from; its own where it follows from none. */
  readonly group: string;
  /** Not to be had from editions: it lies after `window.after` and not after `window.until`. */
  readonly effectiveOn: PartialDate | null;
  readonly window: { readonly after: Day; readonly until: Day };
  readonly legalBasis: string | null;
  /** STATED where it was told, as an answer or as a known event. */
  readonly evidence: 'INFERRED' | 'STATED';
  /** What the known event is called that tells of it. */
  readonly ref: string | null;
}

/** Of one: what share of its inhabitants and of its area. Null where the figures do not say. */
export interface Shares {
  readonly population: number | null;
  readonly area: number | null;
}
export interface Succession {
  /** Level of the event. */
  readonly level: Level;
  readonly from: Unit;
  readonly to: Unit;
  /** Whether the two are one authority, which gave something away or took something in. */
  readonly isSame: boolean;
  /** Share of `from` that went to `to`, as of the older edition; those of a unit before an event sum to 1. */
  readonly ofFrom: Shares;
  /** Share of `to` that came from `from`, as of the older edition; those of a unit after an event sum to 1. */
  readonly ofTo: Shares;
}

/**
 * SAME_UNIT are these one authority? · KEY_REUSED does a key stand for another authority now? · NO_HEIR who took over
 * what vanished? · NO_ORIGIN what did this arise from? · SEVERAL_READINGS which of the sums is it? · PARTS a unit was
 * made of, or fell into, parts in a way that no rule names.
 */
export type QuestionCode =
  'SAME_UNIT' | 'KEY_REUSED' | 'NO_HEIR' | 'NO_ORIGIN' | 'SEVERAL_READINGS' | 'PARTS';
export interface QuestionDraft {
  readonly code: QuestionCode;
  readonly before: readonly Unit[];
  readonly after: readonly Unit[];
  /** Possible answers: what became what. Empty where nothing suggests itself. */
  readonly candidates: readonly { readonly before: readonly Unit[]; readonly after: readonly Unit[] }[];
}

export interface Question extends QuestionDraft {
  /** The same for the same question between editions of the same two days. */
  readonly id: string;
}

/** Why an edition is not to be applied before somebody has looked at it. */
export interface Alarm {
  readonly code: 'ALL_ASSOCIATIONS_DISSOLVED' | 'ALL_DISTRICTS_DISSOLVED' | 'TOO_MANY_DISSOLVED';
  readonly land: string;
  readonly dissolved: number;
  readonly of: number;
}

export interface Reform {
  readonly olderDay: Day;
  readonly newerDay: Day;
  readonly same: readonly Same[];
  /** Authorities that no longer exist, and that did not exist before: without those that a question is about. */
  readonly dissolved: readonly Unit[];
  readonly founded: readonly Unit[];
  readonly events: readonly TerritorialEvent[];
  readonly successions: readonly Succession[];
  readonly questions: readonly Question[];
  /** What was told and could not be followed. */
  readonly problems: readonly ToldProblem[];
  /** Anything here: confirm before applying. */
  readonly alarms: readonly Alarm[];
  /** Länder that only one of the editions covers: nothing is said of their units. */
  readonly landsLeftOut: readonly string[];
}
