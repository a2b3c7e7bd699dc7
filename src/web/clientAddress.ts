// From which address somebody comes: what a proxy says is believed only when we trust that proxy.
import { BlockList, isIP } from 'node:net';
import type { IncomingMessage } from 'node:http';

/** Gives the address by which limits count; one for a whole IPv6 network of a household. */
export type AddressOf = (req: Pick<IncomingMessage, 'headers' | 'socket'>) => string;

/** @param trusted addresses and networks ("10.0.0.0/8") of the proxies in front of this server */
export function clientAddress(trusted: readonly string[]): AddressOf {
  const proxies = new BlockList();
  for (const entry of trusted) {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) proxies.addAddress(address, family);
    else proxies.addSubnet(address, Number(bits), family);
  }
  const isTrusted = (address: string): boolean =>
    proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

  return ({ headers, socket }) => {
    let address = plain(socket.remoteAddress ?? '');
    const header = headers['x-forwarded-for'];
    const forwarded = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',');
    // From the nearest on: what a stranger wrote in front of it is not looked at.
    for (const hop of forwarded.toReversed()) {
      const before = plain(hop.trim());
      if (isIP(before) === 0 || isIP(address) === 0 || !isTrusted(address)) break;
      address = before;
    }
    return isIP(address) === 6 ? network(address) : address;
  };
}

/** "::ffff:10.0.0.1" is an IPv4 address. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
}

/** The first 64 bits. */
function network(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
