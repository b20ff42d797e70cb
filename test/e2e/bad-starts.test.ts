/** Starts that cannot succeed: exit code 1, one clear message, no stack trace, and nothing left behind. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { greet } from '../../src/database.js';
import { messageOfBadStart, onSharedNeo4j, startProcess, type Environment } from '../support/process.js';

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'verbundgraph-bad-')));
  writeFileSync(join(folder, 'file'), '');
  symlinkSync(join(folder, 'nowhere', 'data'), join(folder, 'link-to-nowhere'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An environment in which the process starts a Neo4j of its own; a file `.env` cannot name another. */
const onItsOwn = (more: Environment = {}): Environment => ({
  NEO4J_URI: '',
  VERBUNDGRAPH_DATA: join(folder, 'data'),
  PORT: '0',
  ...more,
});

describe('on a given server', () => {
  const here = 'bolt://127.0.0.1:1';
  test.each<[string, Environment, string]>([
    [
      'a wrong password',
      { NEO4J_PASSWORD: 'wrong-password' },
      'does not let "neo4j" in: check NEO4J_USER and NEO4J_PASSWORD.',
    ],
    [
      'no database of that name',
      { NEO4J_DATABASE: 'nosuchdatabase' },
      'has no database of that name: check NEO4J_DATABASE.',
    ],
    [
      'no server there',
      { NEO4J_URI: here },
      `No Neo4j answers at ${here}: check NEO4J_URI, or leave it out to start one here.`,
    ],
    [
      'no cluster there',
      { NEO4J_URI: 'neo4j://127.0.0.1:1' },
      'No Neo4j answers at neo4j://127.0.0.1:1: check NEO4J_URI, or leave it out to start one here.',
    ],
    [
      'an address without a host',
      { NEO4J_URI: 'bolt://:7687' },
      'bolt://:7687 is no address of a Neo4j: check NEO4J_URI.',
    ],
    [
      'an address of no such kind',
      { NEO4J_URI: 'http://127.0.0.1' },
      'The configuration has a problem:\n- NEO4J_URI: must name a host, after bolt://, neo4j://, or either with +s or +ssc before the colon',
    ],
  ])('%s', async (_, environment, expected) => {
    const message = await messageOfBadStart(startProcess(await onSharedNeo4j({ PORT: '0', ...environment })));
    const { NEO4J_URI: uri = '' } = await onSharedNeo4j();
    expect(message).toBe(environment.NEO4J_URI === undefined ? `Neo4j at ${uri} ${expected}` : expected);
  });

  test('a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const message = await messageOfBadStart(startProcess(await onSharedNeo4j({ PORT: String(port) })));
    other.close();
    expect(message).toBe(`Port ${port} on 127.0.0.1 is taken: set PORT to another one.`);
  });
});

describe('a Neo4j that is too old', () => {
  const meet = (version: string): Promise<void> =>
    greet({ version: () => Promise.resolve(version) }, { uri: 'bolt://old', user: 'neo4j' });

  test.each(['4.4.0', '5.9.0', '5.25.1', '5.25-aura'])('%s is named', async (version) => {
    await expect(meet(version)).rejects.toMatchObject({
      name: 'StartError',
      message: `Neo4j at bolt://old is ${version}, which is too old: 5.26 or newer is needed.`,
    });
  });

  test('one that does not say what it is counts as such', async () => {
    await expect(meet('')).rejects.toThrow('Neo4j at bolt://old is of no known version, which is too old');
  });

  test.each(['5.26.0', '5.26.30', '5.27-aura', '2025.01.0', '2026.10.1'])('%s is none', async (version) => {
    await expect(meet(version)).resolves.toBeUndefined();
  });
});

describe('on a Neo4j of its own', () => {
  test.each<[string, string, string, string, string]>([
    ['a data folder below a file', 'VERBUNDGRAPH_DATA', 'file/data', 'data', 'ENOTDIR'],
    ['a data folder that is a file', 'VERBUNDGRAPH_DATA', 'file', 'data', 'EEXIST'],
    ['a data folder that is a link to nowhere', 'VERBUNDGRAPH_DATA', 'link-to-nowhere', 'data', 'ENOENT'],
    ['a cache folder below a file', 'VERBUNDGRAPH_CACHE', 'file/cache', 'cache', 'ENOTDIR'],
  ])('%s', async (_, variable, path, what, code) => {
    const message = await messageOfBadStart(startProcess(onItsOwn({ [variable]: join(folder, path) })));
    expect(message).toBe(
      `Cannot write the ${what} folder ${join(folder, path)} (${code}): make it writable for this user, or choose another folder.`,
    );
  });

  test('a full disk', async () => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    const isSmall = mountSmall(disk);
    try {
      const more = { VERBUNDGRAPH_DATA: disk, ...(isSmall ? {} : { NODE_OPTIONS: NO_ROOM }) };
      expect(await messageOfBadStart(startProcess(onItsOwn(more)))).toBe(
        `No space left for the data folder ${disk}, 64 MB are needed: free some, or choose a folder on another disk.`,
      );
      expect(existsSync(join(disk, 'lock.json'))).toBe(false);
    } finally {
      if (isSmall) execFileSync('umount', [disk]);
    }
  });

  test('no network and an empty cache', async () => {
    const nowhere = 'http://127.0.0.1:9';
    const environment = onItsOwn({
      VERBUNDGRAPH_CACHE: join(folder, 'empty-cache'),
      ...{ VERBUNDGRAPH_MAVEN_MIRROR: '', VERBUNDGRAPH_PYPI_MIRROR: '' },
      ...{ http_proxy: nowhere, https_proxy: nowhere, no_proxy: '', NO_PROXY: '' },
    });
    const [announced, message, ...more] = (await messageOfBadStart(startProcess(environment))).split('\n');
    expect(announced).toMatch(/^Neo4j 5\.26\.\d+, \d+ files: \d+ MB$/);
    expect(message).toMatch(/^Cannot fetch \S+\.jar: \S+ cannot be reached \(.+\); /);
    expect(message?.split('; ')[1]).toBe(
      'connect to the internet once, set a proxy or a mirror, or set NEO4J_URI to a running Neo4j.',
    );
    expect(more).toEqual([]);
    expect(existsSync(join(folder, 'data', 'lock.json'))).toBe(false);
  });
});

/** A disk of 20 MB, where this user may make one. */
function mountSmall(at: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', at], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The stand-in for such a disk: to the process, every disk has no block left. */
const NO_ROOM = `--import=data:text/javascript,${encodeURIComponent(
  `import fs from 'node:fs/promises';
   import { syncBuiltinESMExports } from 'node:module';
   fs.statfs = async () => ({ bavail: 0, bsize: 4096 });
   syncBuiltinESMExports();`,
)}`;
