/** Whatever the rules asked about random reforms: somebody who knows the truth answers, and nothing is left to ask. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { findReform } from '../../../../src/import/reform/find-reform.js';
import type { Answer } from '../../../../src/import/reform/told.js';
import type { Unit } from '../../../../src/import/reform/unit.js';
import { DAYS, madeUp, picker, reformed, seeds, steps } from './made-up-editions.js';
import { distinct, Oracle } from './oracle.js';
import { expectTrue } from './truth.js';

test('true answers settle everything, no question comes back, and all that is found is true', () => {
  fc.assert(
    fc.property(seeds, steps(8), (seed, names) => {
      const pick = picker(seed);
      const a = madeUp(pick);
      const b = reformed(a, names, pick);
      const oracle = new Oracle(a, b);
      const [older, newer] = [a.edition(DAYS[0]), b.edition(DAYS[1])];
      const asked = new Set<string>();
      let answers: Answer[] = [];
      let reform = findReform(older, newer);
      while (reform.questions.length > 0) {
        const ids = reform.questions.map(({ id }) => id);
        expect(ids.filter((id) => asked.has(id))).toEqual([]);
        ids.forEach((id) => asked.add(id));
        answers = distinct([...answers, ...reform.questions.flatMap((one) => oracle.answers(one))]);
        reform = findReform(older, newer, { answers });
        expect(reform.problems).toEqual([]);
      }
      expectTrue(a, b, reform);
    }),
    { numRuns: 40 },
  );
});

test('events that are known are told as they were, and make the rest easier to find', () => {
  const count = { asked: 0, without: 0 };
  fc.assert(
    fc.property(seeds, steps(8), (seed, names) => {
      const pick = picker(seed);
      const a = madeUp(pick);
      const b = reformed(a, names, pick);
      const known = new Oracle(a, b).known();
      const [older, newer] = [a.edition(DAYS[0]), b.edition(DAYS[1])];
      const reform = findReform(older, newer, { known });
      expect(reform.problems).toEqual([]);
      const stated = reform.events.filter(({ evidence }) => evidence === 'STATED');
      expect(stated.map(({ ref }) => ref).sort()).toEqual(known.map(({ ref }) => ref).sort());
      expectTrue(a, b, reform);
      count.asked += reform.questions.length;
      count.without += findReform(older, newer).questions.length;
    }),
    { numRuns: 30 },
  );
  expect(count.asked).toBeLessThan(count.without);
});

test('nonsense is told of as problems, and nobody is two authorities', () => {
  fc.assert(
    fc.property(seeds, steps(6), (seed, names) => {
      const pick = picker(seed);
      const a = madeUp(pick);
      const b = reformed(a, names, pick);
      const [older, newer] = [a.edition(DAYS[0]), b.edition(DAYS[1])];
      const some = (units: readonly Unit[]): string[] =>
        Array.from({ length: pick(3) }, () => units[pick(units.length)]?.key ?? '');
      const answers = Array.from({ length: 6 }, (): Answer => {
        const one = older.units[pick(older.units.length)]?.key ?? '';
        const other = pick(9) === 0 ? 'nobody' : (newer.units[pick(newer.units.length)]?.key ?? '');
        const kinds = ['SAME', 'NOT_SAME', 'BECAME', 'DISSOLVED', 'FOUNDED'] as const;
        const kind = kinds[pick(kinds.length)] ?? 'SAME';
        if (kind === 'DISSOLVED') return { kind, older: one };
        if (kind === 'FOUNDED') return { kind, newer: other };
        if (kind === 'BECAME') return { kind, older: some(older.units), newer: some(newer.units) };
        return { kind, older: one, newer: other };
      });
      const events = ['MERGER', 'INCORPORATION', 'SPLIT', 'BOUNDARY', 'KEY_CHANGE'] as const;
      const known = Array.from({ length: 3 }, () => ({
        kind: events[pick(events.length)] ?? 'MERGER',
        before: some(older.units),
        after: some(newer.units),
      }));
      const reform = findReform(older, newer, { answers, known });
      const pairs = reform.same.map((pair) => [pair.older.key, pair.newer.key] as const);
      const olderKeys = [...pairs.map(([key]) => key), ...reform.dissolved.map(({ key }) => key)];
      const newerKeys = [...pairs.map(([, key]) => key), ...reform.founded.map(({ key }) => key)];
      expect(new Set(olderKeys).size).toBe(olderKeys.length);
      expect(new Set(newerKeys).size).toBe(newerKeys.length);
      expect(new Set(reform.events.map(({ id }) => id)).size).toBe(reform.events.length);
      for (const { list, at } of reform.problems)
        expect((list === 'answers' ? answers : known)[at]).toBeDefined();
    }),
    { numRuns: 40 },
  );
});
