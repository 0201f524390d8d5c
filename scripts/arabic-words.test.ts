import { expect, test } from 'vitest';
import { misspelt, misspeltIn, readDictionary } from './arabic-words.ts';

const dictionary = await readDictionary();

test('a misspelt word is found, whatever its vowel signs, and a right one in a rare form is not', () => {
  expect(misspeltIn('قدّم بلاغتت، وستتابعُه الجهة المختصصة حتى الردّ', dictionary)).toEqual(['بلاغتت', 'المختصصة']);
});

test('no word that people read in Arabic is misspelt', () => {
  expect(misspelt(dictionary)).toEqual([]);
});
