/** The facts that differ on one leg of a comparison: looked up where they can only be few, else found among all. */
import { tooExpensive } from '../errors.js';
import { groupBy } from './collections.js';
import { factsAbout, factsWithin, FEW, loggedBetween, type Candidate } from './compare-candidates.js';
import type { Leg } from './compare-pieces.js';
import { DIFFERING, DIFFERING_OF, type Differing } from './compare-statements.js';
import { REFORMED } from './compare-territory.js';
import type { ComparisonQuestion } from './compare.js';
import { EDGES, UNTOLD } from './facts.js';
import type { Graph } from './graph.js';
import { midpoint } from './moment.js';

/** The most rows, and from how many candidates on all versions are looked at instead. */
export interface ComparisonLimits {
  readonly differences: number;
  readonly few?: number;
}

const nameOf = ({ kind, factId }: Candidate): string => `${kind} ${factId}`;

/** The facts that alone are asked for; null where all are. */
export async function askedFacts(
  graph: Graph,
  { about, within, from, to }: ComparisonQuestion,
): Promise<ReadonlyMap<string, Candidate> | null> {
  const [first, second] = await Promise.all([
    about && factsAbout(graph, about),
    within && factsWithin(graph, within, [from, midpoint(from, to), to]),
  ]);
  const byName = (facts: readonly Candidate[]): Map<string, Candidate> =>
    new Map(facts.map((fact) => [nameOf(fact), fact]));
  if (!first || !second) return first || second ? byName(first ?? second ?? []) : null;
  const both = byName(second);
  return byName(first.filter((fact) => both.has(nameOf(fact))));
}

/** Rejects with TOO_EXPENSIVE where there are more than the limit. */
export async function differingOn(
  graph: Graph,
  leg: Leg,
  { kinds, fields }: ComparisonQuestion,
  asked: ReadonlyMap<string, Candidate> | null,
  { differences: limit, few = FEW }: ComparisonLimits,
): Promise<Differing[]> {
  const { before, after, name } = leg;
  const [x, y] = [before.revision, after.revision];
  const logged =
    name === 'RECORD' ? await loggedBetween(graph, x < y ? [x, y] : [y, x], before.day, few) : null;
  const all = asked && [...asked.values()];
  const candidates = logged && asked ? logged.filter((fact) => asked.has(nameOf(fact))) : (logged ?? all);
  const parameters = {
    ...{ before: { ...before }, after: { ...after }, fields: fields && [...fields] },
    ...{ untold: [...UNTOLD], reformed: REFORMED },
  };
  if (candidates && candidates.length <= few) {
    const byKind = groupBy(candidates, ({ kind }) => kind);
    const rows = await Promise.all(
      [...byKind]
        .filter(([kind]) => kinds.includes(kind))
        .map(([kind, facts]) =>
          graph.read(DIFFERING_OF[kind], { ...parameters, factIds: facts.map(({ factId }) => factId) }),
        ),
    );
    return rows.flat();
  }
  const links = kinds.some((kind) => kind in EDGES);
  const rows = await graph.read(DIFFERING, { ...parameters, kinds, links, limit: limit + 1 });
  if (rows.length > limit) throw tooMany(limit);
  return asked ? rows.filter((row) => asked.has(nameOf(row))) : rows;
}

export const tooMany = (limit: number): Error =>
  tooExpensive({
    ...{ measure: 'differences', limit },
    hint: 'Compare moments that lie closer, or narrow `kinds`, `types` or `fields`.',
  });
