/** What is wrong with a file, said so that a person with a spreadsheet finds the cell. */
import type { Recording } from '../graph/facts.js';

/** Every rule that a row of a table or its file can break. The name is stable: tests and tools go by it. */
export const TABLE_RULES = {
  'missing-file': 'a file that is not there, or cannot be opened',
  'not-utf8': 'the bytes are no UTF-8',
  'empty-file': 'the file has no header, or nothing at all',
  'cut-file': 'the file ends within a line or a quoted cell, or broke off while it was read',
  quoting: 'a quote stands where none may stand',
  'missing-column': 'the header lacks a column',
  'unknown-column': 'the header names a column that nobody reads',
  'repeated-column': 'the header names a column twice',
  'cell-count': 'the row has more or fewer cells than the header',
  required: 'an empty cell that must be filled',
  'not-expected': 'a filled cell that must be empty here',
  incomplete: 'one of two cells that only stand together is empty',
  blanks: 'blanks at the edge of a cell, or a control character in it',
  number: 'no number, or one out of its range',
  date: 'no existing day, month or year',
  'date-order': 'a day that comes before or after another one it cannot come before or after',
  'not-allowed': 'a word that is none of the allowed ones',
  key: 'a key of the wrong form or length',
  url: 'no address',
  coordinates: 'a point outside Germany',
  'duplicate-key': 'a key, or a pair of ends, that stands twice',
  'unknown-reference': 'a key that no row of the other file has',
  'wrong-kind': 'a reference to a unit of a kind that cannot stand there',
  'key-prefix': "a key that does not begin with its parent's key, or does not fit its kind",
  cycle: 'a task area beneath itself',
  sum: 'a computed sum that is not the sum of its municipalities',
  'differs-from-register': 'a name or kind other than in the register',
  lead: 'the lead of a network and the roles of its members do not agree',
  'unbacked-value': 'an accepted value without a claim that says the same over the same days',
} as const;

/** Those that only an edition of the register can break. */
export const EDITION_RULES = {
  'not-text': 'bytes that stand in no text of this kind: UTF-16, an archive, a picture',
  encoding: 'a line that is neither UTF-8 nor ISO-8859-1, or is the one in a file of the other',
  'record-length': 'a record of more or fewer characters than the layout has',
  'other-edition': 'a record of another day than the other records of its file',
  childless: 'a unit in which no municipality lies: the file lacks records',
  'too-large': 'more than a limit of the import lets through',
  archive: 'an archive that cannot be read, or whose content is not what it says',
  'unsafe-archive': 'an archive with a path that climbs, an encrypted entry or an archive within',
  'one-edition': 'an archive that holds no edition, or more than one',
} as const;
export type Rule = keyof typeof TABLE_RULES | keyof typeof EDITION_RULES;

export interface Problem {
  readonly file: string;
  /** 1-based line on which the row begins; 0 for the file as a whole. */
  readonly line: number;
  /** Name of the column; null for the whole row or file. */
  readonly column: string | null;
  readonly rule: Rule;
  readonly message: string;
}
export type Report = (problem: Problem) => void;

/** What a folder's files come to: all that they record, or all that is wrong with them. */
export type Plan =
  | { readonly ok: true; readonly recording: Recording }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Problems by file, line, column and rule: the same order on every run. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const place = (problem: Problem): string =>
    [
      problem.file,
      String(problem.line).padStart(9, '0'),
      problem.column ?? '',
      problem.rule,
      problem.message,
    ].join('\u0000');
  return [...problems].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** One line for people: `members.csv:12 authority: unknown-reference: …`. */
export function formatProblem({ file, line, column, rule, message }: Problem): string {
  return `${file}${line > 0 ? `:${line}` : ''}${column === null ? '' : ` ${column}`}: ${rule}: ${message}`;
}
