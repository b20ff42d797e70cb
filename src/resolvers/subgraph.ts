import type { Context } from '../context.js';
import { badInput, type InputPath } from '../errors.js';
import type { EntityLabel } from '../graph/facts.js';
import type { Moment } from '../graph/moment.js';
import type { EntityType, QueryResolvers, Resolvers } from '../generated/resolvers.js';
import { LIMITS } from '../limits.js';
import { items } from './filters.js';
import { parseId, publicId } from './global-id.js';
import { nodeOf, nodeThere, typeOf } from './nodes.js';
import type { EntityRecord, SubgraphNodeRecord } from './parents.js';
import { factFields } from './provenance.js';
import { labelOf } from './search.js';

const TYPES: Readonly<Partial<Record<EntityLabel, EntityType>>> = {
  LocalAuthority: 'LOCAL_AUTHORITY',
  Network: 'NETWORK',
  TaskArea: 'TASK_AREA',
  FundingProgramme: 'FUNDING_PROGRAMME',
};

/** Throws BAD_INPUT for what is no id of something with links, or for an id of another view. */
function linkedId(text: string, path: InputPath, moment: Moment): string {
  const { id, label, asOf, atRevision } = parseId(text, path);
  if (!(label in TYPES))
    throw badInput(`The id is one of a ${label}.`, {
      path,
      allowed: 'the id of an authority, a network, a task area or a programme',
    });
  const isOtherView =
    (asOf !== null && asOf !== moment.asOf) || (atRevision !== null && atRevision !== moment.atRevision);
  if (isOtherView)
    throw badInput('The id belongs to a view of another day or revision.', {
      path,
      allowed: 'an id of the same asOf and atRevision, or one without',
    });
  return id;
}

function bounded(value: number, most: number, name: string): number {
  const allowed = `1 to ${most}`;
  if (value < 1 || value > most)
    throw badInput(`\`${name}\` is ${value}, which is not possible.`, { path: [name], allowed });
  return value;
}

/** Different ids, each once. */
function ids(list: readonly string[], name: string, moment: Moment): string[] {
  const allowed = `1 to ${LIMITS.idsACall} ids`;
  if (list.length > LIMITS.idsACall)
    throw badInput(`${list.length} ids are too many.`, { path: [name], allowed });
  const found = (items(list, [name]) ?? []).map((text, index) => linkedId(text, [name, index], moment));
  return [...new Set(found)];
}

/** Those that are there on the day. */
async function thereOf(asked: readonly string[], moment: Moment, context: Context): Promise<string[]> {
  const records = await Promise.all(asked.map((id) => nodeOf(id, moment, context)));
  return asked.filter((_, index) => records[index] !== null);
}

export const subgraphQueries = {
  neighbourhood: async (_, args, context) => {
    const moment = context.moment(args);
    const of = ids(args.of, 'of', moment);
    const question = {
      depth: bounded(args.depth, LIMITS.neighbourhoodDepth, 'depth'),
      maxNodes: bounded(args.maxNodes, LIMITS.neighbourhoodNodes, 'maxNodes'),
      kinds: items(args.links, ['links']) ?? [],
    };
    return context.at(moment).neighbourhood({ ...question, of: await thereOf(of, moment, context) });
  },
  paths: async (_, args, context) => {
    const moment = context.moment(args);
    const [from, to] = [linkedId(args.from, ['from'], moment), linkedId(args.to, ['to'], moment)];
    if (from === to)
      throw badInput('A path leads from one node to another.', {
        path: ['to'],
        allowed: 'another id than from',
      });
    const avoid = args.avoid === null || args.avoid === undefined ? [] : ids(args.avoid, 'avoid', moment);
    if (avoid.includes(from) || avoid.includes(to))
      throw badInput('A path cannot avoid its own ends.', {
        path: ['avoid'],
        allowed: 'ids other than from and to',
      });
    const question = {
      ...{ from, to, avoid, mode: args.mode },
      k: bounded(args.k, LIMITS.shortestPaths, 'k'),
      maxLength: bounded(args.maxLength, LIMITS.pathLength, 'maxLength'),
      kinds: items(args.links, ['links']) ?? [],
    };
    const there = await thereOf([from, to], moment, context);
    if (there.length === 2) return context.at(moment).paths(question);
    const nothing = { moment, nodes: [], links: [], frontier: [], isTruncated: false };
    return { paths: [], isTruncated: false, subgraph: nothing };
  },
} satisfies QueryResolvers;

/** Only entities have links. */
const entityOf = async ({ id, moment }: SubgraphNodeRecord, context: Context): Promise<EntityRecord> =>
  (await nodeThere(id, moment, context)) as EntityRecord;

export const subgraph: Resolvers = {
  Subgraph: {
    nodes: ({ nodes, moment }) => nodes.map((node) => ({ ...node, moment })),
    links: ({ links, moment }) => links.map((link) => ({ ...link, factId: link.id, moment })),
    frontier: ({ frontier, moment }) =>
      frontier.map(({ node, hiddenCount }) => ({ nodeId: publicId({ id: node, moment }), hiddenCount })),
  },
  SubgraphNode: {
    id: publicId,
    label: async (node, _, context) => labelOf(await entityOf(node, context)),
    type: (node) => TYPES[typeOf(node)] ?? 'LOCAL_AUTHORITY',
    entity: (node, _, context) => entityOf(node, context),
  },
  SubgraphLink: {
    ...factFields,
    from: ({ from, moment }) => publicId({ id: from, moment }),
    to: ({ to, moment }) => publicId({ id: to, moment }),
  },
  PathResult: {
    paths: ({ paths, subgraph: { moment } }) => paths.map((path) => ({ ...path, moment })),
  },
  Path: {
    nodeIds: ({ nodes, moment }) => nodes.map((id) => publicId({ id, moment })),
    linkIds: ({ links }) => links,
    length: ({ links }) => links.length,
  },
};
