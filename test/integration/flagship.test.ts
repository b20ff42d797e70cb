/** What the product exists for, with the figures that its design expects from the seed. */
import { beforeAll, describe, expect, test } from '@jest/globals';

import { apiOn, testGraph, type Api } from '../support/database.js';

let api: Api;
const statements: string[] = [];
beforeAll(async () => {
  api = apiOn(await testGraph({ onStatement: (name) => statements.push(name) }));
});

const FLAGSHIP = `{
  partnerGroups(args: { taskArea: "cybersicherheit", kinds: [VERBANDSGEMEINDE] }) {
    nodes { authorities { name } networks { name } }
  }
}`;

test('one group of five shares cybersecurity, in at most three round trips', async () => {
  statements.length = 0;
  expect(await api.ask(FLAGSHIP)).toEqual({
    partnerGroups: {
      nodes: [
        {
          authorities: [
            { name: 'Bruchmühlbach-Miesau' },
            { name: 'Enkenbach-Alsenborn' },
            { name: 'Landstuhl' },
            { name: 'Ramstein-Miesenbach' },
            { name: 'Weilerbach' },
          ],
          networks: [{ name: 'Interkommunale Cybersicherheit' }],
        },
      ],
    },
  });
  expect(statements.length).toBeLessThanOrEqual(3);
});

test.each([
  ['cybersicherheit', 'SAME_NETWORK', 10],
  ['cybersicherheit', 'SHARED_PARTNER', 10],
  ['brand-und-katastrophenschutz', 'SAME_NETWORK', 4],
  ['brand-und-katastrophenschutz', 'SHARED_PARTNER', 6],
  [null, 'SAME_NETWORK', 57],
  [null, 'SHARED_PARTNER', 78],
])('pairs of Verbandsgemeinden: %s, %s: %i', async (taskArea, relation, expected) => {
  const data = await api.ask(`query ($args: PartnerArgs) { partnerships(args: $args) { totalCount } }`, {
    args: { taskArea, relation, kinds: ['VERBANDSGEMEINDE'] },
  });
  expect(data).toEqual({ partnerships: { totalCount: expected } });
});

test('the shared partner of Jockgrim and Offenbach is Herxheim, each through its own network', async () => {
  const data = await api.ask(`{
    partnerships(args: { taskArea: "brand-und-katastrophenschutz", kinds: [VERBANDSGEMEINDE], relation: SHARED_PARTNER }) {
      nodes { authorities { name } sharedNetworks { network { key } }
        sharedPartners { edges { node { name } viaA { key } viaB { key } } } }
    }
  }`);
  const { nodes } = data.partnerships as {
    nodes: {
      authorities: { name: string }[];
      sharedNetworks: unknown[];
      sharedPartners: { edges: unknown[] };
    }[];
  };
  const pair = nodes.find(
    ({ authorities }) => authorities.map(({ name }) => name).join() === 'Jockgrim,Offenbach an der Queich',
  );
  expect(pair?.sharedNetworks).toEqual([]);
  expect(pair?.sharedPartners.edges).toEqual([
    {
      node: { name: 'Herxheim' },
      viaA: [{ key: 'katastrophenschutz-herxheim-jockgrim-ruelzheim' }],
      viaB: [{ key: 'geraetewartstelle-herxheim-offenbach-suew' }],
    },
  ]);
});

test('the register counts as the officials do', async () => {
  const kind = (name: string): string => `${name}: authorities(filter: { kinds: [${name}] }) { totalCount }`;
  const kinds = [
    'LANDKREIS',
    'KREISFREIE_STADT',
    'VERBANDSGEMEINDE',
    'VERBANDSFREIE_GEMEINDE',
    'ORTSGEMEINDE',
  ];
  const data = await api.ask(`{ ${kinds.map(kind).join(' ')} authorities { totalCount }
    districts { totalCount } municipalities { totalCount } }`);
  expect(Object.values(data).map((list) => (list as { totalCount: number }).totalCount)).toEqual([
    ...[24, 12, 129, 29, 2259],
    ...[2453, 36, 2300],
  ]);
});

test('Koblenz answers to its keys of every kind, and is its own district', async () => {
  const data = await api.ask(`{
    a: authority(key: "07111") { name district { name } levels }
    b: authority(key: "07111000") { name district { name } levels }
    c: authority(key: "071110000000") { name district { name } levels }
  }`);
  const koblenz = { name: 'Koblenz', district: { name: 'Koblenz' }, levels: ['DISTRICT', 'MUNICIPALITY'] };
  expect(data).toEqual({ a: koblenz, b: koblenz, c: koblenz });
});

