/** What is recorded of each kind of fact, and how a source's word becomes its value. */
import {
  claimValue,
  DERIVED_FIELDS,
  type ClaimTimeline,
  type Properties,
  type PropertyValue,
  type Timeline,
} from '../graph/facts.js';

/** What a timeline is, without its versions. */
type Bare<T> = T extends Timeline ? Omit<T, 'versions'> : never;
export type Fact = Bare<Exclude<Timeline, ClaimTimeline>>;

const NETWORK = ['status', 'goal', 'legalForm', 'membersComplete', 'lead'];
const AUTHORITY = [...['ags', 'isTown', 'seat', 'seatKey', 'postalCode', 'latitude', 'longitude']];
/** Properties that a version has even where they are unknown; the graph keeps no nulls. */
const OPTIONAL: Readonly<Record<string, readonly string[]>> = {
  Network: NETWORK,
  LocalAuthority: AUTHORITY,
  AwardRound: ['heldOn', 'place'],
  Source: ['url', 'licence', 'attribution', 'publishedOn'],
  MEMBER_OF: ['role'],
  FUNDED_BY: ['round', 'awardedOn', 'amountCents', 'isApproximate'],
  FIGURE: ['period'],
  SUCCEEDED_BY: [...['populationShare', 'areaShare', 'populationShareOfSuccessor', 'areaShareOfSuccessor']],
  TerritorialEvent: ['effectiveOn', 'legalBasis', 'follows'],
};

/** A version's properties with nulls where nothing is known, as they were written. */
export function withNulls(fact: Fact, properties: Properties): Properties {
  const kind = fact.kind === 'EDGE' ? fact.type : fact.kind === 'STATE' ? fact.label : fact.kind;
  const nulls = (OPTIONAL[kind] ?? []).map((name) => [name, null] as const);
  return { ...Object.fromEntries(nulls), ...properties };
}

const BOOLEANS: ReadonlySet<string> = new Set(['membersComplete', 'isTown', 'isApproximate']);
const NUMBERS: ReadonlySet<string> = new Set([
  'round',
  'number',
  'amountCents',
  'latitude',
  'longitude',
  'value',
]);

/** The value that a source's word gives, of the type in which it is kept. */
export function typed(field: string, text: string): PropertyValue {
  if (BOOLEANS.has(field)) return text === 'true';
  return NUMBERS.has(field) ? Number(text) : text;
}

/** Whether a source has to say this of a state; see the audit. */
export function isClaimable(field: string, value: PropertyValue): boolean {
  return claimValue(value) !== null && !DERIVED_FIELDS.has(field);
}
