/** Records the seed through the one writer. */
import type { Graph } from './graph/graph.js';
import { record, type RecordResult } from './graph/record.js';
import { planSeed } from './import/plan.js';
import { formatProblem } from './import/problems.js';

/** The seed's files are damaged; nothing was written. One line per problem: file, line, column, rule. */
export class SeedError extends Error {
  override readonly name = 'SeedError';
}

/** Plans and records the seed of a folder; the same files again change nothing. */
export async function recordSeed(graph: Graph, folder: string): Promise<RecordResult> {
  const plan = await planSeed(folder);
  if (!plan.ok) {
    const lines = plan.problems.map(formatProblem);
    throw new SeedError(
      `The seed in ${folder} has ${lines.length} problem(s); nothing was written.\n${lines.join('\n')}`,
    );
  }
  return record(graph, plan.recording);
}
