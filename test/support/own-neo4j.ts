/** A Neo4j for one test file alone: where records are counted, or audited as a whole, nobody else may write. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll } from '@jest/globals';

import { configFromEnvironment } from '../../src/config.js';
import { createReporter, startEmbeddedNeo4j, type BoltConnection } from '../../src/embedded-neo4j/index.js';
import { defineGraph } from '../../src/graph/definitions.js';
import { createGraph, type Graph } from '../../src/graph/graph.js';

const QUERY_MS = 60_000;

/** An empty, defined graph, and how to reach it from elsewhere; gone after the tests of the file. */
export async function ownGraph(
  onStatement?: (name: string) => void,
): Promise<{ readonly graph: Graph; readonly connection: BoltConnection }> {
  const folder = mkdtempSync(join(tmpdir(), 'verbundgraph-own-'));
  const database = await startEmbeddedNeo4j({
    ...configFromEnvironment().embedded,
    dataDir: join(folder, 'data'),
    report: createReporter(process.stderr),
    probe: async (connection) => {
      const probe = createGraph({ ...connection, queryMs: QUERY_MS });
      await probe.verify().finally(() => probe.close());
    },
  });
  const { connection } = database;
  const graph = createGraph({
    ...{ ...connection, queryMs: QUERY_MS },
    ...(onStatement ? { onStatement } : {}),
  });
  afterAll(async () => {
    await graph.close();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  await defineGraph(graph);
  return { graph, connection };
}
