/** The outlines of the seed are valid at every tolerance, meet their neighbours, and keep what the tolerance promises. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';

import {
  decodeOutline,
  encodeOutline,
  outlineGeometry,
  type OutlinePoint,
} from '../../../src/graph/outline.js';
import { tolerances } from '../../../src/import/borders/simplify.js';
import { planBorders } from '../../../src/import/plan-borders.js';
import { formatProblem } from '../../../src/import/problems.js';
import { SEED_FOLDER } from '../../../src/import/seed-folder.js';
import { LIMITS } from '../../../src/limits.js';
import { firstCrossing, segmentsOf, type Point } from '../../support/crossings.js';

const read = (file: string): Record<string, string>[] =>
  parse(readFileSync(join(SEED_FOLDER, file)), { columns: true });
const boundaries = read('boundaries.csv').map(({ key = '', outline = '', area_ha = '' }) => ({
  ...{ key, area: Number(area_ha), text: outline, rings: decodeOutline(outline).flat() },
}));
const municipalities = boundaries.filter(({ key }) => key.length === 12);
const at = (rings: readonly (readonly OutlinePoint[])[], tolerance: number): Point[][] =>
  rings.map((ring) =>
    ring.filter(([, , from]) => from === 0 || from > tolerance * 10).map(([x, y]): Point => [x, y]),
  );
const TOLERANCES = [0, 20, 100, 500, LIMITS.boundaryTolerance];

describe.each(TOLERANCES)('at a tolerance of %i metres', (tolerance) => {
  const lines = segmentsOf(municipalities.flatMap(({ rings }) => at(rings, tolerance)));

  test('no line of the map crosses or touches another', () => {
    expect(firstCrossing(lines.values())).toBeNull();
  });

  test('districts and associations are drawn by lines of their municipalities alone', () => {
    const wider = boundaries
      .filter(({ key }) => key.length < 12)
      .flatMap(({ rings }) => at(rings, tolerance));
    expect([...segmentsOf(wider).keys()].filter((key) => !lines.has(key))).toEqual([]);
  });

  test('every line lies between two municipalities or at the edge of the Land', () => {
    const uses = new Map<string, number>();
    for (const { rings } of municipalities)
      for (const key of segmentsOf(at(rings, tolerance)).keys()) uses.set(key, (uses.get(key) ?? 0) + 1);
    expect([...uses.values()].filter((count) => count > 2)).toEqual([]);
    const edge = [...uses].filter(([, count]) => count === 1).length;
    expect(edge).toBeGreaterThan(200);
    expect(edge).toBeLessThan(uses.size / 5);
  });

  test('is GeoJSON: rings are closed, have four positions or more, and run counterclockwise outside', () => {
    const rings = boundaries.flatMap(({ text }) => {
      const { type, coordinates } = outlineGeometry(text, tolerance);
      const polygons = type === 'Polygon' ? [coordinates] : coordinates;
      return polygons.flatMap((polygon) => polygon.map((ring, index) => ({ ring, isOuter: index === 0 })));
    });
    const isRight = ({ ring, isOuter }: (typeof rings)[number]): boolean => {
      const [first, last] = [ring[0], ring.at(-1)];
      const isClosed = first?.[0] === last?.[0] && first?.[1] === last?.[1];
      return ring.length >= 4 && isClosed && signedArea(ring) > 0 === isOuter;
    };
    expect(rings.filter((ring) => !isRight(ring))).toEqual([]);
  });
});

function signedArea(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

test('points that are left out lie no farther from the line than the tolerance', () => {
  // 1e-5 degrees in metres where a parallel of the Land is longest.
  const [north, east] = [1.1132, 1.1132 * Math.cos((48.9 * Math.PI) / 180)];
  const metres = ([x, y]: Point): Point => [x * east, y * north];
  const toSegment = (p: Point, a: Point, b: Point): number => {
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const along = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy);
    const t = Math.min(1, Math.max(0, along));
    return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
  };
  const tolerance = 100;
  let [leftOut, farthest] = [0, 0];
  for (const { rings } of boundaries.filter((_, index) => index % 9 === 0)) {
    const coarse = at(rings, tolerance).map((ring) => ring.map(metres));
    rings.forEach((ring, index) => {
      const line = coarse[index] ?? [];
      for (const [x, y, from] of ring) {
        if (from === 0 || from > tolerance * 10) continue;
        leftOut += 1;
        const point = metres([x, y]);
        const nearest = line.map((a, i) => toSegment(point, a, line[(i + 1) % line.length] ?? a));
        farthest = Math.max(farthest, Math.min(...nearest));
      }
    });
  }
  expect(leftOut).toBeGreaterThan(1_000);
  expect(farthest).toBeLessThanOrEqual(tolerance);
  expect(farthest).toBeGreaterThan(tolerance / 2);
});

test('areas are those of the file: the Land has 19,856 km², Etteldorf 2.97', () => {
  // boundaries-notes §5, which took them on the ellipsoid GRS 80.
  const land = municipalities.reduce((sum, { area }) => sum + area, 0);
  expect(land / 100).toBeCloseTo(19_856.36, 0);
  expect(boundaries.find(({ key }) => key === '072325008035')?.area).toBe(297);
});

test('every authority has an outline, and each at least one neighbour', () => {
  const keys = read('register.csv').map(({ key }) => key);
  expect(boundaries.map(({ key }) => key).sort()).toEqual([...keys].sort());
  const met = read('neighbours.csv').flatMap(({ authority, neighbour }) => [authority, neighbour]);
  expect(new Set(met).size).toBe(keys.length);
});

describe('by shared lines', () => {
  test('neighbours are exactly those whose outlines have a line in common', () => {
    const owners = new Map<string, string[]>();
    for (const { key, rings } of municipalities)
      for (const segment of segmentsOf(at(rings, 0)).keys())
        owners.set(segment, [...(owners.get(segment) ?? []), key]);
    const pairs = new Set(
      [...owners.values()].filter((keys) => keys.length === 2).map((keys) => keys.sort().join(' ')),
    );
    const said = read('neighbours.csv').filter(({ levels = '' }) => levels.includes('MUNICIPALITY'));
    expect(said.map(({ authority, neighbour }) => `${authority} ${neighbour}`).sort()).toEqual(
      [...pairs].sort(),
    );
  });
});

test('an outline is the same after it was written and read', () => {
  const number = fc.integer({ min: -18_000_000, max: 18_000_000 });
  const point = fc.tuple(number, number, fc.nat(100_000));
  const outline = fc.array(fc.array(fc.array(point, { minLength: 1 }), { minLength: 1 }), { minLength: 1 });
  fc.assert(fc.property(outline, (given) => expect(decodeOutline(encodeOutline(given))).toEqual(given)));
});

describe('what must not vanish stays', () => {
  const all = (arcs: Point[][]): number[][] => tolerances(arcs, 1e6);
  test('an island keeps three points', () => {
    const [kept] = all([
      [
        [0, 0],
        [100, 0],
        [100, 100],
        [50, 120],
        [0, 100],
        [0, 0],
      ],
    ]);
    expect(kept?.filter((from) => from === 0)).toHaveLength(4);
  });
  test('two lines between the same ends never become one', () => {
    const [upper, lower] = all([
      [
        [0, 0],
        [50, 40],
        [100, 0],
      ],
      [
        [0, 0],
        [50, -40],
        [100, 0],
      ],
    ]);
    expect([...(upper ?? []), ...(lower ?? [])].filter((from) => from > 0)).toHaveLength(1);
  });
  test('a point within the bend of another line holds it up until it has gone itself', () => {
    const [bend, small] = all([
      [
        [0, 0],
        [50, 100],
        [100, 0],
      ],
      [
        [40, 20],
        [50, 21],
        [60, 20],
      ],
    ]);
    expect(small).toEqual([0, expect.any(Number), 0]);
    expect(bend).toEqual([0, 0, 0]);
  });
});

describe('the plan', () => {
  test('has each outline and each pair with its claim', async () => {
    const plan = await planBorders(SEED_FOLDER);
    expect(plan.ok && plan.recording.timelines.length).toBe(2 * (2_453 + 7_170));
  });

  test.each([
    ['boundaries.csv', '\n07131,', '\n07999,', 'boundaries.csv:3 key: unknown-reference'],
    ['boundaries.csv', '\n07131,', '\n07131,/', 'boundaries.csv:3 outline: key'],
    ['neighbours.csv', '\n07131,07137,', '\n07137,07131,', 'neighbours.csv:26 neighbour: not-allowed'],
    ['neighbours.csv', ',DISTRICT\n', ',COUNTY\n', 'neighbours.csv:2 levels: key'],
  ])('reports what is wrong in %s (%j)', async (file, whole, broken, problem) => {
    const folder = mkdtempSync(join(tmpdir(), 'verbundgraph-borders-'));
    cpSync(SEED_FOLDER, folder, { recursive: true });
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text.includes(whole)).toBe(true);
    writeFileSync(join(folder, file), text.replace(whole, broken));
    const plan = await planBorders(folder);
    rmSync(folder, { recursive: true });
    const lines = plan.ok ? [] : plan.problems.map(formatProblem);
    expect(lines.map((line) => line.slice(0, problem.length))).toEqual([problem]);
  });
});
