/** What the API answers to `statistics`, in the words of the naive reckoning. */
import { expect } from '@jest/globals';

import type { Api } from './database.js';
import type { Answer, Figures, Grouping } from './naive-statistics.js';

export const FIGURES =
  'networks authorities memberships membersKnownFor population populationKnownFor amount amountKnownFor';
const QUERY = `query ($groupBy: StatisticsGrouping!, $filter: NetworkFilter, $asOf: Date!, $atRevision: Int!) {
  statistics(groupBy: $groupBy, filter: $filter, asOf: $asOf, atRevision: $atRevision) {
    rows { group { key label gap entity { __typename ... on LocalAuthority { key label } ... on TaskArea { key label } ... on AwardRound { number } } } ${FIGURES} }
    total { ${FIGURES} } isPartition addsUp
  }
}`;

export interface Group {
  readonly key: string | null;
  readonly label: string;
  readonly gap: string | null;
  readonly entity: { readonly __typename: string; readonly key?: string; readonly label?: string } | null;
}
export interface Statistics {
  readonly rows: readonly (Figures & { readonly group: Group })[];
  readonly total: Figures;
  readonly isPartition: boolean;
  readonly addsUp: readonly string[];
}
export interface Asked {
  readonly groupBy: Grouping;
  readonly filter?: object | null;
  readonly asOf: string;
  readonly atRevision: number;
}

export async function askStatistics(api: Api, asked: Asked): Promise<Statistics> {
  return (await api.ask(QUERY, { ...asked })).statistics as Statistics;
}

/** The figures by group; `nameOf` is how the reckoning calls the key of a group. */
export function answerOf({ rows, total }: Answered, nameOf: (key: string) => string = (key) => key): Answer {
  const named = rows.map(({ group: { key, gap }, ...figures }): [string, Figures] => [
    key === null ? String(gap) : nameOf(key),
    figures,
  ]);
  expect(new Set(named.map(([name]) => name)).size).toBe(rows.length);
  return { rows: Object.fromEntries(named), total };
}
/** What is compared, of the API as of the graph. */
interface Answered {
  readonly rows: readonly (Figures & { readonly group: Pick<Group, 'key' | 'gap'> })[];
  readonly total: Figures;
}

const COLUMNS = {
  NETWORKS: 'networks',
  AUTHORITIES: 'authorities',
  MEMBERSHIPS: 'memberships',
  POPULATION: 'population',
  AMOUNT: 'amount',
} as const;

/** What the reckoning says of columns that add up: those whose rows have the sum of the total. */
export function columnsThatAddUp({ rows, total }: Answer): string[] {
  const all = Object.values(rows);
  return Object.entries(COLUMNS)
    .filter(([, column]) => all.reduce((sum, row) => sum + (row[column] ?? 0), 0) === total[column])
    .map(([name]) => name);
}
