/**
 * The one writer, for seed, importers and mutations alike. A call takes the lock, compares what shall hold with what is
 * on record, closes and opens versions, appends changes, and commits once: one revision, or nothing.
 *
 * Nothing is overwritten: a version that no longer stands gets an end on record, and the next one opens.
 */
import { createHash } from 'node:crypto';

import { append, groupBy } from './collections.js';
import { OPEN_REVISION, type Day } from './days.js';
import type { Recording, Timeline, Version } from './facts.js';
import type { Graph, WriteTransaction } from './graph.js';
import { versionId } from './ids.js';
import { checkRecording } from './record-check.js';
import {
  APPEND_CHANGES,
  APPEND_REVISION,
  CLOSE,
  CREATE,
  createKey,
  IDENTIFY,
  KEYS_HELD_TWICE,
  LEVEL_LABELS,
  LOCK,
  NEWEST_REVISION,
  OPEN_VERSIONS,
  type OpenVersion,
  type VersionKind,
} from './record-statements.js';
import { searchText } from './search-text.js';
import type { Parameters } from './values.js';

export type Operation = 'CREATED' | 'UPDATED' | 'ENDED' | 'CORRECTED' | 'RETRACTED';

export interface RecordResult {
  /** The revision that was written, or the newest one where nothing had to be. */
  readonly revision: number;
  readonly created: number;
  readonly closed: number;
  /** Facts whose versions already stood as asked. */
  readonly unchanged: number;
  readonly changes: number;
}

/** The recording breaks an invariant; nothing was written. One line per breach. */
export class InvariantError extends Error {
  constructor(readonly breaches: readonly string[]) {
    super(`nothing was recorded: ${breaches.slice(0, 5).join('; ')}`);
    this.name = 'InvariantError';
  }
}

/** Rows per UNWIND: larger batches gain nothing and hold more memory. */
const BATCH = 5_000;

function digestOf(version: Version): string {
  const properties = Object.entries(version.properties).sort(([a], [b]) => (a < b ? -1 : 1));
  const content = [version.since, version.until, version.holdsFrom, version.holdsUntil, properties];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}

function* batches<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH);
}

interface Change {
  operation: Operation;
  subject: string;
  kind: VersionKind;
  effectiveOn: Day;
}

/** What happened to a fact, and from which day on it matters. */
function changeOf(
  timeline: Timeline,
  kind: VersionKind,
  before: readonly OpenVersion[],
  kept: ReadonlySet<string>,
  added: readonly Version[],
): Change {
  const closed = before.filter((version) => !kept.has(version.digest));
  const days = [...closed, ...added].map((version) => version.holdsFrom).sort();
  const change = (operation: Operation, effectiveOn = days[0] ?? ''): Change => ({
    operation,
    subject: timeline.kind === 'CLAIM' ? timeline.subject : timeline.factId,
    kind,
    effectiveOn,
  });
  if (before.length === 0) return change('CREATED');
  if (timeline.versions.length === 0) return change('RETRACTED');
  // Out there something ended or went on otherwise when each closed version lives on, only shorter.
  const shortened = closed.map((old) =>
    added.find((next) => next.holdsFrom === old.holdsFrom && next.holdsUntil < old.holdsUntil),
  );
  if (shortened.every((version) => version !== undefined)) {
    const end = shortened.map((version) => version.holdsUntil).sort()[0];
    if (closed.length === 0) return change('UPDATED', added[0]?.holdsFrom);
    return change(added.length === closed.length ? 'ENDED' : 'UPDATED', end);
  }
  return change('CORRECTED');
}

async function openVersions(
  transaction: WriteTransaction,
  timelines: readonly Timeline[],
): Promise<Map<string, OpenVersion[]>> {
  const found = new Map<string, OpenVersion[]>();
  for (const [kind, group] of groupBy(timelines, versionKind)) {
    for (const batch of batches(group)) {
      const factIds = batch.map((timeline) => timeline.factId);
      for (const row of await transaction.run(OPEN_VERSIONS[kind], { factIds }))
        append(found, row.factId, row);
    }
  }
  return found;
}

function versionKind(timeline: Timeline): VersionKind {
  return timeline.kind === 'EDGE' ? timeline.type : timeline.kind;
}

/** The row that the CREATE statement of its kind takes: ends beside the version's own properties. */
function createRow(
  timeline: Timeline,
  version: Version,
  id: string,
  digest: string,
  revision: number,
): Parameters {
  const base = {
    ...version.properties,
    id,
    factId: timeline.factId,
    digest,
    since: version.since,
    until: version.until,
    holdsFrom: version.holdsFrom,
    holdsUntil: version.holdsUntil,
    recordedFrom: revision,
    recordedTo: OPEN_REVISION,
  };
  switch (timeline.kind) {
    case 'STATE':
      return {
        entity: timeline.entity,
        properties: { ...base, entity: timeline.entity, searchText: searchTextOf(version) },
      };
    case 'FIGURE':
      return {
        entity: timeline.entity,
        properties: { ...base, entity: timeline.entity, measure: timeline.measure },
      };
    case 'EDGE':
      return { from: timeline.from, to: timeline.to, properties: base };
    case 'CLAIM':
      return {
        source: timeline.source,
        properties: { ...base, subject: timeline.subject },
      };
  }
}

/** What `search` finds a state by; derived from its name, so it is no part of what is compared. */
function searchTextOf({ properties: { name, title } }: Version): string | null {
  const called = name ?? title;
  return typeof called === 'string' ? searchText(called) : null;
}

