import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedNeo4jError, explainFileError } from './errors.js';
import { explainHttpError, HttpStatusError, type Http } from './http.js';

/** A file that the lock describes, and where it shall lie. */
export interface Download {
  url: URL;
  target: string;
  size: number;
  sha256: string;
}

/** Pauses between attempts; a download that stops half-way goes on where it stopped. */
const PAUSES_MS = [250, 1_000, 3_000];

/** Bytes of a file that may wait for the disk. */
const MAX_UNWRITTEN = 1_048_576;

/** Bytes of `target` that an interrupted download has left behind. */
export async function arrivedBytes(target: string): Promise<number> {
  return sizeOf(`${target}.part`);
}

/**
 * Fetches a file to `<target>.part`, checks it against size and SHA-256 and renames it to `target`.
 * @param advance hears of every byte that arrives; negative when the file has to start over
 * @throws EmbeddedNeo4jError NO_NETWORK, BROKEN_DOWNLOAD, DISK_FULL, NOT_WRITABLE
 */
export async function download(
  http: Http,
  file: Download,
  advance: (bytes: number) => void,
  pausesMs: readonly number[] = PAUSES_MS,
): Promise<void> {
  const part = `${file.target}.part`;
  await mkdir(dirname(file.target), { recursive: true }).catch((error: unknown) => {
    throw explainFileError(error, 'the cache folder', dirname(file.target));
  });
  for (let attempt = 0; ; attempt += 1) {
    try {
      await fetchRest(http, file, part, advance);
      await verify(file, part, advance);
      await rename(part, file.target);
      return;
    } catch (error) {
      const pause = pausesMs[attempt];
      const explained = explain(error, file);
      if (pause === undefined || !worthAnotherTry(explained)) throw explained;
      await sleep(pause);
    }
  }
}

async function fetchRest(
  http: Http,
  file: Download,
  part: string,
  advance: (bytes: number) => void,
): Promise<void> {
  let from = await sizeOf(part);
  if (from === file.size) return;
  if (from > file.size) {
    advance(-from);
    await rm(part);
    from = 0;
  }
  const { statusCode, headers, body } = await http.get(file.url, from > 0 ? { range: `bytes=${from}-` } : {});
  const goesOn = statusCode === 206 && String(headers['content-range']).startsWith(`bytes ${from}-`);
  if (!goesOn && statusCode !== 200) {
    await body.dump();
    throw new HttpStatusError(file.url, statusCode);
  }
  if (!goesOn && from > 0) advance(-from);
  body.on('data', (chunk: Buffer) => advance(chunk.length));
  await save(body, createWriteStream(part, { flags: goesOn ? 'a' : 'w', highWaterMark: MAX_UNWRITTEN }));
}

/** Unlike `pipeline`, which throws it away, this keeps what has arrived when the connection breaks. */
async function save(body: Readable, part: Writable): Promise<void> {
  let broken: Error | undefined;
  body.on('error', (error) => (broken = error));
  body.once('close', () => part.end());
  body.pipe(part);
  try {
    await finished(part);
  } catch (error) {
    body.destroy();
    throw error;
  }
  if (broken) throw broken;
}

async function verify(file: Download, part: string, advance: (bytes: number) => void): Promise<void> {
  const size = await sizeOf(part);
  if (size < file.size) throw new Truncated();
  if (size === file.size && (await sha256Of(part)) === file.sha256) return;
  await rm(part);
  advance(-size);
  throw new EmbeddedNeo4jError(
    'BROKEN_DOWNLOAD',
    `${basename(file.target)} from ${file.url.host} is not the file that the lock names (size or SHA-256 differ); try again, or check the mirror and proxy settings.`,
  );
}

/** The connection ended early without an error: the rest is asked for again. */
class Truncated extends Error {
  readonly code = 'UND_ERR_SOCKET';
}

function explain(error: unknown, file: Download): unknown {
  const explained = explainFileError(error, 'the cache folder', dirname(file.target));
  return explained === error ? explainHttpError(error, basename(file.target), file.url) : explained;
}

function worthAnotherTry(error: unknown): boolean {
  if (!(error instanceof EmbeddedNeo4jError)) return false;
  const { cause } = error;
  // A refusal stays one; an overloaded server, a bad copy in a proxy or a dropped connection may pass.
  if (cause instanceof HttpStatusError)
    return cause.status >= 500 || cause.status === 429 || cause.status === 416;
  return error.code === 'NO_NETWORK' || error.code === 'BROKEN_DOWNLOAD';
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

/** The SHA-256 of a file's content, in hexadecimal. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
