/** Reforms of the territory for a world that is on record: who took part on which day, and who followed whom. */
import { OPEN_DAY, type Day } from '../../src/graph/days.js';
import type { EdgeType, EventKind, Properties, Timeline, Version } from '../../src/graph/facts.js';
import type { Graph } from '../../src/graph/graph.js';
import { edgeFactId, entityId, stateFactId } from '../../src/graph/ids.js';
import { record } from '../../src/graph/record.js';
import { backed, type RecordedWorld } from './world.js';

/** In the words of the world. */
export interface Reform {
  readonly id: string;
  readonly kind: EventKind;
  readonly day: Day;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly successions?: readonly (readonly [from: string, to: string])[];
}

const from = (day: Day, properties: Properties): Version => ({
  ...{ since: null, until: null, holdsFrom: day, holdsUntil: OPEN_DAY, properties },
});

export const eventId = (recorded: RecordedWorld, id: string): string =>
  entityId('TerritorialEvent', recorded.taskAreaKey(id));

export function timelinesOf(recorded: RecordedWorld, reforms: readonly Reform[]): Timeline[] {
  return reforms.flatMap(({ id, kind, day: of, before, after, successions = [] }) => {
    const [entity, day] = [eventId(recorded, id), recorded.graphDay(of)];
    const said = { kind, level: 'ASSOCIATION', effectiveOn: day, earliestOn: day, latestOn: day };
    const unknown = { legalBasis: null, follows: null, openConflicts: [] };
    const state: Timeline = {
      ...{ kind: 'STATE', factId: stateFactId(entity), entity, label: 'TerritorialEvent' },
      versions: [from(day, { key: recorded.taskAreaKey(id), ...said, ...unknown })],
    };
    const edge = (type: EdgeType, ends: readonly [string, string], properties: Properties): Timeline[] => {
      const factId = edgeFactId(type, ...ends, entity);
      const fact: Timeline = {
        ...{ kind: 'EDGE', factId, type, from: ends[0], to: ends[1], versions: [from(day, properties)] },
      };
      return backed(fact, factId, ['exists', ...Object.keys(properties)]);
    };
    return [
      ...backed(state, entity, Object.keys(said)),
      ...before.flatMap((one) => edge('BEFORE', [recorded.graphId(one), entity], {})),
      ...after.flatMap((one) => edge('AFTER', [entity, recorded.graphId(one)], {})),
      ...successions.flatMap(([one, other]) =>
        edge('SUCCEEDED_BY', [recorded.graphId(one), recorded.graphId(other)], { event: entity }),
      ),
    ];
  });
}

/** Records the reforms beside the world; gives the revision. */
export async function recordReforms(
  graph: Graph,
  recorded: RecordedWorld,
  reforms: readonly Reform[],
): Promise<number> {
  const { revision } = await record(graph, {
    ...{ actor: 'test', note: 'reforms of a made-up world', timelines: timelinesOf(recorded, reforms) },
    entities: reforms.map(({ id }) => ({
      ...{ id: eventId(recorded, id), label: 'TerritorialEvent', key: id, caption: id },
    })),
  });
  return revision;
}
