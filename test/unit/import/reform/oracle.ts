/** Somebody who knows the truth about two made-up worlds, and is asked. */
import type { Question } from '../../../../src/import/reform/result.js';
import type { Answer, KnownEvent } from '../../../../src/import/reform/told.js';
import type { TrueEvent, World } from './made-up.js';

export class Oracle {
  readonly #older: Map<string, number>;
  readonly #newer: Map<string, number>;

  constructor(
    readonly a: World,
    readonly b: World,
  ) {
    [this.#older, this.#newer] = [a.ids(), b.ids()];
  }

  #keys = (world: World, ids: readonly number[]): string[] => ids.map((id) => world.key(world.get(id)));
  #became = ({ before, after }: TrueEvent): Answer => ({
    kind: 'BECAME',
    older: this.#keys(this.a, before),
    newer: this.#keys(this.b, after),
  });

  /** What is true of one authority. */
  #answer(id: number): Answer {
    const { a, b } = this;
    if (a.authorities.has(id) && b.authorities.has(id)) {
      return { kind: 'SAME', older: a.key(a.get(id)), newer: b.key(b.get(id)) };
    }
    const event = b.events.find(({ before, after }) => [...before, ...after].includes(id));
    if (!event) throw new Error(`nothing happened to ${id}`);
    return this.#became(event);
  }

  answers({ before, after, id: question }: Question): Answer[] {
    const ids = new Set([
      ...before.flatMap(({ key }) => this.#older.get(key) ?? []),
      ...after.flatMap(({ key }) => this.#newer.get(key) ?? []),
    ]);
    return [...ids].map((id) => ({ ...this.#answer(id), question }));
  }

  known(): KnownEvent[] {
    return this.b.events.map(({ kind, before, after }, i) => ({
      kind,
      before: this.#keys(this.a, before),
      after: this.#keys(this.b, after),
      ref: `event ${i}`,
    }));
  }
}

/** Each statement once: two questions may have the same answer. */
export const distinct = (answers: readonly Answer[]): Answer[] => [
  ...new Map(answers.map((answer) => [JSON.stringify({ ...answer, question: null }), answer])).values(),
];
