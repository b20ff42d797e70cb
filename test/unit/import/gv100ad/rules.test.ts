import { expect, test } from '@jest/globals';

import type { EDITION_RULES } from '../../../../src/import/problems.js';
import { editionBytes, land, readingOf, SMALL } from '../../../support/gv100ad.js';
import { zipBytes } from '../../../support/zip.js';

const text = editionBytes(SMALL);
const first = SMALL[0] ?? '';

/** A file that breaks each rule. */
const BROKEN: Readonly<Record<keyof typeof EDITION_RULES, Buffer>> = {
  'not-text': Buffer.alloc(10),
  encoding: Buffer.concat([text, editionBytes([land('18', 'Ödland')], { encoding: 'latin1' })]),
  'record-length': editionBytes([...SMALL, 'x']),
  'other-edition': editionBytes(SMALL.with(0, first.replace('20300630', '20300629'))),
  childless: editionBytes([land('17')]),
  'too-large': zipBytes([{ name: 'a', content: Buffer.alloc(1_000_000) }]),
  archive: zipBytes([{ name: 'a', content: text, saidCrc: 1 }]),
  'unsafe-archive': zipBytes([{ name: '../a', content: text }]),
  'one-edition': zipBytes([]),
};

test.each(Object.entries(BROKEN))('%s is told', async (rule, bytes) => {
  const reading = await readingOf(bytes);
  expect(reading.ok ? [] : reading.problems.map((problem) => problem.rule)).toContain(rule);
});
