/** Land 07 between 30.11.2021 and 31.08.2025: what is known to have happened there, and no more. */
import { beforeAll, expect, test } from '@jest/globals';

import { findReform } from '../../../../src/import/reform/find-reform.js';
import type { Reform } from '../../../../src/import/reform/result.js';
import type { Unit } from '../../../../src/import/reform/unit.js';
import { edition2021, edition2025 } from './land-07.js';

let reform: Reform;
beforeAll(() => {
  reform = findReform(edition2021(), edition2025());
});

const keys = (units: readonly Unit[]): string[] => units.map(({ key }) => key);

test('one merger, two other names, two borders that moved, nothing else', () => {
  expect(reform.events.map(({ kind, before, after }) => [kind, keys(before), keys(after)])).toEqual([
    ['BOUNDARY', ['071325010033', '071325010099'], ['071325010033', '071325010099']],
    ['BOUNDARY', ['071405003009', '071405003064'], ['071405003009', '071405003064']],
    ['MERGER', ['072325005089', '072325005096'], ['072325005503']],
    ['RENAME', ['071325006044'], ['071325006044']],
    ['RENAME', ['071325009'], ['071325009']],
  ]);
  expect([reform.questions, reform.alarms, reform.problems]).toEqual([[], [], []]);
  expect(reform.same).toHaveLength(2452);
});

test('Niedergeckler and Obergeckler became Obergeckler, with shares as of the older edition', () => {
  const merger = reform.events.find(({ kind }) => kind === 'MERGER');
  expect(merger).toMatchObject({
    ...{ evidence: 'INFERRED', ref: null, effectiveOn: null, legalBasis: null },
    window: { after: '2021-11-30', until: '2025-08-31' },
  });
  expect(merger?.after.map(({ ags, officialName }) => [ags, officialName])).toEqual([
    ['07232503', 'Obergeckler'],
  ]);
  expect(reform.successions.map(({ from, ofFrom, ofTo }) => [from.officialName, ofFrom, ofTo])).toEqual([
    ['Niedergeckler', { area: 1, population: 1 }, { area: 139 / 775, population: 54 / 201 }],
    ['Obergeckler', { area: 1, population: 1 }, { area: 636 / 775, population: 147 / 201 }],
  ]);
  expect(keys(reform.dissolved)).toEqual(['072325005089', '072325005096']);
  expect(keys(reform.founded)).toEqual(['072325005503']);
});

test('a title behind the comma is another official name', () => {
  const renames = reform.events.filter(({ kind }) => kind === 'RENAME');
  expect(renames.map(({ before, after }) => [before[0]?.officialName, after[0]?.officialName])).toEqual([
    ['Hamm (Sieg)', 'Hamm (Sieg), Raiffeisengemeinde'],
    ['Betzdorf-Gebardshain', 'Betzdorf-Gebhardshain'],
  ]);
});
