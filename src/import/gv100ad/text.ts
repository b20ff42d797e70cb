/** The text of an edition: lines, encoding, records. Holds its records and one line at a time. */
import type { ImportLimits } from '../../limits-import.js';
import { checkRecords, type Collected, type Identity } from './check.js';
import { decodeLine, EncodingCount, withoutMark, type Encoding } from './encoding.js';
import { columnAt, RECORD_LENGTH } from './layout.js';
import { LineCutter, type RawLine } from './lines.js';
import type { ProblemList } from './problem-list.js';
import { readRecord, type GvRecord } from './record.js';
import { UnreadableSource, type Bytes } from './source.js';

/** A line of another length, told once the file's encoding is known: it may be the wrong encoding alone. */
interface WrongLength {
  readonly line: number;
  readonly length: number;
}

class TextReader {
  readonly records: GvRecord[] = [];
  readonly identities: Identity[] = [];
  readonly encodings: EncodingCount;
  #isComplete = true;
  /** First of the empty lines that may be the end of the file. */
  #empty: number | null = null;
  readonly #wrongLengths: WrongLength[] = [];

  constructor(
    hasMark: boolean,
    readonly limits: ImportLimits,
    readonly problems: ProblemList,
  ) {
    this.encodings = new EncodingCount(hasMark, limits.problems);
  }

  line({ number, bytes, isTooLong, isEnded }: RawLine): void {
    if (bytes.includes(0)) throw binary(number, bytes);
    if (number > this.limits.records) {
      const message = `more than ${this.limits.records} records`;
      throw new UnreadableSource('too-large', message, { line: number, column: null });
    }
    if (isTooLong) {
      this.#tooLong(number);
      return;
    }
    if (bytes.length === 0) {
      this.#empty ??= number;
      return;
    }
    if (this.#empty !== null) {
      this.#unread(this.#empty, columnAt(1), 'record-length', 'an empty line among the records');
      this.#empty = null;
    }
    const decoded = decodeLine(bytes);
    const length = decoded.encoding === null ? bytes.length : decoded.text.length;
    if (!isEnded && length < RECORD_LENGTH) {
      this.#unread(number, columnAt(length), 'cut-file', 'the file ends within this record');
    } else if (decoded.encoding === null) {
      this.#unread(number, columnAt(decoded.column), 'encoding', 'a byte that is no letter in this encoding');
    } else {
      this.encodings.add(number, decoded);
      if (length === RECORD_LENGTH) this.#record(number, decoded.text);
      else this.#wrongLength(number, length);
    }
  }

  /** What is wrong with the text as a whole. */
  end(): Collected {
    if (this.identities.length === 0 && this.#isComplete) {
      throw new UnreadableSource('empty-file', 'no record');
    }
    const { encoding, strangers } = this.encodings;
    for (const { line, column } of strangers) {
      this.problems.add(
        line,
        columnAt(column),
        'encoding',
        `this line is not ${encoding}, as the others are`,
      );
    }
    const strange = new Set(strangers.map(({ line }) => line));
    for (const { line, length } of this.#wrongLengths.filter((wrong) => !strange.has(wrong.line))) {
      const column = columnAt(Math.min(length, RECORD_LENGTH) + 1);
      this.problems.add(line, column, 'record-length', `${length} characters instead of ${RECORD_LENGTH}`);
    }
    return { records: this.records, identities: this.identities, isComplete: this.#isComplete };
  }

  get hasEnough(): boolean {
    return this.problems.isFull || this.#wrongLengths.length >= this.limits.problems;
  }

  #record(line: number, text: string): void {
    const { identity, record, problems } = readRecord(line, text);
    for (const { column, rule, message } of problems) this.problems.add(line, column, rule, message);
    if (record) this.records.push(record);
    if (identity) this.identities.push({ line, ...identity });
    else this.#isComplete = false;
  }

  #wrongLength(line: number, length: number): void {
    this.#isComplete = false;
    this.#wrongLengths.push({ line, length });
  }

  #tooLong(line: number): void {
    const message = `more than ${this.limits.lineBytes} bytes; lines end in LF or CRLF`;
    this.#unread(line, columnAt(RECORD_LENGTH + 1), 'record-length', message);
  }

  #unread(
    line: number,
    column: string,
    rule: 'record-length' | 'encoding' | 'cut-file',
    message: string,
  ): void {
    this.#isComplete = false;
    this.problems.add(line, column, rule, message);
  }
}

/** No text of ours has a zero byte; UTF-16 has one in every second place. */
function binary(line: number, bytes: Buffer): UnreadableSource {
  const at = bytes.indexOf(0);
  const isUtf16 = bytes[at + 2] === 0 && bytes[at + 1] !== 0;
  const what = isUtf16 ? 'UTF-16; save it as UTF-8' : 'a zero byte: this is no text';
  return new UnreadableSource('not-text', what, { line, column: columnAt(at + 1) });
}

export interface TextReading extends Collected {
  readonly encoding: Encoding;
  readonly hasByteOrderMark: boolean;
}

/** Reads the records and checks them; what is wrong goes to `problems`, or ends the reading as UnreadableSource. */
export async function readText(
  bytes: Bytes,
  limits: ImportLimits,
  problems: ProblemList,
): Promise<TextReading> {
  const cutter = new LineCutter(limits.lineBytes);
  let reader: TextReader | undefined;
  let size = 0;
  const take = (line: RawLine): void => {
    const { bytes: rest, hasMark } =
      line.number === 1 ? withoutMark(line.bytes) : { bytes: line.bytes, hasMark: false };
    reader ??= new TextReader(hasMark, limits, problems);
    reader.line({ ...line, bytes: rest });
  };
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > limits.textBytes)
      throw new UnreadableSource('too-large', `more than ${limits.textBytes} bytes of text`);
    for (const line of cutter.push(chunk)) take(line);
    if (reader?.hasEnough === true) break;
  }
  const hasEnough = reader?.hasEnough === true;
  if (hasEnough) problems.cutHere();
  else for (const line of cutter.end()) take(line);
  if (reader === undefined) throw new UnreadableSource('empty-file', 'the file is empty');
  const collected = reader.end();
  checkRecords({ ...collected, isComplete: collected.isComplete && !hasEnough }, problems);
  const { encoding, hasMark } = reader.encodings;
  return { ...collected, encoding, hasByteOrderMark: hasMark };
}
