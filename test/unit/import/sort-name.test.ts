import { expect, test } from '@jest/globals';

import { SORT_NAME_VERSION, sortName } from '../../../src/graph/sort-name.js';

test.each([
  ['Ärzte', 'arzte'],
  ['Öffentlich', 'offentlich'],
  ['Südeifel', 'sudeifel'],
  ['Großholbach', 'grossholbach'],
  ['GROSSE', 'grosse'],
  ['Hamm (Sieg)', 'hamm sieg'],
  ['Simmern/ Hunsrück', 'simmern hunsruck'],
  ['Altenkirchen-Flammersfeld', 'altenkirchen flammersfeld'],
  ['Vier Städte, ein digitales Ökosystem – Gemeinsam', 'vier stadte ein digitales okosystem gemeinsam'],
  ['  Café  Łódź ', 'cafe lodz'],
  ['Su\u0308deifel', 'sudeifel'],
  ['', ''],
])('%s sorts as %s', (name, folded) => {
  expect(sortName(name)).toBe(folded);
  expect(sortName(folded)).toBe(folded);
});

test('names sort by code point as a lexicon sorts them', () => {
  const names = ['Zell', 'Übersee', 'Ulmen', 'Arzfeld', 'Ärzte', 'Straß', 'Strasse'];
  const sorted = [...names].sort((a, b) => (sortName(a) < sortName(b) ? -1 : 1));
  expect(sorted).toEqual(['Arzfeld', 'Ärzte', 'Straß', 'Strasse', 'Übersee', 'Ulmen', 'Zell']);
  expect(SORT_NAME_VERSION).toBe(1);
});
