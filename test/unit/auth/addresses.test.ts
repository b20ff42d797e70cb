import { expect, test } from '@jest/globals';

import { clientOf, isRange, isSafeAddress, isWithin } from '../../../src/auth/addresses.js';

test.each([
  ['10.0.0.1', '10.0.0.1', true],
  ['10.0.0.1', '10.0.0.2', false],
  ['10.255.255.255', '10.0.0.0/8', true],
  ['11.0.0.0', '10.0.0.0/8', false],
  ['::ffff:10.1.2.3', '10.0.0.0/8', true],
  ['1.2.3.4', '0.0.0.0/0', true],
  ['2001:db8::1', '2001:db8::/32', true],
  ['2001:db9::1', '2001:db8::/32', false],
  ['fe80::1%eth0', 'fe80::/10', true],
  ['::1', '0.0.0.0/0', false],
  ['10.0.0.1, 1.2.3.4', '0.0.0.0/0', false],
  ['', '0.0.0.0/0', false],
])('%s within %s: %p', (address, range, expected) => {
  expect(isWithin(address, [range])).toBe(expected);
  expect(isWithin(address, ['192.0.2.1', range])).toBe(expected);
  expect(isWithin(address, [])).toBe(false);
});

test.each(['10.0.0.0/33', '10.0.0/8', '::/129', '10.0.0.0/', '10.0.0.0/8/8', '', 'localhost', '10.0.0.0/-1'])(
  'is no range: %j',
  (text) => expect(isRange(text)).toBe(false),
);

test.each([
  ['1.2.3.4', '1.2.3.4'],
  ['::ffff:1.2.3.4', '1.2.3.4'],
  ['2001:db8:0:1:2:3:4:5', '2001:db8:0:1::/64'],
  ['2001:DB8:0:1::9', '2001:db8:0:1::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::', '0:0:0:0::/64'],
  ['whatever', 'unknown'],
])('the client at %s is %s', (address, client) => expect(clientOf(address)).toBe(client));

test('an issuer is reached over an encrypted way, or on this machine', () => {
  const safe = [
    'https://id.example/realm',
    'http://localhost:8080',
    'http://127.0.0.1:1',
    'http://[::1]:2/x',
  ];
  const unsafe = [
    'http://id.example',
    'http://localhost.example',
    'http://127.0.0.1.example',
    'ftp://localhost',
    'x',
    '',
  ];
  expect([...safe, ...unsafe].filter(isSafeAddress)).toEqual(safe);
});
