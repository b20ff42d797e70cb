/** Lists by filters that name a piece of the graph: found from there, and the same as among all. */
import { beforeAll, describe, expect, test } from '@jest/globals';

import { allStatements } from '../../src/graph/cypher.js';
import type { Graph, ProfiledStep } from '../../src/graph/graph.js';
import type { Parameters } from '../../src/graph/values.js';
import { apiOn, testGraph, type Api } from '../support/database.js';
import { seed } from '../support/seed-rows.js';

/** Of the seed alone, whatever other files record meanwhile. */
const AT = 'asOf: "2026-11-23", atRevision: 1';
const parents = new Map(seed.authorities.map(({ key, parent }) => [key, parent]));
const isWithin = (key: string, place: string): boolean => {
  for (let at: string | null = key; at !== null; at = parents.get(at) ?? null) if (at === place) return true;
  return false;
};
const membersOf = (network: string): string[] =>
  seed.memberships.filter((row) => row.network === network).map((row) => row.authority);
const networksOf = (authority: string): string[] =>
  seed.memberships.filter((row) => row.authority === authority).map((row) => row.network);
const unique = (keys: readonly string[]): string[] => [...new Set(keys)].sort();

const KREIS = '07335';
const VG = '073355009';
const LEAD = '073375004';

const CASES: readonly (readonly [what: string, list: string, filter: string, expected: string[]])[] = [
  [
    'all of a Landkreis',
    'authorities',
    `within: ["${KREIS}"]`,
    seed.authorities.map(({ key }) => key).filter((key) => isWithin(key, KREIS)),
  ],
  [
    'a Verbandsgemeinde beside its Landkreis, each once',
    'authorities',
    `within: ["${KREIS}", "${VG}"], kinds: [ORTSGEMEINDE]`,
    seed.authorities
      .filter(({ key, kind }) => kind === 'ORTSGEMEINDE' && isWithin(key, KREIS))
      .map(({ key }) => key),
  ],
  [
    'of a level',
    'municipalities',
    `within: ["${VG}"]`,
    seed.authorities.map(({ key }) => key).filter((key) => key !== VG && isWithin(key, VG)),
  ],
  [
    'members of any network, each once',
    'authorities',
    'memberOf: {}',
    unique(seed.memberships.map(({ authority }) => authority)),
  ],
  [
    'members within a Landkreis',
    'authorities',
    `memberOf: {}, within: ["${KREIS}"]`,
    unique(seed.memberships.map(({ authority }) => authority)).filter((key) => isWithin(key, KREIS)),
  ],
  ['members of nothing', 'authorities', 'memberOf: {keys: ["no-such-network"]}', []],
  ['networks of one member', 'networks', `anyMember: ["${LEAD}"]`, networksOf(LEAD)],
  [
    'networks of either',
    'networks',
    `anyMember: ["${LEAD}", "07333"]`,
    [...networksOf(LEAD), ...networksOf('07333')],
  ],
  [
    'networks of both',
    'networks',
    'allMembers: ["07333", "07335"]',
    networksOf('07333').filter((network) => membersOf(network).includes('07335')),
  ],
  [
    'networks of a task and of a member',
    'networks',
    `taskArea: "brand-und-katastrophenschutz", anyMember: ["${LEAD}"]`,
    networksOf(LEAD).filter((key) =>
      seed.tasks.some(
        ({ network, taskArea }) => network === key && taskArea === 'brand-und-katastrophenschutz',
      ),
    ),
  ],
];

let graph: Graph;
let api: Api;
const asked = new Map<string, Parameters>();
beforeAll(async () => {
  graph = await testGraph();
  const read: Graph['read'] = (statement, parameters = {}) => {
    asked.set(statement.name, parameters);
    return graph.read(statement, parameters);
  };
  api = apiOn({ ...graph, read });
});

async function keysOf(list: string, filter: string): Promise<{ keys: string[]; total: number }> {
  const found = await api.ask(
    `{ all: ${list}(${AT}, first: 100, filter: {${filter}}) { nodes { key } totalCount } }`,
  );
  const { nodes, totalCount } = found.all as { nodes: { key: string }[]; totalCount: number };
  return { keys: nodes.map(({ key }) => key), total: totalCount };
}

describe('a list', () => {
  test.each(CASES)('of %s', async (_, list, filter, expected) => {
    const { keys, total } = await keysOf(list, filter);
    expect(keys.sort()).toEqual(unique(expected).slice(0, 100));
    expect(total).toBe(unique(expected).length);
  });

  const hits = ({ databaseHits, children }: ProfiledStep): number =>
    children.reduce((sum, child) => sum + hits(child), databaseHits);
  test.each([
    ['authorities', `within: ["${VG}"]`, 'authorities NAME ASC forward within'],
    ['authorities', 'memberOf: {keys: ["ersthelfer-app"]}', 'authorities total memberOf'],
    ['networks', `anyMember: ["${LEAD}"]`, 'networks NAME ASC forward anyMember'],
  ])('of %s by %s does not look at all of them', async (list, filter, name) => {
    asked.clear();
    await keysOf(list, filter);
    const [statement, parameters] = [allStatements().get(name), asked.get(name)];
    if (!statement || !parameters) throw new Error(`${name} was not asked`);
    // All authorities by a label alone are that many looks.
    expect(hits(await graph.profile(statement, parameters))).toBeLessThan(seed.authorities.length);
  });
});
