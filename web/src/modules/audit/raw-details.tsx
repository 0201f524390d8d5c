import type { AuditEntry } from '@sawt/contract';

type Details = AuditEntry['details'];
type Value = Details[string];

/** As it was written: an auditor must see the record itself, not what we make of it. */
export function RawDetails({ of: details }: { of: Details }) {
  return (
    <dl dir="ltr" className="grid gap-x-4 rounded-field border border-line bg-white px-4 py-2 text-start text-sm/7 sm:grid-cols-[auto_1fr]">
      {flat(details).map(([path, value]) => (
        <div key={path} className="sm:contents">
          <dt className="text-ink-soft">{path}</dt>
          <dd dir="auto" className="wrap-anywhere whitespace-pre-wrap">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Every value by its dotted path: `after.ar`. */
function flat(value: Value, path: readonly string[] = []): [path: string, value: string][] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value).flatMap(([name, inner]) => flat(inner, [...path, name]));
  }
  return [[path.join('.'), typeof value === 'string' ? value : JSON.stringify(value)]];
}
