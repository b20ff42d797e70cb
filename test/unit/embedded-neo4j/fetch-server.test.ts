import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fetchServer, serverFolder } from '../../../src/embedded-neo4j/fetch-server.js';
import type { Http } from '../../../src/embedded-neo4j/http.js';
import type { LockedJar, Neo4jLock } from '../../../src/embedded-neo4j/locks.js';
import { createLineReporter } from '../../../src/embedded-neo4j/reporter.js';
import { deadAddress, direct, startFileServer, type FileServer } from './file-server.js';
import { temporaryFolder } from './temp-folder.js';

const cacheDir = temporaryFolder();
let server: FileServer;
let http: Http;
let said: string[];

const contents = ['one', 'two', 'three'].map((name) => ({ name, content: `the content of ${name}` }));
const jarOf = ({ name, content }: (typeof contents)[number]): LockedJar => ({
  groupId: 'a.group',
  artifactId: name,
  version: '1',
  size: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
});
const [one, two, three] = contents.map(jarOf);
if (one === undefined || two === undefined || three === undefined) throw new Error('three are expected');
const jars: Neo4jLock['jars'] = [one, two, three];
const inCache = (name: string): string => join(serverFolder(cacheDir(), '1'), `${name}-1.jar`);

beforeEach(async () => {
  server = await startFileServer();
  for (const { name, content } of contents) server.files.set(`/a/group/${name}/1/${name}-1.jar`, content);
  http = direct();
  said = [];
});
afterEach(async () => {
  await http.close();
  await server.close();
});

const fetchIt = (mirror = server.url, lock: Neo4jLock = { version: '1', jars }): Promise<string> =>
  fetchServer({
    lock,
    cacheDir: cacheDir(),
    mirror,
    http,
    report: createLineReporter((text) => said.push(text)),
  });
const fetched = (): string[] => server.asked.splice(0).map(({ path }) => path.split('/').at(-1) ?? '');

describe('fetchServer', () => {
  test('fetches all, then nothing', async () => {
    const folder = await fetchIt();
    expect((await readdir(folder)).sort()).toEqual(['checked.json', 'one-1.jar', 'three-1.jar', 'two-1.jar']);
    expect(fetched().sort()).toEqual(['one-1.jar', 'three-1.jar', 'two-1.jar']);
    await fetchIt();
    expect(fetched()).toEqual([]);
  });

  test.each([
    ['shorter', 'the con'],
    ['of the same size but another content', 'THE CONTENT OF two'],
  ])('fetches again what has become %s', async (_, content) => {
    await fetchIt();
    fetched();
    await writeFile(inCache('two'), content);
    said = [];
    await fetchIt();
    expect(fetched()).toEqual(['two-1.jar']);
    expect(await readFile(inCache('two'), 'utf8')).toBe('the content of two');
    expect(said[0]).toBe('two-1.jar in the cache is damaged; it is fetched again.');
  });

  test('hashes what was only touched, and believes it again', async () => {
    await fetchIt();
    fetched();
    await utimes(inCache('one'), 1, 1);
    await rm(join(serverFolder(cacheDir(), '1'), 'checked.json'));
    await fetchIt();
    expect(fetched()).toEqual([]);
    expect((await stat(join(serverFolder(cacheDir(), '1'), 'checked.json'))).size).toBeGreaterThan(2);
  });

  test('two at once fetch every file once', async () => {
    await Promise.all([fetchIt(), fetchIt()]);
    expect(fetched()).toHaveLength(3);
    expect(said.filter((text) => text.endsWith('waiting for it.'))).toHaveLength(1);
  });

  test('needs no network when all is there, and says so when it is not', async () => {
    const nowhere = await deadAddress();
    await fetchIt();
    await fetchIt(nowhere);
    await rm(inCache('three'));
    await expect(fetchIt(nowhere)).rejects.toMatchObject({ code: 'NO_NETWORK' });
  });

  test('says beforehand that there is too little room', async () => {
    const huge = { ...one, size: 1e15 };
    await expect(fetchIt(server.url, { version: '1', jars: [huge] })).rejects.toMatchObject({
      code: 'DISK_FULL',
      message: expect.stringContaining('1000000000 MB are needed'),
    });
    expect(fetched()).toEqual([]);
  });

  test('says that the cache cannot be written', async () => {
    const file = join(cacheDir(), 'file');
    await writeFile(file, '');
    const lock = { version: '1', jars };
    const report = createLineReporter(() => undefined);
    await expect(
      fetchServer({ lock, cacheDir: join(file, 'cache'), mirror: server.url, http, report }),
    ).rejects.toMatchObject({ code: 'NOT_WRITABLE', message: expect.stringContaining('the cache folder') });
  });
});
