import type { OpenApi } from '../../../server/testing/fuzz/requests.ts';
import type { JsonSchema } from '../../../server/testing/fuzz/schema.ts';
import type { Session } from '../../../server/testing/session.ts';

/** What the region has, by the name of the parameter: what is not refused by its form, and finds something, is worth an attack. */
export type Known = Readonly<Record<string, string>>;

/** Every address of the document that is read and answers a caller: plain, and once with each of its parameters. */
export async function answeringAddresses(document: OpenApi, url: string, session: Session, known: Known): Promise<string[]> {
  const addresses = Object.entries(document.paths).flatMap(([path, { get }]) => {
    // The live lines never end.
    if (!get || path.endsWith('/live')) return [];
    const values = get.parameters.map(({ name, in: place, schema }) => ({ name, place, value: known[name] ?? exampleOf(schema) }));
    const plain = values.reduce((rest, { name, value }) => rest.replace(`{${name}}`, encodeURIComponent(value)), url + path);
    const queries = values.filter(({ name, place }) => place === 'query' && name !== 'cursor');
    return [plain, ...queries.map(({ name, value }) => `${plain}?${new URLSearchParams({ [name]: value })}`)];
  });
  const answering: string[] = [];
  for (const address of addresses) if ((await session.send(address)).ok) answering.push(address);
  return answering;
}

function exampleOf(schema: JsonSchema & { default?: unknown }): string {
  if (schema.default !== undefined) return String(schema.default);
  if (schema.enum) return String(schema.enum[0]);
  if (schema.anyOf?.[0]) return exampleOf(schema.anyOf[0]);
  if (schema.const !== undefined) return String(schema.const);
  if (schema.format === 'uuid') return '00000000-0000-4000-8000-000000000000';
  return schema.format === 'date-time' ? '2026-01-01T00:00:00Z' : '1';
}
