import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { answerOf, codesOf, post, rawRequest, start, type Started } from './start.js';

let server: Started;
beforeAll(async () => {
  server = await start();
});
afterAll(() => server.app.close());

describe('what is not a GraphQL request', () => {
  const json = { 'content-type': 'application/json' };

  test.each([
    ['invalid JSON', '{"query":', json, 400],
    ['an empty body', '', json, 400],
    ['a body that is no object', '"{ maybe }"', json, 400],
    ['no query', '{"variables":{}}', json, 400],
    ['a query that is no text', '{"query":{"kind":"Document"}}', json, 400],
    ['variables that are no object', '{"query":"{ maybe }","variables":[1]}', json, 400],
    ['a batch', '[{"query":"{ maybe }"},{"query":"{ maybe }"}]', json, 400],
    ['a persisted query', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"0"}}}', json, 200],
    ['plain text', '{"query":"{ maybe }"}', { 'content-type': 'text/plain' }, 415],
    ['a form', 'query={maybe}', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a media type that is none', '{"query":"{ maybe }"}', { 'content-type': 'nonsense' }, 415],
    ['an unknown way to accept', '{"query":"{ maybe }"}', { ...json, accept: 'text/csv' }, 406],
  ])('%s', async (_what, body, headers, status) => {
    const answer = await post(server.url, body, headers);
    expect({ status: answer.status, codes: codesOf(answer) }).toEqual({ status, codes: ['BAD_INPUT'] });
    expect(answer.body.data).toBeUndefined();
  });

  test('a Host header that is none', async () => {
    expect(await rawRequest(`${server.url}/graphql?query={maybe}`, { host: '[', ...json })).toBe(400);
  });

  test('a path that is not there', async () => {
    const answer = await answerOf(await fetch(`${server.url}/nothing`));
    expect([answer.status, codesOf(answer)]).toEqual([404, ['BAD_INPUT']]);
  });

  test('a path that cannot be read', async () => {
    const answer = await answerOf(await fetch(`${server.url}/%c0`));
    expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_INPUT']]);
  });
});

describe('a document that does not fit', () => {
  test.each([
    ['a syntax error', '{ maybe', {}],
    ['an unknown field', '{ nothing }', {}],
    ['a missing argument', '{ hello }', {}],
    ['a literal of another type', '{ hello(name: 1) }', {}],
    ['a missing variable', 'query ($name: String!) { hello(name: $name) }', {}],
    [
      'a variable of another type',
      'query ($n: Int) { hello(name: "a", times: $n) }',
      { variables: { n: 'x' } },
    ],
    ['an unknown operation', 'query A { maybe }', { operationName: 'B' }],
    ['two operations and no name', 'query A { maybe } query B { maybe }', {}],
    ['no operation', 'fragment A on Query { maybe }', {}],
    ['fragments in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', {}],
  ])('%s', async (_what, query, more) => {
    const answer = await server.ask(query, more);
    expect(answer.status).toBe(400);
    expect(new Set(codesOf(answer))).toEqual(new Set(['BAD_INPUT']));
    expect(answer.body.data).toBeUndefined();
    expect(JSON.stringify(answer.body)).not.toMatch(/stacktrace|node_modules/);
  });
});

describe('GET', () => {
  const get = async (search: string, headers: Record<string, string> = {}): Promise<[number, unknown[]]> => {
    const answer = await answerOf(await fetch(`${server.url}/graphql?${search}`, { headers }));
    return [answer.status, codesOf(answer)];
  };
  const asked = { 'apollo-require-preflight': 'yes' };

  test('answers a query of a client that could not be a form of another site', async () => {
    expect(await get('query={maybe}', asked)).toEqual([200, []]);
    expect(await get('query={maybe}')).toEqual([400, ['BAD_INPUT']]);
  });

  test('never writes', async () => {
    expect(await get('query=mutation{rename(name:"x")}', asked)).toEqual([405, ['BAD_INPUT']]);
  });

  test('reads its variables', async () => {
    expect(await get('query={maybe}&variables={', asked)).toEqual([400, ['BAD_INPUT']]);
  });

  test('lets no page of another origin read', async () => {
    const headers = { ...asked, origin: 'https://elsewhere.example' };
    const response = await fetch(`${server.url}/graphql?query={maybe}`, { headers });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});
