/** Figures: what was counted or measured, with the day that it was counted for. */
import { cypher, statement, type Cypher } from './cypher.js';
import type { Measure } from './facts.js';
import type { Graph } from './graph.js';
import { holds, ruleOf, type Moment } from './moment.js';

export interface FigureColumns {
  readonly entity: string;
  readonly measure: Measure;
  /** In the measure's own unit: inhabitants, hectares, euro cents. */
  readonly value: number;
  readonly on: string;
  readonly isAggregated: boolean | null;
  readonly isApproximate: boolean | null;
  /** The year of a budget. */
  readonly period: string | null;
}
export interface FigureRecord extends FigureColumns {
  readonly moment: Moment;
}

/** Value of an entity's figure that holds, or null. */
export function figureOf(entity: Cypher, measure: Cypher): Cypher {
  return cypher`head([(${entity})-[:HAS_FIGURE]->(f:Figure) WHERE f.measure = ${measure} AND ${holds('f')} | f.value])`;
}

const FIGURES_OF = statement<FigureColumns>(
  'figuresOf',
  cypher`
    UNWIND $ids AS id
    MATCH (f:Figure {entity: id}) WHERE f.measure <> 'BOUNDARY' AND ${holds('f')}
    RETURN id AS entity, f.measure AS measure, f.value AS value, f.on AS on, f.isAggregated AS isAggregated,
      f.isApproximate AS isApproximate, f.period AS period
    ORDER BY measure, on, period`,
);

/** The figures of these entities that hold on the moment's day, by measure and date. */
export async function figuresOf(
  graph: Graph,
  ids: readonly string[],
  moment: Moment,
): Promise<FigureRecord[]> {
  const rows = await graph.read(FIGURES_OF, { ...ruleOf(moment), ids });
  return rows.map((row) => Object.freeze({ ...row, moment }));
}
