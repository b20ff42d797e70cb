/**
 * Centrality and communities of the authorities that work together. Pure: no database, no clock, no chance, so the same
 * networks give the same answer. It takes seconds for large graphs; `worker.ts` runs it beside the server.
 */
import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import closenessModule from 'graphology-metrics/centrality/closeness.js';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';

export interface Member {
  readonly id: string;
  readonly key: string;
}
/** The members of each network, each once. */
export type Projection = readonly (readonly Member[])[];

export interface MetricsOfAuthority {
  readonly id: string;
  readonly degree: number;
  readonly weightedDegree: number;
  readonly betweenness: number;
  readonly closeness: number;
  readonly pageRank: number;
  /** The lowest key in it. */
  readonly community: string;
  readonly communitySize: number;
}
export interface BasisOfMetrics {
  readonly authorities: number;
  readonly links: number;
  readonly communities: number;
  readonly modularity: number;
  readonly algorithm: string;
}
export interface MetricsResult {
  readonly basis: BasisOfMetrics;
  readonly authorities: readonly MetricsOfAuthority[];
}

/** Changes whenever the same networks may get other numbers. */
export const ALGORITHM =
  'verbundgraph-metrics 1 (graphology 0.26.0, graphology-metrics 2.4.2, graphology-communities-louvain 2.0.2)';

const DAMPING = 0.85;
/** Per authority: far below what anybody compares. */
const TOLERANCE = 1e-12;
const MAX_ITERATIONS = 1_000;
const SEED = 20_241_213;

/** These packages are CommonJS whose types say `export default`: the function is the module itself. */
function callable<T>(module: { readonly default: T }): T {
  return module as unknown as T;
}
const louvain = callable(louvainModule);
const betweennessOf = callable(betweennessModule);
const closenessOf = callable(closenessModule);
const pagerankOf = callable(pagerankModule);

export function reckonMetrics(networks: Projection): MetricsResult {
  const keys = new Map(networks.flat().map(({ id, key }) => [id, key]));
  const graph = graphOf(networks, [...keys.keys()].sort());
  if (graph.order === 0)
    return {
      basis: { authorities: 0, links: 0, communities: 0, modularity: 0, algorithm: ALGORITHM },
      authorities: [],
    };
  const betweenness = betweennessOf(graph, { getEdgeWeight: null, normalized: true });
  const closeness = closenessOf(graph, { wassermanFaust: true });
  const pageRank = pagerankOf(graph, {
    ...{ getEdgeWeight: 'weight', alpha: DAMPING, tolerance: TOLERANCE, maxIterations: MAX_ITERATIONS },
  });
  const { communities, count, modularity } = louvain.detailed(graph, {
    ...{ getEdgeWeight: 'weight', resolution: 1, rng: mulberry32(SEED) },
  });
  const named = namesOf(communities, keys);
  return {
    basis: {
      ...{ authorities: graph.order, links: graph.size, communities: count, algorithm: ALGORITHM },
      // Without a link it is 0 / 0.
      modularity: graph.size === 0 ? 0 : modularity,
    },
    authorities: graph.mapNodes((id) => ({
      id,
      degree: graph.degree(id),
      weightedDegree: graph.reduceEdges(id, (sum, _, { weight }) => sum + weight, 0),
      betweenness: betweenness[id] ?? 0,
      closeness: closeness[id] ?? 0,
      pageRank: pageRank[id] ?? 0,
      ...(named.get(communities[id] ?? -1) ?? { community: keys.get(id) ?? '', communitySize: 1 }),
    })),
  };
}

interface Link {
  readonly weight: number;
}

/** Nodes and edges in one order, whatever the order of the networks: what follows visits them in it. */
function graphOf(networks: Projection, ids: readonly string[]): UndirectedGraph<object, Link> {
  const graph = new UndirectedGraph<object, Link>();
  const places = new Map(ids.map((id, place) => [id, place]));
  for (const id of ids) graph.addNode(id);
  const weights = new Map<number, number>();
  for (const members of networks) {
    const at = members.map(({ id }) => places.get(id) ?? 0).sort((x, y) => x - y);
    for (const [index, x] of at.entries())
      for (const y of at.slice(index + 1)) {
        const couple = x * ids.length + y;
        weights.set(couple, (weights.get(couple) ?? 0) + 1);
      }
  }
  for (const [couple, weight] of [...weights].sort(([x], [y]) => x - y))
    graph.addEdge(ids[Math.floor(couple / ids.length)], ids[couple % ids.length], { weight });
  return graph;
}

type Community = Pick<MetricsOfAuthority, 'community' | 'communitySize'>;
/** The numbers that the algorithm gives mean nothing outside of it. */
function namesOf(
  communities: Readonly<Record<string, number>>,
  keys: ReadonlyMap<string, string>,
): Map<number, Community> {
  const named = new Map<number, Community>();
  for (const [id, number] of Object.entries(communities)) {
    const [key, known] = [keys.get(id) ?? '', named.get(number)];
    const community = known && known.community < key ? known.community : key;
    named.set(number, { community, communitySize: (known?.communitySize ?? 0) + 1 });
  }
  return named;
}

/** Numbers that look random and are always the same: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
