import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { createAccess, type Access, type AccessParts } from '../../../src/auth/access.js';
import { LIMITS, type Limits } from '../../../src/limits.js';
import { createLogger } from '../../../src/observe/log.js';
import { createServer, type RequestFacts, type ServerParts } from '../../../src/server.js';

export interface Context {
  facts: RequestFacts;
}

export interface LogLine {
  level: number;
  msg: string;
  requestId?: string;
  [key: string]: unknown;
}

export interface Started {
  app: FastifyInstance;
  url: string;
  lines: LogLine[];
  /** Sends a document and gives status, headers and the parsed reply. */
  ask: (query: string, more?: Record<string, unknown>) => Promise<Answer>;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: {
    data?: unknown;
    errors?: { message: string; path?: unknown; extensions: Record<string, unknown> }[];
    extensions?: Record<string, unknown>;
  };
}

export const SDL = /* GraphQL */ `
  type Query {
    hello(name: String!, times: Int): String!
    maybe: String
    wait: String
    number: Int
    towns(first: Int, last: Int): TownConnection!
    townsByKeys(keys: [String!]!): [Town]!
    around(maxNodes: Int = 200): Around!
    anything: [Thing!]!
  }
  type Mutation {
    rename(name: String!): String!
  }
  interface Thing {
    name: String!
  }
  type Around {
    nodes: [Town!]!
  }
  type TownConnection {
    edges: [TownEdge!]!
    nodes: [Town!]!
    totalCount: Int!
  }
  type TownEdge {
    node: Town!
  }
  type Town implements Thing {
    name: String!
    parent: Town
    outline(tolerance: Float): Around
    sources: [Source!]!
    children(first: Int, last: Int): TownConnection!
  }
  type Source implements Thing {
    name: String!
    towns(first: Int): TownConnection!
  }
`;

/** A schema whose root fields do as they are told. */
export function schemaOf(
  roots: Record<string, (args: Record<string, unknown>, context: Context) => unknown> = {},
): GraphQLSchema {
  const schema = buildSchema(SDL);
  const query = schema.getQueryType()?.getFields() ?? {};
  for (const [name, resolve] of Object.entries(roots)) {
    const field = query[name];
    if (field)
      field.resolve = (_root, args: Record<string, unknown>, context) => resolve(args, context as Context);
  }
  return schema;
}

/** Reading is public, and there are no keys; what a test needs beside that stands in `more`. */
export const openAccess = (more: Partial<AccessParts> = {}): Access =>
  createAccess({
    isReadingPublic: true,
    storedKey: () => Promise.resolve(null),
    secret: null,
    viewerOfToken: null,
    limits: LIMITS,
    ...more,
  });

/** The real server on a free port. */
export async function start(more: Partial<ServerParts<Context>> = {}): Promise<Started> {
  const lines: LogLine[] = [];
  const log = createLogger({
    level: 'debug',
    production: true,
    stream: { write: (line) => void lines.push(JSON.parse(line) as LogLine) },
  });
  const app = await createServer<Context>({
    schema: schemaOf({
      hello: ({ name }) => `Hello ${String(name)}`,
      towns: () => ({ nodes: [], edges: [] }),
    }),
    access: openAccess(),
    createContext: (facts) => Promise.resolve({ facts }),
    isReady: () => Promise.resolve(true),
    limits: LIMITS,
    log,
    production: true,
    workbench: [],
    imports: { keep: () => Promise.resolve('file_1'), report: () => Promise.resolve(null) },
    trustedProxies: [],
    ...more,
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const ask = (query: string, rest: Record<string, unknown> = {}): Promise<Answer> =>
    post(url, JSON.stringify({ query, ...rest }));
  return { app, url, lines, ask };
}

/** POSTs a body as it is. */
export async function post(
  url: string,
  body: string,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Promise<Answer> {
  return answerOf(await fetch(`${url}/graphql`, { method: 'POST', body, headers }));
}

export async function answerOf(response: Response): Promise<Answer> {
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Answer['body'],
  };
}

/** A request that is written by hand, for what fetch does not let through; gives the status. */
export function rawRequest(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject);
    request.end();
  });
}

export const withLimits = (more: Partial<Limits>): Limits => ({ ...LIMITS, ...more });
export const codesOf = ({ body }: Answer): unknown[] =>
  (body.errors ?? []).map(({ extensions }) => extensions.code);
