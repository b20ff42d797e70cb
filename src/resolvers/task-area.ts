import { badInput } from '../errors.js';
import { NETWORKS_OF_TASK, TASK_AREAS } from '../graph/task-area.js';
import { sortName } from '../graph/sort-name.js';
import type { FilterParameters } from '../graph/page.js';
import type { QueryResolvers, Resolvers, TaskAreaFilter } from '../generated/resolvers.js';
import type { Loaders } from '../loaders.js';
import { connectionFields, connectionOf } from './connection.js';
import { items } from './filters.js';
import { id, networkOf, taskAreaOf, version } from './nodes.js';
import { entityHistory } from './history.js';
import { entityProvenance } from './provenance.js';

async function taskAreaFilter(
  filter: TaskAreaFilter | null | undefined,
  loaders: Loaders,
): Promise<FilterParameters | null> {
  if (!filter) return null;
  const { within } = filter;
  const top = within ? await loaders.taskAreaByKey.load(within) : null;
  if (within && top === null)
    throw badInput(`There is no task area ${JSON.stringify(within)}.`, {
      path: ['filter', 'within'],
      allowed: 'a key of taskAreas',
    });
  const below = within ? await loaders.subtree.load({ key: within, includeSubtree: true }) : null;
  return {
    keys: items(filter.keys, ['filter', 'keys']),
    text: filter.text ? sortName(filter.text) : null,
    within: below?.filter((one) => one !== top?.id) ?? null,
    isTop: filter.isTop ?? null,
  };
}

export const taskAreaQueries = {
  taskArea: (_, { key, ...view }, context) => context.at(context.moment(view)).taskAreaByKey.load(key),
  taskAreas: (_, args, context) =>
    connectionOf({
      ...{
        context,
        moment: context.moment(args),
        list: TASK_AREAS,
        paging: args,
        asked: args.filter ?? null,
      },
      ...{ sort: 'NAME', direction: 'ASC' },
      filter: (loaders) => taskAreaFilter(args.filter, loaders),
      toEdge: (row, cursor, moment) => ({ cursor, moment, node: row.id }),
    }),
} satisfies QueryResolvers;

export const taskArea: Resolvers = {
  TaskArea: {
    id,
    version,
    label: ({ name }) => name,
    parent: ({ ancestorIds: [nearest], moment }, _, context) =>
      nearest === undefined ? null : taskAreaOf(nearest, moment, context),
    ancestors: ({ ancestorIds, moment }, _, context) =>
      Promise.all(ancestorIds.map((one) => taskAreaOf(one, moment, context))),
    children: ({ childIds, moment }, _, context) =>
      Promise.all(childIds.map((one) => taskAreaOf(one, moment, context))),
    networks: ({ id: parent, moment }, { includeSubtree, ...paging }, context) =>
      connectionOf({
        ...{ context, moment, list: NETWORKS_OF_TASK, parent, paging, asked: includeSubtree },
        ...{ sort: 'NAME', direction: 'ASC', filter: () => ({ includeSubtree: includeSubtree }) },
        toEdge: (row, cursor, at) => ({ cursor, moment: at, node: row.id }),
      }),
    provenance: entityProvenance,
    history: entityHistory,
  },
  TaskAreaConnection: connectionFields(({ node, moment }, context) => taskAreaOf(node, moment, context)),
  TaskAreaEdge: { node: ({ node, moment }, _, context) => taskAreaOf(node, moment, context) },
  TaskAreaNetworkConnection: connectionFields(({ node, moment }, context) =>
    networkOf(node, moment, context),
  ),
  TaskAreaNetworkEdge: { node: ({ node, moment }, _, context) => networkOf(node, moment, context) },
};
