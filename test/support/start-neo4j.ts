/** Starts the Neo4j that `npm start` would start, in a folder of its own, and records the seed. */
import { join } from 'node:path';

import { configFromEnvironment } from '../../src/config.js';
import { createReporter, startEmbeddedNeo4j } from '../../src/embedded-neo4j/index.js';
import { defineGraph, replan } from '../../src/graph/definitions.js';
import { createGraph } from '../../src/graph/graph.js';
import { SEED_FOLDER } from '../../src/import/seed-folder.js';
import { recordBorders, recordSeed } from '../../src/seeding.js';
import { startOnce } from './shared-neo4j.js';

const QUERY_MS = 60_000;

export function startNeo4j(): void {
  startOnce(async (folder) => {
    const { embedded } = configFromEnvironment();
    const database = await startEmbeddedNeo4j({
      ...embedded,
      dataDir: join(folder, 'data'),
      report: createReporter(process.stderr),
      probe: async (connection) => {
        const graph = createGraph({ ...connection, queryMs: QUERY_MS });
        await graph.verify().finally(() => graph.close());
      },
    });
    const { connection } = database;
    const graph = createGraph({ ...connection, queryMs: QUERY_MS });
    await defineGraph(graph);
    await recordSeed(graph, SEED_FOLDER);
    await recordBorders(graph, SEED_FOLDER);
    await replan(graph);
    await graph.close();
    return { connection, database };
  });
}
