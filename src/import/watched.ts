/** How far the writer is, by the rows that it sends. */
import type { Graph } from '../graph/graph.js';
import type { OnProgress } from './import-kinds.js';

export class Watched {
  #total = 0;
  #done = 0;

  constructor(private readonly onProgress: OnProgress) {}

  /** Versions that are to be written, at most: those that stand already are not. */
  expect(versions: number): void {
    [this.#total, this.#done] = [versions, 0];
    this.onProgress('RECORD', 0, versions);
  }

  /** The graph, which tells of each batch that it creates. */
  on(graph: Graph): Graph {
    return {
      ...graph,
      write: (name, work) =>
        graph.write(name, (transaction) =>
          work({
            run: async (statement, parameters = {}) => {
              const rows = await transaction.run(statement, parameters);
              if (statement.name.startsWith('create ') && Array.isArray(parameters.rows)) {
                this.#done += parameters.rows.length;
                this.onProgress('RECORD', Math.min(this.#done, this.#total), this.#total);
              }
              return rows;
            },
          }),
        ),
    };
  }
}
