/** Sources: who states facts. They describe themselves, so they are seen as recorded, whatever the day. */
import { cypher, statement } from './cypher.js';
import type { Reader } from './graph.js';
import { onRecord, type Moment } from './moment.js';
import { defineList, type PageRow } from './page.js';

export interface SourceColumns {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly url: string | null;
  readonly licence: string | null;
  readonly attribution: string | null;
  readonly publishedOn: string | null;
  readonly describesOn: string | null;
  readonly retrievedOn: string;
}
export interface SourceRecord extends SourceColumns {
  readonly moment: Moment;
}

const SOURCES_BY_ID = statement<SourceColumns>(
  'sourcesById',
  cypher`
    UNWIND $ids AS id
    MATCH (:Source {id: id})-[:HAS_STATE]->(s:SourceState) WHERE ${onRecord('s')}
    RETURN id, s.key AS key, s.title AS title, s.url AS url, s.licence AS licence, s.attribution AS attribution,
      s.publishedOn AS publishedOn, s.describesOn AS describesOn, s.retrievedOn AS retrievedOn`,
);

/** The records of these ids, in any order. */
export async function sourcesById(
  graph: Reader,
  ids: readonly string[],
  moment: Moment,
): Promise<SourceRecord[]> {
  const rows = await graph.read(SOURCES_BY_ID, { revision: moment.revision, ids });
  return rows.map((row) => Object.freeze({ ...row, moment }));
}

export const SOURCES = defineList<'TITLE', PageRow>({
  name: 'sources',
  match: cypher`
    MATCH (s:SourceState) WHERE ${onRecord('s')}`,
  conditions: {
    keys: cypher`s.key IN $filter.keys`,
    text: cypher`s.sortName CONTAINS $filter.text OR toLower(s.url) CONTAINS $filter.text`,
  },
  id: cypher`s.entity`,
  sorts: { TITLE: cypher`s.sortName` },
});
