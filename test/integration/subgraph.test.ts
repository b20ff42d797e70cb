/** Neighbourhoods and paths: random worlds and the seed against a second reckoning, and what is bounded. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Moment } from '../../src/graph/moment.js';
import { neighbourhood, type SubgraphRecord } from '../../src/graph/neighbourhood.js';
import { PATH_MODES, paths } from '../../src/graph/paths.js';
import { LIMITS } from '../../src/limits.js';
import { apiOn, testGraph } from '../support/database.js';
import {
  allPaths,
  distancesFrom,
  KINDS,
  linksOn,
  neighboursIn,
  said,
  type NaiveLink,
} from '../support/naive-links.js';
import { rows } from '../support/seed-rows.js';
import { DAYS, world } from '../support/world-arbitrary.js';
import { recordWorld, type RecordedWorld } from '../support/world.js';

const graph = await testGraph();
const api = apiOn(graph);

/** What a piece of the graph must be, whatever it is of. `nameOf` takes an id to the name that the rows use. */
function checkPiece(
  piece: SubgraphRecord,
  links: readonly NaiveLink[],
  nameOf: (id: string) => string,
): void {
  const shown = piece.nodes.map(({ id }) => nameOf(id));
  expect(new Set(shown).size).toBe(shown.length);
  expect(new Set(piece.links.map(({ id }) => id)).size).toBe(piece.links.length);
  for (const { id, degree } of piece.nodes) expect(degree).toBe(neighboursIn(links, nameOf(id)).size);
  const hidden = shown.map((node) => [
    node,
    [...neighboursIn(links, node)].filter((one) => !shown.includes(one)).length,
  ]);
  expect(piece.frontier.map(({ node, hiddenCount }) => [nameOf(node), hiddenCount])).toEqual(
    hidden.filter(([, count]) => count !== 0),
  );
}
const inWords = (piece: SubgraphRecord, nameOf: (id: string) => string): string[] =>
  piece.links.map(({ kind, from, to }) => said({ kind, from: nameOf(from), to: nameOf(to) })).sort();

const question = fc.record({
  day: fc.constantFrom(...DAYS),
  kinds: fc.subarray([...KINDS], { minLength: 1 }),
  of: fc.uniqueArray(fc.nat(50), { minLength: 1, maxLength: 3 }),
  depth: fc.integer({ min: 1, max: 3 }),
  maxNodes: fc.oneof(fc.constant(2_000), fc.integer({ min: 1, max: 12 })),
  mode: fc.constantFrom(...PATH_MODES),
  k: fc.integer({ min: 1, max: 10 }),
  maxLength: fc.integer({ min: 1, max: 6 }),
  avoid: fc.array(fc.nat(50), { maxLength: 2 }),
});
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

interface Asked {
  readonly recorded: RecordedWorld;
  readonly moment: Moment;
  readonly links: readonly NaiveLink[];
  readonly there: readonly string[];
  readonly nameOf: (id: string) => string;
}

async function checkNeighbourhood(
  { recorded, moment, links, there, nameOf }: Asked,
  one: Question,
): Promise<void> {
  const of = [...new Set(one.of.flatMap((index) => there[index % Math.max(1, there.length)] ?? []))];
  const { depth, kinds, maxNodes } = one;
  const found = await neighbourhood(graph, { of: of.map(recorded.graphId), depth, kinds, maxNodes }, moment);
  const distances = distancesFrom(links, of, depth);
  checkPiece(found, links, nameOf);
  expect(found.isTruncated).toBe(distances.size > maxNodes);
  expect(found.nodes).toHaveLength(Math.min(distances.size, maxNodes));
  const shown = new Map(found.nodes.map(({ id, distance }) => [nameOf(id), distance]));
  // Each node is shown at its true distance, and the nearer ones come first.
  for (const [node, distance] of shown) expect(distances.get(node)).toBe(distance);
  expect([...shown.values()]).toEqual([...shown.values()].sort((x, y) => x - y));
  expect(inWords(found, nameOf)).toEqual(
    links
      .filter(({ from, to }) => shown.has(from) && shown.has(to))
      .map(said)
      .sort(),
  );
}

