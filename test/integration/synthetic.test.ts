/** Nothing synthetic gets among real data. */
import { expect, test } from '@jest/globals';

import { writeSynthetic } from '../../bench/synthetic/write.js';
import { apiOn, testGraph } from '../support/database.js';

test('a database with real data is refused before anything is written', async () => {
  const graph = await testGraph();
  await expect(writeSynthetic(graph, { scale: 1, randomSeed: 1, dataDir: '/its' })).rejects.toThrow(
    /^The database in \/its holds real data \(revision \d+ is by ".+"\).*name another folder with --data\.$/,
  );
  const found = await apiOn(graph).ask('{ sources(filter: { keys: ["synthetic"] }) { totalCount } }');
  expect(found).toEqual({ sources: { totalCount: 0 } });
});
