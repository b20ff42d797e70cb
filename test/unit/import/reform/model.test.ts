/** Random reforms of a made-up Land whose truth is known: what is found is true, and what is not found is asked. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { contradicted, fatesOf } from '../../../../src/import/reform/compose.js';
import { findReform } from '../../../../src/import/reform/find-reform.js';
import type { Reform, Succession } from '../../../../src/import/reform/result.js';
import type { Edition } from '../../../../src/import/reform/unit.js';
import { DAYS, madeUp, picker, reformed, seeds, steps } from './made-up-editions.js';
import { expectTrue } from './truth.js';

/*
 * The seeds are random, and a failure prints its own. Areas may add up by chance so that no rule could tell: of 100,000
 * cases none did. What failed once is kept in kept.test.ts.
 */

test('what is found is true, and what is not found is asked', () => {
  const count = { true: 0, found: 0 };
  fc.assert(
    fc.property(seeds, steps(8), (seed, names) => {
      const pick = picker(seed);
      const a = madeUp(pick);
      const b = reformed(a, names, pick);
      const reform = findReform(a.edition(DAYS[0]), b.edition(DAYS[1]));
      expectTrue(a, b, reform);
      count.true += b.events.filter(({ kind }) => kind !== 'BOUNDARY').length;
      count.found += reform.events.filter(({ kind }) => /MERGER|INCORPORATION|SPLIT/.test(kind)).length;
    }),
    { numRuns: 100 },
  );
  // Who asks about everything is never wrong.
  expect(count.found / count.true).toBeGreaterThan(0.7);
});

test('one reform alone, among corrected areas and changed populations, is found without a question', () => {
  const alone = ['mergeAssociations', 'incorporateAssociation', 'mergeWithFree', 'rekeyAssociation'] as const;
  const municipal = ['mergeMunicipalities', 'incorporate', 'splitMunicipality', 'newAgs', 'join'] as const;
  fc.assert(
    fc.property(seeds, fc.constantFrom(...alone, ...municipal), (seed, name) => {
      const pick = picker(seed);
      const a = madeUp(pick);
      const b = reformed(a, [name], pick);
      const reform = findReform(a.edition(DAYS[0]), b.edition(DAYS[1]));
      expect(reform.questions).toEqual([]);
      expectTrue(a, b, reform);
    }),
    { numRuns: 40 },
  );
});

const shuffled = ({ day, units }: Edition, seed: number): Edition => {
  const pick = picker(seed);
  return {
    day,
    units: units
      .map((unit) => ({ unit, at: pick(1e9) }))
      .sort((x, y) => x.at - y.at)
      .map(({ unit }) => unit),
  };
};

test('rows in any order and editions in either order give the same, with ids of their own', () => {
  fc.assert(
    fc.property(seeds, steps(6), (seed, names) => {
      const pick = picker(seed);
      const a = madeUp(pick);
      const [older, newer] = [a.edition(DAYS[0]), reformed(a, names, pick).edition(DAYS[1])];
      const reform = findReform(older, newer);
      expect(findReform(shuffled(older, seed), shuffled(newer, seed + 1))).toEqual(reform);
      expect(findReform(newer, older)).toEqual(reform);
      const ids = reform.events.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(reform.events.filter(({ group }) => !ids.includes(group))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

const sums = (
  rows: readonly Succession[],
  side: 'ofFrom' | 'ofTo',
  figure: 'area' | 'population',
): number | null =>
  rows.reduce<number | null>((sum, row) => {
    const share = row[side][figure];
    return sum === null || share === null ? null : sum + share;
  }, 0);

function expectSums({ events, successions }: Reform): void {
  const structural = events.filter(({ kind }) => /MERGER|INCORPORATION|SPLIT/.test(kind));
  for (const { level, before, after } of structural) {
    const ofLevel = successions.filter((row) => row.level === level);
    const rowsFrom = before.map((unit) => ofLevel.filter(({ from }) => from === unit));
    const rowsTo = after.map((unit) => ofLevel.filter(({ to }) => to === unit));
    for (const figure of ['area', 'population'] as const) {
      for (const rows of [...rowsFrom, ...rowsTo]) expect(rows.length).toBeGreaterThan(0);
      const all = [
        ...rowsFrom.map((rows) => sums(rows, 'ofFrom', figure)),
        ...rowsTo.map((rows) => sums(rows, 'ofTo', figure)),
      ];
      for (const sum of all) if (sum !== null) expect(sum).toBeCloseTo(1, 9);
    }
  }
}

test('shares of all who came before or after sum to 1, where they are known', () => {
  fc.assert(
    fc.property(seeds, steps(6), (seed, names) => {
      const pick = picker(seed);
      const a = madeUp(pick);
      expectSums(findReform(a.edition(DAYS[0]), reformed(a, names, pick).edition(DAYS[1])));
    }),
    { numRuns: 40 },
  );
});

test('a third edition between two tells of each unit what the long step told, or more', () => {
  let compared = 0;
  fc.assert(
    fc.property(seeds, steps(4), steps(4), (seed, first, second) => {
      const pick = picker(seed);
      const a = madeUp(pick);
      const b = reformed(a, first, pick);
      const c = reformed(b, second, pick);
      const [x, y, z] = [a.edition(DAYS[0]), b.edition(DAYS[1]), c.edition(DAYS[2])];
      const whole = findReform(x, z);
      expect(contradicted(whole, findReform(x, y), findReform(y, z)).map(({ key }) => key)).toEqual([]);
      compared += [...fatesOf(whole).values()].filter((heirs) => heirs !== null).length;
    }),
    { numRuns: 50 },
  );
  expect(compared).toBeGreaterThan(300);
});
