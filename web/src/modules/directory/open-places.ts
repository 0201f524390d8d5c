/** Agencies or departments that take something new; and the one that is chosen already, so that it is seen until another is. */
export const openPlaces = <P extends { code: string; closedAt: string | null }>(places: readonly P[], chosen: string | null = null): P[] =>
  places.filter(({ code, closedAt }) => closedAt === null || code === chosen);
