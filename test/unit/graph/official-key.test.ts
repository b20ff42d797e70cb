import { describe, expect, test } from '@jest/globals';

import { isOfficialKey, keyForms } from '../../../src/graph/official-key.js';
import { seed } from '../../support/seed-rows.js';

const HOLDERS = new Set(seed.authorities.map(({ key }) => key));

describe('the forms of a key', () => {
  test.each([
    ['07111', 'a kreisfreie Stadt by its Kreis key', '071110000000'],
    ['071310007', 'a verbandsfreie Gemeinde by its Verband key', '071310007007'],
    ['073355011000', 'a Verbandsgemeinde filled up with zeros', '073355011'],
    ['071310000000', 'a Landkreis filled up with zeros', '07131'],
  ])('%s is %s', (key, _, holder) => {
    expect(keyForms(key).ars.filter((form) => HOLDERS.has(form))).toEqual([holder]);
  });

  test('of each key in the register, and of its longer and shorter ones, have one holder', () => {
    const keys = [...HOLDERS].flatMap((key) => [key, key.padEnd(12, '0'), key.slice(0, 9)]);
    const wrong = [...new Set(keys)]
      .filter(isOfficialKey)
      .map((key) => [key, keyForms(key).ars.filter((form) => HOLDERS.has(form))] as const)
      .filter(([, held]) => held.length > 1);
    expect(wrong).toEqual([]);
  });
});
