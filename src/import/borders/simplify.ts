/**
 * Up to which tolerance each point of a topology stays. Points are taken away one after another, the least missed
 * first, as Visvalingam and Whyatt do ("Line generalisation by repeated elimination of points", 1993), with two
 * differences. What a point costs is a distance, not an area: how far the farthest of all points that were between its
 * neighbours would lie from the line that replaces them. And a point goes only while the triangle that it spans with
 * its neighbours is empty, so that no line ever crosses another: every stage on the way is a valid map.
 */
import { MinHeap } from './heap.js';
import { PointGrid } from './point-grid.js';
import type { Point } from './topology.js';

/** Metres per 1e-5 degree: of a meridian, and of the parallel at 48.9° north, the longest in Rhineland-Palatinate. */
const NORTH = 1.1132;
const EAST = NORTH * Math.cos((48.9 * Math.PI) / 180);

/** One point of an arc with those beside it on its arc that are still there. */
interface Vertex {
  readonly arc: number;
  readonly at: number;
  readonly point: Point;
  previous: Vertex | null;
  next: Vertex | null;
  cost: number;
  isGone: boolean;
  /** Those that would go but for this point in their triangle. */
  readonly waiting: Vertex[];
}

/**
 * For each point of each arc the tolerance, in tenths of a metre rounded up, from which on it is left out; 0 = never:
 * an end of an arc, or a point that must stay so that nothing touches or vanishes up to `most` metres. Leaving out all
 * points up to some tolerance leaves none of the others farther than that from the line.
 */
export function tolerances(arcs: readonly (readonly Point[])[], most: number): number[][] {
  const answer = arcs.map((arc) => arc.map(() => 0));
  const vertices = arcs.map(linked);
  const grid = new PointGrid<Vertex>(({ point }) => point);
  const segments = new Set<string>();
  for (const vertex of vertices.flat()) {
    grid.add(vertex);
    if (vertex.next) segments.add(segmentKey(vertex.point, vertex.next.point));
  }
  const heap = new MinHeap<Vertex>((vertex) => vertex.cost);
  const queue = (vertex: Vertex | null): void => {
    if (!vertex?.previous || !vertex.next || vertex.isGone) return;
    vertex.cost = costOf(vertex, arcs[vertex.arc] ?? []);
    heap.push(vertex);
  };
  vertices.flat().forEach(queue);
  let reached = 0;
  for (let vertex = heap.pop(); vertex; vertex = heap.pop()) {
    const { previous, next } = vertex;
    if (vertex.isGone || !previous || !next) continue;
    if (vertex.cost > most) break;
    const key = segmentKey(previous.point, next.point);
    // Another line between the same two points: this one would fall upon it. The ends of a ring are one point.
    if (segments.has(key) || samePoint(previous.point, next.point)) continue;
    const obstacle = grid.within([previous.point, vertex.point, next.point], vertex);
    if (obstacle) {
      obstacle.waiting.push(vertex);
      continue;
    }
    reached = Math.max(reached, vertex.cost);
    const tolerance = answer[vertex.arc];
    if (tolerance) tolerance[vertex.at] = Math.max(1, Math.ceil(reached * 10));
    vertex.isGone = true;
    grid.remove(vertex);
    segments.delete(segmentKey(previous.point, vertex.point));
    segments.delete(segmentKey(vertex.point, next.point));
    segments.add(key);
    previous.next = next;
    next.previous = previous;
    queue(previous);
    queue(next);
    vertex.waiting.forEach(queue);
  }
  return answer;
}

function linked(arc: readonly Point[], index: number): Vertex[] {
  const line = arc.map((point, at): Vertex => {
    return { arc: index, at, point, previous: null, next: null, cost: 0, isGone: false, waiting: [] };
  });
  line.forEach((vertex, at) => {
    vertex.previous = line[at - 1] ?? null;
    vertex.next = line[at + 1] ?? null;
  });
  return line;
}

/** How far the farthest of all points between a vertex's neighbours lies from the line between these. */
function costOf({ previous, next }: Vertex, arc: readonly Point[]): number {
  if (!previous || !next) return Infinity;
  let farthest = 0;
  for (const point of arc.slice(previous.at + 1, next.at))
    farthest = Math.max(farthest, distance(point, previous.point, next.point));
  return farthest;
}

/** Metres from a point to a line between two others. */
export function distance([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [x, y] = [(px - ax) * EAST, (py - ay) * NORTH];
  const [dx, dy] = [(bx - ax) * EAST, (by - ay) * NORTH];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / length));
  return Math.hypot(x - along * dx, y - along * dy);
}

const samePoint = ([ax, ay]: Point, [bx, by]: Point): boolean => ax === bx && ay === by;
function segmentKey(a: Point, b: Point): string {
  const [one, other] = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? [a, b] : [b, a];
  return `${one[0]},${one[1]} ${other[0]},${other[1]}`;
}
