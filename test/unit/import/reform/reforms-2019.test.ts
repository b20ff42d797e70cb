/** The reforms of 2019 to 2021, in a made-up copy of the Land (land-17.ts): what the rules have to find of them. */
import { beforeAll, expect, test } from '@jest/globals';

import { findReform } from '../../../../src/import/reform/find-reform.js';
import { lineage } from '../../../../src/import/reform/lineage.js';
import type { Reform, TerritorialEvent } from '../../../../src/import/reform/result.js';
import type { Edition, Unit } from '../../../../src/import/reform/unit.js';
import { INGELHEIM, KIRN, MERGED, NEITERSEN, newer17, older17 } from './land-17.js';

let [older, newer]: Edition[] = [];
let reform: Reform;
beforeAll(() => {
  [older, newer] = [older17(), newer17()];
  reform = findReform(older, newer);
});

const of = (kind: TerritorialEvent['kind'], level: TerritorialEvent['level']): TerritorialEvent[] =>
  reform.events.filter((event) => event.kind === kind && event.level === level);
const names = (units: readonly Unit[]): string[] => units.map(({ officialName }) => officialName).sort();
const count = ({ units }: Edition, level: string): number =>
  units.filter((unit) => unit.level === level).length;

test('the older edition is what is known of it: 143 Verbandsgemeinden, 439 keys that changed while the AGS stayed', () => {
  if (!older || !newer) throw new Error('no editions');
  expect([count(older, 'ASSOCIATION'), count(newer, 'ASSOCIATION')]).toEqual([143, 129]);
  const before = new Map(older.units.flatMap(({ ags, key }) => (ags ? [[ags, key]] : [])));
  const changed = newer.units.filter(({ ags, key }) => ags && before.has(ags) && before.get(ags) !== key);
  expect(changed).toHaveLength(439);
});

test('nothing is asked, and 27 Verbandsgemeinden are gone and 13 are there', () => {
  expect([reform.questions, reform.alarms]).toEqual([[], []]);
  const associations = (units: readonly Unit[]): Unit[] =>
    units.filter(({ level }) => level === 'ASSOCIATION');
  expect(associations(reform.dissolved)).toHaveLength(27);
  expect(associations(reform.founded).map(({ key }) => key)).toEqual(Object.keys(MERGED));
});

test('thirteen mergers, also where a name stayed under another key, and Kirn among those of Kirner Land', () => {
  const mergers = of('MERGER', 'ASSOCIATION');
  expect(mergers.map(({ after }) => after.map(({ key }) => key).join())).toEqual(Object.keys(MERGED).sort());
  for (const { before, after } of mergers) {
    const [made] = after;
    const free = made?.key === '171335009' ? ['Kirn, Stadt'] : [];
    expect(names(before)).toEqual([...(MERGED[made?.key ?? ''] ?? []), ...free].sort());
  }
});

test('each merger leads what its members undergo: another key and another parent, 439 of them in all', () => {
  const members: string[] = [];
  for (const merger of of('MERGER', 'ASSOCIATION')) {
    const [made] = merger.after;
    const group = reform.events.filter((event) => event.group === merger.id);
    const kinds =
      made?.key === '171335009' ? ['KEY_CHANGE', 'KIND_CHANGE', 'MERGER', 'REPARENTING'] : undefined;
    const isNeitersen = made?.key === '171325010';
    expect(group.map(({ kind }) => kind).sort()).toEqual(kinds ?? ['KEY_CHANGE', 'MERGER', 'REPARENTING']);
    const went = newer?.units.filter(({ parent, key }) => parent === made?.key && key !== NEITERSEN) ?? [];
    for (const kind of ['KEY_CHANGE', 'REPARENTING'] as const) {
      const event = group.find((one) => one.kind === kind);
      expect(event?.after.map(({ key }) => key).sort()).toEqual(went.map(({ key }) => key));
      expect(event?.before.map(({ ags }) => ags)).toEqual(event?.after.map(({ ags }) => ags));
    }
    expect(newer?.units.filter(({ parent }) => parent === made?.key)).toHaveLength(
      went.length + Number(isNeitersen),
    );
    members.push(...went.map(({ key }) => key));
  }
  expect(members).toHaveLength(439);
  expect(of('KEY_CHANGE', 'MUNICIPALITY')).toHaveLength(13);
});

test('Kirn goes on as another kind of municipality; Heidesheim and Wackernheim went into Ingelheim, and their Verbandsgemeinde too', () => {
  expect(
    of('KIND_CHANGE', 'MUNICIPALITY').map(({ before, after }) => [before[0]?.key, after[0]?.key]),
  ).toEqual([[KIRN.older, KIRN.newer]]);
  const [towns, above] = [of('INCORPORATION', 'MUNICIPALITY'), of('INCORPORATION', 'ASSOCIATION')];
  expect(towns.map(({ before, after }) => [names(before), after[0]?.key])).toEqual([
    [['Heidesheim am Rhein', 'Ingelheim am Rhein, Stadt', 'Wackernheim'], INGELHEIM],
  ]);
  expect(above.map(({ before, after }) => [names(before), after[0]?.key])).toEqual([
    [['Heidesheim am Rhein', 'Ingelheim am Rhein, Stadt'], INGELHEIM],
  ]);
});

test('Neitersen and Obernau became Neitersen under a new AGS; Waldmohr became a town; that is all', () => {
  expect(of('MERGER', 'MUNICIPALITY').map(({ before, after }) => [names(before), after[0]?.ags])).toEqual([
    [['Neitersen', 'Obernau'], '17132502'],
  ]);
  expect(of('RENAME', 'MUNICIPALITY').map(({ after }) => names(after))).toEqual([['Waldmohr, Stadt']]);
  expect(reform.events).toHaveLength(13 * 3 + 1 + 2 + 1 + 1);
});

test('with the edition of 2021 between, all 439 are the authorities that they were', () => {
  if (!older || !newer) throw new Error('no editions');
  const last = { ...newer, day: '2025-08-31' };
  const one = lineage([last, older, newer]);
  const rekeyed = one.authorities.filter(({ units }) => {
    const ags = new Set([...units.values()].map((unit) => unit.ags));
    const own = new Set([...units.values()].map(({ key }) => key));
    return units.size === 3 && own.size > 1 && ags.size === 1 && !ags.has(null);
  });
  expect(rekeyed).toHaveLength(439);
});
