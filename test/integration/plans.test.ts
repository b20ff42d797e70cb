/** Each constraint and index earns its keep: a named statement's plan uses it. */
import { describe, expect, test } from '@jest/globals';

import '../../src/graph/api-keys.js';
import { allStatements, type Statement } from '../../src/graph/cypher.js';
import { DEFINITIONS } from '../../src/graph/definitions.js';
import type { PlanStep, ProfiledStep } from '../../src/graph/graph.js';
import { entityId } from '../../src/graph/ids.js';
import { ruleOf } from '../../src/graph/moment.js';
import { neighbourhood } from '../../src/graph/neighbourhood.js';
import { allLists } from '../../src/graph/page.js';
import { NEWEST_REVISION } from '../../src/graph/record-statements.js';
import { CONSEQUENCES } from '../../src/graph/territory.js';
import { createSchema } from '../../src/schema.js';
import { testGraph } from '../support/database.js';

/** Definition → the statement that would scan without it. */
const USED_BY: Readonly<Record<string, string>> = {
  uniqueLocalAuthorityId: 'authoritiesById',
  uniqueNetworkId: 'networksById',
  uniqueTaskAreaId: 'taskAreasById',
  uniqueFundingProgrammeId: 'programmesById',
  uniqueAwardRoundId: 'roundsById',
  uniqueAdvisoryOfficeId: 'officesById',
  uniqueSourceId: 'sourcesById',
  uniqueTerritorialEventId: 'eventsById',
  uniqueStateId: 'acceptedOfEntities',
  uniqueFigureId: 'openVersions FIGURE',
  uniqueClaimId: 'openVersions CLAIM',
  uniqueRevisionNumber: 'newestRevision',
  uniqueChange: 'changesAfter',
  uniqueComing: 'comingDays',
  uniqueApiKeyId: 'apiKeyById',
  uniqueIdempotencyKey: 'idempotencyKey',
  uniqueImportFileId: 'importFile',
  uniqueImportPlanId: 'importPlan',
  uniqueImportRow: 'importRows',
  uniqueBelongsToId: 'acceptedOfEdges',
  uniqueMemberOfId: 'acceptedOfEdges',
  uniqueNeighboursId: 'acceptedOfEdges',
  uniqueWorksOnId: 'acceptedOfEdges',
  uniqueFundedById: 'acceptedOfEdges',
  uniqueBeforeId: 'acceptedOfReforms',
  uniqueAfterId: 'acceptedOfReforms',
  uniqueSucceededById: 'acceptedOfReforms',
  uniquePartOfId: 'openVersions PART_OF',
  uniqueRoundOfId: 'openVersions ROUND_OF',
  uniqueAdvisesOnId: 'openVersions ADVISES_ON',
  authorityKey: 'holdersOfKeys',
  authorityAgs: 'holdersOfKeys',
  networkKey: 'networksByKey',
  taskAreaKey: 'taskAreasByKey',
  programmeKey: 'programmesByKey',
  eventKey: 'eventsByKey',
  eventFollows: 'consequencesOf DAY DESC forward',
  figureEntity: 'figuresOf',
  figureValue: 'similarSizesOf',
  claimSubject: 'claimsOf',
  searchText: 'search',
  searchWords: 'search',
};

/** A full-text index is asked by its name; its label stands in no plan. */
const isFullText = ({ text }: Statement): boolean => text.startsWith('CREATE FULLTEXT INDEX');

/** `State(id)` of `… FOR (n:State) REQUIRE (n.id) IS UNIQUE`: so a plan names what it seeks in. */
function target(text: string): string {
  const label = /[([]\w:(\w+)[)\]]/.exec(text)?.[1] ?? '';
  const properties = [...text.matchAll(/\b[nr]\.(\w+)/g)].map((match) => match[1]);
  return `${label}(${properties.join(', ')})`;
}

const steps = (step: PlanStep): PlanStep[] => [step, ...step.children.flatMap(steps)];

