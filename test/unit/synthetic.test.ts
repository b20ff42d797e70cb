/** The synthetic graph: of the seed's shape, the same by the same seed, with keys that nobody has twice. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { beforeAll, describe, expect, test } from '@jest/globals';

import { ArgumentError, readArguments } from '../../bench/synthetic/arguments.js';
import { keyIn, MAX_SCALE } from '../../bench/synthetic/keys.js';
import {
  borderTables,
  readSeed,
  recordings,
  recordingsAt,
  sharedTables,
  unitTables,
  type Seed,
} from '../../bench/synthetic/recordings.js';
import { expectOwnFolder, expectOwnGraph } from '../../bench/synthetic/write.js';
import type { Recording } from '../../src/graph/facts.js';
import { isOfficialKey } from '../../src/graph/official-key.js';
import { checkRecording } from '../../src/graph/record-check.js';
import { checkClaims } from '../../src/import/claims-check.js';
import { checkNetworks } from '../../src/import/network-check.js';
import { checkBorders, planBorders } from '../../src/import/plan-borders.js';
import { formatProblem, type Problem } from '../../src/import/problems.js';
import { checkProgramme } from '../../src/import/programme-check.js';
import { checkRegister } from '../../src/import/register-check.js';
import { SEED_FOLDER } from '../../src/import/seed-folder.js';
import type { SeedTables } from '../../src/import/seed-tables.js';
import { nameOf } from '../../src/import/units.js';
import { edges, plannedSeed, states, tally } from './import/planned-seed.js';

let seed: Seed;
let shared: Recording;
let unit: Recording;
let borders: Recording;
const made = (scale: number): Recording[] =>
  [...recordings(seed, { scale, randomSeed: 1 })].map(({ make }) => make());
beforeAll(async () => {
  seed = await readSeed(SEED_FOLDER);
  const [first, second, third, ...more] = made(1);
  if (!first || !second || !third || more.length > 0) throw new Error('scale 1 is three recordings');
  [shared, unit, borders] = [first, second, third];
});

const digest = (recording: unknown): string =>
  createHash('sha256').update(JSON.stringify(recording)).digest('hex');

describe('arguments', () => {
  const read = (...words: string[]): unknown => readArguments(words, '/real');

  test('are taken', () => {
    expect(read('--scale', '100')).toEqual({ scale: 100, randomSeed: 1, dataDir: '/real-synthetic' });
    expect(read('--scale=3', '--seed=7', '--data=/other')).toEqual({
      ...{ scale: 3, randomSeed: 7, dataDir: '/other' },
    });
  });

  test.each([
    ['--scale is missing', []],
    [`--scale is a whole number from 1 to ${MAX_SCALE}, but it is "0"`, ['--scale', '0']],
    [`from 1 to ${MAX_SCALE}, but it is "-1"`, ['--scale=-1']],
    [`from 1 to ${MAX_SCALE}, but it is "1.5"`, ['--scale', '1.5']],
    [`from 1 to ${MAX_SCALE}, but it is "ten"`, ['--scale', 'ten']],
    [`from 1 to ${MAX_SCALE}, but it is ""`, ['--scale=']],
    [`from 1 to ${MAX_SCALE}, but it is "${MAX_SCALE + 1}"`, ['--scale', String(MAX_SCALE + 1)]],
    ['--seed is a whole number from 0 to 4294967295, but it is "x"', ['--scale', '1', '--seed', 'x']],
    ['--data must not be empty', ['--scale', '1', '--data=']],
    ['where npm start keeps its database', ['--scale', '1', '--data', '/real/']],
    ["Unknown option '--size'", ['--scale', '1', '--size', '2']],
    ["Unexpected argument '100'", ['100']],
  ])('are refused: %s', (message, words) => {
    expect(() => read(...words)).toThrow(ArgumentError);
    expect(() => read(...words)).toThrow(message);
  });

  test('a folder with other files is refused, one that is empty or missing is not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbundgraph-synthetic-'));
    try {
      expectOwnFolder(folder);
      expectOwnFolder(join(folder, 'missing'));
      writeFileSync(join(folder, 'letter.txt'), 'mine');
      expect(() => expectOwnFolder(folder)).toThrow('holds other files');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a database', () => {
  const so = (number: number, actor: string, note: string, isLarger = false): void =>
    expectOwnGraph({ number, actor, note, request: null, at: '', changes: 1 }, isLarger, {
      scale: 2,
      randomSeed: 1,
      dataDir: '/its',
    });

  test.each([
    ['nothing', 0, 'verbundgraph', 'nothing written yet'],
    ['a part of it', 2, 'synthetic', 'Synthetic graph by seed 1: unit 1'],
    ['all of it', 5, 'synthetic', 'Synthetic graph by seed 1: borders of unit 2'],
  ])('with %s is gone on with', (_, number, actor, note) => {
    expect(() => so(number, actor, note)).not.toThrow();
  });

  test.each([
    ['real data', 1, 'seed', 'Import of the seed', false],
    ['a synthetic graph by another seed', 2, 'synthetic', 'Synthetic graph by seed 11: unit 1', false],
    ['the same graph at a larger scale', 6, 'synthetic', 'Synthetic graph by seed 1: unit 3', true],
  ])('with %s is refused', (what, number, actor, note, isLarger) => {
    expect(() => so(number, actor, note, isLarger)).toThrow(`The database in /its holds ${what}`);
    expect(() => so(number, actor, note, isLarger)).toThrow('name another folder with --data');
  });
});

describe('at scale 1', () => {
  test('the shape is that of the seed, with all the networks that officials report', async () => {
    const real = await plannedSeed();
    const sizes = (one: Recording, type: string, end: 'from' | 'to'): number[] =>
      Object.values(tally(edges(one, type).map((edge) => edge[end]))).sort((a, b) => a - b);
    const register = (one: Recording): unknown => {
      const found = states(one, 'LocalAuthority');
      return {
        kinds: tally(found.map(({ versions }) => String(versions.at(-1)?.properties.kind))),
        levels: tally(one.entities.flatMap(({ also = [] }) => also)),
        versions: tally(found.map(({ versions }) => String(versions.length))),
        children: sizes(one, 'BELONGS_TO', 'to'),
        figures: tally(
          one.timelines.flatMap((fact) =>
            fact.kind === 'FIGURE' && fact.label === 'LocalAuthority' ? [fact.measure] : [],
          ),
        ),
      };
    };
    expect(register(unit)).toEqual(register(real));
    expect(tally(shared.entities.map(({ label }) => label))).toEqual({
      ...{ Source: 1, TaskArea: 24, FundingProgramme: 1, AwardRound: 3, AdvisoryOffice: 2 },
    });
    expect(sizes(shared, 'PART_OF', 'to')).toEqual(sizes(real, 'PART_OF', 'to'));
    expect(states(unit, 'Network')).toHaveLength(33);
    expect(sizes(unit, 'FUNDED_BY', 'to')).toEqual([33]);
    // Each network has as many members and tasks as one of the seed's.
    expect(new Set(sizes(unit, 'MEMBER_OF', 'to'))).toEqual(new Set(sizes(real, 'MEMBER_OF', 'to')));
    expect(new Set(sizes(unit, 'WORKS_ON', 'from'))).toEqual(new Set(sizes(real, 'WORKS_ON', 'from')));
    const claims = (...all: Recording[]): number =>
      all.flatMap(({ timelines }) => timelines).filter(({ kind }) => kind === 'CLAIM').length;
    expect(claims(shared, unit) / claims(real)).toBeCloseTo(1, 1);
  });

  test('the borders are those of the seed under other keys, at its own authorities', async () => {
    const plan = await planBorders(SEED_FOLDER);
    if (!plan.ok) throw new Error('the seed has no borders');
    const shape = (one: Recording): unknown => ({
      levels: tally(edges(one, 'NEIGHBOURS').map(({ versions }) => String(versions[0]?.properties.levels))),
      counts: Object.values(tally(edges(one, 'NEIGHBOURS').flatMap(({ from, to }) => [from, to]))).sort(),
      outlines: tally(
        one.timelines.flatMap((fact) =>
          fact.kind === 'FIGURE' ? [`${fact.measure} ${String(fact.versions[0]?.properties.outline)}`] : [],
        ),
      ),
      claims: one.timelines.filter(({ kind }) => kind === 'CLAIM').length,
    });
    expect(shape(borders)).toEqual(shape(plan.recording));
    const own = new Set(unit.entities.map(({ id }) => id));
    const meant = borders.timelines.flatMap((fact) =>
      fact.kind === 'EDGE' ? [fact.from, fact.to] : fact.kind === 'FIGURE' ? [fact.entity] : [],
    );
    expect(meant.filter((id) => !own.has(id))).toEqual([]);
    const notes = borders.timelines.flatMap((fact) =>
      fact.kind === 'FIGURE' ? [fact.versions[0]?.properties.note] : [],
    );
    expect(new Set(notes)).toEqual(new Set([null, 'Hinweis, so erfunden wie alles andere']));
  });

  test('the one source says that all is made up, and nothing else is quoted', () => {
    const [source, ...others] = states(shared, 'Source');
    expect(others).toEqual([]);
    expect(source?.versions[0]?.properties.title).toMatch(/^Synthetic: nothing in this graph is true/);
    const quoted = [shared, unit, borders].flatMap(({ timelines }) =>
      timelines.flatMap((fact) => (fact.kind === 'CLAIM' ? [fact.source] : [])),
    );
    expect(new Set(quoted)).toEqual(new Set([source?.entity]));
  });

  test('no name or key of the register is among it', () => {
    const real = new Set(
      seed['register.csv'].rows.flatMap(({ values: { kind, key, official_name, seat } }) => [
        ...[key, official_name, nameOf(kind, official_name), seat],
      ]),
    );
    real.delete(null);
    const words = states(unit, 'LocalAuthority').flatMap(({ versions }) =>
      versions.flatMap(({ properties: { key, name, officialName, seat, seatKey } }) =>
        [key, name, officialName, seat, seatKey].map((value) => value as string | null),
      ),
    );
    expect(words.filter((one) => real.has(one))).toEqual([]);
  });

  test('the writer has nothing against it, nor has the importer against its tables', () => {
    for (const one of [shared, unit, borders]) expect(checkRecording(one)).toEqual([]);
    const problems: Problem[] = [];
    const [all, own] = [sharedTables(seed), unitTables(seed, 1, 0)];
    const said = [...all['claims.csv'].rows, ...own['claims.csv'].rows];
    const tables: SeedTables = {
      ...all,
      'register.csv': own['register.csv'],
      'register-2021.csv': own['register-2021.csv'],
      'register-attested.csv': own['register-attested.csv'],
      'events.csv': own['events.csv'],
      'networks.csv': own['networks.csv'],
      'members.csv': own['members.csv'],
      'works-on.csv': own['works-on.csv'],
      'awards.csv': own['awards.csv'],
      'claims.csv': { ...all['claims.csv'], rows: said },
    };
    for (const check of [checkRegister, checkNetworks, checkProgramme, checkClaims])
      check(tables, (problem) => void problems.push(problem));
    checkBorders(borderTables(seed, 0, own['register.csv']), (problem) => void problems.push(problem));
    expect(problems.map(formatProblem)).toEqual([]);
  });
});

describe('by the same seed', () => {
  test('the graph is the same, and a larger one begins with the smaller', () => {
    const larger = made(2);
    expect(larger.slice(0, 3).map(digest)).toEqual([shared, unit, borders].map(digest));
    expect(new Set(larger.map(({ note }) => note)).size).toBe(recordingsAt(2));
    expect(larger).toHaveLength(recordingsAt(2));
  });

  test('another seed or another unit has other figures', () => {
    const figures = (randomSeed: number, at: number): unknown[] =>
      unitTables(seed, randomSeed, at)['register.csv'].rows.map(({ values: { population, area_ha } }) => [
        ...[population, area_ha],
      ]);
    const all = [figures(1, 0), figures(2, 0), figures(1, 1)].map(digest);
    expect(new Set(all).size).toBe(3);
  });
});

test('keys are unique at scale 5, have the shape of official ones, and are of no Land that there is', () => {
  const keys: string[] = [];
  const ags: string[] = [];
  const networks: string[] = [];
  for (let at = 0; at < 5; at += 1) {
    const tables = unitTables(seed, 1, at);
    for (const { values } of tables['register.csv'].rows) {
      keys.push(values.key);
      if (values.key.length === 12) ags.push(values.key.slice(0, 5) + values.key.slice(9));
    }
    networks.push(...tables['networks.csv'].rows.map(({ values }) => values.key));
  }
  expect(keys).toHaveLength(5 * 2_453);
  expect([new Set(keys).size, new Set(ags).size, new Set(networks).size]).toEqual([
    5 * 2_453,
    5 * 2_300,
    5 * 33,
  ]);
  expect([...keys, ...ags].filter((key) => !isOfficialKey(key) || key < '17')).toEqual([]);
});

test('there are keys up to the largest scale', () => {
  const districts = seed['register.csv'].rows
    .map(({ values }) => values.key)
    .filter((key) => key.length === 5 || key.endsWith('0000000'));
  const all = Array.from({ length: MAX_SCALE }, (_, at) =>
    districts.map((key) => keyIn(at, key).slice(0, 5)),
  ).flat();
  expect(all.filter((key) => !/^[1-9]\d{4}$/.test(key))).toEqual([]);
  expect(new Set(all).size).toBe(36 * MAX_SCALE);
});
