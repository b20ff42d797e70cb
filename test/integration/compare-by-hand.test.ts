/** Comparisons of a small made-up world, told by hand: recorded, corrected, ended, retracted. */
import { beforeAll, describe, expect, test } from '@jest/globals';

import { createComparisons } from '../../src/comparisons.js';
import { KINDS_IN_ORDER } from '../../src/graph/fact-types.js';
import { entityId, stateFactId } from '../../src/graph/ids.js';
import type { Moment } from '../../src/graph/moment.js';
import { record } from '../../src/graph/record.js';
import {
  allPages,
  compared,
  type Asked,
  type Comparison,
  type ReadDifference,
  type ReadMoment,
} from '../support/comparisons.js';
import { apiOn, testGraph } from '../support/database.js';
import { backed, named, writerOf, type WorldRows } from '../support/world.js';

const statements: string[] = [];
const graph = await testGraph({ onStatement: (name) => statements.push(name) });
const api = apiOn(graph);

const day = (number: number): string => `1950-01-0${number}`;
const WHOLE = { from: day(1), until: day(9) };
const VG = 'VERBANDSGEMEINDE' as const;
const ROWS: WorldRows = {
  authorities: [
    { id: 'a0', key: '10', kind: VG, ...WHOLE },
    { id: 'a1', key: '11', kind: VG, from: day(1), until: day(5) },
    { id: 'a1', key: '12', kind: VG, from: day(5), until: day(9) },
  ],
  networks: [{ id: 'n0', ...WHOLE, values: { name: 'Anfang' } }],
  taskAreas: [{ id: 't0', key: 't0', ...WHOLE }],
  memberships: [{ authority: 'a0', network: 'n0', from: day(3), until: day(9) }],
  ...{ tasks: [], partOf: [], belongsTo: [] },
};
const CORRECTED: WorldRows = {
  ...ROWS,
  networks: [{ id: 'n0', ...WHOLE, values: { name: 'Ende' } }],
  memberships: [{ authority: 'a0', network: 'n0', from: day(2), until: day(9) }],
};
const ENDED: WorldRows = {
  ...CORRECTED,
  // The second key was a mistake: what had it ended before.
  authorities: ROWS.authorities.slice(0, 2),
  networks: [
    { id: 'n0', from: day(1), until: day(5), values: { name: 'Ende' } },
    { id: 'n0', from: day(5), until: day(9), values: { name: 'Neu' } },
  ],
  memberships: [{ authority: 'a0', network: 'n0', from: day(2), until: day(6) }],
};
const RETRACTED: WorldRows = { ...ENDED, taskAreas: [] };
const { draft, write } = writerOf(graph, { recordings: [ROWS, CORRECTED, ENDED, RETRACTED] });

/** Recordings count from 1; 0 is before all of them. */
const at = (number: number, recording: number): ReadMoment => ({
  asOf: draft.graphDay(day(number)),
  atRevision: draft.revisions[recording - 1] ?? (draft.revisions[0] ?? 1) - 1,
});
const OF_LINKS_AND_ENTITIES = { kinds: ['ENTITY', 'LINK'] };
const isOurs = ({ subject, from }: ReadDifference): boolean => draft.nameOf(from ?? subject) !== null;
async function between(from: ReadMoment, to: ReadMoment): Promise<ReadDifference[]> {
  return (await allPages(api, { from, to, filter: OF_LINKS_AND_ENTITIES })).filter(isOurs);
}
/** In a few words: who, what, since when. */
const told = (rows: readonly ReadDifference[]): unknown[] =>
  rows.map(({ cause, operation, type, subject, from, fields, effectiveOn, revision }) => [
    ...[cause, operation, type, draft.nameOf(from ?? subject)],
    operation === 'CHANGED' ? fields.map(({ field, before, after }) => [field, before, after]) : [],
    effectiveOn ?? (draft.revisions.indexOf(revision ?? 0) + 1 || null),
  ]);
const graphDay = (number: number): string => draft.graphDay(day(number));

/** What was asked between two recordings, to be asked again after all of them. */
const early: { asked: Asked; answer: Comparison }[] = [];
const steps = { kept: '' };
beforeAll(async () => {
  await write(0);
  await write(1);
  for (const to of [at(3, 2), at(8, 2)]) {
    const asked = { from: at(4, 1), to };
    early.push({ asked, answer: await compared(api, asked, { first: 100 }) });
  }
  // A page of what is newest, to be gone on with when more is recorded.
  const open = await compared(api, { from: { asOf: graphDay(4) }, to: { asOf: graphDay(8) } }, { first: 1 });
  steps.kept = JSON.stringify(open);
  await write(2);
  await write(3);
});

