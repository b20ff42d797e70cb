import { HeaderMap } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { API_ERRORS, ApiError, isApiErrorCode, tooExpensive, type ApiErrorCode } from './errors.js';
import { causesOf, translateDriverError } from './errors-driver.js';
import type { Logger } from './observe/log.js';

/** What Apollo calls the client's own mistakes: https://www.apollographql.com/docs/apollo-server/data/errors */
const CLIENT_MISTAKES: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Operators want to see these, one line each; a client's own mistakes are in the request's line only. */
const WORTH_A_WARNING: ReadonlySet<ApiErrorCode> = new Set<ApiErrorCode>(['TIMEOUT', 'DATABASE_UNAVAILABLE']);

/**
 * The error as a client may see it. Every error of a reply passes here once, and nothing else does: known
 * codes keep their message and the extensions that the catalogue names, a client's mistakes are BAD_INPUT,
 * anything else is INTERNAL: the client gets the request's id, the log a line with the same id (`log` is the
 * request's own and writes it on every line) and the error.
 */
export function formatError(error: unknown, request: { id: string; log: Logger }): GraphQLFormattedError {
  const api = asApiError(error);
  const position = error instanceof GraphQLError ? positionOf(error) : {};
  if (api.code === 'INTERNAL') {
    request.log.error({ err: thrown(error) }, 'a request failed');
    const message = `Something went wrong on our side. The log knows it as ${request.id}.`;
    return { message, ...position, extensions: { code: 'INTERNAL', requestId: request.id } };
  }
  if (WORTH_A_WARNING.has(api.code)) request.log.warn({ code: api.code, err: thrown(error) }, api.message);
  return { message: api.message, ...position, extensions: publicExtensions(api) };
}

/**
 * An error that ends a request before its execution: the reply has no `data`, and the status of its code.
 * Apollo takes the status from `extensions.http` and does not send that.
 */
export function refused(error: unknown): GraphQLError {
  const api = asApiError(error);
  const headers = headersOf(api);
  return new GraphQLError(api.message, {
    originalError: error instanceof Error ? error : new Error(String(error)),
    extensions: {
      http: { status: api.status, ...(headers.length > 0 ? { headers: new HeaderMap(headers) } : {}) },
    },
  });
}

/** What HTTP itself says of an error: how to send credentials (RFC 6750, section 3), and when to come again. */
export function headersOf({ code, extensions }: ApiError): [name: string, value: string][] {
  if (code === 'UNAUTHENTICATED') return [['www-authenticate', 'Bearer']];
  return code === 'RATE_LIMITED' ? [['retry-after', String(extensions.retryAfter)]] : [];
}

/** The catalogue's error for any error at all. */
export function asApiError(error: unknown): ApiError {
  for (const link of causesOf(error)) {
    if (link instanceof ApiError) return link;
    if (link instanceof GraphQLError && isApiErrorCode(link.extensions.code)) {
      return new ApiError(link.extensions.code, link.message, { extensions: link.extensions });
    }
  }
  const ofDriver = translateDriverError(error);
  if (ofDriver) return ofDriver;
  const tokens = tokenLimitOf(error);
  if (tokens !== null) {
    return tooExpensive({ measure: 'tokens', limit: tokens, hint: 'Ask in more than one request.' });
  }
  if (error instanceof GraphQLError && isClientMistake(error))
    return new ApiError('BAD_INPUT', error.message);
  return new ApiError('INTERNAL', 'Internal error');
}

/**
 * graphql-js gives its errors no code. A variable that does not fit has no `path`; an argument that does not
 * fit has one, and so does all that a resolver throws, but only the former's cause points into the document.
 * (A scalar that cannot serialise a value is a GraphQLError too: without nodes, and our fault.)
 */
function isClientMistake(error: GraphQLError): boolean {
  if (CLIENT_MISTAKES.has(error.extensions.code)) return true;
  if (error.path === undefined) return error.nodes !== undefined || error.originalError === undefined;
  return error.originalError instanceof GraphQLError && error.originalError.nodes !== undefined;
}

/** The parser counts tokens as it reads, and says that there are too many in words only. */
function tokenLimitOf(error: unknown): number | null {
  if (!(error instanceof GraphQLError) || error.extensions.code !== 'GRAPHQL_PARSE_FAILED') return null;
  const limit = /contains more tha[nt] (\d+) tokens/.exec(error.message)?.[1];
  return limit === undefined ? null : Number(limit);
}

/** What the log should show: what was thrown, not what GraphQL wrapped around it. */
function thrown(error: unknown): unknown {
  return causesOf(error).find((link) => !(link instanceof GraphQLError)) ?? error;
}

function positionOf(error: GraphQLError): Pick<GraphQLFormattedError, 'locations' | 'path'> {
  return {
    ...(error.locations ? { locations: error.locations } : {}),
    ...(error.path ? { path: error.path } : {}),
  };
}

function publicExtensions(error: ApiError): Record<string, unknown> {
  const extensions: Record<string, unknown> = { code: error.code };
  for (const key of API_ERRORS[error.code].carries) {
    if (error.extensions[key] !== undefined) extensions[key] = error.extensions[key];
  }
  return extensions;
}
