import { createGraph } from '../../src/graph/graph.js';
import { createLineReporter, startEmbeddedNeo4j } from '../../src/embedded-neo4j/index.js';
import { readConfig } from '../../src/config.js';

/** A process with a database of its own, for a test that ends it without warning. */
const [dataDir = ''] = process.argv.slice(2);
const { embedded } = readConfig(process.env);
const database = await startEmbeddedNeo4j({
  ...embedded,
  dataDir,
  report: createLineReporter(() => undefined),
  async probe(connection) {
    const graph = createGraph({ ...connection, queryMs: 10_000 });
    await graph.verify().finally(() => graph.close());
  },
});
process.stdout.write(`${database.connection.uri}\n`);
setInterval(() => undefined, 60_000);
