import type { Context } from '../context.js';
import type { HistoryEntry } from '../graph/history.js';
import type { Moment } from '../graph/moment.js';
import type { Resolvers } from '../generated/resolvers.js';
import type { HistoryRecord } from './parents.js';
import { recordedAs, shown } from './provenance.js';

/** `history` of everything that is about itself. */
export async function entityHistory(
  { id, moment }: { readonly id: string; readonly moment: Moment },
  { field, includeSuperseded }: { readonly field?: string | null; readonly includeSuperseded: boolean },
  context: Context,
): Promise<HistoryRecord[]> {
  const wanted = field === null || field === undefined ? null : recordedAs(field);
  const isAsked = ({ field: name, supersededIn }: HistoryEntry): boolean =>
    (wanted?.includes(name) ?? true) && (includeSuperseded || supersededIn === null);
  const entries = await context.at(moment).history.load(id);
  return entries.filter(isAsked).map((entry) => ({ ...entry, moment }));
}

export const history: Resolvers = {
  HistoryEntry: { value: ({ value, moment }, _, context) => shown(value, moment, context) },
};
