import { describe, expect, test } from '@jest/globals';

import { Kept } from '../../src/kept.js';

describe('what is kept', () => {
  let now = 0;
  let asked = 0;
  const answers = (most = 10): Kept<number> => new Kept(most, { ms: 100, now: () => now });
  const make = (): Promise<number> => Promise.resolve((asked += 1));

  test('is asked for once by all who come within the time, counted from when it was asked', async () => {
    const kept = answers();
    const first = await Promise.all([kept.get('a', make), kept.get('a', make)]);
    now += 99;
    expect([...first, await kept.get('a', make)]).toEqual([1, 1, 1]);
    now += 1;
    expect(await kept.get('a', make)).toBe(2);
    expect(await kept.get('b', make)).toBe(3);
  });

  test('is not what failed, nor what was asked for before many others', async () => {
    const kept = answers(1);
    await expect(kept.get('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    const before = await kept.get('a', make);
    await kept.get('b', make);
    expect(await kept.get('a', make)).toBe(before + 2);
  });
});
