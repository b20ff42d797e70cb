/** The metrics of small random networks, against the naive reckoning; and that nothing but the networks decides. */
import { readFileSync } from 'node:fs';

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { ALGORITHM, reckonMetrics, type Projection } from '../../src/metrics/reckon.js';
import { naiveMetrics, naiveModularity, type NaiveMetrics } from '../support/naive-metrics.js';

const NAMES = Array.from({ length: 9 }, (_, index) => `a${index}`);
/** Ids run against keys, so that neither can stand for the other. */
const member = (name: string): { id: string; key: string } => ({
  id: name,
  key: String(99 - Number(name.slice(1))),
});
const projection = (networks: readonly (readonly string[])[]): Projection =>
  networks.map((members) => members.map(member));
const world = fc.array(fc.subarray(NAMES, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 7 });

describe('random networks', () => {
  test('have the metrics of their definitions', () => {
    fc.assert(
      fc.property(world, (networks) => {
        const expected = naiveMetrics(networks);
        const { authorities, basis } = reckonMetrics(projection(networks));
        expect(authorities.map(({ id }) => id)).toEqual(Object.keys(expected).sort());
        for (const { id, ...found } of authorities) {
          const { degree, weightedDegree, ...shares }: Partial<NaiveMetrics> = expected[id] ?? {};
          expect([found.degree, found.weightedDegree]).toEqual([degree, weightedDegree]);
          for (const name of ['betweenness', 'closeness', 'pageRank'] as const) {
            expect(found[name]).toBeCloseTo(shares[name] ?? NaN, 9);
            expect(found[name]).toBeGreaterThanOrEqual(0);
            expect(found[name]).toBeLessThanOrEqual(1 + 1e-9);
          }
        }
        const degrees = Object.values(expected).reduce((sum, { degree }) => sum + degree, 0);
        expect([basis.authorities, basis.links]).toEqual([Object.keys(expected).length, degrees / 2]);
        expect(authorities.reduce((sum, { pageRank }) => sum + pageRank, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 100 },
    );
  });

  test('fall into communities, each named by its lowest key, that no single move would better', () => {
    fc.assert(
      fc.property(world, (networks) => {
        const { authorities, basis } = reckonMetrics(projection(networks));
        const of = new Map(authorities.map(({ id, community }) => [id, community]));
        for (const { id, community, communitySize } of authorities) {
          const members = [...of].flatMap(([one, other]) => (other === community ? [member(one).key] : []));
          expect([community, communitySize]).toEqual([members.sort()[0], members.length]);
          expect(members).toContain(member(id).key);
        }
        expect(basis.communities).toBe(new Set(of.values()).size);
        const found = naiveModularity(networks, (one) => of.get(one) ?? '');
        expect(basis.modularity).toBeCloseTo(found, 9);
        // Never worse than all alone, nor than all that are joined to each other together.
        expect(found).toBeGreaterThanOrEqual(naiveModularity(networks, (one) => one) - 1e-9);
        expect(found).toBeGreaterThanOrEqual(naiveModularity(networks, () => '') - 1e-9);
      }),
      { numRuns: 100 },
    );
  });

  test('have the same metrics in whatever order they come', () => {
    const shuffled = world.chain((networks) =>
      fc
        .tuple(...networks.map((members) => fc.shuffledSubarray([...members], { minLength: members.length })))
        .chain((mixed) => fc.shuffledSubarray([...mixed], { minLength: mixed.length }))
        .map((other) => [networks, other] as const),
    );
    fc.assert(
      fc.property(shuffled, ([networks, other]) => {
        expect(reckonMetrics(projection(other))).toEqual(reckonMetrics(projection(networks)));
      }),
      { numRuns: 100 },
    );
  });
});

test('two groups that one authority joins', () => {
  // a0–a1–a2 and a2–a3–a4: a2 lies on the 4 of 6 couples' paths that lead from one group to the other.
  const { authorities, basis } = reckonMetrics(
    projection([
      ['a0', 'a1', 'a2'],
      ['a2', 'a3', 'a4'],
      ['a0', 'a1'],
    ]),
  );
  const [a0, a1, a2] = authorities;
  expect([a0?.degree, a0?.weightedDegree, a2?.degree, a2?.weightedDegree]).toEqual([2, 3, 4, 4]);
  expect([a0?.betweenness, a2?.betweenness]).toEqual([0, 4 / 6]);
  expect([a2?.closeness, a0?.closeness]).toEqual([1, 4 / 6]);
  expect(a0?.community).toBe(a1?.community);
  expect(basis).toMatchObject({ authorities: 5, links: 6, communities: 2 });
});

test('no network, and a network of one', () => {
  expect(reckonMetrics([])).toMatchObject({ authorities: [], basis: { authorities: 0, communities: 0 } });
  expect(reckonMetrics(projection([['a3'], ['a5']]))).toMatchObject({
    authorities: [
      { id: 'a3', degree: 0, betweenness: 0, closeness: 0, pageRank: 0.5, community: '96', communitySize: 1 },
      { id: 'a5', degree: 0, betweenness: 0, closeness: 0, pageRank: 0.5, community: '94', communitySize: 1 },
    ],
    basis: { authorities: 2, links: 0, communities: 2, modularity: 0 },
  });
});

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}
test('the algorithm names the libraries that are installed', () => {
  const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as Lock;
  const names = ['graphology', 'graphology-metrics', 'graphology-communities-louvain'];
  const installed = names.map((name) => `${name} ${String(lock.packages[`node_modules/${name}`]?.version)}`);
  expect(ALGORITHM).toContain(`(${installed.join(', ')})`);
});
