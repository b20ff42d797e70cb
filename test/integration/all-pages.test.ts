/** Every list that Query leads to: its pages give each row once both ways, and its cursors belong to it alone. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { getNamedType, isEnumType, isInputObjectType } from 'graphql';

import { createSchema } from '../../src/schema.js';
import { apiOn, testGraph, type Api } from '../support/database.js';
import { recordReform } from '../support/reform-world.js';
import { around, connections, waysTo, written, type Step } from '../support/schema-walk.js';

const schema = createSchema();
const ways = waysTo(schema);
let api: Api;
beforeAll(async () => {
  const graph = await testGraph();
  await recordReform(graph);
  api = apiOn(graph);
});

interface Page {
  readonly totalCount?: number;
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: Readonly<Record<'startCursor' | 'endCursor', string | null>> &
    Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>>;
}
const PAGE = '{ edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';

/** The first of what is called `list`, however deep it lies. */
function listIn(value: unknown): Page | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('list' in value) return value.list as Page;
  for (const inner of Object.values(value)) {
    const found = listIn(inner);
    if (found) return found;
  }
  return null;
}

/** Whose list it is: by its id where it has one, and of all on the first page who have the longest lists. */
const known = new Map<string, readonly string[]>();
async function parentsOf({ type, field }: Step): Promise<readonly string[]> {
  const name = `${type.name}.${field.name}`;
  if (!('id' in type.getFields())) return [];
  const found = known.get(name) ?? (await longest({ type, field }));
  known.set(name, found);
  return found;
}
/** What few authorities have: those have it that the events lead to. */
const OF_REFORMS = ['events', 'predecessors', 'successors'];
async function longest(step: Step): Promise<readonly string[]> {
  const { type, field } = step;
  const inner = `id list: ${written(step, '1')} { totalCount }`;
  const isOfReforms = type.name === 'LocalAuthority' && OF_REFORMS.includes(field.name);
  const way = isOfReforms ? ways.get('AuthoritySuccessionConnection')?.slice(0, -1) : ways.get(type.name);
  const data = await api.ask(`{ ${around(way ?? [], '20', inner)} }`);
  const rows: { id: string; total: number }[] = [];
  JSON.stringify(data, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'id' in value && 'list' in value)
      rows.push({ id: String(value.id), total: (value.list as Page).totalCount ?? 0 });
    return value;
  });
  return [...new Set(rows.sort((x, y) => y.total - x.total).map(({ id }) => id))];
}

/** The document that asks for a list, of one parent where it has one. */
function documentOf(step: Step, args: string, parent: string | undefined, inner = PAGE): string {
  const list = `list: ${written(step, '1', args)} ${inner}`;
  if (parent !== undefined) return `{ node(id: "${parent}") { ... on ${step.type.name} { ${list} } } }`;
  return `{ ${around(ways.get(step.type.name) ?? [], '1', list)} }`;
}
async function page(step: Step, args: string, inner = PAGE): Promise<Page> {
  const [parent] = await parentsOf(step);
  const found = listIn(await api.ask(documentOf(step, args, parent, inner)));
  if (!found) throw new Error(`no list for ${step.type.name}.${step.field.name}`);
  return found;
}

/** A row's place in its list, without day and revision: others record meanwhile. */
const placeOf = (cursor: string): string =>
  JSON.stringify((JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]).slice(3));

interface Walk {
  readonly size: number;
  readonly backward: boolean;
  /** Where it begins; at the end of the list without it. */
  readonly from?: string;
  readonly pages?: number;
}
/** The rows' cursors, in the order of the list. */
async function walk(step: Step, { size, backward, from, pages = Infinity }: Walk): Promise<string[]> {
  const rows: string[] = [];
  let cursor = from ?? null;
  for (let number = 1; ; number += 1) {
    const seek = cursor === null ? '' : `, ${backward ? 'before' : 'after'}: "${cursor}"`;
    const found = await page(step, `${backward ? 'last' : 'first'}: ${size}${seek}`);
    const cursors = found.edges.map((edge) => edge.cursor);
    if (backward) rows.unshift(...cursors);
    else rows.push(...cursors);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = found.pageInfo;
    expect([startCursor, endCursor]).toEqual([cursors[0] ?? null, cursors.at(-1) ?? null]);
    if (!(backward ? hasPreviousPage : hasNextPage) || number === pages) return rows;
    expect(cursors).toHaveLength(size);
    cursor = backward ? startCursor : endCursor;
  }
}

const LISTS = new Map(connections(schema).map((step) => [`${step.type.name}.${step.field.name}`, step]));
const NAMES = [...LISTS.keys()];
function stepOf(name: string | undefined): Step {
  const step = LISTS.get(name ?? '');
  if (!step) throw new Error(`no list ${name ?? ''}`);
  return step;
}

