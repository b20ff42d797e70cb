/** The process on a given server, over HTTP, from its start to its end in order. */
import { expect, test } from '@jest/globals';

import { ask, freePort, onSharedNeo4j, startProcess, whenReady } from '../support/process.js';
import { sharedConnection } from '../support/shared-neo4j.js';
import { readWorkbenchQueries, variableValues } from '../../src/workbench.js';

test('answers all questions of the workbench, names day, revision and sources, and ends in order', async () => {
  const port = await freePort();
  const running = startProcess(await onSharedNeo4j({ PORT: String(port) }));
  await whenReady(running, port);
  const queries = readWorkbenchQueries();
  expect(queries).toHaveLength(16);
  for (const documented of queries) {
    const { data, errors, extensions } = await ask(port, documented.query, variableValues(documented));
    expect(errors).toBeUndefined();
    expect(Object.values(data ?? {})).not.toContain(null);
    expect(extensions).toMatchObject({
      day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      revision: expect.any(Number),
      attribution: expect.arrayContaining([expect.stringMatching(/./)]),
    });
  }
  // These are reckoned in a thread, whose file the build makes.
  const member = 'networks(first: 1) { nodes { members(first: 1) { nodes { metrics { pageRank } } } } }';
  const { data } = await ask(port, `{ ${member} }`);
  expect(JSON.stringify(data)).toMatch(/"pageRank":0\.\d/);
  running.kill('SIGTERM');
  expect(await running.ended).toBe(0);
  expect(running.messages()).toBe('');
  expect(running.output()).not.toContain((await sharedConnection()).password);
});
