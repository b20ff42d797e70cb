/** The newest revision, and what each one was. */
import type { Graph } from './graph.js';
import { NEWEST_REVISION } from './record-statements.js';

export interface RevisionRecord {
  readonly number: number;
  readonly at: string;
  readonly actor: string;
  readonly note: string | null;
}

/** The newest revision; number 0 before anything was written. */
export async function newestRevision(graph: Graph): Promise<RevisionRecord> {
  const [row] = await graph.read(NEWEST_REVISION);
  if (!row) throw new Error('the graph has no revision: it was never defined');
  return row;
}