async function identify(transaction: WriteTransaction, recording: Recording): Promise<void> {
  for (const [label, drafts] of groupBy(recording.entities, (draft) => draft.label)) {
    for (const batch of batches(drafts)) {
      const rows = batch.map(({ id, key, caption }) => ({ id, key, caption }));
      await transaction.run(IDENTIFY[label], { rows });
    }
  }
  const levelled = recording.entities.filter((draft) => draft.also !== undefined);
  for (const batch of batches(levelled)) {
    const rows = batch.map(({ id, also }) => ({ id, also: also ?? [] }));
    for (const statement of LEVEL_LABELS) await transaction.run(statement, { rows });
  }
}

/**
 * Records what `recording` says of each fact that it names: afterwards exactly its versions stand. Facts that it does
 * not name stay as they are. Rejects with InvariantError, or the driver's error; then nothing was written.
 */
export function record(graph: Graph, recording: Recording): Promise<RecordResult> {
  const breaches = checkRecording(recording);
  if (breaches.length > 0) return Promise.reject(new InvariantError(breaches));
  return graph.write('record', (transaction) => recordIn(transaction, recording));
}

async function recordIn(transaction: WriteTransaction, recording: Recording): Promise<RecordResult> {
  // Writers queue here, before they read anything: revisions have no gaps, and no two writers can deadlock.
  await transaction.run(LOCK);
  const [newest] = await transaction.run(NEWEST_REVISION);
  const before = newest?.number ?? 0;
  const revision = before + 1;
  const existing =
    before === 0 ? new Map<string, OpenVersion[]>() : await openVersions(transaction, recording.timelines);

  const closing = new Map<VersionKind, string[]>();
  const creating = new Map<string, Parameters[]>();
  const changes: Change[] = [];
  let [created, closed, unchanged] = [0, 0, 0];
  for (const timeline of recording.timelines) {
    const kind = versionKind(timeline);
    const old = existing.get(timeline.factId) ?? [];
    const digests = timeline.versions.map(digestOf);
    const oldDigests = new Set(old.map((version) => version.digest));
    const kept = new Set(digests.filter((digest) => oldDigests.has(digest)));
    const gone = old.filter((version) => !kept.has(version.digest));
    const added = timeline.versions.filter((_, index) => !kept.has(digests[index] ?? ''));
    if (gone.length === 0 && added.length === 0) {
      unchanged += 1;
      continue;
    }
    closed += gone.length;
    created += added.length;
    for (const version of gone) append(closing, kind, version.id);
    timeline.versions.forEach((version, index) => {
      const digest = digests[index] ?? '';
      if (kept.has(digest)) return;
      const id = versionId(timeline.factId, revision, index);
      append(creating, createKey(timeline), createRow(timeline, version, id, digest, revision));
    });
    changes.push(changeOf(timeline, kind, old, kept, added));
  }
  if (changes.length === 0) return { revision: before, created, closed, unchanged, changes: 0 };

  await identify(transaction, recording);
  for (const [kind, ids] of closing)
    for (const batch of batches(ids)) await transaction.run(CLOSE[kind], { ids: batch, revision });
  for (const [key, rows] of creating) await create(transaction, key, rows);

  const kept = withoutImplied(changes);
  const { actor, note } = recording;
  await transaction.run(APPEND_REVISION, {
    number: revision,
    at: new Date().toISOString(),
    actor,
    note,
    changes: kept.length,
  });
  const rows = kept.map((change, sequence) => ({ ...change, revision, sequence }));
  for (const batch of batches(rows)) await transaction.run(APPEND_CHANGES, { rows: batch });

  const twice = await transaction.run(KEYS_HELD_TWICE, { revision });
  if (twice.length > 0) {
    throw new InvariantError(
      twice.map((row) => `key ${row.key} would be held by ${row.entities.join(' and ')} on one day`),
    );
  }
  return { revision, created, closed, unchanged, changes: kept.length };
}

async function create(
  transaction: WriteTransaction,
  key: string,
  rows: readonly Parameters[],
): Promise<void> {
  const statement = CREATE.get(key);
  if (!statement) throw new Error(`no statement creates ${key}`);
  for (const batch of batches(rows)) {
    const [result] = await transaction.run(statement, { rows: batch });
    // A row whose ends are missing matches nothing and would vanish without a word.
    if (result?.created !== batch.length) {
      throw new InvariantError([
        `${key}: ${batch.length - (result?.created ?? 0)} rows point to something that is not there`,
      ]);
    }
  }
}

/**
 * Claims and figures that came with their subject need no change of their own: the subject's change tells of them,
 * since they opened and closed in the same revision.
 */
function withoutImplied(changes: readonly Change[]): Change[] {
  const isImplied = ({ kind }: Change): boolean => kind === 'CLAIM' || kind === 'FIGURE';
  const told = new Set(
    changes.filter((change) => !isImplied(change)).map((change) => entityOf(change.subject)),
  );
  return changes.filter((change) => {
    if (!isImplied(change)) return true;
    const subject = entityOf(change.subject);
    if (told.has(subject)) return false;
    told.add(subject);
    return true;
  });
}

/** `auth_….state` and `auth_….population` are about `auth_…`; an edge's fact is about itself. */
function entityOf(factId: string): string {
  return factId.split('.')[0] ?? factId;
}
