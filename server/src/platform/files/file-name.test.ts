import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from './file-name.ts';

test.each([
  ['صورة الحفرة.JPEG', 'image/jpeg', 'صورة الحفرة.jpg'],
  ['IMG_0001.png', 'image/jpeg', 'IMG_0001.jpg'],
  ['report.v2', 'application/pdf', 'report.v2.pdf'],
  ['invoice.PDF', 'application/pdf', 'invoice.pdf'],
  ['page.html', 'application/pdf', 'page.html.pdf'],
  ['C:\\Users\\someone\\photo.jpg', 'image/jpeg', 'photo.jpg'],
  ['../../etc/passwd', 'image/jpeg', 'passwd.jpg'],
  ['folder\u2028/photo.jpg', 'image/jpeg', 'photo.jpg'],
  ['photo\u202egpj.exe', 'image/jpeg', 'photogpj.exe.jpg'],
  ['a\r\nSet-Cookie: b', 'application/pdf', 'aSet-Cookie: b.pdf'],
  ['.png', 'image/jpeg', 'file.jpg'],
  ['ملاحظة صوتية.webm', 'audio/webm', 'ملاحظة صوتية.webm'],
  ['note.webm', 'audio/mp4', 'note.webm.m4a'],
] as const)('%j as %s is kept as %j', (given, mediaType, kept) => {
  expect(fileName(given, mediaType)).toBe(kept);
});

test('whatever the sender calls it, the name ends as the content demands and holds no folder or control character', () => {
  const mediaTypes = fc.constantFrom('image/jpeg' as const, 'application/pdf' as const);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), mediaTypes, (given, mediaType) => {
      const kept = fileName(given, mediaType);
      expect(kept).toMatch(mediaType === 'image/jpeg' ? /.\.jpg$/s : /.\.pdf$/s);
      expect(kept).not.toMatch(/[/\\\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(fileName(kept, mediaType)).toBe(kept);
    }),
  );
});
