/** What the finder is told beside the editions: answers of a person, and events that sources or the record know. */
import type { EventKind } from '../../graph/facts.js';

/**
 * A decision by a person. Keys (ARS) are those of the older and of the newer edition. SAME one authority, whatever its
 * key · NOT_SAME two, whatever their keys; what became of them is left to the rules · BECAME these went into, or fell
 * into, those: a merger, an incorporation or a split, as the keys that go on tell · DISSOLVED it no longer exists,
 * FOUNDED it did not exist: who took it over, or what it was made of, is found or stays unknown, and is not asked.
 */
export type Answer = (
  | { readonly kind: 'SAME' | 'NOT_SAME'; readonly older: string; readonly newer: string }
  | { readonly kind: 'BECAME'; readonly older: readonly string[]; readonly newer: readonly string[] }
  | { readonly kind: 'DISSOLVED'; readonly older: string }
  | { readonly kind: 'FOUNDED'; readonly newer: string }
) & {
  /** Id of the question that it answers, where it answers one. */
  readonly question?: string;
};

/**
 * An event that is known to have happened between the two editions, with keys as of them. Of MERGER, INCORPORATION, SPLIT
 * and BOUNDARY those before and after; those who go on may be left out on either side. Of the other kinds `before[i]`
 * became `after[i]`.
 */
export interface KnownEvent {
  readonly kind: EventKind;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** What the caller calls it; the event that is told of it bears it. */
  readonly ref?: string;
}

export interface Told {
  readonly answers?: readonly Answer[];
  readonly known?: readonly KnownEvent[];
}

/**
 * UNKNOWN_KEY no unit of that edition, or of a Land that only one edition covers · LEVELS_DIFFER two that cannot be one ·
 * WRONG_SHAPE units that no event of its kind has · USED_TWICE an earlier statement says otherwise of the unit ·
 * NOTHING_CHANGED all go on as they were · IN_QUESTION whether one of its units goes on under its key is asked: answer
 * that first · QUESTION_STAYS the question that it names is as open as before.
 */
export type ToldProblemCode =
  | 'UNKNOWN_KEY'
  | 'LEVELS_DIFFER'
  | 'WRONG_SHAPE'
  | 'USED_TWICE'
  | 'NOTHING_CHANGED'
  | 'IN_QUESTION'
  | 'QUESTION_STAYS';

/** A statement that was not followed; of QUESTION_STAYS one that was, and did not settle what it was to settle. */
export interface ToldProblem {
  readonly code: ToldProblemCode;
  readonly list: keyof Told;
  /** Place in that list. */
  readonly at: number;
  /** What it is about: keys that are not there or say otherwise. */
  readonly keys: readonly string[];
}
