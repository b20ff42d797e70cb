/** Plain values → Bolt. (The other way the driver is set to give plain numbers.) */
import neo4j from 'neo4j-driver';

export type Parameter =
  string | number | boolean | null | readonly Parameter[] | { readonly [name: string]: Parameter };
export type Parameters = Readonly<Record<string, Parameter>>;

/** Whole numbers become integers: the driver would send each number as a float, and LIMIT refuses those. */
export function toBolt(value: Parameter): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: Parameter) => toBolt(item));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toBolt(item)]));
}
