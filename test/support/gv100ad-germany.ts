/** An edition as large as all of Germany, by rules: Länder 17 to 32 with 25 Kreise each. */
import { association, district, land, lone, municipality } from './gv100ad.js';

export const GERMANY = { laender: 16, districts: 400, associations: 4_590, municipalities: 10_952 } as const;

const number = (value: number, digits: number): string => String(value).padStart(digits, '0');
/** How many of `total` fall to the `index`-th of the Kreise. */
const share = (total: number, index: number): number =>
  Math.floor((total * (index + 1)) / GERMANY.districts) - Math.floor((total * index) / GERMANY.districts);

/** Two Verbandsgemeinden, and lone municipalities for the other records 50. */
function* districtRecords(key: string, index: number): Generator<string> {
  yield district(key);
  const lonely = share(GERMANY.associations, index) - 2;
  for (let count = 1; count <= lonely; count += 1) yield* lone(key, number(count, 3));
  const members = share(GERMANY.municipalities, index) - lonely;
  for (const half of [0, 1]) {
    yield association(`${key}500${half}`, '53', `Höhe ${key}500${half}`);
    for (let count = 1 + half; count <= members; count += 2) {
      yield municipality(`${key}500${half}${number(100 + count, 3)}`, '64', `Öddorf ${key} ${count}`);
    }
  }
}

export function* germanyRecords(): Generator<string> {
  const perLand = GERMANY.districts / GERMANY.laender;
  for (let index = 0; index < GERMANY.districts; index += 1) {
    const landKey = number(17 + Math.floor(index / perLand), 2);
    if (index % perLand === 0) yield land(landKey);
    yield* districtRecords(`${landKey}0${number(1 + (index % perLand), 2)}`, index);
  }
}
