/** Tokens of an issuer of the test's own, over HTTP. */
import { createHmac, createPublicKey, type JsonWebKey } from 'node:crypto';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { createOidc, type OidcLimits, type OidcOptions } from '../../../src/auth/oidc.js';
import type { Viewer } from '../../../src/auth/viewer.js';
import { createFetch } from '../../../src/embedded-neo4j/index.js';
import { LIMITS } from '../../../src/limits.js';
import {
  AUDIENCE,
  makeIssuerKey,
  seconds,
  startIssuer,
  tokenOf,
  type Issuer,
  type IssuerKey,
} from '../../support/issuer.js';

let [issuer, key, other] = [{} as Issuer, {} as IssuerKey, {} as IssuerKey];
beforeAll(async () => {
  [key, other] = await Promise.all([makeIssuerKey('first'), makeIssuerKey('second', 'RS256')]);
  issuer = await startIssuer();
});
beforeEach(() => {
  issuer.shown = [key];
  issuer.fails = null;
  issuer.configuration = { issuer: issuer.url, jwks_uri: issuer.jwksUrl };
  issuer.asked.length = 0;
});
afterAll(() => issuer.close());

const away: Error[] = [];
function oidc(
  options: Partial<OidcOptions> = {},
  limits: Partial<OidcLimits> = {},
): (token: string) => Promise<Viewer> {
  const all = { issuer: issuer.url, audience: AUDIENCE, jwksUrl: issuer.jwksUrl, scopeClaim: 'scope' };
  return createOidc({ ...all, scopePrefix: 'verbundgraph:', ...options }, { ...LIMITS, ...limits }, (error) =>
    away.push(error),
  );
}
const token = (claims: Record<string, unknown> = {}, by = key): Promise<string> =>
  tokenOf(issuer, by, claims);
const unauthenticated = (message: RegExp | string, status = 401): unknown =>
  expect.objectContaining({ code: 'UNAUTHENTICATED', message: expect.stringMatching(message), status });
const refusal = (promised: Promise<unknown>): Promise<unknown> =>
  promised.then(
    () => 'taken',
    (error: unknown) => error,
  );

describe('a good token', () => {
  test('is a viewer with the scopes, the name and the end that it names', async () => {
    const exp = seconds(60);
    const scope =
      'openid verbundgraph:write:networks verbundgraph:read verbundgraph:read admin verbundgraph:fly';
    expect(await oidc()(await token({ scope, exp, name: 'Anna Schmitt' }))).toEqual({
      kind: 'OIDC',
      id: 'oidc:anna',
      name: 'Anna Schmitt',
      scopes: ['write:networks', 'read'],
      expiresAt: new Date(exp * 1_000).toISOString(),
    });
  });

  test.each<[string, Record<string, unknown>, Partial<OidcOptions>, string[]]>([
    ['a list', { roles: ['x-import', 'read', 7] }, { scopeClaim: 'roles', scopePrefix: 'x-' }, ['import']],
    ['a claim in claims', { a: { b: ['admin'] } }, { scopeClaim: 'a.b', scopePrefix: '' }, ['admin']],
    [
      'a claim named by an address',
      { 'https://x.example/s': 'read' },
      { scopeClaim: 'https://x.example/s', scopePrefix: '' },
      ['read'],
    ],
    ['a claim that is not there', {}, { scopeClaim: 'a.b.c' }, []],
    ['a claim of every object', {}, { scopeClaim: 'constructor.name', scopePrefix: '' }, []],
    ['a claim that is no text', { scope: { read: true } }, { scopePrefix: '' }, []],
  ])('has its scopes in %s', async (_, claims, options, scopes) => {
    expect((await oidc(options)(await token(claims))).scopes).toEqual(scopes);
  });

  test('may be for more than one audience, of RSA keys, and older or younger by the skew of a clock', async () => {
    const check = oidc();
    issuer.shown = [key, other];
    const skew = LIMITS.clockSkewSeconds - 5;
    await check(await token({ aud: ['else', AUDIENCE] }));
    await check(await token({}, other));
    await check(await token({ exp: seconds(-skew) }));
    await check(await token({ nbf: seconds(skew) }));
  });
});

