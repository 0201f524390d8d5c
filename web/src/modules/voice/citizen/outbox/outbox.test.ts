import { ProblemError } from '@sawt/contract';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyDraft } from '../new-case/case-draft.ts';
import { clearSentDraft, putIntoOutbox, sendWaiting, writeOn } from './outbox.ts';

const memory = new Map<string, string>();
beforeEach(() => {
  memory.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => memory.get(key) ?? null,
    setItem: (key: string, value: string) => void memory.set(key, value),
    removeItem: (key: string) => void memory.delete(key),
  });
});

const sent = (key: string) => ({ ...emptyDraft, key, text: `حفرة ${key}` });
const kept = () =>
  (JSON.parse(memory.get('sawt.draft.outbox') ?? '{"waiting":[]}') as { waiting: Parameters<typeof writeOn>[0][] }).waiting;
const refused = (code: 'auth.required' | 'intake.blocked', status: number) =>
  new ProblemError({ type: 'about:blank', title: '', status, code, requestId: 'r' });
const failing = (error: unknown) => sendWaiting(() => Promise.reject(error)).catch(() => {});

describe('the outbox', () => {
  test('sends what waits in its order and forgets what has arrived', async () => {
    putIntoOutbox(sent('a'));
    putIntoOutbox(sent('b'));
    putIntoOutbox(sent('a'));
    const arrived: string[] = [];
    await sendWaiting(async ({ key }) => void arrived.push(key));
    expect(arrived).toEqual(['b', 'a']);
    expect(kept()).toEqual([]);
  });

  test('keeps what found no line, and what found nobody signed in', async () => {
    putIntoOutbox(sent('a'));
    await failing(new TypeError());
    await failing(refused('auth.required', 401));
    expect(kept()).toEqual([{ sent: sent('a'), problem: null }]);
  });

  test('keeps what is refused with the reason, and tries it no more', async () => {
    putIntoOutbox(sent('a'));
    await failing(refused('intake.blocked', 403));
    expect(kept()[0]?.problem?.code).toBe('intake.blocked');
    const send = vi.fn();
    await sendWaiting(send);
    expect(send).not.toHaveBeenCalled();
  });

  test('gives back what was refused, but never over what is being written', () => {
    putIntoOutbox(sent('a'));
    memory.set('sawt.draft.new-case', JSON.stringify({ ...emptyDraft, text: 'أخرى' }));
    const [waiting] = kept();
    expect(writeOn(waiting as NonNullable<typeof waiting>)).toBe(false);
    expect(kept()).toHaveLength(1);
    memory.delete('sawt.draft.new-case');
    expect(writeOn(waiting as NonNullable<typeof waiting>)).toBe(true);
    expect(JSON.parse(memory.get('sawt.draft.new-case') ?? '')).toMatchObject({ text: 'حفرة a', key: '' });
    expect(kept()).toEqual([]);
  });

  test('takes the draft of what it holds, and no other', () => {
    putIntoOutbox(sent('a'));
    memory.set('sawt.draft.new-case', JSON.stringify(sent('b')));
    clearSentDraft();
    expect(memory.has('sawt.draft.new-case')).toBe(true);
    memory.set('sawt.draft.new-case', JSON.stringify(sent('a')));
    clearSentDraft();
    expect(memory.has('sawt.draft.new-case')).toBe(false);
  });
});
