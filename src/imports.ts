/** Imports as one request sees them: who asks is known, and what it writes moves its revision. */
import type { Graph } from './graph/graph.js';
import {
  importPlan,
  importPlans,
  importRowCount,
  importRows,
  type ImportPlanRecord,
  type ImportRowRecord,
  type PlanStatus,
  type RowFilter,
} from './graph/import-plans.js';
import { revisionsByNumber, type RevisionRecord } from './graph/revision.js';
import type { ImportOptions } from './import/import-kinds.js';
import {
  applyImport,
  planImport,
  revertImport,
  type Applied,
  type Importer,
  type Reverted,
} from './import/importing.js';

export interface Imports {
  /** Reject with ImportError for what is refused. */
  plan(file: string, options: ImportOptions, idempotencyKey: string): Promise<ImportPlanRecord>;
  apply(plan: string, confirm: boolean): Promise<Applied>;
  revert(plan: string): Promise<Reverted>;
  planById(id: string): Promise<ImportPlanRecord | null>;
  plans(page: {
    readonly before: string | null;
    readonly statuses: readonly PlanStatus[] | null;
    readonly limit: number;
  }): Promise<ImportPlanRecord[]>;
  rows(
    plan: string,
    filter: RowFilter,
    page: { readonly behind: number; readonly limit: number },
  ): Promise<ImportRowRecord[]>;
  rowCount(plan: string, filter: RowFilter): Promise<number>;
  revision(number: number): Promise<RevisionRecord | null>;
}

/** `onWritten` is told of the revision that a call came to. */
export function importsOf(
  graph: Graph,
  importer: Importer,
  now: () => Date,
  onWritten: (revision: RevisionRecord) => void,
): Imports {
  const revision = async (number: number): Promise<RevisionRecord | null> =>
    (await revisionsByNumber(graph, [number]))[0] ?? null;
  const tell = async (number: number | null): Promise<void> => {
    const written = number === null ? null : await revision(number);
    if (written) onWritten(written);
  };
  return {
    plan: (file, options, idempotencyKey) =>
      planImport(graph, file, options, importer, { now: now(), idempotencyKey }),
    apply: async (plan, confirm) => {
      const applied = await applyImport(graph, plan, { confirm }, importer);
      await tell(applied.plan.appliedIn);
      return applied;
    },
    revert: async (plan) => {
      const reverted = await revertImport(graph, plan, importer);
      await tell(reverted.plan.revertedIn);
      return reverted;
    },
    planById: (id) => importPlan(graph, id),
    plans: (page) => importPlans(graph, page),
    rows: (plan, filter, page) => importRows(graph, plan, filter, page),
    rowCount: (plan, filter) => importRowCount(graph, plan, filter),
    revision,
  };
}
