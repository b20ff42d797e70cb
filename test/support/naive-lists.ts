/**
 * Which authorities and networks a filter lets through, and in which order, reckoned a second time from plain rows: what
 * `schema/authority.graphql` and `schema/network.graphql` say, by looking at every row in turn.
 */
import type { AuthorityKind, AuthorityLevel } from '../../src/graph/facts.js';
import type { LocalAuthorityFilter, NetworkFilter } from '../../src/generated/resolvers.js';
import type { Days, Rows } from './naive-partners.js';

export type AuthorityRow = Days & {
  readonly id: string;
  readonly key: string;
  readonly ags: string | null;
  readonly kind: AuthorityKind;
  readonly name: string;
  readonly isTown: boolean | null;
  readonly hasConflict: boolean;
};
export type NetworkRow = Days & {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly goal: string | null;
  readonly status: string | null;
  readonly legalForm: string | null;
  readonly membersComplete: boolean | null;
  readonly since: string | null;
  readonly hasConflict: boolean;
};
export type FigureRow = Days & {
  readonly id: string;
  readonly measure: 'POPULATION' | 'AREA';
  readonly value: number;
};
export type AwardRow = Days & {
  readonly network: string;
  /** Its key. */
  readonly programme: string;
  readonly round: number | null;
  readonly awardedOn: string | null;
  readonly amountCents: number | null;
};
export type ListRows = Pick<Rows, 'belongsTo' | 'memberships' | 'tasks' | 'taskAreas' | 'partOf'> & {
  readonly authorities: readonly AuthorityRow[];
  readonly networks: readonly NetworkRow[];
  readonly figures: readonly FigureRow[];
  readonly awards: readonly AwardRow[];
};
export interface Order {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}
type Value = string | number | null;

const LEVELS: Readonly<Record<AuthorityKind, readonly AuthorityLevel[]>> = {
  LANDKREIS: ['DISTRICT'],
  KREISFREIE_STADT: ['DISTRICT', 'MUNICIPALITY'],
  VERBANDSGEMEINDE: ['ASSOCIATION'],
  VERBANDSFREIE_GEMEINDE: ['MUNICIPALITY'],
  ORTSGEMEINDE: ['MUNICIPALITY'],
  STADTKREIS: ['DISTRICT', 'MUNICIPALITY'],
  KREIS: ['DISTRICT'],
  REGIONALVERBAND: ['DISTRICT'],
  AMT: ['ASSOCIATION'],
  SAMTGEMEINDE: ['ASSOCIATION'],
  VERWALTUNGSGEMEINSCHAFT: ['ASSOCIATION'],
  KIRCHSPIELSLANDGEMEINDE: ['ASSOCIATION'],
  VERWALTUNGSVERBAND: ['ASSOCIATION'],
  VERWALTUNGSGEMEINSCHAFT_TRAEGERMODELL: ['ASSOCIATION'],
  ERFUELLENDE_GEMEINDE: ['ASSOCIATION'],
  VERBANDSANGEHOERIGE_GEMEINDE: ['MUNICIPALITY'],
};

const GERMAN: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', ß: 'ss', é: 'e', è: 'e', û: 'u' };
const plain = (text: string): string =>
  text.toLowerCase().replace(/[^a-z]/g, (letter) => GERMAN[letter] ?? letter);
/** As a lexicon looks a name up: letters and digits, all else parts words. */
export const lexical = (name: string): string => (plain(name).match(/[a-z0-9]+/g) ?? []).join(' ');
const contains = (text: string | null, part: string): boolean =>
  text !== null && plain(text).includes(plain(part));

/** Whether an authority is meant by a key: its own ones, and those that are cut or filled up with zeros. */
export function answersTo(
  { key, ags, kind }: Pick<AuthorityRow, 'key' | 'ags' | 'kind'>,
  asked: string,
): boolean {
  if (asked === key || asked === ags) return true;
  if (asked.length === 8) return kind === 'LANDKREIS' && asked === `${key}000`;
  const filled = asked.padEnd(12, '0') === key.padEnd(12, '0');
  return (
    filled || (asked.length === 9 && kind === 'VERBANDSFREIE_GEMEINDE' && key === asked + asked.slice(6))
  );
}

const firstOf = (date: string): string => `${date}-01-01`.slice(0, 10);
function lastOf(date: string): string {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  return day === undefined ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : date;
}

