/** The shared, seeded test database, and the API over it without a port. */
import { afterAll } from '@jest/globals';
import { graphql, type ExecutionResult } from 'graphql';

import { READER, type Viewer } from '../../src/auth/viewer.js';
import { createContextFactory, replyExtensions, type Context } from '../../src/context.js';
import { createGraph, type Graph } from '../../src/graph/graph.js';
import { LIMITS } from '../../src/limits.js';
import { createMetrics, type Metrics } from '../../src/metrics/metrics.js';
import { createSchema } from '../../src/schema.js';
import { sharedConnection } from './shared-neo4j.js';

const opened: Graph[] = [];
afterAll(() => Promise.all(opened.splice(0).map((graph) => graph.close())));

export interface TestGraphOptions {
  /** Told of each statement: one call = one round trip. */
  readonly onStatement?: (name: string) => void;
  readonly queryMs?: number;
}

/** A graph on the shared database; closed after the tests of the file. */
export async function testGraph({ onStatement, queryMs = 60_000 }: TestGraphOptions = {}): Promise<Graph> {
  const graph = createGraph({
    ...(await sharedConnection()),
    queryMs,
    ...(onStatement ? { onStatement } : {}),
  });
  opened.push(graph);
  return graph;
}

export interface Answer {
  readonly data: Record<string, unknown>;
  readonly extensions: Record<string, unknown>;
}

export interface Api {
  /** The data of a reply that must have no error. */
  ask(source: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** The whole reply. */
  reply(source: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
  /** The data, and what the server puts into the reply's `extensions`; the reply must have no error. */
  askWithExtensions(source: string, variables?: Record<string, unknown>): Promise<Answer>;
  extensionsOf(source: string, variables?: Record<string, unknown>): Promise<Answer['extensions']>;
}

/** The real schema and resolvers on a graph; one context per question, as the server does it. */
export function apiOn(
  graph: Graph,
  clock?: () => Date,
  metrics: Metrics = createMetrics(graph, LIMITS),
  viewer: Viewer = READER,
): Api {
  const schema = createSchema();
  const contextOf = createContextFactory(graph, metrics, clock);
  const answer = async (
    source: string,
    variables: Record<string, unknown> | undefined,
    contextValue: Context,
  ): Promise<ExecutionResult> => graphql({ schema, source, contextValue, variableValues: variables ?? null });
  const reply: Api['reply'] = async (source, variables) =>
    answer(source, variables, await contextOf({ id: 'test', viewer }));
  const dataOf = ({ data, errors }: ExecutionResult): Record<string, unknown> => {
    if (errors) throw errors[0]?.originalError ?? new Error(errors[0]?.message);
    return data as Record<string, unknown>;
  };
  const askWithExtensions: Api['askWithExtensions'] = async (source, variables) => {
    const context = await contextOf({ id: 'test', viewer });
    const data = dataOf(await answer(source, variables, context));
    return { data, extensions: await replyExtensions(context) };
  };
  return {
    reply,
    askWithExtensions,
    ask: async (source, variables) => dataOf(await reply(source, variables)),
    extensionsOf: async (source, variables) => (await askWithExtensions(source, variables)).extensions,
  };
}
