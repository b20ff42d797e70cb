/** Pairs put together to groups. */
import type { Participant } from './participation.js';

/** Two and what they share. */
export interface Shared {
  readonly a: Participant;
  readonly b: Participant;
  readonly networks: Set<string>;
  readonly thirds: Set<string>;
  /** The networks that lead to the thirds. */
  readonly via: Set<string>;
}

export interface PartnerGroup {
  /** Names the group: its network's, or that of one of its authorities. */
  readonly id: string;
  readonly authorities: readonly string[];
  readonly networks: readonly string[];
}

/** Those members of each network that make a pair in it. */
export function byNetwork(pairs: readonly Shared[]): PartnerGroup[] {
  const groups = new Map<string, Set<string>>();
  for (const { a, b, networks } of pairs)
    for (const network of networks)
      groups.set(network, (groups.get(network) ?? new Set<string>()).add(a.id).add(b.id));
  return [...groups].map(([id, authorities]) => ({ id, authorities: [...authorities], networks: [id] }));
}

/** Connected components by union-find: Tarjan, "Efficiency of a good but not linear set union algorithm", 1975. */
export function components(pairs: readonly Shared[]): PartnerGroup[] {
  const above = new Map<string, string>();
  const root = (id: string): string => {
    let top = id;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    return top;
  };
  for (const { a, b } of pairs) {
    const [x, y] = [root(a.id), root(b.id)];
    if (x !== y) above.set(x < y ? y : x, x < y ? x : y);
  }
  const found = new Map<string, { authorities: Set<string>; networks: Set<string> }>();
  for (const { a, b, networks, via } of pairs) {
    const id = root(a.id);
    const group = found.get(id) ?? { authorities: new Set(), networks: new Set() };
    found.set(id, group);
    group.authorities.add(a.id).add(b.id);
    for (const network of [...networks, ...via]) group.networks.add(network);
  }
  return [...found].map(([id, { authorities, networks }]) => ({
    ...{ id, authorities: [...authorities], networks: [...networks] },
  }));
}
