import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import { problem } from '../http/problem.ts';
import type { LiveHub } from '../live/live-hub.ts';

interface ObserveOptions {
  database: Database;
  hub: LiveHub;
  stopping: AbortSignal;
  metrics: Config['metrics'];
}

/** `/healthz`: the process answers. `/readyz`: it can serve. `/metrics`: Prometheus text, for whom the configuration names. */
export function observe(server: FastifyInstance, options: ObserveOptions): void {
  const { database, hub, stopping, metrics } = options;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  new Gauge({
    name: 'sawt_live_listeners',
    help: 'Live screens connected to this server',
    registers: [registry],
    collect() {
      this.set(hub.listeners);
    },
  });
  new Gauge({
    name: 'sawt_jobs_waiting',
    help: 'Jobs in the queue',
    registers: [registry],
    async collect() {
      const { rows } = await sql<{ jobs: number }>`select count(*) as jobs from graphile_worker.jobs`.execute(database);
      this.set(rows[0]?.jobs ?? 0);
    },
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });

  server.get('/healthz', async () => ({ status: 'ok' }));
  server.get('/readyz', async () => {
    if (stopping.aborted) throw problem('server.unavailable', { retryAfterSeconds: 5 });
    await sql`select 1`.execute(database).catch(() => {
      throw problem('server.unavailable', { retryAfterSeconds: 5 });
    });
    return { status: 'ready' };
  });
  if (metrics === 'off') return;
  server.get('/metrics', async (request, reply) => {
    if (metrics !== 'open' && !sameToken(request.headers.authorization, `Bearer ${metrics.token}`)) throw problem('auth.required');
    return reply.header('content-type', registry.contentType).send(await registry.metrics());
  });
}

const hash = (text: string) => createHash('sha256').update(text).digest();
/** Compared as hashes, in a time that says nothing about where they differ. */
const sameToken = (shown: string | undefined, expected: string) => timingSafeEqual(hash(shown ?? ''), hash(expected));
