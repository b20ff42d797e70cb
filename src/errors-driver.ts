import { databaseUnavailable, timedOut, type ApiError } from './errors.js';

/**
 * Codes of the driver and the server, by what they mean to a client. A code that is in no row is a fault of
 * ours (a statement that does not parse, a constraint that the writer should have checked) and stays INTERNAL.
 * The server's codes: https://neo4j.com/docs/status-codes/current/errors/all-errors/
 */
const TIMEOUT = [
  /^Neo\.ClientError\.Transaction\.TransactionTimedOut/,
  /^Neo\.TransientError\.Transaction\.(LockAcquisitionTimeout|TransactionTimedOut)/,
];
const UNAVAILABLE = [
  /^(ServiceUnavailable|SessionExpired)$/,
  /^Neo\.TransientError\./,
  // The driver renames TransientError.Transaction.Terminated: what a running statement gets at shutdown.
  /^Neo\.ClientError\.Transaction\.(Terminated|LockClientStopped)$/,
  // Wrong or expired credentials are between us and the database, never the client's.
  /^Neo\.ClientError\.Security\./,
  /^Neo\.ClientError\.Cluster\./,
  /^Neo\.ClientError\.General\.(ForbiddenOnReadOnlyDatabase|DatabaseUnavailable)$/,
  /^Neo\.(ClientError|DatabaseError)\.Database\./,
];
/** The pool gives these no code (`N/A`), so only their words tell them from a wrong use of the driver. */
const UNAVAILABLE_WORDS = /^Connection acquisition timed out|^Pool is closed/;

/** How far a chain of causes is followed: deep enough for every wrapper, finite for one that loops. */
const MAX_CAUSES = 10;

/** An error and what caused it, outermost first, by `originalError` (GraphQL) and `cause` (JavaScript). */
export function causesOf(error: unknown): object[] {
  const chain: object[] = [];
  let next = error;
  while (typeof next === 'object' && next !== null && chain.length < MAX_CAUSES) {
    chain.push(next);
    const { originalError, cause } = next as { originalError?: unknown; cause?: unknown };
    next = originalError ?? cause;
  }
  return chain;
}

/**
 * What a driver's error, however wrapped, means to a client: TIMEOUT, DATABASE_UNAVAILABLE, or null if it is
 * none of the driver's or a fault of ours. Recognised by shape: only src/graph may import the driver.
 */
export function translateDriverError(error: unknown): ApiError | null {
  for (const link of causesOf(error)) {
    const { name, code, message } = link as { name?: unknown; code?: unknown; message?: unknown };
    if (name !== 'Neo4jError' || typeof code !== 'string') continue;
    if (TIMEOUT.some((pattern) => pattern.test(code))) return timedOut({ cause: error });
    if (UNAVAILABLE.some((pattern) => pattern.test(code))) return databaseUnavailable(error);
    if (typeof message === 'string' && UNAVAILABLE_WORDS.test(message)) return databaseUnavailable(error);
    return null;
  }
  return null;
}
