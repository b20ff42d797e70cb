/** Who is let in over HTTP, how a refusal looks there, and what the log says of it. */
import { afterEach, describe, expect, test } from '@jest/globals';

import { hashOfKey, makeKey, type StoredKey } from '../../../src/auth/api-key.js';
import { withoutCredentials } from '../../../src/observe/log.js';
import {
  answerOf,
  codesOf,
  openAccess,
  post,
  schemaOf,
  start,
  withLimits,
  type Answer,
  type Started,
} from './start.js';

let server: Started;
afterEach(() => server.app.close());

const secret = 'a secret of thirty-two characters';
const { id, key } = makeKey();
const stored: StoredKey = {
  ...{ id, name: 'test', hash: hashOfKey(key, secret), scopes: ['read'], addresses: ['198.51.100.7'] },
  ...{ createdAt: '2026-01-01T00:00:00.000Z', expiresAt: null, revokedAt: null },
};
const access = (more: Parameters<typeof openAccess>[0] = {}): ReturnType<typeof openAccess> =>
  openAccess({
    ...{ isReadingPublic: false, secret: { secret } },
    storedKey: (asked) => Promise.resolve(asked === id ? stored : null),
    ...more,
  });
const ask = (query: string, headers: Record<string, string> = {}): Promise<Answer> =>
  post(server.url, JSON.stringify({ query }), { 'content-type': 'application/json', ...headers });
const bearer = (credential: string, client?: string): Record<string, string> => ({
  authorization: `Bearer ${credential}`,
  ...(client === undefined ? {} : { 'x-forwarded-for': client }),
});

