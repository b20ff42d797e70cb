/** Walking any list forwards and backwards gives each row once, in the declared order. */
import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { apiOn, testGraph, type Api } from '../support/database.js';

let api: Api;
beforeAll(async () => {
  api = apiOn(await testGraph());
});

interface Page {
  readonly nodes: readonly { readonly key: string; readonly population: { readonly value: number } | null }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

const QUERY = `query ($filter: LocalAuthorityFilter, $orderBy: LocalAuthorityOrder, $first: Int, $after: String, $last: Int, $before: String) {
  authorities(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    nodes { key population { value } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount
  }
}`;

async function page(variables: Record<string, unknown>): Promise<Page> {
  return (await api.ask(QUERY, variables)).authorities as Page;
}

async function walk(
  question: Record<string, unknown>,
  size: number,
  backward: boolean,
): Promise<Page['nodes']> {
  const rows: Page['nodes'][number][] = [];
  let cursor: string | null = null;
  for (;;) {
    const found: Page = await page({
      ...question,
      ...(backward ? { last: size, before: cursor } : { first: size, after: cursor }),
    });
    if (backward) rows.unshift(...found.nodes);
    else rows.push(...found.nodes);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = found.pageInfo;
    if (!(backward ? hasPreviousPage : hasNextPage)) return rows;
    cursor = backward ? startCursor : endCursor;
  }
}

const questions = fc.record({
  filter: fc.constantFrom(
    { kinds: ['LANDKREIS', 'KREISFREIE_STADT'] },
    { within: ['07335'] },
    { memberOf: {} },
    { memberOf: { taskArea: 'verwaltungsdigitalisierung' } },
    { name: 'bad ', isTown: true },
  ),
  orderBy: fc.record({
    field: fc.constantFrom('NAME', 'KEY', 'POPULATION', 'AREA', 'NETWORK_COUNT'),
    direction: fc.constantFrom('ASC', 'DESC'),
  }),
  size: fc.integer({ min: 7, max: 100 }),
});

test('each row once, the same both ways, and in order', async () => {
  await fc.assert(
    fc.asyncProperty(questions, async ({ size, ...question }) => {
      const forwards = await walk(question, size, false);
      const keys = forwards.map(({ key }) => key);
      expect((await walk(question, size, true)).map(({ key }) => key)).toEqual(keys);
      expect(new Set(keys).size).toBe(keys.length);
      expect((await page({ ...question, first: 1 })).totalCount).toBe(keys.length);
      const sign = question.orderBy.direction === 'ASC' ? 1 : -1;
      const { field } = question.orderBy;
      if (field === 'KEY') expect(keys).toEqual([...keys].sort((a, b) => sign * (a < b ? -1 : 1)));
      if (field === 'POPULATION') {
        const values = forwards.map(({ population }) => population?.value ?? 0);
        expect(values).toEqual([...values].sort((a, b) => sign * (a - b)));
      }
    }),
    { numRuns: 10 },
  );
});

test('a cursor keeps its day and revision', async () => {
  const data = await api.ask(
    '{ networks(first: 2, asOf: "2025-01-01") { totalCount pageInfo { endCursor } nodes { id } } }',
  );
  const networks = data.networks as { pageInfo: { endCursor: string }; nodes: { id: string }[] };
  expect(networks.nodes[0]?.id).toMatch(/@2025-01-01$/);
  const next = await api.ask(
    'query ($after: String) { networks(first: 100, asOf: "2025-01-01", after: $after) { totalCount nodes { id } } }',
    { after: networks.pageInfo.endCursor },
  );
  const rest = next.networks as { totalCount: number; nodes: unknown[] };
  expect(rest.nodes).toHaveLength(rest.totalCount - 2);
});
