/** The words of claims.csv, each over the days of what it speaks of. */
import { edgeFactId, entityId } from '../graph/ids.js';
import { claimCell, figureFields, type ClaimSubject } from './claim-fields.js';
import { figureSubject, type Draft } from './draft.js';
import { authorityId } from './seed-register.js';
import type { Report } from './problems.js';
import type { SeedTables } from './seed-tables.js';
import { reportAt } from './table.js';

const SUBJECT_ID: Readonly<Record<ClaimSubject, (key: string, other: string) => string>> = {
  network: (key) => entityId('Network', key),
  authority: (key) => authorityId(key),
  'task-area': (key) => entityId('TaskArea', key),
  programme: (key) => entityId('FundingProgramme', key),
  round: (key) => entityId('AwardRound', key),
  office: (key) => entityId('AdvisoryOffice', key),
  member: (key, other) => edgeFactId('MEMBER_OF', authorityId(other), entityId('Network', key)),
  'works-on': (key, other) => edgeFactId('WORKS_ON', entityId('Network', key), entityId('TaskArea', other)),
  award: (key, other) =>
    edgeFactId('FUNDED_BY', entityId('Network', key), entityId('FundingProgramme', other)),
  'part-of': (key, other) => edgeFactId('PART_OF', entityId('TaskArea', key), entityId('TaskArea', other)),
};

/** Adds claims.csv; reports a second word of one source on one field. */
export function planClaims(draft: Draft, tables: SeedTables, report: Report): void {
  const figures = figureFields(tables);
  for (const row of tables['claims.csv'].rows) {
    const { subject, key, other, field, value } = row.values;
    const id = SUBJECT_ID[subject](key, other ?? '');
    const days = draft.spans.get(figureSubject(id, field)) ?? draft.spans.get(id);
    const parsed = claimCell(row.values, figures)?.(value);
    // Both were checked before planning; without them there is nothing to say.
    if (days === undefined || parsed?.ok !== true) continue;
    // A lead is the identity of an authority; a seat is known by the key of its municipality.
    const said = field === 'lead' ? authorityId(value) : parsed.value;
    if (!draft.claim(id, field, said, row.values, days)) {
      const message = `${row.values.source} has said so of ${key} already, in the row itself`;
      reportAt(report, row, 'source', 'duplicate-key', message);
    }
  }
}
