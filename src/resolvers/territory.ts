import type { Context } from '../context.js';
import type { AuthorityRecord } from '../graph/authority.js';
import type { EventKind } from '../graph/facts.js';
import type { Moment } from '../graph/moment.js';
import type { FilterParameters, List } from '../graph/page.js';
import {
  AFTER_OF,
  BEFORE_OF,
  CONSEQUENCES,
  EVENTS,
  EVENTS_OF,
  PREDECESSORS_OF,
  SUCCESSORS_OF,
  type EventAuthorityRow,
  type EventNames,
  type EventRecord,
  type NamedPart,
  type SuccessionRow,
} from '../graph/territory.js';
import type {
  LocalAuthorityResolvers,
  QueryResolvers,
  Resolvers,
  TerritorialEventFilter,
} from '../generated/resolvers.js';
import type { Loaders } from '../loaders.js';
import { authorityNode, authorityNodeField, factEdge, withKind } from './authority.js';
import { connectionFields, connectionOf, type PagingArguments } from './connection.js';
import { authorityIds, items, range } from './filters.js';
import { entityHistory } from './history.js';
import { eventOf, id, version } from './nodes.js';
import type {
  EdgeConnection,
  EdgeRecord,
  EventAuthorityEdgeRecord,
  EventSideConnection,
  SuccessionConnection,
  SuccessionEdgeRecord,
} from './parents.js';
import { entityProvenance, factFields } from './provenance.js';

type Owner = Pick<AuthorityRecord | EventRecord, 'id' | 'moment'>;
const edge = ({ id: node }: { readonly id: string }, cursor: string, moment: Moment): EdgeRecord => ({
  ...{ cursor, moment, node },
});

/** Events of an authority or of an event, the newest first. */
const eventsAt =
  (list: typeof EVENTS_OF) =>
  ({ id: parent, moment }: Owner, paging: PagingArguments, context: Context): EdgeConnection =>
    connectionOf({
      ...{ context, moment, list, parent, paging, toEdge: edge },
      ...{ sort: 'DAY', direction: 'DESC', filter: () => null },
    });

const eventAuthorityEdge = (
  row: EventAuthorityRow,
  cursor: string,
  moment: Moment,
): EventAuthorityEdgeRecord => {
  const { key, name, kind } = row;
  return { ...factEdge(row, cursor, moment), key, name, kind };
};
const sideOf =
  (list: List<'NAME', EventAuthorityRow>) =>
  ({ id: parent, moment }: Owner, paging: PagingArguments, context: Context): EventSideConnection =>
    connectionOf({
      ...{ context, moment, list, parent, paging, toEdge: eventAuthorityEdge },
      ...{ sort: 'NAME', direction: 'ASC', filter: () => null },
    });

const successionEdge = (row: SuccessionRow, cursor: string, moment: Moment): SuccessionEdgeRecord => {
  const { node, event, populationShare, areaShare, populationShareOfSuccessor, areaShareOfSuccessor } = row;
  const shares = { populationShare, areaShare, populationShareOfSuccessor, areaShareOfSuccessor };
  return { ...factEdge(row, cursor, moment), node, event, ...shares };
};
const successionsOf =
  (list: List<'NAME', SuccessionRow>) =>
  ({ id: parent, moment }: Owner, paging: PagingArguments, context: Context): SuccessionConnection =>
    connectionOf({
      ...{ context, moment, list, parent, paging, toEdge: successionEdge },
      ...{ sort: 'NAME', direction: 'ASC', filter: () => null },
    });

export const authorityTerritory = {
  status: ({ lastDay }) => (lastDay === null ? 'EXISTING' : 'DISSOLVED'),
  establishedOn: async (record, _, context) =>
    (await context.at(record.moment).life.load(record.id))?.since ?? null,
  dissolvedOn: async (record, _, context) =>
    (await context.at(record.moment).life.load(record.id))?.until ?? null,
  events: eventsAt(EVENTS_OF),
  predecessors: successionsOf(PREDECESSORS_OF),
  successors: successionsOf(SUCCESSORS_OF),
} satisfies Partial<LocalAuthorityResolvers>;

const partName = ({ name, kind }: NamedPart): string =>
  kind === 'LANDKREIS' || kind === 'VERBANDSGEMEINDE' ? withKind(name, kind) : name;
