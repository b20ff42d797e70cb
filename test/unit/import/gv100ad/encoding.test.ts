import { describe, expect, test } from '@jest/globals';

import { editionBytes, problemsOf, readingOf, SMALL } from '../../../support/gv100ad.js';

describe('encodings', () => {
  const utf8 = editionBytes(SMALL);
  const latin1 = editionBytes(SMALL, { encoding: 'latin1' });
  const replaced = (
    bytes: Buffer,
    text: string,
    by: readonly number[],
    encoding: 'utf8' | 'latin1',
  ): Buffer => {
    const found = bytes.indexOf(text, encoding);
    return Buffer.concat([
      bytes.subarray(0, found),
      Buffer.from(by),
      bytes.subarray(found + Buffer.byteLength(text, encoding)),
    ]);
  };

  test('one line of the other encoding is a problem, not another name', async () => {
    // Beispielhöhe in line 10 and Älterdorf in line 11, each as the other encoding has it.
    expect(await problemsOf(replaced(utf8, 'ö', [0xf6], 'utf8'))).toEqual([
      expect.stringMatching(/^\d+ position \d+: encoding$/),
    ]);
    expect(await problemsOf(replaced(latin1, 'Ä', [0xc3, 0x84], 'latin1'))).toEqual([
      '11 position 23: encoding',
    ]);
  });

  test('a letter that was lost before, and bytes of Windows and DOS', async () => {
    expect(await problemsOf(replaced(utf8, 'Ä', [0xef, 0xbf, 0xbd], 'utf8'))).toEqual([
      '11 position 23: encoding',
    ]);
    expect(await problemsOf(replaced(latin1, 'Ä', [0x8e], 'latin1'))).toEqual(['11 position 23: encoding']);
  });

  test('ISO-8859-1 behind a byte order mark', async () => {
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), latin1]);
    expect(await problemsOf(marked)).toEqual([
      '1 position 24: encoding',
      '6 position 25: encoding',
      '7 position 25: encoding',
      '8 position 25: encoding',
      '10 position 32: encoding',
      '11 position 23: encoding',
      '12 position 28: encoding',
    ]);
  });

  test('a line half of each', async () => {
    const both = replaced(utf8, 'Neust', [0xc4, 0x6e, 0x65, 0x75, 0x73, 0x74], 'utf8');
    expect(await problemsOf(both)).toEqual(['12 position 23: encoding']);
  });
});

describe('no text', () => {
  const text = SMALL.map((record) => `${record}\r\n`).join('');
  const utf16 = Buffer.from(text, 'utf16le');
  test.each<[string, Uint8Array, string[]]>([
    [
      'UTF-16, little end first',
      Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
      ['1 position 4: not-text'],
    ],
    [
      'UTF-16, big end first',
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]),
      ['1 position 3: not-text'],
    ],
    ['UTF-16 without mark', utf16, ['1 position 2: not-text']],
    ['zero bytes', Buffer.alloc(5000), ['1 position 1: not-text']],
    ['an empty file', Buffer.alloc(0), ['0 -: empty-file']],
    ['a lone byte order mark', Buffer.from([0xef, 0xbb, 0xbf]), ['0 -: empty-file']],
    ['empty lines', Buffer.from('\r\n\n\n'), ['0 -: empty-file']],
    ['line ends of old Macs', editionBytes(SMALL, { lineEnd: '\r' }), ['1 position 221: record-length']],
  ])('%s', async (_what, bytes, problems) => {
    expect(await problemsOf(bytes)).toEqual(problems);
  });

  test('UTF-16 is called by its name', async () => {
    expect(await readingOf(utf16)).toMatchObject({ problems: [{ message: 'UTF-16; save it as UTF-8' }] });
  });
});
