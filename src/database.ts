/** From the configuration to a graph that answers: the given server, or the embedded one. */
import type { Config } from './config.js';
import {
  EmbeddedNeo4jError,
  runningConnection,
  startEmbeddedNeo4j,
  type EmbeddedNeo4j,
  type Reporter,
} from './embedded-neo4j/index.js';
import { defineGraph } from './graph/definitions.js';
import { renewLog } from './graph/relog.js';
import { createGraph, type Graph } from './graph/graph.js';
import { LIMITS } from './limits.js';

/** The oldest server that understands the statements: scoped `CALL (x) { }` came with 5.23; tested with 5.26. */
const OLDEST = [5, 26] as const;

/** The process cannot start; the message is one sentence for the person who started it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

export interface Database {
  readonly graph: Graph;
  /** Null when a server was given. */
  readonly embedded: EmbeddedNeo4j | null;
  close(): Promise<void>;
}

interface Connection {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

const connect = (connection: Connection): Graph => createGraph({ ...connection, queryMs: LIMITS.queryMs });

async function probe(connection: Connection): Promise<void> {
  const graph = connect(connection);
  try {
    await graph.verify();
  } finally {
    await graph.close();
  }
}

/**
 * Opens the database and brings it to what the statements expect. Rejects with StartError or EmbeddedNeo4jError, whose
 * messages a person understands; then nothing is left running.
 */
export async function openDatabase(config: Config, report: Reporter): Promise<Database> {
  const embedded =
    config.neo4j === null ? await startEmbeddedNeo4j({ ...config.embedded, report, probe }) : null;
  const connection = config.neo4j ?? embedded?.connection;
  if (!connection) throw new StartError('There is no database to connect to.');
  const graph = connectTo(connection);
  const close = async (): Promise<void> => {
    await graph.close();
    await embedded?.stop();
  };
  try {
    await greet(graph, connection);
    await defineGraph(graph);
    await renewLog(graph);
    return { graph, embedded, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * As `openDatabase`, but beside a process that runs the embedded database already: for what must not wait until that one
 * ends, as taking a key back.
 */
export async function openDatabaseBeside(config: Config, report: Reporter): Promise<Database> {
  try {
    return await openDatabase(config, report);
  } catch (error) {
    if (!(error instanceof EmbeddedNeo4jError) || error.code !== 'DATA_FOLDER_IN_USE') throw error;
    const connection = await runningConnection(config.embedded.dataDir);
    if (!connection) throw error;
    const graph = connectTo(connection);
    try {
      await greet(graph, connection);
      await defineGraph(graph);
    } catch {
      await graph.close();
      // It is starting or ending: what it said first is what a person can act on.
      throw error;
    }
    return { graph, embedded: null, close: () => graph.close() };
  }
}

/** The driver refuses what it cannot read as an address, such as one without a host. */
function connectTo(connection: Connection): Graph {
  try {
    return connect(connection);
  } catch (error) {
    throw new StartError(`${connection.uri} is no address of a Neo4j: check NEO4J_URI.`, { cause: error });
  }
}

/** The first word with a server: is it there, does it let us in, is it new enough? Rejects with StartError. */
export async function greet(
  graph: Pick<Graph, 'version'>,
  { uri, user }: Pick<Connection, 'uri' | 'user'>,
): Promise<void> {
  let version: string;
  try {
    version = await graph.version();
  } catch (error) {
    const code = String((error as { code?: unknown }).code);
    if (code.startsWith('Neo.ClientError.Security'))
      throw new StartError(
        `Neo4j at ${uri} does not let "${user}" in: check NEO4J_USER and NEO4J_PASSWORD.`,
        { cause: error },
      );
    if (code === 'Neo.ClientError.Database.DatabaseNotFound')
      throw new StartError(`Neo4j at ${uri} has no database of that name: check NEO4J_DATABASE.`, {
        cause: error,
      });
    throw new StartError(`No Neo4j answers at ${uri}: check NEO4J_URI, or leave it out to start one here.`, {
      cause: error,
    });
  }
  // Of `5.27-aura` as of `2025.01.0`; what names no number is taken for too old.
  const [, major = 0, minor = 0] = (/^(\d+)\.(\d+)/.exec(version) ?? []).map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    throw new StartError(
      `Neo4j at ${uri} is ${version || 'of no known version'}, which is too old: ${OLDEST.join('.')} or newer is needed.`,
    );
}
