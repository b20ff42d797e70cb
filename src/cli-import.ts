/** `import`: plans a file, applies a plan, undoes it, and shows what there is. */
import { createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { once } from 'node:events';
import { parseArgs } from 'node:util';

import { Presets, SingleBar } from 'cli-progress';

import { isDay } from './graph/days.js';
import type { Graph } from './graph/graph.js';
import { importPlan, importPlans, type ImportPlanRecord, type RowFilter } from './graph/import-plans.js';
import { IMPORT_KINDS, type ImportKind, type ImportOptions, type OnProgress } from './import/import-kinds.js';
import {
  applyImport,
  ImportError,
  keepFile,
  planImport,
  revertImport,
  type Importer,
} from './import/importing.js';
import { reportCsv } from './import/report-csv.js';
import { ROW_STATUSES } from './import/register/rows.js';
import { IMPORT_LIMITS } from './limits-import.js';

/** What is asked cannot be done; the message is for the person who asked. */
export class ImportCommandError extends Error {
  override readonly name = 'ImportCommandError';
}

export const IMPORT_USAGE = `  import <file> [--confirm]
         plans a file and applies the plan at once, if nothing in it has to be asked
  import plan <file>
         says what a file would do, row by row, and writes nothing of it
           --kind           ${IMPORT_KINDS.join(', ')} (default REGISTER: GV100AD as ZIP or text)
           --population-on, --area-on   reference days of the figures, where no remarks lie beside the text
  import apply <plan> [--confirm]
         applies a plan: all of it, in one revision, or nothing; --confirm where it asks for that
  import revert <plan>
         takes back what a plan recorded, by a revision of its own
  import list | import show <plan> [--status <a,b>] [--csv <file>]
         lists plans; shows one, or writes its rows as CSV (- = to the output)
  --as <name>   who imports, for the log of revisions (default: command line)
`;

interface Output {
  readonly say: (line: string) => void;
  readonly stream: NodeJS.WriteStream;
}
export type ImportCommand = (graph: Graph, out: Output) => Promise<number>;

const TEXT = { type: 'string' } as const;
const YES = { type: 'boolean' } as const;

function parsed(words: readonly string[]): ReturnType<typeof parseWords> {
  try {
    return parseWords(words);
  } catch (error) {
    throw new ImportCommandError((error as Error).message, { cause: error });
  }
}
const parseWords = (words: readonly string[]) =>
  parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      ...{ kind: TEXT, 'population-on': TEXT, 'area-on': TEXT, status: TEXT, csv: TEXT, as: TEXT },
      ...{ confirm: YES },
    },
  });
type Values = ReturnType<typeof parseWords>['values'];

function optionsOf(values: Values): ImportOptions {
  const { kind = 'REGISTER', 'population-on': populationOn = null, 'area-on': areaOn = null } = values;
  const isKind = (word: string): word is ImportKind => (IMPORT_KINDS as readonly string[]).includes(word);
  if (!isKind(kind)) throw new ImportCommandError(`--kind: one of ${IMPORT_KINDS.join(', ')}`);
  for (const [name, day] of [['population-on', populationOn] as const, ['area-on', areaOn] as const])
    if (day !== null && !isDay(day)) throw new ImportCommandError(`--${name}: a day, e.g. 2024-12-31`);
  return { kind, populationOn, areaOn };
}

/** The command that the words name. Throws ImportCommandError for words that name none. */
export function importCommand(words: readonly string[]): ImportCommand {
  const { values, positionals } = parsed(words);
  const [verb = '', target, ...rest] = positionals;
  const who: Importer = { actor: values.as ?? 'command line', request: null };
  const confirm = values.confirm === true;
  if (rest.length > 0) throw new ImportCommandError(`Usage: npm run import -- …\n\n${IMPORT_USAGE}`);
  if (verb === 'list' && target === undefined) return list;
  if (target !== undefined) {
    if (verb === 'plan') {
      const options = optionsOf(values);
      return async (graph, out) => ended(await planned(graph, out, { path: target, options, who }), out);
    }
    if (verb === 'apply') return (graph, out) => apply(graph, out, { id: target, confirm, who });
    if (verb === 'revert') return (graph, out) => revert(graph, out, target, who);
    if (verb === 'show') return (graph, out) => show(graph, out, target, values);
  }
  if (verb !== '' && target === undefined && !['plan', 'apply', 'revert', 'show'].includes(verb)) {
    const options = optionsOf(values);
    return async (graph, out) => {
      const plan = await planned(graph, out, { path: verb, options, who });
      if (plan.blocked.length > 0) return ended(plan, out);
      return apply(graph, out, { id: plan.id, confirm, who });
    };
  }
  throw new ImportCommandError(`Usage: npm run import -- …\n\n${IMPORT_USAGE}`);
}

const STAGES = {
  READ: 'Reading',
  COMPARE: 'Comparing',
  KEEP: 'Keeping the plan',
  RECORD: 'Recording',
} as const;

