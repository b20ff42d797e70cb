import { mkdir, realpath, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { EmbeddedNeo4jError, explainFileError } from './errors.js';
import { expectRoom } from './disk.js';
import { fetchServer } from './fetch-server.js';
import { lockFolder, type FolderLock } from './folder-lock.js';
import { createHttp } from './http.js';
import { provideJava } from './java.js';
import { readJavaLock, readNeo4jLock } from './locks.js';
import { homeArgument, neo4jConf, serverArguments } from './neo4j-conf.js';
import type { BoltConnection, EmbeddedNeo4j, EmbeddedOptions } from './options.js';
import { NEO4J_USER, providePassword } from './password.js';
import { commandHolds, endProcess, isAlive } from './processes.js';
import { Supervisor } from './supervisor.js';
import { PortTakenError } from './start-failures.js';

/** What a new database and its logs need, with room to work. */
const ROOM_FOR_DATA = 64e6;
const PORTS_TO_TRY = 3;
const LEFT_BEHIND_PATIENCE_MS = 8_000;

/**
 * Finds or fetches Java and the server, starts it on a free port of 127.0.0.1, and keeps it running.
 * @throws EmbeddedNeo4jError whose message is a sentence for the person who started the process
 */
export async function startEmbeddedNeo4j(options: EmbeddedOptions): Promise<EmbeddedNeo4j> {
  const dataDir = await makeDataFolder(options.dataDir);
  const lock = await takeFolder(dataDir, options);
  try {
    const begun = Date.now();
    const { java, jars } = await provideParts(options);
    const password = await prepareHome(dataDir);
    const fetchedMs = Date.now() - begun;
    const started = Date.now();
    const { supervisor, connection } = await startOnFreePort({
      dataDir,
      password,
      java,
      jars,
      options,
      lock,
    });
    return {
      connection,
      timings: { fetchedMs, startedMs: Date.now() - started },
      onDown: (listener) => supervisor.onDown(listener),
      onUp: (listener) => supervisor.onUp(listener),
      async stop() {
        await supervisor.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw explainFileError(error, 'the data folder', dataDir);
  }
}

async function makeDataFolder(dataDir: string): Promise<string> {
  try {
    await mkdir(dataDir, { recursive: true });
    // One folder by two names would be two locks, and the server's command line names it by one of them.
    return await realpath(dataDir);
  } catch (error) {
    throw explainFileError(error, 'the data folder', dataDir);
  }
}

async function takeFolder(dataDir: string, { report }: EmbeddedOptions): Promise<FolderLock> {
  const lock = await lockFolder(join(dataDir, 'lock.json')).catch((error: unknown) => {
    throw explainFileError(error, 'the data folder', dataDir);
  });
  if (!('release' in lock)) {
    throw new EmbeddedNeo4jError(
      'DATA_FOLDER_IN_USE',
      `The data folder ${dataDir} is in use by process ${lock.owner.pid}: stop that one, or set VERBUNDGRAPH_DATA to another folder.`,
    );
  }
  const { leftBehind } = lock;
  // The id alone could be another's by now: start time and command line must be those of our server.
  if (
    leftBehind !== undefined &&
    isAlive(leftBehind) &&
    commandHolds(leftBehind.pid, homeArgument(homeIn(dataDir)))
  ) {
    report.line(`Stopping the Neo4j (process ${leftBehind.pid}) that an earlier process has left behind.`);
    await endProcess(leftBehind, LEFT_BEHIND_PATIENCE_MS);
  }
  return lock;
}

async function provideParts(options: EmbeddedOptions): Promise<{ java: string; jars: string }> {
  const { cacheDir, report, mavenMirror, pypiMirror } = options;
  const http = createHttp(options.proxy);
  try {
    const jars = await fetchServer({ lock: readNeo4jLock(), cacheDir, mirror: mavenMirror, http, report });
    const java = await provideJava(options.java, {
      lock: readJavaLock(),
      cacheDir,
      mirror: pypiMirror,
      http,
      report,
    });
    return { java, jars };
  } finally {
    await http.close();
  }
}

async function prepareHome(dataDir: string): Promise<string> {
  const home = homeIn(dataDir);
  for (const folder of ['conf', 'logs', join('data', 'dbms')])
    await mkdir(join(home, folder), { recursive: true });
  await expectRoom('the data folder', dataDir, ROOM_FOR_DATA);
  return providePassword(dataDir, home);
}

interface Parts {
  dataDir: string;
  password: string;
  java: string;
  jars: string;
  lock: FolderLock;
  options: EmbeddedOptions;
}

/** Between finding a free port and the server's bind another process may take it. */
async function startOnFreePort(
  parts: Parts,
): Promise<{ supervisor: Supervisor; connection: BoltConnection }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const uri = `bolt://127.0.0.1:${port}`;
    const connection = { uri, user: NEO4J_USER, password: parts.password, database: 'neo4j' };
    try {
      return { connection, supervisor: await startOn(port, connection, parts) };
    } catch (error) {
      if (!(error instanceof PortTakenError) || attempt === PORTS_TO_TRY) throw error;
    }
  }
}

async function startOn(port: number, connection: BoltConnection, parts: Parts): Promise<Supervisor> {
  const { dataDir, java, jars, lock, options } = parts;
  const home = homeIn(dataDir);
  const conf = join(home, 'conf');
  await writeFile(join(conf, 'neo4j.conf'), neo4jConf({ port, pageCacheMb: options.pageCacheMb }));
  const command = {
    program: java,
    args: serverArguments({ jars, home, conf, heapMb: options.heapMb }),
    output: join(home, 'logs', 'output.log'),
    dataDir,
    port,
    connection,
    probe: options.probe,
  };
  return Supervisor.start(command, {
    child: (server) => lock.recordChild(server?.identity),
    report: options.report,
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

const homeIn = (dataDir: string): string => join(dataDir, 'neo4j');
