/**
 * The edition in a ZIP. Nothing is unpacked to disk; what a ZIP can do to its reader is refused before, or while, one
 * text is read from it: too much of anything, paths that climb, encrypted entries, archives within, wrong checksums.
 */
import { crc32 } from 'node:zlib';

import { fromBufferPromise, getFileNameLowLevel, validateFileName, type Entry, type ZipFile } from 'yauzl';

import type { ImportLimits } from '../../limits-import.js';
import { isArchiveHead, looksLikeEdition } from './looks.js';
import { NO_REMARKS, remarksOf, type Remarks } from './remarks.js';
import { beginning, UnreadableSource, type Bytes } from './source.js';

/** Enough for seventy records. */
const HEAD_BYTES = 16_384;

interface Opened {
  readonly name: string;
  readonly entry: Entry;
  readonly head: Buffer;
}

const unsafe = (message: string): UnreadableSource => new UnreadableSource('unsafe-archive', message);
const tooLarge = (message: string): UnreadableSource => new UnreadableSource('too-large', message);

/** Errors of the ZIP's reader are problems of the ZIP. */
function asProblem(error: unknown): UnreadableSource {
  if (error instanceof UnreadableSource) return error;
  const hasMessage = typeof error === 'object' && error !== null && 'message' in error;
  const message = shownName(hasMessage ? String(error.message) : String(error));
  return message.includes('encrypt') ? unsafe(message) : new UnreadableSource('archive', message);
}

/** Short, and without characters that do something to a terminal. */
function shownName(name: string): string {
  const plain = name.replace(/\p{Cc}/gu, '\u{fffd}');
  return plain.length > 100 ? `${plain.slice(0, 100)}…` : plain;
}

function checkedName(entry: Entry): string {
  const { generalPurposeBitFlag: flags, fileNameRaw, extraFields } = entry;
  const name = getFileNameLowLevel(flags, fileNameRaw, extraFields, false);
  const wrong = validateFileName(name);
  if (wrong !== null) throw unsafe(shownName(wrong));
  return shownName(name);
}

/** What the directory says; that it lies about a size is found while the entry is read. */
async function checkedEntries(zip: ZipFile, limits: ImportLimits): Promise<{ name: string; entry: Entry }[]> {
  const files: { name: string; entry: Entry }[] = [];
  let [count, bytes] = [0, 0];
  for await (const entry of zip.eachEntry()) {
    count += 1;
    if (count > limits.archiveEntries) throw tooLarge(`more than ${limits.archiveEntries} entries`);
    const name = checkedName(entry);
    if (entry.isEncrypted()) throw unsafe(`${name} is encrypted`);
    bytes += entry.uncompressedSize;
    if (bytes > limits.unpackedBytes) throw tooLarge(`unpacks to more than ${limits.unpackedBytes} bytes`);
    if (entry.uncompressedSize > limits.unpackedRatio * entry.compressedSize) {
      throw tooLarge(`${name} unpacks to more than ${limits.unpackedRatio} times its size`);
    }
    if (!name.endsWith('/')) files.push({ name, entry });
  }
  return files;
}

async function* entryBytes(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let sum = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      sum = crc32(chunk as Buffer, sum);
      yield chunk as Buffer;
    }
  } catch (error) {
    throw asProblem(error);
  }
  if (sum !== entry.crc32) throw new UnreadableSource('archive', 'the content is not that of its checksum');
}

async function headOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const { head, all } = await beginning(entryBytes(zip, entry), Math.min(HEAD_BYTES, entry.uncompressedSize));
  // Ends the entry's stream.
  for await (const chunk of all) if (chunk.length >= 0) break;
  return head;
}

/** By content, for the names change from edition to edition. An only file is read whatever it is like. */
function chosen(files: readonly Opened[]): Opened {
  const nested = files.find(({ head }) => isArchiveHead(head));
  if (nested) throw unsafe(`${nested.name} is an archive itself: unpack it first`);
  const editions = files.filter(({ head }) => looksLikeEdition(head));
  const [edition, other] = editions.length === 0 && files.length === 1 ? files : editions;
  if (edition && !other) return edition;
  const names = (edition ? editions : files).map(({ name }) => name).join(', ');
  throw new UnreadableSource(
    'one-edition',
    edition ? `more than one GV100AD: ${names}` : `no GV100AD among ${names || 'no files'}`,
  );
}

/** The one edition in a ZIP: its name there, its bytes, and what remarks beside it say. */
export async function openedEdition(
  archive: Buffer,
  limits: ImportLimits,
): Promise<{ entry: string; bytes: Bytes; remarks: Remarks }> {
  try {
    const zip = await fromBufferPromise(archive, { decodeStrings: false });
    const files: Opened[] = [];
    for (const { name, entry } of await checkedEntries(zip, limits)) {
      files.push({ name, entry, head: await headOf(zip, entry) });
    }
    const { name, entry } = chosen(files);
    const [remarks = NO_REMARKS] = files.flatMap((file) =>
      file.entry === entry ? [] : (remarksOf(file.head) ?? []),
    );
    return { entry: name, bytes: entryBytes(zip, entry), remarks };
  } catch (error) {
    throw asProblem(error);
  }
}
