import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { codeOf } from './errors.js';
import { identify, isAlive, processIdentity, type ProcessIdentity } from './processes.js';

const content = z.object({ owner: processIdentity, child: processIdentity.optional() });
type Content = z.infer<typeof content>;

/** A folder that is ours until `release`. */
export interface FolderLock {
  /** The child of an owner that ended without releasing; it may still run. */
  readonly leftBehind: ProcessIdentity | undefined;
  /** Writes the id of our child beside our own, for whoever comes after a `kill -9`. */
  recordChild(child: ProcessIdentity | undefined): void;
  release(): void;
}

/** Why a folder could not be locked: a living process has it. */
export interface LockedByOther {
  readonly owner: ProcessIdentity;
}

/**
 * Takes the lock file, created atomically. A lock whose owner is gone (or whose id now belongs to a
 * process that started later) is taken over.
 */
export async function lockFolder(file: string): Promise<FolderLock | LockedByOther> {
  const owner = identify(process.pid);
  if (owner === undefined) throw new Error('this process cannot find itself');
  let leftBehind: ProcessIdentity | undefined;
  for (;;) {
    if (create(file, { owner })) return own(file, owner, leftBehind);
    const present = await readPatiently(file);
    if (present.content !== undefined && isAlive(present.content.owner))
      return { owner: present.content.owner };
    if (takeAway(file, present.text)) leftBehind = present.content?.child ?? leftBehind;
  }
}

function own(file: string, owner: ProcessIdentity, leftBehind: ProcessIdentity | undefined): FolderLock {
  return {
    leftBehind,
    recordChild(child) {
      writeFileSync(`${file}.new`, JSON.stringify({ owner, child }));
      renameSync(`${file}.new`, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

function create(file: string, lock: Content): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeFileSync(handle, JSON.stringify(lock));
    closeSync(handle);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Between its creation and its content a lock is empty for a moment; one that stays so is damaged. */
async function readPatiently(file: string): Promise<{ text: string; content: Content | undefined }> {
  let text = '';
  for (let look = 0; look < 20; look += 1) {
    text = read(file);
    const parsed = parse(text);
    if (parsed !== undefined) return { text, content: parsed };
    await sleep(50);
  }
  return { text, content: undefined };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}

function parse(text: string): Content | undefined {
  try {
    return content.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Two processes may find the same stale lock: who moves it away looks whether it still is the stale one. */
function takeAway(file: string, expected: string): boolean {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
  const stale = read(aside) === expected;
  if (!stale) {
    try {
      linkSync(aside, file);
    } catch {
      // A third process has locked the folder meanwhile; the owner we disturbed is told by the database's own lock.
    }
  }
  rmSync(aside);
  return stale;
}
