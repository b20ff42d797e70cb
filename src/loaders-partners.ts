/** Partner questions of one moment: what they are reckoned from is read once, or once for all authorities of a tick. */
import DataLoader from 'dataloader';

import { cooperation, cooperationOf, worksOn, type Cooperation } from './graph/cooperation.js';
import {
  coverage,
  coverageBasis,
  type CoverageBasisRecord,
  type CoverageQuestion,
  type CoverageRecord,
} from './graph/coverage.js';
import { getOr } from './graph/collections.js';
import type { Graph } from './graph/graph.js';
import type { Moment } from './graph/moment.js';
import type { NetworkRecord } from './graph/network.js';
import type { Participation } from './graph/participation.js';
import { Partners, type PartnerQuestion } from './graph/partners.js';
import type { Rests } from './rests.js';

export interface PartnerLoaders {
  /** The answers to a question, from all networks. */
  readonly partners: (question: PartnerQuestion) => Promise<Partners>;
  /** The same of one authority, from the networks that it needs. */
  readonly partnersOf: (question: PartnerQuestion, authority: string) => Promise<Partners>;
  readonly coverage: (question: CoverageQuestion) => Promise<CoverageRecord>;
  readonly coverageBasis: (ways: readonly Participation[]) => Promise<CoverageBasisRecord>;
}

/** `known` hears of the networks that come along: nobody needs to ask for them again. */
export function createPartnerLoaders(
  graph: Graph,
  moment: Moment,
  { on, onAll }: Rests,
  known: (networks: readonly NetworkRecord[]) => void,
): PartnerLoaders {
  const told = (found: Cooperation): Cooperation => {
    known(found.networks.map(({ record }) => record));
    return found;
  };
  const wholes = new Map<string, Promise<Cooperation>>();
  const whole = (ways: readonly Participation[]): Promise<Cooperation> =>
    getOr(wholes, String(ways), () => cooperation(graph, ways, moment).then(told));
  const pieces = new Map<string, DataLoader<string, Cooperation>>();
  const around = (ways: readonly Participation[], ofPartners: boolean): DataLoader<string, Cooperation> =>
    getOr(
      pieces,
      `${String(ofPartners)} ${String(ways)}`,
      () =>
        new DataLoader(async (ids) => {
          // What has been read as a whole has every piece.
          const found =
            wholes.get(String(ways)) ?? cooperationOf(graph, ids, ofPartners, ways, moment).then(told);
          const piece = await found;
          return ids.map(() => piece);
        }),
    );

  const reckoned = new WeakMap<Cooperation, Map<string, Partners>>();
  const answers = (from: Cooperation, question: PartnerQuestion): Partners =>
    getOr(
      getOr(reckoned, from, () => new Map<string, Partners>()),
      JSON.stringify(question),
      () => new Partners(from, question),
    );
  /** An answer rests on all networks on the task. */
  const usedBy = (
    from: Cooperation,
    question: Pick<PartnerQuestion, 'taskArea' | 'includeSubtree'>,
  ): void => {
    const networks = from.networks.filter((network) => worksOn(network, question));
    on(
      'NETWORK',
      networks.map(({ record }) => record.id),
    );
  };
  const coverages = new Map<string, Promise<CoverageRecord>>();
  return {
    partners: async (question) => {
      const from = await whole(question.participation);
      usedBy(from, question);
      return answers(from, question);
    },
    coverage: (question) =>
      getOr(coverages, JSON.stringify(question), async () => {
        const from = await whole(question.participation);
        usedBy(from, question);
        // Who is not covered is counted, too.
        onAll('auth_');
        return coverage(graph, from, question);
      }),
    coverageBasis: async (ways) => {
      onAll('net_', 'prog_');
      return coverageBasis(graph, await whole(ways));
    },
    partnersOf: async (question, authority) => {
      const piece = around(question.participation, question.relation !== 'SAME_NETWORK');
      const from = await piece.load(authority);
      usedBy(from, question);
      return answers(from, question);
    },
  };
}
