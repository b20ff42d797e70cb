/** Round trips grow with the depth of a question, never with its rows: one statement per list or record type and level. */
import { afterEach, beforeAll, expect, test } from '@jest/globals';

import { apiOn, testGraph, type Api } from '../support/database.js';
import { recordReform } from '../support/reform-world.js';

let api: Api;
const statements: string[] = [];
beforeAll(async () => {
  const graph = await testGraph({ onStatement: (name) => statements.push(name) });
  // Each has three mergers and incorporations, the oldest that there are.
  for (let reform = 0; reform < 4; reform += 1) await recordReform(graph);
  api = apiOn(graph);
});
afterEach(() => {
  statements.length = 0;
});

/** What a question is, and how many statements its depth explains: the newest revision is always one of them. */
const QUESTIONS: readonly (readonly [name: string, most: number, query: string])[] = [
  ['a list', 3, 'authorities(first: $n) { nodes { key } }'],
  ['records of a list', 3, 'authorities(first: $n) { nodes { name kind } }'],
  [
    'parents and districts',
    6,
    'municipalities(first: $n) { nodes { name parent { name } district { name } } }',
  ],
  ['children', 5, 'districts(first: $n) { nodes { children(first: $n) { nodes { name } } } }'],
  ['figures', 4, 'authorities(first: $n) { nodes { name population { value } area { value } } }'],
  [
    'members',
    5,
    'networks(first: $n) { nodes { name members(first: $n) { edges { role node { name } } } } }',
  ],
  [
    'three levels over memberships',
    9,
    'networks(first: $n) { nodes { members(first: $n) { nodes { memberships(first: $n) { nodes { name taskAreas { nodes { name } } } } } } } }',
  ],
  [
    'partners of partners',
    8,
    'authorities(first: $n, filter: { memberOf: {} }) { nodes { partners(first: $n) { nodes { partners(first: $n) { nodes { name } } } } } }',
  ],
  [
    'pairs with what they share',
    7,
    'partnerships(first: $n) { nodes { authorities { name } sharedNetworks { network { name } } sharedPartners(first: $n) { nodes { name } } } }',
  ],
  [
    'metrics',
    5,
    'authorities(first: $n, filter: { memberOf: {} }) { nodes { key metrics { degree pageRank community } } }',
  ],
  ['what a text finds', 5, 'search(text: "bad", first: $n) { edges { label score node { id } } }'],
  [
    'events with both sides, and what came before those',
    9,
    `territorialEvents(first: $n, orderBy: { field: DAY }, filter: { kinds: [MERGER, INCORPORATION] }) { nodes { label
      before(first: $n) { edges { name node { label } } }
      after(first: $n) { nodes { status predecessors(first: $n) { edges { areaShare event { kind } node { name } } } } } } }`,
  ],
  [
    'every fact with its source',
    5,
    'authorities(first: $n) { nodes { name provenance { field citations { source { title url } } } } }',
  ],
];

const ask = async (question: string, n: number): Promise<{ trips: string[]; reply: unknown }> => {
  statements.length = 0;
  const reply = await api.ask(`query ($n: Int!) { ${question} }`, { n });
  return { trips: [...statements].sort(), reply };
};

test.each(QUESTIONS)('%s: no more for 20 rows than for 2, and at most %i', async (_, most, question) => {
  const few = await ask(question, 2);
  const many = await ask(question, 20);
  expect(JSON.stringify(many.reply).length).toBeGreaterThan(3 * JSON.stringify(few.reply).length);
  // Fewer is fine: what the first level loaded, the third need not ask for again.
  expect(many.trips.length).toBeLessThanOrEqual(few.trips.length);
  expect(many.trips.length).toBeLessThanOrEqual(most);
});
