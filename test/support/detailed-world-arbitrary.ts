/** Random worlds with all that lists are narrowed and ordered by: names, figures, grants, what is disputed. */
import fc from 'fast-check';

import type { Properties } from '../../src/graph/facts.js';
import type { ListRows } from './naive-lists.js';
import type { Days, Rows } from './naive-partners.js';
import type { World, WorldRows } from './world.js';
import { DAYS, world } from './world-arbitrary.js';

/** Fruit: nobody else is called so. Some differ by accents, case and punctuation only. */
export const NAMES = [
  'Äpfel',
  'apfel',
  'Apfel-Birne',
  'Birne',
  'Süßkirsche',
  'susskirsche',
  'Zwetschge (rot)',
  'Öl',
];
export const GOALS = ['Fünf Äpfel', 'Süßes für alle: crème brûlée', 'Obst, gemeinsam', 'OBST GEMEINSAM'];
export const LEGAL_FORMS = ['Zweckverband', 'Verein', 'verein'];
/** No day of the worlds' own: an award is older or younger than its record as its source says. */
export const AWARD_DATES = [
  '1949',
  '1949-02',
  '1949-02-28',
  '1952-02',
  '1950-12',
  '1950',
  '1950-12-31',
  '1951-01-01',
];
export const AMOUNTS = [0, 1, 50, 50, 100, 12_000_000_000];
export const FIGURES = [0, 7, 7, 100, 2_000_000];
const STATUSES = ['PLANNED', 'APPLIED', 'ACTIVE', 'ENDED'];

const maybe = <T>(all: readonly T[]): fc.Arbitrary<T | null> =>
  fc.option(fc.constantFrom(...all), { freq: 3 });
const disputed = (field: string): fc.Arbitrary<readonly string[]> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.constant([field]) });
const name = fc.constantFrom(...NAMES);
const authority = fc.record({
  values: fc.record({ name, isTown: maybe([true, false]), openConflicts: disputed('seat') }),
  figures: fc.record({ POPULATION: maybe(FIGURES), AREA: maybe(FIGURES) }),
});
const network = fc.record({
  ...{ name, goal: maybe(GOALS), status: maybe(STATUSES), legalForm: maybe(LEGAL_FORMS) },
  ...{ membersComplete: maybe([true, false]), since: maybe(AWARD_DATES), openConflicts: disputed('lead') },
});
/** What holds in the first recording; in the later ones before a day, and from that day on. */
const inTurn = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<{ day: string; turns: T[] }> =>
  fc.record({ day: fc.constantFrom(...DAYS), turns: fc.array(value, { minLength: 3, maxLength: 3 }) });
const award = fc.record({
  ...{ network: fc.nat(3), programme: fc.constantFrom('p0', 'p1'), recordings: fc.subarray([0, 1, 2]) },
  days: fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS)),
  values: fc.record({
    ...{ round: maybe([1, 2, 3]), awardedOn: maybe(AWARD_DATES), amountCents: maybe(AMOUNTS) },
    isApproximate: fc.constant(null),
  }),
});
const details = fc.record({
  authorities: fc.array(inTurn(authority), { minLength: 9, maxLength: 9 }),
  networks: fc.array(inTurn(network), { minLength: 4, maxLength: 4 }),
  awards: fc.array(award, { minLength: 3, maxLength: 14, size: 'max' }),
});
type Details = typeof details extends fc.Arbitrary<infer T> ? T : never;

const within = <T extends Days>(row: T, from: string, until: string): T[] => {
  const cut = {
    ...row,
    from: row.from > from ? row.from : from,
    until: row.until < until ? row.until : until,
  };
  return cut.from < cut.until ? [cut] : [];
};
const numberOf = (id: string): number => Number(id.slice(1));

