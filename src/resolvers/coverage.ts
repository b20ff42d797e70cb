import type { Context } from '../context.js';
import type { CoverageRecord, CoverageShare } from '../graph/coverage.js';
import type { Participant } from '../graph/participation.js';
import type { QueryResolvers, Resolvers } from '../generated/resolvers.js';
import { connectionOfAll, type PagingArguments } from './connection.js';
import { coverageQuestion } from './filters.js';
import { authorityOf, networkOf } from './nodes.js';
import type { CoverageParent, EdgeConnection, EdgeRecord } from './parents.js';

export const coverageQueries = {
  coverage: async (_, args, context) => {
    const moment = context.moment(args);
    return { question: await coverageQuestion(args, context.at(moment)), moment };
  },
} satisfies QueryResolvers;

const share = ({ covered, total }: CoverageShare): number | null => (total === 0 ? null : covered / total);

function page(
  which: 'covered' | 'uncovered',
  { question, moment: asked }: CoverageParent,
  paging: PagingArguments,
  context: Context,
): EdgeConnection {
  return connectionOfAll<Participant, EdgeRecord>({
    ...{ context, moment: asked, paging, asked: ['coverage', which, question] },
    items: async (loaders) => (await loaders.coverage(question))[which],
    placeOf: ({ id, sortName }) => ({ sort: sortName, id }),
    toEdge: ({ id: node }, cursor, moment) => ({ cursor, moment, node }),
  });
}

const recordOf = ({ question, moment }: CoverageParent, context: Context): Promise<CoverageRecord> =>
  context.at(moment).coverage(question);

export const coverage: Resolvers = {
  Coverage: {
    covered: (parent, paging, context) => page('covered', parent, paging, context),
    uncovered: (parent, paging, context) => page('uncovered', parent, paging, context),
    share: async (parent, _, context) => {
      const { covered, uncovered } = await recordOf(parent, context);
      return share({ covered: covered.length, total: covered.length + uncovered.length });
    },
    populationShare: async (parent, _, context) => {
      const { population } = await recordOf(parent, context);
      return population && share(population);
    },
    byDistrict: async (parent, _, context) =>
      (await recordOf(parent, context)).byDistrict.map((row) => ({ ...row, moment: parent.moment })),
    basis: ({ question, moment }, _, context) => context.at(moment).coverageBasis(question.participation),
  },
  DistrictCoverage: {
    district: ({ district, moment }, _, context) => authorityOf(district, moment, context),
    share: (row) => share(row) ?? 0,
  },
  CoverageBasis: {
    incompleteNetworks: ({ incompleteNetworks, moment }, _, context) =>
      Promise.all(incompleteNetworks.map((network) => networkOf(network, moment, context))),
    isExhaustive: ({ networksRecorded, networksReported, incompleteNetworks }) =>
      networksReported !== null && networksRecorded >= networksReported && incompleteNetworks.length === 0,
  },
};
