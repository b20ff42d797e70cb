/** Takes what the finder is told: checks it against the editions, and says to the pairing who may be who. */
import type { EventKind } from '../../graph/facts.js';
import type { Pairing } from './pairing.js';
import type { EventDraft } from './result.js';
import type { KnownEvent, Told, ToldProblem, ToldProblemCode } from './told.js';
import { bareName, type Level, LEVELS, type Unit } from './unit.js';

interface Place {
  readonly list: keyof Told;
  readonly at: number;
}

/** An event as it was told, before it is known who of them goes on. `kind` is null where a person named none. */
export interface ToldEvent extends Place {
  readonly kind: EventKind | null;
  readonly level: Level;
  readonly before: readonly Unit[];
  readonly after: readonly Unit[];
  readonly ref: string | null;
}
/** Another name, key, kind or parent: who became who. */
export interface ToldChange {
  readonly kind: EventKind;
  readonly after: ReadonlySet<Unit>;
  readonly ref: string | null;
}

const STRUCTURAL: readonly EventKind[] = ['MERGER', 'INCORPORATION', 'SPLIT', 'BOUNDARY'];

const isAt =
  (level: Level) =>
  (unit: Unit): boolean =>
    unit.level === level;
const keysOf = (units: readonly Unit[]): string[] => units.map(({ key }) => key);

interface Pair {
  readonly older: Unit;
  readonly newer: Unit;
}
const hasKey = ({ older, newer }: Pair): boolean =>
  older.key === newer.key || (older.ags !== null && older.ags === newer.ags);

/**
 * Whether one of an event goes on under a new key: its name tells, where nobody else of the event has it, or the key.
 * Of a split that is so only where the key had to change because of the Kreis in it.
 */
function isNamed({ kind }: ToldEvent, { older, newer }: Pair, pairs: readonly Pair[]): boolean {
  const isForced = older.key.slice(0, 5) !== newer.key.slice(0, 5);
  const mayGoOn = kind === 'INCORPORATION' || kind === 'BOUNDARY' || (kind === 'SPLIT' && isForced);
  const others = pairs.filter((pair) => pair.older === older || pair.newer === newer);
  const named = others.filter((pair) => bareName(pair.older) === bareName(pair.newer));
  return (
    mayGoOn &&
    named.length === 1 &&
    named[0]?.older === older &&
    named[0].newer === newer &&
    !others.some(hasKey)
  );
}

export class Hearing {
  readonly events: ToldEvent[] = [];
  readonly changes: ToldChange[] = [];
  readonly problems: ToldProblem[] = [];

  constructor(
    readonly pairing: Pairing,
    { answers = [], known = [] }: Told,
  ) {
    // Who is who first, so that events find those that go on.
    answers.forEach((answer, at) => {
      if (answer.kind === 'DISSOLVED') this.#end({ list: 'answers', at }, 'older', answer.older);
      else if (answer.kind === 'FOUNDED') this.#end({ list: 'answers', at }, 'newer', answer.newer);
      else if (answer.kind !== 'BECAME') this.#who({ list: 'answers', at }, answer);
    });
    answers.forEach((answer, at) => {
      if (answer.kind !== 'BECAME') return;
      const event = { kind: null, before: answer.older, after: answer.newer };
      this.#event({ list: 'answers', at }, event);
    });
    known.forEach((event, at) => {
      if (STRUCTURAL.includes(event.kind)) this.#event({ list: 'known', at }, event);
      else this.#change({ list: 'known', at }, event);
    });
  }

  problem(code: ToldProblemCode, { list, at }: Place, about: readonly Unit[] = []): void {
    this.problems.push({ code, list, at, keys: keysOf(about) });
  }

  /** Whether an event was told that both are in: then a key that stayed is no other authority's. */
  joins(older: Unit, newer: Unit): boolean {
    return this.events.some(({ before, after }) => before.includes(older) && after.includes(newer));
  }

  /** Who told of a change of name, key, kind or parent, where one teller told of all of it. */
  tellerOf({ kind, after }: EventDraft): { readonly ref: string | null } | undefined {
    return this.changes.find((one) => one.kind === kind && after.every((unit) => one.after.has(unit)));
  }

