/** Somebody who may write, and calls mutations. */
import { randomUUID } from 'node:crypto';

import type { Viewer } from '../../src/auth/viewer.js';
import type { Graph } from '../../src/graph/graph.js';
import { LIMITS } from '../../src/limits.js';
import { createMetrics } from '../../src/metrics/metrics.js';
import { apiOn, type Api } from './database.js';

export interface ToldChange {
  readonly operation: string;
  readonly kind: string;
  readonly type: string;
  readonly factId: string;
  readonly subjectKey: string | null;
  readonly effectiveOn: string;
  readonly effectiveUntil: string | null;
  readonly fields: readonly { field: string; before: string | null; after: string | null }[];
}
export interface ToldError {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly currentVersion: number | null;
}
export interface Payload {
  readonly network?: { readonly key: string } & Readonly<Record<string, unknown>>;
  readonly source?: Readonly<Record<string, unknown>> | null;
  readonly node?: Readonly<Record<string, unknown>> | null;
  readonly factId?: string | null;
  readonly version: number | null;
  readonly revision: { number: number; actor: string; note: string; request: string } | null;
  readonly changes: readonly ToldChange[];
  readonly coming: readonly ToldChange[];
  readonly changeCount: number;
  readonly userErrors: readonly ToldError[];
}
export type Input = Readonly<Record<string, unknown>>;

const CHANGE = `revision sequence at operation kind type factId subject subjectKey from fromKey to toKey effectiveOn
  effectiveUntil stands isLastOfRevision fields { field before after }`;
const REST = `version revision { number actor note request } changes { ${CHANGE} } coming { ${CHANGE} } changeCount
  userErrors { code message path currentVersion }`;
const NETWORK = `network { id key name status goal legalForm membersComplete since until hasConflict version
  members(first: 100) { edges { factId role since until node { key } } }
  taskAreas(first: 100) { edges { factId since until node { key } } }
  awards(first: 100) { edges { factId round awardedOn amount isApproximate until node { key } } }
  provenance { field citations { source { key } evidence locator note }
    conflicts { accepted status alternatives { value citations { source { key } } } } } } factId`;
const SHOWN: Readonly<Record<string, string>> = {
  addSource: 'source { id key title url licence attribution publishedOn retrievedOn }',
  settleConflict: 'node { id ... on Network { key hasConflict } ... on LocalAuthority { key } } factId',
  retractFact: 'node { id } factId',
};

/** The document of one mutation, with all that it answers. */
export function documentOf(name: string): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { ${SHOWN[name] ?? NETWORK} ${REST} } }`;
}

export const writer = (name: string, ...scopes: Viewer['scopes']): Viewer => ({
  ...{ kind: 'API_KEY', id: `key:${name}`, name, expiresAt: null },
  scopes: ['read', ...scopes],
});

export class Caller {
  readonly api: Api;

  constructor(
    graph: Graph,
    readonly viewer: Viewer = writer('anna', 'write:networks', 'write:register'),
    today = '2023-05-01',
  ) {
    const clock = (): Date => new Date(`${today}T12:00:00Z`);
    this.api = apiOn(graph, clock, createMetrics(graph, LIMITS), viewer);
  }

  /** The whole reply of a call, with an idempotency key of its own unless told. */
  async reply(name: string, input: Input): Promise<Payload> {
    const variables = { input: { idempotencyKey: randomUUID(), ...input } };
    return (await this.api.ask(documentOf(name), variables))[name] as Payload;
  }

  /** A call that must succeed. */
  async call(name: string, input: Input): Promise<Payload> {
    const payload = await this.reply(name, input);
    if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors, null, 1));
    return payload;
  }

  /** What is wrong with a call that must fail: code and path, without `input`. */
  async wrong(name: string, input: Input): Promise<[string, string][]> {
    const payload = await this.reply(name, input);
    const { userErrors, ...rest } = payload;
    const nothing = { revision: null, changes: [], coming: [], changeCount: 0, version: null };
    for (const [field, value] of Object.entries(nothing))
      if (JSON.stringify(rest[field as keyof typeof rest]) !== JSON.stringify(value))
        throw new Error(`a refused call tells ${field}`);
    return userErrors.map(({ code, path }) => [code, path.slice(1).join('.')]);
  }

  /** The newest version of a network. */
  async version(key: string, asOf: string | null = null): Promise<number> {
    const query = 'query ($key: String!, $asOf: Date) { network(key: $key, asOf: $asOf) { version } }';
    const { network } = await this.api.ask(query, { key, asOf });
    return (network as { version: number }).version;
  }
}

/** Citations of sources by their keys. */
export const cite = (...sources: readonly (string | Input)[]): { readonly citations: readonly Input[] } => ({
  citations: sources.map((source) => (typeof source === 'string' ? { source } : source)),
});
