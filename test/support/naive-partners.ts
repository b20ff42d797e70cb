/**
 * Who works with whom, reckoned a second time: from plain rows, by looking at everybody in turn. No graph, no Cypher,
 * and slow on purpose; what is asked means what `schema/partnership.graphql` says.
 */
import { getOr } from '../../src/graph/collections.js';
import type { Day } from '../../src/graph/days.js';
import type { AuthorityKind } from '../../src/graph/facts.js';

/** The days on which a row holds; `until` is the first on which it no longer does. */
export interface Days {
  readonly from: Day;
  readonly until: Day;
}
/** What holds on which days. An authority, network or task area has a row for each stretch of days. */
export interface Rows {
  readonly authorities: readonly (Days & { id: string; key: string; kind: AuthorityKind })[];
  readonly networks: readonly (Days & { id: string })[];
  readonly taskAreas: readonly (Days & { id: string; key: string })[];
  readonly memberships: readonly (Days & { authority: string; network: string })[];
  readonly tasks: readonly (Days & { network: string; taskArea: string })[];
  /** Task area and the wider one that it is part of; authority and the one that it belongs to. */
  readonly partOf: readonly (Days & { id: string; above: string })[];
  readonly belongsTo: readonly (Days & { id: string; above: string })[];
}

export const RELATIONS = ['SAME_NETWORK', 'SHARED_PARTNER', 'ANY'] as const;
/** As PartnerArgs; `within` are ids. Null = does not matter. */
export interface Question {
  readonly relation: (typeof RELATIONS)[number];
  readonly taskArea: string | null;
  readonly includeSubtree: boolean;
  readonly kinds: readonly AuthorityKind[] | null;
  readonly partnerKinds: readonly AuthorityKind[] | null;
  readonly within: readonly string[] | null;
  readonly participation: readonly Participation[];
  readonly minShared: number;
}

export const WAYS = ['DIRECT', 'VIA_ASSOCIATION', 'VIA_DISTRICT', 'VIA_MEMBER_MUNICIPALITY'] as const;
export type Participation = (typeof WAYS)[number];
/** One way in which an authority takes part in a network: through a member, which is itself where it is DIRECT. */
interface Take {
  readonly way: Participation;
  readonly holder: string;
}
/** A network in which two take part, in the most direct ways. */
export interface NaiveShared {
  readonly network: string;
  readonly participationA: Participation;
  readonly participationB: Participation;
  readonly heldByA: string;
  readonly heldByB: string;
}
export interface Third {
  readonly third: string;
  readonly viaA: readonly string[];
  readonly viaB: readonly string[];
}
/** Two authorities, `a` the one with the lower key, and all that they share. */
export interface NaivePair {
  readonly a: string;
  readonly b: string;
  readonly sharedCount: number;
  readonly sharedNetworks: readonly NaiveShared[];
  readonly sharedPartners: readonly Third[];
}
export interface NaivePartner {
  readonly partner: string;
  readonly sharedCount: number;
  readonly sharedNetworks: readonly string[];
}
export interface NaiveGroup {
  readonly authorities: readonly string[];
  readonly networks: readonly string[];
}
export interface Reckoning {
  /** Whether there is a task area with the key on the day; true where none is asked for. */
  readonly knowsTask: boolean;
  /** Ids of all authorities that are there on the day. */
  readonly authorities: readonly string[];
  readonly pairs: readonly NaivePair[];
  /** Of an authority, which need not be of the kinds or within what is asked: that is asked of its partners. */
  readonly partnersOf: (authority: string) => NaivePartner[];
  readonly groups: readonly NaiveGroup[];
}

/** Who makes a pair by networks alone: `keyA keyB sharedCount`. */
export function countPairs(all: Rows, question: Question, day: Day): string[] {
  const { candidates, together } = basics(all, question, day);
  return candidates.flatMap((a) =>
    candidates
      .filter((b) => a.key < b.key)
      .map((b) => [a.key, b.key, together(a.id, b.id).length] as const)
      .filter(([, , shared]) => shared >= Math.max(1, question.minShared))
      .map((row) => row.join(' ')),
  );
}

/** Ids of those who take part in a task, and of those who do not, among the kinds and places that are asked about. */
export function split(all: Rows, question: Question, day: Day): { covered: string[]; uncovered: string[] } {
  const { authorities, takingPart, mayBeOneOfThem } = basics(all, question, day);
  const asked = authorities.filter(mayBeOneOfThem);
  return {
    covered: asked.filter((one) => takingPart.includes(one)).map(({ id }) => id),
    uncovered: asked.filter((one) => !takingPart.includes(one)).map(({ id }) => id),
  };
}

