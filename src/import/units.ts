/** What follows from a unit's kind, key and official name. */
import type { AuthorityKind, AuthorityLevel, EntityDraft } from '../graph/facts.js';
import { isMunicipalKind, LEVELS_OF_AUTHORITIES } from '../graph/kinds.js';

/** Landkreis and Verbandsgemeinde, and what other Länder have in their place: their figures are sums of their municipalities. */
export function isAggregate(kind: AuthorityKind): boolean {
  return !isMunicipality(kind);
}

export function isMunicipality(kind: AuthorityKind): boolean {
  return isMunicipalKind(kind);
}

/** AGS of a municipality: Kreis (5 digits) and Gemeinde (3), without the Verband between them. */
export function agsOf(kind: AuthorityKind, key: string): string | null {
  return isMunicipality(kind) ? key.slice(0, 5) + key.slice(9) : null;
}

/**
 * The name by which a unit is known. The register writes "Koblenz, Stadt" and "Landstuhl, Sickingenstadt, Stadt":
 * a municipality's name ends at the first comma. Landkreise and Verbandsgemeinden stand bare.
 */
export function nameOf(kind: AuthorityKind, officialName: string): string {
  return isMunicipality(kind) ? (officialName.split(',')[0] ?? officialName) : officialName;
}

/** Whether a municipality is a town; null for units that are none. Agrees with Textkennzeichen 61 and 63 one to one. */
export function isTown(kind: AuthorityKind, officialName: string): boolean | null {
  return isMunicipality(kind) ? officialName.endsWith(', Stadt') : null;
}

const LABELS = { DISTRICT: 'District', ASSOCIATION: 'Association', MUNICIPALITY: 'Municipality' } as const;

export function levelsOf(kind: AuthorityKind): readonly AuthorityLevel[] {
  return LEVELS_OF_AUTHORITIES[kind];
}

/** Labels of a unit beside LocalAuthority: one for each of its levels. */
export function labelsOf(kind: AuthorityKind): NonNullable<EntityDraft['also']> {
  return levelsOf(kind).map((level) => LABELS[level]);
}
