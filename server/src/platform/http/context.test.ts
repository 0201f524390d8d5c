import { defineEndpoints } from '@sawt/contract';
import { describe, test } from 'vitest';
import { z } from 'zod';
import type { Handlers } from './context.ts';

// The compiler is the test here: each expected error that does not come is an error itself (`tsc -p server`).
const endpoints = defineEndpoints({
  change: {
    method: 'POST',
    path: '/api/v1/x',
    summary: 'x',
    access: 'voice.start_case',
    audit: 'voice.x_changed',
    output: z.string(),
    errors: [],
  },
});

describe('a handler does not compile', () => {
  test('when it answers an audited endpoint without a recorded change', () => {
    // @ts-expect-error a plain result is not an audited one
    const handlers: Handlers<typeof endpoints> = { change: async () => 'done' };
    void handlers;
  });

  test('when it is missing', () => {
    // @ts-expect-error the handler of `change` is missing
    const handlers: Handlers<typeof endpoints> = {};
    void handlers;
  });

  test('when it changes something on an endpoint that records nothing', () => {
    const silent = defineEndpoints({ read: { ...endpoints.change, method: 'GET', audit: null } });
    const handlers: Handlers<typeof silent> = {
      // @ts-expect-error there is no `change` to call
      read: async ({ change }) => change,
    };
    void handlers;
  });
});
