import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { BaseContext } from '@apollo/server';
import {
  fastify,
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { badInput, tooExpensive } from './errors.js';
import { IMPORT_LIMITS } from './limits-import.js';
import { registerGraphql, sendError, type GraphqlParts } from './server-graphql.js';
import { registerImports, type ImportRoutes } from './server-imports.js';
import { registerWorkbench, type WorkbenchQuery } from './workbench.js';

export type { RequestFacts } from './server-graphql.js';

export interface ServerParts<C extends BaseContext> extends GraphqlParts<C> {
  /** Whether the database answers. What it throws, and its silence, mean no. */
  isReady: () => Promise<boolean>;
  workbench: readonly WorkbenchQuery[];
  imports: ImportRoutes;
  /** Addresses of the proxies that are believed when they say for whom they ask. */
  trustedProxies: readonly string[];
}

/** Probes ask every few seconds and give up after about one: a database that hangs must not hang them. */
const READY_WITHIN_MS = 2_000;
/** A client that takes longer to send its request is ended: else a few slow ones hold all connections. */
const REQUEST_WITHIN_MS = 30_000;
/** Longer than the longest query: when the server closes, this is what remains for the requests in flight. */
const CLOSE_WITHIN_MS = 15_000;
/** What may come from a client into our log and header. */
const REQUEST_ID = /^[A-Za-z0-9._-]{1,64}$/;

/**
 * The HTTP server: `/graphql`, `/health/live`, `/health/ready`, and the workbench at `/`. It does not listen:
 * main does. `close()` takes no new requests and waits for those in flight.
 */
export async function createServer<C extends BaseContext>(parts: ServerParts<C>): Promise<FastifyInstance> {
  const { limits, log } = parts;
  // As Fastify's own type: else every type of the instance would carry pino's.
  const loggerInstance: FastifyBaseLogger = log;
  const app = fastify({
    loggerInstance,
    // One line per request, written below when it is over.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.bodyBytes,
    // Else anyone could say to be somebody else.
    trustProxy: parts.trustedProxies.length > 0 ? [...parts.trustedProxies] : false,
    requestTimeout: REQUEST_WITHIN_MS,
    genReqId: ({ headers }) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
    frameworkErrors: (error, request, reply) => {
      void sendError(reply, badInput(error.message), { id: request.id, log });
    },
  });
  // A form of another site can send text/plain without asking first.
  app.removeContentTypeParser('text/plain');

  app.addHook('onRequest', async (request, reply) => {
    const started = performance.now();
    reply.header('x-request-id', request.id);
    reply.header('x-content-type-options', 'nosniff');
    // `close` comes also where the client went away; Fastify's onResponse does not.
    reply.raw.once('close', () => logRequest(request, reply, started));
    return Promise.resolve();
  });
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const facts = { id: request.id, log: log.child({ requestId: request.id }) };
    // A Host header that is none: Apollo's request needs an address.
    const status = error.code === 'ERR_INVALID_URL' ? 400 : (error.statusCode ?? 500);
    return sendError(reply, ofHttp(error, status, limits.bodyBytes), facts, status);
  });
  app.setNotFoundHandler((request, reply) =>
    sendError(
      reply,
      badInput('There is nothing here. The API is at /graphql.'),
      { id: request.id, log },
      404,
    ),
  );
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
    // A request that hangs must not keep the process alive.
    setTimeout(() => app.server.closeAllConnections(), CLOSE_WITHIN_MS).unref();
    return Promise.resolve();
  });
  app.addHook('onSend', async (_request, reply, payload) => {
    // Else the client keeps the connection of the last reply, and close() waits for it.
    if (isClosing) reply.header('connection', 'close');
    return Promise.resolve(payload);
  });

  const { askedBy } = await registerGraphql(app, parts);
  registerHealth(app, parts);
  registerImports(app, { ...parts, fileBytes: IMPORT_LIMITS.textBytes });
  await registerWorkbench(app, parts.workbench);
  return app;

  /** No variables, no headers: they can hold what is nobody's business. */
  function logRequest(request: FastifyRequest, reply: FastifyReply, started: number): void {
    const path = request.url.split('?', 1)[0];
    const level = path === '/graphql' ? 'info' : 'debug';
    const ms = Math.round((performance.now() - started) * 10) / 10;
    const isComplete = reply.raw.writableFinished;
    log[level](
      {
        requestId: request.id,
        method: request.method,
        path,
        ...askedBy(request),
        status: reply.statusCode,
        ms,
        ...(isComplete ? {} : { aborted: true }),
      },
      'request',
    );
  }
}

function registerHealth<C extends BaseContext>(app: FastifyInstance, { isReady, log }: ServerParts<C>): void {
  app.get('/health/live', (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );
  app.get('/health/ready', async (_request, reply) => {
    const database = await Promise.race([
      Promise.resolve()
        .then(isReady)
        .catch((error: unknown) => {
          log.warn({ err: error }, 'the check of the database failed');
          return false;
        }),
      wait(READY_WITHIN_MS, false, { ref: false }),
    ]);
    return reply
      .code(database ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({
        status: database ? 'ok' : 'unavailable',
        checks: { database: database ? 'ok' : 'unavailable' },
      });
  });
}

/** What Fastify refuses before a route has seen it, in the words of the catalogue. */
function ofHttp(error: FastifyError, status: number, bodyBytes: number): Error {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const hint = 'Ask for less at once, in more than one request.';
    return tooExpensive({ measure: 'bodyBytes', limit: bodyBytes, hint });
  }
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return badInput('The body has a media type that is not read here.', { allowed: 'application/json' });
  }
  return status < 500 ? badInput(error.message) : error;
}