interface Range<T> {
  readonly min?: T | null;
  readonly max?: T | null;
}
function inRange(value: number | null, range: Range<number> | null | undefined): boolean {
  if (!range) return true;
  const { min = null, max = null } = range;
  if (min === null && max === null) return true;
  return value !== null && (min === null || value >= min) && (max === null || value <= max);
}
/** A field that nobody asks about passes; else the test decides. */
const asks = <T>(asked: T | null | undefined, test: (asked: T) => boolean): boolean =>
  asked === null || asked === undefined || test(asked);

export class NaiveLists {
  readonly authorities: readonly AuthorityRow[];
  readonly networks: readonly NetworkRow[];
  readonly #membersOf = new Map<string, Set<string>>();
  readonly #networksOf = new Map<string, Set<string>>();
  readonly #aboveOf = new Map<string, string>();
  readonly #figures = new Map<string, number>();
  readonly #awards: readonly AwardRow[];
  readonly #tasks: ListRows['tasks'];
  readonly taskAreas: ListRows['taskAreas'];
  readonly #partOf: ListRows['partOf'];

  constructor(all: ListRows, day: string) {
    const now = <T extends Days>(rows: readonly T[]): T[] =>
      rows.filter(({ from, until }) => from <= day && day < until);
    this.authorities = now(all.authorities);
    this.networks = now(all.networks);
    this.#awards = now(all.awards);
    this.#tasks = now(all.tasks);
    this.taskAreas = now(all.taskAreas);
    this.#partOf = now(all.partOf);
    for (const { id } of this.networks) this.#membersOf.set(id, new Set());
    for (const { id } of this.authorities) this.#networksOf.set(id, new Set());
    for (const { authority, network } of now(all.memberships)) {
      this.#membersOf.get(network)?.add(authority);
      this.#networksOf.get(authority)?.add(network);
    }
    for (const { id, above } of now(all.belongsTo)) this.#aboveOf.set(id, above);
    for (const { id, measure, value } of now(all.figures)) this.#figures.set(`${id} ${measure}`, value);
  }

  membersOf(network: string): ReadonlySet<string> {
    return this.#membersOf.get(network) ?? new Set();
  }
  networksOf(authority: string): ReadonlySet<string> {
    return this.#networksOf.get(authority) ?? new Set();
  }

