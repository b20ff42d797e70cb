/** The rows of the log that a changed fact gets. They are an index onto its versions and copy nothing of them. */
import { compareText } from './collections.js';
import { OPEN_DAY, type Day } from './days.js';
import { BOOKKEEPING, type PropertyValue, type Timeline, type Version } from './facts.js';
import { versionKind, type OpenVersion, type VersionKind } from './record-statements.js';
import { stretches, type Operation, type Replaced } from './stretches.js';

/** A row of the log: days on which a fact says something else than before. */
export interface Change {
  readonly operation: Operation;
  /** Id of the fact. */
  readonly subject: string;
  readonly kind: VersionKind;
  readonly effectiveOn: Day;
  /** Exclusive; OPEN_DAY = for good. */
  readonly effectiveUntil: Day;
}

/** Equal where two versions say the same, whether they come from the graph, which keeps no nulls, or shall go there. */
export function contentOf(properties: Readonly<Record<string, PropertyValue>>): string {
  const said = Object.entries(properties).filter(([name, value]) => value !== null && !BOOKKEEPING.has(name));
  return JSON.stringify(said.sort(([a], [b]) => compareText(a, b)));
}

/** A fact whose versions do not all stand as asked. */
export interface Changed {
  readonly timeline: Timeline;
  readonly gone: readonly OpenVersion[];
  readonly added: readonly Version[];
  readonly wasThere: boolean;
}

export function changesOf(
  { timeline, gone, added, wasThere }: Changed,
  contents: ReadonlyMap<string, string>,
): Change[] {
  return changesOfFact(timeline.factId, versionKind(timeline), {
    ...{ wasThere, isThere: timeline.versions.length > 0 },
    gone: gone.map((old) => ({ ...old, content: contents.get(old.id) ?? '' })),
    added: added.map(({ since, until, holdsFrom, holdsUntil, properties }) => ({
      ...{ holdsFrom, holdsUntil, content: contentOf({ since, until, ...properties }) },
    })),
  });
}

/** The rows of one fact, in order of days. */
export function changesOfFact(subject: string, kind: VersionKind, replaced: Replaced): Change[] {
  return stretches(replaced).map(({ operation, from: effectiveOn, until: effectiveUntil }) => ({
    ...{ operation, subject, kind, effectiveOn, effectiveUntil },
  }));
}

/** Days after `today` on which one of these versions begins or ends; whether that still stands is seen on the day. */
export function comingDays(
  subject: string,
  kind: VersionKind,
  versions: readonly Pick<Version, 'holdsFrom' | 'holdsUntil'>[],
  today: Day,
): { day: Day; subject: string; kind: VersionKind }[] {
  const days = versions.flatMap(({ holdsFrom, holdsUntil }) => [holdsFrom, holdsUntil]);
  return [...new Set(days)]
    .filter((day) => day > today && day < OPEN_DAY)
    .map((day) => ({ day, subject, kind }));
}
