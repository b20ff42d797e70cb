/** Figures: what was counted or measured, with the day that it was counted for. */
import { cypher, statement, type Cypher } from './cypher.js';
import type { Measure } from './facts.js';
import type { Graph } from './graph.js';
import { holds, ruleOf, type Moment, type OnDay } from './moment.js';

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

/** Value of an entity's figure that holds on the day, or null. */
export function figureOf(entity: Cypher, measure: Cypher, day = cypher`$day`): Cypher {
  return cypher`head([(${entity})-[:HAS_FIGURE]->(f:Figure) WHERE f.measure = ${measure} AND ${holds('f', day)} | f.value])`;
}

const FIGURES_OF = statement<FigureColumns>(
  'figuresOf',
  cypher`
    UNWIND $asked AS one
    MATCH (f:Figure {entity: one.id}) WHERE f.measure <> 'BOUNDARY' AND ${holds('f', cypher`one.day`)}
    RETURN one.id AS entity, f.measure AS measure, f.value AS value, f.on AS on, f.isAggregated AS isAggregated,
      f.isApproximate AS isApproximate, f.period AS period
    ORDER BY measure, on, period`,
);

/** The figures of these entities that hold on those days, by measure and date. */
export async function figuresOf(
  graph: Graph,
  asked: readonly OnDay[],
  moment: Moment,
): Promise<FigureRecord[]> {
  const rows = await graph.read(FIGURES_OF, { ...ruleOf(moment), asked });
  return rows.map((row) => Object.freeze({ ...row, moment }));
}
