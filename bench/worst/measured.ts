/** What one question costs the process that answers it. */
import { READER, type Viewer } from '../../src/auth/viewer.js';
import { Session } from 'node:inspector/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

import { graphql, type GraphQLError, type GraphQLSchema } from 'graphql';

import type { Context } from '../../src/context.js';
import { asApiError } from '../../src/errors-reply.js';
import type { Document } from './inside.js';

export interface Measured {
  readonly seconds: number;
  /** Of one core, in this process: all threads of it, and nothing of the database. */
  readonly cpuSeconds: number;
  /** Of the reply as JSON. */
  readonly bytes: number;
  /** Highest heap beyond what was there before, garbage included. */
  readonly heapBytes: number;
  /** Longest time for which the event loop stood still. */
  readonly pauseSeconds: number;
  /** Code of the first error; null where there is none. */
  readonly code: string | null;
}

const RESOLUTION_MS = 1;
const SAMPLE_MS = 5;
/** Enough for the monitor's first tick, and for the one that a busy thread held up. */
const TICK_MS = 20;

/** Asks as the server does, from the document's text to the reply's, with a context of its own. */
export async function measured(
  schema: GraphQLSchema,
  contextOf: (request: { readonly id: string; readonly viewer: Viewer }) => Promise<Context>,
  { source, variables }: Document,
): Promise<Measured> {
  await collectGarbage();
  const before = process.memoryUsage().heapUsed;
  let highest = before;
  const look = (): void => void (highest = Math.max(highest, process.memoryUsage().heapUsed));
  const sampling = setInterval(look, SAMPLE_MS);
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  await sleep(TICK_MS);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const contextValue = await contextOf({ id: 'worst', viewer: READER });
  const result = await graphql({ schema, source, contextValue, variableValues: variables ?? null });
  // No timer runs while the thread is busy: what was made meanwhile is looked at as soon as it is there.
  look();
  const text = JSON.stringify(result);
  look();
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  await sleep(TICK_MS);
  delay.disable();
  clearInterval(sampling);
  return {
    ...{
      seconds,
      cpuSeconds: (user + system) / 1e6,
      bytes: Buffer.byteLength(text),
      heapBytes: highest - before,
    },
    pauseSeconds: delay.max / 1e9,
    code: codeOf(result.errors?.[0]),
  };
}

/** The code, with the limit that was met: `TOO_EXPENSIVE partnerCouples`. */
function codeOf(error: GraphQLError | undefined): string | null {
  if (!error) return null;
  const { code, extensions, message } = asApiError(error);
  return code === 'BAD_INPUT' ? `${code}: ${message}` : [code, extensions.measure].filter(Boolean).join(' ');
}

async function collectGarbage(): Promise<void> {
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.collectGarbage');
  session.disconnect();
}
