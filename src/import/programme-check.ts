/** What sources, programmes, rounds, offices, budgets and reported figures must be among themselves. */
import { firstDay } from '../graph/days.js';
import type { Report } from './problems.js';
import { REGISTER } from './register-edition.js';
import type { SeedTables } from './seed-tables.js';
import { checkReference, checkUnique, reportAt } from './table.js';

function checkSources(
  { 'sources.csv': sources, 'register.csv': register }: SeedTables,
  report: Report,
): void {
  checkUnique(sources, ['key'], report);
  for (const row of sources.rows) {
    const { published_on, retrieved_on } = row.values;
    if (published_on !== null && firstDay(published_on) > retrieved_on) {
      reportAt(
        report,
        row,
        'published_on',
        'date-order',
        `published after it was retrieved on ${retrieved_on}`,
      );
    }
  }
  const needed = [REGISTER.source, REGISTER.olderSource, REGISTER.extractSource];
  if (sources.keys === null || register.rows.length === 0) return;
  for (const key of needed.filter((name) => !sources.keys?.has(name))) {
    reportAt(
      report,
      { file: sources.file, line: 0 },
      'key',
      'unknown-reference',
      `register.csv is from ${key}`,
    );
  }
}

/** A row begins on a stated or on an attested day; with neither it would hold on no day, or on all. */
function checkStarts(tables: SeedTables, report: Report): void {
  for (const file of ['register.csv', 'networks.csv', 'programmes.csv'] as const) {
    for (const row of tables[file].rows) {
      const { since, attested_on } = row.values;
      if (since === null && attested_on === null) {
        reportAt(
          report,
          row,
          'attested_on',
          'required',
          'without a stated start, the first attested day is needed',
        );
      }
    }
  }
}

const WITH_WORD = [
  'task-areas.csv',
  'members.csv',
  'works-on.csv',
  'awards.csv',
  'programmes.csv',
  'budgets.csv',
  'rounds.csv',
  'offices.csv',
  'reported.csv',
  'claims.csv',
] as const;

/** Checks the files of the programme, and every reference to a source. */
export function checkProgramme(tables: SeedTables, report: Report): void {
  const { 'programmes.csv': programmes, 'budgets.csv': budgets, 'rounds.csv': rounds } = tables;
  const { 'offices.csv': offices, 'reported.csv': reported } = tables;
  checkSources(tables, report);
  checkStarts(tables, report);
  for (const file of WITH_WORD) checkReference(tables[file], 'source', tables['sources.csv'], report);
  checkUnique(programmes, ['key'], report);
  checkUnique(offices, ['key'], report);
  checkUnique(rounds, ['programme', 'number'], report);
  checkUnique(budgets, ['programme', 'year'], report);
  checkUnique(reported, ['programme', 'round', 'measure', 'period'], report);
  for (const table of [budgets, rounds, offices, reported] as const) {
    checkReference(table, 'programme', programmes, report);
  }
  const numbers = new Set(rounds.rows.map(({ values }) => `${values.programme} ${values.number}`));
  for (const row of reported.rows) {
    const { programme, round } = row.values;
    if (round !== null && rounds.isComplete && !numbers.has(`${programme} ${round}`)) {
      reportAt(
        report,
        row,
        'round',
        'unknown-reference',
        `round ${round} of ${programme} is not in rounds.csv`,
      );
    }
  }
}
