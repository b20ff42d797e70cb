/**
 * Metrics reckoned a second time, by their definitions and slowly: all shortest paths written out, and the wanderer of
 * PageRank followed step by step.
 */
export interface NaiveMetrics {
  readonly degree: number;
  readonly weightedDegree: number;
  readonly betweenness: number;
  readonly closeness: number;
  readonly pageRank: number;
}

/** How many networks two share. */
export function sharedNetworks(networks: readonly (readonly string[])[], a: string, b: string): number {
  return a === b ? 0 : networks.filter((members) => members.includes(a) && members.includes(b)).length;
}

/** Every shortest path from one to another, as the names on it. */
function shortestPaths(from: string, to: string, neighbours: (of: string) => string[]): string[][] {
  let paths = [[from]];
  for (const seen = new Set([from]); paths.length > 0;) {
    const arrived = paths.filter((path) => path.at(-1) === to);
    if (arrived.length > 0) return arrived;
    paths = paths.flatMap((path) =>
      neighbours(path.at(-1) ?? '')
        .filter((next) => !seen.has(next))
        .map((next) => [...path, next]),
    );
    for (const path of paths) seen.add(path.at(-1) ?? '');
  }
  return [];
}

export function naiveMetrics(networks: readonly (readonly string[])[]): Record<string, NaiveMetrics> {
  const all = [...new Set(networks.flat())].sort();
  const weights = new Map(
    all.map((a) => [a, new Map(all.map((b) => [b, sharedNetworks(networks, a, b)]))] as const),
  );
  const weight = (a: string, b: string): number => weights.get(a)?.get(b) ?? 0;
  const neighbours = (of: string): string[] => all.filter((other) => weight(of, other) > 0);
  const paths = new Map(
    all.flatMap((a) =>
      all.map((b) => [`${a} ${b}`, a === b ? [] : shortestPaths(a, b, neighbours)] as const),
    ),
  );
  const pathsOf = (a: string, b: string): string[][] => paths.get(`${a} ${b}`) ?? [];
  const weightsOf = (one: string): number => all.reduce((sum, other) => sum + weight(one, other), 0);

  function betweenness(one: string): number {
    const others = all.filter((other) => other !== one);
    const shares = others.flatMap((a) =>
      others.flatMap((b) => {
        if (a === b) return [];
        const between = pathsOf(a, b);
        return between.length === 0
          ? [0]
          : [between.filter((path) => path.includes(one)).length / between.length];
      }),
    );
    return shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
  }
  function closeness(one: string): number {
    const distances = all.flatMap((other) =>
      pathsOf(one, other)
        .slice(0, 1)
        .map((path) => path.length - 1),
    );
    if (distances.length === 0) return 0;
    const sum = distances.reduce((total, distance) => total + distance, 0);
    return (distances.length / sum) * (distances.length / (all.length - 1));
  }
  function pageRanks(): Map<string, number> {
    let ranks = new Map(all.map((one) => [one, 1 / all.length]));
    for (let step = 0; step < 250; step += 1) {
      const next = new Map(all.map((one) => [one, 0.15 / all.length]));
      for (const [one, rank] of ranks)
        for (const other of all) {
          const total = weightsOf(one);
          const share = total === 0 ? 1 / all.length : weight(one, other) / total;
          next.set(other, (next.get(other) ?? 0) + 0.85 * rank * share);
        }
      ranks = next;
    }
    return ranks;
  }

  const ranks = pageRanks();
  return Object.fromEntries(
    all.map((one) => [
      one,
      {
        ...{ degree: neighbours(one).length, weightedDegree: weightsOf(one) },
        ...{ betweenness: betweenness(one), closeness: closeness(one), pageRank: ranks.get(one) ?? 0 },
      },
    ]),
  );
}

/** Newman's modularity of a partition, each couple in turn. */
export function naiveModularity(
  networks: readonly (readonly string[])[],
  communityOf: (one: string) => string,
): number {
  const all = [...new Set(networks.flat())];
  const strength = new Map(
    all.map((a) => [a, all.reduce((sum, b) => sum + sharedNetworks(networks, a, b), 0)] as const),
  );
  const twice = [...strength.values()].reduce((sum, one) => sum + one, 0);
  if (twice === 0) return 0;
  let modularity = 0;
  for (const a of all)
    for (const b of all)
      if (communityOf(a) === communityOf(b))
        modularity +=
          sharedNetworks(networks, a, b) / twice -
          ((strength.get(a) ?? 0) / twice) * ((strength.get(b) ?? 0) / twice);
  return modularity;
}
