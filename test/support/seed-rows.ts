/** The seed's files as the naive reckonings take them: all are called by their keys. */
import { readSeedRows } from '../../src/import/plan.js';
import { SEED_FOLDER } from '../../src/import/seed-folder.js';
import type { Days, Rows } from './naive-partners.js';

export const seed = await readSeedRows(SEED_FOLDER);

/** Nothing in the seed ends, and nothing in it is older than the register of this day. */
const since = (from = '2021-11-30'): Days => ({ from, until: '9999-12-31' });
const above = (parent: string | null): { above: string }[] => (parent === null ? [] : [{ above: parent }]);
export const rows: Rows = {
  authorities: seed.authorities.map(({ key, kind }) => ({ ...since(), id: key, key, kind })),
  belongsTo: seed.authorities.flatMap(({ key, parent }) =>
    above(parent).map((edge) => ({ ...since(), id: key, ...edge })),
  ),
  networks: seed.networks.map(({ key, holdsFrom }) => ({ ...since(holdsFrom), id: key })),
  memberships: seed.memberships.map((row) => ({ ...row, ...since(row.holdsFrom) })),
  tasks: seed.tasks.map((row) => ({ ...row, ...since(row.holdsFrom) })),
  taskAreas: seed.taskAreas.map(({ key, holdsFrom }) => ({ ...since(holdsFrom), id: key, key })),
  partOf: seed.taskAreas.flatMap(({ key, parent, holdsFrom }) =>
    above(parent).map((edge) => ({ ...since(holdsFrom), id: key, ...edge })),
  ),
};
