import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { Api } from '@sawt/contract';
import reference from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';
import { openApiDocument } from './openapi.ts';
import { problem } from './problem.ts';
import { pagePolicy } from './security-headers.ts';

const webFolder = join(import.meta.dirname, '../../../../web/dist');

/** The web application: its files as built, and its two entries for every address that is a page. */
export async function servePages(server: FastifyInstance, isHttps: boolean): Promise<void> {
  if (existsSync(webFolder)) {
    await server.register(fastifyStatic, {
      root: webFolder,
      index: false,
      wildcard: false,
      // Pages are sent below, each with a nonce of its own.
      globIgnore: ['*.html', '*.html.*'],
      cacheControl: false,
      preCompressed: true,
      // Files under /assets carry a hash of their content in the name.
      setHeaders: (reply, path) =>
        void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
    });
  }
  const entries = existsSync(webFolder) ? { citizen: readEntry('index.html'), staff: readEntry('staff.html') } : undefined;
  server.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && !request.url.startsWith('/api/') && request.headers.accept?.includes('text/html');
    const entry = entries?.[/^\/staff([/?]|$)/.test(request.url) ? 'staff' : 'citizen'];
    if (!page || !entry) throw problem('request.unknown_path');
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-security-policy', pagePolicy(nonce, isHttps))
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(withNonce(entry, nonce));
  });
}

const readEntry = (name: string) => readFileSync(join(webFolder, name), 'utf8');

/** Vite's own loader and react-aria find the nonce in the `meta` element. */
const withNonce = (page: string, nonce: string) =>
  page.replace(/<script(?=[\s>])/g, `<script nonce="${nonce}"`).replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}" />`);

/** The OpenAPI document and a page to read it. */
export async function serveReference(server: FastifyInstance, api: Api, url: string): Promise<void> {
  const isHttps = url.startsWith('https:');
  const document = openApiDocument(api, url);
  server.get('/api/openapi.json', () => document);
  await server.register(async (scope) => {
    // The reader page sets itself up by inline scripts: they get a nonce, as those of our own pages do. Its styles it makes
    // at run time, some without a nonce; a style can run nothing, and nothing is fetched from elsewhere.
    scope.addHook('onSend', async (_request, reply, payload) => {
      if (typeof payload !== 'string' || !String(reply.getHeader('content-type')).startsWith('text/html')) return payload;
      const nonce = randomBytes(16).toString('base64');
      reply.header('content-security-policy', pagePolicy(nonce, isHttps, "'unsafe-inline'")).header('cache-control', 'no-store');
      return withNonce(payload, nonce);
    });
    await scope.register(reference, {
      routePrefix: '/api/reference',
      configuration: { content: document, withDefaultFonts: false, telemetry: false },
    });
  });
}
