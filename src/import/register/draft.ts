/** A register in the making: what is changed is replaced, what it was made of stays as it was. */
import { compareText } from '../../graph/collections.js';
import type { Day } from '../../graph/days.js';
import type { Authority, Register, TerritorialEvent } from './model.js';
import { endedOn } from './segments.js';
import type { EditionInput } from './unit-values.js';
import { respanned } from './words.js';

export class RegisterDraft {
  readonly #authorities: Map<string, Authority>;
  readonly #events: Map<string, TerritorialEvent>;
  readonly #touched = new Set<string>();
  readonly describedOn: ReadonlyMap<string, Day>;
  readonly retrievedOn: ReadonlyMap<string, Day>;

  constructor(register: Register, edition?: Pick<EditionInput, 'source' | 'day' | 'retrievedOn'>) {
    this.#authorities = new Map(register.authorities);
    this.#events = new Map(register.events);
    const { source, day, retrievedOn } = edition ?? {};
    const withEdition = (days: ReadonlyMap<string, Day>, its: Day | undefined): ReadonlyMap<string, Day> =>
      source === undefined || its === undefined ? days : new Map([...days, [source, its]]);
    this.describedOn = withEdition(register.describedOn, day);
    this.retrievedOn = withEdition(register.retrievedOn, retrievedOn);
  }

  get(id: string): Authority | undefined {
    return this.#authorities.get(id);
  }

  set(authority: Authority): void {
    this.#authorities.set(authority.id, authority);
    this.#touched.add(authority.id);
  }

  /** The authority is there until the day, and not on it. `dissolvedOn` as far as it is stated. */
  end(id: string, day: Day, dissolvedOn: Authority['dissolvedOn'] = null): void {
    const authority = this.#authorities.get(id);
    if (!authority) throw new Error(`${id} cannot end: it is not there`);
    this.set({ ...authority, segments: endedOn(authority.segments, day), dissolvedOn });
  }

  get events(): ReadonlyMap<string, TerritorialEvent> {
    return this.#events;
  }

  setEvent(event: TerritorialEvent): void {
    this.#events.set(event.id, event);
  }

  removeEvent(id: string): void {
    this.#events.delete(id);
  }

  /** The register with all words over the days that they back now. */
  finished(): Register {
    for (const id of [...this.#touched].sort(compareText)) {
      const authority = this.#authorities.get(id);
      if (authority)
        this.#authorities.set(id, { ...authority, words: respanned(authority, this.describedOn) });
    }
    const { describedOn, retrievedOn } = this;
    return { authorities: this.#authorities, events: this.#events, describedOn, retrievedOn };
  }
}
