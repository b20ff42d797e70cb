/** Imports of the register on a real database: plan, apply, undo, and everything that goes wrong. */
import { randomUUID } from 'node:crypto';

import { describe, expect, test } from '@jest/globals';

import { READER, type Viewer } from '../../src/auth/viewer.js';
import { audit } from '../../src/graph/audit.js';
import type { ImportPlanRecord, ImportRowRecord } from '../../src/graph/import-plans.js';
import { importRows, ALL_ROWS } from '../../src/graph/import-plans.js';
import { newestRevision } from '../../src/graph/revision.js';
import type { ImportOptions } from '../../src/import/import-kinds.js';
import { applyImport, keepFile, planImport, revertImport } from '../../src/import/importing.js';
import { SEED_FOLDER } from '../../src/import/seed-folder.js';
import { recordSeed } from '../../src/seeding.js';
import { apiOn } from '../support/database.js';
import { onDay, seedEdition } from '../support/edition-files.js';
import { association, district, editionBytes, government, land, municipality } from '../support/gv100ad.js';
import { ownGraph } from '../support/own-neo4j.js';

const { graph } = await ownGraph();
await recordSeed(graph, SEED_FOLDER);
const WHO = { actor: 'test', request: 'request-1' };
const KEEPER: Viewer = { ...READER, id: 'key:test', scopes: ['read', 'import'] };

const OPTIONS: ImportOptions = { kind: 'REGISTER', populationOn: '2029-12-31', areaOn: '2029-12-31' };

async function planned(bytes: Uint8Array, options: Partial<ImportOptions> = {}): Promise<ImportPlanRecord> {
  const file = await keepFile(graph, { name: 'GV100AD.txt', bytes }, WHO);
  return planImport(graph, file, { ...OPTIONS, ...options }, WHO);
}
const apply = (plan: ImportPlanRecord, confirm = false): ReturnType<typeof applyImport> =>
  applyImport(graph, plan.id, { confirm }, WHO);
const rowsOf = (plan: ImportPlanRecord): Promise<ImportRowRecord[]> =>
  importRows(graph, plan.id, ALL_ROWS, { behind: 0, limit: 10_000 });
const counts = ({ counts: text }: ImportPlanRecord): unknown => JSON.parse(text);
const revision = async (): Promise<number> => (await newestRevision(graph)).number;

/** Two Verbandsgemeinden with three municipalities each, in a Land that does not exist. */
function edition(code: string, day: string, change: (records: string[]) => string[] = (all) => all): Buffer {
  const [a, b] = [`${code}1015001`, `${code}1015002`];
  const own = (key: string, name: string, area: number): string =>
    municipality(key, '64', name, { area, population: area * 2, male: area });
  const records = [
    land(code),
    government(`${code}1`),
    district(`${code}101`),
    association(a, '53', 'Aue'),
    ...[own(`${a}001`, 'Aue', 500), own(`${a}002`, 'Adorf', 310), own(`${a}003`, 'Ahausen', 205)],
    association(b, '53', 'Bach'),
    ...[own(`${b}011`, 'Bach', 420), own(`${b}012`, 'Bdorf', 260), own(`${b}013`, 'Bhausen', 130)],
  ];
  return editionBytes(onDay(change(records), day));
}
/** Adorf and Ahausen become Neudorf. */
const merged =
  (code: string) =>
  (records: string[]): string[] => [
    ...records.filter((record) => !/Adorf|Ahausen/.test(record)),
    municipality(`${code}1015001021`, '64', 'Neudorf', { area: 515, population: 1030, male: 515 }),
  ];

const NAMES = /* GraphQL */ `
  query ($keys: [String!]!, $asOf: Date) {
    authoritiesByKeys(keys: $keys, asOf: $asOf) {
      key
      name
      kind
      parent {
        name
      }
      population {
        value
        on
      }
    }
  }
`;
const ask = async (keys: string[], asOf: string): Promise<unknown> =>
  (await apiOn(graph).ask(NAMES, { keys, asOf })).authoritiesByKeys;

