/** What tells the process to end: a signal, or the end of the shell in which `npm start` runs it. */
import { commandHolds } from './embedded-neo4j/processes.js';
import type { Logger } from './observe/log.js';

/** After this long a shutdown is forced: what is still running then hangs. */
const SHUTDOWN_MS = 9_500;
/** Ctrl-C comes twice where no shell is between npm and us: from the terminal, and from npm, which hands it on. */
const ECHO_MS = 1_000;
const LOOK_EVERY_MS = 500;

/** SIGTERM and SIGINT end API and database in order; one that follows later does not wait. */
export function stopOnSignal(stop: () => Promise<void>, log: Logger): void {
  let begun: number | null = null;
  const end = (why: Record<string, unknown>): void => {
    if (begun !== null) {
      if (performance.now() - begun > ECHO_MS) process.exit(1);
      return;
    }
    begun = performance.now();
    log.info(why, 'shutting down');
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the shutdown failed');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => end({ signal }));
  whenShellEnds(() => {
    if (begun === null) end({ reason: 'npm was ended' });
  });
}

/**
 * A SIGTERM for npm goes to the shell below it, and some shells (dash: Debian, Ubuntu) die of it without a word to
 * us: API and database would run on, with nobody above them.
 */
function whenShellEnds(tell: () => void): void {
  const shell = process.ppid;
  if (process.platform === 'win32' || !commandHolds(shell, '-c node dist/main.js')) return;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    tell();
  }, LOOK_EVERY_MS).unref();
}
