/** What the graph answers to partner questions on one moment, in the words of the naive reckoning. */
import { cooperation, cooperationOf, type Cooperation } from '../../src/graph/cooperation.js';
import type { Graph } from '../../src/graph/graph.js';
import type { Moment } from '../../src/graph/moment.js';
import { Partners } from '../../src/graph/partners.js';
import type { NaiveGroup, NaivePair, NaivePartner, Participation, Question } from './naive-partners.js';

export interface Answers {
  readonly pairs: NaivePair[];
  readonly groups: NaiveGroup[];
  /** By those whose partners they are. */
  readonly partnersOf: Record<string, NaivePartner[]>;
}
/** How a test calls what the graph knows by id and by key. */
export interface Names {
  readonly graphId: (name: string) => string;
  readonly taskAreaKey: (name: string) => string;
  /** Null for what is of another world. */
  readonly nameOf: (id: string) => string | null;
}
/** What the answers of a moment are reckoned from. */
export interface Snapshot {
  readonly whole: Cooperation;
  /** The part around `of`, and with their partners. */
  readonly near: Cooperation;
  readonly far: Cooperation;
  readonly of: readonly string[];
}

const SORT = { field: 'SHARED_COUNT', direction: 'DESC' } as const;

export async function snapshot(
  graph: Graph,
  names: Names,
  of: readonly string[],
  ways: readonly Participation[],
  moment: Moment,
): Promise<Snapshot> {
  const ids = of.map(names.graphId);
  const [whole, near, far] = await Promise.all([
    cooperation(graph, ways, moment),
    cooperationOf(graph, ids, false, ways, moment),
    cooperationOf(graph, ids, true, ways, moment),
  ]);
  return { whole, near, far, of };
}

/** All pairs and groups, and the partners `of` some, which are reckoned from the part of the graph around them. */
export function answersFrom(
  { whole, near, far, of }: Snapshot,
  { graphId, taskAreaKey, nameOf }: Names,
  asked: Question,
): Answers {
  const question: Question = {
    ...asked,
    taskArea: asked.taskArea === null ? null : taskAreaKey(asked.taskArea),
    within: asked.within?.map(graphId) ?? null,
  };
  const name = (id: string): string => nameOf(id) ?? `stranger ${id}`;
  const names = (ids: readonly string[]): string[] => ids.map(name);
  /** Other worlds answer too where nothing that is asked keeps them out; else they are a mistake. */
  const isOpen = question.taskArea === null && question.within === null;
  const isOurs = (ids: readonly string[]): boolean => !isOpen || ids.some((id) => nameOf(id) !== null);

  const all = new Partners(whole, question);
  const part = new Partners(question.relation === 'SAME_NETWORK' ? near : far, question);
  const pairs = all.pairs(SORT).filter(({ a, b }) => isOurs([a.id, b.id]));
  const groups = all.groups().filter(({ authorities }) => isOurs(authorities));
  return {
    pairs: pairs.map(({ a, b, sharedCount }) => ({
      ...{ a: name(a.id), b: name(b.id), sharedCount },
      sharedNetworks: all.sharedNetworks(a.id, b.id).map(({ network, a: x, b: y }) => ({
        ...{ network: name(network), participationA: x.way, participationB: y.way },
        ...{ heldByA: name(x.holder.id), heldByB: name(y.holder.id) },
      })),
      sharedPartners: all.sharedPartners(a.id, b.id).map(({ third, viaA, viaB }) => ({
        ...{ third: name(third.id), viaA: names(viaA), viaB: names(viaB) },
      })),
    })),
    groups: groups.map(({ authorities, networks }) => ({
      ...{ authorities: names(authorities), networks: names(networks) },
    })),
    partnersOf: Object.fromEntries(
      of.map((one) => [
        one,
        part.partnersOf(graphId(one), SORT).map(({ partner, sharedCount, sharedNetworks }) => ({
          ...{ partner: name(partner.id), sharedCount, sharedNetworks: names(sharedNetworks) },
        })),
      ]),
    ),
  };
}
