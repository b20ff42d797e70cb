/** What differs between two moments, and why, in random worlds: reckoned once more from what was recorded. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { differencesBetween, type ComparisonQuestion } from '../../src/graph/compare.js';
import { KINDS_IN_ORDER } from '../../src/graph/fact-types.js';
import { allPages, type ReadDifference } from '../support/comparisons.js';
import { apiOn, testGraph } from '../support/database.js';
import { detailedWorld } from '../support/detailed-world-arbitrary.js';
import {
  applied,
  comparison,
  stateOn,
  type NaiveDifference,
  type NaiveMoment,
  type NaiveState,
} from '../support/naive-compare.js';
import { recordWorld, type RecordedWorld } from '../support/world.js';
import { DAYS } from '../support/world-arbitrary.js';

const graph = await testGraph();
const api = apiOn(graph);

/** Before the first recording other tests may have recorded. */
const revisionOf = (recorded: RecordedWorld, recording: number): number =>
  recorded.revisions[recording] ?? (recorded.revisions[0] ?? 1) - 1;
/** Every fact of a world, whatever recording names it. */
const factsOf = (recorded: RecordedWorld): ReadonlySet<string> =>
  new Set(
    [...recorded.world.recordings.keys()].flatMap((step) =>
      recorded.timelines(step).map(({ factId }) => factId),
    ),
  );

/** Each in one line, in no order of theirs. */
const lines = (rows: readonly NaiveDifference[]): string[] =>
  rows
    .map(({ fields, ...one }) =>
      [
        ...[one.factId, one.cause, one.operation, one.kind, one.type, one.subject, one.from, one.to],
        ...[one.effectiveOn, one.revision],
        ...fields.map(({ field, before, after }) => `${field}: ${before ?? '–'} > ${after ?? '–'}`),
      ].join(' | '),
    )
    .sort();
const readable = (state: NaiveState): unknown[] => [...state].sort(([x], [y]) => (x < y ? -1 : 1));

const isRecord = ({ cause }: NaiveDifference): boolean => cause === 'RECORD';
const KINDS: readonly string[] = KINDS_IN_ORDER.map((kind) => (kind === 'STATE' ? 'ENTITY' : kind));
/** What the list is ordered by. */
const placeOf = (row: ReadDifference): readonly (string | number)[] => {
  const key = row.fromKey ?? row.subjectKey;
  return [
    ...[isRecord(row) ? 0 : 1, KINDS.indexOf(row.kind === 'LINK' ? row.type : row.kind)],
    ...[key === null ? 1 : 0, key ?? '', row.from ?? row.subject, row.factId],
  ];
};
function inOrder(x: readonly (string | number)[], y: readonly (string | number)[]): number {
  const at = x.findIndex((part, index) => part !== y[index]);
  return at < 0 ? 0 : (x[at] ?? 0) < (y[at] ?? 0) ? -1 : 1;
}

/** From before the first recording to the day on which everything has ended. */
const WHOLE = {
  ...{ days: [DAYS[4] ?? '', DAYS[8] ?? ''] as const, recordings: [-1, 2] as const },
  ...{ size: 100, backward: false },
};
const cases = fc.array(
  fc.record({
    days: fc.tuple(fc.constantFrom('1949-12-31', ...DAYS), fc.constantFrom(...DAYS)),
    recordings: fc.tuple(fc.integer({ min: -1, max: 2 }), fc.integer({ min: -1, max: 2 })),
    size: fc.integer({ min: 30, max: 100 }),
    backward: fc.boolean(),
  }),
  { minLength: 2, maxLength: 2 },
);

test('both legs are what the recordings differ in, and in turn they lead from one state to the other', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(detailedWorld, cases, async (made, all) => {
      const recorded = await recordWorld(graph, made);
      const ours = factsOf(recorded);
      const records = {
        days: DAYS.map(recorded.graphDay),
        timelines: (recording: number) => recorded.timelines(recording),
        revisionOf: (recording: number) => revisionOf(recorded, recording),
      };
      const momentOf = (day: string, recording: number): NaiveMoment => ({
        ...{ day: recorded.graphDay(day), recording: Math.min(recording, made.recordings.length - 1) },
      });
      const askedOf = ({ day, recording }: NaiveMoment) => ({
        ...{ asOf: day, atRevision: revisionOf(recorded, recording) },
      });
      const stateAt = ({ day, recording }: NaiveMoment): NaiveState =>
        recording < 0 ? new Map() : stateOn(recorded.timelines(recording), day);
      for (const { days, recordings, ...paging } of [WHOLE, ...all]) {
        const [from, to] = [momentOf(days[0], recordings[0]), momentOf(days[1], recordings[1])];
        const rows = await allPages(api, { from: askedOf(from), to: askedOf(to) }, paging);
        const found = rows.filter(({ factId }) => ours.has(factId));
        expect(lines(found)).toEqual(lines(comparison(records, from, to)));
        for (const { cause, operation } of found) seen.add(`${cause} ${operation}`);

        const middle = applied(stateAt(from), found.filter(isRecord));
        const end = applied(
          middle,
          found.filter((row) => !isRecord(row)),
        );
        expect(readable(end)).toEqual(readable(stateAt(to)));
        expect(rows.map(placeOf)).toEqual(rows.map(placeOf).sort(inOrder));
      }
    }),
    { numRuns: 4, unbiased: true, endOnFailure: true },
  );
  // Else it would show nothing.
  expect([...seen]).toEqual(expect.arrayContaining(['RECORD APPEARED', 'WORLD VANISHED']));
});

test('what the log leads to is what a look at all versions finds', async () => {
  await fc.assert(
    fc.asyncProperty(detailedWorld, async (made) => {
      const recorded = await recordWorld(graph, made);
      const last = recorded.revisions.at(-1) ?? 0;
      const at = (day: string, revision: number): ComparisonQuestion['from'] => ({
        ...{ day, revision, asOf: day, atRevision: revision },
      });
      const all = { causes: null, operations: null, types: null, fields: null, about: null, within: null };
      for (const day of [DAYS[2] ?? '', DAYS[6] ?? ''].map(recorded.graphDay)) {
        const [from, to] = [at(day, revisionOf(recorded, -1)), at(day, last)];
        const question = { ...all, from, to, kinds: KINDS_IN_ORDER };
        const [byLog, byScan] = await Promise.all(
          [1e6, -1].map((few) => differencesBetween(graph, question, { differences: 1e6, few })),
        );
        expect(byLog).toEqual(byScan);
      }
    }),
    { numRuns: 2, unbiased: true, endOnFailure: true },
  );
});
