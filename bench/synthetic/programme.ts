/** What all units share beside the task tree: one programme with rounds and offices by other names. */
import type { SeedTables } from '../../src/import/seed-tables.js';
import { changed } from './tables.js';

export const PROGRAMME = 'foerderprogramm-s';
const NAME = 'Förderprogramm S';

type Programme = Pick<
  SeedTables,
  'programmes.csv' | 'budgets.csv' | 'rounds.csv' | 'offices.csv' | 'reported.csv' | 'claims.csv'
>;

export function programmeOf(seed: Programme): Programme {
  const programme = PROGRAMME;
  const placeOf = (place: string | null): string | null => place && 'Ort der Übergabe';
  return {
    'programmes.csv': changed(seed['programmes.csv'], () => ({ key: PROGRAMME, name: NAME })),
    'budgets.csv': changed(seed['budgets.csv'], () => ({ programme })),
    'rounds.csv': changed(seed['rounds.csv'], ({ number, place }) => ({
      ...{ programme, name: `${NAME}, Runde ${number}`, place: placeOf(place) },
    })),
    'offices.csv': changed(seed['offices.csv'], (_, index) => ({
      ...{ programme, key: `beratungsstelle-s${index + 1}`, name: `Beratungsstelle S${index + 1}` },
    })),
    'reported.csv': changed(seed['reported.csv'], () => ({ programme })),
    'claims.csv': changed(seed['claims.csv'], ({ subject, key, field, value }) => {
      if (subject === 'task-area') return {};
      if (subject === 'programme') return { key: PROGRAMME };
      if (subject !== 'round') return null;
      const said = field === 'place' ? (placeOf(value) ?? '') : value;
      return { key: `${PROGRAMME}-${key.split('-').at(-1) ?? ''}`, value: said };
    }),
  };
}
