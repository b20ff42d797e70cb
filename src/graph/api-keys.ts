/**
 * What is kept of API keys: nodes of their own, beside what is recorded. They belong to this server and not to the world,
 * so they have no versions and make no revision.
 */
import type { StoredKey } from '../auth/api-key.js';
import { cypher, statement } from './cypher.js';
import type { Graph } from './graph.js';

const COLUMNS = cypher`
  k.id AS id, k.name AS name, k.hash AS hash, k.scopes AS scopes, k.addresses AS addresses, k.createdAt AS createdAt,
  k.expiresAt AS expiresAt, k.revokedAt AS revokedAt`;

const API_KEY_BY_ID = statement<StoredKey>(
  'apiKeyById',
  cypher`MATCH (k:ApiKey {id: $id}) RETURN ${COLUMNS}`,
);

/** The key with this id, expired or revoked ones too; null where there is none. */
export async function apiKeyById(graph: Graph, id: string): Promise<StoredKey | null> {
  const [row] = await graph.read(API_KEY_BY_ID, { id });
  return row ?? null;
}

const API_KEYS = statement<StoredKey>(
  'apiKeys',
  cypher`MATCH (k:ApiKey) RETURN ${COLUMNS} ORDER BY createdAt, id`,
);

/** All keys that were ever made, the oldest first. */
export function apiKeys(graph: Graph): Promise<StoredKey[]> {
  return graph.read(API_KEYS);
}

const CREATE_API_KEY = statement(
  'createApiKey',
  cypher`
    CREATE (:ApiKey {id: $id, name: $name, hash: $hash, scopes: $scopes, addresses: $addresses, createdAt: $createdAt,
      expiresAt: $expiresAt})`,
);

/** Keeps a new key. Rejects where its id is taken. */
export async function createApiKey(graph: Graph, key: Omit<StoredKey, 'revokedAt'>): Promise<void> {
  await graph.write('createApiKey', (transaction) => transaction.run(CREATE_API_KEY, { ...key }));
}

const REVOKE_API_KEY = statement<{ name: string; revokedAt: string }>(
  'revokeApiKey',
  cypher`
    MATCH (k:ApiKey {id: $id}) SET k.revokedAt = coalesce(k.revokedAt, $at)
    RETURN k.name AS name, k.revokedAt AS revokedAt`,
);

/** Revokes a key for good; the first instant counts. Null where there is no such key. */
export async function revokeApiKey(
  graph: Graph,
  id: string,
  at: string,
): Promise<{ readonly name: string; readonly revokedAt: string } | null> {
  const [row] = await graph.write('revokeApiKey', (transaction) =>
    transaction.run(REVOKE_API_KEY, { id, at }),
  );
  return row ?? null;
}
