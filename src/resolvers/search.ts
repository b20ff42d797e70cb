import type { Context } from '../context.js';
import type { Searched } from '../graph/search.js';
import type { QueryResolvers, Resolvers, SearchType } from '../generated/resolvers.js';
import { authorityLabel } from './authority.js';
import { connectionFields, connectionOfAll } from './connection.js';
import { items } from './filters.js';
import { nodeThere } from './nodes.js';
import type { NodeRecord, SearchEdgeRecord } from './parents.js';

const TYPES: Readonly<Record<SearchType, Searched>> = {
  LOCAL_AUTHORITY: 'LocalAuthority',
  NETWORK: 'Network',
  TASK_AREA: 'TaskArea',
  FUNDING_PROGRAMME: 'FundingProgramme',
  SOURCE: 'Source',
};

export const searchQueries = {
  search: (_, args, context) => {
    const asked = items(args.types, ['types']) ?? (Object.keys(TYPES) as SearchType[]);
    const types = (Object.keys(TYPES) as SearchType[]).filter((type) => asked.includes(type));
    return connectionOfAll({
      ...{ context, moment: context.moment(args), paging: args, asked: ['search', args.text, types] },
      items: (loaders) => loaders.search({ text: args.text, types: types.map((type) => TYPES[type]) }),
      placeOf: ({ id, score }) => ({ sort: score, id }),
      toEdge: ({ id, ...hit }, cursor, moment) => ({ ...hit, cursor, moment, node: id }),
    });
  },
} satisfies QueryResolvers;

const found = ({ node, moment }: SearchEdgeRecord, context: Context): Promise<NodeRecord> =>
  nodeThere(node, moment, context);

/** A name that is distinct among all that can be found. */
export function labelOf(record: NodeRecord): string {
  if ('levels' in record) return authorityLabel(record);
  if ('title' in record) return record.title;
  if ('name' in record) return record.name;
  throw new Error(`${record.id} is nothing that is searched`);
}

export const search: Resolvers = {
  SearchConnection: connectionFields<SearchEdgeRecord, NodeRecord>(found),
  SearchEdge: {
    node: (edge, _, context) => found(edge, context),
    label: async (edge, _, context) => labelOf(await found(edge, context)),
  },
};
