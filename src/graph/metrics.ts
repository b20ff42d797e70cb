/** Who is together in a network on a day: all that metrics are reckoned from. */
import { cypher, statement } from './cypher.js';
import type { Graph } from './graph.js';
import { holds, ruleOf, type Moment } from './moment.js';

export interface MemberOfNetwork {
  readonly id: string;
  readonly key: string;
}

const MEMBERS_BY_NETWORK = statement<{ members: readonly MemberOfNetwork[] }>(
  'membersByNetwork',
  cypher`
    MATCH (n:Network)<-[m:MEMBER_OF]-(a:LocalAuthority)-[:HAS_STATE]->(s:AuthorityState)
    WHERE ${holds('m')} AND ${holds('s')}
    WITH DISTINCT n, a, s
    RETURN collect({id: a.id, key: s.key}) AS members, n.id AS network ORDER BY network`,
);

/** The direct members of each network that has any, each once. */
export async function membersByNetwork(
  graph: Graph,
  moment: Moment,
): Promise<(readonly MemberOfNetwork[])[]> {
  const rows = await graph.read(MEMBERS_BY_NETWORK, ruleOf(moment));
  return rows.map(({ members }) => members);
}
