/** What was found beside what is true, in the ids that no edition shows. */
import { expect } from '@jest/globals';

import type { Reform, TerritorialEvent } from '../../../../src/import/reform/result.js';
import type { Unit } from '../../../../src/import/reform/unit.js';
import type { World } from './made-up.js';

const STRUCTURAL = ['MERGER', 'INCORPORATION', 'SPLIT', 'BOUNDARY'];
const told = (kind: string, before: readonly number[], after: readonly number[]): string =>
  `${kind} ${before.join()}>${after.join()}`;

/** Everything that the two worlds say of one another, and everything that was found, in ids. */
class Compared {
  readonly #older: Map<string, number>;
  readonly #newer: Map<string, number>;
  readonly open: ReadonlySet<number>;

  constructor(
    readonly a: World,
    readonly b: World,
    readonly reform: Reform,
  ) {
    [this.#older, this.#newer] = [a.ids(), b.ids()];
    const asked = reform.questions.flatMap((one) => [one, ...one.candidates]);
    this.open = new Set([
      ...asked.flatMap(({ before }) => this.before(before)),
      ...asked.flatMap(({ after }) => this.after(after)),
    ]);
  }
  before = (units: readonly Unit[]): number[] =>
    units.map(({ key }) => this.#older.get(key) ?? -1).sort((x, y) => x - y);
  after = (units: readonly Unit[]): number[] =>
    units.map(({ key }) => this.#newer.get(key) ?? -1).sort((x, y) => x - y);

  found(isWanted: (event: TerritorialEvent) => boolean): string[] {
    return this.reform.events
      .filter(isWanted)
      .map(({ kind, before, after }) => told(kind, this.before(before), this.after(after)))
      .sort();
  }
  /** What those that are there before and after undergo, by plain comparison. */
  trueChanges(): string[] {
    return [...this.b.authorities.values()].flatMap((newer) => {
      const older = this.a.authorities.get(newer.id);
      if (!older) return [];
      const [x, y] = [this.a.unit(older), this.b.unit(newer)];
      return [
        ...(x.officialName === y.officialName ? [] : [`RENAME ${newer.id}`]),
        ...(x.key === y.key ? [] : [`KEY_CHANGE ${newer.id}`]),
        ...(x.kind === y.kind ? [] : [`KIND_CHANGE ${newer.id}`]),
        ...(older.parent === newer.parent ? [] : [`REPARENTING ${newer.id}`]),
      ];
    });
  }
  foundChanges(): string[] {
    return this.reform.events
      .filter(({ kind }) => !STRUCTURAL.includes(kind))
      .flatMap(({ kind, after }) => this.after(after).map((id) => `${kind} ${id}`));
  }
  isOpen(change: string): boolean {
    const id = Number(change.split(' ')[1]);
    const parents = [this.a, this.b].map((world) => world.authorities.get(id)?.parent ?? null);
    return [id, ...parents].some((one) => one !== null && this.open.has(one));
  }
}

export function expectTrue(a: World, b: World, reform: Reform): void {
  const compared = new Compared(a, b, reform);
  const isStaying = (id: number): boolean => a.authorities.has(id) && b.authorities.has(id);
  const pairs = reform.same.map(({ older, newer }) => [
    compared.before([older])[0],
    compared.after([newer])[0],
  ]);
  expect(pairs.filter(([x, y]) => x !== y)).toEqual([]);
  const paired = new Set(pairs.map(([x]) => x));
  const unpaired = [...a.authorities.keys()].filter((id) => isStaying(id) && !paired.has(id));
  expect(unpaired.filter((id) => !compared.open.has(id))).toEqual([]);
  expect(compared.before(reform.dissolved).filter((id) => b.authorities.has(id))).toEqual([]);
  expect(compared.after(reform.founded).filter((id) => a.authorities.has(id))).toEqual([]);

  const truth = b.events.map(({ kind, before, after }) => told(kind, before, after)).sort();
  const found = compared.found(({ kind }) => STRUCTURAL.includes(kind));
  expect(found.filter((event) => !truth.includes(event))).toEqual([]);
  const missed = b.events.filter(
    ({ kind, before, after }) => kind !== 'BOUNDARY' && !found.includes(told(kind, before, after)),
  );
  expect(missed.filter((one) => ![...one.before, ...one.after].some((id) => compared.open.has(id)))).toEqual(
    [],
  );

  const [changes, foundChanges] = [compared.trueChanges(), compared.foundChanges()];
  expect(new Set(foundChanges).size).toBe(foundChanges.length);
  expect(foundChanges.filter((change) => !changes.includes(change))).toEqual([]);
  const lost = changes.filter((change) => !foundChanges.includes(change) && !compared.isOpen(change));
  expect(lost).toEqual([]);
}
