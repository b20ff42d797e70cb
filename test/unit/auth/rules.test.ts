/** Every root field of the schema has a rule, and the rule is asked before the field is. */
import { describe, expect, test } from '@jest/globals';
import {
  buildSchema,
  graphql,
  GraphQLError,
  GraphQLObjectType,
  isRequiredArgument,
  parse,
  getOperationAST,
} from 'graphql';

import { guardSchema, introspectionDenial } from '../../../src/auth/guard.js';
import { RULES, type Rule, type Rules, type RulesOf } from '../../../src/auth/rules.js';
import { has, READER, SCOPES, STRANGER, type Scope, type Viewer } from '../../../src/auth/viewer.js';
import { createSchema } from '../../../src/schema.js';
import { least } from '../../support/schema-walk.js';

const key = (...scopes: Scope[]): Viewer => ({
  kind: 'API_KEY',
  id: 'key:1',
  name: 'k',
  scopes,
  expiresAt: null,
});
const token = (...scopes: Scope[]): Viewer => ({ ...key(...scopes), kind: 'OIDC', id: 'oidc:1' });

/** Every kind of viewer, with each scope alone, with none, and with all but one. */
const VIEWERS: readonly Viewer[] = [
  READER,
  STRANGER,
  ...[key, token].flatMap((of) => [
    of(),
    ...SCOPES.map((scope) => of(scope)),
    ...SCOPES.map((scope) => of(...SCOPES.filter((other) => other !== scope && other !== 'admin'))),
  ]),
];
const nameOf = ({ id, scopes }: Viewer): string => `${id} (${scopes.join(' ')})`;

const REACHED = 'the resolver ran';
/** A context of which everything but the viewer says that it was reached. */
function contextOf(viewer: Viewer): object {
  return new Proxy(
    { viewer },
    {
      get: (target, name) => {
        if (name === 'viewer') return target.viewer;
        throw new Error(REACHED);
      },
    },
  );
}

/** What a viewer should get, reckoned from the rule alone. */
function expected(rule: Rule, { kind, scopes }: Viewer): string {
  const allowed: readonly string[] = typeof rule === 'string' ? [rule] : rule;
  if (rule === 'open' || [...allowed, 'admin'].some((one) => scopes.some((scope) => scope === one)))
    return 'may';
  return kind === 'ANONYMOUS' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
}

const schema = createSchema();
const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
  (type) => type instanceof GraphQLObjectType,
);
const fields = roots.flatMap((type) =>
  Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, { type, field }] as const),
);

describe('every root field', () => {
  test('has a rule, and there is no rule beside', () => {
    const ruled = Object.entries(RULES).flatMap(([type, of]) =>
      Object.keys(of).map((field) => `${type}.${field}`),
    );
    expect(ruled.sort()).toEqual(fields.map(([name]) => name).sort());
    expect(fields.length).toBeGreaterThan(20);
  });

  test.each(fields)('%s is asked by every kind of viewer', async (name, { type, field }) => {
    const [typeName = '', fieldName = ''] = name.split('.');
    const rule = (RULES as Rules)[typeName]?.[fieldName];
    if (rule === undefined) throw new Error('no rule');
    const operation = type === schema.getMutationType() ? 'mutation' : 'query';
    for (const viewer of VIEWERS) {
      const result = await graphql({
        schema,
        source: `${operation} { ${least({ type, field }, '1')} }`,
        contextValue: contextOf(viewer),
      });
      const [error] = result.errors ?? [];
      const isDenied = error?.extensions.code === 'UNAUTHENTICATED' || error?.extensions.code === 'FORBIDDEN';
      const got = isDenied ? error.extensions.code : 'may';
      expect([nameOf(viewer), got]).toEqual([nameOf(viewer), expected(rule, viewer)]);
      // Who may gets as far as the resolver, whose context breaks; who may not has read nothing.
      if (isDenied) expect(error.message).not.toBe(REACHED);
      else if (name !== 'Query.viewer') expect(error?.message).toBe(REACHED);
    }
  });

  test('is closed to strangers but for the one that says who they are', () => {
    const open = fields.filter(([name]) => {
      const [type = '', field = ''] = name.split('.');
      return (RULES as Rules)[type]?.[field] === 'open';
    });
    expect(open.map(([name]) => name)).toEqual(['Query.viewer']);
  });

  test('that changes something needs more than reading', () => {
    const mutations = fields.filter(([name]) => name.startsWith('Mutation.'));
    for (const [name] of mutations)
      expect(['open', 'read']).not.toContain((RULES as Rules).Mutation?.[name.slice('Mutation.'.length)]);
  });
});