describe('the editions that the seed is made of', () => {
  test.each([
    ['register.csv', '2025-08-31', { populationOn: '2024-12-31', areaOn: '2023-12-31' }],
    ['register-2021.csv', '2021-11-30', { populationOn: '2020-12-31', areaOn: '2020-12-31' }],
  ] as const)('%s changes nothing', async (file, day, days) => {
    const before = await revision();
    const plan = await planned(await seedEdition(file, day), days);
    const [first] = Object.keys(counts(plan) as object);
    expect([first, Object.keys(counts(plan) as object).length]).toEqual(['UNCHANGED', 1]);
    const { created, closed } = await apply(plan);
    expect([created, closed, await revision()]).toEqual([0, 0, before]);
  });
});

describe('a Land that is new', () => {
  test('is planned, applied in one revision that names who and the request, and then unchanged', async () => {
    const before = await revision();
    const plan = await planned(edition('21', '2030-06-30'));
    expect(counts(plan)).toEqual({ CREATED: 9 });
    expect(await revision()).toBe(before);
    expect(await ask(['211015001002'], '2030-07-01')).toEqual([null]);

    const applied = await apply(plan);
    expect(applied.plan).toMatchObject({ status: 'APPLIED', appliedIn: before + 1 });
    expect(await newestRevision(graph)).toMatchObject({ actor: 'test', request: 'request-1' });
    expect(await ask(['211015001002', '211015001'], '2030-07-01')).toEqual([
      {
        ...{ key: '211015001002', name: 'Adorf', kind: 'ORTSGEMEINDE', parent: { name: 'Aue' } },
        population: { value: 620, on: '2029-12-31' },
      },
      {
        ...{ key: '211015001', name: 'Aue', kind: 'VERBANDSGEMEINDE', parent: { name: 'Musterkreis 21101' } },
        population: { value: 2030, on: '2029-12-31' },
      },
    ]);
    expect(await ask(['211015001002'], '2030-06-29')).toEqual([null]);

    const again = await apply(plan);
    expect([again.plan.appliedIn, await revision()]).toEqual([before + 1, before + 1]);
    expect(counts(await planned(edition('21', '2030-06-30')))).toEqual({ UNCHANGED: 9 });
    expect((await audit(graph)).breaches).toEqual([]);
  });

  test('a later edition shows a merger; it is inferred, and its day is not known', async () => {
    await apply(await planned(edition('22', '2030-06-30')));
    const plan = await planned(edition('22', '2031-06-30', merged('22')), {
      ...{ populationOn: '2030-12-31', areaOn: '2030-12-31' },
    });
    const rows = await rowsOf(plan);
    expect(rows.filter(({ line }) => line === null).map(({ status, code }) => [status, code])).toEqual([
      ['UPDATED', 'DISSOLVED'],
      ['UPDATED', 'DISSOLVED'],
      ['CREATED', 'EVENT_MERGER'],
    ]);
    expect(rows.at(-1)).toMatchObject({ message: 'between 2030-07-01 and 2031-06-30' });
    await apply(plan, true);
    const on = async (day: string): Promise<unknown> =>
      ((await ask(['221015001002', '221015001021'], day)) as ({ name: string } | null)[])[1]?.name ?? null;
    expect([await on('2031-06-29'), await on('2031-06-30')]).toEqual([null, 'Neudorf']);
    expect((await audit(graph)).breaches).toEqual([]);
  });

  test('an earlier edition that comes later gives the same answers', async () => {
    const days = ['2030-06-30', '2031-06-30'] as const;
    const first = edition('23', days[0]);
    const second = edition('23', days[1], merged('23'));
    const figures = [
      { populationOn: '2029-12-31', areaOn: '2029-12-31' },
      { populationOn: '2030-12-31', areaOn: '2030-12-31' },
    ] as const;
    await apply(await planned(second, figures[1]), true);
    await apply(await planned(first, figures[0]), true);
    const inOrder = ['24', days] as const;
    await apply(await planned(edition('24', inOrder[1][0]), figures[0]), true);
    await apply(await planned(edition('24', inOrder[1][1], merged('24')), figures[1]), true);
    const keys = ['1015001', '1015001001', '1015001002', '1015001003', '1015001021', '1015002011'];
    for (const day of ['2030-06-29', '2030-06-30', '2030-12-31', '2031-06-29', '2031-06-30', '2032-01-01']) {
      const answers = await Promise.all(
        ['23', '24'].map((code) =>
          ask(
            keys.map((key) => code + key),
            day,
          ),
        ),
      );
      expect(JSON.stringify(answers[0]).replaceAll('"23', '"24').replaceAll(' 23', ' 24')).toBe(
        JSON.stringify(answers[1]),
      );
    }
    expect((await audit(graph)).breaches).toEqual([]);
  });
});

