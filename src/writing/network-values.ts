/** What calls say of a network itself, and what it stands with. */
import { firstDay, lastDay, OPEN_DAY, type Day, type PartialDate } from '../graph/days.js';
import type { PropertyValue } from '../graph/facts.js';
import { LIMITS } from '../limits.js';
import type { Desk } from './desk.js';
import type { Stated } from './links.js';
import { moveNetwork, type NetworkLinks } from './network-days.js';
import type { Sheet } from './sheet.js';
import type { Span } from './words.js';

export interface NetworkValues {
  readonly name?: string | null;
  readonly status?: string | null;
  readonly goal?: string | null;
  readonly legalForm?: string | null;
  readonly membersComplete?: boolean | null;
  readonly since?: PartialDate | null;
  readonly until?: PartialDate | null;
}
const FIELDS = ['name', 'status', 'goal', 'legalForm', 'membersComplete'] as const;
const LENGTHS = { name: LIMITS.nameLength, goal: LIMITS.textLength, legalForm: LIMITS.nameLength } as const;

/** The values that are given, null among them, with a problem for each text that cannot be kept. */
export function given(desk: Desk, input: NetworkValues): [(typeof FIELDS)[number], PropertyValue][] {
  return FIELDS.flatMap((field) => {
    const value = input[field];
    if (value === undefined) return [];
    const most = field === 'name' || field === 'goal' || field === 'legalForm' ? LENGTHS[field] : null;
    if (most !== null && typeof value === 'string') desk.problems.text(value, [field], most);
    return [[field, value]];
  });
}

/** Beginning and end as they are accepted. */
export function statedOf(network: Sheet): Stated {
  const [first] = network.versions;
  return { since: first?.since ?? null, until: first?.until ?? null };
}

export function spanOf(network: Sheet): Span {
  return { ...statedOf(network), ...network.days };
}

/** Gives a network the days that are stated now, and its links along with it. An unknown start is on `first`. */
export async function settleDays(
  desk: Desk,
  network: Sheet,
  links: NetworkLinks,
  { since, until }: Stated,
  first: Day,
): Promise<void> {
  const holdsFrom = since === null ? first : lastDay(since);
  const holdsUntil = until === null ? OPEN_DAY : firstDay(until);
  if (holdsFrom < holdsUntil)
    await moveNetwork(desk, network, links, { since, until, holdsFrom, holdsUntil });
  else desk.problems.bad(`It would end on ${holdsUntil}, not after it begins on ${holdsFrom}.`, ['until']);
}
