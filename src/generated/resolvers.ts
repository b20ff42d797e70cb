import type { AreaGeometry } from '../graph/outline.js';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { NodeRecord, EntityRecord, EdgeRecord, EdgeConnection, EventAuthorityEdgeRecord, EventSideConnection, SuccessionEdgeRecord, SuccessionConnection, ChangeConnectionRecord, DifferenceRecord, DifferenceEdgeRecord, DifferenceConnectionRecord, ProvenanceRecord, HistoryRecord, ConflictRecord, AlternativeRecord, PartnershipRecord, SharedNetworkRecord, PartnerGroupRecord, FactRecord, FactEdgeRecord, MembershipEdgeRecord, PartnerEdgeRecord, AwardEdgeRecord, PartnershipEdgeRecord, PartnerGroupEdgeRecord, SharedPartnerEdgeRecord, FactConnection, MembershipConnection, PartnerConnection, AwardConnection, PairConnection, GroupConnection, ThirdConnection, SubgraphNodeRecord, SubgraphLinkRecord, PathRecord, ScoredEdgeRecord, ScoredConnection, ReasonRecord, BoundaryRecord, NeighbourEdgeRecord, NeighbourConnection, SearchEdgeRecord, SearchConnectionRecord, OverlapEdgeRecord, OverlapConnection, CoverageParent, DistrictCoverageRecord, StatisticsParent, StatisticsRowRecord, StatisticsGroupRecord, ViewerRecord } from '../resolvers/parents.js';
import type { AuthorityRecord } from '../graph/authority.js';
import type { NetworkRecord } from '../graph/network.js';
import type { TaskAreaRecord } from '../graph/task-area.js';
import type { ProgrammeRecord, OfficeRecord, RoundRecord } from '../graph/programme.js';
import type { SourceRecord } from '../graph/source.js';
import type { EventRecord } from '../graph/territory.js';
import type { RevisionRecord } from '../graph/revision.js';
import type { ImportPlanRecord, ImportRowRecord } from '../graph/import-plans.js';
import type { ImportOutcome, ImportPlans, ImportRows } from '../resolvers/import.js';
import type { ChangeRecord } from '../graph/changes.js';
import type { FigureRecord } from '../graph/figures.js';
import type { ClaimRecord } from '../graph/claims.js';
import type { SubgraphRecord } from '../graph/neighbourhood.js';
import type { PathsRecord } from '../graph/paths.js';
import type { CoverageBasisRecord } from '../graph/coverage.js';
import type { CountedFigures } from '../graph/statistics.js';
import type { AuthorityMetricsRecord } from '../metrics/metrics.js';
import type { BasisOfMetrics } from '../metrics/reckon.js';
import type { Outcome } from '../writing/told.js';
import type { Context } from '../context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A day of the calendar, `YYYY-MM-DD`, e.g. `2025-12-19`. A day that does not exist (`2025-02-30`) is BAD_INPUT. */
  Date: { input: string; output: string; }
  /** An instant in UTC, ISO 8601, e.g. `2026-01-15T09:30:00.000Z`. */
  DateTime: { input: string; output: string; }
  /** An amount of money in euro cents as a whole number: `32141161` is 321,411.61 €. */
  EuroCents: { input: number; output: number; }
  /**
   * A geometry of RFC 7946 (GeoJSON): `{"type": "Polygon" or "MultiPolygon", "coordinates": …}`, WGS84 degrees, longitude
   * first. Outer rings run counterclockwise, as the RFC says; d3-geo wants them the other way round.
   */
  GeoJSON: { input: never; output: AreaGeometry; }
  /** A date as exact as its source states it: a year (`2020`), a month (`2020-06`) or a day (`2020-06-15`). */
  PartialDate: { input: string; output: string; }
  /** An address on the web. */
  URL: { input: string; output: string; }
};

/** An authority takes part in a network, or further sources say so. */
export type AddMemberInput = {
  /** The authority: its ARS or AGS of any era, or its id. */
  readonly authority: Scalars['ID']['input'];
  /** Who says so, at least one and at most 20 sources: each says all that this call states. */
  readonly citations: ReadonlyArray<CitationInput>;
  /** True tells what would change and writes nothing; the key is not used up. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * The `version` of the network that you have seen. VERSION_CONFLICT when it has changed since: somebody else was
   * faster.
   */
  readonly expectedVersion: Scalars['Int']['input'];
  /**
   * Yours alone, new for each call, 1 to 200 characters, e.g. a UUID. The same call with the same key again writes
   * nothing more and gives the same answer: repeat a call whose reply was lost.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The key or id of the network, e.g. `ersthelfer-app`. */
  readonly network: Scalars['ID']['input'];
  /**
   * What it does there, where a source says. LEAD makes it the `lead` of the network, unless another one is accepted as
   * that.
   */
  readonly role?: InputMaybe<Role>;
  /**
   * Since when, as the sources state it; a day to come is meant as such. Unknown: the membership counts from the first
   * day that the sources attest.
   */
  readonly since?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Until when, the end itself not included, as the sources state it. Unknown: it goes on. */
  readonly until?: InputMaybe<Scalars['PartialDate']['input']>;
};

/** Who states facts: an article, a release, an edition. Others cite it by its key. */
export type AddSourceInput = {
  /** The line to print wherever facts of it are shown. */
  readonly attribution?: InputMaybe<Scalars['String']['input']>;
  /** True tells what would change and writes nothing; the key is not used up. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Yours alone, new for each call, 1 to 200 characters, e.g. a UUID. The same call with the same key again writes
   * nothing more and gives the same answer: repeat a call whose reply was lost.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** A readable key of its own, e.g. `residenzbote-2026-03`: as for networks. */
  readonly key: Scalars['String']['input'];
  /** Terms under which its facts may be passed on. */
  readonly licence?: InputMaybe<Scalars['String']['input']>;
  /** Its own date, as exact as it shows one. */
  readonly publishedOn?: InputMaybe<Scalars['PartialDate']['input']>;
  /** The day on which it was read; not after today. */
  readonly retrievedOn: Scalars['Date']['input'];
  /** The title, or a plain description. At most 300 characters. */
  readonly title: Scalars['String']['input'];
  /** Where it was read, http or https. */
  readonly url?: InputMaybe<Scalars['URL']['input']>;
};

/** An office that advises on a programme. */
export type AdvisoryOffice = Node & {
  readonly __typename?: 'AdvisoryOffice';
  /** Opaque and stable for ever; see Node. */
  readonly id: Scalars['ID']['output'];
  /** Readable key, e.g. `innenministerium`. */
  readonly key: Scalars['String']['output'];
  /** Its name, as its source has it. */
  readonly name: Scalars['String']['output'];
  /**
   * The newest revision that changed anything of it: what it is like, its figures, the links that belong to it (of a network
   * its members, tasks and awards) and what sources say. Send it as `expectedVersion` with a mutation.
   */
  readonly version: Scalars['Int']['output'];
};

/** A plan to apply. */
export type ApplyImportInput = {
  /** Whether you have seen what the plan says is to be confirmed, and want it. */
  readonly confirm?: Scalars['Boolean']['input'];
  /** As `planImport` gave it, e.g. `import_1f0c…`. */
  readonly plan: Scalars['ID']['input'];
};

/** A network works on a task, or further sources say so. */
export type AssignTaskInput = {
  /** Who says so, at least one and at most 20 sources: each says all that this call states. */
  readonly citations: ReadonlyArray<CitationInput>;
  /** True tells what would change and writes nothing; the key is not used up. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * The `version` of the network that you have seen. VERSION_CONFLICT when it has changed since: somebody else was
   * faster.
   */
  readonly expectedVersion: Scalars['Int']['input'];
  /**
   * Yours alone, new for each call, 1 to 200 characters, e.g. a UUID. The same call with the same key again writes
   * nothing more and gives the same answer: repeat a call whose reply was lost.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The key or id of the network, e.g. `ersthelfer-app`. */
  readonly network: Scalars['ID']['input'];
  /**
   * Since when, as the sources state it; a day to come is meant as such. Unknown: it counts from the first day that the
   * sources attest.
   */
  readonly since?: InputMaybe<Scalars['PartialDate']['input']>;
  /** The key or id of the task area, e.g. `cybersicherheit`. */
  readonly taskArea: Scalars['ID']['input'];
  /** Until when, the end itself not included, as the sources state it. Unknown: it goes on. */
  readonly until?: InputMaybe<Scalars['PartialDate']['input']>;
};

