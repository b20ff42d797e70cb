/** What was ever recorded of an entity, value by value: how it went in the world, and what the records held for true before. */
import { append, compareText } from './collections.js';
import { cypher, statement } from './cypher.js';
import { OPEN_DAY, OPEN_REVISION, type Day } from './days.js';
import { BOOKKEEPING, claimValue, figureField, type Measure, type PropertyValue } from './facts.js';
import type { Graph } from './graph.js';
import { ofFact } from './record-statements.js';

/** One value over the days on which it holds. */
export interface HistoryEntry {
  readonly field: string;
  readonly value: string;
  readonly from: Day;
  /** Exclusive; null = no end is known. */
  readonly until: Day | null;
  readonly recordedIn: number;
  /** The revision by which the records say something else of these days; null = it stands. */
  readonly supersededIn: number | null;
}

interface Row {
  readonly entity: string;
  readonly isFigure: boolean;
  readonly properties: Readonly<Record<string, PropertyValue>>;
}
const HISTORY_OF = statement<Row>(
  'historyOf',
  cypher`
    UNWIND $ids AS id
    CALL (id) {
      MATCH (v:State) WHERE ${ofFact('v', cypher`id + '.state'`)} RETURN v, false AS isFigure
      UNION ALL
      MATCH (v:Figure {entity: id}) WHERE v.measure <> 'BOUNDARY' RETURN v, true AS isFigure
    }
    WITH id, v, isFigure WHERE v.recordedFrom <= $revision
    RETURN id AS entity, isFigure, properties(v) AS properties`,
);

/** Beside that, the dates, and what follows from the rest. */
const BESIDES: ReadonlySet<string> = new Set([
  ...BOOKKEEPING,
  ...['sortName', 'openConflicts', 'levels', 'since', 'until'],
]);

function valuesOf({ isFigure, properties }: Row): [string, string][] {
  const said: [string, PropertyValue][] = isFigure
    ? [
        [
          figureField(properties.measure as Measure, (properties.period ?? null) as string | null),
          properties.value ?? null,
        ],
      ]
    : Object.entries(properties).filter(([name]) => !BESIDES.has(name));
  return said.flatMap(([field, value]) => {
    const text = claimValue(value);
    return text === null ? [] : [[field, text]];
  });
}

const before = (x: HistoryEntry, y: HistoryEntry): number =>
  compareText(x.field, y.field) ||
  compareText(x.from, y.from) ||
  x.recordedIn - y.recordedIn ||
  compareText(x.value, y.value);

/** Versions split a value where another one changes: what goes on unchanged is one entry. */
function joined(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const found: HistoryEntry[] = [];
  for (const entry of [...entries].sort(before)) {
    const at = found.findLastIndex(
      (last) =>
        last.field === entry.field &&
        last.value === entry.value &&
        last.until === entry.from &&
        last.supersededIn === entry.supersededIn,
    );
    const last = found[at];
    if (last)
      found[at] = { ...last, until: entry.until, recordedIn: Math.max(last.recordedIn, entry.recordedIn) };
    else found.push(entry);
  }
  return found;
}

/** Of each entity all that was on record at `revision` or before it, by field and day. */
export async function historyOf(
  graph: Graph,
  ids: readonly string[],
  revision: number,
): Promise<Map<string, readonly HistoryEntry[]>> {
  const entries = new Map<string, HistoryEntry[]>();
  for (const row of await graph.read(HISTORY_OF, { ids, revision })) {
    const { holdsFrom, holdsUntil, recordedFrom, recordedTo } = row.properties;
    const superseded = Number(recordedTo);
    for (const [field, value] of valuesOf(row))
      append(entries, row.entity, {
        ...{ field, value, from: String(holdsFrom), recordedIn: Number(recordedFrom) },
        until: holdsUntil === OPEN_DAY ? null : String(holdsUntil),
        supersededIn: superseded === OPEN_REVISION || superseded > revision ? null : superseded,
      });
  }
  return new Map([...entries].map(([id, all]) => [id, joined(all)]));
}