  authoritiesLike(filter: LocalAuthorityFilter): AuthorityRow[] {
    const memberOf = filter.memberOf && this.#ids(this.networksLike(filter.memberOf));
    const notMemberOf = filter.notMemberOf && this.#ids(this.networksLike(filter.notMemberOf));
    const isIn = (id: string | undefined, tops: readonly string[]): boolean =>
      id !== undefined && (tops.includes(id) || isIn(this.#aboveOf.get(id), tops));
    const tops = filter.within?.map((key) => this.#holder(key));
    const isMember = (id: string, networks: ReadonlySet<string>): boolean =>
      [...this.networksOf(id)].some((network) => networks.has(network));
    return this.authorities.filter(
      (one) =>
        asks(filter.keys, (keys) => keys.some((key) => answersTo(one, key))) &&
        asks(filter.kinds, (kinds) => kinds.includes(one.kind)) &&
        asks(filter.levels, (levels) => LEVELS[one.kind].some((level) => levels.includes(level))) &&
        asks(tops, (places) => isIn(one.id, places)) &&
        asks(filter.name, (name) => lexical(one.name).includes(lexical(name))) &&
        inRange(this.#figures.get(`${one.id} POPULATION`) ?? null, filter.population) &&
        asks(filter.isTown, (isTown) => one.isTown === isTown) &&
        asks(filter.hasConflict, (hasConflict) => one.hasConflict === hasConflict) &&
        asks(memberOf, (networks) => isMember(one.id, networks)) &&
        asks(notMemberOf, (networks) => !isMember(one.id, networks)),
    );
  }

  networksLike(filter: NetworkFilter): NetworkRow[] {
    const members = filter.members && this.#ids(this.authoritiesLike(filter.members));
    const ofKinds = filter.memberKinds && this.#ids(this.authoritiesLike({ kinds: filter.memberKinds }));
    const tasks = asksTask(filter.taskArea, (key) => this.#subtree(key));
    const any = filter.anyMember?.map((key) => this.#holder(key));
    const every = filter.allMembers?.map((key) => this.#holder(key));
    return this.networks.filter((one) => {
      const own = this.membersOf(one.id);
      const has = (ids: Iterable<string>): boolean => [...ids].some((id) => own.has(id));
      return (
        asks(filter.keys, (keys) => keys.includes(one.key)) &&
        asks(filter.text, (text) => lexical(one.name).includes(lexical(text)) || contains(one.goal, text)) &&
        asks(tasks, (ids) =>
          this.#tasks.some(({ network, taskArea }) => network === one.id && ids.has(taskArea)),
        ) &&
        asks(any, has) &&
        asks(every, (ids) => ids.every((id) => own.has(id))) &&
        asks(ofKinds, has) &&
        asks(members, has) &&
        asks(filter.status, (status) => one.status !== null && status.some((word) => word === one.status)) &&
        asks(filter.legalForms, (forms) => one.legalForm !== null && forms.includes(one.legalForm)) &&
        inRange(own.size, filter.memberCount) &&
        asks(filter.membersComplete, (complete) => one.membersComplete === complete) &&
        asks(filter.hasConflict, (hasConflict) => one.hasConflict === hasConflict) &&
        this.#isAwarded(one.id, filter)
      );
    });
  }

  /** One award passes all that is asked of awards. */
  #isAwarded(network: string, { programme, round, awarded, amount }: NetworkFilter): boolean {
    const bounds = [awarded?.from, awarded?.to, amount?.min, amount?.max];
    if ([programme, round, ...bounds].every((asked) => asked === null || asked === undefined)) return true;
    return this.#awards.some(
      (award) =>
        award.network === network &&
        asks(programme, (key) => award.programme === key) &&
        asks(round, (rounds) => award.round !== null && rounds.includes(award.round)) &&
        asks(awarded?.from, (day) => award.awardedOn !== null && firstOf(award.awardedOn) >= day) &&
        asks(awarded?.to, (day) => award.awardedOn !== null && lastOf(award.awardedOn) <= day) &&
        inRange(award.amountCents, amount),
    );
  }

  authorityValue({ id, key, name }: AuthorityRow, field: string): Value {
    if (field === 'NAME') return lexical(name);
    if (field === 'KEY') return key;
    if (field === 'NETWORK_COUNT') return this.networksOf(id).size;
    return this.#figures.get(`${id} ${field}`) ?? null;
  }

  networkValue({ id, name, since }: NetworkRow, field: string): Value {
    if (field === 'NAME') return lexical(name);
    if (field === 'SINCE') return since;
    if (field === 'MEMBER_COUNT') return this.membersOf(id).size;
    const awards = this.#awards.filter(({ network }) => network === id);
    const days = awards.flatMap(({ awardedOn }) => (awardedOn === null ? [] : [awardedOn])).sort();
    const amounts = awards.flatMap(({ amountCents }) => (amountCents === null ? [] : [amountCents]));
    if (field === 'AWARDED_ON') return days.at(-1) ?? null;
    return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
  }

  #ids(rows: readonly { readonly id: string }[]): ReadonlySet<string> {
    return new Set(rows.map(({ id }) => id));
  }
  #holder(key: string): string {
    return this.authorities.find((one) => answersTo(one, key))?.id ?? `nobody has ${key}`;
  }
  /** The area with the key, and all that are part of it. */
  #subtree(key: string): ReadonlySet<string> {
    const found = new Set(this.taskAreas.filter((area) => area.key === key).map(({ id }) => id));
    for (let size = -1; size !== found.size;) {
      size = found.size;
      for (const { id, above } of this.#partOf) if (found.has(above)) found.add(id);
    }
    return found;
  }
}

const asksTask = <T>(key: string | null | undefined, read: (key: string) => T): T | null =>
  typeof key === 'string' ? read(key) : null;

/** In the order that is asked for: rows without a value last whichever way, and like values by id. */
export function inOrder<T>(
  rows: readonly T[],
  { direction }: Order,
  valueOf: (row: T) => Value,
  idOf: (row: T) => string,
): T[] {
  const sign = direction === 'ASC' ? 1 : -1;
  const compare = (x: string | number, y: string | number): number => (x < y ? -1 : Number(x > y));
  return [...rows].sort((one, other) => {
    const [x, y] = [valueOf(one), valueOf(other)];
    if (x === null || y === null)
      return Number(x === null) - Number(y === null) || compare(idOf(one), idOf(other));
    return sign * compare(x, y) || compare(idOf(one), idOf(other));
  });
}
