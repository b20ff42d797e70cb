/** The columns of each seed file, in the words of `cells.ts`. `seed/README.md` tells what they mean. */
import {
  AUTHORITY_LEVELS,
  EVENT_KINDS,
  RLP_KINDS,
  type Evidence,
  type Measure,
  type Role,
} from '../graph/facts.js';
import {
  authorityKey,
  authorityKeys,
  day,
  degrees,
  integer,
  oneOf,
  optional,
  partialDate,
  postalCode,
  slug,
  text,
  webAddress,
  yesNo,
} from './cells.js';

const ROLES = ['LEAD', 'MEMBER'] as const satisfies readonly Role[];
const EVIDENCE = ['STATED', 'COMPUTED', 'INFERRED'] as const satisfies readonly Evidence[];
const REPORTED = [
  'REPORTED_NETWORKS',
  'REPORTED_AUTHORITIES',
  'REPORTED_AMOUNT',
] as const satisfies readonly Measure[];
/** What claims.csv speaks of: entities by `key`, edges by `key` and `other`. */
const CLAIM_SUBJECTS = [
  'network',
  'authority',
  'task-area',
  'programme',
  'round',
  'office',
  'member',
  'works-on',
  'award',
  'part-of',
] as const;
const STATUSES = ['PLANNED', 'APPLIED', 'ACTIVE', 'ENDED'] as const;

export const kind = oneOf(RLP_KINDS);
export const role = oneOf(ROLES);
export const status = oneOf(STATUSES);
/** Cents of sums up to a hundred thousand million euros: exact in a double. */
export const cents = integer(0, 1e13);
export const count = integer(0, 1e9);
export const roundNumber = integer(1, 99);

/** Germany with a margin: List in the north, Oberstdorf in the south, Selfkant in the west, Neißeaue in the east. */
export const latitude = degrees(47.2, 55.1);
export const longitude = degrees(5.8, 15.1);

const word = { source: slug, evidence: oneOf(EVIDENCE), locator: optional(text), note: optional(text) };
/** When a row begins: as stated, or from the first day for which a source attests it. */
const start = { since: optional(partialDate), attested_on: optional(day) };

export const SEED_COLUMNS = {
  'sources.csv': {
    key: slug,
    title: text,
    url: optional(webAddress),
    licence: optional(text),
    attribution: optional(text),
    published_on: optional(partialDate),
    describes_on: optional(day),
    retrieved_on: day,
  },
  'register.csv': {
    key: authorityKey,
    kind,
    official_name: text,
    parent: optional(authorityKey),
    seat: optional(text),
    seat_key: optional(authorityKey),
    population: count,
    area_ha: count,
    postal_code: optional(postalCode),
    latitude: optional(latitude),
    longitude: optional(longitude),
    coordinates_source: optional(slug),
    ...start,
  },
  'register-2021.csv': {
    key: authorityKey,
    kind,
    official_name: text,
    parent: optional(authorityKey),
    seat: optional(text),
    population: count,
    area_ha: count,
    postal_code: optional(postalCode),
  },
  'register-attested.csv': {
    key: authorityKey,
    field: oneOf(['official_name', 'postal_code']),
    value: text,
    source: slug,
  },
  'events.csv': {
    kind: oneOf(EVENT_KINDS),
    level: oneOf(AUTHORITY_LEVELS),
    effective_on: partialDate,
    legal_basis: optional(text),
    before: authorityKeys,
    after: authorityKeys,
    ...word,
  },
  'task-areas.csv': { key: slug, name: text, parent: optional(slug), attested_on: day, ...word },
  'networks.csv': {
    key: slug,
    name: text,
    goal: optional(text),
    legal_form: optional(text),
    status: optional(status),
    members_complete: optional(yesNo),
    lead: optional(authorityKey),
    ...start,
  },
  'members.csv': { network: slug, authority: authorityKey, name: text, kind, role: optional(role), ...word },
  'works-on.csv': { network: slug, task_area: slug, ...word },
  'awards.csv': {
    network: slug,
    programme: slug,
    round: optional(roundNumber),
    awarded_on: optional(partialDate),
    amount_cents: optional(cents),
    is_approximate: optional(yesNo),
    ...word,
  },
  'programmes.csv': { key: slug, name: text, ...start, ...word },
  'budgets.csv': { programme: slug, year: integer(1900, 2999), amount_cents: cents, ...word },
  'rounds.csv': {
    programme: slug,
    number: roundNumber,
    name: text,
    held_on: optional(partialDate),
    place: optional(text),
    attested_on: day,
    ...word,
  },
  'offices.csv': { key: slug, name: text, programme: slug, attested_on: day, ...word },
  'reported.csv': {
    programme: slug,
    round: optional(roundNumber),
    measure: oneOf(REPORTED),
    value: cents,
    on: partialDate,
    period: optional(slug),
    is_approximate: yesNo,
    ...word,
  },
  'claims.csv': {
    subject: oneOf(CLAIM_SUBJECTS),
    key: text,
    other: optional(text),
    field: text,
    value: text,
    ...word,
  },
} as const;
export type SeedFile = keyof typeof SEED_COLUMNS;
