/** Where sources differ, somebody decides: the value is accepted, and the words that lost stay on record. */
import type { Day } from '../graph/days.js';
import { labelOfId } from '../graph/ids.js';
import { citations, type CitationInput } from './citations.js';
import { correctDays, correctLead } from './correct-network.js';
import type { Desk } from './desk.js';
import type { CallInput, Decided, Mutation } from './mutation.js';
import { linksOf, sheetsOf } from './network-days.js';
import { shown } from './problems.js';
import { settleLinkDays, settleRole } from './settle-link.js';
import { followAmount, settleValue, type Settling } from './settle-value.js';
import { choiceOf, type Choice } from './settled-fields.js';
import type { Sheet } from './sheet.js';
import { edgeOf, ownerOf, scopeOf } from './subjects.js';

export type SettleConflictInput = CallInput & {
  readonly subject: string;
  readonly field: string;
  readonly value: string;
  readonly on?: Day | null;
  readonly citations?: readonly CitationInput[] | null;
  readonly expectedVersion: number;
};

export const settleConflict: Mutation<SettleConflictInput> = {
  name: 'settleConflict',
  plan: async (input, desk) => {
    const { problems } = desk;
    const cited = await citations(desk, input.citations ?? [], 0);
    const sheet = await subjectOf(desk, input.subject);
    if (!sheet) return null;
    const { fact } = sheet;
    const subject = ownerOf(fact);
    desk.demand(scopeOf(subject));
    await desk.expectVersion(subject, input.expectedVersion);
    const kind = fact.kind === 'EDGE' ? fact.type : fact.kind === 'STATE' ? fact.label : fact.measure;
    const choice = choiceOf(kind, input, problems);
    if (!choice || !cited) return null;
    const more = await settle(desk, sheet, choice, { cited, on: input.on ?? desk.author.today });
    if (!more) {
      if (problems.found.length === 0)
        problems.bad(`No source on record says ${shown(input.value)} of it: cite one that does.`, ['value']);
      return null;
    }
    const about = `${input.field} of ${await desk.keyOf(subject)}`;
    const decided = { subject, fact: fact.kind === 'EDGE' ? fact.factId : null, about };
    return { ...decided, sheets: [sheet, ...more] } satisfies Decided;
  },
};

async function subjectOf(desk: Desk, id: string): Promise<Sheet | null> {
  const path = ['subject'];
  if (id.includes('@')) return desk.problems.bad('The id carries a day or revision: give it without.', path);
  const label = labelOfId(id);
  if (label !== null) {
    const sheet = await desk.state(label, id);
    if (sheet.isThere) return sheet;
  }
  const edge = label === null ? await edgeOf(desk, id) : null;
  return edge ?? desk.problems.add('NOT_FOUND', `Nothing ${shown(id)} is on record.`, path);
}

/** Further sheets that were written on; null where nobody says so, or where a problem says what is wrong. */
async function settle(
  desk: Desk,
  sheet: Sheet,
  choice: Choice,
  settling: Settling,
): Promise<readonly Sheet[] | null> {
  const { fact } = sheet;
  const { field, value } = choice;
  if (fact.kind === 'STATE' && fact.label === 'Network' && ['lead', 'since', 'until'].includes(field)) {
    const links = await linksOf(desk, fact.entity);
    const text = String(value);
    if (field === 'lead')
      return (await correctLead(desk, sheet, links, text, settling.cited, ['value']))
        ? sheetsOf(links)
        : null;
    for (const voice of settling.cited.voices)
      sheet.speak(voice, field, text, { since: null, until: null, ...sheet.days });
    if (!sheet.said(field, sheet.days).includes(text)) return null;
    await correctDays(desk, sheet, links, {
      ...{ since: undefined, until: undefined, cited: settling.cited },
      ...(field === 'since' ? { since: text } : { until: text }),
    });
    return sheetsOf(links);
  }
  if (fact.kind === 'EDGE' && field === 'role') return settleRole(desk, sheet, String(value), settling);
  if (fact.kind === 'EDGE' && (field === 'since' || field === 'until'))
    return settleLinkDays(desk, sheet, { field, date: String(value) }, settling);
  if (!settleValue(sheet, choice, settling)) return null;
  if (field === 'amountCents') followAmount(sheet, String(value));
  return [];
}