/** A row for each turn that it has part in. */
function told<T extends Days & { readonly id: string }, V>(
  rows: readonly T[],
  all: readonly { readonly day: string; readonly turns: readonly V[] }[],
  step: number,
): (T & { readonly turn: V })[] {
  return rows.flatMap((row) => {
    const one = all[numberOf(row.id)];
    const [first, before, after] = one?.turns ?? [];
    if (!one || !first || !before || !after) throw new Error(`nothing is told of ${row.id}`);
    if (step === 0) return [{ ...row, turn: first }];
    return [
      ...within({ ...row, turn: before }, '', one.day),
      ...within({ ...row, turn: after }, one.day, '9999-12-31'),
    ];
  });
}

/** Of memberships of the same two on the same days the first: nobody is a member twice. */
function once(memberships: Rows['memberships']): Rows['memberships'] {
  const kept: Rows['memberships'][number][] = [];
  for (const row of memberships) {
    const same = kept.filter(({ authority: a, network: n }) => a === row.authority && n === row.network);
    if (same.every(({ from, until }) => until <= row.from || row.until <= from)) kept.push(row);
  }
  return kept;
}

function detailed(rows: Rows, all: Details, step: number): WorldRows {
  const authorities = told(rows.authorities, all.authorities, step);
  const networks = told(rows.networks, all.networks, step);
  return {
    ...rows,
    memberships: once(rows.memberships),
    authorities: authorities.map(({ turn, ...row }) => ({ ...row, values: turn.values })),
    figures: authorities.flatMap(({ id, from, until, turn }) =>
      (['POPULATION', 'AREA'] as const).flatMap((measure) => {
        const value = turn.figures[measure];
        return value === null ? [] : [{ id, from, until, measure, value }];
      }),
    ),
    networks: networks.map(({ turn, ...row }) => ({ ...row, values: turn })),
    programmes: ['p0', 'p1'].map((id) => ({ id, from: DAYS[0] ?? '', until: DAYS.at(-1) ?? '' })),
    awards: all.awards
      .filter(({ recordings }) => recordings.includes(step))
      .flatMap(({ network: number, programme, days, values }) => {
        const id = `n${number}`;
        const [from = '', until = ''] = [...days].sort();
        const life = rows.networks.filter((row) => row.id === id);
        const [begins, ends] = [life[0]?.from ?? '9', life.at(-1)?.until ?? '0'];
        return within({ network: id, programme, values, from, until }, begins, ends);
      }),
  };
}

export const detailedWorld: fc.Arbitrary<World> = fc.tuple(world, details).map(([made, all]) => ({
  recordings: made.recordings.map((rows, step) => detailed(rows, all, step)),
}));

const text = (values: Properties | undefined, field: string): string | null => {
  const value = values?.[field];
  return typeof value === 'string' ? value : null;
};
const flag = (values: Properties | undefined, field: string): boolean | null => {
  const value = values?.[field];
  return typeof value === 'boolean' ? value : null;
};
const count = (values: Properties, field: string): number | null => {
  const value = values[field];
  return typeof value === 'number' ? value : null;
};
const hasConflict = (values: Properties | undefined): boolean => String(values?.openConflicts ?? '') !== '';

/** The rows of a recording as the reckoning of lists takes them. */
export function listRowsOf(rows: WorldRows): ListRows {
  return {
    ...rows,
    authorities: rows.authorities.map(({ values, ...row }) => ({
      ...{ ...row, ags: null, name: text(values, 'name') ?? row.id },
      ...{ isTown: flag(values, 'isTown'), hasConflict: hasConflict(values) },
    })),
    figures: rows.figures ?? [],
    networks: rows.networks.map(({ values, ...row }) => ({
      ...{ ...row, key: row.id, name: text(values, 'name') ?? row.id, goal: text(values, 'goal') },
      ...{
        status: text(values, 'status'),
        legalForm: text(values, 'legalForm'),
        since: text(values, 'since'),
      },
      ...{ membersComplete: flag(values, 'membersComplete'), hasConflict: hasConflict(values) },
    })),
    awards: (rows.awards ?? []).map(({ values, ...row }) => ({
      ...{ ...row, round: count(values, 'round') },
      ...{ awardedOn: text(values, 'awardedOn'), amountCents: count(values, 'amountCents') },
    })),
  };
}
