/** Claims word by word: what one source says of one field. They are packed into claims again when all is said. */
import { append, groupBy } from '../graph/collections.js';
import type { Day } from '../graph/days.js';
import type { ClaimProperties, ClaimTimeline, Evidence, Version } from '../graph/facts.js';
import { claimFactId } from '../graph/ids.js';
import type { StandingClaim } from '../graph/standing.js';

export interface Days {
  readonly holdsFrom: Day;
  /** Exclusive. */
  readonly holdsUntil: Day;
}
/** Days with their beginning and end as stated. */
export type Span = Omit<Version, 'properties'>;

export interface Word {
  readonly field: string;
  readonly value: string;
  /** Id of the source. */
  readonly source: string;
  readonly evidence: Evidence;
  readonly locator: string | null;
  readonly note: string | null;
  readonly retrievedOn: Day;
  readonly span: Span;
  /** The claim that it comes from; null for a new word. */
  readonly claim: string | null;
}

export const overlap = (a: Days, b: Days): boolean =>
  a.holdsFrom < b.holdsUntil && b.holdsFrom < a.holdsUntil;
export const covers = (a: Days, b: Days): boolean =>
  a.holdsFrom <= b.holdsFrom && a.holdsUntil >= b.holdsUntil;

/** The days that both have; null where there are none. */
export function common(a: Days, b: Days): Days | null {
  const holdsFrom = a.holdsFrom > b.holdsFrom ? a.holdsFrom : b.holdsFrom;
  const holdsUntil = a.holdsUntil < b.holdsUntil ? a.holdsUntil : b.holdsUntil;
  return holdsFrom < holdsUntil ? { holdsFrom, holdsUntil } : null;
}

export function wordsOf(claims: readonly StandingClaim[]): Word[] {
  return claims.flatMap(({ factId: claim, to, versions }) =>
    versions.flatMap(({ properties, ...span }) =>
      properties.fields.map((field, index) => ({
        ...{ field, value: properties.values[index] ?? '', source: to ?? '', claim, span },
        ...{ evidence: properties.evidence, note: properties.note ?? null },
        ...{
          locator: properties.locators[index] === '' ? null : (properties.locators[index] ?? null),
          retrievedOn: properties.retrievedOn,
        },
      })),
    ),
  );
}

/** What is left of a word without some days: up to two pieces. */
export function without(word: Word, days: Days): Word[] {
  const { span } = word;
  if (!overlap(span, days)) return [word];
  return [
    ...(span.holdsFrom < days.holdsFrom
      ? [{ ...word, span: { ...span, until: null, holdsUntil: days.holdsFrom } }]
      : []),
    ...(span.holdsUntil > days.holdsUntil
      ? [{ ...word, span: { ...span, since: null, holdsFrom: days.holdsUntil } }]
      : []),
  ];
}

type ClaimVersion = Version & { readonly properties: ClaimProperties };

function versionOf(words: readonly [Word, ...Word[]]): ClaimVersion {
  const [{ evidence, note, retrievedOn, span }] = words;
  return {
    ...span,
    properties: {
      fields: words.map(({ field }) => field),
      values: words.map(({ value }) => value),
      locators: words.map(({ locator }) => locator ?? ''),
      ...{ evidence, note, retrievedOn },
    },
  };
}
const isSome = <T>(list: readonly T[]): list is [T, ...T[]] => list.length > 0;
const placeOf = ({ source, evidence, note, retrievedOn, span }: Word): string =>
  JSON.stringify([
    source,
    evidence,
    note,
    retrievedOn,
    span.since,
    span.until,
    span.holdsFrom,
    span.holdsUntil,
  ]);

/**
 * The claims that say what the words say of a subject. A word stays in the claim that it comes from, as long as it fits
 * in there; new words of one source from one place become one claim. Claims whose words are all gone are empty.
 */
export function packed(
  subject: string,
  words: readonly Word[],
  before: readonly StandingClaim[],
): ClaimTimeline[] {
  const versions = new Map<string, ClaimVersion[]>();
  const sources = new Map(before.map(({ factId, to }) => [factId, to ?? '']));
  const fits = (claim: string, version: Days): boolean =>
    !(versions.get(claim) ?? []).some((other) => overlap(other, version));
  const homeless: Word[] = [];
  for (const [claim, own] of groupBy(words, (word) => word.claim)) {
    // The largest group stays: of a record of ten fields one that was corrected leaves.
    const groups = [...groupBy(own, placeOf).values()].sort((x, y) => y.length - x.length);
    for (const group of groups.filter(isSome)) {
      const version = versionOf(group);
      if (claim !== null && fits(claim, version)) append(versions, claim, version);
      else homeless.push(...group);
    }
  }
  for (const group of [...groupBy(homeless, placeOf).values()].filter(isSome)) {
    const { source } = group[0];
    const id = claimFactId(
      subject,
      group.map(({ field }) => field),
      source,
    );
    const version = versionOf(group);
    // A claim of this name may stand with other fields by now: then each word goes its own way.
    const parts = fits(id, version) || group.length === 1 ? [group] : group.map((word): [Word] => [word]);
    for (const part of parts) {
      const own = claimFactId(
        subject,
        part.map(({ field }) => field),
        source,
      );
      sources.set(own, source);
      append(versions, own, versionOf(part));
    }
  }
  return [...new Set([...sources.keys(), ...versions.keys()])].map((factId) => ({
    ...{ kind: 'CLAIM' as const, factId, subject, source: sources.get(factId) ?? '' },
    versions: (versions.get(factId) ?? []).sort((x, y) => (x.holdsFrom < y.holdsFrom ? -1 : 1)),
  }));
}
