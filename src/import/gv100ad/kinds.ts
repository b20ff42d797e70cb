/** The kinds of units that the register knows in all of Germany (docs/decisions/0017). A unit keeps its Textkennzeichen beside its kind. */
import { AUTHORITY_KINDS, type AuthorityKind, type AuthorityLevel } from '../../graph/facts.js';
import { LEVELS_OF_AUTHORITIES } from '../../graph/kinds.js';

/** What the register lists beside local authorities: areas that lie around them, and land that belongs to none. */
export const AREA_KINDS = ['LAND', 'REGIERUNGSBEZIRK', 'REGION', 'GEMEINDEFREIES_GEBIET'] as const;

export type RegisterKind = AuthorityKind | (typeof AREA_KINDS)[number];

/** Levels at which a unit of a kind stands; none for what is no local authority. */
export const LEVELS_OF_KIND: Readonly<Record<RegisterKind, readonly AuthorityLevel[]>> = {
  ...LEVELS_OF_AUTHORITIES,
  LAND: [],
  REGIERUNGSBEZIRK: [],
  REGION: [],
  GEMEINDEFREIES_GEBIET: [],
};

/** Textkennzeichen of records 40. */
export const DISTRICT_KINDS = {
  '41': 'KREISFREIE_STADT',
  '42': 'STADTKREIS',
  '43': 'KREIS',
  '44': 'LANDKREIS',
  '45': 'REGIONALVERBAND',
} as const satisfies Readonly<Record<string, RegisterKind>>;

/** Of records 50. Under 50 stands one municipality, or one piece of land without any, and no association. */
export const ASSOCIATION_KINDS = {
  '50': null,
  '51': 'AMT',
  '52': 'SAMTGEMEINDE',
  '53': 'VERBANDSGEMEINDE',
  '54': 'VERWALTUNGSGEMEINSCHAFT',
  '55': 'KIRCHSPIELSLANDGEMEINDE',
  '56': 'VERWALTUNGSVERBAND',
  '57': 'VERWALTUNGSGEMEINSCHAFT_TRAEGERMODELL',
  '58': 'ERFUELLENDE_GEMEINDE',
} as const satisfies Readonly<Record<string, RegisterKind | null>>;

/**
 * Of records 60. Those of kind null are what their association makes them. `district` is the mark of the Kreis that a
 * town of its own is: 61 stands in 41 and 62 in 42 alone.
 */
export const MUNICIPALITY_KINDS = {
  /** Markt. */
  '60': { kind: null, isTown: false, district: null },
  '61': { kind: 'KREISFREIE_STADT', isTown: true, district: '41' },
  '62': { kind: 'STADTKREIS', isTown: true, district: '42' },
  /** Stadt. */
  '63': { kind: null, isTown: true, district: null },
  /** Kreisangehörige Gemeinde. */
  '64': { kind: null, isTown: false, district: null },
  /** With inhabitants, and without. */
  '65': { kind: 'GEMEINDEFREIES_GEBIET', isTown: null, district: null },
  '66': { kind: 'GEMEINDEFREIES_GEBIET', isTown: null, district: null },
  /** Große Kreisstadt. */
  '67': { kind: null, isTown: true, district: null },
} as const satisfies Readonly<
  Record<string, { kind: RegisterKind | null; isTown: boolean | null; district: string | null }>
>;

export type DistrictMark = keyof typeof DISTRICT_KINDS;
export type AssociationMark = keyof typeof ASSOCIATION_KINDS;
export type MunicipalityMark = keyof typeof MUNICIPALITY_KINDS;
export type TextMark = DistrictMark | AssociationMark | MunicipalityMark;

/** Saxony-Anhalt has Verbandsgemeinden too, but its law calls their members Mitgliedsgemeinden. */
const LAENDER_WITHOUT_ORTSGEMEINDEN: ReadonlySet<string> = new Set(['15']);

/** The kind of a municipality by its association. */
export function memberKind(association: AssociationMark, land: string): RegisterKind {
  if (association === '50') return 'VERBANDSFREIE_GEMEINDE';
  const isOrtsgemeinde = association === '53' && !LAENDER_WITHOUT_ORTSGEMEINDEN.has(land);
  return isOrtsgemeinde ? 'ORTSGEMEINDE' : 'VERBANDSANGEHOERIGE_GEMEINDE';
}

/** True for the kinds of local authorities: the others are areas around them, or belong to none. */
export function isAuthorityKind(kind: RegisterKind): kind is AuthorityKind {
  return (AUTHORITY_KINDS as readonly RegisterKind[]).includes(kind);
}