async function checkPaths({ recorded, moment, links, there, nameOf }: Asked, one: Question): Promise<number> {
  const [from, to] = one.of.map((index) => there[index % Math.max(1, there.length)]);
  const avoid = one.avoid.flatMap((index) => there[index % Math.max(1, there.length)] ?? []);
  if (from === undefined || to === undefined || from === to || avoid.includes(from) || avoid.includes(to))
    return 0;
  const { mode, k, maxLength, kinds } = one;
  const ends = { from: recorded.graphId(from), to: recorded.graphId(to) };
  const asked = { ...ends, mode, k, maxLength, kinds, avoid: avoid.map(recorded.graphId) };
  const found = await paths(graph, asked, moment);
  const words = new Map(found.subgraph.links.map((link) => [link.id, link]));
  const foundWords = found.paths.map(({ nodes, links: walked }) =>
    nodes.flatMap((node, at) => {
      const link = words.get(walked[at] ?? '');
      return link
        ? [nameOf(node), said({ ...link, from: nameOf(link.from), to: nameOf(link.to) })]
        : [nameOf(node)];
    }),
  );
  const all = allPaths(links, from, to, maxLength, avoid);
  const least = all.filter((path) => path.length === all[0]?.length);
  const most = mode === 'K_SHORTEST' ? k : LIMITS.pathsACall;
  const expected = mode === 'SHORTEST' ? least : all;
  const lengths = (list: readonly (readonly string[])[]): number[] => list.map(({ length }) => length);
  expect(lengths(foundWords)).toEqual(lengths(expected.slice(0, most)));
  const known = new Set(expected.map(String));
  expect(foundWords.filter((path) => !known.has(String(path)))).toEqual([]);
  const last = foundWords.at(-1)?.length;
  const cut = mode === 'K_SHORTEST' ? all.filter(({ length }) => length <= (last ?? 0)) : expected;
  expect(found.isTruncated).toBe(cut.length > foundWords.length);
  // Links that two lanes say at once make two paths: by their ids no path stands twice.
  expect(new Set(found.paths.map((path) => String([path.nodes, path.links]))).size).toBe(found.paths.length);
  expect(new Set(found.subgraph.nodes.map(({ id }) => id))).toEqual(
    new Set(found.paths.flatMap(({ nodes }) => nodes)),
  );
  const open = linksOn(recorded.world.recordings.at(-1) ?? rows, kinds, one.day);
  checkPiece(found.subgraph, open, nameOf);
  return foundWords.length;
}

test('random worlds on random days', async () => {
  let pathsFound = 0;
  const property = fc.asyncProperty(
    world,
    fc.array(question, { minLength: 30, maxLength: 30 }),
    async (made, all) => {
      const recorded = await recordWorld(graph, made);
      const known = made.recordings.at(-1);
      const revision = recorded.revisions.at(-1);
      if (!known || revision === undefined) return;
      for (const one of all) {
        const asOf = recorded.graphDay(one.day);
        const there = [...known.authorities, ...known.networks, ...known.taskAreas]
          .filter(({ from, until }) => from <= one.day && one.day < until)
          .map(({ id }) => id);
        const asked = {
          ...{ recorded, moment: { day: asOf, revision, asOf, atRevision: revision } },
          ...{ links: linksOn(known, one.kinds, one.day), there: [...new Set(there)] },
          nameOf: (id: string) => recorded.nameOf(id) ?? `stranger ${id}`,
        };
        await checkNeighbourhood(asked, one);
        pathsFound += await checkPaths(asked, one);
      }
    },
  );
  await fc.assert(property, { numRuns: 4, unbiased: true, plugins: [fc.interruptAfterTimeLimit(90_000)] });
  expect(pathsFound).toBeGreaterThan(10);
});

const PIECE = `nodes { id label type degree distance entity { key } }
  links { id kind from to factId provenance { field citations { source { key } } } } isTruncated frontier { nodeId hiddenCount }`;
interface Piece {
  readonly nodes: readonly {
    id: string;
    label: string;
    type: string;
    degree: number;
    entity: { key: string };
  }[];
  readonly links: readonly { kind: string; from: string; to: string; provenance: readonly object[] }[];
  readonly isTruncated: boolean;
  readonly frontier: readonly { nodeId: string; hiddenCount: number }[];
}
const idOf = async (key: string): Promise<string> =>
  (
    (await api.ask('query ($key: String!) { authority(key: $key) { id } }', { key })).authority as {
      id: string;
    }
  ).id;
