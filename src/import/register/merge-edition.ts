/** An edition of the register into what is on record, whatever came before: units, reforms, and what has to be asked. */
import type { Day } from '../../graph/days.js';
import type { Alarm, Question } from '../reform/result.js';
import type { Unit as ReformUnit } from '../reform/unit.js';
import { RegisterDraft } from './draft.js';
import { dayAfter, eventsOf } from './find-events.js';
import { identify, placesOf, type Identities, type Step } from './identify.js';
import { mergeEvents } from './merge-events.js';
import { mergeUnit, type Objection } from './merge-unit.js';
import type { Register } from './model.js';
import { endOf, segmentOn } from './segments.js';
import { sumsOf, type EditionInput, type Unit } from './unit-values.js';

/** What of the edition is not taken, or cannot be. */
export interface Refusal {
  readonly code: Objection['code'] | 'TWO_AUTHORITIES' | 'MISSING' | 'COMES_BACK';
  /** Null for what is on record and not in the edition. */
  readonly unit: Unit | null;
  readonly id: string;
  readonly field: string | null;
  readonly message: string;
}
/** A question of the rules, with the two days between which it lies. */
export interface Asked {
  readonly question: Question;
  readonly olderDay: Day;
  readonly newerDay: Day;
}

export interface Merged {
  readonly register: Register;
  /** Ids of the edition's authorities by key. */
  readonly ids: ReadonlyMap<string, string>;
  /** Those that come to an end with this edition, and the day. */
  readonly ended: ReadonlyMap<string, Day>;
  readonly refusals: readonly Refusal[];
  readonly questions: readonly Asked[];
  readonly alarms: readonly Alarm[];
}

/** An edition with the sums that the office leaves to the reader. */
function withSums(edition: EditionInput): EditionInput {
  const inhabitants = sumsOf(edition.units, ({ population }) => population);
  const hectares = sumsOf(edition.units, ({ areaHa }) => areaHa);
  const units = edition.units.map((unit): Unit => {
    if (unit.ags !== null) return unit;
    const [population, areaHa] = [inhabitants.get(unit.key) ?? null, hectares.get(unit.key) ?? null];
    return { ...unit, population, areaHa };
  });
  return { ...edition, units };
}

/** Those on record that the edition does not have any more, or not yet. */
function endVanished(draft: RegisterDraft, step: Step, day: Day, refusals: Refusal[]): [string, Day][] {
  const ended: [string, Day][] = [];
  for (const { key } of step.isBefore ? step.reform.dissolved : []) {
    const id = step.recorded.ids.get(key);
    const authority = id === undefined ? undefined : draft.get(id);
    if (!authority || !segmentOn(authority.segments, day)) continue;
    if (endOf(authority.segments) > day && authority.dissolvedOn !== null) {
      const message = `${key} is not in the edition, and on record until ${authority.dissolvedOn}`;
      refusals.push({ code: 'MISSING', unit: null, id: authority.id, field: null, message });
      continue;
    }
    draft.end(authority.id, day);
    ended.push([authority.id, day]);
  }
  for (const { key } of step.isBefore ? [] : step.reform.founded) {
    const id = step.recorded.ids.get(key);
    const authority = id === undefined ? undefined : draft.get(id);
    if (!authority || !segmentOn(authority.segments, day)) continue;
    const message = `${key} is not in the edition, but on record before and behind its day`;
    refusals.push({ code: 'MISSING', unit: null, id: authority.id, field: null, message });
  }
  return ended;
}

function mergeSteps(draft: RegisterDraft, edition: EditionInput, identities: Identities): void {
  const { steps, ids, place } = identities;
  const own = ({ key }: ReformUnit): string => ids.get(key) ?? '';
  const found = steps.flatMap((step) => {
    const recorded = ({ key }: ReformUnit): string => step.recorded.ids.get(key) ?? '';
    const [olderId, newerId] = step.isBefore ? [recorded, own] : [own, recorded];
    // The newer edition is the first that shows it.
    const source = step.isBefore ? edition.source : (sourceOf(draft, place.next) ?? edition.source);
    const retrievedOn = draft.retrievedOn.get(source) ?? edition.retrievedOn;
    const note = `Aus dem Vergleich der Gebietsstände ${step.reform.olderDay} und ${step.reform.newerDay} erschlossen.`;
    return eventsOf(
      { step, olderId, newerId },
      { source, evidence: 'INFERRED', locator: null, note, retrievedOn },
    );
  });
  const { previous, next } = place;
  const isBetween = previous !== null && next !== null && steps.length === 2;
  const long = isBetween ? { earliestOn: dayAfter(previous), latestOn: next } : null;
  const known = new Set([...ids.values(), ...steps.flatMap(({ recorded }) => [...recorded.ids.values()])]);
  mergeEvents(draft, found, long, (id) => known.has(id));
}

/** The source that describes a day. */
function sourceOf(draft: RegisterDraft, day: Day | null): string | undefined {
  return [...draft.describedOn].find(([, described]) => described === day)?.[0];
}

export function mergeEdition(register: Register, given: EditionInput): Merged {
  const edition = withSums(given);
  const draft = new RegisterDraft(register, edition);
  const refusals: Refusal[] = [];
  const ids = new Map<string, string>();
  const ended = new Map<string, Day>();
  const all = placesOf(register, edition).map((place) => identify(register, edition, place));
  const questions = all.flatMap(({ steps }) =>
    steps.flatMap(({ reform: { questions: own, olderDay, newerDay } }) =>
      own.map((question) => ({ question, olderDay, newerDay })),
    ),
  );
  const alarms = all.flatMap(({ steps }) => steps.flatMap(({ reform }) => reform.alarms));
  for (const identities of all) {
    const { units, steps, torn, missing, place } = identities;
    for (const { unit, ids: both } of torn) {
      const message = `is ${both.join(' by the edition before, and by the one behind ')}: two authorities on record`;
      refusals.push({ code: 'TWO_AUTHORITIES', unit, id: both[0] ?? '', field: null, message });
    }
    for (const id of missing) {
      const message = 'is on record for this very day, and not in the edition';
      refusals.push({ code: 'MISSING', unit: null, id, field: null, message });
    }
    for (const [key, id] of identities.ids) ids.set(key, id);
    for (const step of steps)
      for (const [id, day] of endVanished(draft, step, edition.day, refusals)) ended.set(id, day);
    for (const unit of units) {
      const id = identities.ids.get(unit.key) ?? '';
      const parent = unit.parent === null ? null : (identities.ids.get(unit.parent) ?? null);
      for (const objection of mergeUnit(unit, id, parent, {
        draft,
        edition,
        day: edition.day,
        next: place.next,
      }))
        refusals.push({ ...objection, unit, id });
    }
    mergeSteps(draft, edition, identities);
  }
  return { register: draft.finished(), ids, ended, refusals, questions, alarms };
}
