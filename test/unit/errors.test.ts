import { describe, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import * as errors from '../../src/errors.js';
import { translateDriverError } from '../../src/errors-driver.js';
import { asApiError, formatError, refused } from '../../src/errors-reply.js';
import { createLogger } from '../../src/observe/log.js';

/** Shaped as the driver's own: only src/graph may import the driver itself. */
function driverError(code: string, message = 'host db.internal:7687 said no', cause?: Error): Error {
  return Object.assign(new Error(message, { cause }), { name: 'Neo4jError', code });
}

function logged(): { lines: Record<string, unknown>[]; request: Parameters<typeof formatError>[1] } {
  const lines: Record<string, unknown>[] = [];
  const stream = { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) };
  const log = createLogger({ level: 'info', production: true, stream }).child({ requestId: 'r1' });
  return { lines, request: { id: 'r1', log } };
}

describe('the catalogue', () => {
  test('is that of the schema', () => {
    expect(Object.keys(errors.API_ERRORS)).toEqual([
      'BAD_INPUT',
      'UNAUTHENTICATED',
      'FORBIDDEN',
      'NOT_FOUND',
      'TOO_EXPENSIVE',
      'CURSOR_MISMATCH',
      'CURSOR_EXPIRED',
      'REVISION_UNAVAILABLE',
      'STALE_PLAN',
      'VERSION_CONFLICT',
      'RATE_LIMITED',
      'TIMEOUT',
      'DATABASE_UNAVAILABLE',
      'INTERNAL',
    ]);
    expect(Object.values(errors.API_ERRORS).every(({ status }) => status >= 400 && status < 600)).toBe(true);
    expect(errors.isApiErrorCode('toString')).toBe(false);
  });

  test.each([
    [
      errors.badInput('No.', { path: ['args', 'kinds', 2], allowed: 'one of A, B' }),
      { code: 'BAD_INPUT', path: ['args', 'kinds', 2], allowed: 'one of A, B' },
    ],
    [errors.notFound('No such network.', ['key']), { code: 'NOT_FOUND', path: ['key'] }],
    [
      errors.tooExpensive({ measure: 'cost', cost: 9, limit: 5, hint: 'Less.' }),
      { code: 'TOO_EXPENSIVE', measure: 'cost', cost: 9, limit: 5, hint: 'Less.' },
    ],
    [errors.cursorMismatch('Another list.', ['after']), { code: 'CURSOR_MISMATCH', path: ['after'] }],
    [
      errors.revisionUnavailable(9, 4),
      { code: 'REVISION_UNAVAILABLE', path: ['atRevision'], allowed: '0 to 4' },
    ],
    [errors.rateLimited(3), { code: 'RATE_LIMITED', retryAfter: 3 }],
    [errors.serverFull(3), { code: 'RATE_LIMITED', retryAfter: 3 }],
    [errors.unauthenticated('Who?'), { code: 'UNAUTHENTICATED' }],
    [errors.forbidden('Not you.'), { code: 'FORBIDDEN' }],
    [
      errors.timedOut({ limit: 10 }),
      { code: 'TIMEOUT', limit: 10, hint: 'Ask for fewer rows, or narrow the filter.' },
    ],
    [errors.databaseUnavailable(new Error('secret')), { code: 'DATABASE_UNAVAILABLE' }],
    [
      new errors.ApiError('STALE_PLAN', 'Plan again.', { extensions: { internal: 1 } }),
      { code: 'STALE_PLAN' },
    ],
  ])('shows %s as it is, and only what the code carries', (error, extensions) => {
    const thrown = new GraphQLError(error.message, { path: ['network'], originalError: error });
    expect(formatError(thrown, logged().request)).toEqual({
      message: error.message,
      path: ['network'],
      extensions,
    });
  });
});