describe('what is refused', () => {
  test('a plan whose ground has moved', async () => {
    const stale = await planned(edition('25', '2030-06-30'));
    await apply(
      await planned(edition('25', '2029-06-30'), { populationOn: '2028-12-31', areaOn: '2028-12-31' }),
    );
    const before = await revision();
    await expect(apply(stale)).rejects.toMatchObject({ fault: { code: 'STALE_PLAN' } });
    expect(await revision()).toBe(before);
  });

  test('an edition in which a tenth is gone, until somebody confirms it', async () => {
    await apply(await planned(edition('26', '2030-06-30')));
    const all = (records: string[]): string[] => [
      ...records.slice(0, 3),
      association('261015009', '53', 'Alles'),
      ...records
        .filter((record) => record.startsWith('60'))
        .map((record) => `${record.slice(0, 18)}5009${record.slice(22)}`),
    ];
    const plan = await planned(edition('26', '2031-06-30', all), {
      populationOn: '2030-12-31',
      areaOn: '2030-12-31',
    });
    expect(plan.toConfirm.join()).toContain('ALL_ASSOCIATIONS_DISSOLVED');
    await expect(apply(plan)).rejects.toMatchObject({ fault: { code: 'UNCONFIRMED' } });
    expect((await apply(plan, true)).plan.status).toBe('APPLIED');
    expect((await audit(graph)).breaches).toEqual([]);
  });

  test.each([
    ['a file that is cut off', edition('27', '2030-06-30').subarray(0, 1000), 'cut-file'],
    ['a file of one blank', Buffer.from(' '), 'cut-file'],
    ['UTF-16', Buffer.from('6020300630', 'utf16le'), 'not-text'],
  ])('%s: rows that name the line, and nothing to apply', async (_, bytes, code) => {
    const before = await revision();
    const plan = await planned(bytes);
    const rows = await rowsOf(plan);
    expect(rows.map((row) => [row.status, row.code])).toContainEqual(['REJECTED', code]);
    await expect(apply(plan)).rejects.toMatchObject({ fault: { code: 'BLOCKED' } });
    expect(await revision()).toBe(before);
  });
});

describe('undo', () => {
  test('takes all of it back, and every earlier answer stays', async () => {
    const plan = await planned(edition('31', '2030-06-30'));
    const keys = ['311015001', '311015001002'];
    const nothing = await ask(keys, '2030-07-01');
    const { plan: applied } = await apply(plan);
    const all = await ask(keys, '2030-07-01');
    const reverted = await revertImport(graph, plan.id, WHO);
    expect(reverted.kept).toEqual([]);
    expect(await ask(keys, '2030-07-01')).toEqual(nothing);
    const then = await apiOn(graph).ask(
      'query ($keys: [String!]!, $at: Int) { authoritiesByKeys(keys: $keys, asOf: "2030-07-01", atRevision: $at) { key name kind parent { name } population { value on } } }',
      { keys, at: applied.appliedIn },
    );
    expect(then.authoritiesByKeys).toEqual(all);
    expect((await revertImport(graph, plan.id, WHO)).plan.revertedIn).toBe(reverted.plan.revertedIn);
    expect((await audit(graph)).breaches).toEqual([]);
  });

  test('leaves what was changed since, and names it', async () => {
    const plan = await planned(edition('32', '2030-06-30'));
    await apply(plan);
    await apply(
      await planned(
        edition('32', '2031-06-30', (records) =>
          records.map((record) => record.replace('Bdorf  ', 'Bnedorf')),
        ),
        { populationOn: '2030-12-31', areaOn: '2030-12-31' },
      ),
    );
    const { kept } = await revertImport(graph, plan.id, WHO);
    expect(kept.some(({ reason }) => reason === 'CHANGED_SINCE')).toBe(true);
    expect((await audit(graph)).breaches).toEqual([]);
    const [found] = (await ask(['321015002012'], '2031-07-01')) as [{ name: string }];
    expect(found.name).toBe('Bnedorf');
  });
});

