/** Files of editions: of made-up units on any day, and the seed's own as the office would publish them. */
import { SEED_FOLDER } from '../../src/import/seed-folder.js';
import { readSeedTables } from '../../src/import/seed-tables.js';
import { editionBytes, government, gvRecord, land } from './gv100ad.js';

/** The records as those of another day. */
export function onDay(records: readonly string[], day: string): string[] {
  return records.map((record) => record.slice(0, 2) + day.replaceAll('-', '') + record.slice(10));
}

const MARKS = { LANDKREIS: '44', VERBANDSGEMEINDE: '53' } as const;

/** The seed's register of a day as the text of an edition. */
export async function seedEdition(file: 'register.csv' | 'register-2021.csv', day: string): Promise<Buffer> {
  const tables = await readSeedTables(SEED_FOLDER, ({ message }) => {
    throw new Error(message);
  });
  const head = (set: string, key: string, name: string): Record<number, string> => ({
    ...{ 1: set, 3: day.replaceAll('-', ''), 11: key.slice(0, 5), 23: name },
  });
  const number = (value: number): string => String(value).padStart(11, '0');
  const { rows } = tables[file];
  const governments = [...new Set(rows.map(({ values }) => values.key.slice(0, 3)))];
  const records = [land('07', 'Rheinland-Pfalz'), ...governments.map(government)];
  for (const { values } of rows) {
    const { key, kind, official_name: name, seat, postal_code, population, area_ha } = values;
    if (kind === 'LANDKREIS') {
      records.push(gvRecord({ ...head('40', key, name), 73: seat ?? '', 123: MARKS[kind] }));
    } else if (kind === 'VERBANDSGEMEINDE') {
      records.push(
        gvRecord({ ...head('50', key, name), 19: key.slice(5), 73: seat ?? '', 123: MARKS[kind] }),
      );
    } else {
      const isDistrict = kind === 'KREISFREIE_STADT';
      if (isDistrict) records.push(gvRecord({ ...head('40', key, name), 73: seat ?? '', 123: '41' }));
      if (kind !== 'ORTSGEMEINDE')
        records.push(gvRecord({ ...head('50', key, name), 19: key.slice(5, 9), 123: '50' }));
      const mark = isDistrict ? '61' : name.endsWith(', Stadt') ? '63' : '64';
      records.push(
        gvRecord({
          ...{ ...head('60', key, name), 16: key.slice(9), 19: key.slice(5, 9), 123: mark },
          ...{ 129: number(area_ha) + number(population) + number(0), 166: postal_code ?? '' },
        }),
      );
    }
  }
  return editionBytes(onDay(records, day));
}
