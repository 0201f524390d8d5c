import { expect, test } from 'vitest';
import { readKept, wordOf } from './editor-draft.ts';

const saved = { name: 'a', hours: [1, 2] };
const typedAt = new Date('2026-11-23T11:05:00Z');

test('what was typed comes back with when it was typed', () => {
  const kept = readKept(wordOf({ ...saved, name: 'b' }, saved, typedAt), saved);
  expect(kept).toEqual({ value: { name: 'b', hours: [1, 2] }, at: '2026-11-23T11:05:00.000Z', isOutdated: false });
});

test('what says the same as what is saved is no draft, also where somebody else saved it meanwhile', () => {
  expect(readKept(wordOf(saved, saved, typedAt), saved)).toBeNull();
  expect(readKept(wordOf({ ...saved, name: 'b' }, saved, typedAt), { ...saved, name: 'b' })).toBeNull();
});

test('what was typed over a version that is no longer in force comes back, and says so', () => {
  expect(readKept(wordOf({ ...saved, name: 'b' }, saved, typedAt), { ...saved, hours: [3] })).toMatchObject({
    value: { name: 'b', hours: [1, 2] },
    isOutdated: true,
  });
});

test('what an older edition of the page kept and this one does not know is left out, and what it does not have is as saved', () => {
  const stored = JSON.stringify({ at: typedAt.toISOString(), saved: {}, value: { name: 'b', gone: true } });
  expect(readKept(stored, saved)?.value).toEqual({ name: 'b', hours: [1, 2] });
});

test.each([null, '', 'x', '[]', '{}', '{"at":1}', '{"at":"x","saved":null,"value":{}}'])('%s is no draft', (stored) => {
  expect(readKept(stored, saved)).toBeNull();
});
