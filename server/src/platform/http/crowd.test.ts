import { expect, test } from 'vitest';
import { createCrowd } from './crowd.ts';
import { ProblemException } from './problem.ts';

const refusalOf = (enter: () => unknown) => {
  try {
    enter();
    return undefined;
  } catch (error) {
    return error as ProblemException;
  }
};

test('whoever comes while all places are taken is told when to come again, and finds one once another has left', () => {
  const enter = createCrowd(2);
  const inside: (() => void)[] = [];
  let refusal = refusalOf(() => inside.push(enter()));
  while (!refusal) refusal = refusalOf(() => inside.push(enter()));
  expect(refusal).toBeInstanceOf(ProblemException);
  expect(refusal.code).toBe('server.unavailable');
  expect(refusal.retryAfterSeconds).toBeGreaterThanOrEqual(1);
  expect(inside.length).toBeGreaterThan(2);
  inside.pop()?.();
  expect(refusalOf(enter)).toBeUndefined();
  expect(refusalOf(enter)?.code).toBe('server.unavailable');
});
