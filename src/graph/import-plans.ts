/**
 * What is kept of imports: files as they came, plans and their rows. They are no facts of the world, so they have no
 * versions and make no revision; what a plan records when it is applied has both.
 */
import { batches } from './collections.js';
import { cypher, statement } from './cypher.js';
import type { Day } from './days.js';
import type { Graph, Reader } from './graph.js';
import type { Beside } from './record-planned.js';
import type { Parameters } from './values.js';

export interface ImportFileRecord {
  readonly id: string;
  readonly name: string;
  /** Bytes as they came. */
  readonly size: number;
  /** Packed with gzip, as base64. */
  readonly data: string;
  readonly storedAt: string;
  readonly actor: string;
}
export const PLAN_STATUSES = ['PLANNED', 'APPLIED', 'REVERTED'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

export interface ImportPlanRecord {
  readonly id: string;
  readonly kind: string;
  readonly file: string;
  readonly fileName: string;
  /** What was said beside the file, as JSON. */
  readonly options: string;
  readonly status: PlanStatus;
  readonly plannedAt: string;
  /** The day of the plan: that of retrieval for what is new. */
  readonly plannedOn: Day;
  readonly actor: string;
  /** The newest revision when it was made. */
  readonly ground: number;
  /** Of all rows: equal where the plan would be the same. */
  readonly digest: string;
  /** Rows by status, as JSON. */
  readonly counts: string;
  readonly blocked: readonly string[];
  readonly toConfirm: readonly string[];
  /** The revision that it was applied in, and reverted in. */
  readonly appliedIn: number | null;
  readonly revertedIn: number | null;
}

const FILE_COLUMNS = cypher`
  f.id AS id, f.name AS name, f.size AS size, f.data AS data, f.storedAt AS storedAt, f.actor AS actor`;
const FILE_BY_ID = statement<ImportFileRecord>(
  'importFile',
  cypher`MATCH (f:ImportFile {id: $id}) RETURN ${FILE_COLUMNS}`,
);
const KEEP_FILE = statement(
  'keepImportFile',
  cypher`
    MERGE (f:ImportFile {id: $id})
    ON CREATE SET f.name = $name, f.size = $size, f.data = $data, f.storedAt = $storedAt, f.actor = $actor`,
);

export async function importFile(reader: Reader, id: string): Promise<ImportFileRecord | null> {
  const [file] = await reader.read(FILE_BY_ID, { id });
  return file ?? null;
}

/** Keeps a file; the same bytes under the same name once. */
export async function keepImportFile(graph: Graph, file: ImportFileRecord): Promise<void> {
  await graph.write('keepImportFile', (transaction) => transaction.run(KEEP_FILE, { ...file }));
}

const PLAN_COLUMNS = cypher`
  p.id AS id, p.kind AS kind, p.file AS file, p.fileName AS fileName, p.options AS options, p.status AS status,
  p.plannedAt AS plannedAt, p.plannedOn AS plannedOn, p.actor AS actor, p.ground AS ground, p.digest AS digest,
  p.counts AS counts, p.blocked AS blocked, p.toConfirm AS toConfirm, p.appliedIn AS appliedIn,
  p.revertedIn AS revertedIn`;
const PLAN_BY_ID = statement<ImportPlanRecord>(
  'importPlan',
  cypher`MATCH (p:ImportPlan {id: $id}) RETURN ${PLAN_COLUMNS}`,
);
const PLANS = statement<ImportPlanRecord>(
  'importPlans',
  cypher`
    MATCH (p:ImportPlan)
    WHERE ($before IS NULL OR p.plannedAt + p.id < $before) AND ($statuses IS NULL OR p.status IN $statuses)
    RETURN ${PLAN_COLUMNS} ORDER BY p.plannedAt DESC, p.id DESC LIMIT $limit`,
);
const CREATE_PLAN = statement('createImportPlan', cypher`CREATE (p:ImportPlan) SET p = $plan`);

export async function importPlan(reader: Reader, id: string): Promise<ImportPlanRecord | null> {
  const [plan] = await reader.read(PLAN_BY_ID, { id });
  return plan ?? null;
}

/** The place of a plan among all: the newest come first. */
export const placeOfPlan = ({ plannedAt, id }: Pick<ImportPlanRecord, 'plannedAt' | 'id'>): string =>
  plannedAt + id;

/** Plans before a place, the newest first. */
export function importPlans(
  reader: Reader,
  page: {
    readonly before: string | null;
    readonly statuses: readonly PlanStatus[] | null;
    readonly limit: number;
  },
): Promise<ImportPlanRecord[]> {
  return reader.read(PLANS, { ...page });
}

/** A row as it is kept; `before` and `after` as JSON. */
export interface ImportRowRecord {
  readonly number: number;
  readonly status: string;
  readonly code: string;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: string | null;
  readonly key: string | null;
  readonly subject: string | null;
  readonly before: string | null;
  readonly after: string | null;
}
const CREATE_ROWS = statement(
  'createImportRows',
  cypher`UNWIND $rows AS row CREATE (r:ImportRow) SET r = row, r.plan = $plan`,
);
const ROWS = statement<ImportRowRecord>(
  'importRows',
  cypher`
    MATCH (r:ImportRow) WHERE r.plan = $plan AND r.number > $behind
      AND ($statuses IS NULL OR r.status IN $statuses) AND ($codes IS NULL OR r.code IN $codes)
    RETURN r.number AS number, r.status AS status, r.code AS code, r.message AS message, r.file AS file, r.line AS line,
      r.column AS column, r.key AS key, r.subject AS subject, r.before AS before, r.after AS after
    ORDER BY r.number LIMIT $limit`,
);
const COUNT_ROWS = statement<{ total: number }>(
  'importRowCount',
  cypher`
    MATCH (r:ImportRow) WHERE r.plan = $plan AND r.number > 0
      AND ($statuses IS NULL OR r.status IN $statuses) AND ($codes IS NULL OR r.code IN $codes)
    RETURN count(*) AS total`,
);

/** Keeps a plan with all its rows, or nothing of it. */
export async function keepImportPlan(
  graph: Graph,
  plan: ImportPlanRecord,
  rows: readonly ImportRowRecord[],
): Promise<void> {
  await graph.write('keepImportPlan', async (transaction) => {
    await transaction.run(CREATE_PLAN, { plan: { ...plan } });
    for (const batch of batches(rows))
      await transaction.run(CREATE_ROWS, { plan: plan.id, rows: batch.map((row) => ({ ...row })) });
  });
}

export interface RowFilter {
  readonly statuses: readonly string[] | null;
  readonly codes: readonly string[] | null;
}
export const ALL_ROWS: RowFilter = { statuses: null, codes: null };

/** Rows of a plan behind a number, in order. */
export function importRows(
  reader: Reader,
  plan: string,
  filter: RowFilter,
  page: { readonly behind: number; readonly limit: number },
): Promise<ImportRowRecord[]> {
  return reader.read(ROWS, { plan, ...filter, ...page });
}

export async function importRowCount(reader: Reader, plan: string, filter: RowFilter): Promise<number> {
  const [row] = await reader.read(COUNT_ROWS, { plan, ...filter });
  return row?.total ?? 0;
}

const MARK = statement(
  'markImportPlan',
  cypher`MATCH (p:ImportPlan {id: $id}) SET p.status = $status, p.appliedIn = $appliedIn, p.revertedIn = $revertedIn`,
);

/** To be written with what the plan records. */
export function markedPlan(
  { id, appliedIn, revertedIn }: Pick<ImportPlanRecord, 'id' | 'appliedIn' | 'revertedIn'>,
  status: PlanStatus,
): Beside {
  const parameters: Parameters = { id, status, appliedIn, revertedIn };
  return { statement: MARK, parameters };
}
