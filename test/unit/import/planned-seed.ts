/** The plan of the committed seed, and short ways to its facts. */
import { getOr, groupBy } from '../../../src/graph/collections.js';
import type {
  ClaimTimeline,
  EdgeTimeline,
  Recording,
  StateTimeline,
  Version,
} from '../../../src/graph/facts.js';
import { planSeed } from '../../../src/import/plan.js';
import { SEED_FOLDER } from '../../../src/import/seed-folder.js';

/** The recording that the committed seed gives; throws with its problems when it gives none. */
export async function plannedSeed(): Promise<Recording> {
  const plan = await planSeed(SEED_FOLDER);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems.slice(0, 5)));
  return plan.recording;
}

export function states({ timelines }: Recording, label: string): StateTimeline[] {
  return timelines.filter((timeline) => timeline.kind === 'STATE').filter((state) => state.label === label);
}

export function edges({ timelines }: Recording, type: string): EdgeTimeline[] {
  return timelines.filter((timeline) => timeline.kind === 'EDGE').filter((edge) => edge.type === type);
}

export function versionsOf({ timelines }: Recording, entity: string): readonly Version[] {
  return timelines
    .filter((timeline) => timeline.kind === 'STATE')
    .filter((state) => state.entity === entity)
    .flatMap(({ versions }) => versions);
}

interface Word extends Omit<Version, 'properties'> {
  readonly claim: ClaimTimeline;
  readonly subject: string;
  readonly field: string;
  readonly value: string;
  readonly evidence: string;
}

/** Every word of every claim, one a field. */
export function allWords(recording: Recording): Word[] {
  return [...wordsOf(recording).values()].flat();
}

const known = new WeakMap<Recording, Map<string, Word[]>>();
/** The same by their subject. */
function wordsOf(recording: Recording): Map<string, Word[]> {
  return getOr(known, recording, () => groupBy(wordsIn(recording), ({ subject }) => subject));
}

function wordsIn({ timelines }: Recording): Word[] {
  return timelines
    .filter((timeline) => timeline.kind === 'CLAIM')
    .flatMap((claim) =>
      claim.versions.flatMap(({ properties: { fields, values, evidence }, ...days }) =>
        fields.map((field, index) => {
          const value = values[index] ?? '';
          return { ...days, claim, subject: claim.subject, field, value, evidence };
        }),
      ),
    );
}

const said = (recording: Recording, subject: string, field: string): Word[] =>
  (wordsOf(recording).get(subject) ?? []).filter((word) => word.field === field);

export function claims(recording: Recording, subject: string, field: string): ClaimTimeline[] {
  return said(recording, subject, field).map(({ claim }) => claim);
}

/** Value and evidence of every claim on one field, in the order of the files. */
export function words(recording: Recording, subject: string, field: string): unknown[] {
  return said(recording, subject, field).map(({ value, evidence }) => [value, evidence]);
}

/** How often each value stands in a list. */
export function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
