import type { Context } from '../context.js';
import { badInput } from '../errors.js';
import type { AuthorityRecord } from '../graph/authority.js';
import { NEIGHBOURS, type OutlineRecord } from '../graph/borders.js';
import { outlineGeometry } from '../graph/outline.js';
import type { LocalAuthorityResolvers, Resolvers } from '../generated/resolvers.js';
import { LIMITS } from '../limits.js';
import { authorityNode, authorityNodeField, factEdge, figureOf } from './authority.js';
import { connectionFields, connectionOf } from './connection.js';
import { authorityFilter } from './filters.js';
import type { NeighbourEdgeRecord } from './parents.js';
import { attributionOf, citationsOf, factFields } from './provenance.js';

/** Beyond this share of the register's area an outline is called divergent; 95 of 100 municipalities lie below. */
const DIVERGENT = 0.05;

export const authorityBorders = {
  boundary: async ({ id, moment }, { tolerance }, context) => {
    const allowed = `0 to ${LIMITS.boundaryTolerance} metres`;
    if (!(tolerance >= 0 && tolerance <= LIMITS.boundaryTolerance))
      throw badInput(`A tolerance of ${tolerance} metres is not possible.`, { path: ['tolerance'], allowed });
    const outline = await context.at(moment).outline.load(id);
    return outline && { outline, tolerance };
  },
  neighbours: ({ id: parent, moment }, { level = null, filter, ...paging }, context) =>
    connectionOf({
      ...{ context, moment, list: NEIGHBOURS, parent, paging, asked: [level, filter ?? null] },
      ...{ sort: 'NAME', direction: 'ASC' },
      filter: async (loaders) => ({ ...(await authorityFilter(filter, loaders)), level }),
      toEdge: (row, cursor, at) => ({ ...factEdge(row, cursor, at), levels: row.levels }),
    }),
} satisfies Pick<LocalAuthorityResolvers, 'boundary' | 'neighbours'>;

export const borders: Resolvers = {
  Boundary: {
    geometry: ({ outline: { outline }, tolerance }) => outlineGeometry(outline, tolerance),
    linesOn: ({ outline }) => outline.on,
    note: ({ outline }) => outline.note,
    areaDeviation: ({ outline }, _, context) => deviationOf(outline, context),
    isDivergent: async ({ outline }, _, context) =>
      outline.note !== null || Math.abs((await deviationOf(outline, context)) ?? 0) > DIVERGENT,
    citations: ({ outline: { entity, moment } }, _, context) =>
      citationsOf(entity, moment, 'boundary', context),
    attribution: async ({ outline: { entity, moment } }, _, context) =>
      attributionOf(await citationsOf(entity, moment, 'boundary', context), context),
  },
  AuthorityNeighbourConnection: connectionFields<NeighbourEdgeRecord, AuthorityRecord>(authorityNode),
  AuthorityNeighbourEdge: { ...factFields, node: authorityNodeField },
};

async function deviationOf(
  { entity, areaHectares, moment }: OutlineRecord,
  context: Context,
): Promise<number | null> {
  const registered = await figureOf(entity, 'AREA', moment, context);
  if (!registered) return null;
  return Math.round((areaHectares / registered.value - 1) * 1e4) / 1e4;
}
