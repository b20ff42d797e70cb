/**
 * Who is who over any number of editions, which may come in any order: from each day to the next on which the Land was
 * listed. An edition between two others replaces the long step between them by two short ones; what the long one would
 * have said is not asked any more, for the short ones see more.
 */
import type { Day } from '../../graph/days.js';
import { findReform } from './find-reform.js';
import type { Alarm, Question, Reform, TerritorialEvent } from './result.js';
import type { Told, ToldProblem } from './told.js';
import { type Edition, grouped, landOf, type Level, LEVELS, type Unit } from './unit.js';

/** What is told of one step; keys are as of its two days. */
export interface StepTold extends Told {
  readonly olderDay: Day;
  readonly newerDay: Day;
}

/** One authority with its unit in each edition that has it, in order of days. */
export interface Authority {
  readonly level: Level;
  readonly units: ReadonlyMap<Day, Unit>;
}

export interface Lineage {
  /** All authorities, by level, first day and first key. */
  readonly authorities: readonly Authority[];
  readonly of: (day: Day, key: string) => Authority | undefined;
  /** One for every two days that follow each other in some Land, in order of days. */
  readonly steps: readonly Reform[];
  /** Of all steps. `before` are units of the day `window.after`, `after` of `window.until`; ids are those of their step. */
  readonly events: readonly TerritorialEvent[];
  readonly questions: readonly Question[];
  readonly problems: readonly (ToldProblem & Pick<StepTold, 'olderDay' | 'newerDay'>)[];
  readonly alarms: readonly Alarm[];
  /** What was told of two days between which another edition lies now, or of which there is none. */
  readonly leftOut: readonly StepTold[];
}

type Lands = ReadonlyMap<string, readonly Unit[]>;

/** Units by day and Land. Editions of one day may cover different Länder. */
function byDay(editions: readonly Edition[]): Map<Day, Map<string, Unit[]>> {
  const days = new Map<Day, Map<string, Unit[]>>();
  for (const { day, units } of [...editions].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    const lands = days.get(day) ?? new Map<string, Unit[]>();
    days.set(day, lands);
    for (const [land, ofLand] of grouped(units, landOf)) {
      if (lands.has(land)) throw new RangeError(`two editions of one day: ${day}, Land ${land}`);
      lands.set(land, ofLand);
    }
  }
  return days;
}

interface Step {
  readonly olderDay: Day;
  readonly newerDay: Day;
  readonly lands: string[];
}

/** The steps of each Land, with those together that go from the same day to the same day. */
function stepsOf(days: ReadonlyMap<Day, Lands>): Step[] {
  const last = new Map<string, Day>();
  const steps = new Map<string, Step>();
  for (const [newerDay, lands] of days) {
    for (const land of [...lands.keys()].sort()) {
      const olderDay = last.get(land);
      last.set(land, newerDay);
      if (olderDay === undefined) continue;
      const step = steps.get(`${olderDay}>${newerDay}`) ?? { olderDay, newerDay, lands: [] };
      steps.set(`${olderDay}>${newerDay}`, step);
      step.lands.push(land);
    }
  }
  return [...steps.values()].sort((a, b) => (a.olderDay < b.olderDay ? -1 : a.olderDay > b.olderDay ? 1 : 0));
}

const toldOf = (told: readonly StepTold[], { olderDay, newerDay }: Step): StepTold | undefined =>
  told.find((one) => one.olderDay === olderDay && one.newerDay === newerDay);

const placeOf = (day: Day, key: string): string => `${day} ${key}`;

/** Follows who is the same from step to step; authorities by day and key. */
function followed(days: ReadonlyMap<Day, Lands>, reforms: readonly Reform[]): Map<string, Authority> {
  const before = new Map<string, string>();
  for (const { olderDay, newerDay, same } of reforms) {
    for (const { older, newer } of same) {
      before.set(placeOf(newerDay, newer.key), placeOf(olderDay, older.key));
    }
  }
  const found = new Map<string, { readonly level: Level; readonly units: Map<Day, Unit> }>();
  for (const [day, lands] of days) {
    for (const unit of [...lands.values()].flat()) {
      const place = placeOf(day, unit.key);
      const known = found.get(before.get(place) ?? '');
      const authority = known ?? { level: unit.level, units: new Map<Day, Unit>() };
      authority.units.set(day, unit);
      found.set(place, authority);
    }
  }
  return found;
}

function inOrder(authorities: Iterable<Authority>): Authority[] {
  const first = ({ level, units }: Authority): string => {
    const [[day, unit] = []] = units;
    return `${LEVELS.indexOf(level)} ${day ?? ''} ${unit?.key ?? ''}`;
  };
  return [...new Set(authorities)]
    .map((authority) => ({ authority, place: first(authority) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ authority }) => authority);
}

/** Throws RangeError for two editions of one Land and day, and where findReform does. */
export function lineage(editions: readonly Edition[], told: readonly StepTold[] = []): Lineage {
  const days = byDay(editions);
  const unitsOf = (day: Day, lands: readonly string[]): Unit[] =>
    lands.flatMap((land) => days.get(day)?.get(land) ?? []);
  const steps = stepsOf(days);
  const reforms = steps.map((step) => {
    const [older, newer] = [unitsOf(step.olderDay, step.lands), unitsOf(step.newerDay, step.lands)];
    return findReform(
      { day: step.olderDay, units: older },
      { day: step.newerDay, units: newer },
      toldOf(told, step),
    );
  });
  const places = followed(days, reforms);
  return {
    authorities: inOrder(places.values()),
    of: (day, key) => places.get(placeOf(day, key)),
    steps: reforms,
    events: reforms.flatMap(({ events }) => events),
    questions: reforms.flatMap(({ questions }) => questions),
    problems: reforms.flatMap(({ olderDay, newerDay, problems }) =>
      problems.map((problem) => ({ ...problem, olderDay, newerDay })),
    ),
    alarms: reforms.flatMap(({ alarms }) => alarms),
    leftOut: told.filter((one) => !steps.some((step) => toldOf([one], step) !== undefined)),
  };
}

export interface Regrouped {
  /** One authority until now, of which the later lineage says that it is several: what it was taken for lay between. */
  readonly separated: readonly { readonly authority: Authority; readonly into: readonly Authority[] }[];
  /** Several until now that are one: an edition between them showed how one became the other. */
  readonly joined: readonly { readonly authority: Authority; readonly of: readonly Authority[] }[];
}

/** Which identities a lineage with more editions, or with other answers, has otherwise; of units that both have. */
export function regrouped(until: Lineage, now: Lineage): Regrouped {
  const others = ({ units }: Authority, there: Lineage): Authority[] =>
    inOrder([...units].flatMap(([day, unit]) => there.of(day, unit.key) ?? []));
  return {
    separated: until.authorities
      .map((authority) => ({ authority, into: others(authority, now) }))
      .filter(({ into }) => into.length > 1),
    joined: now.authorities
      .map((authority) => ({ authority, of: others(authority, until) }))
      .filter(({ of }) => of.length > 1),
  };
}