describe('driver errors', () => {
  test.each([
    ['ServiceUnavailable', 'DATABASE_UNAVAILABLE'],
    ['SessionExpired', 'DATABASE_UNAVAILABLE'],
    ['Neo.TransientError.General.DatabaseUnavailable', 'DATABASE_UNAVAILABLE'],
    ['Neo.TransientError.Transaction.DeadlockDetected', 'DATABASE_UNAVAILABLE'],
    ['Neo.TransientError.Transaction.LockAcquisitionTimeout', 'TIMEOUT'],
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'TIMEOUT'],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'TIMEOUT'],
    ['Neo.ClientError.Transaction.Terminated', 'DATABASE_UNAVAILABLE'],
    ['Neo.ClientError.Security.Unauthorized', 'DATABASE_UNAVAILABLE'],
    ['Neo.ClientError.Security.AuthorizationExpired', 'DATABASE_UNAVAILABLE'],
    ['Neo.ClientError.Database.DatabaseNotFound', 'DATABASE_UNAVAILABLE'],
    ['Neo.ClientError.Cluster.NotALeader', 'DATABASE_UNAVAILABLE'],
    ['Neo.ClientError.Statement.SyntaxError', null],
    ['Neo.ClientError.Schema.ConstraintValidationFailed', null],
    ['Neo.DatabaseError.General.UnknownError', null],
    ['N/A', null],
  ])('%s is %s', (code, expected) => {
    const error = driverError(code);
    const wrapped = new GraphQLError('x', { originalError: new Error('y', { cause: error }) });
    expect([translateDriverError(error)?.code ?? null, translateDriverError(wrapped)?.code ?? null]).toEqual([
      expected,
      expected,
    ]);
  });

  test('without a code are known by their words', () => {
    const inPool = (message: string): unknown => translateDriverError(driverError('N/A', message))?.code;
    expect(inPool('Connection acquisition timed out in 60000 ms. Pool status: …')).toBe(
      'DATABASE_UNAVAILABLE',
    );
    expect(inPool('Pool is closed, it is no more able to serve requests.')).toBe('DATABASE_UNAVAILABLE');
    expect(inPool('Cannot run query in a closed session.')).toBeUndefined();
  });

  test('are nobody else’s', () => {
    const system = Object.assign(new Error('x'), { code: 'ServiceUnavailable' });
    expect([system, null, undefined, 'ServiceUnavailable', 7].map(translateDriverError)).toEqual(
      Array(5).fill(null),
    );
    const loop = new Error('loop');
    loop.cause = loop;
    expect(translateDriverError(loop)).toBeNull();
  });
});

describe('formatError', () => {
  test('leaks nothing internal, and logs it with the id of the reply', () => {
    const { lines, request } = logged();
    const thrown = driverError('Neo.ClientError.Statement.SyntaxError', 'MATCH (secret) is wrong');
    const reply = formatError(
      new GraphQLError('MATCH (secret)', { path: ['a'], originalError: thrown }),
      request,
    );
    expect(reply.extensions).toEqual({ code: 'INTERNAL', requestId: 'r1' });
    expect(JSON.stringify(reply)).not.toMatch(/secret|at .*\.ts/);
    expect(lines).toEqual([
      expect.objectContaining({
        level: 50,
        requestId: 'r1',
        err: expect.objectContaining({ message: 'MATCH (secret) is wrong', stack: expect.any(String) }),
      }),
    ]);
  });

  test('warns of the database, and is silent about what a client does wrong', () => {
    const { lines, request } = logged();
    expect(formatError(driverError('ServiceUnavailable'), request).message).not.toContain('db.internal');
    formatError(errors.badInput('No.'), request);
    expect(lines.map(({ level, code }) => [level, code])).toEqual([[40, 'DATABASE_UNAVAILABLE']]);
  });

  test.each([new Error('x'), 'text', null, undefined, 7, { extensions: { code: 'BAD_INPUT' } }])(
    'makes INTERNAL of %p',
    (thrown) => {
      expect(asApiError(thrown).code).toBe('INTERNAL');
      expect(asApiError(refused(thrown)).code).toBe('INTERNAL');
    },
  );

  test('takes no code from outside the catalogue', () => {
    const error = new GraphQLError('x', { path: ['a'], extensions: { code: 'ADMIN', token: 't' } });
    expect(formatError(error, logged().request).extensions).toEqual({ code: 'INTERNAL', requestId: 'r1' });
  });

  test('gives a refused request the status of its code', () => {
    expect(refused(driverError('SessionExpired')).extensions).toEqual({ http: { status: 503 } });
    expect(refused(errors.tooExpensive({ measure: 'cost', limit: 1, hint: '' })).extensions).toEqual({
      http: { status: 400 },
    });
  });

  test('tells HTTP how to send credentials, and when to come again', () => {
    const ofHttp = (error: unknown): unknown[] => {
      const { status, headers } = refused(error).extensions.http as {
        status: number;
        headers: Map<string, string>;
      };
      return [status, ...[...headers.keys()].map((name) => `${name}: ${headers.get(name)}`)];
    };
    expect(ofHttp(errors.unauthenticated('Who?'))).toEqual([401, 'www-authenticate: Bearer']);
    expect(ofHttp(errors.unauthenticated('Later.', { status: 503 }))).toEqual([
      503,
      'www-authenticate: Bearer',
    ]);
    expect(ofHttp(errors.rateLimited(7))).toEqual([429, 'retry-after: 7']);
    expect(ofHttp(errors.serverFull(1))).toEqual([503, 'retry-after: 1']);
  });
});
