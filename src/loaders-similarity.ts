/** Comparisons of one moment: profiles and candidates are read for all authorities of a tick at once. */
import DataLoader from 'dataloader';

import { getOr, groupBy } from './graph/collections.js';
import { AUTHORITY_KINDS, type AuthorityKind } from './graph/facts.js';
import type { Graph } from './graph/graph.js';
import type { Moment } from './graph/moment.js';
import {
  colleaguesOf,
  nearbyOf,
  networksOnTasks,
  profilesOf,
  similarSizesOf,
  type Asker,
  type Candidate,
  type Profile,
  type TaskNetworks,
} from './graph/profiles.js';
import { recommendedTo, similarTo, type Scored, type SimilarityAspect } from './graph/similarity.js';
import { one } from './loaders-batch.js';
import type { Rests } from './rests.js';

export interface SimilarQuestion {
  readonly by: readonly SimilarityAspect[];
  /** Null: those of the authority's own kind. */
  readonly kinds: readonly AuthorityKind[] | null;
}
export interface SimilarityLoaders {
  readonly similar: (question: SimilarQuestion, authority: string) => Promise<readonly Scored[]>;
  /** `taskAreas` are ids. */
  readonly recommended: (taskAreas: readonly string[], authority: string) => Promise<readonly Scored[]>;
}

export function createSimilarityLoaders(
  graph: Graph,
  moment: Moment,
  { on, onAll }: Rests,
): SimilarityLoaders {
  const profile = one(
    (ids) => profilesOf(graph, ids, moment),
    ({ id }) => id,
  );
  const key = ({ id, kinds }: Pick<Asker, 'id' | 'kinds'>): string => `${id} ${String(kinds)}`;
  type Reader = (graph: Graph, askers: readonly Asker[], moment: Moment) => Promise<Candidate[]>;
  const finder = (read: Reader): DataLoader<Asker, readonly string[], string> =>
    new DataLoader<Asker, readonly string[], string>(
      async (askers) => {
        const found = await read(graph, askers, moment);
        const byAsker = groupBy(found, key);
        return askers.map((asker) => byAsker.get(key(asker))?.map((row) => row.candidate) ?? []);
      },
      { cacheKeyFn: key },
    );
  const [sizes, nearby, colleagues] = [similarSizesOf, nearbyOf, colleaguesOf].map(finder);
  if (!sizes || !nearby || !colleagues) throw new Error('no readers');

  const tasks = new Map<string, Promise<TaskNetworks>>();
  const profiles = async (ids: readonly string[]): Promise<Profile[]> =>
    (await Promise.all([...new Set(ids)].sort().map((id) => profile.load(id)))).filter((one) => one !== null);

  /** A score rests on what all are compared by. */
  const compared = (self: Profile, others: readonly Profile[]): void => {
    const all = [self, ...others];
    on('LINKS', [self.id]);
    on(
      'STATE',
      all.map(({ id }) => id),
    );
    on(
      'FIGURES',
      all.map(({ id }) => id),
    );
    on(
      'NETWORK',
      all.flatMap(({ networks }) => networks),
    );
  };

  return {
    similar: async ({ by, kinds }, authority) => {
      const self = await profile.load(authority);
      if (!self) return [];
      const asker = { id: self.id, kinds: kinds ?? [self.kind], value: self.population };
      const wanted = (aspect: SimilarityAspect): boolean => by.includes(aspect);
      const found = await Promise.all([
        wanted('SIZE') ? sizes.load(asker) : [],
        wanted('ADJACENCY') ? nearby.load(asker) : [],
        wanted('TASKS') || wanted('NETWORKS') ? colleagues.load(asker) : [],
      ]);
      const others = found.flat().filter((id) => id !== self.id);
      const candidates = await profiles(others);
      compared(self, candidates);
      return similarTo(self, candidates, by);
    },
    recommended: async (taskAreas, authority) => {
      const [self, { networks, programmes }] = await Promise.all([
        profile.load(authority),
        getOr(tasks, String(taskAreas), () => networksOnTasks(graph, taskAreas, moment)),
      ]);
      if (!self) return [];
      const near = await nearby.load({ id: self.id, kinds: AUTHORITY_KINDS, value: self.population });
      const experienced = networks.flatMap(({ members }) => members);
      const others = await profiles([...near, ...experienced]);
      compared(self, others);
      onAll('prog_');
      return recommendedTo(self, others, networks, programmes);
    },
  };
}
