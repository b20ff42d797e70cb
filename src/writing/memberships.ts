/** Members and tasks of networks: they join, and leave. */
import type { PartialDate } from '../graph/days.js';
import { lastDay } from '../graph/days.js';
import type { Role } from '../graph/facts.js';
import type { EntityDays } from '../graph/standing.js';
import { citations, type Cited } from './citations.js';
import type { Desk } from './desk.js';
import { authorityOf, decideLead, endLeads, followLead, sayLead } from './lead.js';
import { attest, end, type Bounds } from './links.js';
import type { CitedInput, Decided, Mutation } from './mutation.js';
import type { Sheet } from './sheet.js';
import { common } from './words.js';

interface OfNetwork extends CitedInput {
  readonly network: string;
  readonly expectedVersion: number;
}
interface Joining extends OfNetwork {
  readonly since?: PartialDate | null;
  readonly until?: PartialDate | null;
}
interface Leaving extends OfNetwork {
  readonly until: PartialDate;
}
export type AddMemberInput = Joining & { readonly authority: string; readonly role?: Role | null };
export type EndMembershipInput = Leaving & { readonly authority: string };
export type AssignTaskInput = Joining & { readonly taskArea: string };
export type EndTaskInput = Leaving & { readonly taskArea: string };

/** The network of a call, its sources and the other end of the link; null, with all problems, where one is missing. */
export async function ends(
  desk: Desk,
  input: OfNetwork,
  otherEnd: () => Promise<EntityDays | null>,
): Promise<{ readonly network: EntityDays; readonly other: EntityDays; readonly cited: Cited } | null> {
  const cited = await citations(desk, input.citations);
  const network = await desk.entity('Network', input.network, ['network']);
  if (network) await desk.expectVersion(network.id, input.expectedVersion);
  const other = await otherEnd();
  return network && other && cited ? { network, other, cited } : null;
}

/** The days on which both ends are there. */
export function bounds(desk: Desk, network: EntityDays, other: EntityDays, field: string): Bounds | null {
  const days = common(network, other);
  if (days) return { ...days, words: `The days of the network and of the ${WORDS[field] ?? field}` };
  return desk.problems.bad(
    `The network held from ${network.holdsFrom} until ${network.holdsUntil}, and the ${WORDS[field] ?? field} from ${other.holdsFrom} until ${other.holdsUntil}: on no day both did.`,
    [field],
  );
}
const WORDS: Readonly<Record<string, string>> = { taskArea: 'task area' };

async function decided(
  desk: Desk,
  network: EntityDays,
  sheet: Sheet,
  others: readonly Sheet[] = [],
): Promise<Decided> {
  const about = await desk.keyOf(network.id);
  return { subject: network.id, fact: sheet.fact.factId, sheets: [sheet, ...others], about };
}

/** The day of which the key of an authority is meant. */
const dayOf = (desk: Desk, { since }: Joining): string =>
  since === null || since === undefined ? desk.author.today : lastDay(since);

export const addMember: Mutation<AddMemberInput> = {
  name: 'addMember',
  plan: async (input, desk) => {
    const found = await ends(desk, input, () =>
      desk.authority(input.authority, dayOf(desk, input), ['authority']),
    );
    if (!found) return null;
    const { network: days, other, cited } = found;
    const both = bounds(desk, days, other, 'authority');
    if (!both) return null;
    const { since = null, until = null, role = null } = input;
    // Who leads is a matter of all members.
    const isAboutLead = role === 'LEAD';
    const all = await desk.edges('MEMBER_OF', 'to', days.id, isAboutLead ? undefined : other.id);
    const known = all.filter((one) => authorityOf(one) === other.id);
    const fresh = (): Promise<Sheet> => desk.newEdge('MEMBER_OF', other.id, days.id);
    const member = await attest(desk, known, fresh, { since, until, cited, bounds: both });
    if (!member) return null;
    const { sheet, span } = member;
    const network = await desk.state('Network', days.id);
    const sheets = [...new Set([...all, sheet])];
    if (role === 'LEAD') sayLead(network, sheets, sheet, cited, span);
    if (role === 'MEMBER') {
      for (const voice of cited.voices) sheet.speak(voice, 'role', role, span);
      sheet.decide('role', span);
    }
    const leads = sheet.versions.some(({ properties }) => properties.role === 'LEAD');
    if (isAboutLead || leads) decideLead(network, sheets, other.id);
    else followLead(network, [sheet]);
    return decided(desk, days, sheet, [network, ...all.filter((one) => one !== sheet)]);
  },
};

export const endMembership: Mutation<EndMembershipInput> = {
  name: 'endMembership',
  plan: async (input, desk) => {
    const { today } = desk.author;
    const found = await ends(desk, input, () => desk.authority(input.authority, today, ['authority']));
    if (!found) return null;
    const { network: days, other, cited } = found;
    const known = await desk.edges('MEMBER_OF', 'to', days.id, other.id);
    if (known.length === 0)
      return desk.problems.add('NOT_FOUND', 'No such membership is on record.', ['authority']);
    const both = bounds(desk, days, other, 'authority');
    const ended = both && end(desk, known, { until: input.until, cited, bounds: both });
    if (!ended) return null;
    const network = await desk.state('Network', days.id);
    endLeads(network, known, other.id);
    return decided(desk, days, ended.sheet, [network]);
  },
};

export const assignTask: Mutation<AssignTaskInput> = {
  name: 'assignTask',
  plan: async (input, desk) => {
    const found = await ends(desk, input, () => desk.entity('TaskArea', input.taskArea, ['taskArea']));
    if (!found) return null;
    const { network: days, other, cited } = found;
    const both = bounds(desk, days, other, 'taskArea');
    if (!both) return null;
    const { since = null, until = null } = input;
    const known = await desk.edges('WORKS_ON', 'from', days.id, other.id);
    const fresh = (): Promise<Sheet> => desk.newEdge('WORKS_ON', days.id, other.id);
    const assigned = await attest(desk, known, fresh, { since, until, cited, bounds: both });
    return assigned && decided(desk, days, assigned.sheet);
  },
};

export const endTask: Mutation<EndTaskInput> = {
  name: 'endTask',
  plan: async (input, desk) => {
    const found = await ends(desk, input, () => desk.entity('TaskArea', input.taskArea, ['taskArea']));
    if (!found) return null;
    const { network: days, other, cited } = found;
    const known = await desk.edges('WORKS_ON', 'from', days.id, other.id);
    if (known.length === 0)
      return desk.problems.add('NOT_FOUND', 'The network has no such task on record.', ['taskArea']);
    const both = bounds(desk, days, other, 'taskArea');
    const ended = both && end(desk, known, { until: input.until, cited, bounds: both });
    return ended && decided(desk, days, ended.sheet);
  },
};
