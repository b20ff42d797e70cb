/** A statement that would run for minutes, for tests of the time that a query has. */
import { cypher, type Statement } from '../../src/graph/cypher.js';
import type { Graph } from '../../src/graph/graph.js';

const text = cypher`UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS sum`;
export const ENDLESS: Statement = { name: 'endless', text: text.text };

const running = cypher`
  SHOW TRANSACTIONS YIELD metaData, status, currentQuery WHERE metaData.statement = 'endless'
  RETURN status`;

/** States of the endless statements that the database still runs. */
export async function endlessOnes(graph: Graph): Promise<string[]> {
  const rows = await graph.read<{ status: string }>({ name: 'endlessOnes', text: running.text });
  return rows.map(({ status }) => status);
}
