/** Signals to a process of its own that takes its time to stop. */
import { once } from 'node:events';
import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../../', import.meta.url));
let child: ChildProcess;
afterEach(() => void child.kill('SIGKILL'));

/** Resolves when it would take a signal. */
async function stoppingIn(milliseconds: number): Promise<void> {
  const script = `
    import { stopOnSignal } from './src/end-signals.ts';
    const stop = () => new Promise((resolve) => setTimeout(resolve, ${milliseconds}));
    stopOnSignal(stop, { info: () => process.stdout.write('stopping'), error() {} });
    setInterval(() => {}, 1000);
    process.stdout.write('up');`;
  child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await said();
}
const said = async (): Promise<string> => String(child.stdout && (await once(child.stdout, 'data'))[0]);

describe('a process that is told to end', () => {
  test('takes Ctrl-C for one, though npm hands on what the terminal has sent already', async () => {
    await stoppingIn(400);
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    expect(await said()).toBe('stopping');
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
  });

  test('does not wait any longer when it is told again', async () => {
    await stoppingIn(60_000);
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await said()).toBe('stopping');
    await sleep(1_200);
    child.kill('SIGTERM');
    expect(await ended).toEqual([1, null]);
  });
});
