/**
 * Reforms between the two editions of the register whose day a source states (register-notes §5). Those before the
 * older edition are left out: their units stand in no edition that is here.
 */
import type { PartialDate } from '../../graph/days.js';
import type { AuthorityLevel, EventKind } from '../../graph/facts.js';
import type { SeedRow } from '../csv-write.js';
import { stated, type Word } from './note-types.js';

interface EventNote {
  readonly kind: EventKind;
  readonly level: AuthorityLevel;
  readonly effectiveOn: PartialDate;
  /** Keys of the older edition. */
  readonly before: readonly string[];
  /** Keys of today's. */
  readonly after: readonly string[];
  readonly word: Word;
  readonly locator: string;
}

export const EVENTS: readonly EventNote[] = [
  {
    kind: 'MERGER',
    level: 'MUNICIPALITY',
    effectiveOn: '2025-01-01',
    before: ['072325005089', '072325005096'],
    after: ['072325005503'],
    word: stated(
      'kreisnachrichten-eifelkreis-2024-51',
      'Niedergeckler ging in Obergeckler auf; die Gemeinde hat einen neuen Schlüssel, gilt hier also als neu.',
    ),
    locator: 'Ausgabe 51/2024',
  },
];

export function eventRow({ kind, level, effectiveOn, before, after, word, locator }: EventNote): SeedRow {
  return {
    ...{ kind, level, effective_on: effectiveOn, legal_basis: '' },
    ...{ before: before.join(' '), after: after.join(' ') },
    ...{ source: word.source, evidence: word.evidence, locator, note: word.note ?? '' },
  };
}
