import { expect, test } from '@jest/globals';

import { readSeedRows, type SeedRows } from '../../../src/import/plan.js';
import { SEED_FOLDER } from '../../../src/import/seed-folder.js';

/** Task areas at or beneath one, by walking up from each. */
function subtree(rows: SeedRows, top: string): Set<string> {
  const parents = new Map(rows.taskAreas.map(({ key, parent }) => [key, parent]));
  const isBeneath = (key: string | null | undefined): boolean =>
    key !== null && key !== undefined && (key === top || isBeneath(parents.get(key)));
  return new Set(rows.taskAreas.map(({ key }) => key).filter(isBeneath));
}

/** Pairs of Verbandsgemeinden that share a network, and pairs that share one or a partner, by plain loops. */
function pairs(rows: SeedRows, taskArea: string | null): [number, number] {
  const areas = taskArea === null ? null : subtree(rows, taskArea);
  const networks = new Set(
    areas === null
      ? rows.networks.map(({ key }) => key)
      : rows.tasks.filter((task) => areas.has(task.taskArea)).map(({ network }) => network),
  );
  const members = rows.memberships.filter(({ network }) => networks.has(network));
  const partners = new Map<string, Set<string>>();
  for (const a of members) {
    for (const b of members) {
      if (a.network !== b.network || a.authority === b.authority) continue;
      partners.set(a.authority, (partners.get(a.authority) ?? new Set()).add(b.authority));
    }
  }
  const associations = [...partners.keys()].filter((key) => key.length === 9);
  let [same, any] = [0, 0];
  for (const a of associations) {
    for (const b of associations) {
      if (a >= b) continue;
      const direct = partners.get(a)?.has(b) === true;
      const shared = [...(partners.get(a) ?? [])].some((c) => c !== b && partners.get(b)?.has(c) === true);
      if (direct) same += 1;
      if (direct || shared) any += 1;
    }
  }
  return [same, any];
}

test.each([
  ['cybersicherheit', 10, 10],
  ['brand-und-katastrophenschutz', 4, 6],
  [null, 57, 78],
])(
  'pairs of Verbandsgemeinden for %s: %i in one network, %i with a shared partner too',
  async (area, same, any) => {
    expect(pairs(await readSeedRows(SEED_FOLDER), area)).toEqual([same, any]);
  },
);