/** The first of them, and how many more there are. */
function listed(parts: readonly NamedPart[], count: number): string {
  const names = parts.slice(0, count).map(partName);
  const more = count - names.length;
  const all = more > 0 ? [...names, `${more} ${more === 1 ? 'other' : 'others'}`] : names;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}
type Told = (names: EventNames, after: string) => string;
const before = ({ before: parts, beforeCount }: EventNames): string => listed(parts, beforeCount);
/** Those who did not come out of it; of an event that nobody left, all. */
const gone = ({ before: parts, beforeCount, leavingCount }: EventNames): string =>
  listed(parts, leavingCount === 0 ? beforeCount : leavingCount);
const TOLD: Readonly<Record<EventKind, Told>> = {
  MERGER: (names, after) => `${after}: merger of ${before(names)}`,
  INCORPORATION: (names, after) => `${after}: incorporation of ${gone(names)}`,
  SPLIT: (names, after) => `${before(names)}: split into ${after}`,
  RENAME: (names, after) => `${after}: renamed from ${before(names)}`,
  KEY_CHANGE: (_, after) => `${after}: change of key`,
  KIND_CHANGE: (_, after) => `${after}: change of kind`,
  REPARENTING: (_, after) => `${after}: change of what it belongs to`,
  BOUNDARY: (_, after) => `${after}: change of borders`,
};

export async function eventLabel(event: EventRecord, context: Context): Promise<string> {
  const { id: own, kind, effectiveOn, latestOn, moment } = event;
  const names = await context.at(moment).eventNames.load(own);
  const told = names ? TOLD[kind](names, listed(names.after, names.afterCount)) : event.key;
  return `${told} (${effectiveOn ?? `by ${latestOn}`})`;
}

async function eventFilter(
  filter: TerritorialEventFilter | null | undefined,
  loaders: Loaders,
): Promise<FilterParameters | null> {
  if (!filter) return null;
  const at = (name: string): string[] => ['filter', name];
  const { from, to } = filter.effective ?? {};
  const [effectiveFrom, effectiveTo] = range({ min: from ?? null, max: to ?? null }, at('effective'));
  return {
    ...{ keys: items(filter.keys, at('keys')), kinds: items(filter.kinds, at('kinds')) },
    levels: items(filter.levels, at('levels')),
    within: await authorityIds(filter.within, at('within'), loaders),
    ...{ effectiveFrom, effectiveTo, hasConflict: filter.hasConflict ?? null },
  };
}

export const territoryQueries = {
  territorialEvent: (_, { key, ...view }, context) => context.at(context.moment(view)).eventByKey.load(key),
  territorialEvents: (_, args, context) =>
    connectionOf({
      ...{ context, moment: context.moment(args), list: EVENTS, paging: args, asked: args.filter ?? null },
      sort: args.orderBy?.field ?? 'DAY',
      direction: args.orderBy?.direction ?? 'DESC',
      ...{ filter: (loaders) => eventFilter(args.filter, loaders), toEdge: edge },
    }),
} satisfies QueryResolvers;

export const territory: Resolvers = {
  TerritorialEvent: {
    id,
    version,
    label: (event, _, context) => eventLabel(event, context),
    follows: ({ followsId, moment }, _, context) =>
      followsId === null ? null : context.at(moment).event.load(followsId),
    consequences: eventsAt(CONSEQUENCES),
    before: sideOf(BEFORE_OF),
    after: sideOf(AFTER_OF),
    provenance: entityProvenance,
    history: entityHistory,
  },
  TerritorialEventConnection: connectionFields(({ node, moment }, context) => eventOf(node, moment, context)),
  TerritorialEventEdge: { node: ({ node, moment }, _, context) => eventOf(node, moment, context) },
  EventAuthorityConnection: connectionFields<EventAuthorityEdgeRecord, AuthorityRecord>(authorityNode),
  EventAuthorityEdge: { ...factFields, node: authorityNodeField },
  AuthoritySuccessionConnection: connectionFields<SuccessionEdgeRecord, AuthorityRecord>(authorityNode),
  AuthoritySuccessionEdge: {
    ...factFields,
    node: authorityNodeField,
    event: ({ event, moment }, _, context) => eventOf(event, moment, context),
  },
};
