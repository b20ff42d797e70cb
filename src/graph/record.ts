/**
 * The one writer, for seed, importers and mutations alike. A call takes the lock, compares what shall hold with what is
 * on record, closes and opens versions, appends changes, and commits once: one revision, or nothing.
 *
 * Nothing is overwritten: a version that no longer stands gets an end on record, and the next one opens.
 */
import { batches, groupBy } from './collections.js';
import { dayInBerlin } from './days.js';
import type { Recording } from './facts.js';
import type { Graph, WriteTransaction } from './graph.js';
import { changesOf, comingDays, type Change, type Changed } from './record-changes.js';
import { checkRecording } from './record-check.js';
import { contentsOf, difference, openVersions } from './record-difference.js';
import {
  APPEND_CHANGES,
  APPEND_COMING,
  APPEND_REVISION,
  CLOSE,
  CREATE,
  IDENTIFY,
  KEYS_HELD_TWICE,
  LEVEL_LABELS,
  LOCK,
  NEWEST_REVISION,
  versionKind,
  type OpenVersion,
} from './record-statements.js';
import type { RevisionRecord } from './revision.js';
import type { Parameters } from './values.js';

export interface RecordResult {
  /** The revision that was written, or the newest one where nothing had to be. */
  readonly revision: number;
  readonly created: number;
  readonly closed: number;
  /** Facts whose versions already stood as asked. */
  readonly unchanged: number;
  /** Rows that the log got: none for what begins on a coming day. */
  readonly changes: number;
  /** What changes, on all days: first the rows that the log got, then those that it gets when their day comes. */
  readonly rows: readonly Change[];
  /** Null where nothing had to be written. */
  readonly written: RevisionRecord | null;
}

/** The recording breaks an invariant; nothing was written. One line per breach. */
export class InvariantError extends Error {
  constructor(readonly breaches: readonly string[]) {
    super(`nothing was recorded: ${breaches.slice(0, 5).join('; ')}`);
    this.name = 'InvariantError';
  }
}

async function identify(transaction: WriteTransaction, recording: Recording): Promise<void> {
  for (const [label, drafts] of groupBy(recording.entities, (draft) => draft.label)) {
    for (const batch of batches(drafts)) {
      const rows = batch.map(({ id, key, caption }) => ({ id, key, caption }));
      await transaction.run(IDENTIFY[label], { rows });
    }
  }
  const levelled = recording.entities.filter((draft) => draft.also !== undefined);
  for (const batch of batches(levelled)) {
    const rows = batch.map(({ id, also }) => ({ id, also: also ?? [] }));
    for (const statement of LEVEL_LABELS) await transaction.run(statement, { rows });
  }
}

/**
 * Records what `recording` says of each fact that it names: afterwards exactly its versions stand. Facts that it does
 * not name stay as they are. Rejects with InvariantError, or the driver's error; then nothing was written.
 */
export async function record(graph: Graph, recording: Recording): Promise<RecordResult> {
  check(recording);
  return graph.write('record', async (transaction) =>
    recordIn(transaction, await lock(transaction), recording),
  );
}

/** Throws InvariantError. */
export function check(recording: Recording): void {
  const breaches = checkRecording(recording);
  if (breaches.length > 0) throw new InvariantError(breaches);
}

/**
 * Writers queue here, before they read anything: revisions have no gaps, no two writers can deadlock, and what one reads
 * from here on cannot move before its commit. Gives the newest revision.
 */
export async function lock(transaction: WriteTransaction): Promise<RevisionRecord> {
  await transaction.run(LOCK);
  const [newest] = await transaction.run(NEWEST_REVISION);
  if (!newest) throw new Error('the graph has no revision: it was never defined');
  return newest;
}

/** Writes within a transaction that has the lock; the recording was checked. */
export async function recordIn(
  transaction: WriteTransaction,
  newest: RevisionRecord,
  recording: Recording,
): Promise<RecordResult> {
  const { number: before } = newest;
  const revision = before + 1;
  const existing =
    before === 0 ? new Map<string, OpenVersion[]>() : await openVersions(transaction, recording.timelines);
  const { closing, creating, changed, counts } = difference(recording.timelines, existing, revision);
  if (changed.length === 0) return { revision: before, ...counts, changes: 0, rows: [], written: null };

  // A clock that went back does not take the log with it.
  const now = new Date().toISOString();
  const at = newest.at > now ? newest.at : now;
  const contents = await contentsOf(transaction, closing);
  await identify(transaction, recording);
  for (const [kind, ids] of closing)
    for (const batch of batches(ids)) await transaction.run(CLOSE[kind], { ids: batch, revision });
  for (const [key, rows] of creating) await create(transaction, key, rows);
  const { told, coming } = await log(transaction, { revision, at, changed, contents }, recording);
  await refuseKeysHeldTwice(transaction, changed);
  const { actor, note, request = null } = recording;
  const written = { number: revision, at, actor, note, request, changes: told.length };
  return { revision, ...counts, changes: told.length, rows: [...told, ...coming], written };
}

interface Logged {
  readonly revision: number;
  readonly at: string;
  readonly changed: readonly Changed[];
  readonly contents: ReadonlyMap<string, string>;
}

/** Appends the revision with its rows. What begins on a coming day stands in the log when the day comes: see `changes.ts`. */
async function log(
  transaction: WriteTransaction,
  { revision, at, changed, contents }: Logged,
  { actor, note, request = null }: Recording,
): Promise<{ told: Change[]; coming: Change[] }> {
  const today = dayInBerlin(new Date(at));
  const changes = changed.flatMap((one) => changesOf(one, contents));
  const told = changes.filter(({ effectiveOn }) => effectiveOn <= today);
  const revisionRow = { number: revision, at, actor, note, request, changes: told.length };
  await transaction.run(APPEND_REVISION, revisionRow);
  const rows = told.map((change, sequence) => ({ ...change, revision, sequence }));
  for (const batch of batches(rows)) await transaction.run(APPEND_CHANGES, { rows: batch });
  const days = changed.flatMap(({ timeline, added }) =>
    comingDays(timeline.factId, versionKind(timeline), added, today),
  );
  for (const batch of batches(days)) await transaction.run(APPEND_COMING, { rows: batch });
  return { told, coming: changes.filter(({ effectiveOn }) => effectiveOn > today) };
}

async function refuseKeysHeldTwice(
  transaction: WriteTransaction,
  changed: readonly Changed[],
): Promise<void> {
  const factIds = changed.flatMap(({ timeline: { kind, factId } }) => (kind === 'STATE' ? [factId] : []));
  const twice = await transaction.run(KEYS_HELD_TWICE, { factIds });
  if (twice.length === 0) return;
  throw new InvariantError(
    twice.map((row) => `key ${row.key} would be held by ${row.entities.join(' and ')} on one day`),
  );
}

async function create(
  transaction: WriteTransaction,
  key: string,
  rows: readonly Parameters[],
): Promise<void> {
  const statement = CREATE.get(key);
  if (!statement) throw new Error(`no statement creates ${key}`);
  for (const batch of batches(rows)) {
    const [result] = await transaction.run(statement, { rows: batch });
    // A row whose ends are missing matches nothing and would vanish without a word.
    if (result?.created !== batch.length) {
      throw new InvariantError([
        `${key}: ${batch.length - (result?.created ?? 0)} rows point to something that is not there`,
      ]);
    }
  }
}
