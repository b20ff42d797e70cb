/** Who is who: pairs of units, the units left over on either side, and those that a question is about. */
import type { QuestionDraft, Same, Witness } from './result.js';
import { byKey, type Level, type Side, type Unit } from './unit.js';

type Edge = 'older' | 'newer';
const both = (): Record<Edge, Set<string>> => ({ older: new Set(), newer: new Set() });

export class Pairing {
  readonly #newer = new Map<string, Same>();
  readonly #older = new Map<string, Same>();
  readonly #open = both();
  /** Told to be nobody of the other edition. */
  readonly #ended = both();
  /** In an event that was told: not for the rules to explain. */
  readonly #settled = both();
  readonly #apart = new Set<string>();
  readonly questions: QuestionDraft[] = [];

  constructor(
    readonly older: Side,
    readonly newer: Side,
  ) {}

  pair(older: Unit, newer: Unit, ...witnesses: Witness[]): void {
    const same = { older, newer, witnesses };
    this.#newer.set(older.key, same);
    this.#older.set(newer.key, same);
  }

  keepApart(older: Unit, newer: Unit): void {
    this.#apart.add(`${older.key}>${newer.key}`);
  }
  end(side: Edge, unit: Unit): void {
    this.#ended[side].add(unit.key);
  }
  settle(side: Edge, unit: Unit): void {
    this.#settled[side].add(unit.key);
  }
  unsettle(side: Edge, unit: Unit): void {
    this.#settled[side].delete(unit.key);
  }
  /** False where it was told otherwise. */
  mayPair(older: Unit, newer: Unit): boolean {
    if (this.#ended.older.has(older.key) || this.#ended.newer.has(newer.key)) return false;
    return !this.#apart.has(`${older.key}>${newer.key}`);
  }

  /**
   * The units of a question are neither the same, nor dissolved, nor founded. It is not about those of which it was told
   * that they are nobody of the other edition.
   */
  ask(question: QuestionDraft): void {
    const before = question.before.filter(({ key }) => !this.#ended.older.has(key));
    const after = question.after.filter(({ key }) => !this.#ended.newer.has(key));
    if (before.length + after.length === 0) return;
    this.questions.push({ ...question, before, after });
    for (const { key } of before) if (!this.#newer.has(key)) this.#open.older.add(key);
    for (const { key } of after) if (!this.#older.has(key)) this.#open.newer.add(key);
  }

  newerOf(older: Unit): Unit | undefined {
    return this.#newer.get(older.key)?.newer;
  }
  olderOf(newer: Unit): Unit | undefined {
    return this.#older.get(newer.key)?.older;
  }
  isOpen(side: Edge, unit: Unit): boolean {
    return this.#open[side].has(unit.key);
  }

  same(level: Level): Same[] {
    return [...this.#newer.values()]
      .filter(({ older }) => older.level === level)
      .sort((a, b) => byKey(a.older, b.older));
  }
  gone(level: Level): Unit[] {
    return this.older.of(level).filter((unit) => !this.#newer.has(unit.key) && !this.isOpen('older', unit));
  }
  come(level: Level): Unit[] {
    return this.newer.of(level).filter((unit) => !this.#older.has(unit.key) && !this.isOpen('newer', unit));
  }
  /** Of those that are gone or came, those that no event was told of. */
  left(side: Edge, level: Level): Unit[] {
    const all = side === 'older' ? this.gone(level) : this.come(level);
    return all.filter(({ key }) => !this.#settled[side].has(key));
  }
}
