/** Who got what of whom, above the municipalities, and the shares of it. */
import type { Flow } from './flows.js';
import type { Shares, Succession } from './result.js';
import { byKey, grouped, type Level, type Side, type Unit } from './unit.js';

/** Flows of municipalities as flows of those that hold them. A sum with an unknown part is unknown. */
export function flowsBetween(
  flows: readonly Flow[],
  level: Level,
  sides: { older: Side; newer: Side },
): Flow[] {
  const held = flows.map((flow) => ({
    ...flow,
    from: sides.older.holder(flow.from, level),
    to: sides.newer.holder(flow.to, level),
  }));
  return [...grouped(held, ({ from, to }) => `${from.key}>${to.key}`).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, area: total(same, 'area'), population: total(same, 'population') }] : [];
  });
}

type Figure = 'area' | 'population';

function total(flows: readonly Flow[], figure: Figure): number | null {
  return flows.reduce<number | null>((sum, flow) => {
    const value = flow[figure];
    return sum === null || value === null ? null : sum + value;
  }, 0);
}

function shareOf(flow: Flow, all: readonly Flow[], figure: Figure): number | null {
  if (all.length === 1) return 1;
  const [part, whole] = [flow[figure], total(all, figure)];
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

const sharesOf = (flow: Flow, all: readonly Flow[]): Shares => ({
  population: shareOf(flow, all, 'population'),
  area: shareOf(flow, all, 'area'),
});

/**
 * The successions of all units of events: what went from those before and what came to those after. `isWhole` says of a unit whether all that went from it or to it is known; of
 * others no share is given.
 */
export function successions(
  level: Level,
  flows: readonly Flow[],
  told: { readonly before: ReadonlySet<Unit>; readonly after: ReadonlySet<Unit> },
  isSame: (from: Unit, to: Unit) => boolean,
  isWhole: (side: 'older' | 'newer', unit: Unit) => boolean,
): Succession[] {
  const fromBy = grouped(flows, ({ from }) => from.key);
  const toBy = grouped(flows, ({ to }) => to.key);
  const unknown: Shares = { population: null, area: null };
  return flows
    .filter(({ from, to }) => told.before.has(from) || told.after.has(to))
    .map((flow) => ({
      level,
      from: flow.from,
      to: flow.to,
      isSame: isSame(flow.from, flow.to),
      ofFrom: isWhole('older', flow.from) ? sharesOf(flow, fromBy.get(flow.from.key) ?? []) : unknown,
      ofTo: isWhole('newer', flow.to) ? sharesOf(flow, toBy.get(flow.to.key) ?? []) : unknown,
    }))
    .sort((a, b) => byKey(a.from, b.from) || byKey(a.to, b.to));
}
