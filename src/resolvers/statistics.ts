import { statistics as reckon } from '../graph/statistics.js';
import type { QueryResolvers, Resolvers } from '../generated/resolvers.js';
import { authorityLabel } from './authority.js';
import { matchingNetworkIds } from './filters.js';
import { authorityOf, nodeOf } from './nodes.js';

export const statisticsQueries = {
  statistics: async (_, { groupBy, filter, ...view }, context) => {
    const moment = context.moment(view);
    const loaders = context.at(moment);
    const networks = filter ? await matchingNetworkIds(filter, ['filter'], 1, loaders) : null;
    return { ...reckon(await loaders.counted.load({ networks }), groupBy), moment };
  },
} satisfies QueryResolvers;

export const statistics: Resolvers = {
  Statistics: { rows: ({ rows, moment }) => rows.map((row) => ({ ...row, moment })) },
  StatisticsRow: { group: ({ group, moment }) => ({ ...group, moment }) },
  StatisticsGroup: {
    label: async ({ label, entity, moment }, _, context) => {
      if (label !== null) return label;
      // A district's label is made from its record.
      if (entity === null) throw new Error('a group without a name');
      return authorityLabel(await authorityOf(entity, moment, context));
    },
    entity: ({ entity, moment }, _, context) => (entity === null ? null : nodeOf(entity, moment, context)),
  },
};
