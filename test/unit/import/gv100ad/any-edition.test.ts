import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { readEdition, type EditionReading } from '../../../../src/import/gv100ad/read-edition.js';
import type { RegisterUnit } from '../../../../src/import/gv100ad/units.js';
import {
  association,
  district,
  editionBytes,
  government,
  land,
  lone,
  municipality,
  pieces,
  readingOf,
  SMALL,
  townDistrict,
  unitsOf,
} from '../../../support/gv100ad.js';

const name = fc.string({
  unit: fc.constantFrom('a', 'b', 'z', 'ä', 'ö', 'ß', 'Ü', '-', '/'),
  minLength: 1,
  maxLength: 50,
});
const number = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** What lies in a Kreis: a town of its own, or lone municipalities and associations with members. */
const inside = fc.oneof(
  fc.record({ town: fc.constantFrom('41' as const, '42' as const), name }),
  fc.record({
    mark: fc.constantFrom('43', '44', '45'),
    lone: fc.array(fc.tuple(fc.constantFrom('60', '63', '64', '65', '66', '67'), name), {
      minLength: 1,
      maxLength: 3,
    }),
    associations: fc.array(
      fc.record({
        mark: fc.constantFrom('51', '52', '53', '54', '55', '56', '57', '58'),
        name,
        members: fc.array(fc.tuple(fc.constantFrom('60', '63', '64', '67'), name), {
          minLength: 1,
          maxLength: 3,
        }),
      }),
      { maxLength: 2 },
    ),
  }),
);
type Inside = typeof inside extends fc.Arbitrary<infer T> ? T : never;

function districtRecords(key: string, content: Inside): string[] {
  if ('town' in content) return townDistrict(key, content.town, content.name);
  const lonely = content.lone.flatMap(([mark, called], index) =>
    lone(key, number(index + 1, 3), mark, called),
  );
  const members = content.associations.flatMap((verband, at) => {
    const verbandKey = `${key}${5001 + at}`;
    return [
      association(verbandKey, verband.mark, verband.name),
      ...verband.members.map(([mark, called], index) =>
        municipality(`${verbandKey}${number(100 * (at + 1) + index, 3)}`, mark, called),
      ),
    ];
  });
  return [district(key, content.mark), ...lonely, ...members];
}

const edition = fc
  .array(fc.tuple(fc.constantFrom('0', '1'), fc.array(inside, { minLength: 1, maxLength: 3 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((laender) =>
    laender.flatMap(([bezirk, districts], at) => {
      const key = String(17 + at);
      return [
        land(key),
        ...(bezirk === '0' ? [] : [government(`${key}${bezirk}`)]),
        ...districts.flatMap((content, index) =>
          districtRecords(`${key}${bezirk}${number(index + 1, 2)}`, content),
        ),
      ];
    }),
  );

const written = fc.record({
  encoding: fc.constantFrom('utf8' as const, 'bom' as const, 'latin1' as const),
  lineEnd: fc.constantFrom('\n', '\r\n'),
});

test('any order of records, either line end, any encoding, any pieces: the same units', async () => {
  await fc.assert(
    fc.asyncProperty(
      edition.chain((records) =>
        fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
      ),
      written,
      fc.integer({ min: 1, max: 1_000 }),
      async ([records, shuffled], how, size) => {
        const bytes = pieces(editionBytes(shuffled, how), size);
        const reading = await readEdition({ name: 'edition.txt', bytes });
        const units = reading.ok ? reading.edition.units.map((unit) => ({ ...unit, line: 0 })) : [];
        expect(units).toEqual(await unitsOf(records));
        expect(units.length).toBeGreaterThan(1);
      },
    ),
    { numRuns: 200 },
  );
});

/** The key of each record of SMALL, as units have it. */
const KEYS = SMALL.map((record) =>
  (record.slice(10, 15) + record.slice(18, 22) + record.slice(15, 18)).trim(),
);
const LINE = 222;

describe('one damage', () => {
  const bytes = editionBytes(SMALL, { encoding: 'latin1' });
  const place = fc.nat(bytes.length - 1);
  const damaged = (at: number, byte: number): Buffer => {
    const copy = Buffer.from(bytes);
    copy[at] = byte;
    return copy;
  };
  const unitsIn = (reading: EditionReading): RegisterUnit[] =>
    reading.ok ? reading.edition.units.map((unit) => ({ ...unit, line: 0 })) : [];

  test('any byte: a problem, or nothing else than what its record is about', async () => {
    const before = await unitsOf(SMALL);
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        const reading = await readingOf(damaged(at, byte));
        const key = KEYS[Math.floor(at / LINE)] ?? '';
        const others = before.filter((unit) => !unit.key.startsWith(key));
        if (reading.ok) expect(unitsIn(reading)).toEqual(expect.arrayContaining(others));
        else expect(reading.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a byte that stands in no record: always a problem', async () => {
    const inRecord = place.filter((at) => at % LINE < 220);
    const wrong = fc.constantFrom(0x00, 0x09, 0x0a, 0x0d, 0x1a, 0x1b, 0x7f, 0x81, 0x9f, 0xbf, 0xd7);
    await fc.assert(
      fc.asyncProperty(inRecord, wrong, async (at, byte) => {
        expect((await readingOf(damaged(at, byte))).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('any byte that is not UTF-8, in a file that is', async () => {
    const utf8 = editionBytes(SMALL);
    await fc.assert(
      fc.asyncProperty(fc.nat(utf8.length - 1), fc.integer({ min: 0x80, max: 0xff }), async (at, byte) => {
        fc.pre(utf8[at] !== byte);
        const copy = Buffer.from(utf8);
        copy[at] = byte;
        const reading = await readingOf(copy);
        // Two bytes of one letter may become two of another: öä is a name too.
        if (reading.ok) expect(copy.toString('utf8')).not.toContain('\uFFFD');
      }),
      { numRuns: 1_000 },
    );
  });

  test('any line twice, shortened or lengthened: always a problem', async () => {
    const line = fc.nat(SMALL.length - 1);
    await fc.assert(
      fc.asyncProperty(line, line, fc.integer({ min: 1, max: 220 }), async (at, to, by) => {
        const record = SMALL[at] ?? '';
        for (const records of [
          SMALL.toSpliced(to, 0, record),
          SMALL.with(at, record.slice(by)),
          SMALL.with(at, record.slice(0, -by)),
          SMALL.with(at, record + ' '.repeat(by)),
        ]) {
          // Nothing tells an emptied last line from an empty line behind the last record.
          if (records.at(-1) === '') continue;
          expect((await readingOf(records)).ok).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('any line gone: a problem, or all units but its own', async () => {
    const before = await unitsOf(SMALL);
    for (const [at, key] of KEYS.entries()) {
      const reading = await readingOf(SMALL.toSpliced(at, 1));
      if (reading.ok) expect(unitsIn(reading)).toEqual(before.filter((unit) => unit.key !== key));
    }
  });
});