/** A page of the authorities that belong to another. */
export type AuthorityChildConnection = {
  readonly __typename?: 'AuthorityChildConnection';
  /** The authorities with their cursors. */
  readonly edges: ReadonlyArray<AuthorityChildEdge>;
  /** The authorities without cursors. */
  readonly nodes: ReadonlyArray<LocalAuthority>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An authority that belongs to another. */
export type AuthorityChildEdge = Fact & {
  readonly __typename?: 'AuthorityChildEdge';
  /** Place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** Stable id of the statement that the two belong together. */
  readonly factId: Scalars['ID']['output'];
  /** The authority that belongs to the other. */
  readonly node: LocalAuthority;
  /** Who says so: `exists` for the statement itself, and each of its properties. */
  readonly provenance: ReadonlyArray<Provenance>;
  /** Since when, as stated; null when no source states it. */
  readonly since?: Maybe<Scalars['PartialDate']['output']>;
  /** Until when, as stated; null when no end is known. */
  readonly until?: Maybe<Scalars['PartialDate']['output']>;
};


/** An authority that belongs to another. */
export type AuthorityChildEdgeProvenanceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of authorities. */
export type AuthorityConnection = {
  readonly __typename?: 'AuthorityConnection';
  /** The authorities with their cursors. */
  readonly edges: ReadonlyArray<AuthorityEdge>;
  /** The authorities without cursors. */
  readonly nodes: ReadonlyArray<LocalAuthority>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An authority in a list. */
export type AuthorityEdge = {
  readonly __typename?: 'AuthorityEdge';
  /** Place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The authority itself, as it is on the day. */
  readonly node: LocalAuthority;
};

/** An official key and the days on which it was valid. */
export type AuthorityKey = {
  readonly __typename?: 'AuthorityKey';
  /** The first day for which a source shows this key. */
  readonly from: Scalars['Date']['output'];
  /** The register of keys. */
  readonly scheme: KeyScheme;
  /** The day from which it was no longer valid; null while it is. */
  readonly until?: Maybe<Scalars['Date']['output']>;
  /** The key's digits, e.g. `073355011`. */
  readonly value: Scalars['String']['output'];
};

/** What an authority is in law. The German words stay: no English term is exact. */
export type AuthorityKind =
  /** A joint administration of municipalities in Brandenburg, Mecklenburg-Vorpommern and Schleswig-Holstein. */
  | 'AMT'
  /** A municipality that administers its neighbours too, as the association that they form with it (Textkennzeichen 58). */
  | 'ERFUELLENDE_GEMEINDE'
  /** A joint administration of municipalities in Dithmarschen. */
  | 'KIRCHSPIELSLANDGEMEINDE'
  /** A district, in the Länder that do not say Landkreis: Nordrhein-Westfalen and Schleswig-Holstein. */
  | 'KREIS'
  /** A town that is its own district: 12. Both DISTRICT and MUNICIPALITY. */
  | 'KREISFREIE_STADT'
  /** A district: 24 in Rhineland-Palatinate. */
  | 'LANDKREIS'
  /** A municipality within a Verbandsgemeinde: 2,259. */
  | 'ORTSGEMEINDE'
  /** The district around Saarbrücken. */
  | 'REGIONALVERBAND'
  /** A joint administration of municipalities in Niedersachsen. */
  | 'SAMTGEMEINDE'
  /** A town that is its own district, in Baden-Württemberg. Both DISTRICT and MUNICIPALITY. */
  | 'STADTKREIS'
  /** A municipality within a joint administration, other than an Ortsgemeinde. */
  | 'VERBANDSANGEHOERIGE_GEMEINDE'
  /** A municipality of a district that administers itself, without a Verbandsgemeinde: 29. */
  | 'VERBANDSFREIE_GEMEINDE'
  /** The joint administration of several Ortsgemeinden: 129. */
  | 'VERBANDSGEMEINDE'
  /** A joint administration of municipalities in Bayern, Sachsen and Thüringen. */
  | 'VERWALTUNGSGEMEINSCHAFT'
  /** A joint administration that one of its municipalities carries (Textkennzeichen 57). */
  | 'VERWALTUNGSGEMEINSCHAFT_TRAEGERMODELL'
  /** A joint administration with a name of its own, as the register marks it (Textkennzeichen 56). */
  | 'VERWALTUNGSVERBAND';

/**
 * The level at which an authority stands. A kreisfreie Stadt stands at two: 36 districts, 129 associations and 2,300
 * municipalities, as the officials count.
 */
export type AuthorityLevel =
  /** Verbandsebene: Verbandsgemeinden. */
  | 'ASSOCIATION'
  /** Kreisebene: Landkreise and kreisfreie Städte. */
  | 'DISTRICT'
  /** Gemeindeebene: all Gemeinden, among them the kreisfreie Städte. */
  | 'MUNICIPALITY';

/** A page of the networks that an authority is a member of. */
export type AuthorityMembershipConnection = {
  readonly __typename?: 'AuthorityMembershipConnection';
  /** The networks with their cursors. */
  readonly edges: ReadonlyArray<AuthorityMembershipEdge>;
  /** The networks without cursors. */
  readonly nodes: ReadonlyArray<Network>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A membership, seen from the authority. */
export type AuthorityMembershipEdge = Fact & {
  readonly __typename?: 'AuthorityMembershipEdge';
  /** Place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** Stable id of the statement that the two belong together. */
  readonly factId: Scalars['ID']['output'];
  /** The network that the authority is a member of. */
  readonly node: Network;
  /** Who says so: `exists` for the statement itself, and each of its properties. */
  readonly provenance: ReadonlyArray<Provenance>;
  /** What the authority does in the network, as a source states it. Null = not stated, or sources differ; never assumed. */
  readonly role?: Maybe<Role>;
  /** Since when, as stated; null when no source states it. */
  readonly since?: Maybe<Scalars['PartialDate']['output']>;
  /** Until when, as stated; null when no end is known. */
  readonly until?: Maybe<Scalars['PartialDate']['output']>;
};


/** A membership, seen from the authority. */
export type AuthorityMembershipEdgeProvenanceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Where an authority stands among all that work together on the day: two are joined when both are direct members of one
 * network, and the weight of the link is the number of networks that they share. Cooperation that is not on record is not
 * in it, so these numbers describe the records. The same day and revision always give the same numbers.
 */
export type AuthorityMetrics = {
  readonly __typename?: 'AuthorityMetrics';
  /** What all this is reckoned from. */
  readonly basis: MetricsBasis;
  /**
   * How often it lies between two others: of each couple of others the share of their shortest paths that lead through it,
   * as the mean over all couples, from 0 to 1. Paths are counted in links, whatever the weight; couples without a path count
   * 0. Reckoned after Brandes, A Faster Algorithm for Betweenness Centrality (2001), by graphology-metrics.
   */
  readonly betweenness: Scalars['Float']['output'];
  /**
   * How near it is to the others, from 0 (joined to nobody) to 1 (joined to everybody): those it reaches, divided by their
   * distances in links together, times the share of all others that it reaches. The form of Wasserman and Faust, Social
   * Network Analysis (1994), which compares authorities of separate parts of the graph; by graphology-metrics.
   */
  readonly closeness: Scalars['Float']['output'];
  /**
   * The community to which it belongs: a group that shares more networks within than chance would have it. Named by the
   * lowest official key in it, e.g. `073315001`: the same for all of one community and no other. Blondel and others, Fast
   * Unfolding of Communities in Large Networks (2008, the Louvain method), weighted, resolution 1, by
   * graphology-communities-louvain.
   */
  readonly community: Scalars['String']['output'];
  /** How many authorities belong to that community, itself among them; 1 or more. */
  readonly communitySize: Scalars['Int']['output'];
  /** With how many others it shares at least one network; 0 or more. */
  readonly degree: Scalars['Int']['output'];
  /**
   * Its part of the time of one who wanders over the links, the heavier the more often, and starts anew anywhere after each
   * step with a chance of 15 in 100: from 0 to 1, and all together 1. Brin and Page, The Anatomy of a Large-Scale
   * Hypertextual Web Search Engine (1998), damping 0.85, by graphology-metrics.
   */
  readonly pageRank: Scalars['Float']['output'];
  /** The networks that it shares with each of them, summed: 0 or more, and at least `degree`. */
  readonly weightedDegree: Scalars['Int']['output'];
};

/** A page of the authorities with a common border. */
export type AuthorityNeighbourConnection = {
  readonly __typename?: 'AuthorityNeighbourConnection';
  /** The neighbours with their cursors. */
  readonly edges: ReadonlyArray<AuthorityNeighbourEdge>;
  /** The neighbours without cursors. */
  readonly nodes: ReadonlyArray<LocalAuthority>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An authority with a common border. Computed from the boundaries: a common point alone is no border. */
export type AuthorityNeighbourEdge = Fact & {
  readonly __typename?: 'AuthorityNeighbourEdge';
  /** Place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** Stable id of the statement that the two meet. */
  readonly factId: Scalars['ID']['output'];
  /**
   * At which levels the two lie side by side. On the map of associations, verbandsfreie Gemeinden and kreisfreie Städte
   * stand beside the Verbandsgemeinden.
   */
  readonly levels: ReadonlyArray<AuthorityLevel>;
  /** The authority on the other side of the border. */
  readonly node: LocalAuthority;
  /** Who says so: `exists` for the statement itself, and each of its properties. */
  readonly provenance: ReadonlyArray<Provenance>;
  /** Since when, as stated; null when no source states it. */
  readonly since?: Maybe<Scalars['PartialDate']['output']>;
  /** Until when, as stated; null when no end is known. */
  readonly until?: Maybe<Scalars['PartialDate']['output']>;
};


/** An authority with a common border. Computed from the boundaries: a common point alone is no border. */
export type AuthorityNeighbourEdgeProvenanceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of the partners of an authority, with where it stands among all of them. */
export type AuthorityPartnerConnection = {
  readonly __typename?: 'AuthorityPartnerConnection';
  /** The authorities with their cursors. */
  readonly edges: ReadonlyArray<AuthorityPartnerEdge>;
  /** The authorities without cursors. */
  readonly nodes: ReadonlyArray<LocalAuthority>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A partner of an authority, with what the two share. */
export type AuthorityPartnerEdge = {
  readonly __typename?: 'AuthorityPartnerEdge';
  /** Place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The authority that is the partner. */
  readonly node: LocalAuthority;
  /** How much they share: networks for SAME_NETWORK, partners for SHARED_PARTNER, both together for ANY. */
  readonly sharedCount: Scalars['Int']['output'];
  /** The networks in which both take part, by name; empty where they only share a partner. */
  readonly sharedNetworks: ReadonlyArray<Network>;
};

/** A page of authorities that might do a task together with another, those with the highest score first. */
export type AuthorityRecommendationConnection = {
  readonly __typename?: 'AuthorityRecommendationConnection';
  /** The authorities with their cursors, scores and reasons. */
  readonly edges: ReadonlyArray<AuthorityRecommendationEdge>;
  /** Which rules made the scores. Another version may give other scores for the same facts. */
  readonly modelVersion: Scalars['String']['output'];
  /** The authorities without cursors. */
  readonly nodes: ReadonlyArray<LocalAuthority>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many came into question and have a score above 0. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An authority that might do the task together with another. */
export type AuthorityRecommendationEdge = {
  readonly __typename?: 'AuthorityRecommendationEdge';
  /** Place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The authority that came into question. */
  readonly node: LocalAuthority;
  /** Why, the weightiest first. Their weights add up to the score. */
  readonly reasons: ReadonlyArray<ScoreReason>;
  /** How much speaks for it, from 0 to 1; nobody reaches 1, since a neighbour cannot be somebody without a common border. */
  readonly score: Scalars['Float']['output'];
};

/** A page of authorities that are like another, those with the highest score first. */
export type AuthoritySimilarityConnection = {
  readonly __typename?: 'AuthoritySimilarityConnection';
  /** The authorities with their cursors, scores and reasons. */
  readonly edges: ReadonlyArray<AuthoritySimilarityEdge>;
  /** Which rules made the scores. Another version may give other scores for the same facts. */
  readonly modelVersion: Scalars['String']['output'];
  /** The authorities without cursors. */
  readonly nodes: ReadonlyArray<LocalAuthority>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many came into question and have a score above 0. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An authority that is like another. */
export type AuthoritySimilarityEdge = {
  readonly __typename?: 'AuthoritySimilarityEdge';
  /** Place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The authority that came into question. */
  readonly node: LocalAuthority;
  /** Why, the weightiest first. Their weights add up to the score. */
  readonly reasons: ReadonlyArray<ScoreReason>;
  /** How alike the two are, from 0 to 1. */
  readonly score: Scalars['Float']['output'];
};

/** Whether an authority is there on the day. */
export type AuthorityStatus =
  /** It was there before the day and is no longer: merged into another, incorporated, divided. It is shown as it was last. */
  | 'DISSOLVED'
  /** It is there on the day. */
  | 'EXISTING';

/** A page of the authorities that came after another, or were there before it. */
export type AuthoritySuccessionConnection = {
  readonly __typename?: 'AuthoritySuccessionConnection';
  /** The successions with their cursors. */
  readonly edges: ReadonlyArray<AuthoritySuccessionEdge>;
  /** The authorities at their other ends: one twice where two events lead to it. */
  readonly nodes: ReadonlyArray<LocalAuthority>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many successions there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/**
 * That by an event the whole of an authority, or a part of it, went to another. Shares are of the state before the event,
 * from 0 to 1, and null where they are not known. What an authority kept is no succession: it is the rest of 1.
 */
export type AuthoritySuccessionEdge = Fact & {
  readonly __typename?: 'AuthoritySuccessionEdge';
  /** Share of the predecessor's area that went to the successor. */
  readonly areaShare?: Maybe<Scalars['Float']['output']>;
  /** Share of the successor's area that came from the predecessor. */
  readonly areaShareOfSuccessor?: Maybe<Scalars['Float']['output']>;
  /** Place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The reform by which it came about. */
  readonly event: TerritorialEvent;
  /** Stable id of the statement that one followed the other. */
  readonly factId: Scalars['ID']['output'];
  /** The successor or predecessor, as it is on the day that is asked about; as it was last, where it is dissolved by then. */
  readonly node: LocalAuthority;
  /** Share of the predecessor's inhabitants that went to the successor. */
  readonly populationShare?: Maybe<Scalars['Float']['output']>;
  /** Share of the successor's inhabitants that came from the predecessor. */
  readonly populationShareOfSuccessor?: Maybe<Scalars['Float']['output']>;
  /** Who says so: `exists` for the statement itself, and each of the shares. */
  readonly provenance: ReadonlyArray<Provenance>;
  /** The day of the event as stated; null when no source states it. */
  readonly since?: Maybe<Scalars['PartialDate']['output']>;
  /** Always null: what happened does not end. */
  readonly until?: Maybe<Scalars['PartialDate']['output']>;
};


/**
 * That by an event the whole of an authority, or a part of it, went to another. Shares are of the state before the event,
 * from 0 to 1, and null where they are not known. What an authority kept is no succession: it is the rest of 1.
 */
export type AuthoritySuccessionEdgeProvenanceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** One round of a programme in which grants were awarded. */
export type AwardRound = Node & {
  readonly __typename?: 'AwardRound';
  /** The day on which the notices were handed over together; null when there was no such day or none is known. */
  readonly heldOn?: Maybe<Scalars['PartialDate']['output']>;
  /** Opaque and stable for ever; see Node. */
  readonly id: Scalars['ID']['output'];
  /** Its number within the programme, from 1. */
  readonly number: Scalars['Int']['output'];
  /** Where they were handed over; null when not known. */
  readonly place?: Maybe<Scalars['String']['output']>;
  /** Figures as officials reported them for this round. */
  readonly reported: ReadonlyArray<ReportedFigure>;
  /**
   * The newest revision that changed anything of it: what it is like, its figures, the links that belong to it (of a network
   * its members, tasks and awards) and what sources say. Send it as `expectedVersion` with a mutation.
   */
  readonly version: Scalars['Int']['output'];
};

/**
 * The outline of an authority on the map. The lines are those of 1:250 000: off by tens of metres here and there, and not
 * for deciding on which side a building stands. Take areas from `area`, not from here.
 */
export type Boundary = {
  readonly __typename?: 'Boundary';
  /**
   * How much larger (above 0) or smaller the outline's area is than the register's, e.g. 0.717 for 71.7 percent more.
   * Null where the register has no area.
   */
  readonly areaDeviation?: Maybe<Scalars['Float']['output']>;
  /** The line to print beside every map that shows it; a licence condition. */
  readonly attribution: ReadonlyArray<Scalars['String']['output']>;
  /** Who draws it so. */
  readonly citations: ReadonlyArray<Citation>;
  /** The outline. Two authorities that meet have the very same points on their common border, at every tolerance. */
  readonly geometry: Scalars['GeoJSON']['output'];
  /**
   * True where the outline is not as the register has it: the areas differ by more than five percent, or `note` says so.
   * The outline is shown as the source has it all the same.
   */
  readonly isDivergent: Scalars['Boolean']['output'];
  /** The day whose borders the lines show, e.g. `2016-01-01`; mergers of whole municipalities since then are brought in. */
  readonly linesOn: Scalars['PartialDate']['output'];
  /** What is known about a difference from newer lines or from the register; null for most. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Metres: no point that was left out lies farther than this from the outline as it is drawn here. 0 = all points. */
  readonly tolerance: Scalars['Float']['output'];
};

/** Money set aside for one year. */
export type Budget = {
  readonly __typename?: 'Budget';
  /** How much is set aside for the year, in euro cents. */
  readonly amount: Scalars['EuroCents']['output'];
  /** The calendar year for which it is set aside, e.g. 2026. */
  readonly year: Scalars['Int']['output'];
};

/**
 * One step of the records: on the days from `effectiveOn` on, something is as `fields` say. Apply all changes in order, and
 * you have what is on record; the same change applied twice does no harm.
 */
export type Change = {
  readonly __typename?: 'Change';
  /** When it was recorded; or, for what came with its day, when that day began in Germany. */
  readonly at: Scalars['DateTime']['output'];
  /** The first day on which the new values hold. */
  readonly effectiveOn: Scalars['Date']['output'];
  /** The first day on which they no longer do, where only days of the past are concerned. Null = until further notice. */
  readonly effectiveUntil?: Maybe<Scalars['Date']['output']>;
  /** Stable id of the recorded fact; the same in all changes of it. */
  readonly factId: Scalars['ID']['output'];
  /** Every value that differs, by name. When nothing stands any more, each `after` is null. */
  readonly fields: ReadonlyArray<FieldChange>;
  /** Where a link begins, e.g. the member. Null for all else. */
  readonly from?: Maybe<Scalars['ID']['output']>;
  /** The newest key of where the link begins. */
  readonly fromKey?: Maybe<Scalars['String']['output']>;
  /** True when no more of the same revision, or of the same coming day, follows: a consistent state is reached. */
  readonly isLastOfRevision: Scalars['Boolean']['output'];
  /** What kind of thing it was done to. */
  readonly kind: ChangeKind;
  /** What was done. */
  readonly operation: ChangeOperation;
  /** The revision that recorded it. What begins or ends as its day comes counts to the newest revision of that moment. */
  readonly revision: Scalars['Int']['output'];
  /** Its place within the revision, from 0 on without gaps. */
  readonly sequence: Scalars['Int']['output'];
  /** True where something stands on `effectiveOn` from now on; false for a tombstone. */
  readonly stands: Scalars['Boolean']['output'];
  /**
   * What it is about: the id of an entity, also for its figures; for a claim what the source speaks of, an entity or a
   * link; for a link its own `factId`.
   */
  readonly subject: Scalars['ID']['output'];
  /** The newest key of the subject, e.g. `073355001`. Null for a link. */
  readonly subjectKey?: Maybe<Scalars['String']['output']>;
  /** Where a link ends, e.g. the network; for a claim its source. Null for all else. */
  readonly to?: Maybe<Scalars['ID']['output']>;
  /** The newest key of where it ends. */
  readonly toKey?: Maybe<Scalars['String']['output']>;
  /** Its type in the records: `LocalAuthority` or `Network` of an entity, `POPULATION` of a figure, `MEMBER_OF` of a link. */
  readonly type: Scalars['String']['output'];
};

/** A piece of the log. It has no count and no last page: it goes on with every revision and every day. */
export type ChangeConnection = {
  readonly __typename?: 'ChangeConnection';
  /** The changes with their cursors. */
  readonly edges: ReadonlyArray<ChangeEdge>;
  /** The changes without cursors. */
  readonly nodes: ReadonlyArray<Change>;
  /** Where this piece stands. No `endCursor` means that nothing has happened behind the cursor given: ask again later with it. */
  readonly pageInfo: PageInfo;
};

/** A change with its place in the log. */
export type ChangeEdge = {
  readonly __typename?: 'ChangeEdge';
  /** Hand it to `after` to go on behind this change, now or in a year. */
  readonly cursor: Scalars['String']['output'];
  /** The change itself. */
  readonly node: Change;
};

/** Which changes are told. What is left out leaves no gap for a cursor: go on from the last one told. */
export type ChangeFilter = {
  /** Only changes to these kinds of things. */
  readonly kinds?: InputMaybe<ReadonlyArray<ChangeKind>>;
  /** Only these operations. */
  readonly operations?: InputMaybe<ReadonlyArray<ChangeOperation>>;
};

/** What kind of thing a change is about. */
export type ChangeKind =
  /** One source's words on one of the above. */
  | 'CLAIM'
  /** What an authority, a network, a task area, a programme, a round, an office or a source is like: name, kind, keys … */
  | 'ENTITY'
  /** A figure of one of them: inhabitants, hectares, a budget, what a source reports. */
  | 'FIGURE'
  /** A dated link between two of them: a membership, a task, an award, a subordination, a border. */
  | 'LINK';

/** What was done to something that is recorded. */
export type ChangeOperation =
  /** The records were wrong about these days and now say something else of them. */
  | 'CORRECTED'
  /** It was recorded for the first time, or began on this day. */
  | 'CREATED'
  /** Out there it ended. What it was until then stays. */
  | 'ENDED'
  /** It should never have been recorded: it no longer stands on any day. */
  | 'RETRACTED'
  /** Out there it went on otherwise: a new name, another role. */
  | 'UPDATED';

/** One source's word. */
export type Citation = {
  readonly __typename?: 'Citation';
  /** Stated, computed or inferred. */
  readonly evidence: Evidence;
  /** Stable id of the claim that says so; one claim can speak of several fields. */
  readonly factId: Scalars['ID']['output'];
  /** Where in the source: a page, a record, a column; null when the source needs none. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** What a reader should know about it, e.g. why something was inferred; often null. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The day on which it was read there. */
  readonly retrievedOn: Scalars['Date']['output'];
  /** Who says it. */
  readonly source: Source;
};

/** Where something is read: one source's word on all that the call states. */
export type CitationInput = {
  /** Whether the source says so itself, or it was reckoned or concluded from it. */
  readonly evidence?: Evidence;
  /** Where in the source: a page, a paragraph, a column. At most 300 characters. */
  readonly locator?: InputMaybe<Scalars['String']['input']>;
  /** What a reader should know beside it, e.g. why something was concluded. At most 2,000 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The key or id of a source on record, e.g. `mdi-faq`. Record a new one with `addSource` first. */
  readonly source: Scalars['ID']['input'];
};

/** Sources say different things about one field. */
export type Conflict = {
  readonly __typename?: 'Conflict';
  /** The word that was accepted, as the field shows it; null while the conflict is open. */
  readonly accepted?: Maybe<Scalars['String']['output']>;
  /** Each word that differs, with those who say it: the accepted one first. */
  readonly alternatives: ReadonlyArray<ConflictAlternative>;
  /** The field they differ about, e.g. `lead`. */
  readonly field: Scalars['String']['output'];
  /** Open or settled. */
  readonly status: ConflictStatus;
};

/** One of the words that contradict each other. */
export type ConflictAlternative = {
  readonly __typename?: 'ConflictAlternative';
  /** Who says it. */
  readonly citations: ReadonlyArray<Citation>;
  /** The entity that is meant, where the value names one, e.g. the authority that leads. */
  readonly entity?: Maybe<Entity>;
  /** The value as text: a name, a number, a date. */
  readonly value: Scalars['String']['output'];
};

/** Whether a contradiction between sources has been decided. */
export type ConflictStatus =
  /** Sources differ and nobody has decided: the field shows null. */
  | 'OPEN'
  /** Sources differ and one word was accepted: the field shows it. */
  | 'SETTLED';

/**
 * What was recorded of a network and is not so. What is not given stays as it is; null says that it is unknown: the
 * sources cited were understood wrongly, and their word is taken back.
 */
export type CorrectNetworkInput = {
  /** Who says so, at least one and at most 20 sources: each says all that this call states. */
  readonly citations: ReadonlyArray<CitationInput>;
  /** True tells what would change and writes nothing; the key is not used up. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * The `version` of the network that you have seen. VERSION_CONFLICT when it has changed since: somebody else was
   * faster.
   */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The right goal. Null: nobody says after all. */
  readonly goal?: InputMaybe<Scalars['String']['input']>;
  /**
   * Yours alone, new for each call, 1 to 200 characters, e.g. a UUID. The same call with the same key again writes
   * nothing more and gives the same answer: repeat a call whose reply was lost.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** A better key. Links to the old one lead nowhere; the id stays. */
  readonly key?: InputMaybe<Scalars['String']['input']>;
  /**
   * The member that leads: its ARS, AGS or id. Its role becomes LEAD, and that of a former lead is no longer. Null:
   * nobody says after all.
   */
  readonly lead?: InputMaybe<Scalars['ID']['input']>;
  /** The right legal form. Null: nobody says after all. */
  readonly legalForm?: InputMaybe<Scalars['String']['input']>;
  /** Whether all members are named after all. Null: nobody says after all. */
  readonly membersComplete?: InputMaybe<Scalars['Boolean']['input']>;
  /** The name as it should stand; it cannot be unknown. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The key or id of the network, e.g. `ersthelfer-app`. */
  readonly network: Scalars['ID']['input'];
  /** The right beginning. What is known to begin with the network begins with it still. Null: nobody says after all. */
  readonly since?: InputMaybe<Scalars['PartialDate']['input']>;
  /** How far it really is. Null: nobody says after all. */
  readonly status?: InputMaybe<NetworkStatus>;
  /** The right end. What ended with the network ends with it still. Null: it has not ended. */
  readonly until?: InputMaybe<Scalars['PartialDate']['input']>;
};

/**
 * Who takes part in a task, and who does not as far as is on record. `uncovered` means none recorded, not none: `basis` says
 * how much of the landscape is known.
 */
export type Coverage = {
  readonly __typename?: 'Coverage';
  /** What the answer rests on. */
  readonly basis: CoverageBasis;
  /** The same by district, in the order of the keys; districts without anyone who is asked about are left out. */
  readonly byDistrict: ReadonlyArray<DistrictCoverage>;
  /** Those who take part in at least one network on the task, by name. */
  readonly covered: AuthorityConnection;
  /**
   * Their inhabitants among those of all that are asked about, from 0 to 1, as the register counts them. Null where an
   * authority and one that belongs to it are both asked about, since people would count twice: ask for one of `kinds`.
   */
  readonly populationShare?: Maybe<Scalars['Float']['output']>;
  /** Covered authorities among all that are asked about, from 0 to 1. Null where nobody is. */
  readonly share?: Maybe<Scalars['Float']['output']>;
  /** Those for whom no network on the task is on record, by name. */
  readonly uncovered: AuthorityConnection;
};


/**
 * Who takes part in a task, and who does not as far as is on record. `uncovered` means none recorded, not none: `basis` says
 * how much of the landscape is known.
 */
export type CoverageCoveredArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Who takes part in a task, and who does not as far as is on record. `uncovered` means none recorded, not none: `basis` says
 * how much of the landscape is known.
 */
export type CoverageUncoveredArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** How much of the landscape of networks is on record. */
export type CoverageBasis = {
  readonly __typename?: 'CoverageBasis';
  /** Networks whose list of members is not known to be complete, by name. */
  readonly incompleteNetworks: ReadonlyArray<Network>;
  /** True only where as many networks are on record as are reported, and all their members. Else more may be covered. */
  readonly isExhaustive: Scalars['Boolean']['output'];
  /** Networks on record on the day, on whatever task. */
  readonly networksRecorded: Scalars['Int']['output'];
  /** Networks that the funding programmes report, by their newest figures: 33 in December 2025. Null where none is on record. */
  readonly networksReported?: Maybe<Scalars['Int']['output']>;
};

/** A range of days; both ends belong to it. */
export type DateRange = {
  /** Not before this day. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Not after this day. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/**
 * One thing that is not the same at both ends of a leg. Put all RECORD differences onto what `from` shows, then all others,
 * and you have what `to` shows.
 */
export type Difference = {
  readonly __typename?: 'Difference';
  /** Why it differs, and on which leg: RECORD on the first, all else on the second. */
  readonly cause: DifferenceCause;
  /**
   * Of WORLD and TERRITORY the day on which it became what it is on the later day: since when it is there, is gone, or says
   * this, without a break. What changed twice in the meantime has the last of these days. Null of RECORD.
   */
  readonly effectiveOn?: Maybe<Scalars['Date']['output']>;
  /**
   * Of TERRITORY the reforms that it is put down to, the newest first: those of the day `effectiveOn` in which whom it is
   * about took part; where none is of that day, all between the two days. Empty of all else.
   */
  readonly events: ReadonlyArray<TerritorialEvent>;
  /** Stable id of the recorded fact; the same in the log and in the fields `factId`. */
  readonly factId: Scalars['ID']['output'];
  /** Every value that differs, by name; of what appeared or vanished all its values. */
  readonly fields: ReadonlyArray<FieldChange>;
  /** Where a link begins, e.g. the member. Null for all else. */
  readonly from?: Maybe<Scalars['ID']['output']>;
  /** The newest key of where the link begins. */
  readonly fromKey?: Maybe<Scalars['String']['output']>;
  /** What kind of thing it is. */
  readonly kind: ChangeKind;
  /** What became of it. */
  readonly operation: DifferenceOperation;
  /** Of RECORD the revision that made it what it is in the later state of the records. Null of all else. */
  readonly revision?: Maybe<Scalars['Int']['output']>;
  /**
   * What it is about: the id of an entity, also for its figures; for a claim what the source speaks of, an entity or a
   * link; for a link its own `factId`.
   */
  readonly subject: Scalars['ID']['output'];
  /** The newest key of the subject in the later of the two states of the records, e.g. `073355001`. Null for a link. */
  readonly subjectKey?: Maybe<Scalars['String']['output']>;
  /** Where a link ends, e.g. the network; for a claim its source. Null for all else. */
  readonly to?: Maybe<Scalars['ID']['output']>;
  /** The newest key of where it ends. */
  readonly toKey?: Maybe<Scalars['String']['output']>;
  /** Its type in the records: `LocalAuthority` or `Network` of an entity, `POPULATION` of a figure, `MEMBER_OF` of a link. */
  readonly type: Scalars['String']['output'];
};

/**
 * Why something differs. A comparison goes through a midpoint, the day of `from` as the revision of `to` has it. What
 * differs between `from` and there is RECORD; what differs between there and `to` is WORLD or TERRITORY. So a fact can
 * differ twice, once on each leg, and one leg can undo the other.
 */
export type DifferenceCause =
  /** We corrected it, learnt it or took it back: the same day looks otherwise in the other state of the records. */
  | 'RECORD'
  /**
   * It changed out there by a reform of the territory that took effect between the two days: the reform itself (its event,
   * who took part, who succeeded whom); that an authority that took part appeared or vanished, or changed its keys, names,
   * kind, levels or title of town; where it belongs and who belongs to it; and its figures and other links that began or
   * ended on the same day as itself. A new postal code or seat is WORLD, and so is what a source says.
   */
  | 'TERRITORY'
  /** It changed out there, between the two days. */
  | 'WORLD';

/**
 * The differences between two moments, page by page, and what they come to. All of it is about the same two moments, also on
 * a later page that is asked for while others write: its cursor brings them along.
 */
export type DifferenceConnection = {
  readonly __typename?: 'DifferenceConnection';
  /** The differences with their cursors. */
  readonly edges: ReadonlyArray<DifferenceEdge>;
  /** The first moment, as it was compared. */
  readonly from: Moment;
  /** The differences without cursors. */
  readonly nodes: ReadonlyArray<Difference>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** All differences of all pages counted, in the order of the list; a fact that differs on both legs counts twice. */
  readonly summary: ReadonlyArray<DifferenceCount>;
  /** The second moment, as it was compared. */
  readonly to: Moment;
  /** How many there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** How many differences have the same cause, operation, kind and type. */
export type DifferenceCount = {
  readonly __typename?: 'DifferenceCount';
  /** Why they differ. */
  readonly cause: DifferenceCause;
  /** How many, on all pages together. */
  readonly count: Scalars['Int']['output'];
  /** What kind of things they are. */
  readonly kind: ChangeKind;
  /** What became of them. */
  readonly operation: DifferenceOperation;
  /** Their type in the records, e.g. `BELONGS_TO`. */
  readonly type: Scalars['String']['output'];
};

/** A difference with its place in the list. */
export type DifferenceEdge = {
  readonly __typename?: 'DifferenceEdge';
  /** Place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** What differs. */
  readonly node: Difference;
};

/** Which differences are told. Fields are joined by AND, the items of a list by OR. */
export type DifferenceFilter = {
  /** Only with these causes. */
  readonly causes?: InputMaybe<ReadonlyArray<DifferenceCause>>;
  /** Only where one of these values differs, as `fields` names them, e.g. `["name", "role"]`. */
  readonly fields?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /**
   * Only about what has one of these keys at `from`, at the midpoint or at `to`: official keys of authorities (ARS or AGS),
   * keys of networks, task areas, programmes or reforms. Itself, its figures, its links, and what sources say of all these.
   */
  readonly keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Only of these kinds of things. Without CLAIM, what sources say is left out, which is half of the records. */
  readonly kinds?: InputMaybe<ReadonlyArray<ChangeKind>>;
  /** Only these operations. */
  readonly operations?: InputMaybe<ReadonlyArray<DifferenceOperation>>;
  /** Only of these types, as `type` names them, e.g. `["LocalAuthority", "MEMBER_OF"]`. */
  readonly types?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /**
   * The same about these authorities and all that belong to them at `from`, at the midpoint or at `to`: keys of Landkreise,
   * kreisfreie Städte or Verbandsgemeinden.
   */
  readonly within?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/**
 * What became of something on the way from one moment to the other. Where `from` is the later day, this is told backwards:
 * what came in the meantime has VANISHED.
 */
export type DifferenceOperation =
  /** It is there at the second moment, and not at the first. */
  | 'APPEARED'
  /** It is there at both, with other values. */
  | 'CHANGED'
  /** It was there at the first moment, and is not at the second. */
  | 'VANISHED';

/** Coverage of one district: how many of those asked about take part. */
export type DistrictCoverage = {
  readonly __typename?: 'DistrictCoverage';
  /** How many of those who are asked about are covered. */
  readonly covered: Scalars['Int']['output'];
  /** The Landkreis or kreisfreie Stadt. */
  readonly district: LocalAuthority;
  /** `covered` among `total`, from 0 to 1. */
  readonly share: Scalars['Float']['output'];
  /** How many are asked about. */
  readonly total: Scalars['Int']['output'];
};

/** An authority leaves a network. One that led it does no longer. */
export type EndMembershipInput = {
  /** The authority: its ARS or AGS of any era, or its id. */
  readonly authority: Scalars['ID']['input'];
  /** Who says so, at least one and at most 20 sources: each says all that this call states. */
  readonly citations: ReadonlyArray<CitationInput>;
  /** True tells what would change and writes nothing; the key is not used up. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * The `version` of the network that you have seen. VERSION_CONFLICT when it has changed since: somebody else was
   * faster.
   */
  readonly expectedVersion: Scalars['Int']['input'];
  /**
   * Yours alone, new for each call, 1 to 200 characters, e.g. a UUID. The same call with the same key again writes
   * nothing more and gives the same answer: repeat a call whose reply was lost.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The key or id of the network, e.g. `ersthelfer-app`. */
  readonly network: Scalars['ID']['input'];
  /**
   * The first day on which it is no longer so, as exact as the sources state it; of a month or year its first day
   * counts. A day to come works by itself.
   */
  readonly until: Scalars['PartialDate']['input'];
};

/** A network is over, or will be. */
export type EndNetworkInput = {
  /** Who says so, at least one and at most 20 sources: each says all that this call states. */
  readonly citations: ReadonlyArray<CitationInput>;
  /** True tells what would change and writes nothing; the key is not used up. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * The `version` of the network that you have seen. VERSION_CONFLICT when it has changed since: somebody else was
   * faster.
   */
  readonly expectedVersion: Scalars['Int']['input'];
  /**
   * Yours alone, new for each call, 1 to 200 characters, e.g. a UUID. The same call with the same key again writes
   * nothing more and gives the same answer: repeat a call whose reply was lost.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The key or id of the network, e.g. `ersthelfer-app`. */
  readonly network: Scalars['ID']['input'];
  /**
   * The first day on which it is no longer so, as exact as the sources state it; of a month or year its first day
   * counts. A day to come works by itself.
   */
  readonly until: Scalars['PartialDate']['input'];
};

/** A network no longer works on a task. */
export type EndTaskInput = {
  /** Who says so, at least one and at most 20 sources: each says all that this call states. */
  readonly citations: ReadonlyArray<CitationInput>;
  /** True tells what would change and writes nothing; the key is not used up. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * The `version` of the network that you have seen. VERSION_CONFLICT when it has changed since: somebody else was
   * faster.
   */
  readonly expectedVersion: Scalars['Int']['input'];
  /**
   * Yours alone, new for each call, 1 to 200 characters, e.g. a UUID. The same call with the same key again writes
   * nothing more and gives the same answer: repeat a call whose reply was lost.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The key or id of the network, e.g. `ersthelfer-app`. */
  readonly network: Scalars['ID']['input'];
  /** The key or id of the task area, e.g. `cybersicherheit`. */
  readonly taskArea: Scalars['ID']['input'];
  /**
   * The first day on which it is no longer so, as exact as the sources state it; of a month or year its first day
   * counts. A day to come works by itself.
   */
  readonly until: Scalars['PartialDate']['input'];
};

/** A thing that sources make statements about: an authority, a network, a task area, a funding programme. */
export type Entity = {
  /** True while sources contradict each other about this entity and nobody has decided; `provenance` tells the details. */
  readonly hasConflict: Scalars['Boolean']['output'];
  /** How a value went over the days, and what the records held for true before they were corrected: by field and day. */
  readonly history: ReadonlyArray<HistoryEntry>;
  /** Opaque and stable for ever; see Node. */
  readonly id: Scalars['ID']['output'];
  /**
   * The key by which people and other systems know it, e.g. `073355011` or `interkommunale-cybersicherheit`.
   * The same in every view; unlike the id it can change when an office changes it.
   */
  readonly key: Scalars['String']['output'];
  /** A name that is distinct among all entities, to show in lists: four places are called Roth, so a label says which one. */
  readonly label: Scalars['String']['output'];
  /** Who says so: the citations for every field of this entity that is asked for, and where sources differ. */
  readonly provenance: ReadonlyArray<Provenance>;
  /**
   * The newest revision that changed anything of it: what it is like, its figures, the links that belong to it (of a network
   * its members, tasks and awards) and what sources say. Send it as `expectedVersion` with a mutation.
   */
  readonly version: Scalars['Int']['output'];
};


/** A thing that sources make statements about: an authority, a network, a task area, a funding programme. */
export type EntityHistoryArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
  includeSuperseded?: Scalars['Boolean']['input'];
};


/** A thing that sources make statements about: an authority, a network, a task area, a funding programme. */
export type EntityProvenanceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** What a node of a piece of the graph stands for. */
export type EntityType =
  /** Public money for networks, e.g. the ministry's pilot funding. */
  | 'FUNDING_PROGRAMME'
  /** A Landkreis, a town, a Verbandsgemeinde or a municipality. */
  | 'LOCAL_AUTHORITY'
  /** Authorities that do a task together, e.g. the network on cybersecurity around Landstuhl. */
  | 'NETWORK'
  /** A task that networks work on, e.g. Cybersicherheit. */
  | 'TASK_AREA';

/** A range of amounts of money; both ends belong to it. */
export type EuroCentsRange = {
  /** At most this many euro cents. */
  readonly max?: InputMaybe<Scalars['EuroCents']['input']>;
  /** At least this many euro cents. */
  readonly min?: InputMaybe<Scalars['EuroCents']['input']>;
};

/** A page of the authorities on one side of an event. */
export type EventAuthorityConnection = {
  readonly __typename?: 'EventAuthorityConnection';
  /** The authorities with their cursors. */
  readonly edges: ReadonlyArray<EventAuthorityEdge>;
  /** The authorities without cursors. */
  readonly nodes: ReadonlyArray<LocalAuthority>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/**
 * An authority on one side of an event. Its node is shown as on the day that is asked about, or as it was last; `key`,
 * `name` and `kind` are those right before the event, or right after it.
 */
export type EventAuthorityEdge = Fact & {
  readonly __typename?: 'EventAuthorityEdge';
  /** Place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** Stable id of the statement that it took part. */
  readonly factId: Scalars['ID']['output'];
  /** Its ARS then: in `before` until the event, in `after` from it on. */
  readonly key: Scalars['String']['output'];
  /** What it was in law then: in `before` until the event, in `after` from it on. */
  readonly kind: AuthorityKind;
  /** What it was called then: in `before` until the event, in `after` from it on. */
  readonly name: Scalars['String']['output'];
  /** The authority as it is on the day that is asked about; as it was last, where it is dissolved by then. */
  readonly node: LocalAuthority;
  /** Who says so: `exists` for the statement itself. */
  readonly provenance: ReadonlyArray<Provenance>;
  /** The day of the event as stated; null when no source states it. */
  readonly since?: Maybe<Scalars['PartialDate']['output']>;
  /** Always null: what happened does not end. */
  readonly until?: Maybe<Scalars['PartialDate']['output']>;
};


/**
 * An authority on one side of an event. Its node is shown as on the day that is asked about, or as it was last; `key`,
 * `name` and `kind` are those right before the event, or right after it.
 */
export type EventAuthorityEdgeProvenanceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** What kind of word a source gives. */
export type Evidence =
  /** Reckoned from what the source states, e.g. the sum of the inhabitants of all municipalities. */
  | 'COMPUTED'
  /** Concluded from what the source states; it might be otherwise. */
  | 'INFERRED'
  /** The source says so itself. */
  | 'STATED';

/** A dated, sourced statement that two things belong together: a membership, a task, an award, a subordination. */
export type Fact = {
  /** Stable id of the statement, the same however often its details are corrected. */
  readonly factId: Scalars['ID']['output'];
  /** Who says so, for the statement itself (`exists`) and for each of its properties. */
  readonly provenance: ReadonlyArray<Provenance>;
  /** Since when it holds in the world, as stated. Null when no source states a start. */
  readonly since?: Maybe<Scalars['PartialDate']['output']>;
  /** Until when it holds in the world, as stated; the end itself is not included. Null when no end is known. */
  readonly until?: Maybe<Scalars['PartialDate']['output']>;
};


/** A dated, sourced statement that two things belong together: a membership, a task, an award, a subordination. */
export type FactProvenanceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** What came of a decision or of a retraction. */
export type FactPayload = WritePayload & {
  readonly __typename?: 'FactPayload';
  /** How many rows `changes` and `coming` have together, also where not all are told. */
  readonly changeCount: Scalars['Int']['output'];
  /**
   * What the call changed, or on a dry run would change, as the log tells it: at most 1,000 rows, the log itself has
   * all.
   */
  readonly changes: ReadonlyArray<Change>;
  /**
   * What begins or ends on days that are still to come. It stands in the log when the day comes, and gets its number
   * there.
   */
  readonly coming: ReadonlyArray<Change>;
  /** The fact that the call was about. Null for a decision on an entity itself. */
  readonly factId?: Maybe<Scalars['ID']['output']>;
  /**
   * What the fact belongs to, as it is after the call: today, or where it is not there today on the first day to come or
   * the last one that it was; its id names that day then. Null when the call was refused, when it is gone, and on a dry
   * run of something new.
   */
  readonly node?: Maybe<Node>;
  /** What the call wrote. Null where it wrote nothing: on a dry run, when it was refused, or when all was so already. */
  readonly revision?: Maybe<Revision>;
  /** Everything that is wrong with the call. Empty: it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The version after the call: send it as `expectedVersion` with the next one. Null where nothing is shown. */
  readonly version?: Maybe<Scalars['Int']['output']>;
};

/** One value that became another. */
export type FieldChange = {
  readonly __typename?: 'FieldChange';
  /** What it is now, in the same form. Null when there is none any more. */
  readonly after?: Maybe<Scalars['String']['output']>;
  /** What it was, as text; items of a list joined by `;`. Null when there was none. */
  readonly before?: Maybe<Scalars['String']['output']>;
  /**
   * Name of the value, e.g. `name`, `role` or `since`; of a claim `value.role` and `locator.role` for each field that the
   * source speaks of. Outlines are not told here: a boundary's `value` is their digest, and `boundary` gives them.
   */
  readonly field: Scalars['String']['output'];
};

/** A figure with the day that it was counted or measured for. */
export type Figure = {
  readonly __typename?: 'Figure';
  /** True when it is the sum over the municipalities within, because no source states it for the whole. */
  readonly isAggregated: Scalars['Boolean']['output'];
  /** The day (or year) for which it was counted or measured. */
  readonly on: Scalars['PartialDate']['output'];
  /** What the value counts in: inhabitants or square kilometres. */
  readonly unit: FigureUnit;
  /** The number, in the unit that `unit` names. */
  readonly value: Scalars['Float']['output'];
};

/** What a figure counts in. */
export type FigureUnit =
  /** Persons whose main residence is there. */
  | 'INHABITANTS'
  /** Square kilometres, exact to 0.01. */
  | 'SQUARE_KILOMETRES';

/** A node at which the graph goes on beyond what is shown. */
export type FrontierNode = {
  readonly __typename?: 'FrontierNode';
  /** How many of its neighbours are not shown. */
  readonly hiddenCount: Scalars['Int']['output'];
  /** Which of the nodes shown it is, by its id. */
  readonly nodeId: Scalars['ID']['output'];
};

/** Public money for networks: what it offers, what was reported of it, and what is on record. */
export type FundingProgramme = Entity & Node & {
  readonly __typename?: 'FundingProgramme';
  /** Money set aside for it, year by year. */
  readonly budgets: ReadonlyArray<Budget>;
  /** True while sources contradict each other about it. */
  readonly hasConflict: Scalars['Boolean']['output'];
  /** How a value went over the days, and what the records held for true before they were corrected: by field and day. */
  readonly history: ReadonlyArray<HistoryEntry>;
  /** Opaque and stable for ever; see Node. */
  readonly id: Scalars['ID']['output'];
  /** Readable key, e.g. `ikz-pilotfoerderung`. */
  readonly key: Scalars['String']['output'];
  /** Its name, which is distinct among programmes. */
  readonly label: Scalars['String']['output'];
  /** Its name as the sources have it. */
  readonly name: Scalars['String']['output'];
  /** The networks that it funds, as far as they are known. */
  readonly networks: ProgrammeNetworkConnection;
  /** Offices that advise those who apply. */
  readonly offices: ReadonlyArray<AdvisoryOffice>;
  /** Who says so, field by field. */
  readonly provenance: ReadonlyArray<Provenance>;
  /** What the records know of it, counted the same way every time. */
  readonly recorded: RecordedFigures;
  /** Figures as officials reported them. How they were counted is not known, so nothing is reckoned from them. */
  readonly reported: ReadonlyArray<ReportedFigure>;
  /** The rounds in which grants were handed over, in order. */
  readonly rounds: ReadonlyArray<AwardRound>;
  /** Since when it exists, as stated. */
  readonly since?: Maybe<Scalars['PartialDate']['output']>;
  /** Until when it existed, as stated; null when no end is known. */
  readonly until?: Maybe<Scalars['PartialDate']['output']>;
  /**
   * The newest revision that changed anything of it: what it is like, its figures, the links that belong to it (of a network
   * its members, tasks and awards) and what sources say. Send it as `expectedVersion` with a mutation.
   */
  readonly version: Scalars['Int']['output'];
};


/** Public money for networks: what it offers, what was reported of it, and what is on record. */
export type FundingProgrammeHistoryArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
  includeSuperseded?: Scalars['Boolean']['input'];
};


/** Public money for networks: what it offers, what was reported of it, and what is on record. */
export type FundingProgrammeNetworksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Public money for networks: what it offers, what was reported of it, and what is on record. */
export type FundingProgrammeProvenanceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of programmes, with where it stands in the whole list. */
export type FundingProgrammeConnection = {
  readonly __typename?: 'FundingProgrammeConnection';
  /** The programmes with their cursors. */
  readonly edges: ReadonlyArray<FundingProgrammeEdge>;
  /** The programmes without cursors. */
  readonly nodes: ReadonlyArray<FundingProgramme>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A programme in a list. */
export type FundingProgrammeEdge = {
  readonly __typename?: 'FundingProgrammeEdge';
  /** Place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The programme itself, as it is on the day. */
  readonly node: FundingProgramme;
};

/** A point on the earth, WGS84. */
export type GeoPoint = {
  readonly __typename?: 'GeoPoint';
  /** Degrees north of the equator. */
  readonly latitude: Scalars['Float']['output'];
  /** Degrees east of Greenwich. */
  readonly longitude: Scalars['Float']['output'];
};

/** A value over the days on which it holds, or on which the records once held it for true. */
export type HistoryEntry = {
  readonly __typename?: 'HistoryEntry';
  /** Name of the value in the records, e.g. `name`, `seat` or `population`. */
  readonly field: Scalars['String']['output'];
  /** The first day on which it holds, or from which on it is attested. */
  readonly from: Scalars['Date']['output'];
  /** The newest revision that recorded it. */
  readonly recordedIn: Scalars['Int']['output'];
  /** The revision by which the records say something else of these days: a correction. Null while it stands. */
  readonly supersededIn?: Maybe<Scalars['Int']['output']>;
  /** The first day on which it no longer does. Null when no end is known. */
  readonly until?: Maybe<Scalars['Date']['output']>;
  /** The value as text: a name, a number, a date. Entities are named with their key. */
  readonly value: Scalars['String']['output'];
};

/** How many rows of a plan have a status. */
export type ImportCount = {
  readonly __typename?: 'ImportCount';
  /** How many rows have it. */
  readonly rows: Scalars['Int']['output'];
  /** What the counted rows do. */
  readonly status: ImportRowStatus;
};

/** Something that an import recorded and that stays. */
export type ImportKept = {
  readonly __typename?: 'ImportKept';
  /** Why it stays. */
  readonly reason: ImportKeptReason;
  /** Id of the entity or link. */
  readonly subject: Scalars['ID']['output'];
};

/** Why something that an import recorded is not taken back. */
export type ImportKeptReason =
  /** A later revision changed it. */
  | 'CHANGED_SINCE'
  /** Something that was recorded or changed since rests on it. */
  | 'NEEDED';

/** What a file is. */
export type ImportKind =
  /** An edition of the official register (GV100AD) of any day, as the ZIP that the office publishes or as its text. */
  | 'REGISTER';

/** What came of a call about an import. */
export type ImportPayload = {
  readonly __typename?: 'ImportPayload';
  /** What stays as it is although the plan recorded it: only `revertImport` names any. */
  readonly kept: ReadonlyArray<ImportKept>;
  /** The plan as it is after the call. Null where there is none. */
  readonly plan?: Maybe<ImportPlan>;
  /** Everything that is wrong with the call. Empty: it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a file would do to the records, or did. */
export type ImportPlan = {
  readonly __typename?: 'ImportPlan';
  /** The revision that recorded it; null as long as none did. */
  readonly appliedIn?: Maybe<Revision>;
  /** Why it cannot be applied as it is. Empty where it can. */
  readonly blockedBy: ReadonlyArray<Scalars['String']['output']>;
  /** How many rows there are of each status. */
  readonly counts: ReadonlyArray<ImportCount>;
  /** The name under which the file was sent, e.g. `GV100AD3108.zip`. */
  readonly fileName: Scalars['String']['output'];
  /** The newest revision when it was planned. */
  readonly ground: Scalars['Int']['output'];
  /** Opaque and stable: it names the plan in all further calls. */
  readonly id: Scalars['ID']['output'];
  /** What the file is. */
  readonly kind: ImportKind;
  /** When it was planned. */
  readonly plannedAt: Scalars['DateTime']['output'];
  /** The viewer who made it, e.g. `key:1f0c`, or the name given on the command line. */
  readonly plannedBy: Scalars['String']['output'];
  /** Where the rows are to be had as CSV, e.g. `/imports/import_1f0c/rows.csv`; `?status=REJECTED,CONFLICT` narrows them. */
  readonly reportPath: Scalars['String']['output'];
  /** The revision that took it back. */
  readonly revertedIn?: Maybe<Revision>;
  /** The rows in the order of the file's lines; what no line says comes behind. */
  readonly rows: ImportRowConnection;
  /** How far it has come. */
  readonly status: ImportStatus;
  /** What has to be confirmed before it is applied: that it would dissolve a tenth of all municipalities, for example. */
  readonly toConfirm: ReadonlyArray<Scalars['String']['output']>;
};


/** What a file would do to the records, or did. */
export type ImportPlanRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  codes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ReadonlyArray<ImportRowStatus>>;
};

/** Plans, the newest first. */
export type ImportPlanConnection = {
  readonly __typename?: 'ImportPlanConnection';
  /** The plans with their cursors. */
  readonly edges: ReadonlyArray<ImportPlanEdge>;
  /** The plans without their cursors. */
  readonly nodes: ReadonlyArray<ImportPlan>;
  /** Whether there are more. */
  readonly pageInfo: PageInfo;
};

/** A plan in its list. */
export type ImportPlanEdge = {
  readonly __typename?: 'ImportPlanEdge';
  /** Where the plan stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The plan at this place of the list. */
  readonly node: ImportPlan;
};

/** What one line of the file does, or what follows from all of them. */
export type ImportRow = {
  readonly __typename?: 'ImportRow';
  /** What would stand instead. */
  readonly after: ReadonlyArray<ImportValue>;
  /** What stands on the day of the file, as far as it becomes different. */
  readonly before: ReadonlyArray<ImportValue>;
  /**
   * What happened or what is wrong, for programs: `AUTHORITY`, `VALUES`, `DISSOLVED`, `EVENT_MERGER`, `QUESTION_NO_HEIR`,
   * `record-length` …
   */
  readonly code: Scalars['String']['output'];
  /** Column or field. */
  readonly column?: Maybe<Scalars['String']['output']>;
  /** Name of the file, with that of the archive before it. Null where no line says it. */
  readonly file?: Maybe<Scalars['String']['output']>;
  /** Official key of the authority, or key of the event. */
  readonly key?: Maybe<Scalars['String']['output']>;
  /** Line of the file, from 1. */
  readonly line?: Maybe<Scalars['Int']['output']>;
  /** The same in words. */
  readonly message: Scalars['String']['output'];
  /** Its number in the plan, from 1. */
  readonly number: Scalars['Int']['output'];
  /** What it does. */
  readonly status: ImportRowStatus;
  /** Id of the entity that it is about; nothing on record has it before the plan is applied where it brings something new. */
  readonly subject?: Maybe<Scalars['ID']['output']>;
};

/** Rows of a plan in the order of their numbers. */
export type ImportRowConnection = {
  readonly __typename?: 'ImportRowConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ImportRowEdge>;
  /** The rows without their cursors. */
  readonly nodes: ReadonlyArray<ImportRow>;
  /** Whether there are more. */
  readonly pageInfo: PageInfo;
  /** How many rows there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row in its list. */
export type ImportRowEdge = {
  readonly __typename?: 'ImportRowEdge';
  /** Where the row stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** What stands at this place of the list. */
  readonly node: ImportRow;
};

/** What a row of a plan does. */
export type ImportRowStatus =
  /** Is not taken as it is, or asks something: `code` says what. */
  | 'CONFLICT'
  /** Brings something that is not on record. */
  | 'CREATED'
  /** Is damaged: nothing of the file can be applied. */
  | 'REJECTED'
  /** Says what is on record already, from the same source. */
  | 'UNCHANGED'
  /** Changes something that is on record, or cites a further source for it. */
  | 'UPDATED';

/** How far an import has come. */
export type ImportStatus =
  /** All of it is on record, in one revision. */
  | 'APPLIED'
  /** Compared with the records, which stay as they are. */
  | 'PLANNED'
  /** Recorded, and taken back. */
  | 'REVERTED';

/** A value in a row. */
export type ImportValue = {
  readonly __typename?: 'ImportValue';
  /** Name of the field, or key of an authority in rows about several. */
  readonly field: Scalars['String']['output'];
  /** What the field says, as text; a count with its reference day in brackets. */
  readonly value: Scalars['String']['output'];
};

/** A range of whole numbers; both ends belong to it. */
export type IntRange = {
  /** At most this. Without it: no upper bound. */
  readonly max?: InputMaybe<Scalars['Int']['input']>;
  /** At least this. Without it: no lower bound. */
  readonly min?: InputMaybe<Scalars['Int']['input']>;
};

/** Which register of keys a key belongs to. */
export type KeyScheme =
  /** Amtlicher Gemeindeschlüssel: 8 digits, municipalities only. */
  | 'AGS'
  /** Amtlicher Regionalschlüssel: 5 digits for a district, 9 for a Verbandsgemeinde, 12 for a municipality. */
  | 'ARS';

/** Which statements of the graph a walk goes along. */
export type LinkKind =
  /** From an authority to the one that it belongs to next: Ortsgemeinde → Verbandsgemeinde → Landkreis. */
  | 'BELONGS_TO'
  /** From a network to the programme that funds it. Ask for it with care: one programme makes nearly all networks neighbours. */
  | 'FUNDED_BY'
  /** From an authority to a network that it is a member of. The default of every walk. */
  | 'MEMBER_OF'
  /** Between two authorities with a common border; it has no direction, so `from` and `to` mean nothing. */
  | 'NEIGHBOURS'
  /** From a network to a task area that it works on. Ask for it with care: all networks on one task become neighbours. */
  | 'WORKS_ON';

/** A unit that can be a member of a network: a district, a town, a Verbandsgemeinde, a municipality. */
export type LocalAuthority = Entity & Node & {
  readonly __typename?: 'LocalAuthority';
  /** Amtlicher Gemeindeschlüssel on the day; null for districts and Verbandsgemeinden, which have none. */
  readonly ags?: Maybe<Scalars['String']['output']>;
  /** Area, newest figure known for the day. Null when none is. */
  readonly area?: Maybe<Figure>;
  /** Amtlicher Regionalschlüssel on the day; the same as `key`. */
  readonly ars: Scalars['String']['output'];
  /** The Verbandsgemeinde that it belongs to or is; null outside any. */
  readonly association?: Maybe<LocalAuthority>;
  /** Its outline on the map; null when none is on record. */
  readonly boundary?: Maybe<Boundary>;
  /** The authorities that belong to it next, by name. */
  readonly children: AuthorityChildConnection;
  /**
   * The day from which on it is no longer there, as stated, also where that day is still to come. Null where no end is
   * known, or not its day: then `earliestOn` and `latestOn` of the event that dissolved it tell more.
   */
  readonly dissolvedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** The Landkreis that it belongs to; a Landkreis and a kreisfreie Stadt are their own district. */
  readonly district?: Maybe<LocalAuthority>;
  /**
   * Since when it is there, as stated. Null where no source states it, and for those that are older than the records: then
   * `latestOn` of the event that founded it tells more.
   */
  readonly establishedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** The reforms of the territory in which it took part until the day, the newest first. */
  readonly events: TerritorialEventConnection;
  /** True while sources contradict each other about it. */
  readonly hasConflict: Scalars['Boolean']['output'];
  /** How a value went over the days, and what the records held for true before they were corrected: by field and day. */
  readonly history: ReadonlyArray<HistoryEntry>;
  /** Opaque and stable for ever, also through a new official key; see Node. */
  readonly id: Scalars['ID']['output'];
  /** Whether it may call itself a town (Stadt); null where the question does not arise. */
  readonly isTown?: Maybe<Scalars['Boolean']['output']>;
  /** Its ARS on the day: 5 digits for a district, 9 for a Verbandsgemeinde, 12 for a municipality. */
  readonly key: Scalars['String']['output'];
  /** All official keys it ever had, newest first. */
  readonly keys: ReadonlyArray<AuthorityKey>;
  /** What it is in law. */
  readonly kind: AuthorityKind;
  /** A name that is distinct in the whole Land, e.g. `Roth (Verbandsgemeinde Hamm (Sieg))`. */
  readonly label: Scalars['String']['output'];
  /** The levels at which it stands: two for a kreisfreie Stadt, else one. */
  readonly levels: ReadonlyArray<AuthorityLevel>;
  /** Geographic centre; null for districts and Verbandsgemeinden, for which the sources give none. */
  readonly location?: Maybe<GeoPoint>;
  /** The networks that it is a member of, itself and not through others. */
  readonly memberships: AuthorityMembershipConnection;
  /**
   * Where it stands among all that work together: centrality and community. Null when it is a direct member of no network on
   * record on the day. Reckoned once for a day and revision when first asked for, which takes part of a second; the next
   * answers come at once.
   */
  readonly metrics?: Maybe<AuthorityMetrics>;
  /** Its name without additions, e.g. `Landstuhl`. Not unique. */
  readonly name: Scalars['String']['output'];
  /** The authorities with which it has a common border, by name. */
  readonly neighbours: AuthorityNeighbourConnection;
  /** Its name as the official register has it, e.g. `Landstuhl, Sickingenstadt, Stadt`. */
  readonly officialName: Scalars['String']['output'];
  /** The authority that it belongs to next: Ortsgemeinde → Verbandsgemeinde → Landkreis. Null at the top. */
  readonly parent?: Maybe<LocalAuthority>;
  /** The authorities with which it shares networks (or partners), as `args` says. */
  readonly partners: AuthorityPartnerConnection;
  /** Inhabitants, newest figure known for the day. Null when none is. */
  readonly population?: Maybe<Figure>;
  /** Postal code of its administration; more can exist within it. Null for districts and Verbandsgemeinden. */
  readonly postalCode?: Maybe<Scalars['String']['output']>;
  /** Those of whom it took over the whole or a part, by name; and by which event. */
  readonly predecessors: AuthoritySuccessionConnection;
  /** Who says so, field by field. */
  readonly provenance: ReadonlyArray<Provenance>;
  /**
   * Authorities with which it might do a task, by what is on record: nearby ones, and those that do it already. Its present
   * partners in the task are left out.
   */
  readonly recommendedPartners: AuthorityRecommendationConnection;
  /** Where its administration sits, as the register spells it; null for most Ortsgemeinden. */
  readonly seat?: Maybe<Scalars['String']['output']>;
  /**
   * The authorities most like it. Looked at are those nearest in size, neighbours, those that belong to the same, and those
   * in its networks or on its tasks; the same day and revision always give the same answer.
   */
  readonly similar: AuthoritySimilarityConnection;
  /** Whether it is there on the day, or was dissolved before it. */
  readonly status: AuthorityStatus;
  /** Those to whom it went, as a whole or in parts, by name; and by which event. */
  readonly successors: AuthoritySuccessionConnection;
  /**
   * The newest revision that changed anything of it: what it is like, its figures, the links that belong to it (of a network
   * its members, tasks and awards) and what sources say. Send it as `expectedVersion` with a mutation.
   */
  readonly version: Scalars['Int']['output'];
};


/** A unit that can be a member of a network: a district, a town, a Verbandsgemeinde, a municipality. */
export type LocalAuthorityBoundaryArgs = {
  tolerance?: Scalars['Float']['input'];
};


/** A unit that can be a member of a network: a district, a town, a Verbandsgemeinde, a municipality. */
export type LocalAuthorityChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A unit that can be a member of a network: a district, a town, a Verbandsgemeinde, a municipality. */
export type LocalAuthorityEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A unit that can be a member of a network: a district, a town, a Verbandsgemeinde, a municipality. */
export type LocalAuthorityHistoryArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
  includeSuperseded?: Scalars['Boolean']['input'];
};


/** A unit that can be a member of a network: a district, a town, a Verbandsgemeinde, a municipality. */
export type LocalAuthorityMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NetworkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NetworkOrder>;
};


/** A unit that can be a member of a network: a district, a town, a Verbandsgemeinde, a municipality. */
export type LocalAuthorityNeighboursArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LocalAuthorityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  level?: InputMaybe<AuthorityLevel>;
};


/** A unit that can be a member of a network: a district, a town, a Verbandsgemeinde, a municipality. */
export type LocalAuthorityPartnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  args?: InputMaybe<PartnerArgs>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PartnerOrder>;
};


/** A unit that can be a member of a network: a district, a town, a Verbandsgemeinde, a municipality. */
export type LocalAuthorityPopulationArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A unit that can be a member of a network: a district, a town, a Verbandsgemeinde, a municipality. */
export type LocalAuthorityPredecessorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A unit that can be a member of a network: a district, a town, a Verbandsgemeinde, a municipality. */
export type LocalAuthorityProvenanceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};


/** A unit that can be a member of a network: a district, a town, a Verbandsgemeinde, a municipality. */
export type LocalAuthorityRecommendedPartnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  taskArea: Scalars['String']['input'];
};


/** A unit that can be a member of a network: a district, a town, a Verbandsgemeinde, a municipality. */
export type LocalAuthoritySimilarArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  by?: ReadonlyArray<SimilarityAspect>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<AuthorityKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A unit that can be a member of a network: a district, a town, a Verbandsgemeinde, a municipality. */
export type LocalAuthoritySuccessorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Which authorities to list. Fields join by AND, items of a list by OR. */
export type LocalAuthorityFilter = {
  /** Whether sources contradict each other about them. */
  readonly hasConflict?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether they may call themselves a town. */
  readonly isTown?: InputMaybe<Scalars['Boolean']['input']>;
  /** Official keys, ARS or AGS. */
  readonly keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What they are in law. */
  readonly kinds?: InputMaybe<ReadonlyArray<AuthorityKind>>;
  /** At which levels they stand. */
  readonly levels?: InputMaybe<ReadonlyArray<AuthorityLevel>>;
  /** Member of a network like this; `{}` means of any. Filters stand at most four deep in one another. */
  readonly memberOf?: InputMaybe<NetworkFilter>;
  /** Part of the name; case and accents do not matter. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Member of no network like this; `{}` means member of none at all. */
  readonly notMemberOf?: InputMaybe<NetworkFilter>;
  /** How many inhabitants, by the newest figure known for the day. Who has no figure is left out. */
  readonly population?: InputMaybe<IntRange>;
  /**
   * Whether they are there on the day (the default), or were dissolved before it. What narrows the list is then looked at on
   * their last day. No list of members or neighbours has anybody who is dissolved.
   */
  readonly status?: InputMaybe<ReadonlyArray<AuthorityStatus>>;
  /** Keys of Landkreise, kreisfreie Städte or Verbandsgemeinden that they are, or belong to at any depth, e.g. `07335`. */
  readonly within?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Order of a list of authorities. */
export type LocalAuthorityOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: LocalAuthorityOrderField;
};

/** By what to order authorities. */
export type LocalAuthorityOrderField =
  /** Square kilometres, by the newest figure known for the day. */
  | 'AREA'
  /** The official key (ARS), digit by digit: so a district comes before all that is in it. */
  | 'KEY'
  /** The name, as German dictionaries sort it (DIN 5007-1: ä as a). */
  | 'NAME'
  /** In how many networks they are members. */
  | 'NETWORK_COUNT'
  /** Inhabitants, by the newest figure known for the day. */
  | 'POPULATION';

/** The graph that metrics are reckoned from. The same for all authorities of one day and revision. */
export type MetricsBasis = {
  readonly __typename?: 'MetricsBasis';
  /** Version of the reckoning and of its libraries. Where it is the same, the same networks give the same numbers. */
  readonly algorithm: Scalars['String']['output'];
  /** Authorities that are members of at least one network on the day. */
  readonly authorities: Scalars['Int']['output'];
  /** Communities that were found; an authority that shares its networks with nobody is one of its own. */
  readonly communities: Scalars['Int']['output'];
  /** Couples of them that share at least one network. */
  readonly links: Scalars['Int']['output'];
  /**
   * How much more the communities share within than chance would have it, from -0.5 to 1; above 0.3 they are usually
   * called distinct. 0 where nobody shares anything. Newman and Girvan (2004).
   */
  readonly modularity: Scalars['Float']['output'];
};

/** A moment as it was compared, with what was left out filled in: given as `MomentInput`, it stays the same for ever. */
export type Moment = {
  readonly __typename?: 'Moment';
  /** The day in the world, e.g. `2021-12-01`. */
  readonly asOf: Scalars['Date']['output'];
  /** The number of the revision whose state of the records this is. */
  readonly atRevision: Scalars['Int']['output'];
};

/** A day in the world, as a state of the records has it. */
export type MomentInput = {
  /** The day in the world that is asked about, also one to come; default today in Germany. */
  readonly asOf?: InputMaybe<Scalars['Date']['input']>;
  /** The state of the records; default the newest. */
  readonly atRevision?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * Everything that is written. Each mutation is a revision of its own and all or nothing; several in one document run one
 * after another, at most 10. `end…` says that the world has changed, `correct…` and `retract…` that the records were
 * wrong. Needs a viewer with the scope to write.
 */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Records that an authority is a member of a network. */
  readonly addMember?: Maybe<NetworkPayload>;
  /** Records a source, so that it can be cited. */
  readonly addSource?: Maybe<SourcePayload>;
  /**
   * Applies a plan: all of it, in one revision, or nothing. A plan whose ground has moved is STALE_PLAN. Applied again, it
   * answers the same and changes nothing. Needs the scope `import`.
   */
  readonly applyImport: ImportPayload;
  /** Records that a network works on a task. */
  readonly assignTask?: Maybe<NetworkPayload>;
  /** Corrects what is recorded of a network, for all its days. */
  readonly correctNetwork?: Maybe<NetworkPayload>;
  /** Ends a membership; the network goes on. */
  readonly endMembership?: Maybe<NetworkPayload>;
  /** Ends a network, and with it its memberships and tasks, in one revision. */
  readonly endNetwork?: Maybe<NetworkPayload>;
  /** Ends the work of a network on a task. */
  readonly endTask?: Maybe<NetworkPayload>;
  /**
   * Compares a file with what is on record and keeps what it would do, row by row; the records stay as they are. The file
   * was sent to `/imports/files` before. Needs the scope `import`.
   */
  readonly planImport: ImportPayload;
  /** Records a grant to a network. */
  readonly recordAward?: Maybe<NetworkPayload>;
  /**
   * Records a network. For a key that is on record: a further source for it, where it says the same; what it says
   * otherwise is a conflict.
   */
  readonly recordNetwork?: Maybe<NetworkPayload>;
  /** Takes back a fact that should never have been recorded, with all that sources say of it. */
  readonly retractFact?: Maybe<FactPayload>;
  /**
   * Takes back what a plan recorded, by a revision of its own. What was changed since stays, and is named in `kept`. Undone
   * again, it answers the same and changes nothing. Needs the scope `import`.
   */
  readonly revertImport: ImportPayload;
  /** Accepts one of the values on which sources differ, or another one that a source states. */
  readonly settleConflict?: Maybe<FactPayload>;
};


/**
 * Everything that is written. Each mutation is a revision of its own and all or nothing; several in one document run one
 * after another, at most 10. `end…` says that the world has changed, `correct…` and `retract…` that the records were
 * wrong. Needs a viewer with the scope to write.
 */
export type MutationAddMemberArgs = {
  input: AddMemberInput;
};


/**
 * Everything that is written. Each mutation is a revision of its own and all or nothing; several in one document run one
 * after another, at most 10. `end…` says that the world has changed, `correct…` and `retract…` that the records were
 * wrong. Needs a viewer with the scope to write.
 */
export type MutationAddSourceArgs = {
  input: AddSourceInput;
};


/**
 * Everything that is written. Each mutation is a revision of its own and all or nothing; several in one document run one
 * after another, at most 10. `end…` says that the world has changed, `correct…` and `retract…` that the records were
 * wrong. Needs a viewer with the scope to write.
 */
export type MutationApplyImportArgs = {
  input: ApplyImportInput;
};


/**
 * Everything that is written. Each mutation is a revision of its own and all or nothing; several in one document run one
 * after another, at most 10. `end…` says that the world has changed, `correct…` and `retract…` that the records were
 * wrong. Needs a viewer with the scope to write.
 */
export type MutationAssignTaskArgs = {
  input: AssignTaskInput;
};


/**
 * Everything that is written. Each mutation is a revision of its own and all or nothing; several in one document run one
 * after another, at most 10. `end…` says that the world has changed, `correct…` and `retract…` that the records were
 * wrong. Needs a viewer with the scope to write.
 */
export type MutationCorrectNetworkArgs = {
  input: CorrectNetworkInput;
};


/**
 * Everything that is written. Each mutation is a revision of its own and all or nothing; several in one document run one
 * after another, at most 10. `end…` says that the world has changed, `correct…` and `retract…` that the records were
 * wrong. Needs a viewer with the scope to write.
 */
export type MutationEndMembershipArgs = {
  input: EndMembershipInput;
};


/**
 * Everything that is written. Each mutation is a revision of its own and all or nothing; several in one document run one
 * after another, at most 10. `end…` says that the world has changed, `correct…` and `retract…` that the records were
 * wrong. Needs a viewer with the scope to write.
 */
export type MutationEndNetworkArgs = {
  input: EndNetworkInput;
};


/**
 * Everything that is written. Each mutation is a revision of its own and all or nothing; several in one document run one
 * after another, at most 10. `end…` says that the world has changed, `correct…` and `retract…` that the records were
 * wrong. Needs a viewer with the scope to write.
 */
export type MutationEndTaskArgs = {
  input: EndTaskInput;
};


/**
 * Everything that is written. Each mutation is a revision of its own and all or nothing; several in one document run one
 * after another, at most 10. `end…` says that the world has changed, `correct…` and `retract…` that the records were
 * wrong. Needs a viewer with the scope to write.
 */
export type MutationPlanImportArgs = {
  input: PlanImportInput;
};


/**
 * Everything that is written. Each mutation is a revision of its own and all or nothing; several in one document run one
 * after another, at most 10. `end…` says that the world has changed, `correct…` and `retract…` that the records were
 * wrong. Needs a viewer with the scope to write.
 */
export type MutationRecordAwardArgs = {
  input: RecordAwardInput;
};


/**
 * Everything that is written. Each mutation is a revision of its own and all or nothing; several in one document run one
 * after another, at most 10. `end…` says that the world has changed, `correct…` and `retract…` that the records were
 * wrong. Needs a viewer with the scope to write.
 */
export type MutationRecordNetworkArgs = {
  input: RecordNetworkInput;
};


/**
 * Everything that is written. Each mutation is a revision of its own and all or nothing; several in one document run one
 * after another, at most 10. `end…` says that the world has changed, `correct…` and `retract…` that the records were
 * wrong. Needs a viewer with the scope to write.
 */
export type MutationRetractFactArgs = {
  input: RetractFactInput;
};


/**
 * Everything that is written. Each mutation is a revision of its own and all or nothing; several in one document run one
 * after another, at most 10. `end…` says that the world has changed, `correct…` and `retract…` that the records were
 * wrong. Needs a viewer with the scope to write.
 */
export type MutationRevertImportArgs = {
  input: RevertImportInput;
};


/**
 * Everything that is written. Each mutation is a revision of its own and all or nothing; several in one document run one
 * after another, at most 10. `end…` says that the world has changed, `correct…` and `retract…` that the records were
 * wrong. Needs a viewer with the scope to write.
 */
export type MutationSettleConflictArgs = {
  input: SettleConflictInput;
};

/** Authorities that do a task together (Kooperationsverbund). */
export type Network = Entity & Node & {
  readonly __typename?: 'Network';
  /** The grants that it was awarded. */
  readonly awards: NetworkAwardConnection;
  /** What it wants to reach, in one German sentence; null when no source tells. */
  readonly goal?: Maybe<Scalars['String']['output']>;
  /** True while sources contradict each other about it. */
  readonly hasConflict: Scalars['Boolean']['output'];
  /** How a value went over the days, and what the records held for true before they were corrected: by field and day. */
  readonly history: ReadonlyArray<HistoryEntry>;
  /** Opaque and stable for ever; see Node. */
  readonly id: Scalars['ID']['output'];
  /** Readable key, e.g. `interkommunale-cybersicherheit`. */
  readonly key: Scalars['String']['output'];
  /** Its name, which is distinct among networks. */
  readonly label: Scalars['String']['output'];
  /** Legal form as the source words it, e.g. `Zweckvereinbarung`; null when no source tells. */
  readonly legalForm?: Maybe<Scalars['String']['output']>;
  /** Its members, as far as they are known. */
  readonly members: NetworkMemberConnection;
  /** Whether all its members are on record; null when unknown. */
  readonly membersComplete?: Maybe<Scalars['Boolean']['output']>;
  /** Its name as the sources have it, or a description where they name none. */
  readonly name: Scalars['String']['output'];
  /**
   * Other networks that share members with it, those that share most first. Only members themselves count: two networks
   * may also meet in a Landkreis and its Gemeinden, which `partnerships` finds.
   */
  readonly overlapping: NetworkOverlapConnection;
  /** Who says so, field by field. */
  readonly provenance: ReadonlyArray<Provenance>;
  /** Since when it exists, as stated; null when no source states it. */
  readonly since?: Maybe<Scalars['PartialDate']['output']>;
  /** How far it has come; null when no source tells. */
  readonly status?: Maybe<NetworkStatus>;
  /** The tasks that it works on, by name. */
  readonly taskAreas: NetworkTaskAreaConnection;
  /** Until when it existed, as stated; null when no end is known. */
  readonly until?: Maybe<Scalars['PartialDate']['output']>;
  /**
   * The newest revision that changed anything of it: what it is like, its figures, the links that belong to it (of a network
   * its members, tasks and awards) and what sources say. Send it as `expectedVersion` with a mutation.
   */
  readonly version: Scalars['Int']['output'];
};


/** Authorities that do a task together (Kooperationsverbund). */
export type NetworkAwardsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Authorities that do a task together (Kooperationsverbund). */
export type NetworkHistoryArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
  includeSuperseded?: Scalars['Boolean']['input'];
};


/** Authorities that do a task together (Kooperationsverbund). */
export type NetworkMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LocalAuthorityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LocalAuthorityOrder>;
};


/** Authorities that do a task together (Kooperationsverbund). */
export type NetworkOverlappingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Authorities that do a task together (Kooperationsverbund). */
export type NetworkProvenanceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};


/** Authorities that do a task together (Kooperationsverbund). */
export type NetworkTaskAreasArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of the grants of a network. */
export type NetworkAwardConnection = {
  readonly __typename?: 'NetworkAwardConnection';
  /** The programmes with their cursors. */
  readonly edges: ReadonlyArray<NetworkAwardEdge>;
  /** The programmes without cursors. */
  readonly nodes: ReadonlyArray<FundingProgramme>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A grant to a network. */
export type NetworkAwardEdge = Fact & {
  readonly __typename?: 'NetworkAwardEdge';
  /** The grant to the whole network, never split among members; null when no source tells. */
  readonly amount?: Maybe<Scalars['EuroCents']['output']>;
  /** When it was awarded, as exact as stated; null when no source tells. */
  readonly awardedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** Place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** Stable id of the statement that the two belong together. */
  readonly factId: Scalars['ID']['output'];
  /** True where the source says "about" or "up to". */
  readonly isApproximate?: Maybe<Scalars['Boolean']['output']>;
  /** The programme that gave the grant. */
  readonly node: FundingProgramme;
  /** Who says so: `exists` for the statement itself, and each of its properties. */
  readonly provenance: ReadonlyArray<Provenance>;
  /** Number of the round in which it was awarded; null when no source tells. */
  readonly round?: Maybe<Scalars['Int']['output']>;
  /** Since when, as stated; null when no source states it. */
  readonly since?: Maybe<Scalars['PartialDate']['output']>;
  /** Until when, as stated; null when no end is known. */
  readonly until?: Maybe<Scalars['PartialDate']['output']>;
};


/** A grant to a network. */
export type NetworkAwardEdgeProvenanceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of networks, with where it stands in the whole list. */
export type NetworkConnection = {
  readonly __typename?: 'NetworkConnection';
  /** The networks with their cursors. */
  readonly edges: ReadonlyArray<NetworkEdge>;
  /** The networks without cursors. */
  readonly nodes: ReadonlyArray<Network>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A network in a list. */
export type NetworkEdge = {
  readonly __typename?: 'NetworkEdge';
  /** Place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The network itself, as it is on the day. */
  readonly node: Network;
};

/** Which networks to list. Fields join by AND, items of a list by OR. */
export type NetworkFilter = {
  /** Official keys of authorities that are all members. */
  readonly allMembers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Size of the grant. */
  readonly amount?: InputMaybe<EuroCentsRange>;
  /** Official keys of authorities of which at least one is a member. */
  readonly anyMember?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Awarded within these days; a month or year as award date counts when it lies within wholly. */
  readonly awarded?: InputMaybe<DateRange>;
  /** Whether sources contradict each other about them. */
  readonly hasConflict?: InputMaybe<Scalars['Boolean']['input']>;
  /** Their keys, e.g. `ersthelfer-app`. */
  readonly keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Legal forms as the sources word them. */
  readonly legalForms?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** How many members are on record. */
  readonly memberCount?: InputMaybe<IntRange>;
  /** At least one member is of one of these kinds. */
  readonly memberKinds?: InputMaybe<ReadonlyArray<AuthorityKind>>;
  /**
   * At least one member is like this: one member that passes all of it. `{}` means any member at all. Filters stand at most
   * four deep in one another.
   */
  readonly members?: InputMaybe<LocalAuthorityFilter>;
  /** Whether all members are on record. */
  readonly membersComplete?: InputMaybe<Scalars['Boolean']['input']>;
  /** Key of a programme that funds them. */
  readonly programme?: InputMaybe<Scalars['String']['input']>;
  /** Awarded in one of these rounds. */
  readonly round?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** How far they have come. */
  readonly status?: InputMaybe<ReadonlyArray<NetworkStatus>>;
  /** Key of a task area that they work on, itself or within it. */
  readonly taskArea?: InputMaybe<Scalars['String']['input']>;
  /** Part of name or goal; case and accents do not matter. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** A page of the members of a network, with where it stands among all of them. */
export type NetworkMemberConnection = {
  readonly __typename?: 'NetworkMemberConnection';
  /** The authorities with their cursors. */
  readonly edges: ReadonlyArray<NetworkMemberEdge>;
  /** The authorities without cursors. */
  readonly nodes: ReadonlyArray<LocalAuthority>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A membership, seen from the network. */
export type NetworkMemberEdge = Fact & {
  readonly __typename?: 'NetworkMemberEdge';
  /** Place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** Stable id of the statement that the two belong together. */
  readonly factId: Scalars['ID']['output'];
  /** The authority that is a member. */
  readonly node: LocalAuthority;
  /** Who says so: `exists` for the statement itself, and each of its properties. */
  readonly provenance: ReadonlyArray<Provenance>;
  /** What the authority does in the network, as a source states it. Null = not stated, or sources differ; never assumed. */
  readonly role?: Maybe<Role>;
  /** Since when, as stated; null when no source states it. */
  readonly since?: Maybe<Scalars['PartialDate']['output']>;
  /** Until when, as stated; null when no end is known. */
  readonly until?: Maybe<Scalars['PartialDate']['output']>;
};


/** A membership, seen from the network. */
export type NetworkMemberEdgeProvenanceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** Order of a list of networks: by what, and which way. */
export type NetworkOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: NetworkOrderField;
};

/** By what to order networks. */
export type NetworkOrderField =
  /** Sum of the grants known. */
  | 'AMOUNT'
  /** When they were last awarded a grant. */
  | 'AWARDED_ON'
  /** How many members are on record. */
  | 'MEMBER_COUNT'
  /** The name, as German dictionaries sort it. */
  | 'NAME'
  /** Since when they exist. */
  | 'SINCE';

/** A page of networks that share members with a network. */
export type NetworkOverlapConnection = {
  readonly __typename?: 'NetworkOverlapConnection';
  /** The networks with their cursors and what is shared. */
  readonly edges: ReadonlyArray<NetworkOverlapEdge>;
  /** The networks without cursors. */
  readonly nodes: ReadonlyArray<Network>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A network that shares members with another. */
export type NetworkOverlapEdge = {
  readonly __typename?: 'NetworkOverlapEdge';
  /** Place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The other network. */
  readonly node: Network;
  /** The authorities that are members of both, by name; at least one. */
  readonly sharedMembers: ReadonlyArray<LocalAuthority>;
};

/** What came of a call about a network, its members, tasks or awards. */
export type NetworkPayload = WritePayload & {
  readonly __typename?: 'NetworkPayload';
  /** How many rows `changes` and `coming` have together, also where not all are told. */
  readonly changeCount: Scalars['Int']['output'];
  /**
   * What the call changed, or on a dry run would change, as the log tells it: at most 1,000 rows, the log itself has
   * all.
   */
  readonly changes: ReadonlyArray<Change>;
  /**
   * What begins or ends on days that are still to come. It stands in the log when the day comes, and gets its number
   * there.
   */
  readonly coming: ReadonlyArray<Change>;
  /**
   * The membership, task or award that the call was about: as `factId` of its edge, and for `retractFact`. Null where it
   * was about the network itself.
   */
  readonly factId?: Maybe<Scalars['ID']['output']>;
  /**
   * The network as it is after the call: today, or where it is not there today on the first day to come or the last one
   * that it was; its id names that day then. Null when the call was refused, when it is gone, and on a dry run of
   * something new.
   */
  readonly network?: Maybe<Network>;
  /** What the call wrote. Null where it wrote nothing: on a dry run, when it was refused, or when all was so already. */
  readonly revision?: Maybe<Revision>;
  /** Everything that is wrong with the call. Empty: it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The version after the call: send it as `expectedVersion` with the next one. Null where nothing is shown. */
  readonly version?: Maybe<Scalars['Int']['output']>;
};

/** How far a network has come. */
export type NetworkStatus =
  /** At work. */
  | 'ACTIVE'
  /** Funding applied for. */
  | 'APPLIED'
  /** Over: the authorities no longer do the task together. */
  | 'ENDED'
  /** Talked about, not applied for. */
  | 'PLANNED';

/** A page of the tasks of a network, with where it stands among all of them. */
export type NetworkTaskAreaConnection = {
  readonly __typename?: 'NetworkTaskAreaConnection';
  /** The task areas with their cursors. */
  readonly edges: ReadonlyArray<NetworkTaskAreaEdge>;
  /** The task areas without cursors. */
  readonly nodes: ReadonlyArray<TaskArea>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A task of a network: a dated statement with its sources. */
export type NetworkTaskAreaEdge = Fact & {
  readonly __typename?: 'NetworkTaskAreaEdge';
  /** Place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** Stable id of the statement that the two belong together. */
  readonly factId: Scalars['ID']['output'];
  /** The task area. */
  readonly node: TaskArea;
  /** Who says so: `exists` for the statement itself, and each of its properties. */
  readonly provenance: ReadonlyArray<Provenance>;
  /** Since when, as stated; null when no source states it. */
  readonly since?: Maybe<Scalars['PartialDate']['output']>;
  /** Until when, as stated; null when no end is known. */
  readonly until?: Maybe<Scalars['PartialDate']['output']>;
};


/** A task of a network: a dated statement with its sources. */
export type NetworkTaskAreaEdgeProvenanceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** Anything with an identity of its own that never changes. Ask for it again by `node(id:)`. */
export type Node = {
  /**
   * Opaque and stable for ever. Where the answer was asked for with an explicit `asOf` or `atRevision`, the id carries
   * that view, so that a client's cache never mixes two days; such an id gives the same view back.
   */
  readonly id: Scalars['ID']['output'];
};

/** Which way a list runs. Rows without a value come last in both directions. */
export type OrderDirection =
  /** From small to large, from A to Z, from early to late. */
  | 'ASC'
  /** From large to small, from Z to A, from late to early. */
  | 'DESC';

/** Where a page of a connection stands in the whole list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the last row, to be handed to `after` for the next page; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** True when rows follow the last one of this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** True when rows precede the first one of this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/**
 * How an authority takes part in a network: itself, or through its holder, another legal person that is a member. Two who
 * hang on the same holder do not work together through it.
 */
export type Participation =
  /** It is a member itself. */
  | 'DIRECT'
  /** The Verbandsgemeinde it belongs to is a member. */
  | 'VIA_ASSOCIATION'
  /** The Landkreis it belongs to is a member. A kreisfreie Stadt belongs to none: what it does itself is DIRECT. */
  | 'VIA_DISTRICT'
  /** A municipality that belongs to it, as a Verbandsgemeinde or a Landkreis, is a member. */
  | 'VIA_MEMBER_MUNICIPALITY';

/** What makes a partner. All edges (membership, task, tree of tasks) must hold on the day. */
export type PartnerArgs = {
  /** Also networks that work on a narrower task area. */
  readonly includeSubtree?: Scalars['Boolean']['input'];
  /** Both partners are of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<AuthorityKind>>;
  /** They share at least this many (see `sharedCount`); 1 or more. */
  readonly minShared?: Scalars['Int']['input'];
  /**
   * In which ways the two, and the thirds, may take part. Beyond DIRECT it is not they who act but their holder, so ask for
   * it only where that counts: fire and disaster protection has 4 pairs of Verbandsgemeinden with DIRECT, and 261 with
   * VIA_DISTRICT beside it. More than 500,000 couples to look at are TOO_EXPENSIVE.
   */
  readonly participation?: ReadonlyArray<Participation>;
  /** For SHARED_PARTNER: the third is of these kinds. */
  readonly partnerKinds?: InputMaybe<ReadonlyArray<AuthorityKind>>;
  /** What makes them partners. */
  readonly relation?: PartnerRelation;
  /** Key of the task that the network works on, e.g. `cybersicherheit`. Without it: any task, or none. */
  readonly taskArea?: InputMaybe<Scalars['String']['input']>;
  /** Official keys of Landkreise, kreisfreie Städte or Verbandsgemeinden: both partners are one of these or belong to one. */
  readonly within?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Authorities that work together: for SAME_NETWORK those of one network, else all that hang together by partnerships. */
export type PartnerGroup = {
  readonly __typename?: 'PartnerGroup';
  /** Two or more, by name. */
  readonly authorities: ReadonlyArray<LocalAuthority>;
  /** The networks that make them a group, by name. */
  readonly networks: ReadonlyArray<Network>;
};

/** A page of groups that work together. */
export type PartnerGroupConnection = {
  readonly __typename?: 'PartnerGroupConnection';
  /** The groups with their cursors. */
  readonly edges: ReadonlyArray<PartnerGroupEdge>;
  /** The groups without cursors. */
  readonly nodes: ReadonlyArray<PartnerGroup>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A group that works together. */
export type PartnerGroupEdge = {
  readonly __typename?: 'PartnerGroupEdge';
  /** Place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The group itself, with what makes it one. */
  readonly node: PartnerGroup;
};

/** Order of a list of partners: by what, and which way. */
export type PartnerOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: PartnerOrderField;
};

/** By what to order partners. */
export type PartnerOrderField =
  /** The name; for pairs that of the first, then of the second. */
  | 'NAME'
  /** How much is shared. */
  | 'SHARED_COUNT';

/** What makes two authorities partners. */
export type PartnerRelation =
  /** Either of the two. `sharedCount` counts shared networks and shared partners together. */
  | 'ANY'
  /** Both take part in one network. `sharedCount` counts such networks. */
  | 'SAME_NETWORK'
  /** A third authority is a partner of both, in one network or in two. `sharedCount` counts such thirds. */
  | 'SHARED_PARTNER';

/** Two authorities that work together. */
export type Partnership = {
  readonly __typename?: 'Partnership';
  /** The two, by key. */
  readonly authorities: ReadonlyArray<LocalAuthority>;
  /** How much they share: networks for SAME_NETWORK, partners for SHARED_PARTNER, both together for ANY. */
  readonly sharedCount: Scalars['Int']['output'];
  /** The networks in which both take part, by name; empty where they only share a partner. */
  readonly sharedNetworks: ReadonlyArray<SharedNetwork>;
  /** The thirds who are partners of both, by name. */
  readonly sharedPartners: SharedPartnerConnection;
};


/** Two authorities that work together. */
export type PartnershipSharedPartnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of pairs that work together. */
export type PartnershipConnection = {
  readonly __typename?: 'PartnershipConnection';
  /** The pairs with their cursors. */
  readonly edges: ReadonlyArray<PartnershipEdge>;
  /** The pairs without cursors. */
  readonly nodes: ReadonlyArray<Partnership>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A pair that works together. */
export type PartnershipEdge = {
  readonly __typename?: 'PartnershipEdge';
  /** Place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The pair itself, with what the two share. */
  readonly node: Partnership;
};

/** One path, by the ids of nodes and links of the piece of the graph beside it. */
export type Path = {
  readonly __typename?: 'Path';
  /** How many links it has: two memberships make two authorities partners. */
  readonly length: Scalars['Int']['output'];
  /** The links in turn. */
  readonly linkIds: ReadonlyArray<Scalars['ID']['output']>;
  /** The nodes from the beginning to the end: one more than links. */
  readonly nodeIds: ReadonlyArray<Scalars['ID']['output']>;
};

/** Which paths to look for. None visits a node twice. */
export type PathMode =
  /** All up to `maxLength`, at most 100, the shortest first. */
  | 'ALL'
  /** The `k` shortest, longer ones where there are not enough of the least length. */
  | 'K_SHORTEST'
  /** All paths of the least length, at most 100. */
  | 'SHORTEST';

/** The paths from one node to another, and the piece of the graph that they make up together. */
export type PathResult = {
  readonly __typename?: 'PathResult';
  /**
   * True where more of the least length (SHORTEST), of the length of the last (K_SHORTEST) or up to `maxLength` (ALL) were
   * left out.
   */
  readonly isTruncated: Scalars['Boolean']['output'];
  /** The paths, the shortest first, then by the ids of their nodes. */
  readonly paths: ReadonlyArray<Path>;
  /** The nodes and links of all paths, each once. */
  readonly subgraph: Subgraph;
};

/** A file to plan. */
export type PlanImportInput = {
  /** Reference day of the areas; as `populationOn`. */
  readonly areaOn?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the file, as `/imports/files` gave it. */
  readonly file: Scalars['ID']['input'];
  /** Of your own making: the same key with the same input gives the same plan. At most 200 characters. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What the file is. */
  readonly kind?: ImportKind;
  /**
   * Reference day of the inhabitants, e.g. `2024-12-31`. Read from the remarks in the office's ZIP where it has them; a
   * text alone says none, and without one its inhabitants are left out.
   */
  readonly populationOn?: InputMaybe<Scalars['Date']['input']>;
};

/** A page of the networks that a programme funds. */
export type ProgrammeNetworkConnection = {
  readonly __typename?: 'ProgrammeNetworkConnection';
  /** The networks with their cursors. */
  readonly edges: ReadonlyArray<ProgrammeNetworkEdge>;
  /** The networks without cursors. */
  readonly nodes: ReadonlyArray<Network>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A grant, seen from the programme. */
export type ProgrammeNetworkEdge = Fact & {
  readonly __typename?: 'ProgrammeNetworkEdge';
  /** The grant to the whole network, never split among members; null when no source tells. */
  readonly amount?: Maybe<Scalars['EuroCents']['output']>;
  /** When it was awarded, as exact as stated; null when no source tells. */
  readonly awardedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** Place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** Stable id of the statement that the two belong together. */
  readonly factId: Scalars['ID']['output'];
  /** True where the source says "about" or "up to". */
  readonly isApproximate?: Maybe<Scalars['Boolean']['output']>;
  /** The network that was awarded the grant. */
  readonly node: Network;
  /** Who says so: `exists` for the statement itself, and each of its properties. */
  readonly provenance: ReadonlyArray<Provenance>;
  /** Number of the round in which it was awarded; null when no source tells. */
  readonly round?: Maybe<Scalars['Int']['output']>;
  /** Since when, as stated; null when no source states it. */
  readonly since?: Maybe<Scalars['PartialDate']['output']>;
  /** Until when, as stated; null when no end is known. */
  readonly until?: Maybe<Scalars['PartialDate']['output']>;
};


/** A grant, seen from the programme. */
export type ProgrammeNetworkEdgeProvenanceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** What one field of an entity or a fact rests on. */
export type Provenance = {
  readonly __typename?: 'Provenance';
  /** Lines to print wherever the value is shown; a licence condition of some sources. Each line once. */
  readonly attribution: ReadonlyArray<Scalars['String']['output']>;
  /** Who says what the field shows. Empty when the field shows nothing because sources differ. */
  readonly citations: ReadonlyArray<Citation>;
  /** Contradictions between sources about this field, open and settled. */
  readonly conflicts: ReadonlyArray<Conflict>;
  /** Name of the field, e.g. `population`; `exists` for the statement that a fact holds at all. */
  readonly field: Scalars['String']['output'];
};

/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type Query = {
  readonly __typename?: 'Query';
  /** The authorities of all levels. */
  readonly authorities: AuthorityConnection;
  /** Many authorities by their official keys, in the order asked; null for each key that nobody has. At most 500. */
  readonly authoritiesByKeys: ReadonlyArray<Maybe<LocalAuthority>>;
  /**
   * One authority by its official key of any era: ARS (5, 9 or 12 digits) or AGS (8 digits). Koblenz answers to `07111`,
   * `07111000` and `071110000000`. A key of former days finds who has it on the day, else who had it last; one that was
   * dissolved is shown as it was last, never its successor. Null when nobody has or had that key; BAD_INPUT when it cannot
   * be a key.
   */
  readonly authority?: Maybe<LocalAuthority>;
  /**
   * Everything that has been recorded, change by change from the first one on, ordered by (revision, sequence). Follow it to
   * keep a copy: begin without `after`, keep the last cursor, and ask again with it.
   */
  readonly changes: ChangeConnection;
  /**
   * What is not the same at two moments, and why: because the records changed, the world, or the territory. In order: first
   * RECORD, then WORLD and TERRITORY; in each entities, figures, links by type and claims; in these by key. The moments
   * may come in either order.
   */
  readonly compare: DifferenceConnection;
  /** Which authorities take part in a task, and which do not. */
  readonly coverage: Coverage;
  /** The districts: Landkreise and kreisfreie Städte. 36 in Rhineland-Palatinate. */
  readonly districts: AuthorityConnection;
  /** One programme by its key. Null when there is none on that day. */
  readonly fundingProgramme?: Maybe<FundingProgramme>;
  /** The programmes, by name. */
  readonly fundingProgrammes: FundingProgrammeConnection;
  /** A plan of an import by its id; null where there is none. Needs the scope `import`. */
  readonly importPlan?: Maybe<ImportPlan>;
  /** All plans of imports, the newest first. Needs the scope `import`. */
  readonly importPlans: ImportPlanConnection;
  /** The municipalities: all Gemeinden, among them the kreisfreie Städte. 2,300 in Rhineland-Palatinate. */
  readonly municipalities: AuthorityConnection;
  /**
   * What lies within some steps of authorities, networks, task areas or programmes. Those that are not there on the day
   * are left out. Looks at 50,000 links at most: beyond, TOO_EXPENSIVE.
   */
  readonly neighbourhood: Subgraph;
  /** One network by its key. Null when there is none on that day. */
  readonly network?: Maybe<Network>;
  /** The networks on record. The ministry reports 33; the public sources name 19 of them. */
  readonly networks: NetworkConnection;
  /** Anything by its id, as the id's own view shows it. Null when there is no such thing, or none on that day. */
  readonly node?: Maybe<Node>;
  /** Many things by their ids, in the order asked; null for each that is not there. At most 100. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** Groups of authorities that work together, the largest first. */
  readonly partnerGroups: PartnerGroupConnection;
  /**
   * Pairs of authorities that share networks or partners, each pair once. For SHARED_PARTNER the two need not share a
   * network; SAME_NETWORK and SHARED_PARTNER answer different questions, and the README shows both.
   */
  readonly partnerships: PartnershipConnection;
  /**
   * How two authorities, networks, task areas or programmes hang together on the day. A path never uses a link that does
   * not hold on it. No paths where one of the two is not there on the day.
   */
  readonly paths: PathResult;
  /** The newest recorded state: every write makes one revision, numbered without gaps. */
  readonly revision: Revision;
  /**
   * Finds authorities, networks, task areas, programmes and sources by what they are or were called, and authorities by
   * official keys of any era. Umlauts may be written ae, oe, ue or without dots, Sankt as St.; hyphens do not matter; the
   * beginning of a word is enough, and a word before a name says which kind is meant (`VG Weilerbach`, `Landkreis Kusel`).
   * Ordered by score, then by name. A text of less than two letters or digits finds nothing.
   */
  readonly search: SearchConnection;
  /** One source by its id. Null when there is none. */
  readonly source?: Maybe<Source>;
  /** The sources on record, by title. */
  readonly sources: SourceConnection;
  /** Networks with their members, inhabitants and grants, counted by groups. Only direct members count. */
  readonly statistics: Statistics;
  /** One task area by its key, e.g. `cybersicherheit`. Null when there is none. */
  readonly taskArea?: Maybe<TaskArea>;
  /** The task areas, by name. */
  readonly taskAreas: TaskAreaConnection;
  /** One reform of the territory by its own key. Null when there is none, or when it was after the day. */
  readonly territorialEvent?: Maybe<TerritorialEvent>;
  /** The reforms of the territory until the day. */
  readonly territorialEvents: TerritorialEventConnection;
  /**
   * Whom this server takes you for, and what you may do: a first thing to ask with a new key. Wrong credentials get no
   * answer here, but UNAUTHENTICATED with the reason.
   */
  readonly viewer: Viewer;
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QueryAuthoritiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  atRevision?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LocalAuthorityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LocalAuthorityOrder>;
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QueryAuthoritiesByKeysArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  atRevision?: InputMaybe<Scalars['Int']['input']>;
  keys: ReadonlyArray<Scalars['String']['input']>;
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QueryAuthorityArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  atRevision?: InputMaybe<Scalars['Int']['input']>;
  key: Scalars['String']['input'];
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QueryChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QueryCompareArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DifferenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from: MomentInput;
  last?: InputMaybe<Scalars['Int']['input']>;
  to: MomentInput;
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QueryCoverageArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  atRevision?: InputMaybe<Scalars['Int']['input']>;
  includeSubtree?: Scalars['Boolean']['input'];
  kinds?: InputMaybe<ReadonlyArray<AuthorityKind>>;
  participation?: ReadonlyArray<Participation>;
  taskArea?: InputMaybe<Scalars['String']['input']>;
  within?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QueryDistrictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  atRevision?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LocalAuthorityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LocalAuthorityOrder>;
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QueryFundingProgrammeArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  atRevision?: InputMaybe<Scalars['Int']['input']>;
  key: Scalars['String']['input'];
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QueryFundingProgrammesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  atRevision?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QueryImportPlanArgs = {
  id: Scalars['ID']['input'];
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QueryImportPlansArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ReadonlyArray<ImportStatus>>;
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QueryMunicipalitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  atRevision?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LocalAuthorityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LocalAuthorityOrder>;
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QueryNeighbourhoodArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  atRevision?: InputMaybe<Scalars['Int']['input']>;
  depth?: Scalars['Int']['input'];
  links?: ReadonlyArray<LinkKind>;
  maxNodes?: Scalars['Int']['input'];
  of: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QueryNetworkArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  atRevision?: InputMaybe<Scalars['Int']['input']>;
  key: Scalars['String']['input'];
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QueryNetworksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  atRevision?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NetworkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NetworkOrder>;
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QueryPartnerGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  args?: InputMaybe<PartnerArgs>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  atRevision?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QueryPartnershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  args?: InputMaybe<PartnerArgs>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  atRevision?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PartnerOrder>;
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QueryPathsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  atRevision?: InputMaybe<Scalars['Int']['input']>;
  avoid?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  from: Scalars['ID']['input'];
  k?: Scalars['Int']['input'];
  links?: ReadonlyArray<LinkKind>;
  maxLength?: Scalars['Int']['input'];
  mode?: PathMode;
  to: Scalars['ID']['input'];
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  atRevision?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
  types?: InputMaybe<ReadonlyArray<SearchType>>;
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QuerySourceArgs = {
  id: Scalars['ID']['input'];
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QuerySourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SourceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QueryStatisticsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  atRevision?: InputMaybe<Scalars['Int']['input']>;
  filter?: InputMaybe<NetworkFilter>;
  groupBy: StatisticsGrouping;
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QueryTaskAreaArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  atRevision?: InputMaybe<Scalars['Int']['input']>;
  key: Scalars['String']['input'];
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QueryTaskAreasArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  atRevision?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TaskAreaFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QueryTerritorialEventArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  atRevision?: InputMaybe<Scalars['Int']['input']>;
  key: Scalars['String']['input'];
};


/**
 * All questions start here. `asOf` is the day in the world that is asked about (default: today in Germany), `atRevision`
 * the state of the records (default: the newest); both are fixed once for the whole reply and inherited by all beneath.
 */
export type QueryTerritorialEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  atRevision?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TerritorialEventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TerritorialEventOrder>;
};

/**
 * A grant to a network, or further sources for one that is on record. An award that was given stays given: it ends with
 * the network only.
 */
export type RecordAwardInput = {
  /** The grant to the whole network; only together with `isApproximate`. */
  readonly amount?: InputMaybe<Scalars['EuroCents']['input']>;
  /** When it was awarded. */
  readonly awardedOn?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Who says so, at least one and at most 20 sources: each says all that this call states. */
  readonly citations: ReadonlyArray<CitationInput>;
  /** True tells what would change and writes nothing; the key is not used up. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * The `version` of the network that you have seen. VERSION_CONFLICT when it has changed since: somebody else was
   * faster.
   */
  readonly expectedVersion: Scalars['Int']['input'];
  /**
   * Yours alone, new for each call, 1 to 200 characters, e.g. a UUID. The same call with the same key again writes
   * nothing more and gives the same answer: repeat a call whose reply was lost.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** True where the source says "about" or "up to"; only together with `amount`. */
  readonly isApproximate?: InputMaybe<Scalars['Boolean']['input']>;
  /** True for one more grant of the same programme, beside those on record. */
  readonly isFurther?: InputMaybe<Scalars['Boolean']['input']>;
  /** The key or id of the network, e.g. `ersthelfer-app`. */
  readonly network: Scalars['ID']['input'];
  /** The key or id of the programme that gives it, e.g. `ikz-pilotfoerderung`. */
  readonly programme: Scalars['ID']['input'];
  /** Number of the round in which it was awarded. */
  readonly round?: InputMaybe<Scalars['Int']['input']>;
};

/** A network that is to be recorded, or further sources for one that is. */
export type RecordNetworkInput = {
  /** Who says so, at least one and at most 20 sources: each says all that this call states. */
  readonly citations: ReadonlyArray<CitationInput>;
  /** True tells what would change and writes nothing; the key is not used up. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only for a network that is on record already: its `version` that you have seen. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What the authorities want to reach together, in one's own words. At most 2,000 characters. */
  readonly goal?: InputMaybe<Scalars['String']['input']>;
  /**
   * Yours alone, new for each call, 1 to 200 characters, e.g. a UUID. The same call with the same key again writes
   * nothing more and gives the same answer: repeat a call whose reply was lost.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /**
   * A readable key of its own: lower-case letters and digits joined by hyphens, at most 100 characters, e.g.
   * `ersthelfer-app`.
   */
  readonly key: Scalars['String']['input'];
  /** The legal form as the source words it, e.g. `Zweckvereinbarung`. At most 300 characters. */
  readonly legalForm?: InputMaybe<Scalars['String']['input']>;
  /** Whether the sources name all members. */
  readonly membersComplete?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its name as the sources have it, or a description where they name none. At most 300 characters. */
  readonly name: Scalars['String']['input'];
  /**
   * Since when, as the sources state it; a day to come is meant as such. Unknown: it counts from the first day that the
   * sources attest.
   */
  readonly since?: InputMaybe<Scalars['PartialDate']['input']>;
  /** How far it has come, where a source tells. */
  readonly status?: InputMaybe<NetworkStatus>;
  /** Until when, the end itself not included, as the sources state it. Unknown: it goes on. */
  readonly until?: InputMaybe<Scalars['PartialDate']['input']>;
};

/** What the records know of a programme on the day. */
export type RecordedFigures = {
  readonly __typename?: 'RecordedFigures';
  /** Sum of the grants whose amount is known. */
  readonly amount: Scalars['EuroCents']['output'];
  /** Of how many networks the amount is known. */
  readonly amountKnownFor: Scalars['Int']['output'];
  /** Authorities on record that are members of at least one of them, each counted once. */
  readonly authorities: Scalars['Int']['output'];
  /** Memberships on record in them. */
  readonly memberships: Scalars['Int']['output'];
  /** Networks on record that it funds. */
  readonly networks: Scalars['Int']['output'];
};

/** A figure as somebody reported it: stated by officials, not counted from the records. */
export type ReportedFigure = {
  readonly __typename?: 'ReportedFigure';
  /** Who reported it. */
  readonly citations: ReadonlyArray<Citation>;
  /** True where the source says "about" or "up to". */
  readonly isApproximate: Scalars['Boolean']['output'];
  /** What it counts. */
  readonly measure: ReportedMeasure;
  /** For when it was reported, as exact as stated. */
  readonly on: Scalars['PartialDate']['output'];
  /** The number: networks, municipalities or euro cents. */
  readonly value: Scalars['Float']['output'];
};

/** What a reported figure counts. */
export type ReportedMeasure =
  /** Euro cents awarded together. */
  | 'AMOUNT'
  /** Municipalities that take part; whether one in several networks counts once is not stated. */
  | 'AUTHORITIES'
  /** Networks that were awarded a grant. */
  | 'NETWORKS';

/** What should never have been recorded. It no longer stands on any day; earlier revisions still show it. */
export type RetractFactInput = {
  /** Who says so, at least one and at most 20 sources: each says all that this call states. */
  readonly citations: ReadonlyArray<CitationInput>;
  /** True tells what would change and writes nothing; the key is not used up. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The `version` that you have seen of what the fact belongs to: of a membership its network. */
  readonly expectedVersion: Scalars['Int']['input'];
  /**
   * The `factId` of a membership, task, award, subordination, border, figure or claim; or the id of a network, a task
   * area or an authority, which takes all that is its own along.
   */
  readonly factId: Scalars['ID']['input'];
  /** Of a claim only what it says of this field; without it all that the claim says. */
  readonly field?: InputMaybe<Scalars['String']['input']>;
  /**
   * Yours alone, new for each call, 1 to 200 characters, e.g. a UUID. The same call with the same key again writes
   * nothing more and gives the same answer: repeat a call whose reply was lost.
   */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A plan to take back. */
export type RevertImportInput = {
  /** As `planImport` gave it, e.g. `import_1f0c…`. */
  readonly plan: Scalars['ID']['input'];
};

/** One write to the records, all or nothing. Nothing recorded is ever overwritten, so any revision can be asked again. */
export type Revision = {
  readonly __typename?: 'Revision';
  /** Who wrote it: a person or a program. */
  readonly actor: Scalars['String']['output'];
  /** When it was written. */
  readonly at: Scalars['DateTime']['output'];
  /** Where the log stands behind this revision: hand it to `changes(after:)` to follow on from what you have read of it. */
  readonly cursor: Scalars['String']['output'];
  /** What was written, in words; null when nobody said. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Counts from 1; 0 stands for records in which nothing has been written yet. */
  readonly number: Scalars['Int']['output'];
  /**
   * Id of the request that wrote it, as its `x-request-id` and the server's log have it. Null for an import from the
   * command line.
   */
  readonly request?: Maybe<Scalars['String']['output']>;
};

/** What an authority does in a network. */
export type Role =
  /** Leads or coordinates it. */
  | 'LEAD'
  /** Stated by a source to be a member that does not lead. Never assumed. */
  | 'MEMBER';

/**
 * What somebody may do beyond `Query.viewer`, which is open to everybody. Without the one that a field needs it answers
 * UNAUTHENTICATED to an anonymous viewer, and FORBIDDEN to any other.
 */
export type Scope =
  /** All of the others. */
  | 'ADMIN'
  /** Plan, apply and undo imports of whole files. */
  | 'IMPORT'
  /** Ask all other fields of Query, and for this schema itself. Everybody has it where reading is public. */
  | 'READ'
  /** Record, correct and end networks, their members, tasks and awards, with the sources that say so. */
  | 'WRITE_NETWORKS'
  /** Record what happens to the authorities themselves: mergers, new keys, new names. */
  | 'WRITE_REGISTER';

/** One reason for a score. */
export type ScoreReason = {
  readonly __typename?: 'ScoreReason';
  /** Which reason it is. */
  readonly code: ScoreReasonCode;
  /** What it rests on: the networks or task areas in common, the district, the programme. */
  readonly entities: ReadonlyArray<Entity>;
  /** The reason as a sentence, for people; programs go by `code` and `entities`. */
  readonly text: Scalars['String']['output'];
  /** How much of it there is, from 0 to 1. */
  readonly value: Scalars['Float']['output'];
  /** Its part of the score. */
  readonly weight: Scalars['Float']['output'];
};

/** What speaks for an authority in a score. */
export type ScoreReasonCode =
  /** The two stand at different levels, for which the programme pays more. */
  | 'DIFFERENT_LEVELS'
  /** It does the task in a network already. */
  | 'EXPERIENCE'
  /** They have a common border. */
  | 'NEIGHBOUR'
  /** The two share no border, for which the programme pays more. */
  | 'NO_COMMON_BORDER'
  /** Its network would have four members or more on record: from there on the programme pays up to a higher sum. */
  | 'PARTNER_COUNT'
  /** They belong to the same Verbandsgemeinde or Landkreis next, or one belongs to the other. */
  | 'SAME_DISTRICT'
  /** They meet in one network or in several: both are members there. */
  | 'SAME_NETWORKS'
  /** Their networks work on the same task areas. */
  | 'SAME_TASKS'
  /** They have about as many inhabitants; the value is the smaller number by the larger. */
  | 'SIZE';

/** A page of what was found, the best first. */
export type SearchConnection = {
  readonly __typename?: 'SearchConnection';
  /** What was found, with cursors, scores and what matched. */
  readonly edges: ReadonlyArray<SearchEdge>;
  /** What was found, without cursors. */
  readonly nodes: ReadonlyArray<Node>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together. Each way of matching brings at most 500. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Something that was found. */
export type SearchEdge = {
  readonly __typename?: 'SearchEdge';
  /** Place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** True when it matched by a name or key that it does not have on the day. */
  readonly isFormerName: Scalars['Boolean']['output'];
  /** A name that is distinct, to show in a list: `Roth (Verbandsgemeinde Stromberg)`. */
  readonly label: Scalars['String']['output'];
  /** The name or key that matched, as it is on record. */
  readonly matchedText: Scalars['String']['output'];
  /** What was found, as it is on the day. */
  readonly node: Node;
  /**
   * How well it matches, from 0 to 1: 1 for the whole name or key, 0.8 for its beginning, less for words of it; a former
   * name counts nine tenths. To compare within one answer only.
   */
  readonly score: Scalars['Float']['output'];
};

/** What can be searched for. */
export type SearchType =
  /** Funding programmes, by title. */
  | 'FUNDING_PROGRAMME'
  /** Landkreise, kreisfreie Städte, Verbandsgemeinden and Gemeinden, by name and by official key. */
  | 'LOCAL_AUTHORITY'
  /** Cooperation networks, by name. */
  | 'NETWORK'
  /** Sources, by title. */
  | 'SOURCE'
  /** Task areas, by name. */
  | 'TASK_AREA';

/**
 * A decision between sources that differ. The words that lost stay on record. It also corrects a value of a link, or of
 * an authority, that no other mutation does.
 */
export type SettleConflictInput = {
  /** Sources that say so, where none on record does, or in addition. */
  readonly citations?: ReadonlyArray<CitationInput>;
  /** True tells what would change and writes nothing; the key is not used up. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The `version` that you have seen of the entity, or for a link of its network. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The field, as `conflicts` names it, e.g. `lead`, `role` or `amountCents`. */
  readonly field: Scalars['String']['input'];
  /**
   * Yours alone, new for each call, 1 to 200 characters, e.g. a UUID. The same call with the same key again writes
   * nothing more and gives the same answer: repeat a call whose reply was lost.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The day of whose value it is decided, where it went otherwise over the days; default today. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** The id of what the sources differ about: an entity, or the `factId` of a membership, task or award. */
  readonly subject: Scalars['ID']['input'];
  /**
   * The value to accept, as text: a name, a number, `true`, a date; for `lead` the ARS, AGS or id of the authority. One
   * that nobody has said needs a citation.
   */
  readonly value: Scalars['String']['input'];
};

/** A network in which both partners take part, each in the most direct of its ways that goes with the other's. */
export type SharedNetwork = {
  readonly __typename?: 'SharedNetwork';
  /** The member through which the first takes part: itself when DIRECT. */
  readonly heldByA: LocalAuthority;
  /** The member through which the second takes part: itself when DIRECT. */
  readonly heldByB: LocalAuthority;
  /** The network that the two take part in. */
  readonly network: Network;
  /** How the first of the two takes part. */
  readonly participationA: Participation;
  /** How the second of the two takes part. */
  readonly participationB: Participation;
};

/** A page of the partners that two authorities share. */
export type SharedPartnerConnection = {
  readonly __typename?: 'SharedPartnerConnection';
  /** The authorities with their cursors. */
  readonly edges: ReadonlyArray<SharedPartnerEdge>;
  /** The authorities without cursors. */
  readonly nodes: ReadonlyArray<LocalAuthority>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A partner that two authorities share. */
export type SharedPartnerEdge = {
  readonly __typename?: 'SharedPartnerEdge';
  /** Place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The third authority itself, as it is on the day. */
  readonly node: LocalAuthority;
  /** The networks in which it is a partner of the first, by name. */
  readonly viaA: ReadonlyArray<Network>;
  /** The networks in which it is a partner of the second, by name. */
  readonly viaB: ReadonlyArray<Network>;
};

/** In what two authorities can be alike. */
export type SimilarityAspect =
  /** A common border counts whole, belonging to the same Verbandsgemeinde or Landkreis next half. */
  | 'ADJACENCY'
  /** Networks: those in common by those of either (Jaccard). Not defined for an authority without any network. */
  | 'NETWORKS'
  /** Inhabitants: the smaller number by the larger, 0 below a quarter. Not defined where none are known. */
  | 'SIZE'
  /**
   * Task areas that their networks work on: those in common by those of either (Jaccard). Not defined for an authority
   * without any network.
   */
  | 'TASKS';

/** Who states facts: an edition of the official register, a press release, an article. */
export type Source = Node & {
  readonly __typename?: 'Source';
  /** Line to print wherever facts of it are shown; null when none is asked for. */
  readonly attribution?: Maybe<Scalars['String']['output']>;
  /**
   * The one day whose state it describes (Gebietsstand): that of an edition of the official register, for example. Null for
   * sources that are about no single day.
   */
  readonly describesOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque and stable for ever. */
  readonly id: Scalars['ID']['output'];
  /** Readable key, e.g. `gv100ad-2025-08-31`. */
  readonly key: Scalars['String']['output'];
  /** Terms under which its facts may be passed on; null when it states none. */
  readonly licence?: Maybe<Scalars['String']['output']>;
  /** Its own date, as exact as it shows one. */
  readonly publishedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** The day on which it was read. */
  readonly retrievedOn: Scalars['Date']['output'];
  /** Title of the document or a plain description of it. */
  readonly title: Scalars['String']['output'];
  /** Where it was read; null for a file that came by other ways. */
  readonly url?: Maybe<Scalars['URL']['output']>;
};

/** A page of sources, with where it stands in the whole list. */
export type SourceConnection = {
  readonly __typename?: 'SourceConnection';
  /** The sources with their cursors. */
  readonly edges: ReadonlyArray<SourceEdge>;
  /** The sources without cursors. */
  readonly nodes: ReadonlyArray<Source>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A source in a list. */
export type SourceEdge = {
  readonly __typename?: 'SourceEdge';
  /** Place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The source itself, as it is on record. */
  readonly node: Source;
};

/** Which sources to list. Fields join by AND, items of a list by OR. */
export type SourceFilter = {
  /** Their keys, e.g. `gv100ad-2025-08-31`. */
  readonly keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Part of title or address; case and accents do not matter. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What came of a call about a source. */
export type SourcePayload = WritePayload & {
  readonly __typename?: 'SourcePayload';
  /** How many rows `changes` and `coming` have together, also where not all are told. */
  readonly changeCount: Scalars['Int']['output'];
  /**
   * What the call changed, or on a dry run would change, as the log tells it: at most 1,000 rows, the log itself has
   * all.
   */
  readonly changes: ReadonlyArray<Change>;
  /**
   * What begins or ends on days that are still to come. It stands in the log when the day comes, and gets its number
   * there.
   */
  readonly coming: ReadonlyArray<Change>;
  /** What the call wrote. Null where it wrote nothing: on a dry run, when it was refused, or when all was so already. */
  readonly revision?: Maybe<Revision>;
  /** The source as it is on record. Null when the call was refused, and on a dry run of a new one. */
  readonly source?: Maybe<Source>;
  /** Everything that is wrong with the call. Empty: it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The version after the call: send it as `expectedVersion` with the next one. Null where nothing is shown. */
  readonly version?: Maybe<Scalars['Int']['output']>;
};

/**
 * Networks counted by groups. The world is open: figures say what is on record, and a group without a row has nothing on
 * record, which does not mean that there is nothing.
 */
export type Statistics = {
  readonly __typename?: 'Statistics';
  /**
   * The columns whose rows add up to `total` in this answer, because nothing in them stands in two rows. By DISTRICT, for
   * example, authorities add up, and grants do not where a network reaches across a border.
   */
  readonly addsUp: ReadonlyArray<StatisticsColumn>;
  /**
   * True when each network stands in exactly one row of this answer, so that shares of networks have a meaning. Task areas
   * overlap, and members are from several districts: then it is false.
   */
  readonly isPartition: Scalars['Boolean']['output'];
  /** One row for each group that has at least one network, by key; kinds from the district down, rows of `gap` last. */
  readonly rows: ReadonlyArray<StatisticsRow>;
  /** All networks that pass the filter, each counted once. */
  readonly total: StatisticsTotal;
};

/** A column of figures that can be added up. */
export type StatisticsColumn =
  /** `amount`: euro cents of the grants whose sum is known. */
  | 'AMOUNT'
  /** `authorities`; and with it `populationKnownFor`. */
  | 'AUTHORITIES'
  /** `memberships`: an authority in two networks counts twice. */
  | 'MEMBERSHIPS'
  /** `networks`; and with it `membersKnownFor`, and `amountKnownFor`. */
  | 'NETWORKS'
  /** `population`: inhabitants of the member authorities, each once. */
  | 'POPULATION';

/** What is counted of some networks, as far as is on record on the day. */
export type StatisticsFigures = {
  /**
   * Sum of the grants whose amount is known, in euro cents; 0 where none is. A grant is for a whole network and never
   * split among its members.
   */
  readonly amount: Scalars['EuroCents']['output'];
  /** Of how many of the networks the amount of a grant is known. */
  readonly amountKnownFor: Scalars['Int']['output'];
  /** Their members on record, each authority counted once, in however many of the networks it is. */
  readonly authorities: Scalars['Int']['output'];
  /**
   * Of how many of the networks all members are on record. Where it is less than `networks`, the authorities,
   * memberships and inhabitants are at least as many as stated.
   */
  readonly membersKnownFor: Scalars['Int']['output'];
  /** Memberships on record in them: an authority in two of the networks counts twice. */
  readonly memberships: Scalars['Int']['output'];
  /** Networks, each counted once. */
  readonly networks: Scalars['Int']['output'];
  /**
   * Inhabitants of `authorities`, as far as known. Null where an authority and one that belongs to it are both among
   * them, e.g. a Landkreis and a Verbandsgemeinde within it, since people would count twice.
   */
  readonly population?: Maybe<Scalars['Int']['output']>;
  /** Of how many of the authorities the number of inhabitants is known. */
  readonly populationKnownFor: Scalars['Int']['output'];
};

/** Why a row has no key: nothing that is counted is left out because it cannot be grouped. */
export type StatisticsGap =
  /** Nothing is on record that could be grouped: a network without any member, task area or grant. */
  | 'NONE_ON_RECORD'
  /**
   * It is on record, but no source states by what to group it: a grant of an unknown round or year, a network of unknown
   * legal form, a member whose district is not on record.
   */
  | 'NOT_STATED';

/** What networks have in common that stand in one row. */
export type StatisticsGroup = {
  readonly __typename?: 'StatisticsGroup';
  /**
   * The district (LocalAuthority), TaskArea or AwardRound. Null for other groupings, for a round that is known by its
   * number only, and in the rows of `gap`.
   */
  readonly entity?: Maybe<Node>;
  /** Why the row has no key; null in all others. */
  readonly gap?: Maybe<StatisticsGap>;
  /**
   * Official key, readable key, enum value, legal form or year, as `groupBy` asks: `07335`, `cybersicherheit`,
   * `VERBANDSGEMEINDE`, `2025`. Null in the rows of `gap`.
   */
  readonly key?: Maybe<Scalars['String']['output']>;
  /** Name to show, e.g. `Landkreis Kaiserslautern`; in the rows of `gap` what is missing, e.g. `round not stated`. */
  readonly label: Scalars['String']['output'];
};

/** By what networks are grouped. Which row counts what is said at each value. */
export type StatisticsGrouping =
  /**
   * The district of each member: a network with members in two districts stands in both rows, in each with the members
   * from there and with its grants in full.
   */
  | 'DISTRICT'
  /**
   * What each member is in law: a network of a Landkreis and a Verbandsgemeinde stands in both rows, in each with the
   * members of that kind and with its grants in full.
   */
  | 'KIND'
  /** The legal form as the sources word it, e.g. `Zweckvereinbarung`. Each network stands in one row. */
  | 'LEGAL_FORM'
  /**
   * The award round of each grant: a network stands in the row of each round in which it was awarded a grant, with all
   * its members and with the grants of that round only. Keys are those of the programme and the number,
   * e.g. `ikz-pilotfoerderung-3`.
   */
  | 'ROUND'
  /**
   * Each task area that a network works on, and those above it in the tree: a network on parental allowance stands in
   * that row and in the one of digital administration, in each with all its members and grants.
   */
  | 'TASK_AREA'
  /**
   * The calendar year in which each grant was awarded, e.g. `2025`: a network stands in the row of each such year, with
   * all its members and with the grants of that year only.
   */
  | 'YEAR';

/** What is counted of the networks of one group. */
export type StatisticsRow = StatisticsFigures & {
  readonly __typename?: 'StatisticsRow';
  /**
   * Sum of the grants whose amount is known, in euro cents; 0 where none is. A grant is for a whole network and never
   * split among its members.
   */
  readonly amount: Scalars['EuroCents']['output'];
  /** Of how many of the networks the amount of a grant is known. */
  readonly amountKnownFor: Scalars['Int']['output'];
  /** Their members on record, each authority counted once, in however many of the networks it is. */
  readonly authorities: Scalars['Int']['output'];
  /** What they have in common. */
  readonly group: StatisticsGroup;
  /**
   * Of how many of the networks all members are on record. Where it is less than `networks`, the authorities,
   * memberships and inhabitants are at least as many as stated.
   */
  readonly membersKnownFor: Scalars['Int']['output'];
  /** Memberships on record in them: an authority in two of the networks counts twice. */
  readonly memberships: Scalars['Int']['output'];
  /** Networks, each counted once. */
  readonly networks: Scalars['Int']['output'];
  /**
   * Inhabitants of `authorities`, as far as known. Null where an authority and one that belongs to it are both among
   * them, e.g. a Landkreis and a Verbandsgemeinde within it, since people would count twice.
   */
  readonly population?: Maybe<Scalars['Int']['output']>;
  /** Of how many of the authorities the number of inhabitants is known. */
  readonly populationKnownFor: Scalars['Int']['output'];
};

/** What is counted of all networks that pass the filter, however they are grouped. */
export type StatisticsTotal = StatisticsFigures & {
  readonly __typename?: 'StatisticsTotal';
  /**
   * Sum of the grants whose amount is known, in euro cents; 0 where none is. A grant is for a whole network and never
   * split among its members.
   */
  readonly amount: Scalars['EuroCents']['output'];
  /** Of how many of the networks the amount of a grant is known. */
  readonly amountKnownFor: Scalars['Int']['output'];
  /** Their members on record, each authority counted once, in however many of the networks it is. */
  readonly authorities: Scalars['Int']['output'];
  /**
   * Of how many of the networks all members are on record. Where it is less than `networks`, the authorities,
   * memberships and inhabitants are at least as many as stated.
   */
  readonly membersKnownFor: Scalars['Int']['output'];
  /** Memberships on record in them: an authority in two of the networks counts twice. */
  readonly memberships: Scalars['Int']['output'];
  /** Networks, each counted once. */
  readonly networks: Scalars['Int']['output'];
  /**
   * Inhabitants of `authorities`, as far as known. Null where an authority and one that belongs to it are both among
   * them, e.g. a Landkreis and a Verbandsgemeinde within it, since people would count twice.
   */
  readonly population?: Maybe<Scalars['Int']['output']>;
  /** Of how many of the authorities the number of inhabitants is known. */
  readonly populationKnownFor: Scalars['Int']['output'];
};

/** A piece of the graph, ready to draw: each node once, each link once, with both of its ends among the nodes. */
export type Subgraph = {
  readonly __typename?: 'Subgraph';
  /** Nodes with neighbours (by the kinds of links asked for) that are not shown: there the graph goes on. */
  readonly frontier: ReadonlyArray<FrontierNode>;
  /** True where more was found than `maxNodes` or the limit of paths lets through. */
  readonly isTruncated: Scalars['Boolean']['output'];
  /** The links between them; of a path, only those that it goes along. */
  readonly links: ReadonlyArray<SubgraphLink>;
  /** The nodes, those nearest to what was asked about first. */
  readonly nodes: ReadonlyArray<SubgraphNode>;
};

/** A link of a piece of the graph, with the statement that it rests on. */
export type SubgraphLink = Fact & {
  readonly __typename?: 'SubgraphLink';
  /** Stable id of the statement. */
  readonly factId: Scalars['ID']['output'];
  /** Id of the node where it begins: of a membership, the authority. */
  readonly from: Scalars['ID']['output'];
  /** Stable id of the statement, the same as `factId`; paths name it. */
  readonly id: Scalars['ID']['output'];
  /** What the two have to do with each other. */
  readonly kind: LinkKind;
  /** Who says so: `exists` for the statement itself, and each of its properties. */
  readonly provenance: ReadonlyArray<Provenance>;
  /** Since when, as stated; null when no source states it. */
  readonly since?: Maybe<Scalars['PartialDate']['output']>;
  /** Id of the node where it ends: of a membership, the network. */
  readonly to: Scalars['ID']['output'];
  /** Until when, as stated; null when no end is known. */
  readonly until?: Maybe<Scalars['PartialDate']['output']>;
};


/** A link of a piece of the graph, with the statement that it rests on. */
export type SubgraphLinkProvenanceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A node of a piece of the graph. */
export type SubgraphNode = {
  readonly __typename?: 'SubgraphNode';
  /** How many other nodes its links (of the kinds asked for) lead to, shown here or not. */
  readonly degree: Scalars['Int']['output'];
  /** Steps from the nearest of the nodes asked about; along a path, from its beginning. */
  readonly distance: Scalars['Int']['output'];
  /** The entity, as it is on the day. */
  readonly entity: Entity;
  /** Id of the entity; links and paths name it. */
  readonly id: Scalars['ID']['output'];
  /** A distinct name to write beside it, e.g. `Roth (Verbandsgemeinde Stromberg)`. */
  readonly label: Scalars['String']['output'];
  /** What it stands for. */
  readonly type: EntityType;
};

/** A task that municipalities can do together. Task areas form a tree: digital administration → parental allowance. */
export type TaskArea = Entity & Node & {
  readonly __typename?: 'TaskArea';
  /** All wider task areas, from the nearest to the top. */
  readonly ancestors: ReadonlyArray<TaskArea>;
  /** The next narrower task areas, by name. */
  readonly children: ReadonlyArray<TaskArea>;
  /** True while sources contradict each other about it. */
  readonly hasConflict: Scalars['Boolean']['output'];
  /** How a value went over the days, and what the records held for true before they were corrected: by field and day. */
  readonly history: ReadonlyArray<HistoryEntry>;
  /** Opaque and stable for ever; see Node. */
  readonly id: Scalars['ID']['output'];
  /** Readable key, e.g. `cybersicherheit`. */
  readonly key: Scalars['String']['output'];
  /** Its name, which is distinct among task areas. */
  readonly label: Scalars['String']['output'];
  /** Its German name, e.g. `Brand- und Katastrophenschutz`. */
  readonly name: Scalars['String']['output'];
  /** Networks that work on it. */
  readonly networks: TaskAreaNetworkConnection;
  /** The next wider task area; null at the top of the tree. */
  readonly parent?: Maybe<TaskArea>;
  /** Who says so, field by field. */
  readonly provenance: ReadonlyArray<Provenance>;
  /**
   * The newest revision that changed anything of it: what it is like, its figures, the links that belong to it (of a network
   * its members, tasks and awards) and what sources say. Send it as `expectedVersion` with a mutation.
   */
  readonly version: Scalars['Int']['output'];
};


/** A task that municipalities can do together. Task areas form a tree: digital administration → parental allowance. */
export type TaskAreaHistoryArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
  includeSuperseded?: Scalars['Boolean']['input'];
};


/** A task that municipalities can do together. Task areas form a tree: digital administration → parental allowance. */
export type TaskAreaNetworksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeSubtree?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A task that municipalities can do together. Task areas form a tree: digital administration → parental allowance. */
export type TaskAreaProvenanceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of task areas, with where it stands in the whole list. */
export type TaskAreaConnection = {
  readonly __typename?: 'TaskAreaConnection';
  /** The task areas with their cursors. */
  readonly edges: ReadonlyArray<TaskAreaEdge>;
  /** The task areas without cursors. */
  readonly nodes: ReadonlyArray<TaskArea>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A task area in a list. */
export type TaskAreaEdge = {
  readonly __typename?: 'TaskAreaEdge';
  /** Place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The task area. */
  readonly node: TaskArea;
};

/** Which task areas to list. Fields join by AND, items of a list by OR. */
export type TaskAreaFilter = {
  /** True: only those at the top of the tree. False: only those below another. */
  readonly isTop?: InputMaybe<Scalars['Boolean']['input']>;
  /** Their keys, e.g. `cybersicherheit`. */
  readonly keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Part of the name; case and accents do not matter. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Only the narrower ones of this task area, at any depth, by its key. */
  readonly within?: InputMaybe<Scalars['String']['input']>;
};

/** A page of the networks that work on a task area. */
export type TaskAreaNetworkConnection = {
  readonly __typename?: 'TaskAreaNetworkConnection';
  /** The networks with their cursors. */
  readonly edges: ReadonlyArray<TaskAreaNetworkEdge>;
  /** The networks without cursors. */
  readonly nodes: ReadonlyArray<Network>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A network that works on a task area, itself or on a narrower one. */
export type TaskAreaNetworkEdge = {
  readonly __typename?: 'TaskAreaNetworkEdge';
  /** Place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The network itself, as it is on the day. */
  readonly node: Network;
};

/** A reform of the territory: a merger, a split, a new key. Who took part stands in `before` and `after`. */
export type TerritorialEvent = Entity & Node & {
  readonly __typename?: 'TerritorialEvent';
  /** Who came out of it, by name. Who took part and goes on stands here and in `before`. */
  readonly after: EventAuthorityConnection;
  /** Who took part, as they were before, by name. Those that it dissolved are shown in their last state. */
  readonly before: EventAuthorityConnection;
  /** The events that follow from it, the newest first. */
  readonly consequences: TerritorialEventConnection;
  /** The first day on which it can have been; the same as `latestOn` where the day is known. */
  readonly earliestOn: Scalars['Date']['output'];
  /** The day of the reform as stated. Null where only the two days are known between which it was. */
  readonly effectiveOn?: Maybe<Scalars['PartialDate']['output']>;
  /** The event that it follows from: the merger by which keys changed. Null where it stands for itself. */
  readonly follows?: Maybe<TerritorialEvent>;
  /** True while sources contradict each other about it. */
  readonly hasConflict: Scalars['Boolean']['output'];
  /** How a value went over the days, and what the records held for true before they were corrected: by field and day. */
  readonly history: ReadonlyArray<HistoryEntry>;
  /** Opaque and stable for ever; see Node. */
  readonly id: Scalars['ID']['output'];
  /** Its own key in these records; no office gives one. */
  readonly key: Scalars['String']['output'];
  /** What the reform did. */
  readonly kind: TerritorialEventKind;
  /** What happened in words, e.g. `Verbandsgemeinde Kirner Land: merger of Kirn and Verbandsgemeinde Kirn-Land (2020)`. */
  readonly label: Scalars['String']['output'];
  /** The last day on which it can have been. From this day on the new order is shown. */
  readonly latestOn: Scalars['Date']['output'];
  /** The law or decree that it rests on; null where no source names it. */
  readonly legalBasis?: Maybe<Scalars['String']['output']>;
  /** At which level: a merger of municipalities, of Verbandsgemeinden or of Landkreise. */
  readonly level: AuthorityLevel;
  /** Who says so, field by field; for most events it was inferred from two editions of the register. */
  readonly provenance: ReadonlyArray<Provenance>;
  /** The newest revision that changed anything of it; see Entity. */
  readonly version: Scalars['Int']['output'];
};


/** A reform of the territory: a merger, a split, a new key. Who took part stands in `before` and `after`. */
export type TerritorialEventAfterArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A reform of the territory: a merger, a split, a new key. Who took part stands in `before` and `after`. */
export type TerritorialEventBeforeArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A reform of the territory: a merger, a split, a new key. Who took part stands in `before` and `after`. */
export type TerritorialEventConsequencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A reform of the territory: a merger, a split, a new key. Who took part stands in `before` and `after`. */
export type TerritorialEventHistoryArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
  includeSuperseded?: Scalars['Boolean']['input'];
};


/** A reform of the territory: a merger, a split, a new key. Who took part stands in `before` and `after`. */
export type TerritorialEventProvenanceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
};

/** A page of reforms, in the order of the list. */
export type TerritorialEventConnection = {
  readonly __typename?: 'TerritorialEventConnection';
  /** The events with their cursors. */
  readonly edges: ReadonlyArray<TerritorialEventEdge>;
  /** The events without cursors. */
  readonly nodes: ReadonlyArray<TerritorialEvent>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An event in a list. */
export type TerritorialEventEdge = {
  readonly __typename?: 'TerritorialEventEdge';
  /** Place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The reform itself. */
  readonly node: TerritorialEvent;
};

/** Which events to list. Fields join by AND, items of a list by OR. */
export type TerritorialEventFilter = {
  /** The days on which they can have been all lie in this range. */
  readonly effective?: InputMaybe<DateRange>;
  /** Whether sources contradict each other about them. */
  readonly hasConflict?: InputMaybe<Scalars['Boolean']['input']>;
  /** Keys as `TerritorialEvent.key` gives them. */
  readonly keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What they did. */
  readonly kinds?: InputMaybe<ReadonlyArray<TerritorialEventKind>>;
  /** At which levels. */
  readonly levels?: InputMaybe<ReadonlyArray<AuthorityLevel>>;
  /**
   * Official keys of authorities that took part, or that somebody who took part belonged to right before or after: `07232`
   * for all events in that Landkreis.
   */
  readonly within?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** What a reform of the territory did. */
export type TerritorialEventKind =
  /** A piece of land went from one to another, and both go on. */
  | 'BOUNDARY'
  /** One or more became part of another, which goes on: Heidesheim became part of Ingelheim. */
  | 'INCORPORATION'
  /** The same authority under another ARS or AGS. */
  | 'KEY_CHANGE'
  /** The same authority as something else in law: a town became an Ortsgemeinde. */
  | 'KIND_CHANGE'
  /** Two or more became a new one: Kirn and Kirn-Land became Kirner Land. */
  | 'MERGER'
  /** The same authority under another name. */
  | 'RENAME'
  /** The same authority as part of another Verbandsgemeinde or Landkreis. */
  | 'REPARENTING'
  /** One became two or more, or gave away a part and goes on. */
  | 'SPLIT';

/** Order of a list of events: by what, and which way. */
export type TerritorialEventOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: TerritorialEventOrderField;
};

/** By what to order events. */
export type TerritorialEventOrderField =
  /** The day; where it is not known, the last possible one. */
  | 'DAY'
  /** Their own key, letter by letter. */
  | 'KEY';

/** One thing that is wrong with a call. All are told at once, and nothing was written. */
export type UserError = {
  readonly __typename?: 'UserError';
  /** What kind of mistake it is, for programs. */
  readonly code: UserErrorCode;
  /** The newest version, where that is what did not fit. Null for all other codes. */
  readonly currentVersion?: Maybe<Scalars['Int']['output']>;
  /** What is wrong, in words for people. */
  readonly message: Scalars['String']['output'];
  /**
   * Where the mistake lies: `input`, then the names of fields; places in lists count from 0, e.g. `["input",
   * "citations", "0", "source"]`.
   */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why a call was refused. What is wrong with a request as such (its form, its credentials) stands in `errors` instead. */
export type UserErrorCode =
  /** A value is not allowed, or does not fit what is on record; the message says what does. */
  | 'BAD_INPUT'
  /** What the call names is not on record. */
  | 'NOT_FOUND'
  /** What a plan touches has changed since it was made: plan again. */
  | 'STALE_PLAN'
  /** `expectedVersion` is not the newest: `currentVersion` is. Look at what has changed before you send that. */
  | 'VERSION_CONFLICT';

/** Who asks, as this server understands the credentials of the request. The credentials themselves are never shown. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /**
   * How the server's log, and any revision that they write, name them: `key:` with the id of the API key,
   * `oidc:` with the token's subject, or `anonymous`.
   */
  readonly actor: Scalars['String']['output'];
  /** The instant from which the key or token is refused. Null for an anonymous viewer, and for a key without an end. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** How the request says who sends it. */
  readonly kind: ViewerKind;
  /** What people call them: the name that the key was made for, or the one in the token. Null for an anonymous viewer. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /**
   * What they may do; ADMIN stands alone though it contains the others. Empty for an anonymous viewer where reading is
   * closed.
   */
  readonly scopes: ReadonlyArray<Scope>;
};

/** How somebody says who they are, with each request. */
export type ViewerKind =
  /** Not at all: the request had no credentials. */
  | 'ANONYMOUS'
  /** By a key that the server's operator made, `Authorization: Bearer vbg_…`. */
  | 'API_KEY'
  /** By a token of the OpenID Connect issuer that the server trusts, `Authorization: Bearer eyJ…`. */
  | 'OIDC';

/** What every mutation answers. */
export type WritePayload = {
  /** How many rows `changes` and `coming` have together, also where not all are told. */
  readonly changeCount: Scalars['Int']['output'];
  /**
   * What the call changed, or on a dry run would change, as the log tells it: at most 1,000 rows, the log itself has
   * all.
   */
  readonly changes: ReadonlyArray<Change>;
  /**
   * What begins or ends on days that are still to come. It stands in the log when the day comes, and gets its number
   * there.
   */
  readonly coming: ReadonlyArray<Change>;
  /** What the call wrote. Null where it wrote nothing: on a dry run, when it was refused, or when all was so already. */
  readonly revision?: Maybe<Revision>;
  /** Everything that is wrong with the call. Empty: it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The version after the call: send it as `expectedVersion` with the next one. Null where nothing is shown. */
  readonly version?: Maybe<Scalars['Int']['output']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Entity:
    | ( ProgrammeRecord )
    | ( AuthorityRecord )
    | ( NetworkRecord )
    | ( TaskAreaRecord )
    | ( EventRecord )
  ;
  Fact:
    | ( FactEdgeRecord )
    | ( MembershipEdgeRecord )
    | ( NeighbourEdgeRecord )
    | ( SuccessionEdgeRecord )
    | ( EventAuthorityEdgeRecord )
    | ( AwardEdgeRecord )
    | ( MembershipEdgeRecord )
    | ( FactEdgeRecord )
    | ( AwardEdgeRecord )
    | ( SubgraphLinkRecord )
  ;
  Node:
    | ( OfficeRecord )
    | ( RoundRecord )
    | ( ProgrammeRecord )
    | ( AuthorityRecord )
    | ( NetworkRecord )
    | ( SourceRecord )
    | ( TaskAreaRecord )
    | ( EventRecord )
  ;
  StatisticsFigures:
    | ( StatisticsRowRecord )
    | ( CountedFigures )
  ;
  WritePayload:
    | ( Outcome )
    | ( Outcome )
    | ( Outcome )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddMemberInput: AddMemberInput;
  AddSourceInput: AddSourceInput;
  AdvisoryOffice: ResolverTypeWrapper<OfficeRecord>;
  ApplyImportInput: ApplyImportInput;
  AssignTaskInput: AssignTaskInput;
  AuthorityChildConnection: ResolverTypeWrapper<FactConnection>;
  AuthorityChildEdge: ResolverTypeWrapper<FactEdgeRecord>;
  AuthorityConnection: ResolverTypeWrapper<EdgeConnection>;
  AuthorityEdge: ResolverTypeWrapper<EdgeRecord>;
  AuthorityKey: ResolverTypeWrapper<AuthorityKey>;
  AuthorityKind: AuthorityKind;
  AuthorityLevel: AuthorityLevel;
  AuthorityMembershipConnection: ResolverTypeWrapper<MembershipConnection>;
  AuthorityMembershipEdge: ResolverTypeWrapper<MembershipEdgeRecord>;
  AuthorityMetrics: ResolverTypeWrapper<AuthorityMetricsRecord>;
  AuthorityNeighbourConnection: ResolverTypeWrapper<NeighbourConnection>;
  AuthorityNeighbourEdge: ResolverTypeWrapper<NeighbourEdgeRecord>;
  AuthorityPartnerConnection: ResolverTypeWrapper<PartnerConnection>;
  AuthorityPartnerEdge: ResolverTypeWrapper<PartnerEdgeRecord>;
  AuthorityRecommendationConnection: ResolverTypeWrapper<ScoredConnection>;
  AuthorityRecommendationEdge: ResolverTypeWrapper<ScoredEdgeRecord>;
  AuthoritySimilarityConnection: ResolverTypeWrapper<ScoredConnection>;
  AuthoritySimilarityEdge: ResolverTypeWrapper<ScoredEdgeRecord>;
  AuthorityStatus: AuthorityStatus;
  AuthoritySuccessionConnection: ResolverTypeWrapper<SuccessionConnection>;
  AuthoritySuccessionEdge: ResolverTypeWrapper<SuccessionEdgeRecord>;
  AwardRound: ResolverTypeWrapper<RoundRecord>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Boundary: ResolverTypeWrapper<BoundaryRecord>;
  Budget: ResolverTypeWrapper<Budget>;
  Change: ResolverTypeWrapper<ChangeRecord>;
  ChangeConnection: ResolverTypeWrapper<ChangeConnectionRecord>;
  ChangeEdge: ResolverTypeWrapper<Omit<ChangeEdge, 'node'> & { node: ResolversTypes['Change'] }>;
  ChangeFilter: ChangeFilter;
  ChangeKind: ChangeKind;
  ChangeOperation: ChangeOperation;
  Citation: ResolverTypeWrapper<ClaimRecord>;
  CitationInput: CitationInput;
  Conflict: ResolverTypeWrapper<ConflictRecord>;
  ConflictAlternative: ResolverTypeWrapper<AlternativeRecord>;
  ConflictStatus: ConflictStatus;
  CorrectNetworkInput: CorrectNetworkInput;
  Coverage: ResolverTypeWrapper<CoverageParent>;
  CoverageBasis: ResolverTypeWrapper<CoverageBasisRecord>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Difference: ResolverTypeWrapper<DifferenceRecord>;
  DifferenceCause: DifferenceCause;
  DifferenceConnection: ResolverTypeWrapper<DifferenceConnectionRecord>;
  DifferenceCount: ResolverTypeWrapper<DifferenceCount>;
  DifferenceEdge: ResolverTypeWrapper<DifferenceEdgeRecord>;
  DifferenceFilter: DifferenceFilter;
  DifferenceOperation: DifferenceOperation;
  DistrictCoverage: ResolverTypeWrapper<DistrictCoverageRecord>;
  EndMembershipInput: EndMembershipInput;
  EndNetworkInput: EndNetworkInput;
  EndTaskInput: EndTaskInput;
  Entity: ResolverTypeWrapper<EntityRecord>;
  EntityType: EntityType;
  EuroCents: ResolverTypeWrapper<Scalars['EuroCents']['output']>;
  EuroCentsRange: EuroCentsRange;
  EventAuthorityConnection: ResolverTypeWrapper<EventSideConnection>;
  EventAuthorityEdge: ResolverTypeWrapper<EventAuthorityEdgeRecord>;
  Evidence: Evidence;
  Fact: ResolverTypeWrapper<FactRecord>;
  FactPayload: ResolverTypeWrapper<Outcome>;
  FieldChange: ResolverTypeWrapper<FieldChange>;
  Figure: ResolverTypeWrapper<FigureRecord>;
  FigureUnit: FigureUnit;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FrontierNode: ResolverTypeWrapper<FrontierNode>;
  FundingProgramme: ResolverTypeWrapper<ProgrammeRecord>;
  FundingProgrammeConnection: ResolverTypeWrapper<EdgeConnection>;
  FundingProgrammeEdge: ResolverTypeWrapper<EdgeRecord>;
  GeoJSON: ResolverTypeWrapper<Scalars['GeoJSON']['output']>;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  HistoryEntry: ResolverTypeWrapper<HistoryRecord>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ImportCount: ResolverTypeWrapper<ImportCount>;
  ImportKept: ResolverTypeWrapper<ImportKept>;
  ImportKeptReason: ImportKeptReason;
  ImportKind: ImportKind;
  ImportPayload: ResolverTypeWrapper<ImportOutcome>;
  ImportPlan: ResolverTypeWrapper<ImportPlanRecord>;
  ImportPlanConnection: ResolverTypeWrapper<ImportPlans>;
  ImportPlanEdge: ResolverTypeWrapper<Omit<ImportPlanEdge, 'node'> & { node: ResolversTypes['ImportPlan'] }>;
  ImportRow: ResolverTypeWrapper<ImportRowRecord>;
  ImportRowConnection: ResolverTypeWrapper<ImportRows>;
  ImportRowEdge: ResolverTypeWrapper<Omit<ImportRowEdge, 'node'> & { node: ResolversTypes['ImportRow'] }>;
  ImportRowStatus: ImportRowStatus;
  ImportStatus: ImportStatus;
  ImportValue: ResolverTypeWrapper<ImportValue>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  IntRange: IntRange;
  KeyScheme: KeyScheme;
  LinkKind: LinkKind;
  LocalAuthority: ResolverTypeWrapper<AuthorityRecord>;
  LocalAuthorityFilter: LocalAuthorityFilter;
  LocalAuthorityOrder: LocalAuthorityOrder;
  LocalAuthorityOrderField: LocalAuthorityOrderField;
  MetricsBasis: ResolverTypeWrapper<BasisOfMetrics>;
  Moment: ResolverTypeWrapper<Moment>;
  MomentInput: MomentInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Network: ResolverTypeWrapper<NetworkRecord>;
  NetworkAwardConnection: ResolverTypeWrapper<AwardConnection>;
  NetworkAwardEdge: ResolverTypeWrapper<AwardEdgeRecord>;
  NetworkConnection: ResolverTypeWrapper<EdgeConnection>;
  NetworkEdge: ResolverTypeWrapper<EdgeRecord>;
  NetworkFilter: NetworkFilter;
  NetworkMemberConnection: ResolverTypeWrapper<MembershipConnection>;
  NetworkMemberEdge: ResolverTypeWrapper<MembershipEdgeRecord>;
  NetworkOrder: NetworkOrder;
  NetworkOrderField: NetworkOrderField;
  NetworkOverlapConnection: ResolverTypeWrapper<OverlapConnection>;
  NetworkOverlapEdge: ResolverTypeWrapper<OverlapEdgeRecord>;
  NetworkPayload: ResolverTypeWrapper<Outcome>;
  NetworkStatus: NetworkStatus;
  NetworkTaskAreaConnection: ResolverTypeWrapper<FactConnection>;
  NetworkTaskAreaEdge: ResolverTypeWrapper<FactEdgeRecord>;
  Node: ResolverTypeWrapper<NodeRecord>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  Participation: Participation;
  PartnerArgs: PartnerArgs;
  PartnerGroup: ResolverTypeWrapper<PartnerGroupRecord>;
  PartnerGroupConnection: ResolverTypeWrapper<GroupConnection>;
  PartnerGroupEdge: ResolverTypeWrapper<PartnerGroupEdgeRecord>;
  PartnerOrder: PartnerOrder;
  PartnerOrderField: PartnerOrderField;
  PartnerRelation: PartnerRelation;
  Partnership: ResolverTypeWrapper<PartnershipRecord>;
  PartnershipConnection: ResolverTypeWrapper<PairConnection>;
  PartnershipEdge: ResolverTypeWrapper<PartnershipEdgeRecord>;
  Path: ResolverTypeWrapper<PathRecord>;
  PathMode: PathMode;
  PathResult: ResolverTypeWrapper<PathsRecord>;
  PlanImportInput: PlanImportInput;
  ProgrammeNetworkConnection: ResolverTypeWrapper<AwardConnection>;
  ProgrammeNetworkEdge: ResolverTypeWrapper<AwardEdgeRecord>;
  Provenance: ResolverTypeWrapper<ProvenanceRecord>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordAwardInput: RecordAwardInput;
  RecordNetworkInput: RecordNetworkInput;
  RecordedFigures: ResolverTypeWrapper<RecordedFigures>;
  ReportedFigure: ResolverTypeWrapper<FigureRecord>;
  ReportedMeasure: ReportedMeasure;
  RetractFactInput: RetractFactInput;
  RevertImportInput: RevertImportInput;
  Revision: ResolverTypeWrapper<RevisionRecord>;
  Role: Role;
  Scope: Scope;
  ScoreReason: ResolverTypeWrapper<ReasonRecord>;
  ScoreReasonCode: ScoreReasonCode;
  SearchConnection: ResolverTypeWrapper<SearchConnectionRecord>;
  SearchEdge: ResolverTypeWrapper<SearchEdgeRecord>;
  SearchType: SearchType;
  SettleConflictInput: SettleConflictInput;
  SharedNetwork: ResolverTypeWrapper<SharedNetworkRecord>;
  SharedPartnerConnection: ResolverTypeWrapper<ThirdConnection>;
  SharedPartnerEdge: ResolverTypeWrapper<SharedPartnerEdgeRecord>;
  SimilarityAspect: SimilarityAspect;
  Source: ResolverTypeWrapper<SourceRecord>;
  SourceConnection: ResolverTypeWrapper<EdgeConnection>;
  SourceEdge: ResolverTypeWrapper<EdgeRecord>;
  SourceFilter: SourceFilter;
  SourcePayload: ResolverTypeWrapper<Outcome>;
  Statistics: ResolverTypeWrapper<StatisticsParent>;
  StatisticsColumn: StatisticsColumn;
  StatisticsFigures: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['StatisticsFigures']>;
  StatisticsGap: StatisticsGap;
  StatisticsGroup: ResolverTypeWrapper<StatisticsGroupRecord>;
  StatisticsGrouping: StatisticsGrouping;
  StatisticsRow: ResolverTypeWrapper<StatisticsRowRecord>;
  StatisticsTotal: ResolverTypeWrapper<CountedFigures>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subgraph: ResolverTypeWrapper<SubgraphRecord>;
  SubgraphLink: ResolverTypeWrapper<SubgraphLinkRecord>;
  SubgraphNode: ResolverTypeWrapper<SubgraphNodeRecord>;
  TaskArea: ResolverTypeWrapper<TaskAreaRecord>;
  TaskAreaConnection: ResolverTypeWrapper<EdgeConnection>;
  TaskAreaEdge: ResolverTypeWrapper<EdgeRecord>;
  TaskAreaFilter: TaskAreaFilter;
  TaskAreaNetworkConnection: ResolverTypeWrapper<EdgeConnection>;
  TaskAreaNetworkEdge: ResolverTypeWrapper<EdgeRecord>;
  TerritorialEvent: ResolverTypeWrapper<EventRecord>;
  TerritorialEventConnection: ResolverTypeWrapper<EdgeConnection>;
  TerritorialEventEdge: ResolverTypeWrapper<EdgeRecord>;
  TerritorialEventFilter: TerritorialEventFilter;
  TerritorialEventKind: TerritorialEventKind;
  TerritorialEventOrder: TerritorialEventOrder;
  TerritorialEventOrderField: TerritorialEventOrderField;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  Viewer: ResolverTypeWrapper<ViewerRecord>;
  ViewerKind: ViewerKind;
  WritePayload: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['WritePayload']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddMemberInput: AddMemberInput;
  AddSourceInput: AddSourceInput;
  AdvisoryOffice: OfficeRecord;
  ApplyImportInput: ApplyImportInput;
  AssignTaskInput: AssignTaskInput;
  AuthorityChildConnection: FactConnection;
  AuthorityChildEdge: FactEdgeRecord;
  AuthorityConnection: EdgeConnection;
  AuthorityEdge: EdgeRecord;
  AuthorityKey: AuthorityKey;
  AuthorityMembershipConnection: MembershipConnection;
  AuthorityMembershipEdge: MembershipEdgeRecord;
  AuthorityMetrics: AuthorityMetricsRecord;
  AuthorityNeighbourConnection: NeighbourConnection;
  AuthorityNeighbourEdge: NeighbourEdgeRecord;
  AuthorityPartnerConnection: PartnerConnection;
  AuthorityPartnerEdge: PartnerEdgeRecord;
  AuthorityRecommendationConnection: ScoredConnection;
  AuthorityRecommendationEdge: ScoredEdgeRecord;
  AuthoritySimilarityConnection: ScoredConnection;
  AuthoritySimilarityEdge: ScoredEdgeRecord;
  AuthoritySuccessionConnection: SuccessionConnection;
  AuthoritySuccessionEdge: SuccessionEdgeRecord;
  AwardRound: RoundRecord;
  Boolean: Scalars['Boolean']['output'];
  Boundary: BoundaryRecord;
  Budget: Budget;
  Change: ChangeRecord;
  ChangeConnection: ChangeConnectionRecord;
  ChangeEdge: Omit<ChangeEdge, 'node'> & { node: ResolversParentTypes['Change'] };
  ChangeFilter: ChangeFilter;
  Citation: ClaimRecord;
  CitationInput: CitationInput;
  Conflict: ConflictRecord;
  ConflictAlternative: AlternativeRecord;
  CorrectNetworkInput: CorrectNetworkInput;
  Coverage: CoverageParent;
  CoverageBasis: CoverageBasisRecord;
  Date: Scalars['Date']['output'];
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  Difference: DifferenceRecord;
  DifferenceConnection: DifferenceConnectionRecord;
  DifferenceCount: DifferenceCount;
  DifferenceEdge: DifferenceEdgeRecord;
  DifferenceFilter: DifferenceFilter;
  DistrictCoverage: DistrictCoverageRecord;
  EndMembershipInput: EndMembershipInput;
  EndNetworkInput: EndNetworkInput;
  EndTaskInput: EndTaskInput;
  Entity: EntityRecord;
  EuroCents: Scalars['EuroCents']['output'];
  EuroCentsRange: EuroCentsRange;
  EventAuthorityConnection: EventSideConnection;
  EventAuthorityEdge: EventAuthorityEdgeRecord;
  Fact: FactRecord;
  FactPayload: Outcome;
  FieldChange: FieldChange;
  Figure: FigureRecord;
  Float: Scalars['Float']['output'];
  FrontierNode: FrontierNode;
  FundingProgramme: ProgrammeRecord;
  FundingProgrammeConnection: EdgeConnection;
  FundingProgrammeEdge: EdgeRecord;
  GeoJSON: Scalars['GeoJSON']['output'];
  GeoPoint: GeoPoint;
  HistoryEntry: HistoryRecord;
  ID: Scalars['ID']['output'];
  ImportCount: ImportCount;
  ImportKept: ImportKept;
  ImportPayload: ImportOutcome;
  ImportPlan: ImportPlanRecord;
  ImportPlanConnection: ImportPlans;
  ImportPlanEdge: Omit<ImportPlanEdge, 'node'> & { node: ResolversParentTypes['ImportPlan'] };
  ImportRow: ImportRowRecord;
  ImportRowConnection: ImportRows;
  ImportRowEdge: Omit<ImportRowEdge, 'node'> & { node: ResolversParentTypes['ImportRow'] };
  ImportValue: ImportValue;
  Int: Scalars['Int']['output'];
  IntRange: IntRange;
  LocalAuthority: AuthorityRecord;
  LocalAuthorityFilter: LocalAuthorityFilter;
  LocalAuthorityOrder: LocalAuthorityOrder;
  MetricsBasis: BasisOfMetrics;
  Moment: Moment;
  MomentInput: MomentInput;
  Mutation: Record<PropertyKey, never>;
  Network: NetworkRecord;
  NetworkAwardConnection: AwardConnection;
  NetworkAwardEdge: AwardEdgeRecord;
  NetworkConnection: EdgeConnection;
  NetworkEdge: EdgeRecord;
  NetworkFilter: NetworkFilter;
  NetworkMemberConnection: MembershipConnection;
  NetworkMemberEdge: MembershipEdgeRecord;
  NetworkOrder: NetworkOrder;
  NetworkOverlapConnection: OverlapConnection;
  NetworkOverlapEdge: OverlapEdgeRecord;
  NetworkPayload: Outcome;
  NetworkTaskAreaConnection: FactConnection;
  NetworkTaskAreaEdge: FactEdgeRecord;
  Node: NodeRecord;
  PageInfo: PageInfo;
  PartialDate: Scalars['PartialDate']['output'];
  PartnerArgs: PartnerArgs;
  PartnerGroup: PartnerGroupRecord;
  PartnerGroupConnection: GroupConnection;
  PartnerGroupEdge: PartnerGroupEdgeRecord;
  PartnerOrder: PartnerOrder;
  Partnership: PartnershipRecord;
  PartnershipConnection: PairConnection;
  PartnershipEdge: PartnershipEdgeRecord;
  Path: PathRecord;
  PathResult: PathsRecord;
  PlanImportInput: PlanImportInput;
  ProgrammeNetworkConnection: AwardConnection;
  ProgrammeNetworkEdge: AwardEdgeRecord;
  Provenance: ProvenanceRecord;
  Query: Record<PropertyKey, never>;
  RecordAwardInput: RecordAwardInput;
  RecordNetworkInput: RecordNetworkInput;
  RecordedFigures: RecordedFigures;
  ReportedFigure: FigureRecord;
  RetractFactInput: RetractFactInput;
  RevertImportInput: RevertImportInput;
  Revision: RevisionRecord;
  ScoreReason: ReasonRecord;
  SearchConnection: SearchConnectionRecord;
  SearchEdge: SearchEdgeRecord;
  SettleConflictInput: SettleConflictInput;
  SharedNetwork: SharedNetworkRecord;
  SharedPartnerConnection: ThirdConnection;
  SharedPartnerEdge: SharedPartnerEdgeRecord;
  Source: SourceRecord;
  SourceConnection: EdgeConnection;
  SourceEdge: EdgeRecord;
  SourceFilter: SourceFilter;
  SourcePayload: Outcome;
  Statistics: StatisticsParent;
  StatisticsFigures: ResolversInterfaceTypes<ResolversParentTypes>['StatisticsFigures'];
  StatisticsGroup: StatisticsGroupRecord;
  StatisticsRow: StatisticsRowRecord;
  StatisticsTotal: CountedFigures;
  String: Scalars['String']['output'];
  Subgraph: SubgraphRecord;
  SubgraphLink: SubgraphLinkRecord;
  SubgraphNode: SubgraphNodeRecord;
  TaskArea: TaskAreaRecord;
  TaskAreaConnection: EdgeConnection;
  TaskAreaEdge: EdgeRecord;
  TaskAreaFilter: TaskAreaFilter;
  TaskAreaNetworkConnection: EdgeConnection;
  TaskAreaNetworkEdge: EdgeRecord;
  TerritorialEvent: EventRecord;
  TerritorialEventConnection: EdgeConnection;
  TerritorialEventEdge: EdgeRecord;
  TerritorialEventFilter: TerritorialEventFilter;
  TerritorialEventOrder: TerritorialEventOrder;
  URL: Scalars['URL']['output'];
  UserError: UserError;
  Viewer: ViewerRecord;
  WritePayload: ResolversInterfaceTypes<ResolversParentTypes>['WritePayload'];
};

export type AdvisoryOfficeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdvisoryOffice'] = ResolversParentTypes['AdvisoryOffice']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AuthorityChildConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorityChildConnection'] = ResolversParentTypes['AuthorityChildConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuthorityChildEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LocalAuthority']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuthorityChildEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorityChildEdge'] = ResolversParentTypes['AuthorityChildEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  factId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LocalAuthority'], ParentType, ContextType>;
  provenance?: Resolver<ReadonlyArray<ResolversTypes['Provenance']>, ParentType, ContextType, Partial<AuthorityChildEdgeProvenanceArgs>>;
  since?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AuthorityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorityConnection'] = ResolversParentTypes['AuthorityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuthorityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LocalAuthority']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuthorityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorityEdge'] = ResolversParentTypes['AuthorityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LocalAuthority'], ParentType, ContextType>;
};

export type AuthorityKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorityKey'] = ResolversParentTypes['AuthorityKey']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['KeyScheme'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuthorityMembershipConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorityMembershipConnection'] = ResolversParentTypes['AuthorityMembershipConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuthorityMembershipEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Network']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuthorityMembershipEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorityMembershipEdge'] = ResolversParentTypes['AuthorityMembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  factId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Network'], ParentType, ContextType>;
  provenance?: Resolver<ReadonlyArray<ResolversTypes['Provenance']>, ParentType, ContextType, Partial<AuthorityMembershipEdgeProvenanceArgs>>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AuthorityMetricsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorityMetrics'] = ResolversParentTypes['AuthorityMetrics']> = {
  basis?: Resolver<ResolversTypes['MetricsBasis'], ParentType, ContextType>;
  betweenness?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  closeness?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  community?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  communitySize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageRank?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  weightedDegree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuthorityNeighbourConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorityNeighbourConnection'] = ResolversParentTypes['AuthorityNeighbourConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuthorityNeighbourEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LocalAuthority']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuthorityNeighbourEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorityNeighbourEdge'] = ResolversParentTypes['AuthorityNeighbourEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  factId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  levels?: Resolver<ReadonlyArray<ResolversTypes['AuthorityLevel']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LocalAuthority'], ParentType, ContextType>;
  provenance?: Resolver<ReadonlyArray<ResolversTypes['Provenance']>, ParentType, ContextType, Partial<AuthorityNeighbourEdgeProvenanceArgs>>;
  since?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AuthorityPartnerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorityPartnerConnection'] = ResolversParentTypes['AuthorityPartnerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuthorityPartnerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LocalAuthority']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuthorityPartnerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorityPartnerEdge'] = ResolversParentTypes['AuthorityPartnerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LocalAuthority'], ParentType, ContextType>;
  sharedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sharedNetworks?: Resolver<ReadonlyArray<ResolversTypes['Network']>, ParentType, ContextType>;
};

export type AuthorityRecommendationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorityRecommendationConnection'] = ResolversParentTypes['AuthorityRecommendationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuthorityRecommendationEdge']>, ParentType, ContextType>;
  modelVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LocalAuthority']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuthorityRecommendationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorityRecommendationEdge'] = ResolversParentTypes['AuthorityRecommendationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LocalAuthority'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['ScoreReason']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type AuthoritySimilarityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthoritySimilarityConnection'] = ResolversParentTypes['AuthoritySimilarityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuthoritySimilarityEdge']>, ParentType, ContextType>;
  modelVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LocalAuthority']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuthoritySimilarityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthoritySimilarityEdge'] = ResolversParentTypes['AuthoritySimilarityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LocalAuthority'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['ScoreReason']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type AuthoritySuccessionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthoritySuccessionConnection'] = ResolversParentTypes['AuthoritySuccessionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuthoritySuccessionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LocalAuthority']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuthoritySuccessionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthoritySuccessionEdge'] = ResolversParentTypes['AuthoritySuccessionEdge']> = {
  areaShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  areaShareOfSuccessor?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['TerritorialEvent'], ParentType, ContextType>;
  factId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LocalAuthority'], ParentType, ContextType>;
  populationShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  populationShareOfSuccessor?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  provenance?: Resolver<ReadonlyArray<ResolversTypes['Provenance']>, ParentType, ContextType, Partial<AuthoritySuccessionEdgeProvenanceArgs>>;
  since?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AwardRoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AwardRound'] = ResolversParentTypes['AwardRound']> = {
  heldOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reported?: Resolver<ReadonlyArray<ResolversTypes['ReportedFigure']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BoundaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Boundary'] = ResolversParentTypes['Boundary']> = {
  areaDeviation?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  attribution?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  geometry?: Resolver<ResolversTypes['GeoJSON'], ParentType, ContextType>;
  isDivergent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  linesOn?: Resolver<ResolversTypes['PartialDate'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tolerance?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type BudgetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Budget'] = ResolversParentTypes['Budget']> = {
  amount?: Resolver<ResolversTypes['EuroCents'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  effectiveOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  effectiveUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  factId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['FieldChange']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  fromKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isLastOfRevision?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['ChangeOperation'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stands?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  toKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeConnection'] = ResolversParentTypes['ChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Change']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeEdge'] = ResolversParentTypes['ChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Change'], ParentType, ContextType>;
};

export type CitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Citation'] = ResolversParentTypes['Citation']> = {
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  factId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retrievedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type ConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Conflict'] = ResolversParentTypes['Conflict']> = {
  accepted?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  alternatives?: Resolver<ReadonlyArray<ResolversTypes['ConflictAlternative']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConflictStatus'], ParentType, ContextType>;
};

export type ConflictAlternativeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConflictAlternative'] = ResolversParentTypes['ConflictAlternative']> = {
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage']> = {
  basis?: Resolver<ResolversTypes['CoverageBasis'], ParentType, ContextType>;
  byDistrict?: Resolver<ReadonlyArray<ResolversTypes['DistrictCoverage']>, ParentType, ContextType>;
  covered?: Resolver<ResolversTypes['AuthorityConnection'], ParentType, ContextType, Partial<CoverageCoveredArgs>>;
  populationShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  uncovered?: Resolver<ResolversTypes['AuthorityConnection'], ParentType, ContextType, Partial<CoverageUncoveredArgs>>;
};

export type CoverageBasisResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageBasis'] = ResolversParentTypes['CoverageBasis']> = {
  incompleteNetworks?: Resolver<ReadonlyArray<ResolversTypes['Network']>, ParentType, ContextType>;
  isExhaustive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  networksRecorded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  networksReported?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Difference'] = ResolversParentTypes['Difference']> = {
  cause?: Resolver<ResolversTypes['DifferenceCause'], ParentType, ContextType>;
  effectiveOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['TerritorialEvent']>, ParentType, ContextType>;
  factId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['FieldChange']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  fromKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['DifferenceOperation'], ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  toKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DifferenceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DifferenceConnection'] = ResolversParentTypes['DifferenceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DifferenceEdge']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Moment'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Difference']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  summary?: Resolver<ReadonlyArray<ResolversTypes['DifferenceCount']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Moment'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DifferenceCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DifferenceCount'] = ResolversParentTypes['DifferenceCount']> = {
  cause?: Resolver<ResolversTypes['DifferenceCause'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['DifferenceOperation'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DifferenceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DifferenceEdge'] = ResolversParentTypes['DifferenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Difference'], ParentType, ContextType>;
};

export type DistrictCoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DistrictCoverage'] = ResolversParentTypes['DistrictCoverage']> = {
  covered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  district?: Resolver<ResolversTypes['LocalAuthority'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EntityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity']> = {
  __resolveType: TypeResolveFn<'FundingProgramme' | 'LocalAuthority' | 'Network' | 'TaskArea' | 'TerritorialEvent', ParentType, ContextType>;
};

export interface EuroCentsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EuroCents'], any> {
  name: 'EuroCents';
}

export type EventAuthorityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventAuthorityConnection'] = ResolversParentTypes['EventAuthorityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EventAuthorityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LocalAuthority']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventAuthorityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventAuthorityEdge'] = ResolversParentTypes['EventAuthorityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  factId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AuthorityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LocalAuthority'], ParentType, ContextType>;
  provenance?: Resolver<ReadonlyArray<ResolversTypes['Provenance']>, ParentType, ContextType, Partial<EventAuthorityEdgeProvenanceArgs>>;
  since?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Fact'] = ResolversParentTypes['Fact']> = {
  __resolveType: TypeResolveFn<'AuthorityChildEdge' | 'AuthorityMembershipEdge' | 'AuthorityNeighbourEdge' | 'AuthoritySuccessionEdge' | 'EventAuthorityEdge' | 'NetworkAwardEdge' | 'NetworkMemberEdge' | 'NetworkTaskAreaEdge' | 'ProgrammeNetworkEdge' | 'SubgraphLink', ParentType, ContextType>;
};

export type FactPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactPayload'] = ResolversParentTypes['FactPayload']> = {
  changeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['Change']>, ParentType, ContextType>;
  coming?: Resolver<ReadonlyArray<ResolversTypes['Change']>, ParentType, ContextType>;
  factId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Revision']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FieldChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FieldChange'] = ResolversParentTypes['FieldChange']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FigureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Figure'] = ResolversParentTypes['Figure']> = {
  isAggregated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['PartialDate'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['FigureUnit'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type FrontierNodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FrontierNode'] = ResolversParentTypes['FrontierNode']> = {
  hiddenCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type FundingProgrammeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FundingProgramme'] = ResolversParentTypes['FundingProgramme']> = {
  budgets?: Resolver<ReadonlyArray<ResolversTypes['Budget']>, ParentType, ContextType>;
  hasConflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['HistoryEntry']>, ParentType, ContextType, RequireFields<FundingProgrammeHistoryArgs, 'includeSuperseded'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  networks?: Resolver<ResolversTypes['ProgrammeNetworkConnection'], ParentType, ContextType, Partial<FundingProgrammeNetworksArgs>>;
  offices?: Resolver<ReadonlyArray<ResolversTypes['AdvisoryOffice']>, ParentType, ContextType>;
  provenance?: Resolver<ReadonlyArray<ResolversTypes['Provenance']>, ParentType, ContextType, Partial<FundingProgrammeProvenanceArgs>>;
  recorded?: Resolver<ResolversTypes['RecordedFigures'], ParentType, ContextType>;
  reported?: Resolver<ReadonlyArray<ResolversTypes['ReportedFigure']>, ParentType, ContextType>;
  rounds?: Resolver<ReadonlyArray<ResolversTypes['AwardRound']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FundingProgrammeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FundingProgrammeConnection'] = ResolversParentTypes['FundingProgrammeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FundingProgrammeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['FundingProgramme']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FundingProgrammeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FundingProgrammeEdge'] = ResolversParentTypes['FundingProgrammeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FundingProgramme'], ParentType, ContextType>;
};

export interface GeoJsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['GeoJSON'], any> {
  name: 'GeoJSON';
}

export type GeoPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type HistoryEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HistoryEntry'] = ResolversParentTypes['HistoryEntry']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  recordedIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  supersededIn?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportCount'] = ResolversParentTypes['ImportCount']> = {
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ImportRowStatus'], ParentType, ContextType>;
};

export type ImportKeptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportKept'] = ResolversParentTypes['ImportKept']> = {
  reason?: Resolver<ResolversTypes['ImportKeptReason'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ImportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportPayload'] = ResolversParentTypes['ImportPayload']> = {
  kept?: Resolver<ReadonlyArray<ResolversTypes['ImportKept']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['ImportPlan']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportPlan'] = ResolversParentTypes['ImportPlan']> = {
  appliedIn?: Resolver<Maybe<ResolversTypes['Revision']>, ParentType, ContextType>;
  blockedBy?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  counts?: Resolver<ReadonlyArray<ResolversTypes['ImportCount']>, ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ground?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ImportKind'], ParentType, ContextType>;
  plannedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  plannedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reportPath?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revertedIn?: Resolver<Maybe<ResolversTypes['Revision']>, ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['ImportRowConnection'], ParentType, ContextType, RequireFields<ImportPlanRowsArgs, 'first'>>;
  status?: Resolver<ResolversTypes['ImportStatus'], ParentType, ContextType>;
  toConfirm?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImportPlanConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportPlanConnection'] = ResolversParentTypes['ImportPlanConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ImportPlanEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ImportPlan']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ImportPlanEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportPlanEdge'] = ResolversParentTypes['ImportPlanEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ImportPlan'], ParentType, ContextType>;
};

export type ImportRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRow'] = ResolversParentTypes['ImportRow']> = {
  after?: Resolver<ReadonlyArray<ResolversTypes['ImportValue']>, ParentType, ContextType>;
  before?: Resolver<ReadonlyArray<ResolversTypes['ImportValue']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ImportRowStatus'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ImportRowConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRowConnection'] = ResolversParentTypes['ImportRowConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ImportRowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ImportRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportRowEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRowEdge'] = ResolversParentTypes['ImportRowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ImportRow'], ParentType, ContextType>;
};

export type ImportValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportValue'] = ResolversParentTypes['ImportValue']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LocalAuthorityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocalAuthority'] = ResolversParentTypes['LocalAuthority']> = {
  ags?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
  ars?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  association?: Resolver<Maybe<ResolversTypes['LocalAuthority']>, ParentType, ContextType>;
  boundary?: Resolver<Maybe<ResolversTypes['Boundary']>, ParentType, ContextType, RequireFields<LocalAuthorityBoundaryArgs, 'tolerance'>>;
  children?: Resolver<ResolversTypes['AuthorityChildConnection'], ParentType, ContextType, Partial<LocalAuthorityChildrenArgs>>;
  dissolvedOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['LocalAuthority']>, ParentType, ContextType>;
  establishedOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['TerritorialEventConnection'], ParentType, ContextType, Partial<LocalAuthorityEventsArgs>>;
  hasConflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['HistoryEntry']>, ParentType, ContextType, RequireFields<LocalAuthorityHistoryArgs, 'includeSuperseded'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isTown?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  keys?: Resolver<ReadonlyArray<ResolversTypes['AuthorityKey']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AuthorityKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  levels?: Resolver<ReadonlyArray<ResolversTypes['AuthorityLevel']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
  memberships?: Resolver<ResolversTypes['AuthorityMembershipConnection'], ParentType, ContextType, Partial<LocalAuthorityMembershipsArgs>>;
  metrics?: Resolver<Maybe<ResolversTypes['AuthorityMetrics']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  neighbours?: Resolver<ResolversTypes['AuthorityNeighbourConnection'], ParentType, ContextType, Partial<LocalAuthorityNeighboursArgs>>;
  officialName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['LocalAuthority']>, ParentType, ContextType>;
  partners?: Resolver<ResolversTypes['AuthorityPartnerConnection'], ParentType, ContextType, Partial<LocalAuthorityPartnersArgs>>;
  population?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType, Partial<LocalAuthorityPopulationArgs>>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  predecessors?: Resolver<ResolversTypes['AuthoritySuccessionConnection'], ParentType, ContextType, Partial<LocalAuthorityPredecessorsArgs>>;
  provenance?: Resolver<ReadonlyArray<ResolversTypes['Provenance']>, ParentType, ContextType, Partial<LocalAuthorityProvenanceArgs>>;
  recommendedPartners?: Resolver<ResolversTypes['AuthorityRecommendationConnection'], ParentType, ContextType, RequireFields<LocalAuthorityRecommendedPartnersArgs, 'taskArea'>>;
  seat?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  similar?: Resolver<ResolversTypes['AuthoritySimilarityConnection'], ParentType, ContextType, RequireFields<LocalAuthoritySimilarArgs, 'by'>>;
  status?: Resolver<ResolversTypes['AuthorityStatus'], ParentType, ContextType>;
  successors?: Resolver<ResolversTypes['AuthoritySuccessionConnection'], ParentType, ContextType, Partial<LocalAuthoritySuccessorsArgs>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MetricsBasisResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MetricsBasis'] = ResolversParentTypes['MetricsBasis']> = {
  algorithm?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  authorities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  communities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  links?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  modularity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type MomentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Moment'] = ResolversParentTypes['Moment']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  atRevision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addMember?: Resolver<Maybe<ResolversTypes['NetworkPayload']>, ParentType, ContextType, RequireFields<MutationAddMemberArgs, 'input'>>;
  addSource?: Resolver<Maybe<ResolversTypes['SourcePayload']>, ParentType, ContextType, RequireFields<MutationAddSourceArgs, 'input'>>;
  applyImport?: Resolver<ResolversTypes['ImportPayload'], ParentType, ContextType, RequireFields<MutationApplyImportArgs, 'input'>>;
  assignTask?: Resolver<Maybe<ResolversTypes['NetworkPayload']>, ParentType, ContextType, RequireFields<MutationAssignTaskArgs, 'input'>>;
  correctNetwork?: Resolver<Maybe<ResolversTypes['NetworkPayload']>, ParentType, ContextType, RequireFields<MutationCorrectNetworkArgs, 'input'>>;
  endMembership?: Resolver<Maybe<ResolversTypes['NetworkPayload']>, ParentType, ContextType, RequireFields<MutationEndMembershipArgs, 'input'>>;
  endNetwork?: Resolver<Maybe<ResolversTypes['NetworkPayload']>, ParentType, ContextType, RequireFields<MutationEndNetworkArgs, 'input'>>;
  endTask?: Resolver<Maybe<ResolversTypes['NetworkPayload']>, ParentType, ContextType, RequireFields<MutationEndTaskArgs, 'input'>>;
  planImport?: Resolver<ResolversTypes['ImportPayload'], ParentType, ContextType, RequireFields<MutationPlanImportArgs, 'input'>>;
  recordAward?: Resolver<Maybe<ResolversTypes['NetworkPayload']>, ParentType, ContextType, RequireFields<MutationRecordAwardArgs, 'input'>>;
  recordNetwork?: Resolver<Maybe<ResolversTypes['NetworkPayload']>, ParentType, ContextType, RequireFields<MutationRecordNetworkArgs, 'input'>>;
  retractFact?: Resolver<Maybe<ResolversTypes['FactPayload']>, ParentType, ContextType, RequireFields<MutationRetractFactArgs, 'input'>>;
  revertImport?: Resolver<ResolversTypes['ImportPayload'], ParentType, ContextType, RequireFields<MutationRevertImportArgs, 'input'>>;
  settleConflict?: Resolver<Maybe<ResolversTypes['FactPayload']>, ParentType, ContextType, RequireFields<MutationSettleConflictArgs, 'input'>>;
};

export type NetworkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Network'] = ResolversParentTypes['Network']> = {
  awards?: Resolver<ResolversTypes['NetworkAwardConnection'], ParentType, ContextType, Partial<NetworkAwardsArgs>>;
  goal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasConflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['HistoryEntry']>, ParentType, ContextType, RequireFields<NetworkHistoryArgs, 'includeSuperseded'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalForm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  members?: Resolver<ResolversTypes['NetworkMemberConnection'], ParentType, ContextType, Partial<NetworkMembersArgs>>;
  membersComplete?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  overlapping?: Resolver<ResolversTypes['NetworkOverlapConnection'], ParentType, ContextType, Partial<NetworkOverlappingArgs>>;
  provenance?: Resolver<ReadonlyArray<ResolversTypes['Provenance']>, ParentType, ContextType, Partial<NetworkProvenanceArgs>>;
  since?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['NetworkStatus']>, ParentType, ContextType>;
  taskAreas?: Resolver<ResolversTypes['NetworkTaskAreaConnection'], ParentType, ContextType, Partial<NetworkTaskAreasArgs>>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NetworkAwardConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkAwardConnection'] = ResolversParentTypes['NetworkAwardConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NetworkAwardEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['FundingProgramme']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NetworkAwardEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkAwardEdge'] = ResolversParentTypes['NetworkAwardEdge']> = {
  amount?: Resolver<Maybe<ResolversTypes['EuroCents']>, ParentType, ContextType>;
  awardedOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  factId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isApproximate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FundingProgramme'], ParentType, ContextType>;
  provenance?: Resolver<ReadonlyArray<ResolversTypes['Provenance']>, ParentType, ContextType, Partial<NetworkAwardEdgeProvenanceArgs>>;
  round?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NetworkConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkConnection'] = ResolversParentTypes['NetworkConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NetworkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Network']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NetworkEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkEdge'] = ResolversParentTypes['NetworkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Network'], ParentType, ContextType>;
};

