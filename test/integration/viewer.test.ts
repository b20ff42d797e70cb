/** Viewers and API keys on a real database: what a rule refuses reads nothing, and keys stand beside the records. */
import { expect, test } from '@jest/globals';
import { graphql } from 'graphql';

import { STRANGER, type Viewer } from '../../src/auth/viewer.js';
import { createContextFactory, replyExtensions } from '../../src/context.js';
import { apiKeyById, apiKeys, createApiKey, revokeApiKey } from '../../src/graph/api-keys.js';
import { LIMITS } from '../../src/limits.js';
import { createMetrics } from '../../src/metrics/metrics.js';
import { createSchema } from '../../src/schema.js';
import { apiOn, testGraph } from '../support/database.js';

const statements: string[] = [];
const graph = await testGraph({ onStatement: (name) => statements.push(name) });
const VIEWER = '{ viewer { kind name actor scopes expiresAt } }';

const viewerFor = async (viewer?: Viewer): Promise<unknown> =>
  (await apiOn(graph, undefined, createMetrics(graph, LIMITS), viewer).ask(VIEWER)).viewer;

test('a viewer sees whom the server takes them for', async () => {
  const nobody = { kind: 'ANONYMOUS', name: null, actor: 'anonymous', expiresAt: null };
  expect(await viewerFor()).toEqual({ ...nobody, scopes: ['READ'] });
  expect(await viewerFor(STRANGER)).toEqual({ ...nobody, scopes: [] });
  const shown = { name: 'Anna', expiresAt: '2027-01-01T00:00:00.000Z' };
  const all = ['read', 'write:networks', 'write:register', 'import', 'admin'] as const;
  expect(await viewerFor({ kind: 'OIDC', id: 'oidc:anna', ...shown, scopes: all })).toEqual({
    ...{ kind: 'OIDC', actor: 'oidc:anna', name: 'Anna', expiresAt: shown.expiresAt },
    scopes: ['READ', 'WRITE_NETWORKS', 'WRITE_REGISTER', 'IMPORT', 'ADMIN'],
  });
});

test('what is refused reads nothing', async () => {
  const schema = createSchema();
  const contextValue = await createContextFactory(
    graph,
    createMetrics(graph, LIMITS),
  )({ id: 'test', viewer: STRANGER });
  statements.length = 0;
  const source = '{ networks { totalCount } revision { number } authority(key: "07111") { name } }';
  const { data, errors } = await graphql({ schema, source, contextValue });
  expect(data).toBeNull();
  expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['UNAUTHENTICATED']));
  // Nor does what stands beside the data tell how much is on record.
  expect(await replyExtensions(contextValue)).toEqual({});
  expect(statements).toEqual([]);
});

test('keys are kept, found, listed and revoked once, beside the records', async () => {
  const id = 'feedfacefeedface';
  const key = {
    ...{ id, name: 'Mainz', hash: 'ab', scopes: ['read', 'import'], addresses: ['10.0.0.0/8'] },
    ...{ createdAt: '2026-01-01T00:00:00.000Z', expiresAt: null },
  };
  await createApiKey(graph, key);
  await expect(createApiKey(graph, key)).rejects.toThrow(/already exists/);
  expect(await apiKeyById(graph, id)).toEqual({ ...key, revokedAt: null });
  expect(await apiKeyById(graph, 'nosuchid')).toBeNull();
  const at = '2026-02-01T00:00:00.000Z';
  expect(await revokeApiKey(graph, id, at)).toEqual({ name: 'Mainz', revokedAt: at });
  expect(await revokeApiKey(graph, id, '2026-03-01T00:00:00.000Z')).toEqual({ name: 'Mainz', revokedAt: at });
  expect(await revokeApiKey(graph, 'nosuchid', at)).toBeNull();
  expect((await apiKeys(graph)).filter((one) => one.id === id)).toEqual([{ ...key, revokedAt: at }]);
});
