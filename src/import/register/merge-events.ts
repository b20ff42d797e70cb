/**
 * The events that two neighbouring editions show, into the register. An edition between two others takes the long
 * step's place: what it does not show again was no event. What a source states stays.
 */
import type { RegisterDraft } from './draft.js';
import type { Succession, TerritorialEvent, Witness } from './model.js';

const isStated = ({ witnesses }: TerritorialEvent): boolean =>
  witnesses.some(({ evidence }) => evidence === 'STATED');

/** The known shares, and where nobody knew any the found ones. */
function successions(known: readonly Succession[], found: readonly Succession[]): readonly Succession[] {
  const shares = new Map(found.map((one) => [`${one.from} ${one.to}`, one]));
  if (known.length === 0) return found;
  return known.map((one) => {
    const other = shares.get(`${one.from} ${one.to}`);
    const isKnown = one.populationShare !== null || one.areaShare !== null;
    return isKnown || !other ? one : other;
  });
}

const sources = (witnesses: readonly Witness[]): Set<string> =>
  new Set(witnesses.map(({ source }) => source));

/** One event beside what is known of it: a stated day and law stand, and a narrower window. */
export function joinedEvent(known: TerritorialEvent | undefined, found: TerritorialEvent): TerritorialEvent {
  if (!known) return found;
  if (isStated(known))
    return {
      ...known,
      successions: successions(known.successions, found.successions),
      follows: known.follows ?? found.follows,
    };
  const others = known.witnesses.filter(({ source }) => !sources(found.witnesses).has(source));
  return isStated(found) ? { ...found, witnesses: [...others, ...found.witnesses] } : found;
}

/** Replaces what the editions around were thought to show by what they show with this one between them. */
export function mergeEvents(
  draft: RegisterDraft,
  found: readonly TerritorialEvent[],
  long: Pick<TerritorialEvent, 'earliestOn' | 'latestOn'> | null,
  touches: (id: string) => boolean,
): void {
  if (long !== null)
    for (const event of [...draft.events.values()]) {
      const isLong = event.earliestOn === long.earliestOn && event.latestOn === long.latestOn;
      const isHere = [...event.before, ...event.after].some(touches);
      if (isLong && isHere && !isStated(event)) draft.removeEvent(event.id);
    }
  for (const event of found) draft.setEvent(joinedEvent(draft.events.get(event.id), event));
}
