/** Reforms of the territory in made-up worlds: their rows, and the edges that these are. */
import type { Day } from '../../src/graph/days.js';
import type {
  AuthorityLevel,
  EdgeType,
  EventKind,
  Properties,
  SuccessionProperties,
} from '../../src/graph/facts.js';
import type { Days } from './naive-partners.js';

/** What a thing is like beyond what partner questions look at, by the names of the records. */
export interface Told {
  readonly values?: Properties;
}
/** Edges of all kinds as rows with two ends. */
export type Edge = Days &
  Told & {
    readonly type: EdgeType;
    readonly ends: readonly [string, string];
    /** By which it came about. */
    readonly event?: string;
  };
/** A reform of the territory on a day, and who took part. */
export interface EventRow {
  readonly id: string;
  readonly day: Day;
  readonly kind: EventKind;
  readonly level: AuthorityLevel;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The event that it follows from. */
  readonly follows?: string;
  /** The first day on which it can have been, where `day` is only the last. */
  readonly earliest?: Day;
  readonly values?: Properties;
}
/** What went from one authority to another by an event, on its day. */
export interface SuccessionRow {
  readonly event: string;
  readonly from: string;
  readonly to: string;
  readonly shares: Omit<SuccessionProperties, 'event'>;
}
/** Each with a claim of its own. */
export const EVENT_FIELDS: readonly string[] = [
  ...['since', 'kind', 'level', 'effectiveOn', 'earliestOn', 'latestOn', 'legalBasis', 'follows'],
];
/** What happened holds for ever, after everything else of a world has ended. */
export const FOR_EVER: Day = '9999-12-31';
export function eventEdgesOf(
  events: readonly EventRow[] = [],
  successions: readonly SuccessionRow[] = [],
): Edge[] {
  const dayOf = new Map(events.map(({ id, day }) => [id, { from: day, until: FOR_EVER }]));
  const on = (event: string): Days => dayOf.get(event) ?? { from: '', until: '' };
  return [
    ...events.flatMap(({ id, before, after }) => [
      ...before.map((one) => ({ ...on(id), type: 'BEFORE' as const, ends: [one, id] as const })),
      ...after.map((one) => ({ ...on(id), type: 'AFTER' as const, ends: [id, one] as const })),
    ]),
    ...successions.map(({ event, from, to, shares }) => ({
      ...{ ...on(event), type: 'SUCCEEDED_BY' as const, ends: [from, to] as const, event },
      values: { ...shares },
    })),
  ];
}
