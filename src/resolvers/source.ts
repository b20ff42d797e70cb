import { sortName } from '../graph/sort-name.js';
import { SOURCES } from '../graph/source.js';
import type { QueryResolvers, Resolvers } from '../generated/resolvers.js';
import { connectionFields, connectionOf } from './connection.js';
import { items } from './filters.js';
import { parseId } from './global-id.js';
import { id, sourceOf } from './nodes.js';

export const sourceQueries = {
  source: (_, args, context) => {
    const { label, asOf, atRevision, id: own } = parseId(args.id, ['id']);
    return label === 'Source' ? context.at(context.moment({ asOf, atRevision })).source.load(own) : null;
  },
  sources: (_, args, context) =>
    connectionOf({
      ...{ context, moment: context.moment({}), list: SOURCES, paging: args, asked: args.filter ?? null },
      ...{ sort: 'TITLE', direction: 'ASC' },
      filter: () => {
        if (!args.filter) return null;
        const { keys, text } = args.filter;
        return { keys: items(keys, ['filter', 'keys']), text: text ? sortName(text) : null };
      },
      toEdge: (row, cursor, moment) => ({ cursor, moment, node: row.id }),
    }),
} satisfies QueryResolvers;

export const source: Resolvers = {
  Source: { id },
  SourceConnection: connectionFields(({ node, moment }, context) => sourceOf(node, moment, context)),
  SourceEdge: { node: ({ node, moment }, _, context) => sourceOf(node, moment, context) },
};
