/** API keys: how they are made, what is kept of them, and whether one is good. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

import { unauthenticated } from '../errors.js';
import { isWithin } from './addresses.js';
import { isScope, type Viewer } from './viewer.js';

/** What is kept of a key: enough to know it again, and too little to make it. */
export interface StoredKey {
  readonly id: string;
  /** Who it was made for. */
  readonly name: string;
  /** See `hashOfKey`. */
  readonly hash: string;
  readonly scopes: readonly string[];
  /** Addresses and ranges from which it is taken; none listed means from all. */
  readonly addresses: readonly string[];
  /** Instants in UTC, as are the two below. */
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

/** By this a credential is known to be a key, also by those who search repositories for keys that were left in them. */
export const KEY_BEGINS = 'vbg_';
const KEY = /^vbg_([0-9a-f]{16})_[A-Za-z0-9_-]{43}$/;
const ID_BYTES = 8;
/** 256 bits: nobody guesses it, so a hash that is quick to reckon is enough. */
const SECRET_BYTES = 32;

/** A new key and the id in it. */
export function makeKey(): { readonly id: string; readonly key: string } {
  const id = randomBytes(ID_BYTES).toString('hex');
  return { id, key: `${KEY_BEGINS}${id}_${randomBytes(SECRET_BYTES).toString('base64url')}` };
}

/** The id of a key; null for what has not the form of one. */
export function idOfKey(key: string): string | null {
  return KEY.exec(key)?.[1] ?? null;
}

/** HMAC-SHA-256 of the whole key, its id too: the hash of one key is of no use beside the id of another. */
export function hashOfKey(key: string, serverSecret: string): string {
  return createHmac('sha256', serverSecret).update(key).digest('hex');
}

/** The same for a key that never was, one with another secret, and one that was revoked: who guesses learns nothing. */
const UNKNOWN = 'There is no such API key, or it was revoked.';

/**
 * The viewer of a key from what is kept of its id. Throws UNAUTHENTICATED; that a key has expired or is not taken from an
 * address is said only to one who has all of it.
 */
export function viewerOfKey(
  key: string,
  stored: StoredKey | null,
  at: { readonly serverSecret: string; readonly address: string; readonly now: Date },
): Viewer {
  const hash = Buffer.from(hashOfKey(key, at.serverSecret));
  const kept = Buffer.from((stored?.hash ?? '').padEnd(hash.length).slice(0, hash.length));
  const isSame = timingSafeEqual(hash, kept);
  if (!stored || !isSame || stored.revokedAt !== null) throw unauthenticated(UNKNOWN);
  if (stored.expiresAt !== null && at.now.getTime() >= Date.parse(stored.expiresAt))
    throw unauthenticated(`This API key has expired, at ${stored.expiresAt}.`);
  if (stored.addresses.length > 0 && !isWithin(at.address, stored.addresses))
    throw unauthenticated('This API key is not taken from your address.');
  const { id, name, scopes, expiresAt } = stored;
  return { kind: 'API_KEY', id: `key:${id}`, name, scopes: scopes.filter(isScope), expiresAt };
}
