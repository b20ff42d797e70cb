/** What has to be closed and opened, so that a recording stands. */
import { append, batches, groupBy } from './collections.js';
import type { Timeline } from './facts.js';
import type { WriteTransaction } from './graph.js';
import { versionId } from './ids.js';
import { contentOf, type Changed } from './record-changes.js';
import { createRow, digestOf } from './record-rows.js';
import {
  createKey,
  OPEN_VERSIONS,
  SAID_BY,
  versionKind,
  type OpenVersion,
  type VersionKind,
} from './record-statements.js';
import type { Parameters } from './values.js';

/** What has to be done for a recording to stand. */
export interface Difference {
  readonly closing: ReadonlyMap<VersionKind, readonly string[]>;
  readonly creating: ReadonlyMap<string, readonly Parameters[]>;
  readonly changed: readonly Changed[];
  readonly counts: { readonly created: number; readonly closed: number; readonly unchanged: number };
}

export function difference(
  timelines: readonly Timeline[],
  existing: ReadonlyMap<string, readonly OpenVersion[]>,
  revision: number,
): Difference {
  const closing = new Map<VersionKind, string[]>();
  const creating = new Map<string, Parameters[]>();
  const changed: Changed[] = [];
  let [created, closed, unchanged] = [0, 0, 0];
  for (const timeline of timelines) {
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
  return { closing, creating, changed, counts: { created, closed, unchanged } };
}

/** What the versions say that are closed, by their ids. */
export async function contentsOf(
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

/** What is on record of these facts, by their ids. */
export async function openVersions(
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
