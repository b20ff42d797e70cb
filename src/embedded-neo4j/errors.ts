/** What can keep the embedded server from running; each has its sentence for a person. */
export type EmbeddedNeo4jErrorCode =
  | 'DATA_FOLDER_IN_USE'
  | 'NOT_WRITABLE'
  | 'DISK_FULL'
  | 'NO_JAVA'
  | 'NO_NETWORK'
  | 'BROKEN_DOWNLOAD'
  | 'PASSWORD_LOST'
  | 'START_FAILED';

/** The message is one clear sentence for the person who started the process, with what to do. */
export class EmbeddedNeo4jError extends Error {
  override readonly name = 'EmbeddedNeo4jError';
  readonly code: EmbeddedNeo4jErrorCode;

  constructor(code: EmbeddedNeo4jErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The three ways to a database that need nothing from us; part of every message that has no better advice. */
export const WAYS_OUT =
  'install Java 17 or newer, set NEO4J_URI to a running Neo4j, or run `docker compose up`';

/** ENOENT: a link to nowhere, such as a disk that is not there. */
const notWritable = new Set([
  ...['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EISDIR'],
  ...['ENOENT', 'ELOOP', 'ENAMETOOLONG'],
]);
const diskFull = new Set(['ENOSPC', 'EDQUOT']);

/** The `code` of a system or network error, also of the one that caused it. */
export function codeOf(error: unknown): string | undefined {
  // Not instanceof: an error of Node itself is of another realm where code runs in a vm context.
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? codeOf(error.cause) : undefined;
}

/**
 * Turns an error of the file system into one that a person can act on; anything else comes back as it is.
 * @param doing what was being written, e.g. `the cache folder`
 * @param folder the folder to name in the message
 */
export function explainFileError(error: unknown, doing: string, folder: string): unknown {
  if (error instanceof EmbeddedNeo4jError) return error;
  const code = codeOf(error);
  if (code !== undefined && diskFull.has(code)) return diskIsFull(doing, folder, error);
  if (code !== undefined && notWritable.has(code)) {
    return new EmbeddedNeo4jError(
      'NOT_WRITABLE',
      `Cannot write ${doing} ${folder} (${code}): make it writable for this user, or choose another folder.`,
      { cause: error },
    );
  }
  return error;
}

/** The disk under `folder` is full; `needed` (bytes) where it is known beforehand. */
export function diskIsFull(
  doing: string,
  folder: string,
  cause?: unknown,
  needed?: number,
): EmbeddedNeo4jError {
  const room = needed === undefined ? '' : `, ${Math.ceil(needed / 1e6)} MB are needed`;
  return new EmbeddedNeo4jError(
    'DISK_FULL',
    `No space left for ${doing} ${folder}${room}: free some, or choose a folder on another disk.`,
    { cause },
  );
}

/** The words of an error, or the thing itself in words. */
export function messageOf(error: unknown): string {
  const words = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
  return String(words);
}
