/**
 * `npm run bench:worst`: what the most expensive questions that the limits let through cost, on the seed, or with
 * `--data <folder>` on what is on record there. `--only <words>` asks only those with the words in their names.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { READER } from '../src/auth/viewer.js';
import { createContextFactory } from '../src/context.js';
import { replan } from '../src/graph/definitions.js';
import type { Graph } from '../src/graph/graph.js';
import { newestRevision } from '../src/graph/revision.js';
import { SEED_FOLDER } from '../src/import/seed-folder.js';
import { LIMITS } from '../src/limits.js';
import { createMetrics } from '../src/metrics/metrics.js';
import { createSchema } from '../src/schema.js';
import { recordBorders, recordSeed } from '../src/seeding.js';
import { onGraph } from './on-graph.js';
import { candidates } from './worst/candidates.js';
import { costOf, largest } from './worst/inside.js';
import { measured, type Measured } from './worst/measured.js';
import { placesOf } from './worst/places.js';

/** How long the server may stand still for one question, in seconds. */
const PAUSE = 1;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const note = (line: string): void => void process.stderr.write(`${line}\n`);

interface Row {
  readonly name: string;
  readonly n: number;
  readonly cost: number;
  readonly first: Measured;
  readonly second: Measured;
}

async function rowsOf(graph: Graph, patient: Graph, only: string): Promise<Row[]> {
  const schema = createSchema();
  const metrics = createMetrics(graph, LIMITS);
  const contextOf = createContextFactory(graph, metrics);
  const rows: Row[] = [];
  const search = createContextFactory(patient, metrics);
  const places = await placesOf(schema, await search({ id: 'places', viewer: READER }));
  for (const { name, most, of, isAsked = false } of candidates(places)) {
    if (!name.includes(only)) continue;
    const inside = (n: number): boolean => costOf(schema, of(n, 1)).problem === null;
    const isAnswered = async (n: number): Promise<boolean> =>
      inside(n) && !(await measured(schema, contextOf, of(n, 1))).code?.startsWith('TOO_EXPENSIVE');
    const n = await largest(most, isAsked ? isAnswered : inside);
    const { cost, problem } = costOf(schema, of(Math.max(n, 1), 1));
    if (n === 0 && !isAsked) throw new Error(`${name} is outside the limits: ${problem ?? ''}`);
    const asked = Math.max(n, 1);
    const first = await measured(schema, contextOf, of(asked, 1));
    const second = await measured(schema, contextOf, of(asked, 2));
    rows.push({ name, n: asked, cost, first, second });
    note(`${name}: ${second.seconds.toFixed(2)} s, ${second.code ?? 'answered'}`);
  }
  await metrics.close();
  return rows;
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
const share = (value: number, of: number): string => (value / of).toFixed(2);
const line = (cells: readonly string[]): void => say(`| ${cells.join(' | ')} |`);

function tell(rows: readonly Row[]): void {
  const most = Math.max(...rows.map(({ second }) => second.bytes));
  line(['question', 'n', 'cost', 'first s', 's', '÷ queryMs', 'CPU s', 'reply MB', '÷ largest', 'heap MB', 'pause s', `÷ ${PAUSE} s`, 'answer']); // prettier-ignore
  line(['---', ...Array.from({ length: 11 }, () => '--:'), '---']);
  for (const { name, n, cost, first, second } of rows)
    line([
      ...[name, String(n), cost.toLocaleString('en-US')],
      ...[first.seconds.toFixed(2), second.seconds.toFixed(2), share(second.seconds * 1_000, LIMITS.queryMs)],
      second.cpuSeconds.toFixed(2),
      ...[megabytes(second.bytes), share(second.bytes, most), megabytes(second.heapBytes)],
      ...[second.pauseSeconds.toFixed(2), share(second.pauseSeconds, PAUSE), second.code ?? ''],
    ]);
  say('');
  const worst = (what: string, value: (measured: Measured) => number, unit: string): void => {
    const [row] = rows.toSorted((x, y) => value(y.second) - value(x.second));
    if (row) say(`- ${what}: ${row.name} (${value(row.second).toFixed(2)} ${unit})`);
  };
  worst('longest', ({ seconds }) => seconds, 's');
  worst('largest reply', ({ bytes }) => bytes / 1e6, 'MB');
  worst('highest heap', ({ heapBytes }) => heapBytes / 1e6, 'MB');
  worst('longest pause', ({ pauseSeconds }) => pauseSeconds, 's');
}

const load = (): string =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');

async function measure(graph: Graph, patient: Graph, only: string): Promise<void> {
  await replan(patient);
  const { number, note: what } = await newestRevision(graph);
  const before = load();
  const rows = await rowsOf(graph, patient, only);
  say(`Revision ${number} (${what ?? ''}), ${availableParallelism()} cores, Node ${process.version}, load ${before} before and ${load()} after.\n`); // prettier-ignore
  tell(rows);
}

const { data, only = '' } = parseArgs({
  options: { data: { type: 'string' }, only: { type: 'string' } },
}).values;
if (data !== undefined)
  await onGraph(resolve(data), LIMITS.queryMs, (graph, patient) => measure(graph, patient, only));
else {
  const folder = mkdtempSync(join(tmpdir(), 'verbundgraph-worst-'));
  try {
    await onGraph(folder, LIMITS.queryMs, async (graph, patient) => {
      await recordSeed(graph, SEED_FOLDER);
      await recordBorders(graph, SEED_FOLDER);
      await measure(graph, patient, only);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
