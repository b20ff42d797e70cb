/** One cheap read of the newest revision for all who arrived before it began: nobody gets an older answer. */
import type { Graph } from './graph.js';
import { newestRevision, type RevisionRecord } from './revision.js';

/**
 * A function that resolves to a revision read after it was called. Calls that come while a read is under way share
 * the next one, since the present one may have begun before a write that the caller knows of.
 */
export function shareRevision(graph: Graph): () => Promise<RevisionRecord> {
  let running: Promise<unknown> | null = null;
  let next: Promise<RevisionRecord> | null = null;

  function start(): Promise<RevisionRecord> {
    const read = newestRevision(graph);
    const settled = read.then(
      () => undefined,
      () => undefined,
    );
    running = settled;
    void settled.then(() => {
      if (running === settled) running = null;
    });
    return read;
  }

  return () => {
    if (running === null) return start();
    next ??= running.then(() => {
      next = null;
      return start();
    });
    return next;
  };
}
