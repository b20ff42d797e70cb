/**
 * What the writer costs: the seed import as it is (read, check, plan, compare, record) beside a plain load of the same
 * nodes and edges with the same properties, in batches of the same size, in one transaction, under the same
 * constraints and indexes. Both in turn on one throwaway Neo4j, emptied each time; the first round only warms it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { configFromEnvironment } from '../src/config.js';
import { createReporter, startEmbeddedNeo4j } from '../src/embedded-neo4j/index.js';
import { defineGraph } from '../src/graph/definitions.js';
import { createGraph, type Graph } from '../src/graph/graph.js';
import { planSeed } from '../src/import/plan.js';
import { SEED_FOLDER } from '../src/import/seed-folder.js';
import { recordSeed } from '../src/seeding.js';
import { countsOf, empty, loadPlainly, observed, plainLoads, type Counts, type Run } from './plain-load.js';

const ROUNDS = 5;
/** How many times as long as the plain load the import may take. */
const TARGET = 4;
const QUERY_MS = 120_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const seconds = (milliseconds: number): string => (milliseconds / 1_000).toFixed(2);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}

function row(name: string, values: readonly number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return `${name.padEnd(24)}${seconds(median(values)).padStart(7)} s   (${seconds(least)} to ${seconds(most)})`;
}

const load = (): string =>
  `load ${loadavg()
    .map((value) => value.toFixed(1))
    .join(' ')} on ${availableParallelism()} cores`;

async function measure(graph: Graph): Promise<void> {
  await defineGraph(graph);
  const runs: Run[] = [];
  const first = await timed(() => recordSeed(observed(graph, runs), SEED_FOLDER));
  const loads = plainLoads(runs);
  const expected = await countsOf(graph);

  const ways = {
    imported: () => recordSeed(graph, SEED_FOLDER),
    loaded: () => loadPlainly(graph, loads),
  };
  const times = { imported: [] as number[], loaded: [] as number[], planned: [] as number[] };
  say(`${load()} before`);
  for (let round = 0; round <= ROUNDS; round += 1) {
    const order = round % 2 === 0 ? (['imported', 'loaded'] as const) : (['loaded', 'imported'] as const);
    for (const way of order) {
      await empty(graph);
      const time = await timed(ways[way]);
      expectSame(way, await countsOf(graph), expected);
      if (round > 0) times[way].push(time);
    }
    if (round > 0) times.planned.push(await timed(() => planSeed(SEED_FOLDER)));
  }
  say(`${load()} after`);

  const ratio = median(times.imported) / median(times.loaded);
  const { nodes, edges, properties } = expected;
  say(`${nodes} nodes, ${edges} edges, ${properties} properties; median of ${ROUNDS} rounds (least to most)`);
  say(row('import of the seed', times.imported));
  say(row('  of it, plan', times.planned));
  say(row('plain load', times.loaded));
  say(`${'first import, all cold'.padEnd(24)}${seconds(first).padStart(7)} s`);
  say(`ratio ${ratio.toFixed(2)}, target at most ${TARGET}`);
  if (ratio > TARGET) process.exitCode = 1;
}

function expectSame(way: string, found: Counts, expected: Counts): void {
  if (!isDeepStrictEqual(found, expected))
    throw new Error(`${way}: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}: nothing to compare`);
}

const folder = mkdtempSync(join(tmpdir(), 'verbundgraph-bench-'));
try {
  const database = await startEmbeddedNeo4j({
    ...configFromEnvironment().embedded,
    dataDir: join(folder, 'data'),
    report: createReporter(process.stderr),
    probe: async (connection) => {
      const graph = createGraph({ ...connection, queryMs: QUERY_MS });
      await graph.verify().finally(() => graph.close());
    },
  });
  const graph = createGraph({ ...database.connection, queryMs: QUERY_MS });
  try {
    await measure(graph);
  } finally {
    await graph.close();
    await database.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