interface Basics {
  readonly knowsTask: boolean;
  readonly authorities: Rows['authorities'];
  readonly takingPart: Rows['authorities'];
  /** Those of them who may be one of two partners. */
  readonly candidates: Rows['authorities'];
  readonly mayBeOneOfThem: (one: Rows['authorities'][number]) => boolean;
  readonly networks: readonly string[];
  readonly together: (a: string, b: string) => NaiveShared[];
}
function basics(all: Rows, question: Question, day: Day): Basics {
  const now = <T extends Days>(rows: readonly T[]): T[] =>
    rows.filter(({ from, until }) => from <= day && day < until);
  const authorities = now(all.authorities);
  const memberships = now(all.memberships);
  const tasks = now(all.tasks);
  const belongsTo = now(all.belongsTo);
  const partOf = now(all.partOf);
  const isBelow = (edges: typeof partOf, id: string, top: string): boolean =>
    edges.some((edge) => edge.id === id && (edge.above === top || isBelow(edges, edge.above, top)));
  const aboveOf = new Map<string, string[]>();
  for (const { id, above } of belongsTo) aboveOf.set(id, [...(aboveOf.get(id) ?? []), above]);
  const isIn = (id: string, top: string): boolean =>
    (aboveOf.get(id) ?? []).some((above) => above === top || isIn(above, top));

  const asked = now(all.taskAreas).filter(({ key }) => key === question.taskArea);
  const isAsked = (task: string): boolean =>
    asked.some(({ id }) => task === id || (question.includeSubtree && isBelow(partOf, task, id)));
  const networks = now(all.networks)
    .map(({ id }) => id)
    .filter(
      (id) => question.taskArea === null || tasks.some((row) => row.network === id && isAsked(row.taskArea)),
    );

  const kindOf = new Map(authorities.map(({ id, kind }) => [id, kind]));
  const isOf = (id: string, ...kinds: AuthorityKind[]): boolean =>
    kinds.some((kind) => kindOf.get(id) === kind);
  /** Whether someone takes part through a member in this way. */
  const takes: Readonly<Record<Participation, (id: string, member: string) => boolean>> = {
    DIRECT: (id, member) => id === member,
    VIA_DISTRICT: (id, member) => isOf(member, 'LANDKREIS') && isIn(id, member),
    VIA_ASSOCIATION: (id, member) => isOf(member, 'VERBANDSGEMEINDE') && isIn(id, member),
    VIA_MEMBER_MUNICIPALITY: (id, member) =>
      isOf(member, 'ORTSGEMEINDE', 'VERBANDSFREIE_GEMEINDE') && isIn(member, id),
  };
  /** Of each network all who take part. */
  const takesIn = new Map<string, ReadonlyMap<string, readonly Take[]>>();
  for (const network of networks) {
    const members = new Set(memberships.filter((row) => row.network === network).map((row) => row.authority));
    // Most questions are about members alone: asking all 2,453 whether they are one takes minutes.
    const isDirect = question.participation.every((way) => way === 'DIRECT');
    const possible = isDirect ? authorities.filter(({ id }) => members.has(id)) : authorities;
    const found = possible.map(({ id }): [string, Take[]] => [
      id,
      [...members].flatMap((holder) =>
        question.participation.filter((way) => takes[way](id, holder)).map((way) => ({ way, holder })),
      ),
    ]);
    takesIn.set(network, new Map(found.filter(([, all]) => all.length > 0)));
  }
  const keyOf = new Map(authorities.map(({ id, key }) => [id, key]));
  /** How direct two ways are together, as text that sorts. */
  const directness = (x: Take, y: Take): string =>
    [
      WAYS.indexOf(x.way) + WAYS.indexOf(y.way),
      WAYS.indexOf(x.way),
      keyOf.get(x.holder),
      keyOf.get(y.holder),
    ].join(' ');
  const known = new Map<string, Map<string, NaiveShared[]>>();
  const together = (a: string, b: string): NaiveShared[] =>
    getOr(
      getOr(known, a, () => new Map<string, NaiveShared[]>()),
      b,
      () => lookAt(a, b),
    );
  const lookAt = (a: string, b: string): NaiveShared[] =>
    networks.flatMap((network) => {
      const [ofA, ofB] = [takesIn.get(network)?.get(a) ?? [], takesIn.get(network)?.get(b) ?? []];
      const ways = ofA.flatMap((x) => ofB.filter((y) => x.holder !== y.holder).map((y) => [x, y] as const));
      const [best] = ways.sort((one, other) => (directness(...one) < directness(...other) ? -1 : 1));
      if (!best) return [];
      const [{ way: participationA, holder: heldByA }, { way: participationB, holder: heldByB }] = best;
      return [{ network, participationA, participationB, heldByA, heldByB }];
    });
  const takingPart = authorities.filter(({ id }) =>
    networks.some((network) => takesIn.get(network)?.has(id)),
  );
  const mayBeOneOfThem = ({ id, kind }: (typeof authorities)[number]): boolean =>
    (question.kinds?.includes(kind) ?? true) &&
    (question.within?.some((top) => id === top || isIn(id, top)) ?? true);
  const knowsTask = question.taskArea === null || asked.length > 0;
  return {
    knowsTask,
    authorities,
    takingPart,
    candidates: takingPart.filter(mayBeOneOfThem),
    mayBeOneOfThem,
    networks,
    together,
  };
}

