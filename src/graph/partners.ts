/**
 * Who works with whom. Two relations, reckoned from who works together on one day:
 * SAME_NETWORK: both take part in one network that works on the task; counts such networks.
 * SHARED_PARTNER: a third is a partner of both, in one network or in two; counts such thirds.
 *
 * Two take part together only through different holders: who both hang on one Landkreis that is a member do not work
 * with each other through it.
 */
import { tooExpensive } from '../errors.js';
import { LIMITS } from '../limits.js';
import { append, compareText, groupBy } from './collections.js';
import { worksOn, type Cooperation } from './cooperation.js';
import { byNetwork, components, type PartnerGroup, type Shared } from './partner-groups.js';
import {
  isWithin,
  PARTICIPATIONS,
  type Part,
  type Participant,
  type Participation,
} from './participation.js';
import type { AuthorityKind } from './facts.js';
import type { Direction } from './page.js';

export type Relation = 'SAME_NETWORK' | 'SHARED_PARTNER' | 'ANY';

/** What makes a partner, with all keys resolved. Null = does not matter. */
export interface PartnerQuestion {
  readonly relation: Relation;
  /** Key of the task area that a network works on; with its subtree, or on one below it. */
  readonly taskArea: string | null;
  readonly includeSubtree: boolean;
  readonly kinds: readonly AuthorityKind[] | null;
  readonly partnerKinds: readonly AuthorityKind[] | null;
  /** Ids of authorities that both partners are or belong to. */
  readonly within: readonly string[] | null;
  /** The ways in which they may take part, from the most direct on. */
  readonly participation: readonly Participation[];
  readonly minShared: number;
}

/** Two authorities, in the order of their keys. */
export interface Pair {
  readonly a: Participant;
  readonly b: Participant;
  readonly sharedCount: number;
}
export interface Partner {
  readonly partner: Participant;
  readonly sharedCount: number;
  /** Ids of the networks in which both are, by name. */
  readonly sharedNetworks: readonly string[];
}
export interface SharedPartner {
  readonly third: Participant;
  /** Ids of the networks in which it is a partner of the first and of the second, by name. */
  readonly viaA: readonly string[];
  readonly viaB: readonly string[];
}
export interface PartnerSort {
  readonly field: 'SHARED_COUNT' | 'NAME';
  readonly direction: Direction;
}

/** One network in which two take part, and the most direct way of each. */
export interface SharedNetwork {
  readonly network: string;
  readonly a: Part;
  readonly b: Part;
}
/** A partner, and the networks by name. */
interface Near {
  readonly partner: Participant;
  readonly networks: readonly SharedNetwork[];
}

/**
 * The answers to one question. `pairs` and `groups` need the whole of the networks; the others need the networks of
 * those they are asked about, and where it matters those of their partners.
 */
