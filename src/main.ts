/** The process: config → graph → server → listen → shut down. All other files only define. */
import { Session } from 'node:inspector/promises';

import { createAccess, type Access } from './auth/access.js';
import { createOidc } from './auth/oidc.js';
import { configFromEnvironment, ConfigError, type Config } from './config.js';
import { createContextFactory, replyExtensions } from './context.js';
import { openDatabase, StartError, type Database } from './database.js';
import { createFetch, createReporter, EmbeddedNeo4jError } from './embedded-neo4j/index.js';
import { stopOnSignal } from './end-signals.js';
import { apiKeyById } from './graph/api-keys.js';
import type { Graph } from './graph/graph.js';
import { importPlan } from './graph/import-plans.js';
import { newestRevision } from './graph/revision.js';
import { keepFile } from './import/importing.js';
import { reportCsv } from './import/report-csv.js';
import { SEED_FOLDER } from './import/seed-folder.js';
import { LIMITS } from './limits.js';
import { createMetrics } from './metrics/metrics.js';
import { createLogger, type Logger } from './observe/log.js';
import { createSchema } from './schema.js';
import { recordMissingBorders, recordSeed, SeedError } from './seeding.js';
import { createServer } from './server.js';
import type { ImportRoutes } from './server-imports.js';
import { warmUp } from './warm-up.js';
import { readWorkbenchQueries } from './workbench.js';

async function start(config: Config, log: Logger): Promise<() => Promise<void>> {
  const database = await openDatabase(config, createReporter(process.stderr));
  try {
    watch(database, log);
    const { graph } = database;
    if ((await newestRevision(graph)).number === 0) {
      log.info('the database is empty: recording the seed');
      const { created } = await recordSeed(graph, SEED_FOLDER);
      log.info({ created }, 'seed recorded');
    }
    const schema = createSchema();
    const access = accessTo(graph, config, log);
    const metrics = createMetrics(graph, LIMITS);
    const createContext = createContextFactory(graph, metrics);
    const queries = readWorkbenchQueries();
    const server = await createServer({
      schema,
      access,
      createContext,
      replyExtensions,
      isReady: () => graph.verify().then(() => true),
      limits: LIMITS,
      log,
      production: config.production,
      workbench: queries,
      imports: importRoutes(graph),
      trustedProxies: config.access.trustedProxies,
    });
    const address = await listen(server, config);
    log.info({ address }, `Verbundgraph is ready: open ${address}`);
    // The first question first, then what a first start lacks. Not all sixteen: planning them
    // would keep the machine busy long after it is ready.
    const warm = { schema, createContext, log };
    void warmUp({ ...warm, queries: queries.slice(0, 1) })
      .then(() => addBorders(graph, log))
      .then(() => warmUp({ ...warm, queries: queries.slice(1, 5) }))
      .then(collectGarbage);
    return async () => {
      await server.close();
      await metrics.close();
      await database.close();
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Whom the server lets in: by the keys that the graph keeps, and by the tokens of the issuer that is configured. */
function accessTo(graph: Graph, { access: { oidc, ...config }, embedded }: Config, log: Logger): Access {
  const onAway = (err: Error): void => log.warn({ err }, 'a token could not be checked');
  return createAccess({
    ...config,
    storedKey: (id) => apiKeyById(graph, id),
    viewerOfToken: oidc && createOidc({ ...oidc, fetch: createFetch(embedded.proxy) }, LIMITS, onAway),
    limits: LIMITS,
  });
}

function importRoutes(graph: Graph): ImportRoutes {
  return {
    keep: (file, { id: actor }) => keepFile(graph, file, { actor, request: null }),
    report: async (plan, filter) =>
      (await importPlan(graph, plan)) === null ? null : reportCsv(graph, plan, filter),
  };
}

/** After the server is ready: who starts it for the first time need not wait for them. Never rejects. */
async function addBorders(graph: Graph, log: Logger): Promise<void> {
  try {
    const recorded = await recordMissingBorders(graph, SEED_FOLDER);
    if (recorded) log.info({ created: recorded.created, revision: recorded.revision }, 'borders recorded');
  } catch (error) {
    log.error({ err: error }, 'the borders were not recorded; the next start tries again');
  }
}

/** The start, above all the import, leaves 150 MB behind that V8 at rest would hold on to. */
async function collectGarbage(): Promise<void> {
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.collectGarbage');
  session.disconnect();
}

async function listen(
  server: Awaited<ReturnType<typeof createServer>>,
  { host, port }: Config,
): Promise<string> {
  try {
    return await server.listen({ host, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new StartError(`Port ${port} on ${host} is taken: set PORT to another one.`, { cause: error });
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
      throw new StartError(`Cannot listen on ${host}, port ${port} (${code}): check HOST and PORT.`, {
        cause: error,
      });
    throw error;
  }
}

function watch({ embedded }: Database, log: Logger): void {
  embedded?.onDown((reason) => log.error({ reason }, 'the database died and is being started again'));
  embedded?.onUp(() => log.info('the database answers again'));
}

try {
  const config = configFromEnvironment();
  const log = createLogger({ level: config.logLevel, production: config.production });
  // A signal during the start waits for it: the stop then finds all that was started.
  const started = start(config, log);
  stopOnSignal(async () => {
    await (
      await started
    )();
  }, log);
  await started;
} catch (error) {
  const isForPeople =
    error instanceof ConfigError ||
    error instanceof StartError ||
    error instanceof EmbeddedNeo4jError ||
    error instanceof SeedError;
  process.stderr.write(`${isForPeople ? error.message : String((error as Error).stack)}\n`);
  process.exit(1);
}
