/**
 * Reads an edition of the official municipality register (GV100AD) of any day, from the office's ZIP or its text:
 * all units, or all that is wrong. A damaged edition gives no unit.
 */
import { basename } from 'node:path';

import type { Day } from '../../graph/days.js';
import { IMPORT_LIMITS, type ImportLimits } from '../../limits-import.js';
import type { Problem } from '../problems.js';
import { openedEdition } from './archive.js';
import { dayOf } from './check.js';
import type { Encoding } from './encoding.js';
import { isZipHead } from './looks.js';
import { ProblemList } from './problem-list.js';
import { NO_REMARKS, type Remarks } from './remarks.js';
import { beginning, fileBytes, gathered, guarded, UnreadableSource, type EditionSource } from './source.js';
import { readText } from './text.js';
import { unitsOf, type RegisterUnit } from './units.js';

export interface Edition {
  /** Name of the text file; of one in an archive `archive.zip/text.txt`. */
  readonly file: string;
  /** Gebietsstand: the day that all records name. */
  readonly day: Day;
  readonly encoding: Encoding;
  readonly hasByteOrderMark: boolean;
  /** Empty for a text alone. */
  readonly remarks: Remarks;
  readonly units: readonly RegisterUnit[];
}

export type EditionReading =
  | { readonly ok: true; readonly edition: Edition }
  /** `isCut`: there are more than these. */
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly isCut: boolean };

const failed = (problems: ProblemList): EditionReading => ({
  ok: false,
  problems: problems.sorted,
  isCut: problems.isCut,
});

async function readTextSource(
  { name, bytes }: EditionSource,
  limits: ImportLimits,
  remarks: Remarks = NO_REMARKS,
): Promise<EditionReading> {
  const problems = new ProblemList(name, limits.problems);
  try {
    const { records, encoding, hasByteOrderMark } = await readText(bytes, limits, problems);
    const day = dayOf(records);
    if (!problems.isEmpty || day === null) return failed(problems);
    const units = unitsOf(records);
    return { ok: true, edition: { file: name, day, encoding, hasByteOrderMark, remarks, units } };
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error;
    // What else is wrong with the lines of a picture is no help to anyone.
    const told = error.rule === 'not-text' ? new ProblemList(name, limits.problems) : problems;
    told.add(error.place.line, error.place.column, error.rule, error.message);
    return failed(told);
  }
}

/** Reads an edition from a stream. Never throws for what is in it. */
export async function readEdition(
  source: EditionSource,
  limits: ImportLimits = IMPORT_LIMITS,
): Promise<EditionReading> {
  const problems = new ProblemList(source.name, limits.problems);
  try {
    const { head, all } = await beginning(guarded(source.bytes), 4);
    if (!isZipHead(head)) return await readTextSource({ name: source.name, bytes: all }, limits);
    const archive = await gathered(all, limits.archiveBytes);
    const { entry, bytes, remarks } = await openedEdition(archive, limits);
    return await readTextSource({ name: `${source.name}/${entry}`, bytes }, limits, remarks);
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error;
    problems.add(error.place.line, error.place.column, error.rule, error.message);
    return failed(problems);
  }
}

/** Reads an edition from a file. */
export function readEditionFile(path: string, limits: ImportLimits = IMPORT_LIMITS): Promise<EditionReading> {
  return readEdition({ name: basename(path), bytes: fileBytes(path) }, limits);
}