export type NetworkMemberConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkMemberConnection'] = ResolversParentTypes['NetworkMemberConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NetworkMemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LocalAuthority']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NetworkMemberEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkMemberEdge'] = ResolversParentTypes['NetworkMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  factId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LocalAuthority'], ParentType, ContextType>;
  provenance?: Resolver<ReadonlyArray<ResolversTypes['Provenance']>, ParentType, ContextType, Partial<NetworkMemberEdgeProvenanceArgs>>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NetworkOverlapConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkOverlapConnection'] = ResolversParentTypes['NetworkOverlapConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NetworkOverlapEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Network']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NetworkOverlapEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkOverlapEdge'] = ResolversParentTypes['NetworkOverlapEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Network'], ParentType, ContextType>;
  sharedMembers?: Resolver<ReadonlyArray<ResolversTypes['LocalAuthority']>, ParentType, ContextType>;
};

export type NetworkPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkPayload'] = ResolversParentTypes['NetworkPayload']> = {
  changeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['Change']>, ParentType, ContextType>;
  coming?: Resolver<ReadonlyArray<ResolversTypes['Change']>, ParentType, ContextType>;
  factId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  network?: Resolver<Maybe<ResolversTypes['Network']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Revision']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NetworkTaskAreaConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkTaskAreaConnection'] = ResolversParentTypes['NetworkTaskAreaConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NetworkTaskAreaEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TaskArea']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NetworkTaskAreaEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkTaskAreaEdge'] = ResolversParentTypes['NetworkTaskAreaEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  factId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TaskArea'], ParentType, ContextType>;
  provenance?: Resolver<ReadonlyArray<ResolversTypes['Provenance']>, ParentType, ContextType, Partial<NetworkTaskAreaEdgeProvenanceArgs>>;
  since?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'AdvisoryOffice' | 'AwardRound' | 'FundingProgramme' | 'LocalAuthority' | 'Network' | 'Source' | 'TaskArea' | 'TerritorialEvent', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface PartialDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PartialDate'], any> {
  name: 'PartialDate';
}

