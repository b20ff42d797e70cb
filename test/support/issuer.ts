/** An issuer of tokens of its own: real keys, real signatures, and its public keys over HTTP. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

export interface IssuerKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export interface Issuer {
  /** As `iss` names it. */
  readonly url: string;
  readonly jwksUrl: string;
  /** The paths that were asked for, in order. */
  readonly asked: string[];
  /** The keys that it shows; tests change them. */
  shown: readonly IssuerKey[];
  /** What it answers instead, while it is set. */
  fails: { status: number; body: string } | 'never answers' | null;
  /** What its configuration document names, beside the issuer. */
  configuration: Record<string, unknown>;
  close(): Promise<void>;
}

export async function makeIssuerKey(kid: string, alg = 'ES256'): Promise<IssuerKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

export async function startIssuer(...keys: readonly IssuerKey[]): Promise<Issuer> {
  const server = createServer((request, response) => {
    issuer.asked.push(request.url ?? '');
    if (issuer.fails === 'never answers') return;
    const isJwks = request.url === '/jwks';
    const content = isJwks ? { keys: issuer.shown.map((key) => key.publicJwk) } : issuer.configuration;
    const { status, body } = issuer.fails ?? { status: 200, body: JSON.stringify(content) };
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer: Issuer = {
    url,
    jwksUrl: `${url}/jwks`,
    asked: [],
    shown: keys,
    fails: null,
    configuration: { issuer: url, jwks_uri: `${url}/jwks` },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return issuer;
}

export const AUDIENCE = 'verbundgraph-test';
export const seconds = (fromNow: number): number => Math.floor(Date.now() / 1_000) + fromNow;

/** A token as the issuer would give it; `claims` come on top, and undefined takes one away. */
export async function tokenOf(
  { url }: Pick<Issuer, 'url'>,
  key: IssuerKey,
  claims: Record<string, unknown> = {},
): Promise<string> {
  const all = {
    iss: url,
    aud: AUDIENCE,
    sub: 'anna',
    exp: seconds(300),
    scope: 'verbundgraph:read',
    ...claims,
  };
  return new SignJWT(all).setProtectedHeader({ alg: key.alg, kid: key.kid }).sign(key.privateKey);
}
