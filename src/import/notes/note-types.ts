/**
 * Shapes of the facts that `networks-notes.md` and `register-notes.md` tell in prose. The tables beside this file
 * transcribe them row by row, each with its source, so that `make-seed` is deterministic.
 */
import type { Day, PartialDate } from '../../graph/days.js';
import type { Evidence } from '../../graph/facts.js';

/** One source's word: the page, how it says it, and what a reader must know beside the value. */
export interface Word {
  readonly source: string;
  readonly evidence: Evidence;
  readonly note?: string;
}

export interface SourceNote {
  readonly key: string;
  readonly title: string;
  readonly url?: string;
  readonly licence?: string;
  readonly attribution: string;
  readonly publishedOn?: PartialDate;
  /** Gebietsstand. */
  readonly describesOn?: Day;
  /** Where in the source its words stand, if that is the same for all of them: an edition. */
  readonly locator?: string;
}

/** One row of claims.csv: a further, or a differing, word on one field of one subject. */
export interface ClaimNote extends Word {
  readonly subject: string;
  readonly key: string;
  /** The other end, where the subject is an edge. */
  readonly other?: string;
  readonly field: string;
  readonly value: string;
  readonly locator?: string;
}

export function stated(source: string, note?: string): Word {
  return word(source, 'STATED', note);
}
export function computed(source: string, note?: string): Word {
  return word(source, 'COMPUTED', note);
}
export function inferred(source: string, note?: string): Word {
  return word(source, 'INFERRED', note);
}
function word(source: string, evidence: Evidence, note: string | undefined): Word {
  return note === undefined ? { source, evidence } : { source, evidence, note };
}
