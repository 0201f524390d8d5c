interface Closable {
  closedAt: string | null;
}

/** Agencies or departments that take something new; and the one that is chosen already, so that it is seen until another is. */
export const openPlaces = <P extends Closable & { code: string }>(places: readonly P[], chosen: string | null = null): P[] =>
  places.filter(({ code, closedAt }) => closedAt === null || code === chosen);

/** What has closed stands last. */
export const openFirst = (one: Closable, other: Closable): number => Number(one.closedAt !== null) - Number(other.closedAt !== null);
