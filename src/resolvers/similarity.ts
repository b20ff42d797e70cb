import type { Context } from '../context.js';
import type { AuthorityRecord } from '../graph/authority.js';
import type { Moment } from '../graph/moment.js';
import {
  RECOMMENDATION_MODEL,
  SIMILARITY_ASPECTS,
  SIMILARITY_MODEL,
  type ReasonCode,
  type Scored,
} from '../graph/similarity.js';
import type { LocalAuthorityResolvers, Resolvers } from '../generated/resolvers.js';
import { authorityNode, authorityNodeField } from './authority.js';
import { connectionFields, connectionOfAll } from './connection.js';
import { items, taskAreaIds } from './filters.js';
import { nodeOf } from './nodes.js';
import type { EntityRecord, ReasonRecord, ScoredEdgeRecord } from './parents.js';
import { labelOf } from './search.js';

const toEdge = ({ id: node, score, reasons }: Scored, cursor: string, moment: Moment): ScoredEdgeRecord => {
  return { cursor, moment, node, score, reasons };
};
const placeOf = ({ id, score }: Scored): { sort: number; id: string } => ({ sort: score, id });

export const authoritySimilarity = {
  similar: ({ id: of, moment }, args, context) => {
    const wanted = items(args.by, ['by']) ?? [];
    const by = SIMILARITY_ASPECTS.filter((aspect) => wanted.includes(aspect));
    const kinds = items(args.kinds, ['kinds']);
    return connectionOfAll({
      ...{ context, moment, paging: args, asked: ['similar', of, by, kinds], placeOf, toEdge },
      items: (loaders) => loaders.similar({ by, kinds }, of),
    });
  },
  recommendedPartners: ({ id: of, moment }, { taskArea, ...paging }, context) =>
    connectionOfAll({
      ...{ context, moment, paging, asked: ['recommendedPartners', of, taskArea], placeOf, toEdge },
      items: async (loaders) => {
        const tasks = await taskAreaIds(taskArea, true, ['taskArea'], loaders);
        return loaders.recommended(tasks ?? [], of);
      },
    }),
} satisfies Pick<LocalAuthorityResolvers, 'similar' | 'recommendedPartners'>;

/** What a reason rests on is there on the day, since links to it hold. */
async function entitiesOf({ entities, moment }: ReasonRecord, context: Context): Promise<EntityRecord[]> {
  const records = await Promise.all(entities.map((id) => nodeOf(id, moment, context)));
  return records.filter((record) => record !== null) as EntityRecord[];
}

const percent = (value: number): string => `${Math.round(value * 100)} percent`;
const TEXTS: Readonly<Record<ReasonCode, (names: string, value: number) => string>> = {
  SIZE: (_, value) => `The smaller has ${percent(value)} of the inhabitants of the larger.`,
  NEIGHBOUR: () => 'The two have a common border.',
  SAME_DISTRICT: (names) => `Both belong to ${names}, or one of the two is it.`,
  SAME_TASKS: (names, value) => `Both work on ${names}: ${percent(value)} of the tasks of either.`,
  SAME_NETWORKS: (names, value) =>
    `Both are members of ${names}: ${percent(value)} of the networks of either.`,
  EXPERIENCE: (names) => `It does the task already: ${names}.`,
  PARTNER_COUNT: (names) =>
    `With one more, a network has four members or more on record, for which a programme pays up to a higher sum: ${names}.`,
  DIFFERENT_LEVELS: (names) =>
    `The two stand at different levels, for which a programme pays more: ${names}.`,
  NO_COMMON_BORDER: (names) => `The two share no border, for which a programme pays more: ${names}.`,
};

export const similarity: Resolvers = {
  AuthoritySimilarityConnection: {
    ...connectionFields<ScoredEdgeRecord, AuthorityRecord>(authorityNode),
    modelVersion: () => SIMILARITY_MODEL,
  },
  AuthoritySimilarityEdge: { node: authorityNodeField, reasons: (edge) => reasonsOf(edge) },
  AuthorityRecommendationConnection: {
    ...connectionFields<ScoredEdgeRecord, AuthorityRecord>(authorityNode),
    modelVersion: () => RECOMMENDATION_MODEL,
  },
  AuthorityRecommendationEdge: { node: authorityNodeField, reasons: (edge) => reasonsOf(edge) },
  ScoreReason: {
    entities: (reason, _, context) => entitiesOf(reason, context),
    text: async (reason, _, context) => {
      const entities = await entitiesOf(reason, context);
      return TEXTS[reason.code](entities.map(labelOf).join(', '), reason.value);
    },
  },
};

function reasonsOf({ reasons, moment }: ScoredEdgeRecord): ReasonRecord[] {
  return reasons.map((reason) => ({ ...reason, moment }));
}
