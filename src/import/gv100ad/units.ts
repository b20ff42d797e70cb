/** Units of an edition out of its checked records. */
import {
  ASSOCIATION_KINDS,
  DISTRICT_KINDS,
  memberKind,
  MUNICIPALITY_KINDS,
  type AssociationMark,
  type RegisterKind,
  type TextMark,
} from './kinds.js';
import { agsOfKey } from './check.js';
import type { AreaRecord, DistrictRecord, GvRecord, MunicipalityRecord } from './record.js';

export interface RegisterUnit {
  /** Of the record that is most about it: of a municipality its record 60. */
  readonly line: number;
  /** 2 digits (Land), 3 (Regierungsbezirk), 4 (Region), 5 (Kreis), 9 (Gemeindeverband) or 12 (Gemeinde). */
  readonly key: string;
  /** 8 digits; null for all but municipalities and the land that belongs to none. */
  readonly ags: string | null;
  readonly kind: RegisterKind;
  /** Textkennzeichen; null for Land, Regierungsbezirk and Region. */
  readonly mark: TextMark | null;
  readonly officialName: string;
  /** Of the administration; that of a town which is its own Kreis stands in the record of the Kreis. */
  readonly seat: string | null;
  /** Key of the authority that it belongs to next; null at the top, and for areas. */
  readonly parent: string | null;
  readonly isTown: boolean | null;
  readonly postalCode: string | null;
  /** Hectares and inhabitants, of municipalities alone: the register states no sums. */
  readonly areaHa: number | null;
  readonly population: number | null;
  readonly male: number | null;
}

const AREA_KIND = { '10': 'LAND', '20': 'REGIERUNGSBEZIRK', '30': 'REGION' } as const;
const NO_FIGURES = { ags: null, isTown: null, postalCode: null, areaHa: null, population: null, male: null };

interface Around {
  readonly districts: ReadonlyMap<string, DistrictRecord>;
  readonly associations: ReadonlyMap<string, AssociationMark>;
}

function areaUnit({ line, set, key, name, seat }: AreaRecord): RegisterUnit {
  return {
    ...NO_FIGURES,
    line,
    key,
    kind: AREA_KIND[set],
    mark: null,
    officialName: name,
    seat,
    parent: null,
  };
}

function municipalityUnit(record: MunicipalityRecord, { districts, associations }: Around): RegisterUnit {
  const { line, key, mark, name, seat, postalCode, areaHa, population, male } = record;
  const { kind, isTown, district: own } = MUNICIPALITY_KINDS[mark];
  const district = districts.get(key.slice(0, 5));
  const association = associations.get(key.slice(0, 9)) ?? '50';
  const above = association === '50' ? (district?.key ?? null) : key.slice(0, 9);
  return {
    line,
    key,
    ags: agsOfKey(key),
    kind: kind ?? memberKind(association, key.slice(0, 2)),
    mark,
    officialName: name,
    seat: own === null ? seat : (district?.seat ?? seat),
    parent: own === null ? above : null,
    isTown,
    postalCode,
    areaHa,
    population,
    male,
  };
}

/** The unit of one record; null for those that only repeat another: the Kreis and the Verband of a lone town. */
function unitOf(record: GvRecord, around: Around): RegisterUnit | null {
  if (record.set === '60') return municipalityUnit(record, around);
  if (record.set !== '40' && record.set !== '50') return areaUnit(record);
  const { line, key, mark, name: officialName, seat } = record;
  const common = { ...NO_FIGURES, line, key, mark, officialName, seat };
  if (record.set === '40') {
    const isTown = record.mark === '41' || record.mark === '42';
    return isTown ? null : { ...common, kind: DISTRICT_KINDS[record.mark], parent: null };
  }
  const kind = ASSOCIATION_KINDS[record.mark];
  return kind && { ...common, kind, parent: key.slice(0, 5) };
}

/** Units in the order of their keys: each behind those that it lies in. */
export function unitsOf(records: readonly GvRecord[]): RegisterUnit[] {
  const districts = new Map<string, DistrictRecord>();
  const associations = new Map<string, AssociationMark>();
  for (const record of records) {
    if (record.set === '40') districts.set(record.key, record);
    if (record.set === '50') associations.set(record.key, record.mark);
  }
  return records
    .map((record) => unitOf(record, { districts, associations }))
    .filter((unit) => unit !== null)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
