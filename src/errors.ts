import { GraphQLError } from 'graphql';

/**
 * Every code that a reply's `errors[].extensions.code` can hold, one row each.
 *
 * `status` is the HTTP status of a reply that has no `data`, because the request was refused or failed
 * before its execution began. A reply that has `data` is always 200, with its errors beside it.
 * `carries` names the further keys of `extensions`; formatError lets no other key out.
 */
export const API_ERRORS = {
  BAD_INPUT: {
    status: 400,
    carries: ['path', 'allowed'],
    description:
      'The request, its document or a value in it is not allowed. `path` leads to the value, `allowed` says what is.',
  },
  UNAUTHENTICATED: {
    status: 401,
    carries: [],
    description: 'The credentials are missing or wrong, or (503) cannot be checked at the moment.',
  },
  FORBIDDEN: { status: 403, carries: [], description: 'The credentials do not allow this.' },
  NOT_FOUND: {
    status: 404,
    carries: ['path'],
    description: 'What a write refers to is not there. A read answers null instead.',
  },
  TOO_EXPENSIVE: {
    status: 400,
    carries: ['measure', 'cost', 'limit', 'hint'],
    description: 'The request is over the limit named by `measure`: it has `cost`, `limit` is allowed.',
  },
  CURSOR_MISMATCH: {
    status: 400,
    carries: ['path'],
    description: 'The cursor comes from a list with another filter, order, day or revision.',
  },
  CURSOR_EXPIRED: {
    status: 410,
    carries: ['path'],
    description: 'The list of the cursor is no longer kept.',
  },
  REVISION_UNAVAILABLE: {
    status: 400,
    carries: ['path', 'allowed'],
    description: 'No such revision has been recorded, or not yet.',
  },
  STALE_PLAN: {
    status: 409,
    carries: [],
    description: 'What the plan touches has changed since: plan again.',
  },
  VERSION_CONFLICT: {
    status: 409,
    carries: ['path'],
    description: '`expectedVersion` is not the newest: somebody else was faster.',
  },
  RATE_LIMITED: {
    status: 429,
    carries: ['retryAfter'],
    description:
      'You ask too much at once, or (503) the server has its hands full. Try again in `retryAfter` seconds.',
  },
  TIMEOUT: {
    status: 504,
    carries: ['limit', 'hint'],
    description: 'The work took longer than `limit` milliseconds and was stopped.',
  },
  DATABASE_UNAVAILABLE: {
    status: 503,
    carries: [],
    description: 'The database cannot be reached. Try again.',
  },
  INTERNAL: {
    status: 500,
    carries: ['requestId'],
    description: 'A fault of ours. The log has a line with this `requestId`.',
  },
} as const satisfies Record<string, { status: number; carries: readonly string[]; description: string }>;

export type ApiErrorCode = keyof typeof API_ERRORS;

/** Where in the arguments the offending value stands, e.g. `['args', 'kinds', 2]`. */
export type InputPath = readonly (string | number)[];

/** An error that a client may see as it is: its code stands in the catalogue. */
export class ApiError extends GraphQLError {
  readonly code: ApiErrorCode;
  /** That of its code, unless told. */
  readonly status: number;

  constructor(
    code: ApiErrorCode,
    message: string,
    more: { extensions?: Record<string, unknown>; cause?: unknown; status?: number } = {},
  ) {
    super(message, {
      extensions: { ...more.extensions, code },
      originalError: more.cause instanceof Error ? more.cause : null,
    });
    this.name = 'ApiError';
    this.code = code;
    this.status = more.status ?? API_ERRORS[code].status;
  }
}

/** A value that is not allowed; `allowed` says in words what is. */
export function badInput(message: string, more: { path?: InputPath; allowed?: string } = {}): ApiError {
  return new ApiError('BAD_INPUT', message, { extensions: more });
}

/** A request over the limit called `measure`; `cost` is left out where it is not known. */
export function tooExpensive(over: {
  measure: string;
  cost?: number;
  limit: number;
  hint: string;
}): ApiError {
  const { measure, cost, limit, hint } = over;
  const has = cost === undefined ? '' : `, this one has ${cost}`;
  return new ApiError('TOO_EXPENSIVE', `The limit of ${measure} is ${limit}${has}. ${hint}`, {
    extensions: over,
  });
}

/** What a write refers to is not there. Reads answer null instead. */
export function notFound(message: string, path?: InputPath): ApiError {
  return new ApiError('NOT_FOUND', message, { extensions: path ? { path } : {} });
}

/** A cursor from another list: other filter, order, day or revision. */
export function cursorMismatch(message: string, path?: InputPath): ApiError {
  return new ApiError('CURSOR_MISMATCH', message, { extensions: path ? { path } : {} });
}

/** A cursor that leads nowhere any more. */
export function cursorExpired(message: string, path?: InputPath): ApiError {
  return new ApiError('CURSOR_EXPIRED', message, { extensions: path ? { path } : {} });
}

/** A revision that is not, or not yet, recorded; `newest` is the last that is, `path` leads to it. */
export function revisionUnavailable(
  asked: number,
  newest: number,
  path: InputPath = ['atRevision'],
): ApiError {
  return new ApiError('REVISION_UNAVAILABLE', `Revision ${asked} is not recorded.`, {
    extensions: { path, allowed: `0 to ${newest}` },
  });
}

/** The server is full: the client may come back in `retryAfter` seconds. */
export function serverFull(retryAfter: number): ApiError {
  return new ApiError('RATE_LIMITED', `Too many requests are in flight. Try again in ${retryAfter} s.`, {
    extensions: { retryAfter },
    status: 503,
  });
}

/** This client has asked too much: it may come back in `retryAfter` seconds. */
export function rateLimited(retryAfter: number): ApiError {
  return new ApiError('RATE_LIMITED', `You ask too much at once. Try again in ${retryAfter} s.`, {
    extensions: { retryAfter },
  });
}

/** Credentials are missing or wrong; `status` 503 where they cannot be checked. The cause is not kept: it can hold them. */
export function unauthenticated(message: string, more: { status?: number } = {}): ApiError {
  return new ApiError('UNAUTHENTICATED', message, more);
}

/** The credentials are good, but not for this. */
export function forbidden(message: string): ApiError {
  return new ApiError('FORBIDDEN', message);
}

/** A statement that the database ended for its running time; `limit` in milliseconds. */
export function timedOut(more: { limit?: number; cause?: unknown; hint?: string } = {}): ApiError {
  const { hint = 'Ask for fewer rows, or narrow the filter.' } = more;
  return new ApiError('TIMEOUT', `The query took too long and was stopped. ${hint}`, {
    extensions: more.limit === undefined ? { hint } : { hint, limit: more.limit },
    cause: more.cause,
  });
}

/** The database cannot be reached; the cause goes to the log only. */
export function databaseUnavailable(cause?: unknown): ApiError {
  return new ApiError('DATABASE_UNAVAILABLE', 'The database cannot be reached at the moment. Try again.', {
    cause,
  });
}

/** Whether a value is a code of the catalogue. */
export function isApiErrorCode(code: unknown): code is ApiErrorCode {
  return typeof code === 'string' && Object.hasOwn(API_ERRORS, code);
}
