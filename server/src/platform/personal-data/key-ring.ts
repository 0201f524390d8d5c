/** Keys of 32 bytes by version. The highest version is used for what is written now; the others only read what is older. */
export interface KeyRing {
  readonly newest: number;
  readonly keys: ReadonlyMap<number, Buffer>;
}

/**
 * @param text `2=<base64>,1=<base64>`: versions from 1 to 9999 in any order, apart by commas or line breaks
 * @returns undefined for what is no ring: a key that is not 32 bytes, a version named twice, one key under two versions
 */
export function parseKeyRing(text: string): KeyRing | undefined {
  const keys = new Map<number, Buffer>();
  for (const entry of text.split(/[\s,]+/).filter(Boolean)) {
    const [, version, encoded = ''] = /^([1-9]\d{0,3})=([A-Za-z0-9+/_-]{43}=?)$/.exec(entry) ?? [];
    const key = Buffer.from(encoded, 'base64');
    if (!version || key.length !== 32 || keys.has(Number(version)) || [...keys.values()].some((other) => other.equals(key)))
      return undefined;
    keys.set(Number(version), key);
  }
  return keys.size > 0 ? { newest: Math.max(...keys.keys()), keys } : undefined;
}

/** Do two rings hold a key in common? */
export const shareKey = (one: KeyRing, other: KeyRing): boolean =>
  [...one.keys.values()].some((key) => [...other.keys.values()].some((its) => its.equals(key)));
