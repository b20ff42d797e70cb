/** Random reforms of which something was found once that was not true: each is tried again, whatever the seed. */
import { expect, test } from '@jest/globals';

import { contradicted } from '../../../../src/import/reform/compose.js';
import { findReform } from '../../../../src/import/reform/find-reform.js';
import { DAYS, madeUp, type Names, picker, reformed } from './made-up-editions.js';
import { expectTrue } from './truth.js';

const CHAINS: readonly (readonly [number, Names, Names])[] = [
  [
    761730547,
    ['splitMunicipality', 'rename', 'incorporateAssociation', 'rename'],
    ['incorporate', 'incorporate'],
  ],
  [
    10,
    ['moveBorder', 'splitMunicipality', 'move', 'splitMunicipality'],
    ['newAgs', 'rename', 'moveBorder', 'incorporate'],
  ],
  [
    2147483635,
    [
      'incorporateAssociation',
      'incorporateAssociation',
      'mergeDistricts',
      'move',
      'splitMunicipality',
      'splitMunicipality',
      'splitMunicipality',
    ],
    ['incorporate', 'rekeyAssociation', 'leave'],
  ],
  [
    2147483642,
    ['splitAssociation', 'mergeAssociations', 'mergeMunicipalities', 'mergeWithFree'],
    ['splitMunicipality', 'rename', 'rename', 'moveBorder', 'moveBorder', 'incorporateAssociation'],
  ],
  [
    657633080,
    [
      'carveOut',
      'moveBorder',
      'mergeMunicipalities',
      'carveOut',
      'incorporate',
      'mergeAssociations',
      'rename',
    ],
    ['incorporate', 'moveBorder', 'moveBorder', 'incorporateAssociation', 'incorporate', 'rename', 'newAgs'],
  ],
  [
    2099936814,
    [
      'incorporateAssociation',
      'mergeMunicipalities',
      'join',
      'splitAssociation',
      'newAgs',
      'mergeAssociations',
    ],
    ['join', 'incorporateAssociation', 'mergeMunicipalities', 'moveBorder', 'moveBorder', 'join'],
  ],
  [
    1246930614,
    [
      'moveBorder',
      'moveBorder',
      'mergeMunicipalities',
      'rekeyAssociation',
      'splitMunicipality',
      'mergeWithFree',
    ],
    ['splitMunicipality', 'move', 'move', 'move', 'mergeMunicipalities', 'splitMunicipality', 'incorporate'],
  ],
  [
    744344972,
    ['mergeMunicipalities', 'moveBorder', 'splitMunicipality', 'incorporate'],
    ['moveBorder', 'mergeAssociations', 'join', 'mergeMunicipalities', 'rename'],
  ],
  [
    696991690,
    ['splitMunicipality', 'splitAssociation', 'moveBorder'],
    [
      'incorporate',
      'splitMunicipality',
      'rekeyAssociation',
      'carveOut',
      'splitMunicipality',
      'mergeAssociations',
    ],
  ],
  [2045010855, ['splitMunicipality'], ['mergeMunicipalities', 'mergeMunicipalities', 'splitAssociation']],
  [
    47333849,
    [
      'incorporate',
      'leave',
      'mergeAssociations',
      'incorporateAssociation',
      'splitMunicipality',
      'incorporate',
    ],
    ['carveOut', 'mergeWithFree', 'rekeyAssociation', 'leave', 'incorporate', 'incorporate', 'newAgs'],
  ],
  [
    1695309767,
    ['mergeDistricts', 'mergeMunicipalities', 'incorporateAssociation', 'mergeWithFree'],
    ['incorporateAssociation', 'rename', 'leave', 'carveOut', 'incorporate', 'splitMunicipality'],
  ],
  [
    555345224,
    ['leave', 'moveBorder', 'newAgs'],
    [
      'rekeyAssociation',
      'incorporate',
      'splitAssociation',
      'incorporateAssociation',
      'join',
      'mergeMunicipalities',
      'splitMunicipality',
    ],
  ],
  [
    20,
    ['splitMunicipality', 'newAgs', 'mergeWithFree', 'splitMunicipality', 'mergeMunicipalities', 'join'],
    ['carveOut', 'incorporate', 'move', 'incorporate', 'mergeMunicipalities', 'mergeWithFree', 'moveBorder'],
  ],
  [
    1570836803,
    ['mergeAssociations', 'mergeMunicipalities', 'mergeMunicipalities'],
    ['moveBorder', 'moveBorder', 'mergeWithFree', 'rekeyAssociation'],
  ],
  [
    562225520,
    ['splitMunicipality', 'splitMunicipality', 'incorporate', 'join', 'resurvey'],
    ['incorporateAssociation', 'carveOut', 'incorporate', 'mergeWithFree'],
  ],
  [
    23,
    ['mergeWithFree', 'move', 'leave', 'resurvey', 'moveBorder', 'mergeMunicipalities'],
    ['moveBorder', 'mergeAssociations', 'moveBorder', 'mergeAssociations', 'newAgs', 'rename'],
  ],
  [
    2044990666,
    ['mergeMunicipalities', 'incorporate', 'join', 'newAgs', 'join', 'mergeDistricts'],
    ['splitMunicipality', 'incorporateAssociation', 'splitMunicipality', 'splitMunicipality'],
  ],
  [
    1279557675,
    ['mergeAssociations', 'carveOut', 'rekeyAssociation', 'resurvey'],
    ['incorporate', 'move', 'mergeAssociations', 'mergeDistricts'],
  ],
];

