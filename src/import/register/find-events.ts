/** What the rules of reforms found between two editions, as events of the register. */
import { createHash } from 'node:crypto';

import { compareText } from '../../graph/collections.js';
import type { Day } from '../../graph/days.js';
import type { AuthorityLevel, EventKind } from '../../graph/facts.js';
import { entityId } from '../../graph/ids.js';
import type { TerritorialEvent as Found } from '../reform/result.js';
import type { Unit as ReformUnit } from '../reform/unit.js';
import type { Step } from './identify.js';
import type { Succession, TerritorialEvent, Witness } from './model.js';

/** Kinds by which authorities arise, end, or hand over a part. */
const STRUCTURAL: ReadonlySet<EventKind> = new Set(['MERGER', 'INCORPORATION', 'SPLIT']);

/**
 * The id of an event: what happened to whom. `detail` tells apart what can happen to the same more than once: a
 * second new name. The day is no part of it, for that becomes known later.
 */
export function eventId(
  kind: EventKind,
  level: AuthorityLevel,
  before: readonly string[],
  after: readonly string[],
  detail: readonly string[],
): string {
  const parts = [kind, level, [...before].sort(), [...after].sort(), [...detail].sort()];
  return entityId('TerritorialEvent', JSON.stringify(parts));
}

/** By which the same change of the same authorities differs from another one. */
function detailOf({ kind, after }: Found): string[] {
  switch (kind) {
    case 'RENAME':
      return after.map(({ officialName }) => officialName);
    case 'KEY_CHANGE':
    case 'REPARENTING':
      return after.map(({ key }) => key);
    case 'KIND_CHANGE':
      return after.map((unit) => unit.kind);
    case 'BOUNDARY':
      return after.map(({ key, area }) => `${key} ${area ?? ''}`);
    default:
      return [];
  }
}

export const dayAfter = (day: Day): Day => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

interface Naming {
  readonly step: Step;
  /** Id of an authority by the key that it has in one of the two editions. */
  readonly olderId: (unit: ReformUnit) => string;
  readonly newerId: (unit: ReformUnit) => string;
}

function successionsOf({ step, olderId, newerId }: Naming, event: Found): Succession[] {
  if (!STRUCTURAL.has(event.kind)) return [];
  const { successions } = step.reform;
  return successions
    .filter(
      ({ level, from, to, isSame }) =>
        !isSame && level === event.level && event.before.includes(from) && event.after.includes(to),
    )
    .map(({ from, to, ofFrom, ofTo }) => ({
      ...{ from: olderId(from), to: newerId(to) },
      ...{ populationShare: ofFrom.population, areaShare: ofFrom.area },
      ...{ populationShareOfSuccessor: ofTo.population, areaShareOfSuccessor: ofTo.area },
    }))
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => compareText(a.from + a.to, b.from + b.to));
}

/** The events of a step, each told of by `witness`. */
export function eventsOf(naming: Naming, witness: Witness): TerritorialEvent[] {
  const { reform } = naming.step;
  const ids = (units: readonly ReformUnit[], idOf: (unit: ReformUnit) => string): string[] =>
    [...new Set(units.map(idOf))].sort(compareText);
  const made = reform.events.map((found) => {
    const [before, after] = [ids(found.before, naming.olderId), ids(found.after, naming.newerId)];
    const id = eventId(found.kind, found.level, before, after, detailOf(found));
    return { found, id, before, after };
  });
  const idOfFound = new Map(made.map(({ found, id }) => [found.id, id]));
  return made.map(({ found, id, before, after }) => {
    const leads = found.group === found.id ? null : (idOfFound.get(found.group) ?? null);
    return {
      ...{ id, kind: found.kind, level: found.level, before, after },
      ...{ effectiveOn: null, earliestOn: dayAfter(reform.olderDay), latestOn: reform.newerDay },
      ...{ legalBasis: null, follows: leads === id ? null : leads },
      successions: successionsOf(naming, found),
      witnesses: [witness],
    };
  });
}

/** A short word for people: `merger-1f0c…`. */
export function eventKey({ kind, id }: Pick<TerritorialEvent, 'kind' | 'id'>): string {
  const digest = createHash('sha256').update(id).digest('hex').slice(0, 10);
  return `${kind.toLowerCase().replaceAll('_', '-')}-${digest}`;
}
