/**
 * A fact with all that sources say of it, while it is being changed: its versions by days, and the words on it. What was
 * written on it becomes timelines at the end, those that changed and no others.
 */
import {
  claimValue,
  type Properties,
  type PropertyValue,
  type Timeline,
  type Version,
} from '../graph/facts.js';
import type { Day } from '../graph/days.js';
import { sortName } from '../graph/sort-name.js';
import type { StandingClaim, StandingFact } from '../graph/standing.js';
import { typed, withNulls, type Fact } from './fields.js';
import { contentsOf, settled } from './settled.js';
import {
  common,
  covers,
  overlap,
  packed,
  without,
  wordsOf,
  type Days,
  type Span,
  type Word,
} from './words.js';

export type Voice = Pick<Word, 'source' | 'evidence' | 'locator' | 'note' | 'retrievedOn'>;

export class Sheet {
  readonly fact: Fact;
  /** What the words are about: an entity, or an edge. */
  readonly subject: string;
  readonly #before: { readonly versions: readonly Version[]; readonly claims: readonly StandingClaim[] };
  versions: Version[];
  words: Word[];

  constructor(fact: Fact, standing: StandingFact | null, claims: readonly StandingClaim[]) {
    this.fact = fact;
    this.subject = 'entity' in fact ? fact.entity : fact.factId;
    const versions = (standing?.versions ?? []).map((version) => ({
      ...version,
      properties: withNulls(fact, version.properties),
    }));
    this.#before = { versions, claims };
    this.versions = [...versions];
    this.words = wordsOf(claims);
  }

  get isThere(): boolean {
    return this.versions.length > 0;
  }

  /** From its first day to its last; throws where there is none. */
  get days(): Days {
    const [first, last] = [this.versions[0], this.versions.at(-1)];
    if (!first || !last) throw new Error(`${this.fact.factId} has no days`);
    return { holdsFrom: first.holdsFrom, holdsUntil: last.holdsUntil };
  }

  /** Adds a stretch of days. */
  open(span: Span, properties: Properties): void {
    this.versions.push({ ...span, properties: withNulls(this.fact, properties) });
    this.versions.sort((x, y) => (x.holdsFrom < y.holdsFrom ? -1 : 1));
  }

  /** A source speaks of a field on some days: its word there takes the place of what it said before. */
  speak(voice: Voice, field: string, value: PropertyValue, span: Span): void {
    const text = claimValue(value);
    if (text === null) return;
    const isOwn = (word: Word): boolean =>
      word.source === voice.source && word.field === field && overlap(word.span, span);
    const said = this.words.find((word) => isOwn(word) && word.value === text && covers(word.span, span));
    const { evidence } = voice;
    const locator = voice.locator ?? said?.locator ?? null;
    const note = voice.note ?? said?.note ?? null;
    if (said?.evidence === evidence && said.locator === locator && said.note === note) return;
    const days = said?.span ?? span;
    const { since, until, holdsFrom, holdsUntil } = days;
    const word = {
      ...{ field, value: text, source: voice.source, evidence, locator, note },
      ...{ retrievedOn: voice.retrievedOn, claim: null },
      span: { since, until, holdsFrom, holdsUntil },
    };
    // Where it takes the place of one word, it stays in the claim of that.
    const at = this.words.findIndex(
      (one) => isOwn(one) && one.span.holdsFrom === holdsFrom && one.span.holdsUntil === holdsUntil,
    );
    if (at >= 0)
      this.words = this.words.map((one, index) => (index === at ? { ...word, claim: one.claim } : one));
    else this.words = [...this.words.flatMap((one) => (isOwn(one) ? without(one, days) : [one])), word];
  }

  /** A source has not said that after all. */
  unsay(source: string, field: string): void {
    this.words = this.words.filter((word) => word.source !== source || word.field !== field);
  }

  /** What sources say of a field on some of these days, each value once. */
  said(field: string, days: Days): string[] {
    const words = this.words.filter((word) => word.field === field && overlap(word.span, days));
    return [...new Set(words.map(({ value }) => value))];
  }

