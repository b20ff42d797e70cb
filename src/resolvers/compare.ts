import type { Context } from '../context.js';
import { CAUSES, newestOf, type Difference, type ComparisonQuestion } from '../graph/compare.js';
import { groupBy } from '../graph/collections.js';
import { midpoint, type Moment } from '../graph/moment.js';
import type { Place } from '../graph/page.js';
import type { DifferenceCount, QueryResolvers, Resolvers } from '../generated/resolvers.js';
import { changeKind, fieldsOf, fromOf, keyOf, subjectOf, toOf } from './change-words.js';
import { comparisonQuestion } from './compare-question.js';
import { connectionFields, once, pageOf, pagingOf } from './connection.js';
import { decodeSpanCursor, encodeSpanCursor, pinOf } from './cursor.js';
import type { DifferenceConnectionRecord, DifferenceEdgeRecord, DifferenceRecord } from './parents.js';

type Moments = Pick<ComparisonQuestion, 'from' | 'to'>;

const placeOf = ({ leg, factId }: Difference): Place => ({ sort: null, id: `${leg.name}.${factId}` });

/** The two moments that were asked about: those of the cursor, where there is one. */
function pinned(asked: Moments, cursor: string | null, pin: string, name: string, context: Context) {
  if (cursor === null) return { moments: asked, seek: null };
  const { place, from, to } = decodeSpanCursor(cursor, asked, context.newest.number, pin, name);
  return { moments: { from: { ...asked.from, ...from }, to: { ...asked.to, ...to } }, seek: place };
}

/** Where keys and events are looked up: they may be known at one of the moments only. */
function placesOf(moments: Moments): Pick<DifferenceRecord, 'keysAt' | 'eventsAt'> {
  const { from, to } = moments;
  return {
    keysAt: newestOf(moments) === to.revision ? to : from,
    eventsAt: from.day < to.day ? to : midpoint(from, to),
  };
}

/** A count rests on all that was compared. */
function countsRestOn({ from, to }: Moments, context: Context): void {
  for (const moment of [from, to]) context.at(moment).rests.onAll('auth_', 'net_', 'task_', 'prog_');
}

export const compareQueries = {
  compare: async (_, { from, to, filter, ...paging }, context) => {
    const asked = { from: context.moment(from, ['from']), to: context.moment(to, ['to']) };
    const { size, backward, cursor } = pagingOf(paging);
    const pin = pinOf('differences', filter ?? null);
    const { moments, seek } = pinned(asked, cursor, pin, backward ? 'before' : 'after', context);
    const question = await comparisonQuestion(moments, filter, context);
    const loaders = context.at(moments.to);
    const at = placesOf(moments);
    const all = once(() => loaders.compare(question));
    const page = once(async () => {
      const found = pageOf(await all(), { size, backward, seek }, placeOf);
      const said = once(() => {
        for (const moment of [moments.from, moments.to])
          context.at(moment).rests.on(
            'EVER',
            found.rows.flatMap(({ about, factId }) => [about, factId]),
          );
        return loaders.differences(found.rows);
      });
      const edgeOf = (row: Difference): DifferenceEdgeRecord => ({
        cursor: encodeSpanCursor(placeOf(row), moments, pin),
        node: async () => recordOf(row, await said(), at),
      });
      return { ...found, rows: found.rows.map(edgeOf) };
    });
    const total = async (): Promise<number> => {
      countsRestOn(moments, context);
      return (await all()).length;
    };
    return { moments, all, page, total };
  },
} satisfies QueryResolvers;

function recordOf(
  row: Difference,
  said: Awaited<ReturnType<ReturnType<Context['at']>['differences']>>,
  at: Pick<DifferenceRecord, 'keysAt' | 'eventsAt'>,
): DifferenceRecord {
  const found = said.get(row);
  if (!found) throw new Error('a difference that says nothing');
  return { ...row, ...found, ...at };
}

/** In the order of the list, the causes in theirs. */
function counted(all: readonly Difference[]): DifferenceCount[] {
  const groups = groupBy(all, ({ cause, operation, kind, type }) => [cause, kind, type, operation].join(' '));
  const counts = [...groups.values()].flatMap(([one, ...others]) => {
    if (!one) return [];
    const { cause, operation, kind, type } = one;
    return [{ cause, operation, kind: changeKind(kind), type, count: 1 + others.length }];
  });
  return counts.sort((x, y) => CAUSES.indexOf(x.cause) - CAUSES.indexOf(y.cause));
}

const momentOf = ({ day, revision }: Moment): { asOf: string; atRevision: number } => ({
  ...{ asOf: day, atRevision: revision },
});

export const compare: Resolvers = {
  DifferenceConnection: {
    ...connectionFields((edge: DifferenceEdgeRecord) => edge.node()),
    from: ({ moments }) => momentOf(moments.from),
    to: ({ moments }) => momentOf(moments.to),
    summary: async ({ all, moments }: DifferenceConnectionRecord, _, context) => {
      countsRestOn(moments, context);
      return counted(await all());
    },
  },
  DifferenceEdge: { node: ({ node }) => node() },
  Difference: {
    kind: ({ kind }) => changeKind(kind),
    subject: subjectOf,
    subjectKey: (one, _, context) => keyOf(subjectOf(one), one.keysAt, context),
    from: fromOf,
    fromKey: (one, _, context) => keyOf(fromOf(one), one.keysAt, context),
    to: toOf,
    toKey: (one, _, context) => keyOf(toOf(one), one.keysAt, context),
    fields: fieldsOf,
    events: async ({ reforms, effectiveOn, eventsAt }, _, context) => {
      const sameDay = reforms.filter(({ on }) => on === effectiveOn);
      const events = (sameDay.length > 0 ? sameDay : reforms).map(({ event }) => event);
      const found = await Promise.all(events.map((event) => context.at(eventsAt).event.load(event)));
      return found.filter((event) => event !== null);
    },
  },
};
