import type { Context } from '../context.js';
import { badInput, cursorExpired } from '../errors.js';
import { BEGINNING, type ChangeRecord, type Position } from '../graph/changes.js';
import { BOOKKEEPING, claimValue, EDGES, type PropertyValue } from '../graph/facts.js';
import { labelOfId } from '../graph/ids.js';
import type { VersionKind } from '../graph/record-statements.js';
import type { ChangeKind, QueryResolvers, Resolvers } from '../generated/resolvers.js';
import { LIMITS } from '../limits.js';
import { once } from './connection.js';
import { cursorFields, cursorText } from './cursor.js';
import { items } from './filters.js';
import { typeOf } from './nodes.js';

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
      kinds: kinds && [...TYPES.keys()].filter((kind) => kinds.includes(TYPES.get(kind) ?? 'LINK')),
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

const TYPES: ReadonlyMap<VersionKind, ChangeKind> = new Map<VersionKind, ChangeKind>([
  ['STATE', 'ENTITY'],
  ['FIGURE', 'FIGURE'],
  ['CLAIM', 'CLAIM'],
  ...(Object.keys(EDGES) as (keyof typeof EDGES)[]).map((type) => [type, 'LINK'] as const),
]);

/** Beside that, what follows from the rest, and outlines. */
const BESIDES: ReadonlySet<string> = new Set([...BOOKKEEPING, 'sortName', 'outline']);

type Said = Readonly<Record<string, PropertyValue>>;

/** A claim says many things at once: each is a value of its own. */
function valuesOf(said: Said | undefined): Map<string, string> {
  const values = new Map<string, string>();
  const { fields, values: words, locators, ...others } = said ?? {};
  if (Array.isArray(fields) && Array.isArray(words) && Array.isArray(locators))
    for (const [index, field] of (fields as string[]).entries()) {
      values.set(`value.${field}`, String(words[index]));
      if (locators[index] !== '') values.set(`locator.${field}`, String(locators[index]));
    }
  for (const [name, value] of Object.entries(others)) {
    const text = BESIDES.has(name) ? null : claimValue(value);
    if (text !== null) values.set(name, text);
  }
  return values;
}

/** The newest key of an entity; links have none. */
async function keyOf(id: string | null, { keys }: ChangeRecord, context: Context): Promise<string | null> {
  return id === null || labelOfId(id) === null
    ? null
    : (keys?.get(id) ?? (await context.at(context.moment({})).newestKey.load(id))?.key ?? null);
}

/** Of the version that stands, else of the one that stood. */
const version = ({ before, after }: ChangeRecord): NonNullable<ChangeRecord['after']> => {
  const found = after ?? before;
  if (!found) throw new Error('a change of nothing');
  return found;
};
function subjectOf(change: ChangeRecord): string {
  const { entity, subject } = version(change).properties;
  if (change.kind === 'CLAIM') return String(subject);
  return change.kind === 'STATE' || change.kind === 'FIGURE' ? String(entity) : change.factId;
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
    kind: ({ kind }) => TYPES.get(kind) ?? 'LINK',
    type: (change) => {
      if (change.kind === 'STATE') return typeOf({ id: subjectOf(change) });
      return change.kind === 'FIGURE' ? String(version(change).properties.measure) : change.kind;
    },
    subject: subjectOf,
    subjectKey: (change, _, context) => keyOf(subjectOf(change), change, context),
    from: (change) => version(change).from,
    fromKey: (change, _, context) => keyOf(version(change).from, change, context),
    to: (change) => version(change).to,
    toKey: (change, _, context) => keyOf(version(change).to, change, context),
    fields: ({ before, after }) => {
      const [was, is] = [valuesOf(before?.properties), valuesOf(after?.properties)];
      return [...new Set([...was.keys(), ...is.keys()])]
        .filter((field) => was.get(field) !== is.get(field))
        .sort()
        .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }));
    },
    stands: ({ after }) => after !== null,
    isLastOfRevision: ({ isLast }) => isLast,
  },
};