describe('refused', () => {
  // Far enough that a busy machine does not make it pass meanwhile.
  const past = LIMITS.clockSkewSeconds + 600;
  test.each<[string, Record<string, unknown>, RegExp]>([
    ['expired', { exp: seconds(-past) }, /has expired/],
    ['without an end', { exp: undefined }, /has no end/],
    ['not yet valid', { nbf: seconds(past) }, /not valid yet/],
    ['of another issuer', { iss: 'https://else.example' }, /of another issuer/],
    ['without an issuer', { iss: undefined }, /of another issuer/],
    ['for another audience', { aud: 'else' }, /for another audience/],
    ['without an audience', { aud: undefined }, /for another audience/],
    ['without a subject', { sub: undefined }, /names no subject/],
    ['with lines in its subject', { sub: 'anna\nadmin' }, /names no subject/],
    ['with a subject that fills the log', { sub: 'a'.repeat(256) }, /names no subject/],
  ])('is one %s', async (_, claims, message) => {
    expect(await refusal(oidc()(await token(claims)))).toEqual(unauthenticated(message));
  });

  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = (): unknown => ({
    iss: issuer.url,
    aud: AUDIENCE,
    sub: 'eve',
    exp: seconds(300),
    scope: 'verbundgraph:admin',
  });

  test.each(['none', 'None', 'NONE', ''])('is one that is not signed: alg %j', async (alg) => {
    const unsigned = `${part({ alg, kid: 'first' })}.${part(claims())}.`;
    expect(await refusal(oidc()(unsigned))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(issuer.asked).toEqual([]);
  });

  test('is one that anybody signs with the public key', async () => {
    const jwk = key.publicJwk;
    const pem = createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    });
    for (const secret of [String(pem), JSON.stringify(jwk), String(jwk.x)]) {
      const signed = `${part({ alg: 'HS256', kid: 'first' })}.${part(claims())}`;
      const forged = `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
      expect(await refusal(oidc()(forged))).toEqual(unauthenticated(/is not signed by one of RS256/));
    }
  });

  test('is one of a key that it brings along, or of another with the same name', async () => {
    const eve = await makeIssuerKey('first');
    expect(await refusal(oidc()(await token({}, eve)))).toEqual(
      unauthenticated(/signature of the token is wrong/),
    );
    const signed = `${part({ alg: 'ES256', jwk: eve.publicJwk, jku: 'http://127.0.0.1:9/jwks' })}.${part(claims())}`;
    expect(await refusal(oidc()(`${signed}.${'A'.repeat(86)}`))).toEqual(unauthenticated(/signature/));
  });

  test('is one that was changed', async () => {
    const [head, , signature] = (await token()).split('.');
    expect(await refusal(oidc()(`${head}.${part(claims())}.${signature}`))).toEqual(
      unauthenticated(/signature of the token is wrong/),
    );
  });

  test.each(['', 'x', 'a.b', 'a.b.c', 'e30.e30.', 'eyJ.eyJ.x', '....'])(
    'is what is no token: %j',
    async (text) => {
      expect(await refusal(oidc()(text))).toEqual(unauthenticated(/no token that can be read|not signed/));
    },
  );

  test('is a huge one, before it is looked at', async () => {
    const huge = await token({ groups: 'x'.repeat(LIMITS.tokenLength) });
    expect(await refusal(oidc()(huge))).toEqual(unauthenticated(/longer than 8192 characters/));
    expect(issuer.asked).toEqual([]);
  });

  test('without what the token says in the error', async () => {
    const error = await refusal(oidc()(await token({ exp: seconds(-999), email: 'geheim@example.org' })));
    expect(JSON.stringify([error, { ...(error as object) }, (error as Error).stack])).not.toContain('geheim');
    expect((error as { originalError?: unknown }).originalError).toBeUndefined();
  });
});

describe('the keys', () => {
  test('are fetched once for all who come', async () => {
    const check = oidc();
    const given = await token();
    await Promise.all(Array.from({ length: 20 }, () => check(given)));
    await check(given);
    expect(issuer.asked).toEqual(['/jwks']);
  });

  test('may be changed: an unknown one is looked for, at once and then after a pause', async () => {
    const check = oidc({}, { issuerKeysPauseMs: 300 });
    await check(await token());
    const [third, never] = await Promise.all([makeIssuerKey('third'), makeIssuerKey('never')]);
    issuer.shown = [key, other];
    const rotated = await token({}, other);
    await Promise.all(Array.from({ length: 5 }, () => check(rotated)));
    expect(issuer.asked).toHaveLength(2);
    // Whoever makes up names of keys does not have them looked for each time.
    const unknown = await token({}, never);
    for (let time = 0; time < 5; time += 1)
      expect(await refusal(check(unknown))).toEqual(unauthenticated(/a key that its issuer does not have/));
    expect(issuer.asked).toHaveLength(2);
    issuer.shown = [third];
    await new Promise((resolve) => setTimeout(resolve, 310));
    expect(await check(await token({}, third))).toMatchObject({ id: 'oidc:anna' });
    expect(issuer.asked).toHaveLength(3);
    expect(await refusal(check(rotated))).toEqual(unauthenticated(/a key that its issuer does not have/));
  });

  test('that are taken back are refused when the kept ones are old', async () => {
    const check = oidc({}, { issuerKeysKeptMs: 200, issuerKeysPauseMs: 0 });
    const given = await token();
    await check(given);
    issuer.shown = [other];
    expect(await check(given)).toMatchObject({ id: 'oidc:anna' });
    await new Promise((resolve) => setTimeout(resolve, 210));
    expect(await refusal(check(given))).toEqual(unauthenticated(/a key that its issuer does not have/));
  });

  test.each<[string, Issuer['fails']]>([
    ['an error', { status: 500, body: 'oops' }],
    ['no JSON', { status: 200, body: '<html>' }],
    ['no keys', { status: 200, body: '{}' }],
    ['a redirect', { status: 302, body: '' }],
    ['nothing', 'never answers'],
  ])(
    'that cannot be had (the issuer answers %s) leave the token unchecked: 503, then good again',
    async (_, fails) => {
      const check = oidc({}, { issuerMs: 200 });
      away.length = 0;
      issuer.fails = fails;
      const given = await token();
      expect(await refusal(check(given))).toEqual(unauthenticated(/cannot be checked now.*Try again/, 503));
      expect(away.map(({ message }) => message)).toEqual([`the keys of ${issuer.url} cannot be had`]);
      issuer.fails = null;
      expect(await check(given)).toMatchObject({ id: 'oidc:anna' });
    },
  );

  test('of nobody who listens there leave the token unchecked too', async () => {
    const check = oidc({ jwksUrl: 'http://127.0.0.1:9/jwks' });
    expect(await refusal(check(await token()))).toEqual(unauthenticated(/cannot be checked now/, 503));
  });

  test('that are kept are enough while the issuer is away', async () => {
    const check = oidc();
    const given = await token();
    await check(given);
    issuer.fails = { status: 500, body: '' };
    expect(await check(given)).toMatchObject({ id: 'oidc:anna' });
  });

  test('are fetched through the proxy that is configured', async () => {
    const through: (string | undefined)[] = [];
    const proxy = createServer((request, response) => {
      through.push(request.url);
      request.pipe(
        httpRequest(request.url ?? '', { headers: request.headers }, (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        }),
      );
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const http = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const fetch = createFetch({ http, https: undefined, no: undefined });
    expect(await oidc({ jwksUrl: null, fetch })(await token())).toMatchObject({ id: 'oidc:anna' });
    expect(through).toEqual([`${issuer.url}/.well-known/openid-configuration`, issuer.jwksUrl]);
    proxy.closeAllConnections();
    proxy.close();
  });

  test('are found by the configuration document', async () => {
    expect(await oidc({ jwksUrl: null })(await token())).toMatchObject({ id: 'oidc:anna' });
    expect(issuer.asked).toEqual(['/.well-known/openid-configuration', '/jwks']);
  });

  test.each<[string, Record<string, unknown>]>([
    ['of another issuer', { issuer: 'https://else.example' }],
    ['without an address of keys', { jwks_uri: undefined }],
    ['with one that anyone between can answer for', { jwks_uri: 'http://else.example/jwks' }],
    ['that is too long', { more: 'x'.repeat(70_000) }],
  ])('are not taken from a document %s', async (_, more) => {
    issuer.configuration = { ...issuer.configuration, ...more };
    expect(await refusal(oidc({ jwksUrl: null })(await token()))).toEqual(
      unauthenticated(/cannot be checked now/, 503),
    );
    expect(issuer.asked).not.toContain('/jwks');
  });
});
