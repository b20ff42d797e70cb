import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { lockFolder, type FolderLock } from '../../../src/embedded-neo4j/folder-lock.js';
import { commandHolds, endProcess, identify, isAlive } from '../../../src/embedded-neo4j/processes.js';
import { temporaryFolder } from './temp-folder.js';

const folder = temporaryFolder();
const file = (): string => join(folder(), 'lock.json');

async function take(): Promise<FolderLock> {
  const lock = await lockFolder(file());
  if (!('release' in lock)) throw new Error(`locked by ${lock.owner.pid}`);
  return lock;
}
const self = identify(process.pid) ?? { pid: 0, startedAt: '' };

describe('lockFolder', () => {
  test('is for one at a time', async () => {
    const lock = await take();
    expect(await lockFolder(file())).toEqual({ owner: self });
    lock.release();
    expect(existsSync(file())).toBe(false);
    (await take()).release();
  });

  test('takes over from an owner that is gone, and tells of its child', async () => {
    const child = { pid: 2 ** 22, startedAt: '1' };
    writeFileSync(file(), JSON.stringify({ owner: { pid: 2 ** 22 - 1, startedAt: '1' }, child }));
    expect((await take()).leftBehind).toEqual(child);
  });

  test('does not mistake a later process of the same id for the owner', async () => {
    writeFileSync(file(), JSON.stringify({ owner: { ...self, startedAt: `${self.startedAt}0` } }));
    expect((await take()).leftBehind).toBeUndefined();
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({ owner: self });
  });

  test.each(['', '{"owner"', '[]'])('takes over what is no lock: %j', async (text) => {
    writeFileSync(file(), text);
    await take();
  });

  test('of many that find a stale one, one gets it', async () => {
    writeFileSync(file(), JSON.stringify({ owner: { pid: 2 ** 22 - 1, startedAt: '1' } }));
    const locks = await Promise.all(Array.from({ length: 20 }, () => lockFolder(file())));
    expect(locks.filter((lock) => 'release' in lock)).toHaveLength(1);
  });

  test('keeps the id of the child', async () => {
    const lock = await take();
    lock.recordChild({ pid: 7, startedAt: '7' });
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({
      owner: self,
      child: { pid: 7, startedAt: '7' },
    });
    lock.recordChild(undefined);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({ owner: self });
  });
});

describe('a process', () => {
  test('is known by its start and its command, and ends when asked', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'a mark of ours']);
    await once(child, 'spawn');
    const found = identify(child.pid ?? 0);
    if (found === undefined) throw new Error('not found');
    expect(isAlive(found)).toBe(true);
    expect(isAlive({ ...found, startedAt: 'another day' })).toBe(false);
    expect(commandHolds(found.pid, 'a mark of ours')).toBe(true);
    expect(commandHolds(found.pid, 'a mark of others')).toBe(false);
    await endProcess(found, 5_000);
    expect(isAlive(found)).toBe(false);
    expect(identify(found.pid)).toBeUndefined();
  });

  test('that does not listen is ended by force', async () => {
    const script = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); console.log("ready")';
    const child = spawn(process.execPath, ['-e', script]);
    await once(child.stdout, 'data');
    const found = identify(child.pid ?? 0);
    if (found === undefined) throw new Error('not found');
    const begun = Date.now();
    await endProcess(found, 300);
    expect(Date.now() - begun).toBeGreaterThan(250);
    expect(isAlive(found)).toBe(false);
  });
});
