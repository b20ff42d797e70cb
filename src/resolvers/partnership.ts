import type { Context } from '../context.js';
import type { AuthorityRecord } from '../graph/authority.js';
import type { Moment } from '../graph/moment.js';
import type { NetworkRecord } from '../graph/network.js';
import { pairKey, partnerParameters, PARTNERSHIPS, SHARED_PARTNERS } from '../graph/partners.js';
import type { QueryResolvers, Resolvers } from '../generated/resolvers.js';
import { authorityNode, authorityNodeField } from './authority.js';
import { connectionFields, connectionOf, connectionOfAll } from './connection.js';
import { checkTaskArea, partnerQuestion } from './filters.js';
import { authorityOf, networkOf } from './nodes.js';
import type { SharedPartnerEdgeRecord } from './parents.js';

const networksOf = (ids: readonly string[], moment: Moment, context: Context): Promise<NetworkRecord[]> =>
  Promise.all(ids.map((id) => networkOf(id, moment, context)));

/** As German dictionaries sort: `Intl` knows the rules that `sortName` approximates in the graph. */
const COLLATOR = new Intl.Collator('de');
const byName = <T extends { readonly name: string; readonly key: string }>(records: T[]): T[] =>
  records.sort((x, y) => COLLATOR.compare(x.name, y.name) || (x.key < y.key ? -1 : 1));

export const partnershipQueries = {
  partnerships: async (_, args, context) => {
    const moment = context.moment(args);
    const question = await partnerQuestion(args.args, context.at(moment));
    return connectionOf({
      ...{ context, moment, list: PARTNERSHIPS[question.relation], paging: args, asked: args.args ?? null },
      sort: args.orderBy?.field ?? 'SHARED_COUNT',
      direction: args.orderBy?.direction ?? (args.orderBy ? 'ASC' : 'DESC'),
      filter: async (loaders) => partnerParameters(await partnerQuestion(args.args, loaders)),
      whenEmpty: (loaders) => checkTaskArea(args.args, loaders),
      toEdge: ({ a, b, shared }, cursor, at) => ({
        cursor,
        node: { a, b, question, moment: at, sharedCount: shared },
      }),
    });
  },
  partnerGroups: async (_, args, context) => {
    const moment = context.moment(args);
    await partnerQuestion(args.args, context.at(moment));
    return connectionOfAll({
      ...{ context, moment, paging: args, asked: ['partnerGroups', args.args ?? null] },
      items: async (loaders) => {
        const { groups } = await loaders.groups.load(await partnerQuestion(args.args, loaders));
        if (groups.length === 0) await checkTaskArea(args.args, loaders);
        return groups;
      },
      placeOf: ({ authorities, id }) => ({ sort: authorities.length, id }),
      toEdge: (node, cursor) => ({ cursor, node }),
    });
  },
} satisfies QueryResolvers;

export const partnership: Resolvers = {
  Partnership: {
    authorities: ({ a, b, moment }, _, context) =>
      Promise.all([authorityOf(a, moment, context), authorityOf(b, moment, context)]),
    sharedNetworks: async ({ a, b, question, moment }, _, context) => {
      const ids = await context.at(moment).sharedNetworks.load({ a, b, question });
      return ids.map((network) => ({ network, a, b, moment }));
    },
    sharedPartners: (pair, paging, context) =>
      connectionOf({
        ...{ context, moment: pair.moment, list: SHARED_PARTNERS, parent: pairKey(pair), paging },
        ...{ sort: 'NAME', direction: 'ASC', asked: pair.question },
        filter: () => partnerParameters(pair.question),
        toEdge: ({ id, viaA, viaB }, cursor, moment) => ({ cursor, moment, node: id, viaA, viaB }),
      }),
  },
  SharedNetwork: {
    network: ({ network, moment }, _, context) => networkOf(network, moment, context),
    participationA: () => 'DIRECT',
    participationB: () => 'DIRECT',
    heldByA: ({ a, moment }, _, context) => authorityOf(a, moment, context),
    heldByB: ({ b, moment }, _, context) => authorityOf(b, moment, context),
  },
  SharedPartnerConnection: connectionFields<SharedPartnerEdgeRecord, AuthorityRecord>(authorityNode),
  SharedPartnerEdge: {
    node: authorityNodeField,
    viaA: ({ viaA, moment }, _, context) => networksOf(viaA, moment, context),
    viaB: ({ viaB, moment }, _, context) => networksOf(viaB, moment, context),
  },
  PartnershipConnection: connectionFields(({ node }) => node),
  PartnerGroup: {
    authorities: async ({ authorities, moment }, _, context) =>
      byName(await Promise.all(authorities.map((id) => authorityOf(id, moment, context)))),
    networks: async ({ networks, moment }, _, context) => byName(await networksOf(networks, moment, context)),
  },
  PartnerGroupConnection: connectionFields(({ node }) => node),
};
