/** The rows of one revision, told as the log tells them, also before it is committed. */
import { newestKeys, recorded, type ChangeRecord } from './changes.js';
import { lookedUp } from './changes-look.js';
import type { Reader } from './graph.js';
import { labelOfId } from './ids.js';
import type { Change } from './record-changes.js';
import type { RevisionRecord } from './revision.js';

/**
 * `rows` are those that a recording gave: first the rows of the log, then what comes with later days. The latter get the
 * numbers behind the former here; the log numbers them when their day comes.
 */
export async function changesTold(
  reader: Reader,
  rows: readonly Change[],
  { number, at, changes }: Pick<RevisionRecord, 'number' | 'at' | 'changes'>,
): Promise<ChangeRecord[]> {
  const numbered = rows.map((row, sequence) => ({ ...row, revision: number, sequence }));
  const found = await lookedUp(reader, recorded(numbered, new Map([[number, at]])));
  const keys = await keysOf(reader, found, number);
  return found.map((row, index) => {
    const next = found[index + 1];
    const isLast = index === changes - 1 || (index >= changes && next?.effectiveOn !== row.effectiveOn);
    return Object.freeze({ ...row, keys, isLast });
  });
}

type Told = Pick<ChangeRecord, 'before' | 'after'>;

/** Keys of all entities that the rows name, by id. */
async function keysOf(
  reader: Reader,
  rows: readonly Told[],
  revision: number,
): Promise<ReadonlyMap<string, string>> {
  const said = rows.flatMap(({ before, after }) => [before, after].filter((one) => one !== null));
  const named = said.flatMap(({ from, to, properties: { entity, subject } }) => [from, to, entity, subject]);
  const ids = [...new Set(named)].filter(
    (id): id is string => typeof id === 'string' && labelOfId(id) !== null,
  );
  const found = await newestKeys(reader, ids, revision);
  return new Map(found.map(({ id, key }) => [id, key]));
}