describe('credentials', () => {
  test('that are wrong are 401 with the way to send them, before anything is read', async () => {
    let contexts = 0;
    server = await start({
      access: access(),
      createContext: (facts) => Promise.resolve({ facts: { ...facts, contexts: (contexts += 1) } }),
    });
    for (const headers of [bearer(makeKey().key), bearer('x'), { authorization: 'Basic YTpi' }]) {
      const answer = await ask('{ maybe }', headers);
      expect([answer.status, codesOf(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      expect(answer.body.data).toBeUndefined();
    }
    expect(contexts).toBe(0);
  });

  test('that cannot be looked up are 503', async () => {
    const dead = Object.assign(new Error('db.internal'), { name: 'Neo4jError', code: 'ServiceUnavailable' });
    server = await start({ access: access({ storedKey: () => Promise.reject(dead) }) });
    const answer = await ask('{ maybe }', bearer(key));
    expect([answer.status, codesOf(answer)]).toEqual([503, ['DATABASE_UNAVAILABLE']]);
  });

  test('make the viewer of the context', async () => {
    server = await start({
      access: access(),
      trustedProxies: ['127.0.0.0/8'],
      schema: schemaOf({ maybe: (_, { facts }) => facts.viewer.id }),
    });
    expect((await ask('{ maybe }', bearer(key, '198.51.100.7'))).body.data).toEqual({ maybe: `key:${id}` });
    expect((await ask('{ maybe }')).body.data).toEqual({ maybe: 'anonymous' });
  });
});

describe('the address', () => {
  const status = async (...headers: Parameters<typeof bearer>): Promise<number> =>
    (await ask('{ maybe }', bearer(...headers))).status;

  test('is what a trusted proxy says, and its last word', async () => {
    server = await start({ access: access(), trustedProxies: ['10.0.0.0/8', '127.0.0.1'] });
    expect(await status(key, '198.51.100.7')).toBe(200);
    expect(await status(key, '198.51.100.7, 10.1.1.1')).toBe(200);
    expect(await status(key, '198.51.100.8')).toBe(401);
    // The client itself can send the header: what the proxy adds counts.
    expect(await status(key, '198.51.100.7, 198.51.100.8')).toBe(401);
    expect(await status(key)).toBe(401);
  });

  test.each([[[]], [['10.0.0.0/8']]])(
    'is that of the connection where nobody there is trusted: %j',
    async (trustedProxies) => {
      server = await start({ access: access(), trustedProxies });
      expect(await status(key, '198.51.100.7')).toBe(401);
    },
  );
});

describe('too much', () => {
  const limits = withLimits({ anonymousRate: 1, anonymousBurst: 3, rowsAPoint: 10 });

  test('is 429 with Retry-After: for requests, and for their rows', async () => {
    server = await start({ access: openAccess({ limits }) });
    const refusal = (answer: Answer): unknown => [
      ...[answer.status, answer.headers.get('retry-after'), answer.body.errors?.[0]?.extensions],
      answer.body.data,
    ];
    expect((await ask('{ maybe }')).status).toBe(200);
    // A request is one point, and so are ten rows.
    expect(refusal(await ask('{ towns(first: 19) { nodes { name } } }'))).toEqual([
      ...[429, '1', { code: 'RATE_LIMITED', retryAfter: 1 }],
      undefined,
    ]);
    expect((await ask('{ maybe }')).status).toBe(200);
    expect(refusal(await ask('{ maybe }'))).toEqual([
      ...[429, '1', { code: 'RATE_LIMITED', retryAfter: 1 }],
      undefined,
    ]);
    for (const path of ['/health/live', '/health/ready', '/'])
      expect((await fetch(server.url + path)).status).toBe(200);
  });
});

describe('where reading is closed', () => {
  test('health and the page are open, and the schema is not told', async () => {
    server = await start({ access: access(), trustedProxies: ['127.0.0.1'] });
    for (const path of ['/health/live', '/health/ready', '/'])
      expect((await fetch(server.url + path)).status).toBe(200);
    const answer = await ask('{ __schema { types { name } } }');
    expect([answer.status, codesOf(answer), answer.body.data]).toEqual([401, ['UNAUTHENTICATED'], undefined]);
    expect((await ask('{ __schema { types { name } } }', bearer(key, '198.51.100.7'))).status).toBe(200);
  });

  test('a misspelt field is not told what it could have been', async () => {
    server = await start({ access: access() });
    expect(JSON.stringify((await ask('{ mayb }')).body)).not.toContain('maybe');
  });
});

describe('the log', () => {
  test('names the viewer, and never holds a key or token, wherever a client puts one', async () => {
    server = await start({ access: access(), trustedProxies: ['127.0.0.1'] });
    const token = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJnZWhlaW0ifQ.c2lnbmF0dXJl';
    const other = makeKey().key;
    const sent = [key, other, token];
    for (const one of sent) {
      await ask('{ maybe }', bearer(one, '198.51.100.7'));
      await ask('{ maybe }', { authorization: one });
      await ask('{ maybe }', {
        authorization: `Basic ${one}`,
        cookie: one,
        'x-api-key': one,
        'x-request-id': one,
      });
      await ask(`{ hello(name: "${one}") }`, bearer(key, '198.51.100.7'));
      await ask(`query ${one.replace(/[.-]/g, '_')} { maybe }`, bearer(key, '198.51.100.7'));
      await ask(`{ ${one} }`, bearer(key, '198.51.100.7'));
      await answerOf(await fetch(`${server.url}/${one}?access_token=${one}`));
      await answerOf(await fetch(`${server.url}/graphql?query={maybe}&key=${one}`, { headers: bearer(one) }));
      await post(server.url, `{"query": "{ maybe }", ${one}`, {
        'content-type': 'application/json',
        ...bearer(one),
      });
    }
    const text = JSON.stringify(server.lines);
    for (const one of sent) for (const part of [one, one.slice(-40)]) expect(text).not.toContain(part);
    expect(text).not.toContain('Bearer');
    const viewers = server.lines.filter(({ msg, path }) => msg === 'request' && path === '/graphql');
    expect(viewers.length).toBeGreaterThan(20);
    expect(new Set(viewers.map(({ viewer }) => viewer))).toEqual(new Set([`key:${id}`, null]));
  });

  test('keeps all else of a line', () => {
    const line = `{"path":"/${key}","msg":"eyJ is how a token begins, vbg_ a key"}`;
    expect(withoutCredentials(line)).toBe(
      `{"path":"/vbg_${id}_[redacted]","msg":"eyJ is how a token begins, vbg_ a key"}`,
    );
  });
});
