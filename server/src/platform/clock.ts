/** Where the present comes from. Everything that asks the time asks this, so that a test can move it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
