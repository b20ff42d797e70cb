/** What belongs to one request: its id and viewer, the day and revision it is fixed to, and its loaders. */
import type { Viewer } from './auth/viewer.js';
import { createComparisons } from './comparisons.js';
import { revisionUnavailable, badInput, type InputPath } from './errors.js';
import { getOr } from './graph/collections.js';
import { dayInBerlin, type Day } from './graph/days.js';
import type { Graph } from './graph/graph.js';
import { momentKey, type Moment } from './graph/moment.js';
import { firstDayOnRecord, type RevisionRecord } from './graph/revision.js';
import { shareRevision } from './graph/shared-revision.js';
import { importsOf, type Imports } from './imports.js';
import { Kept } from './kept.js';
import { LIMITS } from './limits.js';
import { createLoaders, type Loaders } from './loaders.js';
import { Attributions, Rests } from './rests.js';
import { metricsOfRequest, type Metrics } from './metrics/metrics.js';
import type { CallInput, Mutation } from './writing/mutation.js';
import { perform } from './writing/perform.js';
import type { Outcome } from './writing/told.js';

/** The arguments of a root field that choose a view. */
export interface ViewArguments {
  readonly asOf?: Day | null;
  readonly atRevision?: number | null;
}

export interface Context {
  readonly requestId: string;
  /** Who asks: what they may is decided before a resolver runs, and what they write names them. */
  readonly viewer: Viewer;
  /** Today in Germany, fixed once for the whole request. */
  readonly today: Day;
  /** The newest revision, fixed once for the whole request; what the request itself writes moves it. */
  readonly newest: RevisionRecord;
  /** Throws REVISION_UNAVAILABLE for a revision that is not recorded; `path` leads to the view where it is no root argument. */
  moment(view: ViewArguments, path?: InputPath): Moment;
  /** The loaders of a moment: one set each. */
  at(moment: Moment): Loaders;
  /** Performs a mutation as the viewer, and moves `newest` to what it wrote. */
  perform<Input extends CallInput>(mutation: Mutation<Input>, input: Input): Promise<Outcome>;
  /** Plans of imports, as the viewer's. */
  readonly imports: Imports;
  /** The first day on record, where the request named an earlier one: its empty answers mean that nothing is known. */
  recordsBegin(): Promise<Day | null>;
  /** The lines of all sources that the reply rests on, once it is made. */
  attribution(): Promise<readonly string[]>;
}

/** Makes the contexts of all requests; they share the read of the newest revision. */
export function createContextFactory(
  graph: Graph,
  metrics: Metrics,
  clock: () => Date = () => new Date(),
): (request: { readonly id: string; readonly viewer: Viewer }) => Promise<Context> {
  const newestRevision = shareRevision(graph);
  const attributions = new Attributions(graph, LIMITS);
  const comparisons = createComparisons(graph, LIMITS);
  const firstDays = new Kept<Day | null>(1);
  return async ({ id, viewer }) => {
    const today = dayInBerlin(clock());
    let newest = await newestRevision();
    const ofRequest = metricsOfRequest(metrics, LIMITS);
    const sets = new Map<string, Loaders>();
    const rests: Rests[] = [];
    let earliest: Day = today;
    // Apollo copies what a context has of its own, once: what moves is inherited.
    const moving = Object.create({
      get newest(): RevisionRecord {
        return newest;
      },
    }) as Pick<Context, 'newest'>;
    return Object.assign(moving, {
      requestId: id,
      viewer,
      today,
      moment: ({ asOf = null, atRevision = null }: ViewArguments, path: InputPath = []) => {
        const here = [...path, 'atRevision'];
        if (atRevision !== null && atRevision < 0)
          throw badInput('A revision is 0 or more.', {
            path: here,
            allowed: `0 to ${newest.number}`,
          });
        if (atRevision !== null && atRevision > newest.number)
          throw revisionUnavailable(atRevision, newest.number, here);
        if (asOf !== null && asOf < earliest) earliest = asOf;
        return Object.freeze({
          day: asOf ?? today,
          revision: atRevision ?? newest.number,
          asOf,
          atRevision,
        });
      },
      at: (moment) => {
        const make = (): Loaders => {
          const used = new Rests(moment);
          rests.push(used);
          return createLoaders(graph, moment, ofRequest, used, comparisons);
        };
        return getOr(sets, momentKey(moment), make);
      },
      perform: async (mutation, input) => {
        const outcome = await perform(graph, mutation, input, { viewer, requestId: id, today });
        if (outcome.revision && outcome.revision.number > newest.number) newest = outcome.revision;
        return outcome;
      },
      imports: importsOf(graph, { actor: viewer.id, request: id }, clock, (written) => {
        if (written.number > newest.number) newest = written;
      }),
      recordsBegin: async () => {
        if (earliest === today) return null;
        // A hint is no reason for a reply to fail.
        const { number: revision } = newest;
        const day = await firstDays
          .get(String(revision), () => firstDayOnRecord(graph, revision))
          .catch(() => null);
        return day !== null && earliest < day ? day : null;
      },
      attribution: () => attributions.of(rests),
    } satisfies Omit<Context, 'newest'>);
  };
}

/**
 * What each reply names: the day and revision that hold where a question names none; the lines of the sources that it
 * rests on, a licence condition of some; and, where it named a day before the records begin, the first day that they know.
 */
export async function replyExtensions(context: Context): Promise<Record<string, unknown>> {
  const { today: day, newest, viewer } = context;
  // A stranger, where reading is closed, is told nothing of the records, not even how many there are.
  if (viewer.scopes.length === 0) return {};
  const [recordsBegin, attribution] = await Promise.all([
    context.recordsBegin(),
    // Null: there are lines, but they cannot be had now.
    context.attribution().catch(() => null),
  ]);
  return { day, revision: newest.number, attribution, ...(recordsBegin === null ? {} : { recordsBegin }) };
}
