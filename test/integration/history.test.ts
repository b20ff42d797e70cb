/** How values went over the days, and what was held for true before; in random worlds reckoned from their rows. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { apiOn, testGraph } from '../support/database.js';
import { recordWorld } from '../support/world.js';
import { world } from '../support/world-arbitrary.js';

const graph = await testGraph();
const api = apiOn(graph);

interface Entry {
  readonly field: string;
  readonly value: string;
  readonly from: string;
  readonly until: string | null;
  readonly recordedIn: number;
  readonly supersededIn: number | null;
}
const QUERY = `query ($id: ID!, $field: String, $all: Boolean!) { node(id: $id) { ... on Entity {
  history(field: $field, includeSuperseded: $all) { field value from until recordedIn supersededIn } } } }`;

async function historyOf(id: string, field: string | null, all = false): Promise<readonly Entry[] | null> {
  const { node } = await api.ask(QUERY, { id, field, all });
  return (node as { history: readonly Entry[] } | null)?.history ?? null;
}
const covers = (day: string) => (entry: Entry) =>
  entry.from <= day && (entry.until === null || day < entry.until);

test('of random worlds: what holds on each day as each recording has it, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (made) => {
      const recorded = await recordWorld(graph, made);
      for (const [step, rows] of made.recordings.entries()) {
        const revision = recorded.revisions[step] ?? 0;
        for (const { id, from } of rows.authorities.slice(0, 4)) {
          const own = rows.authorities.filter((row) => row.id === id);
          const asOf = recorded.graphDay(from);
          const found = await historyOf(`${recorded.graphId(id)}@${asOf}.${revision}`, 'ars');
          const days = own.flatMap((row) => [row.from, row.until]).map(recorded.graphDay);
          for (const day of days) {
            const row = own.find(
              (one) => recorded.graphDay(one.from) <= day && day < recorded.graphDay(one.until),
            );
            const values = found?.filter(covers(day)).map(({ value }) => value);
            expect(values).toEqual(row ? [recorded.authorityKey(row.key)] : []);
          }
          // What goes on unchanged is one entry.
          const split = found?.filter((one) =>
            found.some((next) => next !== one && next.from === one.until && next.value === one.value),
          );
          expect(split).toEqual([]);
          // Whatever an earlier recording said otherwise is there too, and says by whom it was corrected.
          const all = await historyOf(`${recorded.graphId(id)}@${asOf}.${revision}`, 'ars', true);
          const superseded = all?.filter(({ supersededIn }) => supersededIn !== null) ?? [];
          for (const { recordedIn, supersededIn } of superseded) {
            expect(recorded.revisions).toContain(recordedIn);
            expect(recorded.revisions).toContain(supersededIn);
            expect(Number(supersededIn)).toBeLessThanOrEqual(revision);
          }
          expect(all?.filter(({ supersededIn }) => supersededIn === null)).toEqual(found);
        }
      }
    }),
    { numRuns: 3, unbiased: true },
  );
});

test('of the register: a seat that moved, and figures beside names', async () => {
  const { authority } = await api.ask(
    '{ authority(key: "071315001") { history(field: "seat") { field value from until supersededIn } } }',
  );
  expect(authority).toMatchObject({
    history: [expect.objectContaining({ field: 'seat', supersededIn: null })],
  });
  const { authority: koblenz } = await api.ask(
    '{ authority(key: "07111") { population { value } history { field value until } } }',
  );
  const { population, history } = koblenz as { population: { value: number }; history: readonly Entry[] };
  const told = new Map(history.map(({ field, value }) => [field, value]));
  expect(told.get('population')).toBe(String(population.value));
  expect(told.get('name')).toBe('Koblenz');
  expect(told.get('key')).toBe('071110000000');
});

test('entities are named, not their ids; what is no field has no history', async () => {
  const { network } = await api.ask(
    `{ network(key: "geraetewartstelle-herxheim-offenbach-suew") {
      history(field: "lead") { value } nothing: history(field: "no such field") { value } } }`,
  );
  const { history, nothing } = network as { history: readonly Entry[]; nothing: readonly Entry[] };
  for (const { value } of history) expect(value).toMatch(/ \(\d+\)$/);
  expect(nothing).toEqual([]);
});