describe('each cause and operation', () => {
  test('RECORD: what was corrected, on the day of both moments', async () => {
    expect(told(await between(at(2, 1), at(2, 2)))).toEqual([
      ['RECORD', 'CHANGED', 'Network', 'n0', [['name', 'Anfang', 'Ende']], 2],
      ['RECORD', 'APPEARED', 'MEMBER_OF', 'a0', [], 2],
    ]);
    // Its days alone were corrected: on this one it was a member all the same.
    expect(told(await between(at(4, 1), at(4, 2)))).toEqual([
      ['RECORD', 'CHANGED', 'Network', 'n0', [['name', 'Anfang', 'Ende']], 2],
    ]);
  });

  test('RECORD: what was learnt, and what was retracted', async () => {
    expect(told(await between(at(4, 0), at(4, 1)))).toEqual([
      ['RECORD', 'APPEARED', 'Network', 'n0', [], 1],
      ['RECORD', 'APPEARED', 'TaskArea', 't0', [], 1],
      ['RECORD', 'APPEARED', 'LocalAuthority', 'a0', [], 1],
      ['RECORD', 'APPEARED', 'LocalAuthority', 'a1', [], 1],
      ['RECORD', 'APPEARED', 'MEMBER_OF', 'a0', [], 1],
    ]);
    expect(told(await between(at(4, 3), at(4, 4)))).toEqual([
      ['RECORD', 'VANISHED', 'TaskArea', 't0', [], 4],
    ]);
    // And backwards.
    expect(told(await between(at(4, 4), at(4, 3)))).toEqual([
      ['RECORD', 'APPEARED', 'TaskArea', 't0', [], 4],
    ]);
  });

  test('WORLD: what ended and what went on otherwise, with the day', async () => {
    const renamed = (...names: readonly string[]) => [['name', ...names]];
    const days = (...until: readonly number[]) => [['until', ...until.map(graphDay)]];
    expect(told(await between(at(4, 3), at(8, 3)))).toEqual([
      ['WORLD', 'CHANGED', 'Network', 'n0', [...renamed('Ende', 'Neu'), ...days(5, 9)], graphDay(5)],
      ['WORLD', 'VANISHED', 'LocalAuthority', 'a1', [], graphDay(5)],
      ['WORLD', 'VANISHED', 'MEMBER_OF', 'a0', [], graphDay(6)],
    ]);
    // Backwards it changed on the same days.
    expect(told(await between(at(8, 3), at(4, 3)))).toEqual([
      ['WORLD', 'CHANGED', 'Network', 'n0', [...renamed('Neu', 'Ende'), ...days(9, 5)], graphDay(5)],
      ['WORLD', 'APPEARED', 'LocalAuthority', 'a1', [], graphDay(5)],
      ['WORLD', 'APPEARED', 'MEMBER_OF', 'a0', [], graphDay(6)],
    ]);
  });

  test('both, where one leg undoes the other', async () => {
    const rows = await between(at(2, 1), at(7, 3));
    expect(told(rows.filter(({ type }) => type === 'MEMBER_OF'))).toEqual([
      ['RECORD', 'APPEARED', 'MEMBER_OF', 'a0', [], 2],
      ['WORLD', 'VANISHED', 'MEMBER_OF', 'a0', [], graphDay(6)],
    ]);
    // Corrected twice: the later one made it what it is.
    const [network] = rows.filter(({ type, cause }) => type === 'Network' && cause === 'RECORD');
    expect(network?.revision).toBe(draft.revisions[2]);
  });

  test('a moment and itself: nothing', async () => {
    const moment = at(4, 2);
    const answer = await compared(api, { from: moment, to: moment });
    expect(answer).toMatchObject({ from: moment, to: moment, totalCount: 0, summary: [], nodes: [] });
  });

  test('the summary counts the list', async () => {
    const asked = { from: at(2, 1), to: at(8, 4) };
    const [rows, { summary, totalCount }] = await Promise.all([allPages(api, asked), compared(api, asked)]);
    const words = ({ cause, operation, kind, type }: Omit<Comparison['summary'][number], 'count'>): string =>
      [cause, operation, kind, type].join(' ');
    const counted = new Map<string, number>();
    for (const row of rows) counted.set(words(row), (counted.get(words(row)) ?? 0) + 1);
    expect(new Map(summary.map((row) => [words(row), row.count]))).toEqual(counted);
    expect(totalCount).toBe(rows.length);
  });
});

