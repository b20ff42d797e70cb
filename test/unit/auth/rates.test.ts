import { describe, expect, test } from '@jest/globals';

import { Buckets } from '../../../src/auth/rates.js';
import { Recent } from '../../../src/auth/recent.js';

describe('a bucket', () => {
  const rate = { perSecond: 2, burst: 10 };
  let now = 0;
  const buckets = (most = 100): Buckets => new Buckets(most, () => now);

  test('gives what is in it, then says how long to wait, and fills again', () => {
    const all = buckets();
    expect([all.take('a', 4, rate), all.take('a', 6, rate), all.take('a', 1, rate)]).toEqual([0, 0, 1]);
    expect(all.take('a', 5, rate)).toBe(3);
    now += 2_000;
    // What was refused took nothing.
    expect([all.take('a', 4, rate), all.take('a', 0.5, rate)]).toEqual([0, 1]);
    now += 1_000_000;
    expect([all.take('a', 10, rate), all.take('a', 1, rate)]).toEqual([0, 1]);
  });

  test('is nobody else’s', () => {
    const all = buckets();
    expect([all.take('a', 10, rate), all.take('a', 1, rate), all.take('b', 10, rate)]).toEqual([0, 1, 0]);
  });

  test('lets through what is more than it holds when it is full', () => {
    const all = buckets();
    expect([all.take('a', 1_000, rate), all.take('a', 1_000, rate)]).toEqual([0, 5]);
  });

  test('is forgotten when there are too many, the one not seen longest first', () => {
    const all = buckets(2);
    for (const name of ['a', 'b', 'a', 'c']) all.take(name, 5, rate);
    // a is empty still; b was forgotten, and is full.
    expect([all.take('a', 1, rate), all.take('b', 10, rate)]).toEqual([1, 0]);
  });
});

describe('what is recent', () => {
  let now = 0;
  let asked = 0;
  const answers = (most = 10): Recent<number> => new Recent({ ms: 100, most, now: () => now });
  const make = (): Promise<number> => Promise.resolve((asked += 1));

  test('is asked for once by all who come within the time, counted from when it was asked', async () => {
    const recent = answers();
    const first = await Promise.all([recent.get('a', make), recent.get('a', make)]);
    now += 99;
    expect([...first, await recent.get('a', make)]).toEqual([1, 1, 1]);
    now += 1;
    expect(await recent.get('a', make)).toBe(2);
    expect(await recent.get('b', make)).toBe(3);
  });

  test('is not what failed, nor what was asked for before many others', async () => {
    const recent = answers(1);
    await expect(recent.get('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    const before = await recent.get('a', make);
    await recent.get('b', make);
    expect(await recent.get('a', make)).toBe(before + 2);
  });
});
