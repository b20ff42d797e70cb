/** Every field that Query leads to: its statements do not grow with rows, and what is not asked for costs nothing. */
import { beforeAll, describe, expect, test } from '@jest/globals';

import { isCompositeType } from 'graphql';

import { createSchema } from '../../src/schema.js';
import { apiOn, testGraph, type Api } from '../support/database.js';
import { recordReform } from '../support/reform-world.js';
import {
  around,
  connections,
  isConnection,
  isList,
  least,
  objectTypes,
  outputOf,
  readable,
  waysTo,
  written,
} from '../support/schema-walk.js';

const schema = createSchema();
const ways = waysTo(schema);
const types = objectTypes(schema);
let api: Api;
const statements: string[] = [];
/** The types of all objects that came. */
const met = new Set<string>();
beforeAll(async () => {
  const graph = await testGraph({ onStatement: (name) => statements.push(name) });
  await recordReform(graph);
  api = apiOn(graph);
});

/** How often each statement ran for a selection of Query. */
async function runs(selection: string): Promise<Map<string, number>> {
  statements.length = 0;
  const reply = JSON.stringify(await api.ask(`{ ${selection} }`));
  for (const [, name = ''] of reply.matchAll(/"__typename":"(\w+)"/g)) met.add(name);
  const counts = new Map<string, number>();
  for (const name of statements) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

describe('the statements do not grow with rows', () => {
  test.each(types.map(({ name }) => name))('%s', async (name) => {
    const type = types.find((one) => one.name === name);
    const way = ways.get(name);
    if (!type || !way) throw new Error(`no way to ${name}`);
    const asked = (size: string): string => {
      const fields = readable(type).map((field) => least({ type, field }, size));
      return around(way, size, `__typename ${fields.join(' ')}`);
    };
    const [few, many] = [await runs(asked('2')), await runs(asked('20'))];
    // What two rows had no need of may be asked for by each of the fields beneath, which are answered one after another.
    const fields = Object.values(type.getFields()).filter((field) => isCompositeType(outputOf(field)));
    const most = Math.min(Math.max(fields.length, 2), 15);
    const grown = [...many].filter(([statement, times]) => times > Math.max(few.get(statement) ?? 0, most));
    expect(grown).toEqual([]);
  });
});

test('there were rows of every type', () => {
  expect(types.map(({ name }) => name).filter((name) => !met.has(name))).toEqual([]);
});

describe('what is not asked for costs nothing', () => {
  /** All that a way needs: of each list a page and the records of its rows, of each other step a look-up by key and one by id. */
  const most = (name: string): number => 1 + 2 * (ways.get(name)?.length ?? 0);
  const EXTRAS = / total|^(claimsOf|figuresOf|keysOf|acceptedOf|recordedOf|cooperation|search)/;

  const lists = new Map(connections(schema).map((step) => [`${step.type.name}.${step.field.name}`, step]));
  test.each([...lists.keys()])('%s', async (name) => {
    const step = lists.get(name);
    if (!step) throw new Error(`no list ${name}`);
    const way = ways.get(step.type.name);
    if (!way) throw new Error(`no way to ${step.type.name}`);
    const at = async (inner: string): Promise<Map<string, number>> =>
      runs(around(way, '3', `__typename ${inner}`));
    const list = written(step, '3');
    const without = await at('');
    const only = async (inner: string): Promise<string[]> =>
      [...(await at(`${list} { ${inner} }`)).keys()].filter((statement) => !without.has(statement));
    expect(await only('__typename')).toEqual([]);
    // A count brings no rows, and rows bring no count.
    expect((await only('totalCount')).filter((one) => /(for|back)ward/.test(one))).toEqual([]);
    expect((await only('pageInfo { hasNextPage }')).filter((one) => / total|ById$/.test(one))).toEqual([]);
    expect((await only('nodes { __typename }')).filter((one) => one.includes(' total'))).toEqual([]);
  });

  const withRows = types.filter(({ name }) =>
    ways
      .get(name)
      ?.every(
        ({ field }) =>
          isList(field) || isConnection(field) || ['nodes', 'edges', 'node'].includes(field.name),
      ),
  );
  test.each(withRows.map(({ name }) => name))('beside %s', async (name) => {
    const found = [...(await runs(around(ways.get(name) ?? [], '3', '__typename'))).keys()];
    expect(found.length).toBeLessThanOrEqual(most(name));
    const isReckoned =
      ways.get(name)?.some(({ field }) => /artner|earch|rovenance/.test(field.name)) ?? false;
    if (!isReckoned) expect(found.filter((one) => EXTRAS.test(one))).toEqual([]);
  });
});
