/** What README.md shows, run as it stands there: nobody should copy what does not work. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { beforeAll, describe, expect, test } from '@jest/globals';

import {
  ask,
  freePort,
  onSharedNeo4j,
  ROOT,
  startProcess,
  whenReady,
  type Reply,
} from '../support/process.js';
import { BLOCKS, COMMANDS, README } from '../support/readme.js';

const run = promisify(execFile);
const ADDRESS = 'http://127.0.0.1:4000';
let port: number;
beforeAll(async () => {
  port = await freePort();
  await whenReady(startProcess(await onSharedNeo4j({ PORT: String(port) })), port);
});

/** Each query with the answer that is shown behind it, if there is one. */
const queries = BLOCKS.flatMap(({ language, text }, at) => {
  const next = BLOCKS[at + 1];
  if (language !== 'graphql') return [];
  const [field = ''] = /\w+/.exec(text.replace(/\w+: /, '')) ?? [];
  return [{ field, query: text, shown: next?.language === 'json' ? next.text : null }];
});
const countsOf = (data: Reply['data']): Record<string, number> =>
  Object.fromEntries(
    Object.entries(data ?? {}).map(([name, list]) => [name, (list as { totalCount: number }).totalCount]),
  );

describe('README.md', () => {
  test('has no code that no test knows', () => {
    const languages = BLOCKS.map(({ language }) => language);
    expect([...new Set(languages)].sort()).toEqual(['bash', 'graphql', 'json', 'mermaid']);
    expect(README.match(/^```/gm)).toHaveLength(2 * BLOCKS.length);
    const commands = BLOCKS.filter(({ language }) => language === 'bash').map(({ text }) => text);
    expect(commands).toEqual(Object.values(COMMANDS));
    expect(COMMANDS).toMatchObject({ start: 'npm ci && npm start', test: 'npm test' });
    expect(queries).toHaveLength(3);
    // Every answer stands behind its query.
    expect(queries.filter(({ shown }) => shown !== null)).toHaveLength(
      languages.filter((language) => language === 'json').length,
    );
  });

  test.each(queries)('asks what has an answer, and shows it whole: $field', async ({ query, shown }) => {
    const { data, errors, extensions } = await ask(port, query);
    expect(errors).toBeUndefined();
    expect(Object.values(data ?? {})).not.toContain(null);
    expect(extensions).toMatchObject({ day: expect.any(String), revision: expect.any(Number) });
    if (shown !== null) expect({ data }).toEqual(JSON.parse(shown));
  });

  test('has a command for a shell that gives the answer of its file', async () => {
    const [, file = ''] = /query@(\S+)/.exec(COMMANDS.curl) ?? [];
    expect(COMMANDS.curl).toContain(ADDRESS);
    const command = COMMANDS.curl.replace(ADDRESS, `http://127.0.0.1:${port}`);
    const { stdout } = await run('sh', ['-c', command], { cwd: ROOT });
    const { data } = await ask(port, readFileSync(join(ROOT, file), 'utf8'));
    expect(countsOf(data)).toEqual({ partnerGroups: 1, partnerships: 10 });
    expect(JSON.parse(stdout)).toMatchObject({ data });
  });

  test('counts pairs as the API does', async () => {
    const [, same, shared] =
      /the first finds (\d+) pairs of Verbandsgemeinden, the second (\d+)/.exec(README) ?? [];
    const pairs = (relation: string): string =>
      `partnerships(args: { taskArea: "brand-und-katastrophenschutz", kinds: [VERBANDSGEMEINDE], relation: ${relation} }) { totalCount }`;
    const { data } = await ask(port, `{ a: ${pairs('SAME_NETWORK')} b: ${pairs('SHARED_PARTNER')} }`);
    expect(countsOf(data)).toEqual({ a: Number(same), b: Number(shared) });
  });

  test('counts networks as the API does', async () => {
    const [, before, after] = /as first recorded that is (\d+) and (\d+)\./.exec(README) ?? [];
    const { data } = await ask(port, queries.at(-1)?.query ?? '');
    expect(countsOf(data)).toEqual({ before: Number(before), after: Number(after) });
  });

  test('leads to files that are there', () => {
    const paths = [...README.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
