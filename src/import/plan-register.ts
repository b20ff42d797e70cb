/** The register of the seed as facts and words of the draft. */
import { lastDay } from '../graph/days.js';
import { figureField } from '../graph/facts.js';
import { figureSubject, type Draft } from './draft.js';
import type { Report } from './problems.js';
import { COUNTED, type Register } from './register/model.js';
import { endOf, firstDayOf } from './register/segments.js';
import { entityOf, entityOfEvent, factsOf, factsOfEvent } from './register/timelines.js';
import { spanOfCount, spanWithin } from './register/words.js';
import { authorityId, registerOf } from './seed-register.js';
import type { SeedTables } from './seed-tables.js';
import { reportAt } from './table.js';

/** Authorities with their figures and where they belong, and the events of the territory. */
export function planRegister(draft: Draft, tables: SeedTables, report: Report): void {
  const register = registerOf(tables, report);
  const places = new Map(
    [...tables['register-2021.csv'].rows, ...tables['register.csv'].rows].map((row) => [
      authorityId(row.values.key),
      row,
    ]),
  );
  for (const authority of register.authorities.values()) {
    const { id, segments, counts } = authority;
    const place = places.get(id) ?? { file: 'register.csv', line: 0 };
    draft.entities.push(entityOf(authority));
    for (const fact of factsOf(authority)) {
      draft.timelines.push(fact);
      draft.origins.set(fact.factId, place);
      const [first] = fact.versions;
      if (fact.kind === 'EDGE' && first) draft.spans.set(fact.factId, first);
    }
    draft.spans.set(id, spanWithin(authority, { from: firstDayOf(segments), until: endOf(segments) }));
    for (const measure of COUNTED)
      if (counts[measure].length > 0)
        draft.spans.set(
          figureSubject(id, figureField(measure, null)),
          spanOfCount(authority, measure, counts[measure].length - 1),
        );
    draft.take(authority.words);
  }
  for (const event of register.events.values()) {
    draft.entities.push(entityOfEvent(event));
    const { facts, words } = factsOfEvent(event);
    draft.timelines.push(...facts);
    for (const { factId } of facts) draft.origins.set(factId, { file: 'events.csv', line: 0 });
    draft.take(words);
  }
  checkFirstDays(register, tables, report);
}

/** The first day that register.csv gives of a unit is the one that the editions and events attest. */
function checkFirstDays({ authorities }: Register, tables: SeedTables, report: Report): void {
  for (const row of tables['register.csv'].rows) {
    const { key, since, attested_on } = row.values;
    const first = firstDayOf(authorities.get(authorityId(key))?.segments ?? []);
    const stated = since === null ? attested_on : lastDay(since);
    if (first === stated) continue;
    const message = `the editions and events attest ${key} from ${first} on`;
    reportAt(report, row, since === null ? 'attested_on' : 'since', 'date-order', message);
  }
}
