/** The public keys of an issuer of tokens: where they are, and the one that a token names. */
import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey, type RemoteJWKSet } from 'jose';

import type { Limits } from '../limits.js';
import { isSafeAddress } from './addresses.js';

export type IssuerLimits = Pick<Limits, 'issuerKeysKeptMs' | 'issuerKeysPauseMs' | 'issuerMs'>;

export interface IssuerPlace {
  /** As tokens name it in `iss`, to the letter. */
  readonly issuer: string;
  /** Where its public keys are; null asks the issuer's configuration document. */
  readonly jwksUrl: string | null;
  /** The way to the network, where that is not the usual one. */
  readonly fetch?: typeof globalThis.fetch;
}

/** The keys cannot be had: the token may be good or not. */
export class IssuerAway extends Error {
  override readonly name = 'IssuerAway';
}

/** Of a configuration document, which has no more than a few kilobytes. */
const MOST_CHARACTERS = 65_536;

/**
 * The key that a token names, for `jwtVerify`. Keys are fetched when the first token comes, again when they are old, and
 * when a token names one that is not among them. Rejects with IssuerAway where they cannot be had.
 */
export function issuerKeys(
  { issuer, jwksUrl, fetch = globalThis.fetch }: IssuerPlace,
  limits: IssuerLimits,
  now: () => number = () => performance.now(),
): JWTVerifyGetKey {
  let found: { readonly keys: RemoteJWKSet; readonly at: number } | null = null;
  let looking: Promise<RemoteJWKSet> | null = null;
  let missedAt = Number.NEGATIVE_INFINITY;

  async function find(): Promise<RemoteJWKSet> {
    const url = jwksUrl ?? (await discover(issuer, fetch, limits.issuerMs));
    const keys = createRemoteJWKSet(new URL(url), {
      [customFetch]: fetch,
      timeoutDuration: limits.issuerMs,
      // Else a key that the issuer takes back is taken until the process ends.
      cacheMaxAge: limits.issuerKeysKeptMs,
      // The pause is counted below: jose counts it from the last fetch alone, which a first token may just have made.
      cooldownDuration: Number.POSITIVE_INFINITY,
    });
    found = { keys, at: now() };
    return keys;
  }
  function keysOfIssuer(): Promise<RemoteJWKSet> {
    if (found && (jwksUrl !== null || now() - found.at < limits.issuerKeysKeptMs))
      return Promise.resolve(found.keys);
    looking ??= find().finally(() => {
      looking = null;
    });
    return looking;
  }

  return async (header, token) => {
    try {
      const keys = await keysOfIssuer();
      try {
        return await keys(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
        // Who comes while somebody looks waits for what they find.
        if (!keys.reloading && now() - missedAt < limits.issuerKeysPauseMs) throw error;
        missedAt = now();
        await keys.reload();
        return await keys(header, token);
      }
    } catch (error) {
      if (isOfToken(error)) throw error;
      throw new IssuerAway(`the keys of ${issuer} cannot be had`, { cause: error });
    }
  };
}

/** What the token's header asked for is not there: the fault is not the issuer's. */
function isOfToken(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  );
}

/** Where the keys are, by OpenID Connect Discovery 1.0, section 4. */
async function discover(issuer: string, fetch: typeof globalThis.fetch, ms: number): Promise<string> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(ms) });
  const text = await response.text();
  if (response.status !== 200 || text.length > MOST_CHARACTERS)
    throw new Error(`${url} answers ${response.status}, ${text.length} characters`);
  const { issuer: named, jwks_uri: keys } = JSON.parse(text) as { issuer?: unknown; jwks_uri?: unknown };
  if (named !== issuer) throw new Error(`${url} is of another issuer: ${JSON.stringify(named)}`);
  if (typeof keys !== 'string' || !isSafeAddress(keys))
    throw new Error(`${url} names no https:// address of its keys`);
  return keys;
}
