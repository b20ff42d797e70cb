/** An edition of the register as the finder of reforms takes it: its local authorities. */
import type { Edition as RegisterEdition } from '../gv100ad/read-edition.js';
import { LEVELS_OF_KIND } from '../gv100ad/kinds.js';
import type { RegisterUnit } from '../gv100ad/units.js';
import type { Edition, Level, Unit } from './unit.js';

/** A town that is its own Kreis is a municipality here; what is no local authority has no level. */
function levelOf({ kind }: RegisterUnit): Level | undefined {
  const levels = LEVELS_OF_KIND[kind];
  return levels.includes('MUNICIPALITY') ? 'MUNICIPALITY' : levels[0];
}

function unitOf(unit: RegisterUnit): Unit[] {
  const { key, ags, kind, officialName, seat, parent, population, areaHa, postalCode } = unit;
  const level = levelOf(unit);
  if (level === undefined) return [];
  return [
    {
      ...{ key, ags, level, kind, officialName, population, area: areaHa },
      ...{ seat: seat ?? '', parent: parent ?? '', postalCode: postalCode ?? '' },
    },
  ];
}

export const editionOf = ({ day, units }: RegisterEdition): Edition => ({
  day,
  units: units.flatMap(unitOf),
});
