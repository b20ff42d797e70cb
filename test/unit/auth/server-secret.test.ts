import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { findSecret, provideSecret } from '../../../src/auth/server-secret.js';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'secret-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('that is configured is taken as it is', async () => {
  expect([await findSecret({ secret: 'a' }), await provideSecret({ secret: 'a' })]).toEqual(['a', 'a']);
});

test('is made up once, by whoever comes first, in a file that only its owner can read', async () => {
  const place = { file: join(folder, 'data', 'api-key-secret') };
  expect(await findSecret(place)).toBeNull();
  const given = await Promise.all(Array.from({ length: 5 }, () => provideSecret(place)));
  const found = await findSecret(place);
  expect(new Set([...given, found]).size).toBe(1);
  expect(Buffer.from(found ?? '', 'base64url')).toHaveLength(32);
  expect(statSync(place.file).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, 'data'))).toEqual(['api-key-secret']);
  expect(readFileSync(place.file, 'utf8').trim()).toBe(found);
});

test('that was emptied is not made anew: the keys would be lost', async () => {
  const place = { file: join(folder, 'api-key-secret') };
  writeFileSync(place.file, '');
  await expect(provideSecret(place)).rejects.toThrow(/is empty: put its secret back, or remove it/);
});
