/** `npm run synthetic`: a graph of the seed's shape, any number of times as large, in a database of its own. */
import { configFromEnvironment, ConfigError } from '../../src/config.js';
import { openDatabase, StartError } from '../../src/database.js';
import { createReporter, EmbeddedNeo4jError } from '../../src/embedded-neo4j/index.js';
import { ArgumentError, readArguments, type Asked } from './arguments.js';
import { expectOwnFolder, writeSynthetic } from './write.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

async function make(asked: Asked): Promise<void> {
  const config = configFromEnvironment();
  expectOwnFolder(asked.dataDir);
  // A server that is named is somebody's: only a database of our own is written to.
  const database = await openDatabase(
    { ...config, neo4j: null, embedded: { ...config.embedded, dataDir: asked.dataDir } },
    createReporter(process.stderr),
  );
  try {
    const start = performance.now();
    const seconds = (): string => `${((performance.now() - start) / 1_000).toFixed(1)} s`;
    let heap = 0;
    await writeSynthetic(database.graph, asked, (note, revision) => {
      heap = Math.max(heap, process.memoryUsage().heapUsed);
      say(`${seconds().padStart(9)}  revision ${revision}  ${note}`);
    });
    say(
      `Scale ${asked.scale} stands in ${asked.dataDir} after ${seconds()}; heap of Node at most ${megabytes(heap)}.`,
    );
    say(`To ask it: VERBUNDGRAPH_DATA=${asked.dataDir} npm start`);
  } finally {
    await database.close();
  }
}

try {
  await make(readArguments(process.argv.slice(2), configFromEnvironment().embedded.dataDir));
} catch (error) {
  const isForPeople =
    error instanceof ArgumentError ||
    error instanceof ConfigError ||
    error instanceof StartError ||
    error instanceof EmbeddedNeo4jError;
  process.stderr.write(`${isForPeople ? error.message.trimEnd() : String((error as Error).stack)}\n`);
  process.exitCode = error instanceof ArgumentError ? 2 : 1;
}
