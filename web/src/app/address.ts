/**
 * Search parameters as every other program writes them: plain texts, `?late=true&q=4821937506`. The router's own way
 * is JSON, which quotes what looks like a number and hands the validation of a page something else than was sent.
 */
export const parseSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search));

export function stringifySearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]]));
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}
