/** What can be asked of reforms: events with both sides, successions with shares, and authorities that are gone. */
import { beforeAll, describe, expect, test } from '@jest/globals';

import { audit } from '../../src/graph/audit.js';
import { apiOn, testGraph, type Api } from '../support/database.js';
import { recordReform, REFORM_DAYS as D } from '../support/reform-world.js';
import type { RecordedWorld } from '../support/world.js';

const statements: string[] = [];
const graph = await testGraph({ onStatement: (name) => statements.push(name) });
const api: Api = apiOn(graph, () => new Date('2026-11-24T12:00:00Z'));
let world: RecordedWorld;
beforeAll(async () => {
  world = await recordReform(graph);
});

/** The day before one of the world's, in the graph. */
const before = (day: string): string =>
  new Date(Date.parse(world.graphDay(day)) - 86_400_000).toISOString().slice(0, 10);
const view = (day: string): string => `asOf: "${world.graphDay(day)}"`;
const key = (digits: string): string => world.authorityKey(digits);
type Row = Readonly<Record<string, unknown>>;
const ofAuthority = async (digits: string, fields: string, args = ''): Promise<Row | null> =>
  (await api.ask(`{ authority(key: "${key(digits)}" ${args}) { ${fields} } }`)).authority as Row | null;
const ofEvent = async (id: string, fields: string, args = ''): Promise<Row | null> =>
  (await api.ask(`{ territorialEvent(key: "${world.taskAreaKey(id)}" ${args}) { ${fields} } }`))
    .territorialEvent as Row | null;
/** The world's names for the ids in an answer. */
const names = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value).replaceAll(
      /"((?:auth|event)_[0-9a-f]+)(?:@[^"]*)?"/g,
      (_, id: string) => `"${world.nameOf(id) ?? 'stranger'}"`,
    ),
  );

describe('an event', () => {
  test('says what happened, when, by which law, and who took part', async () => {
    const event = await ofEvent(
      'e0',
      `kind level effectiveOn earliestOn latestOn legalBasis label hasConflict follows { id }
      before { totalCount edges { name key kind node { id status } } } after { edges { name key kind node { id status } } }
      consequences { nodes { id kind follows { id } } }`,
      view(D.merger),
    );
    const day = world.graphDay(D.merger);
    const side = (id: string, name: string, digits: string, status: string) => ({
      ...{ name, key: key(digits), kind: 'VERBANDSGEMEINDE', node: { id, status } },
    });
    const following = (id: string, kind: string) => ({ id, kind, follows: { id: 'e0' } });
    expect(names(event)).toEqual({
      ...{ kind: 'MERGER', level: 'ASSOCIATION', effectiveOn: day, earliestOn: day, latestOn: day },
      ...{ legalBasis: 'Gesetz über die Mitte', hasConflict: false, follows: null },
      label: `Verbandsgemeinde Mitte: merger of Verbandsgemeinde Nord and Verbandsgemeinde Süd (${day})`,
      before: {
        totalCount: 2,
        edges: [side('a1', 'Nord', '11', 'DISSOLVED'), side('a2', 'Süd', '12', 'DISSOLVED')],
      },
      after: { edges: [side('a7', 'Mitte', '20', 'EXISTING')] },
      consequences: {
        nodes: expect.arrayContaining([
          following('e1', 'KEY_CHANGE'),
          following('e2', 'REPARENTING'),
        ]) as unknown,
      },
    });
  });

  test('is not there before its day, and for ever from it on', async () => {
    expect(await ofEvent('e0', 'id', `asOf: "${before(D.merger)}"`)).toBeNull();
    expect(await ofEvent('e0', 'kind')).toEqual({ kind: 'MERGER' });
    const { id } = (await ofEvent('e0', 'id')) ?? {};
    expect(id).toBe(world.graphId('e0'));
    const { node } = await api.ask(`{ node(id: "${String(id)}") { __typename ... on Entity { label } } }`);
    expect(node).toMatchObject({ __typename: 'TerritorialEvent' });
  });

  test('whose day is not known has the two days between which it was', async () => {
    expect(await ofEvent('e3', 'effectiveOn earliestOn latestOn label')).toEqual({
      ...{ effectiveOn: null, earliestOn: world.graphDay(D.merger), latestOn: world.graphDay(D.parts) },
      label: `Ahornbuche and Eiche: merger of Ahorn, Buche and Eiche (by ${world.graphDay(D.parts)})`,
    });
  });

  test('of each kind is told in words, with those who were called so then', async () => {
    const labels = await Promise.all(['e1', 'e2', 'e4', 'e5'].map((id) => ofEvent(id, 'label')));
    const on = (day: string): string => `(${world.graphDay(day)})`;
    expect(labels.map((event) => event?.label)).toEqual([
      `Ahorn, Buche, Eiche and 1 other: change of key ${on(D.merger)}`,
      `Ahorn, Buche, Eiche and 1 other: change of what it belongs to ${on(D.merger)}`,
      `Fichte: incorporation of Ahornbuche ${on(D.incorporation)}`,
      `Fichtenberg: renamed from Fichte ${on(D.rename)}`,
    ]);
  });

  test('shows on its edges what an authority was right before and right after', async () => {
    const edges = 'edges { key name node { id } }';
    const event = await ofEvent('e1', `before { ${edges} } after { ${edges} }`);
    const side = (tens: string) => ({
      edges: ['Ahorn', 'Buche', 'Eiche', 'Fichte'].map((name, index) => ({
        ...{ name, key: key(`${tens}${index + 3}`), node: { id: `a${index + 3}` } },
      })),
    });
    expect(names(event)).toEqual({ before: side('1'), after: side('3') });
  });

  test('has its sources and its history', async () => {
    const event = await ofEvent(
      'e0',
      'provenance(field: "legalBasis") { citations { source { key } } } history(field: "kind") { value from until }',
    );
    expect(event).toEqual({
      provenance: [{ citations: [{ source: { key: 'verbundgraph-aufgabenbaum' } }] }],
      history: [{ value: 'MERGER', from: world.graphDay(D.merger), until: null }],
    });
    const { before: side } = (await ofEvent(
      'e0',
      'before { edges { factId since until provenance { field citations { evidence } } } }',
    )) as { before: { edges: Row[] } };
    expect(side.edges).toHaveLength(2);
    for (const { provenance } of side.edges)
      expect(provenance).toEqual([{ field: 'exists', citations: [{ evidence: 'STATED' }] }]);
  });
});

