/** The sources of a call, as they speak in it. */
import { lastDay, type Day } from '../graph/days.js';
import type { Evidence } from '../graph/facts.js';
import { entityId } from '../graph/ids.js';
import { sourcesById, type SourceRecord } from '../graph/source.js';
import { LIMITS } from '../limits.js';
import type { Desk } from './desk.js';
import { shown, type Path } from './problems.js';
import type { Voice } from './sheet.js';

export interface CitationInput {
  readonly source: string;
  readonly locator?: string | null;
  /** STATED unless told. */
  readonly evidence?: Evidence;
  readonly note?: string | null;
}
/** Sources as they speak in one call. */
export interface Cited {
  readonly voices: readonly Voice[];
  /** The first day on which one of them attests what has no stated start. */
  readonly attestedOn: Day;
}
/** The first day for which a source attests what it states: its own, but not after it was read. */
function attestedBy({ publishedOn, retrievedOn }: SourceRecord): Day {
  const own = publishedOn === null ? retrievedOn : lastDay(publishedOn);
  return own < retrievedOn ? own : retrievedOn;
}

/** The sources of a call; null, with all problems, where one does not stand. */
export async function citations(
  desk: Desk,
  given: readonly CitationInput[],
  least = 1,
): Promise<Cited | null> {
  const { problems } = desk;
  const path = ['citations'];
  if (given.length < least) return problems.bad('Cite a source: nothing is recorded that nobody says.', path);
  if (given.length > LIMITS.citationsACall)
    return problems.bad(`${given.length} citations are too many: at most ${LIMITS.citationsACall}.`, path);
  const ids = given.map(({ source }, index) => sourceId(desk, source, [...path, index, 'source']));
  const records = await sourcesById(
    desk.reader,
    ids.filter((id) => id !== null),
    desk.moment(desk.author.today),
  );
  const byId = new Map(records.map((record) => [record.id, record]));
  const voices = given.map(({ source, locator, evidence = 'STATED', note }, index) => {
    const at = [...path, index];
    const id = ids[index] ?? null;
    const record = id === null ? undefined : byId.get(id);
    if (id !== null && ids.indexOf(id) < index)
      problems.bad(`${shown(source)} is cited twice.`, [...at, 'source']);
    if (id !== null && !record) desk.missing('Source', source, [...at, 'source']);
    const said = {
      evidence,
      locator: problems.text(locator, [...at, 'locator'], LIMITS.nameLength),
      note: problems.text(note, [...at, 'note'], LIMITS.textLength),
    };
    if (!record) return undefined;
    desk.cited.push(said.note === null ? record.key : `${record.key}: ${said.note}`);
    return { ...said, source: record.id, retrievedOn: record.retrievedOn };
  });
  const good = voices.filter((voice) => voice !== undefined);
  if (good.length < given.length) return null;
  return { voices: good, attestedOn: records.map(attestedBy).sort()[0] ?? desk.author.today };
}

function sourceId(desk: Desk, given: string, path: Path): string | null {
  const id = desk.idIn('Source', given, path);
  if (id === undefined) return null;
  if (id !== null) return id;
  const key = desk.problems.slug(given, path);
  return key === null ? null : entityId('Source', key);
}

/** The first day for which one of these sources attests anything. */
export async function firstAttested(desk: Desk, sources: Iterable<string>): Promise<Day | null> {
  const records = await sourcesById(desk.reader, [...new Set(sources)], desk.moment(desk.author.today));
  return records.map(attestedBy).sort()[0] ?? null;
}
