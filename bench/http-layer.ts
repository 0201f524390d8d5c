// What an HTTP layer costs over plain Fastify: a thin endpoint helper (Fastify and Zod) and oRPC's OpenAPI handler.
// Each variant serves the same two endpoints from its own process. Rounds are interleaved, and only ratios to the
// plain round beside them count: the machine's own swings are larger than what is measured. docs/adr/0001 decides by it.
//
//   npm run bench -- http-layer [--rounds 5] [--seconds 4]
import { parseArgs } from 'node:util';
import { measure } from './http-layer/measure.ts';
import { serveVariant } from './http-layer/variants.ts';

const { values } = parseArgs({
  options: { serve: { type: 'string' }, rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '4' } },
});
if (values.serve) await serveVariant(values.serve);
else await measure(import.meta.filename, Number(values.rounds), Number(values.seconds));