test('through the API: plan, rows by pages, apply, and undo', async () => {
  const api = apiOn(graph, undefined, undefined, KEEPER);
  const file = await keepFile(graph, { name: 'GV100AD.txt', bytes: edition('41', '2030-06-30') }, WHO);
  const input = { file, populationOn: '2029-12-31', areaOn: '2029-12-31', idempotencyKey: randomUUID() };
  const PLAN = /* GraphQL */ `
    mutation ($input: PlanImportInput!) {
      planImport(input: $input) {
        plan {
          id
          status
          counts {
            status
            rows
          }
          blockedBy
          rows(first: 4) {
            totalCount
            nodes {
              line
              status
              code
              key
              after {
                field
                value
              }
            }
            pageInfo {
              hasNextPage
              endCursor
            }
          }
        }
        userErrors {
          code
          message
          path
        }
      }
    }
  `;
  interface Payload {
    readonly plan: {
      readonly id: string;
      readonly rows: { nodes: unknown[]; pageInfo: { endCursor: string } };
    };
    readonly userErrors: readonly unknown[];
  }
  const { planImport: first } = (await api.ask(PLAN, { input })) as unknown as { planImport: Payload };
  expect(first).toMatchObject({
    plan: {
      status: 'PLANNED',
      counts: [{ status: 'CREATED', rows: 9 }],
      blockedBy: [],
      rows: { totalCount: 9 },
    },
    userErrors: [],
  });
  expect(first.plan.rows.nodes).toHaveLength(4);
  const { planImport: second } = (await api.ask(PLAN, { input })) as unknown as { planImport: Payload };
  expect(second.plan.id).toBe(first.plan.id);
  const { planImport: other } = (await api.ask(PLAN, { input: { ...input, areaOn: null } })) as unknown as {
    planImport: Payload;
  };
  expect(other.userErrors).toMatchObject([{ code: 'BAD_INPUT', path: ['input', 'idempotencyKey'] }]);
  const rest = await api.ask(
    'query ($id: ID!, $after: String) { importPlan(id: $id) { rows(first: 100, after: $after) { nodes { number } } } }',
    { id: first.plan.id, after: first.plan.rows.pageInfo.endCursor },
  );
  expect(rest).toMatchObject({
    importPlan: { rows: { nodes: [5, 6, 7, 8, 9].map((number) => ({ number })) } },
  });

  const call = (name: string): Promise<Record<string, unknown>> =>
    api.ask(
      `mutation ($id: ID!) { ${name}(input: { plan: $id }) { plan { status appliedIn { number actor request } } kept { subject } userErrors { code path } } }`,
      { id: first.plan.id },
    );
  expect(await call('applyImport')).toMatchObject({
    applyImport: {
      plan: { status: 'APPLIED', appliedIn: { actor: 'key:test', request: 'test' } },
      userErrors: [],
    },
  });
  expect(await call('revertImport')).toMatchObject({
    revertImport: { plan: { status: 'REVERTED' }, kept: [] },
  });
  expect(await call('applyImport')).toMatchObject({ applyImport: { userErrors: [{ code: 'BAD_INPUT' }] } });
  expect((await api.ask('{ importPlans(first: 1) { nodes { id } } }')).importPlans).toEqual({
    nodes: [{ id: first.plan.id }],
  });
  const missing = await api.ask(
    'mutation { applyImport(input: { plan: "import_none" }) { userErrors { code path } } }',
  );
  expect(missing).toEqual({ applyImport: { userErrors: [{ code: 'NOT_FOUND', path: ['input', 'plan'] }] } });
});
