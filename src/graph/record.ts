/**
 * The one writer, for seed, importers and mutations alike. A call takes the lock, compares what shall hold with what is
 * on record, closes and opens versions, appends changes, and commits once: one revision, or nothing.
 *
 * Nothing is overwritten: a version that no longer stands gets an end on record, and the next one opens.
 */
import { createHash } from 'node:crypto';

import { append, batches, groupBy } from './collections.js';
import { dayInBerlin, OPEN_REVISION } from './days.js';
import type { Recording, Timeline, Version } from './facts.js';
import type { Graph, WriteTransaction } from './graph.js';
import { versionId } from './ids.js';
import { changesOf, comingDays, contentOf, type Changed } from './record-changes.js';
import { checkRecording } from './record-check.js';
import {
  APPEND_CHANGES,
  APPEND_COMING,
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
  SAID_BY,
  versionKind,
  type OpenVersion,
  type VersionKind,
} from './record-statements.js';
import { searchText } from './search-text.js';
import type { Parameters } from './values.js';

export interface RecordResult {
  /** The revision that was written, or the newest one where nothing had to be. */
  readonly revision: number;
  readonly created: number;
  readonly closed: number;
  /** Facts whose versions already stood as asked. */
  readonly unchanged: number;
  /** Rows that the log got: none for what begins on a coming day. */
  readonly changes: number;
}

/** The recording breaks an invariant; nothing was written. One line per breach. */
export class InvariantError extends Error {
  constructor(readonly breaches: readonly string[]) {
    super(`nothing was recorded: ${breaches.slice(0, 5).join('; ')}`);
    this.name = 'InvariantError';
  }
}

function digestOf(version: Version): string {
  const properties = Object.entries(version.properties).sort(([a], [b]) => (a < b ? -1 : 1));
  const content = [version.since, version.until, version.holdsFrom, version.holdsUntil, properties];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}

async function contentsOf(
  transaction: WriteTransaction,
  closing: ReadonlyMap<VersionKind, readonly string[]>,
): Promise<Map<string, string>> {
  const contents = new Map<string, string>();
  for (const [kind, ids] of closing)
    for (const batch of batches(ids))
      for (const { id, properties } of await transaction.run(SAID_BY[kind], { ids: batch }))
        contents.set(id, contentOf(properties));
  return contents;
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
  const changed: Changed[] = [];
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
    changed.push({ timeline, gone, added, wasThere: old.length > 0 });
  }
  if (changed.length === 0) return { revision: before, created, closed, unchanged, changes: 0 };

  // A clock that went back does not take the log with it.
  const now = new Date().toISOString();
  const at = newest && newest.at > now ? newest.at : now;
  const contents = await contentsOf(transaction, closing);
  await identify(transaction, recording);
  for (const [kind, ids] of closing)
    for (const batch of batches(ids)) await transaction.run(CLOSE[kind], { ids: batch, revision });
  for (const [key, rows] of creating) await create(transaction, key, rows);

  // What begins on a coming day stands in the log when the day comes: see `changes.ts`.
  const today = dayInBerlin(new Date(at));
  const changes = changed
    .flatMap((one) => changesOf(one, contents))
    .filter(({ effectiveOn }) => effectiveOn <= today);
  const { actor, note } = recording;
  await transaction.run(APPEND_REVISION, { number: revision, at, actor, note, changes: changes.length });
  const rows = changes.map((change, sequence) => ({ ...change, revision, sequence }));
  for (const batch of batches(rows)) await transaction.run(APPEND_CHANGES, { rows: batch });
  const coming = changed.flatMap(({ timeline, added }) =>
    comingDays(timeline.factId, versionKind(timeline), added, today),
  );
  for (const batch of batches(coming)) await transaction.run(APPEND_COMING, { rows: batch });

  const factIds = changed.flatMap(({ timeline: { kind, factId } }) => (kind === 'STATE' ? [factId] : []));
  const twice = await transaction.run(KEYS_HELD_TWICE, { factIds });
  if (twice.length > 0) {
    throw new InvariantError(
      twice.map((row) => `key ${row.key} would be held by ${row.entities.join(' and ')} on one day`),
    );
  }
  return { revision, created, closed, unchanged, changes: changes.length };
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
