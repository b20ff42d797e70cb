/** What the writer is to record so that the records are as the register says. */
import { compareText } from '../../graph/collections.js';
import { lastDay, OPEN_DAY, type Day } from '../../graph/days.js';
import type {
  AuthorityProperties,
  EdgeTimeline,
  EntityDraft,
  EventProperties,
  Properties,
  Timeline,
  Version,
} from '../../graph/facts.js';
import { edgeFactId, figureFactId, stateFactId } from '../../graph/ids.js';
import type { Word } from '../draft.js';
import { packClaims } from '../pack-claims.js';
import { labelsOf } from '../units.js';
import { eventKey } from './find-events.js';
import { COUNTED, type Authority, type Register, type TerritorialEvent } from './model.js';
import { runOf, type Segment, type Values } from './segments.js';
import { spanOfCount, spanWithin } from './words.js';

type Version0 = Omit<Version, 'properties'>;

function ownProperties(values: Values): Properties {
  const properties: AuthorityProperties = values;
  return Object.fromEntries(Object.entries(properties).filter(([name]) => name !== 'parent'));
}

function states(authority: Authority): Version[] {
  const { segments } = authority;
  // Segments differ by their parent too, which is an edge of its own.
  const runs: { from: Day; until: Day; properties: Properties; text: string }[] = [];
  for (const { from, until, values } of segments) {
    const properties = ownProperties(values);
    const said = JSON.stringify(properties);
    const last = runs.at(-1);
    if (last?.text === said) last.until = until;
    else runs.push({ from, until, properties, text: said });
  }
  return runs.map(({ from, until, properties }) => ({
    ...spanWithin(authority, { from, until }),
    properties,
  }));
}

function parentsOf(segments: readonly Segment[]): Map<string, Version0[]> {
  const runs = new Map<string, Version0[]>();
  for (const { from, values } of segments) {
    const run = runOf(segments, 'parent', from);
    if (values.parent === null || run?.from !== from) continue;
    const span = { since: null, until: null, holdsFrom: run.from, holdsUntil: run.until };
    runs.set(values.parent, [...(runs.get(values.parent) ?? []), span]);
  }
  return runs;
}

function edge(
  type: EdgeTimeline['type'],
  from: string,
  to: string,
  versions: readonly Version[],
  occurrence = '',
): EdgeTimeline {
  return { kind: 'EDGE', factId: edgeFactId(type, from, to, occurrence), type, from, to, versions };
}

/** All facts of an authority, without the words about them. */
export function factsOf(authority: Authority): Timeline[] {
  const { id, counts, segments } = authority;
  const label = 'LocalAuthority';
  const state: Timeline = {
    kind: 'STATE',
    factId: stateFactId(id),
    entity: id,
    label,
    versions: states(authority),
  };
  const parents = [...parentsOf(segments)].map(([parent, spans]) =>
    edge(
      'BELONGS_TO',
      id,
      parent,
      spans.map((span) => ({ ...span, properties: {} })),
    ),
  );
  const figures = COUNTED.filter((measure) => counts[measure].length > 0).map((measure): Timeline => ({
    ...{ kind: 'FIGURE', factId: figureFactId(id, measure), entity: id, label, measure },
    versions: counts[measure].flatMap(({ on, value, isAggregated }, index) => {
      const span = spanOfCount(authority, measure, index);
      const properties = { value, on, isAggregated, isApproximate: false, period: null };
      // A unit that ended before its count's day has none of that day.
      return span.holdsFrom < span.holdsUntil ? [{ ...span, properties }] : [];
    }),
  }));
  return [state, ...parents, ...figures];
}

export function timelinesOf(authority: Authority): Timeline[] {
  return [...factsOf(authority), ...packClaims(authority.words)];
}

/** Of a stated event: nothing that two editions could say of it. */
const DATING: ReadonlySet<string> = new Set([
  'since',
  'effectiveOn',
  'earliestOn',
  'latestOn',
  'legalBasis',
  'follows',
]);

function wordsOfEvent(event: TerritorialEvent, subject: string, said: Properties, span: Version0): Word[] {
  const isStated = event.witnesses.some(({ evidence }) => evidence === 'STATED');
  return event.witnesses.flatMap(({ source, evidence, locator, note, retrievedOn }) =>
    Object.entries(said).flatMap(([field, value]) =>
      value === null || Array.isArray(value) || (isStated && evidence === 'INFERRED' && DATING.has(field))
        ? []
        : [{ subject, field, value: String(value), source, evidence, locator, note, retrievedOn, span }],
    ),
  );
}

