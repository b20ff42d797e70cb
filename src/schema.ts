/** Reads schema/*.graphql, joins the resolvers, puts the rules in front of them, refuses gaps. */
import { readdirSync, readFileSync } from 'node:fs';

import { makeExecutableSchema } from '@graphql-tools/schema';
import { isScalarType, type GraphQLSchema } from 'graphql';

import { guardSchema } from './auth/guard.js';
import { RULES, type RulesOf } from './auth/rules.js';
import type { Resolvers } from './generated/resolvers.js';
import { resolvers } from './resolvers/index.js';

/** Same depth from src/ and dist/. */
const FOLDER = new URL('../schema/', import.meta.url);

/** Does not compile while a field of a root type lacks its rule. */
const rules = RULES satisfies RulesOf<Resolvers>;

/** The executable schema. Throws when a resolver has no field, an interface no type, or a root field no rule. */
export function createSchema(): GraphQLSchema {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.graphql'))
    .sort();
  const schema = makeExecutableSchema({
    typeDefs: files.map((name) => readFileSync(new URL(name, FOLDER), 'utf8')),
    resolvers,
    resolverValidationOptions: {
      requireResolversToMatchSchema: 'error',
      // No field returns a bare Fact, so nothing needs to tell which one it is.
      requireResolversForResolveType: 'ignore',
    },
  });
  // A scalar made by a library brings its own description, and one of ours none: what the contract says counts.
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type)) type.description = type.astNode?.description?.value ?? type.description;
  }
  return guardSchema(schema, rules);
}
