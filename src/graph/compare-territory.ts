/** Which differences between two days are those of a reform of the territory. */
import { compareText, groupBy } from './collections.js';
import { piecesOf, turnOf, type Leg } from './compare-pieces.js';
import type { Differing } from './compare-statements.js';
import { cypher, statement } from './cypher.js';
import type { Day } from './days.js';
import type { Graph } from './graph.js';
import { labelOfId, stateFactId } from './ids.js';
import { holds } from './moment.js';

/** What a reform decides of a state. A seat moves, and a postal code changes, without one. */
export const REFORMED = ['key', 'ags', 'kind', 'levels', 'name', 'officialName', 'isTown'];

/** A reform that took effect between two days. */
export interface Reform {
  /** Id of its event. */
  readonly event: string;
  /** The first day of the new order. */
  readonly on: Day;
}
const TOOK_PART = statement<Reform & { authority: string }>(
  'tookPart',
  cypher`
    MATCH (e:TerritorialEvent)-[:HAS_STATE]->(s:EventState)
    WHERE ${holds('s', cypher`$later`)}
      AND NOT EXISTS { MATCH (e)-[:HAS_STATE]->(o:EventState) WHERE ${holds('o', cypher`$earlier`)} }
    MATCH (a:LocalAuthority)-[r:BEFORE|AFTER]-(e) WHERE ${holds('r', cypher`$later`)}
    RETURN DISTINCT a.id AS authority, e.id AS event, s.holdsFrom AS on
    ORDER BY on DESC, event`,
);

/** Links that are nothing but reform. */
const REFORMS: ReadonlySet<string> = new Set(['BEFORE', 'AFTER', 'SUCCEEDED_BY']);

/** The day on which something came, or went. */
interface Passing {
  readonly isThere: boolean;
  readonly on: Day;
}

/** Tells of each difference of a leg to which reforms it is put down, the newest first; null where it is to none. */
export async function reformedOn(
  graph: Graph,
  leg: Leg,
  rows: readonly Differing[],
): Promise<(row: Differing) => readonly Reform[] | null> {
  const [x, y] = [leg.before.day, leg.after.day];
  const [earlier, later] = x < y ? [x, y] : [y, x];
  const took = await graph.read(TOOK_PART, { earlier, later, revision: leg.after.revision });
  const parts = groupBy(took, ({ authority }) => authority);
  const lives = await passings(
    graph,
    leg,
    [...parts.keys()].map((id) => ({ kind: 'STATE', factId: stateFactId(id) })),
  );
  const passed = (id: string): Passing | undefined => lives.get(stateFactId(id));
  const along = rows.filter((row) => isAlong(row) && entitiesOf(row).some((id) => passed(id)));
  const withThem = await passings(graph, leg, along);

  /** Of the entities of a row those whose reform it is. */
  function reformed(row: Differing): string[] {
    const { kind, operation, isReform, factId } = row;
    const all = entitiesOf(row).filter((id) => parts.has(id));
    if (kind === 'BELONGS_TO') return all;
    if (kind === 'STATE') return operation !== 'CHANGED' || isReform ? all : [];
    const own = withThem.get(factId);
    return own ? all.filter((id) => passed(id)?.on === own.on && passed(id)?.isThere === own.isThere) : [];
  }
  const reformsOf = (id: string | null): readonly Reform[] => parts.get(id ?? '') ?? [];
  const events = new Map(took.map((one) => [one.event, one]));
  return (row) => {
    const { kind, subject, from, to } = row;
    if (kind === 'SUCCEEDED_BY') {
      const taken = new Set(reformsOf(to).map(({ event }) => event));
      return reformsOf(from).filter(({ event }) => taken.has(event));
    }
    const event = kind === 'BEFORE' ? to : kind === 'AFTER' || isEvent(row) ? (from ?? subject) : null;
    if (event !== null) return [events.get(event) ?? { event, on: '' }];
    const whose = reformed(row).flatMap(reformsOf);
    return whose.length === 0 ? null : distinct(whose);
  };
}

function distinct(reforms: readonly Reform[]): Reform[] {
  const byEvent = new Map(reforms.map((one) => [one.event, one]));
  return [...byEvent.values()].sort((x, y) => compareText(y.on, x.on) || compareText(x.event, y.event));
}

const entitiesOf = ({ subject, from, to }: Differing): string[] =>
  [subject, from, to].filter((id) => id !== null);
const isEvent = ({ kind, subject }: Differing): boolean =>
  kind === 'STATE' && labelOfId(subject ?? '') === 'TerritorialEvent';
/** Figures and links can come or go with an authority. What a source says of one is no part of the territory. */
const isAlong = ({ kind, operation }: Differing): boolean =>
  operation !== 'CHANGED' && !['STATE', 'CLAIM', 'BELONGS_TO'].includes(kind) && !REFORMS.has(kind);

/** Of these facts those that are there on one of the two days only. */
async function passings(
  graph: Graph,
  leg: Leg,
  facts: readonly Pick<Differing, 'kind' | 'factId'>[],
): Promise<Map<string, Passing>> {
  const found = new Map<string, Passing>();
  for (const [factId, pieces] of await piecesOf(graph, leg, facts)) {
    const { before, after, at } = turnOf(leg, 'APPEARED', pieces);
    if ((before === null) === (after === null)) continue;
    const isThere = (leg.before.day < leg.after.day ? after : before) !== null;
    found.set(factId, { isThere, on: String(at) });
  }
  return found;
}
