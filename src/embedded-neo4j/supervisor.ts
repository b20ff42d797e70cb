import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from './errors.js';
import type { Reporter } from './reporter.js';
import { spawnServer, type ServerCommand, type ServerProcess } from './server-process.js';

/** Pauses before the server is started again; the last one repeats. */
const PAUSES_MS = [200, 1_000, 3_000, 10_000, 30_000];
/** A server that ran for this long died of something new. */
const STABLE_MS = 60_000;

/** What a supervisor tells of its server. */
export interface SupervisorEvents {
  /** Of every new child before anything else happens; of none after the last has ended. */
  child(server: ServerProcess | undefined): void;
  report: Reporter;
}

/** Keeps one server running until it is told to stop: when it dies, the same command is run again. */
export class Supervisor {
  readonly #down: ((reason: string) => void)[] = [];
  readonly #up: (() => void)[] = [];
  readonly #stopping = new AbortController();
  #server: ServerProcess | undefined;
  #watching: Promise<void> = Promise.resolve();
  #stopped: Promise<void> | undefined;

  private constructor(
    private readonly command: ServerCommand,
    private readonly events: SupervisorEvents,
  ) {}

  /** @throws what keeps the server from its first start */
  static async start(command: ServerCommand, events: SupervisorEvents): Promise<Supervisor> {
    const supervisor = new Supervisor(command, events);
    await supervisor.#launch();
    supervisor.#watching = supervisor.#watch();
    return supervisor;
  }

  onDown(listener: (reason: string) => void): void {
    this.#down.push(listener);
  }

  onUp(listener: () => void): void {
    this.#up.push(listener);
  }

  /** Ends the server; the second call waits with the first. */
  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    this.#stopping.abort();
    await this.#server?.end();
    await this.#watching;
    this.events.child(undefined);
  }

  async #launch(): Promise<void> {
    const server = spawnServer(this.command);
    this.#server = server;
    this.events.child(server);
    try {
      await server.ready();
    } catch (error) {
      await server.end();
      throw error;
    }
  }

  async #watch(): Promise<void> {
    for (let deaths = 0; ; deaths += 1) {
      const upSince = Date.now();
      const reason = await this.#server?.ended;
      if (this.#isStopping()) return;
      for (const listener of this.#down) listener(`Neo4j ${reason ?? 'is gone'}`);
      if (Date.now() - upSince > STABLE_MS) deaths = 0;
      if (!(await this.#startAgain(deaths))) return;
      for (const listener of this.#up) listener();
    }
  }

  /** @returns false when it was told to stop meanwhile */
  async #startAgain(deaths: number): Promise<boolean> {
    for (let attempt = deaths; ; attempt += 1) {
      const pause = PAUSES_MS[Math.min(attempt, PAUSES_MS.length - 1)];
      await sleep(pause, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
      if (this.#isStopping()) return false;
      try {
        await this.#launch();
        return true;
      } catch (error) {
        if (this.#isStopping()) return false;
        this.events.report.line(`Neo4j could not be started again: ${messageOf(error)}`);
      }
    }
  }

  #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }
}
