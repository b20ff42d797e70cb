/** Whether the server would let a document pass, by the same rules: nothing beyond them is worth a measurement. */
import { Kind, parse, specifiedRules, validate, type DocumentNode, type GraphQLSchema } from 'graphql';

import { estimateCost } from '../../src/limits-cost.js';
import { documentLimits } from '../../src/limits-rules.js';
import { LIMITS } from '../../src/limits.js';

export interface Document {
  readonly source: string;
  readonly variables?: Record<string, unknown>;
}

/** The estimated rows of a document that may be asked, or why it may not be. */
export function costOf(
  schema: GraphQLSchema,
  { source, variables = {} }: Document,
): { readonly cost: number; readonly problem: string | null } {
  if (Buffer.byteLength(source) > LIMITS.documentBytes) return { cost: 0, problem: 'documentBytes' };
  if (Buffer.byteLength(JSON.stringify({ query: source, variables })) > LIMITS.bodyBytes)
    return { cost: 0, problem: 'bodyBytes' };
  let document: DocumentNode;
  try {
    document = parse(source, { maxTokens: LIMITS.tokens });
  } catch (error) {
    return { cost: 0, problem: (error as Error).message };
  }
  const [problem] = validate(schema, document, [...specifiedRules, documentLimits(LIMITS)]);
  if (problem) return { cost: 0, problem: problem.message };
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return { cost: 0, problem: 'no operation' };
  const cost = estimateCost(schema, document, operation, variables, LIMITS);
  return { cost, problem: cost > LIMITS.cost ? 'cost' : null };
}

/** The largest number from 1 to `most` for which it is so; it is so for all below. 0 where it is for none. */
export async function largest(
  most: number,
  isSo: (n: number) => boolean | Promise<boolean>,
): Promise<number> {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (await isSo(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
