/** Where the one Neo4j of a test run is: written by the global setup, read by the tests' processes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { BoltConnection, EmbeddedNeo4j } from '../../src/embedded-neo4j/index.js';

/** Jest's parent process hands its environment to the workers. */
const VARIABLE = 'TEST_CONNECTION_FILE';

interface Run {
  readonly folder: string;
  readonly database: EmbeddedNeo4j | null;
}
const holder = globalThis as typeof globalThis & { verbundgraphRun?: Promise<Run> };

/** Both database projects call this in one process; the first one starts, the others wait. */
export function startOnce(
  start: (folder: string) => Promise<{ connection: BoltConnection; database: EmbeddedNeo4j | null }>,
): Promise<Run> {
  holder.verbundgraphRun ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbundgraph-test-'));
    const { connection, database } = await start(folder);
    const file = join(folder, 'connection.json');
    writeFileSync(file, JSON.stringify(connection), { mode: 0o600 });
    process.env[VARIABLE] = file;
    return { folder, database };
  })();
  return holder.verbundgraphRun;
}

export async function stopOnce(): Promise<void> {
  const run = await holder.verbundgraphRun;
  delete holder.verbundgraphRun;
  if (!run) return;
  await run.database?.stop();
  rmSync(run.folder, { recursive: true, force: true });
}

/** Throws, with what to run, where no database was started. */
export function sharedConnection(): BoltConnection {
  const file = process.env[VARIABLE];
  if (!file) throw new Error('No test database: run `npm test`, which starts one.');
  return JSON.parse(readFileSync(file, 'utf8')) as BoltConnection;
}
