/**
 * The register as it is on record, or shall be: each authority over all its days, and what sources say of it. Pure
 * data; an edition is merged into it by `merge-edition.ts`, and `timelines.ts` says how it is recorded.
 */
import type { Day, PartialDate } from '../../graph/days.js';
import type { AuthorityLevel, EventKind, Measure } from '../../graph/facts.js';
import type { Word } from '../draft.js';
import type { Segment } from './segments.js';

/** One count of an authority. It holds from its day until the next one's. */
export interface Count {
  readonly on: PartialDate;
  readonly value: number;
  readonly isAggregated: boolean;
}
export const COUNTED = ['POPULATION', 'AREA'] as const satisfies readonly Measure[];
export type Counted = (typeof COUNTED)[number];

export interface Authority {
  readonly id: string;
  readonly segments: readonly Segment[];
  /** As stated; null where nobody states a day. */
  readonly establishedOn: PartialDate | null;
  readonly dissolvedOn: PartialDate | null;
  /** In order of their days. */
  readonly counts: Readonly<Record<Counted, readonly Count[]>>;
  /** What sources say of it, of its counts, and of where it belongs. */
  readonly words: readonly Word[];
}

/** Of one that gave to one that took; shares as in SuccessionProperties. */
export interface Succession {
  readonly from: string;
  readonly to: string;
  readonly populationShare: number | null;
  readonly areaShare: number | null;
  readonly populationShareOfSuccessor: number | null;
  readonly areaShareOfSuccessor: number | null;
}

export interface TerritorialEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly level: AuthorityLevel;
  readonly effectiveOn: PartialDate | null;
  readonly earliestOn: Day;
  readonly latestOn: Day;
  readonly legalBasis: string | null;
  readonly follows: string | null;
  /** Ids of authorities. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly successions: readonly Succession[];
  /** Who says so; those of a found event are words of the edition that shows it. */
  readonly witnesses: readonly Witness[];
}
export interface Witness {
  readonly source: string;
  readonly evidence: 'STATED' | 'INFERRED';
  readonly locator: string | null;
  readonly note: string | null;
  readonly retrievedOn: Day;
}

export interface Register {
  readonly authorities: ReadonlyMap<string, Authority>;
  readonly events: ReadonlyMap<string, TerritorialEvent>;
  /** Of each source that describes the units of one day: that day. Ids of sources. */
  readonly describedOn: ReadonlyMap<string, Day>;
  /** Of the same sources: when they were had. */
  readonly retrievedOn: ReadonlyMap<string, Day>;
}

export const EMPTY_REGISTER: Register = {
  ...{ authorities: new Map(), events: new Map() },
  ...{ describedOn: new Map(), retrievedOn: new Map() },
};
