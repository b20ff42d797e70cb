/** A piece of the graph: the nodes within some steps of others, and the links between them. */
import { LIMITS, type Limits } from '../limits.js';
import { append, compareText } from './collections.js';
import type { Graph } from './graph.js';
import { LinkReader, otherEnd, type Link, type LinkKind } from './links.js';
import type { Moment } from './moment.js';

export interface SubgraphNodeColumns {
  readonly id: string;
  /** Steps from the nearest of the nodes asked about. */
  readonly distance: number;
  /** Different nodes at the other ends of its links, shown or not. */
  readonly degree: number;
}
export interface SubgraphRecord {
  readonly moment: Moment;
  /** The nearest first. */
  readonly nodes: readonly SubgraphNodeColumns[];
  readonly links: readonly Link[];
  /** Nodes with neighbours that are not shown, and how many these are. */
  readonly frontier: readonly { readonly node: string; readonly hiddenCount: number }[];
  readonly isTruncated: boolean;
}

export interface NeighbourhoodQuestion {
  /** Ids of nodes that are there on the day, each once. */
  readonly of: readonly string[];
  readonly depth: number;
  readonly kinds: readonly LinkKind[];
  readonly maxNodes: number;
}

/**
 * Walks outwards step by step. Where more is found than may be shown, those come first who have most links to what is
 * shown already, then by id. One round trip for each step, and one for the links among those of the last.
 */
export async function neighbourhood(
  graph: Graph,
  { of, depth, kinds, maxNodes }: NeighbourhoodQuestion,
  moment: Moment,
  limits: Limits = LIMITS,
): Promise<SubgraphRecord> {
  const links = new LinkReader(graph, { kinds }, moment, limits);
  const distances = new Map<string, number>(of.slice(0, maxNodes).map((id) => [id, 0]));
  let isTruncated = of.length > distances.size;
  for (let distance = 1; distance <= depth; distance += 1) {
    const shown = [...distances.keys()];
    await links.read(shown);
    const reached = new Map<string, Link[]>();
    for (const node of shown)
      for (const link of links.of(node))
        if (!distances.has(otherEnd(link, node))) append(reached, otherEnd(link, node), link);
    const nearest = [...reached]
      .sort(([x, to], [y, other]) => other.length - to.length || compareText(x, y))
      .map(([id]) => id);
    const room = maxNodes - distances.size;
    isTruncated ||= nearest.length > room;
    for (const id of nearest.slice(0, room)) distances.set(id, distance);
  }
  await links.read([...distances.keys()]);
  return subgraph(distances, null, links, isTruncated, moment);
}

/** What is known of these nodes, whose links have been read. All links between them, unless some are named. */
export function subgraph(
  distances: ReadonlyMap<string, number>,
  only: ReadonlySet<string> | null,
  links: LinkReader,
  isTruncated: boolean,
  moment: Moment,
): SubgraphRecord {
  const shown = new Map<string, Link>();
  const frontier: { node: string; hiddenCount: number }[] = [];
  const nodes = [...distances].map(([id, distance]) => {
    const others = new Set<string>();
    for (const link of links.of(id)) {
      const other = otherEnd(link, id);
      others.add(other);
      if (distances.has(other) && (only?.has(link.id) ?? true)) shown.set(link.id, link);
    }
    const hiddenCount = [...others].filter((other) => !distances.has(other)).length;
    if (hiddenCount > 0) frontier.push({ node: id, hiddenCount });
    return { id, distance, degree: others.size };
  });
  const byId = [...shown.values()].sort((x, y) => compareText(x.id, y.id));
  return { moment, nodes, links: byId, frontier, isTruncated };
}
