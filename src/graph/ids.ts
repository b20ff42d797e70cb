/**
 * Ids are digests of natural keys: the same files give the same ids on every machine and in every order of import.
 * An id says its label by its prefix; beyond that it means nothing and never changes.
 */
import { createHash } from 'node:crypto';

import { figureField, type EdgeType, type EntityLabel, type Measure } from './facts.js';

const PREFIX: Readonly<Record<EntityLabel, string>> = {
  LocalAuthority: 'auth',
  Network: 'net',
  TaskArea: 'task',
  FundingProgramme: 'prog',
  AwardRound: 'round',
  AdvisoryOffice: 'office',
  Source: 'src',
  TerritorialEvent: 'event',
};

/** 80 bits in hex: among ten million ids, two alike are less likely than one in 10^10. */
function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u001f')).digest('hex').slice(0, 20);
}

/**
 * Id of an entity from the natural key it first had. For authorities that is the AGS where there is one (an ARS
 * changes with every merger of Verbandsgemeinden: 439 did from 2018 to 2021 while the AGS stayed), else the ARS.
 */
export function entityId(label: EntityLabel, naturalKey: string): string {
  return `${PREFIX[label]}_${digest(label, naturalKey)}`;
}

const LABEL_OF = new Map(Object.entries(PREFIX).map(([label, prefix]) => [prefix, label as EntityLabel]));

/** The label that an id's prefix names, or null for something that is no id of ours. */
export function labelOfId(id: string): EntityLabel | null {
  const match = /^([a-z]+)_[0-9a-f]{20}$/.exec(id);
  return match ? (LABEL_OF.get(match[1] ?? '') ?? null) : null;
}

export function stateFactId(entity: string): string {
  return `${entity}.state`;
}

/** `period` tells apart figures of one measure that stand side by side: the year of a budget. */
export function figureFactId(entity: string, measure: Measure, period: string | null = null): string {
  return `${entity}.${figureField(measure, period)}`;
}

/** `occurrence` tells apart facts of the same two ends: a second award, another round. */
export function edgeFactId(type: EdgeType, from: string, to: string, occurrence = ''): string {
  return `edge_${digest(type, from, to, occurrence)}`;
}

/** One source speaks once of one field of a subject. */
export function claimFactId(subject: string, fields: readonly string[], source: string): string {
  return `claim_${digest(subject, fields.join(','), source)}`;
}

/** Id of one version of a fact: unique for ever, and found by the fact's id as its beginning. */
export function versionId(factId: string, revision: number, index: number): string {
  return `${factId}@${revision}.${index}`;
}
