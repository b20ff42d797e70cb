/**
 * A made-up reform with all that can be asked of one, in made-up units that are all gone before 1950: what happened is
 * told for ever, but no list of a later day has any of them.
 *
 * a0 Landkreis with the Verbandsgemeinden a1 Nord, a2 Süd and their Gemeinden. On day 1 Nord (with a3, a4) and Süd (with
 * a5, a6) merge into a7 Mitte, and the keys of the Gemeinden change (e1 follows from e0). On day 2 a3 is merged with a4
 * into a8, and takes a quarter of a5 with it. On day 3 a8 is incorporated into a6, and a6 renamed on day 4.
 */
import type { AuthorityKind, Properties } from '../../src/graph/facts.js';
import type { Graph } from '../../src/graph/graph.js';
import { recordWorld, type RecordedWorld, type WorldRows } from './world.js';

/** From the first day on they are there, on the last they are all gone. */
export const REFORM_DAYS = {
  first: '1900-01-01',
  merger: '1900-02-01',
  parts: '1900-03-01',
  incorporation: '1900-04-01',
  rename: '1900-05-01',
  last: '1900-06-01',
} as const;
const D = REFORM_DAYS;

type Unit = WorldRows['authorities'][number];
const unit = (
  id: string,
  kind: AuthorityKind,
  key: string,
  [from, until]: readonly [string, string],
  values: Properties = {},
): Unit => ({ id, kind, key, from, until, values });
const share = (population: number | null, area: number | null, ofPopulation: number, ofArea: number) => ({
  ...{ populationShare: population, areaShare: area },
  ...{ populationShareOfSuccessor: ofPopulation, areaShareOfSuccessor: ofArea },
});
const WHOLE = [D.first, D.last] as const;
const places = (id: string, above: string, from: string, until: string) => ({ id, above, from, until });
const people = (id: string, value: number, until: string) => ({
  ...{ id, measure: 'POPULATION' as const, value, from: D.first, until },
});

const ROWS: WorldRows = {
  authorities: [
    unit('a0', 'LANDKREIS', '10', WHOLE, { name: 'Birkenkreis' }),
    unit('a1', 'VERBANDSGEMEINDE', '11', [D.first, D.merger], { name: 'Nord' }),
    unit('a2', 'VERBANDSGEMEINDE', '12', [D.first, D.merger], { name: 'Süd' }),
    unit('a3', 'ORTSGEMEINDE', '13', [D.first, D.merger], { name: 'Ahorn' }),
    unit('a3', 'ORTSGEMEINDE', '33', [D.merger, D.parts], { name: 'Ahorn' }),
    unit('a4', 'ORTSGEMEINDE', '14', [D.first, D.merger], { name: 'Buche' }),
    unit('a4', 'ORTSGEMEINDE', '34', [D.merger, D.parts], { name: 'Buche' }),
    unit('a5', 'ORTSGEMEINDE', '15', [D.first, D.merger], { name: 'Eiche' }),
    unit('a5', 'ORTSGEMEINDE', '35', [D.merger, D.last], { name: 'Eiche' }),
    unit('a6', 'ORTSGEMEINDE', '16', [D.first, D.merger], { name: 'Fichte' }),
    unit('a6', 'ORTSGEMEINDE', '36', [D.merger, D.rename], { name: 'Fichte' }),
    unit('a6', 'ORTSGEMEINDE', '36', [D.rename, D.last], { name: 'Fichtenberg' }),
    unit('a7', 'VERBANDSGEMEINDE', '20', [D.merger, D.last], { name: 'Mitte' }),
    unit('a8', 'ORTSGEMEINDE', '38', [D.parts, D.incorporation], { name: 'Ahornbuche' }),
  ],
  belongsTo: [
    places('a1', 'a0', D.first, D.merger),
    places('a2', 'a0', D.first, D.merger),
    places('a7', 'a0', D.merger, D.last),
    ...['a3', 'a4'].flatMap((id) => [
      places(id, 'a1', D.first, D.merger),
      places(id, 'a7', D.merger, D.parts),
    ]),
    ...['a5', 'a6'].flatMap((id) => [
      places(id, 'a2', D.first, D.merger),
      places(id, 'a7', D.merger, D.last),
    ]),
    places('a8', 'a7', D.parts, D.incorporation),
  ],
  networks: [{ id: 'n0', ...{ from: D.first, until: D.last } }],
  memberships: [{ authority: 'a1', network: 'n0', from: D.first, until: D.merger }],
  ...{ tasks: [], taskAreas: [], partOf: [] },
  figures: [people('a1', 300, D.merger), people('a3', 100, D.parts), people('a4', 200, D.parts)],
  events: [
    {
      ...{ id: 'e0', day: D.merger, kind: 'MERGER', level: 'ASSOCIATION' },
      ...{ before: ['a1', 'a2'], after: ['a7'], values: { legalBasis: 'Gesetz über die Mitte' } },
    },
    {
      ...{ id: 'e1', day: D.merger, kind: 'KEY_CHANGE', level: 'MUNICIPALITY', follows: 'e0' },
      ...{ before: ['a3', 'a4', 'a5', 'a6'], after: ['a3', 'a4', 'a5', 'a6'] },
    },
    {
      ...{ id: 'e2', day: D.merger, kind: 'REPARENTING', level: 'MUNICIPALITY', follows: 'e0' },
      ...{ before: ['a3', 'a4', 'a5', 'a6'], after: ['a3', 'a4', 'a5', 'a6'] },
    },
    {
      ...{ id: 'e3', day: D.parts, earliest: D.merger, kind: 'MERGER', level: 'MUNICIPALITY' },
      ...{ before: ['a3', 'a4', 'a5'], after: ['a5', 'a8'] },
    },
    {
      ...{ id: 'e4', day: D.incorporation, kind: 'INCORPORATION', level: 'MUNICIPALITY' },
      ...{ before: ['a6', 'a8'], after: ['a6'] },
    },
    {
      ...{ id: 'e5', day: D.rename, kind: 'RENAME', level: 'MUNICIPALITY' },
      ...{ before: ['a6'], after: ['a6'] },
    },
  ],
  successions: [
    { event: 'e0', from: 'a1', to: 'a7', shares: share(1, 1, 0.6, 0.5) },
    { event: 'e0', from: 'a2', to: 'a7', shares: share(1, 1, 0.4, 0.5) },
    { event: 'e3', from: 'a3', to: 'a8', shares: share(1, 1, 0.3, 0.4) },
    { event: 'e3', from: 'a4', to: 'a8', shares: share(1, 1, 0.6, 0.4) },
    { event: 'e3', from: 'a5', to: 'a8', shares: share(null, 0.25, 0.1, 0.2) },
    { event: 'e4', from: 'a8', to: 'a6', shares: share(1, 1, 0.5, 0.75) },
  ],
};

/** Another one each time, beside those of other tests. */
export const recordReform = (graph: Graph): Promise<RecordedWorld> =>
  recordWorld(graph, { recordings: [ROWS] });
