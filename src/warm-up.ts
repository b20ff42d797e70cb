/** A database that just started plans each statement for the first time, which takes up to seconds: better ours than a client's. */
import { graphql, type GraphQLSchema } from 'graphql';

import { READER, type Viewer } from './auth/viewer.js';
import type { Context } from './context.js';
import type { Logger } from './observe/log.js';
import { variableValues, type WorkbenchQuery } from './workbench.js';

export interface WarmUpParts {
  readonly schema: GraphQLSchema;
  readonly createContext: (request: { readonly id: string; readonly viewer: Viewer }) => Promise<Context>;
  readonly queries: readonly Pick<WorkbenchQuery, 'query' | 'variables'>[];
  readonly log: Logger;
}

/** Asks the queries one after another, beside the first clients. Never rejects: who asks next sees what is wrong. */
export async function warmUp({ schema, createContext, queries, log }: WarmUpParts): Promise<void> {
  const start = performance.now();
  try {
    for (const one of queries) {
      const contextValue = await createContext({ id: 'warm-up', viewer: READER });
      await graphql({ schema, source: one.query, contextValue, variableValues: variableValues(one) });
      await contextValue.attribution();
    }
    log.debug({ milliseconds: Math.round(performance.now() - start) }, 'warm');
  } catch (error) {
    log.debug({ err: error }, 'the warm-up ended early');
  }
}
