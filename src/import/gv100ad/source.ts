/** Where the bytes of an edition come from: any stream, or a file. What goes wrong there is a problem of the file. */
import { createReadStream } from 'node:fs';

import type { Rule } from '../problems.js';

export type Bytes = AsyncIterable<Uint8Array>;

export interface EditionSource {
  /** As problems name it: a file's name, not its path. */
  readonly name: string;
  readonly bytes: Bytes;
}

/** Ends the reading: what follows in the file cannot be read. `place` is where, if not the file as a whole. */
export class UnreadableSource extends Error {
  constructor(
    readonly rule: Rule,
    message: string,
    readonly place: { readonly line: number; readonly column: string | null } = { line: 0, column: null },
  ) {
    super(message);
  }
}

/** The system's code of an error, e.g. ENOENT: its message would tell the paths of this machine. */
function codeOf(error: unknown): string {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode ? String(error.code) : 'no reason given';
}

/** The same bytes; an error of the stream becomes a problem that says why it ended. */
export async function* guarded(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let count = 0;
  try {
    for await (const chunk of bytes) {
      count += chunk.length;
      yield chunk;
    }
  } catch (error) {
    if (error instanceof UnreadableSource) throw error;
    const why = codeOf(error);
    throw count === 0
      ? new UnreadableSource('missing-file', `cannot be read (${why})`)
      : new UnreadableSource('cut-file', `broke off after ${count} bytes (${why})`);
  }
}

/** The bytes of a file. It is opened with the first read, so that a missing one is a problem like any other. */
export async function* fileBytes(path: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path)) yield chunk as Uint8Array;
}

/** The first `least` bytes (fewer where the stream is shorter), and all bytes, those among them. */
export async function beginning(bytes: Bytes, least: number): Promise<{ head: Buffer; all: Bytes }> {
  const iterator = bytes[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < least) {
    const next = await iterator.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  return { head, all: continued(head, iterator) };
}

async function* continued(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield head;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** All bytes, as long as they are no more than `most`. */
export async function gathered(bytes: Bytes, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > most) throw new UnreadableSource('too-large', `more than ${most} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
