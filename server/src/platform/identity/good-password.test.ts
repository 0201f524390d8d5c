import { describe, expect, test } from 'vitest';
import type { ProblemException } from '../http/problem.ts';
import { demandGoodPassword } from './good-password.ts';

const about = ['fahad.alharbi', 'فهد الحربي', 'Fahad Alharbi', 'أمانة منطقة القصيم'];

function faultOf(password: string): string | null {
  try {
    demandGoodPassword('body.next', password, about);
    return null;
  } catch (error) {
    const [field] = (error as ProblemException).fields ?? [];
    expect(field?.path).toBe('body.next');
    return field?.code ?? 'no code';
  }
}

describe('a password', () => {
  test.each([
    'heavy rain on the third roof',
    'نخلة قديمة على طريق المدينة',
    '٧٣٩٢٨٤٦١٠٥٥٣',
    'kqzvwmtjhxrb',
    'a fahad among eleven quiet gardens',
    `${'ظ'.repeat(3)}long enough and more`,
    'x9'.repeat(10) + 'abcdefgh'.repeat(15),
  ])('is taken as it is, whatever it is made of: %s', (password) => {
    expect(faultOf(password)).toBeNull();
  });

  test.each(['', 'short', 'elevenchars', '١٢٣٤٥٦٧٨٩٠١'])('of fewer than twelve characters is refused: %s', (password) => {
    expect(faultOf(password)).toBe('password_short');
  });

  test.each([
    '1qaz2wsx3edc',
    'Qwerty123456',
    'qwertyqwerty',
    '123456789012',
    'unbelievable',
    'AdministratoR',
    'aaaaaaaaaaaaaaaa',
    'ababababababab',
  ])('among the most used is refused, in capitals too: %s', (password) => {
    expect(faultOf(password)).toBe('password_common');
  });

  test.each([
    'Fahad.Alharbi1',
    'alharbi-20261125',
    'sawt sawt sawt',
    'صوت-المواطن-2026',
    'Qassim@1447!!!',
    'القصيم١٤٤٧١٤٤٧',
    'password-fahad',
    'الحربي الحربي',
  ])('made of what one knows of the person or the place is refused: %s', (password) => {
    expect(faultOf(password)).toBe('password_context');
  });
});
