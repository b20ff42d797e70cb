/**
 * Who leads a network stands in two places that tell the same: `lead` of the network, and the role LEAD of a membership.
 * Sources are heard on both, the network decides, and its memberships follow.
 */
import { claimValue } from '../graph/facts.js';
import type { Cited } from './citations.js';
import { stretchesOf } from './links.js';
import type { Sheet } from './sheet.js';
import { common, covers, overlap, without, type Days, type Span } from './words.js';

export const authorityOf = ({ fact }: Sheet): string => (fact.kind === 'EDGE' ? fact.from : '');
const ownOf = (memberships: readonly Sheet[], authority: string): Sheet[] =>
  memberships.filter((one) => authorityOf(one) === authority);
const leadOf = ({
  properties,
}: {
  readonly properties: Sheet['versions'][number]['properties'];
}): string | null => claimValue(properties.lead ?? null);

/** Sources say that a member leads the network on these days: then they say so of no other. */
export function sayLead(
  network: Sheet,
  memberships: readonly Sheet[],
  own: Sheet,
  { voices }: Pick<Cited, 'voices'>,
  span: Span,
): void {
  for (const voice of voices) {
    for (const other of memberships)
      if (authorityOf(other) !== authorityOf(own))
        other.words = other.words.flatMap((word) =>
          word.source === voice.source && word.field === 'role' && word.value === 'LEAD'
            ? without(word, span)
            : [word],
        );
    own.speak(voice, 'role', 'LEAD', span);
    network.speak(voice, 'lead', authorityOf(own), span);
  }
}

/** What is said of the one place is said of the other, on the days of the membership. */
function mirror(network: Sheet, memberships: readonly Sheet[], authority: string): void {
  for (const own of ownOf(memberships, authority)) {
    const roles = own.words.filter(({ field, value }) => field === 'role' && value === 'LEAD');
    const leads = network.words.filter(({ field, value }) => field === 'lead' && value === authority);
    for (const word of [...roles, ...leads])
      for (const { span } of stretchesOf(own)) {
        const days = common(word.span, span);
        if (days) sayLead(network, [], own, { voices: [word] }, { ...span, ...days });
      }
  }
}

/** Roles as the network's lead has them; of the others, what sources say that is not LEAD. */
export function followLead(network: Sheet, memberships: readonly Sheet[]): void {
  for (const membership of memberships)
    for (const state of [...network.versions]) {
      const isLead = leadOf(state) === authorityOf(membership);
      for (const version of membership.versions.filter((one) => overlap(one, state))) {
        const piece = common(version, state);
        if (!piece || (version.properties.role === 'LEAD') === isLead) continue;
        const others = membership.said('role', piece).filter((role) => role !== 'LEAD');
        const [only = null] = others.length === 1 ? others : [];
        membership.accept('role', isLead ? 'LEAD' : only, piece);
      }
    }
}

/** Nobody leads a network on days on which they are no member of it; `only` if not all memberships are at hand. */
export function endLeads(network: Sheet, memberships: readonly Sheet[], only: string | null = null): void {
  for (const version of [...network.versions]) {
    const lead = leadOf(version);
    if (lead === null || (only !== null && lead !== only)) continue;
    const held = ownOf(memberships, lead).flatMap(({ versions }) => versions);
    for (const gap of gaps(version, held)) {
      network.accept('lead', null, gap);
      network.words = network.words.flatMap((word) =>
        word.field === 'lead' && word.value === lead ? without(word, gap) : [word],
      );
    }
  }
}

/** The days that none of these have. */
function gaps(days: Days, held: readonly Days[]): Days[] {
  const within = held.flatMap((one) => common(one, days) ?? []);
  const borders = [...new Set([days, ...within].flatMap((one) => [one.holdsFrom, one.holdsUntil]))].sort();
  return borders.flatMap((holdsFrom, index) => {
    const holdsUntil = borders[index + 1];
    if (holdsUntil === undefined) return [];
    const piece = { holdsFrom, holdsUntil };
    return within.some((one) => covers(one, piece)) ? [] : [piece];
  });
}

/** After the days of a membership have changed, or what is said of its role: the network decides anew. */
export function decideLead(network: Sheet, memberships: readonly Sheet[], authority: string): void {
  mirror(network, memberships, authority);
  for (const { span } of ownOf(memberships, authority).flatMap(stretchesOf)) {
    const days = common(span, network.days);
    if (days && network.said('lead', days).length > 0) network.decide('lead', days);
  }
  endLeads(network, memberships, authority);
  followLead(network, memberships);
}

/**
 * Makes a member the lead, whatever else is said, on the days of its membership for which a source says so; null = nobody
 * is known to lead. False where no source says so of any of these days.
 */
export function acceptLead(
  network: Sheet,
  memberships: readonly Sheet[],
  lead: string | null,
  days: Days,
): boolean {
  if (lead !== null) mirror(network, memberships, lead);
  const spans = ownOf(memberships, lead ?? '').flatMap(stretchesOf);
  const pieces = network.words
    .filter(({ field, value }) => field === 'lead' && value === lead)
    .flatMap((word) => spans.flatMap(({ span }) => common(word.span, span) ?? []))
    .flatMap((piece) => common(piece, days) ?? []);
  network.accept('lead', null, days);
  for (const piece of pieces) network.accept('lead', lead, piece);
  followLead(network, memberships);
  return pieces.length > 0;
}
