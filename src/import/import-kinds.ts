/** What can be imported, and how each kind of file is read and planned. */
import type { Day } from '../graph/days.js';
import type { Recording } from '../graph/facts.js';
import type { Reader } from '../graph/graph.js';
import { readEdition } from './gv100ad/read-edition.js';
import { formatProblem, type Problem } from './problems.js';
import { planEdition, type EditionOptions } from './register/plan-edition.js';
import type { PlanRow } from './register/rows.js';

export const IMPORT_KINDS = ['REGISTER'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export interface ImportOptions extends EditionOptions {
  readonly kind: ImportKind;
}

/** What a file would do to the records as they stand. */
export interface FilePlan {
  readonly rows: readonly PlanRow[];
  readonly blocked: readonly string[];
  readonly toConfirm: readonly string[];
  /** Null where the file cannot be read. */
  readonly recording: Pick<Recording, 'entities' | 'timelines'> | null;
}

/** A file as its reader takes it. */
export interface FileContent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that is damaged: each problem is a row, and nothing can be applied. */
function rejected(problems: readonly Problem[], isCut: boolean): FilePlan {
  const rows = problems.map((problem): PlanRow => ({
    ...{ file: problem.file, line: problem.line > 0 ? problem.line : null, column: problem.column },
    ...{ status: 'REJECTED', code: problem.rule, message: formatProblem(problem) },
    ...{ key: null, subject: null, before: null, after: null },
  }));
  const more = isCut ? ', and more that are not listed' : '';
  return { rows, blocked: [`the file has ${rows.length} problem(s)${more}`], toConfirm: [], recording: null };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** Told how far an import is: `done` of `total` in this stage. */
export type OnProgress = (stage: 'READ' | 'COMPARE' | 'KEEP' | 'RECORD', done: number, total: number) => void;
export const NOBODY: OnProgress = () => undefined;

/** Reads a file and plans it. Damage is told as rows; throws the driver's errors alone. */
export async function planFile(
  reader: Reader,
  { name, bytes }: FileContent,
  options: ImportOptions,
  today: Day,
  onProgress: OnProgress = NOBODY,
): Promise<FilePlan> {
  onProgress('READ', 0, bytes.length);
  const reading = await readEdition({ name, bytes: once(bytes) });
  onProgress('READ', bytes.length, bytes.length);
  if (!reading.ok) return rejected(reading.problems, reading.isCut);
  const total = reading.edition.units.length;
  onProgress('COMPARE', 0, total);
  const plan = await planEdition(reader, reading.edition, today, options);
  onProgress('COMPARE', total, total);
  return plan;
}
