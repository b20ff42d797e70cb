/**
 * Outlines as text: polygons by `;`, their rings by `,` (the first is the outer one), their points as differences in
 * Google's polyline encoding (https://developers.google.com/maps/documentation/utilities/polylinealgorithm), with a
 * third number for each point: the tolerance, in tenths of a metre, from which on it is left out; 0 = it always stays.
 * Two that meet have the same points with the same tolerances, so they still meet when both are drawn more coarsely.
 */

/** Longitude and latitude in 1e-5 degrees, and the tolerance. */
export type OutlinePoint = readonly [x: number, y: number, tolerance: number];
/** Rings without their last point, which is the first again. */
export type OutlineRing = readonly OutlinePoint[];
export type Outline = readonly (readonly OutlineRing[])[];

const PRECISION = 1e5;
const OFFSET = 63;

function numberText(value: number): string {
  // The sign goes into the lowest bit; multiplication, since shifts cut to 32 bits.
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = '';
  while (rest >= 0x20) {
    text += String.fromCharCode((0x20 | (rest & 0x1f)) + OFFSET);
    rest = Math.floor(rest / 0x20);
  }
  return text + String.fromCharCode(rest + OFFSET);
}

function numbersOf(text: string): number[] {
  const numbers: number[] = [];
  let [value, factor] = [0, 1];
  for (let at = 0; at < text.length; at += 1) {
    const bits = text.charCodeAt(at) - OFFSET;
    value += (bits & 0x1f) * factor;
    if (bits >= 0x20) {
      factor *= 0x20;
      continue;
    }
    numbers.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
    [value, factor] = [0, 1];
  }
  return numbers;
}

function ringText(ring: OutlineRing): string {
  let [beforeX, beforeY] = [0, 0];
  return ring
    .map(([x, y, tolerance]) => {
      const text = numberText(x - beforeX) + numberText(y - beforeY) + numberText(tolerance);
      [beforeX, beforeY] = [x, y];
      return text;
    })
    .join('');
}

export function encodeOutline(outline: Outline): string {
  return outline.map((rings) => rings.map(ringText).join(',')).join(';');
}

function ringOf(text: string): OutlinePoint[] {
  const numbers = numbersOf(text);
  const ring: OutlinePoint[] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at + 2 < numbers.length; at += 3) {
    x += numbers[at] ?? 0;
    y += numbers[at + 1] ?? 0;
    ring.push([x, y, numbers[at + 2] ?? 0]);
  }
  return ring;
}

export function decodeOutline(text: string): OutlinePoint[][][] {
  return text.split(';').map((polygon) => polygon.split(',').map(ringOf));
}

/** A GeoJSON position: degrees east, degrees north. */
type Position = [longitude: number, latitude: number];
export type AreaGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: Position[][] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: Position[][][] };

/**
 * An outline as GeoJSON (RFC 7946: outer rings counterclockwise, the last position is the first). No point that is left
 * out lies farther than `tolerance` metres from the line.
 */
export function outlineGeometry(text: string, tolerance: number): AreaGeometry {
  const most = tolerance * 10;
  const polygons = decodeOutline(text).map((rings) =>
    rings.map((ring) => {
      const kept = ring.filter(([, , from]) => from === 0 || from > most);
      const positions = kept.map(([x, y]): Position => [x / PRECISION, y / PRECISION]);
      return [...positions, ...positions.slice(0, 1)];
    }),
  );
  const [only] = polygons;
  return polygons.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}
