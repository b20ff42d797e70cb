/** What belongs to one request: its id and log, the day and revision it is fixed to, and its loaders. */
import { revisionUnavailable, badInput } from './errors.js';
import { dayInBerlin, type Day } from './graph/days.js';
import type { Graph } from './graph/graph.js';
import { momentKey, type Moment } from './graph/moment.js';
import type { RevisionRecord } from './graph/revision.js';
import { shareRevision } from './graph/shared-revision.js';
import { createLoaders, type Loaders } from './loaders.js';
import type { Metrics } from './metrics/metrics.js';

/** The arguments of a root field that choose a view. */
export interface ViewArguments {
  readonly asOf?: Day | null;
  readonly atRevision?: number | null;
}

export interface Context {
  readonly requestId: string;
  /** Today in Germany, fixed once for the whole request. */
  readonly today: Day;
  /** The newest revision, fixed once for the whole request. */
  readonly newest: RevisionRecord;
  /** Throws REVISION_UNAVAILABLE for a revision that is not recorded. */
  moment(view: ViewArguments): Moment;
  /** The loaders of a moment: one set each. */
  at(moment: Moment): Loaders;
}

/** Makes the contexts of all requests; they share the read of the newest revision. */
export function createContextFactory(
  graph: Graph,
  metrics: Metrics,
  clock: () => Date = () => new Date(),
): (request: { readonly id: string }) => Promise<Context> {
  const newestRevision = shareRevision(graph);
  return async ({ id }) => {
    const today = dayInBerlin(clock());
    const newest = await newestRevision();
    const sets = new Map<string, Loaders>();
    return {
      requestId: id,
      today,
      newest,
      moment: ({ asOf = null, atRevision = null }) => {
        if (atRevision !== null && atRevision < 0)
          throw badInput('A revision is 0 or more.', {
            path: ['atRevision'],
            allowed: `0 to ${newest.number}`,
          });
        if (atRevision !== null && atRevision > newest.number)
          throw revisionUnavailable(atRevision, newest.number);
        return Object.freeze({
          day: asOf ?? today,
          revision: atRevision ?? newest.number,
          asOf,
          atRevision,
        });
      },
      at: (moment) => {
        const key = momentKey(moment);
        const known = sets.get(key) ?? createLoaders(graph, moment, metrics);
        sets.set(key, known);
        return known;
      },
    };
  };
}