export type PartnerGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartnerGroup'] = ResolversParentTypes['PartnerGroup']> = {
  authorities?: Resolver<ReadonlyArray<ResolversTypes['LocalAuthority']>, ParentType, ContextType>;
  networks?: Resolver<ReadonlyArray<ResolversTypes['Network']>, ParentType, ContextType>;
};

export type PartnerGroupConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartnerGroupConnection'] = ResolversParentTypes['PartnerGroupConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PartnerGroupEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PartnerGroup']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PartnerGroupEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartnerGroupEdge'] = ResolversParentTypes['PartnerGroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PartnerGroup'], ParentType, ContextType>;
};

export type PartnershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Partnership'] = ResolversParentTypes['Partnership']> = {
  authorities?: Resolver<ReadonlyArray<ResolversTypes['LocalAuthority']>, ParentType, ContextType>;
  sharedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sharedNetworks?: Resolver<ReadonlyArray<ResolversTypes['SharedNetwork']>, ParentType, ContextType>;
  sharedPartners?: Resolver<ResolversTypes['SharedPartnerConnection'], ParentType, ContextType, Partial<PartnershipSharedPartnersArgs>>;
};

export type PartnershipConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartnershipConnection'] = ResolversParentTypes['PartnershipConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PartnershipEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Partnership']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PartnershipEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartnershipEdge'] = ResolversParentTypes['PartnershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Partnership'], ParentType, ContextType>;
};