// Loads every room, so that every statement is registered; one of a list when it is first asked for.
createSchema();
CONSEQUENCES.page({ sort: 'DAY', direction: 'DESC', backward: false }, null);
const graph = await testGraph();

test('every definition names the statement that needs it', () => {
  const names = DEFINITIONS.map(({ name }) => name.slice('define '.length));
  expect(Object.keys(USED_BY).sort()).toEqual(names.sort());
});

describe('the plan', () => {
  const seekable = DEFINITIONS.filter((definition) => !isFullText(definition));
  test.each(seekable.map(({ name, text }) => [name.slice('define '.length), target(text)]))(
    'of a statement seeks in %s',
    async (name, sought) => {
      const statement = allStatements().get(USED_BY[name] ?? '');
      if (!statement) throw new Error(`no statement ${USED_BY[name]}`);
      const seeks = steps(await graph.explain(statement)).filter(({ operator }) =>
        operator.includes('IndexSeek'),
      );
      expect(seeks.map(({ details }) => details)).toContainEqual(expect.stringContaining(`:${sought}`));
    },
  );

  test('of the search asks the index of words', async () => {
    const statement = allStatements().get(USED_BY.searchWords ?? '');
    if (!statement) throw new Error('no statement searches words');
    const calls = steps(await graph.explain(statement)).filter(
      ({ operator }) => operator === 'ProcedureCall',
    );
    expect(calls.map(({ details }) => details)).toEqual([
      expect.stringContaining('db.index.fulltext.queryNodes'),
    ]);
    expect(DEFINITIONS.filter(isFullText).map(({ name }) => name)).toEqual(['define searchWords']);
    expect(statement.text).toContain("'searchWords'");
  });
});

test('a profile counts what is looked at: of all revisions the newest alone', async () => {
  const hits = ({ databaseHits, children }: ProfiledStep): number =>
    children.reduce((sum, child) => sum + hits(child), databaseHits);
  const counted = hits(await graph.profile(NEWEST_REVISION));
  expect(counted).toBeGreaterThan(0);
  expect(counted).toBeLessThan(20);
});

test('a walk counts links by the degrees of nodes, and beyond the limit looks at none of them', async () => {
  const id = entityId('Network', 'ersthelfer-app');
  const question = { of: [id], depth: 1, kinds: ['MEMBER_OF', 'WORKS_ON'] as const, maxNodes: 100 };
  const moment = { day: '2026-01-01', revision: 1_000_000, asOf: null, atRevision: null };
  const found = await neighbourhood(graph, question, moment);
  expect(found.links.length).toBeGreaterThan(0);
  const walk = allStatements().get('linksOf MEMBER_OF WORKS_ON');
  if (!walk) throw new Error('no statement walks');
  const profileOf = async (limit: number): Promise<ProfiledStep[]> => {
    const parameters = { ...ruleOf(moment), ids: [id], avoid: [], limit };
    const all = (step: ProfiledStep): ProfiledStep[] => [step, ...step.children.flatMap(all)];
    return all(await graph.profile(walk, parameters));
  };
  const expands = (all: readonly ProfiledStep[]): ProfiledStep[] =>
    all.filter(({ operator }) => operator.includes('Expand'));
  const [within, beyond] = [await profileOf(1_000), await profileOf(0)];
  // One walk along the links, and none to count them.
  expect(expands(within)).toHaveLength(1);
  expect(within.some(({ details }) => details.includes('getDegree('))).toBe(true);
  expect(expands(within)[0]?.databaseHits).toBeGreaterThan(0);
  expect(expands(beyond).map(({ databaseHits }) => databaseHits)).toEqual([0]);
});

test('every list is told with its orders and filters', () => {
  const lists = new Map(allLists().map(({ name, ...rest }) => [name, rest]));
  expect(lists.get('sources')).toMatchObject({ sorts: ['TITLE'], conditions: ['keys', 'text'] });
  expect([...lists.keys()]).toEqual(expect.arrayContaining(['authorities', 'membersOf', 'networksOfTask']));
});
