/** Area on the earth's ellipsoid. */
import type { OutlineRing } from '../../graph/outline.js';

/** GRS 80, the ellipsoid of ETRS89: semi-major axis in metres, and eccentricity. */
const A = 6_378_137;
const E2 = 0.006_694_380_022_9;
const E = Math.sqrt(E2);

/** Snyder, "Map Projections: A Working Manual" (1987), formula 3-12: between two parallels it grows as the area does. */
function q(latitude: number): number {
  const sine = Math.sin(latitude);
  const term = E * sine;
  return (1 - E2) * (sine / (1 - term * term) - Math.log((1 - term) / (1 + term)) / (2 * E));
}

const RADIANS = Math.PI / 180 / 1e5;

/** Square metres within a ring: the sides are drawn straight in the equal-area cylindrical projection. */
export function ringArea(ring: OutlineRing): number {
  const sum = ring.reduce((total, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    return total + ((nextX - x) * RADIANS * (q(y * RADIANS) + q(nextY * RADIANS))) / 2;
  }, 0);
  return Math.abs(sum * ((A * A) / 2));
}
