import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { addressGroup, clientAddress } from './client-address.ts';

const proxy = '10.0.0.5';
const from = (forwarded: string | null, trustedProxies: number): string | null =>
  clientAddress(new Headers(forwarded === null ? {} : { 'x-forwarded-for': forwarded }), proxy, { trustedProxies });

describe('clientAddress (H9)', () => {
  const cases: readonly (readonly [forwarded: string | null, proxies: number, address: string | null])[] = [
    // Without a proxy, a client can send any header.
    [null, 0, proxy],
    ['198.51.100.1', 0, proxy],
    ['198.51.100.1', 1, '198.51.100.1'],
    ['6.6.6.6, 198.51.100.1', 1, '198.51.100.1'],
    ['6.6.6.6, 198.51.100.1, 203.0.113.9', 2, '198.51.100.1'],
    [' 198.51.100.1 ,203.0.113.9', 2, '198.51.100.1'],
    // The request did not pass all proxies, or they are not configured to add the header.
    [null, 1, null],
    ['', 1, null],
    ['198.51.100.1', 2, null],
    ['198.51.100.1, unknown', 1, null],
    ['198.51.100.1,', 1, null],
    ['198.51.100.1:443', 1, '198.51.100.1'],
    ['249.255.100.0', 1, '249.255.100.0'],
    ['[2001:db8::1]:443', 1, '2001:db8::1'],
    ['[2001:db8::1]', 1, '2001:db8::1'],
    ['2001:DB8:0:0::1', 1, '2001:db8::1'],
    ['fe80::1%eth0', 1, 'fe80::1'],
    ['::ffff:198.51.100.1', 1, '198.51.100.1'],
    ['::ffff:c633:6401', 1, '198.51.100.1'],
  ];
  for (const [forwarded, proxies, address] of cases) {
    test(`is ${address} for ${JSON.stringify(forwarded)} with ${proxies} proxies`, () => {
      assert.equal(from(forwarded, proxies), address);
    });
  }

  const unparsed = [
    '256.1.1.1',
    '1.2.3',
    '01.2.3.4',
    '0x7f.0.0.1',
    '1',
    '1.2.3.4.',
    'host',
    '::1]/@a',
    ':::',
    '1::2::3',
    '1.2.3.4:443x',
    'x[::1]:443',
    '[::1]:443x',
    'fe80::1%eth0:1',
  ];
  for (const text of unparsed) test(`is unknown for ${text}`, () => assert.equal(from(text, 1), null));

  test('is the address of the socket without a proxy, with IPv4 in its own form', () => {
    assert.equal(clientAddress(new Headers(), '::ffff:192.0.2.1', { trustedProxies: 0 }), '192.0.2.1');
    assert.equal(clientAddress(new Headers(), undefined, { trustedProxies: 0 }), null);
  });

  test('rejects a number of proxies that would read the header from the left', () => {
    for (const trustedProxies of [-1, 1.5, Number.NaN]) {
      assert.throws(() => clientAddress(new Headers(), proxy, { trustedProxies }), TypeError);
    }
  });
});

describe('addressGroup (H9)', () => {
  const cases: readonly (readonly [address: string, group: string | null])[] = [
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['text', null],
  ];
  for (const [address, group] of cases) {
    test(`is ${group} for ${address}`, () => assert.equal(addressGroup(address), group));
  }
});
