import { type Api, type Endpoint, errorCatalogue, limitOf, limits, Problem } from '@sawt/contract';
import { z } from 'zod';
import { cookiePrefix } from '../identity/cookies.ts';

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};

/** The OpenAPI 3.1 document of the interface. Permission and audit event stand as `x-` members. */
export function openApiDocument(api: Api, url: string): object {
  const paths: Record<string, Record<string, object>> = {};
  const definitions: Record<string, object> = {};
  for (const [module, endpoints] of Object.entries(api)) {
    for (const [name, endpoint] of Object.entries(endpoints)) {
      const operation = hoistDefinitions(operationOf(module, name, endpoint), `${module}.${name}`, definitions);
      paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: operation };
    }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Sawt',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description: 'The public interface of the Citizen’s Voice. Sign in under /api/auth; errors are RFC 9457 problem documents.',
    },
    servers: [{ url }],
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem, 'output'), ...definitions },
      securitySchemes: {
        partner: { type: 'http', scheme: 'bearer', description: 'The key of a partner’s system, made by an administrator' },
        session: { type: 'apiKey', in: 'cookie', name: `${cookiePrefix(url)}.session_token` },
      },
    },
  };
}

/**
 * Zod puts a recursive schema into `$defs` beside the schema that needs it. References count from the root of the
 * document, where `$defs` is not: they move to its components.
 */
function hoistDefinitions(operation: object, prefix: string, definitions: Record<string, object>): object {
  return JSON.parse(JSON.stringify(operation), (key, value) => {
    if (key === '$ref') return value.replace('#/$defs/', `#/components/schemas/${prefix}.`);
    if (key !== '$defs') return value;
    for (const [name, definition] of Object.entries<object>(value)) definitions[`${prefix}.${name}`] = definition;
    return undefined;
  });
}

function operationOf(module: string, name: string, endpoint: Endpoint): object {
  const open = ['public', 'demo', 'by-link'].includes(endpoint.access);
  return {
    operationId: `${module}.${name}`,
    tags: [module],
    summary: endpoint.summary,
    'x-permission': endpoint.access,
    'x-audit-event': endpoint.audit,
    'x-rate-limit': limits[limitOf(endpoint)],
    security: open ? [] : endpoint.access === 'partner' ? [{ partner: [] }] : [{ session: [] }],
    parameters: [
      ...parametersOf(endpoint.params, 'path'),
      ...parametersOf(endpoint.query, 'query'),
      ...parametersOf(endpoint.headers, 'header'),
      ...(endpoint.idempotent ? [idempotencyKey] : []),
    ],
    ...(endpoint.body && { requestBody: { required: true, content: contentOf(endpoint.body, 'input') } }),
    responses: { ...doneOf(endpoint), ...problemsOf(endpoint) },
  };
}

const doneOf = ({ output, created }: Endpoint) =>
  output === 'headers'
    ? { 204: { description: 'Done; what is to be known stands in the headers' } }
    : { [created ? 201 : 200]: { description: 'Done', content: contentOf(output, 'output') } };

const idempotencyKey = { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', format: 'uuid' } };

function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query' | 'header'): object[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Record<string, object>; required?: string[] };
  return Object.entries(properties).map(([name, property]) => ({ name, in: place, required: required.includes(name), schema: property }));
}

const fileTypes = [
  'image/jpeg',
  'application/pdf',
  'audio/webm',
  'audio/mp4',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

function contentOf(shape: Exclude<Endpoint['output'], 'headers'> | 'bytes', io: 'input' | 'output'): object {
  if (shape === 'bytes') return { 'application/octet-stream': {} };
  if (shape === 'file') return Object.fromEntries(fileTypes.map((type) => [type, {}]));
  if (shape === 'events') return { 'text/event-stream': {} };
  return { 'application/json': { schema: schemaOf(shape, io) } };
}

function problemsOf(endpoint: Endpoint): Record<string, object> {
  const codes = Map.groupBy(
    ['request.invalid' as const, 'request.too_many' as const, ...endpoint.errors],
    (code) => errorCatalogue[code].status,
  );
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries([...codes].map(([status, list]) => [status, { description: [...new Set(list)].join(', '), content }]));
}
