/** Breaks the shared graph by hand, beside the writer, for tests that something notices. */
import { cypher, type Statement } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';
import type { Parameters } from '../../src/graph/values.js';

/** What is broken, and how it is put right again. Every breakage is about nodes and days of its own. */
export interface Breakage {
  readonly invariant: string;
  readonly subject: string;
  readonly make: Statement;
}

/** Whether a fact is one of those that are broken here; one of them has no id of a fact at all. */
export const isBroken = (factId: string | null | undefined): boolean =>
  !factId || factId === 'undefined' || factId.startsWith('broken_');

/** Runs a statement past the writer and its checks. */
export async function breakGraph(
  graph: Graph,
  statement: Statement,
  parameters: Parameters = {},
): Promise<void> {
  await graph.write('break', (transaction) => transaction.run(statement, parameters));
}

const make = (name: string, text: ReturnType<typeof cypher>): Statement => ({ name, text: text.text });
const TIMES = cypher`holdsFrom: '2001-01-01', holdsUntil: '2002-01-01', recordedFrom: 1, recordedTo: 9007199254740991`;

/** As the states of `$entity` were recorded before there was a search. */
export const WITHOUT_SEARCH_TEXT = make(
  'without search text',
  cypher`MATCH (s:State {entity: $entity}) REMOVE s.searchText`,
);

