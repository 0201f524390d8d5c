import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withWords } from './use-move-draft.ts';

test('what is typed stays as it is before the words that are put in, and nothing stands between them but an empty line', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), (typed, added) => {
      const text = withWords(typed, added);
      expect(text.endsWith(added)).toBe(true);
      expect(text).toBe(typed.trim() ? `${typed.trimEnd()}\n\n${added}` : added);
    }),
  );
});
