/** The process over HTTP: on a given server with its bad starts, and on a database of its own through kill -9. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from '@jest/globals';

import { freePort, startProcess, whenReady } from '../support/process.js';
import { sharedConnection } from '../support/shared-neo4j.js';
import { readWorkbenchQueries } from '../../src/workbench.js';

const given = (more: Record<string, string> = {}): Record<string, string> => {
  const { uri, user, password, database } = sharedConnection();
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database, ...more };
};

interface Reply {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly { extensions: { code: string } }[];
  readonly extensions?: Record<string, unknown>;
}

async function ask(port: number, query: string): Promise<Reply> {
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await answer.json()) as Reply;
}

const FLAGSHIP =
  '{ partnerGroups(args: { taskArea: "cybersicherheit", kinds: [VERBANDSGEMEINDE] }) { nodes { authorities { name } } } }';

describe('on a given server', () => {
  test('answers all five queries of the workbench, names day and revision, and ends in order', async () => {
    const port = await freePort();
    const running = startProcess(given({ PORT: String(port) }));
    await whenReady(running, port);
    const queries = readWorkbenchQueries();
    expect(queries).toHaveLength(5);
    for (const { query } of queries) {
      const { data, errors, extensions } = await ask(port, query);
      expect(errors).toBeUndefined();
      expect(Object.values(data ?? {})).not.toContain(null);
      expect(extensions).toMatchObject({ revision: 1 });
    }
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
    const { password } = sharedConnection();
    expect(running.output()).not.toContain(password);
  });

  test.each([
    [
      'a wrong password',
      { NEO4J_PASSWORD: 'wrong-password' },
      /does not let "neo4j" in: check NEO4J_USER and NEO4J_PASSWORD/,
    ],
    [
      'no server there',
      { NEO4J_URI: 'bolt://127.0.0.1:1' },
      /No Neo4j answers at bolt:\/\/127\.0\.0\.1:1: check NEO4J_URI/,
    ],
    ['an address of no such kind', { NEO4J_URI: 'http://127.0.0.1' }, /NEO4J_URI/],
  ])('%s ends with one clear message', async (_, environment, message) => {
    const running = startProcess(given({ PORT: String(await freePort()), ...environment }));
    expect(await running.ended).toBe(1);
    expect(running.output()).toMatch(message);
    expect(running.output()).not.toMatch(/\n\s+at /);
  });

  test('a port that is taken ends with one clear message', async () => {
    const port = await freePort();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    const running = startProcess(given({ PORT: String(port) }));
    expect(await running.ended).toBe(1);
    other.close();
    expect(running.output()).toContain(`Port ${port} on 127.0.0.1 is taken: set PORT to another one.`);
  });
});

describe('on a database of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbundgraph-e2e-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('seeds an empty folder, survives kill -9, and keeps a second process out', async () => {
    const port = await freePort();
    const environment = { PORT: String(port), VERBUNDGRAPH_DATA: join(folder, 'data') };
    const first = startProcess(environment);
    await whenReady(first, port);
    const answer = await ask(port, FLAGSHIP);
    expect(JSON.stringify(answer.data)).toContain('Landstuhl');

    const second = startProcess({ ...environment, PORT: String(await freePort()) });
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(/in use by process \d+/);

    first.child.kill('SIGKILL');
    await first.ended;
    const third = startProcess(environment);
    await whenReady(third, port);
    expect(await ask(port, FLAGSHIP)).toEqual(answer);
    third.child.kill('SIGTERM');
    expect(await third.ended).toBe(0);
  });
});
