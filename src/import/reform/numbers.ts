/** The numbers of the rules. docs/decisions/0019-how-a-reform-is-found.md says what they are measured by. */

/** Hectares. Below it a difference in area is no sign of anything: surveys correct by one or two. */
export const LEAST_SHIFT = 3;
/** Hectares. From it on two opposite differences may be a moved border. */
export const LEAST_BOUNDARY = 5;
/** Share of the areas added up by which a sum may be wrong, and the hectares that are always allowed. */
export const LOOSE = { share: 0.01, least: 5 };
/**
 * Areas of a Kreis count as surveyed anew where this share of them changed by a few hectares, `least` or more of them;
 * nine of ten (`below`) of the changes up to `most` of an area say by how much.
 */
export const CHANGED_SHARE = 1 / 3;
export const SURVEYED = { least: 6, most: 0.02, below: 0.9 };
/** How many sums may be as good by chance for one that is off by more than rounding to be believed. */
export const CHANCE = 0.05;
/** Share and hectares by which the area may differ of one unit whose name stayed and whose AGS did not. */
export const SAME_AREA = { share: 0.005, least: 2 };
/** Share of a dissolved unit that has to go into another for it to be called merged into that, and not split. */
export const GOES_INTO = 2 / 3;
/** More than this share of two units in common, both ways, for one to be the other under a new key. */
export const SAME_UNIT = 0.5;
/** A merger whose inhabitants more than doubled or halved is asked about. */
export const POPULATION_FACTOR = 2;
/** Share by which inhabitants may differ where they tell two explanations apart. */
export const POPULATION_CLOSE = 0.1;
/** Steps of looking for sums and for explanations in one region; beyond, it is asked. */
export const SUM_STEPS = 100_000;
/** Vanished municipalities of one region whose sums are looked at; of more, almost any area is a sum. */
export const GONE = 40;
/** Sums of one region that are compared with each other. */
export const BLOCKS = 2_000;
export const COVER_STEPS = 20_000;
/** Explanations that are compared with each other. */
export const COVERS = 500;
/** Share of a Land's units that an edition may dissolve without being confirmed. */
export const DISSOLVED_SHARE = 0.1;
/** Candidates that a question names at most. */
export const CANDIDATES = 8;

/**
 * Hectares by which a sum of `count` areas may miss: each is rounded to a whole hectare in either edition, and a survey
 * may have corrected one. Of the real sums between 2021 and 2025 none was off by more than two.
 */
export const rounding = (count: number): number => 1 + Math.ceil(Math.sqrt(count) / 2);
export const within = (a: number, b: number, { share, least }: typeof LOOSE): boolean =>
  Math.abs(a - b) <= Math.max(least, share * Math.max(a, b));
