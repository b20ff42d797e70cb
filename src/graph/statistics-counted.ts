/** What statistics are reckoned from: networks with their members, task areas and grants on a day. */
import { cypher, statement } from './cypher.js';
import type { AuthorityKind } from './facts.js';
import { figureOf } from './figures.js';
import type { Graph } from './graph.js';
import { holds, ruleOf, type Moment } from './moment.js';
import { WITH_PARENTS } from './participation.js';

export interface CountedAward {
  /** Key. */
  readonly programme: string;
  readonly programmeName: string;
  readonly round: number | null;
  /** Null where the round is known by its number only. */
  readonly roundId: string | null;
  readonly roundName: string | null;
  /** Partial. */
  readonly awardedOn: string | null;
  readonly amountCents: number | null;
}
export interface CountedNetwork {
  readonly id: string;
  readonly legalForm: string | null;
  readonly membersComplete: boolean | null;
  /** Ids, one for each membership. */
  readonly members: readonly string[];
  /** Those it works on, and all above them. */
  readonly tasks: readonly { readonly id: string; readonly key: string; readonly name: string }[];
  readonly awards: readonly CountedAward[];
}
export interface CountedMember {
  readonly id: string;
  readonly kind: AuthorityKind;
  readonly parent: string | null;
  readonly grandparent: string | null;
  readonly population: number | null;
  /** A Landkreis and a kreisfreie Stadt are their own. */
  readonly district: { readonly id: string; readonly key: string } | null;
}
export interface Counted {
  readonly networks: readonly CountedNetwork[];
  /** By id. */
  readonly members: ReadonlyMap<string, CountedMember>;
}

/** Ids of networks, or null for all. */
const IS_ASKED = cypher`($networks IS NULL OR n.id IN $networks)`;

const NETWORKS = statement<CountedNetwork>(
  'countedNetworks',
  cypher`
    MATCH (s:NetworkState)<-[:HAS_STATE]-(n:Network) WHERE ${holds('s')} AND ${IS_ASKED}
    RETURN n.id AS id, s.legalForm AS legalForm, s.membersComplete AS membersComplete,
      COLLECT { MATCH (n)<-[m:MEMBER_OF]-(x:LocalAuthority) WHERE ${holds('m')} RETURN x.id } AS members,
      COLLECT {
        MATCH (n)-[w:WORKS_ON]->(:TaskArea)-[up:PART_OF*0..6]->(a:TaskArea)-[:HAS_STATE]->(t:TaskAreaState)
        WHERE ${holds('w')} AND ${holds('t')} AND all(e IN up WHERE ${holds('e')})
        RETURN DISTINCT {id: a.id, key: t.key, name: t.name}
      } AS tasks,
      COLLECT {
        MATCH (n)-[f:FUNDED_BY]->(p:FundingProgramme)-[:HAS_STATE]->(ps:ProgrammeState)
        WHERE ${holds('f')} AND ${holds('ps')}
        OPTIONAL MATCH (p)<-[o:ROUND_OF]-(r:AwardRound)-[:HAS_STATE]->(rs:RoundState)
        WHERE rs.number = f.round AND ${holds('o')} AND ${holds('rs')}
        RETURN {programme: ps.key, programmeName: ps.name, round: f.round, roundId: r.id, roundName: rs.name,
          awardedOn: f.awardedOn, amountCents: f.amountCents}
      } AS awards`,
);

const MEMBERS = statement<CountedMember>(
  'countedMembers',
  cypher`
    MATCH (n:Network)<-[m:MEMBER_OF]-(x:LocalAuthority) WHERE ${holds('m')} AND ${IS_ASKED}
    WITH DISTINCT x
    MATCH (x)-[:HAS_STATE]->(xs:AuthorityState) WHERE ${holds('xs')}
    ${WITH_PARENTS}
    RETURN x.id AS id, xs.kind AS kind, p.id AS parent, g.id AS grandparent,
      ${figureOf(cypher`x`, cypher`'POPULATION'`)} AS population,
      head(COLLECT {
        MATCH (x)-[up:BELONGS_TO*0..2]->(d:LocalAuthority)-[:HAS_STATE]->(ds:AuthorityState)
        WHERE all(e IN up WHERE ${holds('e')}) AND ${holds('ds')} AND 'DISTRICT' IN ds.levels
        RETURN {id: d.id, key: ds.key} ORDER BY size(up)
      }) AS district`,
);

/** All networks, or those of these ids. */
export async function counted(
  graph: Graph,
  networks: readonly string[] | null,
  moment: Moment,
): Promise<Counted> {
  const asked = { ...ruleOf(moment), networks };
  const [rows, members] = await Promise.all([graph.read(NETWORKS, asked), graph.read(MEMBERS, asked)]);
  return { networks: rows, members: new Map(members.map((one) => [one.id, one])) };
}
