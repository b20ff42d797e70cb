/** Lines out of chunks of bytes, without ever holding more than one line. */

export interface RawLine {
  /** 1-based. */
  readonly number: number;
  /** Without its line end; of a line that is too long, its beginning. */
  readonly bytes: Buffer;
  readonly isTooLong: boolean;
  /** False for what stands behind the last line end. */
  readonly isEnded: boolean;
}

const LF = 0x0a;
const CR = 0x0d;

/** Cuts at LF; a CR before it belongs to the line end. A lone CR ends nothing. */
export class LineCutter {
  #rest: Buffer = Buffer.alloc(0);
  #isTooLong = false;
  #number = 0;

  constructor(readonly mostBytes: number) {}

  /** The lines that end in this chunk. */
  *push(chunk: Uint8Array): Generator<RawLine> {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    let start = 0;
    for (let end = bytes.indexOf(LF); end !== -1; end = bytes.indexOf(LF, start)) {
      this.#keep(bytes.subarray(start, end));
      yield this.#line(true);
      start = end + 1;
    }
    this.#keep(bytes.subarray(start));
  }

  /** What stands behind the last line end, if anything does. */
  *end(): Generator<RawLine> {
    if (this.#rest.length > 0) yield this.#line(false);
  }

  #keep(bytes: Buffer): void {
    const room = this.mostBytes - this.#rest.length;
    this.#isTooLong ||= bytes.length > room;
    this.#rest = Buffer.concat([this.#rest, bytes.subarray(0, room)]);
  }

  #line(isEnded: boolean): RawLine {
    const hasReturn = this.#rest.at(-1) === CR;
    const bytes = hasReturn ? this.#rest.subarray(0, -1) : this.#rest;
    const line = { number: (this.#number += 1), bytes, isTooLong: this.#isTooLong, isEnded };
    this.#rest = Buffer.alloc(0);
    this.#isTooLong = false;
    return line;
  }
}
