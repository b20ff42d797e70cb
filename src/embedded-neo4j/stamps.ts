import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * The cheap check of the cache: reading 125 MB at each start to hash them costs more than half a second,
 * so a file whose size and time of change are those of its last full check passes without one.
 */
const stamp = z.object({ size: z.number(), mtimeMs: z.number() });
const stamps = z.record(z.string(), stamp);
export type Stamp = z.infer<typeof stamp>;
/** By name of the file; undefined stands for a file that did not pass. */
export type Stamps = Record<string, Stamp | undefined>;

const STAMPS_FILE = 'checked.json';

/** What was checked in a folder; empty when nothing was or the record is damaged. */
export async function readStamps(folder: string): Promise<Stamps> {
  try {
    return stamps.parse(JSON.parse(await readFile(join(folder, STAMPS_FILE), 'utf8')));
  } catch {
    return {};
  }
}

export async function writeStamps(folder: string, checked: Stamps): Promise<void> {
  const file = join(folder, STAMPS_FILE);
  await writeFile(`${file}.new`, JSON.stringify(checked));
  await rename(`${file}.new`, file);
}

/** The stamp of a file as it is now; undefined when it is not there. */
export async function stampOf(file: string): Promise<Stamp | undefined> {
  return stat(file).then(
    ({ size, mtimeMs }) => ({ size, mtimeMs }),
    () => undefined,
  );
}

export function sameStamp(a: Stamp | undefined, b: Stamp | undefined): boolean {
  return a !== undefined && a.size === b?.size && a.mtimeMs === b.mtimeMs;
}
