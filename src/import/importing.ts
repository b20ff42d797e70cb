/** Imports: keep a file, plan it, apply the plan, undo it. For the API and the command line alike. */
import { createHash, randomUUID } from 'node:crypto';
import { isDeepStrictEqual, promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

import { dayInBerlin } from '../graph/days.js';
import type { Graph, Reader } from '../graph/graph.js';
import {
  importFile,
  importPlan,
  keepImportFile,
  keepImportPlan,
  markedPlan,
  type ImportPlanRecord,
  type ImportRowRecord,
} from '../graph/import-plans.js';
import { recordPlanned } from '../graph/record-planned.js';
import { newestRevision } from '../graph/revision.js';
import {
  NOBODY,
  planFile,
  type FileContent,
  type FilePlan,
  type ImportOptions,
  type OnProgress,
} from './import-kinds.js';
import { Watched } from './watched.js';
import type { PlanRow } from './register/rows.js';
import { undoOf, type Kept } from './undo.js';

const packed = promisify(gzip);
const unpacked = promisify(gunzip);

/** Who imports, and in which request. */
export interface Importer {
  readonly actor: string;
  readonly request: string | null;
}

export type ImportFault =
  | { readonly code: 'NO_FILE' | 'NO_PLAN' | 'STALE_PLAN'; readonly message: string }
  | {
      readonly code: 'BLOCKED' | 'UNCONFIRMED';
      readonly message: string;
      readonly reasons: readonly string[];
    }
  | { readonly code: 'WRONG_STATUS' | 'OTHER_INPUT'; readonly message: string };

/** Why an import does not go on; nothing was written. */
export class ImportError extends Error {
  constructor(readonly fault: ImportFault) {
    super(fault.message);
    this.name = 'ImportError';
  }
}

/** Keeps a file; the same bytes have the same id. */
export async function keepFile(
  graph: Graph,
  { name, bytes }: FileContent,
  { actor }: Importer,
  now: Date = new Date(),
): Promise<string> {
  const digest = createHash('sha256').update(name).update('\0').update(bytes).digest('hex');
  const id = `file_${digest.slice(0, 20)}`;
  const data = (await packed(bytes)).toString('base64');
  await keepImportFile(graph, { id, name, size: bytes.length, data, storedAt: now.toISOString(), actor });
  return id;
}

async function contentOf(reader: Reader, id: string): Promise<FileContent> {
  const file = await importFile(reader, id);
  if (!file) throw new ImportError({ code: 'NO_FILE', message: `No file has the id ${id}.` });
  return { name: file.name, bytes: await unpacked(Buffer.from(file.data, 'base64')) };
}

function digestOf(rows: readonly PlanRow[]): string {
  const hash = createHash('sha256');
  for (const row of rows) hash.update(JSON.stringify(row));
  return hash.digest('hex');
}

function countsOf(rows: readonly PlanRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of rows) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

const stored = (row: PlanRow, index: number): ImportRowRecord => ({
  ...row,
  number: index + 1,
  before: row.before && JSON.stringify(row.before),
  after: row.after && JSON.stringify(row.after),
});

export interface PlanOptions {
  readonly now?: Date;
  readonly onProgress?: OnProgress;
  /** The same key of the same importer gives the same plan. */
  readonly idempotencyKey?: string;
}

const idOfPlan = (actor: string, key: string | undefined): string =>
  `import_${
    key === undefined
      ? randomUUID().replaceAll('-', '').slice(0, 20)
      : createHash('sha256').update(`${actor}\0${key}`).digest('hex').slice(0, 20)
  }`;

/** Plans a kept file against what is on record now, and keeps the plan. */
export async function planImport(
  graph: Graph,
  file: string,
  options: ImportOptions,
  { actor }: Importer,
  { now = new Date(), onProgress = NOBODY, idempotencyKey }: PlanOptions = {},
): Promise<ImportPlanRecord> {
  const id = idOfPlan(actor, idempotencyKey);
  const known = await importPlan(graph, id);
  if (known) {
    if (known.file === file && isDeepStrictEqual(JSON.parse(known.options), options)) return known;
    const message = 'This key came with another file or other options: each call has its own.';
    throw new ImportError({ code: 'OTHER_INPUT', message });
  }
  const content = await contentOf(graph, file);
  const ground = (await newestRevision(graph)).number;
  const plannedOn = dayInBerlin(now);
  const { rows, blocked, toConfirm } = await planFile(graph, content, options, plannedOn, onProgress);
  const plan: ImportPlanRecord = {
    ...{ id, kind: options.kind, file, fileName: content.name },
    ...{
      options: JSON.stringify(options),
      status: 'PLANNED',
      plannedAt: now.toISOString(),
      plannedOn,
      actor,
    },
    ...{ ground, digest: digestOf(rows), counts: JSON.stringify(countsOf(rows)), blocked, toConfirm },
    ...{ appliedIn: null, revertedIn: null },
  };
  onProgress('KEEP', 0, rows.length);
  await keepImportPlan(graph, plan, rows.map(stored));
  onProgress('KEEP', rows.length, rows.length);
  return plan;
}

async function planThere(reader: Reader, id: string): Promise<ImportPlanRecord> {
  const plan = await importPlan(reader, id);
  if (!plan) throw new ImportError({ code: 'NO_PLAN', message: `No plan has the id ${id}.` });
  return plan;
}

/** Plans again behind the lock: what came between has moved the ground if the plan is another one now. */
async function planAgain(reader: Reader, plan: ImportPlanRecord, onProgress: OnProgress): Promise<FilePlan> {
  const options = JSON.parse(plan.options) as ImportOptions;
  const content = await contentOf(reader, plan.file);
  const again = await planFile(reader, content, options, plan.plannedOn, onProgress);
  if (digestOf(again.rows) !== plan.digest)
    throw new ImportError({
      code: 'STALE_PLAN',
      message: `What the plan touches has changed since revision ${plan.ground}: plan again.`,
    });
  return again;
}

function refuse(plan: ImportPlanRecord, confirm: boolean): void {
  if (plan.status !== 'PLANNED')
    throw new ImportError({ code: 'WRONG_STATUS', message: `The plan is ${plan.status} already.` });
  if (plan.blocked.length > 0)
    throw new ImportError({
      ...{ code: 'BLOCKED', reasons: plan.blocked },
      message: `The plan cannot be applied: ${plan.blocked.join('; ')}.`,
    });
  if (plan.toConfirm.length > 0 && !confirm)
    throw new ImportError({
      ...{ code: 'UNCONFIRMED', reasons: plan.toConfirm },
      message: `To be confirmed: ${plan.toConfirm.join('; ')}.`,
    });
}

export interface Applied {
  readonly plan: ImportPlanRecord;
  readonly created: number;
  readonly closed: number;
}

/** The days of a plan by its name for the log. */
const noteOf = ({ kind, fileName }: ImportPlanRecord): string => `Import (${kind}): ${fileName}`;

/**
 * Applies a plan: all of it in one revision, or nothing. The same plan again is the same answer. Throws ImportError,
 * InvariantError, or the driver's error.
 */
export function applyImport(
  graph: Graph,
  id: string,
  { confirm, onProgress = NOBODY }: { readonly confirm: boolean; readonly onProgress?: OnProgress },
  { actor, request }: Importer,
): Promise<Applied> {
  const watched = new Watched(onProgress);
  return recordPlanned(watched.on(graph), async (reader, newest) => {
    const plan = await planThere(reader, id);
    if (plan.status === 'APPLIED') {
      return { recording: null, tell: () => ({ plan, created: 0, closed: 0 }) };
    }
    refuse(plan, confirm);
    const { recording: planned } = await planAgain(reader, plan, onProgress);
    if (!planned) throw new Error(`${id} has nothing to apply, and was not refused`);
    const note = noteOf(plan);
    watched.expect(planned.timelines.reduce((sum, { versions }) => sum + versions.length, 0));
    const appliedIn = (result: { readonly revision: number } | null): ImportPlanRecord => ({
      ...plan,
      status: 'APPLIED',
      appliedIn: result?.revision ?? newest.number,
    });
    return {
      recording: { actor, request, note, ...planned },
      also: (result) => [markedPlan(appliedIn(result), 'APPLIED')],
      tell: (result) => ({
        plan: appliedIn(result),
        created: result?.created ?? 0,
        closed: result?.closed ?? 0,
      }),
    };
  });
}

export interface Reverted {
  readonly plan: ImportPlanRecord;
  /** What was changed since, or is needed by something that was: it stays as it is. */
  readonly kept: readonly Kept[];
}

/** Takes back what a plan recorded, by a revision of its own. The same plan again is the same answer without the names. */
export function revertImport(graph: Graph, id: string, { actor, request }: Importer): Promise<Reverted> {
  return recordPlanned(graph, async (reader, newest) => {
    const plan = await planThere(reader, id);
    if (plan.status === 'REVERTED') return { recording: null, tell: () => ({ plan, kept: [] }) };
    if (plan.status !== 'APPLIED' || plan.appliedIn === null)
      throw new ImportError({
        code: 'WRONG_STATUS',
        message: `The plan is ${plan.status}: there is nothing to undo.`,
      });
    const { timelines, kept } = await undoOf(reader, plan.appliedIn);
    const reverted = (result: { readonly revision: number } | null): ImportPlanRecord => ({
      ...plan,
      status: 'REVERTED',
      revertedIn: result?.revision ?? newest.number,
    });
    return {
      recording: { actor, request, note: `Undo of ${noteOf(plan)}`, entities: [], timelines },
      also: (result) => [markedPlan(reverted(result), 'REVERTED')],
      tell: (result) => ({ plan: reverted(result), kept }),
    };
  });
}
