import fc from 'fast-check';

/** Stands in a value for JSON that no JavaScript value becomes; `jsonText` puts it in. */
const raw = (text: string) => `\u0001raw:${text}:raw\u0001`;

const deep = (open: string, close: string, levels: number) => raw(open.repeat(levels) + close.repeat(levels));

/** What a field is not expected to be. */
const nasty: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, '', ' ', [], {}, [[]], 1.5, -0),
  fc.constantFrom(raw('1e999'), raw('-1e308'), raw('9223372036854775808'), raw('9'.repeat(400)), raw('0.1e-400'), 2 ** 53, -(2 ** 63)),
  fc.constantFrom(
    '\0',
    'a\0b',
    '\ud83d',
    'x\udc00y',
    '\u202e\u2066',
    '\ufeff',
    '\u0007\u001b[31m',
    '\u2028',
    '\r\nset-cookie: a=b',
    '\uffff',
  ),
  fc.constantFrom(
    `' or 1=1 --`,
    '%',
    '_%',
    '\\',
    '$1',
    '#{7*7}',
    '{number}',
    '{{constructor}}',
    '<script>alert(1)</script>',
    '../../etc/passwd',
    'file:///etc/passwd',
    '=1+1',
    'toString',
    'constructor',
    '__proto__',
  ),
  fc.constantFrom(
    'infinity',
    '-infinity',
    'NaN',
    'epoch',
    '0000-00-00T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '+275760-09-13T00:00:00.000Z',
    '9999-12-31T23:59:59.999Z',
    '0001-01-01T00:00:00Z',
  ),
  fc.constantFrom(10_000, 150_000, 300_000).map((length) => 'ك'.repeat(length / 2)),
  fc.constantFrom(deep('[', ']', 5_000), deep('{"a":', '', 0), deep('[', ']', 60_000)),
  fc.constantFrom(2_000, 20_000).map((length) => Array(length).fill(1)),
  fc.constantFrom(
    raw('{"__proto__":{"admin":true}}'),
    raw('{"constructor":{"prototype":{"admin":true}}}'),
    raw('{"toString":1,"valueOf":1,"then":1}'),
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

interface Step {
  at: number;
  how: 'remove' | 'add' | 'replace' | 'wrap' | 'twice';
  key: string;
  value: unknown;
}
const steps = fc.array(
  fc.record<Step>({
    at: fc.nat(40),
    how: fc.constantFrom('remove', 'add', 'replace', 'replace', 'wrap', 'twice'),
    key: fc.oneof(
      fc.constantFrom('__proto__', 'constructor', 'role', 'agency', 'citizen_id', 'status', 'id', 'admin', '\ud83d', ''),
      fc.string({ maxLength: 12 }),
    ),
    value: nasty,
  }),
  { minLength: 1, maxLength: 3 },
);

/** The values with one to three faults, anywhere in them. */
export const spoiled = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(values, steps).map(([value, list]) => list.reduce<unknown>((spoilt, step) => spoil(spoilt, step), structuredClone(value)));

type Holder = { [key: string]: unknown };
function spoil(root: unknown, { at, how, key, value: given }: Step): unknown {
  // A copy: what stands in itself has no end.
  const value = structuredClone(given);
  const top: Holder = { root };
  const places = placesIn(top);
  const [holder, name] = places[at % places.length] as [Holder, string];
  const there = holder[name];
  if (how === 'remove' && holder !== top) {
    if (Array.isArray(holder)) holder.splice(Number(name), 1);
    else delete holder[name];
  } else if (how === 'add' && Array.isArray(there)) there.push(value);
  else if (how === 'add' && there !== null && typeof there === 'object') {
    Object.defineProperty(there, key, { value, enumerable: true, configurable: true, writable: true });
  } else holder[name] = how === 'wrap' ? [there] : how === 'twice' ? [there, there] : value;
  return top.root;
}

function placesIn(holder: Holder): [Holder, string][] {
  return Object.keys(holder)
    .slice(0, 50)
    .flatMap((name) => {
      const value = holder[name];
      return [[holder, name] as [Holder, string], ...(value !== null && typeof value === 'object' ? placesIn(value as Holder) : [])];
    });
}

/** JSON as bytes, with what only text can say. */
export const jsonText = (value: unknown): string =>
  (JSON.stringify(value) ?? '').replace(/"\\u0001raw:(.*?):raw\\u0001"/g, (_, text: string) => JSON.parse(`"${text}"`) as string);

/** JSON that is broken as text: cut off, with bytes that are no UTF-8, with more behind it. */
export const brokenText: fc.Arbitrary<(json: Buffer) => Buffer> = fc.oneof(
  fc.nat().map((at) => (json: Buffer) => json.subarray(0, at % (json.length + 1))),
  fc.tuple(fc.nat(), fc.constantFrom('ff', 'c328', 'eda080', 'f4908080', '00', 'efbbbf', '1b')).map(([at, bytes]) => (json: Buffer) => {
    const place = at % (json.length + 1);
    return Buffer.concat([json.subarray(0, place), Buffer.from(bytes, 'hex'), json.subarray(place)]);
  }),
  fc.constantFrom('}', ',{}', '//x', '\n\n{"a":1}').map((more) => (json: Buffer) => Buffer.concat([json, Buffer.from(more)])),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => () => Buffer.from(bytes)),
);
