import { isIP } from 'node:net';

/** `host:port` in lower case, an IPv6 host in brackets, with the scheme it may be asked by. */
export type AllowedHosts = ReadonlyMap<string, 'https:' | 'http:'>;

const loopback = /^(127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/;

/**
 * Hosts of the government's own network that may be asked although their addresses are not public: `sso.example.local:443`.
 * Without TLS only what listens on this very machine, and says so: `http://127.0.0.1:8081`.
 * @returns undefined when an entry is anything else
 */
export function parseAllowedHosts(text: string): AllowedHosts | undefined {
  const hosts = new Map<string, 'https:' | 'http:'>();
  for (const entry of text.split(',').map((part) => part.trim())) {
    const isPlain = entry.startsWith('http://');
    const url = URL.parse(isPlain ? entry : `https://${entry}`);
    if (!url || !/:\d+$/.test(entry) || url.pathname !== '/' || url.username || url.search || url.hash) return undefined;
    if (isPlain && !loopback.test(url.hostname)) return undefined;
    hosts.set(hostAndPort(url), isPlain ? 'http:' : 'https:');
  }
  return hosts;
}

/** The key of an address in the list. */
export const hostAndPort = ({ hostname, port, protocol }: { hostname: string; port: string; protocol: string }) =>
  `${isIP(hostname) === 6 ? `[${hostname}]` : hostname.toLowerCase()}:${port || (protocol === 'http:' ? '80' : '443')}`;
