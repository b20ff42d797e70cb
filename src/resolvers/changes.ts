import type { Context } from '../context.js';
import { badInput, cursorExpired } from '../errors.js';
import { BEGINNING, type Position, type ChangeRecord } from '../graph/changes.js';
import type { QueryResolvers, Resolvers } from '../generated/resolvers.js';
import { LIMITS } from '../limits.js';
import {
  changeKind,
  fieldsOf,
  fromOf,
  keyOf,
  subjectOf,
  toOf,
  typeOfTold,
  versionKinds,
} from './change-words.js';
import { once } from './connection.js';
import { cursorFields, cursorText } from './cursor.js';
import { items } from './filters.js';

const MARK = 'changes';

function encode({ revision, sequence }: Position): string {
  return cursorText([MARK, revision, sequence]);
}

/** Throws BAD_INPUT for what is no cursor of the log, CURSOR_EXPIRED for one of records that are not these. */
function decode(text: string | null | undefined, newest: number): Position {
  if (text === null || text === undefined) return BEGINNING;
  const isNumber = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= -1;
  const [mark, revision, sequence] = cursorFields(text) ?? [];
  if (mark !== MARK || !isNumber(revision) || !isNumber(sequence))
    throw badInput('This is no cursor of the log.', { path: ['after'], allowed: 'a cursor of `changes`' });
  if (revision > newest)
    throw cursorExpired(`Revision ${revision} is not recorded here: the records were set back. Begin anew.`, [
      'after',
    ]);
  return { revision, sequence };
}

export const changesQueries = {
  changes: (_, { first, after, filter }, context) => {
    const size = first ?? LIMITS.pageSize;
    const allowed = `1 to ${LIMITS.changesACall}`;
    if (size < 1 || size > LIMITS.changesACall)
      throw badInput(`A piece of the log has ${allowed} changes.`, { path: ['first'], allowed });
    const position = decode(after, context.newest.number);
    const kinds = items(filter?.kinds, ['filter', 'kinds']);
    const operations = items(filter?.operations, ['filter', 'operations']);
    const question = {
      ...{ after: position, limit: size + 1, newest: context.newest.number, today: context.today },
      kinds: kinds && versionKinds(kinds),
      operations,
    };
    return {
      page: once(async () => {
        const found = await context.at(context.moment({})).changes(question);
        const hasPrevious = position !== BEGINNING;
        return { changes: found.slice(0, size), hasNext: found.length > size, hasPrevious };
      }),
    };
  },
} satisfies QueryResolvers;

/** The newest key of an entity. On a dry run also of one that is not on record. */
async function newestKeyOf(
  id: string | null,
  { keys }: ChangeRecord,
  context: Context,
): Promise<string | null> {
  return (id === null ? undefined : keys?.get(id)) ?? keyOf(id, context.moment({}), context);
}

export const changes: Resolvers = {
  Revision: { cursor: ({ number, changes: rows }) => encode({ revision: number, sequence: rows - 1 }) },
  ChangeConnection: {
    edges: async ({ page }) => (await page()).changes.map((node) => ({ node, cursor: encode(node) })),
    nodes: async ({ page }) => (await page()).changes,
    pageInfo: async ({ page }) => {
      const { changes: all, hasNext, hasPrevious } = await page();
      const [first, last] = [all[0], all.at(-1)];
      return {
        ...{ hasNextPage: hasNext, hasPreviousPage: hasPrevious },
        ...{ startCursor: first ? encode(first) : null, endCursor: last ? encode(last) : null },
      };
    },
  },
  Change: {
    kind: ({ kind }) => changeKind(kind),
    type: typeOfTold,
    subject: subjectOf,
    subjectKey: (change, _, context) => newestKeyOf(subjectOf(change), change, context),
    from: fromOf,
    fromKey: (change, _, context) => newestKeyOf(fromOf(change), change, context),
    to: toOf,
    toKey: (change, _, context) => newestKeyOf(toOf(change), change, context),
    fields: fieldsOf,
    stands: ({ after }) => after !== null,
    isLastOfRevision: ({ isLast }) => isLast,
  },
};
