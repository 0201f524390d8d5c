import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { once } from './once.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const post = (body = '{}') => ({ method: 'POST', body });

test('a button that is pressed twice sends once, and both presses hear the answer', async () => {
  const send = vi.fn(async () => Response.json({ number: '1' }));
  const careful = once(send);
  const answers = await Promise.all([careful('/cases', post()), careful('/cases', post())]);
  expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual([{ number: '1' }, { number: '1' }]);
  await careful('/cases', post());
  expect(send).toHaveBeenCalledTimes(1);
});

test('the same is sent again when it is wanted again', async () => {
  const send = vi.fn(async () => Response.json({}));
  const careful = once(send);
  await careful('/cases', post());
  vi.advanceTimersByTime(1_000);
  await careful('/cases', post());
  expect(send).toHaveBeenCalledTimes(2);
});

test('the same is sent again at once where another change was sent in between', async () => {
  const send = vi.fn(async () => Response.json({}));
  const careful = once(send);
  await careful('/runs', post());
  await careful('/rule', { method: 'PATCH', body: '{"days":60}' });
  await careful('/runs', post());
  expect(send).toHaveBeenCalledTimes(3);
});

test('what is not the same goes on its own way, and so does what is only read', async () => {
  const send = vi.fn(async () => Response.json({}));
  const careful = once(send);
  await Promise.all([careful('/cases', post('{"a":1}')), careful('/cases', post('{"a":2}')), careful('/cases'), careful('/cases')]);
  expect(send).toHaveBeenCalledTimes(4);
});

test.each([
  ['refused', async () => new Response(null, { status: 503 })],
  ['lost', () => Promise.reject(new TypeError())],
])('what was %s may be tried again at once', async (_, act) => {
  const send = vi.fn(act);
  const careful = once(send);
  await careful('/cases', post()).catch(() => {});
  await careful('/cases', post()).catch(() => {});
  expect(send).toHaveBeenCalledTimes(2);
});
