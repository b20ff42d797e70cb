/**
 * Small made-up worlds, as plain rows: each recording is all that shall hold from then on. Puts them on record beside
 * the seed, with keys of their own, and with a claim for every value, as the audit wants it.
 */
import { randomInt } from 'node:crypto';

import type { Day } from '../../src/graph/days.js';
import type {
  AuthorityProperties,
  EntityDraft,
  EntityLabel,
  EventProperties,
  NamedProperties,
  NetworkProperties,
  Properties,
  PropertyValue,
  Timeline,
  Version,
} from '../../src/graph/facts.js';
import { claimValue } from '../../src/graph/facts.js';
import type { Graph } from '../../src/graph/graph.js';
import { claimFactId, edgeFactId, entityId, figureFactId, stateFactId } from '../../src/graph/ids.js';
import { record } from '../../src/graph/record.js';
import { sortName } from '../../src/graph/sort-name.js';
import { levelsOf } from '../../src/import/units.js';
import type { Days, Rows } from './naive-partners.js';
import {
  EVENT_FIELDS,
  eventEdgesOf,
  FOR_EVER,
  type Edge,
  type EventRow,
  type SuccessionRow,
  type Told,
} from './world-events.js';

/** Rows with all that lists can be narrowed and ordered by; partner questions have no use for it. */
export interface WorldRows extends Rows {
  readonly authorities: readonly (Rows['authorities'][number] & Told)[];
  readonly networks: readonly (Rows['networks'][number] & Told)[];
  readonly programmes?: readonly (Days & { readonly id: string })[];
  readonly awards?: readonly (Days & { network: string; programme: string; values: Properties })[];
  readonly figures?: readonly (Days & { id: string; measure: 'POPULATION' | 'AREA'; value: number })[];
  readonly events?: readonly EventRow[];
  readonly successions?: readonly SuccessionRow[];
}
/** Authorities are called `a0`, `a1` …, networks `n0` …, task areas `t0` …, programmes `p0` …, events `e0` …. */
export interface World {
  readonly recordings: readonly WorldRows[];
}
/** A world on record, and how what it names is called there. */
export interface RecordedWorld {
  readonly world: World;
  /** The revision of each recording. */
  readonly revisions: readonly number[];
  /** Worlds lie apart in time: those of one day are all in the way of a question that names no task. */
  readonly graphDay: (day: Day) => Day;
  readonly graphId: (id: string) => string;
  readonly authorityKey: (key: string) => string;
  /** Of a task area, network or programme. */
  readonly taskAreaKey: (key: string) => string;
  /** All facts that any recording names, as this one has them. */
  timelines(step: number): Timeline[];
  /** The world's name for an id of the graph; null for what is of another world. */
  readonly nameOf: (graphId: string) => string | null;
}

/** A source of the seed, for our own words: one more source would be seen in every list of them. */
const SOURCE = entityId('Source', 'verbundgraph-aufgabenbaum');
/** Who differs from it, where something is disputed. */
const OTHER_SOURCE = entityId('Source', 'mdi-faq');
const RETRIEVED_ON = '2026-11-23';
const LABELS: Readonly<Record<string, EntityLabel>> = {
  ...{ a: 'LocalAuthority', n: 'Network', t: 'TaskArea', p: 'FundingProgramme', e: 'TerritorialEvent' },
};
const labelOf = (id: string): EntityLabel => LABELS[id.charAt(0)] ?? 'Source';

/** What a source says of a subject while the versions hold: of each field the value given, or that it `exists`. */
function claim(
  subject: string,
  fields: readonly string[],
  versions: readonly Version[],
  source = SOURCE,
): Timeline {
  return {
    ...{ kind: 'CLAIM', factId: claimFactId(subject, fields, source), subject, source },
    versions: versions.map((one) => ({
      ...one,
      properties: {
        ...{ fields, locators: fields.map(() => ''), evidence: 'STATED' as const, note: null },
        values: fields.map((field) => claimValue(one.properties[field] ?? true) ?? ''),
        retrievedOn: RETRIEVED_ON,
      },
    })),
  };
}

