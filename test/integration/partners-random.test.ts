/** Random worlds, recorded in up to three steps, and random partner questions, each reckoned a second time. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Cooperation } from '../../src/graph/cooperation.js';
import { coverage } from '../../src/graph/coverage.js';
import { momentKey } from '../../src/graph/moment.js';
import { apiOn, testGraph } from '../support/database.js';
import { reckon, split, type Rows } from '../support/naive-partners.js';
import { canonical, groupsOf, pairsOf, partnersOf } from '../support/partner-answers.js';
import { answersFrom, snapshot, type Snapshot } from '../support/graph-answers.js';
import { casesOf, type Case } from '../support/question-arbitrary.js';
import { recordWorld, type RecordedWorld } from '../support/world.js';
import { world } from '../support/world-arbitrary.js';

const graph = await testGraph();
const api = apiOn(graph);

const NOTHING: Rows = {
  ...{ authorities: [], networks: [], taskAreas: [] },
  ...{ memberships: [], tasks: [], partOf: [], belongsTo: [] },
};
/** What is on record for a case, and a revision at which it is. */
function onRecord({ world: { recordings }, revisions }: RecordedWorld, one: Case): [Rows, number] {
  const number = Math.min(one.recording, recordings.length);
  const first = revisions[number - 1] ?? (revisions[0] ?? 0) - 1;
  const last = (revisions[number] ?? 0) - 1;
  return [recordings[number - 1] ?? NOTHING, one.isLate ? Math.max(first, last) : first];
}

/** Compares all that the graph answers. */
async function compareGraph(recorded: RecordedWorld, one: Case, snapshots: Snapshots): Promise<void> {
  const [rows, revision] = onRecord(recorded, one);
  const { question, day } = one;
  const { authorities, pairs, groups, partnersOf: partners } = reckon(rows, question, day);
  const asOf = recorded.graphDay(day);
  const moment = { day: asOf, revision, asOf, atRevision: revision };
  const key = `${momentKey(moment)} ${String(question.participation)}`;
  const known = snapshots.get(key) ?? snapshot(graph, recorded, authorities, question.participation, moment);
  snapshots.set(key, known);
  const found = answersFrom(await known, recorded, question);
  const partnersOf = Object.fromEntries(authorities.map((id) => [id, partners(id)]));
  expect(canonical({ one, found })).toEqual(canonical({ one, found: { pairs, groups, partnersOf } }));
  // A statement of its own for each case: a fifth of them is enough.
  if (question.partnerKinds !== null) await compareCoverage(recorded, rows, one, (await known).whole);
}

/** Compares who takes part and who does not. */
async function compareCoverage(
  recorded: RecordedWorld,
  rows: Rows,
  { question, day }: Case,
  whole: Cooperation,
): Promise<void> {
  const { covered, uncovered, byDistrict } = await coverage(graph, whole, {
    ...question,
    taskArea: question.taskArea === null ? null : recorded.taskAreaKey(question.taskArea),
    within: question.within?.map(recorded.graphId) ?? null,
  });
  // Other worlds answer too where no place is asked for.
  const names = (list: typeof covered): string[] =>
    list.flatMap(({ id }) => recorded.nameOf(id) ?? []).sort();
  const expected = split(rows, question, day);
  expect({ covered: names(covered), uncovered: names(uncovered) }).toEqual({
    covered: expected.covered.sort(),
    uncovered: expected.uncovered.sort(),
  });
  const counted = byDistrict.map((row) => [row.covered, row.total - row.covered]);
  expect(counted.reduce(([x = 0, y = 0], [a = 0, b = 0]) => [x + a, y + b], [0, 0])).toEqual([
    covered.length,
    uncovered.length,
  ]);
}

/** Compares what the API answers. */
async function compareApi(recorded: RecordedWorld, one: Case): Promise<void> {
  const [rows, revision] = onRecord(recorded, one);
  const { day } = one;
  const there = rows.authorities.filter(({ from, until }) => from <= day && day < until);
  // A key that nobody holds yet is BAD_INPUT, and so is a place that nobody else can be within; and without a task or
  // place, other worlds would answer too.
  const isPlace = ({ kind }: { kind: string }): boolean =>
    kind !== 'ORTSGEMEINDE' && kind !== 'VERBANDSFREIE_GEMEINDE';
  const within = there
    .filter(isPlace)
    .filter(({ id }) => one.question.within?.includes(id) ?? one.question.taskArea === null);
  const question = { ...one.question, within: within.length === 0 ? null : within.map(({ id }) => id) };
  if (question.taskArea === null && question.within === null) return;

  const { knowsTask, pairs, groups, partnersOf: partners } = reckon(rows, question, day);
  const args = {
    ...question,
    taskArea: question.taskArea === null ? null : recorded.taskAreaKey(question.taskArea),
    within: question.within === null ? null : within.map(({ key }) => recorded.authorityKey(key)),
  };
  const asked = { args, asOf: recorded.graphDay(day), atRevision: revision };
  const nameOf = ({ id }: { id: string }): string =>
    recorded.nameOf(id.replace(/@.*/, '')) ?? `stranger ${id}`;
  const keys = there.map(({ key }) => recorded.authorityKey(key));
  const answers = Promise.all([
    pairsOf(api, asked, nameOf),
    groupsOf(api, asked, nameOf),
    partnersOf(api, asked, keys, nameOf),
  ]);
  if (!knowsTask) {
    await expect(answers).rejects.toMatchObject({ extensions: { code: 'BAD_INPUT' } });
    return;
  }
  const expected = Object.fromEntries(there.map(({ id }) => [id, partners(id)]));
  expect(canonical({ one, found: await answers })).toEqual(
    canonical({ one, found: [pairs, groups, expected] }),
  );
}

type Snapshots = Map<string, Promise<Snapshot>>;
type Compare = (recorded: RecordedWorld, one: Case, snapshots: Snapshots) => Promise<void>;

async function check(compare: Compare, numRuns: number, numCases: number): Promise<void> {
  const property = fc.asyncProperty(world, casesOf(numCases), async (made, all) => {
    const recorded = await recordWorld(graph, made);
    const snapshots: Snapshots = new Map();
    for (const one of all) await compare(recorded, one, snapshots);
  });
  // What fails is made smaller for as long as jest waits, and then shown as small as it has become.
  await fc.assert(property, { numRuns, unbiased: true, plugins: [fc.interruptAfterTimeLimit(90_000)] });
}

test('the graph answers as the reckoning does', () => check(compareGraph, 4, 160));

test('the API answers as the reckoning does', () => check(compareApi, 2, 20));
