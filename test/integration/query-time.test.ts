/** A query has its time; after that its statement is ended in the database too, and the client reads TIMEOUT. */
import { expect, test } from '@jest/globals';

import { translateDriverError } from '../../src/errors-driver.js';
import { testGraph } from '../support/database.js';
import { ENDLESS, endlessOnes } from '../support/slow.js';

const watching = await testGraph();
const hurried = await testGraph({ queryMs: 500 });

test('a statement that takes too long is ended in the database', async () => {
  const error: unknown = await hurried.read(ENDLESS).catch((reason: unknown) => reason);
  expect(translateDriverError(error)?.extensions).toMatchObject({ code: 'TIMEOUT' });
  // The database ends it at its next look at the clock.
  let left = await endlessOnes(watching);
  for (let wait = 0; wait < 50 && left.length > 0; wait += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    left = await endlessOnes(watching);
  }
  expect(left).toEqual([]);
});

test('until then it is seen running, under the name of the statement', async () => {
  const unhurried = await testGraph({ queryMs: 5_000 });
  const answer = unhurried.read(ENDLESS).catch((reason: unknown) => reason);
  let seen: string[] = [];
  for (let wait = 0; wait < 40 && seen.length === 0; wait += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    seen = await endlessOnes(watching);
  }
  expect(seen).toHaveLength(1);
  expect(translateDriverError(await answer)?.extensions).toMatchObject({ code: 'TIMEOUT' });
});
