/**
 * What is kept of calls that wrote, so that the same call again is known: nodes of their own, beside what is recorded. A
 * key belongs to its viewer and is kept for good; what the reply told is read again from the records.
 */
import { cypher, statement } from './cypher.js';
import type { Day } from './days.js';
import type { Reader } from './graph.js';
import type { Beside } from './record-planned.js';

export interface KeptCall {
  readonly viewer: string;
  readonly key: string;
  /** Of the mutation's name and its input: equal exactly for the same call. */
  readonly digest: string;
  readonly at: string;
  /** The revision that the call wrote, or found where it had nothing to write. */
  readonly revision: number;
  readonly isWritten: boolean;
  /** Id of the entity that the reply shows, and the day on which; null where it is gone. */
  readonly subject: string;
  readonly shownOn: Day | null;
  readonly asOf: Day | null;
  /** Id of the link that was spoken of. */
  readonly fact: string | null;
  /** The rows of the log, those of coming days too, as JSON. */
  readonly rows: string;
}

const KEPT_CALL = statement<KeptCall>(
  'idempotencyKey',
  cypher`
    MATCH (k:IdempotencyKey {viewer: $viewer, key: $key})
    RETURN k.viewer AS viewer, k.key AS key, k.digest AS digest, k.at AS at, k.revision AS revision,
      k.isWritten AS isWritten, k.subject AS subject, k.shownOn AS shownOn, k.asOf AS asOf, k.fact AS fact,
      k.rows AS rows`,
);

/** What is kept of the call that had this key; null where none had. */
export async function keptCall(reader: Reader, viewer: string, key: string): Promise<KeptCall | null> {
  const [row] = await reader.read(KEPT_CALL, { viewer, key });
  return row ?? null;
}

const KEEP = statement('keepIdempotencyKey', cypher`CREATE (k:IdempotencyKey) SET k = $call`);

/** Written with what the call recorded. */
export function keepCall(call: KeptCall): Beside {
  return { statement: KEEP, parameters: { call: { ...call } } };
}
