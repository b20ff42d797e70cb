/**
 * Random worlds for fast-check: few names and few days, so that much happens at once. No recording breaks an invariant:
 * an edge holds only while both its ends are there, and an authority belongs to one at a time, of the right kind.
 */
import fc from 'fast-check';

import type { AuthorityKind } from '../../src/graph/facts.js';
import type { Days, Rows } from './naive-partners.js';
import type { World } from './world.js';

/** Days in a row: every day is one on which something may begin or end. On the last nothing holds any more. */
export const DAYS = Array.from({ length: 9 }, (_, index) => `1950-01-0${index + 1}`);
const LAST = DAYS.length - 1;
/** From and until, as indexes of DAYS. */
type Stretch = readonly [from: number, until: number];
const WHOLE: Stretch = [0, LAST];
const daysOf = ([from, until]: Stretch): Days => ({ from: DAYS[from] ?? '', until: DAYS[until] ?? '' });
const common = (x: Stretch, y: Stretch): Stretch[] => {
  const [from, until] = [Math.max(x[0], y[0]), Math.min(x[1], y[1])];
  return from < until ? [[from, until]] : [];
};

const sorted = (count: number): fc.Arbitrary<number[]> =>
  fc
    .uniqueArray(fc.nat(LAST), { minLength: count, maxLength: count })
    .map((days) => days.sort((x, y) => x - y));
const stretch = sorted(2).map(([from = 0, until = 1]): Stretch => [from, until]);
/** The whole time, a part of it, or two parts with a gap. */
const stretches = fc.oneof(
  { weight: 5, arbitrary: fc.constant([WHOLE]) },
  { weight: 2, arbitrary: stretch.map((one) => [one]) },
  { weight: 1, arbitrary: sorted(4).map(([a = 0, b = 1, c = 2, d = 3]): Stretch[] => [[a, b], [c, d]]) }, // prettier-ignore
);

/** What three recordings say in turn: mostly the same again, at times something else, or nothing. */
type Told<T> = readonly [T | null, T | null, T | null];
function told<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Told<T>> {
  const next = fc.oneof(
    { weight: 6, arbitrary: fc.constant('the same' as const) },
    { weight: 3, arbitrary: value },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  return fc.tuple(fc.option(value, { freq: 12 }), next, next).map(([one, second, third]) => {
    const two = second === 'the same' ? one : second;
    return [one, two, third === 'the same' ? two : third];
  });
}

/** How long something is there, and from which day on as another kind and, maybe, with another key. */
interface Life {
  readonly days: Stretch;
  readonly change: number;
  readonly kinds: readonly [AuthorityKind, AuthorityKind];
  readonly isRekeyed: boolean;
}
type Phase = Pick<Life, 'days'> & { readonly kind: AuthorityKind; readonly isNew: boolean };
const kind = fc.constantFrom<AuthorityKind>(
  ...(['VERBANDSGEMEINDE', 'LANDKREIS', 'ORTSGEMEINDE', 'VERBANDSGEMEINDE'] as const),
  ...(['VERBANDSFREIE_GEMEINDE', 'ORTSGEMEINDE', 'KREISFREIE_STADT'] as const),
);
const life = fc.record<Life>({
  days: fc.oneof({ weight: 8, arbitrary: fc.constant(WHOLE) }, { weight: 1, arbitrary: stretch }),
  change: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(LAST) }),
  kinds: fc.tuple(kind, kind),
  isRekeyed: fc.boolean(),
});
function phasesOf(one: Life | null): Phase[] {
  if (one === null) return [];
  const { days, change, kinds, isRekeyed } = one;
  if (change <= days[0] || change >= days[1]) return [{ days, kind: kinds[0], isNew: false }];
  return [
    { days: [days[0], change], kind: kinds[0], isNew: false },
    { days: [change, days[1]], kind: kinds[1], isNew: isRekeyed },
  ];
}

/** Two ends, by numbers that wrap around the ends that there are, and the days. */
const edge = fc.tuple(fc.nat(35), fc.nat(35), told(stretches));
const raw = fc.record({
  recordings: fc.integer({ min: 1, max: 3 }),
  authorities: fc.array(told(life), { minLength: 3, maxLength: 9, size: 'max' }),
  networks: fc.array(told(life), { minLength: 1, maxLength: 4, size: 'max' }),
  taskAreas: fc.array(told(life), { minLength: 1, maxLength: 4, size: 'max' }),
  memberships: fc.array(edge, { minLength: 2, maxLength: 40, size: 'max' }),
  tasks: fc.array(edge, { maxLength: 16, size: 'max' }),
  partOf: fc.array(edge, { maxLength: 8, size: 'max' }),
  belongsTo: fc.array(edge, { maxLength: 20, size: 'max' }),
});
type Raw = typeof raw extends fc.Arbitrary<infer T> ? T : never;
type RawEdges = Raw['memberships'];
type Joined = Days & { readonly x: number; readonly y: number };

