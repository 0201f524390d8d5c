import Fastify from 'fastify';
import { orpc } from './orpc.ts';
import { plain } from './plain.ts';
import { thin } from './thin.ts';

const variants = { plain, thin, orpc };
export type Variant = keyof typeof variants;
export const variantNames = Object.keys(variants) as Variant[];

/** The whole of a child process: tells its address, then answers each message with the CPU time it has used. */
export async function serveVariant(name: string): Promise<void> {
  const server = Fastify();
  variants[name as Variant](server);
  process.on('message', () => process.send?.(process.cpuUsage()));
  // The measuring process is gone.
  process.on('disconnect', () => process.exit());
  process.send?.(await server.listen({ port: 0, host: '127.0.0.1' }));
}
