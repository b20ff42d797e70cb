/** Versions as the statements that create them take them. */
import { createHash } from 'node:crypto';

import { OPEN_REVISION } from './days.js';
import type { Timeline, Version } from './facts.js';
import { searchText } from './search-text.js';
import type { Parameters } from './values.js';

/** Equal exactly where two versions of a fact are. */
export function digestOf(version: Version): string {
  const properties = Object.entries(version.properties).sort(([a], [b]) => (a < b ? -1 : 1));
  const content = [version.since, version.until, version.holdsFrom, version.holdsUntil, properties];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}

/** The row that the CREATE statement of its kind takes: ends beside the version's own properties. */
export function createRow(
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
