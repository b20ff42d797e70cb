import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { initialUser, providePassword } from '../../../src/embedded-neo4j/password.js';
import { temporaryFolder } from './temp-folder.js';

const dataDir = temporaryFolder();
const home = (): string => join(dataDir(), 'neo4j');
beforeEach(async () => {
  await mkdir(join(home(), 'data', 'dbms'), { recursive: true });
});

test('initialUser writes what `neo4j-admin dbms set-initial-password secret12345` of 5.26.30 has written', () => {
  const salt = 'efbcb939d62f6774e68dc4b1658d746c4df02027b52e9f3216cf00122d70becb';
  expect(initialUser('neo4j', 'secret12345', Buffer.from(salt, 'hex'))).toBe(
    `neo4j:SHA-256,5e3d2c8e001e19aded09037366e9f45f4a198518e0a714dc016d278706102970,${salt},1024:\n`,
  );
});

describe('providePassword', () => {
  test('makes one up, for the server and for us, and keeps it', async () => {
    const password = await providePassword(dataDir(), home());
    expect(password).toMatch(/^[\w-]{32}$/);
    const line = await readFile(join(home(), 'data', 'dbms', 'auth.ini'), 'utf8');
    const salt = Buffer.from(line.split(',')[2] ?? '', 'hex');
    expect(line).toBe(initialUser('neo4j', password, salt));
    expect(await providePassword(dataDir(), home())).toBe(password);
  });

  test('lets nobody else read it', async () => {
    if (process.platform === 'win32') return;
    await providePassword(dataDir(), home());
    for (const file of ['password', join('neo4j', 'data', 'dbms', 'auth.ini')]) {
      expect((await stat(join(dataDir(), file))).mode & 0o777).toBe(0o600);
    }
  });

  test('does not make up another one for a database that has one', async () => {
    await mkdir(join(home(), 'data', 'databases', 'system'), { recursive: true });
    await writeFile(join(dataDir(), 'password'), '');
    await expect(providePassword(dataDir(), home())).rejects.toMatchObject({
      code: 'PASSWORD_LOST',
      message: expect.stringContaining(join(dataDir(), 'password')),
    });
  });
});
