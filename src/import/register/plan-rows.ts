/** The rows of an edition's plan: what each of its units does to the record, what happened, and what has to be asked. */
import type { Day } from '../../graph/days.js';
import { figureField } from '../../graph/facts.js';
import type { Question } from '../reform/result.js';
import type { Asked, Merged, Refusal } from './merge-edition.js';
import { COUNTED, type Authority, type Register, type TerritorialEvent } from './model.js';
import type { PlanRow, RowValues } from './rows.js';
import { firstDayOf, segmentOn } from './segments.js';
import { SPOKEN_FIELDS, textOf, type EditionInput, type Unit } from './unit-values.js';
import { eventKey } from './find-events.js';

const NOTHING = { file: null, line: null, column: null, key: null, subject: null, before: null, after: null };

/** Accepted values of an authority on a day: what the register speaks of. */
function valuesOn(register: Register, authority: Authority | undefined, day: Day): Record<string, string> {
  const values = authority && segmentOn(authority.segments, day)?.values;
  if (!values) return {};
  const said: [string, string | null][] = SPOKEN_FIELDS.map((field) => [field, textOf(values[field])]);
  const parent = values.parent === null ? undefined : register.authorities.get(values.parent);
  said.push(['parent', (parent && segmentOn(parent.segments, day)?.values.key) ?? null]);
  for (const measure of COUNTED) {
    const count = authority.counts[measure].findLast(({ on }) => on <= day);
    said.push([figureField(measure, null), count ? `${count.value} (${count.on})` : null]);
  }
  return Object.fromEntries(said.filter((one): one is [string, string] => one[1] !== null));
}

/** What two sets of values do not have in common. */
function differing(before: RowValues, after: RowValues): [RowValues, RowValues] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => before[field] !== after[field],
  );
  const only = (values: RowValues): RowValues =>
    Object.fromEntries(
      fields.flatMap((field) => (values[field] === undefined ? [] : [[field, values[field]]])),
    );
  return [only(before), only(after)];
}

interface Compared {
  readonly before: Register;
  readonly merged: Merged;
  readonly edition: EditionInput;
  readonly file: string;
}

function unitRow(unit: Unit, { before, merged, edition, file }: Compared): PlanRow {
  const { register, ids } = merged;
  const id = ids.get(unit.key) ?? '';
  const [known, now] = [before.authorities.get(id), register.authorities.get(id)];
  const [was, is] = differing(valuesOn(before, known, edition.day), valuesOn(register, now, edition.day));
  const row = { file, line: unit.line, column: null, key: unit.key, subject: id };
  if (known === now)
    return {
      ...row,
      status: 'UNCHANGED',
      code: 'UNCHANGED',
      message: 'Stands as it is.',
      before: null,
      after: null,
    };
  if (!known)
    return {
      ...row,
      status: 'CREATED',
      code: 'AUTHORITY',
      message: 'A new authority.',
      before: null,
      after: is,
    };
  if (firstDayOf(known.segments) > edition.day)
    return {
      ...{ ...row, status: 'UPDATED', code: 'ATTESTED_EARLIER', before: null, after: is },
      message: `Known from ${firstDayOf(known.segments)} on until now; the edition attests it from ${edition.day} on.`,
    };
  const isSame = Object.keys(was).length + Object.keys(is).length === 0;
  return isSame
    ? {
        ...{ ...row, status: 'UPDATED', code: 'CITED', before: null, after: null },
        message: 'Stands as it is, with a further source.',
      }
    : {
        ...row,
        status: 'UPDATED',
        code: 'VALUES',
        message: `From ${edition.day} on.`,
        before: was,
        after: is,
      };
}

/** Refusals that leave a unit, not only a value of it, undecided: nothing is applied with one of them. */
const BLOCKING: ReadonlySet<Refusal['code']> = new Set([
  ...(['TWO_AUTHORITIES', 'MISSING', 'AFTER_DISSOLVED', 'BEFORE_ESTABLISHED', 'COMES_BACK'] as const),
]);

function refusalRow({ code, unit, id, field, message }: Refusal, file: string): PlanRow {
  return {
    ...{ ...NOTHING, file, line: unit?.line ?? null, column: field, status: 'CONFLICT', code, message },
    ...{ key: unit?.key ?? null, subject: id },
  };
}

