/** What answers and known events do, one made-up case for each. */
import { expect, test } from '@jest/globals';

import { findReform } from '../../../../src/import/reform/find-reform.js';
import { answerOf } from '../../../../src/import/reform/questions.js';
import type { Reform } from '../../../../src/import/reform/result.js';
import type { Told } from '../../../../src/import/reform/told.js';
import type { Unit } from '../../../../src/import/reform/unit.js';
import { K, A, B, a1, a2, a3, b1, b2, OLDER, without, events, asked, keys, moved } from './small.js';
import { association, municipality, reformTo } from './small.js';

const told = (newer: readonly Unit[], more: Told, older: readonly Unit[] = OLDER): Reform =>
  findReform({ day: '2030-01-01', units: older }, { day: '2031-01-01', units: newer }, more);
const problems = ({ problems: all }: Reform): string[] =>
  all.map(({ code, list, at, keys: about }) => `${list} ${at} ${code} ${about.join('+')}`);

const next = municipality('170015001031', 'Neustadt', 500);

test('SAME: one authority under another key and name', () => {
  const reform = told([...without(a1), next], {
    answers: [{ kind: 'SAME', older: a1.key, newer: next.key }],
  });
  expect(events(reform)).toEqual([`KEY_CHANGE ${a1.key}>${next.key}`, `RENAME ${a1.key}>${next.key}`]);
  expect([reform.questions, reform.problems, reform.dissolved]).toEqual([[], [], []]);
  expect(reform.same.find(({ older }) => older === a1)?.witnesses).toEqual(['TOLD']);
});

test('NOT_SAME: two under one key, and the sums find what became of them', () => {
  const made = { ...a1, officialName: 'Zell', area: 800, postalCode: '99999' };
  const answers = [{ kind: 'NOT_SAME', older: a1.key, newer: a1.key }] as const;
  const reform = told([...without(a1, a2), made], { answers });
  expect(events(reform)).toEqual([`MERGER ${a1.key}+${a2.key}>${a1.key}`]);
  expect(keys(reform.dissolved)).toBe(`${a1.key}+${a2.key}`);
  expect(keys(reform.founded)).toBe(a1.key);
});

test('NOT_SAME where nothing else fits: who took over is asked, not again whether they are one', () => {
  const answers = [{ kind: 'NOT_SAME', older: a1.key, newer: next.key }] as const;
  const newer = [...without(a1), next];
  expect(asked(reformTo(newer))).toEqual([`SAME_UNIT ${a1.key}>${next.key}`]);
  expect(asked(told(newer, { answers }))).toEqual([`NO_HEIR ${a1.key}>`, `NO_ORIGIN >${next.key}`]);
  const became = { kind: 'BECAME', older: [a1.key], newer: [next.key] } as const;
  const reform = told(newer, { answers: [...answers, became] });
  expect([events(reform), asked(reform)]).toEqual([[`MERGER ${a1.key}>${next.key}`], []]);
});

test('BECAME: a merger, an incorporation and a split, as the keys that go on tell', () => {
  const big = municipality('170015001501', 'Neustadt', 870);
  const merger = { kind: 'BECAME', older: [a1.key, a2.key], newer: [big.key] } as const;
  expect(events(reformTo([...without(a1, a2), big]))).toEqual([]);
  const merged = told([...without(a1, a2), big], { answers: [merger] });
  expect(events(merged)).toEqual([`MERGER ${a1.key}+${a2.key}>${big.key}`]);
  expect(merged.events[0]).toMatchObject({ evidence: 'STATED', ref: null, witnesses: ['TOLD'] });
  expect(merged.successions.map(({ from, ofTo }) => [from.key, ofTo.area])).toEqual([
    [a1.key, 5 / 8],
    [a2.key, 3 / 8],
  ]);
  const into = { kind: 'BECAME', older: [a2.key], newer: [a1.key] } as const;
  expect(events(told([...without(a1, a2), { ...a1, area: 840 }], { answers: [into] }))).toEqual([
    `INCORPORATION ${a1.key}+${a2.key}>${a1.key}`,
  ]);
  const out = { kind: 'BECAME', older: [a1.key], newer: [next.key] } as const;
  expect(events(told([...without(a1), { ...a1, area: 90 }, next], { answers: [out] }))).toEqual([
    `SPLIT ${a1.key}>${a1.key}+${next.key}`,
  ]);
});

