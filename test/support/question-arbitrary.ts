/** Random partner questions about a random world. They name what the world may not have: then nothing is found. */
import fc from 'fast-check';

import type { AuthorityKind } from '../../src/graph/facts.js';
import { RELATIONS, WAYS, type Participation, type Question } from './naive-partners.js';
import { DAYS } from './world-arbitrary.js';

/** A question, and the day and state of the records it is asked of. */
export interface Case {
  readonly question: Question;
  readonly day: string;
  /** Number of the last recording that is seen, 0 = none; more than there are = the last. */
  readonly recording: number;
  /** True: just before the next recording, else just after that one. */
  readonly isLate: boolean;
}

const KINDS: readonly AuthorityKind[] = [
  ...([
    'LANDKREIS',
    'VERBANDSGEMEINDE',
    'ORTSGEMEINDE',
    'VERBANDSFREIE_GEMEINDE',
    'KREISFREIE_STADT',
  ] as const),
];
const INNER_DAYS = DAYS.slice(1, -2);
/** Mostly null; else one or more. */
const some = <T>(items: readonly T[], minLength = 1): fc.Arbitrary<T[] | null> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.subarray([...items], { minLength }) },
  );

const question: fc.Arbitrary<Question> = fc.record({
  relation: fc.constantFrom(...RELATIONS),
  taskArea: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 4, arbitrary: fc.constantFrom('t0', 't0', 't1') },
    { weight: 1, arbitrary: fc.constantFrom('t2', 't3', 't0-neu', 't1-neu') },
  ),
  includeSubtree: fc.constantFrom(true, true, false),
  kinds: some(KINDS, 2),
  partnerKinds: some(KINDS, 2),
  within: some(['a0', 'a1', 'a2', 'a3', 'a4', 'a5'], 2),
  participation: fc.oneof(fc.constant<Participation[]>(['DIRECT']), fc.subarray([...WAYS], { minLength: 1 })),
  minShared: fc.constantFrom(...[1, 1, 1, 1, 1], 2, 2, 3),
});

const oneCase: fc.Arbitrary<Case> = fc.record({
  question,
  day: fc.constantFrom('1949-12-31', ...DAYS, ...INNER_DAYS, ...INNER_DAYS),
  recording: fc.constantFrom(0, ...[1, 1, 1], ...[2, 2, 2, 2], ...[3, 3, 3, 3, 3, 3]),
  isLate: fc.boolean(),
});
/** Up to so many. */
export const casesOf = (maxLength: number): fc.Arbitrary<Case[]> =>
  fc.array(oneCase, { minLength: 1, maxLength, size: 'max' });
