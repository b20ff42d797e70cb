/** Mergers, incorporations and splits of Verbandsgemeinden and of Landkreise, by where their municipalities went. */
import type { Flow } from './flows.js';
import { askGroups } from './ask-groups.js';
import type { Hearing } from './hear.js';
import { type Link, Links } from './links.js';
import { GOES_INTO } from './numbers.js';
import type { EventDraft } from './result.js';
import { alike, pairGroups } from './same-group.js';
import { toldAt } from './told-events.js';
import { byKey, grouped, type Level, type Unit } from './unit.js';

const distinct = (units: readonly (Unit | undefined)[]): Unit[] =>
  [...new Set(units.flatMap((unit) => unit ?? []))].sort(byKey);

const draft = (
  kind: EventDraft['kind'],
  level: Level,
  before: readonly (Unit | undefined)[],
  after: readonly (Unit | undefined)[],
): EventDraft => ({
  kind,
  level,
  before: distinct(before),
  after: distinct(after),
  witnesses: ['MEMBERS'],
});

/** What takes over the most of a vanished unit, if that is enough. */
function heirOf(links: Links, unit: Unit): Link | undefined {
  return links.from(unit).find((link) => links.given(link) >= GOES_INTO);
}

/** What a new unit is made of: two or more that vanished in it, or a part of one that goes on. */
function origins(links: Links, newer: Unit, gone: ReadonlySet<Unit>): EventDraft | 'LATER' | undefined {
  const { pairing, level } = links;
  const sources = links.to(newer);
  const whence = sources.reduce((sum, link) => sum + links.taken(link), 0);
  if (!links.isComplete(newer) && whence < GOES_INTO) return undefined;
  const joined = sources.filter(({ from }) => from.level !== level);
  const vanished = sources.filter(({ from }) => gone.has(from));
  const wholly = vanished.filter((link) => heirOf(links, link.from) === link);
  const makers = [...vanished, ...joined];
  // Where the key had to change because of the Kreis in it, it does not tell a merger from an incorporation.
  const isForced = (link: Link): boolean => link.from.key.slice(0, 5) !== newer.key.slice(0, 5);
  if (makers.length > 1 && vanished.some((link) => isForced(link) && alike(link.from, newer).length > 0)) {
    return undefined;
  }
  // Of one that is known in part most may be elsewhere.
  if (vanished.some((link) => !wholly.includes(link) && !links.isComplete(link.from))) return undefined;
  if (makers.length > 1 && wholly.length + joined.length > 0) {
    return draft(
      'MERGER',
      level,
      makers.map(({ from }) => from),
      [newer],
    );
  }
  if (vanished.length > wholly.length) return 'LATER';
  const [only, ...others] = sources;
  const remnant =
    only && others.length === 0 && links.isComplete(newer) ? pairing.newerOf(only.from) : undefined;
  return only?.from.level === level && remnant
    ? draft('SPLIT', level, [only.from], [remnant, newer])
    : undefined;
}

/** What a vanished unit went into, where that is nothing new that was told of before. */
function fate(links: Links, older: Unit, isAsked: ReadonlySet<Unit>): EventDraft | undefined {
  const { pairing, level } = links;
  const heirs = links.from(older);
  const isLikeNew = heirs.some(
    ({ to }) => pairing.olderOf(to) === undefined && to.level === level && alike(older, to).length > 0,
  );
  // A part of a unit under its name may be the unit itself, however small: that is asked.
  if (isLikeNew) return undefined;
  const heir = heirOf(links, older);
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
    return draft('INCORPORATION', level, before, [heir.to]);
  }
  if (heirs.length < 2 || !links.isComplete(older)) return undefined;
  if (heirs.some(({ to }) => isAsked.has(to) || pairing.isOpen('newer', to))) return undefined;
  const goOn = heirs.flatMap(({ to }) => (to.level === level ? (pairing.olderOf(to) ?? []) : []));
  return draft(
    'SPLIT',
    level,
    [older, ...goOn],
    heirs.map(({ to }) => to),
  );
}

/** All incorporations into one, between the same two editions, are one. */
function joinedByTaker(level: Level, drafts: readonly EventDraft[]): EventDraft[] {
  const isInto = ({ kind }: EventDraft): boolean => kind === 'INCORPORATION';
  const into = grouped(drafts.filter(isInto), ({ after }) => after[0]?.key ?? '');
  const joined = [...into.values()].map((same) =>
    draft(
      'INCORPORATION',
      level,
      same.flatMap(({ before }) => before),
      same.flatMap(({ after }) => after),
    ),
  );
  return [...drafts.filter((one) => !isInto(one)), ...joined];
}

export function groupReforms(hearing: Hearing, level: Level, flows: readonly Flow[]): EventDraft[] {
  const { pairing } = hearing;
  const links = new Links(pairing, level, flows);
  pairGroups(links, hearing);
  const heard = toldAt(hearing, level);
  const gone = new Set(pairing.left('older', level));
  const made: EventDraft[] = [];
  const later: Unit[] = [];
  const unexplained: Unit[] = [];
  for (const newer of pairing.left('newer', level)) {
    const origin = origins(links, newer, gone);
    if (origin === 'LATER') later.push(newer);
    else if (origin) made.push(origin);
    else unexplained.push(newer);
  }
  const told = new Set(made.flatMap(({ before }) => before));
  const isAsked = new Set(unexplained);
  const ends = new Map([...gone].map((unit) => [unit, fate(links, unit, isAsked)]));
  made.push(...[...ends.values()].flatMap((end) => end ?? []));
  const explained = new Set(made.flatMap(({ after }) => after));
  askGroups(
    links,
    [...gone].filter((unit) => !told.has(unit) && ends.get(unit) === undefined),
    [...unexplained, ...later.filter((unit) => !explained.has(unit))],
  );
  return [...heard, ...joinedByTaker(level, made)];
}
