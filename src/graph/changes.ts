/**
 * The log, read in order: what each revision changed, and between two revisions what began or ended as its day came.
 * Nothing is done at midnight: that a day has come follows from the days of the versions and the instants of the revisions.
 */
import { lookedUp, type Place, type VersionSaid } from './changes-look.js';
import { groupBy } from './collections.js';
import { cypher, statement } from './cypher.js';
import { dayBefore, dayInBerlin, startOfDay, type Day } from './days.js';
import type { Graph, Reader } from './graph.js';
import { contentOf } from './record-changes.js';
import { ofFact, type VersionKind } from './record-statements.js';
import type { Operation } from './stretches.js';

/** Where somebody has read to: nothing before revision 1. */
export interface Position {
  readonly revision: number;
  readonly sequence: number;
}
export const BEGINNING: Position = { revision: 0, sequence: -1 };

export interface ChangeRecord extends Position {
  /** When it was recorded, or when its day began. */
  readonly at: string;
  readonly operation: Operation;
  readonly kind: VersionKind;
  readonly factId: string;
  readonly effectiveOn: Day;
  /** Exclusive; null = until further notice. */
  readonly effectiveUntil: Day | null;
  /** Null where the fact did not hold, or was not on record. */
  readonly before: VersionSaid | null;
  readonly after: VersionSaid | null;
  /** Newest keys of what it names, where they may not be on record yet. */
  readonly keys?: ReadonlyMap<string, string>;
  /** No more of the same revision, or of the same day, follows. */
  readonly isLast: boolean;
}
/** A piece of the log. */
export interface ChangePage {
  readonly changes: readonly ChangeRecord[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}
export interface ChangesQuestion {
  readonly after: Position;
  readonly limit: number;
  /** The newest revision and the day of the question. */
  readonly newest: number;
  readonly today: Day;
  /** Null = all. */
  readonly kinds: readonly VersionKind[] | null;
  readonly operations: readonly Operation[] | null;
}

export interface ChangeRow extends Position {
  readonly operation: Operation;
  readonly subject: string;
  readonly kind: VersionKind;
  readonly effectiveOn: Day;
  readonly effectiveUntil: Day;
}
const ROW = cypher`c.revision AS revision, c.sequence AS sequence, c.operation AS operation, c.subject AS subject,
      c.kind AS kind, c.effectiveOn AS effectiveOn, c.effectiveUntil AS effectiveUntil`;
const ASKED = cypher`($kinds IS NULL OR c.kind IN $kinds) AND ($operations IS NULL OR c.operation IN $operations)`;
const ROWS = statement<ChangeRow>(
  'changesAfter',
  cypher`
    CALL () {
      MATCH (c:Change) WHERE c.revision = $revision AND c.sequence > $sequence AND ${ASKED}
      RETURN c ORDER BY c.revision, c.sequence LIMIT $limit
      UNION ALL
      // With both properties the index gives the order, so that the reading ends with the limit.
      MATCH (c:Change)
      WHERE c.revision > $revision AND c.revision <= $newest AND c.sequence >= 0 AND ${ASKED}
      RETURN c ORDER BY c.revision, c.sequence LIMIT $limit
    }
    RETURN ${ROW} ORDER BY revision, sequence LIMIT $limit`,
);

interface RevisionRow {
  readonly number: number;
  readonly at: string;
  readonly changes: number;
}
const REVISIONS = statement<RevisionRow>(
  'revisionsBetween',
  cypher`
    MATCH (r:Revision) WHERE $from <= r.number <= $to
    RETURN r.number AS number, r.at AS at, coalesce(r.changes, 0) AS changes ORDER BY number`,
);

interface ComingRow {
  readonly revision: number;
  readonly day: Day;
  readonly subject: string;
  readonly kind: VersionKind;
}
const COMING = statement<ComingRow>(
  'comingDays',
  cypher`
    UNWIND $windows AS w
    // An index of two properties is asked only where both are.
    MATCH (c:Coming) WHERE c.day > w.after AND c.day <= w.until AND c.subject IS NOT NULL
    RETURN w.revision AS revision, c.day AS day, c.subject AS subject, c.kind AS kind
    ORDER BY revision, day, subject`,
);

/** A row before it is known what stood and what stands. */
type Bare = Omit<ChangeRecord, 'before' | 'after' | 'isLast'> & Place;

/** What the rows of revisions tell. */
export function recorded(rows: readonly ChangeRow[], at: ReadonlyMap<number, string>): Bare[] {
  return rows.map(({ subject, effectiveUntil, ...row }) => {
    const instant = at.get(row.revision) ?? '';
    return {
      ...row,
      ...{ factId: subject, at: instant },
      // The end of what lasts beyond the day of recording is told when it comes.
      effectiveUntil: effectiveUntil > dayInBerlin(new Date(instant)) ? null : effectiveUntil,
      beforeOn: { day: row.effectiveOn, revision: row.revision - 1 },
      afterOn: { day: row.effectiveOn, revision: row.revision },
    };
  });
}

/** What begins or ends between revisions as days come, after the rows of the revision that has it. */
async function come(
  graph: Graph,
  revisions: readonly RevisionRow[],
  recordedIn: ReadonlyMap<number, number>,
  { newest, today }: ChangesQuestion,
): Promise<Bare[]> {
  const windows = revisions.flatMap(({ number, at }, index) => {
    const next = revisions[index + 1];
    // Nothing is on record before revision 1; and of the last row that was read the next revision may not be known.
    if (number === 0 || (next === undefined && number !== newest)) return [];
    const [after, until] = [dayInBerlin(new Date(at)), next ? dayInBerlin(new Date(next.at)) : today];
    return after < until ? [{ revision: number, after, until }] : [];
  });
  if (windows.length === 0) return [];
  const candidates = await graph.read(COMING, { windows });
  const bare = candidates.map(({ revision, day, subject, kind }) => ({
    ...{ revision, sequence: 0, at: startOfDay(day), operation: 'UPDATED' as const, kind, factId: subject },
    ...{ effectiveOn: day, effectiveUntil: null },
    beforeOn: { day: dayBefore(day), revision },
    afterOn: { day, revision },
  }));
  // What was foreseen for the day may have been changed since.
  const stands = (await lookedUp(graph, bare)).filter(
    ({ before, after }) => saidIn(before) !== saidIn(after),
  );
  return [...groupBy(stands, ({ revision }) => revision)].flatMap(([revision, all]) =>
    all.map(({ before, after, ...row }, index) => ({
      ...row,
      sequence: (recordedIn.get(revision) ?? 0) + index,
      operation: before === null ? 'CREATED' : after === null ? 'ENDED' : 'UPDATED',
    })),
  );
}

const saidIn = (said: VersionSaid | null): string | null => said && contentOf(said.properties);
const order = (x: Position, y: Position): number => x.revision - y.revision || x.sequence - y.sequence;

/** What follows a position, in order, at most `limit` rows. The same positions give the same rows for ever. */
export async function changesAfter(graph: Graph, question: ChangesQuestion): Promise<ChangeRecord[]> {
  const { after, limit, newest, kinds, operations } = question;
  // One more, to know whether a row is the last of its kind.
  const rows = await graph.read(ROWS, { ...after, limit: limit + 1, newest, kinds, operations });
  const last = rows.length > limit ? (rows.at(-1)?.revision ?? newest) : newest;
  const revisions = await graph.read(REVISIONS, { from: after.revision, to: Math.min(last + 1, newest) });
  const at = new Map(revisions.map((revision) => [revision.number, revision.at]));
  const recordedIn = new Map(revisions.map(({ number, changes }) => [number, changes]));
  const isAsked = (row: Bare): boolean =>
    order(row, after) > 0 &&
    (kinds?.includes(row.kind) ?? true) &&
    (operations?.includes(row.operation) ?? true);
  const days = (await come(graph, revisions, recordedIn, question)).filter(isAsked);
  const all = [...recorded(rows, at), ...days].sort(order);
  const page = await lookedUp(graph, all.slice(0, limit));
  return page.map((row, index) => {
    const next = all[index + 1];
    const rowsOfRevision = recordedIn.get(row.revision) ?? 0;
    const isLast =
      row.sequence < rowsOfRevision
        ? row.sequence === rowsOfRevision - 1
        : next?.revision !== row.revision || next.effectiveOn !== row.effectiveOn;
    return Object.freeze({ ...row, isLast });
  });
}

const NEWEST_KEYS = statement<{ id: string; key: string }>(
  'newestKeys',
  cypher`
    UNWIND $ids AS id
    MATCH (s:State) WHERE ${ofFact('s', cypher`id + '.state'`)} AND s.recordedFrom <= $revision
    // What was closed later stood then: else the answer for a revision would change with the next ones.
    WITH id, s, CASE WHEN $revision < s.recordedTo THEN $revision + 1 ELSE s.recordedTo END AS until
    ORDER BY until, s.holdsFrom
    RETURN id, last(collect(s.key)) AS key`,
);

/** The key that each entity last had as a revision has it, also of those that are gone. */
export function newestKeys(
  graph: Reader,
  ids: readonly string[],
  revision: number,
): Promise<{ id: string; key: string }[]> {
  return graph.read(NEWEST_KEYS, { ids, revision });
}
