/** Outlines of authorities, and those with whom they have a common border. */
import { AUTHORITY_CONDITIONS, AUTHORITY_SORTS, FACT_COLUMNS, type FactRow } from './authority.js';
import { cypher, statement } from './cypher.js';
import type { AuthorityLevel } from './facts.js';
import type { Graph } from './graph.js';
import { holds, ruleOf, type Moment, type OnDay } from './moment.js';
import { defineList } from './page.js';

export interface OutlineColumns {
  readonly entity: string;
  /** See `outline.ts`. */
  readonly outline: string;
  /** The day that the lines show. */
  readonly on: string;
  /** Of the outline as it is, not of the register. */
  readonly areaHectares: number;
  readonly note: string | null;
}
export interface OutlineRecord extends OutlineColumns {
  readonly moment: Moment;
}

const OUTLINES_OF = statement<OutlineColumns>(
  'outlinesOf',
  cypher`
    UNWIND $asked AS one
    MATCH (f:Figure {entity: one.id}) WHERE f.measure = 'BOUNDARY' AND ${holds('f', cypher`one.day`)}
    RETURN one.id AS entity, f.outline AS outline, f.on AS on, f.areaHectares AS areaHectares, f.note AS note`,
);

/** The outlines of these authorities on those days; those without one are missing. */
export async function outlinesOf(
  graph: Graph,
  asked: readonly OnDay[],
  moment: Moment,
): Promise<OutlineRecord[]> {
  const rows = await graph.read(OUTLINES_OF, { ...ruleOf(moment), asked });
  return rows.map((row) => Object.freeze({ ...row, moment }));
}

export interface NeighbourRow extends FactRow {
  readonly levels: readonly AuthorityLevel[];
}

export const NEIGHBOURS = defineList<'NAME', NeighbourRow>({
  name: 'neighboursOf',
  match: cypher`
    MATCH (:LocalAuthority {id: parent})-[r:NEIGHBOURS]-(a:LocalAuthority)-[:HAS_STATE]->(s:AuthorityState)
    WHERE ${holds('r')} AND ${holds('s')}`,
  conditions: { ...AUTHORITY_CONDITIONS, level: cypher`$filter.level IN r.levels` },
  id: cypher`a.id`,
  sorts: { NAME: AUTHORITY_SORTS.NAME },
  columns: { ...FACT_COLUMNS, levels: cypher`r.levels` },
});
