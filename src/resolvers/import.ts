/** Imports: plans, their rows, and what becomes of them. The work is done in `src/import/`. */
import type { Context } from '../context.js';
import { badInput } from '../errors.js';
import {
  placeOfPlan,
  type ImportPlanRecord,
  type ImportRowRecord,
  type RowFilter,
} from '../graph/import-plans.js';
import { ImportError, type ImportFault } from '../import/importing.js';
import type { Kept } from '../import/undo.js';
import type {
  ImportKind,
  ImportRowStatus,
  ImportValue,
  MutationResolvers,
  QueryResolvers,
  Resolvers,
} from '../generated/resolvers.js';
import { LIMITS } from '../limits.js';
import { Problems, shown, type UserError, type UserErrorCode } from '../writing/problems.js';
import { pagingOf } from './connection.js';
import { items } from './filters.js';

export interface ImportOutcome {
  readonly plan: ImportPlanRecord | null;
  readonly kept: readonly Kept[];
  readonly userErrors: readonly UserError[];
}
export interface ImportPlans {
  readonly plans: readonly ImportPlanRecord[];
  readonly hasNext: boolean;
}
export interface ImportRows {
  readonly plan: string;
  readonly filter: RowFilter;
  readonly size: number;
  readonly behind: number;
}

const CODES: Readonly<Record<ImportFault['code'], { code: UserErrorCode; path: readonly string[] }>> = {
  NO_FILE: { code: 'NOT_FOUND', path: ['file'] },
  NO_PLAN: { code: 'NOT_FOUND', path: ['plan'] },
  STALE_PLAN: { code: 'STALE_PLAN', path: ['plan'] },
  BLOCKED: { code: 'BAD_INPUT', path: ['plan'] },
  UNCONFIRMED: { code: 'BAD_INPUT', path: ['confirm'] },
  WRONG_STATUS: { code: 'BAD_INPUT', path: ['plan'] },
  OTHER_INPUT: { code: 'BAD_INPUT', path: ['idempotencyKey'] },
};

const done = (plan: ImportPlanRecord, kept: readonly Kept[] = []): ImportOutcome => ({
  plan,
  kept,
  userErrors: [],
});

/** What an import is refused for is told like any other mistake of a call. */
async function told(work: Promise<ImportOutcome>): Promise<ImportOutcome> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const problems = new Problems();
    const { code, path } = CODES[error.fault.code];
    problems.add(code, error.message, path);
    return { plan: null, kept: [], userErrors: problems.found };
  }
}

export const importMutations = {
  planImport: async (_, { input }, { imports }) => {
    const problems = new Problems();
    const { idempotencyKey, file, kind = 'REGISTER', populationOn = null, areaOn = null } = input;
    problems.text(idempotencyKey, ['idempotencyKey'], LIMITS.idempotencyKeyLength);
    if (problems.found.length > 0) return { plan: null, kept: [], userErrors: problems.found };
    return told(
      imports.plan(file, { kind, populationOn, areaOn }, idempotencyKey).then((plan) => done(plan)),
    );
  },
  applyImport: (_, { input: { plan, confirm } }, { imports }) =>
    told(imports.apply(plan, confirm === true).then((applied) => done(applied.plan))),
  revertImport: (_, { input: { plan } }, { imports }) =>
    told(imports.revert(plan).then((reverted) => done(reverted.plan, reverted.kept))),
} satisfies MutationResolvers;

/** `first` alone: nobody walks a report backwards. */
function sizeOf(first: number | null | undefined): number {
  return pagingOf({ first: first ?? null }).size;
}

export const importQueries = {
  importPlan: (_, { id }, { imports }) => imports.planById(id),
  importPlans: async (_, { status, first, after }, { imports }) => {
    const size = sizeOf(first);
    const before = after === null || after === undefined ? null : decoded(after);
    const plans = await imports.plans({ before, statuses: items(status, ['status']), limit: size + 1 });
    return { plans: plans.slice(0, size), hasNext: plans.length > size };
  },
} satisfies QueryResolvers;

const encoded = (place: string): string => Buffer.from(`import ${place}`).toString('base64url');
function decoded(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!text.startsWith('import '))
    throw badInput(`${shown(cursor)} is no cursor of this API.`, {
      path: ['after'],
      allowed: 'a cursor of this list',
    });
  return text.slice('import '.length);
}
function behind(cursor: string | null | undefined): number {
  const place = cursor === null || cursor === undefined ? '0' : decoded(cursor);
  if (!/^\d{1,9}$/.test(place))
    throw badInput('The cursor is of another list.', { path: ['after'], allowed: 'a cursor of this list' });
  return Number(place);
}

const valuesOf = (json: string | null): ImportValue[] =>
  Object.entries((JSON.parse(json ?? '{}') ?? {}) as Record<string, string>).map(([field, value]) => ({
    field,
    value,
  }));

function pageInfo(
  cursors: readonly string[],
  hasNextPage: boolean,
  hasPreviousPage: boolean,
): {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
} {
  return { hasNextPage, hasPreviousPage, startCursor: cursors[0] ?? null, endCursor: cursors.at(-1) ?? null };
}

const cursorOfPlan = (plan: ImportPlanRecord): string => encoded(placeOfPlan(plan));
const cursorOfRow = ({ number }: ImportRowRecord): string => encoded(String(number));

/** One row more than asked for, to know whether there are more. */
const rowsOf = (
  { plan, filter, size, behind: place }: ImportRows,
  { imports }: Context,
): Promise<ImportRowRecord[]> => imports.rows(plan, filter, { behind: place, limit: size + 1 });

export const imports: Resolvers = {
  ImportPlan: {
    kind: ({ kind }) => kind as ImportKind,
    plannedBy: ({ actor }) => actor,
    appliedIn: ({ appliedIn }, _, context) =>
      appliedIn === null ? null : context.imports.revision(appliedIn),
    revertedIn: ({ revertedIn }, _, context) =>
      revertedIn === null ? null : context.imports.revision(revertedIn),
    counts: ({ counts }) =>
      Object.entries(JSON.parse(counts) as Record<string, number>).map(([status, rows]) => ({
        status: status as ImportRowStatus,
        rows,
      })),
    blockedBy: ({ blocked }) => blocked,
    rows: ({ id }, { status, codes, first, after }) => ({
      ...{ plan: id, size: sizeOf(first), behind: behind(after) },
      filter: { statuses: items(status, ['status']), codes: items(codes, ['codes']) },
    }),
    reportPath: ({ id }) => `/imports/${id}/rows.csv`,
  },
  ImportPlanConnection: {
    edges: ({ plans }) => plans.map((node) => ({ node, cursor: cursorOfPlan(node) })),
    nodes: ({ plans }) => plans,
    pageInfo: ({ plans, hasNext }) => pageInfo(plans.map(cursorOfPlan), hasNext, false),
  },
  ImportRowConnection: {
    edges: async (rows, _, context) =>
      (await rowsOf(rows, context)).slice(0, rows.size).map((node) => ({ node, cursor: cursorOfRow(node) })),
    nodes: async (rows, _, context) => (await rowsOf(rows, context)).slice(0, rows.size),
    pageInfo: async (rows, _, context) => {
      const found = await rowsOf(rows, context);
      return pageInfo(found.slice(0, rows.size).map(cursorOfRow), found.length > rows.size, rows.behind > 0);
    },
    totalCount: ({ plan, filter }, _, context) => context.imports.rowCount(plan, filter),
  },
  ImportRow: {
    status: ({ status }) => status as ImportRowStatus,
    before: ({ before }) => valuesOf(before),
    after: ({ after }) => valuesOf(after),
  },
};
