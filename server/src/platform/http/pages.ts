import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { Api } from '@sawt/contract';
import reference from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';
import { openApiDocument } from './openapi.ts';
import { problem } from './problem.ts';

const webFolder = join(import.meta.dirname, '../../../../web/dist');

/** The web application: its files as built, and its two entries for every address that is a page. */
export async function servePages(server: FastifyInstance): Promise<void> {
  if (existsSync(webFolder)) {
    await server.register(fastifyStatic, {
      root: webFolder,
      index: false,
      wildcard: false,
      cacheControl: false,
      preCompressed: true,
      // Files under /assets carry a hash of their content in the name.
      setHeaders: (reply, path) =>
        void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
    });
  }
  server.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && !request.url.startsWith('/api/') && request.headers.accept?.includes('text/html');
    if (!page || !existsSync(webFolder)) throw problem('request.unknown_path');
    return reply.sendFile(/^\/staff([/?]|$)/.test(request.url) ? 'staff.html' : 'index.html');
  });
}

/** The OpenAPI document and a page to read it. */
export async function serveReference(server: FastifyInstance, api: Api, url: string): Promise<void> {
  const document = openApiDocument(api, url);
  server.get('/api/openapi.json', () => document);
  await server.register(async (scope) => {
    // The reader page sets itself up by an inline script; nothing of ours is on that page.
    scope.addHook(
      'onSend',
      async (_request, reply) => void reply.header('content-security-policy', "default-src 'self' 'unsafe-inline' data: blob:"),
    );
    await scope.register(reference, {
      routePrefix: '/api/reference',
      configuration: { content: document, withDefaultFonts: false, telemetry: false },
    });
  });
}
