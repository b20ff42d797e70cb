/** The real process, as `npm start` runs it after the build, and how it is asked. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

import { afterAll, expect } from '@jest/globals';

import { sharedConnection } from './shared-neo4j.js';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What a process is told; undefined takes a variable away that this one has. */
export type Environment = Record<string, string | undefined>;

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

export interface Running {
  readonly child: ChildProcess;
  /** Everything that it wrote so far. */
  output(): string;
  /** Of that, what is for the person who started it: the log goes to the standard output. */
  messages(): string;
  /** Signals the process; a group all of it, as a terminal does with Ctrl-C: npm, its shell, and what that runs. */
  kill(signal: NodeJS.Signals): void;
  /** Resolves with the exit code, when nobody holds its outputs any more; null where a signal ended it. */
  readonly ended: Promise<number | null>;
}

const PATIENCE_MS = 10_000;
const started: Running[] = [];
// What a failed test has left running: in order first, so that a database of its own ends too.
afterAll(async () => {
  for (const running of started) {
    if (running.child.exitCode !== null || running.child.signalCode !== null) continue;
    running.kill('SIGTERM');
    const timer = setTimeout(() => running.kill('SIGKILL'), PATIENCE_MS);
    await running.ended;
    clearTimeout(timer);
  }
});

/** Starts a command with `environment` beside this process's; `asGroup` as a shell does: see Running.kill. */
export function startCommand(
  [command = '', ...words]: readonly string[],
  { environment, cwd, asGroup }: { environment: Environment; cwd: string; asGroup: boolean },
): Running {
  const env = { ...process.env, ...environment };
  const child = spawn(command, words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: asGroup });
  let [output, messages] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    messages += chunk.toString();
  });
  const running: Running = {
    child,
    output: () => output,
    messages: () => messages,
    kill(signal) {
      if (asGroup && child.pid !== undefined) process.kill(-child.pid, signal);
      else child.kill(signal);
    },
    // Not `exit`: what it wrote last may still be on its way.
    ended: new Promise((resolve) => child.once('close', resolve)),
  };
  started.push(running);
  return running;
}

/** Starts the API as it is built, or what else `words` name in `dist/`. */
export function startProcess(
  environment: Environment,
  words: readonly string[] = ['dist/main.js'],
  cwd = ROOT,
): Running {
  const command = [process.execPath, ...words];
  return startCommand(command, {
    environment: { NODE_ENV: 'production', ...environment },
    cwd,
    asGroup: false,
  });
}

/** The shared database, as a person would name it. */
export async function onSharedNeo4j(more: Environment = {}): Promise<Environment> {
  const { uri, user, password, database } = await sharedConnection();
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database, ...more };
}

/** What a start that cannot succeed says to the person who started it: code 1, and no stack trace anywhere. */
export async function messageOfBadStart(running: Running): Promise<string> {
  const code = await running.ended;
  const stack = running
    .output()
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  expect({ code, stack }).toEqual({ code: 1, stack: [] });
  return running.messages().trimEnd();
}

/** Waits until the process answers as ready; throws with its output where it ends or takes too long. */
export async function whenReady(running: Running, port: number, patienceMs = 90_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline && running.child.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`not ready:\n${running.output()}`);
}

export interface Reply {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly { extensions: { code: string } }[];
  readonly extensions?: Record<string, unknown>;
}

/** Asks over HTTP. */
export async function ask(
  port: number,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Reply> {
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await answer.json()) as Reply;
}
