/** Mergers, incorporations and splits of Verbandsgemeinden and of Landkreise, by where their municipalities went. */
import type { Flow } from './flows.js';
import { type Link, Links } from './links.js';
import { GOES_INTO } from './numbers.js';
import type { Pairing } from './pairing.js';
import type { EventDraft } from './result.js';
import { alike, pairGroups } from './same-group.js';
import { byKey, grouped, type Level, type Unit } from './unit.js';

const distinct = (units: readonly (Unit | undefined)[]): Unit[] =>
  [...new Set(units.flatMap((unit) => unit ?? []))].sort(byKey);

const draft = (
  kind: EventDraft['kind'],
  before: readonly (Unit | undefined)[],
  after: readonly (Unit | undefined)[],
): EventDraft => ({ kind, before: distinct(before), after: distinct(after), witnesses: ['MEMBERS'] });

/** What takes over the most of a vanished unit, if that is enough. */
function heirOf(links: Links, unit: Unit): Link | undefined {
  return links.from(unit).find((link) => links.given(link) >= GOES_INTO);
}

function askParts(
  pairing: Pairing,
  before: readonly Unit[],
  after: readonly Unit[],
  links: readonly Link[],
): void {
  pairing.ask({
    ...{ code: 'PARTS', before, after },
    candidates: links.map(({ from, to }) => ({ before: [from], after: [to] })),
  });
}

/** What a new unit is made of: two or more that vanished in it, or a part of one that goes on. */
function origins(
  links: Links,
  newer: Unit,
  gone: ReadonlySet<Unit>,
): EventDraft | 'LATER' | 'ASKED' | undefined {
  const { pairing, level } = links;
  const sources = links.to(newer);
  const joined = sources.filter(({ from }) => from.level !== level);
  const vanished = sources.filter(({ from }) => gone.has(from));
  const wholly = vanished.filter((link) => heirOf(links, link.from) === link);
  const makers = [...vanished, ...joined];
  // Where the key had to change because of the Kreis in it, it does not tell a merger from an incorporation.
  const isForced = (link: Link): boolean => link.from.key.slice(0, 5) !== newer.key.slice(0, 5);
  if (makers.length > 1 && vanished.some((link) => isForced(link) && alike(link.from, newer).length > 0)) {
    askParts(
      pairing,
      vanished.map(({ from }) => from),
      [newer],
      makers,
    );
    return 'ASKED';
  }
  if (makers.length > 1 && wholly.length + joined.length > 0) {
    return draft(
      'MERGER',
      makers.map(({ from }) => from),
      [newer],
    );
  }
  if (vanished.length > wholly.length) return 'LATER';
  const [only, ...others] = sources;
  const remnant = only && others.length === 0 ? pairing.newerOf(only.from) : undefined;
  return only?.from.level === level && remnant ? draft('SPLIT', [only.from], [remnant, newer]) : undefined;
}

/** What a vanished unit went into, where that is nothing new that was told of before. */
function fate(links: Links, older: Unit): EventDraft | undefined {
  const { pairing, level } = links;
  const heirs = links.from(older);
  const heir = heirOf(links, older);
  const whole = heirs.reduce((sum, link) => sum + links.given(link), 0);
  if (heir) {
    const taker = heir.to.level === level ? pairing.olderOf(heir.to) : undefined;
    const isNew = heir.to.level === level && taker === undefined;
    if (isNew) return undefined;
    const municipality = heir.to.level === level ? undefined : pairing.olderOf(heir.to);
    // A municipality that comes out of its own Verbandsgemeinde took nobody in beside itself.
    const before = [
      older,
      taker,
      municipality && municipality.parent !== older.key ? municipality : undefined,
    ];
    return draft('INCORPORATION', before, [heir.to]);
  }
  const isLikeNew = heirs.some(
    ({ to }) => pairing.olderOf(to) === undefined && to.level === level && alike(older, to).length > 0,
  );
  // Half of a unit under its name may be the unit itself: that is asked.
  if (heirs.length < 2 || whole < 0.999 || isLikeNew) return undefined;
  const goOn = heirs.flatMap(({ to }) => (to.level === level ? (pairing.olderOf(to) ?? []) : []));
  return draft(
    'SPLIT',
    [older, ...goOn],
    heirs.map(({ to }) => to),
  );
}

/** All incorporations into one, between the same two editions, are one. */
function joinedByTaker(drafts: readonly EventDraft[]): EventDraft[] {
  const isInto = ({ kind }: EventDraft): boolean => kind === 'INCORPORATION';
  const into = grouped(drafts.filter(isInto), ({ after }) => after[0]?.key ?? '');
  const joined = [...into.values()].map((same) =>
    draft(
      'INCORPORATION',
      same.flatMap(({ before }) => before),
      same.flatMap(({ after }) => after),
    ),
  );
  return [...drafts.filter((one) => !isInto(one)), ...joined];
}

export function groupReforms(pairing: Pairing, level: Level, flows: readonly Flow[]): EventDraft[] {
  const links = new Links(pairing, level, flows);
  pairGroups(links);
  const gone = new Set(pairing.gone(level));
  const made: EventDraft[] = [];
  const later: Unit[] = [];
  for (const newer of pairing.come(level)) {
    const origin = origins(links, newer, gone);
    if (origin === 'ASKED') continue;
    if (origin === 'LATER') later.push(newer);
    else if (origin) made.push(origin);
    else if (links.to(newer).length === 0) {
      pairing.ask({ code: 'NO_ORIGIN', before: [], after: [newer], candidates: [] });
    } else askParts(pairing, [], [newer], links.to(newer));
  }
  const told = new Set(made.flatMap(({ before }) => before));
  for (const older of pairing.gone(level)) {
    const end = fate(links, older);
    if (end) made.push(end);
    else if (told.has(older)) continue;
    else if (links.from(older).length === 0) {
      pairing.ask({ code: 'NO_HEIR', before: [older], after: [], candidates: [] });
    } else askParts(pairing, [older], [], links.from(older));
  }
  const explained = new Set(made.flatMap(({ after }) => after));
  for (const newer of later.filter((unit) => !explained.has(unit))) {
    askParts(pairing, [], [newer], links.to(newer));
  }
  return joinedByTaker(made);
}
