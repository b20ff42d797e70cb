/** A row of a plan: what a line of a file does to the record, or what it asks. */
export const ROW_STATUSES = ['CREATED', 'UPDATED', 'UNCHANGED', 'REJECTED', 'CONFLICT'] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

/** Values by the name of their field; what has none is left out. */
export type RowValues = Readonly<Record<string, string>>;

export interface PlanRow {
  readonly file: string | null;
  /** 1-based; null for what no line says, but follows from all of them. */
  readonly line: number | null;
  readonly column: string | null;
  readonly status: RowStatus;
  /** What happened, or what is wrong: a stable word. */
  readonly code: string;
  readonly message: string;
  /** Official key, or key of the network. */
  readonly key: string | null;
  /** Id of what it is about. */
  readonly subject: string | null;
  readonly before: RowValues | null;
  readonly after: RowValues | null;
}
