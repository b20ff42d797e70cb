/** What the API answers to a partner question, on all pages, in the shape of the naive reckoning. */
import { expect } from '@jest/globals';

import type { Api } from './database.js';
import type {
  NaiveGroup,
  NaivePair,
  NaivePartner,
  Participation,
  Question,
  Third,
} from './naive-partners.js';

/** A question as the API takes it. `within` are official keys. */
export interface Asked {
  readonly args: Question;
  readonly asOf: string;
  readonly atRevision: number | null;
}
interface Named {
  readonly id: string;
  readonly key: string;
}
/** How a test calls what the API names by id and key. */
export type NameOf = (named: Named) => string;

interface Page<Node> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
}
interface PairNode {
  readonly authorities: readonly [Named, Named];
  readonly sharedCount: number;
  readonly sharedNetworks: readonly {
    readonly network: Named;
    readonly participationA: Participation;
    readonly participationB: Participation;
    readonly heldByA: Named;
    readonly heldByB: Named;
  }[];
  readonly sharedPartners: {
    readonly totalCount: number;
    readonly edges: readonly { node: Named; viaA: readonly Named[]; viaB: readonly Named[] }[];
  };
}
interface GroupNode {
  readonly authorities: readonly Named[];
  readonly networks: readonly Named[];
}
type AuthorityNode = Named & {
  readonly partners: {
    readonly totalCount: number;
    readonly edges: readonly { node: Named; sharedCount: number; sharedNetworks: readonly Named[] }[];
  };
};

const list = (field: string, nodes: string): string => `
  query ($args: PartnerArgs, $asOf: Date, $atRevision: Int, $after: String) {
    list: ${field}(args: $args, asOf: $asOf, atRevision: $atRevision, first: 60, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ${nodes} }
    }
  }`;
const PAIRS = list(
  'partnerships',
  `authorities { id key } sharedCount
  sharedNetworks { network { id key } participationA participationB heldByA { id key } heldByB { id key } }
  sharedPartners(first: 100) { totalCount edges { node { id key } viaA { id key } viaB { id key } } }`,
);
const GROUPS = list('partnerGroups', 'authorities { id key } networks { id key }');
const PARTNERS = `query ($args: PartnerArgs, $asOf: Date, $atRevision: Int, $of: [String!]!) {
  authoritiesByKeys(keys: $of, asOf: $asOf, atRevision: $atRevision) { id key partners(args: $args, first: 100) {
    totalCount edges { node { id key } sharedCount sharedNetworks { id key } } } } }`;

/** Nodes of all pages. Every page says how many there are on all of them. */
async function allPages<Node>(api: Api, source: string, asked: Asked): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  for (;;) {
    const page = (await api.ask(source, { ...asked, after })).list as Page<Node>;
    nodes.push(...page.nodes);
    after = page.pageInfo.endCursor;
    if (page.pageInfo.hasNextPage) continue;
    expect(page.totalCount).toBe(nodes.length);
    return nodes;
  }
}

function expectLargestFirst(sizes: readonly number[]): void {
  expect(sizes).toEqual([...sizes].sort((x, y) => y - x));
}

/** The pairs with all that they share. */
export async function pairsOf(api: Api, asked: Asked, nameOf: NameOf): Promise<NaivePair[]> {
  const nodes = await allPages<PairNode>(api, PAIRS, asked);
  expectLargestFirst(nodes.map(({ sharedCount }) => sharedCount));
  return nodes.map(({ authorities: [a, b], sharedCount, sharedNetworks, sharedPartners }) => {
    expect(sharedPartners.totalCount).toBe(sharedPartners.edges.length);
    return {
      ...{ a: nameOf(a), b: nameOf(b), sharedCount },
      sharedNetworks: sharedNetworks.map(({ network, heldByA, heldByB, ...ways }) => ({
        ...{ ...ways, network: nameOf(network), heldByA: nameOf(heldByA), heldByB: nameOf(heldByB) },
      })),
      sharedPartners: sharedPartners.edges.map(({ node, viaA, viaB }): Third => ({
        ...{ third: nameOf(node), viaA: viaA.map(nameOf), viaB: viaB.map(nameOf) },
      })),
    };
  });
}

export async function groupsOf(api: Api, asked: Asked, nameOf: NameOf): Promise<NaiveGroup[]> {
  const nodes = await allPages<GroupNode>(api, GROUPS, asked);
  expectLargestFirst(nodes.map(({ authorities }) => authorities.length));
  return nodes.map(({ authorities, networks }) => ({
    ...{ authorities: authorities.map(nameOf), networks: networks.map(nameOf) },
  }));
}

/** The partners of each of those who hold these keys. */
export async function partnersOf(
  api: Api,
  asked: Asked,
  of: readonly string[],
  nameOf: NameOf,
): Promise<Record<string, NaivePartner[]>> {
  if (of.length === 0) return {};
  const { authoritiesByKeys } = await api.ask(PARTNERS, { ...asked, of });
  const found = (authoritiesByKeys as (AuthorityNode | null)[]).filter((one) => one !== null);
  return Object.fromEntries(
    found.map((one) => {
      const { totalCount, edges } = one.partners;
      expect(totalCount).toBe(edges.length);
      const partners = edges.map(({ node, sharedCount, sharedNetworks }) => ({
        ...{ partner: nameOf(node), sharedCount, sharedNetworks: sharedNetworks.map(nameOf) },
      }));
      return [nameOf(one), partners];
    }),
  );
}

/** The same with all lists in one order: which comes first among equals is not promised. */
export function canonical<T>(value: T): T {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => {
      const inOrder = canonical(item);
      return [JSON.stringify(inOrder), inOrder] as const;
    });
    return items.sort(([x], [y]) => (x < y ? -1 : 1)).map(([, item]) => item) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  // Fields too: lists are ordered by the text of their items, which says the fields as they stand.
  const fields = Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1));
  return Object.fromEntries(fields.map(([name, item]) => [name, canonical(item)])) as T;
}
