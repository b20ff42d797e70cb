/** A seed that is damaged, as `npm run seed` and the first start of an empty database find it. */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';

import { revisionsBy } from '../support/changes.js';
import { testGraph } from '../support/database.js';
import { messageOfBadStart, onSharedNeo4j, ROOT, startProcess } from '../support/process.js';

/** File, what stands there, what shall stand there, and the problem: column and rule. */
const DAMAGES = [
  ['members.csv', 'VERBANDSGEMEINDE,,wittich', 'VERBANDSGEMEINDE,,hearsay', 'source: unknown-reference'],
  ['register.csv', ',129353,', ',many,', 'population: number'],
  ['rounds.csv', ',2025-12-19,Mainz', ',2025-13-19,Mainz', 'held_on: date'],
] as const;

// A Neo4j starts, beside other tests on a small machine.
jest.setTimeout(280_000);

let folder: string;
let checkout: string;
const expected: string[] = [];

/** The code as it is, beside a seed that is not: it is found by its place beside the code. */
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'verbundgraph-damaged-')));
  checkout = join(folder, 'checkout');
  for (const part of ['dist', 'src', 'schema', 'docs', 'seed', 'package.json'])
    cpSync(join(ROOT, part), join(checkout, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'));
  for (const [file, whole, broken, problem] of DAMAGES) {
    const path = join(checkout, 'seed', file);
    const [before = '', ...after] = readFileSync(path, 'utf8').split(whole);
    writeFileSync(path, before + broken + after.join(whole));
    expected.push(`${file}:${before.split('\n').length} ${problem}: `);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function expectProblems(message: string): void {
  const [first, ...problems] = message.split('\n');
  expect(first).toBe(`The seed in ${join(checkout, 'seed')}/ has 3 problem(s); nothing was written.`);
  // File, line, column and rule; the words for people come behind.
  expect(problems.map((line, at) => line.slice(0, expected[at]?.length))).toEqual(expected);
  for (const line of problems) expect(line.length).toBeLessThan(250);
}

test('is said cell by cell by `npm run seed`, which writes nothing', async () => {
  const graph = await testGraph();
  const before = await revisionsBy(graph, 'seed');
  expectProblems(
    await messageOfBadStart(startProcess(await onSharedNeo4j(), ['dist/cli.js', 'seed'], checkout)),
  );
  expect(before).not.toEqual([]);
  expect(await revisionsBy(graph, 'seed')).toEqual(before);
});

test('is said cell by cell on the first start, which leaves nothing running', async () => {
  const ownNeo4j = { NEO4J_URI: '', VERBUNDGRAPH_DATA: join(folder, 'data'), PORT: '0' };
  expectProblems(await messageOfBadStart(startProcess(ownNeo4j, ['dist/main.js'], checkout)));
  expect(existsSync(join(folder, 'data', 'lock.json'))).toBe(false);
});
