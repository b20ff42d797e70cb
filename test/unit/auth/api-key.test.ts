import { createHmac } from 'node:crypto';

import { describe, expect, test } from '@jest/globals';

import { hashOfKey, idOfKey, makeKey, viewerOfKey, type StoredKey } from '../../../src/auth/api-key.js';

const serverSecret = 'the secret of this server, of which there is one';
const { id, key } = makeKey();
const stored: StoredKey = {
  ...{ id, name: 'The register of Mainz', hash: hashOfKey(key, serverSecret), scopes: ['read', 'import'] },
  ...{ addresses: [], createdAt: '2026-01-01T00:00:00.000Z', expiresAt: null, revokedAt: null },
};
const at = { serverSecret, address: '10.1.2.3', now: new Date('2026-06-01T00:00:00Z') };
function refusal(given: string, kept: StoredKey | null, more: Partial<typeof at> = {}): unknown {
  try {
    return viewerOfKey(given, kept, { ...at, ...more });
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return [code, message];
  }
}
const UNKNOWN = ['UNAUTHENTICATED', 'There is no such API key, or it was revoked.'];

describe('a key', () => {
  test('holds its id and 256 bits that no other has', () => {
    expect(key).toMatch(/^vbg_[0-9a-f]{16}_[A-Za-z0-9_-]{43}$/);
    expect(Buffer.from(key.slice(-43), 'base64url')).toHaveLength(32);
    expect(idOfKey(key)).toBe(id);
    expect(new Set(Array.from({ length: 100 }, () => makeKey().key.slice(-43)))).toHaveProperty('size', 100);
  });

  test.each([
    '',
    'vbg_',
    key.slice(0, -1),
    `${key}A`,
    ` ${key}`,
    key.toUpperCase(),
    key.replace('_', '-'),
    `${key}\n`,
  ])('is none: %j', (text) => expect(idOfKey(text)).toBeNull());

  test('is kept as HMAC-SHA-256 of all of it, of which nothing leads back', () => {
    expect(stored.hash).toBe(createHmac('sha256', serverSecret).update(key).digest('hex'));
    expect(JSON.stringify(stored)).not.toContain(key.slice(-43));
  });
});

describe('whoever has a key', () => {
  test('is a viewer with its name, scopes and end', () => {
    expect(viewerOfKey(key, { ...stored, expiresAt: '2026-06-01T00:00:00.001Z' }, at)).toEqual({
      kind: 'API_KEY',
      id: `key:${id}`,
      name: 'The register of Mainz',
      scopes: ['read', 'import'],
      expiresAt: '2026-06-01T00:00:00.001Z',
    });
  });

  test('has no scope that this version does not know', () => {
    expect(viewerOfKey(key, { ...stored, scopes: ['fly', 'read'] }, at).scopes).toEqual(['read']);
  });

  test('is refused in the same words where it is unknown, wrong, revoked, or hashed with another secret', () => {
    const other = `vbg_${id}_${makeKey().key.slice(-43)}`;
    expect(refusal(key, null)).toEqual(UNKNOWN);
    expect(refusal(other, stored)).toEqual(UNKNOWN);
    expect(refusal(key, { ...stored, revokedAt: '2026-05-31T00:00:00.000Z' })).toEqual(UNKNOWN);
    expect(refusal(key, stored, { serverSecret: 'another secret' })).toEqual(UNKNOWN);
    expect(refusal(key, { ...stored, hash: '' })).toEqual(UNKNOWN);
    // The hash of one key beside the id of another.
    expect(refusal(makeKey().key, stored)).toEqual(UNKNOWN);
  });

  test('is refused from the instant at which it ends, and from other addresses', () => {
    const expired = { ...stored, expiresAt: at.now.toISOString() };
    expect(refusal(key, expired)).toEqual([
      'UNAUTHENTICATED',
      'This API key has expired, at 2026-06-01T00:00:00.000Z.',
    ]);
    const within = { ...stored, addresses: ['192.0.2.0/24', '10.0.0.0/8'] };
    expect(viewerOfKey(key, within, at).id).toBe(`key:${id}`);
    for (const address of ['11.1.2.3', '::1', 'unknown', ''])
      expect(refusal(key, within, { address })).toEqual([
        'UNAUTHENTICATED',
        'This API key is not taken from your address.',
      ]);
  });

  test('learns of end and addresses only with all of the key', () => {
    const other = `vbg_${id}_${'A'.repeat(43)}`;
    expect(refusal(other, { ...stored, expiresAt: '2020-01-01T00:00:00.000Z', addresses: ['::1'] })).toEqual(
      UNKNOWN,
    );
  });
});
