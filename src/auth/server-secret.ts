/** The secret that makes the hashes of API keys of no use to one who has read the database alone. */
import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Where the secret is: given by the configuration, or in a file of the data folder. */
export type SecretPlace = { readonly secret: string } | { readonly file: string };

const SECRET_BYTES = 32;
const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code;

/** The secret; null where its file is not there, since no key was ever made. */
export async function findSecret(place: SecretPlace): Promise<string | null> {
  if ('secret' in place) return place.secret;
  try {
    return (await readFile(place.file, 'utf8')).trim() || null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The secret; made up where its file is not there, and kept in one that only its owner can read. */
export async function provideSecret(place: SecretPlace): Promise<string> {
  const found = await findSecret(place);
  if (found !== null) return found;
  if ('secret' in place) return place.secret;
  await mkdir(dirname(place.file), { recursive: true });
  const part = `${place.file}.${process.pid}`;
  await writeFile(part, `${randomBytes(SECRET_BYTES).toString('base64url')}\n`, { mode: 0o600 });
  try {
    // Whole or not at all, and never over that of another process.
    await link(part, place.file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(part, { force: true });
  }
  const made = await findSecret(place);
  if (made === null) throw new Error(`${place.file} is empty: put its secret back, or remove it.`);
  return made;
}
