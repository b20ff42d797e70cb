/** What a file is, by its first bytes. */
import { withoutMark } from './encoding.js';

const starts = (head: Buffer, bytes: readonly number[]): boolean =>
  head.subarray(0, bytes.length).equals(Buffer.from(bytes));

/** A ZIP, with files or empty. */
export function isZipHead(head: Buffer): boolean {
  return starts(head, [0x50, 0x4b, 0x03, 0x04]) || starts(head, [0x50, 0x4b, 0x05, 0x06]);
}

/** ZIP, gzip, 7z, RAR, xz, bzip2, zstd. */
export function isArchiveHead(head: Buffer): boolean {
  const magics = [
    [0x1f, 0x8b],
    [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
    [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
    [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
    [0x42, 0x5a, 0x68],
    [0x28, 0xb5, 0x2f, 0xfd],
  ];
  return isZipHead(head) || magics.some((magic) => starts(head, magic));
}

/** Satzart, day and Land, as every record begins. */
const RECORD = /^[1-6]0\d{10}/;

/** True when at least half of the lines begin as records do: one of them may be damaged. */
export function looksLikeEdition(head: Buffer): boolean {
  const lines = withoutMark(head)
    .bytes.toString('latin1')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const records = lines.filter((line) => RECORD.test(line));
  return records.length > 0 && records.length * 2 >= lines.length;
}
