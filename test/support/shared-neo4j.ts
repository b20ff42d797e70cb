/** Where the one Neo4j of a test run is: written by the global setup, read by the tests' processes. */
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { BoltConnection, EmbeddedNeo4j } from '../../src/embedded-neo4j/index.js';

/** Jest's parent process hands its environment to the workers. */
const VARIABLE = 'TEST_CONNECTION_FILE';

interface Run {
  readonly folder: string;
  /** Null where it did not start. */
  readonly database: Promise<EmbeddedNeo4j | null>;
}
const holder = globalThis as typeof globalThis & { verbundgraphRun?: Run };
type Told = BoltConnection | { readonly failure: string };

/**
 * Both database projects call this in one process; the first one starts. Nobody waits for it here: tests that need no
 * database run meanwhile, the others wait in `sharedConnection`.
 */
export function startOnce(
  start: (folder: string) => Promise<{ connection: BoltConnection; database: EmbeddedNeo4j }>,
): void {
  if (holder.verbundgraphRun) return;
  const folder = mkdtempSync(join(tmpdir(), 'verbundgraph-test-'));
  const file = join(folder, 'connection.json');
  process.env[VARIABLE] = file;
  const tell = (told: Told): void => {
    writeFileSync(`${file}.part`, JSON.stringify(told), { mode: 0o600 });
    renameSync(`${file}.part`, file);
  };
  const database = start(folder).then(
    ({ connection, database: started }) => {
      tell(connection);
      return started;
    },
    (error: unknown) => {
      tell({ failure: error instanceof Error ? error.message : String(error) });
      return null;
    },
  );
  holder.verbundgraphRun = { folder, database };
}

export async function stopOnce(): Promise<void> {
  const run = holder.verbundgraphRun;
  delete holder.verbundgraphRun;
  if (!run) return;
  const database = await run.database;
  await database?.stop();
  rmSync(run.folder, { recursive: true, force: true });
}

/** Waits for the database. Rejects, with what to run, where none is started. */
export async function sharedConnection(): Promise<BoltConnection> {
  const file = process.env[VARIABLE];
  if (!file) throw new Error('No test database: run `npm test`, which starts one.');
  while (!existsSync(file)) await sleep(50);
  const told = JSON.parse(readFileSync(file, 'utf8')) as Told;
  if ('failure' in told) throw new Error(`The test database did not start: ${told.failure}`);
  return told;
}
