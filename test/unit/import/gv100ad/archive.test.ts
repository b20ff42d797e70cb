import { deflateRawSync, gzipSync } from 'node:zlib';

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { IMPORT_LIMITS } from '../../../../src/limits-import.js';
import { editionBytes, pieces, problemsOf, readingOf, SMALL, unitsOf } from '../../../support/gv100ad.js';
import { readEdition } from '../../../../src/import/gv100ad/read-edition.js';
import { zipBytes, type ZipEntry } from '../../../support/zip.js';

const TEXT = editionBytes(SMALL);
const edition: ZipEntry = { name: 'GV100AD_30062030.txt', content: TEXT };
const hinweise: ZipEntry = {
  name: 'Hinweise.txt',
  content: Buffer.from('Gebietsstand: 30.06.2030\r\nfür alle Länder\r\n', 'latin1'),
};
const pdf: ZipEntry = { name: 'Datensatzbeschreibung.pdf', content: Buffer.from('%PDF-1.7\n\0\0\n') };

test('the edition is found by its content, whatever it is called and whatever lies beside it', async () => {
  const archive = zipBytes([pdf, hinweise, { ...edition, name: 'Ordner/irgendwas.ASC' }]);
  expect(await unitsOf(archive)).toEqual(await unitsOf(SMALL));
  expect(await readingOf(archive)).toMatchObject({
    edition: { file: 'edition.txt/Ordner/irgendwas.ASC' },
  });
  expect(await unitsOf(zipBytes([{ ...edition, isStored: true }, hinweise]))).toEqual(await unitsOf(SMALL));
});

test('what is wrong within is told with the line within', async () => {
  const damaged = { ...edition, content: Buffer.from(TEXT.toString().replace('00000000500', '0000000050x')) };
  const reading = await readingOf(zipBytes([hinweise, damaged]));
  expect(reading).toMatchObject({
    ok: false,
    problems: [{ file: 'edition.txt/GV100AD_30062030.txt', line: 3, rule: 'number' }],
  });
});

test('an only file is read whatever it is like, so that its own problem is told', async () => {
  const utf16 = Buffer.from(TEXT.toString(), 'utf16le');
  expect(await problemsOf(zipBytes([{ name: 'a', content: utf16 }]))).toEqual(['1 position 2: not-text']);
  expect(await problemsOf(zipBytes([{ name: 'a', content: Buffer.alloc(0), isStored: true }]))).toEqual([
    '0 -: empty-file',
  ]);
});

describe('archives that are refused', () => {
  const bomb = { name: 'a.txt', content: Buffer.alloc(1_000_000, ' ') };
  test.each<[string, readonly ZipEntry[], string]>([
    ['no file', [], 'one-edition'],
    ['no edition', [hinweise, pdf], 'one-edition'],
    ['two editions', [edition, { ...edition, name: 'b.txt' }], 'one-edition'],
    ['a path that climbs', [edition, { ...hinweise, name: '../../etc/cron.d/x' }], 'unsafe-archive'],
    ['one of Windows that climbs', [{ ...edition, name: '..\\..\\x.txt' }], 'unsafe-archive'],
    ['an absolute path', [{ ...edition, name: '/etc/x' }], 'unsafe-archive'],
    ['a drive', [{ ...edition, name: 'C:/x' }], 'unsafe-archive'],
    ['an encrypted entry', [{ ...edition, isEncrypted: true }], 'unsafe-archive'],
    ['an encrypted entry beside', [edition, { ...hinweise, isEncrypted: true }], 'unsafe-archive'],
    ['a ZIP within', [{ name: 'a.zip', content: zipBytes([edition]), isStored: true }], 'unsafe-archive'],
    ['a gzip beside', [edition, { name: 'b', content: gzipSync(TEXT), isStored: true }], 'unsafe-archive'],
    ['a bomb', [edition, bomb], 'too-large'],
    ['a bomb that says it is none', [{ ...bomb, saidSize: 10_000 }], 'archive'],
    ['another checksum', [{ ...edition, saidCrc: 1 }], 'archive'],
    ['a smaller size than the truth', [{ ...edition, saidSize: TEXT.length - 1 }], 'archive'],
    ['a larger size than the truth', [{ ...edition, saidSize: TEXT.length + 1 }], 'archive'],
  ])('%s', async (_what, entries, rule) => {
    const reading = await readingOf(zipBytes(entries));
    expect(reading.ok ? [] : reading.problems.map((problem) => problem.rule)).toEqual([rule]);
  });

  test('one that is cut off, and one that only begins as one', async () => {
    const archive = zipBytes([edition, hinweise]);
    expect(await problemsOf(archive.subarray(0, archive.length - 30))).toEqual(['0 -: archive']);
    expect(await problemsOf(Buffer.from('PK\x03\x04 and so on'))).toEqual(['0 -: archive']);
  });

  test('control characters in a name reach nobody', async () => {
    const reading = await readingOf(zipBytes([{ ...hinweise, name: 'a\x1b[31m' }, pdf]));
    expect(reading.ok ? '' : reading.problems[0]?.message).toBe(
      'no GV100AD among a\u{fffd}[31m, Datensatzbeschreibung.pdf',
    );
  });
});

