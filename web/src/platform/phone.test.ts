import { expect, test } from 'vitest';
import { normalisePhone } from './phone.ts';

test.each(['0501234567', '501234567', '966501234567', '+966501234567', '00966 50 123 4567', '٠٥٠١٢٣٤٥٦٧', '050-123-4567'])(
  'takes %s as a Saudi mobile number',
  (typed) => expect(normalisePhone(typed)).toBe('+966501234567'),
);

test.each(['', '0112345678', '05012345', '05012345678', '+971501234567', 'five'])('refuses %j', (typed) =>
  expect(normalisePhone(typed)).toBeNull(),
);
