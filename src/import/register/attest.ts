/** A source's word on one value of a unit on one day: an extract of the register, between its editions. */
import type { Day } from '../../graph/days.js';
import type { Word } from '../draft.js';
import type { RegisterDraft } from './draft.js';
import { mergeValues, type Objection } from './merge-unit.js';
import { segmentOn, type Values } from './segments.js';
import { withField, type SpokenField } from './unit-values.js';
import { withWords } from './words.js';

export interface Attestation {
  readonly id: string;
  readonly day: Day;
  /** The next day for which an edition is on record. */
  readonly next: Day | null;
  /** All fields that follow from the word, with their values. */
  readonly fields: readonly SpokenField[];
  readonly values: Partial<Values>;
  readonly words: readonly Word[];
}

/** The values hold from the day on, until the next on which something else is attested. */
export function attest(
  draft: RegisterDraft,
  { id, day, next, fields, values, words }: Attestation,
): Objection[] {
  const authority = draft.get(id);
  const now = authority && segmentOn(authority.segments, day)?.values;
  if (!now) throw new Error(`${id} is not there on ${day}`);
  const said = fields.reduce((all, field) => withField(all, field, { ...now, ...values }), now);
  const [merged, objections] = mergeValues(authority, said, { draft, day, next }, fields);
  draft.set({ ...merged, words: withWords(merged.words, words) });
  if (fields.includes('officialName')) narrowRenames(draft, id, day);
  return objections;
}

/** A new name that is attested earlier than the edition that showed it came about earlier. */
function narrowRenames(draft: RegisterDraft, id: string, day: Day): void {
  const nameOn = (on: Day): string | undefined =>
    segmentOn(draft.get(id)?.segments ?? [], on)?.values.officialName;
  for (const event of [...draft.events.values()]) {
    const { kind, after, earliestOn, latestOn, effectiveOn } = event;
    const isIts = kind === 'RENAME' && effectiveOn === null && after.length === 1 && after[0] === id;
    const isWithin = earliestOn <= day && day < latestOn;
    if (isIts && isWithin && nameOn(day) === nameOn(latestOn)) draft.setEvent({ ...event, latestOn: day });
  }
}
