/** What people type, and what they mean. */
import { describe, expect, test } from '@jest/globals';

import { MAX_HITS } from '../../src/graph/search.js';
import { apiOn, testGraph } from '../support/database.js';
import { LOOK_UPS } from '../support/look-ups.js';

const api = apiOn(await testGraph());

interface Hit {
  readonly label: string;
  readonly score: number;
  readonly matchedText: string;
  readonly isFormerName: boolean;
  readonly node: { readonly __typename: string };
}
interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly Hit[];
}
/** At the seed's revision: what other tests record beside it is not found. */
const QUERY = `query ($text: String!, $types: [SearchType!], $asOf: Date, $first: Int = 20, $after: String) {
  search(text: $text, types: $types, asOf: $asOf, atRevision: 1, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { label score matchedText isFormerName node { __typename } }
  }
}`;
const ask = async (text: string, more: Record<string, unknown> = {}): Promise<Page> =>
  (await api.ask(QUERY, { text, ...more })).search as Page;
const find = async (text: string, more?: Record<string, unknown>): Promise<readonly Hit[]> =>
  (await ask(text, more)).edges;

test('there are fifty look-ups', () => {
  expect(LOOK_UPS).toHaveLength(50);
});

test.each(LOOK_UPS.map(([text, ...labels]) => [text, labels] as const))('%s: %j', async (text, labels) => {
  const found = await find(text);
  expect(found.slice(0, labels.length).map(({ label }) => label)).toEqual(labels);
  const scores = found.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((x, y) => y - x));
  for (const score of scores) expect(score > 0 && score <= 1).toBe(true);
});

describe('a former name', () => {
  test('is one from the day on which it changed', async () => {
    const [now] = await find('Betzdorf-Gebardshain');
    expect(now).toMatchObject({ isFormerName: true, matchedText: 'Betzdorf-Gebardshain', score: 0.9 });
    const [then] = await find('Betzdorf-Gebardshain', { asOf: '2025-08-30' });
    expect(then).toMatchObject({
      label: 'Verbandsgemeinde Betzdorf-Gebardshain',
      isFormerName: false,
      score: 1,
    });
  });

  test('is not found before anything had it', async () => {
    expect(await find('Mainz', { asOf: '2020-01-01', types: ['LOCAL_AUTHORITY', 'NETWORK'] })).toEqual([]);
  });
});

test('only the types that are asked for are found', async () => {
  const typesOf = async (types?: readonly string[]): Promise<unknown> =>
    new Set((await find('cybersicherheit', { types })).map(({ node }) => node.__typename));
  expect(await typesOf()).toEqual(new Set(['TaskArea', 'Network', 'Source']));
  expect(await typesOf(['NETWORK'])).toEqual(new Set(['Network']));
  expect(await typesOf(['LOCAL_AUTHORITY', 'FUNDING_PROGRAMME'])).toEqual(new Set());
});

test('pages go on where they stopped', async () => {
  const all = await find('bad', { first: 100 });
  const labels: string[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Page = await ask('bad', { first: 7, after });
    labels.push(...page.edges.map(({ label }) => label));
    after = page.pageInfo.endCursor;
    if (labels.length >= 100 || !page.pageInfo.hasNextPage) break;
  }
  expect(labels.slice(0, 100)).toEqual(all.map(({ label }) => label));
  expect(labels.length).toBeGreaterThan(20);
});

describe('any text is safe', () => {
  test.each([
    ['nothing', ''],
    ['blanks', ' \t\n '],
    ['one letter', 'a'],
    ['signs', '+-&|!(){}[]^"~*?:\\/'],
    ['emoji', '😀👩‍👩‍👧'],
    ['right-to-left marks', '\u202e\u200f'],
    ['a null character', '\u0000'],
    ['half a surrogate pair', '\ud83d'],
  ])('%s finds nothing', async (_, text) => {
    expect(await ask(text)).toMatchObject({ totalCount: 0, edges: [] });
  });

  test.each([
    ['the words of a query language', 'AND (" ['],
    ['NOT OR TO', 'NOT mainz OR [a TO z]'],
    ['a field of the index', 'searchText:mainz'],
    ['10,000 letters', 'mainz'.repeat(2_000)],
    ['1,000 words', 'mainz '.repeat(1_000)],
    ['a name between marks', '\u202eMainz\u200f'],
    ['another script', 'Майнц 美因茨'],
  ])('%s is only text', async (_, text) => {
    expect((await ask(text)).totalCount).toBeLessThanOrEqual(4 * MAX_HITS);
  });

  test('marks do not hide a name', async () => {
    expect((await find('\u202eMainz\u200f'))[0]?.label).toBe('Mainz (kreisfreie Stadt)');
  });
});

test('labels are distinct', async () => {
  const labels: string[] = [];
  let after: string | null = null;
  for (;;) {
    const { authorities } = await api.ask(
      `query ($after: String) { authorities(first: 100, after: $after, atRevision: 1) {
        pageInfo { hasNextPage endCursor } nodes { label } } }`,
      { after },
    );
    const page = authorities as Pick<Page, 'pageInfo'> & { nodes: readonly { label: string }[] };
    labels.push(...page.nodes.map(({ label }) => label));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(labels).toHaveLength(2_453);
  expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
});
