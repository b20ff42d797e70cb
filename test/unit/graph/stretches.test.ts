/** The rows of the log, day by day: a second reckoning that looks at every single day. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { stretches, type Held } from '../../../src/graph/stretches.js';

const DAYS = ['2020-01-01', '2020-01-02', '2020-01-03', '2020-01-04', '2020-01-05', '2020-01-06'];
const END = '2020-01-07';
const held = (holdsFrom: string, holdsUntil: string, content: string): Held => ({
  ...{ holdsFrom, holdsUntil, content },
});

/** What is said on each day, made into versions. */
const timeline = fc
  .array(fc.constantFrom(null, 'a', 'b', 'c'), { minLength: DAYS.length, maxLength: DAYS.length })
  .map((said) =>
    said.flatMap((content, index): Held[] =>
      content === null ? [] : [held(DAYS[index] ?? '', DAYS[index + 1] ?? END, content)],
    ),
  );
const on = (versions: readonly Held[], day: string): string | undefined =>
  versions.find(({ holdsFrom, holdsUntil }) => holdsFrom <= day && day < holdsUntil)?.content;

describe('the stretches between two timelines', () => {
  test('cover exactly the days that differ, each once, in order', () => {
    fc.assert(
      fc.property(timeline, timeline, (before, after) => {
        const facts = { wasThere: before.length > 0, isThere: after.length > 0 };
        const found = stretches({ gone: before, added: after, ...facts });
        for (const day of DAYS) {
          const covering = found.filter(({ from, until }) => from <= day && day < until);
          expect(covering).toHaveLength(on(before, day) === on(after, day) ? 0 : 1);
        }
        expect(found.map(({ from }) => from)).toEqual(found.map(({ from }) => from).sort());
      }),
    );
  });

  const known = (gone: readonly Held[], added: readonly Held[]): string[] =>
    stretches({ gone, added, wasThere: gone.length > 0, isThere: added.length > 0 }).map(
      ({ operation, from, until }) => `${operation} ${from} ${until}`,
    );
  const [one, three, six] = ['2020-01-01', '2020-01-03', '2020-01-06'];
  test.each<[string, Held[], Held[], string[]]>([
    ['what is new is created', [], [held(one, six, 'a')], [`CREATED ${one} ${six}`]],
    ['what goes is retracted', [held(one, six, 'a')], [], [`RETRACTED ${one} ${six}`]],
    ['what ends has ended', [held(one, six, 'a')], [held(one, three, 'a')], [`ENDED ${three} ${six}`]],
    [
      'what goes on otherwise is updated',
      [held(one, six, 'a')],
      [held(one, three, 'a'), held(three, six, 'b')],
      [`UPDATED ${three} ${six}`],
    ],
    [
      'what was wrong is corrected',
      [held(one, six, 'a')],
      [held(one, six, 'b')],
      [`CORRECTED ${one} ${six}`],
    ],
    [
      'what began earlier is corrected',
      [held(three, six, 'a')],
      [held(one, six, 'a')],
      [`CORRECTED ${one} ${three}`],
    ],
  ])('%s', (_, gone, added, expected) => {
    expect(known(gone, added)).toEqual(expected);
  });
});
