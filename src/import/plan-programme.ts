/** Sources, and the funding programme with its budgets, rounds, offices and what was reported of it. */
import type { SourceProperties } from '../graph/facts.js';
import { entityId } from '../graph/ids.js';
import { sortName } from '../graph/sort-name.js';
import { roundKey } from './claim-fields.js';
import type { Draft } from './draft.js';
import { named, openConflicts } from './plan-networks.js';
import type { SeedTables } from './seed-tables.js';
import { span, spanOfFigure } from './spans.js';

/**
 * Sources stand for themselves: no claim backs what a source is called. They are known from the day of their
 * retrieval on; citations are read whatever the day.
 */
export function planSources(draft: Draft, tables: SeedTables): void {
  for (const row of tables['sources.csv'].rows) {
    const { key, title, url, licence, attribution, published_on, describes_on, retrieved_on } = row.values;
    const properties: SourceProperties & { sortName: string } = {
      key,
      title,
      url,
      licence,
      attribution,
      publishedOn: published_on,
      describesOn: describes_on,
      retrievedOn: retrieved_on,
      sortName: sortName(title),
    };
    const days = span(null, retrieved_on);
    draft.entity(row, { label: 'Source', key, caption: title }, [{ ...days, properties: { ...properties } }]);
  }
}

function planRounds(draft: Draft, tables: SeedTables): void {
  for (const row of tables['rounds.csv'].rows) {
    const { programme, number, name, held_on, place, attested_on } = row.values;
    const key = roundKey(programme, number);
    const days = span(null, attested_on);
    const accepted = { number, heldOn: held_on, place };
    const properties = { ...named(key, name, openConflicts(tables, 'round', key, accepted)), ...accepted };
    const id = draft.entity(row, { label: 'AwardRound', key, caption: name }, [{ ...days, properties }]);
    draft.claim(id, 'name', name, row.values, days);
    draft.claim(id, 'number', number, row.values, days);
    const edge = draft.edge(row, 'ROUND_OF', [id, entityId('FundingProgramme', programme)], days);
    draft.claim(edge, 'exists', true, row.values, days);
  }
}

function planOffices(draft: Draft, tables: SeedTables): void {
  for (const row of tables['offices.csv'].rows) {
    const { key, name, programme, attested_on } = row.values;
    const days = span(null, attested_on);
    const properties = { ...named(key, name) };
    const id = draft.entity(row, { label: 'AdvisoryOffice', key, caption: name }, [{ ...days, properties }]);
    draft.claim(id, 'name', name, row.values, days);
    const edge = draft.edge(row, 'ADVISES_ON', [id, entityId('FundingProgramme', programme)], days);
    draft.claim(edge, 'exists', true, row.values, days);
  }
}

/** A budget holds from the first day of its year on; it stays the budget of that year. */
function planBudgets(draft: Draft, tables: SeedTables): void {
  for (const row of tables['budgets.csv'].rows) {
    const { programme, year, amount_cents } = row.values;
    const id = entityId('FundingProgramme', programme);
    const period = String(year);
    const days = span(null, `${period.padStart(4, '0')}-01-01`);
    const figure = { value: amount_cents, on: period, isAggregated: false, isApproximate: false, period };
    const field = draft.figure(row, 'FundingProgramme', id, 'BUDGET', days, figure);
    draft.claim(id, field, amount_cents, row.values, days);
  }
}

function planReported(draft: Draft, tables: SeedTables): void {
  for (const row of tables['reported.csv'].rows) {
    const { programme, round, measure, value, on, period, is_approximate } = row.values;
    const label = round === null ? 'FundingProgramme' : 'AwardRound';
    const id = entityId(label, round === null ? programme : roundKey(programme, round));
    const days = spanOfFigure(on, draft.spans.get(id) ?? span(on, null));
    const figure = { value, on, isAggregated: false, isApproximate: is_approximate, period };
    const field = draft.figure(row, label, id, measure, days, figure);
    draft.claim(id, field, value, row.values, days);
  }
}

/** Programmes, rounds, offices, budgets and reported figures. */
export function planProgramme(draft: Draft, tables: SeedTables): void {
  for (const row of tables['programmes.csv'].rows) {
    const { key, name, since, attested_on } = row.values;
    const days = span(since, attested_on);
    const properties = { ...named(key, name, openConflicts(tables, 'programme', key, { name })) };
    const id = draft.entity(row, { label: 'FundingProgramme', key, caption: name }, [
      { ...days, properties },
    ]);
    draft.claim(id, 'name', name, row.values, days);
  }
  planRounds(draft, tables);
  planOffices(draft, tables);
  planBudgets(draft, tables);
  planReported(draft, tables);
}
