/** What is true of editions as wholes. */
import { expect, test } from '@jest/globals';

import { contradicted } from '../../../../src/import/reform/compose.js';
import { findReform } from '../../../../src/import/reform/find-reform.js';
import type { Edition, Unit } from '../../../../src/import/reform/unit.js';
import { K, A, a1, a2, a3, b1, b2, OLDER, without, reformTo, keys, moved, municipality } from './small.js';

test('one that dissolves every Verbandsgemeinde, or a tenth of all, sets off an alarm', () => {
  const free = [a1, a2, a3, b1, b2].map((unit) => moved(unit, `0${unit.key.slice(9)}`));
  expect(reformTo([K, ...free]).alarms).toEqual([
    { code: 'ALL_ASSOCIATIONS_DISSOLVED', land: '17', dissolved: 2, of: 2 },
    { code: 'TOO_MANY_DISSOLVED', land: '17', dissolved: 2, of: 8 },
  ]);
  expect(reformTo([K, A, a1]).alarms.map(({ code }) => code)).toEqual(['TOO_MANY_DISSOLVED']);
  expect(reformTo(OLDER).alarms).toEqual([]);
});

test('a Land that only one of them covers is left out', () => {
  const other = municipality('180010000000', 'Anderswo', 700, { parent: '' });
  const reform = reformTo([...OLDER, other]);
  expect([reform.landsLeftOut, reform.events, reform.questions]).toEqual([['18'], [], []]);
});

test('of one day, or with a key twice, there is no reform', () => {
  const day = '2030-01-01';
  expect(() => findReform({ day, units: OLDER }, { day, units: OLDER })).toThrow('two editions of one day');
  expect(() => reformTo([...OLDER, a1])).toThrow(`doubled keys: ${a1.key}`);
  expect(() => reformTo([...OLDER, { ...a1, key: '170015002001' }])).toThrow(
    'two municipalities with one AGS',
  );
});

test.each([60, 40])('too many sums of %i are asked about, not guessed, and not waited for', (count) => {
  const many = Array.from({ length: count }, (_, i) =>
    municipality(`170015001${100 + i}`, `Ort ${i}`, 100 + ((i * 37) % 61)),
  );
  const older = [K, A, ...many, a1];
  const grown = { ...a1, area: 500 + many.reduce((sum, { area }) => sum + (area ?? 0), 0) / 2 };
  const reform = reformTo([K, A, grown, ...many.slice(0, 5)], older);
  expect(reform.events).toEqual([]);
  expect(new Set(reform.questions.flatMap(({ before }) => before)).size).toBe(count - 5);
});

test('one sum that is exact within its Verbandsgemeinde is found beside too many elsewhere', () => {
  const many = Array.from({ length: 60 }, (_, i) =>
    municipality(`170015002${100 + i}`, `Ort ${i}`, 1000 + ((i * 37) % 61)),
  );
  const reform = reformTo([...without(a1, a2), { ...a1, area: 800 }], [...OLDER, ...many]);
  expect(reform.events.map(({ kind, before, witnesses }) => [kind, keys(before), witnesses])).toEqual([
    ['INCORPORATION', `${a1.key}+${a2.key}`, ['AREA', 'ASSOCIATION']],
  ]);
  expect(reform.questions).toHaveLength(60);
});

test('where a long step says otherwise than two short ones, it is told of whom', () => {
  const day = (year: number, units: readonly Unit[]): Edition => ({ day: `${year}-01-01`, units });
  const merged = [...without(a1, a2), municipality('170015001501', 'Neustadt', 800)];
  const [first, second] = [day(2030, OLDER), day(2031, merged)];
  const unchanged = findReform(first, day(2032, OLDER));
  const steps = [findReform(first, second), findReform(second, day(2032, merged))] as const;
  expect(keys(contradicted(unchanged, ...steps))).toBe(`${a1.key}+${a2.key}`);
  expect(contradicted(findReform(first, day(2032, merged)), ...steps)).toEqual([]);
});
