/** Bearer tokens of an OpenID Connect issuer: signed JWTs, checked without asking it about each. */
import { errors, jwtVerify, type JWTPayload } from 'jose';

import { unauthenticated, type ApiError } from '../errors.js';
import type { Limits } from '../limits.js';
import { IssuerAway, issuerKeys, type IssuerLimits, type IssuerPlace } from './issuer-keys.js';
import { isScope, type Scope, type Viewer } from './viewer.js';

export interface OidcOptions extends IssuerPlace {
  /** What tokens for this API name in `aud`. */
  readonly audience: string;
  /** The claim that holds the scopes, a way of names joined by dots: `scope`, `realm_access.roles`. */
  readonly scopeClaim: string;
  /** What stands before a scope of ours in it; what begins otherwise is not meant for this API. */
  readonly scopePrefix: string;
}

export type OidcLimits = IssuerLimits & Pick<Limits, 'tokenLength' | 'clockSkewSeconds'>;

/**
 * Signatures that only the holder of a private key can make. Named here and never taken from a token: `none` asks for no
 * key, and with HS256 anyone could sign with the public one.
 */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

/** OpenID Connect Core 1.0, section 2: at most 255 ASCII characters. It stands in logs. */
const SUBJECT = /^[\x21-\x7e]{1,255}$/;
const MOST_OF_NAME = 200;

/** Gives the viewer of a token. Rejects with UNAUTHENTICATED, of status 503 where the issuer's keys cannot be had. */
export function createOidc(
  options: OidcOptions,
  limits: OidcLimits,
  onAway: (error: Error) => void = () => undefined,
): (token: string) => Promise<Viewer> {
  const { issuer, audience } = options;
  const keyOf = issuerKeys(options, limits);
  return async (token) => {
    if (token.length > limits.tokenLength)
      throw unauthenticated(`The token is longer than ${limits.tokenLength} characters.`);
    try {
      const { payload } = await jwtVerify(token, keyOf, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: limits.clockSkewSeconds,
        requiredClaims: ['exp', 'sub'],
      });
      return viewerOf(payload, options);
    } catch (error) {
      if (error instanceof IssuerAway) {
        onAway(error);
        const message = 'The token cannot be checked now, since its issuer does not answer. Try again.';
        throw unauthenticated(message, { status: 503 });
      }
      // Without its cause: jose's errors hold the claims.
      throw refusal(error);
    }
  };
}

const WRONG_CLAIM: Readonly<Record<string, string>> = {
  nbf: 'The token is not valid yet.',
  iss: 'The token is of another issuer.',
  aud: 'The token is for another audience.',
  exp: 'The token has no end.',
  sub: 'The token names no subject.',
};

function refusal(error: unknown): ApiError {
  if (error instanceof errors.JWTExpired) return unauthenticated('The token has expired.');
  if (error instanceof errors.JWTClaimValidationFailed)
    return unauthenticated(WRONG_CLAIM[error.claim] ?? 'The token has a claim that is not allowed.');
  if (error instanceof errors.JOSEAlgNotAllowed)
    return unauthenticated(`The token is not signed by one of ${ALGORITHMS.join(', ')}.`);
  if (error instanceof errors.JWKSNoMatchingKey)
    return unauthenticated('The token is signed by a key that its issuer does not have.');
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return unauthenticated('The signature of the token is wrong.');
  return unauthenticated('The credential is no API key, and no token that can be read.');
}

function viewerOf(claims: JWTPayload, { scopeClaim, scopePrefix }: OidcOptions): Viewer {
  const { sub = '', exp = 0 } = claims;
  if (!SUBJECT.test(sub)) throw new errors.JWTClaimValidationFailed('not a subject', claims, 'sub');
  const name = [claims.name, claims.preferred_username, claims.client_id, claims.azp].find(
    (one) => typeof one === 'string' && one !== '',
  );
  return {
    kind: 'OIDC',
    id: `oidc:${sub}`,
    name: (typeof name === 'string' ? name : sub).slice(0, MOST_OF_NAME),
    scopes: scopesIn(claimAt(claims, scopeClaim), scopePrefix),
    expiresAt: new Date(exp * 1_000).toISOString(),
  };
}

/** A claim whose own name has dots, as those that are addresses do, comes before a way. */
function claimAt(claims: JWTPayload, way: string): unknown {
  if (Object.hasOwn(claims, way)) return claims[way];
  return way.split('.').reduce<unknown>((value, name) => {
    const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
    return isObject ? (value as Record<string, unknown>)[name] : undefined;
  }, claims);
}

/** A list, or words between spaces (RFC 8693, section 4.2); each scope once. */
function scopesIn(claim: unknown, prefix: string): Scope[] {
  const words = typeof claim === 'string' ? claim.split(' ') : Array.isArray(claim) ? claim.map(String) : [];
  const ours = words.filter((word) => word.startsWith(prefix)).map((word) => word.slice(prefix.length));
  return [...new Set(ours.filter(isScope))];
}