describe('the list of events', () => {
  const list = async (filter: string, args = ''): Promise<unknown> => {
    const { territorialEvents } = await api.ask(
      `{ territorialEvents(first: 100, filter: { ${filter} } ${args}) { totalCount nodes { id } } }`,
    );
    const { totalCount, nodes } = territorialEvents as { totalCount: number; nodes: { id: string }[] };
    const ids = nodes.flatMap(({ id }) => world.nameOf(id.replace(/@.*/, '')) ?? []);
    return { ids, others: totalCount - ids.length };
  };
  const within = (digits: string): string => `within: ["${key(digits)}"]`;

  test('is narrowed by those who took part, and by where they lay right before or after', async () => {
    const all = ['e5', 'e4', 'e3', ...['e0', 'e1', 'e2']];
    const sorted = (await list(within('10'), 'orderBy: { field: KEY }')) as { ids: string[] };
    expect(sorted).toEqual({ ids: [...all].sort(), others: 0 });
    expect(await list(`${within('10')}, kinds: [MERGER]`)).toEqual({ ids: ['e3', 'e0'], others: 0 });
    // Nord was dissolved by the merger: what its Gemeinden did later was not in it.
    expect(await list(`${within('11')}, kinds: [MERGER, RENAME]`)).toEqual({ ids: ['e0'], others: 0 });
    expect(await list(`${within('11')}, levels: [MUNICIPALITY], kinds: [KEY_CHANGE]`)).toEqual({
      ...{ ids: ['e1'], others: 0 },
    });
    expect(await list(within('38'))).toEqual({ ids: ['e4', 'e3'], others: 0 });
    expect(await list(`${within('10')}, hasConflict: true`)).toEqual({ ids: [], others: 0 });
  });

  test('is narrowed by days: all on which they can have been lie in the range', async () => {
    const range = (from: string, to: string): string =>
      `${within('10')}, effective: { from: "${world.graphDay(from)}", to: "${world.graphDay(to)}" }`;
    expect(await list(range(D.parts, D.rename))).toEqual({ ids: ['e5', 'e4'], others: 0 });
    expect(await list(`${range(D.merger, D.parts)}, kinds: [MERGER]`)).toEqual({
      ...{ ids: ['e3', 'e0'], others: 0 },
    });
    const { errors } = await api.reply(
      '{ territorialEvents(filter: { effective: { from: "2020-01-02", to: "2020-01-01" } }) { totalCount } }',
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', path: ['filter', 'effective'] });
  });

  test('ends with the day that is asked about', async () => {
    expect(await list(within('10'), view(D.parts))).toMatchObject({ others: 0 });
    const { ids } = (await list(within('10'), view(D.parts))) as { ids: string[] };
    expect([...ids].sort()).toEqual(['e0', 'e1', 'e2', 'e3']);
  });

  test('newest first, and the other way round', async () => {
    const kinds = `${within('10')}, kinds: [MERGER, INCORPORATION, RENAME]`;
    expect(await list(kinds)).toEqual({ ids: ['e5', 'e4', 'e3', 'e0'], others: 0 });
    expect(await list(kinds, 'orderBy: { field: DAY, direction: ASC }')).toEqual({
      ...{ ids: ['e0', 'e3', 'e4', 'e5'], others: 0 },
    });
  });
});

describe('successions', () => {
  const edges =
    'totalCount edges { node { id } event { id } populationShare areaShare populationShareOfSuccessor areaShareOfSuccessor }';

  test('say by which event what went where, with its shares', async () => {
    const shares = (ofPopulation: number | null, ofArea: number, population: number, area: number) => ({
      ...{ populationShare: ofPopulation, areaShare: ofArea },
      ...{ populationShareOfSuccessor: population, areaShareOfSuccessor: area },
    });
    const at = (node: string, event: string, of: ReturnType<typeof shares>) => ({
      ...{ node: { id: node }, event: { id: event }, ...of },
    });
    expect(names(await ofAuthority('38', `predecessors { ${edges} } successors { ${edges} }`))).toEqual({
      predecessors: {
        totalCount: 3,
        edges: [
          at('a3', 'e3', shares(1, 1, 0.3, 0.4)),
          at('a4', 'e3', shares(1, 1, 0.6, 0.4)),
          at('a5', 'e3', shares(null, 0.25, 0.1, 0.2)),
        ],
      },
      successors: { totalCount: 1, edges: [at('a6', 'e4', shares(1, 1, 0.5, 0.75))] },
    });
  });

  test('are facts, whose sources and accepted values can be had', async () => {
    const found = (await ofAuthority(
      '38',
      'successors { edges { factId since until provenance(field: "areaShare") { field citations { source { key } } } } }',
    )) as { successors: { edges: Row[] } };
    expect(found.successors.edges).toEqual([
      {
        ...{ factId: expect.stringMatching(/^edge_/) as unknown, since: null, until: null },
        provenance: [{ field: 'areaShare', citations: [{ source: { key: 'verbundgraph-aufgabenbaum' } }] }],
      },
    ]);
  });

  test('begin with their event', async () => {
    expect(await ofAuthority('15', 'successors { totalCount }', view(D.merger))).toEqual({
      successors: { totalCount: 0 },
    });
  });
});

describe('an authority', () => {
  test('knows its events, the newest first, from founding to end', async () => {
    const fields = 'status establishedOn dissolvedOn events { totalCount nodes { id } }';
    expect(names(await ofAuthority('38', fields))).toEqual({
      ...{ status: 'DISSOLVED', establishedOn: null, dissolvedOn: world.graphDay(D.incorporation) },
      events: { totalCount: 2, nodes: [{ id: 'e4' }, { id: 'e3' }] },
    });
    expect(names(await ofAuthority('38', fields, view(D.parts)))).toEqual({
      ...{ status: 'EXISTING', establishedOn: null, dissolvedOn: world.graphDay(D.incorporation) },
      events: { totalCount: 1, nodes: [{ id: 'e3' }] },
    });
  });

  test('that is gone is shown as it was last, never its successor', async () => {
    const fields = `id name status label population { value } parent { id } district { id } association { id }
      memberships { totalCount } children { totalCount } neighbours { totalCount }
      partners { totalCount } similar { totalCount }
      boundary { linesOn } metrics { degree } provenance(field: "name") { citations { source { key } } }
      figures: provenance(field: "population") { citations { source { key } } }`;
    const [mine, none] = [
      [{ citations: [{ source: { key: 'verbundgraph-aufgabenbaum' } }] }],
      { totalCount: 0 },
    ];
    const gone = {
      ...{ id: 'a3', name: 'Ahorn', status: 'DISSOLVED', label: 'Ahorn (Verbandsgemeinde Mitte)' },
      ...{ population: { value: 100 }, parent: { id: 'a7' }, district: { id: 'a0' } },
      ...{ association: { id: 'a7' }, memberships: none, children: none, neighbours: none, partners: none },
      ...{ similar: none, boundary: null, metrics: null },
      ...{ provenance: mine, figures: mine },
    };
    // By the key that it had last, by an earlier one, by its id, and long after everything around it is gone, too.
    for (const args of ['', view(D.parts), view(D.last)])
      for (const digits of ['13', '33']) expect(names(await ofAuthority(digits, fields, args))).toEqual(gone);
    const { node } = await api.ask(
      `{ node(id: "${world.graphId('a3')}") { ... on LocalAuthority { ${fields} } } }`,
    );
    expect(names(node)).toEqual(gone);
    const { authoritiesByKeys } = await api.ask(
      `{ authoritiesByKeys(keys: ["${key('11')}", "${key('13')}"], ${view(D.parts)}) { id memberships { totalCount } } }`,
    );
    expect(names(authoritiesByKeys)).toEqual([
      ...['a1', 'a3'].map((id) => ({ id, memberships: { totalCount: 0 } })),
    ]);
  });

  test('has the figures of other days while it was there, and its last ones afterwards', async () => {
    const at = (day: string): string => `population(on: "${world.graphDay(day)}") { value }`;
    const found = await ofAuthority(
      '13',
      `then: ${at(D.first)} last: ${at(D.last)} early: population(on: "1850-01-01") { value }`,
    );
    expect(found).toEqual({ then: { value: 100 }, last: { value: 100 }, early: null });
  });

  test('is not there before its first day', async () => {
    expect(await ofAuthority('38', 'id', `asOf: "${before(D.parts)}"`)).toBeNull();
    const id = `${world.graphId('a8')}@${before(D.parts)}`;
    expect(await api.ask(`{ node(id: "${id}") { id } }`)).toEqual({ node: null });
  });

  test('that is there is found by one look-up; what is not, by one more', async () => {
    const ask = async (digits: string, args: string): Promise<string[]> => {
      statements.length = 0;
      await ofAuthority(digits, 'name', args);
      return statements.filter((name) => name.includes('uthoritiesById'));
    };
    expect(await ask('13', view(D.first))).toEqual(['authoritiesById']);
    expect(await ask('13', view(D.last))).toEqual(['authoritiesById', 'dissolvedAuthoritiesById']);
  });

  test('that is gone names its sources in the reply', async () => {
    const { attribution } = await api.extensionsOf(`{ authority(key: "${key('13')}") { name } }`);
    expect(attribution).toHaveLength(1);
  });
});

describe('lists', () => {
  const list = async (filter: string, args = '', field = 'authorities'): Promise<unknown> => {
    const found = (
      await api.ask(
        `{ list: ${field}(first: 100, filter: { ${filter} } ${args}) { totalCount nodes { id status } } }`,
      )
    ).list as { totalCount: number; nodes: { id: string; status: string }[] };
    expect(found.totalCount).toBe(found.nodes.length);
    return found.nodes
      .map(({ id, status }) => `${world.nameOf(id.replace(/@.*/, '')) ?? id} ${status}`)
      .sort();
  };
  const keys = (...digits: string[]): string => `keys: ${JSON.stringify(digits.map(key))}`;

  test('leave out those that are gone, unless they are asked for', async () => {
    const three = keys('33', '35', '38');
    const at = view(D.parts);
    expect(await list(three, at)).toEqual(['a5 EXISTING', 'a8 EXISTING']);
    expect(await list(`${three}, status: [EXISTING]`, at)).toEqual(['a5 EXISTING', 'a8 EXISTING']);
    expect(await list(`${three}, status: [DISSOLVED]`, at)).toEqual(['a3 DISSOLVED']);
    expect(await list(`${three}, status: [DISSOLVED, EXISTING]`, at)).toEqual([
      ...['a3 DISSOLVED', 'a5 EXISTING', 'a8 EXISTING'],
    ]);
    // What is to come is not there at all.
    expect(await list(`${keys('38')}, status: [DISSOLVED, EXISTING]`, view(D.merger))).toEqual([]);
    // Only the last key counts, and only the last kind.
    expect(await list(`${keys('13', '15')}, status: [DISSOLVED, EXISTING]`, at)).toEqual([]);
    expect(await list(`${keys('33')}, status: [DISSOLVED]`, at, 'districts')).toEqual([]);
    expect(await list(`${keys('33')}, status: [DISSOLVED]`, at, 'municipalities')).toEqual(['a3 DISSOLVED']);
  });

  test('of the gone look at where they were last, and at their last figures', async () => {
    const dissolved = 'status: [DISSOLVED]';
    expect(await list(`within: ["${key('10')}"], ${dissolved}`, view(D.parts))).toEqual([
      ...['a1', 'a2', 'a3', 'a4'].map((id) => `${id} DISSOLVED`),
    ]);
    expect(await list(`within: ["${key('20')}"], ${dissolved}`, view(D.parts))).toEqual([
      ...['a3 DISSOLVED', 'a4 DISSOLVED'],
    ]);
    expect(
      await list(`within: ["${key('10')}"], ${dissolved}, population: { min: 150 }`, view(D.parts)),
    ).toEqual(['a1 DISSOLVED', 'a4 DISSOLVED']);
    expect(await list(`within: ["${key('10')}"], ${dissolved}, memberOf: {}`)).toEqual([]);
  });

  test('in every order, both ways', async () => {
    const ordered = async (order: string): Promise<unknown> => {
      const { authorities } = await api.ask(
        `{ authorities(filter: { within: ["${key('10')}"], status: [DISSOLVED] }, orderBy: { ${order} }, ${view(D.parts)}) { nodes { id } } }`,
      );
      return names((authorities as { nodes: { id: string }[] }).nodes.map(({ id }) => id));
    };
    expect(await ordered('field: NAME')).toEqual(['a3', 'a4', 'a1', 'a2']);
    expect(await ordered('field: KEY, direction: DESC')).toEqual(['a4', 'a3', 'a2', 'a1']);
    expect(await ordered('field: POPULATION')).toEqual(['a3', 'a4', 'a1', 'a2']);
    expect(await ordered('field: AREA')).toHaveLength(4);
    expect(await ordered('field: NETWORK_COUNT')).toHaveLength(4);
  });

  test('of members have nobody who is gone', async () => {
    const { network } = await api.ask(
      `{ network(key: "${world.taskAreaKey('n0')}", ${view(D.first)}) {
        all: members { totalCount } there: members(filter: { status: [EXISTING] }) { totalCount }
        gone: members(filter: { status: [DISSOLVED] }) { totalCount } } }`,
    );
    expect(network).toEqual({ all: { totalCount: 1 }, there: { totalCount: 1 }, gone: { totalCount: 0 } });
  });

  test('of children and in search have nobody who is gone', async () => {
    expect(names(await ofAuthority('20', 'children { nodes { id } }', view(D.parts)))).toEqual({
      children: { nodes: [{ id: 'a8' }, { id: 'a5' }, { id: 'a6' }] },
    });
    const { search } = await api.ask('{ search(text: "Ahornbuche") { totalCount } }');
    expect(search).toEqual({ totalCount: 0 });
  });
});

test('the audit has nothing against what outlives those whom it dissolved', async () => {
  const { breaches } = await audit(graph);
  const mine = ['a0', 'a1', 'a3', 'a7', 'a8', 'e0', 'e3'].map(world.graphId);
  const text = JSON.stringify(breaches.filter(({ subject }) => !subject.startsWith('broken_')));
  expect(mine.filter((id) => text.includes(id))).toEqual([]);
  expect(breaches.filter(({ message }) => /holds from .* but (auth|event)_/.test(message))).toEqual([]);
});
