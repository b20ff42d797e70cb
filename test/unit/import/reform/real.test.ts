/** Two Kreise of the real register: what is known to have happened between 30.11.2021 and 31.08.2025, and no more. */
import { readFileSync } from 'node:fs';

import { beforeAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';

import { findReform } from '../../../../src/import/reform/find-reform.js';
import type { Reform } from '../../../../src/import/reform/result.js';
import type { Edition, Unit } from '../../../../src/import/reform/unit.js';

type Row = Record<'day' | 'key' | 'kind' | 'official_name' | 'seat' | 'parent' | 'postal_code', string> &
  Record<'population' | 'area_ha', string>;

const LEVELS = { 5: 'DISTRICT', 9: 'ASSOCIATION', 12: 'MUNICIPALITY' } as const;

function unitOf(row: Row): Unit {
  const level = LEVELS[row.key.length as keyof typeof LEVELS];
  return {
    ...{ key: row.key, level, kind: row.kind, officialName: row.official_name, seat: row.seat },
    ...{ parent: row.parent, postalCode: row.postal_code },
    ags: level === 'MUNICIPALITY' ? row.key.slice(0, 5) + row.key.slice(9) : null,
    population: row.population === '' ? null : Number(row.population),
    area: row.area_ha === '' ? null : Number(row.area_ha),
  };
}

const FILE = 'test/unit/import/reform/two-kreise.csv';
const ROWS = parse<Row>(readFileSync(FILE), { columns: true, comment: '#', comment_no_infix: true });
const edition = (day: string): Edition => ({
  day,
  units: ROWS.filter((row) => row.day === day).map(unitOf),
});

let reform: Reform;
beforeAll(() => {
  reform = findReform(edition('2021-11-30'), edition('2025-08-31'));
});

const keys = (units: readonly Unit[]): string[] => units.map(({ key }) => key);

test('one merger, two other names, one border that moved, nothing else', () => {
  expect(reform.events.map(({ kind, before, after }) => [kind, keys(before), keys(after)])).toEqual([
    ['BOUNDARY', ['071325010033', '071325010099'], ['071325010033', '071325010099']],
    ['MERGER', ['072325005089', '072325005096'], ['072325005503']],
    ['RENAME', ['071325006044'], ['071325006044']],
    ['RENAME', ['071325009'], ['071325009']],
  ]);
  expect(reform.questions).toEqual([]);
  expect(reform.alarms).toEqual([]);
  expect(reform.same).toHaveLength(ROWS.filter(({ day }) => day === '2025-08-31').length - 1);
});

test('Niedergeckler and Obergeckler became Obergeckler, with shares as of the older edition', () => {
  const merger = reform.events.find(({ kind }) => kind === 'MERGER');
  expect(merger).toMatchObject({
    ...{ evidence: 'INFERRED', effectiveOn: null, legalBasis: null },
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
