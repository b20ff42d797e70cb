import type { Report } from './problems.js';
import { SEED_COLUMNS, type SeedFile } from './seed-columns.js';
import { readTable, type Row, type Table } from './table.js';

/** All files of a seed folder, read by their columns. */
export type SeedTables = { readonly [F in SeedFile]: Table<(typeof SEED_COLUMNS)[F]> };
export type SeedRowOf<F extends SeedFile> = Row<(typeof SEED_COLUMNS)[F]>;

/** Reads every file of the folder, and reports every cell that cannot be what its column says. */
export async function readSeedTables(folder: string, report: Report): Promise<SeedTables> {
  const read = async <F extends SeedFile>(file: F): Promise<Table<(typeof SEED_COLUMNS)[F]>> =>
    readTable(folder, file, SEED_COLUMNS[file], report);
  return {
    'sources.csv': await read('sources.csv'),
    'register.csv': await read('register.csv'),
    'register-2021.csv': await read('register-2021.csv'),
    'register-attested.csv': await read('register-attested.csv'),
    'events.csv': await read('events.csv'),
    'task-areas.csv': await read('task-areas.csv'),
    'networks.csv': await read('networks.csv'),
    'members.csv': await read('members.csv'),
    'works-on.csv': await read('works-on.csv'),
    'awards.csv': await read('awards.csv'),
    'programmes.csv': await read('programmes.csv'),
    'budgets.csv': await read('budgets.csv'),
    'rounds.csv': await read('rounds.csv'),
    'offices.csv': await read('offices.csv'),
    'reported.csv': await read('reported.csv'),
    'claims.csv': await read('claims.csv'),
  };
}
