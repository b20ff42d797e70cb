import { expect, test } from '@jest/globals';

import { editionOf } from '../../../../src/import/reform/from-register.js';
import { readingOf, SMALL } from '../../../support/gv100ad.js';

test('of an edition of the register the local authorities are taken, each with its level', async () => {
  const reading = await readingOf(SMALL);
  if (!reading.ok) throw new Error('the edition cannot be read');
  const { day, units } = editionOf(reading.edition);
  expect(day).toBe('2030-06-30');
  expect(units.map(({ key, level, parent, seat }) => [key, level, parent, seat])).toEqual([
    ['171110000000', 'MUNICIPALITY', '', 'Kreissitz 17111'],
    ['17112', 'DISTRICT', '', 'Kreissitz 17112'],
    ['171120003003', 'MUNICIPALITY', '17112', ''],
    ['171125001', 'ASSOCIATION', '17112', 'Verbandssitz 171125001'],
    ['171125001001', 'MUNICIPALITY', '171125001', ''],
    ['171125001002', 'MUNICIPALITY', '171125001', ''],
  ]);
  expect(units.find(({ key }) => key === '171125001002')).toMatchObject({
    ...{
      ags: '17112002',
      area: 12,
      population: 34,
      postalCode: '01067',
      officialName: 'Neustädtchen, Stadt',
    },
  });
});
