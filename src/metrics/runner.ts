/** Runs the reckoning in a thread of its own, one at a time: a second core is all that it may take from the server. */
import { Worker } from 'node:worker_threads';

import { ApiError } from '../errors.js';
import type { MetricsResult, Projection } from './reckon.js';

export interface Runner {
  /** Rejects with TIMEOUT after the time it was given, the wait for its turn included. */
  run(projection: Projection): Promise<MetricsResult>;
  /** Ends what runs; whoever waits for it, or for a turn, is rejected. */
  close(): Promise<void>;
}
export interface RunnerOptions {
  readonly milliseconds: number;
  /** The thread's file. */
  readonly file?: URL;
}

/** Beside this file: compiled like it, or read as TypeScript like it. */
const FILE = new URL(import.meta.url.endsWith('.ts') ? './worker-source.js' : './worker.js', import.meta.url);

export function createRunner({ milliseconds, file = FILE }: RunnerOptions): Runner {
  let turn: Promise<unknown> = Promise.resolve();
  let running: Worker | null = null;
  let isClosed = false;

  async function start(projection: Projection, deadline: number): Promise<MetricsResult> {
    if (isClosed) throw closed();
    const remaining = deadline - performance.now();
    if (remaining <= 0) throw late(milliseconds);
    const worker = new Worker(file, {
      workerData: projection,
      // What the process was started with is for its own thread.
      execArgv: [],
    });
    running = worker;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<MetricsResult>((resolve, reject) => {
        timer = setTimeout(() => reject(late(milliseconds)), remaining);
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.once('exit', (code) =>
          reject(
            isClosed
              ? closed()
              : new Error(`the thread of the metrics ended with ${code}, without an answer`),
          ),
        );
      });
    } finally {
      clearTimeout(timer);
      running = null;
      await worker.terminate();
    }
  }

  return {
    run: (projection) => {
      const deadline = performance.now() + milliseconds;
      const answer = turn.then(() => start(projection, deadline));
      turn = answer.catch(() => undefined);
      return answer;
    },
    close: async () => {
      isClosed = true;
      await running?.terminate();
      await turn;
    },
  };
}

const closed = (): Error => new Error('the server closes: no more metrics');

function late(limit: number): ApiError {
  const hint = 'Ask again later, or for fewer days at a time.';
  return new ApiError('TIMEOUT', `The metrics took too long and were stopped. ${hint}`, {
    extensions: { limit, hint },
  });
}
