/** What is loaded of reforms of the territory. */
import type DataLoader from 'dataloader';

import { livesOf, type Life } from './graph/authority.js';
import type { Graph } from './graph/graph.js';
import type { Moment } from './graph/moment.js';
import { eventNames, eventsById, eventsByKey, type EventNames, type EventRecord } from './graph/territory.js';
import { one } from './loaders-batch.js';
import { telling } from './loaders-rests.js';
import type { Rests } from './rests.js';

/** Of each side of an event, before `and 12 others`. */
const NAMES_SHOWN = 3;

export interface TerritoryLoaders {
  readonly event: DataLoader<string, EventRecord | null>;
  readonly eventByKey: DataLoader<string, EventRecord | null>;
  readonly eventNames: DataLoader<string, EventNames | null>;
  /** When an authority began and ended. */
  readonly life: DataLoader<string, Life | null>;
}

export function createTerritoryLoaders(graph: Graph, moment: Moment, { on }: Rests): TerritoryLoaders {
  const byId = ({ id }: { readonly id: string }): string => id;
  const whole = (_: string, event: EventRecord | null): void => {
    if (event) on('ALL', [event.id]);
  };
  return {
    event: telling(
      one((ids) => eventsById(graph, ids, moment), byId),
      whole,
    ),
    eventByKey: telling(
      one(
        (keys) => eventsByKey(graph, keys, moment),
        ({ key }) => key,
      ),
      whole,
    ),
    eventNames: telling(
      one((ids) => eventNames(graph, ids, NAMES_SHOWN, moment), byId),
      (_, names) => on('EVER', [...(names?.before ?? []), ...(names?.after ?? [])].map(byId)),
    ),
    life: telling(
      one((ids) => livesOf(graph, ids, moment), byId),
      (id) => on('EVER', [id]),
    ),
  };
}