/** A fact, and the claim that says the same of it over the same days; of an edge that it `exists`. */
export function backed(fact: Timeline, subject: string, fields: readonly string[]): Timeline[] {
  return [fact, claim(subject, fields, fact.versions)];
}

/** A claim for each field, while it has a value; for one that is disputed, two that differ. */
function claimsOn(subject: string, fields: Iterable<string>, versions: readonly Version[]): Timeline[] {
  return [...new Set(fields)].flatMap((field) => {
    const isDisputed = ({ properties }: Version): boolean =>
      Array.isArray(properties.openConflicts) && properties.openConflicts.includes(field);
    const says = (word: PropertyValue, some: readonly Version[]): Version[] =>
      some.map((one) => ({ ...one, properties: { [field]: word } }));
    const valueOf = ({ properties, since }: Version): PropertyValue =>
      field === 'since' ? since : (properties[field] ?? null);
    const told = versions.filter((one) => valueOf(one) !== null || isDisputed(one));
    const words = told.map((one) => ({ ...one, properties: { [field]: valueOf(one) ?? 'one thing' } }));
    return [
      claim(subject, [field], words),
      claim(subject, [field], says('another thing', versions.filter(isDisputed)), OTHER_SOURCE),
    ];
  });
}

export const named = (key: string, name: string): NamedProperties => ({
  ...{ key, name, sortName: sortName(name), openConflicts: [] },
});

function authorityProperties(key: string, name: string, kind: AuthorityProperties['kind']): Properties {
  const unknown = { ags: null, isTown: null, seat: null, seatKey: null, postalCode: null };
  const properties: AuthorityProperties = {
    ...{ ...named(key, name), ...unknown, kind, levels: levelsOf(kind), officialName: name },
    ...{ latitude: null, longitude: null },
  };
  return { ...properties };
}
function networkProperties(key: string, name: string): Properties {
  const unknown = { status: null, goal: null, legalForm: null, membersComplete: null, lead: null };
  const properties: NetworkProperties = { ...named(key, name), ...unknown };
  return { ...properties };
}

function nameOf({ id, values }: { readonly id: string } & Told): string {
  return typeof values?.name === 'string' ? values.name : id;
}

const edgesOf = (rows: WorldRows): Edge[] => {
  const { memberships, tasks, partOf, belongsTo, awards = [] } = rows;
  return [
    ...awards.map((row) => ({
      ...row,
      type: 'FUNDED_BY' as const,
      ends: [row.network, row.programme] as const,
    })),
    ...memberships.map((row) => ({
      ...row,
      type: 'MEMBER_OF' as const,
      ends: [row.authority, row.network] as const,
    })),
    ...tasks.map((row) => ({
      ...row,
      type: 'WORKS_ON' as const,
      ends: [row.network, row.taskArea] as const,
    })),
    ...partOf.map((row) => ({ ...row, type: 'PART_OF' as const, ends: [row.id, row.above] as const })),
    ...belongsTo.map((row) => ({ ...row, type: 'BELONGS_TO' as const, ends: [row.id, row.above] as const })),
    ...eventEdgesOf(rows.events, rows.successions),
  ];
};

/** Each row goes on with the first fact that has ended by then, else it is a fact of its own. */
function lanes<T extends Days>(rows: readonly T[], count: number): T[][] {
  const all: T[][] = Array.from({ length: count }, () => []);
  for (const row of [...rows].sort((x, y) => (x.from < y.from ? -1 : 1)))
    all.find((lane) => (lane.at(-1)?.until ?? '') <= row.from)?.push(row);
  return all;
}

function namesOf({ recordings }: World): string[] {
  const rows = recordings.flatMap(({ authorities, networks, taskAreas, programmes = [], events = [] }) => [
    ...[...authorities, ...networks, ...taskAreas, ...programmes, ...events],
  ]);
  return [...new Set(rows.map(({ id }) => id))];
}

