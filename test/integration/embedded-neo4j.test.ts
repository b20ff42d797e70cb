import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { idOfKey, viewerOfKey } from '../../src/auth/api-key.js';
import { findSecret } from '../../src/auth/server-secret.js';
import { keysCommand } from '../../src/cli-keys.js';
import { readConfig } from '../../src/config.js';
import { openDatabaseBeside } from '../../src/database.js';
import {
  createLineReporter,
  runningConnection,
  startEmbeddedNeo4j,
  type BoltConnection,
  type EmbeddedNeo4j,
  type EmbeddedOptions,
} from '../../src/embedded-neo4j/index.js';
import { commandHolds, identify } from '../../src/embedded-neo4j/processes.js';
import { apiKeyById } from '../../src/graph/api-keys.js';
import { createGraph } from '../../src/graph/graph.js';

/** Real servers start, die and stop here, each in a data folder of its own. */
const STARTS_MS = 300_000;
const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0;

let folder: string;
let said: string[];
const running: EmbeddedNeo4j[] = [];
const makeFolder = (): void => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'verbundgraph-')));
  said = [];
};
const removeFolder = async (): Promise<void> => {
  await Promise.all(running.splice(0).map((database) => database.stop()));
  rmSync(folder, { recursive: true, force: true });
};

async function probe(connection: BoltConnection): Promise<void> {
  const graph = createGraph({ ...connection, queryMs: 10_000 });
  await graph.verify().finally(() => graph.close());
}

async function start(more: Partial<EmbeddedOptions> = {}): Promise<EmbeddedNeo4j> {
  const database = await startEmbeddedNeo4j({
    ...readConfig(process.env).embedded,
    dataDir: join(folder, 'data'),
    report: createLineReporter((text) => said.push(text)),
    probe,
    ...more,
  });
  running.push(database);
  return database;
}

/** The server's process, from the lock of its data folder. */
function serverOf(dataDir = join(folder, 'data')): number {
  const lock = JSON.parse(readFileSync(join(dataDir, 'lock.json'), 'utf8')) as { child: { pid: number } };
  return lock.child.pid;
}

const isThere = (pid: number): boolean => identify(pid) !== undefined;

/** One life in one data folder, test after test: each start takes seconds. What kill -9 leaves behind: `fresh-clone`. */
describe('the embedded Neo4j', () => {
  let database: EmbeddedNeo4j;
  beforeAll(makeFolder);
  afterAll(removeFolder);

  test(
    'starts, for those who have its password and on this machine only',
    async () => {
      database = await start();
      const { connection } = database;
      await probe(connection);
      await expect(probe({ ...connection, password: 'neo4j' })).rejects.toMatchObject({
        code: 'Neo.ClientError.Security.Unauthorized',
      });
      for (const address of Object.values(networkInterfaces()).flatMap((all) => all ?? [])) {
        if (address.internal || address.family !== 'IPv4') continue;
        const uri = connection.uri.replace('127.0.0.1', address.address);
        await expect(probe({ ...connection, uri })).rejects.toMatchObject({ code: 'ServiceUnavailable' });
      }
    },
    STARTS_MS,
  );

  test('belongs to one process', async () => {
    await expect(start()).rejects.toMatchObject({
      code: 'DATA_FOLDER_IN_USE',
      message: `The data folder ${join(folder, 'data')} is in use by process ${process.pid}: stop that one, or set VERBUNDGRAPH_DATA to another folder.`,
    });
  });

  test('is reached beside that process, to make a key and take it back', async () => {
    const config = readConfig({ VERBUNDGRAPH_DATA: join(folder, 'data') });
    expect(await runningConnection(join(folder, 'data'))).toEqual(database.connection);
    expect(await runningConnection(join(folder, 'nowhere'))).toBeNull();
    const beside = await openDatabaseBeside(
      config,
      createLineReporter((text) => said.push(text)),
    );
    try {
      const lines: string[] = [];
      const out = { say: (line: string) => void lines.push(line), remark: () => undefined };
      const run = (...words: string[]): Promise<number> =>
        keysCommand(words, () => config.access.secret)(beside.graph, out);
      await run('create', '--name', 'test', '--scopes', 'read');
      const [key = ''] = lines;
      const id = idOfKey(key) ?? '';
      const place = { file: join(folder, 'data', 'api-key-secret') };
      expect(statSync(place.file).mode & 0o777).toBe(0o600);
      const viewer = async (): Promise<unknown> => {
        const at = { serverSecret: (await findSecret(place)) ?? '', address: '127.0.0.1', now: new Date() };
        return viewerOfKey(key, await apiKeyById(beside.graph, id), at);
      };
      expect(await viewer()).toMatchObject({ id: `key:${id}`, scopes: ['read'] });
      await run('revoke', id);
      await expect(viewer()).rejects.toThrow('There is no such API key, or it was revoked.');
    } finally {
      await beside.close();
    }
    // Whose database it is goes on.
    await probe(database.connection);
  });

  test(
    'survives its own death',
    async () => {
      const first = serverOf();
      const down = new Promise<string>((resolve) => database.onDown(resolve));
      const up = new Promise<void>((resolve) => database.onUp(resolve));
      process.kill(first, 'SIGKILL');
      expect(await down).toBe('Neo4j was ended by SIGKILL');
      await up;
      await probe(database.connection);
      expect(serverOf()).not.toBe(first);
    },
    STARTS_MS,
  );

  test('stops in order', async () => {
    const server = serverOf();
    const begun = Date.now();
    await Promise.all([database.stop(), database.stop()]);
    expect(Date.now() - begun).toBeLessThan(8_000);
    expect(isThere(server)).toBe(false);
    expect(existsSync(join(folder, 'data', 'lock.json'))).toBe(false);
  });

  test(
    'starts again, on a Java that is fetched, with the password that it had',
    async () => {
      const { embedded } = readConfig(process.env);
      const { password } = database.connection;
      database = await start({ java: { home: undefined, path: '', forceDownload: true } });
      expect(database.connection.password).toBe(password);
      await probe(database.connection);
      expect(commandHolds(serverOf(), join(embedded.cacheDir, 'java'))).toBe(true);
    },
    STARTS_MS,
  );

  test('can be stopped while it is being started again', async () => {
    const down = new Promise<string>((resolve) => database.onDown(resolve));
    process.kill(serverOf(), 'SIGKILL');
    await down;
    while (!isThere(serverOf())) await sleep(20);
    const server = serverOf();
    await database.stop();
    expect(isThere(server)).toBe(false);
  });
});

