/** Statistics of made-up networks with several grants each, which the seed has not, against the naive reckoning. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { AuthorityKind } from '../../../src/graph/facts.js';
import { statistics } from '../../../src/graph/statistics.js';
import type { Counted, CountedMember } from '../../../src/graph/statistics-counted.js';
import { GROUPINGS, naiveStatistics, type StatisticsWorld } from '../../support/naive-statistics.js';
import { answerOf, columnsThatAddUp } from '../../support/statistics-answers.js';

const HOLDS = { from: '1900-01-01', until: '9999-12-31' };
const DAY = '2000-01-01';
/** Two districts with what is within them, and a Verbandsgemeinde of no district. */
const AUTHORITIES: readonly (readonly [id: string, kind: AuthorityKind, parent: string | null])[] = [
  ['d1', 'LANDKREIS', null],
  ['v1', 'VERBANDSGEMEINDE', 'd1'],
  ['o1', 'ORTSGEMEINDE', 'v1'],
  ['d2', 'KREISFREIE_STADT', null],
  ['v2', 'VERBANDSGEMEINDE', null],
];
const IDS = AUTHORITIES.map(([id]) => id);
const parentOf = (id: string): string | null => AUTHORITIES.find(([one]) => one === id)?.[2] ?? null;

const award = fc.record({
  programme: fc.constantFrom('p', 'q'),
  round: fc.constantFrom(null, 1, 2, 10),
  awardedOn: fc.constantFrom(null, '2024', '2024-12', '2024-12-13', '2025-01-01'),
  amountCents: fc.constantFrom(null, 0, 1, 99, 12_345),
});
const network = fc.record({
  members: fc.array(fc.constantFrom(...IDS), { maxLength: 5 }),
  awards: fc.array(award, { maxLength: 4 }),
  legalForm: fc.constantFrom(null, 'Verein', 'Zweckverband'),
  membersComplete: fc.constantFrom(null, true, false),
});
const people = fc.array(fc.option(fc.nat(1_000)), { minLength: IDS.length, maxLength: IDS.length });

test('networks with any number of grants', () => {
  const property = fc.property(fc.array(network, { maxLength: 5 }), people, (networks, inhabitants) => {
    const id = (index: number): string => `n${index}`;
    const all: StatisticsWorld = {
      rows: {
        authorities: AUTHORITIES.map(([one, kind]) => ({ ...HOLDS, id: one, key: one, kind })),
        belongsTo: AUTHORITIES.flatMap(([one, , above]) =>
          above === null ? [] : [{ ...HOLDS, id: one, above }],
        ),
        networks: networks.map((_, index) => ({ ...HOLDS, id: id(index) })),
        memberships: networks.flatMap(({ members }, index) =>
          members.map((authority) => ({ ...HOLDS, authority, network: id(index) })),
        ),
        ...{ taskAreas: [], tasks: [], partOf: [] },
      },
      awards: networks.flatMap(({ awards }, index) =>
        awards.map((one) => ({ ...HOLDS, ...one, network: id(index) })),
      ),
      legalForms: Object.fromEntries(
        networks.flatMap(({ legalForm }, index) => (legalForm === null ? [] : [[id(index), legalForm]])),
      ),
      complete: networks.flatMap(({ membersComplete }, index) =>
        membersComplete === true ? [id(index)] : [],
      ),
      population: Object.fromEntries(
        IDS.flatMap((one, index) => {
          const value = inhabitants[index] ?? null;
          return value === null ? [] : [[one, [{ value, from: HOLDS.from }]]];
        }),
      ),
    };
    const member = (index: number, [one, kind, parent]: (typeof AUTHORITIES)[number]): CountedMember => {
      const top = one === 'o1' ? 'd1' : (parent ?? one);
      return {
        ...{ id: one, kind, parent, grandparent: parent === null ? null : parentOf(parent) },
        ...{ population: inhabitants[index] ?? null, district: one === 'v2' ? null : { id: top, key: top } },
      };
    };
    const counted: Counted = {
      networks: networks.map((one, index) => ({
        ...{ ...one, id: id(index), tasks: [] },
        awards: one.awards.map((grant) => ({
          ...{ ...grant, programmeName: grant.programme, roundId: null, roundName: null },
        })),
      })),
      members: new Map(AUTHORITIES.map((row, index) => [row[0], member(index, row)])),
    };
    for (const grouping of GROUPINGS) {
      const found = statistics(counted, grouping);
      const expected = naiveStatistics(all, DAY, grouping, null);
      expect({ grouping, ...answerOf(found) }).toEqual({ grouping, ...expected });
      expect([...found.addsUp].sort()).toEqual(columnsThatAddUp(expected).sort());
    }
  });
  fc.assert(property, { numRuns: 300 });
});

test('the tenth round comes after the second', () => {
  const one = { programmeName: 'P', roundId: null, roundName: null, awardedOn: null, amountCents: 1 };
  const awards = [10, null, 2].map((round) => ({ ...one, programme: 'p', round }));
  const whole = { id: 'n', legalForm: null, membersComplete: null, members: [], tasks: [], awards };
  const { rows } = statistics({ networks: [whole], members: new Map() }, 'ROUND');
  expect(rows.map(({ group: { label } }) => label)).toEqual(['P, 2', 'P, 10', 'round not stated']);
});
