import { maximumVoiceSeconds } from '@sawt/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProblemException } from '../http/problem.ts';
import { readMp4 } from './mp4.ts';
import { box, element, recorded, webmOf } from './testing/sounds.ts';
import { inspectVoiceNote } from './voice-note.ts';
import { readWebm } from './webm.ts';

const refusal = (code: string) => expect.objectContaining({ code });

describe('a recording by a browser', () => {
  test.each([
    ['chromium.webm', 'video/webm', 'audio/webm'],
    ['chromium.m4a', 'video/mp4', 'audio/mp4'],
  ] as const)('%s is kept byte for byte, as sound', (name, found, mediaType) => {
    const bytes = recorded(name);
    expect(inspectVoiceNote(bytes, found)).toEqual({ bytes, mediaType });
  });

  test('says how long it is', () => {
    expect(readWebm(recorded('chromium.webm')).seconds).toBeCloseTo(1.5, 0);
    expect(readMp4(recorded('chromium.m4a')).seconds).toBeCloseTo(1.5, 0);
  });

  test('of five minutes passes, and of more does not', () => {
    expect(inspectVoiceNote(webmOf(maximumVoiceSeconds), 'video/webm').mediaType).toBe('audio/webm');
    expect(() => inspectVoiceNote(webmOf(maximumVoiceSeconds + 2), 'video/webm')).toThrow(refusal('file.too_long'));
  });
});

describe('what is no recording of a voice is refused', () => {
  test.each([
    ['a film', recorded('film.webm'), 'video/webm'],
    ['a film in the other container', recorded('film.mp4'), 'video/mp4'],
    ['a track of pictures that calls itself sound', webmOf(1, { codec: 'V_VP9' }), 'video/webm'],
    ['a track of another kind', webmOf(1, { type: '\x11' }), 'video/webm'],
    ['a recording that brings a file along', Buffer.concat([webmOf(1), element('1941a469', 'MZ')]), 'video/webm'],
    ['a recording with a page behind it', Buffer.concat([recorded('chromium.m4a'), box('html', '<script>')]), 'video/mp4'],
  ])('%s', (_what, bytes, mediaType) => {
    expect(() => inspectVoiceNote(bytes, mediaType)).toThrow(refusal('file.type'));
  });

  test('one without a sound in it, or with something that is none of its elements', () => {
    const silent = webmOf(1).subarray(0, webmOf(1).indexOf(Buffer.from('1f43b675', 'hex')));
    silent.writeUIntBE(
      silent.length - silent.indexOf(Buffer.from('18538067', 'hex')) - 12,
      silent.indexOf(Buffer.from('18538067', 'hex')) + 6,
      6,
    );
    expect(() => inspectVoiceNote(silent, 'video/webm')).toThrow(refusal('file.damaged'));
    expect(() => inspectVoiceNote(Buffer.concat([webmOf(1), Buffer.from('\0\0')]), 'video/webm')).toThrow(refusal('file.damaged'));
  });
});

test('where it was recorded, by whom and with what does not stay in it, and it stays as long', () => {
  const told = 'GPS +26.33+043.97 Fahad';
  const webm = Buffer.concat([webmOf(1), element('1254c367', told)]);
  const mp4 = Buffer.concat([recorded('chromium.m4a'), box('udta', told)]);
  for (const [given, mediaType] of [
    [webm, 'video/webm'],
    [mp4, 'video/mp4'],
  ] as const) {
    const { bytes } = inspectVoiceNote(given, mediaType);
    expect(bytes.includes('GPS')).toBe(false);
    expect(bytes.length).toBe(given.length);
    expect(inspectVoiceNote(bytes, mediaType).bytes).toEqual(bytes);
    expect(given.includes('GPS')).toBe(true);
  }
});

test('whatever is changed or cut in it, it is kept or refused, and nothing else happens', () => {
  const sources = fc.constantFrom(
    { bytes: recorded('chromium.webm'), mediaType: 'video/webm' },
    { bytes: recorded('chromium.m4a'), mediaType: 'video/mp4' },
  );
  const changes = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 6 });
  fc.assert(
    fc.property(sources, changes, fc.nat(4000), ({ bytes, mediaType }, changed, cut) => {
      const given = Buffer.from(bytes.subarray(0, Math.max(bytes.length - cut, 16)));
      for (const [at, value] of changed) given[at % given.length] = value;
      try {
        expect(inspectVoiceNote(given, mediaType).bytes).toHaveLength(given.length);
      } catch (error) {
        if (!(error instanceof ProblemException)) throw error;
      }
    }),
  );
});

test('boxes within boxes are read no deeper than a recording has them', () => {
  let nested = '';
  for (let depth = 0; depth < 2000; depth++) nested = box('moov', nested).toString('latin1');
  expect(() => readMp4(Buffer.from(nested, 'latin1'))).toThrow(refusal('file.damaged'));
});
