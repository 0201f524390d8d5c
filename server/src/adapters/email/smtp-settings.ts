/** How e-mail leaves the house. */
export interface SmtpSettings {
  host: string;
  port: number;
  /** TLS from the first byte on; else STARTTLS. */
  implicitTls: boolean;
  /** Refuses to go on in the clear. Off only on this very machine, or where the operator says so. */
  demandTls: boolean;
  login: { user: string; pass: string } | null;
  /** The address that people see as the sender. */
  from: string;
  dkim: { privateKey: string; selector: string } | null;
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** @param address `smtp://user:password@host:587` (STARTTLS) or `smtps://host:465`. @returns undefined where it is neither */
export function parseSmtp(address: string): Omit<SmtpSettings, 'from' | 'dkim'> | undefined {
  const url = URL.parse(address);
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || !url.hostname || !['', '/'].includes(url.pathname)) return undefined;
  const tls = url.searchParams.get('tls');
  if (tls !== null && tls !== 'off') return undefined;
  const implicitTls = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (implicitTls ? 465 : 587),
    implicitTls,
    demandTls: tls !== 'off' && !loopback.test(url.hostname),
    login: url.username ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } : null,
  };
}
