/**
 * Networks counted by groups: which of them stand in which row, and with which members and grants. A grant belongs to
 * its network as a whole and is never split, so it counts in full wherever the network stands with it.
 */
import { compareText, groupBy } from './collections.js';
import type { CountedAward, CountedMember, CountedNetwork, Counted } from './statistics-counted.js';
import type { AuthorityKind } from './facts.js';

export type StatisticsGrouping = 'DISTRICT' | 'KIND' | 'TASK_AREA' | 'ROUND' | 'LEGAL_FORM' | 'YEAR';
export type StatisticsGap = 'NOT_STATED' | 'NONE_ON_RECORD';
export type StatisticsColumn = 'NETWORKS' | 'AUTHORITIES' | 'MEMBERSHIPS' | 'POPULATION' | 'AMOUNT';

export interface StatisticsGroup {
  readonly key: string | null;
  /** Null where it is that of the entity. */
  readonly label: string | null;
  /** Id. */
  readonly entity: string | null;
  readonly gap: StatisticsGap | null;
}
export interface CountedFigures {
  readonly networks: number;
  readonly authorities: number;
  readonly memberships: number;
  readonly membersKnownFor: number;
  /** Null where an authority and one that belongs to it are both counted: people would count twice. */
  readonly population: number | null;
  readonly populationKnownFor: number;
  readonly amount: number;
  readonly amountKnownFor: number;
}
export interface StatisticsRow extends CountedFigures {
  readonly group: StatisticsGroup;
}
export interface StatisticsRecord {
  readonly rows: readonly StatisticsRow[];
  readonly total: CountedFigures;
  readonly isPartition: boolean;
  readonly addsUp: readonly StatisticsColumn[];
}

/** A group with its place among the rows. */
interface Place extends StatisticsGroup {
  readonly sort: string;
}
/** A network as it counts in one row. */
interface Portion {
  readonly place: Place;
  readonly network: CountedNetwork;
  /** One for each membership. */
  readonly members: readonly CountedMember[];
  readonly awards: readonly CountedAward[];
}
type Split = (whole: Omit<Portion, 'place'>) => Portion[];

const KIND_LABELS: Readonly<Record<AuthorityKind, string>> = {
  LANDKREIS: 'Landkreis',
  KREISFREIE_STADT: 'kreisfreie Stadt',
  VERBANDSGEMEINDE: 'Verbandsgemeinde',
  VERBANDSFREIE_GEMEINDE: 'verbandsfreie Gemeinde',
  ORTSGEMEINDE: 'Ortsgemeinde',
  STADTKREIS: 'Stadtkreis',
  KREIS: 'Kreis',
  REGIONALVERBAND: 'Regionalverband',
  AMT: 'Amt',
  SAMTGEMEINDE: 'Samtgemeinde',
  VERWALTUNGSGEMEINSCHAFT: 'Verwaltungsgemeinschaft',
  KIRCHSPIELSLANDGEMEINDE: 'Kirchspielslandgemeinde',
  VERWALTUNGSVERBAND: 'Verwaltungsverband',
  VERWALTUNGSGEMEINSCHAFT_TRAEGERMODELL: 'Verwaltungsgemeinschaft (Trägermodell)',
  ERFUELLENDE_GEMEINDE: 'erfüllende Gemeinde',
  VERBANDSANGEHOERIGE_GEMEINDE: 'verbandsangehörige Gemeinde',
};
const KINDS = Object.keys(KIND_LABELS);

const at = (key: string, more: Partial<Place> = {}): Place => ({
  ...{ key, label: key, entity: null, gap: null, sort: key },
  ...more,
});
/** Rows without a key come last: no key has this character. */
const LAST = '\uffff';
const notStated = (label: string): Place => ({
  ...{ key: null, label, entity: null, gap: 'NOT_STATED', sort: `${LAST}1` },
});
const noneOnRecord = (label: string): Place => ({
  ...{ key: null, label, entity: null, gap: 'NONE_ON_RECORD', sort: `${LAST}2` },
});

