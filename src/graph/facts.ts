/**
 * What can be recorded: identities, and the dated facts about them. `record.ts` writes these and nothing else;
 * importers, mutations and the seed all speak in them.
 */
import type { Day, PartialDate } from './days.js';

export const ENTITY_LABELS = [
  'LocalAuthority',
  'Network',
  'TaskArea',
  'FundingProgramme',
  'AwardRound',
  'AdvisoryOffice',
  'Source',
  'TerritorialEvent',
] as const;
export type EntityLabel = (typeof ENTITY_LABELS)[number];

/** Relationship types that carry a dated fact, with the labels that they join. */
export const EDGES = {
  BELONGS_TO: { from: 'LocalAuthority', to: 'LocalAuthority' },
  /** From the smaller id to the larger: a common border has no direction. */
  NEIGHBOURS: { from: 'LocalAuthority', to: 'LocalAuthority' },
  MEMBER_OF: { from: 'LocalAuthority', to: 'Network' },
  WORKS_ON: { from: 'Network', to: 'TaskArea' },
  PART_OF: { from: 'TaskArea', to: 'TaskArea' },
  FUNDED_BY: { from: 'Network', to: 'FundingProgramme' },
  ROUND_OF: { from: 'AwardRound', to: 'FundingProgramme' },
  ADVISES_ON: { from: 'AdvisoryOffice', to: 'FundingProgramme' },
  BEFORE: { from: 'LocalAuthority', to: 'TerritorialEvent' },
  AFTER: { from: 'TerritorialEvent', to: 'LocalAuthority' },
  /** Between two authorities, never from one to itself; see SuccessionProperties. */
  SUCCEEDED_BY: { from: 'LocalAuthority', to: 'LocalAuthority' },
} as const satisfies Record<string, { from: EntityLabel; to: EntityLabel }>;
export type EdgeType = keyof typeof EDGES;

export type Evidence = 'STATED' | 'COMPUTED' | 'INFERRED';
/** The kinds of Rhineland-Palatinate. */
export const RLP_KINDS = [
  'LANDKREIS',
  'KREISFREIE_STADT',
  'VERBANDSGEMEINDE',
  'VERBANDSFREIE_GEMEINDE',
  'ORTSGEMEINDE',
] as const;
export type RlpKind = (typeof RLP_KINDS)[number];
/** Those, and what other Länder have; see docs/decisions/0017. */
export const AUTHORITY_KINDS = [
  ...RLP_KINDS,
  'STADTKREIS',
  'KREIS',
  'REGIONALVERBAND',
  'AMT',
  'SAMTGEMEINDE',
  'VERWALTUNGSGEMEINSCHAFT',
  'KIRCHSPIELSLANDGEMEINDE',
  'VERWALTUNGSVERBAND',
  'VERWALTUNGSGEMEINSCHAFT_TRAEGERMODELL',
  'ERFUELLENDE_GEMEINDE',
  'VERBANDSANGEHOERIGE_GEMEINDE',
] as const;
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number];
export const AUTHORITY_LEVELS = ['DISTRICT', 'ASSOCIATION', 'MUNICIPALITY'] as const;
export type AuthorityLevel = (typeof AUTHORITY_LEVELS)[number];
export type Role = 'LEAD' | 'MEMBER';
/**
 * POPULATION inhabitants · AREA hectares · BOUNDARY digest of the outline that stands beside it · BUDGET euro cents of
 * one year · the others as a source reports them: networks and authorities counted, euro cents awarded.
 */
export const MEASURES = [
  'POPULATION',
  'AREA',
  'BOUNDARY',
  'BUDGET',
  'REPORTED_NETWORKS',
  'REPORTED_AUTHORITIES',
  'REPORTED_AMOUNT',
] as const;
export type Measure = (typeof MEASURES)[number];

export type PropertyValue = string | number | boolean | null | readonly string[];
export type Properties = Readonly<Record<string, PropertyValue>>;

/** An identity. `key` and `caption` are for people who open the database by hand; the API never reads them. */
export interface EntityDraft {
  readonly id: string;
  readonly label: EntityLabel;
  readonly key: string;
  readonly caption: string;
  /** Further labels beside the first, e.g. Municipality. */
  readonly also?: readonly ('Municipality' | 'District' | 'Association')[];
}

/** One stretch of days for which a fact is as `properties` say. `since` and `until` are as stated, null = not stated. */
export interface Version {
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
  readonly holdsFrom: Day;
  /** Exclusive; OPEN_DAY when no end is known. */
  readonly holdsUntil: Day;
  readonly properties: Properties;
}

/** All that is known of one fact over the days: versions in order of days, without overlap. Empty = retracted. */
interface TimelineBase {
  readonly factId: string;
  readonly versions: readonly Version[];
}
export interface StateTimeline extends TimelineBase {
  readonly kind: 'STATE';
  readonly entity: string;
  readonly label: EntityLabel;
}
export interface FigureTimeline extends TimelineBase {
  readonly kind: 'FIGURE';
  readonly entity: string;
  readonly label: EntityLabel;
  readonly measure: Measure;
}
export interface EdgeTimeline extends TimelineBase {
  readonly kind: 'EDGE';
  readonly type: EdgeType;
  readonly from: string;
  readonly to: string;
}
/** One source's words on one entity (`subject` = its id) or one edge (`subject` = its factId), as it stands on one day. */
export interface ClaimTimeline extends TimelineBase {
  readonly kind: 'CLAIM';
  readonly subject: string;
  readonly source: string;
  readonly versions: readonly (Version & { readonly properties: ClaimProperties })[];
}
/**
 * `values[i]` is what the source says of `fields[i]`, at `locators[i]` ('' where none is needed): a record of the
 * register states ten fields at once.
 */
