import { describe, expect, test } from '@jest/globals';

import { Buckets } from '../../../src/auth/rates.js';

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
