/** What a fact said on a day, as a revision has it. */
import { groupBy } from './collections.js';
import { cypher, statement, type Cypher, type Statement } from './cypher.js';
import type { Day } from './days.js';
import type { PropertyValue } from './facts.js';
import type { Reader } from './graph.js';
import { holds } from './moment.js';
import { byKind, hint, ofFact, pattern, type VersionKind } from './record-statements.js';
import type { Operation } from './stretches.js';

/** What a version says, and what it hangs on: the ends of an edge, the source of a claim. */
export interface VersionSaid {
  readonly properties: Readonly<Record<string, PropertyValue>>;
  readonly from: string | null;
  readonly to: string | null;
}
/** A look at a fact on a day, as a revision has it. */
interface Look {
  readonly index: number;
  readonly subject: string;
  readonly day: Day;
  readonly revision: number;
}
/** The columns of VersionSaid, of a version `v` of this kind. */
export function saidColumns(kind: VersionKind): Cypher {
  switch (kind) {
    case 'STATE':
      return cypher`properties(v) AS properties, null AS from, null AS to`;
    case 'FIGURE':
      // An outline is as long as a hundred other versions, and nobody is told it.
      return cypher`v {.*, outline: null} AS properties, null AS from, null AS to`;
    case 'CLAIM':
      return cypher`properties(v) AS properties, null AS from, head([(v)-[:FROM]->(s:Source) | s.id]) AS to`;
    default:
      return cypher`properties(v) AS properties, a.id AS from, b.id AS to`;
  }
}
const LOOKS: Record<VersionKind, Statement<VersionSaid & { index: number }>> = byKind((kind) =>
  statement(
    `lookAt ${kind}`,
    cypher`
      UNWIND $looks AS look
      MATCH ${pattern(kind)} ${hint(kind)} WHERE ${ofFact('v', cypher`look.subject`)}
        AND ${holds('v', cypher`look.day`, cypher`look.revision`)}
      RETURN look.index AS index, ${saidColumns(kind)}`,
  ),
);

/** A change of a fact, and where to look for what stood and what stands. */
export interface Place {
  readonly kind: VersionKind;
  readonly factId: string;
  readonly operation: Operation;
  readonly beforeOn: Omit<Look, 'index' | 'subject'>;
  readonly afterOn: Omit<Look, 'index' | 'subject'>;
}

/** Each with what stood and what stands; null where nothing did, or does. One round trip for each kind of fact. */
export async function lookedUp<P extends Place>(
  graph: Reader,
  rows: readonly P[],
): Promise<(P & { readonly before: VersionSaid | null; readonly after: VersionSaid | null })[]> {
  const said: (VersionSaid | undefined)[] = [];
  const looks = rows.flatMap(({ kind, factId, operation, beforeOn, afterOn }, index) => [
    ...(operation === 'CREATED' ? [] : [{ kind, look: { index: 2 * index, subject: factId, ...beforeOn } }]),
    ...(operation === 'ENDED' || operation === 'RETRACTED'
      ? []
      : [{ kind, look: { index: 2 * index + 1, subject: factId, ...afterOn } }]),
  ]);
  const reads = [...groupBy(looks, ({ kind }) => kind)].map(async ([kind, all]) => {
    for (const { index, ...one } of await graph.read(LOOKS[kind], { looks: all.map(({ look }) => look) }))
      said[index] = one;
  });
  await Promise.all(reads);
  return rows.map((row, index) => ({
    ...row,
    before: said[2 * index] ?? null,
    after: said[2 * index + 1] ?? null,
  }));
}
