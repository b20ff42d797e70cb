/** Networks that share members, reckoned a second time from the rows: the seed's, and those of a world that changes. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { readSeedRows } from '../../src/import/plan.js';
import { SEED_FOLDER } from '../../src/import/seed-folder.js';
import { apiOn, testGraph } from '../support/database.js';
import { recordWorld } from '../support/world.js';
import { world } from '../support/world-arbitrary.js';

const graph = await testGraph();
const api = apiOn(graph);

interface Named {
  readonly id: string;
  readonly key: string;
}
interface Overlap {
  readonly node: Named;
  readonly sharedMembers: readonly Named[];
}
interface Member {
  readonly authority: string;
  readonly network: string;
}

const PART = `overlapping(first: 100) { totalCount edges { node { id key } sharedMembers { id key } } }`;
interface Answer {
  readonly overlapping: { readonly totalCount: number; readonly edges: readonly Overlap[] };
}

/** Network → other network → those who are in both. */
function reckon(members: readonly Member[], network: string): Record<string, string[]> {
  const own = members.filter((row) => row.network === network).map(({ authority }) => authority);
  const others = [...new Set(members.map((row) => row.network))].filter((other) => other !== network);
  const shared = others.map((other): [string, string[]] => [
    other,
    own.filter((one) => members.some((row) => row.network === other && row.authority === one)),
  ]);
  return Object.fromEntries(
    shared.filter(([, all]) => all.length > 0).map(([key, all]) => [key, [...new Set(all)].sort()]),
  );
}
function found({ overlapping: { totalCount, edges } }: Answer, nameOf: (named: Named) => string): unknown {
  expect(totalCount).toBe(edges.length);
  const sizes = edges.map(({ sharedMembers }) => sharedMembers.length);
  expect(sizes).toEqual([...sizes].sort((x, y) => y - x));
  return Object.fromEntries(
    edges.map(({ node, sharedMembers }) => [nameOf(node), sharedMembers.map(nameOf).sort()]),
  );
}

test('the networks of the seed', async () => {
  const { memberships } = await readSeedRows(SEED_FOLDER);
  const { networks } = await api.ask(`{ networks(first: 100, atRevision: 1) { nodes { id key ${PART} } } }`);
  const { nodes } = networks as { nodes: readonly (Named & Answer)[] };
  const answers = nodes.map((node) => [node.key, found(node, ({ key }) => key)]);
  expect(answers).toEqual(nodes.map(({ key }) => [key, reckon(memberships, key)]));
  expect(answers.filter(([, shared]) => Object.keys(shared as object).length > 0)).not.toEqual([]);
});

test('random worlds on random days', async () => {
  const property = fc.asyncProperty(
    world,
    fc.array(fc.nat(40), { minLength: 4, maxLength: 4 }),
    async (made, days) => {
      const recorded = await recordWorld(graph, made);
      const rows = made.recordings.at(-1);
      const revision = recorded.revisions.at(-1);
      if (!rows || revision === undefined) return;
      const begins = rows.memberships.map(({ from }) => from);
      for (const day of days.flatMap((index) => begins[index % Math.max(1, begins.length)] ?? [])) {
        const now = rows.memberships.filter(({ from, until }) => from <= day && day < until);
        const there = rows.networks.filter(({ from, until }) => from <= day && day < until);
        const asOf = recorded.graphDay(day);
        const nodes = (
          await api.ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Network { key ${PART} } } }`, {
            ids: there.map(({ id }) => `${recorded.graphId(id)}@${asOf}.${revision}`),
          })
        ).nodes as readonly (Named & Answer)[];
        const nameOf = ({ id }: Named): string => recorded.nameOf(id.replace(/@.*/, '')) ?? `stranger ${id}`;
        expect(nodes.map((node) => [nameOf(node), found(node, nameOf)])).toEqual(
          there.map(({ id }) => [id, reckon(now, id)]),
        );
      }
    },
  );
  await fc.assert(property, { numRuns: 6, unbiased: true });
});