export interface ClaimProperties {
  readonly [name: string]: PropertyValue;
  readonly fields: readonly string[];
  readonly values: readonly string[];
  readonly evidence: Evidence;
  readonly locators: readonly string[];
  readonly retrievedOn: Day;
  readonly note: string | null;
}
export type Timeline = StateTimeline | FigureTimeline | EdgeTimeline | ClaimTimeline;

/** One call of the writer: one revision, all or nothing. */
export interface Recording {
  /** Who writes: a person, a program, `seed`. */
  readonly actor: string;
  readonly note: string;
  /** Id of the request that asked for it, where one did. */
  readonly request?: string | null;
  readonly entities: readonly EntityDraft[];
  readonly timelines: readonly Timeline[];
}

/** Properties of a `State`, by label. All are claimable unless named in DERIVED_FIELDS. */
export interface AuthorityProperties {
  /** 5, 9 or 12 digits. */
  key: string;
  /** 8 digits, municipalities only. */
  ags: string | null;
  kind: AuthorityKind;
  levels: readonly AuthorityLevel[];
  name: string;
  officialName: string;
  sortName: string;
  isTown: boolean | null;
  seat: string | null;
  /** Key of the municipality where the seat is, matched by name. */
  seatKey: string | null;
  postalCode: string | null;
  /** WGS84 degrees; municipalities only. */
  latitude: number | null;
  longitude: number | null;
  openConflicts: readonly string[];
}
export interface NetworkProperties {
  key: string;
  name: string;
  sortName: string;
  status: string | null;
  goal: string | null;
  legalForm: string | null;
  membersComplete: boolean | null;
  /** Id of the accepted lead; null when nobody states one or the sources differ. */
  lead: string | null;
  openConflicts: readonly string[];
}
export const EVENT_KINDS = [
  'MERGER',
  'INCORPORATION',
  'SPLIT',
  'RENAME',
  'KEY_CHANGE',
  'KIND_CHANGE',
  'REPARENTING',
  'BOUNDARY',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
/** A reform of the territory. It holds from its day on, or where that is not known from the first day that attests it. */
export interface EventProperties {
  key: string;
  kind: EventKind;
  /** At which it happened. */
  level: AuthorityLevel;
  /** As stated; null where only the two days around it are known. */
  effectiveOn: PartialDate | null;
  /** First and last possible day of it. */
  earliestOn: Day;
  latestOn: Day;
  legalBasis: string | null;
  /** Id of the event that this one follows from: of the merger that changed the keys. */
  follows: string | null;
  openConflicts: readonly string[];
}
/** On SUCCEEDED_BY: shares of inhabitants and area, 0 to 1, as of the state before the event; null = not known. */
export interface SuccessionProperties {
  /** Id of the event. */
  event: string;
  /** Of the one that gave. */
  populationShare: number | null;
  areaShare: number | null;
  /** Of the one that took in. */
  populationShareOfSuccessor: number | null;
  areaShareOfSuccessor: number | null;
}
export interface NamedProperties {
  key: string;
  name: string;
  sortName: string;
  openConflicts: readonly string[];
}
export interface SourceProperties {
  key: string;
  title: string;
  url: string | null;
  licence: string | null;
  attribution: string | null;
  publishedOn: PartialDate | null;
  /** The one day whose state it describes: that of an edition of the register. */
  describesOn: Day | null;
  retrievedOn: Day;
}

/** Properties of every version that say of what, where and when it stands, and nothing of what it says. */
export const BOOKKEEPING: ReadonlySet<string> = new Set([
  ...['id', 'factId', 'digest', 'entity', 'measure', 'subject', 'searchText'],
  ...['holdsFrom', 'holdsUntil', 'recordedFrom', 'recordedTo'],
]);

/** Beside that, what a change of a version is not told of: what follows from the rest, and outlines, which a digest stands for. */
export const UNTOLD: ReadonlySet<string> = new Set([...BOOKKEEPING, 'sortName', 'outline']);

/** Fields that follow from others: no source states them, so no claim backs them. */
export const DERIVED_FIELDS: ReadonlySet<string> = new Set(['key', 'levels', 'sortName', 'openConflicts']);

/** How a value stands in a claim, so that two sources' words compare as text. */
export function claimValue(value: PropertyValue): string | null {
  if (value === null) return null;
  return typeof value === 'object' ? value.join(';') : String(value);
}

/** The field by which claims speak of a figure: `population`, `budget.2025`. */
export function figureField(measure: Measure, period: string | null): string {
  return measure.toLowerCase() + (period === null ? '' : `.${period}`);
}

const FIGURES: ReadonlySet<string> = new Set(MEASURES.map((measure) => measure.toLowerCase()));

/** True for a field that `figureField` gives. */
export function isFigureField(field: string): boolean {
  return FIGURES.has(field.split('.')[0] ?? '');
}