const around = async (args: string, of: readonly string[]): Promise<Piece> =>
  (await api.ask(`query ($of: [ID!]!) { neighbourhood(of: $of, ${args}) { ${PIECE} } }`, { of }))
    .neighbourhood as Piece;

describe('the seed', () => {
  const links = linksOn(rows, ['MEMBER_OF'], '2026-11-23');

  test('around Landstuhl: its networks, then their members, each link with who says so', async () => {
    const piece = await around('depth: 2', [await idOf('073355011')]);
    const expected = distancesFrom(links, ['073355011'], 2);
    expect(piece.nodes.map(({ entity }) => entity.key).sort()).toEqual([...expected.keys()].sort());
    expect(piece.nodes[0]).toMatchObject({
      label: 'Verbandsgemeinde Landstuhl',
      type: 'LOCAL_AUTHORITY',
      degree: 1,
    });
    expect(piece.links).toHaveLength(
      links.filter(({ from, to }) => expected.has(from) && expected.has(to)).length,
    );
    for (const { provenance } of piece.links) expect(provenance).not.toEqual([]);
    expect(piece.isTruncated).toBe(false);
  });

  test('programme and tasks make neighbours only when asked', async () => {
    const of = [await idOf('073355011')];
    const kinds = async (args: string): Promise<string[]> => [
      ...new Set((await around(args, of)).nodes.map(({ type }) => type)),
    ];
    expect((await kinds('depth: 3')).sort()).toEqual(['LOCAL_AUTHORITY', 'NETWORK']);
    expect(await kinds('depth: 2, links: [MEMBER_OF, FUNDED_BY]')).toContain('FUNDING_PROGRAMME');
    expect(await kinds('depth: 2, links: [MEMBER_OF, WORKS_ON]')).toContain('TASK_AREA');
  });

  test('every shortest path between two partners of a partner', async () => {
    const result = (
      await api.ask(
        `query ($from: ID!, $to: ID!) { paths(from: $from, to: $to) {
          isTruncated paths { length nodeIds linkIds } subgraph { nodes { id entity { key } } links { id } } } }`,
        { from: await idOf('073345003'), to: await idOf('073375007') },
      )
    ).paths as {
      paths: readonly { length: number; nodeIds: readonly string[] }[];
      subgraph: { nodes: readonly { id: string; entity: { key: string } }[] };
    };
    // Jockgrim and Offenbach share Herxheim (schema.md, Partners): two networks and one partner between them.
    const keys = new Map(result.subgraph.nodes.map(({ id, entity }) => [id, entity.key]));
    const found = result.paths.map(({ nodeIds }) => nodeIds.map((id) => keys.get(id)));
    const expected = allPaths(links, '073345003', '073375007', 4, []).map((path) =>
      path.filter((_, at) => at % 2 === 0),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(String).sort()).toEqual(expected.map(String).sort());
    expect(result.paths.map(({ length }) => length)).toEqual(expected.map(() => 4));
    expect(found.map((path) => path[2])).toContain('073375004');
  });

  test('a day before the records begin has nothing', async () => {
    const of = [await idOf('073355011')];
    expect(await around('depth: 3, asOf: "2020-01-01"', of)).toMatchObject({
      nodes: [],
      links: [],
      frontier: [],
    });
    const [from, to] = [of[0] ?? '', await idOf('073355001')];
    expect(
      await api.ask(
        'query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, asOf: "2020-01-01") { paths { length } } }',
        {
          from,
          to,
        },
      ),
    ).toEqual({ paths: { paths: [] } });
  });
});

