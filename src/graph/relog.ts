/**
 * The log as it follows from the versions alone. Databases from before the log could be followed have rows without their
 * last day, and none for figures and claims that came with their subject: theirs are made anew, once.
 */
import { batches, getOr, groupBy } from './collections.js';
import { cypher, statement, type Statement } from './cypher.js';
import { dayInBerlin, OPEN_REVISION } from './days.js';
import type { PropertyValue } from './facts.js';
import type { Graph, WriteTransaction } from './graph.js';
import { changesOfFact, comingDays, contentOf, type Change } from './record-changes.js';
import {
  APPEND_CHANGES,
  APPEND_COMING,
  byKind,
  pattern,
  VERSION_KINDS,
  type VersionKind,
} from './record-statements.js';
import type { Held } from './stretches.js';

/** A version with the revisions between which it is on record. */
export interface LoggedVersion {
  readonly kind: VersionKind;
  readonly factId: string;
  readonly recordedFrom: number;
  readonly recordedTo: number;
  readonly held: Held;
}
type Row = Readonly<Record<string, PropertyValue>>;

const EVERY: Record<VersionKind, Statement<{ properties: Row }>> = byKind((kind) =>
  statement(`everyVersion ${kind}`, cypher`MATCH ${pattern(kind)} RETURN properties(v) AS properties`),
);
const IS_OLD = statement<{ isOld: boolean }>(
  'isLogOld',
  cypher`RETURN EXISTS { MATCH (c:Change {revision: 1, sequence: 0}) WHERE c.effectiveUntil IS NULL } AS isOld`,
);
const INSTANTS = statement<{ number: number; at: string }>(
  'instants',
  cypher`MATCH (r:Revision) WHERE r.number > 0 RETURN r.number AS number, r.at AS at ORDER BY number`,
);
const FORGET = statement('forgetLog', cypher`MATCH (c:Change) DELETE c`);
const COUNT = statement(
  'countChanges',
  cypher`MATCH (r:Revision {number: $revision}) SET r.changes = $changes`,
);

/** All versions there ever were. */
export async function everyVersion(graph: Pick<WriteTransaction, 'run'>): Promise<LoggedVersion[]> {
  const versions: LoggedVersion[] = [];
  for (const kind of VERSION_KINDS)
    for (const { properties } of await graph.run(EVERY[kind])) {
      const [holdsFrom, holdsUntil] = [String(properties.holdsFrom), String(properties.holdsUntil)];
      versions.push({
        ...{ kind, factId: String(properties.factId) },
        ...{ recordedFrom: Number(properties.recordedFrom), recordedTo: Number(properties.recordedTo) },
        held: { holdsFrom, holdsUntil, content: contentOf(properties) },
      });
    }
  return versions;
}

/** What the log of a revision has to tell, by the facts that it changed; also of days that were still to come. */
export function changesOfRevision(versions: readonly LoggedVersion[], revision: number): Change[] {
  return [...groupBy(versions, ({ factId }) => factId)].flatMap(([subject, all]) => {
    const [first] = all;
    const replaced = {
      gone: all.filter(({ recordedTo }) => recordedTo === revision).map(({ held }) => held),
      added: all.filter(({ recordedFrom }) => recordedFrom === revision).map(({ held }) => held),
      wasThere: all.some((one) => one.recordedFrom < revision && revision <= one.recordedTo),
      isThere: all.some((one) => one.recordedFrom <= revision && revision < one.recordedTo),
    };
    if (!first) return [];
    return changesOfFact(subject, first.kind, replaced);
  });
}

async function relog(transaction: WriteTransaction): Promise<void> {
  const byFact = groupBy(await everyVersion(transaction), ({ factId }) => factId);
  const touched = new Map<number, LoggedVersion[]>();
  for (const all of byFact.values())
    for (const revision of new Set(all.flatMap((one) => [one.recordedFrom, one.recordedTo])))
      if (revision !== OPEN_REVISION) getOr(touched, revision, (): LoggedVersion[] => []).push(...all);
  await transaction.run(FORGET);
  for (const { number: revision, at } of await transaction.run(INSTANTS)) {
    const today = dayInBerlin(new Date(at));
    const versions = touched.get(revision) ?? [];
    const rows = changesOfRevision(versions, revision)
      .filter(({ effectiveOn }) => effectiveOn <= today)
      .map((change, sequence) => ({ ...change, revision, sequence }));
    const coming = versions
      .filter(({ recordedFrom }) => recordedFrom === revision)
      .flatMap(({ factId, kind, held }) => comingDays(factId, kind, [held], today));
    for (const batch of batches(rows)) await transaction.run(APPEND_CHANGES, { rows: batch });
    for (const batch of batches(coming)) await transaction.run(APPEND_COMING, { rows: batch });
    await transaction.run(COUNT, { revision, changes: rows.length });
  }
}

/** True where the log had to be made anew. */
export async function renewLog(graph: Graph): Promise<boolean> {
  const [row] = await graph.read(IS_OLD);
  if (row?.isOld !== true) return false;
  await graph.write('relog', relog);
  return true;
}
