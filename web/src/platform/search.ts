import { codePattern } from '@sawt/contract';

type Read<T extends string> = (given: unknown) => T | undefined;

/**
 * The search parameters of a page, for `validateSearch`. What is missing or not as it should be is left out, so that
 * an old or hand-written address still opens its page.
 */
export function readSearch<F extends Record<string, Read<string>>>(fields: F) {
  return (search: Record<string, unknown>): { [K in keyof F]?: ReturnType<F[K]> } => {
    const found = Object.entries(fields).flatMap(([name, read]) => {
      const value = read(search[name]);
      return value === undefined ? [] : [[name, value]];
    });
    return Object.fromEntries(found) as { [K in keyof F]?: ReturnType<F[K]> };
  };
}

export const oneOf =
  <T extends string>(values: readonly T[]): Read<T> =>
  (given) =>
    values.find((value) => value === given);

export const shortText =
  (maximum: number): Read<string> =>
  (given) =>
    typeof given === 'string' && given !== '' ? given.slice(0, maximum) : undefined;

export const code: Read<string> = (given) => (typeof given === 'string' && codePattern.test(given) ? given : undefined);
