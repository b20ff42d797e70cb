import type { Context } from '../context.js';
import type { AuthorityRecord } from '../graph/authority.js';
import type { Moment } from '../graph/moment.js';
import type { NetworkRecord } from '../graph/network.js';
import type { QueryResolvers, Resolvers } from '../generated/resolvers.js';
import { authorityNode, authorityNodeField } from './authority.js';
import { connectionFields, connectionOfAll } from './connection.js';
import { partnerAnswers, partnerQuestion, partnerSort } from './filters.js';
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
    // Checked at once, so that a mistake in the arguments is an error of this field.
    await partnerQuestion(args.args, context.at(moment));
    const sort = partnerSort(args.orderBy);
    return connectionOfAll({
      ...{ context, moment, paging: args, asked: ['partnerships', sort, args.args ?? null] },
      items: (loaders) =>
        partnerAnswers(args.args, loaders, async (question) => {
          const partners = await loaders.partners(question);
          return partners.pairs(sort).map((pair) => ({ pair, partners }));
        }),
      placeOf: ({ pair: { a, b, sharedCount } }) => ({ sort: sharedCount, id: `${a.id} ${b.id}` }),
      toEdge: (item, cursor, at) => ({ cursor, node: { ...item, moment: at } }),
    });
  },
  partnerGroups: async (_, args, context) => {
    const moment = context.moment(args);
    await partnerQuestion(args.args, context.at(moment));
    return connectionOfAll({
      ...{ context, moment, paging: args, asked: ['partnerGroups', args.args ?? null] },
      items: (loaders) =>
        partnerAnswers(args.args, loaders, async (question) => (await loaders.partners(question)).groups()),
      placeOf: ({ authorities, id }) => ({ sort: authorities.length, id }),
      toEdge: (group, cursor, at) => ({ cursor, node: { group, moment: at } }),
    });
  },
} satisfies QueryResolvers;

export const partnership: Resolvers = {
  Partnership: {
    authorities: ({ pair: { a, b }, moment }, _, context) =>
      Promise.all([authorityOf(a.id, moment, context), authorityOf(b.id, moment, context)]),
    sharedNetworks: ({ pair: { a, b }, partners, moment }) =>
      partners.sharedNetworks(a.id, b.id).map((shared) => ({ shared, moment })),
    sharedPartners: ({ pair: { a, b }, partners: { question }, moment }, paging, context) =>
      connectionOfAll({
        ...{ context, moment, paging, asked: ['sharedPartners', a.id, b.id, question] },
        items: async (loaders) => (await loaders.partners(question)).sharedPartners(a.id, b.id),
        placeOf: ({ third }) => ({ sort: third.sortName, id: third.id }),
        toEdge: ({ third, ...via }, cursor, at) => ({ cursor, moment: at, node: third.id, ...via }),
      }),
    sharedCount: ({ pair }) => pair.sharedCount,
  },
  SharedNetwork: {
    network: ({ shared, moment }, _, context) => networkOf(shared.network, moment, context),
    participationA: ({ shared }) => shared.a.way,
    participationB: ({ shared }) => shared.b.way,
    heldByA: ({ shared, moment }, _, context) => authorityOf(shared.a.holder.id, moment, context),
    heldByB: ({ shared, moment }, _, context) => authorityOf(shared.b.holder.id, moment, context),
  },
  SharedPartnerConnection: connectionFields<SharedPartnerEdgeRecord, AuthorityRecord>(authorityNode),
  SharedPartnerEdge: {
    node: authorityNodeField,
    viaA: ({ viaA, moment }, _, context) => networksOf(viaA, moment, context),
    viaB: ({ viaB, moment }, _, context) => networksOf(viaB, moment, context),
  },
  PartnershipConnection: connectionFields(({ node }) => node),
  PartnerGroup: {
    authorities: async ({ group, moment }, _, context) =>
      byName(await Promise.all(group.authorities.map((id) => authorityOf(id, moment, context)))),
    networks: async ({ group, moment }, _, context) =>
      byName(await networksOf(group.networks, moment, context)),
  },
  PartnerGroupConnection: connectionFields(({ node }) => node),
};
