/** Reads a CSV file into rows that know their line, and reports whatever keeps it from being one. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { CsvError, parse } from 'csv-parse/sync';

import type { Problem, Report, Rule } from './problems.js';

export interface RawRow {
  /** 1-based line on which the row begins. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

const NEWLINE = 0x0a;

/** Line of the first byte that is no UTF-8. */
function badLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found === -1 ? bytes.length : found + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return line;
}

function structureProblem(error: CsvError): { rule: Rule; line: number; message: string } {
  const line = Number(error.lines ?? 0);
  const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED';
  return { rule: isOpen ? 'cut-file' : 'quoting', line, message: error.message };
}

function records(file: string, text: string, report: Report): { line: number; cells: string[] }[] | null {
  try {
    const parsed = parse(text, {
      info: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as Parsed[];
    let line = 1;
    return parsed.map(({ record, info }) => {
      const row = { line, cells: record };
      line = info.lines + 1;
      return row;
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    report({ file, column: null, ...structureProblem(error) });
    return null;
  }
}

function checkHeader(file: string, header: readonly string[], columns: readonly string[]): Problem[] {
  const at = (column: string, rule: Rule, message: string): Problem => ({
    file,
    line: 1,
    column,
    rule,
    message,
  });
  const repeated = header.filter((name, index) => header.indexOf(name) !== index);
  return [
    ...columns
      .filter((name) => !header.includes(name))
      .map((name) => at(name, 'missing-column', 'not in the header')),
    ...header
      .filter((name) => !columns.includes(name))
      .map((name) => at(name, 'unknown-column', `known are ${columns.join(', ')}`)),
    ...repeated.map((name) => at(name, 'repeated-column', 'stands twice in the header')),
  ];
}

/**
 * Rows of CSV text by column name. A byte order mark and CRLF are tolerated. Null when the file cannot be read as
 * a table at all; a row with too many or too few cells is reported and left out.
 */
export function parseTable(
  file: string,
  bytes: Uint8Array,
  columns: readonly string[],
  report: Report,
): RawRow[] | null {
  const whole = (line: number, rule: Rule, message: string): null => {
    report({ file, line, column: null, rule, message });
    return null;
  };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return whole(badLine(bytes), 'not-utf8', 'save the file as UTF-8');
  }
  if (text.trim() === '') return whole(0, 'empty-file', 'no header');
  const rows = records(file, text, report);
  const header = rows?.shift();
  if (rows === null || header === undefined) return null;
  if (!/[\r\n]$/.test(text)) {
    const last = rows.at(-1) ?? header;
    whole(last.line, 'cut-file', 'the last line has no end; a cut value cannot be told from a whole one');
  }
  const wrong = checkHeader(file, header.cells, columns);
  wrong.forEach(report);
  if (wrong.length > 0) return null;
  return rows.flatMap(({ line, cells }) => {
    if (cells.length === 1 && cells[0] === '') return [];
    if (cells.length !== header.cells.length) {
      whole(line, 'cell-count', `${cells.length} cells, the header has ${header.cells.length}`);
      return [];
    }
    return [
      { line, cells: Object.fromEntries(header.cells.map((name, index) => [name, cells[index] ?? ''])) },
    ];
  });
}

/** Reads one file of a folder; see `parseTable`. */
export async function readRows(
  folder: string,
  file: string,
  columns: readonly string[],
  report: Report,
): Promise<RawRow[] | null> {
  const bytes = await readFile(join(folder, file)).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    report({ file, line: 0, column: null, rule: 'missing-file', message: `cannot be read (${code})` });
    return null;
  });
  return bytes === null ? null : parseTable(file, bytes, columns, report);
}
