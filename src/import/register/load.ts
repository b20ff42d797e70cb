/** The register out of what is on record. */
import { append, compareText } from '../../graph/collections.js';
import type { Day } from '../../graph/days.js';
import type { AuthorityProperties, EventKind, AuthorityLevel, Properties } from '../../graph/facts.js';
import { edgeFactId } from '../../graph/ids.js';
import {
  claimsOn,
  registerOnRecord,
  type ClaimRow,
  type EventRow,
  type RegisterRows,
} from '../../graph/register.js';
import type { Reader } from '../../graph/graph.js';
import type { Word } from '../draft.js';
import type { Authority, Count, Register, Succession, TerritorialEvent, Witness } from './model.js';
import { changed, joined, type Segment } from './segments.js';
import type { OwnedClaim } from './timelines.js';

const text = (properties: Properties, name: string): string | null =>
  (properties[name] ?? null) as string | null;
const list = (properties: Properties, name: string): readonly string[] =>
  (properties[name] ?? []) as readonly string[];

/** Properties in the order in which the importer writes them: equal ones are equal as text. */
function stateOf(properties: Properties): AuthorityProperties {
  return {
    key: text(properties, 'key') ?? '',
    ags: text(properties, 'ags'),
    kind: properties.kind as AuthorityProperties['kind'],
    levels: list(properties, 'levels') as AuthorityProperties['levels'],
    name: text(properties, 'name') ?? '',
    officialName: text(properties, 'officialName') ?? '',
    sortName: text(properties, 'sortName') ?? '',
    isTown: (properties.isTown ?? null) as boolean | null,
    seat: text(properties, 'seat'),
    seatKey: text(properties, 'seatKey'),
    postalCode: text(properties, 'postalCode'),
    latitude: (properties.latitude ?? null) as number | null,
    longitude: (properties.longitude ?? null) as number | null,
    openConflicts: list(properties, 'openConflicts'),
  };
}

function wordsOf({ source, properties }: ClaimRow): Word[] {
  const [fields, values, locators] = ['fields', 'values', 'locators'].map((name) => list(properties, name));
  const span = {
    ...{ since: text(properties, 'since'), until: text(properties, 'until') },
    ...{ holdsFrom: properties.holdsFrom, holdsUntil: properties.holdsUntil },
  };
  return (fields ?? []).map((field, index) => ({
    ...{ subject: properties.subject, field, value: values?.[index] ?? '', source },
    evidence: properties.evidence as Word['evidence'],
    locator: locators?.[index] === '' ? null : (locators?.[index] ?? null),
    ...{ note: text(properties, 'note'), retrievedOn: text(properties, 'retrievedOn') ?? '', span },
  }));
}

/** Stretches of states, cut where the parent changes. */
function segmentsOf(
  states: RegisterRows['states'],
  parents: readonly { readonly parent: string; readonly holdsFrom: Day; readonly holdsUntil: Day }[],
): Segment[] {
  const segments = states
    .map(({ properties }): Segment => ({
      ...{ from: properties.holdsFrom, until: properties.holdsUntil },
      values: { ...stateOf(properties), parent: null },
    }))
    .sort((a, b) => compareText(a.from, b.from));
  const whole = parents.reduce<Segment[]>(
    (all, { parent, holdsFrom: from, holdsUntil: until }) =>
      changed(all, { from, until }, (values) => ({ ...values, parent })),
    segments,
  );
  return joined(whole);
}

function eventOf(
  { event, properties, before, after }: EventRow,
  successions: readonly Succession[],
  claims: readonly ClaimRow[],
): TerritorialEvent {
  const witnesses = new Map<string, Witness>();
  for (const { source, properties: said } of claims)
    witnesses.set(source, {
      source,
      evidence: said.evidence === 'STATED' ? 'STATED' : 'INFERRED',
      locator: list(said, 'locators').find((locator) => locator !== '') ?? null,
      ...{ note: text(said, 'note'), retrievedOn: text(said, 'retrievedOn') ?? '' },
    });
  return {
    ...{ id: event, kind: properties.kind as EventKind, level: properties.level as AuthorityLevel },
    effectiveOn: text(properties, 'effectiveOn'),
    ...{ earliestOn: text(properties, 'earliestOn') ?? '', latestOn: text(properties, 'latestOn') ?? '' },
    ...{ legalBasis: text(properties, 'legalBasis'), follows: text(properties, 'follows') },
    ...{ before: [...before].sort(compareText), after: [...after].sort(compareText) },
    successions: [...successions].sort((a, b) => compareText(a.from + a.to, b.from + b.to)),
    witnesses: [...witnesses.values()].sort((a, b) => compareText(a.source, b.source)),
  };
}

