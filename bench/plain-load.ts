/** What a load without our writer would be: the rows that the writer sends, and nothing but CREATE for them. */
import { cypher, identifier, type Cypher, type Statement } from '../src/graph/cypher.js';
import { edgeName, STATE_LABEL } from '../src/graph/definitions.js';
import { EDGES, type EdgeType, type EntityLabel } from '../src/graph/facts.js';
import type { Graph } from '../src/graph/graph.js';
import type { Parameters } from '../src/graph/values.js';

/** A statement that the writer ran. */
export interface Run {
  readonly name: string;
  readonly parameters: Parameters;
}
export interface Load {
  readonly statement: Statement;
  readonly parameters: Parameters;
}
export interface Counts {
  readonly nodes: number;
  readonly edges: number;
  /** Of both together. */
  readonly properties: number;
}
interface Counted {
  readonly count: number;
  readonly properties: number;
}

/** The graph, with a note of every statement that is run in a transaction of it. */
export function observed(graph: Graph, runs: Run[]): Graph {
  return {
    ...graph,
    write: (name, work, options) =>
      graph.write(
        name,
        (transaction) =>
          work({
            run: (statement, parameters = {}) => {
              runs.push({ name: statement.name, parameters });
              return transaction.run(statement, parameters);
            },
          }),
        options,
      ),
  };
}

const make = <Row extends object>(name: string, { text }: Cypher): Statement<Row> => ({ name, text });
/** Ids are texts wherever they stand. */
const idOf = ({ id }: Parameters): string => id as string;
const rowsOf = ({ parameters }: Run): readonly Parameters[] => parameters.rows as readonly Parameters[];

/** The plain statement that leaves behind what the writer's statement does; null for those that leave nothing. */
function plainly({ name, parameters }: Run, labelsOf: ReadonlyMap<string, readonly string[]>): Load[] {
  const one = (body: Cypher): Load[] => [{ statement: make(`plain ${name}`, body), parameters }];
  if (name.startsWith('identify'))
    return entities(name.slice('identify'.length), rowsOf({ name, parameters }), labelsOf);
  const [verb, kind = '', label = ''] = name.split(' ');
  if (verb === 'appendRevision')
    return one(
      cypher`CREATE (:Revision {number: $number, at: $at, actor: $actor, note: $note, changes: $changes})`,
    );
  if (verb === 'appendChanges') return one(cypher`UNWIND $rows AS row CREATE (c:Change) SET c = row`);
  if (verb !== 'create') return [];
  switch (kind) {
    case 'STATE':
      return one(cypher`
        UNWIND $rows AS row MATCH (e:${identifier(label)} {id: row.entity})
        CREATE (e)-[:HAS_STATE]->(v:State:${identifier(STATE_LABEL[label as EntityLabel])}) SET v = row.properties`);
    case 'FIGURE':
      return one(cypher`
        UNWIND $rows AS row MATCH (e:${identifier(label)} {id: row.entity})
        CREATE (e)-[:HAS_FIGURE]->(v:Figure) SET v = row.properties`);
    case 'CLAIM':
      return one(cypher`
        UNWIND $rows AS row MATCH (s:Source {id: row.source}) CREATE (v:Claim)-[:FROM]->(s) SET v = row.properties`);
    default: {
      const { from, to } = EDGES[label as EdgeType];
      return one(cypher`
        UNWIND $rows AS row MATCH (a:${identifier(from)} {id: row.from}) MATCH (b:${identifier(to)} {id: row.to})
        CREATE (a)-[v:${edgeName(label)}]->(b) SET v = row.properties`);
    }
  }
}

/** Entities with all their labels at once. */
function entities(
  label: string,
  rows: readonly Parameters[],
  labelsOf: ReadonlyMap<string, readonly string[]>,
): Load[] {
  const groups = new Map<string, Parameters[]>();
  for (const row of rows) {
    const labels = [label, ...(labelsOf.get(idOf(row)) ?? [])].join(' ');
    groups.set(labels, [...(groups.get(labels) ?? []), row]);
  }
  return [...groups].map(([labels, own]) => {
    const all = labels
      .split(' ')
      .map(identifier)
      .reduce((list, next) => cypher`${list}:${next}`);
    const body = cypher`UNWIND $rows AS row CREATE (e:${all}) SET e = row`;
    return { statement: make(`plain ${labels}`, body), parameters: { rows: own } };
  });
}

export function plainLoads(runs: readonly Run[]): Load[] {
  const levels = runs.filter(({ name }) => name.startsWith('level')).flatMap(rowsOf);
  const labelsOf = new Map(levels.map((row) => [idOf(row), row.also as readonly string[]]));
  return runs.flatMap((run) => plainly(run, labelsOf));
}

export async function loadPlainly(graph: Graph, loads: readonly Load[]): Promise<void> {
  await graph.write('plain load', async (transaction) => {
    for (const { statement, parameters } of loads) await transaction.run(statement, parameters);
  });
}

const COUNT_NODES = make<Counted>(
  'count nodes',
  cypher`MATCH (n) RETURN count(n) AS count, sum(size(keys(n))) AS properties`,
);
const COUNT_EDGES = make<Counted>(
  'count edges',
  cypher`MATCH ()-[r]->() RETURN count(r) AS count, sum(size(keys(r))) AS properties`,
);
/** All but revision 0, which comes with the definitions. */
const EMPTY = make<{ gone: number }>(
  'empty',
  cypher`
    MATCH (n) WHERE NOT (n:Revision AND n.number = 0)
    WITH n LIMIT 10000 DETACH DELETE n RETURN count(*) AS gone`,
);

export async function countsOf(graph: Graph): Promise<Counts> {
  const [nodes] = await graph.read(COUNT_NODES);
  const [edges] = await graph.read(COUNT_EDGES);
  return {
    nodes: nodes?.count ?? 0,
    edges: edges?.count ?? 0,
    properties: (nodes?.properties ?? 0) + (edges?.properties ?? 0),
  };
}

export async function empty(graph: Graph): Promise<void> {
  for (;;) {
    const [row] = await graph.write('empty', (transaction) => transaction.run(EMPTY));
    if (!row?.gone) return;
  }
}
