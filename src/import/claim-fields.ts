/** Which fields claims.csv may speak of, and what may stand as their value. */
import { figureField, type PropertyValue } from '../graph/facts.js';
import {
  authorityKey,
  integer,
  partialDate,
  postalCode,
  text,
  trueFalse,
  yesNo,
  type Cell,
} from './cells.js';
import { cents, count, kind, latitude, longitude, role, roundNumber, status } from './seed-columns.js';
import type { SeedRowOf, SeedTables } from './seed-tables.js';

export type ClaimSubject = SeedRowOf<'claims.csv'>['values']['subject'];
type Fields = Readonly<Record<string, Cell<PropertyValue>>>;

/** Whether an edge is there at all: `false` is the word of a source that leaves it out. */
const exists = trueFalse;

const FIELDS: Readonly<Record<ClaimSubject, Fields>> = {
  network: {
    name: text,
    goal: text,
    legalForm: text,
    status,
    membersComplete: yesNo,
    lead: authorityKey,
    since: partialDate,
  },
  authority: {
    kind,
    name: text,
    officialName: text,
    isTown: yesNo,
    seat: text,
    seatKey: authorityKey,
    postalCode,
    latitude,
    longitude,
    since: partialDate,
    population: count,
    area: count,
  },
  'task-area': { name: text },
  programme: { name: text, since: partialDate },
  round: { name: text, number: integer(1, 99), heldOn: partialDate, place: text },
  office: { name: text },
  member: { exists, role },
  'works-on': { exists },
  award: { exists, round: roundNumber, awardedOn: partialDate, amountCents: cents, isApproximate: yesNo },
  'part-of': { exists },
};

/** Fields whose value is the key of an authority. */
export const AUTHORITY_FIELDS: ReadonlySet<string> = new Set(['lead', 'seatKey']);

export function roundKey(programme: string, number: number): string {
  return `${programme}-${number}`;
}

/** Fields of the figures of a programme or round, by `subject key`. */
export function figureFields(tables: SeedTables): ReadonlySet<string> {
  const budgets = tables['budgets.csv'].rows.map(
    ({ values }) => `programme ${values.programme} ${figureField('BUDGET', String(values.year))}`,
  );
  const reported = tables['reported.csv'].rows.map(({ values }) => {
    const { programme, round, measure, period } = values;
    const subject = round === null ? `programme ${programme}` : `round ${roundKey(programme, round)}`;
    return `${subject} ${figureField(measure, period)}`;
  });
  return new Set([...budgets, ...reported]);
}

/** The reader of a claim's value, or undefined when the subject has no such field. */
export function claimCell(
  claim: Pick<SeedRowOf<'claims.csv'>['values'], 'subject' | 'key' | 'field'>,
  figures: ReadonlySet<string>,
): Cell<PropertyValue> | undefined {
  const { subject, key, field } = claim;
  const cells = FIELDS[subject];
  if (Object.hasOwn(cells, field)) return cells[field];
  return figures.has(`${subject} ${key} ${field}`) ? cents : undefined;
}

/** Names of the fields without those of figures, for a message. */
export function fieldNames(subject: ClaimSubject): string {
  return Object.keys(FIELDS[subject]).join(', ');
}
