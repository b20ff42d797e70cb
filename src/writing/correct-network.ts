/** What was recorded of a network and is not so: on all its days the records say otherwise from now on. */
import type { PartialDate } from '../graph/days.js';
import type { PropertyValue } from '../graph/facts.js';
import { standingHolders } from '../graph/standing.js';
import { citations, firstAttested, type Cited } from './citations.js';
import type { Desk } from './desk.js';
import { acceptLead, authorityOf, sayLead } from './lead.js';
import { stretchesOf } from './links.js';
import type { CitedInput, Mutation } from './mutation.js';
import { linksOf, sheetsOf, type NetworkLinks } from './network-days.js';
import { given, settleDays, spanOf, statedOf, type NetworkValues } from './network-values.js';
import type { Path } from './problems.js';
import type { Sheet } from './sheet.js';
import { overlap } from './words.js';

export type CorrectNetworkInput = CitedInput &
  NetworkValues & {
    readonly network: string;
    readonly key?: string | null;
    readonly lead?: string | null;
    readonly expectedVersion: number;
  };
export const correctNetwork: Mutation<CorrectNetworkInput> = {
  name: 'correctNetwork',
  plan: async (input, desk) => {
    const { problems } = desk;
    const values = given(desk, input);
    const { key, lead, since, until } = input;
    if (values.length === 0 && [key, lead, since, until].every((value) => value === undefined))
      problems.bad('Nothing is given that could be corrected.', []);
    if (input.name === null) problems.bad('A network has a name.', ['name']);
    if (key === null) problems.bad('A network has a key.', ['key']);
    const newKey = typeof key === 'string' ? problems.slug(key, ['key']) : null;
    const cited = await citations(desk, input.citations);
    const entity = await desk.entity('Network', input.network, ['network']);
    if (entity) await desk.expectVersion(entity.id, input.expectedVersion);
    if (!entity || !cited) return null;
    const network = await desk.state('Network', entity.id);
    const links = await linksOf(desk, entity.id);
    if (since !== undefined || until !== undefined)
      await correctDays(desk, network, links, { since, until, cited });
    for (const [field, value] of values) correct(network, field, value, cited);
    if (newKey !== null) {
      await refuseTakenKey(desk, newKey, network);
      network.accept('key', newKey, network.days);
    }
    if (lead !== undefined) await correctLead(desk, network, links, lead, cited);
    const about = await desk.keyOf(entity.id);
    return { subject: entity.id, fact: null, sheets: [network, ...sheetsOf(links)], about };
  },
};

/** It is so on all days; null takes back what the cited sources were thought to say. */
export function correct(sheet: Sheet, field: string, value: PropertyValue, { voices }: Cited): void {
  for (const voice of voices)
    if (value === null) sheet.unsay(voice.source, field);
    else sheet.speak(voice, field, value, spanOf(sheet));
  if (field !== 'since' && field !== 'until') sheet.accept(field, value, sheet.days);
}

/** Beginning or end of a network are otherwise than recorded; undefined = that one is right. */
export async function correctDays(
  desk: Desk,
  network: Sheet,
  links: NetworkLinks,
  {
    since,
    until,
    cited,
  }: { since: PartialDate | null | undefined; until: PartialDate | null | undefined; cited: Cited },
): Promise<void> {
  const old = statedOf(network);
  if (since !== undefined) correct(network, 'since', since, cited);
  if (until !== undefined) correct(network, 'until', until, cited);
  const stated = {
    since: since === undefined ? old.since : since,
    until: until === undefined ? old.until : until,
  };
  const first = network.days.holdsFrom;
  // What was held for the beginning does not count: the first day that anybody attests does.
  const attested =
    stated.since === null && old.since !== null
      ? await firstAttested(
          desk,
          network.words.map(({ source }) => source),
        )
      : first;
  await settleDays(desk, network, links, stated, attested ?? first);
}

async function refuseTakenKey(desk: Desk, key: string, network: Sheet): Promise<void> {
  const holders = await standingHolders(desk.reader, 'Network', key);
  const other = holders.find(({ id, ...days }) => id !== network.subject && overlap(days, network.days));
  if (other) desk.problems.bad(`${key} is the key of another network.`, ['key']);
}

/** Somebody else leads it than recorded, or nobody is known to; false where no source says so, or with a problem. */
export async function correctLead(
  desk: Desk,
  network: Sheet,
  { memberships }: NetworkLinks,
  lead: string | null,
  cited: Cited,
  path: Path = ['lead'],
): Promise<boolean> {
  if (lead === null) {
    for (const { source } of cited.voices) {
      network.unsay(source, 'lead');
      for (const one of memberships)
        one.words = one.words.filter(
          (word) => word.source !== source || word.field !== 'role' || word.value !== 'LEAD',
        );
    }
    acceptLead(network, memberships, null, network.days);
    return true;
  }
  const authority = await desk.authority(lead, desk.author.today, path);
  if (!authority) return false;
  const own = memberships.filter((one) => authorityOf(one) === authority.id);
  if (own.length === 0) {
    desk.problems.bad('Only a member can lead: record its membership first.', path);
    return false;
  }
  for (const { sheet, span } of own.flatMap(stretchesOf)) sayLead(network, memberships, sheet, cited, span);
  return acceptLead(network, memberships, authority.id, network.days);
}