function byMember(placeOf: (member: CountedMember) => Place): Split {
  return (whole) => {
    if (whole.members.length === 0) return [{ ...whole, place: noneOnRecord('no member on record') }];
    const parts = byPlace(whole.members, placeOf);
    return parts.map(([place, members]) => ({ ...whole, place, members }));
  };
}
function byAward(placeOf: (award: CountedAward) => Place): Split {
  return (whole) => {
    if (whole.awards.length === 0) return [{ ...whole, place: noneOnRecord('no grant on record') }];
    const parts = byPlace(whole.awards, placeOf);
    return parts.map(([place, awards]) => ({ ...whole, place, awards }));
  };
}
function byPlace<T>(items: readonly T[], placeOf: (item: T) => Place): [Place, T[]][] {
  const groups = new Map<string, [Place, T[]]>();
  for (const item of items) {
    const place = placeOf(item);
    const group = groups.get(place.sort);
    if (group) group[1].push(item);
    else groups.set(place.sort, [place, [item]]);
  }
  return [...groups.values()];
}

function roundOf({ programme, programmeName, round, roundId, roundName }: CountedAward): Place {
  if (round === null) return notStated('round not stated');
  const label = roundName ?? `${programmeName}, ${round}`;
  // The tenth round comes after the second.
  const sort = `${programme} ${String(round).padStart(10, '0')}`;
  return at(`${programme}-${round}`, { label, entity: roundId, sort });
}

const SPLITS: Readonly<Record<StatisticsGrouping, Split>> = {
  DISTRICT: byMember(({ district }) =>
    district === null
      ? notStated('district not on record')
      : at(district.key, { entity: district.id, label: null }),
  ),
  KIND: byMember(({ kind }) => at(kind, { label: KIND_LABELS[kind], sort: String(KINDS.indexOf(kind)) })),
  TASK_AREA: (whole) => {
    if (whole.network.tasks.length === 0)
      return [{ ...whole, place: noneOnRecord('no task area on record') }];
    return whole.network.tasks.map(({ id, key, name }) => ({
      ...{ ...whole, place: at(key, { label: name, entity: id }) },
    }));
  },
  ROUND: byAward(roundOf),
  LEGAL_FORM: (whole) => {
    const { legalForm } = whole.network;
    return [{ ...whole, place: legalForm === null ? notStated('legal form not stated') : at(legalForm) }];
  },
  YEAR: byAward(({ awardedOn }) =>
    awardedOn === null ? notStated('year not stated') : at(awardedOn.slice(0, 4)),
  ),
};

export function statistics({ networks, members }: Counted, grouping: StatisticsGrouping): StatisticsRecord {
  const wholes = networks.map((network) => ({
    ...{ network, awards: network.awards },
    members: network.members.flatMap((id) => members.get(id) ?? []),
  }));
  const groups = groupBy(wholes.flatMap(SPLITS[grouping]), ({ place }) => place.sort);
  const rows = [...groups]
    .sort(([x], [y]) => compareText(x, y))
    .flatMap(([, portions]) => {
      const [first] = portions;
      if (!first) return [];
      const { key, label, entity, gap } = first.place;
      return [{ group: { key, label, entity, gap }, ...figuresOf(portions) }];
    });
  const total = figuresOf(wholes);
  const addsUp = COLUMNS.filter(([, value]) => value(total) === sum(rows.map((row) => value(row) ?? NaN)));
  const columns = addsUp.map(([name]) => name);
  return { rows, total, isPartition: columns.includes('NETWORKS'), addsUp: columns };
}

const COLUMNS: readonly (readonly [StatisticsColumn, (row: CountedFigures) => number | null])[] = [
  ['NETWORKS', ({ networks }) => networks],
  ['AUTHORITIES', ({ authorities }) => authorities],
  ['MEMBERSHIPS', ({ memberships }) => memberships],
  ['POPULATION', ({ population }) => population],
  ['AMOUNT', ({ amount }) => amount],
];

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

function figuresOf(portions: readonly Omit<Portion, 'place'>[]): CountedFigures {
  const authorities = new Map(
    portions.flatMap(({ members }) => members.map((one) => [one.id, one] as const)),
  );
  const isCounted = (id: string | null): boolean => id !== null && authorities.has(id);
  const all = [...authorities.values()];
  const isNested = all.some(({ parent, grandparent }) => isCounted(parent) || isCounted(grandparent));
  const people = known(all.map(({ population }) => population));
  const amounts = portions.map(({ awards }) => known(awards.map(({ amountCents }) => amountCents)));
  return {
    networks: portions.length,
    authorities: all.length,
    memberships: sum(portions.map(({ members }) => members.length)),
    membersKnownFor: portions.filter(({ network }) => network.membersComplete === true).length,
    population: isNested ? null : sum(people),
    populationKnownFor: people.length,
    amount: sum(amounts.flat()),
    amountKnownFor: amounts.filter(({ length }) => length > 0).length,
  };
}
