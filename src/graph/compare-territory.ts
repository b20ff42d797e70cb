/** Which differences between two days are those of a reform of the territory. */
import { piecesOf, turnOf, type Leg } from './compare-pieces.js';
import type { Differing } from './compare-statements.js';
import { cypher, statement } from './cypher.js';
import type { Day } from './days.js';
import type { Graph } from './graph.js';
import { labelOfId, stateFactId } from './ids.js';
import { holds } from './moment.js';

/** What a reform decides of a state. A seat moves, and a postal code changes, without one. */
export const REFORMED = ['key', 'ags', 'kind', 'levels', 'name', 'officialName', 'isTown'];

const TOOK_PART = statement<{ authority: string }>(
  'tookPart',
  cypher`
    MATCH (e:TerritorialEvent)-[:HAS_STATE]->(s:EventState)
    WHERE ${holds('s', cypher`$later`)}
      AND NOT EXISTS { MATCH (e)-[:HAS_STATE]->(o:EventState) WHERE ${holds('o', cypher`$earlier`)} }
    MATCH (a:LocalAuthority)-[r:BEFORE|AFTER]-(e) WHERE ${holds('r', cypher`$later`)}
    RETURN DISTINCT a.id AS authority`,
);

/** Links that are nothing but reform. */
const REFORMS: ReadonlySet<string> = new Set(['BEFORE', 'AFTER', 'SUCCEEDED_BY']);

/** The day on which something came, or went. */
interface Passing {
  readonly isThere: boolean;
  readonly on: Day;
}

/** Tells of the differences of a leg which ones are of the territory. */
export async function reformedOn(
  graph: Graph,
  leg: Leg,
  rows: readonly Differing[],
): Promise<(row: Differing) => boolean> {
  const [x, y] = [leg.before.day, leg.after.day];
  const [earlier, later] = x < y ? [x, y] : [y, x];
  const took = await graph.read(TOOK_PART, { earlier, later, revision: leg.after.revision });
  const parts = new Set(took.map(({ authority }) => authority));
  if (parts.size === 0) return isEvent;

  const lives = await passings(
    graph,
    leg,
    [...parts].map((id) => ({ kind: 'STATE', factId: stateFactId(id) })),
  );
  const passed = (id: string | null): Passing | undefined => lives.get(stateFactId(id ?? ''));
  const entities = ({ subject, from, to }: Differing): (string | null)[] => [subject, from, to];
  const along = rows.filter((row) => isAlong(row) && entities(row).some((id) => passed(id)));
  const withThem = await passings(graph, leg, along);
  return (row) => {
    const { kind, subject, from, to, operation, isReform, factId } = row;
    if (isEvent(row)) return true;
    if (kind === 'STATE') return parts.has(subject ?? '') && (operation !== 'CHANGED' || isReform);
    if (kind === 'BELONGS_TO') return parts.has(from ?? '') || parts.has(to ?? '');
    const own = withThem.get(factId);
    return (
      own !== undefined &&
      entities(row).some((id) => {
        const its = passed(id);
        return its?.on === own.on && its.isThere === own.isThere;
      })
    );
  };
}

const isEvent = ({ kind, subject }: Differing): boolean =>
  REFORMS.has(kind) || (kind === 'STATE' && labelOfId(subject ?? '') === 'TerritorialEvent');
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