describe('a start that cannot succeed says why', () => {
  beforeEach(makeFolder);
  afterEach(removeFolder);

  test('the data folder cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(start({ dataDir: join(folder, 'file', 'data') })).rejects.toMatchObject({
      code: 'NOT_WRITABLE',
      message: expect.stringContaining(join(folder, 'file', 'data')),
    });
  });

  test('there is no network and nothing in the cache', async () => {
    const nowhere = 'http://127.0.0.1:9';
    await expect(
      start({ cacheDir: join(folder, 'cache'), proxy: { http: nowhere, https: nowhere, no: undefined } }),
    ).rejects.toMatchObject({ code: 'NO_NETWORK', message: expect.stringContaining('NEO4J_URI') });
    expect(existsSync(join(folder, 'data', 'lock.json'))).toBe(false);
  });

  test('the heap is too small', async () => {
    await expect(start({ heapMb: 8 })).rejects.toMatchObject({
      code: 'START_FAILED',
      message: expect.stringContaining('VERBUNDGRAPH_HEAP_MB higher'),
    });
    expect(existsSync(join(folder, 'data', 'lock.json'))).toBe(false);
  });
});

// Only root may mount a small disk; for others `bad-starts.test.ts` has a stand-in for one.
(isRootOnLinux ? describe : describe.skip)('a full disk', () => {
  beforeEach(makeFolder);
  /** A disk of so many MB. */
  function mount(megabytes: number): string {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk]);
    return disk;
  }
  afterEach(async () => {
    execFileSync('umount', [join(folder, 'disk')]);
    await removeFolder();
  });

  test('of the cache is seen before anything is fetched', async () => {
    await expect(start({ cacheDir: mount(20) })).rejects.toMatchObject({
      code: 'DISK_FULL',
      message: expect.stringMatching(/the cache folder .*, \d+ MB are needed/),
    });
  });

  test('of the data is seen before the server is started', async () => {
    await expect(start({ dataDir: mount(20) })).rejects.toMatchObject({
      code: 'DISK_FULL',
      message: expect.stringContaining('the data folder'),
    });
  });

  test(
    'that fills while the server starts ends the start',
    async () => {
      const dataDir = mount(70);
      const output = join(dataDir, 'neo4j', 'logs', 'output.log');
      const fill = (): void => {
        if (!existsSync(output)) return;
        clearInterval(timer);
        expect(() => writeFileSync(join(dataDir, 'filler'), Buffer.alloc(80e6))).toThrow('ENOSPC');
      };
      const timer = setInterval(fill, 10);
      await expect(start({ dataDir })).rejects.toMatchObject({
        code: 'DISK_FULL',
        message: expect.stringContaining(dataDir),
      });
    },
    STARTS_MS,
  );
});
