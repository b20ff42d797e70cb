/** Metrics over the API: those of the seed reckoned a second time, once for all who ask, within their limits. */
import { afterAll, expect, test } from '@jest/globals';

import { membersByNetwork } from '../../src/graph/metrics.js';
import { LIMITS } from '../../src/limits.js';
import { createMetrics, type Metrics, type MetricsLimits } from '../../src/metrics/metrics.js';
import { reckonMetrics } from '../../src/metrics/reckon.js';
import { createRunner } from '../../src/metrics/runner.js';
import { apiOn, testGraph, type Api } from '../support/database.js';
import { naiveMetrics, naiveModularity, type NaiveMetrics } from '../support/naive-metrics.js';
import { seed } from '../support/seed-rows.js';

const statements: string[] = [];
const graph = await testGraph({ onStatement: (name) => statements.push(name) });
const reads = (): number => statements.filter((name) => name === 'membersByNetwork').length;

const made: Metrics[] = [];
afterAll(() => Promise.all(made.map((metrics) => metrics.close())));
function apiWithin(limits: Partial<MetricsLimits> = {}): Api {
  const metrics = createMetrics(graph, { ...LIMITS, ...limits });
  made.push(metrics);
  return apiOn(graph, undefined, metrics);
}

const TODAY = '2026-11-23';
interface Found extends NaiveMetrics {
  readonly community: string;
  readonly communitySize: number;
  readonly basis: { authorities: number; links: number; communities: number; modularity: number };
}
const METRICS = `metrics { degree weightedDegree betweenness closeness pageRank community communitySize
  basis { authorities links communities modularity algorithm } }`;
const QUERY = `query ($asOf: Date!) {
  members: authorities(first: 100, asOf: $asOf, atRevision: 1, filter: { memberOf: {} }) { totalCount nodes { key ${METRICS} } }
  others: authorities(first: 100, asOf: $asOf, atRevision: 1, filter: { notMemberOf: {} }) { nodes { key ${METRICS} } }
}`;
interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly key: string; readonly metrics: Found | null }[];
}
const couplesOf = (networks: readonly (readonly string[])[]): number =>
  networks.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
/** Keys of the members of each network of the seed on a day. */
const networksOn = (day: string): string[][] =>
  seed.networks
    .filter(({ holdsFrom }) => holdsFrom <= day)
    .map(({ key }) =>
      seed.memberships.filter(({ network }) => network === key).map(({ authority }) => authority),
    );

test.each(['2024-12-13', '2025-12-19', TODAY])(
  'the seed on %s, and null for those that are in nothing',
  async (asOf) => {
    const { members, others } = (await apiWithin().ask(QUERY, { asOf })) as unknown as Record<
      'members' | 'others',
      Page
    >;
    const networks = networksOn(asOf);
    const expected = naiveMetrics(networks);
    expect(members.nodes.map(({ key }) => key).sort()).toEqual(Object.keys(expected).sort());
    expect(members.totalCount).toBe(members.nodes.length);
    for (const { key, metrics } of members.nodes) {
      const { degree, weightedDegree, ...shares }: Partial<NaiveMetrics> = expected[key] ?? {};
      expect([key, metrics?.degree, metrics?.weightedDegree]).toEqual([key, degree, weightedDegree]);
      for (const name of ['betweenness', 'closeness', 'pageRank'] as const)
        expect(metrics?.[name]).toBeCloseTo(shares[name] ?? NaN, 9);
    }
    const of = new Map(members.nodes.map(({ key, metrics }) => [key, metrics?.community ?? '']));
    const basis = members.nodes[0]?.metrics?.basis;
    expect(basis).toMatchObject({ authorities: of.size, communities: new Set(of.values()).size });
    expect(basis?.modularity).toBeCloseTo(
      naiveModularity(networks, (key) => of.get(key) ?? ''),
      9,
    );
    expect(others.nodes.map(({ metrics }) => metrics)).toEqual(Array.from({ length: 100 }, () => null));
  },
);