/** The register on record, and which claims stand there for each authority and event. */
export interface Loaded {
  readonly register: Register;
  readonly claims: ReadonlyMap<string, readonly OwnedClaim[]>;
}

/** Reads all that is on record of the authorities in these Länder. */
export async function loadRegister(reader: Reader, lands: readonly string[]): Promise<Loaded> {
  const rows = await registerOnRecord(reader, lands);
  const by = <T>(items: readonly T[], idOf: (item: T) => string): Map<string, T[]> => {
    const groups = new Map<string, T[]>();
    for (const item of items) append(groups, idOf(item), item);
    return groups;
  };
  const states = by(rows.states, ({ properties }) => properties.entity);
  const parents = by(rows.parents, ({ entity }) => entity);
  const counts = by(rows.counts, ({ entity }) => entity);
  // Whose a claim is: that of the authority itself, or of where it belongs.
  const owner = new Map<string, string>([
    ...[...states.keys()].map((id) => [id, id] as const),
    ...rows.parents.map(({ entity, parent }) => [edgeFactId('BELONGS_TO', entity, parent), entity] as const),
  ]);
  const eventEdges = rows.events.flatMap(({ event, before, after }) => [
    [event, event] as const,
    ...before.map((id) => [edgeFactId('BEFORE', id, event), event] as const),
    ...after.map((id) => [edgeFactId('AFTER', event, id), event] as const),
  ]);
  const handed = rows.successions.map(({ from, to, properties }) => {
    const event = text(properties, 'event') ?? '';
    return [edgeFactId('SUCCEEDED_BY', from, to, event), event] as const;
  });
  for (const [subject, event] of [...eventEdges, ...handed]) owner.set(subject, event);

  const claims = await claimsOn(reader, [...owner.keys()]);
  const words = new Map<string, Word[]>();
  const owned = new Map<string, OwnedClaim[]>();
  const own = new Map<string, ClaimRow[]>();
  for (const claim of claims) {
    const { factId, subject } = claim.properties;
    const id = owner.get(subject) ?? '';
    append(owned, id, { factId, subject, source: claim.source });
    if (subject === id) append(own, id, claim);
    for (const word of wordsOf(claim)) append(words, id, word);
  }
  const authorities = new Map(
    [...states].map(([id, versions]): [string, Authority] => {
      const segments = segmentsOf(versions, parents.get(id) ?? []);
      const ordered = [...versions].sort((a, b) =>
        compareText(a.properties.holdsFrom, b.properties.holdsFrom),
      );
      const of = (measure: string): Count[] =>
        (counts.get(id) ?? [])
          .filter((one) => one.measure === measure)
          .map(({ on, value, isAggregated }) => ({ on, value, isAggregated }))
          .sort((a, b) => compareText(a.on, b.on));
      const authority: Authority = {
        ...{ id, segments, counts: { POPULATION: of('POPULATION'), AREA: of('AREA') } },
        establishedOn: text(ordered[0]?.properties ?? {}, 'since'),
        dissolvedOn: text(ordered.at(-1)?.properties ?? {}, 'until'),
        words: (words.get(id) ?? []).sort(byPlace),
      };
      return [id, authority];
    }),
  );
  const successions = by(rows.successions, ({ properties }) => text(properties, 'event') ?? '');
  const events = new Map(
    rows.events.map((row): [string, TerritorialEvent] => {
      const own0 = (successions.get(row.event) ?? []).map(successionOf);
      return [row.event, eventOf(row, own0, own.get(row.event) ?? [])];
    }),
  );
  const describedOn = new Map(rows.described.map(({ source, describesOn }) => [source, describesOn]));
  const retrievedOn = new Map(rows.described.map(({ source, retrievedOn: day }) => [source, day]));
  return { register: { authorities, events, describedOn, retrievedOn }, claims: owned };
}

function successionOf({ from, to, properties }: RegisterRows['successions'][number]): Succession {
  const share = (name: string): number | null => (properties[name] ?? null) as number | null;
  return {
    ...{ from, to, populationShare: share('populationShare'), areaShare: share('areaShare') },
    populationShareOfSuccessor: share('populationShareOfSuccessor'),
    areaShareOfSuccessor: share('areaShareOfSuccessor'),
  };
}

const place = ({ subject, source, field }: Word): string => [subject, source, field].join(' ');
const byPlace = (a: Word, b: Word): number => compareText(place(a), place(b));
