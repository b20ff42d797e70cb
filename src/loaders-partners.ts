/** Partner questions of one moment: what they are reckoned from is read once, or once for all authorities of a tick. */
import DataLoader from 'dataloader';

import { cooperation, cooperationOf, type Cooperation } from './graph/cooperation.js';
import type { Graph } from './graph/graph.js';
import type { Moment } from './graph/moment.js';
import type { NetworkRecord } from './graph/network.js';
import { Partners, type PartnerQuestion } from './graph/partners.js';

export interface PartnerLoaders {
  /** The answers to a question, from all networks. */
  readonly partners: (question: PartnerQuestion) => Promise<Partners>;
  /** The same of one authority, from the networks that it needs. */
  readonly partnersOf: (question: PartnerQuestion, authority: string) => Promise<Partners>;
}

/** `known` hears of the networks that come along: nobody needs to ask for them again. */
export function createPartnerLoaders(
  graph: Graph,
  moment: Moment,
  known: (networks: readonly NetworkRecord[]) => void,
): PartnerLoaders {
  const told = (found: Cooperation): Cooperation => {
    known(found.networks.map(({ record }) => record));
    return found;
  };
  let all: Promise<Cooperation> | null = null;
  const whole = (): Promise<Cooperation> => (all ??= cooperation(graph, moment).then(told));
  const around = (ofPartners: boolean): DataLoader<string, Cooperation> =>
    new DataLoader(async (ids) => {
      const found = await (all ?? cooperationOf(graph, ids, ofPartners, moment).then(told));
      return ids.map(() => found);
    });
  const [near, far] = [around(false), around(true)];

  const reckoned = new WeakMap<Cooperation, Map<string, Partners>>();
  const answers = (from: Cooperation, question: PartnerQuestion): Partners => {
    const ofThis = reckoned.get(from) ?? new Map<string, Partners>();
    reckoned.set(from, ofThis);
    const key = JSON.stringify(question);
    const partners = ofThis.get(key) ?? new Partners(from, question);
    ofThis.set(key, partners);
    return partners;
  };
  return {
    partners: async (question) => answers(await whole(), question),
    partnersOf: async (question, authority) =>
      answers(await (question.relation === 'SAME_NETWORK' ? near : far).load(authority), question),
  };
}
