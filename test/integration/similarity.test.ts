/** Similar authorities and recommended partners of the seed, reckoned a second time by looking at everybody. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';

import { SEED_FOLDER } from '../../src/import/seed-folder.js';
import { apiOn, testGraph } from '../support/database.js';
import { mostAlike, recommended, type NaiveScore } from '../support/naive-similarity.js';

const api = apiOn(await testGraph());
const borders = parse<{ authority: string; neighbour: string }>(
  readFileSync(join(SEED_FOLDER, 'neighbours.csv')),
  { columns: true },
).map(({ authority, neighbour }) => [authority, neighbour] as const);

interface Answer {
  readonly totalCount: number;
  readonly modelVersion: string;
  readonly edges: readonly {
    readonly score: number;
    readonly node: { readonly key: string; readonly kind: string };
    readonly reasons: readonly {
      readonly code: string;
      readonly value: number;
      readonly weight: number;
      readonly text: string;
      readonly entities: readonly { readonly key: string; readonly label: string }[];
    }[];
  }[];
}
const PART = `totalCount modelVersion
  edges { score node { key kind } reasons { code value weight text entities { key label } } }`;
const ask = async (key: string, field: string): Promise<Answer> => {
  const query = `query ($key: String!) { authority(key: $key, asOf: "2026-11-23", atRevision: 2) { found: ${field} { ${PART} } } }`;
  return ((await api.ask(query, { key })).authority as { found: Answer }).found;
};
const scoresOf = ({ edges }: Answer): NaiveScore[] =>
  edges.map(({ node, score, reasons }) => ({
    ...{ key: node.key, score },
    reasons: Object.fromEntries(reasons.map(({ code, weight }) => [code, weight])),
  }));

/** A Landkreis in networks, a kreisfreie Stadt, Verbandsgemeinden with networks and without, two municipalities. */
const KEYS = ['07335', '073120000000', '073355011', '073375004', '071315001', '073320024024', '072325008035'];
const BY = [['SIZE', 'ADJACENCY', 'TASKS', 'NETWORKS'], ['SIZE'], ['ADJACENCY'], ['TASKS', 'NETWORKS']];

describe.each(KEYS)('like %s', (key) => {
  test.each(BY.map((by) => [by]))('are those whom the reckoning finds by %s', async (aspects) => {
    const found = await ask(key, `similar(by: [${aspects.join(', ')}], first: 50)`);
    const expected = mostAlike(key, borders, aspects).slice(0, 50);
    expect(scoresOf(found)).toEqual(expected);
    expect(found.modelVersion).toBe('similarity-1');
  });

  test('the weights of the reasons add up to the score', async () => {
    for (const { score, reasons } of (await ask(key, 'similar(first: 100)')).edges) {
      expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score, 10);
      expect(score).toBeLessThanOrEqual(1);
    }
  });
});

test('other kinds are asked for by name', async () => {
  const { edges } = await ask('07335', 'similar(kinds: [LANDKREIS, KREISFREIE_STADT], first: 100)');
  expect(new Set(edges.map(({ node }) => node.kind))).toEqual(new Set(['LANDKREIS', 'KREISFREIE_STADT']));
});

describe.each([
  ['cybersicherheit', ['cybersicherheit']],
  ['brand-und-katastrophenschutz', ['brand-und-katastrophenschutz', 'verwaltungsstab']],
  ['archivwesen', ['archivwesen']],
])('for %s', (task, subtree) => {
  test.each(KEYS)('%s is recommended those whom the reckoning finds', async (key) => {
    const found = await ask(key, `recommendedPartners(taskArea: "${task}", first: 100)`);
    const expected = recommended(key, borders, subtree);
    expect(scoresOf(found)).toEqual(expected.slice(0, 100));
    expect(found.totalCount).toBe(expected.length);
  });

  test('nobody who is a partner already', async () => {
    const found = await ask('073375004', `recommendedPartners(taskArea: "${task}", first: 100)`);
    const query = `{ authority(key: "073375004") { partners(args: { taskArea: "${task}" }, first: 100) { nodes { key } } } }`;
    const { partners } = (await api.ask(query)).authority as { partners: { nodes: { key: string }[] } };
    const keys = new Set(found.edges.map(({ node }) => node.key));
    expect(partners.nodes.filter(({ key }) => keys.has(key))).toEqual([]);
  });
});

test('a reason names what it rests on', async () => {
  const found = await ask('071315001', 'recommendedPartners(taskArea: "cybersicherheit", first: 100)');
  const reasons = found.edges.flatMap((edge) => edge.reasons);
  const experience = reasons.find(({ code }) => code === 'EXPERIENCE');
  expect(experience?.entities.map(({ key }) => key)).toEqual(['interkommunale-cybersicherheit']);
  expect(experience?.text).toBe('It does the task already: Interkommunale Cybersicherheit.');
  expect(reasons.find(({ code }) => code === 'NO_COMMON_BORDER')?.entities.map(({ key }) => key)).toEqual([
    'ikz-pilotfoerderung',
  ]);
});

test.each([
  ['similar(by: [])', ['by']],
  ['similar(kinds: [])', ['kinds']],
  ['recommendedPartners(taskArea: "zauberei")', ['taskArea']],
])('%s is BAD_INPUT', async (field, path) => {
  const { errors } = await api.reply(`{ authority(key: "07335") { ${field} { totalCount } } }`);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', path });
});

test('before the records begin there is nobody to compare', async () => {
  expect(await api.ask('{ authority(key: "07335", asOf: "2020-01-01") { similar { totalCount } } }')).toEqual(
    { authority: null },
  );
});