export type PathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path']> = {
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  linkIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  nodeIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type PathResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PathResult'] = ResolversParentTypes['PathResult']> = {
  isTruncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  paths?: Resolver<ReadonlyArray<ResolversTypes['Path']>, ParentType, ContextType>;
  subgraph?: Resolver<ResolversTypes['Subgraph'], ParentType, ContextType>;
};

export type ProgrammeNetworkConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProgrammeNetworkConnection'] = ResolversParentTypes['ProgrammeNetworkConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeNetworkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Network']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProgrammeNetworkEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProgrammeNetworkEdge'] = ResolversParentTypes['ProgrammeNetworkEdge']> = {
  amount?: Resolver<Maybe<ResolversTypes['EuroCents']>, ParentType, ContextType>;
  awardedOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  factId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isApproximate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Network'], ParentType, ContextType>;
  provenance?: Resolver<ReadonlyArray<ResolversTypes['Provenance']>, ParentType, ContextType, Partial<ProgrammeNetworkEdgeProvenanceArgs>>;
  round?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProvenanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  attribution?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  conflicts?: Resolver<ReadonlyArray<ResolversTypes['Conflict']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  authorities?: Resolver<ResolversTypes['AuthorityConnection'], ParentType, ContextType, Partial<QueryAuthoritiesArgs>>;
  authoritiesByKeys?: Resolver<ReadonlyArray<Maybe<ResolversTypes['LocalAuthority']>>, ParentType, ContextType, RequireFields<QueryAuthoritiesByKeysArgs, 'keys'>>;
  authority?: Resolver<Maybe<ResolversTypes['LocalAuthority']>, ParentType, ContextType, RequireFields<QueryAuthorityArgs, 'key'>>;
  changes?: Resolver<ResolversTypes['ChangeConnection'], ParentType, ContextType, Partial<QueryChangesArgs>>;
  compare?: Resolver<ResolversTypes['DifferenceConnection'], ParentType, ContextType, RequireFields<QueryCompareArgs, 'from' | 'to'>>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType, RequireFields<QueryCoverageArgs, 'includeSubtree' | 'participation'>>;
  districts?: Resolver<ResolversTypes['AuthorityConnection'], ParentType, ContextType, Partial<QueryDistrictsArgs>>;
  fundingProgramme?: Resolver<Maybe<ResolversTypes['FundingProgramme']>, ParentType, ContextType, RequireFields<QueryFundingProgrammeArgs, 'key'>>;
  fundingProgrammes?: Resolver<ResolversTypes['FundingProgrammeConnection'], ParentType, ContextType, Partial<QueryFundingProgrammesArgs>>;
  importPlan?: Resolver<Maybe<ResolversTypes['ImportPlan']>, ParentType, ContextType, RequireFields<QueryImportPlanArgs, 'id'>>;
  importPlans?: Resolver<ResolversTypes['ImportPlanConnection'], ParentType, ContextType, RequireFields<QueryImportPlansArgs, 'first'>>;
  municipalities?: Resolver<ResolversTypes['AuthorityConnection'], ParentType, ContextType, Partial<QueryMunicipalitiesArgs>>;
  neighbourhood?: Resolver<ResolversTypes['Subgraph'], ParentType, ContextType, RequireFields<QueryNeighbourhoodArgs, 'depth' | 'links' | 'maxNodes' | 'of'>>;
  network?: Resolver<Maybe<ResolversTypes['Network']>, ParentType, ContextType, RequireFields<QueryNetworkArgs, 'key'>>;
  networks?: Resolver<ResolversTypes['NetworkConnection'], ParentType, ContextType, Partial<QueryNetworksArgs>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  partnerGroups?: Resolver<ResolversTypes['PartnerGroupConnection'], ParentType, ContextType, Partial<QueryPartnerGroupsArgs>>;
  partnerships?: Resolver<ResolversTypes['PartnershipConnection'], ParentType, ContextType, Partial<QueryPartnershipsArgs>>;
  paths?: Resolver<ResolversTypes['PathResult'], ParentType, ContextType, RequireFields<QueryPathsArgs, 'from' | 'k' | 'links' | 'maxLength' | 'mode' | 'to'>>;
  revision?: Resolver<ResolversTypes['Revision'], ParentType, ContextType>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'text'>>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType, RequireFields<QuerySourceArgs, 'id'>>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, Partial<QuerySourcesArgs>>;
  statistics?: Resolver<ResolversTypes['Statistics'], ParentType, ContextType, RequireFields<QueryStatisticsArgs, 'groupBy'>>;
  taskArea?: Resolver<Maybe<ResolversTypes['TaskArea']>, ParentType, ContextType, RequireFields<QueryTaskAreaArgs, 'key'>>;
  taskAreas?: Resolver<ResolversTypes['TaskAreaConnection'], ParentType, ContextType, Partial<QueryTaskAreasArgs>>;
  territorialEvent?: Resolver<Maybe<ResolversTypes['TerritorialEvent']>, ParentType, ContextType, RequireFields<QueryTerritorialEventArgs, 'key'>>;
  territorialEvents?: Resolver<ResolversTypes['TerritorialEventConnection'], ParentType, ContextType, Partial<QueryTerritorialEventsArgs>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type RecordedFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordedFigures'] = ResolversParentTypes['RecordedFigures']> = {
  amount?: Resolver<ResolversTypes['EuroCents'], ParentType, ContextType>;
  amountKnownFor?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  authorities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  memberships?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  networks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReportedFigureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportedFigure'] = ResolversParentTypes['ReportedFigure']> = {
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  isApproximate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['ReportedMeasure'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['PartialDate'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type RevisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Revision'] = ResolversParentTypes['Revision']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ScoreReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScoreReason'] = ResolversParentTypes['ScoreReason']> = {
  code?: Resolver<ResolversTypes['ScoreReasonCode'], ParentType, ContextType>;
  entities?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Node']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isFormerName?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  matchedText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SharedNetworkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharedNetwork'] = ResolversParentTypes['SharedNetwork']> = {
  heldByA?: Resolver<ResolversTypes['LocalAuthority'], ParentType, ContextType>;
  heldByB?: Resolver<ResolversTypes['LocalAuthority'], ParentType, ContextType>;
  network?: Resolver<ResolversTypes['Network'], ParentType, ContextType>;
  participationA?: Resolver<ResolversTypes['Participation'], ParentType, ContextType>;
  participationB?: Resolver<ResolversTypes['Participation'], ParentType, ContextType>;
};

export type SharedPartnerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharedPartnerConnection'] = ResolversParentTypes['SharedPartnerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SharedPartnerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LocalAuthority']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SharedPartnerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharedPartnerEdge'] = ResolversParentTypes['SharedPartnerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LocalAuthority'], ParentType, ContextType>;
  viaA?: Resolver<ReadonlyArray<ResolversTypes['Network']>, ParentType, ContextType>;
  viaB?: Resolver<ReadonlyArray<ResolversTypes['Network']>, ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  attribution?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  describesOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  retrievedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceConnection'] = ResolversParentTypes['SourceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SourceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SourceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceEdge'] = ResolversParentTypes['SourceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type SourcePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourcePayload'] = ResolversParentTypes['SourcePayload']> = {
  changeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['Change']>, ParentType, ContextType>;
  coming?: Resolver<ReadonlyArray<ResolversTypes['Change']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Revision']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Statistics'] = ResolversParentTypes['Statistics']> = {
  addsUp?: Resolver<ReadonlyArray<ResolversTypes['StatisticsColumn']>, ParentType, ContextType>;
  isPartition?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['StatisticsRow']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['StatisticsTotal'], ParentType, ContextType>;
};