describe('limits', () => {
  test('of an archive', async () => {
    const archive = zipBytes([edition]);
    expect(await problemsOf(archive, { archiveBytes: archive.length })).toEqual([]);
    expect(await problemsOf(archive, { archiveBytes: archive.length - 1 })).toEqual(['0 -: too-large']);
  });

  test('of entries', async () => {
    const { archiveEntries } = IMPORT_LIMITS;
    const some = (count: number): ZipEntry[] =>
      Array.from({ length: count }, (_, index) => ({ ...hinweise, name: `${index}.txt` }));
    expect(await problemsOf(zipBytes([...some(archiveEntries - 1), edition]))).toEqual([]);
    expect(await problemsOf(zipBytes([...some(archiveEntries), edition]))).toEqual(['0 -: too-large']);
  });

  test('of unpacked bytes, of all entries together', async () => {
    const archive = zipBytes([edition, hinweise]);
    const unpackedBytes = TEXT.length + hinweise.content.length;
    expect(await problemsOf(archive, { unpackedBytes })).toEqual([]);
    expect(await problemsOf(archive, { unpackedBytes: unpackedBytes - 1 })).toEqual(['0 -: too-large']);
  });

  test('of the ratio of one entry', async () => {
    const ratio = TEXT.length / deflateRawSync(TEXT).length;
    expect(await problemsOf(zipBytes([edition]), { unpackedRatio: Math.ceil(ratio) })).toEqual([]);
    expect(await problemsOf(zipBytes([edition]), { unpackedRatio: Math.floor(ratio) })).toEqual([
      '0 -: too-large',
    ]);
  });

  test('of text hold within an archive too', async () => {
    expect(await problemsOf(zipBytes([edition]), { textBytes: TEXT.length - 1 })).toEqual(['0 -: too-large']);
  });
});

test('a ZIP with any of its bytes damaged, or cut anywhere, gives the same units or a problem', async () => {
  const archive = zipBytes([hinweise, edition]);
  const units = await unitsOf(SMALL);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(archive.length - 1),
      fc.integer({ min: 0, max: 255 }),
      fc.boolean(),
      async (at, byte, isCut) => {
        const damaged = isCut ? archive.subarray(0, at) : Buffer.from(archive);
        if (!isCut) damaged[at] = byte;
        const reading = await readEdition({ name: 'a.zip', bytes: pieces(damaged, 1_000) });
        if (reading.ok) expect(reading.edition.units.map((unit) => ({ ...unit, line: 0 }))).toEqual(units);
        else expect(reading.problems.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 1_500 },
  );
});
