/** Options of {@link clientAddress}. */
export interface ClientAddressOptions {
  /**
   * The number of the host's own proxies between the client and this server, for example 1 for a load balancer and 2 for a load balancer
   * behind a CDN. Each of them adds one address to `X-Forwarded-For`. With 0 the header is ignored.
   */
  readonly trustedProxies: number;
}

/**
 * Returns the network address of the client, to limit requests by it.
 *
 * `X-Forwarded-For` is read from the right, because clients can send any text on its left. The result is `null` if the address is not known:
 * the header is missing, has fewer addresses than there are proxies, or something else at this place. The address of a proxy is never
 * returned for a client, because a limit for it would apply to all users.
 *
 * @param socketAddress The other end of the connection. It is used only without proxies.
 * @returns IPv4 in dotted form, also for an IPv4-mapped IPv6 address; IPv6 in the form of RFC 5952, without zone.
 * @throws {TypeError} If `trustedProxies` is not a whole number from 0.
 * @example
 * const address = clientAddress(request.headers, socket.remoteAddress, { trustedProxies: 1 });
 */
export function clientAddress(
  headers: Headers,
  socketAddress: string | undefined,
  { trustedProxies }: ClientAddressOptions,
): string | null {
  if (!Number.isInteger(trustedProxies) || trustedProxies < 0) {
    throw new TypeError('trustedProxies: a whole number from 0 is needed');
  }
  if (trustedProxies === 0) return parseAddress(socketAddress ?? '');
  return parseAddress(headers.get('x-forwarded-for')?.split(',').at(-trustedProxies) ?? '');
}

/**
 * Returns the group of addresses that one client can choose from, to limit requests by it: an IPv4 address by itself, an IPv6 address with
 * its network of 64 bits. The result is `null` for text that is not an address.
 *
 * @example
 * addressGroup('2001:db8:1:2:3:4:5:6'); // '2001:db8:1:2::/64'
 */
export function addressGroup(address: string): string | null {
  const parsed = parseAddress(address);
  if (parsed === null || !parsed.includes(':')) return parsed;
  return `${groupsOf(parsed).slice(0, 4).join(':')}::/64`;
}

const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/u;
const ipv4WithPort = /^([\d.]+):\d{1,5}$/u;
const bracketed = /^\[([^\]]+)\](?::\d{1,5})?$/u;
const zone = /%[\w.~-]+$/u;

// Some proxies add a port, and brackets around IPv6.
function parseAddress(text: string): string | null {
  const trimmed = text.trim();
  const bare = ipv4WithPort.exec(trimmed)?.[1] ?? bracketed.exec(trimmed)?.[1] ?? trimmed;
  return ipv4.test(bare) ? bare : parseIpv6(bare.replace(zone, ''));
}

function parseIpv6(text: string): string | null {
  const url = `http://[${text}]/`;
  // The parser of URLs knows the grammar and returns the form of RFC 5952.
  if (!/^[\da-f:.]+$/iu.test(text) || !URL.canParse(url)) return null;
  const address = new URL(url).hostname.slice(1, -1);
  const groups = groupsOf(address);
  const isMapped = groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff';
  return isMapped ? dotted(groups.slice(6)) : address;
}

function groupsOf(address: string): readonly string[] {
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter((group) => group !== ''));
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => '0'), ...tail];
}

function dotted(groups: readonly string[]): string {
  const bytes = groups.map((group) => Number.parseInt(group, 16)).flatMap((word) => [word >> 8, word & 0xff]);
  return bytes.join('.');
}
