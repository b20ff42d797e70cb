/** All resolvers, one file per file of the schema. */
import type { Resolvers } from '../generated/resolvers.js';
import { authority, authorityQueries } from './authority.js';
import { coverage, coverageQueries } from './coverage.js';
import { network, networkQueries } from './network.js';
import { entityTypeOf, nodeQueries, typeOf } from './nodes.js';
import { partnership, partnershipQueries } from './partnership.js';
import { programme, programmeQueries } from './programme.js';
import { provenance } from './provenance.js';
import { scalars } from './scalars.js';
import { search, searchQueries } from './search.js';
import { source, sourceQueries } from './source.js';
import { statistics, statisticsQueries } from './statistics.js';
import { taskArea, taskAreaQueries } from './task-area.js';

export const resolvers = {
  ...authority,
  ...network,
  ...taskArea,
  ...programme,
  ...source,
  ...partnership,
  ...search,
  ...coverage,
  ...statistics,
  ...provenance,
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
    ...statisticsQueries,
  },
} satisfies Resolvers;
