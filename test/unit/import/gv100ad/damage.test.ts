import { describe, expect, test } from '@jest/globals';

import { readEdition } from '../../../../src/import/gv100ad/read-edition.js';
import { IMPORT_LIMITS } from '../../../../src/limits-import.js';
import {
  association,
  district,
  editionBytes,
  government,
  gvRecord,
  land,
  lone,
  municipality,
  problemsOf,
  readingOf,
  SMALL,
  townDistrict,
} from '../../../support/gv100ad.js';

/** SMALL with the record that `key` and `set` name put otherwise. */
const at = (line: number, from: number, text: string): string[] => {
  const record = SMALL[line - 1] ?? '';
  return SMALL.with(line - 1, record.slice(0, from - 1) + text + record.slice(from - 1 + text.length));
};
const without = (line: number): string[] => SMALL.toSpliced(line - 1, 1);

describe('one damage, one problem', () => {
  test.each<[string, readonly string[], string[]]>([
    ['Satzart', at(11, 1, '41'), ['11 1-2 set: not-allowed']],
    ['day', at(11, 3, '20300631'), ['11 3-10 day: date']],
    ['another day', at(11, 3, '20300629'), ['11 3-10 day: other-edition']],
    ['Land', at(11, 11, 'xx'), ['11 11-12 land: key']],
    ['Regierungsbezirk', at(4, 13, ' '), ['4 13 government district: key']],
    ['Region', at(5, 14, '-'), ['5 14 region: key']],
    ['Gemeindeverband', at(10, 19, '5 01'), ['10 19-22 association: key']],
    ['Gemeinde', at(11, 16, '00O'), ['11 16-18 municipality: key']],
    ['no name', at(11, 23, ' '.repeat(50)), ['11 23-72 name: required']],
    ['blanks before a name', at(11, 23, ' '), ['11 23-72 name: blanks']],
    ['a control character', at(11, 25, '\t'), ['11 position 25: blanks']],
    ['mark of a Kreis', at(9, 123, '53'), ['9 123-124 mark: not-allowed']],
    ['mark of a Verband', at(10, 123, '64'), ['10 123-124 mark: not-allowed']],
    ['mark of a Gemeinde', at(11, 123, '68'), ['11 123-124 mark: not-allowed']],
    ['area', at(11, 129, '0000000500,'), ['11 129-139 area: number']],
    ['population', at(11, 140, '       1000'), ['11 140-150 population: number']],
    ['men', at(11, 151, '-0000000490'), ['11 151-161 male: number']],
    ['more men than inhabitants', at(11, 151, '00000001001'), ['11 151-161 male: number']],
    ['postal code', at(11, 166, '0106O'), ['11 166-170 postal code: key']],
    ['too short', SMALL.with(10, (SMALL[10] ?? '').slice(0, 219)), ['11 position 220: record-length']],
    ['too long', SMALL.with(10, `${SMALL[10] ?? ''} `), ['11 position 221: record-length']],
    ['empty', SMALL.with(10, ''), ['11 position 1: record-length']],
    ['much too long', SMALL.with(10, ' '.repeat(5000)), ['11 position 221: record-length']],
    ['no Land', without(1), ['1 11-22 key: unknown-reference']],
    ['no Regierungsbezirk', without(4), ['4 11-22 key: unknown-reference']],
    ['a Region of another place', at(5, 14, '2'), ['6 11-22 key: unknown-reference']],
    ['no Kreis', without(9), ['9 11-22 key: unknown-reference']],
    ['no Verband', without(10), ['10 11-22 key: unknown-reference']],
    ['no Gemeinde in a Verband', without(14), ['13 11-22 key: childless']],
    ['twice', [...SMALL, SMALL[10] ?? ''], ['17 11-22 key: duplicate-key']],
    ['one AGS in two Verbände', at(12, 16, '003'), ['14 11-22 key: duplicate-key']],
    ['a town of its own in a Landkreis', at(14, 123, '61'), ['14 123-124 mark: wrong-kind']],
    ['a Stadtkreis in a Kreis of mark 41', at(8, 123, '62'), ['8 123-124 mark: wrong-kind']],
    ['a Gemeinde that is no town in a Kreis of mark 41', at(8, 123, '64'), ['8 123-124 mark: wrong-kind']],
    ['a town of its own in a Verband', at(7, 123, '51'), ['8 123-124 mark: wrong-kind']],
  ])('%s', async (_what, records, problems) => {
    expect(await problemsOf(records)).toEqual(problems);
  });

  test('what lies outside of all Kreise may not be a municipality', async () => {
    expect(await problemsOf(at(3, 123, '64'))).toEqual(['2 11-22 key: unknown-reference']);
  });

  test('a Land without Kreis and a Kreis without Verband', async () => {
    expect(await problemsOf([...SMALL, land('18')])).toEqual(['17 11-22 key: childless']);
    expect(await problemsOf([...SMALL, land('18'), district('18001')])).toEqual(['18 11-22 key: childless']);
  });

  test('two municipalities under one mark 50, and two towns in one Kreis', async () => {
    const two = [land('18'), district('18001'), ...lone('18001', '001'), municipality('180010001002')];
    expect(await problemsOf(two)).toEqual(['5 11-22 key: wrong-kind']);
    const towns = [land('18'), ...townDistrict('18001', '41', 'Stadt'), ...lone('18001', '001', '61')];
    expect(await problemsOf(towns)).toEqual(['6 11-22 key: wrong-kind']);
  });
});

