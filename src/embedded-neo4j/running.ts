import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { BoltConnection } from './options.js';
import { NEO4J_USER } from './password.js';

/** How to reach the server that another process runs in this data folder; null where its files do not say. */
export async function runningConnection(dataDir: string): Promise<BoltConnection | null> {
  const read = (...path: string[]): Promise<string> =>
    readFile(join(dataDir, ...path), 'utf8').catch(() => '');
  const [conf, password] = await Promise.all([read('neo4j', 'conf', 'neo4j.conf'), read('password')]);
  const [, address] = /^server\.bolt\.listen_address=(.+)$/m.exec(conf) ?? [];
  if (address === undefined || password === '') return null;
  return { uri: `bolt://${address}`, user: NEO4J_USER, password, database: 'neo4j' };
}
