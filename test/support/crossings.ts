/** Whether lines of a map cross, by looking at each pair of segments that share a cell of a grid. */

import { getOr } from '../../src/graph/collections.js';

export type Point = readonly [x: number, y: number];
type Segment = readonly [Point, Point];

const CELL = 500;
/** Columns of the grid: more than any map here has. */
const COLUMNS = 1e6;
const same = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1];
/** Whole numbers: exact. */
const turn = (a: Point, b: Point, c: Point): number =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
const isBetween = (a: Point, p: Point, b: Point): boolean =>
  Math.min(a[0], b[0]) <= p[0] &&
  p[0] <= Math.max(a[0], b[0]) &&
  Math.min(a[1], b[1]) <= p[1] &&
  p[1] <= Math.max(a[1], b[1]);
const isOn = (p: Point, [a, b]: Segment): boolean => turn(a, b, p) === 0 && isBetween(a, p, b);

/** Two segments may have one end in common, and nothing else. */
function meetWrongly(one: Segment, other: Segment): boolean {
  const [a, b] = one;
  const [c, d] = other;
  // Most segments of a cell are apart.
  if (Math.max(a[0], b[0]) < Math.min(c[0], d[0]) || Math.max(c[0], d[0]) < Math.min(a[0], b[0]))
    return false;
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1]))
    return false;
  const commonEnds = [c, d].filter((end) => same(end, a) || same(end, b)).length;
  if (commonEnds === 2) return true;
  const touching = [a, b].some((end) => isOn(end, other) && !same(end, c) && !same(end, d));
  const touched = [c, d].some((end) => isOn(end, one) && !same(end, a) && !same(end, b));
  if (touching || touched) return true;
  return commonEnds === 0 && turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

function keyOf([a, b]: Segment): string {
  const [one, other] = [`${a[0]} ${a[1]}`, `${b[0]} ${b[1]}`];
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** Different segments of rings (without their closing point), each once. */
export function segmentsOf(rings: readonly (readonly Point[])[]): Map<string, Segment> {
  const segments = new Map<string, Segment>();
  for (const ring of rings) {
    ring.forEach((point, at) => {
      const next = ring[(at + 1) % ring.length];
      if (next) segments.set(keyOf([point, next]), [point, next]);
    });
  }
  return segments;
}

/** The first pair of segments that cross, touch or lie on one another; null when there is none. */
export function firstCrossing(segments: Iterable<Segment>): readonly [Segment, Segment] | null {
  const cells = new Map<number, Segment[]>();
  for (const segment of segments) {
    const [[ax, ay], [bx, by]] = segment;
    for (let x = Math.floor(Math.min(ax, bx) / CELL); x <= Math.floor(Math.max(ax, bx) / CELL); x += 1) {
      for (let y = Math.floor(Math.min(ay, by) / CELL); y <= Math.floor(Math.max(ay, by) / CELL); y += 1) {
        const cell = getOr(cells, y * COLUMNS + x, (): Segment[] => []);
        const wrong = cell.find((other) => meetWrongly(segment, other));
        if (wrong) return [segment, wrong];
        cell.push(segment);
      }
    }
  }
  return null;
}
