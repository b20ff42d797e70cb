/** Points in cells of a grid, to ask which of them lie in a triangle. */
import type { Point } from './topology.js';

/** Width of a cell in 1e-5 degrees: some 700 m, where a dozen points of a border lie. */
const CELL = 1_000;

export class PointGrid<T> {
  readonly #cells = new Map<string, Set<T>>();
  readonly #pointOf: (item: T) => Point;

  constructor(pointOf: (item: T) => Point) {
    this.#pointOf = pointOf;
  }

  add(item: T): void {
    const key = cellOf(this.#pointOf(item));
    const cell = this.#cells.get(key);
    if (cell) cell.add(item);
    else this.#cells.set(key, new Set([item]));
  }

  remove(item: T): void {
    this.#cells.get(cellOf(this.#pointOf(item)))?.delete(item);
  }

  /** Some item in or on the triangle, or null. Those at its corners do not count, nor does `self`. */
  within(triangle: readonly [Point, Point, Point], self: T): T | null {
    const [a, b, c] = triangle;
    const [west, east] = [Math.min(a[0], b[0], c[0]), Math.max(a[0], b[0], c[0])];
    const [south, north] = [Math.min(a[1], b[1], c[1]), Math.max(a[1], b[1], c[1])];
    for (let x = Math.floor(west / CELL); x <= Math.floor(east / CELL); x += 1) {
      for (let y = Math.floor(south / CELL); y <= Math.floor(north / CELL); y += 1) {
        for (const item of this.#cells.get(`${x} ${y}`) ?? []) {
          const point = this.#pointOf(item);
          if (item !== self && !triangle.some((corner) => same(corner, point)) && isIn(point, a, b, c))
            return item;
        }
      }
    }
    return null;
  }
}

const cellOf = ([x, y]: Point): string => `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`;
const same = ([ax, ay]: Point, [bx, by]: Point): boolean => ax === bx && ay === by;

/** Twice the signed area of a triangle: exact, since all are whole numbers far below 2^53. */
function turn([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

function isIn(point: Point, a: Point, b: Point, c: Point): boolean {
  const turns = [turn(a, b, point), turn(b, c, point), turn(c, a, point)];
  const between = (from: number, p: number, to: number): boolean =>
    Math.min(from, to) <= p && p <= Math.max(from, to);
  // A flat triangle is a line: the farthest two of its corners bound it.
  if (turn(a, b, c) === 0)
    return (
      turns.every((one) => one === 0) &&
      between(Math.min(a[0], b[0], c[0]), point[0], Math.max(a[0], b[0], c[0])) &&
      between(Math.min(a[1], b[1], c[1]), point[1], Math.max(a[1], b[1], c[1]))
    );
  return turns.every((one) => one >= 0) || turns.every((one) => one <= 0);
}
