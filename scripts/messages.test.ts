import { expect, test } from 'vitest';
import { messagesIn, readMessages } from './messages.ts';

const messages = readMessages();
const arabic = /\p{Script=Arabic}/u;
const latin = /[A-Za-z]{2,}/;

/** What is written alike everywhere, or as it is typed: signs, formats, addresses, and names that have no other. */
const alikeEverywhere =
  /^[\W\d_]*(?:SMS|PDF|CSV|Excel|JSON|GeoJSON|SMTP|SMPP|HTTP|API|YYYY-MM|Web Push|[\w.+-]+@[\w.-]+|https?:\S+|\{count, plural, .*)?[\W\d_]*$/;
/** Said of languages, in the words of either. */
const namesOfLanguages = ['Arabic', 'English'];

test('the reader of sources finds pairs, sets and functions', () => {
  const set = (text: string) => `    b: (n: string) => \`${text} \${n}\`,\n`;
  const source = `const a = { ar: 'نعم', en: 'Yes' };\ndefineMessages({\n  ar: {\n${set('رقم')}  },\n  en: {\n${set('Number')}  },\n});`;
  expect(messagesIn('x.ts', source).map(({ ar, en }) => [ar, en])).toEqual([
    ['نعم', 'Yes'],
    ['رقم', 'Number'],
  ]);
  expect(messages.length).toBeGreaterThan(1_000);
});

test('no message is equal in both languages by accident', () => {
  expect(messages.filter(({ ar, en }) => ar === en && !alikeEverywhere.test(ar))).toEqual([]);
});

test('no message is missing: Arabic is written in Arabic letters and English in Latin ones', () => {
  const wrong = messages.filter(({ ar, en }) => (latin.test(en) && !arabic.test(ar)) || (arabic.test(ar) && !latin.test(en)));
  expect(wrong.filter(({ ar }) => !alikeEverywhere.test(ar) && !namesOfLanguages.includes(ar))).toEqual([]);
});