test.each(NAMES)('%s gives each row once, the same both ways', async (name) => {
  const step = stepOf(name);
  const { totalCount = 0 } = await page(step, 'first: 1', '{ totalCount }');
  expect(totalCount).toBeGreaterThan(0);
  const isLong = totalCount > 100;
  const size = fc.integer({
    min: isLong ? 80 : Math.ceil(totalCount / 4),
    max: Math.min(100, totalCount + 1),
  });
  await fc.assert(
    fc.asyncProperty(size, async (rows) => {
      // Of the longest lists the beginning, and back to it.
      const forwards = await walk(step, { size: rows, backward: false, ...(isLong ? { pages: 3 } : {}) });
      const back = { size: rows, backward: true };
      const backwards = isLong
        ? [...(await walk(step, { ...back, from: forwards.at(-1) ?? '' })), forwards.at(-1) ?? '']
        : await walk(step, back);
      expect(new Set(forwards.map(placeOf)).size).toBe(isLong ? Math.min(3 * rows, totalCount) : totalCount);
      expect(backwards.map(placeOf)).toEqual(forwards.map(placeOf));
    }),
    { numRuns: 1 },
  );
});

/** Another value than that of the first page, by the name of an argument. */
const OTHERS: Readonly<Record<string, string>> = {
  ...{ filter: '{ keys: ["07335"] }', args: '{ minShared: 2 }', includeSubtree: 'false' },
  ...{ text: '"kai"', types: '[NETWORK]', asOf: '"2025-12-31"', atRevision: '0' },
  ...{ from: '{ asOf: "2022-01-01" }', to: '{ asOf: "2022-01-01" }' },
  ...{ level: 'DISTRICT', by: '[SIZE]', kinds: '[LANDKREIS]', taskArea: '"archivwesen"' },
};
const PAGING = ['first', 'after', 'last', 'before'];
function otherValue(step: Step, name: string): string {
  const argument = step.field.args.find((one) => one.name === name);
  const type = argument && getNamedType(argument.type);
  if (name === 'orderBy' && isInputObjectType(type)) {
    const { field } = type.getFields();
    const fields = field && getNamedType(field.type);
    const second = isEnumType(fields) ? fields.getValues()[1]?.name : undefined;
    return `{ field: ${second ?? ''}, direction: DESC }`;
  }
  const other = OTHERS[name];
  if (other === undefined)
    throw new Error(`${step.field.name} takes \`${name}\`: give it another value here`);
  return other;
}

async function complaintOf(document: string): Promise<unknown> {
  const { errors } = await api.reply(document);
  return [errors?.[0]?.extensions.code, errors?.[0]?.extensions.path];
}

describe('a cursor', () => {
  test.each(NAMES)('of %s belongs to no other list, argument, parent or view', async (name) => {
    const step = stepOf(name);
    const { endCursor } = (await page(step, 'first: 1')).pageInfo;
    const after = `after: "${endCursor ?? ''}"`;
    const mismatch = ['CURSOR_MISMATCH', ['after']];
    const [parent, other] = await parentsOf(step);
    for (const argument of step.field.args.filter((one) => !PAGING.includes(one.name))) {
      const value = otherValue(step, argument.name);
      // A required argument has its sample already.
      const document = documentOf(step, `${argument.name}: ${value}, ${after}`, parent);
      expect({ argument: argument.name, complaint: await complaintOf(document) }).toEqual({
        ...{ argument: argument.name, complaint: mismatch },
      });
    }
    if (parent !== undefined) {
      expect(await complaintOf(documentOf(step, after, `${parent}@2025-12-31`))).toEqual(mismatch);
      if (other !== undefined) expect(await complaintOf(documentOf(step, after, other))).toEqual(mismatch);
    }
    const next = stepOf(NAMES[(NAMES.indexOf(name) + 1) % NAMES.length]);
    expect(await complaintOf(documentOf(next, after, (await parentsOf(next))[0]))).toEqual(mismatch);
  });

  const BROKEN = [
    'rubbish',
    '',
    'W10',
    'bnVsbA',
    'WzEsMiwzLDQsNV0',
    'WyJhIiwiMjAyNS0wMi0zMCIsMSxudWxsLCJ4Il0',
  ];
  test.each(NAMES)('of %s that is broken is BAD_INPUT', async (name) => {
    const step = stepOf(name);
    const [parent] = await parentsOf(step);
    for (const [index, text] of BROKEN.entries()) {
      const argument = index % 2 === 0 ? 'after' : 'before';
      const document = documentOf(step, `${argument}: "${text}"`, parent);
      expect(await complaintOf(document)).toEqual(['BAD_INPUT', [argument]]);
    }
  });
});
