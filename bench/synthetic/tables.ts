/** Tables of the seed with other rows. */
import type { Columns, Row, Table, Values } from '../../src/import/table.js';

function withRows<C extends Columns>(table: Table<C>, rows: readonly Row<C>[]): Table<C> {
  // The first column is the one that other tables refer to.
  const keys = new Set(rows.map(({ values }) => Object.values<unknown>(values)[0]));
  return { ...table, rows, keys };
}

export const without = <C extends Columns>(table: Table<C>): Table<C> => withRows(table, []);

/** Each row with some other values, or left out where the change is null. */
export function changed<C extends Columns>(
  table: Table<C>,
  change: (values: Values<C>, index: number) => Partial<Values<C>> | null,
): Table<C> {
  return replaced(table, (values, index) => {
    const own = change(values, index);
    return own === null ? [] : [own];
  });
}

/** In the place of each row any number of rows with some other values. */
export function replaced<C extends Columns>(
  table: Table<C>,
  change: (values: Values<C>, index: number) => readonly Partial<Values<C>>[],
): Table<C> {
  const rows = table.rows.flatMap((row, index) =>
    change(row.values, index).map((own) => ({ ...row, values: { ...row.values, ...own } })),
  );
  return withRows(table, rows);
}
