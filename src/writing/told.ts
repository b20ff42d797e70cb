/** What the reply to a call tells of what it wrote: read in the transaction, and read the same again for a retry. */
import type { ChangeRecord } from '../graph/changes.js';
import { changesTold } from '../graph/changes-told.js';
import { dayBefore, type Day } from '../graph/days.js';
import type { Reader } from '../graph/graph.js';
import type { Moment } from '../graph/moment.js';
import type { Change } from '../graph/record-changes.js';
import type { RevisionRecord } from '../graph/revision.js';
import { standingDays } from '../graph/standing.js';
import { LIMITS } from '../limits.js';
import type { UserError } from './problems.js';

/** The answer to a call. */
export interface Outcome {
  readonly userErrors: readonly UserError[];
  /** The revision that the call wrote; null where it wrote none. */
  readonly revision: RevisionRecord | null;
  /** What was spoken of, and as of when it is shown; null where it is not there, or the call was refused. */
  readonly subject: { readonly id: string; readonly moment: Moment } | null;
  /** Id of the link that was spoken of. */
  readonly fact: string | null;
  /** In the order of the log. */
  readonly changes: readonly ChangeRecord[];
  /** What the log tells when its day comes. */
  readonly coming: readonly ChangeRecord[];
  /** Of both together, also where not all are told. */
  readonly changeCount: number;
}

export const refused = (userErrors: readonly UserError[]): Outcome => ({
  ...{ userErrors, revision: null, subject: null, fact: null, changes: [], coming: [], changeCount: 0 },
});

/** A day on which a thing is there: today, or else its first day to come, or its last. */
export interface Shown {
  readonly day: Day;
  readonly asOf: Day | null;
}
export async function shownOn(reader: Reader, id: string, today: Day): Promise<Shown | null> {
  const days = (await standingDays(reader, [id])).get(id);
  if (!days) return null;
  const { holdsFrom, holdsUntil } = days;
  if (holdsFrom <= today && today < holdsUntil) return { day: today, asOf: null };
  const day = today < holdsFrom ? holdsFrom : dayBefore(holdsUntil);
  return { day, asOf: day };
}

/** The rows of the log with what stood and what stands. */
export async function told(
  reader: Reader,
  rows: readonly Change[],
  revision: RevisionRecord | null,
): Promise<Pick<Outcome, 'changes' | 'coming' | 'changeCount'>> {
  if (!revision) return { changes: [], coming: [], changeCount: 0 };
  const all = await changesTold(reader, rows.slice(0, LIMITS.changesTold), revision);
  const { changes } = revision;
  return { changes: all.slice(0, changes), coming: all.slice(changes), changeCount: rows.length };
}
