/** `npm run hits`: writes docs/database-hits.md, and fails where a statement about one entity grows with the graph. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { configFromEnvironment } from '../../src/config.js';
import { allStatements } from '../../src/graph/cypher.js';
import { replan } from '../../src/graph/definitions.js';
import { allLists } from '../../src/graph/page.js';
import { newestRevision } from '../../src/graph/revision.js';
import { SEED_FOLDER } from '../../src/import/seed-folder.js';
import { onGraph } from '../on-graph.js';
import { ACTOR, noteOf, readSeed, recordingsAt, unitTables } from '../synthetic/recordings.js';
import { expectOwnFolder, writeSynthetic } from '../synthetic/write.js';
import { growingOver, grows, unreached, type Row } from './growth.js';
import { pageOf } from './page.js';
import { hitsOf, runsOf, type Run } from './profile.js';
import { questions } from './questions.js';

const PAGE = new URL('../../docs/database-hits.md', import.meta.url);
const RANDOM_SEED = 1;
/** A list of a quarter of a million, counted operator by operator. */
const QUERY_MS = 600_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const { embedded } = configFromEnvironment();

/** Of each statement the run with the most hits in the graph of scale 1. */
async function smallGraph(): Promise<{ run: Run; small: number }[]> {
  const folder = mkdtempSync(join(tmpdir(), 'verbundgraph-hits-'));
  try {
    return await onGraph(folder, QUERY_MS, async (graph) => {
      await writeSynthetic(graph, { scale: 1, randomSeed: RANDOM_SEED, dataDir: folder });
      await replan(graph);
      const asked = questions(unitTables(await readSeed(SEED_FOLDER), RANDOM_SEED, 0));
      const most = new Map<string, { run: Run; small: number }>();
      for (const run of await runsOf(graph, asked)) {
        const small = await hitsOf(graph, run);
        const { name } = run.statement;
        if (small > (most.get(name)?.small ?? -1)) most.set(name, { run, small });
      }
      return [...most.values()];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function largeGraph(
  dataDir: string,
  runs: readonly { run: Run; small: number }[],
): Promise<{ rows: Row[]; scale: number }> {
  return onGraph(dataDir, QUERY_MS, async (graph) => {
    const { number, actor, note } = await newestRevision(graph);
    const scale = (number - recordingsAt(0)) / (recordingsAt(1) - recordingsAt(0));
    const isSame = actor === ACTOR && note?.startsWith(noteOf(RANDOM_SEED)) === true;
    // A run that was broken off between a unit and its borders leaves half of a unit.
    if (!isSame || scale < 2 || !Number.isInteger(scale))
      throw new Error(
        `${dataDir} holds no larger graph of seed 1, or not all of it: npm run synthetic -- --scale 100 makes one.`,
      );
    await replan(graph);
    const rows: Row[] = [];
    for (const { run, small } of runs)
      rows.push({ name: run.statement.name, small, large: await hitsOf(graph, run) });
    return { rows, scale };
  });
}

async function main(): Promise<number> {
  const { data = `${embedded.dataDir}-synthetic` } = parseArgs({
    options: { data: { type: 'string' } },
  }).values;
  expectOwnFolder(resolve(data));
  const runs = await smallGraph();
  const left = unreached(
    allStatements().keys(),
    allLists(),
    new Set(runs.map(({ run }) => run.statement.name)),
  );
  if (left.length > 0) {
    say(`No question of bench/hits/questions.ts reaches:\n${left.map((name) => `- ${name}`).join('\n')}`);
    return 1;
  }
  const { rows, scale } = await largeGraph(resolve(data), runs);
  writeFileSync(PAGE, pageOf(rows, scale));
  say(`${rows.length} statements at 1 and ${scale} times the seed's size: docs/database-hits.md`);
  const growing = rows.filter((row) => growingOver(row.name) === null && grows(row));
  for (const { name, small, large } of growing)
    say(`${name} is about a piece, but grows: ${small} → ${large}`);
  return growing.length === 0 ? 0 : 1;
}

process.exitCode = await main();