describe('what is bounded', () => {
  const moment = { day: '2026-11-23', revision: 2, asOf: null, atRevision: null };
  const asked = { depth: 2, maxNodes: 2_000, kinds: ['MEMBER_OF', 'WORKS_ON'] as const };

  test('the links that one answer looks at, before it does', async () => {
    const of = [await idOf('073355011')];
    const { links } = await neighbourhood(graph, { ...asked, of }, moment);
    // Each link lies at two nodes; those that ended count too, but here none has.
    const limits = { ...LIMITS, linksLookedAt: links.length - 1 };
    await expect(neighbourhood(graph, { ...asked, of }, moment, limits)).rejects.toMatchObject({
      extensions: { code: 'TOO_EXPENSIVE', measure: 'linksLookedAt', limit: links.length - 1 },
    });
  });

  const ends = async (): Promise<{ from: string; to: string }> => ({
    from: await idOf('073355011'),
    to: await idOf('073355008'),
  });
  const walk = { mode: 'ALL' as const, k: 1, maxLength: 6, kinds: ['NEIGHBOURS'] as const, avoid: [] };

  test('the steps of a walk', async () => {
    const question = { ...walk, ...(await ends()) };
    await expect(paths(graph, question, moment, { ...LIMITS, pathSteps: 100 })).rejects.toMatchObject({
      extensions: { code: 'TOO_EXPENSIVE', measure: 'pathSteps', limit: 100 },
    });
  });

  test('the paths of one answer, which says that there are more', async () => {
    const found = await paths(graph, { ...walk, ...(await ends()) }, moment);
    expect(found.paths).toHaveLength(LIMITS.pathsACall);
    expect(found.isTruncated).toBe(true);
  });
});

describe('bad input', () => {
  const reply = async (field: string, more: object = {}): Promise<unknown> => {
    const variables = { a: await idOf('07335'), b: await idOf('07336'), ...more };
    const { errors } = await api.reply(
      `query ($a: ID!, $b: ID!) { a: node(id: $a) { id } b: node(id: $b) { id } ${field} }`,
      variables,
    );
    return errors?.[0]?.extensions;
  };
  const allowedIds = 'the id of an authority, a network, a task area or a programme';
  test.each([
    ['neighbourhood(of: [$a], depth: 4) { isTruncated }', ['depth'], '1 to 3'],
    ['neighbourhood(of: [$a], depth: 0) { isTruncated }', ['depth'], '1 to 3'],
    ['neighbourhood(of: [$a], maxNodes: 2001) { isTruncated }', ['maxNodes'], '1 to 2000'],
    ['neighbourhood(of: [$a], maxNodes: 0) { isTruncated }', ['maxNodes'], '1 to 2000'],
    ['neighbourhood(of: []) { isTruncated }', ['of'], '1 to 500 items, or no list'],
    ['neighbourhood(of: [$a], links: []) { isTruncated }', ['links'], '1 to 500 items, or no list'],
    ['neighbourhood(of: [$a, "Koblenz"]) { isTruncated }', ['of', 1], 'an id as the API gave it'],
    ['neighbourhood(of: ["src_00000000000000000000"]) { isTruncated }', ['of', 0], allowedIds],
    ['paths(from: $a, to: $a) { isTruncated }', ['to'], 'another id than from'],
    ['paths(from: $a, to: $b, k: 11) { isTruncated }', ['k'], '1 to 10'],
    ['paths(from: $a, to: $b, maxLength: 7) { isTruncated }', ['maxLength'], '1 to 6'],
    ['paths(from: $a, to: $b, avoid: [$b]) { isTruncated }', ['avoid'], 'ids other than from and to'],
    ['paths(from: $a, to: "round_00000000000000000000") { isTruncated }', ['to'], allowedIds],
  ])('%s', async (field, path, allowed) => {
    expect(await reply(field)).toEqual({ code: 'BAD_INPUT', path, allowed });
  });

  test('more ids than a call may have', async () => {
    const of = Array.from({ length: 101 }, () => 'auth_00000000000000000000');
    const { errors } = await api.reply('query ($of: [ID!]!) { neighbourhood(of: $of) { isTruncated } }', {
      of,
    });
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_INPUT', path: ['of'], allowed: '1 to 100 ids' });
  });

  test('an id of another view', async () => {
    const { authority } = await api.ask('{ authority(key: "07335", asOf: "2025-01-01") { id } }');
    const { id } = authority as { id: string };
    const asked = (view: string): string =>
      `query ($of: [ID!]!) { neighbourhood(of: $of${view}) { nodes { id } } }`;
    const { errors } = await api.reply(asked(''), { of: [id] });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', path: ['of', 0] });
    const { neighbourhood: found } = await api.ask(asked(', asOf: "2025-01-01"'), { of: [id] });
    expect(found).toEqual({ nodes: [{ id }] });
  });
});
