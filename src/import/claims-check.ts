/** What claims.csv may say: of things that are in the other files, in fields that they have. */
import {
  AUTHORITY_FIELDS,
  claimCell,
  fieldNames,
  figureFields,
  roundKey,
  type ClaimSubject,
} from './claim-fields.js';
import type { Report } from './problems.js';
import type { SeedTables } from './seed-tables.js';
import { checkUnique, reportAt } from './table.js';

interface Known {
  readonly files: string;
  readonly keys: ReadonlySet<string>;
  /** Unreadable rows are reported where they stand; claims on them are no second problem. */
  readonly isComplete: boolean;
  readonly isEdge: boolean;
}

const pair = (key: string, other: string | null): string => `${key} ${other ?? ''}`;

function knownSubjects(tables: SeedTables): Readonly<Record<ClaimSubject, Known>> {
  const entities = (
    file: 'networks.csv' | 'register.csv' | 'task-areas.csv' | 'programmes.csv' | 'offices.csv',
  ): Known => ({
    files: file,
    keys: new Set(tables[file].rows.map(({ values }) => values.key)),
    isComplete: tables[file].isComplete,
    isEdge: false,
  });
  const edges = (
    files: 'members.csv' | 'works-on.csv' | 'awards.csv' | 'task-areas.csv',
    keys: string[],
  ): Known => ({
    files,
    keys: new Set(keys),
    isComplete: tables[files].isComplete,
    isEdge: true,
  });
  const {
    'members.csv': members,
    'works-on.csv': worksOn,
    'awards.csv': awards,
    'task-areas.csv': areas,
  } = tables;
  return {
    network: entities('networks.csv'),
    authority: entities('register.csv'),
    'task-area': entities('task-areas.csv'),
    programme: entities('programmes.csv'),
    office: entities('offices.csv'),
    round: {
      files: 'rounds.csv',
      keys: new Set(tables['rounds.csv'].rows.map(({ values }) => roundKey(values.programme, values.number))),
      isComplete: tables['rounds.csv'].isComplete,
      isEdge: false,
    },
    member: edges(
      'members.csv',
      members.rows.map(({ values }) => pair(values.network, values.authority)),
    ),
    'works-on': edges(
      'works-on.csv',
      worksOn.rows.map(({ values }) => pair(values.network, values.task_area)),
    ),
    award: edges(
      'awards.csv',
      awards.rows.map(({ values }) => pair(values.network, values.programme)),
    ),
    'part-of': edges(
      'task-areas.csv',
      areas.rows.map(({ values }) => pair(values.key, values.parent)),
    ),
  };
}

/** Checks claims.csv against all other files. */
export function checkClaims(tables: SeedTables, report: Report): void {
  const { 'claims.csv': claims, 'register.csv': register } = tables;
  const subjects = knownSubjects(tables);
  const figures = figureFields(tables);
  const figuresKnown = tables['budgets.csv'].isComplete && tables['reported.csv'].isComplete;
  checkUnique(claims, ['subject', 'key', 'other', 'field', 'source'], report);
  for (const row of claims.rows) {
    const { subject, key, other, field, value } = row.values;
    const known = subjects[subject];
    if (known.isEdge === (other === null)) {
      const [rule, message] = known.isEdge
        ? (['required', `a ${subject} has two ends`] as const)
        : (['not-expected', `a ${subject} has one key`] as const);
      reportAt(report, row, 'other', rule, message);
    } else if (known.isComplete && !known.keys.has(known.isEdge ? pair(key, other) : key)) {
      const name = other === null ? key : `${key} – ${other}`;
      reportAt(
        report,
        row,
        known.isEdge ? 'other' : 'key',
        'unknown-reference',
        `${name} is not in ${known.files}`,
      );
    }
    const cell = claimCell(row.values, figures);
    if (cell === undefined) {
      if (!figuresKnown) continue;
      reportAt(
        report,
        row,
        'field',
        'not-allowed',
        `a ${subject} has ${fieldNames(subject)}, and its figures`,
      );
      continue;
    }
    const parsed = cell(value);
    if (!parsed.ok) reportAt(report, row, 'value', parsed.rule, parsed.message);
    else if (AUTHORITY_FIELDS.has(field) && register.keys !== null && !register.keys.has(value)) {
      reportAt(report, row, 'value', 'unknown-reference', `${value} is not in register.csv`);
    }
  }
}
