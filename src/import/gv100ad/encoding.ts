/**
 * In which of two encodings a line stands. GV100AD was ISO-8859-1 until about 2019 and is UTF-8 since, at times with a
 * byte order mark. Nothing in the file says which, so each line is looked at, and all must agree: one damaged byte
 * must not turn the names of a whole file into others.
 */
import { isUtf8 } from 'node:buffer';

export type Encoding = 'US-ASCII' | 'ISO-8859-1' | 'UTF-8';

/** `column` (1-based, characters) is that of the first byte beyond ASCII; null where there is none. */
export interface DecodedLine {
  readonly encoding: Encoding;
  readonly text: string;
  readonly column: number | null;
}
/** `column` is where the line can be in neither encoding. */
export interface UndecodableLine {
  readonly encoding: null;
  readonly column: number;
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/** Two to four bytes that make one character in UTF-8; in ISO-8859-1 no word of any language has them. */
const UTF8_SEQUENCE =
  /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}/;
const UTF8_SEQUENCES = new RegExp(UTF8_SEQUENCE, 'g');
const HIGH = /[\u0080-\u00ff]/;
/** C1 controls and signs: no letters. Windows-1252 and the encodings of DOS have letters among them. */
const NO_LETTER = /[\u0080-\u00bf\u00d7\u00f7]/;
/** U+FFFD as ISO-8859-1 reads its bytes: some program before us could not read a letter. */
const LOST = '\u00ef\u00bf\u00bd';

export function withoutMark(bytes: Buffer): { readonly bytes: Buffer; readonly hasMark: boolean } {
  const hasMark = bytes.subarray(0, 3).equals(BYTE_ORDER_MARK);
  return { bytes: hasMark ? bytes.subarray(3) : bytes, hasMark };
}

/** A line without its line end and without a byte order mark. */
export function decodeLine(bytes: Buffer): DecodedLine | UndecodableLine {
  const raw = bytes.toString('latin1');
  const high = raw.search(HIGH);
  if (high === -1) return { encoding: 'US-ASCII', text: raw, column: null };
  if (isUtf8(bytes)) {
    const lost = raw.indexOf(LOST);
    return lost === -1
      ? { encoding: 'UTF-8', text: bytes.toString('utf8'), column: high + 1 }
      : { encoding: null, column: bytes.subarray(0, lost).toString('utf8').length + 1 };
  }
  if (UTF8_SEQUENCE.test(raw)) {
    // With the whole sequences made one character each, what is left is the byte that does not belong.
    return { encoding: null, column: raw.replace(UTF8_SEQUENCES, '_').search(HIGH) + 1 };
  }
  const wrong = raw.search(NO_LETTER);
  return wrong === -1
    ? { encoding: 'ISO-8859-1', text: raw, column: high + 1 }
    : { encoding: null, column: wrong + 1 };
}

export interface EncodedPlace {
  readonly line: number;
  readonly column: number;
}

/** Counts the lines of either encoding, and remembers where the first `most` of each stand. */
export class EncodingCount {
  readonly #count = { 'ISO-8859-1': 0, 'UTF-8': 0 };
  readonly #places: Record<'ISO-8859-1' | 'UTF-8', EncodedPlace[]> = { 'ISO-8859-1': [], 'UTF-8': [] };

  constructor(
    readonly hasMark: boolean,
    readonly most: number,
  ) {}

  add(line: number, { encoding, column }: DecodedLine): void {
    if (encoding === 'US-ASCII' || column === null) return;
    this.#count[encoding] += 1;
    if (this.#places[encoding].length < this.most) this.#places[encoding].push({ line, column });
  }

  /** The file's: that of most of its lines. UTF-8 where both have as many, for it hardly comes by accident. */
  get encoding(): Encoding {
    const { 'ISO-8859-1': latin, 'UTF-8': utf } = this.#count;
    if (this.hasMark) return 'UTF-8';
    if (latin === 0 && utf === 0) return 'US-ASCII';
    return latin > utf ? 'ISO-8859-1' : 'UTF-8';
  }

  /** Lines that are not in the file's encoding. */
  get strangers(): readonly EncodedPlace[] {
    return this.#places[this.encoding === 'ISO-8859-1' ? 'UTF-8' : 'ISO-8859-1'];
  }
}
