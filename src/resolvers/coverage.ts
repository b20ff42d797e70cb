import type { Context } from '../context.js';
import type { CoverageShare } from '../graph/coverage.js';
import type { Participant } from '../graph/participation.js';
import type { QueryResolvers, Resolvers } from '../generated/resolvers.js';
import { connectionOfAll, type PagingArguments } from './connection.js';
import { coverageQuestion } from './filters.js';
import { authorityOf, networkOf } from './nodes.js';
import type { CoverageParent, EdgeConnection, EdgeRecord } from './parents.js';

export const coverageQueries = {
  coverage: async (_, args, context) => {
    const loaders = context.at(context.moment(args));
    const question = await coverageQuestion(args, loaders);
    return { question, record: await loaders.coverage(question) };
  },
} satisfies QueryResolvers;

const share = ({ covered, total }: CoverageShare): number | null => (total === 0 ? null : covered / total);

function page(
  which: 'covered' | 'uncovered',
  { question, record }: CoverageParent,
  paging: PagingArguments,
  context: Context,
): EdgeConnection {
  return connectionOfAll<Participant, EdgeRecord>({
    ...{ context, moment: record.moment, paging, asked: ['coverage', which, question] },
    items: async (loaders) => (await loaders.coverage(question))[which],
    placeOf: ({ id, sortName }) => ({ sort: sortName, id }),
    toEdge: ({ id: node }, cursor, moment) => ({ cursor, moment, node }),
  });
}

export const coverage: Resolvers = {
  Coverage: {
    covered: (parent, paging, context) => page('covered', parent, paging, context),
    uncovered: (parent, paging, context) => page('uncovered', parent, paging, context),
    share: ({ record: { covered, uncovered } }) =>
      share({ covered: covered.length, total: covered.length + uncovered.length }),
    populationShare: ({ record }) => record.population && share(record.population),
    byDistrict: ({ record: { byDistrict, moment } }) => byDistrict.map((row) => ({ ...row, moment })),
    basis: ({ record }) => record,
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
