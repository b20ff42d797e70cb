/** Whatever is asked, the answer is data or an error of the catalogue: never a fault of ours. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { getOperationAST, parse, specifiedRules, validate, type GraphQLError } from 'graphql';

import { asApiError } from '../../src/errors-reply.js';
import { costProblem, estimateCost } from '../../src/limits-cost.js';
import { documentLimits } from '../../src/limits-rules.js';
import { LIMITS } from '../../src/limits.js';
import { createSchema } from '../../src/schema.js';
import { apiOn, testGraph } from '../support/database.js';
import { documentOf, type Pools } from '../support/document-arbitrary.js';
import { recordReform } from '../support/reform-world.js';

const graph = await testGraph();
await recordReform(graph);
const api = apiOn(graph);
const schema = createSchema();
/** The documents of one run, and the rows that one of them may have: a tenth of what the server lets through. */
const RUNS = 150;
const limits = { ...LIMITS, cost: 3_000 };

/** What the API gave: ids of every type, and cursors of several lists. */
async function pools(): Promise<Pools> {
  const data = await api.ask(`{
    a: authorities(first: 3) { nodes { id } pageInfo { endCursor } }
    b: networks(first: 3, asOf: "2026-01-01") { nodes { id } pageInfo { endCursor } }
    c: taskAreas(first: 2) { nodes { id } pageInfo { endCursor } }
    d: sources(first: 2) { nodes { id } pageInfo { endCursor } }
    e: fundingProgrammes(first: 1) { nodes { id rounds { id } offices { id } } pageInfo { endCursor } }
    f: partnerships(first: 2) { pageInfo { endCursor } }
    g: territorialEvents(first: 2, orderBy: { field: DAY }) { nodes { id after { nodes { id } } } pageInfo { endCursor } }
  }`);
  const text = JSON.stringify(data);
  const all = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);
  return {
    ids: [...all(/"id":"([^"]+)"/g), 'auth_00000000000000000000', 'auth_00000000000000000000@1900-01-01.0'],
    cursors: all(/"endCursor":"([^"]+)"/g),
    texts: [
      ...['07335', '073355001', '071110000000', '07111000', '073315001001', '07131'],
      ...[
        'interkommunale-verwaltungsstaebe',
        'ersthelfer-app',
        'cybersicherheit',
        'verwaltungsdigitalisierung',
      ],
      ...['ikz-pilotfoerderung', 'bad', 'Sankt', 'population', 'role', 'lead', 'exists'],
    ],
  };
}

/** What the server does with a document, without the server: refuse it, or run it. */
async function errorsOf(source: string): Promise<readonly GraphQLError[]> {
  const document = parse(source, { maxTokens: limits.tokens });
  const invalid = validate(schema, document, [...specifiedRules, documentLimits(limits)]);
  const operation = getOperationAST(document);
  if (invalid.length > 0 || !operation) return invalid;
  const tooMuch = costProblem(estimateCost(schema, document, operation, {}, limits), limits);
  return tooMuch ? [tooMuch] : ((await api.reply(source)).errors ?? []);
}

test('random documents are answered or refused, never failed', async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(documentOf(schema, await pools()), async (source) => {
      const errors = await errorsOf(source);
      const failed = errors.map(asApiError).filter(({ code }) => ['INTERNAL', 'TIMEOUT'].includes(code));
      const causes = errors.map((error) => error.originalError?.message ?? error.message);
      expect({ source, failed: failed.length, causes: failed.length > 0 ? causes : [] }).toEqual({
        ...{ source, failed: 0, causes: [] },
      });
      if (errors.length === 0) answered += 1;
    }),
    { numRuns: RUNS },
  );
  // Else it would show nothing.
  expect(answered).toBeGreaterThan(RUNS / 10);
});
