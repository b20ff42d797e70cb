/** What may stand in the texts of a call, each limit tripped. */
import { describe, expect, test } from '@jest/globals';

import { LIMITS } from '../../../src/limits.js';
import { digestOfCall } from '../../../src/writing/perform.js';
import { Problems } from '../../../src/writing/problems.js';

const wrongText = (value: string, most = 10): boolean => {
  const problems = new Problems();
  const kept = problems.text(value, ['a', 0, 'b'], most);
  expect(kept).toBe(problems.found.length === 0 ? value : null);
  for (const { code, path } of problems.found)
    expect([code, path]).toEqual(['BAD_INPUT', ['input', 'a', '0', 'b']]);
  return problems.found.length > 0;
};

describe('a text', () => {
  test.each(['ä', 'a b', 'x'.repeat(10), '„so“'])('%j is kept as it is', (value) => {
    expect(wrongText(value)).toBe(false);
  });
  test.each(['', ' ', ' a', 'a\u00a0', 'a\nb', 'a\u0000', 'a\u2028b', '\ud800', 'x'.repeat(11)])(
    '%j is not',
    (value) => {
      expect(wrongText(value)).toBe(true);
    },
  );
  test('nothing given is no text, and nothing wrong', () => {
    const problems = new Problems();
    expect([problems.text(null, [], 1), problems.text(undefined, [], 1), problems.found]).toEqual([
      null,
      null,
      [],
    ]);
  });
});

describe('a key', () => {
  const wrongKey = (value: string): boolean => new Problems().slug(value, ['key']) === null;
  test.each(['a', 'a-1', '1', 'x'.repeat(LIMITS.keyLength)])('%s is one', (value) => {
    expect(wrongKey(value)).toBe(false);
  });
  test.each(['', 'A', 'ä', 'a--b', '-a', 'a-', 'a_b', 'a b', 'x'.repeat(LIMITS.keyLength + 1)])(
    '%j is none',
    (value) => {
      expect(wrongKey(value)).toBe(true);
    },
  );
});

describe('the digest of a call', () => {
  const call = (more: object): { idempotencyKey: string } => ({ idempotencyKey: 'k', ...more });
  const digest = (more: object, name = 'a'): string => digestOfCall(name, call(more));
  test('is of its name and what it was given, in any order, without key and trial', () => {
    const one = digest({ x: 1, y: [{ a: 1, b: 2 }] });
    expect(digest({ y: [{ b: 2, a: 1 }], x: 1 })).toBe(one);
    expect(digest({ x: 1, y: [{ a: 1, b: 2 }], dryRun: true, idempotencyKey: 'other' })).toBe(one);
    const others = [
      digest({ x: 1 }),
      digest({ x: 1, y: null }),
      digest({ x: 1, y: [] }),
      digest({ x: 1 }, 'b'),
    ];
    expect(new Set([one, ...others]).size).toBe(5);
  });
});