test('no network is known on 2020-01-01', async () => {
  const data = await api.ask('{ networks(asOf: "2020-01-01") { totalCount nodes { key } } }');
  expect(data).toEqual({ networks: { totalCount: 0, nodes: [] } });
});

describe('Interkommunale Verwaltungsstäbe', () => {
  test('five members without a role, and an open conflict with both citations', async () => {
    const data = await api.ask(`{ network(key: "interkommunale-verwaltungsstaebe") {
      hasConflict
      members { edges { role } }
      provenance(field: "lead") { citations { evidence } conflicts { status accepted alternatives { value citations { source { url } } } } }
    } }`);
    const network = data.network as {
      hasConflict: boolean;
      members: { edges: { role: null }[] };
      provenance: {
        citations: unknown[];
        conflicts: {
          status: string;
          accepted: null;
          alternatives: { value: string; citations: { source: { url: string } }[] }[];
        }[];
      }[];
    };
    expect(network.hasConflict).toBe(true);
    expect(network.members.edges).toEqual(Array.from({ length: 5 }, () => ({ role: null })));
    const [lead] = network.provenance;
    expect(lead?.citations).toEqual([]);
    expect(lead?.conflicts).toMatchObject([{ status: 'OPEN', accepted: null }]);
    const said = lead?.conflicts[0]?.alternatives.map(({ value, citations }) => [value, citations.length]);
    expect(said?.sort()).toEqual([
      ['Donnersbergkreis (07333)', 1],
      ['Kaiserslautern (07335)', 1],
    ]);
  });
});

test('a role is on record for 7 of the 75 memberships only', async () => {
  const data = await api.ask('{ networks(first: 100) { nodes { members(first: 100) { edges { role } } } } }');
  const { nodes } = data.networks as { nodes: { members: { edges: { role: string | null }[] } }[] };
  const roles = nodes.flatMap(({ members }) => members.edges.map(({ role }) => role));
  expect(roles).toHaveLength(75);
  expect(roles.filter((role) => role !== null)).toEqual(Array.from({ length: 7 }, () => 'LEAD'));
});

const THROUGH_DISTRICTS = `query ($within: [String!]) {
  partnerships(args: {
    taskArea: "brand-und-katastrophenschutz", kinds: [VERBANDSGEMEINDE], within: $within,
    participation: [DIRECT, VIA_DISTRICT]
  }) {
    totalCount
    nodes {
      authorities { name }
      sharedNetworks { network { name } participationA participationB heldByA { label } heldByB { label } }
    }
  }
}`;

/**
 * 261 by hand: 247 pairs of the 25 Verbandsgemeinden in the five Landkreise of the Verwaltungsstäbe, without the 53 in one
 * Landkreis; the 4 direct ones; and Herxheim and Offenbach, each with the five others in the Südliche Weinstraße.
 */
test('Verbandsgemeinden work together through two Landkreise, and not through one', async () => {
  const [freinsheim, deidesheim, goellheim] = ['073325002', '073325001', '073335003'];
  const pairs = (await api.ask(THROUGH_DISTRICTS)).partnerships;
  expect(pairs).toMatchObject({ totalCount: 261 });
  const across = (await api.ask(THROUGH_DISTRICTS, { within: [freinsheim, goellheim] })).partnerships;
  expect(across).toEqual({
    totalCount: 1,
    nodes: [
      {
        authorities: [{ name: 'Freinsheim' }, { name: 'Göllheim' }],
        sharedNetworks: [
          {
            network: { name: 'Interkommunale Verwaltungsstäbe' },
            ...{ participationA: 'VIA_DISTRICT', participationB: 'VIA_DISTRICT' },
            ...{ heldByA: { label: 'Landkreis Bad Dürkheim' }, heldByB: { label: 'Donnersbergkreis' } },
          },
        ],
      },
    ],
  });
  const inOne = (await api.ask(THROUGH_DISTRICTS, { within: [freinsheim, deidesheim] })).partnerships;
  expect(inOne).toEqual({ totalCount: 0, nodes: [] });
});

test('a kreisfreie Stadt takes part as itself, and through nobody', async () => {
  const { authority } = await api.ask(
    `{ authority(key: "07111") {
      direct: partners { totalCount }
      through: partners(args: { participation: [VIA_DISTRICT, VIA_ASSOCIATION, VIA_MEMBER_MUNICIPALITY] }) { totalCount }
    } }`,
  );
  expect(authority).toEqual({ direct: { totalCount: expect.any(Number) }, through: { totalCount: 0 } });
});
