/** A database of a program's own in a folder, for as long as a piece of work takes. */
import { configFromEnvironment } from '../src/config.js';
import { createReporter, startEmbeddedNeo4j } from '../src/embedded-neo4j/index.js';
import { defineGraph } from '../src/graph/definitions.js';
import { createGraph, type Graph } from '../src/graph/graph.js';

/** Starts the database of a folder, hands out its graph, and stops it, whatever became of the work. */
export async function onGraph<T>(
  dataDir: string,
  queryMs: number,
  work: (graph: Graph) => Promise<T>,
): Promise<T> {
  const database = await startEmbeddedNeo4j({
    ...{ ...configFromEnvironment().embedded, dataDir, report: createReporter(process.stderr) },
    probe: async (connection) => {
      const graph = createGraph({ ...connection, queryMs });
      await graph.verify().finally(() => graph.close());
    },
  });
  const graph = createGraph({ ...database.connection, queryMs });
  try {
    await defineGraph(graph);
    return await work(graph);
  } finally {
    await graph.close();
    await database.stop();
  }
}
