/**
 * Statistics reckoned a second time, from plain rows: for each name that a row could have, look at everybody in turn.
 * What is counted means what `schema/statistics.graphql` says.
 */
import type { Day } from '../../src/graph/days.js';
import type { Days, Rows } from './naive-partners.js';

export const GROUPINGS = ['DISTRICT', 'KIND', 'TASK_AREA', 'ROUND', 'LEGAL_FORM', 'YEAR'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Award extends Days {
  readonly network: string;
  readonly programme: string;
  readonly round: number | null;
  readonly awardedOn: string | null;
  readonly amountCents: number | null;
}
export interface StatisticsWorld {
  readonly rows: Rows;
  readonly awards: readonly Award[];
  /** By the id of the network; unknown where missing. */
  readonly legalForms: Readonly<Record<string, string>>;
  readonly complete: readonly string[];
  /** By the id of the authority, with the first day of the figure. */
  /** Counts in order of their days: each holds until the next one. */
  readonly population: Readonly<Record<string, readonly { readonly value: number; readonly from: Day }[]>>;
}
export interface Figures {
  readonly networks: number;
  readonly authorities: number;
  readonly memberships: number;
  readonly membersKnownFor: number;
  readonly population: number | null;
  readonly populationKnownFor: number;
  readonly amount: number;
  readonly amountKnownFor: number;
}
/** Rows by the key of their group, or the gap that they are about. */
export interface Answer {
  readonly rows: Readonly<Record<string, Figures>>;
  readonly total: Figures;
}
type Membership = Rows['memberships'][number];
interface Part {
  readonly networks: readonly string[];
  readonly memberships: readonly Membership[];
  readonly awards: readonly Award[];
}

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];
const add = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** `networks` are ids, or null for all. */
export function naiveStatistics(
  world: StatisticsWorld,
  day: Day,
  grouping: Grouping,
  networks: readonly string[] | null,
): Answer {
  const now = <T extends Days>(rows: readonly T[]): T[] =>
    rows.filter(({ from, until }) => from <= day && day < until);
  const authorities = now(world.rows.authorities);
  const taskAreas = now(world.rows.taskAreas);
  const belongsTo = now(world.rows.belongsTo);
  const partOf = now(world.rows.partOf);
  const tasks = now(world.rows.tasks);
  const there = unique(now(world.rows.networks).map(({ id }) => id)).filter(
    (id) => networks?.includes(id) ?? true,
  );
  const all: Part = {
    networks: there,
    memberships: now(world.rows.memberships).filter(({ network }) => there.includes(network)),
    awards: now(world.awards).filter(({ network }) => there.includes(network)),
  };

  const parentsOf = (id: string): string[] =>
    belongsTo.filter((row) => row.id === id).map(({ above }) => above);
  const kindOf = (id: string): string => authorities.find((one) => one.id === id)?.kind ?? '';
  function districtOf(id: string): string {
    const own = authorities.find((one) => one.id === id);
    if (own?.kind === 'LANDKREIS' || own?.kind === 'KREISFREIE_STADT') return own.key;
    const [parent] = parentsOf(id);
    return parent === undefined ? 'NOT_STATED' : districtOf(parent);
  }
  /** Whether the network works on the task area with this id, or on one that is within it. */
  const worksOn = (network: string, area: string): boolean =>
    tasks.some((row) => row.network === network && row.taskArea === area) ||
    partOf.some((row) => row.above === area && worksOn(network, row.id));

  const ofNetworks = (ids: readonly string[]): Part => ({
    networks: ids,
    memberships: all.memberships.filter(({ network }) => ids.includes(network)),
    awards: all.awards.filter(({ network }) => ids.includes(network)),
  });
  const ofMembers = (isMeant: (row: Membership) => boolean): Part => {
    const memberships = all.memberships.filter(isMeant);
    return { ...ofNetworks(unique(memberships.map(({ network }) => network))), memberships };
  };
  const ofAwards = (isMeant: (row: Award) => boolean): Part => {
    const awards = all.awards.filter(isMeant);
    return { ...ofNetworks(unique(awards.map(({ network }) => network))), awards };
  };
  const without = (some: readonly { readonly network: string }[]): Part =>
    ofNetworks(there.filter((id) => some.every(({ network }) => network !== id)));

  function figures(part: Part): Figures {
    const members = unique(part.memberships.map(({ authority }) => authority));
    const isWithinOther = (id: string): boolean =>
      parentsOf(id).some((parent) => members.includes(parent) || isWithinOther(parent));
    const counted = members.flatMap((id) => {
      const figure = world.population[id]?.findLast(({ from }) => from <= day);
      return figure ? [figure.value] : [];
    });
    const amounts = part.awards.filter(({ amountCents }) => amountCents !== null);
    return {
      networks: part.networks.length,
      authorities: members.length,
      memberships: part.memberships.length,
      membersKnownFor: part.networks.filter((id) => world.complete.includes(id)).length,
      population: members.some(isWithinOther) ? null : add(counted),
      populationKnownFor: counted.length,
      amount: add(amounts.map(({ amountCents }) => amountCents ?? 0)),
      amountKnownFor: unique(amounts.map(({ network }) => network)).length,
    };
  }

  const roundOf = ({ programme, round }: Award): string =>
    round === null ? 'NOT_STATED' : `${programme}-${round}`;
  const yearOf = ({ awardedOn }: Award): string => awardedOn?.split('-')[0] ?? 'NOT_STATED';
  const formOf = (id: string): string => world.legalForms[id] ?? 'NOT_STATED';
  const parts: Readonly<Record<Grouping, () => Record<string, Part>>> = {
    DISTRICT: () => ({
      ...named(
        all.memberships.map(({ authority }) => districtOf(authority)),
        (name) => ofMembers(({ authority }) => districtOf(authority) === name),
      ),
      NONE_ON_RECORD: without(all.memberships),
    }),
    KIND: () => ({
      ...named(
        all.memberships.map(({ authority }) => kindOf(authority)),
        (name) => ofMembers(({ authority }) => kindOf(authority) === name),
      ),
      NONE_ON_RECORD: without(all.memberships),
    }),
    TASK_AREA: () => ({
      ...named(
        taskAreas.map(({ key }) => key),
        (name) => {
          const ids = taskAreas.filter(({ key }) => key === name).map(({ id }) => id);
          return ofNetworks(there.filter((network) => ids.some((id) => worksOn(network, id))));
        },
      ),
      NONE_ON_RECORD: without(tasks),
    }),
    ROUND: () => ({
      ...named(all.awards.map(roundOf), (name) => ofAwards((award) => roundOf(award) === name)),
      NONE_ON_RECORD: without(all.awards),
    }),
    LEGAL_FORM: () =>
      named(there.map(formOf), (name) => ofNetworks(there.filter((id) => formOf(id) === name))),
    YEAR: () => ({
      ...named(all.awards.map(yearOf), (name) => ofAwards((award) => yearOf(award) === name)),
      NONE_ON_RECORD: without(all.awards),
    }),
  };
  const rows = Object.entries(parts[grouping]()).filter(([, part]) => part.networks.length > 0);
  return {
    rows: Object.fromEntries(rows.map(([name, part]) => [name, figures(part)])),
    total: figures(all),
  };
}

const named = (names: readonly string[], part: (name: string) => Part): Record<string, Part> =>
  Object.fromEntries(unique(names).map((name) => [name, part(name)]));
