import { AsyncLocalStorage } from 'node:async_hooks';
import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { API_ERRORS, rateLimited, tooExpensive, type ApiError } from './errors.js';
import { asApiError, formatError, refused } from './errors-reply.js';
import { costProblem, estimateCost } from './limits-cost.js';
import { documentLimits } from './limits-rules.js';
import type { Limits } from './limits.js';
import type { Logger } from './observe/log.js';

/** What a context is made from. */
export interface RequestFacts {
  /** In the reply's `x-request-id` and in every log line of the request. */
  id: string;
  /** Writes the id on each line. */
  log: Logger;
  /** Aborted when the client goes away before it has its reply. */
  signal: AbortSignal;
}

export interface GraphqlParts<C extends BaseContext> {
  schema: GraphQLSchema;
  /** Called once per request, before its document is read; what it throws passes the catalogue of errors. */
  createContext: (request: RequestFacts) => Promise<C>;
  /** Put into the reply's `extensions`, whether it has data or not. */
  replyExtensions?: (context: C) => Record<string, unknown> | Promise<Record<string, unknown>>;
  limits: Limits;
  log: Logger;
  production: boolean;
}

/** One GraphQL request under way. */
interface Work {
  facts: RequestFacts;
  operation: string | null;
}

/** Seconds after which a client may ask again when the server is full: most requests take far less. */
const RETRY_AFTER = 1;

/**
 * Serves `/graphql`. `operationOf` gives the name of the operation that a request asked for, once it is known.
 *
 * Refused before execution: more requests at once than the limit, long documents, documents over a limit or
 * over the estimated cost. Not offered: batches, persisted queries (both multiply what one request can ask),
 * and CORS (a page of another origin cannot read the answers; put the API behind that origin instead).
 */
export async function registerGraphql<C extends BaseContext>(
  app: FastifyInstance,
  parts: GraphqlParts<C>,
): Promise<{ operationOf: (request: FastifyRequest) => string | null }> {
  const { schema, createContext, limits, log, production } = parts;
  // Apollo formats an error without saying whose it is.
  const works = new AsyncLocalStorage<Work>();
  const byRequest = new WeakMap<FastifyRequest, Work>();

  const apollo = new ApolloServer<C>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Else Apollo asks the environment.
    nodeEnv: production ? 'production' : 'development',
    stopOnTerminationSignals: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    parseOptions: { maxLexicalTokens: limits.tokens },
    validationRules: [documentLimits(limits)],
    logger: log,
    formatError: (formatted, error) => {
      const work = works.getStore();
      return work ? formatError(error, work.facts) : formatted;
    },
    plugins: [
      boundsAndExtensions(parts, works),
      // The workbench is at `/`; nothing is reported to anybody; a hook on each field costs time.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
  await apollo.start();
  // After the last reply: Fastify closes its connections before it calls these.
  app.addHook('onClose', () => apollo.stop());

  // Typed for a route that replies with a string; ours replies with an error's object, too.
  const answer = fastifyApolloHandler(apollo, {
    context: async (request) => {
      const work = byRequest.get(request);
      if (!work) throw new Error('a context was asked for outside of a request');
      try {
        return await createContext(work.facts);
      } catch (error) {
        throw refused(error);
      }
    },
  }) as unknown as RouteHandlerMethod;

  let inFlight = 0;
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async (request, reply) => {
      const work = workOf(request, reply, log);
      byRequest.set(request, work);
      reply.header('cache-control', 'no-store');
      const tooLong = documentProblem(request, limits);
      if (tooLong) return sendError(reply, tooLong, work.facts);
      if (inFlight >= limits.requestsInFlight) {
        reply.header('retry-after', RETRY_AFTER);
        return sendError(reply, rateLimited(RETRY_AFTER), work.facts);
      }
      inFlight += 1;
      try {
        return await works.run(work, () => answer.call(app, request, reply));
      } finally {
        // Counted until its work is done, not until its client is gone.
        inFlight -= 1;
      }
    },
  });
  return { operationOf: (request) => byRequest.get(request)?.operation ?? null };
}

/** An error reply in the shape that GraphQL clients read, with the status of its code unless told. */
export function sendError(
  reply: FastifyReply,
  error: unknown,
  request: { id: string; log: Logger },
  status: number = API_ERRORS[asApiError(error).code].status,
): FastifyReply {
  return reply.code(status).send({ errors: [formatError(error, request)] });
}

function boundsAndExtensions<C extends BaseContext>(
  { replyExtensions, limits }: GraphqlParts<C>,
  works: AsyncLocalStorage<Work>,
): ApolloServerPlugin<C> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ schema, document, operation, operationName, request }) => {
          const work = works.getStore();
          if (work) work.operation = operationName;
          // Without an operation, execution says what is wrong with its name.
          if (!operation) return Promise.resolve();
          const cost = estimateCost(schema, document, operation, request.variables ?? {}, limits);
          const problem = costProblem(cost, limits);
          return problem ? Promise.reject(refused(problem)) : Promise.resolve();
        },
        willSendResponse: async ({ response: { body }, contextValue }) => {
          if (replyExtensions && body.kind === 'single') {
            const { singleResult } = body;
            const more = await replyExtensions(contextValue);
            singleResult.extensions = { ...singleResult.extensions, ...more };
          }
        },
      }),
  };
}

function workOf(request: FastifyRequest, reply: FastifyReply, log: Logger): Work {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  const facts = { id: request.id, log: log.child({ requestId: request.id }), signal: gone.signal };
  return { facts, operation: null };
}

/** Before Apollo hashes it, looks it up and parses it. */
function documentProblem({ body, query }: FastifyRequest, limits: Limits): ApiError | null {
  const { query: document } = (body ?? query ?? {}) as { query?: unknown };
  if (typeof document !== 'string') return null;
  const cost = Buffer.byteLength(document);
  if (cost <= limits.documentBytes) return null;
  const hint = 'Send what is long as variables.';
  return tooExpensive({ measure: 'documentBytes', cost, limit: limits.documentBytes, hint });
}