test.each(CHAINS)('in two steps, with the seed %i', (seed, first, second) => {
  const pick = picker(seed);
  const a = madeUp(pick);
  const b = reformed(a, first, pick);
  const c = reformed(b, second, pick);
  const [x, y, z] = [a.edition(DAYS[0]), b.edition(DAYS[1]), c.edition(DAYS[2])];
  expect(contradicted(findReform(x, z), findReform(x, y), findReform(y, z))).toEqual([]);
});

const STEPS: readonly (readonly [number, Names])[] = [
  [
    1165363003,
    ['moveBorder', 'resurvey', 'splitMunicipality', 'incorporateAssociation', 'splitAssociation', 'carveOut'],
  ],
  [
    1637860598,
    [
      'moveBorder',
      'splitAssociation',
      'splitMunicipality',
      'mergeWithFree',
      'resurvey',
      'mergeDistricts',
      'mergeWithFree',
    ],
  ],
  [
    1513791117,
    [
      'resurvey',
      'move',
      'incorporateAssociation',
      'splitAssociation',
      'mergeWithFree',
      'resurvey',
      'mergeDistricts',
      'newAgs',
    ],
  ],
  [497963861, ['splitAssociation', 'moveBorder', 'resurvey', 'rekeyAssociation', 'rename', 'mergeDistricts']],
  [
    2147483623,
    [
      'mergeWithFree',
      'mergeDistricts',
      'move',
      'resurvey',
      'newAgs',
      'splitAssociation',
      'splitMunicipality',
    ],
  ],
  [397468622, ['mergeDistricts', 'mergeMunicipalities', 'splitAssociation', 'resurvey', 'rename']],
  [
    59685039,
    [
      'incorporateAssociation',
      'splitAssociation',
      'rekeyAssociation',
      'mergeMunicipalities',
      'carveOut',
      'resurvey',
      'mergeDistricts',
    ],
  ],
  [1372170434, ['mergeDistricts', 'splitAssociation', 'resurvey', 'rename', 'mergeDistricts']],
  [1023253157, ['resurvey', 'resurvey', 'splitAssociation', 'mergeDistricts']],
  [
    29,
    [
      'resurvey',
      'incorporateAssociation',
      'splitMunicipality',
      'resurvey',
      'mergeWithFree',
      'move',
      'mergeDistricts',
      'splitAssociation',
    ],
  ],
  [1243007558, ['resurvey', 'mergeWithFree']],
  [1357806391, ['resurvey', 'rekeyAssociation', 'move', 'incorporate']],
  [22124825, ['newAgs', 'resurvey']],
  [687471928, ['resurvey', 'carveOut']],
  [
    767724205,
    [
      'mergeMunicipalities',
      'rekeyAssociation',
      'mergeMunicipalities',
      'resurvey',
      'mergeWithFree',
      'moveBorder',
    ],
  ],
];

test.each(STEPS)('in one step, with the seed %i', (seed, names) => {
  const pick = picker(seed);
  const a = madeUp(pick);
  const b = reformed(a, names, pick);
  expectTrue(a, b, findReform(a.edition(DAYS[0]), b.edition(DAYS[1])));
});