/** All answers to a question on a day. */
export function reckon(all: Rows, question: Question, day: Day): Reckoning {
  const { knowsTask, authorities, takingPart, candidates, networks, together } = basics(all, question, day);
  const networksOf = (shared: readonly NaiveShared[]): string[] => shared.map(({ network }) => network);
  const thirds = takingPart.filter(({ kind }) => question.partnerKinds?.includes(kind) ?? true);
  const partnersOfBoth = (a: string, b: string): Third[] =>
    thirds
      .filter(({ id }) => id !== a && id !== b)
      .map(({ id }) => ({ third: id, viaA: networksOf(together(a, id)), viaB: networksOf(together(b, id)) }))
      .filter(({ viaA, viaB }) => viaA.length > 0 && viaB.length > 0);
  const { relation, minShared } = question;
  const pairOf = (a: string, b: string): NaivePair => {
    const [sharedNetworks, sharedPartners] = [together(a, b), partnersOfBoth(a, b)];
    const inNetworks = relation === 'SHARED_PARTNER' ? 0 : sharedNetworks.length;
    const inPartners = relation === 'SAME_NETWORK' ? 0 : sharedPartners.length;
    return { a, b, sharedCount: inNetworks + inPartners, sharedNetworks, sharedPartners };
  };
  const isPair = ({ sharedCount }: NaivePair): boolean => sharedCount >= Math.max(1, minShared);
  const pairs = candidates
    .flatMap((a) => candidates.filter((b) => a.key < b.key).map((b) => pairOf(a.id, b.id)))
    .filter(isPair);

  return {
    knowsTask,
    authorities: authorities.map(({ id }) => id),
    pairs,
    partnersOf: (authority) =>
      candidates
        .filter(({ id }) => id !== authority)
        .map(({ id }) => pairOf(authority, id))
        .filter(isPair)
        .map(({ b, sharedCount, sharedNetworks }) => ({
          ...{ partner: b, sharedCount, sharedNetworks: networksOf(sharedNetworks) },
        })),
    groups:
      relation === 'SAME_NETWORK'
        ? networks.map((id) => inOneNetwork(id, pairs)).filter((group) => group.authorities.length > 0)
        : hangingTogether(pairs, relation),
  };
}

/** Those members of a network that make a pair through it. */
function inOneNetwork(network: string, pairs: readonly NaivePair[]): NaiveGroup {
  const through = pairs.filter(({ sharedNetworks }) => sharedNetworks.some((one) => one.network === network));
  return { authorities: [...new Set(through.flatMap(({ a, b }) => [a, b]))], networks: [network] };
}

/** Every pair is a group at first; groups with someone in common become one until there are none. */
function hangingTogether(pairs: readonly NaivePair[], relation: Question['relation']): NaiveGroup[] {
  const groups: { authorities: Set<string>; networks: Set<string> }[] = [];
  for (const { a, b, sharedNetworks, sharedPartners } of pairs) {
    const networks = new Set(sharedPartners.flatMap(({ viaA, viaB }) => [...viaA, ...viaB]));
    if (relation === 'ANY') for (const { network } of sharedNetworks) networks.add(network);
    const one = { authorities: new Set([a, b]), networks };
    for (const other of groups.filter(({ authorities }) => authorities.has(a) || authorities.has(b))) {
      for (const id of other.authorities) one.authorities.add(id);
      for (const id of other.networks) one.networks.add(id);
      groups.splice(groups.indexOf(other), 1);
    }
    groups.push(one);
  }
  return groups.map(({ authorities, networks }) => ({
    authorities: [...authorities],
    networks: [...networks],
  }));
}
