/** One made-up case for each rule about municipalities of docs/decisions/0019-how-a-reform-is-found.md. */
import { expect, test } from '@jest/globals';

import type { Unit } from '../../../../src/import/reform/unit.js';
import {
  A,
  K,
  a1,
  a2,
  a3,
  b1,
  OLDER,
  without,
  reformTo,
  events,
  asked,
  keys,
  municipality,
} from './small.js';

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

test('a sum that is off by more than rounding is believed where it stands alone, and it is not likely by chance', () => {
  const merged = (area: number): Unit[] => [
    ...without(a1, a2),
    municipality('170015001501', 'Neustadt', area),
  ];
  expect(events(reformTo(merged(805)))).toEqual([`MERGER ${a1.key}+${a2.key}>170015001501`]);
  expect(events(reformTo(merged(807)))).toEqual([]);
  expect(asked(reformTo(merged(807)))).toEqual([`SEVERAL_READINGS ${a1.key}+${a2.key}>170015001501`]);
});

test('one that is off is asked about where an exact one competes, however much more it explains', () => {
  const [p, q] = [municipality('170015001021', 'Pdorf', 1000), municipality('170015001022', 'Qdorf', 505)];
  const made = municipality('170015001501', 'Neustadt', 1512);
  expect(events(reformTo([...OLDER, made], [...OLDER, p, q]))).toHaveLength(1);
  const newer = [...without(a1), { ...a1, area: 1005 }, made];
  const reform = reformTo(newer, [...OLDER, p, q]);
  expect(events(reform)).toEqual([]);
  expect(reform.questions.map(({ candidates }) => candidates.map(({ before }) => keys(before)))).toEqual([
    [`${a1.key}+${q.key}`, `${p.key}+${q.key}`],
  ]);
});

test('an exact sum of two Verbandsgemeinden is asked about where one of a single Verbandsgemeinde competes', () => {
  const [p, q] = [municipality('170015001021', 'Pdorf', 1715), municipality('170015002022', 'Qdorf', 3311)];
  const [r, s] = [municipality('170015002023', 'Rdorf', 666), municipality('170015002024', 'Sdorf', 152)];
  const [x, y] = [municipality('170015001031', 'Xdorf', 893), municipality('170015001032', 'Ydorf', 822)];
  const [z, made] = [municipality('170015002033', 'Zdorf', 1596), municipality('170015002034', 'Neu', 2533)];
  // p and r and s in one, q in the three others would explain all; but p has the area of x and y.
  const reform = reformTo([...OLDER, x, y, z, made], [...OLDER, p, q, r, s]);
  expect(events(reform)).toEqual([]);
  expect(asked(reform)).toHaveLength(1);
});

const surveyed = (units: readonly Unit[], by: number): Unit[] =>
  units.map((unit, i) =>
    unit.area === null ? unit : { ...unit, area: Math.round(unit.area * (1 + (by * (5 + (i % 6))) / 10)) },
  );

test('where all areas were reckoned anew, a new AGS and a merger are found by as much as the others differ', () => {
  const many = Array.from({ length: 12 }, (_, i) =>
    municipality(`1700150010${i + 31}`, `Ort ${i}`, 900 + 71 * i),
  );
  const older = [K, A, ...many];
  const [one, two, three] = many;
  if (!one || !two || !three) throw new Error('no municipalities');
  const next = { ...one, key: '170015001091', ags: '17001091' };
  const made = municipality('170015001501', 'Neustadt', (two.area ?? 0) + (three.area ?? 0));
  const newer = [K, A, ...many.slice(3), next, made];
  expect(events(reformTo(surveyed(newer, 0.009), older))).toEqual([
    `KEY_CHANGE ${one.key}>${next.key}`,
    `MERGER ${two.key}+${three.key}>${made.key}`,
  ]);
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