export type StatisticsFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatisticsFigures'] = ResolversParentTypes['StatisticsFigures']> = {
  __resolveType: TypeResolveFn<'StatisticsRow' | 'StatisticsTotal', ParentType, ContextType>;
};

export type StatisticsGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatisticsGroup'] = ResolversParentTypes['StatisticsGroup']> = {
  entity?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  gap?: Resolver<Maybe<ResolversTypes['StatisticsGap']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StatisticsRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatisticsRow'] = ResolversParentTypes['StatisticsRow']> = {
  amount?: Resolver<ResolversTypes['EuroCents'], ParentType, ContextType>;
  amountKnownFor?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  authorities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  group?: Resolver<ResolversTypes['StatisticsGroup'], ParentType, ContextType>;
  membersKnownFor?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  memberships?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  networks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  population?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  populationKnownFor?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatisticsTotalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatisticsTotal'] = ResolversParentTypes['StatisticsTotal']> = {
  amount?: Resolver<ResolversTypes['EuroCents'], ParentType, ContextType>;
  amountKnownFor?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  authorities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  membersKnownFor?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  memberships?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  networks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  population?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  populationKnownFor?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubgraphResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subgraph'] = ResolversParentTypes['Subgraph']> = {
  frontier?: Resolver<ReadonlyArray<ResolversTypes['FrontierNode']>, ParentType, ContextType>;
  isTruncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  links?: Resolver<ReadonlyArray<ResolversTypes['SubgraphLink']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SubgraphNode']>, ParentType, ContextType>;
};

