/**
 * What stands at a path of an answer: `messages.0.id`.
 * @returns undefined where nothing stands there, or no single value
 */
export function valueAt(answer: unknown, path: string): string | undefined {
  let value = answer;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}

export type Places = Readonly<Record<'phone' | 'digits' | 'text' | 'sender' | 'id' | 'secret', string>>;

/** Puts values in the places of a pattern, through all of it; in one pass, so that a text with braces in it stays as it is. */
export function fillIn<T>(pattern: T, places: Places): T {
  if (typeof pattern === 'string') {
    return pattern.replace(/\{(phone|digits|text|sender|id|secret)\}/g, (_whole, name: keyof Places) => places[name]) as T;
  }
  if (Array.isArray(pattern)) return pattern.map((item) => fillIn(item, places)) as T;
  if (typeof pattern === 'object' && pattern !== null) {
    return Object.fromEntries(Object.entries(pattern).map(([name, value]) => [name, fillIn(value, places)])) as T;
  }
  return pattern;
}

/** JSON, or a form where it is none. */
export function readFields(body: string, contentType: string): unknown {
  if (contentType.includes('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(body));
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