export class Partners {
  readonly question: PartnerQuestion;
  /** Of each network who takes part and how; of each authority its networks, and how it takes part itself. */
  readonly #circles: Circle[] = [];
  readonly #circlesOf = new Map<string, { readonly circle: Circle; readonly own: readonly Part[] }[]>();
  readonly #partners = {
    parts: new Map<string, ReadonlyMap<string, Near>>(),
    asked: new Map<string, ReadonlyMap<string, Near>>(),
  };
  #allShared: readonly Shared[] | null = null;
  readonly #within: ReadonlySet<string> | null;
  #couples = 0;

  constructor({ networks }: Cooperation, question: PartnerQuestion) {
    this.question = question;
    this.#within = question.within && new Set(question.within);
    for (const { record, parts, ...network } of networks) {
      if (!worksOn(network, question)) continue;
      const byParticipant = groupBy(parts, ({ participant }) => participant);
      const asked = new Map([...byParticipant].filter(([participant]) => this.#isAsked(participant)));
      const circle = { network: record.id, parts: byParticipant, asked };
      this.#circles.push(circle);
      for (const [{ id }, own] of byParticipant) append(this.#circlesOf, id, { circle, own });
    }
  }

  /** Each pair once. */
  pairs({ field, direction }: PartnerSort): readonly Pair[] {
    const pairs = this.#shared().map(({ a, b, networks, thirds }) => ({
      ...{ a, b, sharedCount: networks.size + thirds.size },
    }));
    const byCount = (x: Pair, y: Pair): number => x.sharedCount - y.sharedCount;
    const byKeys = (x: Pair, y: Pair): number =>
      compareText(x.a.key, y.a.key) || compareText(x.b.key, y.b.key);
    const byNames = (x: Pair, y: Pair): number =>
      compareText(x.a.sortName, y.a.sortName) || compareText(x.b.sortName, y.b.sortName);
    return sorted(pairs, direction, field === 'NAME' ? byNames : byCount, byKeys);
  }

  /** One a network for SAME_NETWORK, else all that hang together; the largest first. */
  groups(): readonly PartnerGroup[] {
    const shared = this.#shared();
    const groups = this.question.relation === 'SAME_NETWORK' ? byNetwork(shared) : components(shared);
    const bySize = (x: PartnerGroup, y: PartnerGroup): number => x.authorities.length - y.authorities.length;
    return sorted(groups, 'DESC', bySize, (x, y) => compareText(x.id, y.id));
  }

  /** Of an authority that is given: `kinds` and `within` restrict its partners only. */
  partnersOf(authority: string, { field, direction }: PartnerSort): readonly Partner[] {
    const { relation, minShared } = this.question;
    const near = this.#partnersOf(authority);
    const counts = new Map<Participant, number>();
    const count = (partner: Participant, more: number): void =>
      void counts.set(partner, (counts.get(partner) ?? 0) + more);
    if (relation !== 'SHARED_PARTNER')
      for (const { partner, networks } of near.values())
        if (this.#isAsked(partner)) count(partner, networks.length);
    if (relation !== 'SAME_NETWORK')
      for (const { partner: third } of near.values())
        if (this.#isThird(third))
          for (const { partner } of this.#partnersOf(third.id, 'asked').values())
            if (partner.id !== authority) count(partner, 1);
    const partners = [...counts]
      .filter(([, sharedCount]) => sharedCount >= minShared)
      .map(([partner, sharedCount]) => ({
        partner,
        sharedCount,
        sharedNetworks: idsOf(near.get(partner.id)),
      }));
    const byCount = (x: Partner, y: Partner): number => x.sharedCount - y.sharedCount;
    const byName = (x: Partner, y: Partner): number => compareText(x.partner.sortName, y.partner.sortName);
    const byKey = (x: Partner, y: Partner): number => compareText(x.partner.key, y.partner.key);
    return sorted(
      partners,
      direction,
      field === 'NAME' ? byName : byCount,
      (x, y) => byName(x, y) || byKey(x, y),
    );
  }

  /** The networks in which both take part, by name. */
  sharedNetworks(a: string, b: string): readonly SharedNetwork[] {
    return this.#partnersOf(a).get(b)?.networks ?? [];
  }

  /** Those who are partners of both, by name. */
  sharedPartners(a: string, b: string): readonly SharedPartner[] {
    const partnersOfB = this.#partnersOf(b);
    const shared = [...this.#partnersOf(a).values()].flatMap((near) => {
      const other = partnersOfB.get(near.partner.id);
      if (!other || !this.#isThird(near.partner)) return [];
      return [{ third: near.partner, viaA: idsOf(near), viaB: idsOf(other) }];
    });
    const byName = (x: SharedPartner, y: SharedPartner): number =>
      compareText(x.third.sortName, y.third.sortName);
    return sorted(shared, 'ASC', byName, (x, y) => compareText(x.third.key, y.third.key));
  }

  /** All partners, or only those who may be one of two: far fewer where thirds are many. */
  #partnersOf(authority: string, among: 'parts' | 'asked' = 'parts'): ReadonlyMap<string, Near> {
    const known = this.#partners[among].get(authority);
    if (known) return known;
    const found = new Map<string, Near & { networks: SharedNetwork[] }>();
    for (const { circle, own } of this.#circlesOf.get(authority) ?? []) {
      this.#work(circle[among].size);
      for (const [partner, theirs] of circle[among]) {
        const ways = partner.id === authority ? null : mostDirect(own, theirs);
        if (!ways) continue;
        const near = found.get(partner.id) ?? { partner, networks: [] };
        found.set(partner.id, near);
        near.networks.push({ network: circle.network, ...ways });
      }
    }
    this.#partners[among].set(authority, found);
    return found;
  }

  readonly #isAsked = (one: Participant): boolean =>
    (this.question.kinds?.includes(one.kind) ?? true) && isWithin(one, this.#within);

  readonly #isThird = ({ kind }: Participant): boolean => this.question.partnerKinds?.includes(kind) ?? true;

  /** All pairs that share enough. */
  #shared(): readonly Shared[] {
    return (this.#allShared ??= this.#lookAtAll());
  }

  #lookAtAll(): Shared[] {
    const { relation, minShared } = this.question;
    const found = new Map<string, Shared>();
    const of = (x: Participant, y: Participant): Shared => {
      const [a, b] = x.key < y.key ? [x, y] : [y, x];
      const id = `${a.id} ${b.id}`;
      const known = found.get(id) ?? { a, b, networks: new Set(), thirds: new Set(), via: new Set() };
      found.set(id, known);
      return known;
    };
    if (relation !== 'SHARED_PARTNER')
      for (const { network, asked } of this.#circles) {
        this.#work((asked.size * (asked.size - 1)) / 2);
        for (const [[x, own], [y, theirs]] of couples([...asked]))
          if (mostDirect(own, theirs)) of(x, y).networks.add(network);
      }
    if (relation !== 'SAME_NETWORK')
      for (const third of this.#thirds()) {
        const asked = [...this.#partnersOf(third.id, 'asked').values()];
        this.#work((asked.length * (asked.length - 1)) / 2);
        for (const [x, y] of couples(asked)) {
          const shared = of(x.partner, y.partner);
          shared.thirds.add(third.id);
          for (const { network } of [...x.networks, ...y.networks]) shared.via.add(network);
        }
      }
    return [...found.values()].filter(({ networks, thirds }) => networks.size + thirds.size >= minShared);
  }

  #thirds(): Participant[] {
    return [...new Set(this.#circles.flatMap(({ parts }) => [...parts.keys()]))].filter(this.#isThird);
  }

  /**
   * Counts couples that are looked at, each once in the life of these answers. Throws TOO_EXPENSIVE before the server
   * stands still over them.
   */
  #work(couplesMore: number): void {
    this.#couples += couplesMore;
    const limit = LIMITS.partnerCouples;
    if (this.#couples <= limit) return;
    const hint = 'Narrow `kinds`, `within` or `taskArea`, or ask for fewer ways of `participation`.';
    throw tooExpensive({ measure: 'partnerCouples', limit, hint });
  }
}

/** A network on the task, with those who take part and how each does. */
interface Circle {
  readonly network: string;
  readonly parts: ReadonlyMap<Participant, readonly Part[]>;
  /** Of those the ones who may be one of two. */
  readonly asked: ReadonlyMap<Participant, readonly Part[]>;
}

const idsOf = (near: Near | undefined): string[] => near?.networks.map(({ network }) => network) ?? [];

/** The most direct ways in which two take part through different holders; null where there is none. */
function mostDirect(own: readonly Part[], theirs: readonly Part[]): { a: Part; b: Part } | null {
  let best: { a: Part; b: Part } | null = null;
  for (const a of own)
    for (const b of theirs)
      if (a.holder !== b.holder && (best === null || isMoreDirect(a, b, best))) best = { a, b };
  return best;
}

const rank = ({ way }: Part): number => PARTICIPATIONS.indexOf(way);

/** Both ways count; among equals the holders' keys decide, so that the answer is always the same. */
function isMoreDirect(a: Part, b: Part, than: { readonly a: Part; readonly b: Part }): boolean {
  const [x, y] = [rank(a) + rank(b), rank(than.a) + rank(than.b)];
  const byWay = x - y || rank(a) - rank(than.a);
  const byHolder =
    compareText(a.holder.key, than.a.holder.key) || compareText(b.holder.key, than.b.holder.key);
  return (byWay || byHolder) < 0;
}

function* couples<T>(items: readonly T[]): Generator<[T, T]> {
  for (const [index, x] of items.entries()) for (const y of items.slice(index + 1)) yield [x, y];
}

/** The tie-break goes the same way in both directions. */
function sorted<T>(
  items: T[],
  direction: Direction,
  by: (x: T, y: T) => number,
  thenBy: (x: T, y: T) => number,
): T[] {
  const sign = direction === 'ASC' ? 1 : -1;
  return items.sort((x, y) => sign * by(x, y) || thenBy(x, y));
}
