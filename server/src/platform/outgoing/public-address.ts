import ipaddr from 'ipaddr.js';

/** What IANA has given out as global unicast (RFC 4291 § 2.4); all that lies outside is special or not in use. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Is this an address of the public internet? Everything else is refused: private, loopback, link-local, shared (RFC 6598),
 * multicast, documentation, and IPv6 addresses that carry an IPv4 one inside, since that may be any of these.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || address.match(globalUnicast);
}
