/** What hangs on an authority ends with it: memberships and common borders. Nobody is made a member in its place. */
import type { Day } from '../../graph/days.js';
import {
  BOOKKEEPING,
  EDGES,
  type EdgeTimeline,
  type EdgeType,
  type Properties,
  type Version,
} from '../../graph/facts.js';
import { append } from '../../graph/collections.js';
import type { EdgeRow } from '../../graph/register.js';

const isEdgeType = (type: string): type is EdgeType => Object.hasOwn(EDGES, type);

function versionOf({ properties, holdsFrom, holdsUntil }: EdgeRow): Version {
  const { since = null, until = null, ...own } = properties;
  const said: Properties = Object.fromEntries(Object.entries(own).filter(([name]) => !BOOKKEEPING.has(name)));
  return {
    ...{ since: since as string | null, until: until as string | null, holdsFrom, holdsUntil },
    properties: said,
  };
}

/** The edges of those that end, cut on their last days; where a membership belongs to the register's own facts it is left out. */
export function endedEdges(edges: readonly EdgeRow[], ended: ReadonlyMap<string, Day>): EdgeTimeline[] {
  const facts = new Map<string, EdgeRow[]>();
  for (const edge of edges) if (edge.type !== 'BELONGS_TO') append(facts, edge.factId, edge);
  return [...facts.values()].flatMap((rows): EdgeTimeline[] => {
    const [first] = rows;
    if (!first || !isEdgeType(first.type)) return [];
    const { type, factId, from, to } = first;
    const days = [from, to].flatMap((id) => ended.get(id) ?? []);
    const [day] = days.sort();
    if (day === undefined || rows.every(({ holdsUntil }) => holdsUntil <= day)) return [];
    const versions = rows
      .map(versionOf)
      .filter(({ holdsFrom }) => holdsFrom < day)
      .map((version) => ({ ...version, holdsUntil: version.holdsUntil < day ? version.holdsUntil : day }))
      .sort((a, b) => (a.holdsFrom < b.holdsFrom ? -1 : 1));
    return [{ kind: 'EDGE', factId, type, from, to, versions }];
  });
}
