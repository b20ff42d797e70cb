/** What a newcomer does, with the commands of README.md: from a fresh clone and an empty cache to answers that last. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';

import { identify } from '../../src/embedded-neo4j/processes.js';
import {
  ask,
  freePort,
  messageOfBadStart,
  onSharedNeo4j,
  ROOT,
  startCommand,
  whenReady,
  type Environment,
  type Reply,
  type Running,
} from '../support/process.js';
import { COMMANDS } from '../support/readme.js';

/** With all that is fetched and built, beside other tests on a small machine. */
const START_MS = 280_000;
jest.setTimeout(START_MS + 10_000);
/** What a person, and what starts services, waits for an end. */
const END_MS = 10_000;

const FLAGSHIP =
  '{ partnerGroups(args: { taskArea: "cybersicherheit", kinds: [VERBANDSGEMEINDE] }) { nodes { authorities { name } } } }';
const GROUP = [
  'Bruchmühlbach-Miesau',
  'Enkenbach-Alsenborn',
  'Landstuhl',
  'Ramstein-Miesenbach',
  'Weilerbach',
];

let folder: string;
let clone: string;
let data: string;
let port: number;
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'verbundgraph-clone-')));
  [clone, data] = [join(folder, 'clone'), join(folder, 'data')];
  port = await freePort();
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const files = execFileSync('git', list, { cwd: ROOT, encoding: 'utf8' }).split('\0');
  // A file that was deleted but not yet committed is still in the list.
  for (const file of files.filter((name) => name !== '' && existsSync(join(ROOT, name))))
    cpSync(join(ROOT, file), join(clone, file));
  // What `npm ci` makes of the lock: `.ci/run` begins with it, here it would take half a minute of both cores.
  symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Nothing of this run: neither what Jest sets, nor what the npm above it does. */
function newcomer(more: Environment): Environment {
  const ours = Object.keys(process.env).filter((name) =>
    /^(npm_(lifecycle|package|command|config_local)|INIT_CWD|NODE_ENV|JEST|NEO4J_|VERBUNDGRAPH_(DATA|CACHE))/.test(
      name,
    ),
  );
  const path = (process.env.PATH ?? '').split(delimiter).filter((one) => !one.includes('node_modules'));
  return {
    ...Object.fromEntries(ours.map((name) => [name, undefined])),
    ...{ PATH: path.join(delimiter), PORT: String(port) },
    ...more,
  };
}
const inClone = (command: string, more: Environment = {}): Running =>
  startCommand(
    command.includes('\n') || command.includes('&&') ? ['sh', '-c', command] : command.split(' '),
    {
      environment: newcomer({
        VERBUNDGRAPH_DATA: data,
        VERBUNDGRAPH_CACHE: join(folder, 'cache'),
        ...more,
      }),
      cwd: clone,
      asGroup: true,
    },
  );

interface Lock {
  readonly owner: { readonly pid: number };
  readonly child: { readonly pid: number };
}
const inData = (file: string): string => readFileSync(join(data, file), 'utf8');
const lockFile = (): string => join(data, 'lock.json');
const lock = (): Lock => JSON.parse(readFileSync(lockFile(), 'utf8')) as Lock;

async function within(milliseconds: number, running: Running): Promise<number | null> {
  const begun = performance.now();
  const code = await running.ended;
  expect(performance.now() - begun).toBeLessThan(milliseconds);
  return code;
}

