import type { FastifyInstance } from 'fastify';
import { reportAddress } from './csp-reports.ts';

/** Two years, as browsers' preload lists ask for. */
const strictTransport = 'max-age=63072000; includeSubDomains; preload';

/** What pages may ask the device for: where one is, a photo, a voice note, a passkey. */
const permissions = [
  'geolocation=(self)',
  'camera=(self)',
  'microphone=(self)',
  'publickey-credentials-get=(self)',
  'publickey-credentials-create=(self)',
  ...['payment', 'usb', 'serial', 'bluetooth', 'midi', 'accelerometer', 'gyroscope', 'magnetometer', 'display-capture'].map(
    (feature) => `${feature}=()`,
  ),
].join(', ');

/** Of what is no page: nothing in it acts, and nobody frames it. Workers take theirs from the file they are loaded from. */
const filePolicy = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The headers of every answer; `pages.ts` puts the policy of a page in place of the one here. */
export function setSecurityHeaders(server: FastifyInstance, isHttps: boolean): void {
  server.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'content-security-policy': filePolicy,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'permissions-policy': permissions,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'origin-agent-cluster': '?1',
      'reporting-endpoints': `policy="${reportAddress}"`,
      ...(isHttps && { 'strict-transport-security': strictTransport }),
    });
  });
}

/**
 * The policy of a page (CSP Level 3): only the script that carries the nonce runs, and what it loads. Style attributes
 * are allowed, because positions and sizes are computed at run time; style elements need the nonce.
 */
export const pagePolicy = (nonce: string, isHttps: boolean, styles: string = `'nonce-${nonce}'`): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // Voice notes: fetched first, as Safari plays nothing that does not answer for parts of it.
    'media-src blob:',
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    'report-to policy',
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
