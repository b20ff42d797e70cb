/** Entities by what they are or were called, and by their keys. */
import { compareText } from './collections.js';
import { cypher, statement } from './cypher.js';
import { SEARCH_INDEX, STATE_LABEL } from './definitions.js';
import type { AuthorityKind } from './facts.js';
import type { Graph } from './graph.js';
import { holds, onRecord, ruleOf, type Moment } from './moment.js';
import { isOfficialKey, keyForms } from './official-key.js';
import { searchQuestion } from './search-text.js';

export type Searched = 'LocalAuthority' | 'Network' | 'TaskArea' | 'FundingProgramme' | 'Source';

export interface Hit {
  readonly id: string;
  /** From 0 to 1. */
  readonly score: number;
  readonly matchedText: string;
  readonly isFormerName: boolean;
  readonly sortName: string;
}

/** More hits than a person looks through; each way of matching brings at most so many. */
export const MAX_HITS = 500;

interface HitRow {
  readonly id: string;
  readonly sortName: string;
  /** How the text matches: the key, the whole name, its beginning, or words of it. */
  readonly way: 'KEY' | 'KEY_PREFIX' | 'NAME' | 'PREFIX' | 'WORDS';
  readonly lucene: number;
  readonly matchedText: string;
  readonly isFormer: boolean;
  /** Of an authority. */
  readonly kind: AuthorityKind | null;
}
const SEARCH = statement<HitRow>(
  'search',
  cypher`
    CALL () {
      UNWIND $texts AS text
      MATCH (s:State) WHERE s.searchText STARTS WITH text AND ${onRecord('s')}
        AND any(label IN labels(s) WHERE label IN $labels)
      RETURN s, CASE WHEN s.searchText = text THEN 'NAME' ELSE 'PREFIX' END AS way, 0.0 AS lucene,
        coalesce(s.name, s.title) AS matched
      LIMIT $limit
      UNION ALL
      MATCH (s:AuthorityState) WHERE s.key STARTS WITH $digits AND ${onRecord('s')} AND 'AuthorityState' IN $labels
      RETURN s, CASE WHEN s.key IN $keys THEN 'KEY' ELSE 'KEY_PREFIX' END AS way, 0.0 AS lucene, s.key AS matched
      LIMIT $limit
      UNION ALL
      MATCH (s:AuthorityState) WHERE s.ags STARTS WITH $digits AND ${onRecord('s')} AND 'AuthorityState' IN $labels
      RETURN s, CASE WHEN s.ags IN $keys THEN 'KEY' ELSE 'KEY_PREFIX' END AS way, 0.0 AS lucene, s.ags AS matched
      LIMIT $limit
      UNION ALL
      CALL db.index.fulltext.queryNodes('${SEARCH_INDEX}', $words, {limit: $limit}) YIELD node AS s, score
      WHERE ${onRecord('s')} AND any(label IN labels(s) WHERE label IN $labels)
      RETURN s, 'WORDS' AS way, score AS lucene, coalesce(s.name, s.title) AS matched
    }
    MATCH (s)<-[:HAS_STATE]-(e)
    // In a pattern of its own: mostly it is the same state.
    MATCH (e)-[:HAS_STATE]->(now:State)
    WHERE ${onRecord('now')} AND (now:SourceState OR ${holds('now')})
    RETURN e.id AS id, now.sortName AS sortName, way, lucene, matched AS matchedText,
      NOT (now:SourceState OR ${holds('s')}) AS isFormer, now.kind AS kind`,
);

/** Points of each way; what is called so now comes before what was. */
const POINTS: Readonly<Record<HitRow['way'], number>> = {
  ...{ KEY: 1, NAME: 1, KEY_PREFIX: 0.8, PREFIX: 0.8, WORDS: 0.7 },
};
const FORMER = 0.9;
/** Another kind than was asked for. */
const OTHER_KIND = 0.75;

/** The best first, then by name. Empty for a text without two letters or digits. Any text is safe. */
export async function search(
  graph: Graph,
  asked: string,
  types: readonly Searched[],
  moment: Moment,
): Promise<Hit[]> {
  const { text, name, kinds, words } = searchQuestion(asked);
  if (text.replaceAll(' ', '').length < 2) return [];
  const compact = asked.replaceAll(/\s/g, '');
  const digits = /^\d{2,12}$/.test(compact) ? compact : null;
  const forms = digits !== null && isOfficialKey(digits) ? keyForms(digits) : null;
  const rows = await graph.read(SEARCH, {
    ...ruleOf(moment),
    ...{ texts: [...new Set([text, name])], words, limit: MAX_HITS },
    ...{ digits, keys: forms === null ? [] : [...forms.ars, ...forms.ags] },
    labels: types.map((type) => STATE_LABEL[type]),
  });
  const strongest = Math.max(1e-9, ...rows.map(({ lucene }) => lucene));
  const best = new Map<string, Hit>();
  for (const { id, sortName, way, lucene, matchedText, isFormer, kind } of rows) {
    const strength = way === 'WORDS' ? lucene / strongest : 1;
    const isOther = kind !== null && kinds !== null && !kinds.includes(kind);
    const points = POINTS[way] * strength * (isFormer ? FORMER : 1) * (isOther ? OTHER_KIND : 1);
    // Four places: what nobody sees shall not decide before the name does.
    const score = Math.round(points * 1e4) / 1e4;
    const known = best.get(id);
    if (!known || known.score < score || (known.score === score && known.isFormerName))
      best.set(id, { id, sortName, score, matchedText, isFormerName: isFormer });
  }
  return [...best.values()].sort(
    (x, y) => y.score - x.score || compareText(x.sortName, y.sortName) || compareText(x.id, y.id),
  );
}
