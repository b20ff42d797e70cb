import { expect, test } from '@jest/globals';

import { sentParameters, sentText } from '../../../src/graph/one-parameter.js';

const FIND = {
  name: 'find',
  text: 'UNWIND $ids AS id MATCH (n {id: id}) WHERE n.from <= $day AND $day < n.to RETURN n LIMIT $limit',
};

test('all parameters of a statement are sent as one map', () => {
  expect(sentText(FIND)).toBe(
    'UNWIND $p.ids AS id MATCH (n {id: id}) WHERE n.from <= $p.day AND $p.day < n.to RETURN n LIMIT $p.limit',
  );
  const sent = sentParameters(FIND, { ids: ['a', 'b'], day: '2026-01-01', limit: 20, more: null });
  expect(JSON.parse(JSON.stringify(sent))).toEqual({
    p: { ids: ['a', 'b'], day: '2026-01-01', limit: { low: 20, high: 0 }, more: null },
  });
});

test('null is a value, what is missing is a mistake', () => {
  expect(sentParameters(FIND, { ids: [], day: null, limit: 1 })).toMatchObject({ p: { day: null } });
  expect(() => sentParameters(FIND, { ids: [] })).toThrow('find lacks day, limit');
});
