/** Text out of a ZIP, for the register's original files. */
import { openPromise, type Entry, type ZipFile } from 'yauzl';

async function bytesOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/**
 * The first entry of a ZIP whose name matches, as UTF-8 text. Throws when there is none, or when it is no UTF-8:
 * a wrong encoding must not turn names into others unseen.
 */
export async function zipText(path: string, name: RegExp): Promise<string> {
  const zip = await openPromise(path);
  for await (const entry of zip.eachEntry()) {
    if (!name.test(entry.fileName)) continue;
    return new TextDecoder('utf-8', { fatal: true }).decode(await bytesOf(zip, entry));
  }
  throw new Error(`${path}: no entry named like ${String(name)}`);
}
