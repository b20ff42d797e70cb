import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { searchQuestion, searchText } from '../../../src/graph/search-text.js';

describe('the text that is searched', () => {
  test.each([
    ['Münchweiler', 'Muenchweiler'],
    ['Münchweiler', 'MUNCHWEILER'],
    ['Sankt Goar', 'St. Goar'],
    ['Weißenthurm', 'Weissenthurm'],
    ['Bruchmühlbach-Miesau', 'bruchmuehlbach miesau'],
    ['Neustadt an der Weinstraße', 'Neustadt  an der Weinstrasse'],
    ['Traben-Trarbach', 'Traben / Trarbach'],
  ])('%s is %s', (one, other) => {
    expect(searchText(one)).toBe(searchText(other));
  });

  test.each([
    ['Neuerburg', 'neuerburg'],
    ['Queidersbach', 'queidersbach'],
    ['Traunen', 'traunen'],
  ])('keeps the e of %s', (name, folded) => {
    expect(searchText(name)).toBe(folded);
  });

  test('is a query of letters, digits and our own signs, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(searchQuestion(text).words).toMatch(/^(\+?\([\p{L}\p{N}]+\^4 [\p{L}\p{N}]+\*\) ?)*$/u);
      }),
    );
  });

  test.each([
    ['VG Weilerbach', 'weilerbach', ['VERBANDSGEMEINDE']],
    ['Landkreis Südliche Weinstraße', 'sudliche weinstrasse', ['LANDKREIS']],
    ['Kreis', 'kreis', null],
    ['Vgl. Mainz', 'vgl mainz', null],
  ])('%s is about %s', (text, name, kinds) => {
    expect(searchQuestion(text)).toMatchObject({ name, kinds });
  });
});
