import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip as gzipped } from 'node:zlib';
import fastifyStatic from '@fastify/static';
import type { Api } from '@sawt/contract';
import reference from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';
import { openApiDocument } from './openapi.ts';
import { problem } from './problem.ts';
import { pagePolicy } from './security-headers.ts';

const gzip = promisify(gzipped);
const webFolder = join(import.meta.dirname, '../../../../web/dist');

/** The web application: its files as built, and its two entries for every address that is a page. */
export async function servePages(server: FastifyInstance, isHttps: boolean): Promise<void> {
  if (existsSync(webFolder)) {
    const files = { index: false, cacheControl: false, preCompressed: true, decorateReply: false } as const;
    // They carry a hash of their content in the name. Several hundred, so they are looked up when asked for.
    await server.register(fastifyStatic, {
      ...files,
      root: join(webFolder, 'assets'),
      prefix: '/assets/',
      setHeaders: (reply) => void reply.header('cache-control', 'public, max-age=31536000, immutable'),
    });
    await server.register(fastifyStatic, {
      ...files,
      root: webFolder,
      wildcard: false,
      // Pages are sent below, each with a nonce of its own.
      globIgnore: ['assets/**', '**/*.html'],
      setHeaders: (reply) => void reply.header('cache-control', 'no-cache'),
    });
  }
  const entryOf = existsSync(webFolder) ? readEntries() : undefined;
  server.setNotFoundHandler(async (request, reply) => {
    const page = request.method === 'GET' && !request.url.startsWith('/api/') && request.headers.accept?.includes('text/html');
    if (!page || !entryOf) throw problem('request.unknown_path');
    const nonce = randomBytes(16).toString('base64');
    reply
      .header('content-security-policy', pagePolicy(nonce, isHttps))
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('vary', 'accept-encoding');
    const html = withNonce(entryOf(request.url), nonce);
    // Nothing that somebody asked for stands in it, so compressing tells nobody anything of the nonce.
    if (!/\bgzip\b/.test(String(request.headers['accept-encoding']))) return reply.send(html);
    return reply.header('content-encoding', 'gzip').send(await gzip(html));
  });
}

/** The two pages on which people arrive show something before their scripts have come (`scripts/draw-first-pages.ts`). */
function readEntries(): (address: string) => string {
  const read = (name: string) => readFileSync(join(webFolder, name), 'utf8');
  const entries = {
    citizen: read('index.html'),
    staff: read('staff.html'),
    home: read('first/home.html'),
    newCase: read('first/new-case.html'),
  };
  return (address) => {
    if (/^\/staff([/?]|$)/.test(address)) return entries.staff;
    if (/^\/(\?|$)/.test(address)) return entries.home;
    // Another step of it is another page.
    return address === '/cases/new' ? entries.newCase : entries.citizen;
  };
}

/** Vite's own loader and react-aria find the nonce in the `meta` element. */
const withNonce = (page: string, nonce: string) =>
  page
    .replace(/<(script|style)(?=[\s>])/g, `<$1 nonce="${nonce}"`)
    .replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}" />`);

/** The OpenAPI document and a page to read it. */
export async function serveReference(server: FastifyInstance, api: Api, url: string): Promise<void> {
  const isHttps = url.startsWith('https:');
  // Drawn when somebody first asks: it takes a quarter of a second, for which no start of a server waits.
  let document: object | undefined;
  server.get('/api/openapi.json', () => {
    document ??= openApiDocument(api, url);
    return document;
  });
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
      configuration: { url: '/api/openapi.json', withDefaultFonts: false, telemetry: false },
    });
  });
}
