/** Puts a synthetic graph on record, where nothing else is. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Graph } from '../../src/graph/graph.js';
import { record } from '../../src/graph/record.js';
import { newestRevision, type RevisionRecord } from '../../src/graph/revision.js';
import { SEED_FOLDER } from '../../src/import/seed-folder.js';
import { ArgumentError, type Asked } from './arguments.js';
import { ACTOR, noteOf, readSeed, recordings } from './recordings.js';

/** Throws ArgumentError for a folder with anything in it that is no database of this program's. */
export function expectOwnFolder(dataDir: string): void {
  const isFree = !existsSync(dataDir) || readdirSync(dataDir).length === 0;
  if (!isFree && !existsSync(join(dataDir, 'neo4j', 'conf')))
    throw new ArgumentError(
      `${dataDir} holds other files: name a folder that is empty or not there yet with --data.`,
    );
}

/** How many recordings of this graph are there already. Throws ArgumentError where anything else is on record. */
export function recordedSoFar(
  { number, actor, note }: RevisionRecord,
  { scale, randomSeed, dataDir }: Asked,
): number {
  if (number === 0) return 0;
  if (actor !== ACTOR)
    throw new ArgumentError(
      `The database in ${dataDir} holds real data (revision ${number} is by "${actor}"), which nothing synthetic may stand among: name another folder with --data.`,
    );
  const isSame = note?.startsWith(noteOf(randomSeed)) === true;
  if (!isSame || number > scale + 1)
    throw new ArgumentError(
      `The database in ${dataDir} holds ${isSame ? `the same graph at scale ${number - 1}` : 'a synthetic graph by another seed'}: name another folder with --data.`,
    );
  return number;
}

/** Records what is missing, one revision a recording, and tells of each. What an earlier run began is gone on with. */
export async function writeSynthetic(
  graph: Graph,
  asked: Asked,
  tell: (note: string, revision: number) => void = () => undefined,
): Promise<void> {
  const from = recordedSoFar(await newestRevision(graph), asked);
  const seed = await readSeed(SEED_FOLDER);
  for (const recording of recordings(seed, { ...asked, from })) {
    const { revision } = await record(graph, recording);
    tell(recording.note, revision);
  }
}
