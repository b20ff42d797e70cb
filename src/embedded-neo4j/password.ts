import { createHash, randomBytes } from 'node:crypto';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, EmbeddedNeo4jError } from './errors.js';

/** The one user of a new Neo4j. */
export const NEO4J_USER = 'neo4j';

/** Of Neo4j's `SecureHasherConfigurations`, version 1: the newest of 5.26. */
const ITERATIONS = 1024;
const SALT_BYTES = 32;

/**
 * The line of `data/dbms/auth.ini` from which a new server takes its first user, as
 * `neo4j-admin dbms set-initial-password` writes it: `user:SHA-256,hash,salt,iterations:`. The first digest
 * takes salt and password, each further one the digest before (Shiro's SimpleHash). Writing it ourselves
 * saves a second start of Java, and there is no moment with a known password.
 */
export function initialUser(user: string, password: string, salt: Buffer = randomBytes(SALT_BYTES)): string {
  let digest = createHash('sha256').update(salt).update(password, 'utf8').digest();
  for (let round = 1; round < ITERATIONS; round += 1) digest = createHash('sha256').update(digest).digest();
  return `${user}:SHA-256,${digest.toString('hex')},${salt.toString('hex')},${ITERATIONS}:\n`;
}

/**
 * The password of the server in this data folder; made up at the first start and kept in a file that only
 * its owner can read.
 * @param home Neo4j's own folder inside the data folder
 * @throws EmbeddedNeo4jError PASSWORD_LOST when there is a database but no password for it
 */
export async function providePassword(dataDir: string, home: string): Promise<string> {
  const file = join(dataDir, 'password');
  const known = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  });
  if (known !== '') return known;
  if (await exists(join(home, 'data', 'databases', 'system'))) {
    throw new EmbeddedNeo4jError(
      'PASSWORD_LOST',
      `${dataDir} holds a database, but its password file is gone or empty: put ${file} back, or move the folder away to begin with an empty database.`,
    );
  }
  const password = randomBytes(24).toString('base64url');
  // The hash first: a password without it would lock us out if the process ended in between.
  await writeFile(join(home, 'data', 'dbms', 'auth.ini'), initialUser(NEO4J_USER, password), { mode: 0o600 });
  await writeFile(`${file}.new`, password, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return password;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