/** A bar for each stage on a terminal; a line for each elsewhere. */
function progressOn({ stream, say }: Output): { onProgress: OnProgress; stop: () => void } {
  let shown: { stage: string; bar: SingleBar | null } | null = null;
  const stop = (): void => {
    shown?.bar?.stop();
    shown = null;
  };
  const onProgress: OnProgress = (stage, done, total) => {
    if (shown?.stage !== stage) {
      stop();
      const format = `${STAGES[stage].padEnd(18)} [{bar}] {percentage}%`;
      const bar = stream.isTTY
        ? new SingleBar({ stream, format, hideCursor: true }, Presets.shades_classic)
        : null;
      bar?.start(Math.max(total, 1), 0);
      shown = { stage, bar };
      if (!bar) say(`${STAGES[stage]} …`);
    }
    shown.bar?.update(done);
  };
  return { onProgress, stop };
}

interface ToPlan {
  readonly path: string;
  readonly options: ImportOptions;
  readonly who: Importer;
}

async function planned(graph: Graph, out: Output, { path, options, who }: ToPlan): Promise<ImportPlanRecord> {
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) throw new ImportCommandError(`${path} cannot be read.`);
  if (size > IMPORT_LIMITS.textBytes)
    throw new ImportCommandError(`${path} has ${size} bytes; ${IMPORT_LIMITS.textBytes} are read at most.`);
  const file = await keepFile(graph, { name: basename(path), bytes: await readFile(path) }, who);
  const { onProgress, stop } = progressOn({ ...out, say: (line) => void out.stream.write(`${line}\n`) });
  const plan = await planImport(graph, file, options, who, { onProgress }).finally(stop);
  summary(plan, out);
  return plan;
}

function summary(
  { id, fileName, status, counts, blocked, toConfirm, appliedIn, revertedIn }: ImportPlanRecord,
  { say }: Output,
): void {
  const rows = Object.entries(JSON.parse(counts) as Record<string, number>);
  say(`${id}  ${fileName}  ${status}`);
  say(`  rows: ${rows.map(([name, count]) => `${count} ${name}`).join(', ') || 'none'}`);
  if (appliedIn !== null) say(`  applied in revision ${appliedIn}`);
  if (revertedIn !== null) say(`  undone in revision ${revertedIn}`);
  for (const reason of blocked) say(`  cannot be applied: ${reason}`);
  for (const reason of toConfirm) say(`  to be confirmed: ${reason}`);
}

/** A plan that cannot be applied is no success for a script. */
function ended({ id, blocked }: ImportPlanRecord, { say }: Output): number {
  say(
    blocked.length > 0
      ? `  see: npm run import -- show ${id} --status REJECTED,CONFLICT`
      : `  apply it: npm run import -- apply ${id}`,
  );
  return blocked.length > 0 ? 1 : 0;
}

interface ToApply {
  readonly id: string;
  readonly confirm: boolean;
  readonly who: Importer;
}

async function apply(graph: Graph, out: Output, { id, confirm, who }: ToApply): Promise<number> {
  const { onProgress, stop } = progressOn({ ...out, say: (line) => void out.stream.write(`${line}\n`) });
  const { plan, created, closed } = await forPeople(
    applyImport(graph, id, { confirm, onProgress }, who),
  ).finally(stop);
  out.say(
    `${plan.id} is applied in revision ${plan.appliedIn ?? 0}: ${created} versions created, ${closed} closed.`,
  );
  return 0;
}

async function revert(graph: Graph, { say }: Output, id: string, who: Importer): Promise<number> {
  const { plan, kept } = await forPeople(revertImport(graph, id, who));
  say(`${plan.id} is undone in revision ${plan.revertedIn ?? 0}.`);
  for (const { subject, reason } of kept)
    say(
      `  stays: ${subject} (${reason === 'CHANGED_SINCE' ? 'changed since' : 'needed by what was changed since'})`,
    );
  return 0;
}

async function list(graph: Graph, out: Output): Promise<number> {
  const plans = await importPlans(graph, { before: null, statuses: null, limit: 100 });
  if (plans.length === 0) out.say('There are no plans.');
  for (const plan of plans) summary(plan, out);
  return 0;
}

async function show(graph: Graph, out: Output, id: string, { status, csv }: Values): Promise<number> {
  const plan = await importPlan(graph, id);
  if (!plan) throw new ImportCommandError(`No plan has the id ${id}.`);
  const statuses = status?.split(',') ?? null;
  const unknown = statuses?.filter((one) => !(ROW_STATUSES as readonly string[]).includes(one)) ?? [];
  if (unknown.length > 0) throw new ImportCommandError(`--status: of ${ROW_STATUSES.join(', ')}`);
  const filter: RowFilter = { statuses, codes: null };
  if (csv === undefined) summary(plan, out);
  const target = csv === undefined || csv === '-' ? process.stdout : createWriteStream(csv);
  for await (const piece of reportCsv(graph, id, filter))
    if (!target.write(piece)) await once(target, 'drain');
  if (target !== process.stdout) {
    target.end();
    await once(target, 'finish');
    out.say(`${String(csv)} is written.`);
  }
  return 0;
}

function forPeople<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw error instanceof ImportError ? new ImportCommandError(error.message, { cause: error }) : error;
  });
}
