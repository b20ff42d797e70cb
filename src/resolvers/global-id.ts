/**
 * Public ids: the entity's own id, and behind an `@` the view where the question named one
 * (`auth_…@2020-01-01`, `auth_…@.17`, `auth_…@2020-01-01.17`). So a client's cache never mixes two days.
 */
import { badInput } from '../errors.js';
import type { EntityLabel } from '../graph/facts.js';
import { isDay } from '../graph/days.js';
import { labelOfId } from '../graph/ids.js';
import type { Moment } from '../graph/moment.js';

export function publicId({ id, moment }: { readonly id: string; readonly moment: Moment }): string {
  const { asOf, atRevision } = moment;
  if (asOf === null && atRevision === null) return id;
  return `${id}@${asOf ?? ''}${atRevision === null ? '' : `.${atRevision}`}`;
}

export interface ParsedId {
  readonly id: string;
  readonly label: EntityLabel;
  readonly asOf: string | null;
  readonly atRevision: number | null;
}

/** Throws BAD_INPUT for text that this API never gave as an id. */
export function parseId(text: string, path: readonly (string | number)[]): ParsedId {
  const match = /^([a-z]+_[0-9a-f]{20})(?:@(\d{4}-\d{2}-\d{2})?(?:\.(\d{1,15}))?)?$/.exec(text);
  const [, id = '', asOf, atRevision] = match ?? [];
  const label = labelOfId(id);
  if (label === null || text.endsWith('@') || (asOf !== undefined && !isDay(asOf)))
    throw badInput('This is no id of this API.', { path, allowed: 'an id as the API gave it' });
  return { id, label, asOf: asOf ?? null, atRevision: atRevision === undefined ? null : Number(atRevision) };
}
