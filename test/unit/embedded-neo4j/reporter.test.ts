import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import { createLineReporter, createReporter } from '../../../src/embedded-neo4j/reporter.js';

test('elsewhere than on a terminal there is a line at each quarter', () => {
  const lines: string[] = [];
  const progress = createLineReporter((text) => lines.push(text)).progress('Neo4j', 4e6);
  for (let step = 0; step < 40; step += 1) progress.advance(1e5);
  progress.advance(-1e6);
  progress.advance(1e6);
  progress.done();
  expect(lines).toEqual(['Neo4j: 4 MB', 'Neo4j: 25%', 'Neo4j: 50%', 'Neo4j: 75%', 'Neo4j: done']);
});

test('a download that failed is not said to be done', () => {
  const lines: string[] = [];
  const progress = createLineReporter((text) => lines.push(text)).progress('Neo4j', 4e6);
  progress.advance(1e6);
  progress.done();
  expect(lines).toEqual(['Neo4j: 4 MB', 'Neo4j: 25%']);
});

test('a stream that is no terminal gets lines', () => {
  const stream = new PassThrough() as unknown as NodeJS.WriteStream;
  const report = createReporter(stream);
  report.line('hello');
  const progress = report.progress('Java', 1e6);
  progress.advance(1e6);
  progress.done();
  expect(String((stream as unknown as PassThrough).read())).toBe('hello\nJava: 1 MB\nJava: done\n');
});
