/** What the questions name: the authorities and networks of a graph with most around them, asked of its own API. */
import { graphql, type GraphQLSchema } from 'graphql';

import type { Context } from '../../src/context.js';

interface Named {
  readonly id: string;
  readonly key: string;
}
export interface Places {
  /** In most networks, and by key those that belong to them. */
  readonly members: readonly Named[];
  readonly districts: readonly Named[];
  readonly associations: readonly Named[];
  /** The most members first. */
  readonly networks: readonly Named[];
  readonly tasks: readonly string[];
  /** Five hundred, by name. */
  readonly many: readonly string[];
}

const QUESTION = `{
  members: authorities(first: 100, orderBy: {field: NETWORK_COUNT, direction: DESC}) { nodes { id key } }
  districts: authorities(first: 100, filter: {kinds: [LANDKREIS]}) { nodes { id key } }
  associations: authorities(first: 100, filter: {kinds: [VERBANDSGEMEINDE]}) { nodes { id key } }
  networks(first: 100, orderBy: {field: MEMBER_COUNT, direction: DESC}) { nodes { id key } }
  taskAreas(first: 100) { nodes { id key } }
  ${['KEY', 'NAME', 'POPULATION', 'AREA'].map((field) => `${field}: authorities(first: 100, filter: {levels: [MUNICIPALITY]}, orderBy: {field: ${field}, direction: DESC}) { nodes { id key } }`).join(' ')}
}`;

export async function placesOf(schema: GraphQLSchema, contextValue: Context): Promise<Places> {
  const { data, errors } = await graphql({ schema, source: QUESTION, contextValue });
  if (errors) throw new Error(errors[0]?.message ?? '', { cause: errors[0]?.originalError });
  const lists = data as Record<string, { readonly nodes: readonly Named[] }>;
  const of = (name: string): readonly Named[] => lists[name]?.nodes ?? [];
  const keys = ['members', 'associations', 'KEY', 'NAME', 'POPULATION', 'AREA']
    .flatMap(of)
    .map(({ key }) => key);
  return {
    ...{ members: of('members'), districts: of('districts'), associations: of('associations') },
    networks: of('networks'),
    tasks: of('taskAreas').map(({ key }) => key),
    many: [...new Set(keys)].slice(0, 500),
  };
}
