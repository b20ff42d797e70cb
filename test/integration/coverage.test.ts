/** Coverage of the seed, reckoned a second time from its rows. */
import { expect, test } from '@jest/globals';

import { apiOn, testGraph } from '../support/database.js';
import { split, WAYS, type Question } from '../support/naive-partners.js';
import { rows, seed } from '../support/seed-rows.js';

const api = apiOn(await testGraph());

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly { readonly key: string }[];
}
interface Coverage {
  readonly covered: Page;
  readonly uncovered: Page;
  readonly share: number | null;
  readonly populationShare: number | null;
  readonly byDistrict: readonly {
    district: { key: string };
    covered: number;
    total: number;
    share: number;
  }[];
  readonly basis: {
    readonly networksRecorded: number;
    readonly networksReported: number | null;
    readonly incompleteNetworks: readonly { readonly key: string }[];
    readonly isExhaustive: boolean;
  };
}
const ARGUMENTS = `taskArea: $taskArea, includeSubtree: $includeSubtree, kinds: $kinds, within: $within,
  participation: $participation, asOf: $asOf, atRevision: 1`;
const VARIABLES = `$taskArea: String, $includeSubtree: Boolean! = true, $kinds: [AuthorityKind!], $within: [String!],
  $participation: [Participation!]! = [DIRECT], $asOf: Date = "2026-11-23"`;
const PAGE = 'totalCount pageInfo { hasNextPage endCursor } nodes { key }';
const QUERY = `query (${VARIABLES}, $coveredAfter: String, $uncoveredAfter: String) { coverage(${ARGUMENTS}) {
  covered(first: 100, after: $coveredAfter) { ${PAGE} } uncovered(first: 100, after: $uncoveredAfter) { ${PAGE} }
  share populationShare byDistrict { district { key } covered total share }
  basis { networksRecorded networksReported incompleteNetworks { key } isExhaustive }
} }`;
const ask = async (variables: object): Promise<Coverage> =>
  (await api.ask(QUERY, { ...variables })).coverage as Coverage;

/** The keys on all pages of both lists. */
async function all(variables: object): Promise<{ covered: string[]; uncovered: string[] }> {
  const found = { covered: [] as string[], uncovered: [] as string[] };
  for (const list of ['covered', 'uncovered'] as const)
    for (let after: string | null = null; ;) {
      const page: Page = (await ask({ ...variables, [`${list}After`]: after }))[list];
      found[list].push(...page.nodes.map(({ key }) => key));
      after = page.pageInfo.endCursor;
      if (page.pageInfo.hasNextPage) continue;
      expect(found[list]).toHaveLength(page.totalCount);
      break;
    }
  return found;
}

const ASKED: Question = {
  ...{ relation: 'SAME_NETWORK', taskArea: null, includeSubtree: true, kinds: null, partnerKinds: null },
  ...{ within: null, participation: ['DIRECT'], minShared: 1 },
};
const byKey = new Map(seed.authorities.map((row) => [row.key, row]));
const people = (keys: readonly string[]): number =>
  keys.reduce((sum, key) => sum + (byKey.get(key)?.population ?? 0), 0);
function districtOf(key: string): string {
  const row = byKey.get(key);
  return row?.parent ? districtOf(row.parent) : key;
}

test.each<[string, Partial<Question>]>([
  ['Verbandsgemeinden in cybersecurity', { taskArea: 'cybersicherheit', kinds: ['VERBANDSGEMEINDE'] }],
  ['Verbandsgemeinden in anything', { kinds: ['VERBANDSGEMEINDE'] }],
  ['Landkreise and kreisfreie Städte', { kinds: ['LANDKREIS', 'KREISFREIE_STADT'] }],
  ['the authorities of one Landkreis', { within: ['07335'] }],
  [
    'fire protection, through the Landkreis too',
    {
      taskArea: 'brand-und-katastrophenschutz',
      kinds: ['VERBANDSGEMEINDE'],
      participation: ['DIRECT', 'VIA_DISTRICT'],
    },
  ],
  [
    'digital administration in every way',
    {
      taskArea: 'verwaltungsdigitalisierung',
      kinds: ['VERBANDSGEMEINDE', 'VERBANDSFREIE_GEMEINDE'],
      participation: WAYS,
    },
  ],
  [
    'digital administration itself',
    { taskArea: 'verwaltungsdigitalisierung', includeSubtree: false, kinds: ['LANDKREIS'] },
  ],
])('%s', async (_, narrowed) => {
  const question = { ...ASKED, ...narrowed };
  const { taskArea, includeSubtree, kinds, within, participation } = question;
  const variables = { taskArea, includeSubtree, kinds, within, participation };
  const expected = split(rows, question, '2026-11-23');
  const found = await all(variables);
  expect([found.covered.sort(), found.uncovered.sort()]).toEqual([
    expected.covered.sort(),
    expected.uncovered.sort(),
  ]);

  const { share, populationShare, byDistrict } = await ask(variables);
  const everybody = [...expected.covered, ...expected.uncovered];
  expect(share).toBe(expected.covered.length / everybody.length);
  const isNested = everybody.some((key) => {
    const parent = byKey.get(key)?.parent;
    return everybody.includes(parent ?? '') || everybody.includes(byKey.get(parent ?? '')?.parent ?? '');
  });
  expect(populationShare).toBe(isNested ? null : people(expected.covered) / people(everybody));
  const districts = [...new Set(everybody.map(districtOf))].sort();
  const counts = districts.map((key) => {
    const [covered, total] = [expected.covered, everybody].map(
      (some) => some.filter((one) => districtOf(one) === key).length,
    );
    return { district: { key }, covered, total, share: (covered ?? 0) / (total ?? 1) };
  });
  expect([...byDistrict].sort((x, y) => (x.district.key < y.district.key ? -1 : 1))).toEqual(counts);
});

test('says what it rests on: 19 networks of the 33 that are reported, five of them not known in full', async () => {
  const { basis } = await ask({ taskArea: 'cybersicherheit' });
  expect(basis).toMatchObject({ networksRecorded: 19, networksReported: 33, isExhaustive: false });
  const incomplete = seed.networks.filter(({ membersComplete }) => membersComplete !== true);
  expect(basis.incompleteNetworks.map(({ key }) => key).sort()).toEqual(
    incomplete.map(({ key }) => key).sort(),
  );
  expect(incomplete).toHaveLength(5);
});

test('before anything was reported, nothing is known to be', async () => {
  const { basis, share } = await ask({ asOf: '2022-01-01', kinds: ['VERBANDSGEMEINDE'] });
  expect([basis, share]).toEqual([
    { networksRecorded: 0, networksReported: null, incompleteNetworks: [], isExhaustive: false },
    0,
  ]);
});

test('nobody is asked about before the register begins', async () => {
  const { covered, uncovered, share, populationShare, byDistrict } = await ask({ asOf: '2020-01-01' });
  expect([covered.totalCount, uncovered.totalCount, share, populationShare, byDistrict]).toEqual([
    0,
    0,
    null,
    null,
    [],
  ]);
});

test.each([
  ['a task that does not exist', 'taskArea: "nope"', ['taskArea']],
  ['an empty list', 'kinds: []', ['kinds']],
  ['no way of participation', 'participation: []', ['participation']],
  ['within an unknown key', 'within: ["07335", "09162"]', ['within', 1]],
])('%s is BAD_INPUT', async (_, argument, path) => {
  const { errors } = await api.reply(`{ coverage(${argument}) { share } }`);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', path, allowed: expect.any(String) });
});
