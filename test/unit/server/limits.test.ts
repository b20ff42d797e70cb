import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LIMITS } from '../../../src/limits.js';
import { codesOf, post, schemaOf, start, withLimits, type Answer, type Started } from './start.js';

let server: Started;
afterEach(() => server.app.close());

const problem = ({ status, body }: Answer): unknown => [status, body.errors?.[0]?.extensions, body.data];
const tooExpensive = (status: number, measure: string, cost: number | undefined, limit: number): unknown => [
  status,
  {
    code: 'TOO_EXPENSIVE',
    measure,
    ...(cost === undefined ? {} : { cost }),
    limit,
    hint: expect.any(String),
  },
  undefined,
];

describe('limits', () => {
  test('of the document, each by its own number', async () => {
    server = await start({
      limits: withLimits({
        depth: 3,
        introspectionDepth: 2,
        aliases: 1,
        rootFields: 2,
        cost: 30,
        documentBytes: 200,
      }),
    });
    const ask = async (query: string): Promise<unknown> => problem(await server.ask(query));
    expect((await server.ask('{ towns { nodes { name } } maybe }')).body.errors).toBeUndefined();
    expect(await ask('{ towns { nodes { parent { name } } } }')).toEqual(tooExpensive(400, 'depth', 4, 3));
    expect(await ask('{ __schema { types { name } } }')).toEqual(
      tooExpensive(400, 'introspectionDepth', 3, 2),
    );
    expect(await ask('{ a: maybe b: maybe }')).toEqual(tooExpensive(400, 'aliases', 2, 1));
    expect(await ask('{ maybe wait number }')).toEqual(tooExpensive(400, 'rootFields', 3, 2));
    expect(await ask('{ towns(first: 30) { nodes { name } } }')).toEqual(tooExpensive(400, 'cost', 31, 30));
    expect(await ask(`{ maybe } # ${'ä'.repeat(95)}`)).toEqual(tooExpensive(400, 'documentBytes', 202, 200));
  });

  test('of the price, known variables included', async () => {
    server = await start({ limits: withLimits({ cost: 30 }) });
    const query = 'query ($n: Int!) { towns(first: $n) { nodes { name } } }';
    expect((await server.ask(query, { variables: { n: 29 } })).body.errors).toBeUndefined();
    expect(problem(await server.ask(query, { variables: { n: 30 } }))).toEqual(
      tooExpensive(400, 'cost', 31, 30),
    );
  });

  test('of tokens', async () => {
    server = await start();
    const tokens = (count: number): string => `{ ${'maybe '.repeat(count - 2)}}`;
    // Over the limit of root fields, but parsed.
    expect(problem(await server.ask(tokens(LIMITS.tokens)))).toEqual(
      tooExpensive(400, 'rootFields', LIMITS.tokens - 2, LIMITS.rootFields),
    );
    expect(problem(await server.ask(tokens(LIMITS.tokens + 1)))).toEqual(
      tooExpensive(400, 'tokens', undefined, LIMITS.tokens),
    );
  });

  test('of bytes, of the document and of the body', async () => {
    server = await start();
    const { documentBytes, bodyBytes } = LIMITS;
    const document = `{ maybe } #${'x'.repeat(documentBytes)}`;
    expect(problem(await server.ask(document))).toEqual(
      tooExpensive(400, 'documentBytes', documentBytes + 11, documentBytes),
    );
    const body = (size: number): string => {
      const rest = '{"query":"{ maybe }","variables":{"x":""}}';
      return rest.replace('""', `"${'x'.repeat(size - rest.length)}"`);
    };
    expect((await post(server.url, body(bodyBytes))).status).toBe(200);
    expect(problem(await post(server.url, body(bodyBytes + 1)))).toEqual(
      tooExpensive(413, 'bodyBytes', undefined, bodyBytes),
    );
  });

  test('of requests in flight: 503 with Retry-After, then served again', async () => {
    const finish: (() => void)[] = [];
    server = await start({
      limits: withLimits({ requestsInFlight: 2 }),
      schema: schemaOf({ wait: () => new Promise((resolve) => finish.push(() => resolve('done'))) }),
    });
    const running = [server.ask('{ wait }'), server.ask('{ wait }')];
    while (finish.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    const refused = await server.ask('{ maybe }');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect(refused.body.errors?.[0]?.extensions).toEqual({ code: 'RATE_LIMITED', retryAfter: 1 });
    // Health is no GraphQL request: a busy server is alive.
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    for (const end of finish) end();
    expect((await Promise.all(running)).map(({ body }) => body.data)).toEqual([
      { wait: 'done' },
      { wait: 'done' },
    ]);
    expect((await server.ask('{ maybe }')).status).toBe(200);
  });
});

describe('whatever is sent', () => {
  test('comes back as a GraphQL reply, and never as INTERNAL', async () => {
    server = await start();
    const bodies = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record({ query: fc.oneof(fc.string(), fc.jsonValue()), variables: fc.jsonValue() })
        .map((value) => JSON.stringify(value)),
      fc
        .string()
        .map((text) => JSON.stringify({ query: `{ hello(name: ${JSON.stringify(text)}) ${text} }` })),
    );
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const answer = await post(server.url, body);
        expect(codesOf(answer).filter((code) => code !== 'BAD_INPUT' && code !== 'TOO_EXPENSIVE')).toEqual(
          [],
        );
        if (answer.body.data === undefined) {
          expect(answer.body.errors?.length).toBeGreaterThan(0);
          expect(answer.status).toBeGreaterThanOrEqual(400);
        }
      }),
      { numRuns: 200 },
    );
  });
});