export type SubgraphLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubgraphLink'] = ResolversParentTypes['SubgraphLink']> = {
  factId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LinkKind'], ParentType, ContextType>;
  provenance?: Resolver<ReadonlyArray<ResolversTypes['Provenance']>, ParentType, ContextType, Partial<SubgraphLinkProvenanceArgs>>;
  since?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubgraphNodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubgraphNode'] = ResolversParentTypes['SubgraphNode']> = {
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
};

export type TaskAreaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskArea'] = ResolversParentTypes['TaskArea']> = {
  ancestors?: Resolver<ReadonlyArray<ResolversTypes['TaskArea']>, ParentType, ContextType>;
  children?: Resolver<ReadonlyArray<ResolversTypes['TaskArea']>, ParentType, ContextType>;
  hasConflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['HistoryEntry']>, ParentType, ContextType, RequireFields<TaskAreaHistoryArgs, 'includeSuperseded'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  networks?: Resolver<ResolversTypes['TaskAreaNetworkConnection'], ParentType, ContextType, RequireFields<TaskAreaNetworksArgs, 'includeSubtree'>>;
  parent?: Resolver<Maybe<ResolversTypes['TaskArea']>, ParentType, ContextType>;
  provenance?: Resolver<ReadonlyArray<ResolversTypes['Provenance']>, ParentType, ContextType, Partial<TaskAreaProvenanceArgs>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaskAreaConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskAreaConnection'] = ResolversParentTypes['TaskAreaConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TaskAreaEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TaskArea']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TaskAreaEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskAreaEdge'] = ResolversParentTypes['TaskAreaEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TaskArea'], ParentType, ContextType>;
};

