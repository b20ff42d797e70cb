/** The plan of the committed seed, and short ways to its facts. */
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

export function claims({ timelines }: Recording, subject: string, field: string): ClaimTimeline[] {
  return timelines
    .filter((timeline) => timeline.kind === 'CLAIM')
    .filter((claim) => claim.subject === subject && claim.field === field);
}

/** Value and evidence of every claim on one field, in the order of the files. */
export function words(recording: Recording, subject: string, field: string): unknown[] {
  return claims(recording, subject, field).map(({ versions }) => [
    versions[0]?.properties.value,
    versions[0]?.properties.evidence,
  ]);
}

/** How often each value stands in a list. */
export function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
