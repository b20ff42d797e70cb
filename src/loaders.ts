/** The loaders of one request and moment: what there is to load, and what a reply then rests on. */
import DataLoader from 'dataloader';

import {
  authoritiesById,
  authoritiesMatching,
  holdersOfKeys,
  keysOf,
  type AuthorityRecord,
  type KeySpan,
} from './graph/authority.js';
import { outlinesOf, type OutlineRecord } from './graph/borders.js';
import { changesAfter, newestKeys, type ChangeRecord, type ChangesQuestion } from './graph/changes.js';
import { acceptedOf, claimsOf, type ClaimRecord } from './graph/claims.js';
import { entityVersions } from './graph/entity-version.js';
import { figuresOf, type FigureRecord } from './graph/figures.js';
import type { Comparisons } from './comparisons.js';
import { saidOf, type ComparisonQuestion, type Difference, type DifferenceSaid } from './graph/compare.js';
import type { Graph } from './graph/graph.js';
import { historyOf, type HistoryEntry } from './graph/history.js';
import type { Day } from './graph/days.js';
import type { Moment, OnDay } from './graph/moment.js';
import { neighbourhood, type NeighbourhoodQuestion, type SubgraphRecord } from './graph/neighbourhood.js';
import { networksById, networksByKey, networksMatching, type NetworkRecord } from './graph/network.js';
import { keyForms } from './graph/official-key.js';
import type { FilterParameters, Page, PageRow } from './graph/page.js';
import { paths, type PathQuestion, type PathsRecord } from './graph/paths.js';
import {
  officesById,
  programmesById,
  programmesByKey,
  recordedOf,
  roundsById,
  type OfficeRecord,
  type ProgrammeRecord,
  type RecordedColumns,
  type RoundRecord,
} from './graph/programme.js';
import { search, type Hit, type Searched } from './graph/search.js';
import { sourcesById, type SourceRecord } from './graph/source.js';
import { counted, type Counted } from './graph/statistics-counted.js';
import { subtreeOf, taskAreasById, taskAreasByKey, type TaskAreaRecord } from './graph/task-area.js';
import type { Metrics, MetricsOfDay } from './metrics/metrics.js';
import type { Rests } from './rests.js';
import { many, matching, one } from './loaders-batch.js';
import { pageLoader, totalLoader, type PageKey, type TotalKey } from './loaders-pages.js';
import { restOfRows, restOfTotal, telling } from './loaders-rests.js';
import { createPartnerLoaders, type PartnerLoaders } from './loaders-partners.js';
import { createSimilarityLoaders, type SimilarityLoaders } from './loaders-similarity.js';
import { createTerritoryLoaders, type TerritoryLoaders } from './loaders-territory.js';

