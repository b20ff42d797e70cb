/**
 * Paths between two nodes that visit no node twice. The graph is read from both ends at once, each time by one step from
 * the end with fewer nodes at hand, until the two meet; the paths are then walked within what was read. So what is read
 * grows with half the length of the paths, and a path never uses a link that does not hold on the day.
 */
import { tooExpensive } from '../errors.js';
import { LIMITS, type Limits } from '../limits.js';
import type { Graph } from './graph.js';
import { LinkReader, otherEnd, type LinkKind } from './links.js';
import type { Moment } from './moment.js';
import { subgraph, type SubgraphRecord } from './neighbourhood.js';

export const PATH_MODES = ['SHORTEST', 'K_SHORTEST', 'ALL'] as const;
export type PathMode = (typeof PATH_MODES)[number];

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly mode: PathMode;
  /** How many paths K_SHORTEST gives. */
  readonly k: number;
  /** Links. */
  readonly maxLength: number;
  readonly kinds: readonly LinkKind[];
  /** Ids of nodes that no path visits. */
  readonly avoid: readonly string[];
}
export interface Path {
  readonly nodes: readonly string[];
  readonly links: readonly string[];
}
export interface PathsRecord {
  /** The shortest first, then by the ids of their nodes. */
  readonly paths: readonly Path[];
  /** Whether there are more of the kind that was asked for. */
  readonly isTruncated: boolean;
  readonly subgraph: SubgraphRecord;
}

/** What has been read from one end: the steps that each node is away from it. */
class Side {
  readonly distances: Map<string, number>;
  depth = 0;
  edge: readonly string[];

  constructor(end: string) {
    this.distances = new Map([[end, 0]]);
    this.edge = [end];
  }

  async step(links: LinkReader): Promise<void> {
    await links.read(this.edge);
    this.depth += 1;
    const next = new Set<string>();
    for (const node of this.edge)
      for (const link of links.of(node)) {
        const other = otherEnd(link, node);
        if (!this.distances.has(other)) next.add(other);
      }
    for (const node of next) this.distances.set(node, this.depth);
    this.edge = [...next];
  }
}

/** The paths that are asked for; `from` and `to` are two different nodes that are there on the day. */
export async function paths(
  graph: Graph,
  question: PathQuestion,
  moment: Moment,
  limits: Limits = LIMITS,
): Promise<PathsRecord> {
  const { from, to, mode, k, maxLength, kinds, avoid } = question;
  const links = new LinkReader(graph, { kinds, avoid }, moment, limits);
  const [near, far] = [new Side(from), new Side(to)];
  const most = mode === 'K_SHORTEST' ? k : limits.pathsACall;
  const walk = new Walk(links, far, from, to, limits.pathSteps);
  const found: Path[] = [];
  let isTruncated = false;
  // All paths of as many links as steps were made from both ends together are within what was read.
  for (let length = 1; length <= maxLength && !isTruncated; length += 1) {
    const side = far.edge.length < near.edge.length ? far : near;
    await side.step(links);
    if (side.edge.length === 0 && !haveMet(near, far)) break;
    const more = walk.pathsOf(length, most - found.length);
    isTruncated = more.length > most - found.length;
    found.push(...more.slice(0, most - found.length));
    if (mode === 'SHORTEST' && found.length > 0) break;
    if (mode === 'K_SHORTEST' && found.length === k) break;
  }
  const visited = new Map<string, number>();
  for (const { nodes } of found)
    nodes.forEach((node, at) => visited.set(node, Math.min(at, visited.get(node) ?? at)));
  const all = new LinkReader(graph, { kinds }, moment, limits);
  await all.read([...visited.keys()]);
  const used = new Set(found.flatMap((path) => path.links));
  const byDistance = new Map([...visited].sort(([, x], [, y]) => x - y));
  return { paths: found, isTruncated, subgraph: subgraph(byDistance, used, all, isTruncated, moment) };
}

/** Two ends that lie in different parts of the graph never meet. */
function haveMet(near: Side, far: Side): boolean {
  return [...near.distances.keys()].some((node) => far.distances.has(node));
}

/** Walks within what has been read. */
class Walk {
  #steps = 0;

  constructor(
    readonly links: LinkReader,
    readonly far: Side,
    readonly from: string,
    readonly to: string,
    readonly most: number,
  ) {}

  /** Paths of exactly so many links, by the ids of their nodes and links; stops after one more than `most`. */
  pathsOf(length: number, most: number): Path[] {
    const found: Path[] = [];
    const nodes = [this.from];
    const walked: string[] = [];
    const go = (node: string, left: number): void => {
      for (const link of this.links.of(node)) {
        if (found.length > most) return;
        const other = otherEnd(link, node);
        this.#count();
        if (left === 1 ? other !== this.to : other === this.to || nodes.includes(other)) continue;
        if (!this.#mayEnd(other, left - 1)) continue;
        nodes.push(other);
        walked.push(link.id);
        if (left === 1) found.push({ nodes: [...nodes], links: [...walked] });
        else go(other, left - 1);
        nodes.pop();
        walked.pop();
      }
    };
    go(this.from, length);
    return found;
  }

  /** Whether the end can be reached in so many steps, as far as is known. */
  #mayEnd(node: string, left: number): boolean {
    const distance = this.far.distances.get(node);
    return distance === undefined ? left > this.far.depth : distance <= left;
  }

  #count(): void {
    this.#steps += 1;
    if (this.#steps <= this.most) return;
    const hint = 'Ask for shorter paths, fewer kinds of links, or avoid the nodes with most links.';
    throw tooExpensive({ measure: 'pathSteps', limit: this.most, hint });
  }
}
