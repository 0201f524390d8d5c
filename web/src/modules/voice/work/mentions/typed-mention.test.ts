import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { begunMention, completeMention, partsOfNote, standing } from './typed-mention.ts';

const sara = { id: '1', written: 'سارة العتيبي' };

describe('a name that is being typed', () => {
  test.each([
    ['يا @', { at: 3, typed: '' }],
    ['@سار', { at: 0, typed: 'سار' }],
    ['(@سارة الع', { at: 1, typed: 'سارة الع' }],
    ['a@example.sa', null],
    ['بلا علامة', null],
    ['@سطر\nبعده', null],
    ['@سارة العتيبي شكرًا', null],
  ])('in %j', (text, found) => {
    expect(begunMention(text, text.length, [sara])).toEqual(found);
  });

  test('is completed where it stands, and the cursor goes on behind it', () => {
    expect(completeMention('قبل @سا بعد', { at: 4, typed: 'سا' }, sara.written)).toEqual({ text: 'قبل @سارة العتيبي بعد', cursor: 18 });
    expect(completeMention('@', { at: 0, typed: '' }, 'Sara')).toEqual({ text: '@Sara ', cursor: 6 });
  });

  test('whoever was taken out of the words is not told', () => {
    expect(standing('@سارة العتيبي', [sara, { id: '2', written: 'فهد' }])).toEqual([sara]);
  });
});

describe('a note that was written', () => {
  test('names each of two who are called alike once, and the longer of two names that begin alike', () => {
    const [one, other, short] = [{ written: 'فهد علي' }, { written: 'فهد علي' }, { written: 'فهد' }];
    const { parts, left } = partsOfNote('@فهد علي و@فهد علي و@فهد', [short, one, other]);
    expect(parts.map(({ mention }) => mention)).toEqual([one, undefined, other, undefined, short]);
    expect(left).toEqual([]);
  });

  test('says who is named at no place of its words', () => {
    expect(partsOfNote('للاطلاع', [sara])).toEqual({ parts: [{ text: 'للاطلاع' }], left: [sara] });
  });

  test('loses no word, whatever it says', () => {
    const name = fc.constantFrom('فهد', 'فهد علي', 'Sara');
    const piece = fc.oneof(
      fc.string(),
      fc.constant('@'),
      name.map((one) => `@${one}`),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.array(name.map((written) => ({ written }))), (pieces, mentions) => {
        const { parts, left } = partsOfNote(pieces.join(''), mentions);
        expect(parts.map(({ text }) => text).join('')).toBe(pieces.join(''));
        for (const mention of mentions) expect(left.includes(mention) || parts.some((part) => part.mention === mention)).toBe(true);
      }),
    );
  });
});
