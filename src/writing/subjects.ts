/** Facts that a call names by their id. */
import { OWNER } from '../graph/entity-version.js';
import { EDGES, type EdgeType } from '../graph/facts.js';
import { labelOfId } from '../graph/ids.js';
import { standing } from '../graph/standing.js';
import type { Desk } from './desk.js';
import type { Fact } from './fields.js';
import type { Sheet } from './sheet.js';

const EDGE_TYPES = Object.keys(EDGES) as EdgeType[];

/** The link with this id, of whatever type; null where none is on record. */
export async function edgeOf(desk: Desk, factId: string): Promise<Sheet | null> {
  if (!/^edge_[0-9a-f]{20}$/.test(factId)) return null;
  const found = await Promise.all(EDGE_TYPES.map((type) => standing(desk.reader, type, [factId])));
  const [sheet] = await desk.sheets(found.flat());
  return sheet ?? null;
}

/** The entity to which a fact belongs: its version counts. */
export function ownerOf(fact: Fact): string {
  return fact.kind === 'EDGE' ? fact[OWNER[fact.type]] : fact.entity;
}

/** Something that can be taken back. */
export interface Retraction {
  /** Id of the entity to which it belongs. */
  readonly owner: string;
  /** Writes it on sheets; problems name what still rests on it. */
  readonly retract: () => Promise<readonly Sheet[]>;
}

const REGISTER: ReadonlySet<string | null> = new Set(['LocalAuthority', 'TerritorialEvent']);

/** What one needs to change what belongs to an entity: the register has its own keepers. */
export function scopeOf(entity: string): 'write:register' | 'write:networks' {
  return REGISTER.has(labelOfId(entity)) ? 'write:register' : 'write:networks';
}