/** The days of an edge on which both its ends are there. */
function joined(edges: RawEdges, step: number, ends: readonly [Phase[][], Phase[][]]): Joined[] {
  const within = (days: Stretch, phases: Phase[] = []): Stretch[] =>
    common(days, [phases[0]?.days[0] ?? 0, phases.at(-1)?.days[1] ?? 0]);
  return edges.flatMap(([one, other, said]) => {
    const [x, y] = [one % ends[0].length, other % ends[1].length];
    const held = (said[step] ?? []).flatMap((days) => within(days, ends[0][x]));
    return held.flatMap((days) => within(days, ends[1][y])).map((days) => ({ ...daysOf(days), x, y }));
  });
}

const ABOVE: Readonly<Partial<Record<AuthorityKind, AuthorityKind>>> = {
  ...{ ORTSGEMEINDE: 'VERBANDSGEMEINDE', VERBANDSGEMEINDE: 'LANDKREIS' },
  ...{ VERBANDSFREIE_GEMEINDE: 'LANDKREIS' },
};
/** To whom they belong: one of those who are of the right kind on the same days. */
function parents(edges: RawEdges, step: number, authorities: readonly Phase[][]): Rows['belongsTo'] {
  const kept: (Joined & { readonly x: number })[] = [];
  for (const [one, other, said] of edges) {
    const x = one % authorities.length;
    const fitting = authorities.flatMap((phases, y) =>
      phases.flatMap((above) =>
        (authorities[x] ?? [])
          .filter((below) => ABOVE[below.kind] === above.kind)
          .flatMap((below) => common(below.days, above.days).map((days) => ({ y, days }))),
      ),
    );
    const chosen = fitting[other % Math.max(1, fitting.length)];
    if (!chosen) continue;
    for (const held of (said[step] ?? []).flatMap((days) => common(days, chosen.days)).map(daysOf)) {
      const isFree = kept.every((row) => row.x !== x || row.until <= held.from || held.until <= row.from);
      if (isFree) kept.push({ ...held, x, y: chosen.y });
    }
  }
  return kept.map(({ x, y, ...days }) => ({ id: `a${x}`, above: `a${y}`, ...days }));
}

function rowsOf(world: Raw, step: number): Rows {
  const phases = (all: Raw['networks']): Phase[][] => all.map((one) => phasesOf(one[step] ?? null));
  const authorities = phases(world.authorities);
  const networks = phases(world.networks);
  const taskAreas = phases(world.taskAreas);
  const rows = <T>(all: readonly Phase[][], row: (phase: Phase, index: number) => T): (T & Days)[] =>
    all.flatMap((life, index) => life.map((phase) => ({ ...row(phase, index), ...daysOf(phase.days) })));
  return {
    authorities: rows(authorities, ({ kind: of, isNew }, index) => ({
      // New keys turn the order around.
      ...{ id: `a${index}`, key: String(isNew ? 90 - index : 10 + index), kind: of },
    })),
    networks: rows(networks, (_, index) => ({ id: `n${index}` })),
    taskAreas: rows(taskAreas, ({ isNew }, index) => ({
      id: `t${index}`,
      key: `t${index}${isNew ? '-neu' : ''}`,
    })),
    memberships: joined(world.memberships, step, [authorities, networks]).map(({ x, y, ...days }) => ({
      ...{ authority: `a${x}`, network: `n${y}`, ...days },
    })),
    tasks: joined(world.tasks, step, [networks, taskAreas]).map(({ x, y, ...days }) => ({
      ...{ network: `n${x}`, taskArea: `t${y}`, ...days },
    })),
    // The narrower one has the higher number, so that no area is part of itself.
    partOf: joined(world.partOf, step, [taskAreas, taskAreas])
      .filter(({ x, y }) => x !== y)
      .map(({ x, y, ...days }) => ({ id: `t${Math.max(x, y)}`, above: `t${Math.min(x, y)}`, ...days })),
    belongsTo: parents(world.belongsTo, step, authorities),
  };
}

/** As a person reads it: a line for each row that a recording has and the one before had not, and the reverse. */
function readable({ recordings }: World): string {
  const lines = recordings.map((rows) =>
    Object.entries<readonly object[]>({ ...rows }).flatMap(([name, all]) =>
      all.map((row) => `${name} ${Object.values(row).join(' ')}`),
    ),
  );
  const changed = lines.map((now, step) => {
    const before = lines[step - 1] ?? [];
    const added = now.filter((line) => !before.includes(line)).map((line) => `  + ${line}`);
    const gone = before.filter((line) => !now.includes(line)).map((line) => `  - ${line}`);
    return [`recording ${step + 1}:`, ...added, ...gone].join('\n');
  });
  return `\n${changed.join('\n')}\n`;
}

export const world: fc.Arbitrary<World> = raw.map((one) => {
  const recordings = Array.from({ length: one.recordings }, (_, step) => rowsOf(one, step));
  const made: World = { recordings };
  return Object.defineProperty(made, fc.toStringMethod, { value: () => readable(made) });
});
