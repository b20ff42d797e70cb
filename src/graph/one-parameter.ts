/**
 * Neo4j plans a statement anew for each other combination of its parameters' types, and for lists of 1, of up to 10, of
 * up to 100 … items: one statement takes some ten plans of 50 ms and more. Of what lies within a map it knows nothing,
 * so all parameters are sent as one map, and each statement is planned once.
 */
import { getOr } from './collections.js';
import type { Statement } from './cypher.js';
import { toBolt, type Parameters } from './values.js';

interface Prepared {
  readonly text: string;
  readonly names: readonly string[];
}
const known = new WeakMap<Statement, Prepared>();

function prepared(statement: Statement): Prepared {
  return getOr(known, statement, () => ({
    text: statement.text.replaceAll(/\$(?=[A-Za-z])/g, '$$p.'),
    names: [...new Set([...statement.text.matchAll(/\$([A-Za-z]\w*)/g)].map(([, name = '']) => name))],
  }));
}

/** The statement's text as it is sent. */
export function sentText(statement: Statement): string {
  return prepared(statement).text;
}

/** Its parameters as they are sent. Throws where one is missing: within a map it would be null. */
export function sentParameters(statement: Statement, parameters: Parameters): Record<string, unknown> {
  const missing = prepared(statement).names.filter((name) => parameters[name] === undefined);
  if (missing.length > 0) throw new Error(`${statement.name} lacks ${missing.join(', ')}`);
  return { p: toBolt(parameters) };
}
