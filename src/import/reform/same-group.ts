/** Verbandsgemeinden and Landkreise that are the same in both editions: by key, else by what they are made of. */
import { GOES_INTO, SAME_UNIT } from './numbers.js';
import type { Hearing } from './hear.js';
import type { Link, Links } from './links.js';
import type { Witness } from './result.js';
import { bareName, type Unit } from './unit.js';

export function alike(older: Unit, newer: Unit): Witness[] {
  const witnesses: Witness[] = [];
  if (bareName(older) === bareName(newer)) witnesses.push('NAME');
  if (older.seat !== '' && older.seat === newer.seat) witnesses.push('SEAT');
  return witnesses;
}

/** The same key stays the same unit, unless it now stands for other municipalities under another name. */
function pairByKey(links: Links, hearing: Hearing): void {
  const { pairing, level } = links;
  for (const older of pairing.gone(level)) {
    const newer = pairing.newer.get(older.key);
    if (newer?.level !== level || pairing.olderOf(newer) || !pairing.mayPair(older, newer)) continue;
    const isKept = links.from(older).some(({ to }) => to === newer);
    const isEmpty = links.from(older).length === 0 && links.to(newer).length === 0;
    if (isKept || isEmpty || bareName(older) === bareName(newer) || hearing.joins(older, newer)) {
      pairing.pair(older, newer, 'KEY');
    } else {
      const candidate = { before: [older], after: [newer] };
      pairing.ask({ code: 'KEY_REUSED', ...candidate, candidates: [candidate] });
    }
  }
}

/**
 * The one unit that a new one may be under a new key: no other vanished into it. A municipality that had no
 * Verbandsgemeinde until now counts as another, for its administration goes in as theirs does; not where the key had
 * to change because of the Kreis in it.
 */
function predecessor(links: Links, newer: Unit): Link | undefined {
  const { pairing, level } = links;
  const sources = links.to(newer);
  const [link, ...others] = sources.filter(({ from }) => from.level === level && !pairing.newerOf(from));
  const joined = sources.filter(({ from }) => from.level !== level);
  if (!link || others.length > 0 || !pairing.left('older', level).includes(link.from)) return undefined;
  if (!pairing.mayPair(link.from, newer)) return undefined;
  const isForced = link.from.key.slice(0, 5) !== newer.key.slice(0, 5);
  return joined.length === 0 || isForced ? link : undefined;
}

function pairByMembers(links: Links): void {
  const { pairing, level } = links;
  const found: (readonly [Unit, Unit, Witness[]])[] = [];
  for (const newer of pairing.left('newer', level)) {
    const link = predecessor(links, newer);
    if (!link || links.given(link) <= SAME_UNIT || links.taken(link) <= SAME_UNIT) continue;
    const isWhole = links.from(link.from).length === 1 && links.to(newer).length === 1;
    const names = alike(link.from, newer);
    // A municipality of unknown origin may have brought in another unit, one of unknown fate may be in a second part.
    const isKnown = links.isComplete(newer) && links.isComplete(link.from);
    if (isKnown && (isWhole || names.length > 0)) {
      found.push([link.from, newer, [...names, 'MEMBERS']]);
    } else if (links.given(link) >= GOES_INTO) {
      const candidate = { before: [link.from], after: [newer] };
      pairing.ask({ code: 'SAME_UNIT', ...candidate, candidates: [candidate] });
    }
  }
  found.forEach(([older, newer, witnesses]) => pairing.pair(older, newer, ...witnesses));
}

export function pairGroups(links: Links, hearing: Hearing): void {
  pairByKey(links, hearing);
  pairByMembers(links);
}
