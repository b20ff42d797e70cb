import { describe, expect, it } from '@jest/globals';

import { audit } from '../../src/graph/audit.js';
import { BREAKAGES, breakGraph, MEND } from '../support/break.js';
import { testGraph } from '../support/database.js';

const graph = await testGraph();

describe('audit', () => {
  it('finds the seeded graph whole', async () => {
    const { counts, breaches } = await audit(graph);
    expect(breaches).toEqual([]);
    expect(counts.LocalAuthority).toBeGreaterThan(2_000);
    expect(counts.Claim).toBeGreaterThan(10_000);
  });

  it.each(BREAKAGES)('finds a broken $invariant', async ({ invariant, subject, make }) => {
    try {
      await breakGraph(graph, make);
      const { breaches } = await audit(graph);
      expect(breaches).toContainEqual(expect.objectContaining({ invariant, subject }));
    } finally {
      await breakGraph(graph, MEND);
    }
  });

  it('leaves nothing broken behind', async () => {
    expect((await audit(graph)).breaches).toEqual([]);
  });
});
