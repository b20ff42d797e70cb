/** Comparisons of two moments: reckoned once for all who ask for pages of them, and the newest are kept. */
import { differencesBetween, type ComparisonQuestion, type Difference } from './graph/compare.js';
import type { Graph } from './graph/graph.js';
import type { Moment } from './graph/moment.js';
import { Kept } from './kept.js';
import type { Limits } from './limits.js';

export interface Comparisons {
  /** All differences that are asked for, in order. Rejects with TOO_EXPENSIVE where there are too many. */
  of(question: ComparisonQuestion): Promise<readonly Difference[]>;
}

const placeOf = ({ day, revision }: Moment): unknown => [day, revision];

export function createComparisons(
  graph: Graph,
  limits: Pick<Limits, 'differences' | 'comparisonsKept'>,
): Comparisons {
  const kept = new Kept<readonly Difference[]>(limits.comparisonsKept);
  return {
    of: (question) => {
      const { from, to, ...asked } = question;
      const key = JSON.stringify([placeOf(from), placeOf(to), asked]);
      return kept.get(key, () => differencesBetween(graph, question, limits));
    },
  };
}
