import fc from 'fast-check';

/** What of JSON Schema the OpenAPI document uses. */
export interface JsonSchema {
  $ref?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  /** False after `prefixItems`: no more than these. */
  items?: JsonSchema | false;
  prefixItems?: JsonSchema[];
  additionalProperties?: boolean | JsonSchema;
  maxItems?: number;
  minItems?: number;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

/** Words that mean something to the region, by the name of the field they stand in. */
export type Pools = Readonly<Record<string, readonly string[]>>;

/** Values of a schema, mostly with words of the region where the name of a field has some. */
export function valuesOf(schema: JsonSchema, pools: Pools, name = ''): fc.Arbitrary<unknown> {
  const known = pools[name];
  const valid = byShape(schema, pools, name);
  if (!known?.length || schema.enum || (schema.type && schema.type !== 'string')) return valid;
  return fc.oneof({ arbitrary: fc.constantFrom(...known), weight: 4 }, { arbitrary: valid, weight: 1 });
}

function byShape(schema: JsonSchema, pools: Pools, name: string): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => valuesOf(choice, pools, name)));
  if (schema.allOf) return valuesOf(Object.assign({}, ...schema.allOf) as JsonSchema, pools, name);
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string':
      return texts(schema);
    case 'integer':
      return fc.integer({ min: bound(schema.minimum, -5), max: bound(schema.maximum, 5) });
    case 'number':
      return fc.double({ min: schema.minimum ?? -200, max: schema.maximum ?? 200, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map((item) => valuesOf(item, pools, name)));
      return fc.array(valuesOf(schema.items || {}, pools, name), { minLength: schema.minItems ?? 0, maxLength: schema.maxItems ?? 4 });
    case 'object':
      return objects(schema, pools);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

/** Zod writes the bounds of safe integers where it has none; far numbers are what `spoil.ts` is for. */
const bound = (given: number | undefined, otherwise: number) =>
  given === undefined || !Number.isSafeInteger(given) || Math.abs(given) > 1e9 ? otherwise : given;

function objects(schema: JsonSchema, pools: Pools): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [name, valuesOf(property, pools, name)] as const);
  return fc.record(Object.fromEntries(properties), { requiredKeys: schema.required ?? [] });
}

function texts({ format, pattern, minLength = 0, maxLength = 60 }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date-time')
    return fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
  if (format === 'date')
    return fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  const length = { minLength: Math.max(1, minLength), maxLength: Math.max(1, Math.min(maxLength, 60)) };
  return fc.oneof(
    fc.constantFrom('حفرة أمام المدرسة', 'Broken pavement', 'نص'),
    fc.string({ ...length, unit: 'grapheme' }),
    fc.string({ ...length, unit: 'binary' }),
  );
}
