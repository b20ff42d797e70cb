/**
 * Which authorities are alike, and which would make good partners: sums of a few parts that can each be checked by hand.
 * Decision 0012 says how the parts were chosen; who changes a number here changes the version.
 */
import { compareText } from './collections.js';
import type { Profile, TaskNetwork } from './profiles.js';

export const SIMILARITY_MODEL = 'similarity-1';
export const RECOMMENDATION_MODEL = 'recommendation-1';

export const SIMILARITY_ASPECTS = ['SIZE', 'ADJACENCY', 'TASKS', 'NETWORKS'] as const;
export type SimilarityAspect = (typeof SIMILARITY_ASPECTS)[number];

export type ReasonCode =
  | 'SIZE'
  | 'NEIGHBOUR'
  | 'SAME_DISTRICT'
  | 'SAME_TASKS'
  | 'SAME_NETWORKS'
  | 'EXPERIENCE'
  | 'PARTNER_COUNT'
  | 'DIFFERENT_LEVELS'
  | 'NO_COMMON_BORDER';

export interface Reason {
  readonly code: ReasonCode;
  /** How much of it there is, 0 to 1. */
  readonly value: number;
  /** Its part of the score. */
  readonly weight: number;
  /** Ids of what it rests on. */
  readonly entities: readonly string[];
}
export interface Scored {
  readonly id: string;
  readonly key: string;
  /** 0 to 1, the sum of its reasons' weights. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** What each aspect weighs where all are asked for and defined. */
const ASPECT_WEIGHTS: Readonly<Record<SimilarityAspect, number>> = {
  ...{ SIZE: 0.4, ADJACENCY: 0.3, TASKS: 0.2, NETWORKS: 0.1 },
};
/** Of the weight of ADJACENCY, for those who belong to the same but have no common border. */
const SAME_DISTRICT_VALUE = 0.5;
/** What each reason weighs for a partner to be recommended. They are no shares of one: nobody can have all. */
const PARTNER_WEIGHTS = {
  ...{ EXPERIENCE: 0.35, NEIGHBOUR: 0.25, SIZE: 0.15, SAME_DISTRICT: 0.1 },
  ...{ PARTNER_COUNT: 0.05, DIFFERENT_LEVELS: 0.05, NO_COMMON_BORDER: 0.05 },
} as const satisfies Partial<Record<ReasonCode, number>>;
/** The statement that finds similar sizes knows it too. */
const LEAST_RATIO = 1 / 4;
/** From so many partners on the programme's maximum is the higher one. */
const MANY_PARTNERS = 4;

/** Four places: enough to tell two apart, and the sum of the weights stays the score. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

const common = (x: readonly string[], y: readonly string[]): string[] => x.filter((one) => y.includes(one));
/** Jaccard, "Étude comparative de la distribution florale" (1901): what is common of what either has. */
function jaccard(x: readonly string[], y: readonly string[]): number {
  const both = common(x, y).length;
  return both / (x.length + y.length - both);
}

/** Smaller by larger population; below a quarter two are not alike in size at all. */
function sizeRatio({ population: x }: Profile, { population: y }: Profile): number {
  if (x === null || y === null || Math.max(x, y) === 0) return 0;
  const ratio = Math.min(x, y) / Math.max(x, y);
  return ratio >= LEAST_RATIO ? ratio : 0;
}

/** What both belong to next, or the one of the two to which the other belongs. */
function commonDistricts(self: Profile, other: Profile): string[] {
  if (self.parent !== null && (self.parent === other.parent || self.parent === other.id))
    return [self.parent];
  return other.parent === self.id ? [self.id] : [];
}

function scored({ id, key }: Profile, reasons: readonly Reason[]): Scored {
  const said = reasons
    .filter(({ weight }) => weight > 0)
    .sort((x, y) => y.weight - x.weight || compareText(x.code, y.code));
  return { id, key, reasons: said, score: rounded(said.reduce((sum, { weight }) => sum + weight, 0)) };
}

function ordered(all: readonly Scored[]): Scored[] {
  return all.filter(({ score }) => score > 0).sort((x, y) => y.score - x.score || compareText(x.key, y.key));
}

function adjacency(self: Profile, other: Profile, weight: number): Reason {
  if (self.neighbours.includes(other.id))
    return { code: 'NEIGHBOUR', value: 1, weight: rounded(weight), entities: [] };
  const entities = commonDistricts(self, other);
  const value = entities.length > 0 ? SAME_DISTRICT_VALUE : 0;
  return { code: 'SAME_DISTRICT', value, weight: rounded(weight * value), entities };
}

/** Those most like an authority. Aspects that are not defined for it give their weight to the others. */
export function similarTo(
  self: Profile,
  candidates: readonly Profile[],
  by: readonly SimilarityAspect[],
): Scored[] {
  const isDefined: Readonly<Record<SimilarityAspect, boolean>> = {
    SIZE: self.population !== null,
    ADJACENCY: true,
    TASKS: self.tasks.length > 0,
    NETWORKS: self.networks.length > 0,
  };
  const aspects = SIMILARITY_ASPECTS.filter((aspect) => by.includes(aspect) && isDefined[aspect]);
  const whole = aspects.reduce((sum, aspect) => sum + ASPECT_WEIGHTS[aspect], 0);
  const reason: Readonly<Record<SimilarityAspect, (other: Profile, weight: number) => Reason>> = {
    SIZE: (other, weight) => {
      const value = sizeRatio(self, other);
      return { code: 'SIZE', value: rounded(value), weight: rounded(weight * value), entities: [] };
    },
    ADJACENCY: (other, weight) => adjacency(self, other, weight),
    TASKS: (other, weight) => {
      const value = jaccard(self.tasks, other.tasks);
      const entities = common(self.tasks, other.tasks);
      return { code: 'SAME_TASKS', value: rounded(value), weight: rounded(weight * value), entities };
    },
    NETWORKS: (other, weight) => {
      const value = jaccard(self.networks, other.networks);
      const entities = common(self.networks, other.networks);
      return { code: 'SAME_NETWORKS', value: rounded(value), weight: rounded(weight * value), entities };
    },
  };
  return ordered(
    candidates.map((other) =>
      scored(
        other,
        aspects.map((aspect) => reason[aspect](other, ASPECT_WEIGHTS[aspect] / whole)),
      ),
    ),
  );
}

/** Those with whom an authority might do a task. Who does it with them already is left out. */
export function recommendedTo(
  self: Profile,
  candidates: readonly Profile[],
  networks: readonly TaskNetwork[],
  programmes: readonly string[],
): Scored[] {
  const own = networks.filter(({ members }) => members.includes(self.id));
  const partners = new Set(own.flatMap(({ members }) => members));
  const reasonsFor = (other: Profile): Reason[] => {
    const theirs = networks.filter(({ members }) => members.includes(other.id));
    const yes = (code: keyof typeof PARTNER_WEIGHTS, entities: readonly string[] = [], value = 1): Reason => {
      return { code, value: rounded(value), weight: rounded(PARTNER_WEIGHTS[code] * value), entities };
    };
    const ids = theirs.map(({ id }) => id);
    const large = theirs.filter(({ members }) => members.length + 1 >= MANY_PARTNERS).map(({ id }) => id);
    const districts = commonDistricts(self, other);
    const isNeighbour = self.neighbours.includes(other.id);
    const isOtherLevel = common(self.levels, other.levels).length === 0;
    return [
      ...(theirs.length > 0 ? [yes('EXPERIENCE', ids)] : []),
      ...(large.length > 0 ? [yes('PARTNER_COUNT', [...large, ...programmes])] : []),
      ...(isNeighbour ? [yes('NEIGHBOUR')] : [yes('NO_COMMON_BORDER', programmes)]),
      ...(districts.length > 0 ? [yes('SAME_DISTRICT', districts)] : []),
      ...(isOtherLevel ? [yes('DIFFERENT_LEVELS', programmes)] : [yes('SIZE', [], sizeRatio(self, other))]),
    ];
  };
  const isPossible = (other: Profile): boolean =>
    other.id !== self.id &&
    !partners.has(other.id) &&
    // For Ortsgemeinden the Verbandsgemeinde applies: to others they are partners only where they do the task already.
    (other.kind !== 'ORTSGEMEINDE' ||
      self.kind === 'ORTSGEMEINDE' ||
      networks.some(({ members }) => members.includes(other.id)));
  return ordered(candidates.filter(isPossible).map((other) => scored(other, reasonsFor(other))));
}
