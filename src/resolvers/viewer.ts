import type { Scope as ScopeWord } from '../auth/viewer.js';
import type { QueryResolvers, Resolvers, Scope } from '../generated/resolvers.js';

/** Names of the schema cannot hold the colon that keys and tokens write. */
const SCOPES: Readonly<Record<ScopeWord, Scope>> = {
  read: 'READ',
  'write:networks': 'WRITE_NETWORKS',
  'write:register': 'WRITE_REGISTER',
  import: 'IMPORT',
  admin: 'ADMIN',
};

export const viewerQueries = {
  viewer: (_, _args, context) => context.viewer,
} satisfies QueryResolvers;

export const viewer: Resolvers = {
  Viewer: {
    actor: ({ id }) => id,
    scopes: ({ scopes }) => scopes.map((scope) => SCOPES[scope]),
  },
};
