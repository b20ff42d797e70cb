/** The thread of the metrics: what it answers, and what happens when it is too slow, dies, or is no longer wanted. */
import { afterEach, expect, test } from '@jest/globals';

import { reckonMetrics, type Projection } from '../../src/metrics/reckon.js';
import { createRunner, type Runner, type RunnerOptions } from '../../src/metrics/runner.js';

const runners: Runner[] = [];
afterEach(() => Promise.all(runners.splice(0).map((runner) => runner.close())));
function runnerWith(options: RunnerOptions): Runner {
  const runner = createRunner(options);
  runners.push(runner);
  return runner;
}

const member = (index: number): Projection[number][number] => ({
  ...{ id: `a${String(index).padStart(6, '0')}`, key: String(index) },
});
const members = (count: number): Projection[number] =>
  Array.from({ length: count }, (_, index) => member(index));
const SMALL: Projection = [members(3), [member(2), member(7)]];
/** A chain: from each of so many the way goes to all others, which takes minutes, and hardly any memory. */
const SLOW: Projection = members(60_000)
  .slice(1)
  .map((one, index) => [member(index), one]);

test('answers what the reckoning answers', async () => {
  const runner = runnerWith({ milliseconds: 60_000 });
  const answers = await Promise.all([runner.run(SMALL), runner.run([members(1)]), runner.run(SMALL)]);
  expect(answers).toEqual([reckonMetrics(SMALL), reckonMetrics([members(1)]), reckonMetrics(SMALL)]);
});

test('ends what takes too long, the wait for its turn included, and goes on', async () => {
  const runner = runnerWith({ milliseconds: 6_000 });
  const waiting = [runner.run(SLOW), runner.run(SMALL)];
  const [slow, next] = await Promise.allSettled(waiting);
  const late = { code: 'TIMEOUT', extensions: { limit: 6_000, hint: expect.any(String) } };
  expect(slow).toMatchObject({ status: 'rejected', reason: late });
  // It came at the same moment, so its time was over when its turn came.
  expect(next).toMatchObject({ status: 'rejected', reason: late });
  expect(await runner.run(SMALL)).toEqual(reckonMetrics(SMALL));
});

test('a thread that dies takes nobody with it, and the next one answers', async () => {
  const file = new URL('../support/dying-worker.js', import.meta.url);
  const runner = runnerWith({ milliseconds: 60_000, file });
  const dying = runner.run([[{ id: 'a', key: 'the end' }]]);
  await expect(dying).rejects.toThrow('ended with 3, without an answer');
  expect(await runner.run(SMALL)).toEqual(reckonMetrics(SMALL));
});

test('what the thread throws is what the one who asked gets', async () => {
  const runner = runnerWith({ milliseconds: 60_000 });
  const broken = [[null]] as unknown as Projection;
  await expect(runner.run(broken)).rejects.toMatchObject({ name: 'TypeError' });
  expect(await runner.run(SMALL)).toEqual(reckonMetrics(SMALL));
});

test('a thread whose file is missing is an error, too', async () => {
  const runner = runnerWith({ milliseconds: 60_000, file: new URL('nothing.js', import.meta.url) });
  await expect(runner.run(SMALL)).rejects.toThrow('nothing.js');
});

test('closing ends what runs and what waits', async () => {
  const runner = runnerWith({ milliseconds: 60_000 });
  const waiting = Promise.allSettled([runner.run(SLOW), runner.run(SMALL)]);
  await new Promise((resolve) => setTimeout(resolve, 500));
  await runner.close();
  const closed = { status: 'rejected', reason: new Error('the server closes: no more metrics') };
  expect(await waiting).toEqual([closed, closed]);
  await expect(runner.run(SMALL)).rejects.toThrow('closes');
});
