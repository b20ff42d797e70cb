/** A handful of records made by rules, in a Land that there is not: what mutations are tried on. */
import type { EntityDraft, EntityLabel, Properties, Timeline, Version } from '../../src/graph/facts.js';
import type { AuthorityKind } from '../../src/graph/facts.js';
import type { Graph } from '../../src/graph/graph.js';
import { claimFactId, edgeFactId, entityId, figureFactId, stateFactId } from '../../src/graph/ids.js';
import { record } from '../../src/graph/record.js';
import { sortName } from '../../src/graph/sort-name.js';
import { levelsOf } from '../../src/import/units.js';

export const id = (label: EntityLabel, key: string): string => entityId(label, key);
export const authority = (key: string): string => entityId('LocalAuthority', key);

const SINCE = '2010-01-01';
const days = (holdsUntil = '9999-12-31'): Omit<Version, 'properties'> => ({
  ...{ since: null, until: null, holdsFrom: SINCE, holdsUntil },
});

/** Key, kind, and until when it is there. */
const AUTHORITIES: readonly (readonly [string, AuthorityKind, string?])[] = [
  ['17001', 'LANDKREIS'],
  ['17002', 'LANDKREIS'],
  ['170015001', 'VERBANDSGEMEINDE'],
  ['170015002', 'VERBANDSGEMEINDE'],
  ['170015003', 'VERBANDSGEMEINDE', '2019-01-01'],
  ['170025001', 'VERBANDSGEMEINDE'],
];
/** Key, own date, day of reading. */
const SOURCES = [
  ['register', null, SINCE],
  ['press', '2020-01-15', '2020-02-01'],
  ['gazette', '2021-06', '2021-07-05'],
  ['site', null, '2022-03-01'],
  ['rival', '2021', '2022-03-01'],
] as const;

const unknown = { openConflicts: [] };
const named = (key: string, name: string): Properties => ({
  key,
  name,
  sortName: sortName(name),
  ...unknown,
});

function state(label: EntityLabel, key: string, properties: Properties, until?: string): Timeline[] {
  const entity = id(label, key);
  const versions = [{ ...days(until), properties }];
  const fields = Object.entries(properties).filter(
    ([name, value]) => value !== null && !['key', 'sortName', 'openConflicts', 'levels'].includes(name),
  );
  const fact: Timeline = { kind: 'STATE', factId: stateFactId(entity), entity, label, versions };
  return label === 'Source' ? [fact] : [fact, claim(entity, Object.fromEntries(fields), until)];
}

function claim(subject: string, said: Properties, until?: string, source = 'register'): Timeline {
  const fields = Object.keys(said);
  const properties = {
    ...{ fields, values: Object.values(said).map(String), locators: fields.map(() => '') },
    ...{ evidence: 'STATED' as const, note: null, retrievedOn: SINCE },
  };
  const from = id('Source', source);
  return {
    ...{ kind: 'CLAIM', factId: claimFactId(subject, fields, from), subject, source: from },
    versions: [{ ...days(until), properties }],
  };
}

function edge(
  type: 'BELONGS_TO' | 'ROUND_OF' | 'PART_OF',
  from: string,
  to: string,
  until?: string,
): Timeline[] {
  const factId = edgeFactId(type, from, to);
  return [
    { kind: 'EDGE', factId, type, from, to, versions: [{ ...days(until), properties: {} }] },
    claim(factId, { exists: true }, until),
  ];
}

function authorityState([key, kind, until]: (typeof AUTHORITIES)[number]): Timeline[] {
  const name = `Unit ${key}`;
  const own = { ...named(key, name), kind, levels: levelsOf(kind), officialName: name };
  const nothing = {
    ags: null,
    isTown: null,
    seatKey: null,
    postalCode: null,
    latitude: null,
    longitude: null,
  };
  const entity = authority(key);
  const figure = { value: 1_000, on: SINCE, isAggregated: false, isApproximate: false, period: null };
  return [
    ...state('LocalAuthority', key, { ...own, ...nothing, seat: `Seat ${key}` }, until),
    {
      ...{ kind: 'FIGURE', factId: figureFactId(entity, 'POPULATION'), entity, label: 'LocalAuthority' },
      ...{ measure: 'POPULATION', versions: [{ ...days(until), properties: figure }] },
    },
    claim(entity, { population: 1_000 }, until),
    ...(key.length === 9 ? edge('BELONGS_TO', entity, authority(key.slice(0, 5)), until) : []),
  ];
}

/** Puts them on record, as revision 1. */
export async function recordSmall(graph: Graph): Promise<void> {
  const draft = (label: EntityLabel, key: string): EntityDraft => ({
    ...{ id: id(label, key), label, key, caption: key },
  });
  const entities = [
    ...SOURCES.map(([key]) => draft('Source', key)),
    ...AUTHORITIES.map(([key]) => draft('LocalAuthority', key)),
    ...['it', 'it-security', 'fire'].map((key) => draft('TaskArea', key)),
    draft('FundingProgramme', 'pilot'),
    ...['pilot-1', 'pilot-2'].map((key) => draft('AwardRound', key)),
  ];
  const timelines = [
    ...SOURCES.flatMap(([key, publishedOn, retrievedOn]) =>
      state('Source', key, {
        ...{ key, title: `The ${key}`, sortName: `the ${key}`, url: null, licence: null, attribution: null },
        ...{ publishedOn, retrievedOn },
      }),
    ),
    ...AUTHORITIES.flatMap(authorityState),
    ...['it', 'it-security', 'fire'].flatMap((key) => state('TaskArea', key, named(key, `Task ${key}`))),
    ...edge('PART_OF', id('TaskArea', 'it-security'), id('TaskArea', 'it')),
    ...state('FundingProgramme', 'pilot', named('pilot', 'The pilot')),
    ...[1, 2].flatMap((number) => [
      ...state('AwardRound', `pilot-${number}`, {
        ...{ ...named(`pilot-${number}`, `Round ${number}`), number, heldOn: null, place: null },
      }),
      ...edge('ROUND_OF', id('AwardRound', `pilot-${number}`), id('FundingProgramme', 'pilot')),
    ]),
  ];
  await record(graph, { actor: 'test', note: 'a handful', entities, timelines });
}
