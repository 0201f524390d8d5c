import { beforeEach, expect, test, vi } from 'vitest';
import { forgetDrafts, keepDraftsOf } from './draft.ts';

const memory = new Map<string, string>();
beforeEach(() => {
  memory.clear();
  const storage = {
    getItem: (key: string) => memory.get(key) ?? null,
    setItem: (key: string, value: string) => void memory.set(key, value),
    removeItem: (key: string) => void memory.delete(key),
  };
  // Object.keys of a real Storage are the names of what it holds.
  vi.stubGlobal(
    'localStorage',
    new Proxy(storage, {
      ownKeys: () => [...memory.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    }),
  );
});

const type = () => memory.set('sawt.draft.new-case', '{"text":"حفرة"}');
const drafts = () => [...memory.keys()].filter((key) => key.startsWith('sawt.draft.'));

test('what a visitor typed stays when they sign in, and through their own sessions', () => {
  type();
  keepDraftsOf('one');
  keepDraftsOf('one');
  expect(drafts()).toHaveLength(1);
});

test('what somebody typed is gone when another person signs in at the same browser, and when they sign out', () => {
  keepDraftsOf('one');
  type();
  keepDraftsOf('two');
  expect(drafts()).toEqual([]);
  type();
  forgetDrafts();
  expect([...memory.keys()]).toEqual([]);
});
