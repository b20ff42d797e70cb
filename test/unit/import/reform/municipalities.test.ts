/** One made-up case for each rule about municipalities of docs/decisions/0019-how-a-reform-is-found.md. */
import { expect, test } from '@jest/globals';

import type { Unit } from '../../../../src/import/reform/unit.js';
import { a1, a2, a3, b1, OLDER, without, reformTo, events, asked, municipality } from './small.js';

test('nothing happened', () => {
  const reform = reformTo(OLDER);
  expect([reform.events, reform.questions, reform.successions]).toEqual([[], [], []]);
  expect(reform.same).toHaveLength(OLDER.length);
});

test('two vanish, a new AGS has the area of both: a merger, also under an old name', () => {
  const reform = reformTo([...without(a1, a2), municipality('170015001501', 'Aue', 801)]);
  expect(events(reform)).toEqual(['MERGER 170015001001+170015001002>170015001501']);
  expect(asked(reform)).toEqual([]);
});

test('one vanishes and another grows by its area: an incorporation', () => {
  const reform = reformTo([...without(a1, a2), { ...a1, area: 799 }]);
  expect(events(reform)).toEqual(['INCORPORATION 170015001001+170015001002>170015001001']);
  expect(reform.successions.map(({ from, isSame, ofTo }) => [from.key, isSame, ofTo.area])).toEqual([
    [a1.key, true, 0.625],
    [a2.key, false, 0.375],
  ]);
});

test('one vanishes, two appear with its area: a split; one shrinks by the area of one that appears: too', () => {
  const [x, y] = [municipality('170015001021', 'Xdorf', 350), municipality('170015001022', 'Ydorf', 150)];
  expect(events(reformTo([...without(a1), x, y]))).toEqual([`SPLIT ${a1.key}>${x.key}+${y.key}`]);
  expect(events(reformTo([...without(a1), { ...a1, area: 150 }, x]))).toEqual([
    `SPLIT ${a1.key}>${a1.key}+${x.key}`,
  ]);
});

test('another AGS with name and area is the same; with the area alone it is asked', () => {
  expect(events(reformTo([...without(a1), municipality('170015001031', 'Aue', 500)]))).toEqual([
    `KEY_CHANGE ${a1.key}>170015001031`,
  ]);
  const reform = reformTo([...without(a1), municipality('170015001031', 'Neustadt', 500)]);
  expect([events(reform), asked(reform)]).toEqual([[], [`SAME_UNIT ${a1.key}>170015001031`]]);
  expect([reform.dissolved, reform.founded]).toEqual([[], []]);
});

test('an AGS that stands for something else altogether is asked about', () => {
  const other = { ...a1, officialName: 'Zell', area: 2000, postalCode: '99999' };
  expect(asked(reformTo([...without(a1), other]))).toEqual([`KEY_REUSED ${a1.key}>${a1.key}`]);
});

test('no heir, no origin, and no area to tell by', () => {
  expect(asked(reformTo(without(a2)))).toEqual([`NO_HEIR ${a2.key}>`]);
  expect(asked(reformTo([...OLDER, municipality('170015001041', 'Neu', 90)]))).toEqual([
    'NO_ORIGIN >170015001041',
  ]);
  const blind = (units: readonly Unit[]): Unit[] => units.map((unit) => ({ ...unit, area: null }));
  expect(asked(reformTo(blind(without(a2)), blind(OLDER)))).toEqual([`NO_HEIR ${a2.key}>`]);
});

test('two sums that fit alike are asked about, with both readings', () => {
  const twin = municipality('170015001004', 'Zwilling', 300);
  const newer = [...without(a1, a2, a3), { ...a1, area: 800 }, { ...a3, area: 500 }];
  const reform = reformTo(newer, [...OLDER, twin]);
  expect(events(reform)).toEqual([]);
  expect(reform.questions.map(({ candidates }) => candidates.length)).toEqual([4]);
  expect(asked(reform)).toEqual([`SEVERAL_READINGS ${a2.key}+${twin.key}>`]);
});

test('an area that fits is no merger where the inhabitants are three times as many', () => {
  const crowd = municipality('170015001501', 'Neustadt', 800, { population: 3000 });
  expect(events(reformTo([...without(a1, a2), crowd]))).toEqual([]);
});

test('a border: the only two that shift, by as much, in one Verbandsgemeinde', () => {
  const shift = (by: number): Unit[] => [
    ...without(a1, a2),
    { ...a1, area: 500 + by },
    { ...a2, area: 300 - by },
  ];
  expect(events(reformTo(shift(5)))).toEqual([`BOUNDARY ${a1.key}+${a2.key}>${a1.key}+${a2.key}`]);
  expect(events(reformTo(shift(4)))).toEqual([]);
  expect(events(reformTo([...shift(9).filter((unit) => unit !== b1), { ...b1, area: 410 }]))).toEqual([]);
});

test('names: a title, and blanks that are none', () => {
  const reform = reformTo([
    ...without(a1, a2),
    { ...a1, officialName: 'Aue, Stadt' },
    { ...a2, officialName: 'Adorf ' },
  ]);
  expect(events(reform)).toEqual([`RENAME ${a1.key}>${a1.key}`]);
});
