/** A copy that was kept by the log alone, held against the records. */
import { expect } from '@jest/globals';

import { dayInBerlin } from '../../src/graph/days.js';
import { claimValue } from '../../src/graph/facts.js';
import type { Graph } from '../../src/graph/graph.js';
import { versionsAt, type VersionRow } from './changes.js';
import type { LogClient } from './log-client.js';

const BESIDES = [
  'id',
  'factId',
  'digest',
  'entity',
  'measure',
  'subject',
  'searchText',
  'sortName',
  'outline',
];
const TIMES = ['holdsFrom', 'holdsUntil', 'recordedFrom', 'recordedTo', 'fields', 'values', 'locators'];

/** A version in the words of the log. */
function saidBy({ factId, from, to, properties }: VersionRow): Record<string, string> {
  const said: Record<string, string> = {};
  for (const [name, value] of Object.entries(properties)) {
    const text = BESIDES.includes(name) || TIMES.includes(name) ? null : claimValue(value);
    if (text !== null) said[name] = text;
  }
  const { fields = [], values = [], locators = [] } = properties as Record<string, readonly string[]>;
  fields.forEach((field, index) => {
    said[`value.${field}`] = values[index] ?? '';
    if (locators[index]) said[`locator.${field}`] = locators[index] ?? '';
  });
  if (from !== null) said['>from'] = from;
  if (to !== null) said['>to'] = to;
  said['>subject'] = String(properties.subject ?? properties.entity ?? factId);
  return said;
}

/** Compares a copy with the records, fact by fact, on the first and last day of each version and on the days around. */
export async function compareCopy(
  graph: Graph,
  client: LogClient,
  revision: number,
  only: (factId: string) => boolean,
): Promise<number> {
  const versions = (await versionsAt(graph, revision)).filter(({ factId }) => only(factId));
  const byFact = new Map<string, VersionRow[]>();
  for (const version of versions)
    byFact.set(version.factId, [...(byFact.get(version.factId) ?? []), version]);
  const facts = new Set([...byFact.keys(), ...client.facts.filter(only)]);
  // What begins or ends later is told when the day comes.
  const today = dayInBerlin(new Date());
  const wrong: unknown[] = [];
  for (const factId of facts) {
    const all = byFact.get(factId) ?? [];
    const days = all.flatMap(({ properties: { holdsFrom, holdsUntil } }) => [
      String(holdsFrom),
      String(holdsUntil),
    ]);
    for (const day of new Set(['1940-01-01', '2026-11-20', ...days].filter((one) => one <= today))) {
      const truth = all.find(
        ({ properties: { holdsFrom, holdsUntil } }) => String(holdsFrom) <= day && day < String(holdsUntil),
      );
      const expected = truth ? saidBy(truth) : null;
      const found = client.on(factId, day);
      if (!same(found, expected)) wrong.push({ factId, day, found, expected });
    }
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  return facts.size;
}
function same(
  x: Readonly<Record<string, string>> | null,
  y: Readonly<Record<string, string>> | null,
): boolean {
  const sorted = (one: typeof x): string => JSON.stringify(one && Object.entries(one).sort());
  return sorted(x) === sorted(y);
}
