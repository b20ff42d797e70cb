/** At which levels authorities of each kind stand: the one table, for all Länder (docs/decisions/0017). */
import type { AuthorityKind, AuthorityLevel } from './facts.js';

export const LEVELS_OF_AUTHORITIES: Readonly<Record<AuthorityKind, readonly AuthorityLevel[]>> = {
  KREISFREIE_STADT: ['DISTRICT', 'MUNICIPALITY'],
  STADTKREIS: ['DISTRICT', 'MUNICIPALITY'],
  KREIS: ['DISTRICT'],
  LANDKREIS: ['DISTRICT'],
  REGIONALVERBAND: ['DISTRICT'],
  AMT: ['ASSOCIATION'],
  SAMTGEMEINDE: ['ASSOCIATION'],
  VERBANDSGEMEINDE: ['ASSOCIATION'],
  VERWALTUNGSGEMEINSCHAFT: ['ASSOCIATION'],
  KIRCHSPIELSLANDGEMEINDE: ['ASSOCIATION'],
  VERWALTUNGSVERBAND: ['ASSOCIATION'],
  VERWALTUNGSGEMEINSCHAFT_TRAEGERMODELL: ['ASSOCIATION'],
  ERFUELLENDE_GEMEINDE: ['ASSOCIATION'],
  VERBANDSFREIE_GEMEINDE: ['MUNICIPALITY'],
  ORTSGEMEINDE: ['MUNICIPALITY'],
  VERBANDSANGEHOERIGE_GEMEINDE: ['MUNICIPALITY'],
};

const stands = (kind: AuthorityKind, level: AuthorityLevel): boolean =>
  LEVELS_OF_AUTHORITIES[kind].includes(level);

export const isMunicipalKind = (kind: AuthorityKind): boolean => stands(kind, 'MUNICIPALITY');
export const isAssociationKind = (kind: AuthorityKind): boolean => stands(kind, 'ASSOCIATION');
/** A town that is its own district among them. */
export const isDistrictKind = (kind: AuthorityKind): boolean => stands(kind, 'DISTRICT');
/** A district of several municipalities: not a town. */
export const isRuralDistrictKind = (kind: AuthorityKind): boolean =>
  isDistrictKind(kind) && !isMunicipalKind(kind);
