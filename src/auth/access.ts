/** From what a request carries to who sends it, and how much they may ask. */
import { createHash } from 'node:crypto';

import { rateLimited, unauthenticated } from '../errors.js';
import type { Limits } from '../limits.js';
import { clientOf } from './addresses.js';
import { idOfKey, KEY_BEGINS, viewerOfKey, type StoredKey } from './api-key.js';
import { Buckets, type Rate } from './rates.js';
import { forgetOldest, Kept } from '../kept.js';
import { findSecret, type SecretPlace } from './server-secret.js';
import { has, READER, STRANGER, type Viewer } from './viewer.js';

export interface AccessParts {
  /** Whether one who does not say who they are may read. */
  readonly isReadingPublic: boolean;
  /** What is kept of the key with this id; null where there is none. */
  readonly storedKey: (id: string) => Promise<StoredKey | null>;
  /** Null where there is no secret, so that no key can be known again. */
  readonly secret: SecretPlace | null;
  /** Null where no issuer is configured. Gives the viewer of a token, or throws UNAUTHENTICATED. */
  readonly viewerOfToken: ((token: string) => Promise<Viewer>) | null;
  readonly limits: Limits;
  readonly clock?: () => Date;
  /** Milliseconds that never go back. */
  readonly now?: () => number;
}

/** One request that was let in. */
export interface Admitted {
  readonly viewer: Viewer;
  /** Takes the points of so many estimated rows. Throws RATE_LIMITED. */
  readonly charge: (rows: number) => void;
}

export interface Access {
  /** Whether one who does not say who they are may read. */
  readonly isReadingPublic: boolean;
  /** Throws UNAUTHENTICATED for credentials that are wrong (none are an anonymous viewer), and RATE_LIMITED. */
  admit(request: { readonly authorization: string | undefined; readonly address: string }): Promise<Admitted>;
}

/** RFC 6750, section 2.1. */
const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*) *$/i;

export function createAccess(parts: AccessParts): Access {
  const { limits, clock = () => new Date(), now = () => performance.now() } = parts;
  const buckets = new Buckets(limits.rateBuckets, now);
  const stored = new Kept<StoredKey | null>(limits.apiKeysKept, { ms: limits.apiKeyKeptMs, now });
  let serverSecret: string | null = null;
  const good = new Newest(limits.rateBuckets);
  const anonymousRate: Rate = { perSecond: limits.anonymousRate, burst: limits.anonymousBurst };
  const viewerRate: Rate = { perSecond: limits.viewerRate, burst: limits.viewerBurst };

  function take(name: string, points: number, rate: Rate): void {
    const seconds = buckets.take(name, points, rate);
    if (seconds > 0) throw rateLimited(seconds);
  }

  function admitted(viewer: Viewer, bucket: string, rate: Rate): Admitted {
    take(bucket, 1, rate);
    return {
      viewer,
      charge: (rows) => {
        if (rows > 0) take(bucket, rows / limits.rowsAPoint, rate);
      },
    };
  }

  async function viewerOf(credential: string, address: string): Promise<Viewer> {
    if (!credential.startsWith(KEY_BEGINS)) {
      if (parts.viewerOfToken) return parts.viewerOfToken(credential);
      throw unauthenticated('This server takes API keys only, which begin with vbg_.');
    }
    if (!parts.secret)
      throw unauthenticated('This server takes no API keys: VERBUNDGRAPH_SECRET is not set.');
    // Not there yet, it may be made by the command that makes the first key.
    serverSecret ??= await findSecret(parts.secret);
    const id = serverSecret === null ? null : idOfKey(credential);
    const found = id === null ? null : await stored.get(id, () => parts.storedKey(id));
    return viewerOfKey(credential, found, { serverSecret: serverSecret ?? '', address, now: clock() });
  }

  return {
    isReadingPublic: parts.isReadingPublic,
    async admit({ authorization, address }) {
      const client = `from ${clientOf(address)}`;
      if (authorization === undefined)
        return admitted(parts.isReadingPublic ? READER : STRANGER, client, anonymousRate);
      const [, credential] = BEARER.exec(authorization) ?? [];
      const mark = createHash('sha256').update(authorization).digest('base64');
      // To look at one costs work, and guessing costs the guesser: only what was good before is looked at for nothing.
      if (!good.has(mark)) take(client, 1, anonymousRate);
      if (credential === undefined)
        throw unauthenticated('Credentials are sent as `Authorization: Bearer …`, an API key or a token.');
      const viewer = await viewerOf(credential, address).catch((error: unknown) => {
        good.delete(mark);
        throw error;
      });
      good.add(mark);
      const readsAnyway = parts.isReadingPublic && !has(viewer, 'read');
      const scopes = readsAnyway ? ['read' as const, ...viewer.scopes] : viewer.scopes;
      return admitted({ ...viewer, scopes }, viewer.id, viewerRate);
    },
  };
}

/** A set that forgets what was added first. */
class Newest {
  readonly #names = new Set<string>();
  constructor(private readonly most: number) {}
  has(name: string): boolean {
    return this.#names.has(name);
  }
  add(name: string): void {
    this.#names.add(name);
    forgetOldest(this.#names, this.most);
  }
  delete(name: string): void {
    this.#names.delete(name);
  }
}
