import { expect, test } from '@jest/globals';

import { csvText } from '../../../src/import/csv-write.js';
import { readEdition } from '../../../src/import/gv100ad/read-edition.js';
import {
  differences,
  editionUnits,
  hectares,
  registerTables,
  type EditionUnit,
} from '../../../src/import/make-register.js';
import {
  association,
  district,
  editionBytes,
  land,
  lone,
  municipality,
  pieces,
  townDistrict,
} from '../../support/gv100ad.js';

const DORF = municipality('070915001004', '64', 'Musterdorf', { postalCode: '01067' });
const EDITION = [
  land('07'),
  association('070009999', '50', 'Niemandswasser'),
  municipality('070009999999', '66', 'Niemandswasser', { population: 0, male: 0, postalCode: '' }),
  ...townDistrict('07090', '41', 'Musterstadt, Stadt'),
  district('07091', '44', 'Musterkreis'),
  ...lone('07091', '070', '63', 'Alleinstadt, Stadt'),
  association('070915001', '53', 'Musterverband'),
  DORF,
  land('08'),
  ...townDistrict('08090', '41', 'Anderland, Stadt'),
];

async function unitsOf(records: readonly string[]): Promise<EditionUnit[]> {
  const reading = await readEdition({ name: 'a.txt', bytes: pieces(editionBytes(records)) });
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('; '));
  return editionUnits(reading.edition.units);
}

test('units of the state by kind, key, seat and parent; land of nobody is none', async () => {
  const units = await unitsOf(EDITION);
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
    ['070900000000', 'KREISFREIE_STADT', 'Musterstadt, Stadt', 'Kreissitz 07090', '', '01067'],
    ['07091', 'LANDKREIS', 'Musterkreis', 'Kreissitz 07091', '', ''],
    ['070910070070', 'VERBANDSFREIE_GEMEINDE', 'Alleinstadt, Stadt', '', '07091', '01067'],
    ['070915001', 'VERBANDSGEMEINDE', 'Musterverband', 'Verbandssitz 070915001', '07091', ''],
    ['070915001004', 'ORTSGEMEINDE', 'Musterdorf', '', '070915001', '01067'],
  ]);
});

const FACT = {
  ars: '070915001004',
  kind: 'ORTSGEMEINDE',
  official_name: 'Musterdorf',
  parent_ars: '070915001',
  population: '476',
  area_km2: '4.46',
  postal_code: '01067',
  coord_source: 'GVAUSZUG_2023-03-31',
};

test('a unit that the older edition shows alike is attested by it', async () => {
  const units = await unitsOf(EDITION);
  const { register, attested } = registerTables([FACT], units);
  expect(register[0]).toMatchObject({
    key: '070915001004',
    area_ha: '446',
    since: '',
    attested_on: '2021-11-30',
  });
  expect(attested).toEqual([]);
  expect(differences(register, units)).toHaveLength(4);
  expect(registerTables([FACT], []).register[0]?.attested_on).toBe('2025-08-31');
});

test('what the extract has as today is attested by it, between the editions', async () => {
  const older = await unitsOf(EDITION.with(EDITION.indexOf(DORF), DORF.replace('01067', '01099')));
  const { older: rows, attested } = registerTables([FACT], older);
  expect(rows.find(({ key }) => key === FACT.ars)?.postal_code).toBe('01099');
  expect(attested).toEqual([
    { key: FACT.ars, field: 'postal_code', value: '01067', source: 'gvauszug-2023-03-31' },
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
