/**
 * The difference between the records at two moments. It goes through the midpoint, the first day as the second revision
 * has it: what differs between there and `from` was corrected or learnt, what differs between there and `to` happened.
 */
import { newestKeys } from './changes.js';
import { compareText, groupBy } from './collections.js';
import type { Candidate } from './compare-candidates.js';
import { askedFacts, differingOn, tooMany, type ComparisonLimits } from './compare-differing.js';
import { piecesOf, turnOf, type Leg } from './compare-pieces.js';
import type { Differing, DifferenceOperation, Point } from './compare-statements.js';
import { reformedOn, type Reform } from './compare-territory.js';
import type { VersionSaid } from './changes-look.js';
import type { Day } from './days.js';
import { factType, KINDS_IN_ORDER } from './fact-types.js';
import type { Graph } from './graph.js';
import { labelOfId } from './ids.js';
import { midpoint, type Moment } from './moment.js';
import type { VersionKind } from './record-statements.js';

export const CAUSES = ['RECORD', 'WORLD', 'TERRITORY'] as const;
export type DifferenceCause = (typeof CAUSES)[number];

/** Two moments, and which differences are asked for; null = all. */
export interface ComparisonQuestion {
  readonly from: Moment;
  readonly to: Moment;
  readonly causes: readonly DifferenceCause[] | null;
  readonly operations: readonly DifferenceOperation[] | null;
  readonly kinds: readonly VersionKind[];
  readonly types: readonly string[] | null;
  /** Names of values, as changes tell them. */
  readonly fields: readonly string[] | null;
  /** Ids of entities that they are about, or whose links. */
  readonly about: readonly string[] | null;
  /** Ids of authorities: the same of those who belonged to them at `from`, at the midpoint or at `to`. */
  readonly within: readonly string[] | null;
}

/** One fact that differs on one leg, without what it says. */
export interface Difference extends Candidate {
  readonly leg: Leg;
  readonly cause: DifferenceCause;
  readonly operation: DifferenceOperation;
  readonly type: string;
  /** Of an entity or figure the entity, of a claim what it speaks of, of a link where it begins. */
  readonly about: string;
  /** Those that TERRITORY is put down to, the newest first. */
  readonly reforms: readonly Reform[];
  /** The newest key of that, where it is an entity. */
  readonly key: string | null;
}
/** What a fact said on both ends of its leg, and what in between made it different. */
export interface DifferenceSaid {
  readonly before: VersionSaid | null;
  readonly after: VersionSaid | null;
  /** Null on the leg of the records. */
  readonly effectiveOn: Day | null;
  /** Null on the leg of the world. */
  readonly revision: number | null;
}

/** The legs on which something can differ. */
function legsOf({ from, to, causes }: ComparisonQuestion): Leg[] {
  const place = ({ day, revision }: Moment): Point => ({ day, revision });
  const [before, middle, after] = [place(from), place(midpoint(from, to)), place(to)];
  const isAsked = (...some: DifferenceCause[]): boolean =>
    causes === null || some.some((cause) => causes.includes(cause));
  return [
    ...(from.revision !== to.revision && isAsked('RECORD')
      ? [{ name: 'RECORD' as const, before, after: middle }]
      : []),
    ...(from.day !== to.day && isAsked('WORLD', 'TERRITORY')
      ? [{ name: 'WORLD' as const, before: middle, after }]
      : []),
  ];
}

const aboutOf = ({ subject, from, factId }: Differing): string => subject ?? from ?? factId;

const NONE = { cause: 'RECORD' as const, reforms: [] };
/** Why each difference of a leg is one. */
async function causesOn(
  graph: Graph,
  leg: Leg,
  rows: readonly Differing[],
): Promise<(row: Differing) => Pick<Difference, 'cause' | 'reforms'>> {
  if (leg.name === 'RECORD') return () => NONE;
  const reformsOf = await reformedOn(graph, leg, rows);
  return (row) => {
    const reforms = reformsOf(row);
    return reforms === null ? { ...NONE, cause: 'WORLD' } : { cause: 'TERRITORY', reforms };
  };
}

async function differencesOn(
  graph: Graph,
  leg: Leg,
  question: ComparisonQuestion,
  asked: ReadonlyMap<string, Candidate> | null,
  limits: ComparisonLimits,
): Promise<Omit<Difference, 'key'>[]> {
  const { causes, operations, types } = question;
  const rows = await differingOn(graph, leg, question, asked, limits);
  const causeOf = await causesOn(graph, leg, rows);
  return rows
    .map((row) => ({
      ...{ leg, kind: row.kind, factId: row.factId, operation: row.operation, about: aboutOf(row) },
      ...causeOf(row),
      type: factType(row.kind, row.subject, row.measure),
    }))
    .filter(
      ({ cause, operation, type }) =>
        (causes?.includes(cause) ?? true) &&
        (operations?.includes(operation) ?? true) &&
        (types?.includes(type) ?? true),
    );
}

/** All differences that are asked for, in order: by leg, kind, key and id. Rejects with TOO_EXPENSIVE over the limit. */
export async function differencesBetween(
  graph: Graph,
  question: ComparisonQuestion,
  limits: ComparisonLimits,
): Promise<readonly Difference[]> {
  const asked = await askedFacts(graph, question);
  const found = await Promise.all(
    legsOf(question).map((leg) => differencesOn(graph, leg, question, asked, limits)),
  );
  const all = found.flat();
  if (all.length > limits.differences) throw tooMany(limits.differences);
  const ids = [...new Set(all.map(({ about }) => about))].filter((id) => labelOfId(id) !== null);
  const keys = new Map(
    ids.length === 0
      ? []
      : (await newestKeys(graph, ids, newestOf(question))).map(({ id, key }) => [id, key] as const),
  );
  return all.map((one) => ({ ...one, key: keys.get(one.about) ?? null })).sort(inOrder);
}

/** The revision that knows the keys of both moments. */
export const newestOf = ({ from, to }: Pick<ComparisonQuestion, 'from' | 'to'>): number =>
  Math.max(from.revision, to.revision);

const PLACES = new Map(KINDS_IN_ORDER.map((kind, index) => [kind, index]));
const placeOf = ({ kind }: Difference): number => PLACES.get(kind) ?? 0;
/** Those without a key come last. */
const inOrder = (x: Difference, y: Difference): number =>
  compareText(x.leg.name, y.leg.name) ||
  placeOf(x) - placeOf(y) ||
  Number(x.key === null) - Number(y.key === null) ||
  compareText(x.key ?? '', y.key ?? '') ||
  compareText(x.about, y.about) ||
  compareText(x.factId, y.factId);

/** What these differences are. One round trip for each leg and kind among them. */
export async function saidOf(
  graph: Graph,
  differences: readonly Difference[],
): Promise<Map<Difference, DifferenceSaid>> {
  const said = new Map<Difference, DifferenceSaid>();
  const reads = [...groupBy(differences, ({ leg }) => leg)].map(async ([leg, all]) => {
    const pieces = await piecesOf(graph, leg, all);
    for (const one of all) {
      const { before, after, at } = turnOf(leg, one.operation, pieces.get(one.factId) ?? []);
      const isRecord = leg.name === 'RECORD';
      said.set(one, {
        ...{ before, after },
        effectiveOn: isRecord ? null : String(at),
        revision: isRecord ? Number(at) : null,
      });
    }
  });
  await Promise.all(reads);
  return said;
}
