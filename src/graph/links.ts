/** Links of the graph that hold on a day, from given nodes outwards. The work of one answer is bounded before it is done. */
import { tooExpensive } from '../errors.js';
import { LIMITS, type Limits } from '../limits.js';
import { append, compareText } from './collections.js';
import { cypher, identifier, type Cypher } from './cypher.js';
import { edgeName } from './definitions.js';
import { EDGES, type EntityLabel } from './facts.js';
import type { Graph } from './graph.js';
import { holds, ruleOf, type Moment } from './moment.js';
import { memo } from './page.js';

/** The kinds of links that can be walked, in the order in which statements name them. */
export const LINK_KINDS = ['MEMBER_OF', 'WORKS_ON', 'BELONGS_TO', 'NEIGHBOURS', 'FUNDED_BY'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
/** What a link can join. */
export type LinkedLabel = Extract<
  EntityLabel,
  'LocalAuthority' | 'Network' | 'TaskArea' | 'FundingProgramme'
>;

export interface Link {
  /** The fact's id. */
  readonly id: string;
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  readonly since: string | null;
  readonly until: string | null;
}

interface LinkRow {
  /** Links that lie at the nodes asked about, whether they hold or not. */
  readonly looked: number;
  readonly node: string | null;
  readonly link: Link | null;
}

const statements = memo<LinkRow>();

function linksStatement(kinds: readonly LinkKind[]): ReturnType<typeof statements> {
  return statements(`linksOf ${kinds.join(' ')}`, () => {
    const types = kinds.map(edgeName);
    const either = types.reduce((all, type) => cypher`${all}|${type}`);
    // Counts of one type each come from the nodes themselves, without a look at the links.
    const count = types
      .map((type) => cypher`COUNT { (x)-[:${type}]-() }`)
      .reduce((all, one) => cypher`${all} + ${one}`);
    const labels = new Set(kinds.flatMap((kind) => [EDGES[kind].from, EDGES[kind].to]));
    const nodes = [...labels]
      .map((label): Cypher => cypher`MATCH (x:${identifier(label)} {id: id}) RETURN x`)
      .reduce((all, branch) => cypher`${all} UNION ALL ${branch}`);
    return cypher`
      UNWIND $ids AS id
      CALL (id) { ${nodes} }
      WITH collect(x) AS found, sum(${count}) AS looked
      UNWIND CASE WHEN looked > $limit THEN [null] ELSE found END AS x
      OPTIONAL MATCH (x)-[r:${either}]-(y) WHERE ${holds('r')} AND NOT y.id IN $avoid
      RETURN looked, x.id AS node, CASE WHEN r IS NULL THEN null ELSE {id: r.factId, kind: type(r),
        from: startNode(r).id, to: endNode(r).id, since: r.since, until: r.until} END AS link`;
  });
}

/** Reads links for one answer, and keeps the account of how many were looked at. */
export class LinkReader {
  readonly #graph: Graph;
  readonly #moment: Moment;
  readonly #kinds: readonly LinkKind[];
  readonly #avoid: readonly string[];
  /** All links of the nodes that were asked for, by node. */
  readonly #known = new Map<string, readonly Link[]>();
  /** Links of nodes that were not asked for, as far as they lie at others. */
  readonly #partly = new Map<string, Link[]>();
  readonly #most: number;
  #looked = 0;

  constructor(
    graph: Graph,
    { kinds, avoid = [] }: { readonly kinds: readonly LinkKind[]; readonly avoid?: readonly string[] },
    moment: Moment,
    limits: Limits = LIMITS,
  ) {
    this.#most = limits.linksLookedAt;
    this.#graph = graph;
    this.#moment = moment;
    this.#avoid = avoid;
    this.#kinds = LINK_KINDS.filter((kind) => kinds.includes(kind));
  }

  /**
   * Reads the links of these nodes: one round trip, none for what is known. Throws TOO_EXPENSIVE, before it reads them,
   * where they are more than one answer may look at.
   */
  async read(nodes: readonly string[]): Promise<void> {
    const ids = nodes.filter((node) => !this.#known.has(node));
    if (ids.length === 0) return;
    const limit = this.#most - this.#looked;
    const parameters = { ...ruleOf(this.#moment), ids, avoid: this.#avoid, limit };
    const rows = await this.#graph.read(linksStatement(this.#kinds), parameters);
    this.#looked += rows[0]?.looked ?? 0;
    if (this.#looked > this.#most) {
      const hint = 'Ask for fewer nodes, a smaller depth or length, or fewer kinds of links.';
      throw tooExpensive({
        ...{ measure: 'linksLookedAt', cost: this.#looked, limit: this.#most, hint },
      });
    }
    const found = new Map<string, Link[]>(ids.map((id) => [id, []]));
    for (const { node, link } of rows) if (link) found.get(node ?? '')?.push(link);
    for (const [id, links] of found) {
      this.#known.set(id, links.sort(byOther(id)));
      for (const link of links) append(this.#partly, otherEnd(link, id), link);
    }
  }

  /** The links of a node, by the id of their other end: all where it was read, else those to nodes that were. */
  of(node: string): readonly Link[] {
    return this.#known.get(node) ?? this.#partly.get(node)?.sort(byOther(node)) ?? [];
  }
}

/** The end of a link that is not this node. */
export function otherEnd({ from, to }: Link, node: string): string {
  return from === node ? to : from;
}

function byOther(node: string): (x: Link, y: Link) => number {
  const key = (link: Link): string => `${otherEnd(link, node)} ${link.id}`;
  return (x, y) => compareText(key(x), key(y));
}
