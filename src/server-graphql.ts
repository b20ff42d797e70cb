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
import type { Access, Admitted } from './auth/access.js';
import { introspectionDenial } from './auth/guard.js';
import { STRANGER, type Viewer } from './auth/viewer.js';
import { serverFull, tooExpensive, type ApiError } from './errors.js';
import { asApiError, formatError, headersOf, refused } from './errors-reply.js';
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
  /** Who sends it. */
  viewer: Viewer;
}

export interface GraphqlParts<C extends BaseContext> {
  schema: GraphQLSchema;
  /** Who may ask, and how much. */
  access: Access;
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
  /** Of who sends it; null until that is known, and where it never is. */
  admitted: Admitted | null;
  operation: string | null;
}

/** What the log says of a request, as far as it came. */
export interface Asked {
  readonly viewer: string | null;
  readonly operation: string | null;
}

/** Seconds after which a client may ask again when the server is full: most requests take far less. */
const RETRY_AFTER = 1;

/**
 * Serves `/graphql`. `askedBy` gives who sent a request and the name of the operation that it asked for.
 *
 * Refused before execution: more requests at once than the limit, wrong credentials, more than a viewer's share, long
 * documents, documents over a limit or over the estimated cost. Not offered: batches, persisted queries (both multiply what one request can ask),
 * and CORS (a page of another origin cannot read the answers; put the API behind that origin instead).
 */
export async function registerGraphql<C extends BaseContext>(
  app: FastifyInstance,
  parts: GraphqlParts<C>,
): Promise<{ askedBy: (request: FastifyRequest) => Asked }> {
  const { schema, access, createContext, limits, log, production } = parts;
  // Apollo formats an error without saying whose it is.
  const works = new AsyncLocalStorage<Work>();
  const byRequest = new WeakMap<FastifyRequest, Work>();

  const apollo = new ApolloServer<C>({
    schema,
    // Who may not read may not ask for the schema either: that is looked at below, by viewer.
    introspection: true,
    hideSchemaDetailsFromClientErrors: !access.isReadingPublic,
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
        return sendError(reply, serverFull(RETRY_AFTER), work.facts);
      }
      inFlight += 1;
      try {
        const problem = await admit(work, request);
        if (problem !== null) return await sendError(reply, problem, work.facts);
        return await works.run(work, () => answer.call(app, request, reply));
      } finally {
        // Counted until its work is done, not until its client is gone.
        inFlight -= 1;
      }
    },
  });
  return {
    askedBy: (request) => {
      const { admitted = null, operation = null } = byRequest.get(request) ?? {};
      return { viewer: admitted?.viewer.id ?? null, operation };
    },
  };

  /** Finds out who sends a request, or why they may not. */
  async function admit(work: Work, { headers, ip }: FastifyRequest): Promise<unknown> {
    try {
      work.admitted = await access.admit({ authorization: headers.authorization, address: ip });
    } catch (error) {
      return error;
    }
    const { viewer } = work.admitted;
    const { id, signal } = work.facts;
    work.facts = { id, signal, viewer, log: log.child({ requestId: id, viewer: viewer.id }) };
    return null;
  }
}

/** An error reply in the shape that GraphQL clients read, with the status of its code unless told. */
export function sendError(
  reply: FastifyReply,
  error: unknown,
  request: { id: string; log: Logger },
  status: number = asApiError(error).status,
): FastifyReply {
  for (const [name, value] of headersOf(asApiError(error))) reply.header(name, value);
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
          const problem =
            (work && introspectionDenial(document, operation, work.facts.viewer)) ??
            costProblem(cost, limits) ??
            shareProblem(work, cost);
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

/** What an operation takes beyond its viewer's share; null where it is within. */
function shareProblem(work: Work | undefined, cost: number): unknown {
  try {
    work?.admitted?.charge(cost);
    return null;
  } catch (error) {
    return error;
  }
}

function workOf(request: FastifyRequest, reply: FastifyReply, log: Logger): Work {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  const { id } = request;
  const facts = { id, log: log.child({ requestId: id }), signal: gone.signal, viewer: STRANGER };
  return { facts, admitted: null, operation: null };
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