export interface Loaders extends PartnerLoaders, SimilarityLoaders, TerritoryLoaders {
  readonly neighbourhood: (question: NeighbourhoodQuestion) => Promise<SubgraphRecord>;
  readonly paths: (question: PathQuestion) => Promise<PathsRecord>;
  readonly changes: (question: ChangesQuestion) => Promise<readonly ChangeRecord[]>;
  /** The account of what the reply rests on at this moment. */
  readonly rests: Rests;
  /** All differences between two moments, in order. */
  readonly compare: (question: ComparisonQuestion) => Promise<readonly Difference[]>;
  /** What these are. */
  readonly differences: (some: readonly Difference[]) => Promise<ReadonlyMap<Difference, DifferenceSaid>>;
  /** All that was ever recorded of an entity, by field and day. */
  readonly history: DataLoader<string, readonly HistoryEntry[]>;
  /** The newest key of an entity, whatever the day. */
  readonly newestKey: DataLoader<string, { readonly key: string } | null>;
  /** The newest revision that changed anything of an entity, as the moment has it. */
  readonly version: DataLoader<string, number | null>;
  readonly search: (asked: { text: string; types: readonly Searched[] }) => Promise<readonly Hit[]>;
  /** Of all authorities that work together. */
  readonly metrics: () => Promise<MetricsOfDay>;
  readonly moment: Moment;
  readonly authority: DataLoader<string, AuthorityRecord | null>;
  readonly authorityId: DataLoader<string, string | null>;
  readonly outline: DataLoader<string, OutlineRecord | null>;
  readonly authorityIds: DataLoader<FilterParameters, readonly string[], string>;
  readonly keys: DataLoader<string, readonly KeySpan[]>;
  readonly network: DataLoader<string, NetworkRecord | null>;
  readonly networkByKey: DataLoader<string, NetworkRecord | null>;
  readonly networkIds: DataLoader<FilterParameters, readonly string[], string>;
  /** What statistics are reckoned from: of the networks of these ids, or of all. */
  readonly counted: DataLoader<{ networks: readonly string[] | null }, Counted, string>;
  readonly taskArea: DataLoader<string, TaskAreaRecord | null>;
  readonly taskAreaByKey: DataLoader<string, TaskAreaRecord | null>;
  readonly subtree: DataLoader<{ key: string; includeSubtree: boolean }, readonly string[], string>;
  readonly programme: DataLoader<string, ProgrammeRecord | null>;
  readonly programmeByKey: DataLoader<string, ProgrammeRecord | null>;
  readonly recorded: DataLoader<string, RecordedColumns | null>;
  readonly office: DataLoader<string, OfficeRecord | null>;
  readonly round: DataLoader<string, RoundRecord | null>;
  readonly source: DataLoader<string, SourceRecord | null>;
  readonly figures: DataLoader<string, readonly FigureRecord[]>;
  readonly claims: DataLoader<string, readonly ClaimRecord[]>;
  readonly accepted: DataLoader<string, Readonly<Record<string, unknown>> | null>;
  readonly page: DataLoader<PageKey, Page<PageRow>, string>;
  readonly total: DataLoader<TotalKey, number, string>;
}

