import { describe, expect, test } from 'vitest';
import { demandNoSecret } from './no-secret.ts';

describe('the audit log', () => {
  test.each([
    { password: 'x' },
    { after: { newPassword: 'x' } },
    { list: [{ token: 'x' }] },
    { clientSecret: null },
    { recoveryCodes: ['x'] },
    { after: { totp: 'x' } },
  ])('takes no %j, and does not repeat its value', (details) => {
    expect(() => demandNoSecret(details)).toThrow(/^The audit log takes no secret: details\.[\w.]+$/);
  });

  test('takes what happened to a secret', () => {
    const details = {
      way: 'password',
      passwordChanged: true,
      decisions: [{ code: 'privacy', given: true }],
      before: null,
      after: { name: 'x' },
    };
    expect(() => demandNoSecret(details)).not.toThrow();
  });
});
