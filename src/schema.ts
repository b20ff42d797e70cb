/** Reads schema/*.graphql, joins the resolvers, refuses gaps. */
import { readdirSync, readFileSync } from 'node:fs';

import { makeExecutableSchema } from '@graphql-tools/schema';
import { isScalarType, type GraphQLSchema } from 'graphql';

import { resolvers } from './resolvers/index.js';

/** Same depth from src/ and dist/. */
const FOLDER = new URL('../schema/', import.meta.url);

/** The executable schema. Throws when a resolver has no field, or an interface no type. */
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
  return schema;
}
