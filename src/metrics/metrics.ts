/** The metrics of a day and revision: reckoned when first asked for, once for all who ask, and kept for a while. */
import { tooExpensive } from '../errors.js';
import { getOr } from '../graph/collections.js';
import type { Graph } from '../graph/graph.js';
import { membersByNetwork } from '../graph/metrics.js';
import type { Moment } from '../graph/moment.js';
import { Kept } from '../kept.js';
import type { Limits } from '../limits.js';
import type { BasisOfMetrics, MetricsOfAuthority } from './reckon.js';
import { createRunner, type RunnerOptions } from './runner.js';

export type AuthorityMetricsRecord = MetricsOfAuthority & { readonly basis: BasisOfMetrics };
/** By the id of the authority: those that are members of nothing are missing. */
export type MetricsOfDay = ReadonlyMap<string, AuthorityMetricsRecord>;

export interface Metrics {
  of(moment: Moment): Promise<MetricsOfDay>;
  close(): Promise<void>;
}
export type MetricsLimits = Pick<Limits, 'metricsEdges' | 'metricsMs' | 'metricsKept'>;

/** For one request, which may have the metrics of so many days. */
export function metricsOfRequest(
  metrics: Pick<Metrics, 'of'>,
  { metricsDays: limit }: Pick<Limits, 'metricsDays'>,
): Pick<Metrics, 'of'> {
  const days = new Map<string, Promise<MetricsOfDay>>();
  return {
    of: async (moment) =>
      getOr(days, dayOf(moment), () => {
        const cost = days.size + 1;
        const hint = 'Ask for the metrics of fewer days in one document.';
        if (cost > limit) throw tooExpensive({ measure: 'metricsDays', cost, limit, hint });
        return metrics.of(moment);
      }),
  };
}

/** Equal for moments with the same answer. */
const dayOf = ({ day, revision }: Moment): string => `${day}|${revision}`;

/** Starts nothing: the first question does. */
export function createMetrics(
  graph: Graph,
  limits: MetricsLimits,
  options: Partial<RunnerOptions> = {},
): Metrics {
  const runner = createRunner({ milliseconds: limits.metricsMs, ...options });
  const kept = new Kept<MetricsOfDay>(limits.metricsKept);

  async function reckon(moment: Moment): Promise<MetricsOfDay> {
    const networks = await membersByNetwork(graph, moment);
    // Before couples are made of members: a network of n has n (n - 1) / 2.
    const cost = networks.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
    if (cost > limits.metricsEdges)
      throw tooExpensive({
        ...{ measure: 'metricsEdges', cost, limit: limits.metricsEdges },
        hint: 'The networks of this day have too many couples of members; ask for an earlier day, or for `partners`.',
      });
    if (networks.length === 0) return new Map();
    const { authorities, basis } = await runner.run(networks);
    return new Map(authorities.map((one) => [one.id, { ...one, basis }]));
  }

  return {
    of: (moment) => kept.get(dayOf(moment), () => reckon(moment)),
    close: () => runner.close(),
  };
}
