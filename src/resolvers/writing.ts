/** Mutations: what they answer. What they do is planned in `src/writing/`. */
import type { Context } from '../context.js';
import type { MutationResolvers, Resolvers } from '../generated/resolvers.js';
import { addSource } from '../writing/sources.js';
import { recordAward } from '../writing/awards.js';
import { correctNetwork } from '../writing/correct-network.js';
import { addMember, assignTask, endMembership, endTask } from '../writing/memberships.js';
import { endNetwork, recordNetwork } from '../writing/networks.js';
import { retractFact } from '../writing/retract.js';
import { settleConflict } from '../writing/settle.js';
import type { Outcome } from '../writing/told.js';
import { nodeOf } from './nodes.js';

export const mutations = {
  recordNetwork: (_, { input }, context) => context.perform(recordNetwork, input),
  correctNetwork: (_, { input }, context) => context.perform(correctNetwork, input),
  endNetwork: (_, { input }, context) => context.perform(endNetwork, input),
  addMember: (_, { input }, context) => context.perform(addMember, input),
  endMembership: (_, { input }, context) => context.perform(endMembership, input),
  assignTask: (_, { input }, context) => context.perform(assignTask, input),
  endTask: (_, { input }, context) => context.perform(endTask, input),
  recordAward: (_, { input }, context) => context.perform(recordAward, input),
  addSource: (_, { input }, context) => context.perform(addSource, input),
  settleConflict: (_, { input }, context) => context.perform(settleConflict, input),
  retractFact: (_, { input }, context) => context.perform(retractFact, input),
} satisfies MutationResolvers;

const payload = {
  version: async ({ subject }: Outcome, _: unknown, context: Context): Promise<number | null> =>
    subject && context.at(subject.moment).version.load(subject.id),
  factId: ({ fact }: Outcome): string | null => fact,
};

export const writing: Resolvers = {
  NetworkPayload: {
    ...payload,
    network: ({ subject }, _, context) => subject && context.at(subject.moment).network.load(subject.id),
  },
  SourcePayload: {
    version: payload.version,
    source: ({ subject }, _, context) => subject && context.at(subject.moment).source.load(subject.id),
  },
  FactPayload: {
    ...payload,
    node: ({ subject }, _, context) => subject && nodeOf(subject.id, subject.moment, context),
  },
};
