/** Addresses of clients, single ones and ranges as `10.0.0.0/8`; and of issuers. */
import { BlockList, isIP, isIPv6 } from 'node:net';

/** `::ffff:10.1.2.3` is how a socket of both kinds names 10.1.2.3. */
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** An address in its plain form; null for what is none. */
export function plainAddress(text: string): string | null {
  // A link-local address names its interface behind %.
  const [bare = ''] = text.split('%', 1);
  const plain = MAPPED.exec(bare)?.[1] ?? bare;
  return isIP(plain) === 0 ? null : plain;
}

const kindOf = (address: string): 'ipv4' | 'ipv6' => (isIPv6(address) ? 'ipv6' : 'ipv4');

function addRange(list: BlockList, range: string): boolean {
  const [, text = '', digits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(range) ?? [];
  const address = isIP(text) === 0 ? null : text;
  if (address === null) return false;
  const kind = kindOf(address);
  const most = kind === 'ipv4' ? 32 : 128;
  const bits = digits === undefined ? most : Number(digits);
  if (bits > most) return false;
  list.addSubnet(address, bits, kind);
  return true;
}

/** Whether a text is an address or a range. */
export function isRange(text: string): boolean {
  return addRange(new BlockList(), text);
}

/** Whether an address lies in one of the ranges. What is no address lies in none. */
export function isWithin(text: string, ranges: readonly string[]): boolean {
  const address = plainAddress(text);
  if (address === null) return false;
  const list = new BlockList();
  for (const range of ranges) addRange(list, range);
  return list.check(address, kindOf(address));
}

/**
 * What counts as one client: an IPv4 address, or the first 64 bits of an IPv6 address, of which a household has all. One
 * name for all that is no address.
 */
export function clientOf(text: string): string {
  const address = plainAddress(text);
  if (address === null) return 'unknown';
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const [before, after] = [groups(head), groups(tail ?? '')];
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  const first = [...before, ...zeros, ...after].slice(0, 4).map((group) => parseInt(group, 16).toString(16));
  return `${first.join(':')}::/64`;
}

/** An address that nobody between can answer for: encrypted, or on this machine. */
export function isSafeAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:') return true;
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