const SDL = `type Query { a: T b: T } type T { plain: String special: String } type Mutation { write: String }`;
const rules: Rules = {
  Query: { a: 'read', b: 'open' },
  Mutation: { write: 'import' },
  T: { special: 'import' },
};

describe('a schema', () => {
  test('with a root field that has no rule is not made; nor with a rule of no field', () => {
    const make = (more: Rules): unknown => guardSchema(buildSchema(SDL), more);
    expect(() => make({ ...rules, Query: { a: 'read' } })).toThrow('Query.b has no rule');
    expect(() => make({ Query: rules.Query ?? {}, T: rules.T ?? {} })).toThrow('Mutation.write has no rule');
    expect(() => make({ ...rules, T: { gone: 'admin' } })).toThrow('T.gone has a rule, but is no field');
    expect(() => make({ ...rules, Gone: { gone: 'admin' } })).toThrow(
      'Gone.gone has a rule, but is no field',
    );
    expect(() => make(rules)).not.toThrow();
  });

  test('has fields beneath inherit, unless they have a rule of their own', async () => {
    const guarded = guardSchema(buildSchema(SDL), rules);
    const rootValue = { a: { plain: 'p', special: 's' }, b: { plain: 'p', special: 's' } };
    const ask = async (viewer: Viewer): Promise<unknown> => {
      const source = '{ a { plain special } b { plain special } }';
      const { data, errors = [] } = await graphql({
        schema: guarded,
        source,
        rootValue,
        contextValue: { viewer },
      });
      return [JSON.parse(JSON.stringify(data)), errors.map(({ path }) => path?.join('.'))];
    };
    const [whole, part] = [
      { plain: 'p', special: 's' },
      { plain: 'p', special: null },
    ];
    expect(await ask(key('read', 'import'))).toEqual([{ a: whole, b: whole }, []]);
    expect(await ask(key('read'))).toEqual([{ a: part, b: part }, ['a.special', 'b.special']]);
    expect(await ask(STRANGER)).toEqual([{ a: null, b: part }, ['a', 'b.special']]);
  });
});

test('a table that lacks a rule does not compile', () => {
  interface Resolvers {
    Query?: { a?: unknown; b?: unknown };
    Mutation?: { write?: unknown };
    T?: { plain?: unknown };
  }
  const whole: RulesOf<Resolvers> = { Query: { a: 'read', b: 'open' }, Mutation: { write: 'import' } };
  // @ts-expect-error -- b is a field of Query
  const without: RulesOf<Resolvers> = { ...whole, Query: { a: 'read' } };
  // @ts-expect-error -- there are mutations
  const closed: RulesOf<Resolvers> = { Query: whole.Query };
  // @ts-expect-error -- there is no such scope
  const misspelt: RulesOf<Resolvers> = { ...whole, Mutation: { write: 'write' } };
  expect([without, closed, misspelt]).toHaveLength(3);
});

describe('introspection', () => {
  const denied = (source: string, viewer: Viewer): unknown => {
    const document = parse(source);
    const operation = getOperationAST(document);
    if (!operation) throw new GraphQLError('no operation');
    return introspectionDenial(document, operation, viewer)?.code ?? null;
  };

  test.each([
    '{ __schema { types { name } } }',
    '{ __type(name: "Query") { name } }',
    '{ a: __schema { types { name } } viewer { kind } }',
    '{ ... on Query { ... { __schema { types { name } } } } }',
    '{ ...A } fragment A on Query { viewer { kind } ...B } fragment B on Query { ...A __type(name: "X") { name } }',
  ])('follows reading: %s', (source) => {
    expect(denied(source, STRANGER)).toBe('UNAUTHENTICATED');
    expect(denied(source, key('import'))).toBe('FORBIDDEN');
    for (const viewer of VIEWERS.filter((one) => has(one, 'read'))) expect(denied(source, viewer)).toBeNull();
  });

  test('is not what names the type of an answer', () => {
    expect(denied('{ __typename viewer { __typename } }', STRANGER)).toBeNull();
  });
});

test('the samples of the walk give every required argument', () => {
  const required = fields.flatMap(([, { type, field }]) =>
    field.args
      .filter(isRequiredArgument)
      .map((argument) => [least({ type, field }, '1'), argument.name] as const),
  );
  for (const [text, argument] of required) expect(text).toContain(`${argument}:`);
});