test('BECAME: one divided among two that go on, which no sum can tell', () => {
  const newer = [...without(a1, a2, b1), { ...a1, area: 620 }, { ...b1, area: 576 }];
  expect(asked(reformTo(newer))).toEqual([`SEVERAL_READINGS ${a2.key}>`]);
  const answers = [{ kind: 'BECAME', older: [a2.key], newer: [a1.key, b1.key] }] as const;
  const reform = told(newer, { answers });
  expect(events(reform)).toEqual([`SPLIT ${a1.key}+${a2.key}+${b1.key}>${a1.key}+${b1.key}`]);
  const from = reform.successions.filter((row) => row.from === a2);
  expect(from.map(({ to, ofFrom }) => [to.key, ofFrom])).toEqual([
    [a1.key, { area: 120 / 296, population: null }],
    [b1.key, { area: 176 / 296, population: null }],
  ]);
});

test('DISSOLVED and FOUNDED: not asked, and found where the rules find it', () => {
  const made = municipality('170015001041', 'Neu', 90);
  const answers = [
    { kind: 'DISSOLVED', older: a2.key },
    { kind: 'FOUNDED', newer: made.key },
  ] as const;
  const reform = told([...without(a2), made], { answers });
  expect([events(reform), asked(reform), keys(reform.dissolved), keys(reform.founded)]).toEqual([
    [],
    [],
    a2.key,
    made.key,
  ]);
  const grown = told([...without(a1, a2), { ...a1, area: 800 }], { answers: [answers[0]] });
  expect(events(grown)).toEqual([`INCORPORATION ${a1.key}+${a2.key}>${a1.key}`]);
});

test('an answer unlocks what else was open', () => {
  const twin = municipality('170015001004', 'Zwilling', 300);
  const newer = [...without(a1, a2, a3), { ...a1, area: 800 }, { ...a3, area: 500 }];
  const older = [...OLDER, twin];
  const [question] = reformTo(newer, older).questions;
  const candidate = question?.candidates.find(({ before }) => before.includes(a2) && before.includes(a1));
  if (!question || !candidate) throw new Error('nothing is asked');
  const reform = told(newer, { answers: [answerOf(question, candidate)] }, older);
  expect(reform.events.map(({ evidence, before }) => [evidence, keys(before)])).toEqual([
    ['STATED', `${a1.key}+${a2.key}`],
    ['INFERRED', `${a3.key}+${twin.key}`],
  ]);
  expect([reform.questions, reform.problems]).toEqual([[], []]);
});

test('of Verbandsgemeinden: what the rules only ask can be named', () => {
  const C = association('170015009', 'Aue-Bach');
  const newer = [K, B, C, b1, b2, moved(a1, '5009'), moved(a2, '5009'), moved(a3, '5002')];
  const [question] = reformTo(newer).questions;
  if (!question?.candidates[0]) throw new Error('nothing is asked');
  expect(question.code).toBe('SAME_UNIT');
  const same = told(newer, { answers: [answerOf(question, question.candidates[0])] });
  expect(events(same).filter((event) => event.includes(`${A.key}>${C.key}`))).toEqual([
    `KEY_CHANGE ${A.key}>${C.key}`,
    `RENAME ${A.key}>${C.key}`,
  ]);
  const split = { kind: 'BECAME', older: [A.key], newer: [B.key, C.key] } as const;
  expect(events(told(newer, { answers: [split] }))[0]).toBe(`SPLIT ${A.key}+${B.key}>${B.key}+${C.key}`);
});

test('a known event is followed under its own kind and name', () => {
  // The key goes on, but the law says that a new municipality was formed.
  const known = [{ kind: 'MERGER', before: [a1.key, a2.key], after: [a1.key], ref: 'law' }] as const;
  const reform = told([...without(a1, a2), { ...a1, area: 800 }], { known });
  expect(reform.events.map(({ kind, evidence, ref }) => [kind, evidence, ref])).toEqual([
    ['MERGER', 'STATED', 'law'],
  ]);
  expect(keys(reform.dissolved)).toBe(`${a1.key}+${a2.key}`);
  const renamed = told([...without(a1), { ...a1, officialName: 'Auenstadt' }], {
    known: [{ kind: 'RENAME', before: [a1.key], after: [a1.key], ref: 'gazette' }],
  });
  expect(renamed.events.map(({ kind, evidence, ref }) => [kind, evidence, ref])).toEqual([
    ['RENAME', 'STATED', 'gazette'],
  ]);
});

