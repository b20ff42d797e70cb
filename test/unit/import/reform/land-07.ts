/** Land 07 as the official register has it, on the two days of which its files are known. */
import { readFileSync } from 'node:fs';

import { parse } from 'csv-parse/sync';

import type { Edition, Unit } from '../../../../src/import/reform/unit.js';

type Column = 'key' | 'kind' | 'official_name' | 'seat' | 'parent' | 'population' | 'area_ha' | 'postal_code';
type Row = Readonly<Record<Column, string>>;

const LEVELS = { 5: 'DISTRICT', 9: 'ASSOCIATION', 12: 'MUNICIPALITY' } as const;

function unitOf(row: Row): Unit {
  const level = LEVELS[row.key.length as keyof typeof LEVELS];
  const isMunicipality = level === 'MUNICIPALITY';
  // The seed has sums for those above, which the register has not.
  const figure = (text: string): number | null => (isMunicipality && text !== '' ? Number(text) : null);
  return {
    ...{ key: row.key, level, kind: row.kind, officialName: row.official_name, seat: row.seat },
    ...{ parent: row.parent, postalCode: row.postal_code },
    ags: isMunicipality ? row.key.slice(0, 5) + row.key.slice(9) : null,
    population: figure(row.population),
    area: figure(row.area_ha),
  };
}

const read = (day: string, file: string): Edition => ({
  day,
  units: parse<Row>(readFileSync(file), {
    columns: true,
    bom: true,
    comment: '#',
    comment_no_infix: true,
  }).map(unitOf),
});

export const edition2021 = (): Edition => read('2021-11-30', 'test/unit/import/reform/land-07-2021.csv');
export const edition2025 = (): Edition => read('2025-08-31', 'seed/register.csv');
