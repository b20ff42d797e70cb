/** A cursor brings its own day and revision; that pages give each row once is tested over all lists, in all-pages.test.ts. */
import { beforeAll, expect, test } from '@jest/globals';

import { apiOn, testGraph, type Api } from '../support/database.js';

let api: Api;
beforeAll(async () => {
  api = apiOn(await testGraph());
});

test('a cursor keeps its day and revision', async () => {
  const data = await api.ask(
    '{ networks(first: 2, asOf: "2025-01-01") { totalCount pageInfo { endCursor } nodes { id } } }',
  );
  const networks = data.networks as { pageInfo: { endCursor: string }; nodes: { id: string }[] };
  expect(networks.nodes[0]?.id).toMatch(/@2025-01-01$/);
  const next = await api.ask(
    'query ($after: String) { networks(first: 100, asOf: "2025-01-01", after: $after) { totalCount nodes { id } } }',
    { after: networks.pageInfo.endCursor },
  );
  const rest = next.networks as { totalCount: number; nodes: unknown[] };
  expect(rest.nodes).toHaveLength(rest.totalCount - 2);
});
