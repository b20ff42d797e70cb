import { MEMBERS, type AuthorityRecord } from '../graph/authority.js';
import { AWARDS_OF, NETWORKS, OVERLAPPING, type AwardRow } from '../graph/network.js';
import type { Moment } from '../graph/moment.js';
import { TASKS_OF_NETWORK } from '../graph/task-area.js';
import type { QueryResolvers, Resolvers } from '../generated/resolvers.js';
import { authorityNode, authorityNodeField, factEdge, membershipEdge } from './authority.js';
import { connectionFields, connectionOf } from './connection.js';
import { authorityFilter, networkFilter } from './filters.js';
import { authorityOf, id, networkOf, programmeOf, taskAreaOf, version } from './nodes.js';
import type { AwardEdgeRecord, MembershipEdgeRecord } from './parents.js';
import { entityHistory } from './history.js';
import { entityProvenance, factFields } from './provenance.js';

/** The row is the grant, its node the other end. */
export const awardEdge = (row: AwardRow, cursor: string, moment: Moment): AwardEdgeRecord => {
  const { node, round, awardedOn, amountCents, isApproximate } = row;
  return { ...factEdge(row, cursor, moment), node, round, awardedOn, amountCents, isApproximate };
};
export const awardFields = { amount: ({ amountCents }: AwardEdgeRecord): number | null => amountCents };

export const networkQueries = {
  network: (_, { key, ...view }, context) => context.at(context.moment(view)).networkByKey.load(key),
  networks: (_, args, context) =>
    connectionOf({
      ...{ context, moment: context.moment(args), list: NETWORKS, paging: args, asked: args.filter ?? null },
      sort: args.orderBy?.field ?? 'NAME',
      direction: args.orderBy?.direction ?? 'ASC',
      filter: (loaders) => networkFilter(args.filter, loaders),
      toEdge: (row, cursor, moment) => ({ cursor, moment, node: row.id }),
    }),
} satisfies QueryResolvers;

export const network: Resolvers = {
  Network: {
    id,
    version,
    label: ({ name }) => name,
    members: ({ id: parent, moment }, args, context) =>
      connectionOf({
        ...{ context, moment, list: MEMBERS, parent, paging: args, asked: args.filter ?? null },
        sort: args.orderBy?.field ?? 'NAME',
        direction: args.orderBy?.direction ?? 'ASC',
        filter: (loaders) => authorityFilter(args.filter, loaders),
        toEdge: membershipEdge,
      }),
    taskAreas: ({ id: parent, moment }, paging, context) =>
      connectionOf({
        ...{ context, moment, list: TASKS_OF_NETWORK, parent, paging },
        ...{ sort: 'NAME', direction: 'ASC', filter: () => null, toEdge: factEdge },
      }),
    awards: ({ id: parent, moment }, paging, context) =>
      connectionOf({
        ...{ context, moment, list: AWARDS_OF, parent, paging },
        ...{ sort: 'AWARDED_ON', direction: 'ASC', filter: () => null, toEdge: awardEdge },
      }),
    overlapping: ({ id: parent, moment }, paging, context) =>
      connectionOf({
        ...{ context, moment, list: OVERLAPPING, parent, paging },
        ...{ sort: 'SHARED_COUNT', direction: 'DESC', filter: () => null },
        toEdge: ({ id: node, shared }, cursor, at) => ({ cursor, moment: at, node, shared }),
      }),
    provenance: entityProvenance,
    history: entityHistory,
  },
  NetworkOverlapConnection: connectionFields(({ node, moment }, context) => networkOf(node, moment, context)),
  NetworkOverlapEdge: {
    node: ({ node, moment }, _, context) => networkOf(node, moment, context),
    sharedMembers: ({ shared, moment }, _, context) =>
      Promise.all(shared.map((member) => authorityOf(member, moment, context))),
  },
  NetworkConnection: connectionFields(({ node, moment }, context) => networkOf(node, moment, context)),
  NetworkEdge: { node: ({ node, moment }, _, context) => networkOf(node, moment, context) },
  NetworkMemberConnection: connectionFields<MembershipEdgeRecord, AuthorityRecord>(authorityNode),
  NetworkMemberEdge: { ...factFields, node: authorityNodeField },
  NetworkTaskAreaConnection: connectionFields(({ node, moment }, context) =>
    taskAreaOf(node, moment, context),
  ),
  NetworkTaskAreaEdge: {
    ...factFields,
    node: ({ node, moment }, _, context) => taskAreaOf(node, moment, context),
  },
  NetworkAwardConnection: connectionFields(({ node, moment }, context) => programmeOf(node, moment, context)),
  NetworkAwardEdge: {
    ...factFields,
    ...awardFields,
    node: ({ node, moment }, _, context) => programmeOf(node, moment, context),
  },
};
