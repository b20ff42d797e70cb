/** Puts a synthetic graph on record, where nothing else is. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Graph } from '../../src/graph/graph.js';
import { record } from '../../src/graph/record.js';
import { isRecorded, newestRevision, type RevisionRecord } from '../../src/graph/revision.js';
import { SEED_FOLDER } from '../../src/import/seed-folder.js';
import { ArgumentError, type Asked } from './arguments.js';
import { ACTOR, noteOf, readSeed, recordings, unitNote } from './recordings.js';

/** Throws ArgumentError for a folder with anything in it that is no database of this program's. */
export function expectOwnFolder(dataDir: string): void {
  const isFree = !existsSync(dataDir) || readdirSync(dataDir).length === 0;
  if (!isFree && !existsSync(join(dataDir, 'neo4j', 'conf')))
    throw new ArgumentError(
      `${dataDir} holds other files: name a folder that is empty or not there yet with --data.`,
    );
}

/**
 * Throws ArgumentError where anything but a part of this graph is on record; `isLarger` says whether there is a unit
 * beyond those that are asked for.
 */
export function expectOwnGraph(
  { number, actor, note }: RevisionRecord,
  isLarger: boolean,
  { randomSeed, dataDir }: Asked,
): void {
  if (number === 0) return;
  if (actor !== ACTOR)
    throw new ArgumentError(
      `The database in ${dataDir} holds real data (revision ${number} is by "${actor}"), which nothing synthetic may stand among: name another folder with --data.`,
    );
  const isSame = note?.startsWith(noteOf(randomSeed)) === true;
  if (!isSame || isLarger)
    throw new ArgumentError(
      `The database in ${dataDir} holds ${isSame ? 'the same graph at a larger scale' : 'a synthetic graph by another seed'}: name another folder with --data.`,
    );
}

/**
 * Records what is missing, one revision a recording, and tells of each. What an earlier run began is gone on with, also
 * by a version of this program that knew fewer kinds of recordings: they then come last.
 */
export async function writeSynthetic(
  graph: Graph,
  asked: Asked,
  tell: (note: string, revision: number) => void = () => undefined,
): Promise<void> {
  const isLarger = await isRecorded(graph, ACTOR, unitNote(asked.randomSeed, asked.scale));
  expectOwnGraph(await newestRevision(graph), isLarger, asked);
  const seed = await readSeed(SEED_FOLDER);
  for (const { note, make } of recordings(seed, asked)) {
    if (await isRecorded(graph, ACTOR, note)) continue;
    const { revision } = await record(graph, make());
    tell(note, revision);
  }
}
