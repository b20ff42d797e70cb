/** The newest revision, and what each one was. */
import { cypher, statement } from './cypher.js';
import type { Day } from './days.js';
import type { Graph, Reader } from './graph.js';
import { onRecord } from './moment.js';
import { NEWEST_REVISION } from './record-statements.js';

export interface RevisionRecord {
  readonly number: number;
  readonly at: string;
  readonly actor: string;
  readonly note: string | null;
  /** Id of the request that wrote it; null where none did. */
  readonly request: string | null;
  /** Rows that it has in the log; what comes with a later day comes behind them. */
  readonly changes: number;
}

/** The newest revision; number 0 before anything was written. */
export async function newestRevision(graph: Graph): Promise<RevisionRecord> {
  const [row] = await graph.read(NEWEST_REVISION);
  if (!row) throw new Error('the graph has no revision: it was never defined');
  return row;
}

const REVISIONS_BY_NUMBER = statement<RevisionRecord>(
  'revisionsByNumber',
  cypher`
    UNWIND $numbers AS number
    MATCH (r:Revision {number: number})
    RETURN number, r.at AS at, r.actor AS actor, r.note AS note, r.request AS request,
      coalesce(r.changes, 0) AS changes`,
);

/** The revisions of these numbers, in any order. */
export function revisionsByNumber(graph: Reader, numbers: readonly number[]): Promise<RevisionRecord[]> {
  return graph.read(REVISIONS_BY_NUMBER, { numbers });
}

const IS_RECORDED = statement<{ isRecorded: boolean }>(
  'isRecorded',
  cypher`RETURN EXISTS { MATCH (r:Revision {actor: $actor, note: $note}) } AS isRecorded`,
);

/** Whether this actor has ever recorded something with this note. */
export async function isRecorded(graph: Graph, actor: string, note: string): Promise<boolean> {
  const [row] = await graph.read(IS_RECORDED, { actor, note });
  return row?.isRecorded === true;
}

const FIRST_DAY = statement<{ day: Day | null }>(
  'firstDayOnRecord',
  cypher`MATCH (s:State&!SourceState) WHERE ${onRecord('s')} RETURN min(s.holdsFrom) AS day`,
);

/** The first day on which anything is there, as a revision has it: on any day before, every answer is empty. */
export async function firstDayOnRecord(graph: Graph, revision: number): Promise<Day | null> {
  const [row] = await graph.read(FIRST_DAY, { revision });
  return row?.day ?? null;
}
