/** Which fields a decision can be about, and how the text of a decision becomes a value. */
import { isDay, isPartialDate } from '../graph/days.js';
import { claimValue, type PropertyValue } from '../graph/facts.js';
import { LIMITS } from '../limits.js';
import { shown, type Path, type Problems } from './problems.js';

/** Reads the text of a value; null, with a problem, where it is none. */
type Reading = (text: string, path: Path, problems: Problems) => PropertyValue;

const text =
  (most: number): Reading =>
  (value, path, problems) =>
    problems.text(value, path, most);
const matching =
  (form: RegExp, what: string, read: (value: string) => PropertyValue = (value) => value): Reading =>
  (value, path, problems) =>
    form.test(value) ? read(value) : problems.bad(`${shown(value)} is no ${what}.`, path);
const oneOf = (...words: readonly string[]): Reading =>
  matching(new RegExp(`^(?:${words.join('|')})$`), `value of it: ${words.join(', ')}`);
const name = text(LIMITS.nameLength);
const yesNo = matching(/^(?:true|false)$/, 'truth: true or false', (value) => value === 'true');
const date: Reading = (value, path, problems) =>
  isPartialDate(value) || isDay(value)
    ? value
    : problems.bad(`${shown(value)} is no date: YYYY, YYYY-MM or YYYY-MM-DD.`, path);
const whole = matching(/^(?:0|[1-9]\d{0,14})$/, 'whole number', Number);
const degrees = matching(/^-?\d{1,3}(?:\.\d{1,10})?$/, 'decimal number', Number);
/** An authority: its key or id is looked up by whoever decides. */
const authority: Reading = (value) => value;

const SETTLED: Readonly<Record<string, Readonly<Record<string, Reading>>>> = {
  Network: {
    ...{ name, goal: text(LIMITS.textLength), legalForm: name, membersComplete: yesNo, lead: authority },
    ...{ status: oneOf('PLANNED', 'APPLIED', 'ACTIVE', 'ENDED'), since: date, until: date },
  },
  LocalAuthority: {
    ...{ name, officialName: name, seat: name, isTown: yesNo, latitude: degrees, longitude: degrees },
    seatKey: matching(/^\d{12}$/, 'key of 12 digits'),
    postalCode: matching(/^\d{5}$/, 'postal code of 5 digits'),
  },
  TaskArea: { name },
  FundingProgramme: { name },
  AwardRound: { name, heldOn: date, place: name },
  AdvisoryOffice: { name },
  MEMBER_OF: { role: oneOf('LEAD', 'MEMBER'), since: date, until: date },
  WORKS_ON: { since: date, until: date },
  FUNDED_BY: { round: whole, awardedOn: date, amountCents: whole, isApproximate: yesNo },
};
/** Fields that the schema calls otherwise. */
const RECORDED_AS: Readonly<Record<string, string>> = { amount: 'amountCents', label: 'name' };

export interface Choice {
  /** As the records call it. */
  readonly field: string;
  readonly value: PropertyValue;
}

/** What a call decides of a kind of thing: a label or a type of links. */
export function choiceOf(
  kind: string,
  asked: { readonly field: string; readonly value: string },
  problems: Problems,
): Choice | null {
  const field = RECORDED_AS[asked.field] ?? asked.field;
  const fields = SETTLED[kind] ?? {};
  const read = Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (!read) {
    const known = Object.keys(fields).join(', ');
    return problems.bad(`There is nothing to decide of ${shown(asked.field)}, but of: ${known}.`, ['field']);
  }
  const value = read(asked.value, ['value'], problems);
  return claimValue(value) === null ? null : { field, value };
}