test('before any network is on record, nobody has metrics, and no thread is started', async () => {
  // A thread without a millisecond could not answer.
  const { others } = (await apiWithin({ metricsMs: 0 }).ask(QUERY, { asOf: '2022-01-01' })) as unknown as {
    others: Page;
  };
  expect(new Set(others.nodes.map(({ metrics }) => metrics))).toEqual(new Set([null]));
});

const ONE = `query ($asOf: Date) { authority(key: "073375004", asOf: $asOf, atRevision: 1) { ${METRICS} } }`;

test('all who ask for a day share one reckoning, and the days asked for last are kept', async () => {
  const api = apiWithin({ metricsKept: 2 });
  statements.length = 0;
  const day = async (asOf: string): Promise<number> => {
    await Promise.all([api.ask(ONE, { asOf }), api.ask(ONE, { asOf }), api.ask(QUERY, { asOf })]);
    return reads();
  };
  expect(await day('2025-01-01')).toBe(1);
  expect(await day('2025-12-31')).toBe(2);
  expect(await day('2025-01-01')).toBe(2);
  // The third day pushes out the one that was asked for the longest ago.
  expect(await day(TODAY)).toBe(3);
  expect(await day('2025-01-01')).toBe(3);
  expect(await day('2025-12-31')).toBe(4);
});

test('the same day and revision give the same numbers, whoever reckons them', async () => {
  const [one, other] = [
    await apiWithin().ask(ONE, { asOf: TODAY }),
    await apiWithin().ask(ONE, { asOf: TODAY }),
  ];
  expect(one).toEqual(other);
  expect(one.authority).toMatchObject({ metrics: { degree: expect.any(Number) } });
});

test('the compiled thread, which the server uses, answers the same', async () => {
  const moment = { day: TODAY, revision: 1, asOf: null, atRevision: null };
  const networks = await membersByNetwork(graph, moment);
  const file = new URL('../../dist/metrics/worker.js', import.meta.url);
  const runner = createRunner({ milliseconds: 60_000, file });
  expect(await runner.run(networks)).toEqual(reckonMetrics(networks));
  await runner.close();
});

test('too many couples of members are TOO_EXPENSIVE, exactly from the limit on', async () => {
  const couples = couplesOf(networksOn(TODAY));
  const enough = await apiWithin({ metricsEdges: couples }).reply(ONE, { asOf: TODAY });
  expect(enough.errors).toBeUndefined();
  const { data, errors } = await apiWithin({ metricsEdges: couples - 1 }).reply(ONE, { asOf: TODAY });
  expect(data).toMatchObject({ authority: { metrics: null } });
  expect(errors?.map(({ extensions }) => extensions)).toEqual([
    expect.objectContaining({
      ...{ code: 'TOO_EXPENSIVE', measure: 'metricsEdges', cost: couples, limit: couples - 1 },
      hint: expect.any(String),
    }),
  ]);
  expect(couples).toBeLessThan(LIMITS.metricsEdges);
});

test('too little time is TIMEOUT, and is not kept: the next who asks is not given it', async () => {
  const api = apiWithin({ metricsMs: 0 });
  statements.length = 0;
  for (const asked of [1, 2]) {
    const { errors } = await api.reply(ONE, { asOf: TODAY });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'TIMEOUT', limit: 0 });
    expect(reads()).toBe(asked);
  }
});

test('the metrics of too many days in one document are TOO_EXPENSIVE from the first day too many on', async () => {
  // No network is on record on these days, so that nothing is reckoned.
  const days = Array.from({ length: LIMITS.metricsDays + 1 }, (_, index) => `2022-01-${10 + index}`);
  const asked = days.map(
    (day, index) => `d${index}: authorities(first: 2, asOf: "${day}") { nodes { ${METRICS} } }`,
  );
  const { errors } = await apiWithin().reply(`{ ${asked.join(' ')} }`);
  const [first] = errors ?? [];
  // Days are answered in any order: whichever comes last is the one too many.
  expect(new Set(errors?.map(({ path }) => path?.[0])).size).toBe(1);
  expect(first?.extensions).toMatchObject({
    ...{ code: 'TOO_EXPENSIVE', measure: 'metricsDays', cost: 11, limit: LIMITS.metricsDays },
  });
});
