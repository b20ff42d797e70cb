/** A database of a program's own in a folder, for as long as a piece of work takes. */
import { configFromEnvironment } from '../src/config.js';
import { createReporter, startEmbeddedNeo4j } from '../src/embedded-neo4j/index.js';
import { defineGraph } from '../src/graph/definitions.js';
import { createGraph, type Graph } from '../src/graph/graph.js';

const PATIENT_MS = 600_000;

/**
 * Starts the database of a folder, hands out its graph, once with the time that its reads have and once with more than
 * enough, and stops it, whatever became of the work.
 */
export async function onGraph<T>(
  dataDir: string,
  queryMs: number,
  work: (graph: Graph, patient: Graph) => Promise<T>,
): Promise<T> {
  const database = await startEmbeddedNeo4j({
    ...{ ...configFromEnvironment().embedded, dataDir, report: createReporter(process.stderr) },
    probe: async (connection) => {
      const graph = createGraph({ ...connection, queryMs });
      await graph.verify().finally(() => graph.close());
    },
  });
  const graph = createGraph({ ...database.connection, queryMs });
  const patient = createGraph({ ...database.connection, queryMs: PATIENT_MS });
  try {
    await defineGraph(patient);
    return await work(graph, patient);
  } finally {
    await Promise.all([graph.close(), patient.close()]);
    await database.stop();
  }
}
