import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlPage, plainText, subjectOf } from './layout.ts';

const opens = 'https://sawt.example.sa/cases/4821937506';
const stop = 'https://sawt.example.sa/stop-mail/00ff';

test('whatever stands in a text stays text: no tag, no attribute, nothing that loads', () => {
  const nasty = fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'script', 'img src=x', '\n', 'أ', '</div>') });
  const tags = (html: string) => html.match(/<[a-z!/][^>]*>/gi)?.length;
  fc.assert(
    fc.property(nasty, fc.constantFrom('ar', 'en'), (text, language) => {
      const html = htmlPage({ language, text, opens, stop });
      const harmless = htmlPage({ language, text: text.replace(/[^\n]/g, 'x'), opens, stop });
      expect(tags(html)).toBe(tags(harmless));
      expect(html).not.toMatch(/<(script|img|link|iframe)/i);
    }),
  );
});

test('the language decides the direction, and both texts have the case and the way to stop', () => {
  for (const [language, dir] of [
    ['ar', 'rtl'],
    ['en', 'ltr'],
  ] as const) {
    const letter = { language, text: 'x', opens, stop };
    expect(htmlPage(letter)).toContain(`<html lang="${language}" dir="${dir}">`);
    for (const written of [htmlPage(letter), plainText(letter)]) {
      expect(written).toContain(opens);
      expect(written).toContain(stop);
    }
  }
});

test('a subject names the case by its number, and where there is none says only from whom it is', () => {
  expect(subjectOf('ar', opens)).toBe('صوت: البلاغ رقم 4821937506');
  expect(subjectOf('en', opens)).toBe('Sawt: case 4821937506');
  expect(subjectOf('en', null)).toBe('A message from Sawt');
});
