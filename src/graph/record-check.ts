/** What must be true of a recording before the database is asked at all. */
import { isDay, isPartialDate, OPEN_DAY } from './days.js';
import { EDGES, type Recording, type Timeline, type Version } from './facts.js';
import { labelOfId } from './ids.js';

function versionBreaches(where: string, version: Version): string[] {
  const breaches: string[] = [];
  if (!isDay(version.holdsFrom)) breaches.push(`${where}: holdsFrom is no day: ${version.holdsFrom}`);
  if (version.holdsUntil !== OPEN_DAY && !isDay(version.holdsUntil))
    breaches.push(`${where}: holdsUntil is no day: ${version.holdsUntil}`);
  if (version.holdsFrom >= version.holdsUntil)
    breaches.push(`${where}: ends on ${version.holdsUntil}, not after it begins on ${version.holdsFrom}`);
  for (const [name, date] of [['since', version.since] as const, ['until', version.until] as const]) {
    if (date !== null && !isPartialDate(date)) breaches.push(`${where}: ${name} is no date: ${date}`);
  }
  return breaches;
}

function timelineBreaches(timeline: Timeline): string[] {
  const breaches = timeline.versions.flatMap((version) => versionBreaches(timeline.factId, version));
  timeline.versions.forEach((version, index) => {
    const before = timeline.versions[index - 1];
    if (before && before.holdsUntil > version.holdsFrom)
      breaches.push(
        `${timeline.factId}: two versions on ${version.holdsFrom}, or versions that do not follow in order of days`,
      );
    // What was dissolved does not come back as the same; figures and edges may pause.
    if (timeline.kind === 'STATE' && before && before.holdsUntil < version.holdsFrom)
      breaches.push(`${timeline.factId}: nothing holds from ${before.holdsUntil} until ${version.holdsFrom}`);
  });
  if (timeline.kind === 'EDGE') {
    const ends = EDGES[timeline.type];
    if (labelOfId(timeline.from) !== ends.from || labelOfId(timeline.to) !== ends.to)
      breaches.push(`${timeline.factId}: ${timeline.type} joins ${ends.from} and ${ends.to}`);
    if (timeline.from === timeline.to)
      breaches.push(`${timeline.factId}: joins ${timeline.from} with itself`);
  }
  if (
    (timeline.kind === 'STATE' || timeline.kind === 'FIGURE') &&
    labelOfId(timeline.entity) !== timeline.label
  )
    breaches.push(`${timeline.factId}: ${timeline.entity} is no ${timeline.label}`);
  return breaches;
}

/** Every breach, in words; empty when the recording may be written. */
export function checkRecording(recording: Recording): string[] {
  const breaches = recording.timelines.flatMap(timelineBreaches);
  const seen = new Set<string>();
  for (const { factId } of recording.timelines) {
    if (seen.has(factId)) breaches.push(`${factId}: named twice in one recording`);
    seen.add(factId);
  }
  for (const { id, label } of recording.entities) {
    if (labelOfId(id) !== label) breaches.push(`${id}: no id of a ${label}`);
  }
  return breaches;
}
