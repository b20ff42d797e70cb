/** Decisions on links: who leads, and since and until when something was so. */
import { firstDay, lastDay, type PartialDate } from '../graph/days.js';
import { standingDays } from '../graph/standing.js';
import type { Desk } from './desk.js';
import { acceptLead, authorityOf, decideLead, sayLead } from './lead.js';
import { stretchesOf } from './links.js';
import { runOf, settleValue, type Settling } from './settle-value.js';
import type { Sheet } from './sheet.js';
import { common, overlap, type Span } from './words.js';

/** The network of a membership with all that are members, the one at hand among them. */
async function networkOf(
  desk: Desk,
  membership: Sheet,
): Promise<{ readonly network: Sheet; readonly all: readonly Sheet[] }> {
  const { fact } = membership;
  const id = fact.kind === 'EDGE' ? fact.to : '';
  const [network, others] = await Promise.all([desk.state('Network', id), desk.edges('MEMBER_OF', 'to', id)]);
  return { network, all: [membership, ...others.filter((one) => one.fact.factId !== fact.factId)] };
}

export async function settleRole(
  desk: Desk,
  membership: Sheet,
  role: string,
  settling: Settling,
): Promise<readonly Sheet[] | null> {
  const { network, all } = await networkOf(desk, membership);
  const authority = authorityOf(membership);
  const run = runOf(membership, 'role', settling.on);
  if (role === 'LEAD') {
    sayLead(network, all, membership, settling.cited, run);
    return acceptLead(network, all, authority, run) ? [network, ...all.slice(1)] : null;
  }
  if (!settleValue(membership, { field: 'role', value: role }, settling)) return null;
  for (const version of network.versions.filter(({ properties }) => properties.lead === authority)) {
    const days = common(version, run);
    if (days) network.accept('lead', null, days);
  }
  return [network];
}

export async function settleLinkDays(
  desk: Desk,
  sheet: Sheet,
  { field, date }: { readonly field: 'since' | 'until'; readonly date: PartialDate },
  { cited, on }: Settling,
): Promise<readonly Sheet[] | null> {
  const known = stretchesOf(sheet);
  const { span } = known.find(({ span: one }) => on < one.holdsUntil) ?? known.at(-1) ?? {};
  if (!span) return null;
  for (const voice of cited.voices) sheet.speak(voice, field, date, span);
  if (!sheet.said(field, span).includes(date)) return null;
  const next: Span =
    field === 'since'
      ? { ...span, since: date, holdsFrom: lastDay(date) }
      : { ...span, until: date, holdsUntil: firstDay(date) };
  if (await wrongDays(desk, sheet, next, span)) return null;
  sheet.move(span, next);
  if (sheet.fact.kind !== 'EDGE' || sheet.fact.type !== 'MEMBER_OF') return [];
  if (!sheet.versions.some(({ properties }) => properties.role === 'LEAD')) return [];
  const { network, all } = await networkOf(desk, sheet);
  decideLead(network, all, authorityOf(sheet));
  return [network, ...all.slice(1)];
}

/** True, with a problem, where a stretch cannot have these days. */
async function wrongDays(desk: Desk, sheet: Sheet, next: Span, old: Span): Promise<boolean> {
  const { fact } = sheet;
  const wrong = (message: string): true => {
    desk.problems.bad(message, ['value']);
    return true;
  };
  if (next.holdsFrom >= next.holdsUntil)
    return wrong(`It would end on ${next.holdsUntil}, not after it begins on ${next.holdsFrom}.`);
  const ends = fact.kind === 'EDGE' ? await standingDays(desk.reader, [fact.from, fact.to]) : new Map();
  for (const { holdsFrom, holdsUntil } of ends.values() as Iterable<Span>)
    if (next.holdsFrom < holdsFrom || next.holdsUntil > holdsUntil)
      return wrong(`Both ends of it must be there: one is from ${holdsFrom} until ${holdsUntil}.`);
  const others = stretchesOf(sheet).filter(({ span }) => span.holdsFrom !== old.holdsFrom);
  return others.some(({ span }) => overlap(span, next))
    ? wrong('Another stretch of it is on record on some of these days.')
    : false;
}
