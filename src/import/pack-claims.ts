/** Words of one source on one subject, of one evidence and over the same days, in one claim: a record of ten fields. */
import { groupBy } from '../graph/collections.js';
import type { ClaimTimeline } from '../graph/facts.js';
import { claimFactId } from '../graph/ids.js';
import type { Word } from './draft.js';

/** The claims that say what the words say, in the order in which their first words were given. */
export function packClaims(words: readonly Word[]): ClaimTimeline[] {
  const places = groupBy(words, ({ subject, source, evidence, note, span }) =>
    JSON.stringify([subject, source, evidence, note, span]),
  );
  return [...places.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { subject, source, evidence, note, retrievedOn, span } = first;
    const fields = group.map((word) => word.field);
    const values = group.map((word) => word.value);
    const locators = group.map((word) => word.locator ?? '');
    const properties = { fields, values, locators, evidence, note, retrievedOn };
    const factId = claimFactId(subject, fields, source);
    return [{ kind: 'CLAIM' as const, factId, subject, source, versions: [{ ...span, properties }] }];
  });
}
