import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  buildSchema,
  getIntrospectionQuery,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
  type GraphQLError,
} from 'graphql';
import { asApiError } from '../../src/errors-reply.js';
import { costProblem, estimateCost } from '../../src/limits-cost.js';
import { documentLimits } from '../../src/limits-rules.js';
import { LIMITS, type Limits } from '../../src/limits.js';
import { createSchema } from '../../src/schema.js';
import { SDL } from './server/start.js';

const schema = buildSchema(SDL);
const errorsOf = (query: string, limits: Limits = LIMITS): readonly GraphQLError[] =>
  validate(schema, parse(query), [...specifiedRules, documentLimits(limits)]);
/** What a document is over, e.g. `depth 17`. */
const over = (query: string): string[] =>
  errorsOf(query)
    .map((error) => asApiError(error))
    .filter(({ code }) => code === 'TOO_EXPENSIVE')
    .map(({ extensions }) => `${String(extensions.measure)} ${String(extensions.cost)}`);

const nested = (levels: number, field = 'parent'): string =>
  `${`${field} {`.repeat(levels)} name ${'}'.repeat(levels)}`;

describe('document limits', () => {
  test('count the levels', () => {
    // towns, nodes, and name are three more.
    expect(errorsOf(`{ towns { nodes { ${nested(LIMITS.depth - 3)} } } }`)).toEqual([]);
    expect(over(`{ towns { nodes { ${nested(LIMITS.depth - 2)} } } }`)).toEqual([
      `depth ${LIMITS.depth + 1}`,
    ]);
  });

  test('count through fragments, named and inline', () => {
    const query = `
      { towns { nodes { ...A } } }
      fragment A on Town { parent { ... on Town { ... { ${nested(LIMITS.depth - 3)} } } } }`;
    expect(over(query)).toEqual([`depth ${LIMITS.depth + 1}`]);
  });

  test('let the introspection of every client through, but not more', () => {
    const introspection = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    expect(errorsOf(introspection)).toEqual([]);
    const deep = (levels: number): string => `{ __type(name: "Town") { ${nested(levels, 'ofType')} } }`;
    expect(errorsOf(deep(LIMITS.introspectionDepth - 2))).toEqual([]);
    expect(over(deep(LIMITS.introspectionDepth - 1))).toEqual([
      `introspectionDepth ${LIMITS.introspectionDepth + 1}`,
    ]);
  });

  test('count aliases and root fields, wherever they stand', () => {
    const aliased = (count: number): string =>
      Array.from({ length: count }, (_, i) => `a${i}: name`).join(' ');
    expect(over(`{ anything { ${aliased(LIMITS.aliases)} } }`)).toEqual([]);
    expect(over(`{ anything { ${aliased(LIMITS.aliases + 1)} } }`)).toEqual([
      `aliases ${LIMITS.aliases + 1}`,
    ]);
    const roots = (count: number): string => 'maybe '.repeat(count);
    expect(over(`{ ${roots(LIMITS.rootFields)} }`)).toEqual([]);
    expect(over(`{ maybe ...R } fragment R on Query { ${roots(LIMITS.rootFields)} }`)).toEqual([
      `rootFields ${LIMITS.rootFields + 1}`,
    ]);
  });

  test('count mutations, through fragments too', () => {
    const renamed = (count: number): string =>
      Array.from({ length: count }, (_, index) => `m${index}: rename(name: "x")`).join(' ');
    expect(over(`mutation { ${renamed(LIMITS.mutations)} }`)).toEqual([]);
    const query = `mutation { rename(name: "x") ...R } fragment R on Mutation { ${renamed(LIMITS.mutations)} }`;
    expect(over(query)).toEqual([`mutations ${LIMITS.mutations + 1}`]);
  });

  test('a bomb of fragments is refused in no time', () => {
    const names = Array.from({ length: 100 }, (_, i) => `F${i}`);
    const fragments = names.map((name, i) => {
      const next = names[i + 1];
      return `fragment ${name} on Town { a${i}: name ${next ? `...${next} ...${next}` : ''} }`;
    });
    const started = performance.now();
    const found = over(`{ towns { nodes { ...F0 } } } ${fragments.join(' ')}`);
    expect(found).toEqual([`aliases ${Number.MAX_SAFE_INTEGER}`]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test('the worst document of so many tokens is validated in a fraction of a second', () => {
    const query = `{ anything { ${'name '.repeat(LIMITS.tokens - 8)} } }`;
    parse(query, { maxLexicalTokens: LIMITS.tokens });
    const started = performance.now();
    errorsOf(query);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('the price', () => {
  const price = (query: string, variables: Record<string, unknown> = {}): number => {
    const document = parse(query);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('no operation');
    return estimateCost(schema, document, operation, variables, LIMITS);
  };

  test.each([
    ['{ maybe hello(name: "x") }', 0],
    // The connection and its rows.
    ['{ towns(first: 7) { nodes { name } } }', 1 + 7],
    ['{ towns(last: 7) { edges { node { name } } } }', 1 + 7 * 2],
    ['{ towns { nodes { name } } }', 1 + 20],
    ['{ towns { totalCount } }', 1],
    ['{ towns(first: 3) { nodes { parent { name } } } }', 1 + 3 * 2],
    ['{ towns(first: 3) { nodes { children(first: 4) { nodes { name } } } } }', 1 + 3 * (1 + 1 + 4)],
    // Lists without a bound of their own count five.
    ['{ anything { name } }', 5],
    ['{ towns(first: 2) { nodes { sources { name } } } }', 1 + 2 * (1 + 5)],
    // Bounded by a number, also by the schema's default, or by the length of a list.
    ['{ around(maxNodes: 9) { nodes { name } } }', 1 + 9],
    ['{ around { nodes { name } } }', 1 + 200],
    ['{ townsByKeys(keys: ["a", "b"]) { parent { name } } }', 2 * 2],
    // An outline is as long as many rows.
    ['{ towns(first: 3) { nodes { outline { nodes { name } } } } }', 1 + 3 * (1 + LIMITS.outlineCost + 5)],
    // More than a page can hold is refused elsewhere.
    ['{ towns(first: 1000) { nodes { name } } }', 1 + 100],
    ['{ towns(first: -5) { nodes { name } } }', 1],
    // Introspection has a limit of its own.
    ['{ __schema { types { name } } }', 0],
  ])('of %s is %d', (query, expected) => {
    expect(price(query)).toBe(expected);
  });

  const real = createSchema();
  const realPrice = (query: string): number => {
    const document = parse(query);
    const operation = getOperationAST(document);
    if (!operation || validate(real, document).length > 0) throw new Error(query);
    return estimateCost(real, document, operation, {}, LIMITS);
  };
  const of = (field: string): string => `{ authority(key: "07335") { ${field} } }`;

  test.each([
    [of('partners(first: 1) { totalCount }'), 2 + LIMITS.partnersCost],
    [of('similar(first: 1) { totalCount }'), 2 + LIMITS.comparisonCost],
    [of('recommendedPartners(taskArea: "x") { nodes { key } }'), 2 + LIMITS.comparisonCost + 20],
    ['{ coverage { share } }', 1 + LIMITS.coverageCost],
    ['{ neighbourhood(of: ["x"], maxNodes: 7) { nodes { id } } }', 1 + LIMITS.walkCost + 7],
    ['{ paths(from: "x", to: "y") { isTruncated } }', 1 + LIMITS.walkCost],
    ['{ partnerships(first: 3) { nodes { sharedCount } } }', 1 + LIMITS.pairsCost + 3],
    ['{ partnerGroups { totalCount } }', 1 + LIMITS.pairsCost],
    ['{ compare(from: {}, to: {}, first: 3) { nodes { type } } }', 1 + LIMITS.differencesCost + 3],
    [
      'mutation { retractFact(input: { factId: "f", citations: [], expectedVersion: 1, idempotencyKey: "i" }) { node { id } changes { at } } }',
      1 + LIMITS.mutationCost + 1 + 5,
    ],
  ])('of %s has the work in it: %d', (query, expected) => {
    expect(realPrice(query)).toBe(expected);
  });

  test('of work that is asked for too often is over the limit', () => {
    const repeated = (field: string, count: number): string =>
      `{ ${Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(' ')} }`;
    const isOver = (query: string): boolean => costProblem(realPrice(query), LIMITS) !== null;
    for (const [field, most] of [
      ['partnerGroups { totalCount }', 2],
      ['compare(from: {}, to: {}) { totalCount }', 2],
      ['paths(from: "x", to: "y") { isTruncated }', 9],
      ['coverage { share }', 29],
    ] as const)
      expect([isOver(repeated(field, most)), isOver(repeated(field, most + 1))]).toEqual([false, true]);
  });

  test('of the documented questions is within the limit', () => {
    const folder = new URL('../../docs/queries/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
    const prices = files.map((name) => realPrice(readFileSync(new URL(name, folder), 'utf8')));
    expect(prices.filter((cost) => cost > LIMITS.cost)).toEqual([]);
    expect(prices.length).toBeGreaterThan(0);
  });

  test('knows variables, conditions and fragments', () => {
    const query = `
      query ($n: Int = 3, $all: Boolean!, $keys: [String!]!) {
        ...Towns
        ... on Query @include(if: $all) { ...Towns }
        a: townsByKeys(keys: $keys) { name }
        b: towns(first: 100) @skip(if: true) { nodes { name } }
      }
      fragment Towns on Query { towns(first: $n) { nodes { ...Town } } }
      fragment Town on Thing { ... on Town { parent { name } } }`;
    const once = 1 + 3 * 2;
    expect(price(query, { all: false, keys: [] })).toBe(once);
    expect(price(query, { all: true, keys: ['a', 'b'] })).toBe(2 * once + 2);
    expect(price(query, { all: false, keys: [], n: 10 })).toBe(1 + 10 * 2);
    // Execution says what is wrong with them.
    expect(price(query, { all: 'yes' })).toBe(0);
  });

  test('is refused over the limit, and stays a number', () => {
    const pages = 'towns(first: 100) { nodes { sources { '.repeat(1);
    const query = `{ ${pages} ${'towns(first: 100) { nodes { sources { '.repeat(20)} name ${'} } } '.repeat(21)} }`;
    const cost = price(query);
    expect(cost).toBe(Number.MAX_SAFE_INTEGER);
    expect(costProblem(cost, LIMITS)?.extensions).toMatchObject({
      code: 'TOO_EXPENSIVE',
      measure: 'cost',
      cost,
      limit: LIMITS.cost,
      hint: expect.stringContaining('first'),
    });
    expect(costProblem(LIMITS.cost, LIMITS)).toBeNull();
  });
});

describe('any document at all', () => {
  const name = fc.constantFrom(
    'towns',
    'nodes',
    'edges',
    'node',
    'name',
    'parent',
    'children',
    '__schema',
    'x',
  );
  const directive = fc.constantFrom('', '@skip(if: $v)', '@include(if: true)', '@skip', '@include(if: 3)');
  const args = fc.constantFrom(
    '',
    '(first: 3)',
    '(first: $n)',
    '(last: "x")',
    '(keys: ["a"])',
    '(first: null)',
  );
  const { selection } = fc.letrec<{ selection: string; set: string }>((tie) => ({
    selection: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      name,
      fc.constantFrom('...A', '...B', '...Missing', 'a: name'),
      fc.tuple(name, args, directive, tie('set')).map((parts) => parts.join(' ')),
      fc
        .tuple(fc.constantFrom('... on Town', '...', '... on Thing'), directive, tie('set'))
        .map((p) => p.join(' ')),
    ),
    set: fc.array(tie('selection'), { minLength: 1, maxLength: 4 }).map((parts) => `{ ${parts.join(' ')} }`),
  }));

  test('is measured and priced without throwing', () => {
    const random = fc
      .array(selection, { minLength: 1, maxLength: 3 })
      .map((parts) => `{ ${parts.join(' ')} }`);
    const values = fc.dictionary(fc.constantFrom('v', 'n'), fc.jsonValue());
    fc.assert(
      fc.property(random, random, random, values, (root, a, b, variables) => {
        const query = `query ($v: Boolean!, $n: Int) ${root} fragment A on Town ${a} fragment B on Thing ${b}`;
        const document = parse(query);
        const found = validate(schema, document, [...specifiedRules, documentLimits(LIMITS)]);
        const operation = getOperationAST(document);
        if (found.length > 0 || !operation) return;
        expect(estimateCost(schema, document, operation, variables, LIMITS)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });
});