class Draft implements RecordedWorld {
  readonly revisions: number[] = [];
  readonly #prefix = `9${String(randomInt(1e9)).padStart(9, '0')}`;
  readonly #names: ReadonlyMap<string, string>;
  /** The worlds' days are the first of 1950, and all of them end before 1970. */
  readonly #shift = randomInt(7_290) * 86_400_000;

  constructor(readonly world: World) {
    this.#names = new Map(namesOf(world).map((id) => [this.graphId(id), id]));
  }

  readonly graphDay = (day: Day): Day =>
    day === FOR_EVER ? day : new Date(Date.parse(day) + this.#shift).toISOString().slice(0, 10);
  readonly graphId = (id: string): string => entityId(labelOf(id), `${this.#prefix}-${id}`);
  readonly nameOf = (graphId: string): string | null => this.#names.get(graphId) ?? null;
  /** Twelve digits: 9 is no Land, so nobody else has such keys. */
  readonly authorityKey = (key: string): string => this.#prefix + key;
  readonly taskAreaKey = (key: string): string => `${this.#prefix}-${key}`;

  get entities(): EntityDraft[] {
    return [...this.#names].map(([id, name]) => ({ id, label: labelOf(name), key: name, caption: name }));
  }

  #version({ from, until, values = {} }: Days & Told, unknown: Properties): Version {
    const [holdsFrom, holdsUntil] = [this.graphDay(from), this.graphDay(until)];
    const { since = null, ...told } = values;
    const properties = { ...unknown, ...told };
    const stated = holdsUntil === FOR_EVER ? null : holdsUntil;
    return { since: since as string | null, until: stated, holdsFrom, holdsUntil, properties };
  }

  #event({ id, day, earliest, kind, level, follows, values = {} }: EventRow): Version {
    const [earliestOn, latestOn] = [this.graphDay(earliest ?? day), this.graphDay(day)];
    const effectiveOn = earliest === undefined ? latestOn : null;
    const properties: EventProperties = {
      ...{ key: this.taskAreaKey(id), kind, level, effectiveOn, earliestOn, latestOn, legalBasis: null },
      ...{ follows: follows === undefined ? null : this.graphId(follows), openConflicts: [] },
    };
    const told = { since: effectiveOn, ...values };
    return this.#version({ from: day, until: FOR_EVER, values: told }, { ...properties });
  }

