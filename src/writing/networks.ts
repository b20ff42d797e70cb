/** Networks are recorded, and end. */
import type { PartialDate } from '../graph/days.js';
import type { NetworkProperties } from '../graph/facts.js';
import { entityId } from '../graph/ids.js';
import { sortName } from '../graph/sort-name.js';
import { standingDays, standingHolders } from '../graph/standing.js';
import { citations } from './citations.js';
import type { Desk } from './desk.js';
import type { CitedInput, Mutation } from './mutation.js';
import { linksOf, networkSpan, sheetsOf } from './network-days.js';
import { given, settleDays, spanOf, statedOf, type NetworkValues } from './network-values.js';
import { overlap } from './words.js';

export type RecordNetworkInput = CitedInput &
  NetworkValues & { readonly key: string; readonly name: string; readonly expectedVersion?: number | null };
export type EndNetworkInput = CitedInput & {
  readonly network: string;
  readonly until: PartialDate;
  readonly expectedVersion: number;
};

const UNKNOWN: Omit<NetworkProperties, 'key' | 'name' | 'sortName'> = {
  ...{ status: null, goal: null, legalForm: null, membersComplete: null, lead: null, openConflicts: [] },
};

export const recordNetwork: Mutation<RecordNetworkInput> = {
  name: 'recordNetwork',
  plan: async (input, desk) => {
    const key = desk.problems.slug(input.key, ['key']);
    const values = given(desk, input);
    const cited = await citations(desk, input.citations);
    const { since = null, until = null } = input;
    const holder = key === null ? undefined : (await standingHolders(desk.reader, 'Network', key))[0];
    if (holder) await desk.expectVersion(holder.id, input.expectedVersion);
    else if (input.expectedVersion !== undefined && input.expectedVersion !== null && key !== null)
      desk.problems.add('NOT_FOUND', `No network ${key} is on record that could have a version.`, [
        'expectedVersion',
      ]);
    if (key === null || cited === null) return null;
    const id = holder?.id ?? (await freshId(desk, key));
    const network = await desk.state('Network', id);
    const span = networkSpan(desk, { since, until }, cited.attestedOn);
    if (!span) return null;
    if (!network.isThere) {
      const { name } = input;
      network.open(span, { ...UNKNOWN, key, name, sortName: sortName(name) });
    } else if (!overlap(network.days, span)) {
      const { holdsFrom, holdsUntil } = network.days;
      const days = `held from ${holdsFrom} until ${holdsUntil}`;
      return desk.problems.bad(`The network of this key ${days}: choose another key.`, ['key']);
    }
    const spoken = [...values, ['since', since] as const, ['until', until] as const];
    for (const voice of cited.voices)
      for (const [field, value] of spoken) network.speak(voice, field, value, spanOf(network));
    for (const [field, value] of values) if (value !== null) network.decide(field, network.days);
    if (!holder) return { subject: id, fact: null, sheets: [network], about: key };
    const old = statedOf(network);
    const stated = {
      since: network.decided('since', old.since, network.days),
      until: network.decided('until', old.until, network.days),
    };
    const links = await linksOf(desk, id);
    const first = network.days.holdsFrom;
    await settleDays(desk, network, links, stated, cited.attestedOn < first ? cited.attestedOn : first);
    return { subject: id, fact: null, sheets: [network, ...sheetsOf(links)], about: key };
  },
};

/** An id is made from the first key that its network had: one that has another key now keeps the id. */
async function freshId(desk: Desk, key: string): Promise<string> {
  const id = entityId('Network', key);
  const taken = await standingDays(desk.reader, [id]);
  return taken.has(id) ? entityId('Network', `${key}@${desk.newest.number + 1}`) : id;
}

export const endNetwork: Mutation<EndNetworkInput> = {
  name: 'endNetwork',
  plan: async (input, desk) => {
    const cited = await citations(desk, input.citations);
    const entity = await desk.entity('Network', input.network, ['network']);
    if (entity) await desk.expectVersion(entity.id, input.expectedVersion);
    if (!entity || !cited) return null;
    const network = await desk.state('Network', entity.id);
    const links = await linksOf(desk, entity.id);
    const old = statedOf(network);
    for (const voice of cited.voices) network.speak(voice, 'until', input.until, spanOf(network));
    const until = network.decided('until', old.until, network.days);
    if (until !== old.until)
      await settleDays(desk, network, links, { since: old.since, until }, network.days.holdsFrom);
    const about = await desk.keyOf(entity.id);
    return { subject: entity.id, fact: null, sheets: [network, ...sheetsOf(links)], about };
  },
};
