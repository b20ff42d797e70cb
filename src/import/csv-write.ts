/** Rows of a seed file by column; written as RFC 4180 with LF, UTF-8 without a byte order mark. */
export type SeedRow = Readonly<Record<string, string>>;

export function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** CSV text with a header. A column missing in a row is empty; a name that is no column is a mistake and throws. */
export function csvText(columns: readonly string[], rows: readonly SeedRow[]): string {
  const known = new Set(columns);
  const lines = rows.map((row) => {
    const extra = Object.keys(row).find((name) => !known.has(name));
    if (extra !== undefined) throw new Error(`no column ${extra}`);
    return columns.map((name) => quoted(row[name] ?? '')).join(',');
  });
  return [columns.join(','), ...lines, ''].join('\n');
}
