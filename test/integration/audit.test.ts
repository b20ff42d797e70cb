import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createApiKey } from '../../src/graph/api-keys.js';
import { audit, type Audit } from '../../src/graph/audit.js';
import { BREAKAGES, breakGraph, MEND } from '../support/break.js';
import { testGraph } from '../support/database.js';

const graph = await testGraph();

/** Other files record beside this one; what they write is whole too. */
describe('audit', () => {
  describe('of a graph that is broken in many places', () => {
    let found: Audit;
    beforeAll(async () => {
      for (const { make } of BREAKAGES) await breakGraph(graph, make);
      found = await audit(graph);
    });
    afterAll(() => breakGraph(graph, MEND));

    it.each(BREAKAGES)('finds $invariant: $make.name', ({ invariant, subject }) => {
      expect(found.breaches).toContainEqual(expect.objectContaining({ invariant, subject }));
    });

    it('finds nothing that is not broken', () => {
      expect(found.breaches.filter(({ subject }) => !/^broken_|^revision 900000$/.test(subject))).toEqual([]);
    });
  });

  it('finds the graph whole when all that is mended, with API keys beside it', async () => {
    const key = { name: 'audit', hash: '', scopes: [], addresses: [], createdAt: '', expiresAt: null };
    await createApiKey(graph, { id: 'of-the-audit', ...key });
    const { counts, breaches } = await audit(graph);
    expect(breaches).toEqual([]);
    expect(counts.LocalAuthority).toBeGreaterThan(2_000);
    expect(counts.Claim).toBeGreaterThan(10_000);
  });
});
