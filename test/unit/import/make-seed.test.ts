import { expect, test } from '@jest/globals';

import { csvText } from '../../../src/import/csv-write.js';
import { gv100adUnits } from '../../../src/import/gv100ad-units.js';
import { differences, hectares, registerTables } from '../../../src/import/make-register.js';

/** A record of 220 characters with fields at their 1-based positions. */
function record(fields: Readonly<Record<number, string>>): string {
  let text = ' '.repeat(220);
  for (const [at, value] of Object.entries(fields)) {
    const start = Number(at) - 1;
    text = text.slice(0, start) + value + text.slice(start + value.length);
  }
  return text;
}

const EDITION = [
  record({ 1: '10', 11: '08', 23: 'Baden-Württemberg' }),
  record({ 1: '60', 11: '07000', 16: '999', 19: '9999', 23: 'Hoheitsgebiet', 123: '66' }),
  record({ 1: '40', 11: '07111', 23: 'Koblenz, kreisfreie Stadt', 73: 'Koblenz', 123: '41' }),
  record({ 1: '50', 11: '07111', 19: '0000', 23: 'Koblenz, Stadt', 123: '50' }),
  record({ 1: '60', 11: '07111', 16: '000', 19: '0000', 23: 'Koblenz, Stadt', 123: '61', 166: '56068' }),
  record({ 1: '40', 11: '07131', 23: 'Ahrweiler', 73: 'Bad Neuenahr-Ahrweiler', 123: '44' }),
  record({ 1: '50', 11: '07131', 19: '0070', 23: 'Remagen, Stadt', 123: '50' }),
  record({ 1: '60', 11: '07131', 16: '070', 19: '0070', 23: 'Remagen, Stadt', 123: '63', 166: '53424' }),
  record({ 1: '50', 11: '07131', 19: '5001', 23: 'Adenau', 73: 'Adenau', 123: '53' }),
  record({ 1: '60', 11: '07131', 16: '004', 19: '5001', 23: 'Antweiler', 123: '64', 166: '53533' }),
].join('\r\n');

test('units of the state by kind, key, seat and parent; the condominium is none', () => {
  const units = gv100adUnits(`\uFEFF${EDITION}\r\n`);
  expect(
    units.map(({ key, kind, officialName, seat, parent, postalCode }) => [
      key,
      kind,
      officialName,
      seat,
      parent,
      postalCode,
    ]),
  ).toEqual([
    ['071110000000', 'KREISFREIE_STADT', 'Koblenz, Stadt', 'Koblenz', '', '56068'],
    ['07131', 'LANDKREIS', 'Ahrweiler', 'Bad Neuenahr-Ahrweiler', '', ''],
    ['071310070070', 'VERBANDSFREIE_GEMEINDE', 'Remagen, Stadt', '', '07131', '53424'],
    ['071315001', 'VERBANDSGEMEINDE', 'Adenau', 'Adenau', '07131', ''],
    ['071315001004', 'ORTSGEMEINDE', 'Antweiler', '', '071315001', '53533'],
  ]);
  expect(() => gv100adUnits(EDITION.slice(1))).toThrow('record 1: 219 characters instead of 220');
});

const ANTWEILER = {
  ars: '071315001004',
  kind: 'ORTSGEMEINDE',
  official_name: 'Antweiler',
  parent_ars: '071315001',
  population: '476',
  area_km2: '4.46',
  postal_code: '53533',
  coord_source: 'GVAUSZUG_2023-03-31',
};

test('a unit that the older edition shows alike is attested by it', () => {
  const { register, earlier } = registerTables([ANTWEILER], gv100adUnits(EDITION));
  expect(register[0]).toMatchObject({
    key: '071315001004',
    area_ha: '446',
    since: '',
    attested_on: '2021-11-30',
  });
  expect(earlier).toEqual([]);
  expect(differences(register, gv100adUnits(EDITION))).toHaveLength(4);
  expect(registerTables([ANTWEILER], []).register[0]?.attested_on).toBe('2025-08-31');
});

test('another value of the older edition holds until the first that shows today’s', () => {
  const older = gv100adUnits(EDITION.replace('53533', '53518'));
  expect(registerTables([ANTWEILER], older).earlier).toEqual([
    {
      key: '071315001004',
      field: 'postal_code',
      value: '53518',
      source: 'gv100ad-2021-11-30',
      replaced_on: '2023-03-31',
      replaced_by: 'gvauszug-2023-03-31',
    },
  ]);
});

test('square kilometres become whole hectares', () => {
  expect(['0.29', '105.25', '4.46'].map(hectares)).toEqual(['29', '10525', '446']);
  expect(() => hectares('1.234')).toThrow('two decimals expected');
});

test('cells are quoted only where they must be', () => {
  expect(csvText(['a', 'b'], [{ a: 'x, "y"', b: 'ü' }, { b: '1' }])).toBe('a,b\n"x, ""y""",ü\n,1\n');
  expect(() => csvText(['a'], [{ c: '1' }])).toThrow('no column c');
});