export function createLoaders(
  graph: Graph,
  moment: Moment,
  metrics: Pick<Metrics, 'of'>,
  rests: Rests,
  comparisons: Comparisons,
): Loaders {
  const { on, onAll } = rests;
  const whole = (_: string, record: { readonly id: string } | null): void => {
    if (record) on('ALL', [record.id]);
  };
  const withLinks = (key: string, record: { readonly id: string } | null): void => {
    whole(key, record);
    if (record) on('LINKS', [record.id]);
  };
  const byId = ({ id }: { readonly id: string }): string => id;
  const byKey = ({ key }: { readonly key: string }): string => key;
  /** Of authorities that are dissolved on the day: what is asked of them is that of their last one. */
  const lastDays = new Map<string, Day>();
  const onDays = (ids: readonly string[]): OnDay[] =>
    ids.map((id) => ({ id, day: lastDays.get(id) ?? moment.day }));
  const network = telling(
    one((ids) => networksById(graph, ids, moment), byId),
    whole,
  );
  return {
    moment,
    authority: telling(
      one(async (ids) => {
        const records = await authoritiesById(graph, ids, moment);
        for (const { id, lastDay } of records) if (lastDay !== null) lastDays.set(id, lastDay);
        return records;
      }, byId),
      (_, record) => {
        if (!record) return;
        // Its label and its parents say where it belongs.
        const { id, parentId, parentFact, lastDay } = record;
        on(lastDay === null ? 'STATE' : 'EVER', [id, ...(parentId === null ? [] : [parentId])]);
        if (parentFact !== null) on(lastDay === null ? 'ALL' : 'EVER', [parentFact]);
      },
    ),
    authorityId: new DataLoader(async (keys) => {
      const found = await holdersOfKeys(graph, keys.map(keyForms), moment);
      return keys.map((key) => found.get(key) ?? null);
    }),
    outline: telling(
      one(
        (ids) => outlinesOf(graph, onDays(ids), moment),
        ({ entity }) => entity,
      ),
      (id) => on('BOUNDARY', [id]),
    ),
    authorityIds: matching((filter) => authoritiesMatching(graph, filter, moment)),
    keys: telling(
      many(
        (ids) => keysOf(graph, ids, moment),
        (row) => row.entity,
      ),
      (id) => on('EVER', [id]),
    ),
    network,
    networkByKey: telling(
      one((keys) => networksByKey(graph, keys, moment), byKey),
      whole,
    ),
    counted: telling(
      new DataLoader((asked) => Promise.all(asked.map(({ networks }) => counted(graph, networks, moment))), {
        cacheKeyFn: ({ networks }) => JSON.stringify(networks),
      }),
      (_, { networks, members }) => {
        on(
          'NETWORK',
          networks.map(({ id }) => id),
        );
        on('STATE', members.keys());
        on('FIGURES', members.keys());
        onAll('task_', 'prog_');
      },
    ),
    networkIds: matching((filter) => networksMatching(graph, filter, moment)),
    taskArea: telling(
      one((ids) => taskAreasById(graph, ids, moment), byId),
      withLinks,
    ),
    taskAreaByKey: telling(
      one((keys) => taskAreasByKey(graph, keys, moment), byKey),
      withLinks,
    ),
    subtree: new DataLoader(
      (asked) =>
        Promise.all(asked.map(({ key, includeSubtree }) => subtreeOf(graph, key, includeSubtree, moment))),
      { cacheKeyFn: ({ key, includeSubtree }) => `${key} ${String(includeSubtree)}` },
    ),
    programme: telling(
      one((ids) => programmesById(graph, ids, moment), byId),
      withLinks,
    ),
    programmeByKey: telling(
      one((keys) => programmesByKey(graph, keys, moment), byKey),
      withLinks,
    ),
    recorded: telling(
      one((ids) => recordedOf(graph, ids, moment), byId),
      () => onAll('net_'),
    ),
    office: telling(
      one((ids) => officesById(graph, ids, moment), byId),
      whole,
    ),
    round: telling(
      one((ids) => roundsById(graph, ids, moment), byId),
      whole,
    ),
    source: one((ids) => sourcesById(graph, ids, moment), byId),
    figures: telling(
      many(
        (ids) => figuresOf(graph, onDays(ids), moment),
        (row) => row.entity,
      ),
      (id) => on(id.startsWith('auth_') ? 'FIGURES' : 'ALL', [id]),
    ),
    claims: telling(
      many(
        (subjects) => claimsOf(graph, onDays(subjects), moment),
        (row) => row.subject,
      ),
      (subject) => on('ALL', [subject]),
    ),
    accepted: new DataLoader(async (subjects) => {
      const found = await acceptedOf(graph, onDays(subjects), moment);
      return subjects.map((subject) => found.get(subject) ?? null);
    }),
    page: telling(pageLoader(graph, moment), (key, page) => restOfRows(rests, key, page)),
    total: telling(totalLoader(graph, moment), (key) => restOfTotal(rests, key)),
    neighbourhood: async (question) => {
      const found = await neighbourhood(graph, question, moment);
      on(
        'ALL',
        found.links.map(({ id }) => id),
      );
      return found;
    },
    paths: async (question) => {
      const found = await paths(graph, question, moment);
      on(
        'ALL',
        found.subgraph.links.map(({ id }) => id),
      );
      return found;
    },
    metrics: () => {
      onAll('net_');
      return metrics.of(moment);
    },
    changes: (question) => changesAfter(graph, question),
    rests,
    compare: (question) => comparisons.of(question),
    differences: (some) => saidOf(graph, some),
    history: telling(
      new DataLoader(async (ids) => {
        const found = await historyOf(graph, ids, moment.revision);
        return ids.map((id) => found.get(id) ?? []);
      }),
      (id) => on('EVER', [id]),
    ),
    newestKey: one((ids) => newestKeys(graph, ids, moment.revision), byId),
    version: new DataLoader(async (ids) => {
      const found = await entityVersions(graph, ids, moment.revision);
      return ids.map((id) => found.get(id) ?? null);
    }),
    search: async ({ text, types }) => {
      const found = await search(graph, text, types, moment);
      on(
        'EVER',
        found.map(({ id }) => id),
      );
      return found;
    },
    ...createSimilarityLoaders(graph, moment, rests),
    ...createTerritoryLoaders(graph, moment, rests),
    ...createPartnerLoaders(graph, moment, rests, (records) => {
      for (const record of records) network.prime(record.id, record);
    }),
  };
}
