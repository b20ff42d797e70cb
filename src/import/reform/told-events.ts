/** Events that were told, completed by those of them who go on under their keys, in the form of those that are found. */
import { type Flow, splitFlows, wholeFlow } from './flows.js';
import type { Hearing, ToldEvent } from './hear.js';
import { LOOSE, within } from './numbers.js';
import type { Pairing } from './pairing.js';
import type { EventDraft } from './result.js';
import type { ToldProblemCode } from './told.js';
import { byKey, type Level, type Unit } from './unit.js';

interface Stay {
  readonly older: Unit;
  readonly newer: Unit;
}

/** Of the units of an event at its own level: who ended, who began, and who is there before and after. */
export interface ToldDraft extends EventDraft {
  readonly vanished: readonly Unit[];
  readonly appeared: readonly Unit[];
  readonly stays: readonly Stay[];
}

const distinct = (units: readonly Unit[]): Unit[] => [...new Set(units)].sort(byKey);

function kindOf(event: ToldEvent, after: readonly Unit[], appeared: readonly Unit[]): EventDraft['kind'] {
  if (event.kind !== null) return event.kind;
  if (after.length > 1) return 'SPLIT';
  return appeared.length > 0 && event.before.some(({ level }) => level === after[0]?.level)
    ? 'MERGER'
    : 'INCORPORATION';
}

function completed(pairing: Pairing, event: ToldEvent): ToldDraft {
  const ofLevel = (units: readonly Unit[]): Unit[] => units.filter(({ level }) => level === event.level);
  const heirs = ofLevel(event.before).flatMap((unit) => pairing.newerOf(unit) ?? []);
  // A merger ends all that were before: what goes on under one of the keys is another authority.
  const isEnd = event.kind === 'MERGER';
  const after = distinct([...event.after, ...(isEnd ? [] : heirs)]);
  // A municipality that comes out of its own Verbandsgemeinde took nobody in beside itself.
  const isMember = ({ parent }: Unit): boolean => event.before.some(({ key }) => key === parent);
  const takers = after.flatMap((unit) => pairing.olderOf(unit) ?? []).filter((unit) => !isMember(unit));
  const before = distinct([...event.before, ...(isEnd ? [] : takers)]);
  const appeared = ofLevel(after).filter((unit) => !pairing.olderOf(unit));
  const stays = ofLevel(before).flatMap((older) => {
    const newer = pairing.newerOf(older);
    return newer && after.includes(newer) ? [{ older, newer }] : [];
  });
  const vanished = ofLevel(before).filter((unit) => !pairing.newerOf(unit));
  return {
    ...{ kind: kindOf(event, after, appeared), level: event.level, before, after },
    ...{ witnesses: ['TOLD'], told: { ref: event.ref }, vanished, appeared, stays },
  };
}

interface Refusal {
  readonly code: ToldProblemCode;
  readonly units: readonly Unit[];
}

function refusal(
  pairing: Pairing,
  event: ToldEvent,
  draft: ToldDraft,
  used: ReadonlySet<Unit>,
): Refusal | null {
  const ends = [...draft.vanished, ...draft.appeared];
  const isOpen =
    (side: 'older' | 'newer') =>
    (unit: Unit): boolean =>
      unit.level === event.level && pairing.isOpen(side, unit);
  const open = [...event.before.filter(isOpen('older')), ...event.after.filter(isOpen('newer'))];
  if (open.length > 0) return { code: 'IN_QUESTION', units: open };
  const twice = ends.filter((unit) => used.has(unit));
  if (twice.length > 0) return { code: 'USED_TWICE', units: twice };
  const isHalf =
    draft.before.length === 0 ||
    (draft.kind === 'SPLIT' && draft.after.length < 2) ||
    (draft.kind === 'BOUNDARY' && ends.length > 0);
  if (isHalf) return { code: 'WRONG_SHAPE', units: [] };
  return ends.length === 0 && draft.kind !== 'BOUNDARY' ? { code: 'NOTHING_CHANGED', units: [] } : null;
}

/** All that were told at a level, once it is known who goes on. Those that contradict one before them are problems. */
export function toldAt(hearing: Hearing, level: Level): ToldDraft[] {
  const { pairing } = hearing;
  const used = new Set<Unit>();
  return hearing.events.flatMap((event) => {
    if (event.level !== level) return [];
    const draft = completed(pairing, event);
    const refused = refusal(pairing, event, draft, used);
    if (refused === null) {
      [...draft.vanished, ...draft.appeared].forEach((unit) => used.add(unit));
      return [draft];
    }
    hearing.problem(refused.code, event, refused.units);
    const free = (unit: Unit): boolean => unit.level === level && !used.has(unit);
    event.before.filter(free).forEach((unit) => pairing.unsettle('older', unit));
    event.after.filter(free).forEach((unit) => pairing.unsettle('newer', unit));
    return [];
  });
}

const areaOf = (units: readonly Unit[]): number | null =>
  units.reduce<number | null>((sum, { area }) => (sum === null || area === null ? null : sum + area), 0);

/** By how many hectares those who go on grew through what was told; null where that cannot be said. */
export function toldGrowth(drafts: readonly ToldDraft[]): (older: Unit) => number | null {
  const growth = new Map<Unit, number | null>();
  for (const { vanished, appeared, stays } of drafts) {
    const [gained, given] = [areaOf(vanished), areaOf(appeared)];
    const isPlain = stays.length === 1 && (vanished.length === 0 || appeared.length === 0);
    const by = isPlain && gained !== null && given !== null && gained + given > 0 ? gained - given : null;
    for (const { older } of stays) {
      const sofar = growth.get(older);
      growth.set(older, by === null || sofar === null ? null : by + (sofar ?? 0));
    }
  }
  return (older) => growth.get(older) ?? (growth.has(older) ? null : 0);
}

/** Who got what of whom: as far as areas tell it, where one unit was divided; not where several were. */
export function toldFlows({ kind, vanished, appeared, stays, after }: ToldDraft): Flow[] {
  if (kind === 'BOUNDARY') return [];
  const shift = ({ older, newer }: Stay): number => (newer.area ?? 0) - (older.area ?? 0);
  const isGiver = (stay: Stay): boolean =>
    appeared.length > 0 && after.length > 1 && (vanished.length === 0 || shift(stay) < 0);
  const givers = stays.filter(isGiver);
  const takers = stays.filter((stay) => !givers.includes(stay));
  const goOn = takers.map(({ older, newer }) => wholeFlow(older, newer));
  const into = [...appeared, ...takers.map(({ newer }) => newer)];
  const [first] = after;
  if (after.length === 1 && first) return [...vanished.map((unit) => wholeFlow(unit, first)), ...goOn];
  const sources = [...vanished, ...givers.map(({ older }) => older)];
  return [
    ...sources.flatMap((source) => {
      const self = givers.find(({ older }) => older === source)?.newer;
      const all = self ? [self, ...into] : into;
      const amounts = [
        ...(self ? [self.area] : []),
        ...appeared.map(({ area }) => area),
        ...takers.map(shift),
      ].map((amount) => amount ?? 0);
      const sum = amounts.reduce((total, amount) => total + amount, 0);
      const isDivided = sources.length === 1 && within(sum, source.area ?? 0, LOOSE);
      return splitFlows(
        source,
        all,
        isDivided ? amounts : all.map(() => null),
        takers.length === 0 && isDivided,
      );
    }),
    ...goOn,
  ];
}
