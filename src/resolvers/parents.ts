/** What the resolvers of each type get as their parent, where that is not a record of the graph itself. */
import type { Viewer } from '../auth/viewer.js';
import type { AuthorityRecord, FactRow } from '../graph/authority.js';
import type { OutlineRecord } from '../graph/borders.js';
import type { ChangePage } from '../graph/changes.js';
import type { ClaimRecord } from '../graph/claims.js';
import type { ComparisonQuestion, Difference, DifferenceSaid } from '../graph/compare.js';
import type { CoverageQuestion, CoverageShare } from '../graph/coverage.js';
import type { AuthorityLevel, Role } from '../graph/facts.js';
import type { HistoryEntry } from '../graph/history.js';
import type { Moment } from '../graph/moment.js';
import type { Link } from '../graph/links.js';
import type { SubgraphNodeColumns } from '../graph/neighbourhood.js';
import type { NetworkRecord } from '../graph/network.js';
import type { PageRow } from '../graph/page.js';
import type { PartnerGroup } from '../graph/partner-groups.js';
import type { Pair, Partners, SharedNetwork } from '../graph/partners.js';
import type { Path } from '../graph/paths.js';
import type { OfficeRecord, ProgrammeRecord, RoundRecord } from '../graph/programme.js';
import type { Reason } from '../graph/similarity.js';
import type { SourceRecord } from '../graph/source.js';
import type { StatisticsGroup, StatisticsRecord, StatisticsRow } from '../graph/statistics.js';
import type { TaskAreaRecord } from '../graph/task-area.js';
import type { EventAuthorityRow, EventRecord, SuccessionRow } from '../graph/territory.js';
import type { Connection } from './connection.js';

export type EntityRecord = AuthorityRecord | NetworkRecord | TaskAreaRecord | ProgrammeRecord | EventRecord;
export type ViewerRecord = Viewer;
export type NodeRecord = EntityRecord | OfficeRecord | RoundRecord | SourceRecord;

/** A piece of the log, read when something of it is asked for. */
export interface ChangeConnectionRecord {
  readonly page: () => Promise<ChangePage>;
}
export type DifferenceRecord = Difference &
  DifferenceSaid & {
    /** The revision that knows the keys. */
    readonly keysAt: Moment;
    /** The later day, by which all reforms have been. */
    readonly eventsAt: Moment;
  };
export interface DifferenceEdgeRecord {
  readonly cursor: string;
  readonly node: () => Promise<DifferenceRecord>;
}
export type DifferenceConnectionRecord = Connection<DifferenceEdgeRecord> & {
  readonly moments: Pick<ComparisonQuestion, 'from' | 'to'>;
  readonly all: () => Promise<readonly Difference[]>;
};
export interface ProvenanceRecord {
  readonly field: string;
  readonly citations: readonly ClaimRecord[];
  readonly conflicts: readonly ConflictRecord[];
}
export type HistoryRecord = HistoryEntry & { readonly moment: Moment };
export interface ConflictRecord {
  readonly field: string;
  readonly accepted: string | null;
  readonly alternatives: readonly AlternativeRecord[];
  readonly moment: Moment;
}
export interface AlternativeRecord {
  readonly value: string;
  readonly citations: readonly ClaimRecord[];
  readonly moment: Moment;
}

export interface PartnershipRecord {
  readonly moment: Moment;
  readonly pair: Pair;
  /** The answers that the pair is one of. */
  readonly partners: Partners;
}
export interface PartnerGroupRecord {
  readonly moment: Moment;
  readonly group: PartnerGroup;
}
/** What was asked; each part of the answer is reckoned when it is asked for. */
export interface CoverageParent {
  readonly question: CoverageQuestion;
  readonly moment: Moment;
}
export type DistrictCoverageRecord = CoverageShare & {
  readonly district: string;
  readonly moment: Moment;
};
export type StatisticsParent = StatisticsRecord & { readonly moment: Moment };
export type StatisticsRowRecord = StatisticsRow & { readonly moment: Moment };
export type StatisticsGroupRecord = StatisticsGroup & { readonly moment: Moment };
export interface SharedNetworkRecord {
  readonly moment: Moment;
  readonly shared: SharedNetwork;
}

export interface EdgeRecord {
  readonly cursor: string;
  readonly moment: Moment;
  /** Id of the row's node. */
  readonly node: string;
}
export interface FactRecord {
  readonly moment: Moment;
  readonly factId: string;
  readonly since: string | null;
  readonly until: string | null;
}
export type FactEdgeRecord = EdgeRecord & FactRecord;
export type MembershipEdgeRecord = FactEdgeRecord & { readonly role: Role | null };
export type AwardEdgeRecord = FactEdgeRecord & {
  readonly round: number | null;
  readonly awardedOn: string | null;
  readonly amountCents: number | null;
  readonly isApproximate: boolean | null;
};
export type EventAuthorityEdgeRecord = FactEdgeRecord & Pick<EventAuthorityRow, 'key' | 'name' | 'kind'>;
/** `event` is its id. */
export type SuccessionEdgeRecord = FactEdgeRecord & Omit<SuccessionRow, keyof PageRow | keyof FactRow>;
export type PartnerEdgeRecord = EdgeRecord & {
  readonly sharedCount: number;
  readonly sharedNetworks: readonly string[];
};
export type OverlapEdgeRecord = EdgeRecord & { readonly shared: readonly string[] };
export type SharedPartnerEdgeRecord = EdgeRecord & {
  readonly viaA: readonly string[];
  readonly viaB: readonly string[];
};
export interface PartnershipEdgeRecord {
  readonly cursor: string;
  readonly node: PartnershipRecord;
}
export interface PartnerGroupEdgeRecord {
  readonly cursor: string;
  readonly node: PartnerGroupRecord;
}

export type SearchEdgeRecord = EdgeRecord & {
  readonly score: number;
  readonly matchedText: string;
  readonly isFormerName: boolean;
};

export type OverlapConnection = Connection<OverlapEdgeRecord>;
export type SubgraphNodeRecord = SubgraphNodeColumns & { readonly moment: Moment };
export type SubgraphLinkRecord = FactRecord & Link;
export type PathRecord = Path & { readonly moment: Moment };
export type ReasonRecord = Reason & { readonly moment: Moment };
export type ScoredEdgeRecord = EdgeRecord & { readonly score: number; readonly reasons: readonly Reason[] };
export type ScoredConnection = Connection<ScoredEdgeRecord>;
export interface BoundaryRecord {
  readonly outline: OutlineRecord;
  /** Metres. */
  readonly tolerance: number;
}
export type NeighbourEdgeRecord = FactEdgeRecord & { readonly levels: readonly AuthorityLevel[] };
export type NeighbourConnection = Connection<NeighbourEdgeRecord>;
export type EdgeConnection = Connection<EdgeRecord>;
export type FactConnection = Connection<FactEdgeRecord>;
export type MembershipConnection = Connection<MembershipEdgeRecord>;
export type EventSideConnection = Connection<EventAuthorityEdgeRecord>;
export type SuccessionConnection = Connection<SuccessionEdgeRecord>;
export type AwardConnection = Connection<AwardEdgeRecord>;
export type PartnerConnection = Connection<PartnerEdgeRecord>;
export type ThirdConnection = Connection<SharedPartnerEdgeRecord>;
export type PairConnection = Connection<PartnershipEdgeRecord>;
export type SearchConnectionRecord = Connection<SearchEdgeRecord>;
export type GroupConnection = Connection<PartnerGroupEdgeRecord>;