  #units(place: Place, side: 'older' | 'newer', keys: readonly string[]): Unit[] | undefined {
    const found = [...new Set(keys)].map((key) => ({ key, unit: this.pairing[side].get(key) }));
    const missing = found.flatMap(({ key, unit }) => (unit ? [] : [key]));
    if (missing.length === 0) return found.flatMap(({ unit }) => unit ?? []);
    this.problems.push({ code: 'UNKNOWN_KEY', ...place, keys: missing });
    return undefined;
  }

  #end(place: Place, side: 'older' | 'newer', key: string): void {
    const { pairing } = this;
    for (const unit of this.#units(place, side, [key]) ?? []) {
      const isPaired = side === 'older' ? pairing.newerOf(unit) : pairing.olderOf(unit);
      if (isPaired) this.problem('USED_TWICE', place, [unit]);
      else pairing.end(side, unit);
    }
  }

  #who(place: Place, told: { readonly kind: string; readonly older: string; readonly newer: string }): void {
    const [older] = this.#units(place, 'older', [told.older]) ?? [];
    const [newer] = this.#units(place, 'newer', [told.newer]) ?? [];
    if (!older || !newer) return;
    if (told.kind === 'SAME') this.#same(place, older, newer);
    else if (this.pairing.newerOf(older) === newer) this.problem('USED_TWICE', place, [older, newer]);
    else this.pairing.keepApart(older, newer);
  }

  #same(place: Place, older: Unit, newer: Unit): void {
    const { pairing } = this;
    const isUsed = pairing.newerOf(older) ?? pairing.olderOf(newer) ?? !pairing.mayPair(older, newer);
    if (older.level !== newer.level) this.problem('LEVELS_DIFFER', place, [older, newer]);
    else if (pairing.newerOf(older) === newer) return;
    else if (isUsed) this.problem('USED_TWICE', place, [older, newer]);
    else pairing.pair(older, newer, 'TOLD');
  }

  #change(place: Place, { kind, before, after, ref }: KnownEvent): void {
    const [olders, newers] = [this.#units(place, 'older', before), this.#units(place, 'newer', after)];
    if (!olders || !newers) return;
    if (olders.length !== newers.length || olders.length === 0) {
      this.problem('WRONG_SHAPE', place, [...olders, ...newers]);
      return;
    }
    olders.forEach((older, i) => {
      const newer = newers[i];
      if (newer) this.#same(place, older, newer);
    });
    this.changes.push({ kind, after: new Set(newers), ref: ref ?? null });
  }

  #event(place: Place, told: Omit<KnownEvent, 'kind'> & { readonly kind: EventKind | null }): void {
    const { kind } = told;
    const [before, after] = [
      this.#units(place, 'older', told.before),
      this.#units(place, 'newer', told.after),
    ];
    if (!before || !after) return;
    const level = LEVELS.find((one) => [...before, ...after].some((unit) => unit.level === one));
    const isOne = kind === 'MERGER' || kind === 'INCORPORATION';
    if (level === undefined || after.length === 0 || (isOne && after.length > 1)) {
      this.problem('WRONG_SHAPE', place, [...before, ...after]);
      return;
    }
    const event: ToldEvent = { ...place, kind, level, before, after, ref: told.ref ?? null };
    if (!this.#tellWho(event)) return;
    // A municipality that stands for itself among Verbandsgemeinden has its own story below.
    before.filter(isAt(level)).forEach((unit) => this.pairing.settle('older', unit));
    after.filter(isAt(level)).forEach((unit) => this.pairing.settle('newer', unit));
    this.events.push(event);
  }

  /** What the kind of an event says of who goes on. False where an answer said otherwise. */
  #tellWho(event: ToldEvent): boolean {
    const { pairing } = this;
    const newers = event.after.filter(isAt(event.level));
    const pairs = event.before
      .filter(isAt(event.level))
      .flatMap((older) => newers.map((newer) => ({ older, newer })));
    if (event.kind === 'MERGER') {
      const same = pairs.filter(({ older, newer }) => pairing.newerOf(older) === newer);
      if (same.length > 0)
        this.problem(
          'USED_TWICE',
          event,
          same.flatMap(({ older, newer }) => [older, newer]),
        );
      else pairs.forEach(({ older, newer }) => pairing.keepApart(older, newer));
      return same.length === 0;
    }
    pairs
      .filter((pair) => isNamed(event, pair, pairs))
      .forEach(({ older, newer }) => this.#same(event, older, newer));
    return true;
  }
}
