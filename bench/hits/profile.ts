/** What statements the questions run, and how many database hits each takes. */
import { graphql } from 'graphql';

import { READER } from '../../src/auth/viewer.js';
import { createContextFactory, replyExtensions } from '../../src/context.js';
import type { Statement } from '../../src/graph/cypher.js';
import type { Graph, ProfiledStep } from '../../src/graph/graph.js';
import { isRecorded, newestRevision } from '../../src/graph/revision.js';
import type { Parameters } from '../../src/graph/values.js';
import { LIMITS } from '../../src/limits.js';
import { createMetrics } from '../../src/metrics/metrics.js';
import { createSchema } from '../../src/schema.js';

export interface Run {
  readonly statement: Statement;
  readonly parameters: Parameters;
}

/** A day on which all that is on record holds. */
const TODAY = new Date('2026-12-31T12:00:00Z');

/** Asks the questions and tells each statement with its parameters once. Rejects where a question has an error. */
export async function runsOf(graph: Graph, questions: readonly string[]): Promise<Run[]> {
  const runs = new Map<string, Run>();
  const remembering: Graph = {
    ...graph,
    read: (statement, parameters = {}) => {
      runs.set(JSON.stringify([statement.name, parameters]), { statement, parameters });
      return graph.read(statement, parameters);
    },
  };
  const schema = createSchema();
  const metrics = createMetrics(remembering, LIMITS);
  const contextOf = createContextFactory(remembering, metrics, () => TODAY);
  for (const source of questions) {
    const contextValue = await contextOf({ id: 'hits', viewer: READER });
    const { errors } = await graphql({ schema, source, contextValue });
    if (errors)
      throw new Error(`${errors[0]?.message ?? ''}: ${source}`, { cause: errors[0]?.originalError });
    // What the server adds to each reply.
    await replyExtensions(contextValue);
  }
  // No client's question, but the server's own at each start.
  await isRecorded(remembering, '', '');
  await metrics.close();
  return [...runs.values()];
}

const hitsIn = ({ databaseHits, children }: ProfiledStep): number =>
  children.reduce((sum, step) => sum + hitsIn(step), databaseHits);

/** Hits of one run, of all that is on record in this graph. */
export async function hitsOf(graph: Graph, { statement, parameters }: Run): Promise<number> {
  const { number: revision } = await newestRevision(graph);
  const now = 'revision' in parameters ? { ...parameters, revision } : parameters;
  return hitsIn(await graph.profile(statement, now));
}
