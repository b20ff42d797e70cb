/** Who is who over several editions. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { findReform } from '../../../../src/import/reform/find-reform.js';
import { type Lineage, lineage, regrouped } from '../../../../src/import/reform/lineage.js';
import type { Edition, Unit } from '../../../../src/import/reform/unit.js';
import type { World } from './made-up.js';
import type { Pick } from './made-up-reforms.js';
import { madeUp, type Names, picker, reformed, seeds, steps } from './made-up-editions.js';
import { A, B, K, OLDER, a1, a2, b1, b2, events, keys, moved, municipality, without } from './small.js';
import { association } from './small.js';

const day = (year: number, units: readonly Unit[]): Edition => ({ day: `${year}-01-01`, units });
const keysOver = ({ authorities }: Lineage): string[] =>
  authorities.map(({ units }) => [...units].map(([on, { key }]) => `${on.slice(2, 4)}:${key}`).join(' '));
const told = (one: Lineage): string[] =>
  one.events.map(
    ({ window, ...event }) =>
      `${window.after} ${window.until} ${events({ ...empty, events: [{ ...event, window }] }).join()}`,
  );
const empty = findReform(day(2000, []), day(2001, []));

test('identity is followed from day to day, with the window of each event', () => {
  const C = association('170015009', 'Cella');
  const second = [K, C, B, b1, b2, ...[a1, a2].map((unit) => moved(unit, '5009'))];
  const third = second
    .filter(({ key }) => key !== b2.key)
    .map((unit) => (unit === b1 ? { ...b1, area: 650 } : unit));
  const first = OLDER.filter(({ key }) => key !== '170015001003');
  const one = lineage([day(2032, third), day(2030, first), day(2031, second)]);
  expect(one.of('2032-01-01', C.key)).toBe(one.of('2030-01-01', A.key));
  expect(one.of('2032-01-01', '170015009001')).toBe(one.of('2031-01-01', '170015009001'));
  expect(one.of('2032-01-01', b2.key)).toBeUndefined();
  expect(keysOver(one)).toContain(`30:${a1.key} 31:170015009001 32:170015009001`);
  expect(told(one)).toContain(`2031-01-01 2032-01-01 INCORPORATION ${b1.key}+${b2.key}>${b1.key}`);
  expect(told(one)).toContain(`2030-01-01 2031-01-01 KEY_CHANGE ${A.key}>${C.key}`);
});

test('the short steps win: one that was gone between two editions is two, whatever the long step took it for', () => {
  const merged = [...without(a1, a2), municipality('170015001501', 'Neustadt', 800)];
  const long = lineage([day(2030, OLDER), day(2032, OLDER)]);
  const short = lineage([day(2030, OLDER), day(2032, OLDER), day(2031, merged)]);
  expect(long.of('2032-01-01', a1.key)).toBe(long.of('2030-01-01', a1.key));
  expect(short.of('2032-01-01', a1.key)).not.toBe(short.of('2030-01-01', a1.key));
  const { separated, joined } = regrouped(long, short);
  expect(separated.map(({ into }) => into.map(({ units }) => [...units.keys()]))).toEqual([
    [['2030-01-01'], ['2032-01-01']],
    [['2030-01-01'], ['2032-01-01']],
  ]);
  expect(keys(separated.flatMap(({ authority }) => [...authority.units.values()].slice(0, 1)))).toBe(
    `${a1.key}+${a2.key}`,
  );
  expect(joined).toEqual([]);
});

test('an edition between two joins what the long step had to ask', () => {
  const later = municipality('170015001031', 'Neustadt', 500);
  const between = { ...later, officialName: a1.officialName };
  const [first, last] = [day(2030, OLDER), day(2032, [...without(a1), later])];
  const long = lineage([first, last]);
  const short = lineage([first, last, day(2031, [...without(a1), between])]);
  expect(long.questions.map(({ code }) => code)).toEqual(['SAME_UNIT']);
  expect(short.questions).toEqual([]);
  expect(regrouped(long, short).joined.map(({ of }) => of.length)).toEqual([2]);
  expect(regrouped(long, short).separated).toEqual([]);
});

test('each Land has steps of its own, and editions of one day may cover different Länder', () => {
  const other = (area: number): Unit => municipality('180010000007', 'Anderswo', area, { parent: '' });
  const one = lineage([
    day(2030, [...OLDER, other(7)]),
    day(2031, OLDER),
    day(2032, [other(7)]),
    day(2032, OLDER),
  ]);
  expect(one.steps.map(({ olderDay, newerDay }) => `${olderDay}>${newerDay}`)).toEqual([
    '2030-01-01>2031-01-01',
    '2030-01-01>2032-01-01',
    '2031-01-01>2032-01-01',
  ]);
  expect(one.of('2032-01-01', '180010000007')).toBe(one.of('2030-01-01', '180010000007'));
  expect([...(one.of('2032-01-01', a1.key)?.units.keys() ?? [])]).toHaveLength(3);
  expect(() => lineage([day(2030, OLDER), day(2030, [other(7)]), day(2030, OLDER)])).toThrow(RangeError);
});

test('answers belong to a step, and are left out when an edition comes between', () => {
  const later = municipality('170015001031', 'Neustadt', 500);
  const [first, last] = [day(2030, OLDER), day(2032, [...without(a1), later])];
  const answers = [{ kind: 'SAME', older: a1.key, newer: later.key }] as const;
  const step = { olderDay: first.day, newerDay: last.day, answers };
  const long = lineage([first, last], [step]);
  expect(long.of(last.day, later.key)).toBe(long.of(first.day, a1.key));
  expect([long.questions, long.leftOut]).toEqual([[], []]);
  const short = lineage([first, last, day(2031, OLDER)], [step]);
  expect(short.leftOut).toEqual([step]);
  expect(short.questions).toHaveLength(1);
});

/** Four worlds that follow each other. */
function chain(pick: Pick, names: readonly Names[]): World[] {
  const worlds = [madeUp(pick)];
  for (const list of names) worlds.push(reformed(worlds.at(-1) ?? madeUp(pick), list, pick));
  return worlds;
}