describe('while others write', () => {
  test('earlier answers stay the same, also the keys in them', async () => {
    for (const { asked, answer } of early) expect(await compared(api, asked, { first: 100 })).toEqual(answer);
    const keys = early.flatMap(({ answer }) => answer.nodes.map(({ subjectKey }) => subjectKey));
    // The newest key of then, of which a later recording knows nothing.
    expect(keys).toContain(draft.authorityKey('12'));
  });

  test('a page that is gone on with is of the moments of the first one', async () => {
    const first = JSON.parse(steps.kept) as Comparison;
    const { from, to } = first;
    expect(to.atRevision).toBe(from.atRevision);
    const open = { from: { asOf: graphDay(4) }, to: { asOf: graphDay(8) } };
    const next = await compared(api, open, { first: 100, after: first.edges[0]?.cursor });
    expect([next.from, next.to, next.totalCount]).toEqual([from, to, first.totalCount]);
    const whole = await compared(api, { from, to }, { first: 100 });
    expect([...first.nodes, ...next.nodes]).toEqual(whole.nodes);
    // The same without a cursor is about what is newest now.
    expect((await compared(api, open)).from.atRevision).toBeGreaterThan(from.atRevision);
  });
});

describe('two states of the records that lie close', () => {
  test('are compared by what the log says was touched', async () => {
    statements.length = 0;
    await compared(apiOn(graph), { from: at(4, 3), to: at(4, 4) });
    expect(statements).toContain('loggedBetween');
    expect(statements.filter((name) => name === 'differing')).toEqual([]);
  });

  test('on a day to come, of which the log tells nothing yet', async () => {
    const key = `k${Date.now()}`;
    const id = entityId('TaskArea', key);
    const write = (holdsFrom: string, holdsUntil: string, name: string): ReturnType<typeof record> => {
      const properties = { ...named(key, name) };
      const version = { since: null, until: null, holdsFrom, holdsUntil, properties };
      const state = {
        kind: 'STATE' as const,
        factId: stateFactId(id),
        entity: id,
        label: 'TaskArea' as const,
      };
      return record(graph, {
        ...{ actor: 'test', note: 'of days to come' },
        entities: [{ id, label: 'TaskArea', key, caption: key }],
        timelines: backed({ ...state, versions: [version] }, id, ['name']),
      });
    };
    const first = await write('2090-01-01', '2091-01-01', 'first');
    const second = await write('2090-01-01', '2091-01-01', 'second');
    const third = await write('2090-01-01', '2090-06-01', 'second');
    const on = async (asOf: string, from: number, to: number): Promise<unknown[]> => {
      const asked = { from: { asOf, atRevision: from }, to: { asOf, atRevision: to } };
      const rows = await allPages(api, { ...asked, filter: { types: ['TaskArea'] } });
      return rows
        .filter(({ subject }) => subject === id)
        .map(({ operation, revision, fields }) => [operation, revision, fields.length]);
    };
    const { revision } = first;
    // Key, name, and that nothing is open.
    expect(await on('2090-07-01', revision - 1, revision)).toEqual([['APPEARED', revision, 3]]);
    expect(await on('2090-07-01', revision, second.revision)).toEqual([['CHANGED', second.revision, 1]]);
    expect(await on('2090-07-01', second.revision, third.revision)).toEqual([
      ['VANISHED', third.revision, 3],
    ]);
    expect(await on('2090-05-01', second.revision, third.revision)).toEqual([]);
    expect(await on('2089-12-31', revision - 1, third.revision)).toEqual([]);
  });
});

describe('too much', () => {
  const moment = (asOf: string): Moment => ({ day: asOf, revision: 2, asOf, atRevision: 2 });
  const all = { causes: null, operations: null, types: null, fields: null, about: null, within: null };
  const question = { ...all, from: moment('2021-12-01'), to: moment('2026-11-23'), kinds: KINDS_IN_ORDER };

  test('is TOO_EXPENSIVE, and says how to ask for less', async () => {
    const few = createComparisons(graph, { differences: 100, comparisonsKept: 1 });
    const error = { code: 'TOO_EXPENSIVE', measure: 'differences', limit: 100 };
    await expect(few.of(question)).rejects.toMatchObject({ extensions: error });
    await expect(few.of(question)).rejects.toThrow('narrow `kinds`');
    expect((await few.of({ ...question, kinds: ['MEMBER_OF'] })).length).toBeLessThan(100);
  });

  test('is kept for those who read on, and no more of it than so much', async () => {
    const comparisons = createComparisons(graph, { differences: 100_000, comparisonsKept: 2 });
    const ask = async (kind: 'MEMBER_OF' | 'WORKS_ON' | 'FUNDED_BY'): Promise<number> => {
      statements.length = 0;
      await comparisons.of({ ...question, kinds: [kind] });
      return statements.length;
    };
    const some = expect.any(Number);
    expect([await ask('MEMBER_OF'), await ask('WORKS_ON')]).toEqual([some, some]);
    expect([await ask('MEMBER_OF'), await ask('WORKS_ON')]).toEqual([0, 0]);
    expect(await ask('FUNDED_BY')).toBeGreaterThan(0);
    expect([await ask('WORKS_ON'), await ask('FUNDED_BY')]).toEqual([0, 0]);
    expect(await ask('MEMBER_OF')).toBeGreaterThan(0);
  });
});
