/** Pieces of the graph and paths, reckoned a second time: from plain rows, by looking at every link in turn. */
import type { Rows } from './naive-partners.js';

export const KINDS = ['MEMBER_OF', 'WORKS_ON', 'BELONGS_TO'] as const;
export interface NaiveLink {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

/** The links of these kinds that hold on the day; two that say the same on one day are two. */
export function linksOn(rows: Rows, kinds: readonly string[], day: string): NaiveLink[] {
  const all = [
    ...rows.memberships.map((row) => ({
      ...row,
      kind: 'MEMBER_OF',
      from: row.authority,
      to: row.network,
      row,
    })),
    ...rows.tasks.map((row) => ({ ...row, kind: 'WORKS_ON', from: row.network, to: row.taskArea, row })),
    ...rows.belongsTo.map((row) => ({ ...row, kind: 'BELONGS_TO', from: row.id, to: row.above, row })),
  ];
  return all
    .filter(({ kind, row }) => kinds.includes(kind) && row.from <= day && day < row.until)
    .map(({ kind, from, to }) => ({ kind, from, to }));
}

export const said = ({ kind, from, to }: NaiveLink): string => `${kind} ${from} ${to}`;
const touches = (link: NaiveLink, node: string): boolean => link.from === node || link.to === node;
const other = (link: NaiveLink, node: string): string => (link.from === node ? link.to : link.from);

export function neighboursIn(links: readonly NaiveLink[], node: string): Set<string> {
  return new Set(links.filter((link) => touches(link, node)).map((link) => other(link, node)));
}

/** Steps from the nearest of some nodes, up to a depth. */
export function distancesFrom(
  links: readonly NaiveLink[],
  of: readonly string[],
  depth: number,
): Map<string, number> {
  const distances = new Map(of.map((node) => [node, 0]));
  for (let step = 1; step <= depth; step += 1)
    for (const node of [...distances.keys()])
      for (const next of neighboursIn(links, node)) if (!distances.has(next)) distances.set(next, step);
  return distances;
}

/** Every path without a node twice, as its nodes and links in words, the shortest first. */
export function allPaths(
  links: readonly NaiveLink[],
  from: string,
  to: string,
  maxLength: number,
  avoid: readonly string[],
): string[][] {
  const found: string[][] = [];
  const go = (node: string, nodes: readonly string[], words: readonly string[]): void => {
    if (node === to) {
      found.push([...words]);
      return;
    }
    if (nodes.length > maxLength) return;
    for (const link of links.filter((one) => touches(one, node))) {
      const next = other(link, node);
      if (nodes.includes(next) || avoid.includes(next)) continue;
      go(next, [...nodes, next], [...words, said(link), next]);
    }
  };
  go(from, [from], [from]);
  return found.sort((x, y) => x.length - y.length);
}
