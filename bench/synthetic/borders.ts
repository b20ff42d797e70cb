/** Outlines and common borders of one unit: those of the seed under the unit's keys. */
import type { BorderTables } from '../../src/import/plan-borders.js';
import { keyIn } from './keys.js';
import { changed } from './tables.js';

export type Borders = Pick<BorderTables, 'boundaries.csv' | 'neighbours.csv'>;

/** Every unit lies where the seed lies, one on top of the other: nothing asks across units where they are. */
export function bordersOf(unit: number, seed: Borders): Borders {
  return {
    'boundaries.csv': changed(seed['boundaries.csv'], ({ key, note }) => ({
      key: keyIn(unit, key),
      note: note && 'Hinweis, so erfunden wie alles andere',
    })),
    'neighbours.csv': changed(seed['neighbours.csv'], ({ authority, neighbour }) => ({
      authority: keyIn(unit, authority),
      neighbour: keyIn(unit, neighbour),
    })),
  };
}
