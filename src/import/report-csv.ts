/** The rows of a plan as CSV, for a spreadsheet. */
import { importRows, type ImportRowRecord, type RowFilter } from '../graph/import-plans.js';
import type { Reader } from '../graph/graph.js';
import { quoted } from './csv-write.js';

const COLUMNS = [
  ...(['number', 'status', 'code', 'file', 'line', 'column', 'key', 'subject'] as const),
  ...(['message', 'before', 'after'] as const),
];
/** Rows of one read. */
const AT_ONCE = 1_000;

/** A cell that a spreadsheet takes for text, whatever stands in it. */
function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  // What begins so would be a formula there.
  const harmless = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return quoted(harmless);
}

const line = (row: ImportRowRecord): string => `${COLUMNS.map((column) => cell(row[column])).join(',')}\n`;

/** Header and rows, in pieces of some thousand rows. */
export async function* reportCsv(reader: Reader, plan: string, filter: RowFilter): AsyncGenerator<string> {
  yield `${COLUMNS.join(',')}\n`;
  for (let behind = 0; ;) {
    const rows = await importRows(reader, plan, filter, { behind, limit: AT_ONCE });
    if (rows.length > 0) yield rows.map(line).join('');
    if (rows.length < AT_ONCE) return;
    behind = rows.at(-1)?.number ?? Number.MAX_SAFE_INTEGER;
  }
}
