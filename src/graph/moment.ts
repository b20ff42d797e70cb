/**
 * The rule, and the only place where it stands: what is dated holds on a day, and is on record at a revision.
 */
import { cypher, identifier, type Cypher } from './cypher.js';
import type { Day } from './days.js';

/** The day in the world and the state of the records that a reply is about. */
export interface Moment {
  readonly day: Day;
  readonly revision: number;
  /** Day and revision as far as the question named them; they travel in ids. */
  readonly asOf: Day | null;
  readonly atRevision: number | null;
}

const REVISION = cypher`$revision`;

/** `x` is on record at `$revision`, or at another one. */
export function onRecord(name: string, revision = REVISION): Cypher {
  const x = identifier(name);
  return cypher`${x}.recordedFrom <= ${revision} AND ${revision} < ${x}.recordedTo`;
}

/** `x` holds on `$day`, or on another one, whenever it was on record. */
export function holdsOn(name: string, day = cypher`$day`): Cypher {
  const x = identifier(name);
  return cypher`${x}.holdsFrom <= ${day} AND ${day} < ${x}.holdsUntil`;
}

/** `x` holds on `$day` and is on record at `$revision`, or on another day at another one. */
export function holds(name: string, day = cypher`$day`, revision = REVISION): Cypher {
  return cypher`${holdsOn(name, day)} AND ${onRecord(name, revision)}`;
}

/** `x` held on the day before another one, and is on record at `$revision`. */
export function heldBefore(name: string, day: Cypher): Cypher {
  const x = identifier(name);
  return cypher`${x}.holdsFrom < ${day} AND ${day} <= ${x}.holdsUntil AND ${onRecord(name)}`;
}

/** Parameters of the rule. */
export function ruleOf(moment: Moment): { day: Day; revision: number } {
  return { day: moment.day, revision: moment.revision };
}

/** An id, and the day on which it is looked at: of an authority that is dissolved on the moment's day, its last. */
export type OnDay = Readonly<Record<'id' | 'day', string>>;

/** The day of one moment, as the revision of another has it. */
export function midpoint(from: Moment, { revision, atRevision }: Moment): Moment {
  return { ...from, revision, atRevision };
}

/** Equal for two moments exactly when they give the same answers and the same ids. */
export function momentKey(moment: Moment): string {
  return `${moment.day}|${moment.revision}|${moment.asOf ?? ''}|${moment.atRevision ?? ''}`;
}
