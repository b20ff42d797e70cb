/** How the log and comparisons word what a fact was and what it is. */
import type { Context } from '../context.js';
import type { VersionSaid } from '../graph/changes-look.js';
import { claimValue, UNTOLD, type PropertyValue } from '../graph/facts.js';
import { factType, KINDS_IN_ORDER } from '../graph/fact-types.js';
import { labelOfId } from '../graph/ids.js';
import type { Moment } from '../graph/moment.js';
import type { VersionKind } from '../graph/record-statements.js';
import type { ChangeKind, FieldChange } from '../generated/resolvers.js';

/** A fact with what it was and what it is; null where it was not, or is not. */
export interface Told {
  readonly kind: VersionKind;
  readonly factId: string;
  readonly before: VersionSaid | null;
  readonly after: VersionSaid | null;
}

const KINDS: Readonly<Partial<Record<VersionKind, ChangeKind>>> = {
  ...{ STATE: 'ENTITY', FIGURE: 'FIGURE', CLAIM: 'CLAIM' },
};
export const changeKind = (kind: VersionKind): ChangeKind => KINDS[kind] ?? 'LINK';

/** The kinds of versions that these are. */
export const versionKinds = (kinds: readonly ChangeKind[]): VersionKind[] =>
  KINDS_IN_ORDER.filter((kind) => kinds.includes(changeKind(kind)));

type Said = Readonly<Record<string, PropertyValue>>;

/** A claim says many things at once: each is a value of its own. */
function valuesOf(said: Said | undefined): Map<string, string> {
  const values = new Map<string, string>();
  const { fields, values: words, locators, ...others } = said ?? {};
  if (Array.isArray(fields) && Array.isArray(words) && Array.isArray(locators))
    for (const [index, field] of (fields as string[]).entries()) {
      values.set(`value.${field}`, String(words[index]));
      if (locators[index] !== '') values.set(`locator.${field}`, String(locators[index]));
    }
  for (const [name, value] of Object.entries(others)) {
    const text = UNTOLD.has(name) ? null : claimValue(value);
    if (text !== null) values.set(name, text);
  }
  return values;
}

/** The newest key of an entity as a revision has it; links have none. */
export async function keyOf(id: string | null, moment: Moment, context: Context): Promise<string | null> {
  return id === null || labelOfId(id) === null
    ? null
    : ((await context.at(moment).newestKey.load(id))?.key ?? null);
}

/** Of the version that stands, else of the one that stood. */
function version({ before, after }: Told): VersionSaid {
  const found = after ?? before;
  if (!found) throw new Error('a change of nothing');
  return found;
}

export function subjectOf(told: Told): string {
  const { entity, subject } = version(told).properties;
  if (told.kind === 'CLAIM') return String(subject);
  return told.kind === 'STATE' || told.kind === 'FIGURE' ? String(entity) : told.factId;
}
export const typeOfTold = (told: Told): string =>
  factType(told.kind, subjectOf(told), version(told).properties.measure);
export const fromOf = (told: Told): string | null => version(told).from;
export const toOf = (told: Told): string | null => version(told).to;

/** Every value that differs, by name. */
export function fieldsOf({ before, after }: Told): FieldChange[] {
  const [was, is] = [valuesOf(before?.properties), valuesOf(after?.properties)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => was.get(field) !== is.get(field))
    .sort()
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }));
}
