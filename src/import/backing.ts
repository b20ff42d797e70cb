/** Nothing is accepted that nobody says: every value has a claim with the same value over the same days. */
import { groupBy } from '../graph/collections.js';
import {
  claimValue,
  DERIVED_FIELDS,
  figureField,
  type PropertyValue,
  type Timeline,
  type Version,
} from '../graph/facts.js';
import type { Draft, Word } from './draft.js';
import type { Report } from './problems.js';
import { reportAt } from './table.js';

interface Accepted {
  readonly factId: string;
  readonly subject: string;
  readonly field: string;
  readonly value: PropertyValue;
  readonly version: Version;
}

/** What a version of a fact says that needs a source. Sources speak for themselves. */
function acceptedIn(timeline: Timeline, version: Version): Accepted[] {
  const { factId } = timeline;
  const of = (subject: string, field: string, value: PropertyValue): Accepted[] =>
    value === null ? [] : [{ factId, subject, field, value, version }];
  const properties = Object.entries(version.properties);
  if (timeline.kind === 'CLAIM') return [];
  if (timeline.kind === 'FIGURE') {
    const { value = null, period = null } = version.properties;
    return of(timeline.entity, figureField(timeline.measure, period === null ? null : String(period)), value);
  }
  if (timeline.kind === 'EDGE') {
    const own = properties.flatMap(([field, value]) => of(factId, field, value));
    return [...of(factId, 'exists', true), ...own];
  }
  if (timeline.label === 'Source') return [];
  const own = properties
    .filter(([field]) => !DERIVED_FIELDS.has(field))
    .flatMap(([field, value]) => of(timeline.entity, field, value));
  return [...of(timeline.entity, 'since', version.since), ...own];
}

function backs(word: Word, { value, version }: Accepted): boolean {
  const { holdsFrom, holdsUntil } = word.span;
  return (
    word.value === claimValue(value) && holdsFrom <= version.holdsFrom && holdsUntil >= version.holdsUntil
  );
}

const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Reports every accepted value that no claim backs, where it stands in its file. */
export function checkBacking(draft: Draft, report: Report): void {
  const words = groupBy(draft.words, ({ subject, field }) => `${subject} ${field}`);
  for (const timeline of draft.timelines) {
    for (const accepted of timeline.versions.flatMap((version) => acceptedIn(timeline, version))) {
      const { factId, subject, field, value } = accepted;
      if (words.get(`${subject} ${field}`)?.some((word) => backs(word, accepted)) === true) continue;
      const place = draft.origins.get(factId) ?? { file: '', line: 0 };
      const message = `no claim says ${claimValue(value) ?? ''} over the same days`;
      reportAt(report, place, columnOf(field), 'unbacked-value', message);
    }
  }
}
