import { type ErrorCode, errorCatalogue, ProblemError } from '@sawt/contract';
import { expect, test } from 'vitest';
import { AuthError } from './auth.ts';
import { describeError, describeFields } from './describe-error.ts';

const problem = (code: ErrorCode, more: object = {}) =>
  new ProblemError({ type: 'about:blank', title: '', status: errorCatalogue[code].status, code, requestId: 'r', ...more });

test('every error of the interface has words of its own in both languages', () => {
  for (const language of ['ar', 'en'] as const) {
    for (const code of Object.keys(errorCatalogue) as ErrorCode[]) {
      expect(describeError(language, problem(code)), code).toMatch(/\.$/);
    }
  }
});

test('fields are told by their path without the part of the request they came in', () => {
  const error = problem('request.invalid', {
    fields: [
      { path: 'body.text', code: 'too_small', minimum: 1 },
      { path: 'body.location.lat', code: 'too_big', maximum: 90 },
      { path: 'query.q', code: 'a_code_of_the_future' },
    ],
  });
  expect(describeFields('en', error)).toEqual({
    text: 'This field is required.',
    'location.lat': 'Above the maximum of 90.',
    q: 'The value is not right.',
  });
});

test('a lost network, a refused sign-in and the unexpected are told apart', () => {
  expect(describeError('en', new TypeError('Failed to fetch'))).toContain('could not be reached');
  expect(describeError('en', new AuthError('INVALID_OTP', 400))).toBe('The code is not right.');
  expect(describeError('en', new AuthError('', 429))).toContain('Too many requests');
  expect(describeError('en', new Error('?'))).toContain('unexpected');
});
