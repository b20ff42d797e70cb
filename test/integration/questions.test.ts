/** The documented questions are answered as the page of questions shows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@jest/globals';

import { page, shortened } from '../../bench/questions/page.js';
import { readWorkbenchQueries, variableValues } from '../../src/workbench.js';
import { apiOn, testGraph } from '../support/database.js';
import { ROOT } from '../support/process.js';

const api = apiOn(await testGraph(), () => new Date('2026-11-23T12:00:00Z'));
const queries = readWorkbenchQueries();
const written = readFileSync(join(ROOT, 'docs/questions.md'), 'utf8');

test('there are sixteen, in the order of the page', () => {
  expect(queries).toHaveLength(16);
  const titles = [...written.matchAll(/^## (\d+)\. (.+)$/gm)].map(([, number, title]) => [
    Number(number),
    title,
  ]);
  expect(titles).toEqual(queries.map(({ name }, index) => [index + 1, name]));
});

const answers = new Map<string, unknown>();
test.each(queries)('$name', async (documented) => {
  const data = await api.ask(documented.query, variableValues(documented));
  answers.set(documented.name, data);
  // Answered, and not with nothing.
  expect(JSON.stringify(data).length).toBeGreaterThan(200);
  expect(Object.values(data)).not.toContain(null);
  const shown = JSON.parse(
    /^```json\n([\s\S]*?)\n```\n\n(?!```)/m.exec(sectionOf(documented.name))?.[1] ?? 'null',
  ) as unknown;
  expect(shown).toEqual(shortened(data));
});

test('the page is what `npm run questions` writes', () => {
  expect(page(queries.map((query) => ({ ...query, data: answers.get(query.name) })))).toBe(written);
});

function sectionOf(name: string): string {
  const sections = written.split(/^(?=## )/m);
  const found = sections.find((section) => section.split('\n')[0]?.endsWith(`. ${name}`));
  if (found === undefined) throw new Error(`no section ${name}`);
  // The answer is the last block of JSON.
  return found.slice(found.lastIndexOf('```json'));
}
