/** Editions in any order: the register after them is the same. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Edition, Unit as ReformUnit } from '../../../../src/import/reform/unit.js';
import { mergeEdition } from '../../../../src/import/register/merge-edition.js';
import { EMPTY_REGISTER, type Register } from '../../../../src/import/register/model.js';
import { segmentOn } from '../../../../src/import/register/segments.js';
import { difference } from '../../../../src/import/register/timelines.js';
import type { EditionInput, Unit } from '../../../../src/import/register/unit-values.js';
import { checkRecording } from '../../../../src/graph/record-check.js';
import { DAYS, madeUp, picker, reformed, seeds, steps } from '../reform/made-up-editions.js';

function unitOf({
  key,
  ags,
  kind,
  officialName,
  seat,
  parent,
  population,
  area,
  postalCode,
}: ReformUnit): Unit {
  return {
    ...{ line: 0, key, ags, kind: kind as Unit['kind'], officialName, mark: null, male: null },
    ...{ seat: seat || null, parent: parent || null, postalCode: postalCode || null },
    ...{ isTown: ags === null ? null : false, population, areaHa: area },
  };
}

function inputOf({ day, units }: Edition): EditionInput {
  const source = `src_${day.replaceAll('-', '').padStart(20, '0')}`;
  const on = `${Number(day.slice(0, 4)) - 1}-12-31`;
  return { day, source, retrievedOn: '2026-01-01', populationOn: on, areaOn: on, units: units.map(unitOf) };
}

/** The register after editions in this order; null where one of them asks something. */
function after(editions: readonly EditionInput[]): Register | null {
  let register: Register = EMPTY_REGISTER;
  for (const edition of editions) {
    const merged = mergeEdition(register, edition);
    if (merged.questions.length > 0 || merged.refusals.length > 0) return null;
    register = merged.register;
  }
  return register;
}

/** By keys instead of ids, for those can come from another key: what each authority was like on each day, and all events. */
function told({ authorities, events }: Register): unknown {
  const firstKey = new Map(
    [...authorities.values()].map(({ id, segments }) => [
      id,
      `${segments[0]?.values.key ?? ''} ${segments[0]?.from ?? ''}`,
    ]),
  );
  const named = (ids: readonly string[]): string[] => ids.map((id) => firstKey.get(id) ?? '?').sort();
  const units = [...authorities.values()].map(
    ({ id, segments, counts, words, dissolvedOn, establishedOn }) => ({
      key: firstKey.get(id),
      segments: segments.map(({ from, until, values }) => ({
        ...{ from, until },
        values: { ...values, parent: values.parent === null ? null : firstKey.get(values.parent) },
      })),
      ...{ counts, dissolvedOn, establishedOn },
      words: words
        .map(({ subject, field, value, source, span }) =>
          JSON.stringify([subject === id, field, field === 'exists' ? '' : value, source, span]),
        )
        .sort(),
    }),
  );
  const happened = [...events.values()].map(
    ({ kind, level, before, after: end, earliestOn, latestOn, successions, witnesses }) => ({
      ...{ kind, level, before: named(before), after: named(end), earliestOn, latestOn },
      successions: successions
        .map(({ from, to, ...shares }) => ({ from: firstKey.get(from), to: firstKey.get(to), ...shares }))
        .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
      witnesses: witnesses.map(({ source, note }) => [source, note]),
    }),
  );
  const sorted = <T>(all: T[]): T[] => all.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return { units: sorted(units), happened: sorted(happened) };
}

const ORDERS = [
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;

function editionsOf(
  seed: number,
  first: Parameters<typeof reformed>[1],
  second: Parameters<typeof reformed>[1],
): EditionInput[] {
  const pick = picker(seed);
  const a = madeUp(pick);
  const b = reformed(a, first, pick);
  const c = reformed(b, second, pick);
  return [a, b, c].map((world, index) => inputOf(world.edition(DAYS[index] ?? '')));
}

describe('three editions', () => {
  test('in any order give the same register, day by day, with the same events', () => {
    let compared = 0;
    fc.assert(
      fc.property(seeds, steps(2), steps(2), (seed, first, second) => {
        const editions = editionsOf(seed, first, second);
        const inOrder = after(editions);
        if (!inOrder) return;
        for (const order of ORDERS) {
          const other = after(order.flatMap((index) => editions[index] ?? []));
          if (!other) continue;
          compared += 1;
          expect(told(other)).toEqual(told(inOrder));
        }
      }),
      { numRuns: 20 },
    );
    expect(compared).toBeGreaterThan(20);
  });

  test('say on each of their days what the edition says, and again change nothing', () => {
    fc.assert(
      fc.property(
        seeds,
        steps(3),
        steps(2),
        fc.constantFrom([0, 1, 2], ...ORDERS),
        (seed, first, second, order) => {
          const editions = editionsOf(seed, first, second);
          const register = after(order.flatMap((index) => editions[index] ?? []));
          if (!register) return;
          for (const edition of editions) {
            const there = [...register.authorities.values()].flatMap(({ segments }) => {
              const values = segmentOn(segments, edition.day)?.values;
              return values
                ? [`${values.key} ${values.officialName} ${values.kind} ${values.seat ?? ''}`]
                : [];
            });
            expect(there.sort()).toEqual(
              edition.units
                .map(({ key, officialName, kind, seat }) => `${key} ${officialName} ${kind} ${seat ?? ''}`)
                .sort(),
            );
            const again = mergeEdition(register, edition);
            expect(again.refusals).toEqual([]);
            expect(difference(register, again.register).timelines).toEqual([]);
          }
          const all = difference(EMPTY_REGISTER, register);
          expect(checkRecording({ actor: 'test', note: 'all', ...all })).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });
});