test('two known incorporations into one stay two', () => {
  const known = [a2, a3].map(
    ({ key }) => ({ kind: 'INCORPORATION', before: [key], after: [a1.key] }) as const,
  );
  const reform = told([...without(a1, a2, a3), { ...a1, area: 1000 }], { known });
  expect(events(reform)).toEqual([
    `INCORPORATION ${a1.key}+${a2.key}>${a1.key}`,
    `INCORPORATION ${a1.key}+${a3.key}>${a1.key}`,
  ]);
  expect(reform.successions.filter(({ isSame }) => isSame)).toHaveLength(1);
  expect(reform.successions.map(({ ofTo }) => ofTo.area)).toEqual([0.5, 0.3, 0.2]);
});

test('what contradicts the editions or an earlier statement is a problem, and the rest is followed', () => {
  const C = association('170015009', 'Cella');
  const newer = [...without(a1, a2, a3), { ...a1, area: 800 }, next, C];
  const reform = told(newer, {
    answers: [
      { kind: 'SAME', older: '999', newer: next.key },
      { kind: 'SAME', older: a1.key, newer: C.key },
      { kind: 'SAME', older: a3.key, newer: next.key },
      { kind: 'SAME', older: a2.key, newer: next.key },
      { kind: 'DISSOLVED', older: a3.key },
      { kind: 'NOT_SAME', older: a3.key, newer: next.key },
      { kind: 'BECAME', older: [b1.key], newer: [b1.key] },
      { kind: 'BECAME', older: [], newer: [C.key] },
      { kind: 'BECAME', older: [a2.key], newer: [a1.key] },
      { kind: 'BECAME', older: [a2.key], newer: [b2.key] },
    ],
    known: [
      { kind: 'MERGER', before: [a3.key], after: [next.key] },
      { kind: 'MERGER', before: [b1.key], after: [b1.key, b2.key] },
      { kind: 'KEY_CHANGE', before: [b1.key, b2.key], after: [b1.key] },
      { kind: 'BOUNDARY', before: [a2.key, b1.key], after: [b1.key] },
    ],
  });
  expect(problems(reform).sort()).toEqual([
    'answers 0 UNKNOWN_KEY 999',
    `answers 1 LEVELS_DIFFER ${a1.key}+${C.key}`,
    `answers 3 USED_TWICE ${a2.key}+${next.key}`,
    `answers 4 USED_TWICE ${a3.key}`,
    `answers 5 USED_TWICE ${a3.key}+${next.key}`,
    'answers 6 NOTHING_CHANGED ',
    'answers 7 WRONG_SHAPE ',
    `answers 9 USED_TWICE ${a2.key}`,
    `known 0 USED_TWICE ${a3.key}+${next.key}`,
    `known 1 WRONG_SHAPE ${b1.key}+${b1.key}+${b2.key}`,
    `known 2 WRONG_SHAPE ${b1.key}+${b2.key}+${b1.key}`,
    `known 3 USED_TWICE ${a2.key}`,
  ]);
  expect(events(reform).filter((event) => event.startsWith('INCORPORATION'))).toEqual([
    `INCORPORATION ${a1.key}+${a2.key}>${a1.key}`,
  ]);
});

test('an event of one of whom it is asked whether it goes on waits, and an answer that settles nothing is told of', () => {
  const other = { ...a1, officialName: 'Zell', area: 2000, postalCode: '99999' };
  const newer = [...without(a1), other];
  const [question] = reformTo(newer).questions;
  if (!question) throw new Error('nothing is asked');
  const became = { kind: 'BECAME', older: [a1.key], newer: [a2.key] } as const;
  expect(problems(told(newer, { answers: [became] }))).toEqual([`answers 0 IN_QUESTION ${a1.key}`]);
  const beside = { kind: 'SAME', older: b1.key, newer: b1.key, question: question.id } as const;
  expect(problems(told(newer, { answers: [beside] }))).toEqual([
    `answers 0 QUESTION_STAYS ${a1.key}+${a1.key}`,
  ]);
});

test('a question has the same id in whatever order its editions come, and another between other days', () => {
  const [older, newer] = [OLDER, [...without(a1), next]];
  const idOf = (days: readonly [string, string]): string | undefined =>
    findReform({ day: days[0], units: older }, { day: days[1], units: newer }).questions[0]?.id;
  const id = idOf(['2030-01-01', '2031-01-01']);
  expect(id).toMatch(/^[0-9a-f]{20}$/);
  const turned = findReform(
    { day: '2031-01-01', units: newer },
    { day: '2030-01-01', units: [...older].reverse() },
  );
  expect(turned.questions[0]?.id).toBe(id);
  expect(idOf(['2030-01-01', '2032-01-01'])).not.toBe(id);
});
