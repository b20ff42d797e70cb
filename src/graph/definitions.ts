/**
 * Constraints and indexes, each named and made only where missing. Community edition knows uniqueness only: what else
 * must hold is checked by `record.ts` before a commit and by `audit.ts` over the whole graph.
 */
import { cypher, identifier, statement, type Cypher, type Statement } from './cypher.js';
import { EDGES, ENTITY_LABELS } from './facts.js';
import type { Graph } from './graph.js';
import { searchText } from './search-text.js';

/** The label that stands beside `State`, by the label of the entity that it describes. */
export const STATE_LABEL = {
  LocalAuthority: 'AuthorityState',
  Network: 'NetworkState',
  TaskArea: 'TaskAreaState',
  FundingProgramme: 'ProgrammeState',
  AwardRound: 'RoundState',
  AdvisoryOffice: 'OfficeState',
  Source: 'SourceState',
  TerritorialEvent: 'EventState',
} as const satisfies Record<(typeof ENTITY_LABELS)[number], string>;

function unique(name: string, label: string, ...properties: readonly string[]): Statement {
  const keys = properties.map((property) => cypher`n.${identifier(property)}`);
  return statement(
    `define ${name}`,
    cypher`CREATE CONSTRAINT ${identifier(name)} IF NOT EXISTS FOR (n:${identifier(label)}) REQUIRE ${list(keys)} IS UNIQUE`,
  );
}

function uniqueEdge(name: string, type: string): Statement {
  return statement(
    `define ${name}`,
    cypher`CREATE CONSTRAINT ${identifier(name)} IF NOT EXISTS FOR ()-[r:${edgeName(type)}]-() REQUIRE r.id IS UNIQUE`,
  );
}

function index(name: string, label: string, ...properties: readonly string[]): Statement {
  const keys = properties.map((property) => cypher`n.${identifier(property)}`);
  return statement(
    `define ${name}`,
    cypher`CREATE INDEX ${identifier(name)} IF NOT EXISTS FOR (n:${identifier(label)}) ON ${list(keys)}`,
  );
}

function list(keys: readonly Cypher[]): Cypher {
  return cypher`(${keys.reduce((all, key) => cypher`${all}, ${key}`)})`;
}

/** Relationship types have underscores, which `identifier` refuses. */
export function edgeName(type: string): Cypher {
  return type
    .split('_')
    .map((part) => identifier(part))
    .reduce((all, part) => cypher`${all}_${part}`);
}

const camel = (type: string): string =>
  type.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** What one entity at most has on a day: index, label, property. No constraint can say so, since versions share it. */
export const NATURAL_KEYS = [
  ['authorityKey', 'AuthorityState', 'key'],
  ['authorityAgs', 'AuthorityState', 'ags'],
  ['networkKey', 'NetworkState', 'key'],
  ['taskAreaKey', 'TaskAreaState', 'key'],
  ['programmeKey', 'ProgrammeState', 'key'],
  ['eventKey', 'EventState', 'key'],
] as const;

/** Names of all entities, folded; German words in their several forms are one. */
export const SEARCH_INDEX = identifier('searchWords');

export const DEFINITIONS: readonly Statement[] = [
  ...ENTITY_LABELS.map((label) => unique(`unique${label}Id`, label, 'id')),
  unique('uniqueStateId', 'State', 'id'),
  unique('uniqueFigureId', 'Figure', 'id'),
  unique('uniqueClaimId', 'Claim', 'id'),
  unique('uniqueRevisionNumber', 'Revision', 'number'),
  unique('uniqueChange', 'Change', 'revision', 'sequence'),
  unique('uniqueComing', 'Coming', 'day', 'subject'),
  unique('uniqueApiKeyId', 'ApiKey', 'id'),
  unique('uniqueImportFileId', 'ImportFile', 'id'),
  unique('uniqueImportPlanId', 'ImportPlan', 'id'),
  unique('uniqueImportRow', 'ImportRow', 'plan', 'number'),
  unique('uniqueIdempotencyKey', 'IdempotencyKey', 'viewer', 'key'),
  ...Object.keys(EDGES).map((type) => uniqueEdge(`unique${camel(`_${type}`)}Id`, type)),
  ...NATURAL_KEYS.map(([name, label, property]) => index(name, label, property)),
  index('eventFollows', 'EventState', 'follows'),
  index('figureEntity', 'Figure', 'entity'),
  index('figureValue', 'Figure', 'measure', 'value'),
  index('claimSubject', 'Claim', 'subject'),
  index('searchText', 'State', 'searchText'),
  statement(
    'define searchWords',
    cypher`CREATE FULLTEXT INDEX ${SEARCH_INDEX} IF NOT EXISTS FOR (n:State) ON EACH [n.searchText]
      OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'german'}}`,
  ),
];

const GENESIS = statement(
  'genesis',
  cypher`
    MERGE (g:Revision {number: 0})
    ON CREATE SET g.at = $at, g.actor = 'verbundgraph', g.note = 'nothing written yet'`,
);

const AWAIT_INDEXES = statement('awaitIndexes', cypher`CALL db.awaitIndexes(300)`);
const DEFINED = statement<{ name: string }>('defined', cypher`SHOW INDEXES YIELD name RETURN name`);

const REPLAN = statement('prepareForReplanning', cypher`CALL db.prepareForReplanning(300)`);

/**
 * Has the database count its indexes anew and forget all plans. It does so by itself, but seconds after a large import:
 * a plan made until then takes every label for empty, and may scan where an index is.
 */
export async function replan(graph: Graph): Promise<void> {
  await graph.read(REPLAN);
}

const WITHOUT_SEARCH_TEXT = statement<{ id: string; name: string }>(
  'withoutSearchText',
  cypher`
    MATCH (s:State) WHERE s.searchText IS NULL AND coalesce(s.name, s.title) IS NOT NULL
    RETURN s.id AS id, coalesce(s.name, s.title) AS name`,
);
const SET_SEARCH_TEXT = statement(
  'setSearchText',
  cypher`UNWIND $rows AS row MATCH (s:State {id: row.id}) SET s.searchText = row.text`,
);

/** States from before there was a search get its text. It follows from the name, so nothing that is recorded changes. */
export async function fillSearchTexts(graph: Graph): Promise<number> {
  const names = await graph.read(WITHOUT_SEARCH_TEXT);
  const rows = names.map(({ id, name }) => ({ id, text: searchText(name) }));
  if (rows.length > 0) await graph.write('fill', (transaction) => transaction.run(SET_SEARCH_TEXT, { rows }));
  return rows.length;
}

/** Brings an empty or older database to what the statements expect; changes nothing on one that has it. */
export async function defineGraph(graph: Graph): Promise<void> {
  const present = new Set((await graph.read(DEFINED)).map((row) => row.name));
  const missing = DEFINITIONS.filter(({ name }) => !present.has(name.slice('define '.length)));
  if (missing.length > 0) {
    // All in one transaction: each commit of a definition of its own took 0.4 s.
    await graph.write('define', async (transaction) => {
      for (const definition of missing) await transaction.run(definition);
    });
    // Not as a read, which is ended after ten seconds: an index on millions of nodes that are there takes longer.
    await graph.write('awaitIndexes', (transaction) => transaction.run(AWAIT_INDEXES));
    await fillSearchTexts(graph);
  }
  const at = new Date().toISOString();
  await graph.write('genesis', (transaction) => transaction.run(GENESIS, { at }));
}
