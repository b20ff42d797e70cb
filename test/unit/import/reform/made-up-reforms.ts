/** Reforms of a made-up Land, each with the truth about it. `pick(n)` gives a number from 0 to n − 1. */
import type { Authority, World } from './made-up.js';

export type Pick = (count: number) => number;

/** No authority is reformed twice between two editions: what is then true would be a matter of words. */
export class Reformer {
  readonly #touched = new Set<number>();

  constructor(
    readonly world: World,
    readonly pick: Pick,
  ) {}

  #untouched(all: readonly Authority[]): Authority[] {
    return all.filter(({ id }) => !this.#touched.has(id));
  }
  /** `count` of them that nobody touched yet; none where there are fewer. */
  #some(all: readonly Authority[], count: number): Authority[] {
    const left = this.#untouched(all);
    if (left.length < count) return [];
    const chosen = Array.from({ length: count }, () => left.splice(this.pick(left.length), 1)).flat();
    chosen.forEach(({ id }) => this.#touched.add(id));
    return chosen;
  }
  #add(...args: Parameters<World['add']>): Authority {
    const one = this.world.add(...args);
    this.#touched.add(one.id);
    return one;
  }
  #associations(): Authority[] {
    const { world } = this;
    return world.of('ASSOCIATION').filter(({ id }) => this.#untouched(world.children(id)).length >= 3);
  }
  #siblings(least: number): Authority[] {
    const found = this.#associations().filter(({ id }) => this.world.children(id).length > least);
    const one = found[this.pick(Math.max(found.length, 1))];
    return one ? this.world.children(one.id) : [];
  }
  #sums(of: readonly Authority[]): [number, number] {
    const sum = (figure: 'area' | 'population'): number => of.reduce((all, one) => all + one[figure], 0);
    return [sum('area'), sum('population')];
  }

  rename(): void {
    const [one] = this.#some([...this.world.authorities.values()], 1);
    if (one) one.name += ', Stadt';
  }
  mergeMunicipalities(): void {
    const chosen = this.#some(this.#siblings(3), 2 + this.pick(2));
    const [first] = chosen;
    if (!first) return;
    const made = this.#add('MUNICIPALITY', first.parent, ...this.#sums(chosen));
    if (this.pick(2) === 0) made.name = first.name;
    this.world.tell('MERGER', chosen, [made]);
    this.world.remove(...chosen);
  }
  incorporate(): void {
    const [taker, ...gone] = this.#some(this.#siblings(3), 2 + this.pick(2));
    if (!taker) return;
    [taker.area, taker.population] = this.#sums([taker, ...gone]);
    this.world.tell('INCORPORATION', [taker, ...gone], [taker]);
    this.world.remove(...gone);
  }
  splitMunicipality(): void {
    const [one] = this.#some(this.#siblings(1), 1);
    if (!one || one.area < 50) return;
    const part = 20 + this.pick(one.area - 40);
    const people = Math.round((one.population * part) / one.area);
    const made = [
      this.#add('MUNICIPALITY', one.parent, part, people),
      this.#add('MUNICIPALITY', one.parent, one.area - part, one.population - people),
    ];
    this.world.tell('SPLIT', [one], made);
    this.world.remove(one);
  }
  carveOut(): void {
    const [one] = this.#some(this.#siblings(1), 1);
    if (!one || one.area < 50) return;
    const part = 20 + this.pick(one.area - 40);
    const people = Math.round((one.population * part) / one.area);
    const made = this.#add('MUNICIPALITY', one.parent, part, people);
    [one.area, one.population] = [one.area - part, one.population - people];
    this.world.tell('SPLIT', [one], [one, made]);
  }
  newAgs(): void {
    const [one] = this.#some(this.world.of('MUNICIPALITY'), 1);
    if (one) one.number = this.world.number('MUNICIPALITY');
  }
  rekeyAssociation(): void {
    const [one] = this.#some(this.#associations(), 1);
    if (one) one.number = this.world.number('ASSOCIATION');
  }
  mergeAssociations(): void {
    const chosen = this.#some(this.#associations(), 2 + this.pick(2));
    const [first] = chosen;
    if (!first) return;
    const made = this.#add('ASSOCIATION', first.parent);
    for (const one of chosen) this.world.children(one.id).forEach((child) => (child.parent = made.id));
    if (this.pick(2) === 0) made.name = first.name;
    this.world.tell('MERGER', chosen, [made]);
    this.world.remove(...chosen);
  }
  /** As Stadt Kirn and Kirn-Land did. */
  mergeWithFree(): void {
    const [free] = this.#some(this.#free(), 1);
    const [one] = free ? this.#some(this.#associations(), 1) : [];
    if (!one || !free) return;
    const made = this.#add('ASSOCIATION', one.parent);
    [...this.world.children(one.id), free].forEach((child) => (child.parent = made.id));
    this.world.tell('MERGER', [one, free], [made]);
    this.world.remove(one);
  }
  incorporateAssociation(): void {
    const [one, taker] = this.#some(this.#associations(), 2);
    if (!one || !taker) return;
    this.world.children(one.id).forEach((child) => (child.parent = taker.id));
    this.world.tell('INCORPORATION', [one, taker], [taker]);
    this.world.remove(one);
  }
  splitAssociation(): void {
    const whole = this.#associations().filter(
      ({ id }) => this.#untouched(this.world.children(id)).length === this.world.children(id).length,
    );
    const [one] = this.#some(whole, 1);
    if (!one) return;
    const members = this.world.children(one.id).sort((a, b) => a.area - b.area);
    const made = [this.#add('ASSOCIATION', one.parent), this.#add('ASSOCIATION', one.parent)];
    // By turns, so that neither gets two thirds of it.
    members.forEach((member, i) => (member.parent = made[i % 2]?.id ?? null));
    members.forEach(({ id }) => this.#touched.add(id));
    const areas = made.map(({ id }) => this.#sums(this.world.children(id))[0]);
    if (Math.max(...areas) >= 0.65 * this.#sums(members)[0]) {
      members.forEach((member) => (member.parent = one.id));
      this.world.remove(...made);
      return;
    }
    this.world.tell('SPLIT', [one], made);
    this.world.remove(one);
  }
  #free(): Authority[] {
    return this.world.of('MUNICIPALITY').filter(({ parent }) => this.world.get(parent).level === 'DISTRICT');
  }
  move(): void {
    const [one, other] = this.#some(this.#associations(), 2);
    const [member] = one ? this.#some(this.world.children(one.id), 1) : [];
    if (member && other) member.parent = other.id;
  }
  join(): void {
    const [free] = this.#some(this.#free(), 1);
    const [one] = free ? this.#some(this.#associations(), 1) : [];
    if (free && one) free.parent = one.id;
  }
  leave(): void {
    const [one] = this.#some(this.#associations(), 1);
    const [member] = one ? this.#some(this.world.children(one.id), 1) : [];
    if (member && one) member.parent = one.parent;
  }
  mergeDistricts(): void {
    const chosen = this.#some(this.world.of('DISTRICT'), 2);
    if (chosen.length === 0) return;
    const made = this.#add('DISTRICT', null);
    for (const one of chosen) this.world.children(one.id).forEach((child) => (child.parent = made.id));
    this.world.tell('MERGER', chosen, [made]);
    this.world.remove(...chosen);
  }
  moveBorder(): void {
    const [one, other] = this.#some(this.#siblings(1), 2);
    if (!one || !other || one.area < 100) return;
    const shift = 5 + this.pick(30);
    [one.area, other.area] = [one.area - shift, other.area + shift];
    this.world.tell('BOUNDARY', [one, other], [one, other]);
  }
  /** A new survey of the whole Land: no area is what it was. */
  resurvey(): void {
    for (const one of this.world.of('MUNICIPALITY')) {
      one.area += Math.round((one.area * (this.pick(201) - 100)) / 10_000);
    }
  }
  /** What is no reform: surveys correct areas, and people come and go. */
  letTimePass(): void {
    for (const one of this.world.of('MUNICIPALITY')) {
      one.population = Math.round(one.population * (0.95 + this.pick(11) / 100));
      if (this.pick(8) === 0) one.area += this.pick(2) === 0 ? 1 : -1;
    }
  }
}

export const REFORMS = [
  'rename',
  'mergeMunicipalities',
  'incorporate',
  'splitMunicipality',
  'carveOut',
  'newAgs',
  'rekeyAssociation',
  'mergeAssociations',
  'mergeWithFree',
  'incorporateAssociation',
  'splitAssociation',
  'move',
  'join',
  'leave',
  'mergeDistricts',
  'moveBorder',
  'resurvey',
] as const satisfies readonly (keyof Reformer)[];
