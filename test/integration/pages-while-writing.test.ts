/** A walk over pages sees the revision that it began with, whatever is written between its pages. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { apiOn, testGraph } from '../support/database.js';
import { writerOf } from '../support/world.js';
import type { Rows } from '../support/naive-partners.js';

const graph = await testGraph();
const api = apiOn(graph);

interface Page {
  readonly nodes: readonly { readonly name: string }[];
  readonly pageInfo: Readonly<Record<'startCursor' | 'endCursor', string | null>> &
    Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>>;
}
const QUERY = `query ($asOf: Date, $orderBy: NetworkOrder, $first: Int, $after: String, $last: Int, $before: String) {
  networks(asOf: $asOf, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

/** Each run has decades of its own, long before all others, and so a list of its own. */
let runs = 0;
function nextDay(): string {
  runs += 1;
  return `${1_000 + 25 * runs}-01-01`;
}
const dayAfter = (day: string): string => day.replace(/1$/, '2');

/** Which of the networks n0 … n9 stand, one list for each time that somebody writes. */
const histories = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), {
  minLength: 2,
  maxLength: 6,
});
const rowsOn =
  (day: string) =>
  (numbers: readonly number[]): Rows => ({
    ...{ authorities: [], taskAreas: [], memberships: [], tasks: [], partOf: [], belongsTo: [] },
    networks: numbers.map((number) => ({ id: `n${number}`, from: day, until: dayAfter(day) })),
  });

test('each row once, as it stood when the walk began', async () => {
  await fc.assert(
    fc.asyncProperty(
      histories,
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom('ASC', 'DESC'),
      fc.boolean(),
      async (history, size, direction, backward) => {
        const day = nextDay();
        const { draft, write } = writerOf(graph, { recordings: history.map(rowsOn(day)) });
        const asOf = draft.graphDay(day);
        await write(0);
        const seen: string[] = [];
        let cursor: string | null = null;
        for (let step = 1; ; step += 1) {
          const way = backward ? { last: size, before: cursor } : { first: size, after: cursor };
          const orderBy = { field: 'NAME', direction };
          const data: Record<string, unknown> = await api.ask(QUERY, { asOf, orderBy, ...way });
          const { nodes, pageInfo } = data.networks as Page;
          const names = nodes.map(({ name }) => name);
          if (backward) seen.unshift(...names);
          else seen.push(...names);
          if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) break;
          cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
          if (step < history.length) await write(step);
        }
        const expected = (history[0] ?? []).map((number) => `n${number}`).sort();
        expect(seen).toEqual(direction === 'ASC' ? expected : expected.reverse());
      },
    ),
    { numRuns: 12 },
  );
});
