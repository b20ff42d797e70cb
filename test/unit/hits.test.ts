/** What the table of database hits holds against a statement. */
import { describe, expect, test } from '@jest/globals';

import { growingOver, grows, unreached } from '../../bench/hits/growth.js';
import { pageOf } from '../../bench/hits/page.js';

const row = (name: string, small: number, large: number): Parameters<typeof grows>[0] => ({
  name,
  small,
  large,
});

describe('growth', () => {
  test('is more than noise', () => {
    expect(grows(row('membersOf total', 100, 140))).toBe(false);
    expect(grows(row('membersOf total', 100, 141))).toBe(true);
    expect(grows(row('membersOf total', 100, 3))).toBe(false);
  });

  test('is expected of lists of everything, and of nothing that is not named', () => {
    expect(growingOver('authorities NAME ASC forward kinds')).toMatch(/all authorities/);
    expect(growingOver('linksOf MEMBER_OF WORKS_ON')).toMatch(/one task area/);
    expect(growingOver('cooperation')).toMatch(/all networks/);
    expect(
      [
        ...['authorities total within', 'cooperationOf', 'authoritiesById', 'networksByKey', 'new'],
        'linksOf MEMBER_OF BELONGS_TO NEIGHBOURS',
      ].map(growingOver),
    ).toEqual(Array.from({ length: 6 }, () => null));
  });
});

test('what no question reaches is named', () => {
  const lists = [{ name: 'things', sorts: ['NAME', 'KEY'], conditions: ['kinds', 'name'] }];
  const reached = new Set(['thingsById', 'things NAME DESC forward', 'things total kinds']);
  const registered = ['thingsById', 'pathsOf', 'create CLAIM', 'define things', 'things NAME DESC forward'];
  expect(unreached(registered, lists, reached)).toEqual(['pathsOf', 'things by KEY', 'things with name']);
  expect(unreached(registered, lists, new Set())).toEqual([
    ...['pathsOf', 'things NAME DESC forward', 'things by KEY', 'things by NAME', 'things total'],
    ...['things with kinds', 'things with name', 'thingsById'],
  ]);
});

test('the page is the same in whatever order the rows come, and marks what grows', () => {
  const rows = [row('membersOf total', 100, 900), row('keysOf', 9, 9), row('cooperation', 10, 1_000)];
  const page = pageOf(rows, 100);
  expect(pageOf(rows.toReversed(), 100)).toBe(page);
  expect(page.split('\n').filter((line) => line.startsWith('| `'))).toEqual([
    '| `keysOf` | 9 | 9 | 1.0 × |',
    '| `membersOf total` | 100 | 900 | **9.0 ×** |',
    '| `cooperation` | 10 | 1,000 | 100.0 × | all networks with their members |',
  ]);
  expect(page).toContain('Those in bold grow');
});
