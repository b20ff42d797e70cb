/** Admission: who comes with what, and how often. */
import { describe, expect, test } from '@jest/globals';

import { createAccess, type Access, type AccessParts } from '../../../src/auth/access.js';
import { hashOfKey, makeKey, type StoredKey } from '../../../src/auth/api-key.js';
import type { Viewer } from '../../../src/auth/viewer.js';
import { unauthenticated, type ApiError } from '../../../src/errors.js';
import { LIMITS } from '../../../src/limits.js';

const secret = 'a secret of thirty-two characters';
let now = 0;

/** The kept keys by id, and how often one was read. */
class Keys {
  readonly kept = new Map<string, StoredKey>();
  readonly read: string[] = [];
  make(scopes: readonly string[] = ['import']): string {
    const { id, key } = makeKey();
    const rest = { addresses: [], createdAt: '2026-01-01T00:00:00.000Z', expiresAt: null, revokedAt: null };
    this.kept.set(id, { id, name: 'test', hash: hashOfKey(key, secret), scopes, ...rest });
    return key;
  }
  readonly find = (id: string): Promise<StoredKey | null> => {
    this.read.push(id);
    return Promise.resolve(this.kept.get(id) ?? null);
  };
}
function accessTo(keys: Keys, more: Partial<AccessParts> = {}): Access {
  const parts: AccessParts = {
    ...{
      isReadingPublic: true,
      storedKey: keys.find,
      secret: { secret },
      viewerOfToken: null,
      limits: LIMITS,
    },
    now: () => now,
    ...more,
  };
  return createAccess(parts);
}
const from = (authorization?: string, address = '10.0.0.1'): Parameters<Access['admit']>[0] => ({
  authorization,
  address,
});
const viewerFor = async (access: Access, authorization?: string): Promise<Viewer> =>
  (await access.admit(from(authorization))).viewer;
const refusal = (access: Access, authorization: string, address?: string): Promise<unknown> =>
  access.admit(from(authorization, address)).then(
    () => 'let in',
    (error: unknown) => {
      const { code, extensions } = error as ApiError;
      return extensions.retryAfter === undefined ? code : [code, extensions.retryAfter];
    },
  );

describe('who comes', () => {
  test('without credentials is anonymous, and may read where that is public', async () => {
    const keys = new Keys();
    expect(await viewerFor(accessTo(keys))).toMatchObject({ kind: 'ANONYMOUS', scopes: ['read'] });
    expect(await viewerFor(accessTo(keys, { isReadingPublic: false }))).toMatchObject({
      kind: 'ANONYMOUS',
      scopes: [],
    });
  });

  test('with a key has its scopes, and reading where that is public', async () => {
    const keys = new Keys();
    const [some, all] = [keys.make(['import']), keys.make(['admin'])];
    const scopes = async (access: Access, key: string): Promise<readonly string[]> =>
      (await viewerFor(access, `Bearer ${key}`)).scopes;
    expect(await scopes(accessTo(keys), some)).toEqual(['read', 'import']);
    expect(await scopes(accessTo(keys, { isReadingPublic: false }), some)).toEqual(['import']);
    expect(await scopes(accessTo(keys), all)).toEqual(['admin']);
    expect(await viewerFor(accessTo(keys), `bearer   ${all} `)).toMatchObject({ kind: 'API_KEY' });
  });

  test.each([
    '',
    'Bearer',
    'Bearer ',
    'Basic YTpi',
    'Bearer a b',
    'Bearer a,b',
    `Bearer "x"`,
    'Bearer vbg_x',
  ])('with %j is refused, never taken for anonymous', async (authorization) =>
    expect(await refusal(accessTo(new Keys()), authorization)).toBe('UNAUTHENTICATED'),
  );

  test('with a key where there is no secret, or with a token where no issuer is trusted, is refused', async () => {
    const keys = new Keys();
    const key = keys.make();
    await expect(accessTo(keys, { secret: null }).admit(from(`Bearer ${key}`))).rejects.toThrow(
      'This server takes no API keys: VERBUNDGRAPH_SECRET is not set.',
    );
    await expect(accessTo(keys).admit(from('Bearer eyJ.x.y'))).rejects.toThrow(/takes API keys only/);
    const absent = { file: '/nowhere/api-key-secret' };
    await expect(accessTo(keys, { secret: absent }).admit(from(`Bearer ${key}`))).rejects.toThrow(
      /no such API key/,
    );
    expect(keys.read).toEqual([]);
  });
});

