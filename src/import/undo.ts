/**
 * Undo: what a revision recorded is taken back by a later one. What was changed since stays, and so does what it rests
 * on; each of those is named. Nothing is left dangling.
 */
import { getOr } from '../graph/collections.js';
import type { Timeline } from '../graph/facts.js';
import type { Reader } from '../graph/graph.js';
import { labelOfId } from '../graph/ids.js';
import { OUTLIVING } from '../graph/audit-statements.js';
import { edgesHangingOn, touchedBy, type Touched } from '../graph/revert.js';

export interface Kept {
  /** Id of the entity or edge that stays as it is. */
  readonly subject: string;
  readonly reason: 'CHANGED_SINCE' | 'NEEDED';
}
export interface Undo {
  readonly timelines: readonly Timeline[];
  readonly kept: readonly Kept[];
}

/** A fact, its figures and the words about them stand or go together. */
const ownerOf = ({ kind, factId, hangsOn }: Touched): string =>
  kind === 'STATE' || kind === 'FIGURE' || kind === 'CLAIM' ? (hangsOn[0] ?? factId) : factId;

/** The entities that a fact cannot do without. */
const restsOn = ({ kind, hangsOn }: Touched): readonly string[] =>
  kind === 'STATE' || kind === 'FIGURE' || kind === 'CLAIM' ? [] : hangsOn;

export async function undoOf(reader: Reader, revision: number): Promise<Undo> {
  // A source that was named stays named: others may have cited it since.
  const all = (await touchedBy(reader, revision)).filter(
    ({ kind, hangsOn: [id = ''] }) => kind !== 'STATE' || labelOfId(id) !== 'Source',
  );
  const groups = new Map<string, Touched[]>();
  for (const fact of all) getOr(groups, ownerOf(fact), (): Touched[] => []).push(fact);
  const kept = new Map<string, Kept['reason']>();
  const keep = (owner: string, reason: Kept['reason']): void => {
    if (!groups.has(owner) || kept.has(owner)) return;
    kept.set(owner, reason);
    // An edge that stays needs both ends, and an entity that stays its place among the others.
    for (const fact of groups.get(owner) ?? []) for (const id of restsOn(fact)) keep(id, 'NEEDED');
    for (const [other, facts] of groups)
      if (facts.some((fact) => fact.kind === 'BELONGS_TO' && fact.hangsOn[0] === owner))
        keep(other, 'NEEDED');
  };
  for (const [owner, facts] of groups)
    if (facts.some(({ isChangedSince }) => isChangedSince)) keep(owner, 'CHANGED_SINCE');

  // Days on which an entity would still be there.
  const states = new Map(
    all.flatMap((fact) =>
      fact.before.kind === 'STATE' ? [[fact.before.entity, fact.before.versions] as const] : [],
    ),
  );
  const hanging = await edgesHangingOn(reader, [...states.keys()]);
  for (let grown = true; grown;) {
    const size = kept.size;
    for (const { factId, type, from, to, holdsFrom, holdsUntil } of hanging) {
      if (groups.has(factId) && !kept.has(factId)) continue;
      for (const id of [from, to]) {
        const versions = kept.has(id) ? undefined : states.get(id);
        if (!versions) continue;
        const [first, last] = [versions[0]?.holdsFrom, versions.at(-1)?.holdsUntil];
        const until = OUTLIVING.has(type) ? holdsFrom : holdsUntil;
        if (first === undefined || last === undefined || first > holdsFrom || last < until)
          keep(id, 'NEEDED');
      }
    }
    grown = kept.size > size;
  }
  return {
    timelines: [...groups].flatMap(([owner, facts]) =>
      kept.has(owner) ? [] : facts.map(({ before }) => before),
    ),
    kept: [...kept].map(([subject, reason]) => ({ subject, reason })),
  };
}
