/** How the versions of a fact stand when all has been said of it: conflicts named, and no more versions than are needed. */
import {
  claimValue,
  isFigureField,
  type Properties,
  type PropertyValue,
  type Version,
} from '../graph/facts.js';
import { isClaimable, type Fact } from './fields.js';
import { covers, overlap, type Word } from './words.js';

/** Equal for versions that say the same over the same days. */
export const contentsOf = (versions: readonly Version[]): string =>
  JSON.stringify(
    versions.map(({ since, until, holdsFrom, holdsUntil, properties }) => [
      ...[since, until, holdsFrom, holdsUntil],
      Object.entries(properties)
        .filter(([, value]) => value !== null)
        .sort(([x], [y]) => (x < y ? -1 : 1)),
    ]),
  );

export function settled(fact: Fact, versions: readonly Version[], words: readonly Word[]): Version[] {
  const flagged = fact.kind === 'STATE' ? versions.map((version) => withConflicts(version, words)) : versions;
  const merged: Version[] = [];
  for (const version of flagged) {
    const last = merged.at(-1);
    const whole = last && { ...last, holdsUntil: version.holdsUntil };
    const isSame =
      last?.holdsUntil === version.holdsFrom &&
      contentsOf([{ ...version, holdsFrom: last.holdsFrom, holdsUntil: last.holdsUntil }]) ===
        contentsOf([last]);
    if (whole && isSame && isBacked(fact, whole, words)) merged[merged.length - 1] = whole;
    else merged.push(version);
  }
  return merged;
}

/** As the audit has it: fields without an accepted value on which words of one day differ. */
function withConflicts(version: Version, words: readonly Word[]): Version {
  const { properties, since, until } = version;
  if (!('openConflicts' in properties)) return version;
  const accepted: Properties = { ...properties, since, until };
  const fields = [...new Set(words.map(({ field }) => field))].sort();
  const openConflicts = fields.filter((field) => {
    if ((accepted[field] ?? null) !== null || isFigureField(field)) return false;
    const said = words.filter((word) => word.field === field && overlap(word.span, version));
    return said.some((x) => said.some((y) => x.value !== y.value && overlap(x.span, y.span)));
  });
  return { ...version, properties: { ...properties, openConflicts } };
}

/** Whether one word backs each value over all days of a version. */
export function isBacked(fact: Fact, version: Version, words: readonly Word[]): boolean {
  return unbacked(fact, version, words).length === 0;
}

/** The values of a version that no word says over all its days. */
export function unbacked(
  fact: Fact,
  { properties, since, ...days }: Version,
  words: readonly Word[],
): { readonly field: string; readonly value: PropertyValue }[] {
  return saidBy(fact, properties, since).filter(
    ({ field, value }) =>
      !words.some(
        (word) => word.field === field && word.value === claimValue(value) && covers(word.span, days),
      ),
  );
}

/** What of a version a source has to say. Sources speak for themselves. */
function saidBy(
  fact: Fact,
  properties: Properties,
  since: string | null,
): { readonly field: string; readonly value: PropertyValue }[] {
  if (fact.kind === 'FIGURE')
    return [{ field: fact.factId.slice(fact.entity.length + 1), value: properties.value ?? null }];
  const own = Object.entries(properties)
    .map(([field, value]) => ({ field, value }))
    .filter(({ field, value }) => isClaimable(field, value));
  if (fact.kind === 'EDGE') return [...own, { field: 'exists', value: true }];
  if (fact.label === 'Source') return [];
  return since === null ? own : [...own, { field: 'since', value: since }];
}