export type TaskAreaNetworkConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskAreaNetworkConnection'] = ResolversParentTypes['TaskAreaNetworkConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TaskAreaNetworkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Network']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TaskAreaNetworkEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskAreaNetworkEdge'] = ResolversParentTypes['TaskAreaNetworkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Network'], ParentType, ContextType>;
};

export type TerritorialEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TerritorialEvent'] = ResolversParentTypes['TerritorialEvent']> = {
  after?: Resolver<ResolversTypes['EventAuthorityConnection'], ParentType, ContextType, Partial<TerritorialEventAfterArgs>>;
  before?: Resolver<ResolversTypes['EventAuthorityConnection'], ParentType, ContextType, Partial<TerritorialEventBeforeArgs>>;
  consequences?: Resolver<ResolversTypes['TerritorialEventConnection'], ParentType, ContextType, Partial<TerritorialEventConsequencesArgs>>;
  earliestOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  effectiveOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  follows?: Resolver<Maybe<ResolversTypes['TerritorialEvent']>, ParentType, ContextType>;
  hasConflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['HistoryEntry']>, ParentType, ContextType, RequireFields<TerritorialEventHistoryArgs, 'includeSuperseded'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TerritorialEventKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  latestOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['AuthorityLevel'], ParentType, ContextType>;
  provenance?: Resolver<ReadonlyArray<ResolversTypes['Provenance']>, ParentType, ContextType, Partial<TerritorialEventProvenanceArgs>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TerritorialEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TerritorialEventConnection'] = ResolversParentTypes['TerritorialEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TerritorialEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TerritorialEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TerritorialEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TerritorialEventEdge'] = ResolversParentTypes['TerritorialEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TerritorialEvent'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ViewerKind'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['Scope']>, ParentType, ContextType>;
};

export type WritePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WritePayload'] = ResolversParentTypes['WritePayload']> = {
  __resolveType: TypeResolveFn<'FactPayload' | 'NetworkPayload' | 'SourcePayload', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AdvisoryOffice?: AdvisoryOfficeResolvers<ContextType>;
  AuthorityChildConnection?: AuthorityChildConnectionResolvers<ContextType>;
  AuthorityChildEdge?: AuthorityChildEdgeResolvers<ContextType>;
  AuthorityConnection?: AuthorityConnectionResolvers<ContextType>;
  AuthorityEdge?: AuthorityEdgeResolvers<ContextType>;
  AuthorityKey?: AuthorityKeyResolvers<ContextType>;
  AuthorityMembershipConnection?: AuthorityMembershipConnectionResolvers<ContextType>;
  AuthorityMembershipEdge?: AuthorityMembershipEdgeResolvers<ContextType>;
  AuthorityMetrics?: AuthorityMetricsResolvers<ContextType>;
  AuthorityNeighbourConnection?: AuthorityNeighbourConnectionResolvers<ContextType>;
  AuthorityNeighbourEdge?: AuthorityNeighbourEdgeResolvers<ContextType>;
  AuthorityPartnerConnection?: AuthorityPartnerConnectionResolvers<ContextType>;
  AuthorityPartnerEdge?: AuthorityPartnerEdgeResolvers<ContextType>;
  AuthorityRecommendationConnection?: AuthorityRecommendationConnectionResolvers<ContextType>;
  AuthorityRecommendationEdge?: AuthorityRecommendationEdgeResolvers<ContextType>;
  AuthoritySimilarityConnection?: AuthoritySimilarityConnectionResolvers<ContextType>;
  AuthoritySimilarityEdge?: AuthoritySimilarityEdgeResolvers<ContextType>;
  AuthoritySuccessionConnection?: AuthoritySuccessionConnectionResolvers<ContextType>;
  AuthoritySuccessionEdge?: AuthoritySuccessionEdgeResolvers<ContextType>;
  AwardRound?: AwardRoundResolvers<ContextType>;
  Boundary?: BoundaryResolvers<ContextType>;
  Budget?: BudgetResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  ChangeConnection?: ChangeConnectionResolvers<ContextType>;
  ChangeEdge?: ChangeEdgeResolvers<ContextType>;
  Citation?: CitationResolvers<ContextType>;
  Conflict?: ConflictResolvers<ContextType>;
  ConflictAlternative?: ConflictAlternativeResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  CoverageBasis?: CoverageBasisResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Difference?: DifferenceResolvers<ContextType>;
  DifferenceConnection?: DifferenceConnectionResolvers<ContextType>;
  DifferenceCount?: DifferenceCountResolvers<ContextType>;
  DifferenceEdge?: DifferenceEdgeResolvers<ContextType>;
  DistrictCoverage?: DistrictCoverageResolvers<ContextType>;
  Entity?: EntityResolvers<ContextType>;
  EuroCents?: GraphQLScalarType;
  EventAuthorityConnection?: EventAuthorityConnectionResolvers<ContextType>;
  EventAuthorityEdge?: EventAuthorityEdgeResolvers<ContextType>;
  Fact?: FactResolvers<ContextType>;
  FactPayload?: FactPayloadResolvers<ContextType>;
  FieldChange?: FieldChangeResolvers<ContextType>;
  Figure?: FigureResolvers<ContextType>;
  FrontierNode?: FrontierNodeResolvers<ContextType>;
  FundingProgramme?: FundingProgrammeResolvers<ContextType>;
  FundingProgrammeConnection?: FundingProgrammeConnectionResolvers<ContextType>;
  FundingProgrammeEdge?: FundingProgrammeEdgeResolvers<ContextType>;
  GeoJSON?: GraphQLScalarType;
  GeoPoint?: GeoPointResolvers<ContextType>;
  HistoryEntry?: HistoryEntryResolvers<ContextType>;
  ImportCount?: ImportCountResolvers<ContextType>;
  ImportKept?: ImportKeptResolvers<ContextType>;
  ImportPayload?: ImportPayloadResolvers<ContextType>;
  ImportPlan?: ImportPlanResolvers<ContextType>;
  ImportPlanConnection?: ImportPlanConnectionResolvers<ContextType>;
  ImportPlanEdge?: ImportPlanEdgeResolvers<ContextType>;
  ImportRow?: ImportRowResolvers<ContextType>;
  ImportRowConnection?: ImportRowConnectionResolvers<ContextType>;
  ImportRowEdge?: ImportRowEdgeResolvers<ContextType>;
  ImportValue?: ImportValueResolvers<ContextType>;
  LocalAuthority?: LocalAuthorityResolvers<ContextType>;
  MetricsBasis?: MetricsBasisResolvers<ContextType>;
  Moment?: MomentResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Network?: NetworkResolvers<ContextType>;
  NetworkAwardConnection?: NetworkAwardConnectionResolvers<ContextType>;
  NetworkAwardEdge?: NetworkAwardEdgeResolvers<ContextType>;
  NetworkConnection?: NetworkConnectionResolvers<ContextType>;
  NetworkEdge?: NetworkEdgeResolvers<ContextType>;
  NetworkMemberConnection?: NetworkMemberConnectionResolvers<ContextType>;
  NetworkMemberEdge?: NetworkMemberEdgeResolvers<ContextType>;
  NetworkOverlapConnection?: NetworkOverlapConnectionResolvers<ContextType>;
  NetworkOverlapEdge?: NetworkOverlapEdgeResolvers<ContextType>;
  NetworkPayload?: NetworkPayloadResolvers<ContextType>;
  NetworkTaskAreaConnection?: NetworkTaskAreaConnectionResolvers<ContextType>;
  NetworkTaskAreaEdge?: NetworkTaskAreaEdgeResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  PartnerGroup?: PartnerGroupResolvers<ContextType>;
  PartnerGroupConnection?: PartnerGroupConnectionResolvers<ContextType>;
  PartnerGroupEdge?: PartnerGroupEdgeResolvers<ContextType>;
  Partnership?: PartnershipResolvers<ContextType>;
  PartnershipConnection?: PartnershipConnectionResolvers<ContextType>;
  PartnershipEdge?: PartnershipEdgeResolvers<ContextType>;
  Path?: PathResolvers<ContextType>;
  PathResult?: PathResultResolvers<ContextType>;
  ProgrammeNetworkConnection?: ProgrammeNetworkConnectionResolvers<ContextType>;
  ProgrammeNetworkEdge?: ProgrammeNetworkEdgeResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordedFigures?: RecordedFiguresResolvers<ContextType>;
  ReportedFigure?: ReportedFigureResolvers<ContextType>;
  Revision?: RevisionResolvers<ContextType>;
  ScoreReason?: ScoreReasonResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SharedNetwork?: SharedNetworkResolvers<ContextType>;
  SharedPartnerConnection?: SharedPartnerConnectionResolvers<ContextType>;
  SharedPartnerEdge?: SharedPartnerEdgeResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  SourceConnection?: SourceConnectionResolvers<ContextType>;
  SourceEdge?: SourceEdgeResolvers<ContextType>;
  SourcePayload?: SourcePayloadResolvers<ContextType>;
  Statistics?: StatisticsResolvers<ContextType>;
  StatisticsFigures?: StatisticsFiguresResolvers<ContextType>;
  StatisticsGroup?: StatisticsGroupResolvers<ContextType>;
  StatisticsRow?: StatisticsRowResolvers<ContextType>;
  StatisticsTotal?: StatisticsTotalResolvers<ContextType>;
  Subgraph?: SubgraphResolvers<ContextType>;
  SubgraphLink?: SubgraphLinkResolvers<ContextType>;
  SubgraphNode?: SubgraphNodeResolvers<ContextType>;
  TaskArea?: TaskAreaResolvers<ContextType>;
  TaskAreaConnection?: TaskAreaConnectionResolvers<ContextType>;
  TaskAreaEdge?: TaskAreaEdgeResolvers<ContextType>;
  TaskAreaNetworkConnection?: TaskAreaNetworkConnectionResolvers<ContextType>;
  TaskAreaNetworkEdge?: TaskAreaNetworkEdgeResolvers<ContextType>;
  TerritorialEvent?: TerritorialEventResolvers<ContextType>;
  TerritorialEventConnection?: TerritorialEventConnectionResolvers<ContextType>;
  TerritorialEventEdge?: TerritorialEventEdgeResolvers<ContextType>;
  URL?: GraphQLScalarType;
  UserError?: UserErrorResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  WritePayload?: WritePayloadResolvers<ContextType>;
};