test('a Kreis of an unknown Land is told once, at the first record, with how many wait for it', async () => {
  const reading = await readingOf([
    ...SMALL,
    district('19001'),
    ...lone('19001', '001'),
    district('19002'),
    ...lone('19002', '001'),
  ]);
  expect(reading).toMatchObject({
    ok: false,
    isCut: false,
    problems: [
      {
        file: 'edition.txt',
        line: 17,
        column: '11-22 key',
        rule: 'unknown-reference',
        message: 'Land 19, in which this and 1 more records lie, has no record 10',
      },
    ],
  });
});

test('all problems come at once, and no missing parent that is only damaged', async () => {
  const damaged = [...SMALL]
    .with(8, gvRecord({ 1: '40' }))
    .with(9, association('171125001', '99'))
    .with(10, municipality('171125001001').replace('00000000500', 'fivehundred'));
  expect(await problemsOf(damaged)).toEqual([
    '9 11-12 land: key',
    '9 123-124 mark: not-allowed',
    '9 13 government district: key',
    '9 14-15 district: key',
    '9 23-72 name: required',
    '9 3-10 day: date',
    '10 123-124 mark: not-allowed',
    '11 129-139 area: number',
  ]);
});

describe('a cut file', () => {
  const bytes = editionBytes(SMALL, { encoding: 'latin1' });
  test('in the middle of a record', async () => {
    expect(await problemsOf(bytes.subarray(0, 12 * 222 + 100))).toContain('13 position 100: cut-file');
  });

  test('between two records, where that leaves a unit empty', async () => {
    expect(await problemsOf(bytes.subarray(0, 15 * 222))).toEqual(['15 11-22 key: childless']);
  });

  test('by an error of the stream', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, 1000);
      await Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNRESET' }));
    }
    const reading = await readEdition({ name: 'upload', bytes: broken() });
    expect(reading).toMatchObject({
      ok: false,
      problems: [{ rule: 'cut-file', line: 0, message: 'broke off after 1000 bytes (ECONNRESET)' }],
    });
  });
});

describe('limits', () => {
  const many = (count: number): string[] => Array.from({ length: count }, () => 'x');
  test('of problems', async () => {
    const { problems } = IMPORT_LIMITS;
    const below = await readingOf(many(problems - 1));
    expect(below).toMatchObject({ ok: false, isCut: false });
    const above = await readingOf(many(3 * problems));
    expect(above).toMatchObject({ ok: false, isCut: true });
    expect(above.ok ? [] : above.problems).toHaveLength(problems);
  });

  test('of records', async () => {
    expect(await problemsOf(SMALL, { records: SMALL.length })).toEqual([]);
    expect(await problemsOf(SMALL, { records: SMALL.length - 1 })).toContain(`${SMALL.length} -: too-large`);
    expect(await problemsOf(Buffer.alloc(IMPORT_LIMITS.records + 1, '\n'))).toEqual([
      `${IMPORT_LIMITS.records + 1} -: too-large`,
    ]);
  });

  test('of bytes, in a file and in a line', async () => {
    const bytes = editionBytes(SMALL);
    expect(await problemsOf(bytes, { textBytes: bytes.length })).toEqual([]);
    expect(await problemsOf(bytes, { textBytes: bytes.length - 1 })).toEqual(['0 -: too-large']);
    const line = Math.max(...SMALL.map((record) => Buffer.byteLength(record))) + 1;
    expect(await problemsOf(bytes, { lineBytes: line })).toEqual([]);
    expect(await problemsOf(bytes, { lineBytes: line - 1 })).toContain('6 position 221: record-length');
  });

  test('a stream without end is left where the limit is', async () => {
    let sent = 0;
    // eslint-disable-next-line @typescript-eslint/require-await -- a stream that has everything at hand
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        sent += 65_536;
        yield Buffer.alloc(65_536, ' ');
      }
    }
    const reading = await readEdition({ name: 'endless', bytes: endless() });
    expect(reading).toMatchObject({ ok: false, problems: [{ rule: 'too-large' }] });
    expect(sent).toBeLessThanOrEqual(IMPORT_LIMITS.textBytes + 2 * 65_536);
  });
});

test('a Regierungsbezirk of an unknown Land', async () => {
  expect(await problemsOf([...SMALL, government('181')])).toEqual(['17 11-22 key: unknown-reference']);
});
