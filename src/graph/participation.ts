/**
 * How an authority takes part in a network: as a member, or through another legal person that is one, its holder.
 * A kreisfreie Stadt is its own district: what it does as a member is DIRECT, and nobody else takes part through it.
 */
import { append } from './collections.js';
import { cypher, statement, type Cypher } from './cypher.js';
import type { AuthorityKind } from './facts.js';
import type { Graph } from './graph.js';
import { isAssociationKind, isRuralDistrictKind } from './kinds.js';
import { holds, ruleOf, type Moment } from './moment.js';

/** From the most direct on; where an authority takes part in several ways, the first of these is named. */
export const PARTICIPATIONS = [
  'DIRECT',
  'VIA_ASSOCIATION',
  'VIA_DISTRICT',
  'VIA_MEMBER_MUNICIPALITY',
] as const;
export type Participation = (typeof PARTICIPATIONS)[number];

/** An authority with those it belongs to. */
export interface Participant {
  readonly id: string;
  readonly key: string;
  readonly kind: AuthorityKind;
  readonly sortName: string;
  readonly parent: string | null;
  readonly grandparent: string | null;
}
/** One way in which one authority takes part; the holder is itself where it is DIRECT. */
export interface Part {
  readonly participant: Participant;
  readonly holder: Participant;
  readonly way: Participation;
}

/** A participant from `x` and its state `xs`. */
export const PARTICIPANT = cypher`{id: x.id, key: xs.key, kind: xs.kind, sortName: xs.sortName, parent: p.id, grandparent: g.id}`;
/** Binds those `x` belongs to. */
export const WITH_PARENTS = cypher`
  OPTIONAL MATCH (x)-[b:BELONGS_TO]->(p:LocalAuthority) WHERE ${holds('b')}
  OPTIONAL MATCH (p)-[c:BELONGS_TO]->(g:LocalAuthority) WHERE ${holds('c')}`;

const relatives = (name: string, path: Cypher): ReturnType<typeof statement<{ one: Participant }>> =>
  statement<{ one: Participant }>(
    name,
    cypher`
      UNWIND $ids AS id
      MATCH (:LocalAuthority {id: id})${path}(x:LocalAuthority)-[:HAS_STATE]->(xs:AuthorityState)
      WHERE ${holds('xs')} AND all(e IN way WHERE ${holds('e')})
      WITH DISTINCT x, xs
      ${WITH_PARENTS}
      RETURN ${PARTICIPANT} AS one`,
  );
const BELOW = relatives('authoritiesBelow', cypher`<-[way:BELONGS_TO*1..2]-`);
const ABOVE = relatives('authoritiesAbove', cypher`-[way:BELONGS_TO*1..2]->`);

type Read = (ids: readonly string[]) => Promise<Participant[]>;
function reader(graph: Graph, moment: Moment, which: typeof BELOW): Read {
  return async (ids) => {
    if (ids.length === 0) return [];
    const rows = await graph.read(which, { ...ruleOf(moment), ids });
    return rows.map(({ one }) => one);
  };
}

const isFromAbove = (way: Participation): boolean => way === 'VIA_ASSOCIATION' || way === 'VIA_DISTRICT';
/** Ways through those above go down from a member, and up from a participant. */
async function related(
  ids: readonly string[],
  ways: readonly Participation[],
  fromAbove: Read,
  fromBelow: Read,
): Promise<Participant[]> {
  const found = await Promise.all([
    ways.some(isFromAbove) ? fromAbove(ids) : [],
    ways.includes('VIA_MEMBER_MUNICIPALITY') ? fromBelow(ids) : [],
  ]);
  return found.flat();
}

/** All who belong to these authorities, themselves left out. */
export const authoritiesBelow = (
  graph: Graph,
  ids: readonly string[],
  moment: Moment,
): Promise<Participant[]> => reader(graph, moment, BELOW)(ids);

/** All who may take part through these members. One round trip, none where only DIRECT is asked. */
export function throughMembers(
  graph: Graph,
  members: readonly string[],
  ways: readonly Participation[],
  moment: Moment,
): Promise<Participant[]> {
  return related(members, ways, reader(graph, moment, BELOW), reader(graph, moment, ABOVE));
}

/** All through whom these authorities may take part, themselves left out. */
export function holdersOf(
  graph: Graph,
  participants: readonly string[],
  ways: readonly Participation[],
  moment: Moment,
): Promise<Participant[]> {
  return related(participants, ways, reader(graph, moment, ABOVE), reader(graph, moment, BELOW));
}

/** Who takes part through a member of a network, and how. */
export function partsOf(
  ways: readonly Participation[],
  known: ReadonlyMap<string, Participant>,
): (member: Participant) => Part[] {
  const children = new Map<string, Participant[]>();
  const grandchildren = new Map<string, Participant[]>();
  for (const one of known.values()) {
    if (one.parent !== null) append(children, one.parent, one);
    if (one.grandparent !== null) append(grandchildren, one.grandparent, one);
  }
  const below = ({ id }: Participant): Participant[] => [
    ...(children.get(id) ?? []),
    ...(grandchildren.get(id) ?? []),
  ];
  const above = ({ parent, grandparent }: Participant): Participant[] =>
    [parent, grandparent].flatMap((id) => known.get(id ?? '') ?? []);
  const through: Readonly<Record<Participation, (member: Participant) => Participant[]>> = {
    DIRECT: (member) => [member],
    VIA_ASSOCIATION: (member) => (isAssociationKind(member.kind) ? below(member) : []),
    VIA_DISTRICT: (member) => (isRuralDistrictKind(member.kind) ? below(member) : []),
    VIA_MEMBER_MUNICIPALITY: (member) => (isMunicipality(member) ? above(member) : []),
  };
  return (holder) =>
    ways.flatMap((way) => through[way](holder).map((participant) => ({ participant, holder, way })));
}

/** Whether an authority is one of these or belongs to one. Null = all. */
export function isWithin(
  { id, parent, grandparent }: Participant,
  places: ReadonlySet<string> | null,
): boolean {
  return places === null || [id, parent, grandparent].some((place) => place !== null && places.has(place));
}

const isMunicipality = ({ kind }: Participant): boolean =>
  kind === 'ORTSGEMEINDE' || kind === 'VERBANDSFREIE_GEMEINDE';
