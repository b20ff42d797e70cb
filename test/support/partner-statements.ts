/** What the statements of the graph answer to a partner question about a recorded world, in the world's own words. */
import type { Graph } from '../../src/graph/graph.js';
import type { Moment } from '../../src/graph/moment.js';
import { readPages, type List, type PageRow } from '../../src/graph/page.js';
import {
  pairKey,
  partnerGroups,
  partnerParameters,
  PARTNERS_OF,
  PARTNERSHIPS,
  SHARED_PARTNERS,
  sharedNetworksOf,
  type Pair,
} from '../../src/graph/partners.js';
import type { NaiveGroup, NaivePair, NaivePartner, Question, Third } from './naive-partners.js';
import type { RecordedWorld } from './world.js';

export interface Statements {
  readonly pairs: () => Promise<Omit<NaivePair, 'sharedPartners'>[]>;
  /** For each of some pairs, in their order. */
  readonly sharedPartnersOf: (pairs: readonly Pair[]) => Promise<(readonly Third[])[]>;
  readonly groups: () => Promise<NaiveGroup[]>;
  /** By those whose partners they are. */
  readonly partnersOf: (authorities: readonly string[]) => Promise<Record<string, NaivePartner[]>>;
}

const ALL = { size: 100_000, backward: false, seek: null };

export function statementsOn(
  graph: Graph,
  { graphId, taskAreaKey, nameOf }: RecordedWorld,
  asked: Question,
  moment: Moment,
): Statements {
  const question: Question = {
    ...asked,
    taskArea: asked.taskArea === null ? null : taskAreaKey(asked.taskArea),
    within: asked.within?.map(graphId) ?? null,
  };
  const filter = partnerParameters(question);
  const { relation } = question;
  const name = (id: string): string => nameOf(id) ?? `stranger ${id}`;
  const names = (ids: readonly string[]): string[] => ids.map(name);
  /** Other worlds answer too where nothing that is asked keeps them out; else they are a mistake. */
  const isOpen = question.taskArea === null && question.within === null;
  const isOurs = (ids: readonly string[]): boolean => !isOpen || ids.some((id) => nameOf(id) !== null);

  async function rowsOf<Row extends PageRow, Sort extends string>(
    list: List<Sort, Row>,
    sort: Sort,
    parents: readonly string[],
  ): Promise<[string, readonly Row[]][]> {
    if (parents.length === 0) return [];
    const request = { parents, sort, direction: 'DESC' as const, filter, page: ALL };
    const pages = await readPages(graph, list, request, moment);
    return [...pages].map(([parent, { rows }]) => [parent, rows]);
  }
  async function networksOf(couples: readonly Pair[]): Promise<(pair: Pair) => string[]> {
    if (couples.length === 0) return () => [];
    const found = await sharedNetworksOf(graph, couples, question, moment);
    return (pair) => names(found.get(pairKey(pair)) ?? ['not asked for']);
  }

  return {
    pairs: async () => {
      const [row] = await rowsOf(PARTNERSHIPS[relation], 'SHARED_COUNT', ['']);
      const pairs = row?.[1].filter(({ a, b }) => isOurs([a, b])) ?? [];
      const networks = await networksOf(pairs);
      return pairs.map(({ a, b, shared }) => ({
        ...{ a: name(a), b: name(b), sharedCount: shared, sharedNetworks: networks({ a, b }) },
      }));
    },
    sharedPartnersOf: async (pairs) => {
      const parents = pairs.map(({ a, b }) => pairKey({ a: graphId(a), b: graphId(b) }));
      const found = new Map(await rowsOf(SHARED_PARTNERS, 'NAME', parents));
      return parents.map((parent) =>
        (found.get(parent) ?? []).map(({ id, viaA, viaB }) => ({
          ...{ third: name(id), viaA: names(viaA), viaB: names(viaB) },
        })),
      );
    },
    groups: async () => {
      const { groups } = await partnerGroups(graph, question, moment);
      return groups
        .filter(({ authorities }) => isOurs(authorities))
        .map(({ authorities, networks }) => ({
          ...{ authorities: names(authorities), networks: names(networks) },
        }));
    },
    partnersOf: async (authorities) => {
      const found = await rowsOf(PARTNERS_OF[relation], 'SHARED_COUNT', authorities.map(graphId));
      const couples = found.flatMap(([a, rows]) => rows.map(({ id: b }) => ({ a, b })));
      const networks = await networksOf(couples);
      return Object.fromEntries(
        found.map(([a, rows]) => [
          name(a),
          rows.map(({ id: b, shared }) => ({
            ...{ partner: name(b), sharedCount: shared, sharedNetworks: networks({ a, b }) },
          })),
        ]),
      );
    },
  };
}
