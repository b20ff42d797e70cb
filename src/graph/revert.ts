/** What a revision did to each fact, to compensate it by a later one. */
import { append, batches } from './collections.js';
import { cypher, statement, type Statement } from './cypher.js';
import type { Day } from './days.js';
import {
  BOOKKEEPING,
  type ClaimProperties,
  type EdgeType,
  type Measure,
  type Properties,
  type Timeline,
  type Version,
} from './facts.js';
import type { Reader } from './graph.js';
import { labelOfId } from './ids.js';
import { byKind, hint, ofFact, pattern, VERSION_KINDS, type VersionKind } from './record-statements.js';

/** Still on record; see OPEN_REVISION. */
const OPEN = Number.MAX_SAFE_INTEGER;

interface Row {
  readonly factId: string;
  readonly properties: Properties;
  readonly from: string | null;
  readonly to: string | null;
}
const ends = (kind: VersionKind): ReturnType<typeof cypher> => {
  if (kind === 'CLAIM') return cypher`null AS from, head([(v)-[:FROM]->(s:Source) | s.id]) AS to`;
  if (kind === 'STATE' || kind === 'FIGURE') return cypher`v.entity AS from, null AS to`;
  return cypher`a.id AS from, b.id AS to`;
};
const TOUCHED: Record<VersionKind, Statement<{ factId: string }>> = byKind((kind) =>
  statement(
    `touchedBy ${kind}`,
    cypher`
      MATCH ${pattern(kind)} WHERE v.recordedFrom = $revision OR v.recordedTo = $revision
      RETURN DISTINCT v.factId AS factId`,
  ),
);
const ALL_VERSIONS: Record<VersionKind, Statement<Row>> = byKind((kind) =>
  statement(
    `factVersions ${kind}`,
    cypher`
      UNWIND $factIds AS factId
      MATCH ${pattern(kind)} ${hint(kind)} WHERE ${ofFact('v', cypher`factId`)}
      RETURN factId, properties(v) AS properties, ${ends(kind)}`,
  ),
);

/** A fact that a revision touched. */
export interface Touched {
  readonly factId: string;
  readonly kind: VersionKind;
  /** What it hangs on: an entity, the two ends of an edge, the subject of a claim. */
  readonly hangsOn: readonly string[];
  /** The fact as it stood before the revision; without versions where it was not there. */
  readonly before: Timeline;
  /** Whether a later revision changed it again. */
  readonly isChangedSince: boolean;
}

const number = (properties: Properties, name: string): number => properties[name] as number;
const onRecordAt = ({ properties }: Row, revision: number): boolean =>
  number(properties, 'recordedFrom') <= revision && revision < number(properties, 'recordedTo');

function versionOf({ properties }: Row): Version {
  const { since = null, until = null, holdsFrom, holdsUntil, ...own } = properties;
  const said = Object.entries(own).filter(([name]) => !BOOKKEEPING.has(name));
  return {
    ...{ since: since as string | null, until: until as string | null },
    ...{ holdsFrom: holdsFrom as Day, holdsUntil: holdsUntil as Day },
    properties: Object.fromEntries(said),
  };
}

const byDay = (a: Version, b: Version): number => (a.holdsFrom < b.holdsFrom ? -1 : 1);

function timelineOf(
  kind: VersionKind,
  factId: string,
  [first]: readonly Row[],
  versions: Version[],
): Timeline {
  const { properties = {}, from, to } = first ?? {};
  const [a, b] = [from ?? '', to ?? ''];
  const label = labelOfId(a) ?? 'LocalAuthority';
  versions.sort(byDay);
  switch (kind) {
    case 'STATE':
      return { kind, factId, entity: a, label, versions };
    case 'FIGURE':
      return { kind, factId, entity: a, label, measure: properties.measure as Measure, versions };
    case 'CLAIM': {
      const claims = versions as (Version & { properties: ClaimProperties })[];
      return { kind, factId, subject: String(properties.subject), source: b, versions: claims };
    }
    default:
      return { kind: 'EDGE', factId, type: kind satisfies EdgeType, from: a, to: b, versions };
  }
}

/** Every fact that a revision touched, with how it stood before. */
export async function touchedBy(reader: Reader, revision: number): Promise<Touched[]> {
  const all: Touched[] = [];
  for (const kind of VERSION_KINDS) {
    const facts = (await reader.read(TOUCHED[kind], { revision })).map(({ factId }) => factId);
    for (const batch of batches(facts)) {
      const versions = new Map<string, Row[]>();
      for (const row of await reader.read(ALL_VERSIONS[kind], { factIds: batch }))
        append(versions, row.factId, row);
      for (const [factId, rows] of versions) all.push(touched(kind, factId, rows, revision));
    }
  }
  return all;
}

function touched(kind: VersionKind, factId: string, rows: readonly Row[], revision: number): Touched {
  const isChangedSince = rows.some(({ properties }) => {
    const [from, to] = [number(properties, 'recordedFrom'), number(properties, 'recordedTo')];
    return from > revision || (to > revision && to !== OPEN);
  });
  const stood = rows.filter((row) => onRecordAt(row, revision - 1)).map(versionOf);
  const { from = null, to = null, properties = {} } = rows[0] ?? {};
  const hangsOn = kind === 'CLAIM' ? [String(properties.subject)] : [from, kind === 'FIGURE' ? null : to];
  return {
    ...{ factId, kind, isChangedSince, before: timelineOf(kind, factId, rows, stood) },
    hangsOn: hangsOn.filter((id) => id !== null),
  };
}

export interface Hanging {
  readonly factId: string;
  readonly type: EdgeType;
  readonly from: string;
  readonly to: string;
  readonly holdsFrom: Day;
  readonly holdsUntil: Day;
}
const HANGING = statement<Hanging>(
  'edgesHangingOn',
  cypher`
    UNWIND $ids AS id
    MATCH (e:LocalAuthority|Network|TaskArea|FundingProgramme|TerritorialEvent {id: id})-[r]-()
    WHERE r.recordedTo = ${cypher`9007199254740991`}
    RETURN DISTINCT r.factId AS factId, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to,
      r.holdsFrom AS holdsFrom, r.holdsUntil AS holdsUntil`,
);

/** Edges on record at these entities. */
export async function edgesHangingOn(reader: Reader, ids: readonly string[]): Promise<Hanging[]> {
  const all: Hanging[] = [];
  for (const batch of batches(ids)) all.push(...(await reader.read(HANGING, { ids: batch })));
  return all;
}
