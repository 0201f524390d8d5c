import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TextChanges } from './text-changes.tsx';

const drawn = (before: string, after: string) =>
  renderToStaticMarkup(<TextChanges before={before} after={after} />)
    .replace(/<bdi class="sr-only">([^<]*)<\/bdi>/g, '[$1]')
    .replace(/<(ins|del|p)[^>]*>/g, '<$1>')
    .replace(/<\/?span>/g, '');

test('what changed in an Arabic text is marked word by word, and said to who does not see it', () => {
  expect(drawn('رُدمت الحفرة أمس.', 'رُدمت الحفرة اليوم.')).toBe('<p>رُدمت الحفرة <del>[حُذف: ]أمس.</del><ins>[أُضيف: ]اليوم.</ins></p>');
});

test('a text in which nothing changed is marked nowhere', () => {
  expect(drawn('كما هو', 'كما هو')).toBe('<p>كما هو</p>');
});