  /** All facts that any recording names, as this one has them: those that it leaves out are retracted by it. */
  timelines(step: number): Timeline[] {
    const recording = this.world.recordings[step];
    const { authorities = [], networks = [], taskAreas = [], programmes = [], events = [] } = recording ?? {};
    const states = [
      ...authorities.map((row) => {
        const properties = authorityProperties(this.authorityKey(row.key), nameOf(row), row.kind);
        return { id: row.id, version: this.#version(row, properties) };
      }),
      ...networks.map((row) => {
        const properties = networkProperties(this.taskAreaKey(row.id), nameOf(row));
        return { id: row.id, version: this.#version(row, properties) };
      }),
      ...taskAreas.map((row) => {
        const properties = { ...named(this.taskAreaKey(row.key), row.id) };
        return { id: row.id, version: this.#version(row, properties) };
      }),
      ...programmes.map((row) => {
        const properties = { ...named(this.taskAreaKey(row.id), row.id) };
        return { id: row.id, version: this.#version(row, properties) };
      }),
      ...events.map((row) => ({ id: row.id, version: this.#event(row) })),
    ];
    return [
      ...[...this.#names].flatMap(([entity, name]) => {
        const versions = states.filter(({ id }) => id === name).map((one) => one.version);
        const factId = stateFactId(entity);
        const state: Timeline = { kind: 'STATE', factId, entity, label: labelOf(name), versions };
        if (name.startsWith('e')) return [state, ...claimsOn(entity, EVENT_FIELDS, versions)];
        const fields = name.startsWith('a') ? ['kind', 'name', 'officialName'] : ['name'];
        return [...backed(state, entity, fields), ...claimsOn(entity, this.#toldOf(name), versions)];
      }),
      ...this.#edges(step),
      ...this.#figures(step),
    ];
  }

  /** The fields beyond name and kind that any recording tells of something. */
  #toldOf(name: string): string[] {
    const rows = this.world.recordings.flatMap(({ authorities, networks }) => [...authorities, ...networks]);
    const told = rows.filter(({ id }) => id === name).flatMap(({ values = {} }) => Object.entries(values));
    return told
      .flatMap(([field, value]) => (field === 'openConflicts' ? (value as string[]) : [field]))
      .filter((field) => field !== 'name');
  }

  #figures(step: number): Timeline[] {
    const all = this.world.recordings.flatMap(({ figures = [] }) => figures);
    const subjects = new Map(all.map((row) => [`${row.id} ${row.measure}`, row]));
    return [...subjects.values()].flatMap(({ id, measure }) => {
      const entity = this.graphId(id);
      const rows = this.world.recordings[step]?.figures?.filter(
        (row) => row.id === id && row.measure === measure,
      );
      const versions = (rows ?? []).map(({ value, ...days }) =>
        this.#version(days, { value, on: '1950', isAggregated: false, isApproximate: false, period: null }),
      );
      const factId = figureFactId(entity, measure);
      const field = measure.toLowerCase();
      const words = versions.map((one) => ({
        ...one,
        properties: { [field]: one.properties.value ?? null },
      }));
      const figure: Timeline = { kind: 'FIGURE', factId, entity, label: 'LocalAuthority', measure, versions };
      return [figure, claim(entity, [field], words)];
    });
  }

  #edges(step: number): Timeline[] {
    const all = this.world.recordings.map(edgesOf);
    const same =
      (x: Edge) =>
      (y: Edge): boolean =>
        x.type === y.type && String(x.ends) === String(y.ends) && x.event === y.event;
    const first = all.flat().filter((edge, index, edges) => edges.findIndex(same(edge)) === index);
    return first.flatMap((edge) => {
      const [from, to] = [this.graphId(edge.ends[0]), this.graphId(edge.ends[1])];
      const count = Math.max(...all.map((edges) => edges.filter(same(edge)).length));
      return lanes(all[step]?.filter(same(edge)) ?? [], count).flatMap((rows, lane) => {
        const event = edge.event === undefined ? null : this.graphId(edge.event);
        const factId = edgeFactId(edge.type, from, to, event ?? String(lane));
        const properties = edge.type === 'MEMBER_OF' ? { role: null } : event === null ? {} : { event };
        const versions = rows.map((row) => this.#version(row, properties));
        const fact: Timeline = { kind: 'EDGE', factId, type: edge.type, from, to, versions };
        const told = all
          .flat()
          .filter(same(edge))
          .flatMap(({ values = {} }) => Object.keys(values));
        const known = event === null ? told : [...told, 'event'];
        return [...backed(fact, factId, ['exists']), ...claimsOn(factId, known, versions)];
      });
    });
  }
}

/** Writes the world's recordings, one at a time, when it is told to. */
export function writerOf(
  graph: Graph,
  world: World,
): { readonly draft: RecordedWorld; readonly write: (step: number) => Promise<void> } {
  const draft = new Draft(world);
  return {
    draft,
    write: async (step) => {
      const { revision } = await record(graph, {
        ...{ actor: 'test', note: `recording ${step + 1} of a made-up world` },
        ...{ entities: draft.entities, timelines: draft.timelines(step) },
      });
      draft.revisions.push(revision);
    },
  };
}

/** Each recording makes a revision, where it changes anything. */
export async function recordWorld(graph: Graph, world: World): Promise<RecordedWorld> {
  const { draft, write } = writerOf(graph, world);
  for (const step of world.recordings.keys()) await write(step);
  return draft;
}
