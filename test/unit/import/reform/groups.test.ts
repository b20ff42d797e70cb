/** One made-up case for each rule about Verbandsgemeinden of docs/decisions/0019-how-a-reform-is-found.md. */
import { expect, test } from '@jest/globals';

import {
  K,
  A,
  B,
  a1,
  a2,
  a3,
  b1,
  b2,
  OLDER,
  without,
  reformTo,
  events,
  asked,
  moved,
  association,
  municipality,
} from './small.js';

const C = association('170015009', 'Aue-Bach');

test('a merger leads what its members undergo', () => {
  const members = [a1, a2, a3, b1, b2];
  const reform = reformTo([K, C, ...members.map((unit) => moved(unit, '5009'))]);
  expect(reform.events.map(({ kind, before, id, group }) => [kind, before.length, id === group])).toEqual([
    ['MERGER', 2, true],
    ['KEY_CHANGE', 5, false],
    ['REPARENTING', 5, false],
  ]);
  expect(new Set(reform.events.map(({ group }) => group)).size).toBe(1);
  expect(reform.successions.map(({ from, ofTo }) => [from.key, ofTo.area])).toEqual([
    [A.key, 1000 / 1650],
    [B.key, 650 / 1650],
  ]);
});

test('a new key for the same members is the same Verbandsgemeinde, and they have no other parent', () => {
  const reform = reformTo([K, C, B, b1, b2, ...[a1, a2, a3].map((unit) => moved(unit, '5009'))]);
  expect(reform.events.map(({ kind, level }) => `${kind} ${level}`).sort()).toEqual([
    'KEY_CHANGE ASSOCIATION',
    'KEY_CHANGE MUNICIPALITY',
    'RENAME ASSOCIATION',
  ]);
  expect(new Set(reform.events.map(({ group }) => group)).size).toBe(1);
});

test('with a municipality of unknown origin or fate the new key may be another: asked', () => {
  const members = [a1, a2, a3].map((unit) => moved(unit, '5009'));
  const stranger = municipality('170015009099', 'Neu', 90);
  const same = `SAME_UNIT ${A.key}>${C.key}`;
  expect(asked(reformTo([K, C, B, b1, b2, ...members, stranger]))).toContain(same);
  const [x, y] = [moved(a1, '5009'), moved(a2, '5009')];
  expect(asked(reformTo([K, C, B, b1, b2, x, y]))).toContain(same);
});

test('one goes into another that keeps its key', () => {
  const reform = reformTo([K, A, a1, a2, a3, ...[b1, b2].map((unit) => moved(unit, '5001'))]);
  expect(events(reform)[0]).toBe(`INCORPORATION ${A.key}+${B.key}>${A.key}`);
  expect(reform.dissolved).toEqual([B]);
});

test('as in Kirn: a municipality without one and a Verbandsgemeinde form a new one', () => {
  const town = municipality('170010050050', 'Stadt', 600);
  const newer = [K, A, a1, a2, a3, C, ...[b1, b2, town].map((unit) => moved(unit, '5009'))];
  const reform = reformTo(newer, [...OLDER, town]);
  expect(events(reform)).toEqual([
    `MERGER ${town.key}+${B.key}>${C.key}`,
    `KEY_CHANGE ${town.key}+${b1.key}+${b2.key}>170015009050+170015009011+170015009012`,
    `KIND_CHANGE ${town.key}>170015009050`,
    `REPARENTING ${town.key}+${b1.key}+${b2.key}>170015009050+170015009011+170015009012`,
  ]);
  expect(reform.dissolved).toEqual([B]);
});

test('as in Heidesheim: all members go into a municipality that has none, and the Verbandsgemeinde with them', () => {
  const town = municipality('170010050050', 'Stadt', 600);
  const reform = reformTo([...without(B, b1, b2), { ...town, area: 1250 }], [...OLDER, town]);
  expect(events(reform)).toEqual([
    `INCORPORATION ${town.key}+${b1.key}+${b2.key}>${town.key}`,
    `INCORPORATION ${town.key}+${B.key}>${town.key}`,
  ]);
});

test('its members fall to two others: a split', () => {
  const reform = reformTo([K, B, C, b1, b2, moved(a1, '5009'), moved(a2, '5002'), moved(a3, '5002')]);
  expect(events(reform)[0]).toBe(`SPLIT ${A.key}+${B.key}>${B.key}+${C.key}`);
  expect(reform.successions.filter(({ from }) => from === A).map(({ ofFrom }) => ofFrom.area)).toEqual([
    0.5, 0.5,
  ]);
});

test('most of its members under another key, name and seat, others elsewhere: asked', () => {
  const reform = reformTo([K, B, C, b1, b2, moved(a1, '5009'), moved(a2, '5009'), moved(a3, '5002')]);
  expect(asked(reform)).toEqual([`SAME_UNIT ${A.key}>${C.key}`]);
  expect(reform.events.some(({ kind }) => kind === 'MERGER' || kind === 'SPLIT')).toBe(false);
});

test('a small rest under its name and another key is asked about, and not taken for incorporated', () => {
  const rest = { ...C, officialName: A.officialName, seat: A.seat };
  const reform = reformTo([K, B, rest, b1, b2, moved(a1, '5002'), moved(a2, '5002'), moved(a3, '5009')]);
  expect(asked(reform)).toEqual([`PARTS ${A.key}>${rest.key}`]);
  expect(reform.dissolved).toEqual([]);
});
