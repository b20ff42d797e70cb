import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { isFull } from './disk.js';
import { diskIsFull } from './errors.js';
import type { BoltConnection, Probe } from './options.js';
import { endProcess, identify, type ProcessIdentity } from './processes.js';
import { explainFailedStart, NO_SPACE } from './start-failures.js';

/** All that one start of the server needs. */
export interface ServerCommand {
  program: string;
  args: string[];
  /** Takes the output of the server; begun anew at each start. */
  output: string;
  dataDir: string;
  port: number;
  connection: BoltConnection;
  probe: Probe;
}

/** The server as a child process. */
export interface ServerProcess {
  readonly identity: ProcessIdentity;
  /** Resolves when the process is gone, with the reason in words. */
  readonly ended: Promise<string>;
  /** Resolves when Bolt has answered a query. @throws EmbeddedNeo4jError when the server ends or fails before that */
  ready(): Promise<void>;
  end(): Promise<void>;
}

/** A large database that was not closed in order replays its log first. */
const START_DEADLINE_MS = 180_000;
const END_PATIENCE_MS = 6_500;
const LOOK_EVERY_MS = 50;

/** Starts the server. It gets a process group of its own: Ctrl-C is for us, and we end it in order. */
export function spawnServer(command: ServerCommand): ServerProcess {
  const output = openSync(command.output, 'w', 0o600);
  const child = spawn(command.program, command.args, {
    cwd: command.dataDir,
    detached: process.platform !== 'win32',
    stdio: ['ignore', output, output],
    windowsHide: true,
  });
  closeSync(output);
  const ended = endOf(child);
  const endWithUs = (): void => void child.kill('SIGTERM');
  process.once('exit', endWithUs);
  void ended.then(() => process.off('exit', endWithUs));
  const identity = (child.pid === undefined ? undefined : identify(child.pid)) ?? {
    pid: child.pid ?? 0,
    startedAt: '',
  };
  let ending: string | undefined;
  void ended.then((reason) => (ending = reason));
  return {
    identity,
    ended,
    ready: () => untilReady(command, () => ending),
    async end() {
      if (ending !== undefined) return;
      await Promise.all([endProcess(identity, END_PATIENCE_MS), ended]);
    },
  };
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => {
      resolve(signal === null ? `ended with code ${code ?? 0}` : `was ended by ${signal}`);
    });
  });
}

async function untilReady(command: ServerCommand, endingNow: () => string | undefined): Promise<void> {
  const { output: outputFile, dataDir } = command;
  const deadline = Date.now() + START_DEADLINE_MS;
  let lastError: unknown;
  for (;;) {
    const ending = endingNow();
    const output = readFileSync(outputFile, 'utf8');
    // With a full disk it may neither end nor ever answer, and may not be able to say so.
    if (await isFull(dataDir)) throw diskIsFull('the data folder', dataDir);
    if (ending !== undefined || output.includes(NO_SPACE)) {
      throw explainFailedStart({ output, outputFile, dataDir, ending });
    }
    if (Date.now() > deadline) throw explainFailedStart({ output, outputFile, dataDir, lastError });
    // Before the port is open a driver would only wait in its own way.
    if (await isOpen(command.port)) {
      try {
        await command.probe(command.connection);
        return;
      } catch (error) {
        lastError = error;
      }
    }
    await sleep(LOOK_EVERY_MS);
  }
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.setTimeout(1_000);
    const answer = (open: boolean) => (): void => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', answer(true)).once('error', answer(false)).once('timeout', answer(false));
  });
}
