/** What happened between two editions of the register. The rules: docs/decisions/0019-how-a-reform-is-found.md. */
import { alarmsOf } from './alarms.js';
import { changeEvents, type Grouped, idOf } from './changes.js';
import { groupReforms } from './groups.js';
import { Hearing } from './hear.js';
import { municipalReforms } from './municipalities.js';
import { Pairing } from './pairing.js';
import { numbered, unsettled } from './questions.js';
import type { EventDraft, Reform, Same, Succession, TerritorialEvent } from './result.js';
import { pairMunicipalities } from './same-municipality.js';
import { flowsBetween, successions } from './shares.js';
import type { Flow } from './flows.js';
import type { Told } from './told.js';
import { type Edition, landOf, type Level, LEVELS, Side, type Unit } from './unit.js';

const byId = (a: Grouped, b: Grouped): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Of each group the event that leads it first. */
const byGroup = (a: Grouped, b: Grouped): number => {
  if (a.group !== b.group) return a.group < b.group ? -1 : 1;
  return Number(b.id === b.group) - Number(a.id === a.group) || byId(a, b);
};

function successionsOf(
  pairing: Pairing,
  drafts: readonly EventDraft[],
  flows: readonly Flow[],
): Succession[] {
  const isSame = (from: Unit, to: Unit): boolean => pairing.newerOf(from) === to;
  const asked = pairing.questions.flatMap(({ candidates }) => candidates);
  const known = {
    older: new Set(flows.map(({ from }) => from)),
    newer: new Set(flows.map(({ to }) => to)),
  };
  // Who may have given or taken what a question is about is not known to the last hectare either.
  asked.flatMap(({ before }) => before).forEach((unit) => known.older.delete(unit));
  asked.flatMap(({ after }) => after).forEach((unit) => known.newer.delete(unit));
  return LEVELS.flatMap((level) => {
    const unknown = (side: 'older' | 'newer'): Set<Unit> => {
      const open = pairing[side].of('MUNICIPALITY').filter((one) => !known[side].has(one));
      return new Set(open.map((unit) => pairing[side].holder(unit, level)));
    };
    const ofLevel = drafts.filter((one) => one.level === level && one.kind !== 'BOUNDARY');
    const told = {
      before: new Set(ofLevel.flatMap(({ before }) => before)),
      after: new Set(ofLevel.flatMap(({ after }) => after)),
    };
    const missing = { older: unknown('older'), newer: unknown('newer') };
    return successions(
      level,
      flowsBetween(flows, level, pairing),
      told,
      isSame,
      (side, unit) => !missing[side].has(unit),
    );
  });
}

function inBoth(a: Edition, b: Edition): { lands: ReadonlySet<string>; leftOut: string[] } {
  const [ofA, ofB] = [a, b].map(({ units }) => new Set(units.map(landOf)));
  const all = [...new Set([...(ofA ?? []), ...(ofB ?? [])])].sort();
  const lands = new Set(all.filter((land) => ofA?.has(land) && ofB?.has(land)));
  return { lands, leftOut: all.filter((land) => !lands.has(land)) };
}

/** The editions may come in either order. Throws RangeError for two of one day, and for an edition with doubled keys. */
export function findReform(one: Edition, other: Edition, told: Told = {}): Reform {
  if (one.day === other.day) throw new RangeError(`two editions of one day: ${one.day}`);
  const [a, b] = one.day < other.day ? [one, other] : [other, one];
  const { lands, leftOut } = inBoth(a, b);
  // One object in both editions would be two units: what is known of them is kept by object.
  const isOlder = new Set(a.units);
  const own = b.units.map((unit) => (isOlder.has(unit) ? { ...unit } : unit));
  const sideOf = (units: readonly Unit[]): Side => new Side(units.filter((unit) => lands.has(landOf(unit))));
  const pairing = new Pairing(sideOf(a.units), sideOf(own));
  const hearing = new Hearing(pairing, told);
  pairMunicipalities(hearing);
  const { drafts, flows } = municipalReforms(hearing);
  const above: readonly Level[] = ['DISTRICT', 'ASSOCIATION'];
  const all = [...drafts, ...above.flatMap((level) => groupReforms(hearing, level, flows))];
  const structural = all.map((draft) => ({ ...draft, id: idOf(draft), group: idOf(draft) })).sort(byId);
  const events = [...structural, ...changeEvents(pairing, structural)].sort(byGroup);
  const dissolved = LEVELS.flatMap((level) => pairing.gone(level));
  const same: Same[] = LEVELS.flatMap((level) => pairing.same(level));
  const questions = numbered(pairing.questions, a.day, b.day);
  return {
    ...{ olderDay: a.day, newerDay: b.day, same, dissolved },
    founded: LEVELS.flatMap((level) => pairing.come(level)),
    events: events.map(({ told: by, ...event }): TerritorialEvent => {
      const teller = by ?? hearing.tellerOf(event);
      return {
        ...event,
        ...{ effectiveOn: null, window: { after: a.day, until: b.day }, legalBasis: null },
        ...{ evidence: teller ? 'STATED' : 'INFERRED', ref: teller?.ref ?? null },
      };
    }),
    successions: successionsOf(pairing, all, flows),
    questions,
    problems: [...hearing.problems, ...unsettled(told, questions)],
    alarms: alarmsOf(pairing),
    landsLeftOut: leftOut,
  };
}
