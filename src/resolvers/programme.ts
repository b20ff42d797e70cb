import type { Context } from '../context.js';
import { figureField } from '../graph/facts.js';
import type { FigureRecord } from '../graph/figures.js';
import type { Moment } from '../graph/moment.js';
import { FUNDED } from '../graph/network.js';
import { PROGRAMMES } from '../graph/programme.js';
import type { QueryResolvers, ReportedMeasure, Resolvers } from '../generated/resolvers.js';
import { connectionFields, connectionOf } from './connection.js';
import { awardEdge, awardFields } from './network.js';
import { id, networkOf, programmeOf, version } from './nodes.js';
import { entityHistory } from './history.js';
import { citationsOf, entityProvenance, factFields } from './provenance.js';

const REPORTED = new Map<string, ReportedMeasure>([
  ['REPORTED_NETWORKS', 'NETWORKS'],
  ['REPORTED_AUTHORITIES', 'AUTHORITIES'],
  ['REPORTED_AMOUNT', 'AMOUNT'],
]);

async function reported(
  { id: entity, moment }: { readonly id: string; readonly moment: Moment },
  _: object,
  context: Context,
): Promise<FigureRecord[]> {
  const figures = await context.at(moment).figures.load(entity);
  return figures.filter((figure) => REPORTED.has(figure.measure));
}

export const programmeQueries = {
  fundingProgramme: (_, { key, ...view }, context) =>
    context.at(context.moment(view)).programmeByKey.load(key),
  fundingProgrammes: (_, args, context) =>
    connectionOf({
      ...{ context, moment: context.moment(args), list: PROGRAMMES, paging: args },
      ...{ sort: 'NAME', direction: 'ASC', filter: () => null },
      toEdge: (row, cursor, moment) => ({ cursor, moment, node: row.id }),
    }),
} satisfies QueryResolvers;

export const programme: Resolvers = {
  FundingProgramme: {
    id,
    version,
    label: ({ name }) => name,
    budgets: async ({ id: entity, moment }, _, context) => {
      const figures = await context.at(moment).figures.load(entity);
      return figures
        .filter(({ measure }) => measure === 'BUDGET')
        .map(({ period, value }) => ({ year: Number(period), amount: value }));
    },
    offices: ({ offices, moment }) => offices.map((office) => ({ ...office, moment })),
    rounds: ({ rounds, moment }) => rounds.map((round) => ({ ...round, moment })),
    networks: ({ id: parent, moment }, paging, context) =>
      connectionOf({
        ...{ context, moment, list: FUNDED, parent, paging },
        ...{ sort: 'NAME', direction: 'ASC', filter: () => null, toEdge: awardEdge },
      }),
    reported,
    recorded: async ({ id: entity, moment }, _, context) => {
      const found = await context.at(moment).recorded.load(entity);
      return found ?? { networks: 0, authorities: 0, memberships: 0, amount: 0, amountKnownFor: 0 };
    },
    provenance: entityProvenance,
    history: entityHistory,
  },
  AdvisoryOffice: { id, version },
  AwardRound: { id, version, reported },
  ReportedFigure: {
    measure: ({ measure }) => REPORTED.get(measure) ?? 'NETWORKS',
    isApproximate: ({ isApproximate }) => isApproximate ?? false,
    citations: ({ entity, measure, period, moment }, _, context) =>
      citationsOf(entity, moment, figureField(measure, period), context),
  },
  FundingProgrammeConnection: connectionFields(({ node, moment }, context) =>
    programmeOf(node, moment, context),
  ),
  FundingProgrammeEdge: { node: ({ node, moment }, _, context) => programmeOf(node, moment, context) },
  ProgrammeNetworkConnection: connectionFields(({ node, moment }, context) =>
    networkOf(node, moment, context),
  ),
  ProgrammeNetworkEdge: {
    ...factFields,
    ...awardFields,
    node: ({ node, moment }, _, context) => networkOf(node, moment, context),
  },
};
