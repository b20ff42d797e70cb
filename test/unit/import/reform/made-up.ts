/** A made-up Land (number 17, which is none) whose authorities have identities, so that the truth about a reform is known. */
import type { EventKind } from '../../../../src/graph/facts.js';
import type { Edition, Level, Unit } from '../../../../src/import/reform/unit.js';

export interface Authority {
  /** What no edition shows. */
  readonly id: number;
  readonly level: Level;
  /** Last digits of the key; those before are the parent's. */
  number: string;
  /** Id; null for a Kreis. */
  parent: number | null;
  name: string;
  area: number;
  population: number;
}
/** A merger, incorporation or split as it truly was; ids in order. */
export interface TrueEvent {
  readonly kind: EventKind;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

const byNumber = (a: number, b: number): number => a - b;

export class World {
  authorities = new Map<number, Authority>();
  events: TrueEvent[] = [];
  #ids = 0;
  #numbers = 0;

  copy(): World {
    const world = new World();
    world.authorities = new Map([...this.authorities].map(([id, one]) => [id, { ...one }]));
    // What happened before is another story.
    world.#ids = this.#ids;
    world.#numbers = this.#numbers;
    return world;
  }

  /** A number that nobody had before: the register gives none twice. */
  number(level: Level): string {
    this.#numbers += 1;
    const digits = String(this.#numbers).padStart(3, '0');
    return level === 'ASSOCIATION' ? `5${digits}` : digits;
  }

  add(level: Level, parent: number | null, area = 0, population = 0): Authority {
    this.#ids += 1;
    const number = this.number(level);
    const one = { id: this.#ids, level, number, parent, name: `${level} ${number}`, area, population };
    this.authorities.set(one.id, one);
    return one;
  }

  of(level: Level): Authority[] {
    return [...this.authorities.values()].filter((one) => one.level === level);
  }
  get(id: number | null): Authority {
    const one = id === null ? undefined : this.authorities.get(id);
    if (one === undefined) throw new Error(`no authority ${String(id)}`);
    return one;
  }
  children(id: number): Authority[] {
    return [...this.authorities.values()].filter(({ parent }) => parent === id);
  }
  remove(...gone: readonly Authority[]): void {
    for (const { id } of gone) this.authorities.delete(id);
  }
  tell(kind: EventKind, before: readonly Authority[], after: readonly Authority[]): void {
    const ids = (all: readonly Authority[]): number[] => all.map(({ id }) => id).sort(byNumber);
    this.events.push({ kind, before: ids(before), after: ids(after) });
  }

  key(one: Authority): string {
    if (one.level === 'DISTRICT') return `17${one.number}`;
    const parent = this.get(one.parent);
    const isFree = one.level === 'MUNICIPALITY' && parent.level === 'DISTRICT';
    return this.key(parent) + (isFree ? `0${one.number}` : '') + one.number;
  }

  unit(one: Authority): Unit {
    const key = this.key(one);
    const isMunicipality = one.level === 'MUNICIPALITY';
    const parent = one.parent === null ? null : this.get(one.parent);
    const kinds = { DISTRICT: 'LANDKREIS', ASSOCIATION: 'VERBANDSGEMEINDE' } as const;
    const ofMunicipality = parent?.level === 'DISTRICT' ? 'VERBANDSFREIE_GEMEINDE' : 'ORTSGEMEINDE';
    return {
      ...{ key, level: one.level, officialName: one.name, postalCode: isMunicipality ? '00000' : '' },
      kind: one.level === 'MUNICIPALITY' ? ofMunicipality : kinds[one.level],
      ags: isMunicipality ? key.slice(0, 5) + key.slice(9) : null,
      seat: isMunicipality ? '' : `seat ${one.id}`,
      parent: parent ? this.key(parent) : '',
      population: isMunicipality ? one.population : null,
      area: isMunicipality ? one.area : null,
    };
  }

  edition(day: string): Edition {
    return { day, units: [...this.authorities.values()].map((one) => this.unit(one)) };
  }
  ids(): Map<string, number> {
    return new Map([...this.authorities.values()].map((one) => [this.key(one), one.id]));
  }
}
