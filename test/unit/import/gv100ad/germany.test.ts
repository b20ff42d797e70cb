import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { expect, test } from '@jest/globals';

import { readEdition } from '../../../../src/import/gv100ad/read-edition.js';
import { editionBytes } from '../../../support/gv100ad.js';
import { GERMANY, germanyRecords } from '../../../support/gv100ad-germany.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes in use by what is still needed. */
function inUse(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** 13 MB were measured: 800 bytes a record, which holds the characters of its line. */
const MOST_BYTES = 20 * 1024 * 1024;
/** Records between two looks at the memory. */
const EVERY = 2_000;

test('all of Germany is read in bounded memory, record by record', async () => {
  const before = inUse();
  let most = 0;
  let records = 0;
  // eslint-disable-next-line @typescript-eslint/require-await -- a stream that is made while it is read
  async function* stream(): AsyncGenerator<Uint8Array> {
    for (const record of germanyRecords()) {
      records += 1;
      if (records % EVERY === 0) most = Math.max(most, inUse() - before);
      yield editionBytes([record]);
    }
  }
  const reading = await readEdition({ name: 'germany.txt', bytes: stream() });
  most = Math.max(most, inUse() - before);

  expect(reading.ok ? [] : reading.problems).toEqual([]);
  const units = reading.ok ? reading.edition.units : [];
  const { laender, districts, associations, municipalities } = GERMANY;
  expect(records).toBe(laender + districts + associations + municipalities);
  const count = (digits: number): number => units.filter(({ key }) => key.length === digits).length;
  expect([2, 5, 9, 12].map(count)).toEqual([laender, districts, 2 * districts, municipalities]);
  expect(units.reduce((sum, { population }) => sum + (population ?? 0), 0)).toBe(1000 * municipalities);
  expect(most).toBeLessThan(MOST_BYTES);
});
