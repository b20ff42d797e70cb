/**
 * Outlines with shared borders, read from TopoJSON. Points are whole numbers, 1e-5 degrees each (1.1 m north, 0.7 m
 * east), so that two units that meet have the very same points on their border.
 * Source of the format: the TopoJSON specification, https://github.com/topojson/topojson-specification.
 */
import { neighbors } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

/** Longitude and latitude in 1e-5 degrees. */
export type Point = readonly [x: number, y: number];

export interface Unit {
  readonly key: string;
  /** Polygons of rings (the first is the outer one) of arcs; a negative arc `~i` is arc `i` backwards. */
  readonly polygons: readonly (readonly (readonly number[])[])[];
}
export interface Layer {
  readonly units: readonly Unit[];
  /** For each unit, the places of those with which it shares an arc. A common point alone is no border. */
  readonly neighbours: readonly (readonly number[])[];
}

/** Units of 1e-5 degrees. */
const PRECISION = 1e5;

/** The arcs of a quantized topology as points. Equal points stay equal, since all are rounded alike. */
export function arcsOf(topology: Topology): Point[][] {
  const { transform, arcs } = topology;
  if (!transform) throw new Error('the topology is not quantized');
  const [sx, sy] = transform.scale;
  const [tx, ty] = transform.translate;
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]) => {
      x += dx;
      y += dy;
      return [Math.round((x * sx + tx) * PRECISION), Math.round((y * sy + ty) * PRECISION)];
    });
  });
}

/** One layer of the topology, in the order of its file. */
export function layerOf(topology: Topology, name: string): Layer {
  const object = topology.objects[name];
  if (object?.type !== 'GeometryCollection') throw new Error(`the topology has no layer ${name}`);
  const { geometries } = object as GeometryCollection;
  const units = geometries.map((geometry) => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
      throw new Error(`${String(geometry.id)} is no area`);
    return { key: String(geometry.id), polygons: polygonsOf(geometry) };
  });
  return { units, neighbours: neighbors(geometries) };
}

function polygonsOf(geometry: Polygon | MultiPolygon): number[][][] {
  return geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
}
