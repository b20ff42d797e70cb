/** A network's days move its links: what begins with it, and what ends with it, goes along. */
import { OPEN_DAY, type Day } from '../graph/days.js';
import { standingDays } from '../graph/standing.js';
import type { Desk } from './desk.js';
import { endLeads } from './lead.js';
import { daysOf, hasOwn, stretchesOf, type Stated, type Stretch } from './links.js';
import type { Sheet } from './sheet.js';
import type { Days, Span } from './words.js';

export interface NetworkLinks {
  readonly memberships: readonly Sheet[];
  readonly tasks: readonly Sheet[];
  readonly awards: readonly Sheet[];
}

/** All links that belong to a network. */
export async function linksOf(desk: Desk, id: string): Promise<NetworkLinks> {
  const [memberships, tasks, awards] = await Promise.all([
    desk.edges('MEMBER_OF', 'to', id),
    desk.edges('WORKS_ON', 'from', id),
    desk.edges('FUNDED_BY', 'from', id),
  ]);
  return { memberships, tasks, awards };
}

export const sheetsOf = ({ memberships, tasks, awards }: NetworkLinks): Sheet[] => [
  ...memberships,
  ...tasks,
  ...awards,
];

/** The span of a network of which beginning and end are stated so; null, with a problem, where it would have no day. */
export function networkSpan(desk: Desk, { since, until }: Stated, attestedOn: Day): Span | null {
  const days = daysOf({ since, until }, attestedOn);
  return days.holdsFrom < days.holdsUntil
    ? { since, until, ...days }
    : desk.problems.bad(`It would end on ${days.holdsUntil}, not after it begins on ${days.holdsFrom}.`, [
        'until',
      ]);
}

/** Gives a network other days, and its links along with it; problems name the links that cannot go along. */
export async function moveNetwork(
  desk: Desk,
  network: Sheet,
  links: NetworkLinks,
  next: Span,
): Promise<void> {
  const old = network.days;
  const [first] = network.versions;
  const isSame = first?.since === next.since && first.until === next.until;
  if (isSame && old.holdsFrom === next.holdsFrom && old.holdsUntil === next.holdsUntil) return;
  network.move(old, next);
  const all = sheetsOf(links);
  const others = await standingDays(
    desk.reader,
    all.map((sheet) => otherEnd(sheet, network.subject)),
  );
  for (const stretch of all.flatMap(stretchesOf)) {
    const other = others.get(otherEnd(stretch.sheet, network.subject))?.holdsUntil ?? OPEN_DAY;
    const span = await moved(desk, stretch, { old, next, other });
    if (span) stretch.sheet.move(stretch.span, span);
  }
  endLeads(network, links.memberships);
}

const otherEnd = ({ fact }: Sheet, network: string): string => {
  if (fact.kind !== 'EDGE') return '';
  return fact.from === network ? fact.to : fact.from;
};

interface Move {
  readonly old: Days;
  readonly next: Span;
  /** Until when the other end of the link is there. */
  readonly other: Day;
}

/** The days of a link in a network that has other days now; null, with a problem, where it cannot have them. */
async function moved(desk: Desk, { sheet, span }: Stretch, { old, next, other }: Move): Promise<Span | null> {
  const isAward = sheet.fact.kind === 'EDGE' && sheet.fact.type === 'FUNDED_BY';
  const refuse = async (what: string, field: 'since' | 'until'): Promise<null> => {
    const key = sheet.fact.kind === 'EDGE' ? await nameOf(desk, sheet.fact) : '';
    return desk.problems.bad(`${key} (${sheet.fact.factId}) ${what}: correct or retract that first.`, [
      field,
    ]);
  };
  const { since } = span;
  let { until, holdsFrom, holdsUntil } = span;
  const endsBySelf = until !== null && hasOwn(sheet, 'until', span);
  if (holdsFrom < next.holdsFrom) {
    if (since !== null) return refuse(`begins on ${holdsFrom}`, 'since');
    holdsFrom = next.holdsFrom;
  }
  if (endsBySelf) {
    if (holdsUntil > next.holdsUntil) return refuse(`ends on ${holdsUntil}`, 'until');
  } else if (holdsUntil === old.holdsUntil || holdsUntil > next.holdsUntil) {
    // An award that was given stays given: nobody says that it was taken back.
    holdsUntil = next.holdsUntil < other ? next.holdsUntil : other;
    until = isAward || holdsUntil < next.holdsUntil ? null : next.until;
  }
  if (holdsFrom >= holdsUntil)
    return refuse(
      `holds from ${span.holdsFrom} until ${span.holdsUntil}`,
      holdsFrom >= next.holdsUntil ? 'until' : 'since',
    );
  return { since, until, holdsFrom, holdsUntil };
}

const WORDS: Readonly<Record<string, string>> = {
  ...{ MEMBER_OF: 'The membership of', WORKS_ON: 'The task', FUNDED_BY: 'The award by' },
};
async function nameOf(
  desk: Desk,
  { type, from, to }: { readonly type: string; readonly from: string; readonly to: string },
): Promise<string> {
  return `${WORDS[type] ?? type} ${await desk.keyOf(type === 'MEMBER_OF' ? from : to)}`;
}
