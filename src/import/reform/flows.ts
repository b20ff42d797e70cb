/** Who got what of a municipality: the ground on which everything above the municipalities is reckoned. */
import type { Block } from './blocks.js';
import type { Pairing } from './pairing.js';
import type { Item } from './pool.js';
import type { Unit } from './unit.js';

/** What went from one municipality to another, in figures of the older edition; null where they do not say. */
export interface Flow {
  readonly from: Unit;
  readonly to: Unit;
  readonly area: number | null;
  readonly population: number | null;
}

export const wholeFlow = (from: Unit, to: Unit): Flow => ({
  from,
  to,
  area: from.area,
  population: from.population,
});

const newUnits = (items: readonly Item[]): Unit[] => items.flatMap(({ newer }) => newer ?? []);

/** `total` divided as the parts are to each other; null where one of them is not known. */
function divided(total: number | null, parts: readonly (number | null)[]): (number | null)[] {
  const sum = parts.reduce((all, part) => (all === null || part === null ? null : all + part), 0);
  return parts.map((part) =>
    total === null || part === null || sum === null || sum === 0 ? null : (total * part) / sum,
  );
}

/** One municipality in parts. Inhabitants are told apart only where each part is a whole municipality afterwards. */
export function splitFlows(
  from: Unit,
  takers: readonly Unit[],
  areas: readonly (number | null)[],
  isWhole: boolean,
): Flow[] {
  const area = divided(from.area, areas);
  const population = divided(
    from.population,
    takers.map((taker) => (isWhole ? taker.population : null)),
  );
  return takers.map((to, i) => ({ from, to, area: area[i] ?? null, population: population[i] ?? null }));
}

export function flowsOf({ sources, sinks }: Block): Flow[] {
  const [source] = sources;
  const takers = newUnits(sinks);
  const goOn = sinks.flatMap(({ older, newer }) => (older && newer ? [wholeFlow(older, newer)] : []));
  const [taker] = takers;
  if (source?.older === undefined || taker === undefined) return goOn;
  if (source.role === 'SHRUNK' && source.newer) {
    const all = [source.newer, ...takers];
    return splitFlows(
      source.older,
      all,
      all.map(({ area }) => area ?? 0),
      true,
    );
  }
  if (takers.length === 1) {
    const into = sources.flatMap(({ older }) => (older ? [wholeFlow(older, taker)] : []));
    return [...into, ...goOn];
  }
  const amounts = sinks.map(({ amount }) => amount);
  return [...splitFlows(source.older, takers, amounts, goOn.length === 0), ...goOn];
}

/** The flows of all pairs that nothing else has told of. */
export function remaining(pairing: Pairing, told: readonly Flow[]): Flow[] {
  const known = new Set(told.map(({ from }) => from.key));
  return pairing
    .same('MUNICIPALITY')
    .filter(({ older }) => !known.has(older.key))
    .map(({ older, newer }) => wholeFlow(older, newer));
}

/** One who took in several, each told of by itself, goes on once. */
export function onlyOnce(flows: readonly Flow[]): Flow[] {
  return [...new Map(flows.map((flow) => [`${flow.from.key}>${flow.to.key}`, flow] as const)).values()];
}