describe('a fresh clone', () => {
  let running: Running;
  let answer: Reply;
  const servers: number[] = [];

  test('answers after the one command of the README, and keeps a second process out', async () => {
    running = inClone(COMMANDS.start.replace(/^npm ci && /, ''));
    await whenReady(running, port, START_MS);
    answer = await ask(port, FLAGSHIP);
    expect(answer.data).toEqual({
      partnerGroups: { nodes: [{ authorities: GROUP.map((name) => ({ name })) }] },
    });
    const page = await fetch(`http://127.0.0.1:${port}/`);
    expect([page.status, page.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('text/html'),
    ]);

    const { owner, child } = lock();
    servers.push(child.pid);
    const second = inClone('node dist/main.js', { PORT: '0' });
    expect(await messageOfBadStart(second)).toBe(
      `The data folder ${data} is in use by process ${owner.pid}: stop that one, or set VERBUNDGRAPH_DATA to another folder.`,
    );
  });

  test('answers the same after kill -9 of all but the database', async () => {
    running.kill('SIGKILL');
    await running.ended;
    running = inClone('npm start');
    await whenReady(running, port, START_MS);
    expect(await ask(port, FLAGSHIP)).toEqual(answer);
    servers.push(lock().child.pid);
    expect(identify(servers[0] ?? 0)).toBeUndefined();
    expect(running.messages()).toContain(
      `Stopping the Neo4j (process ${servers[0]}) that an earlier process has left behind.`,
    );
  });

  test('says that its database is gone while it is, and answers again by itself', async () => {
    process.kill(lock().child.pid, 'SIGKILL');
    let ready = await fetch(`http://127.0.0.1:${port}/health/ready`);
    while (ready.status === 200) ready = await fetch(`http://127.0.0.1:${port}/health/ready`);
    expect(ready.status).toBe(503);
    expect((await fetch(`http://127.0.0.1:${port}/health/live`)).status).toBe(200);
    const refused = await ask(port, FLAGSHIP);
    expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(['DATABASE_UNAVAILABLE']);
    await whenReady(running, port, START_MS);
    expect(await ask(port, FLAGSHIP)).toEqual(answer);
    servers.push(lock().child.pid);
  });

  test('has a database in which nothing is wrong after all that', async () => {
    const [, address = ''] =
      /^server\.bolt\.listen_address=(.+)$/m.exec(inData('neo4j/conf/neo4j.conf')) ?? [];
    const server = { NEO4J_URI: `bolt://${address}`, NEO4J_PASSWORD: inData('password').trim() };
    const audit = inClone('npm run audit', server);
    expect(await audit.ended).toBe(0);
    expect(audit.output()).toContain('Nothing is wrong.');
  });

  test('ends in order, and its database with it', async () => {
    process.kill(lock().owner.pid, 'SIGTERM');
    expect(await within(END_MS, running)).toBe(0);
    expect(servers.map(identify)).toEqual(servers.map(() => undefined));
    expect(new Set(servers).size).toBe(3);
    expect(existsSync(lockFile())).toBe(false);
  });

  describe('on a server that is there already', () => {
    beforeAll(async () => {
      const { NEO4J_URI = '', NEO4J_PASSWORD = '' } = await onSharedNeo4j();
      const command = COMMANDS.ownNeo4j
        .replace('neo4j+s://graph.example.org', NEO4J_URI)
        .replace('your password', NEO4J_PASSWORD);
      expect(command).toContain(`'${NEO4J_URI}'`);
      running = inClone(command);
      await whenReady(running, port, START_MS);
    });

    test('answers, and fetches and keeps nothing', async () => {
      expect((await ask(port, FLAGSHIP)).data).toEqual(answer.data);
      expect(running.messages()).not.toContain('Neo4j 5');
    });

    test('ends with Ctrl-C', async () => {
      running.kill('SIGINT');
      await within(END_MS, running);
      await expect(ask(port, FLAGSHIP)).rejects.toThrow('fetch failed');
      expect(running.output()).not.toContain('"level":50');
    });

    test('ends when npm alone is told to', async () => {
      running = inClone('npm start', await onSharedNeo4j());
      await whenReady(running, port, START_MS);
      running.child.kill('SIGTERM');
      // Whatever npm says: none of those below it is left to hold its output.
      await within(END_MS, running);
      await expect(ask(port, FLAGSHIP)).rejects.toThrow('fetch failed');
    });
  });
});
