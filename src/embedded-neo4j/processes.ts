import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

/** A process that can still be told from a later one with the same id. */
export const processIdentity = z.object({ pid: z.int().positive(), startedAt: z.string() });
export type ProcessIdentity = z.infer<typeof processIdentity>;

/** @returns undefined when there is no such process (a zombie counts as none) */
export function identify(pid: number): ProcessIdentity | undefined {
  const startedAt = startOf(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

export function isAlive({ pid, startedAt }: ProcessIdentity): boolean {
  return startOf(pid) === startedAt;
}

/** Whether the command line of a process holds `text`. */
export function commandHolds(pid: number, text: string): boolean {
  return commandOf(pid)?.includes(text) ?? false;
}

/** Asks a process to end, insists after `patienceMs`, and returns when it is gone. */
export async function endProcess(target: ProcessIdentity, patienceMs: number): Promise<void> {
  signal(target, 'SIGTERM');
  const deadline = Date.now() + patienceMs;
  while (isAlive(target)) {
    if (Date.now() > deadline) signal(target, 'SIGKILL');
    await sleep(50);
  }
}

function signal(target: ProcessIdentity, name: NodeJS.Signals): void {
  if (!isAlive(target)) return;
  try {
    process.kill(target.pid, name);
  } catch {
    // It ended between the look and the signal.
  }
}

function startOf(pid: number): string | undefined {
  switch (process.platform) {
    case 'linux': {
      const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
      // The name of the command may hold spaces and brackets: fields are counted after its last ')'.
      // proc(5): field 3 is the state, field 22 the start in clock ticks since boot.
      const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields === undefined || fields[0] === 'Z' ? undefined : fields[19];
    }
    case 'win32':
      return powershell(`(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`);
    default:
      return attempt(() => run('ps', ['-o', 'lstart=', '-p', String(pid)]));
  }
}

function commandOf(pid: number): string | undefined {
  switch (process.platform) {
    case 'linux':
      return attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '));
    case 'win32':
      return powershell(`(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').CommandLine`);
    default:
      return attempt(() => run('ps', ['-ww', '-o', 'command=', '-p', String(pid)]));
  }
}

const powershell = (script: string): string | undefined =>
  attempt(() => run('powershell.exe', ['-NoProfile', '-Command', script]));

function run(command: string, args: string[]): string | undefined {
  const output = execFileSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
  return output === '' ? undefined : output;
}

function attempt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
