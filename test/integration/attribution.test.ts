/** The lines of sources in a reply's extensions: all that it rests on, and of single facts no others. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';

import { SEED_FOLDER } from '../../src/import/seed-folder.js';
import { readWorkbenchQueries, variableValues } from '../../src/workbench.js';
import { apiOn, testGraph } from '../support/database.js';

const statements: string[] = [];
const api = apiOn(await testGraph({ onStatement: (name) => statements.push(name) }));

type Row = Readonly<Record<string, string>>;
const read = (file: string): Row[] => parse(readFileSync(join(SEED_FOLDER, file)), { columns: true });
const lineOf = new Map(read('sources.csv').map(({ key = '', attribution = '' }) => [key, attribution]));
const linesOf = (sources: Iterable<string | undefined>): string[] =>
  [...new Set([...sources].map((source) => lineOf.get(source ?? '') ?? ''))]
    .filter((line) => line !== '')
    .sort();
const REGISTER = linesOf([
  'gv100ad-2025-08-31',
  'gv100ad-2021-11-30',
  'gvauszug-2023-03-31',
  'gvauszug-2026-03-31',
]);
const BORDERS = linesOf(['vg250-2016-01-01']);

const attributionOf = async (query: string): Promise<string[]> =>
  (await api.extensionsOf(query)).attribution as string[];

test('a query that touches every source names every source', async () => {
  const page = 'first: 100';
  const lines = await attributionOf(`{
    networks(${page}) { nodes {
      name goal legalForm since members(${page}) { edges { role } } taskAreas { edges { factId } }
      awards { edges { awardedOn amount } } } }
    taskAreas(${page}) { nodes { name ancestors { name } } }
    fundingProgrammes { nodes { name budgets { amount } offices { name } rounds { number reported { value } } reported { value } } }
    districts(${page}) { nodes { name population { value } boundary(tolerance: 2000) { linesOn } keys { value } } }
    authority(key: "072325005503") { location { latitude } }
  }`);
  // Found by what the seed's files cite, whatever they cite it for.
  const cited = readdirSync(SEED_FOLDER)
    .filter((file) => file.endsWith('.csv') && file !== 'sources.csv')
    .flatMap((file) => (/^(boundaries|neighbours)/.test(file) ? [] : read(file)))
    .flatMap(({ source, coordinates_source, replaced_by }) => [source, coordinates_source, replaced_by])
    .filter((key) => key !== undefined && key !== '');
  expect(linesOf(cited).filter((line) => !lines.includes(line))).toEqual([]);
  // And every source of the file is named, the borders' and the register's among them.
  expect(lines).toEqual(linesOf(lineOf.keys()));
});

describe('single facts name their own sources alone', () => {
  const within = (lines: readonly string[], all: readonly string[]): void => {
    expect(lines).not.toEqual([]);
    expect(lines.filter((line) => !all.includes(line))).toEqual([]);
  };

  test('a name: the register', async () => {
    within(await attributionOf('{ authority(key: "073355011") { name } }'), REGISTER);
  });

  test('an outline: the borders, too', async () => {
    const lines = await attributionOf(
      '{ authority(key: "073355011") { boundary(tolerance: 500) { linesOn } } }',
    );
    expect(lines).toEqual(expect.arrayContaining(BORDERS));
    within(lines, [...REGISTER, ...BORDERS]);
  });

  test('neighbours: the borders, too', async () => {
    const lines = await attributionOf('{ authority(key: "073355011") { neighbours { nodes { name } } } }');
    expect(lines).toEqual(expect.arrayContaining([...BORDERS, ...linesOf(['gv100ad-2025-08-31'])]));
    within(lines, [...REGISTER, ...BORDERS]);
  });

  const KEY = 'interkommunale-cybersicherheit';
  const ofNetwork = (key: string): string[] =>
    linesOf([
      ...['members.csv', 'works-on.csv', 'awards.csv'].flatMap((file) =>
        read(file)
          .filter(({ network }) => network === key)
          .map(({ source }) => source),
      ),
      ...read('claims.csv')
        .filter((row) => row.key === key)
        .map(({ source }) => source),
    ]);

  test('partners in a task: the sources of its networks and the register, no other newspaper', async () => {
    const query = `{ partnerGroups(args: { taskArea: "cybersicherheit", kinds: [VERBANDSGEMEINDE] }) {
      nodes { authorities { name } networks { name } } } }`;
    const lines = await attributionOf(query);
    expect(lines.filter((line) => !REGISTER.includes(line))).toEqual(ofNetwork(KEY));
    expect(ofNetwork(KEY).length).toBeLessThan(4);
  });

  test('a network with members, tasks and grants: exactly what the files cite for it', async () => {
    const lines = await attributionOf(`{ network(key: "${KEY}") {
      name members { edges { role } } taskAreas { edges { since } } awards { edges { amount } } } }`);
    const programme = await attributionOf('{ fundingProgramme(key: "ikz-pilotfoerderung") { name } }');
    expect(lines).toEqual(ofNetwork(KEY));
    expect(programme.length).toBeGreaterThan(0);
  });

  test('nothing: none', async () => {
    expect(await attributionOf('{ authority(key: "07335", asOf: "2020-01-01") { name } }')).toEqual([]);
    expect(await attributionOf('{ __typename revision { number } }')).toEqual([]);
  });
});

describe('what is reckoned rests on all that it is reckoned from', () => {
  const cited = linesOf(
    ['members.csv', 'works-on.csv'].flatMap((file) => read(file).map(({ source }) => source)),
  );
  test.each([
    'statistics(groupBy: DISTRICT) { total { networks } }',
    'coverage(kinds: [VERBANDSGEMEINDE]) { share }',
    'authority(key: "073355011") { metrics { degree } }',
    'networks { totalCount }',
    'partnerships { totalCount }',
    'fundingProgramme(key: "ikz-pilotfoerderung") { recorded { authorities } }',
  ])('%s', async (field) => {
    const lines = await attributionOf(`{ ${field} }`);
    expect(cited.filter((line) => !lines.includes(line))).toEqual([]);
  });

  test('likeness: the borders and the register', async () => {
    const lines = await attributionOf(
      '{ authority(key: "072325008035") { similar(first: 3) { edges { score } } } }',
    );
    expect(lines).toEqual(expect.arrayContaining([...BORDERS, ...linesOf(['gv100ad-2025-08-31'])]));
  });
});

test('whatever a documented query cites stands among the lines', async () => {
  for (const documented of readWorkbenchQueries()) {
    const reply = await api.askWithExtensions(documented.query, variableValues(documented));
    const lines = reply.extensions.attribution as string[];
    const data = JSON.stringify(reply.data);
    const inReply = [...lineOf.values()].filter(
      (line) => line !== '' && data.includes(`"attribution":["${line}`),
    );
    expect(inReply.filter((line) => !lines.includes(line))).toEqual([]);
    expect(lines).not.toEqual([]);
  }
});

test('the same question again takes no further statement', async () => {
  const query = '{ networks(first: 3) { nodes { name members { edges { role } } } } }';
  statements.length = 0;
  const first = await attributionOf(query);
  expect(statements.filter((name) => name.startsWith('attribution'))).toEqual(['attributionOf']);
  statements.length = 0;
  expect(await attributionOf(query)).toEqual(first);
  expect(statements.filter((name) => name.startsWith('attribution'))).toEqual([]);
});
