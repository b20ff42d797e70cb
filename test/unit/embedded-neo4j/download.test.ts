import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { download, type Download } from '../../../src/embedded-neo4j/download.js';
import type { Http } from '../../../src/embedded-neo4j/http.js';
import { deadAddress, direct, startFileServer, type FileServer } from './file-server.js';
import { temporaryFolder } from './temp-folder.js';

const folder = temporaryFolder();
const content = randomBytes(300_000);
let server: FileServer;
let http: Http;
let arrived: number;

beforeEach(async () => {
  server = await startFileServer();
  server.files.set('/file.jar', content);
  http = direct();
  arrived = 0;
});
afterEach(async () => {
  await http.close();
  await server.close();
});

const file = (more: Partial<Download> = {}): Download => ({
  url: new URL('/file.jar', server.url),
  target: join(folder(), 'cache', 'file.jar'),
  size: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
  ...more,
});
const fetchIt = (what = file()): Promise<void> =>
  download(http, what, (bytes) => (arrived += bytes), [1, 1, 1]);
/** Expectations compare byte by byte, which takes a second. */
const isWhole = async (path: string): Promise<boolean> => content.equals(await readFile(path));
const ranges = (): (string | undefined)[] => server.asked.map(({ headers }) => headers.range);

describe('download', () => {
  test('brings the file and leaves nothing else behind', async () => {
    await fetchIt();
    expect(await isWhole(file().target)).toBe(true);
    expect(await readdir(join(folder(), 'cache'))).toEqual(['file.jar']);
    expect(arrived).toBe(content.length);
  });

  test('goes on where a broken connection stopped', async () => {
    server.cutAfter = 100_000;
    await fetchIt();
    expect(await isWhole(file().target)).toBe(true);
    expect(ranges()).toEqual([undefined, 'bytes=100000-']);
    expect(arrived).toBe(content.length);
  });

  test('goes on where an earlier process stopped', async () => {
    const there = file({ target: join(folder(), 'file.jar') });
    await writeFile(`${there.target}.part`, content.subarray(0, 299_000));
    await fetchIt(there);
    expect(await isWhole(there.target)).toBe(true);
    expect(ranges()).toEqual(['bytes=299000-']);
    expect(arrived).toBe(1_000);
  });

  test('asks for nothing when only the last step was missing', async () => {
    const there = file({ target: join(folder(), 'file.jar') });
    await writeFile(`${there.target}.part`, content);
    await fetchIt(there);
    expect(server.asked).toEqual([]);
  });

  test.each([
    ['a server that knows no ranges', 200_000],
    ['a part that is too long', 300_001],
  ])('starts over with %s', async (_, bytes) => {
    server.ranges = false;
    const there = file({ target: join(folder(), 'file.jar') });
    await writeFile(`${there.target}.part`, Buffer.alloc(bytes));
    await fetchIt(there);
    expect(await isWhole(there.target)).toBe(true);
    expect(arrived + bytes).toBe(content.length);
  });

  test('starts over when the part was of something else', async () => {
    const there = file({ target: join(folder(), 'file.jar') });
    await writeFile(`${there.target}.part`, Buffer.alloc(1_000));
    await fetchIt(there);
    expect(await isWhole(there.target)).toBe(true);
    expect(ranges()).toEqual(['bytes=1000-', undefined]);
  });

  test('does not keep a file that is not the one of the lock', async () => {
    await expect(fetchIt(file({ sha256: '0'.repeat(64) }))).rejects.toMatchObject({
      code: 'BROKEN_DOWNLOAD',
      message: expect.stringContaining('file.jar from 127.0.0.1'),
    });
    expect(await readdir(join(folder(), 'cache'))).toEqual([]);
  });

  test('bears a server that is overloaded for a while', async () => {
    server.refusals.push(503, 502);
    await fetchIt();
    expect(await isWhole(file().target)).toBe(true);
  });

  test('takes a refusal at its word', async () => {
    server.files.clear();
    await expect(fetchIt()).rejects.toMatchObject({
      code: 'BROKEN_DOWNLOAD',
      message: expect.stringContaining('answered 404 for /file.jar'),
    });
    expect(server.asked).toHaveLength(1);
  });

  test('says that there is no network', async () => {
    const url = new URL('/file.jar', await deadAddress());
    await expect(fetchIt(file({ url }))).rejects.toMatchObject({
      code: 'NO_NETWORK',
      message: expect.stringMatching(/file\.jar.*127\.0\.0\.1.*proxy or a mirror.*NEO4J_URI/),
    });
  });

  test('says that the folder cannot be written', async () => {
    await writeFile(join(folder(), 'cache'), 'a file where the folder should be');
    await expect(fetchIt()).rejects.toMatchObject({ code: 'NOT_WRITABLE' });
  });

  test('says that the disk is full', async () => {
    if (process.platform !== 'linux') return;
    const there = file({ target: join(folder(), 'file.jar') });
    await symlink('/dev/full', `${there.target}.part`);
    expect((await stat(`${there.target}.part`)).size).toBe(0);
    await expect(fetchIt(there)).rejects.toMatchObject({
      code: 'DISK_FULL',
      message: expect.stringContaining(folder()),
    });
  });
});