export const BREAKAGES: readonly Breakage[] = [
  {
    invariant: 'version-overlap',
    subject: 'broken_a.state',
    make: make(
      'overlap',
      cypher`
        CREATE (e:Broken:TaskArea {id: 'broken_a'}) WITH e UNWIND ['1', '2'] AS n
        CREATE (e)-[:HAS_STATE]->(:Broken:State {id: 'broken_a.state@' + n, factId: 'broken_a.state', entity: 'broken_a', ${TIMES}})`,
    ),
  },
  {
    invariant: 'edge-times',
    subject: 'broken_b.state@1',
    make: make(
      'backwards',
      cypher`
        CREATE (:Broken:TaskArea {id: 'broken_b'})-[:HAS_STATE]->(:Broken:State {id: 'broken_b.state@1', factId: 'broken_b.state',
          entity: 'broken_b', holdsFrom: '2002-01-01', holdsUntil: '2001-01-01', recordedFrom: 1, recordedTo: 9007199254740991})`,
    ),
  },
  {
    invariant: 'key-twice',
    subject: 'broken_c1',
    make: make(
      'keys',
      cypher`
        UNWIND ['broken_c1', 'broken_c2'] AS id
        CREATE (:Broken:Network {id: id})-[:HAS_STATE]->(:Broken:State:NetworkState {id: id + '.state@1', factId: id + '.state',
          entity: id, key: 'broken-key', ${TIMES}})`,
    ),
  },
  {
    invariant: 'parent-kind',
    subject: 'broken_edge_d',
    make: make(
      'parent',
      cypher`
        UNWIND ['broken_d1', 'broken_d2'] AS id
        CREATE (e:Broken:LocalAuthority {id: id})-[:HAS_STATE]->(:Broken:State:AuthorityState {id: id + '.state@1',
          factId: id + '.state', entity: id, kind: 'LANDKREIS', ${TIMES}})
        WITH collect(e) AS made WITH made[0] AS a, made[1] AS b
        CREATE (a)-[:BELONGS_TO {id: 'broken_edge_d@1', factId: 'broken_edge_d', ${TIMES}}]->(b)`,
    ),
  },
  {
    invariant: 'unbacked-value',
    subject: 'broken_e',
    make: make(
      'unbacked',
      cypher`
        CREATE (:Broken:TaskArea {id: 'broken_e'})-[:HAS_STATE]->(:Broken:State {id: 'broken_e.state@1', factId: 'broken_e.state',
          entity: 'broken_e', name: 'nobody says so', ${TIMES}})`,
    ),
  },
  {
    invariant: 'orphan',
    subject: 'broken_f@1',
    make: make(
      'orphan',
      cypher`CREATE (:Broken:Figure {id: 'broken_f@1', factId: 'broken_f', entity: 'broken_none', ${TIMES}})`,
    ),
  },
  {
    invariant: 'revision-gap',
    subject: 'revision 900000',
    make: make('changes', cypher`CREATE (:Broken:Change {revision: 900000, sequence: 1})`),
  },
  {
    invariant: 'conflict-flag',
    subject: 'broken_h.state',
    make: make(
      'flag',
      cypher`
        CREATE (:Broken:TaskArea {id: 'broken_h'})-[:HAS_STATE]->(:Broken:State {id: 'broken_h.state@1', factId: 'broken_h.state',
          entity: 'broken_h', openConflicts: ['name'], ${TIMES}})`,
    ),
  },
  {
    invariant: 'tree-loop',
    subject: 'broken_i1',
    make: make(
      'loop',
      cypher`
        CREATE (a:Broken:TaskArea {id: 'broken_i1'}), (b:Broken:TaskArea {id: 'broken_i2'}),
          (a)-[:PART_OF {id: 'broken_edge_i1@1', factId: 'broken_edge_i1', ${TIMES}}]->(b),
          (b)-[:PART_OF {id: 'broken_edge_i2@1', factId: 'broken_edge_i2', ${TIMES}}]->(a)`,
    ),
  },
  {
    invariant: 'version-gap',
    subject: 'broken_j.state',
    make: make(
      'gap',
      cypher`
        CREATE (e:Broken:TaskArea {id: 'broken_j'}) WITH e UNWIND [['1990-01-01', '1991-01-01'], ['1992-01-01', '1993-01-01']] AS days
        CREATE (e)-[:HAS_STATE]->(:Broken:State {id: 'broken_j.state@' + days[0], factId: 'broken_j.state', entity: 'broken_j',
          holdsFrom: days[0], holdsUntil: days[1], recordedFrom: 1, recordedTo: 9007199254740991})`,
    ),
  },
  {
    invariant: 'edge-times',
    subject: 'broken_k@1',
    make: make(
      'timeless',
      cypher`CREATE (:Broken:TaskArea {id: 'broken_k1'})-[:PART_OF {id: 'broken_k@1', factId: 'broken_k'}]->(:Broken:TaskArea {id: 'broken_k2'})`,
    ),
  },
  {
    invariant: 'parent-kind',
    subject: 'broken_l',
    make: make(
      'parents',
      cypher`
        CREATE (c:Broken:LocalAuthority {id: 'broken_l'}) WITH c UNWIND ['broken_l1', 'broken_l2'] AS id
        CREATE (c)-[:BELONGS_TO {id: id + '@1', factId: id, ${TIMES}}]->(:Broken:LocalAuthority {id: id})`,
    ),
  },
  {
    invariant: 'orphan',
    subject: 'broken_m@1',
    make: make('unsourced', cypher`CREATE (:Broken:Claim {id: 'broken_m@1', factId: 'broken_m', ${TIMES}})`),
  },
  {
    invariant: 'orphan',
    subject: 'broken_n',
    make: make(
      'outliving',
      cypher`
        UNWIND ['broken_n1', 'broken_n2'] AS id
        CREATE (e:Broken:TaskArea {id: id})-[:HAS_STATE]->(:Broken:State {id: id + '.state@1', factId: id + '.state', entity: id, ${TIMES}})
        WITH collect(e) AS made WITH made[0] AS a, made[1] AS b
        CREATE (a)-[:PART_OF {id: 'broken_n@1', factId: 'broken_n', holdsFrom: '2001-06-01', holdsUntil: '2003-01-01',
          recordedFrom: 1, recordedTo: 9007199254740991}]->(b)`,
    ),
  },
  {
    invariant: 'orphan',
    subject: 'broken_o',
    make: make(
      'subjectless',
      cypher`
        CREATE (:Broken:Source {id: 'broken_o_source'})<-[:FROM]-(:Broken:Claim {id: 'broken_o@1', factId: 'broken_o',
          subject: 'broken_nobody', fields: ['name'], values: ['x'], ${TIMES}})`,
    ),
  },
  {
    invariant: 'revision-gap',
    subject: 'broken_p@1',
    make: make(
      'unrecorded',
      cypher`
        CREATE (:Broken:TaskArea {id: 'broken_p'})-[:HAS_FIGURE]->(:Broken:Figure {id: 'broken_p@1', factId: 'broken_p', entity: 'broken_p',
          holdsFrom: '2001-01-01', holdsUntil: '2002-01-01', recordedFrom: 800000, recordedTo: 9007199254740991})`,
    ),
  },
  {
    invariant: 'tree-loop',
    subject: 'broken_q0',
    make: make(
      'depth',
      cypher`
        UNWIND range(0, 7) AS level CREATE (t:Broken:TaskArea {id: 'broken_q' + level})
        WITH collect(t) AS line UNWIND range(0, 6) AS level
        WITH level, line[level] AS a, line[level + 1] AS b
        CREATE (a)-[:PART_OF {id: 'broken_edge_q' + level + '@1', factId: 'broken_edge_q' + level, ${TIMES}}]->(b)`,
    ),
  },
];

/** Takes away all that a breakage made, edges too. */
export const MEND: Statement = make('mend', cypher`MATCH (n:Broken) DETACH DELETE n`);
