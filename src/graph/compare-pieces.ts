/** What given facts said between two moments, piece by piece: what each said at both, and since when. */
import { saidColumns, type VersionSaid } from './changes-look.js';
import { batches, compareText, groupBy } from './collections.js';
import type { Candidate } from './compare-candidates.js';
import type { DifferenceOperation, Point } from './compare-statements.js';
import { cypher, statement, type Statement } from './cypher.js';
import type { Day } from './days.js';
import { UNTOLD } from './facts.js';
import type { Graph } from './graph.js';
import { holdsOn, onRecord } from './moment.js';
import { byKind, hint, ofFact, pattern, type VersionKind } from './record-statements.js';

/** Two moments that differ in the revision alone, or in the day alone. */
export interface Leg {
  readonly name: 'RECORD' | 'WORLD';
  readonly before: Point;
  readonly after: Point;
}
/** Where a leg stands in the one respect in which its moments differ. */
type Place = number | Day;

/** A version of a fact: from when to when it stood, in that respect. */
export interface Piece {
  readonly factId: string;
  readonly from: Place;
  /** Exclusive. */
  readonly until: Place;
  readonly said: VersionSaid;
}

const PIECES: Record<VersionKind, Statement<VersionSaid & { factId: string }>> = byKind((kind) =>
  statement(
    `piecesOf ${kind}`,
    cypher`
      UNWIND $factIds AS factId
      MATCH ${pattern(kind)} ${hint(kind)} WHERE ${ofFact('v', cypher`factId`)}
        AND ($day IS NULL OR ${holdsOn('v')}) AND ($revision IS NULL OR ${onRecord('v')})
      RETURN factId, ${saidColumns(kind)}`,
  ),
);

/** The properties by which a leg goes. */
const TIMES = {
  RECORD: ['recordedFrom', 'recordedTo'],
  WORLD: ['holdsFrom', 'holdsUntil'],
} as const;

/** The pieces of facts by their id, in order. One round trip for each kind, where there are few. */
export async function piecesOf(
  graph: Graph,
  { name, before, after }: Leg,
  facts: readonly Candidate[],
): Promise<Map<string, Piece[]>> {
  const view =
    name === 'RECORD' ? { day: before.day, revision: null } : { day: null, revision: after.revision };

  const [from, until] = TIMES[name];
  const reads = [...groupBy(facts, ({ kind }) => kind)].flatMap(([kind, all]) =>
    [...batches(all)].map((some) =>
      graph.read(PIECES[kind], { ...view, factIds: some.map(({ factId }) => factId) }),
    ),
  );
  const pieces = (await Promise.all(reads)).flat().map(({ factId, ...said }) => ({
    ...{ factId, said },
    from: said.properties[from] as Place,
    until: said.properties[until] as Place,
  }));
  return groupBy(pieces.sort(inOrder), ({ factId }) => factId);
}
const inOrder = (x: Piece, y: Piece): number => Number(y.from < x.from) - Number(x.from < y.from);

/** Where the leg stands at its moments, the earlier one first. */
function ends({ name, before, after }: Leg): [Place, Place] {
  const [x, y] = name === 'RECORD' ? [before.revision, after.revision] : [before.day, after.day];
  return x < y ? [x, y] : [y, x];
}

const saidIn = ({ said: { properties } }: Piece): string =>
  JSON.stringify(
    Object.entries(properties)
      .filter(([name, value]) => value !== null && !UNTOLD.has(name))
      .sort(([x], [y]) => compareText(x, y)),
  );

/** What a fact said at both moments of a leg, and where in between it became what it is at the later one. */
export interface Turn {
  readonly before: VersionSaid | null;
  readonly after: VersionSaid | null;
  /** The first place from which on, without a break up to the later moment, it is there, is gone, or says this. */
  readonly at: Place;
}

export function turnOf(leg: Leg, operation: DifferenceOperation, pieces: readonly Piece[]): Turn {
  const [earlier, later] = ends(leg);
  const at = (place: Place): Piece | undefined =>
    pieces.find(({ from, until }) => from <= place && place < until);
  const isForward = (leg.name === 'RECORD' ? leg.before.revision : leg.before.day) === earlier;
  const [old, now] = [at(earlier), at(later)];
  const [before, after] = isForward ? [old, now] : [now, old];
  return { before: before?.said ?? null, after: after?.said ?? null, at: turnedAt() };

  function turnedAt(): Place {
    const past = pieces.filter(({ from }) => from <= later);
    const last = past.at(-1);
    if (!last) throw new Error(`${leg.name}: a fact differs that was never there`);
    if (!now) return last.until;
    let first = last;
    for (const piece of past.slice(0, -1).reverse()) {
      const isSame = operation !== 'CHANGED' || saidIn(piece) === saidIn(last);
      if (piece.until !== first.from || !isSame) break;
      first = piece;
    }
    return first.from;
  }
}
