/** A thing is taken back with all that is its own; what belongs to others and leads to it is named. */
import { OWNER } from '../graph/entity-version.js';
import { EDGES, MEASURES, type EdgeType, type EntityLabel, type Measure } from '../graph/facts.js';
import { labelOfId } from '../graph/ids.js';
import { standingEdges, standingFigures, type StandingFact } from '../graph/standing.js';
import type { Desk } from './desk.js';
import { Sheet } from './sheet.js';
import type { Retraction } from './subjects.js';

/** Sources, programmes and rounds are referred to by others in more ways than links. */
const WHOLE: ReadonlySet<EntityLabel> = new Set([
  'Network',
  'TaskArea',
  'LocalAuthority',
  'TerritorialEvent',
]);
/** As many as a person reads. */
const NAMED = 10;

export async function entityToRetract(desk: Desk, id: string): Promise<Retraction | null> {
  const label = labelOfId(id);
  if (label === null) return null;
  const state = await desk.state(label, id);
  if (!state.isThere) return null;
  if (!WHOLE.has(label)) return desk.problems.bad(`A ${label} cannot be taken back.`, ['factId']);
  return {
    owner: id,
    retract: async () => {
      const [own, others] = await links(desk, label, id);
      for (const { kind, factId, from, to } of others.slice(0, NAMED)) {
        const key = await desk.keyOf((from === id ? to : from) ?? '');
        desk.problems.bad(`${kind} with ${key} (${factId}) rests on it: retract that first.`, ['factId']);
      }
      if (others.length > NAMED)
        desk.problems.bad(`${others.length - NAMED} more links rest on it.`, ['factId']);
      const figures = await figuresOf(desk, label, id);
      const sheets = [state, ...(await desk.sheets(own))];
      for (const sheet of sheets) sheet.retract();
      return [...sheets, ...figures];
    },
  };
}

type Found = readonly [own: readonly StandingFact[], others: readonly StandingFact[]];

const EDGE_TYPES = Object.keys(EDGES) as EdgeType[];

async function links(desk: Desk, label: EntityLabel, id: string): Promise<Found> {
  const sides = EDGE_TYPES.flatMap((type) =>
    (['from', 'to'] as const).flatMap((side) => (EDGES[type][side] === label ? [[type, side] as const] : [])),
  );
  const found = await Promise.all(sides.map(([type, side]) => standingEdges(desk.reader, type, side, id)));
  const all = found.flat();
  const isOwn = ({ kind, ...ends }: StandingFact): boolean => ends[OWNER[kind as EdgeType]] === id;
  const own = all.filter(isOwn);
  return [[...own, ...(await successionsOf(desk, id, own))], all.filter((fact) => !isOwn(fact))];
}

/** What an event made of whom goes with it. */
async function successionsOf(
  desk: Desk,
  id: string,
  own: readonly StandingFact[],
): Promise<readonly StandingFact[]> {
  const givers = own.flatMap(({ kind, from }) => (kind === 'BEFORE' && from !== null ? [from] : []));
  const found = await Promise.all(
    [...new Set(givers)].map((giver) => standingEdges(desk.reader, 'SUCCEEDED_BY', 'from', giver)),
  );
  return found.flat().filter(({ versions }) => versions.some(({ properties }) => properties.event === id));
}

/** Figures go without their words: those go with the state. */
async function figuresOf(desk: Desk, label: EntityLabel, entity: string): Promise<Sheet[]> {
  const facts = await standingFigures(desk.reader, entity);
  return facts.flatMap((fact) => {
    const part = fact.factId.slice(entity.length + 1).split('.')[0];
    const measure: Measure | undefined = MEASURES.find((one) => one.toLowerCase() === part);
    if (!measure) return [];
    const sheet = new Sheet({ kind: 'FIGURE', factId: fact.factId, entity, label, measure }, fact, []);
    sheet.retract();
    return [sheet];
  });
}
