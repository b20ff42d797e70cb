import { afterEach, describe, expect, test } from '@jest/globals';
import { badInput } from '../../../src/errors.js';
import { codesOf, schemaOf, start, type Started } from './start.js';

let server: Started;
afterEach(() => server.app.close());

const dead = (): Error =>
  Object.assign(new Error('Could not connect to db.internal:7687'), {
    name: 'Neo4jError',
    code: 'ServiceUnavailable',
  });

describe('errors of a running query', () => {
  test('stand beside the data, with 200; INTERNAL has the id of the header and of the log', async () => {
    server = await start({
      schema: schemaOf({
        hello: ({ name }) => `Hello ${String(name)}`,
        maybe: () => {
          throw new Error('the password is geheim');
        },
      }),
    });
    const answer = await server.ask('{ hello(name: "Anna") maybe }');
    const id = answer.headers.get('x-request-id');
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      data: { hello: 'Hello Anna', maybe: null },
      errors: [{ path: ['maybe'], extensions: { code: 'INTERNAL', requestId: id } }],
    });
    expect(JSON.stringify(answer.body)).not.toContain('geheim');
    const failures = server.lines.filter(({ level }) => level >= 50);
    expect(failures).toEqual([
      expect.objectContaining({
        requestId: id,
        err: expect.objectContaining({ message: 'the password is geheim' }),
      }),
    ]);
  });

  test('keep the code that a resolver gave', async () => {
    server = await start({
      schema: schemaOf({
        maybe: () => {
          throw badInput('No such day.', { path: ['asOf'], allowed: 'YYYY-MM-DD' });
        },
        wait: () => Promise.reject(dead()),
        number: () => 2 ** 40,
      }),
    });
    const answer = await server.ask('{ maybe wait number }');
    expect(answer.body.data).toEqual({ maybe: null, wait: null, number: null });
    expect(answer.body.errors?.map(({ extensions }) => extensions)).toEqual(
      expect.arrayContaining([
        { code: 'BAD_INPUT', path: ['asOf'], allowed: 'YYYY-MM-DD' },
        { code: 'DATABASE_UNAVAILABLE' },
        // A scalar that cannot show a value is our fault, not the client's.
        { code: 'INTERNAL', requestId: answer.headers.get('x-request-id') },
      ]),
    );
  });

  test('are a GraphQL reply of 503 where not even the context can be made', async () => {
    server = await start({ createContext: () => Promise.reject(dead()) });
    const answer = await server.ask('{ maybe }');
    expect([answer.status, codesOf(answer)]).toEqual([503, ['DATABASE_UNAVAILABLE']]);
    expect(JSON.stringify(answer.body)).not.toContain('db.internal');
    expect(answer.headers.get('content-type')).toContain('application/json');
  });

  test('are INTERNAL and 500 where the context fails for a reason of ours', async () => {
    server = await start({ createContext: () => Promise.reject(new TypeError('x is undefined')) });
    const answer = await server.ask('{ maybe }');
    expect([answer.status, codesOf(answer)]).toEqual([500, ['INTERNAL']]);
    expect(JSON.stringify(answer.body)).not.toContain('undefined');
    expect(server.lines.filter(({ level }) => level >= 50)).toHaveLength(1);
  });
});

describe('a request', () => {
  test('keeps an id that is well-formed, and gets one else', async () => {
    server = await start();
    const idFor = async (given: string): Promise<string | null> => {
      const response = await fetch(`${server.url}/health/live`, { headers: { 'x-request-id': given } });
      return response.headers.get('x-request-id');
    };
    expect(await idFor('trace-1.a_B')).toBe('trace-1.a_B');
    expect(await idFor('a b')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idFor('x'.repeat(65))).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('is one line of the log, without variables and headers', async () => {
    server = await start();
    const answer = await server.ask('query Greeting($n: String!) { hello(name: $n) }', {
      variables: { n: 'geheim' },
    });
    expect(answer.body.data).toEqual({ hello: 'Hello geheim' });
    const lines = server.lines.filter(({ requestId }) => requestId === answer.headers.get('x-request-id'));
    expect(lines).toEqual([
      {
        level: 30,
        time: expect.any(Number),
        requestId: answer.headers.get('x-request-id'),
        method: 'POST',
        path: '/graphql',
        viewer: 'anonymous',
        operation: 'Greeting',
        status: 200,
        ms: expect.any(Number),
        msg: 'request',
      },
    ]);
  });

  test('has the extensions of its context, with data and without', async () => {
    server = await start({ replyExtensions: ({ facts }) => ({ revision: 7, id: facts.id }) });
    for (const query of ['{ maybe }', '{ nothing }']) {
      const answer = await server.ask(query);
      expect(answer.body.extensions).toEqual({ revision: 7, id: answer.headers.get('x-request-id') });
    }
  });

  test('tells its resolvers when the client goes away', async () => {
    let began: () => void = () => undefined;
    const running = new Promise<void>((resolve) => (began = resolve));
    let aborted: () => void = () => undefined;
    const gone = new Promise<void>((resolve) => (aborted = resolve));
    server = await start({
      schema: schemaOf({
        wait: async (_args, { facts }) => {
          began();
          facts.signal.addEventListener('abort', () => aborted());
          await gone;
          return null;
        },
      }),
    });
    const client = new AbortController();
    const request = fetch(`${server.url}/graphql`, {
      method: 'POST',
      body: '{"query":"{ wait }"}',
      headers: { 'content-type': 'application/json' },
      signal: client.signal,
    });
    await running;
    client.abort();
    await expect(request).rejects.toThrow();
    await gone;
  });
});
