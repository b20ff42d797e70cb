/** Who is like whom and who might work with whom, reckoned a second time: from the seed's rows, by looking at everybody. */
import { rows, seed } from './seed-rows.js';

export interface NaiveScore {
  readonly key: string;
  readonly score: number;
  readonly reasons: Readonly<Record<string, number>>;
}
type Pairs = readonly (readonly [string, string])[];

const four = (value: number): number => Math.round(value * 10_000) / 10_000;
const parentOf = new Map(seed.authorities.map(({ key, parent }) => [key, parent]));
const unitOf = new Map(seed.authorities.map((unit) => [unit.key, unit]));
const all = <T>(items: Iterable<T>): T[] => [...new Set(items)];

const isSameDistrict = (x: string, y: string): boolean => {
  const [above, other] = [parentOf.get(x) ?? null, parentOf.get(y) ?? null];
  return (above !== null && (above === other || above === y)) || other === x;
};
const networksOf = (key: string): string[] =>
  all(rows.memberships.filter(({ authority }) => authority === key).map(({ network }) => network));
const tasksOf = (key: string): string[] =>
  all(rows.tasks.filter(({ network }) => networksOf(key).includes(network)).map(({ taskArea }) => taskArea));
const both = (x: readonly string[], y: readonly string[]): string[] => x.filter((one) => y.includes(one));
const ratio = (x: readonly string[], y: readonly string[]): number =>
  both(x, y).length / all([...x, ...y]).length;
function sizes(x: string, y: string): number {
  const [a = 0, b = 0] = [x, y].map((key) => unitOf.get(key)?.population ?? 0).sort((p, q) => p - q);
  return b === 0 || a / b < 0.25 ? 0 : a / b;
}

function scoreOf(key: string, weights: Readonly<Record<string, number>>): NaiveScore {
  const reasons = Object.fromEntries(
    Object.entries(weights)
      .map(([code, weight]) => [code, four(weight)] as const)
      .filter(([, weight]) => weight > 0),
  );
  return { key, reasons, score: four(Object.values(reasons).reduce((sum, weight) => sum + weight, 0)) };
}
const best = (scores: readonly NaiveScore[]): NaiveScore[] =>
  scores.filter(({ score }) => score > 0).sort((x, y) => y.score - x.score || (x.key < y.key ? -1 : 1));

/** All of its kind, the most alike first. `borders` are pairs of keys. */
export function mostAlike(own: string, borders: Pairs, by: readonly string[]): NaiveScore[] {
  const meets = new Set(borders.flatMap(([a, b]) => (a === own ? [b] : b === own ? [a] : [])));
  const isInNetworks = networksOf(own).length > 0;
  const given = { SIZE: 0.4, ADJACENCY: 0.3, ...(isInNetworks ? { TASKS: 0.2, NETWORKS: 0.1 } : {}) };
  const asked = Object.entries(given).filter(([aspect]) => by.includes(aspect));
  const whole = asked.reduce((sum, [, weight]) => sum + weight, 0);
  const weight = (aspect: string): number => (asked.find(([name]) => name === aspect)?.[1] ?? 0) / whole;
  const kind = unitOf.get(own)?.kind;
  const others = seed.authorities.filter((unit) => unit.kind === kind && unit.key !== own);
  return best(
    others.map(({ key }) => {
      const isSame = isSameDistrict(own, key);
      return scoreOf(key, {
        SIZE: weight('SIZE') * sizes(own, key),
        NEIGHBOUR: meets.has(key) ? weight('ADJACENCY') : 0,
        SAME_DISTRICT: !meets.has(key) && isSame ? weight('ADJACENCY') / 2 : 0,
        SAME_TASKS: isInNetworks ? weight('TASKS') * ratio(tasksOf(own), tasksOf(key)) : 0,
        SAME_NETWORKS: isInNetworks ? weight('NETWORKS') * ratio(networksOf(own), networksOf(key)) : 0,
      });
    }),
  );
}

const LEVELS: Readonly<Record<string, readonly string[]>> = {
  LANDKREIS: ['D'],
  KREISFREIE_STADT: ['D', 'M'],
  VERBANDSGEMEINDE: ['A'],
  VERBANDSFREIE_GEMEINDE: ['M'],
  ORTSGEMEINDE: ['M'],
};
const levels = (key: string): readonly string[] => LEVELS[unitOf.get(key)?.kind ?? ''] ?? [];
const isOrtsgemeinde = (key: string): boolean => unitOf.get(key)?.kind === 'ORTSGEMEINDE';

/** Those with whom it might do one of these tasks. */
export function recommended(own: string, borders: Pairs, tasks: readonly string[]): NaiveScore[] {
  const meets = new Set(borders.flatMap(([a, b]) => (a === own ? [b] : b === own ? [a] : [])));
  const onTask = all(
    rows.tasks.filter(({ taskArea }) => tasks.includes(taskArea)).map(({ network }) => network),
  );
  const theirs = (key: string): string[] => both(networksOf(key), onTask);
  const size = (network: string): number =>
    all(rows.memberships.filter((row) => row.network === network).map(({ authority }) => authority)).length;
  const related = seed.authorities.map(({ key }) => key).filter((key) => isSameDistrict(own, key));
  const near = [...meets, ...related];
  const expert = seed.authorities.map(({ key }) => key).filter((key) => theirs(key).length > 0);
  const possible = all([...near, ...expert]).filter(
    (key) =>
      key !== own &&
      both(theirs(key), theirs(own)).length === 0 &&
      (!isOrtsgemeinde(key) || isOrtsgemeinde(own) || theirs(key).length > 0),
  );
  return best(
    possible.map((key) => {
      const isOtherLevel = both(levels(own), levels(key)).length === 0;
      return scoreOf(key, {
        EXPERIENCE: theirs(key).length > 0 ? 0.35 : 0,
        PARTNER_COUNT: theirs(key).some((network) => size(network) >= 3) ? 0.05 : 0,
        NEIGHBOUR: meets.has(key) ? 0.25 : 0,
        NO_COMMON_BORDER: meets.has(key) ? 0 : 0.05,
        SAME_DISTRICT: isSameDistrict(own, key) ? 0.1 : 0,
        DIFFERENT_LEVELS: isOtherLevel ? 0.05 : 0,
        SIZE: isOtherLevel ? 0 : 0.15 * sizes(own, key),
      });
    }),
  );
}
