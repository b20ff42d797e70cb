/** What is loaded, told to the account of what a reply rests on. */
import type DataLoader from 'dataloader';

import type { Whole } from './graph/attribution.js';
import type { Page, PageRow } from './graph/page.js';
import { AFTER_OF, BEFORE_OF, EVENTS_OF, PREDECESSORS_OF, SUCCESSORS_OF } from './graph/territory.js';
import type { PageKey, TotalKey } from './loaders-pages.js';
import type { Rests } from './rests.js';

/** Tells of what is loaded, also where it was known before. */
export function telling<K, V, C>(
  loader: DataLoader<K, V, C>,
  tell: (key: K, value: V) => void,
): DataLoader<K, V, C> {
  const load = loader.load.bind(loader);
  loader.load = (key) => {
    const answer = load(key);
    void answer.then(
      (value) => tell(key, value),
      () => undefined,
    );
    return answer;
  };
  return loader;
}

/** What a count of a list rests on: all that it counts. A list of one entity counts the links that lie there. */
export function restOfTotal({ on, onAll }: Rests, { list, parent }: TotalKey): void {
  const wholes = WHOLES.get(list.name);
  if (wholes) onAll(...wholes);
  else if (REFORMS.has(list.name)) on('REFORMS', [parent]);
  else on(parent.startsWith('net_') ? 'NETWORK' : 'LINKS', [parent]);
}
const WHOLES = new Map<string, readonly Whole[]>([
  ['authorities', ['auth_']],
  ['authoritiesEver', ['auth_', 'auth_ever']],
  ['networks', ['net_']],
  ['networksOfTask', ['net_', 'task_']],
  ['fundedBy', ['net_']],
  ['taskAreas', ['task_']],
  ['programmes', ['prog_']],
  ['territorialEvents', ['event_']],
  ['consequencesOf', ['event_']],
  // Sources are listed as they describe themselves.
  ['sources', []],
]);
/** Lists of the events at an authority, and of the authorities at an event. */
const REFORMS: ReadonlySet<string> = new Set(
  [EVENTS_OF, BEFORE_OF, AFTER_OF, SUCCESSORS_OF, PREDECESSORS_OF].map(({ name }) => name),
);

/** The facts that rows of a list name, and of those without a fact the networks behind them. */
export function restOfRows({ on }: Rests, { list, parent }: PageKey, { rows }: Page<PageRow>): void {
  for (const row of rows) if ('factId' in row) on('ALL', [String(row.factId)]);
  if (list.name === 'eventsOf') on('REFORMS', [parent]);
  if (list.name === 'overlappingOf') on('NETWORK', [parent, ...rows.map(({ id }) => id)]);
  if (list.name === 'networksOfTask') {
    on('LINKS', [parent]);
    on(
      'NETWORK',
      rows.map(({ id }) => id),
    );
  }
}
