import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import {
  ASSOCIATION_KINDS,
  AREA_KINDS,
  DISTRICT_KINDS,
  isAuthorityKind,
  LEVELS_OF_KIND,
  memberKind,
  type AssociationMark,
  type RegisterKind,
} from '../../../../src/import/gv100ad/kinds.js';
import { readEditionFile } from '../../../../src/import/gv100ad/read-edition.js';
import { levelsOf } from '../../../../src/import/units.js';
import {
  association,
  district,
  editionBytes,
  government,
  land,
  lone,
  municipality,
  readingOf,
  SMALL,
  townDistrict,
  unitsOf,
} from '../../../support/gv100ad.js';

test('an edition knows its day, its encoding and its units in the order of their keys', async () => {
  const reading = await readingOf(SMALL);
  expect(reading).toMatchObject({
    ok: true,
    edition: { file: 'edition.txt', day: '2030-06-30', encoding: 'UTF-8', hasByteOrderMark: false },
  });
  const units = await unitsOf(SMALL);
  expect(units.map(({ key, kind, mark, parent, seat }) => [key, kind, mark, parent, seat])).toEqual([
    ['17', 'LAND', null, null, 'Musterhauptstadt'],
    ['170009999999', 'GEMEINDEFREIES_GEBIET', '66', null, null],
    ['171', 'REGIERUNGSBEZIRK', null, null, null],
    ['1711', 'REGION', null, null, null],
    ['171110000000', 'KREISFREIE_STADT', '61', null, 'Kreissitz 17111'],
    ['17112', 'LANDKREIS', '44', null, 'Kreissitz 17112'],
    ['171120003003', 'VERBANDSFREIE_GEMEINDE', '67', '17112', null],
    ['171125001', 'VERBANDSGEMEINDE', '53', '17112', 'Verbandssitz 171125001'],
    ['171125001001', 'ORTSGEMEINDE', '64', '171125001', null],
    ['171125001002', 'ORTSGEMEINDE', '63', '171125001', null],
    ['171129501501', 'GEMEINDEFREIES_GEBIET', '66', '17112', null],
  ]);
  expect(units.find(({ key }) => key === '171125001002')).toEqual({
    line: 0,
    key: '171125001002',
    ags: '17112002',
    kind: 'ORTSGEMEINDE',
    mark: '63',
    officialName: 'Neustädtchen, Stadt',
    seat: null,
    parent: '171125001',
    isTown: true,
    postalCode: '01067',
    areaHa: 12,
    population: 34,
    male: 5,
  });
});

test('a unit knows the line of its record', async () => {
  const reading = await readingOf(SMALL);
  const lines = reading.ok ? reading.edition.units.map(({ key, line }) => [key, line]) : [];
  expect(Object.fromEntries(lines)).toMatchObject({ '17': 1, '171110000000': 8, '171125001002': 12 });
});

test.each([
  ['utf8', 'UTF-8', false],
  ['bom', 'UTF-8', true],
  ['latin1', 'ISO-8859-1', false],
] as const)('%s is found out', async (encoding, found, hasByteOrderMark) => {
  for (const lineEnd of ['\n', '\r\n']) {
    const bytes = editionBytes(SMALL, { encoding, lineEnd });
    expect(await readingOf(bytes)).toMatchObject({
      ok: true,
      edition: { encoding: found, hasByteOrderMark },
    });
    expect(await unitsOf(bytes)).toEqual(await unitsOf(SMALL));
  }
});

test('a whole last record needs no line end, and empty lines behind it are none', async () => {
  const bytes = editionBytes(SMALL);
  expect(await unitsOf(bytes.subarray(0, -2))).toEqual(await unitsOf(SMALL));
  expect(await unitsOf(Buffer.concat([bytes, Buffer.from('\r\n\n')]))).toEqual(await unitsOf(SMALL));
});

test('a file is read by its path', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gv100ad-'));
  try {
    const path = join(folder, 'GV100AD.txt');
    await writeFile(path, editionBytes(SMALL));
    expect(await readEditionFile(path)).toMatchObject({ ok: true, edition: { file: 'GV100AD.txt' } });
    expect(await readEditionFile(join(folder, 'none.txt'))).toEqual({
      ok: false,
      isCut: false,
      problems: [
        {
          file: 'none.txt',
          line: 0,
          column: null,
          rule: 'missing-file',
          message: 'cannot be read (ENOENT)',
        },
      ],
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

describe('kinds', () => {
  test.each(Object.entries(DISTRICT_KINDS))('a record 40 of mark %s is a %s', async (mark, kind) => {
    const isTown = mark === '41' || mark === '42';
    const records = isTown
      ? townDistrict('18001', mark, 'Stadt')
      : [district('18001', mark), ...lone('18001', '001')];
    const units = await unitsOf([land('18'), ...records]);
    expect(units.map((unit) => unit.kind)).toEqual(
      isTown ? ['LAND', kind] : ['LAND', kind, 'VERBANDSFREIE_GEMEINDE'],
    );
  });

  test.each(Object.entries(ASSOCIATION_KINDS))('a record 50 of mark %s is a %s', async (mark, kind) => {
    const units = await unitsOf([
      land('18'),
      district('18001'),
      association('180015001', mark),
      municipality('180015001001'),
    ]);
    const member = memberKind(mark as AssociationMark, '18');
    expect(units.slice(2).map((unit) => unit.kind)).toEqual(kind === null ? [member] : [kind, member]);
    expect(units.at(-1)?.parent).toBe(kind === null ? '18001' : '180015001');
  });

  test('members of a Verbandsgemeinde are Ortsgemeinden, but not in Saxony-Anhalt', () => {
    expect([memberKind('53', '07'), memberKind('53', '12'), memberKind('53', '15')]).toEqual([
      'ORTSGEMEINDE',
      'ORTSGEMEINDE',
      'VERBANDSANGEHOERIGE_GEMEINDE',
    ]);
    expect(memberKind('52', '03')).toBe('VERBANDSANGEHOERIGE_GEMEINDE');
  });

  test.each([
    ['60', false],
    ['63', true],
    ['64', false],
    ['67', true],
    ['65', null],
    ['66', null],
  ])('a record 60 of mark %s: town %s', async (mark, isTown) => {
    const units = await unitsOf([land('18'), district('18001'), ...lone('18001', '001', mark)]);
    expect(units.at(-1)).toMatchObject({ isTown, mark });
  });

  test('those of the schema stand at the levels that the seed gives them; areas stand at none', () => {
    const kinds = Object.keys(LEVELS_OF_KIND) as RegisterKind[];
    const [known, others] = [kinds.filter(isAuthorityKind), kinds.filter((kind) => !isAuthorityKind(kind))];
    expect(known.map((kind) => LEVELS_OF_KIND[kind])).toEqual(known.map(levelsOf));
    expect(new Set(others)).toEqual(new Set(AREA_KINDS));
    expect(kinds.filter((kind) => LEVELS_OF_KIND[kind].length === 0).sort()).toEqual([...AREA_KINDS].sort());
  });
});

test('a Land of several Regierungsbezirke, and a Land that is one town, stand side by side', async () => {
  const units = await unitsOf([
    land('18'),
    government('181'),
    government('182'),
    district('18101', '43'),
    ...lone('18101', '001'),
    district('18201', '43'),
    ...lone('18201', '001'),
    land('19'),
    ...townDistrict('19000', '41', 'Stadtstaat, Stadt'),
  ]);
  expect(units.map(({ key }) => key)).toEqual([
    '18',
    '181',
    '18101',
    '181010001001',
    '182',
    '18201',
    '182010001001',
    '19',
    '190000000000',
  ]);
});