describe('a key', () => {
  test('is read once in a while, and refused that while after it was revoked', async () => {
    const keys = new Keys();
    const [access, key] = [accessTo(keys), `Bearer ${keys.make()}`];
    await Promise.all([access.admit(from(key)), access.admit(from(key)), access.admit(from(key))]);
    expect(keys.read).toHaveLength(1);
    for (const [id, kept] of keys.kept) keys.kept.set(id, { ...kept, revokedAt: '2026-01-01T00:00:00.000Z' });
    now += LIMITS.apiKeyKeptMs - 1;
    expect(await refusal(access, key)).toBe('let in');
    now += 1;
    expect(await refusal(access, key)).toBe('UNAUTHENTICATED');
    expect(keys.read).toHaveLength(2);
    // What is said to the operator: within a second.
    expect(LIMITS.apiKeyKeptMs).toBeLessThan(1_000);
  });

  test('is kept of so many, the one not asked for longest goes', async () => {
    const keys = new Keys();
    const access = accessTo(keys, { limits: { ...LIMITS, apiKeysKept: 1 } });
    const [a, b] = [`Bearer ${keys.make()}`, `Bearer ${keys.make()}`];
    for (const key of [a, b, a]) await access.admit(from(key));
    expect(keys.read).toHaveLength(3);
  });
});

describe('the share', () => {
  const limits = {
    ...LIMITS,
    anonymousRate: 1,
    anonymousBurst: 3,
    viewerRate: 2,
    viewerBurst: 10,
    rowsAPoint: 100,
  };

  test('of an address without credentials is its own', async () => {
    const access = accessTo(new Keys(), { limits });
    const ask = (address: string): Promise<unknown> =>
      access.admit(from(undefined, address)).then(
        () => 'let in',
        (error: unknown) => (error as ApiError).extensions,
      );
    for (const address of ['10.0.0.1', '2001:db8::1']) {
      expect([await ask(address), await ask(address), await ask(address)]).toEqual(Array(3).fill('let in'));
      expect(await ask(address)).toEqual({ code: 'RATE_LIMITED', retryAfter: 1 });
    }
    // Who has one address of IPv6 has all that begin alike.
    expect(await ask('2001:db8::abcd')).toEqual({ code: 'RATE_LIMITED', retryAfter: 1 });
    expect(await ask('2001:db8:0:1::1')).toBe('let in');
    now += 1_000;
    expect(await ask('10.0.0.1')).toBe('let in');
  });

  test('of a key is its own, wherever it comes from, and is taken by rows', async () => {
    const keys = new Keys();
    const access = accessTo(keys, { limits });
    const [key, other] = [`Bearer ${keys.make()}`, `Bearer ${keys.make()}`];
    const { charge } = await access.admit(from(key, '10.0.0.1'));
    charge(0);
    charge(850);
    expect(await refusal(access, key, '10.0.0.2')).toEqual(['RATE_LIMITED', 1]);
    expect(() => charge(250)).toThrow(/You ask too much at once. Try again in 1 s./);
    expect(await refusal(access, other, '10.0.0.1')).toBe('let in');
  });

  test('of an address is what guessing at credentials costs; who has good ones goes on', async () => {
    const keys = new Keys();
    const access = accessTo(keys, { limits });
    const good = `Bearer ${keys.make()}`;
    await access.admit(from(good));
    const guess = (): Promise<unknown> => refusal(access, `Bearer ${makeKey().key}`);
    expect([await guess(), await guess(), await guess()]).toEqual([
      ...['UNAUTHENTICATED', 'UNAUTHENTICATED'],
      ['RATE_LIMITED', 1],
    ]);
    // Nothing is looked up for who guesses on.
    expect(keys.read).toHaveLength(3);
    expect(await refusal(access, good)).toBe('let in');
  });

  test('of clients beyond the number that is counted begins anew', async () => {
    const access = accessTo(new Keys(), { limits: { ...limits, rateBuckets: 1 } });
    for (const address of ['10.0.0.1', '10.0.0.1', '10.0.0.1', '10.0.0.2', '10.0.0.1'])
      await access.admit(from(undefined, address));
  });

  test('of a token is its subject’s', async () => {
    const viewerOfToken = (token: string): Promise<Viewer> =>
      token === 'bad'
        ? Promise.reject(unauthenticated('bad'))
        : Promise.resolve({ kind: 'OIDC', id: 'oidc:anna', name: 'Anna', scopes: [], expiresAt: null });
    const access = accessTo(new Keys(), { limits: { ...limits, viewerBurst: 2 }, viewerOfToken });
    expect(await refusal(access, 'Bearer one')).toBe('let in');
    expect(await refusal(access, 'Bearer two')).toBe('let in');
    expect(await refusal(access, 'Bearer two')).toEqual(['RATE_LIMITED', 1]);
    expect(await refusal(access, 'Bearer bad')).toBe('UNAUTHENTICATED');
  });
});
