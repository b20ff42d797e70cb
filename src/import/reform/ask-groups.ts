/** Verbandsgemeinden and Landkreise that no rule explains: one question for all that have to do with each other. */
import type { Links } from './links.js';
import { byKey, type Unit } from './unit.js';

/** Those on either side that a chain of links joins to `start`. */
function joined(links: Links, start: Unit, left: { older: Set<Unit>; newer: Set<Unit> }): [Unit[], Unit[]] {
  const [before, after]: [Unit[], Unit[]] = [[], []];
  const visit = (unit: Unit): void => {
    if (left.older.delete(unit)) {
      before.push(unit);
      links.from(unit).forEach(({ to }) => visit(to));
    } else if (left.newer.delete(unit)) {
      after.push(unit);
      links.to(unit).forEach(({ from }) => visit(from));
    }
  };
  visit(start);
  return [before.sort(byKey), after.sort(byKey)];
}

export function askGroups(links: Links, older: readonly Unit[], newer: readonly Unit[]): void {
  const left = { older: new Set(older), newer: new Set(newer) };
  for (const start of [...older, ...newer]) {
    const [before, after] = joined(links, start, left);
    if (before.length + after.length === 0) continue;
    const ways = new Set([
      ...before.flatMap((unit) => links.from(unit)),
      ...after.flatMap((unit) => links.to(unit)),
    ]);
    const candidates = [...ways]
      .sort((a, b) => byKey(a.from, b.from) || byKey(a.to, b.to))
      .map(({ from, to }) => ({ before: [from], after: [to] }));
    const code = candidates.length > 0 ? 'PARTS' : before.length > 0 ? 'NO_HEIR' : 'NO_ORIGIN';
    links.pairing.ask({ code, before, after, candidates });
  }
}