  splitAt(day: Day): void {
    this.versions = this.versions.flatMap((version) =>
      version.holdsFrom < day && day < version.holdsUntil
        ? [
            { ...version, holdsUntil: day },
            { ...version, holdsFrom: day },
          ]
        : [version],
    );
  }

  /** What the field is accepted to be on these days, whatever sources say. */
  accept(field: string, value: PropertyValue, days: Days): void {
    this.splitAt(days.holdsFrom);
    this.splitAt(days.holdsUntil);
    this.versions = this.versions.map((version) =>
      covers(days, version)
        ? { ...version, properties: withValue(version.properties, field, value) }
        : version,
    );
  }

  /**
   * Lets the words decide on these days: an accepted value that somebody says stays; without one the only word there is
   * is accepted; where words differ, nothing is.
   */
  decide(field: string, days: Days): void {
    for (const word of this.words.filter((one) => one.field === field && overlap(one.span, days)))
      for (const day of [word.span.holdsFrom, word.span.holdsUntil])
        if (days.holdsFrom < day && day < days.holdsUntil) this.splitAt(day);
    for (const version of this.versions) {
      const piece = common(version, days);
      if (!piece) continue;
      const accepted = claimValue(version.properties[field] ?? null);
      const said = this.said(field, piece);
      if (accepted !== null && said.includes(accepted)) continue;
      const [only] = said;
      this.accept(field, said.length === 1 && only !== undefined ? typed(field, only) : null, piece);
    }
  }

  /** Beginning or end as stated, decided by the words on it in the same way. */
  decided(field: 'since' | 'until', accepted: string | null, days: Days): string | null {
    const said = this.said(field, days);
    if (accepted !== null && said.includes(accepted)) return accepted;
    return said.length === 1 ? (said[0] ?? null) : null;
  }

  /** Gives a stretch of days other ones, and what is said of it along with it. */
  move(stretch: Days, next: Span): void {
    const moved = <T extends Span>(one: T): T[] => {
      const holdsFrom =
        one.holdsFrom <= stretch.holdsFrom ? next.holdsFrom : later(one.holdsFrom, next.holdsFrom);
      const holdsUntil =
        one.holdsUntil >= stretch.holdsUntil ? next.holdsUntil : earlier(one.holdsUntil, next.holdsUntil);
      return holdsFrom < holdsUntil ? [{ ...one, holdsFrom, holdsUntil }] : [];
    };
    this.versions = this.versions.flatMap((version) =>
      covers(stretch, version) ? moved({ ...version, since: next.since, until: next.until }) : [version],
    );
    this.words = this.words.flatMap((word) =>
      overlap(word.span, stretch)
        ? moved({ ...word.span, ...statedOf(word.span, stretch, next) }).map((span) => ({ ...word, span }))
        : [word],
    );
  }

  /** Takes the fact back with all that was said of it. */
  retract(): void {
    this.versions = [];
    this.words = [];
  }

  /** What has to be recorded for all this to stand. */
  timelines(): Timeline[] {
    this.versions = settled(this.fact, this.versions, this.words);
    const claims = packed(this.subject, this.words, this.#before.claims);
    const standing = new Map(this.#before.claims.map(({ factId, versions }) => [factId, versions]));
    const changed = claims.filter(
      ({ factId, versions }) => contentsOf(versions) !== contentsOf(standing.get(factId) ?? []),
    );
    const isChanged = contentsOf(this.versions) !== contentsOf(this.#before.versions);
    return [...(isChanged ? [{ ...this.fact, versions: this.versions } as Timeline] : []), ...changed];
  }
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** A word that begins or ends with its subject does so as stated of the subject. */
function statedOf(span: Span, stretch: Days, next: Span): Pick<Span, 'since' | 'until'> {
  return {
    since: span.holdsFrom <= stretch.holdsFrom ? next.since : span.since,
    until: span.holdsUntil >= stretch.holdsUntil ? next.until : span.until,
  };
}

function withValue(properties: Properties, field: string, value: PropertyValue): Properties {
  const changed = { ...properties, [field]: value };
  return field === 'name' && 'sortName' in properties
    ? { ...changed, sortName: sortName(String(value)) }
    : changed;
}
