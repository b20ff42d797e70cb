/**
 * The commands beside the server: `seed` records the seed, `audit` reads the whole graph against its invariants,
 * `import` brings files in, `keys` keeps API keys.
 */
import { IMPORT_USAGE, importCommand, ImportCommandError } from './cli-import.js';
import { KEYS_USAGE, KeysError, keysCommand } from './cli-keys.js';
import { configFromEnvironment, ConfigError } from './config.js';
import { openDatabase, openDatabaseBeside, StartError, type Database } from './database.js';
import { createReporter, EmbeddedNeo4jError } from './embedded-neo4j/index.js';
import { audit } from './graph/audit.js';
import type { Graph } from './graph/graph.js';
import { InvariantError } from './graph/record.js';
import { SEED_FOLDER } from './import/seed-folder.js';
import { recordBorders, recordSeed, SeedError } from './seeding.js';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Each command returns the process's exit code. */
async function seed(graph: Graph): Promise<number> {
  const parts = [await recordSeed(graph, SEED_FOLDER), await recordBorders(graph, SEED_FOLDER)];
  const unchanged = parts.reduce((sum, part) => sum + part.unchanged, 0);
  const written = parts.filter(({ changes }) => changes > 0);
  if (written.length === 0)
    say(`Nothing changed: all ${unchanged} facts stand as in revision ${parts.at(-1)?.revision ?? 0}.`);
  for (const { revision, created, closed, unchanged: same } of written)
    say(`Revision ${revision}: ${created} versions created, ${closed} closed, ${same} facts unchanged.`);
  return 0;
}

async function auditGraph(graph: Graph): Promise<number> {
  const { counts, breaches } = await audit(graph);
  for (const [kind, count] of Object.entries(counts)) say(`${kind.padEnd(18)}${String(count).padStart(8)}`);
  say(breaches.length === 0 ? 'Nothing is wrong.' : `${breaches.length} finding(s):`);
  for (const { invariant, subject, message } of breaches) say(`${invariant}  ${subject}: ${message}`);
  return breaches.length === 0 ? 0 : 1;
}

const COMMANDS: ReadonlyMap<string, (graph: Graph) => Promise<number>> = new Map([
  ['seed', seed],
  ['audit', auditGraph],
]);

const USAGE = `Usage: npm run seed | npm run audit | npm run import -- … | npm run keys -- …

  seed   records the files of seed/ in the database; a second time changes nothing
  audit  counts what is there and lists what is wrong; exit code 1 if anything is
${IMPORT_USAGE}${KEYS_USAGE}`;

async function main([name = '', ...words]: readonly string[]): Promise<number> {
  if (name === 'keys') return keys(words);
  if (name === 'import') return imports(words);
  const command = COMMANDS.get(name);
  if (!command || words.length > 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  return on(await openDatabase(configFromEnvironment(), createReporter(process.stderr)), command);
}

/** Also while the server runs: a key must be taken back at once. */
async function keys(words: readonly string[]): Promise<number> {
  const config = configFromEnvironment();
  const command = keysCommand(words, () => config.access.secret);
  const database = await openDatabaseBeside(config, createReporter(process.stderr));
  return on(database, (graph) =>
    command(graph, { say, remark: (line) => process.stderr.write(`${line}\n`) }),
  );
}

/** Beside a running server too: it sees the new revision like any other. */
async function imports(words: readonly string[]): Promise<number> {
  const command = importCommand(words);
  const database = await openDatabaseBeside(configFromEnvironment(), createReporter(process.stderr));
  return on(database, (graph) => command(graph, { say, stream: process.stderr }));
}

async function on(database: Database, command: (graph: Graph) => Promise<number>): Promise<number> {
  try {
    return await command(database.graph);
  } finally {
    await database.close();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isForPeople =
    error instanceof ConfigError ||
    error instanceof StartError ||
    error instanceof EmbeddedNeo4jError ||
    error instanceof InvariantError ||
    error instanceof SeedError ||
    error instanceof ImportCommandError ||
    error instanceof KeysError;
  process.stderr.write(`${isForPeople ? error.message : String((error as Error).stack)}\n`);
  process.exit(1);
}
