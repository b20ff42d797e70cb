/** What is said and accepted of a fact, against a plain reckoning day by day. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { packed, wordsOf } from '../../../src/writing/words.js';
import { Sheet, type Voice } from '../../../src/writing/sheet.js';

const DAYS = Array.from({ length: 12 }, (_, index) => `2020-01-${String(index + 1).padStart(2, '0')}`);
const END = '2020-01-13';
const WHOLE = { since: null, until: null, holdsFrom: DAYS[0] ?? '', holdsUntil: END };
const FIELDS = ['goal', 'status'] as const;

const voice = (source: string): Voice => ({
  ...{ source, evidence: 'STATED', locator: null, note: null, retrievedOn: '2021-01-01' },
});
function sheet(): Sheet {
  const one = new Sheet(
    { kind: 'STATE', factId: 'net_0.state', entity: 'net_0', label: 'Network' },
    null,
    [],
  );
  one.open(WHOLE, { key: 'k', name: 'n', sortName: 'n', openConflicts: [], goal: null });
  return one;
}

const days = fc
  .tuple(fc.nat(11), fc.nat(11))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const)
  .map(([from, until]) => ({ holdsFrom: DAYS[from] ?? '', holdsUntil: DAYS[until] ?? END }));
const said = fc.record({
  source: fc.constantFrom('s', 't', 'u'),
  field: fc.constantFrom(...FIELDS),
  value: fc.constantFrom('one', 'two'),
  days,
});

const within = (day: string, one: { holdsFrom: string; holdsUntil: string }): boolean =>
  one.holdsFrom <= day && day < one.holdsUntil;

describe('a sheet', () => {
  test('has of each source the last word on each day', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 12 }), (all) => {
        const one = sheet();
        for (const { source, field, value, days: span } of all)
          one.speak(voice(source), field, value, { ...WHOLE, ...span });
        for (const day of DAYS)
          for (const source of ['s', 't', 'u'])
            for (const field of FIELDS) {
              const last = all.findLast(
                (word) => word.source === source && word.field === field && within(day, word.days),
              );
              const words = one.words.filter(
                (word) => word.source === source && word.field === field && within(day, word.span),
              );
              expect(words.map(({ value }) => value)).toEqual(last ? [last.value] : []);
            }
      }),
    );
  });

  test('decides by the words of each day: one that is accepted and said stays, else the only one', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 8 }), (all) => {
        const one = sheet();
        const accepted = new Map<string, string | null>(DAYS.map((day) => [day, null]));
        const words: typeof all = [];
        for (const word of all.filter(({ field }) => field === 'goal')) {
          one.speak(voice(word.source), 'goal', word.value, { ...WHOLE, ...word.days });
          one.decide('goal', word.days);
          words.push(word);
          for (const day of DAYS.filter((each) => within(each, word.days))) {
            const values = ['s', 't', 'u'].flatMap((source) => {
              const last = words.findLast((other) => other.source === source && within(day, other.days));
              return last ? [last.value] : [];
            });
            const before = accepted.get(day) ?? null;
            if (values.some((value) => value === before)) continue;
            accepted.set(day, new Set(values).size === 1 ? (values[0] ?? null) : null);
          }
        }
        one.timelines();
        for (const day of DAYS) {
          const version = one.versions.find((each) => within(day, each));
          expect([day, version?.properties.goal]).toEqual([day, accepted.get(day)]);
        }
        // No more versions than there are values one after another, or words that back them.
        for (const [index, version] of one.versions.entries())
          expect(one.versions[index + 1]?.holdsFrom ?? END).toBe(version.holdsUntil);
      }),
    );
  });

  test('claims say what the words say, and none of them twice on a day', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 12 }), fc.array(said, { maxLength: 6 }), (first, second) => {
        const one = sheet();
        const speak = (all: readonly (typeof first)[number][], to: Sheet): void => {
          for (const { source, field, value, days: span } of all)
            to.speak(voice(source), field, value, { ...WHOLE, ...span });
        };
        speak(first, one);
        const claims = packed('net_0', one.words, []).map((claim) => ({
          ...{ factId: claim.factId, kind: 'CLAIM' as const, from: null, to: claim.source },
          ...{ subject: 'net_0', versions: claim.versions },
        }));
        const next = new Sheet(one.fact, null, claims);
        speak(second, next);
        const again = packed('net_0', next.words, claims);
        const text = (words: readonly object[]): string[] =>
          words.map((word) => JSON.stringify(Object.entries({ ...word, claim: null }).sort())).sort();
        expect(text(wordsOf(again.map((claim) => ({ ...claim, from: null, to: claim.source }))))).toEqual(
          text(next.words),
        );
        expect(new Set(again.map(({ factId }) => factId)).size).toBe(again.length);
        for (const { versions } of again)
          for (const [index, version] of versions.entries())
            expect((versions[index + 1]?.holdsFrom ?? END) >= version.holdsUntil).toBe(true);
        // What was not spoken of stays where it is.
        const untouched = claims.filter(({ to }) => !second.some(({ source }) => source === to));
        for (const claim of untouched)
          expect(again.find(({ factId }) => factId === claim.factId)?.versions).toEqual(claim.versions);
      }),
    );
  });

  test('moves what is said along with its days', () => {
    const one = sheet();
    one.speak(voice('s'), 'goal', 'one', WHOLE);
    one.speak(voice('t'), 'goal', 'two', { ...WHOLE, holdsUntil: '2020-01-05' });
    one.decide('goal', WHOLE);
    one.move(one.days, {
      since: '2020-01-03',
      until: null,
      holdsFrom: '2020-01-03',
      holdsUntil: '9999-12-31',
    });
    expect(one.words.map(({ span }) => [span.since, span.holdsFrom, span.holdsUntil])).toEqual([
      ['2020-01-03', '2020-01-03', '9999-12-31'],
      ['2020-01-03', '2020-01-03', '2020-01-05'],
    ]);
    one.timelines();
    expect(
      one.versions.map(({ holdsFrom, properties }) => [holdsFrom, properties.goal, properties.openConflicts]),
    ).toEqual([
      ['2020-01-03', null, ['goal']],
      ['2020-01-05', 'one', []],
    ]);
  });
});
