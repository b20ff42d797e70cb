/** Who is who: pairs of units, the units left over on either side, and those that a question is about. */
import type { Question, Same, Witness } from './result.js';
import { byKey, type Level, type Side, type Unit } from './unit.js';

export class Pairing {
  readonly #newer = new Map<string, Same>();
  readonly #older = new Map<string, Same>();
  readonly #open = { older: new Set<string>(), newer: new Set<string>() };
  readonly questions: Question[] = [];

  constructor(
    readonly older: Side,
    readonly newer: Side,
  ) {}

  pair(older: Unit, newer: Unit, ...witnesses: Witness[]): void {
    const same = { older, newer, witnesses };
    this.#newer.set(older.key, same);
    this.#older.set(newer.key, same);
  }

  /** The units of a question are neither the same, nor dissolved, nor founded. */
  ask(question: Question): void {
    this.questions.push(question);
    for (const { key } of question.before) if (!this.#newer.has(key)) this.#open.older.add(key);
    for (const { key } of question.after) if (!this.#older.has(key)) this.#open.newer.add(key);
  }

  newerOf(older: Unit): Unit | undefined {
    return this.#newer.get(older.key)?.newer;
  }
  olderOf(newer: Unit): Unit | undefined {
    return this.#older.get(newer.key)?.older;
  }
  isOpen(side: 'older' | 'newer', unit: Unit): boolean {
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
}
