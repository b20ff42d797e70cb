/** boundaries.csv and neighbours.csv out of the file of borders: outlines that can be drawn more coarsely, and who meets whom. */
import type { Topology } from 'topojson-specification';

import { compareText } from '../graph/collections.js';
import type { AuthorityLevel } from '../graph/facts.js';
import { encodeOutline, type OutlinePoint, type OutlineRing } from '../graph/outline.js';
import { LIMITS } from '../limits.js';
import { ringArea } from './borders/area.js';
import { tolerances } from './borders/simplify.js';
import { arcsOf, layerOf, type Layer, type Unit } from './borders/topology.js';
import type { SeedRow } from './csv-write.js';
import { BOUNDARY_NOTES } from './notes/boundaries.js';

export const BOUNDARY_COLUMNS = ['key', 'outline', 'area_ha', 'note'] as const;
export const NEIGHBOUR_COLUMNS = ['authority', 'neighbour', 'levels'] as const;

/** The file's layers by the level that they show. A town that is its own district stands in all three. */
const LAYERS = [
  ['DISTRICT', 'districts'],
  ['ASSOCIATION', 'associations'],
  ['MUNICIPALITY', 'municipalities'],
] as const satisfies readonly (readonly [AuthorityLevel, string])[];

type Arcs = readonly (readonly OutlinePoint[])[];

/** A ring as its arcs one after another; each begins where the one before ended. */
function ringOf(arcs: readonly number[], points: Arcs): OutlineRing {
  return arcs.flatMap((index) => {
    const arc = index >= 0 ? (points[index] ?? []) : [...(points[~index] ?? [])].reverse();
    return arc.slice(0, -1);
  });
}

function boundaryRow({ key, polygons }: Unit, points: Arcs): SeedRow {
  const outline = polygons.map((rings) => rings.map((ring) => ringOf(ring, points)));
  const area = outline.reduce((sum, [outer = [], ...holes]) => {
    return sum + ringArea(outer) - holes.reduce((all, hole) => all + ringArea(hole), 0);
  }, 0);
  return {
    key,
    // RFC 7946 has outer rings counterclockwise, d3 and this file clockwise.
    outline: encodeOutline(outline.map((rings) => rings.map((ring) => [...ring].reverse()))),
    area_ha: String(Math.round(area / 1e4)),
    note: BOUNDARY_NOTES.get(key) ?? '',
  };
}

function neighbourRows(layers: readonly (readonly [AuthorityLevel, Layer])[]): SeedRow[] {
  const levels = new Map<string, AuthorityLevel[]>();
  for (const [level, { units, neighbours }] of layers) {
    units.forEach(({ key }, at) => {
      for (const other of neighbours[at] ?? []) {
        const met = units[other]?.key ?? '';
        if (key >= met) continue;
        const pair = `${key} ${met}`;
        levels.set(pair, [...(levels.get(pair) ?? []), level]);
      }
    });
  }
  return [...levels]
    .sort(([x], [y]) => compareText(x, y))
    .map(([pair, found]) => {
      const [authority = '', neighbour = ''] = pair.split(' ');
      return { authority, neighbour, levels: found.join(' ') };
    });
}

/** Both tables, by key. Throws where one unit has two outlines. */
export function boundaryTables(topology: Topology): { boundaries: SeedRow[]; neighbours: SeedRow[] } {
  const arcs = arcsOf(topology);
  const kept = tolerances(arcs, LIMITS.boundaryTolerance);
  const points = arcs.map((arc, index) =>
    arc.map(([x, y], at): OutlinePoint => [x, y, kept[index]?.[at] ?? 0]),
  );
  const layers = LAYERS.map(([level, name]) => [level, layerOf(topology, name)] as const);
  const rows = new Map<string, SeedRow>();
  for (const unit of layers.flatMap(([, { units }]) => units)) {
    const row = boundaryRow(unit, points);
    const known = rows.get(unit.key);
    if (known && known.area_ha !== row.area_ha) throw new Error(`${unit.key} has two outlines`);
    rows.set(unit.key, known ?? row);
  }
  const boundaries = [...rows.values()].sort((x, y) => compareText(x.key ?? '', y.key ?? ''));
  return { boundaries, neighbours: neighbourRows(layers) };
}
