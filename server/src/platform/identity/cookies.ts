/**
 * What the names of our cookies begin with. Over https browsers then take them from this very host only, for all its paths
 * and never over plain http (RFC 6265bis § 4.1.3.2).
 */
export const cookiePrefix = (url: string | null): string => (url?.startsWith('https:') ? '__Host-sawt' : 'sawt');
