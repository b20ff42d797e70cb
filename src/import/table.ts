/** Typed rows of one file, and the checks that every file needs: unique keys, references to other files. */
import { readRows } from './csv.js';
import type { Cell } from './cells.js';
import type { Report, Rule } from './problems.js';

export type Columns = Readonly<Record<string, Cell<unknown>>>;
export type Values<C extends Columns> = { readonly [K in keyof C]: C[K] extends Cell<infer T> ? T : never };

export interface Place {
  readonly file: string;
  readonly line: number;
}
export interface Row<C extends Columns> extends Place {
  readonly values: Values<C>;
}
export interface Table<C extends Columns> {
  readonly file: string;
  /** Rows in which every cell could be read. */
  readonly rows: readonly Row<C>[];
  /**
   * Readable values of the first column, also of rows that are bad elsewhere; null when the file could not be
   * read. So that one bad cell is one problem, not one for every row that refers to its row.
   */
  readonly keys: ReadonlySet<unknown> | null;
  /** Whether every row of the file is among `rows`. */
  readonly isComplete: boolean;
}

/** Reads a file by its columns and reports every cell that breaks a rule. */
export async function readTable<C extends Columns>(
  folder: string,
  file: string,
  columns: C,
  report: Report,
): Promise<Table<C>> {
  const names = Object.keys(columns);
  const raw = await readRows(folder, file, names, report);
  const keys = new Set<unknown>();
  const rows: Row<C>[] = [];
  for (const { line, cells } of raw ?? []) {
    const values: Record<string, unknown> = {};
    for (const [index, name] of names.entries()) {
      const parsed = columns[name]?.(cells[name] ?? '');
      if (parsed?.ok === true) {
        values[name] = parsed.value;
        if (index === 0) keys.add(parsed.value);
      } else if (parsed) {
        report({ file, line, column: name, rule: parsed.rule, message: parsed.message });
      }
    }
    if (Object.keys(values).length === names.length) rows.push({ file, line, values: values as Values<C> });
  }
  return { file, rows, keys: raw === null ? null : keys, isComplete: rows.length === raw?.length };
}

/** Reports a problem at one cell of a row. */
export function reportAt(
  report: Report,
  place: Place,
  column: string | null,
  rule: Rule,
  message: string,
): void {
  report({ file: place.file, line: place.line, column, rule, message });
}

type CellValue = string | number | boolean | null;

/** A table as far as checks need it: any file that has the columns named. */
interface TableWith<K extends string> {
  readonly rows: readonly (Place & { readonly values: Readonly<Record<K, CellValue>> })[];
}

/** Reports rows that have the same values in `columns` as an earlier row. */
export function checkUnique<K extends string>(
  table: TableWith<K>,
  columns: readonly K[],
  report: Report,
): void {
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    const key = columns.map((column) => row.values[column] ?? '').join(' · ');
    const before = seen.get(key);
    if (before === undefined) seen.set(key, row.line);
    else
      reportAt(
        report,
        row,
        columns.at(-1) ?? null,
        'duplicate-key',
        `${key} stands in line ${before} already`,
      );
  }
}

/** Reports values of `column` that are no key of `target`; an empty cell refers to nothing. */
export function checkReference<K extends string>(
  table: TableWith<K>,
  column: K,
  target: { readonly file: string; readonly keys: ReadonlySet<unknown> | null },
  report: Report,
): void {
  if (target.keys === null) return;
  for (const row of table.rows) {
    const value = row.values[column];
    if (value === null || target.keys.has(value)) continue;
    reportAt(report, row, column, 'unknown-reference', `${String(value)} is not in ${target.file}`);
  }
}
