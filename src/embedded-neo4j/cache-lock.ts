import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { explainFileError } from './errors.js';
import { lockFolder, type FolderLock } from './folder-lock.js';
import type { Reporter } from './reporter.js';

/** One process at a time writes to the cache; the others wait and then find what it has fetched. */
export async function whileCacheIsOurs<T>(
  cacheDir: string,
  report: Reporter,
  work: () => Promise<T>,
): Promise<T> {
  try {
    await mkdir(cacheDir, { recursive: true });
    const lock = await waitForLock(join(cacheDir, 'lock.json'), report);
    try {
      return await work();
    } finally {
      lock.release();
    }
  } catch (error) {
    throw explainFileError(error, 'the cache folder', cacheDir);
  }
}

async function waitForLock(file: string, report: Reporter): Promise<FolderLock> {
  for (let told = false; ; told = true) {
    const lock = await lockFolder(file);
    if ('release' in lock) return lock;
    if (!told) report.line(`Process ${lock.owner.pid} is fetching into the cache; waiting for it.`);
    await sleep(250);
  }
}