/** An event itself, its two sides and who succeeded whom; and the words about them. */
export function factsOfEvent(event: TerritorialEvent): { facts: Timeline[]; words: Word[] } {
  const { id, kind, level, effectiveOn, earliestOn, latestOn, legalBasis, follows } = event;
  const since = effectiveOn;
  const span = { since, until: null, holdsFrom: lastDay(since ?? latestOn), holdsUntil: OPEN_DAY };
  const said = { kind, level, effectiveOn, earliestOn, latestOn, legalBasis, follows };
  const properties: EventProperties = { key: eventKey(event), ...said, openConflicts: [] };
  const state: Timeline = {
    ...{ kind: 'STATE', factId: stateFactId(id), entity: id, label: 'TerritorialEvent' },
    versions: [{ ...span, properties: { ...properties } }],
  };
  const version = (own: Properties): Version[] => [{ ...span, properties: own }];
  const sides = [
    ...event.before.map((authority) => edge('BEFORE', authority, id, version({}))),
    ...event.after.map((authority) => edge('AFTER', id, authority, version({}))),
  ];
  const handed = event.successions.map(({ from, to, ...shares }) =>
    edge('SUCCEEDED_BY', from, to, version({ event: id, ...shares }), id),
  );
  const edges = [...sides, ...handed];
  const words = [
    ...wordsOfEvent(event, id, { ...said, since }, span),
    ...edges.flatMap(({ factId, versions }) =>
      wordsOfEvent(event, factId, { exists: true, ...versions[0]?.properties }, span),
    ),
  ];
  return { facts: [state, ...edges], words };
}

export function timelinesOfEvent(event: TerritorialEvent): Timeline[] {
  const { facts, words } = factsOfEvent(event);
  return [...facts, ...packClaims(words)];
}

export function entityOf(authority: Authority): EntityDraft {
  const last = authority.segments.at(-1)?.values;
  if (!last) throw new Error(`${authority.id} has no days`);
  const { key, name: caption, kind } = last;
  return { id: authority.id, label: 'LocalAuthority', key, caption, also: labelsOf(kind) };
}
export function entityOfEvent(event: TerritorialEvent): EntityDraft {
  const key = eventKey(event);
  return { id: event.id, label: 'TerritorialEvent', key, caption: key };
}

/** A fact that stands no more. */
function withdrawn(timeline: Timeline): Timeline {
  return { ...timeline, versions: [] };
}

const text = (timelines: readonly Timeline[]): string => JSON.stringify(timelines);

/** A claim on record, to be withdrawn where it is not among those that shall stand. */
export interface OwnedClaim {
  readonly factId: string;
  readonly subject: string;
  readonly source: string;
}

export interface Difference {
  readonly entities: readonly EntityDraft[];
  readonly timelines: readonly Timeline[];
}

/** What leads from one register to another: all facts of what is not the same in both. */
export function difference(
  before: Register,
  after: Register,
  claims: ReadonlyMap<string, readonly OwnedClaim[]> = new Map(),
): Difference {
  const entities: EntityDraft[] = [];
  const timelines: Timeline[] = [];
  const compare = (
    id: string,
    old: readonly Timeline[],
    now: readonly Timeline[],
    entity: () => EntityDraft,
  ): void => {
    if (text(old) === text(now)) return;
    if (now.length > 0) entities.push(entity());
    // Claims on record can be packed otherwise than they would be now.
    const packed = (claims.get(id) ?? []).map((one): Timeline => ({ kind: 'CLAIM', ...one, versions: [] }));
    const facts = old.filter(({ kind }) => kind !== 'CLAIM');
    const kept = new Set(now.map(({ factId }) => factId));
    const gone = [...facts, ...packed].filter(({ factId }) => !kept.has(factId));
    timelines.push(...now, ...gone.map(withdrawn));
  };
  for (const authority of [...after.authorities.values()].sort((a, b) => compareText(a.id, b.id))) {
    const known = before.authorities.get(authority.id);
    if (known === authority) continue;
    compare(authority.id, known ? timelinesOf(known) : [], timelinesOf(authority), () => entityOf(authority));
  }
  const ids = new Set([...before.events.keys(), ...after.events.keys()]);
  for (const id of [...ids].sort(compareText)) {
    const [known, event] = [before.events.get(id), after.events.get(id)];
    const either = event ?? known;
    if (known === event || !either) continue;
    const [old, now] = [known ? timelinesOfEvent(known) : [], event ? timelinesOfEvent(event) : []];
    compare(id, old, now, () => entityOfEvent(either));
  }
  return { entities, timelines };
}
