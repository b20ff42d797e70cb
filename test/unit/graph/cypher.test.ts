import { describe, expect, test } from '@jest/globals';

// eslint-disable-next-line no-restricted-imports -- the tag itself is tested here
import { cypher, identifier, statement } from '../../../src/graph/cypher.js';

describe('cypher', () => {
  test('joins tagged text', () => {
    expect(cypher`MATCH (${identifier('n')}) ${cypher`RETURN n`}`.text).toBe('MATCH (n) RETURN n');
  });

  test('takes no value: this file would not compile without the expected errors', () => {
    const refused = [
      // @ts-expect-error -- a string is a value
      cypher`MATCH (n {name: '${'Koblenz'}'}) RETURN n`,
      // @ts-expect-error -- and so is a number
      cypher`MATCH (n) RETURN n LIMIT ${10}`,
      // @ts-expect-error -- what only looks like tagged text lacks its brand
      cypher`MATCH (n) RETURN ${{ text: 'n' }}`,
    ];
    expect(refused).toHaveLength(3);
  });

  test.each(['', '1a', 'a b', 'a`b', 'n) DETACH DELETE (n', 'ä', 'a_b', '$x'])(
    'no identifier: %j',
    (name) => {
      expect(() => identifier(name)).toThrow('no identifier');
    },
  );

  test('a name belongs to one statement', () => {
    statement('test only', cypher`RETURN 1`);
    expect(() => statement('test only', cypher`RETURN 2`)).toThrow('two statements named test only');
  });
});
