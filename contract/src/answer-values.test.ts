import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AnsweredCase, fillAnswer } from './answer-values.ts';

const both = (ar: string, en: string) => ({ ar, en });
const of: AnsweredCase = {
  number: '4821937506',
  citizen: 'سعد',
  agency: both('أمانة منطقة القصيم', 'Qassim Municipality'),
  category: both('الحفر', 'Potholes'),
  area: both('بريدة', 'Buraydah'),
};

test('the places of an answer are filled in the language that it is written in', () => {
  expect(fillAnswer('{citizen}، عالجت {agency} بلاغكم {number} في {area}.', of)).toBe(
    'المستفيد الكريم سعد، عالجت أمانة منطقة القصيم بلاغكم 4821937506 في بريدة.',
  );
  expect(fillAnswer('{citizen}, {agency} has closed case {number}.', { ...of, citizen: 'Saad' })).toBe(
    'Dear Saad, Qassim Municipality has closed case 4821937506.',
  );
});

test('who is not to be named is spoken to without a name, and what a case has not leaves no place open', () => {
  const bare = { ...of, citizen: null, agency: null, category: null };
  expect(fillAnswer('{citizen}، {agency}، {category}.', bare)).toBe('المستفيد الكريم، الجهة المختصة، موضوع البلاغ.');
});

test('a text without braces stays as it is, whatever it says', () => {
  const text = fc.string().map((typed) => typed.replaceAll(/[{}]/g, ''));
  fc.assert(
    fc.property(text, (typed) => {
      expect(fillAnswer(typed, of)).toBe(typed);
    }),
  );
});
