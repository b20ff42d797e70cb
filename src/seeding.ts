/** Records the seed through the one writer. */
import type { Recording } from './graph/facts.js';
import type { Graph } from './graph/graph.js';
import { record, type RecordResult } from './graph/record.js';
import { isRecorded } from './graph/revision.js';
import { BORDERS_NOTE, planBorders } from './import/plan-borders.js';
import { planSeed } from './import/plan.js';
import { formatProblem, type Plan } from './import/problems.js';

/** The seed's files are damaged; nothing was written. One line per problem: file, line, column, rule. */
export class SeedError extends Error {
  override readonly name = 'SeedError';
}

function recordingOf(plan: Plan, folder: string): Recording {
  if (plan.ok) return plan.recording;
  const lines = plan.problems.map(formatProblem);
  throw new SeedError(
    `The seed in ${folder} has ${lines.length} problem(s); nothing was written.\n${lines.join('\n')}`,
  );
}

/** Plans and records the seed of a folder without its borders; the same files again change nothing. */
export async function recordSeed(graph: Graph, folder: string): Promise<RecordResult> {
  return record(graph, recordingOf(await planSeed(folder), folder));
}

/** Plans and records the borders of a folder, which rest on its seed; the same files again change nothing. */
export async function recordBorders(graph: Graph, folder: string): Promise<RecordResult> {
  return record(graph, recordingOf(await planBorders(folder), folder));
}

/**
 * Records the borders where that was never done: on a first start, and in a database that is older than they are. Null
 * where it was: what has been corrected since stays corrected.
 */
export async function recordMissingBorders(graph: Graph, folder: string): Promise<RecordResult | null> {
  if (await isRecorded(graph, 'seed', BORDERS_NOTE)) return null;
  return recordBorders(graph, folder);
}
