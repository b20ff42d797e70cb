/**
 * Writing by a plan that is made behind the lock: what a planner reads is what stands when its recording is committed.
 */
import type { Statement } from './cypher.js';
import type { Recording } from './facts.js';
import type { Graph, Reader, WriteTransaction } from './graph.js';
import { check, lock, recordIn, type RecordResult } from './record.js';
import type { RevisionRecord } from './revision.js';
import type { Parameters } from './values.js';

/** A statement that writes beside the records: what a program keeps of its own, never a fact. */
export interface Beside {
  readonly statement: Statement;
  readonly parameters: Parameters;
}

/** What a planner decided. */
export interface Planned<Told> {
  /** Null = nothing is to be recorded. */
  readonly recording: Recording | null;
  /** Written in the same transaction, behind the recording; its result is null where there is none. */
  readonly also?: (
    result: RecordResult | null,
    reader: Reader,
  ) => readonly Beside[] | Promise<readonly Beside[]>;
  /** What the caller is told; `reader` sees what was written, also where it will be rolled back. */
  readonly tell: (result: RecordResult | null, reader: Reader) => Told | Promise<Told>;
}

/** Reads behind the lock. Run again from the beginning when the database asks for it. */
export type Planner<Told> = (reader: Reader, newest: RevisionRecord) => Promise<Planned<Told>>;

/** Carries the answer of a transaction that is not committed. */
class RolledBack<Told> extends Error {
  constructor(readonly told: Told) {
    super('rolled back as asked');
    this.name = 'RolledBack';
  }
}

export interface PlannedOptions {
  /** Do all of it, tell what came of it, and write nothing. */
  readonly dryRun?: boolean;
  /** After so many milliseconds the database ends it, the wait for other writers counted. Without: never. */
  readonly withinMs?: number;
}

/**
 * Plans and records in one transaction. Where nothing is written, nothing is committed either: a commit would look to
 * others as if somebody had written past the records. Rejects with what the planner throws, with InvariantError, or the
 * driver's error; then nothing was written.
 */
export async function recordPlanned<Told>(
  graph: Graph,
  plan: Planner<Told>,
  { dryRun = false, withinMs }: PlannedOptions = {},
): Promise<Told> {
  const work = async (transaction: WriteTransaction): Promise<Told> => {
    const newest = await lock(transaction);
    const reader: Reader = {
      read: (statement, parameters) => transaction.run(statement, parameters),
    };
    const { recording, also, tell } = await plan(reader, newest);
    if (recording) check(recording);
    const result = recording && (await recordIn(transaction, newest, recording));
    const besides = (await also?.(result, reader)) ?? [];
    for (const { statement, parameters } of besides) await transaction.run(statement, parameters);
    const told = await tell(result, reader);
    const isWritten = besides.length > 0 || (result?.written ?? null) !== null;
    if (dryRun || !isWritten) throw new RolledBack(told);
    return told;
  };
  try {
    return await graph.write('recordPlanned', work, withinMs === undefined ? {} : { withinMs });
  } catch (error) {
    if (error instanceof RolledBack) return error.told as Told;
    throw error;
  }
}
