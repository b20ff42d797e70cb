import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { jarUrl } from './addresses.js';
import { whileCacheIsOurs } from './cache-lock.js';
import { expectRoom } from './disk.js';
import { arrivedBytes, download, sha256Of, type Download } from './download.js';
import type { Http } from './http.js';
import type { Neo4jLock } from './locks.js';
import type { Progress, Reporter } from './reporter.js';
import { readStamps, sameStamp, stampOf, writeStamps, type Stamp, type Stamps } from './stamps.js';

const SIDE_BY_SIDE = 16;

/** What fetching needs to know. */
export interface FetchServerOptions {
  lock: Neo4jLock;
  cacheDir: string;
  mirror: string | undefined;
  http: Http;
  report: Reporter;
}

/** The folder of the cache with the jars of one version. */
export const serverFolder = (cacheDir: string, version: string): string => join(cacheDir, 'neo4j', version);

/**
 * Makes sure that every jar of the lock is in the cache and whole: what is missing or broken is fetched.
 * @returns the folder with the jars
 * @throws EmbeddedNeo4jError NO_NETWORK, BROKEN_DOWNLOAD, DISK_FULL, NOT_WRITABLE
 */
export async function fetchServer(options: FetchServerOptions): Promise<string> {
  const { lock, cacheDir, mirror, report } = options;
  const folder = serverFolder(cacheDir, lock.version);
  const files = await Promise.all(
    lock.jars.map(async (jar): Promise<Download> => {
      const url = await jarUrl(jar, mirror);
      return { url, target: join(folder, basename(url.pathname)), size: jar.size, sha256: jar.sha256 };
    }),
  );
  const { missing } = await check(files, folder);
  if (missing.length > 0) {
    await whileCacheIsOurs(cacheDir, report, async () => {
      const now = await check(files, folder);
      await fetchAll(now.missing, folder, options);
      for (const { target } of now.missing) now.checked[basename(target)] = await stampOf(target);
      await writeStamps(folder, now.checked);
    });
  }
  return folder;
}

/** Looks at every file; what passed its full check is remembered, so that the next look is a cheap one. */
async function check(files: Download[], folder: string): Promise<{ missing: Download[]; checked: Stamps }> {
  const before = await readStamps(folder);
  const checked: Stamps = {};
  const missing: Download[] = [];
  await sideBySide(files, async (file) => {
    const stamp = await stampIfWhole(file, before);
    if (stamp === undefined) missing.push(file);
    checked[basename(file.target)] = stamp;
  });
  const isNews = files.some(({ target }) => !sameStamp(before[basename(target)], checked[basename(target)]));
  // A cache that cannot be written is as good when nothing is missing in it.
  if (missing.length === 0 && isNews) await writeStamps(folder, checked).catch(() => undefined);
  return { missing, checked };
}

async function stampIfWhole(file: Download, before: Stamps): Promise<Stamp | undefined> {
  const stamp = await stampOf(file.target);
  if (stamp?.size !== file.size) return undefined;
  if (sameStamp(stamp, before[basename(file.target)])) return stamp;
  return (await sha256Of(file.target)) === file.sha256 ? stamp : undefined;
}

async function fetchAll(missing: Download[], folder: string, options: FetchServerOptions): Promise<void> {
  const { lock, http, report } = options;
  await mkdir(folder, { recursive: true });
  for (const { target } of missing) {
    if ((await stampOf(target)) === undefined) continue;
    report.line(`${basename(target)} in the cache is damaged; it is fetched again.`);
    await rm(target);
  }
  const total = missing.reduce((sum, { size }) => sum + size, 0);
  const arrived = await Promise.all(missing.map(({ target }) => arrivedBytes(target)));
  const there = arrived.reduce((sum, bytes) => sum + bytes, 0);
  await expectRoom('the cache folder', folder, total - there);
  const progress = report.progress(`Neo4j ${lock.version}, ${missing.length} files`, total);
  progress.advance(there);
  try {
    await fetchSideBySide(missing, http, progress);
  } finally {
    progress.done();
  }
}

async function fetchSideBySide(missing: Download[], http: Http, progress: Progress): Promise<void> {
  // The large ones first: the last download to end is then a small one.
  const bySize = missing.toSorted((a, b) => b.size - a.size);
  await sideBySide(bySize, (file) => download(http, file, (bytes) => progress.advance(bytes)));
}

/** After the first failure no other item is begun; it is thrown when those under way have ended. */
async function sideBySide<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (const item of queue) {
      if (failures.length > 0) return;
      await work(item).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
  if (failures.length > 0) throw failures[0];
}
