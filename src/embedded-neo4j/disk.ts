import { statfs } from 'node:fs/promises';
import { diskIsFull } from './errors.js';

/**
 * Says before anything is written that it will not fit.
 * @param what for the message, e.g. `the cache folder`
 * @throws EmbeddedNeo4jError DISK_FULL
 */
export async function expectRoom(what: string, folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < bytes) throw diskIsFull(what, folder, undefined, bytes);
}

/** Less than this is as good as nothing: not even a log can say what is wrong. */
const NOTHING_LEFT = 1e6;

/** Whether the disk under a folder is full. */
export async function isFull(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize < NOTHING_LEFT;
}
