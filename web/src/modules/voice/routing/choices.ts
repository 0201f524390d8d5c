/** Nothing chosen, as an entry of a list. */
export const anything = '-';
export const orNull = (code: string): string | null => (code === anything ? null : code);