const keysOf = (units: Question['before']): string =>
  units.map(({ key, officialName }) => `${key} ${officialName}`).join(', ') || 'nobody';

function questionRow({ question, olderDay, newerDay }: Asked, file: string): PlanRow {
  const { code, before, after, candidates } = question;
  const choices = candidates.map((one) => `${keysOf(one.before)} → ${keysOf(one.after)}`);
  return {
    ...{ ...NOTHING, file, status: 'CONFLICT', code: `QUESTION_${code}` },
    message: `Between ${olderDay} and ${newerDay}: what became of ${keysOf(before)}, and where did ${keysOf(after)} come from? ${
      choices.length > 0 ? `Possible: ${choices.join('; ')}.` : 'Nothing suggests itself.'
    }`,
    key: before[0]?.key ?? after[0]?.key ?? null,
    before: Object.fromEntries(before.map(({ key, officialName }) => [key, officialName])),
    after: Object.fromEntries(after.map(({ key, officialName }) => [key, officialName])),
  };
}

function eventRow(event: TerritorialEvent, register: Register, isNew: boolean): PlanRow {
  const named = (ids: readonly string[], pick: 'first' | 'last'): RowValues =>
    Object.fromEntries(
      ids.map((id) => {
        const segments = register.authorities.get(id)?.segments ?? [];
        const values = (pick === 'first' ? segments[0] : segments.at(-1))?.values;
        return [values?.key ?? id, values?.officialName ?? ''];
      }),
    );
  return {
    ...{ ...NOTHING, status: isNew ? 'CREATED' : 'UPDATED', code: `EVENT_${event.kind}`, subject: event.id },
    message: event.effectiveOn ?? `between ${event.earliestOn} and ${event.latestOn}`,
    key: eventKey(event),
    ...{ before: named(event.before, 'last'), after: named(event.after, 'first') },
  };
}

function eventRows({ before, merged }: Compared): PlanRow[] {
  const { register } = merged;
  const now = [...register.events.values()].flatMap((event) => {
    const known = before.events.get(event.id);
    return known === event || JSON.stringify(known) === JSON.stringify(event)
      ? []
      : [eventRow(event, register, !known)];
  });
  const gone = [...before.events.values()]
    .filter(({ id }) => !register.events.has(id))
    .map((event): PlanRow => ({
      ...eventRow(event, before, false),
      ...{ code: 'EVENT_WITHDRAWN', message: 'The edition between the two shows that it was none.' },
    }));
  return [...now, ...gone];
}

function endedRows({ before, merged }: Compared): PlanRow[] {
  return [...merged.ended].map(([id, day]): PlanRow => {
    const values = before.authorities.get(id)?.segments.at(-1)?.values;
    return {
      ...{ ...NOTHING, status: 'UPDATED', code: 'DISSOLVED', key: values?.key ?? null, subject: id },
      message: `${values?.officialName ?? id} is not in the edition: there until ${day}, which is the first day without it.`,
    };
  });
}

export interface EditionPlan {
  readonly rows: readonly PlanRow[];
  /** Why it cannot be applied as it is; empty where it can. */
  readonly blocked: readonly string[];
  /** What somebody has to confirm. */
  readonly toConfirm: readonly string[];
}

/** All rows, in the order of the file's lines; what no line says comes behind. */
export function planRows(compared: Compared): EditionPlan {
  const { merged, edition, file } = compared;
  const units = [...edition.units].sort((a, b) => a.line - b.line);
  const rows = [
    ...units.map((unit) => unitRow(unit, compared)),
    ...merged.refusals.map((refusal) => refusalRow(refusal, file)),
    ...merged.questions.map((asked) => questionRow(asked, file)),
    ...endedRows(compared),
    ...eventRows(compared),
  ];
  const undecided = merged.refusals.filter(({ code }) => BLOCKING.has(code)).length;
  const blocked = [
    ...(merged.questions.length > 0 ? [`${merged.questions.length} question(s) are open`] : []),
    ...(undecided > 0 ? [`${undecided} unit(s) contradict what is on record`] : []),
  ];
  const toConfirm = merged.alarms.map(
    ({ code, land, dissolved, of }) => `${code}: ${dissolved} of ${of} in Land ${land} would be dissolved`,
  );
  return { rows, blocked, toConfirm };
}
