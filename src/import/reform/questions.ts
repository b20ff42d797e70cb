/** Questions as they leave the finder: in order, with an id that an answer can name. */
import { createHash } from 'node:crypto';

import type { Day } from '../../graph/days.js';
import type { Question, QuestionDraft } from './result.js';
import type { Answer, Told, ToldProblem } from './told.js';
import { byKey, type Unit } from './unit.js';

const keysOf = (units: readonly Unit[]): string[] => units.map(({ key }) => key).sort();

function idOf({ code, before, after }: QuestionDraft, olderDay: Day, newerDay: Day): string {
  const content = JSON.stringify([code, keysOf(before), keysOf(after), olderDay, newerDay]);
  return createHash('sha256').update(content).digest('hex').slice(0, 20);
}

export function numbered(drafts: readonly QuestionDraft[], olderDay: Day, newerDay: Day): Question[] {
  return drafts
    .map((draft) => ({ ...draft, id: idOf(draft, olderDay, newerDay) }))
    .sort((x, y) => {
      const [p, q] = [x, y].map(({ before, after }) => [...before, ...after].sort(byKey)[0]);
      return p && q && p.key !== q.key ? byKey(p, q) : x.id < y.id ? -1 : 1;
    });
}

/** The answers that name a question which they leave open. */
export function unsettled({ answers = [] }: Told, questions: readonly Question[]): ToldProblem[] {
  const open = new Map(questions.map((question) => [question.id, question]));
  return answers.flatMap(({ question: id }, at): ToldProblem[] => {
    const question = id === undefined ? undefined : open.get(id);
    if (!question) return [];
    const keys = keysOf([...question.before, ...question.after]);
    return [{ code: 'QUESTION_STAYS', list: 'answers', at, keys }];
  });
}

/** What a person says who picks a candidate of a question. */
export function answerOf({ id, code }: Question, { before, after }: Question['candidates'][number]): Answer {
  const [[older], [newer]] = [before, after];
  if ((code === 'SAME_UNIT' || code === 'KEY_REUSED') && older && newer) {
    return { kind: 'SAME', older: older.key, newer: newer.key, question: id };
  }
  return { kind: 'BECAME', older: keysOf(before), newer: keysOf(after), question: id };
}
