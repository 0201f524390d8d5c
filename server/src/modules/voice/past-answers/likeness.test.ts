import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matterWords } from '../same-matter/matter-words.ts';
import { inOrderOfUse, likeness, threshold } from './likeness.ts';

const asked = (text: string, category: string | null, theme: string | null = 'roads') => ({ words: matterWords(text), category, theme });
const pothole = asked('حفرة عميقة في الطريق أمام المدرسة', 'street-pothole');

test('a case of the same category with a word in common is like; the category alone is not, nor common words of another theme', () => {
  const of = (text: string, category: string | null, theme?: string) => likeness(pothole, asked(text, category, theme)).likeness;
  expect(of('حفرة كبيرة في شارع الملك فهد', 'street-pothole')).toBeGreaterThanOrEqual(threshold);
  expect(of('اللوحة الإرشادية ساقطة', 'street-pothole')).toBeLessThan(threshold);
  expect(of('موعد المستشفى بعيد أمام المدرسة', 'hospital', 'health')).toBeLessThan(threshold);
});

test('nothing is liker than the same words of the same category, and what is alike is so both ways', () => {
  const text = fc
    .array(fc.constantFrom('حفرة', 'الشارع', 'مكسورة', 'إنارة', 'المدرسة', 'ماء', 'تسرب', 'عميقة'), { minLength: 1, maxLength: 8 })
    .map((words) => words.join(' '));
  const category = fc.constantFrom('street-pothole', 'lighting', null);
  fc.assert(
    fc.property(text, text, category, category, (one, other, first, second) => {
      const [a, b] = [asked(one, first), asked(other, second)];
      const [there, back, itself] = [likeness(a, b).likeness, likeness(b, a).likeness, likeness(a, a).likeness];
      expect(there).toBeCloseTo(back, 1);
      expect(there).toBeLessThanOrEqual(itself + 0.3);
      expect(there >= 0 && there <= 1).toBe(true);
    }),
  );
});

test('an answer that satisfied comes before a liker one that did not, never one that is not like; the same words come once', () => {
  const answer = fc.record({
    answer: fc.constantFrom('عولجت الحفرة.', 'عولجت  الحفرة. ', 'أُصلحت الإنارة.', 'أُحيل إلى المقاول.'),
    rating: fc.constantFrom(null, 3, 4, 5),
    likeness: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 12 }), (answers) => {
      const listed = inOrderOfUse(answers);
      const satisfied = listed.map(({ rating }) => (rating ?? 0) >= 4);
      expect(satisfied).toEqual(satisfied.toSorted((a, b) => Number(b) - Number(a)));
      for (const group of [true, false]) {
        const own = listed.filter((_, at) => satisfied[at] === group).map((one) => one.likeness);
        expect(own).toEqual(own.toSorted((a, b) => b - a));
      }
      expect(listed.every((one) => one.likeness >= threshold)).toBe(true);
      const words = listed.map((one) => one.answer.replaceAll(/\s+/g, ' ').trim());
      expect(new Set(words).size).toBe(words.length);
    }),
  );
});
