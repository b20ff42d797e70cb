import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import {
  authorityKey,
  day,
  degrees,
  integer,
  optional,
  partialDate,
  text,
  webAddress,
  yesNo,
} from '../../../src/import/cells.js';
import { parseTable } from '../../../src/import/csv.js';
import { csvText } from '../../../src/import/csv-write.js';
import { formatProblem, sortProblems, type Problem } from '../../../src/import/problems.js';

const COLUMNS = ['key', 'name'];
const read = (content: string | Uint8Array): { rows: ReturnType<typeof parseTable>; problems: string[] } => {
  const problems: Problem[] = [];
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const rows = parseTable('x.csv', bytes, COLUMNS, (problem) => void problems.push(problem));
  return { rows, problems: problems.map(formatProblem) };
};

test('rows know the line on which they begin, across blank lines and quoted line ends', () => {
  const { rows, problems } = read('key,name\n\na,"one\ntwo"\nb,three\n');
  expect(rows).toEqual([
    { line: 3, cells: { key: 'a', name: 'one\ntwo' } },
    { line: 5, cells: { key: 'b', name: 'three' } },
  ]);
  expect(problems).toEqual([]);
});

test('columns may stand in any order', () => {
  expect(read('name,key\nx,a\n').rows).toEqual([{ line: 2, cells: { name: 'x', key: 'a' } }]);
});

test.each([
  ['\n', 'x.csv: empty-file: no header'],
  ['key\n', 'x.csv:1 name: missing-column: not in the header'],
  ['key,name,age\n', 'x.csv:1 age: unknown-column: known are key, name'],
  ['key,name,name\n', 'x.csv:1 name: repeated-column: stands twice in the header'],
  ['key,name\na\n', 'x.csv:2: cell-count: 1 cells, the header has 2'],
  [
    'key,name\na,b',
    'x.csv:2: cut-file: the last line has no end; a cut value cannot be told from a whole one',
  ],
  [Uint8Array.of(0x6b, 0x0a, 0xfc, 0x0a), 'x.csv:2: not-utf8: save the file as UTF-8'],
])('%j is reported', (content, problem) => {
  expect(read(content).problems).toEqual([problem]);
});

test('what is written is read back, whatever the cells hold', () => {
  const cell = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\uFEFF'));
  fc.assert(
    fc.property(fc.array(fc.record({ key: fc.stringMatching(/^[a-z]+$/), name: cell })), (rows) => {
      expect(read(csvText(COLUMNS, rows)).rows?.map(({ cells }) => cells)).toEqual(rows);
    }),
  );
});

test('any bytes give rows or problems, never an error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { rows, problems } = read(bytes);
      expect(rows !== null || problems.length > 0).toBe(true);
    }),
  );
});

test.each([
  [day, ['2024-02-29'], ['2025-02-30', '2025-2-1', '2025', '']],
  [partialDate, ['2025', '2025-02', '2025-02-28'], ['25', '2025-13', '2025-02-30']],
  [integer(1, 9), ['1', '9'], ['0', '10', '1.0', '+1', '01', ' 1', '1e0']],
  [degrees(47, 55), ['49.5', '50'], ['46.9', '56', '49,5', '49.', 'x']],
  [authorityKey, ['07337', '073375004', '073375004038'], ['7337', '0733750040', '07337500403x']],
  [webAddress, ['https://mdi.rlp.de/a?b=c'], ['mdi.rlp.de', 'ftp://x', 'https://']],
  [yesNo, ['yes', 'no'], ['ja', 'Yes', '']],
  [text, ['Rülzheim'], ['', ' x', 'x ', 'a\u0000b']],
])('cells of one kind: %#', (cell, right, wrong) => {
  expect(right.map((value) => cell(value).ok)).toEqual(right.map(() => true));
  expect(wrong.map((value) => cell(value).ok)).toEqual(wrong.map(() => false));
  expect(optional<unknown>(cell)('')).toEqual({ ok: true, value: null });
});

test('problems stand by file, line, column and rule', () => {
  const problem = (file: string, line: number, column: string | null): Problem => ({
    file,
    line,
    column,
    rule: 'required',
    message: '',
  });
  const sorted = [problem('a', 2, null), problem('a', 10, 'x'), problem('a', 10, 'y'), problem('b', 1, 'x')];
  expect(sortProblems([...sorted].reverse())).toEqual(sorted);
});
