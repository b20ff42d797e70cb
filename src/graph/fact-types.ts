/** What kind of thing a fact is, in the words of the log and of comparisons. */
import { EDGES, ENTITY_LABELS, MEASURES, type EdgeType } from './facts.js';
import { labelOfId } from './ids.js';
import type { VersionKind } from './record-statements.js';

/** Its type in the records: the label of an entity, the measure of a figure, the type of a link; of a claim CLAIM. */
export function factType(kind: VersionKind, entity: string | null, measure: unknown): string {
  if (kind === 'STATE') return labelOfId(entity ?? '') ?? 'Entity';
  return kind === 'FIGURE' ? String(measure) : kind;
}

/** Kinds of versions in the order in which they are told: entities, figures, links by type, claims. */
export const KINDS_IN_ORDER: readonly VersionKind[] = [
  'STATE',
  'FIGURE',
  ...(Object.keys(EDGES) as EdgeType[]),
  'CLAIM',
];

const KIND_OF_TYPE: ReadonlyMap<string, VersionKind> = new Map<string, VersionKind>([
  ...ENTITY_LABELS.map((label) => [label, 'STATE'] as const),
  ...MEASURES.map((measure) => [measure, 'FIGURE'] as const),
  ...KINDS_IN_ORDER.slice(2).map((kind) => [kind, kind] as const),
]);

/** The kind of the versions of a type; null for what is none. */
export const kindOfType = (type: string): VersionKind | null => KIND_OF_TYPE.get(type) ?? null;
