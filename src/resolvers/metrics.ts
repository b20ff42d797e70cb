import type { LocalAuthorityResolvers } from '../generated/resolvers.js';

/** Of an authority; all of a day are reckoned together. */
export const metricsFields = {
  metrics: async ({ id, moment }, _, context) => (await context.at(moment).metrics()).get(id) ?? null,
} satisfies LocalAuthorityResolvers;