const chains = fc.tuple(seeds, fc.tuple(steps(3), steps(3), steps(3)));

test('the order in which editions come does not matter', () => {
  fc.assert(
    fc.property(chains, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), ([seed, names], order) => {
      const editions = chain(picker(seed), names).map((world, i) => world.edition(`${2030 + i}-01-01`));
      const [one, other] = [lineage(editions), lineage(order.flatMap((i) => editions[i] ?? []))];
      expect(keysOver(other)).toEqual(keysOver(one));
      expect([other.events, other.questions, other.steps]).toEqual([one.events, one.questions, one.steps]);
    }),
    { numRuns: 20 },
  );
});

test('over four editions nobody is taken for another, and who is not followed is asked about', () => {
  fc.assert(
    fc.property(chains, ([seed, names]) => {
      const worlds = chain(picker(seed), names);
      const one = lineage(worlds.map((world, i) => world.edition(`${2030 + i}-01-01`)));
      const idOf = worlds.map((world) => world.ids());
      const open = new Set(
        one.questions.flatMap(({ before, after, candidates }) =>
          [{ before, after }, ...candidates].flatMap((all) =>
            [...all.before, ...all.after].map(({ key }) => key),
          ),
        ),
      );
      const places = new Map<number, Set<unknown>>();
      for (const { units } of one.authorities) {
        const ids = [...units].map(([on, { key }]) => idOf[Number(on.slice(0, 4)) - 2030]?.get(key) ?? -1);
        expect(new Set(ids).size).toBe(1);
        const isOpen = [...units.values()].some(({ key }) => open.has(key));
        const [id = -1] = ids;
        if (!isOpen) places.set(id, new Set([...(places.get(id) ?? []), units]));
      }
      expect([...places].filter(([, of]) => of.size > 1)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
