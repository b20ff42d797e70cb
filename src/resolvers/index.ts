/** All resolvers, one file per file of the schema. */
import type { Resolvers } from '../generated/resolvers.js';
import { authority, authorityQueries } from './authority.js';
import { authorityBorders, borders } from './borders.js';
import { changes, changesQueries } from './changes.js';
import { compare, compareQueries } from './compare.js';
import { coverage, coverageQueries } from './coverage.js';
import { history } from './history.js';
import { network, networkQueries } from './network.js';
import { entityTypeOf, nodeQueries, typeOf } from './nodes.js';
import { partnership, partnershipQueries } from './partnership.js';
import { programme, programmeQueries } from './programme.js';
import { provenance } from './provenance.js';
import { scalars } from './scalars.js';
import { search, searchQueries } from './search.js';
import { authoritySimilarity, similarity } from './similarity.js';
import { source, sourceQueries } from './source.js';
import { subgraph, subgraphQueries } from './subgraph.js';
import { statistics, statisticsQueries } from './statistics.js';
import { taskArea, taskAreaQueries } from './task-area.js';
import { authorityTerritory, territory, territoryQueries } from './territory.js';
import { viewer, viewerQueries } from './viewer.js';
import { importMutations, importQueries, imports } from './import.js';
import { mutations, writing } from './writing.js';

export const resolvers = {
  ...authority,
  ...borders,
  LocalAuthority: {
    ...authority.LocalAuthority,
    ...authorityBorders,
    ...authoritySimilarity,
    ...authorityTerritory,
  },
  ...network,
  ...taskArea,
  ...programme,
  ...source,
  ...partnership,
  ...search,
  ...coverage,
  ...changes,
  ...compare,
  ...history,
  ...similarity,
  ...subgraph,
  ...territory,
  ...statistics,
  ...provenance,
  ...viewer,
  ...writing,
  ...imports,
  ...scalars,
  Node: { __resolveType: typeOf },
  Entity: { __resolveType: entityTypeOf },
  Query: {
    ...nodeQueries,
    ...authorityQueries,
    ...networkQueries,
    ...taskAreaQueries,
    ...programmeQueries,
    ...sourceQueries,
    ...partnershipQueries,
    ...searchQueries,
    ...coverageQueries,
    ...changesQueries,
    ...compareQueries,
    ...subgraphQueries,
    ...territoryQueries,
    ...statisticsQueries,
    ...viewerQueries,
    ...importQueries,
  },
  Mutation: { ...mutations, ...importMutations },
} satisfies Resolvers;
